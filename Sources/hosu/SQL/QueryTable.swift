import Primitives

/// The answer of one statement: columns and rows of texts, as Athena gives them.
struct QueryTable: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        let name: String
        /// As Athena names it, such as `bigint`.
        let type: String

        /// Numbers stand at the right of their column.
        var isNumber: Bool {
            ["tinyint", "smallint", "integer", "int", "bigint", "float", "real", "double"].contains(type)
                || type.hasPrefix("decimal")
        }
    }

    var columns: [Column]
    /// Nil is NULL.
    var rows: [[String?]]
}

/// The forms in which answers are printed.
enum OutputFormat: String, CaseIterable, Sendable {
    case table
    case csv
    case json
    case markdown
}

extension QueryTable {
    /// The table as text with a line end after each line; `width` is the terminal's, where there is one.
    ///
    /// CSV and Markdown may be printed in pieces, of which only the first has a head.
    func text(_ format: OutputFormat, width: Int? = nil, hasHead: Bool = true) -> String {
        switch format {
        case .table: box(width: width)
        case .csv: csv(hasHead: hasHead)
        case .json: json
        case .markdown: markdown(hasHead: hasHead)
        }
    }

    /// Fields are quoted where they must be; NULL is an empty field and an empty text is `""`.
    private func csv(hasHead: Bool) -> String {
        var text = hasHead ? columns.map { Self.csvField($0.name) }.joined(separator: ",") + "\n" : ""
        for row in rows {
            text += row.map { $0.map(Self.csvField) ?? "" }.joined(separator: ",") + "\n"
        }
        return text
    }

    private static func csvField(_ text: String) -> String {
        let needsQuotes = text.isEmpty || text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// One array with an object a line; numbers and booleans are such where JSON can hold them.
    private var json: String {
        let lines = rows.map { row in
            JSONValue.object(JSONObject(zip(columns, row).map { ($0.name, Self.json($1, $0)) })).text
        }
        return lines.isEmpty ? "[]\n" : "[\n" + lines.map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
    }

    private static func json(_ text: String?, _ column: Column) -> JSONValue {
        guard let text else { return .null }
        if column.type == "boolean" { return text == "true" ? true : text == "false" ? false : .string(text) }
        guard column.isNumber, let number = try? JSONValue(parsing: text), number.double != nil else {
            return .string(text)
        }
        return number
    }

    private func markdown(hasHead: Bool) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        func cell(_ text: String) -> String {
            text.replacing("|", with: "\\|").replacing("\n", with: "<br>")
        }
        var text = ""
        if hasHead {
            text += line(columns.map { cell($0.name) })
            text += line(columns.map { $0.isNumber ? "---:" : "---" })
        }
        for row in rows { text += line(row.map { $0.map(cell) ?? "NULL" }) }
        return text
    }

    private func box(width: Int?) -> String {
        let cells = rows.map { row in row.map { $0.map(Self.oneLine) ?? "NULL" } }
        var widths = columns.map { DisplayWidth.of($0.name) }
        for row in cells {
            for (index, cell) in row.enumerated() where index < widths.count {
                widths[index] = max(widths[index], DisplayWidth.of(cell))
            }
        }
        if let width { Self.shrink(&widths, toFit: width) }
        func rule(_ left: String, _ middle: String, _ right: String) -> String {
            left + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right + "\n"
        }
        func line(_ cells: [String], isHead: Bool) -> String {
            let shown = zip(zip(cells, widths), columns).map { pair, column in
                let text = DisplayWidth.fitted(pair.0, to: pair.1)
                return DisplayWidth.padded(text, to: pair.1, onLeft: column.isNumber && !isHead)
            }
            return "│ " + shown.joined(separator: " │ ") + " │\n"
        }
        var text = rule("┌", "┬", "┐") + line(columns.map(\.name), isHead: true) + rule("├", "┼", "┤")
        for row in cells { text += line(row, isHead: false) }
        return text + rule("└", "┴", "┘")
    }

    private static func oneLine(_ text: String) -> String {
        text.contains { $0.isNewline || $0 == "\t" }
            ? text.replacing("\n", with: "⏎").replacing("\t", with: " ") : text
    }

    /// Takes columns from the widest column until the box fits or nothing is wider than eight.
    private static func shrink(_ widths: inout [Int], toFit width: Int) {
        var surplus = widths.reduce(0, +) + widths.count * 3 + 1 - width
        while surplus > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
        {
            widths[widest] -= 1
            surplus -= 1
        }
    }
}
