import DuckDB

/// Why a database outside the lake could not be used.
///
/// No message holds a password.
package enum ForeignFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was asked for cannot be understood, or does not fit together.
    case invalid(String)
    /// It is not there, and why.
    case unsupported(String)
    /// The database could not be reached, or let nobody in; its own words.
    case unreachable(String)
    /// The database refused a statement; its own words.
    case refused(String)
    /// There is a table already that must not be there.
    case tableExists(String)

    package var description: String {
        switch self {
        case .invalid(let message), .unsupported(let message), .unreachable(let message), .refused(let message),
            .tableExists(let message):
            message
        }
    }
}

extension ForeignFailure {
    /// What the engine told of a database, in the words of the database.
    ///
    /// The engine quotes its own statements, and what it was told of the connection; neither reaches a user.
    init(_ failure: EngineFailure, at connection: ForeignConnection) {
        let text = Self.scrubbed(failure.message, connection)
        if let start = text.firstRange(of: "Unable to connect to ")
            ?? text.firstRange(of: "Failed to connect to ")
        {
            let rest = text[start.upperBound...]
            let cause = rest.firstRange(of: "\": ").map { rest[$0.upperBound...] } ?? rest
            self = .unreachable("\(connection.place): \(Self.sentence(cause))")
            return
        }
        for word in ["ERROR:  ", "FATAL:  "] {
            guard let start = text.firstRange(of: word) else { continue }
            let cause = text[start.upperBound...]
            self = .refused("\(connection.place): \(Self.sentence("ERROR: " + cause))")
            return
        }
        for words in ["query \"", "statement \""] {
            guard text.contains(words), let end = text.ranges(of: "\": ").last else { continue }
            self = .refused("\(connection.place): \(Self.sentence(text[end.upperBound...]))")
            return
        }
        self = .refused("\(connection.place): \(Self.sentence(text[...]))")
    }

    private static func scrubbed(_ text: String, _ connection: ForeignConnection) -> String {
        connection.password.isEmpty ? text : text.replacing(connection.password, with: "***")
    }

    /// The text without the place in a statement that users have never seen.
    private static func sentence(_ text: some StringProtocol) -> String {
        var text = String(text)
        if let place = text.firstRange(of: "\nLINE ") { text = String(text[..<place.lowerBound]) }
        return text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " || $0 == "\t" })
        }.joined(separator: " ")
    }
}
