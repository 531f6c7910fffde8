/// What is read: a table, or a query.
package struct ForeignSource: Hashable, Sendable {
    /// What can stand behind FROM: `"RETAIL".products`, `(SELECT ...) AS t`.
    let relation: String
    /// The parts of the name as they were written; nil for anything but the name of a table.
    let name: [String]?
    /// Text before the SELECT of each statement: common table expressions.
    package var prelude = ""

    /// What `dbtable` says: a name, quoted or not, with or without a schema, or a query in parentheses.
    ///
    /// - Source: Spark, "JDBC To Other Databases": anything that is valid in a FROM clause.
    package init(dbtable text: String) throws(ForeignFailure) {
        let text = text.trimmed
        guard !text.isEmpty else { throw .invalid("The table has no name.") }
        relation = text
        name = Self.parts(of: text)
    }

    /// What `query` says.
    package init(query text: String) throws(ForeignFailure) {
        var text = text.trimmed
        while text.last == ";" { text = String(text.dropLast()).trimmed }
        guard !text.isEmpty else { throw .invalid("The query is empty.") }
        relation = "(\(text)\n) spark_gen_subq_0"
        name = nil
    }

    /// A table by its exact name.
    package init(schema: String?, table: String, kind: ForeignConnection.Kind) {
        let parts = [schema, table].compactMap { $0 }.map { kind.quoted($0) }
        relation = parts.joined(separator: ".")
        name = parts
    }

    /// The parts of a name between dots; nil where the text is something else.
    private static func parts(of text: String) -> [String]? {
        var parts: [String] = []
        var part = ""
        var quote: Character?
        var isClosed = false
        for sign in text {
            if let open = quote {
                part.append(sign)
                if sign == open { (quote, isClosed) = (nil, true) }
            } else if sign == "\"" || sign == "`" {
                // Two quotes in a row stand for one.
                guard part.isEmpty || isClosed else { return nil }
                quote = sign
                part.append(sign)
            } else if sign == "." {
                guard !part.isEmpty else { return nil }
                parts.append(part)
                (part, isClosed) = ("", false)
            } else {
                guard !isClosed, sign.isLetter || sign.isNumber || sign == "_" || sign == "$" else {
                    return nil
                }
                part.append(sign)
            }
        }
        guard quote == nil, !part.isEmpty, parts.count < 3 else { return nil }
        return parts + [part]
    }
}

extension ForeignConnection.Kind {
    /// A name as the database takes it, whatever it holds.
    package func quoted(_ name: String) -> String {
        switch self {
        case .postgresql: "\"" + name.replacing("\"", with: "\"\"") + "\""
        case .mysql: "`" + name.replacing("`", with: "``") + "`"
        }
    }

    /// A text as the database takes it.
    func literal(_ text: String) -> String {
        let doubled = text.replacing("'", with: "''")
        switch self {
        case .postgresql:
            return doubled.contains("\\") ? "E'" + doubled.replacing("\\", with: "\\\\") + "'" : "'\(doubled)'"
        case .mysql:
            return "'" + doubled.replacing("\\", with: "\\\\") + "'"
        }
    }
}

extension String {
    /// Without blanks around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// As the engine takes a text.
    var engineLiteral: String { "'" + replacing("'", with: "''") + "'" }

    /// As the engine takes a name.
    var engineName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
