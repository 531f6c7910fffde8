import SQLSyntax

/// A failed statement as a person reads it: where it stands, what Athena says, and the line with a caret under the place.
struct SQLComplaint: Error, Equatable, CustomStringConvertible {
    let description: String

    /// - Parameters:
    ///   - message: Athena's, which may say `line 2:8:`, counted from the statement's first character.
    ///   - statement: the statement and where it begins.
    ///   - source: the name of the script's file; nil for a statement that was typed.
    init(_ message: String, statement: ScriptStatement, source: String?) {
        guard let place = Self.place(in: message) else {
            description = source.map { "\($0):\(statement.span.start.line): \(message)" } ?? message
            return
        }
        let lines = statement.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isFirst = place.line == 1
        let fileLine = statement.span.start.line + place.line - 1
        let fileColumn = isFirst ? statement.span.start.column + place.column - 1 : place.column
        var text = source.map { "\($0):\(fileLine):\(fileColumn): \(message)" } ?? message
        if lines.indices.contains(place.line - 1) {
            let line = lines[place.line - 1].replacing("\t", with: " ")
            let gutter = " \(fileLine) │ "
            let before = String(line.prefix(place.column - 1))
            let indent = String(repeating: " ", count: DisplayWidth.of(gutter) - 2) + "│ "
            text += "\n\(gutter)\(line)\n\(indent)\(String(repeating: " ", count: DisplayWidth.of(before)))^"
        }
        description = text
    }

    /// The first `line 2:8` of a message; both counted from 1.
    static func place(in message: String) -> (line: Int, column: Int)? {
        guard let match = message.firstMatch(of: /line (\d+):(\d+)/), let line = Int(match.1),
            let column = Int(match.2), line > 0, column > 0
        else { return nil }
        return (line, column)
    }
}
