/// Writes a syntax tree as text that parses to an equal tree, on one line.
package struct Printer {
    private(set) var text = ""

    /// A statement of either dialect.
    package static func print(_ statement: Statement) -> String {
        written { $0.write(statement) }
    }

    package static func print(_ query: Query) -> String {
        written { $0.write(query) }
    }

    package static func print(_ expression: Expression) -> String {
        written { $0.write(expression) }
    }

    /// `row(a integer)` in Trino's dialect, `struct<a:int>` in Hive's.
    package static func print(_ type: TypeName, dialect: Dialect) -> String {
        switch dialect {
        case .trino: written { $0.write(type) }
        case .hive: written { $0.writeHive(type) }
        }
    }

    /// A name as Trino reads it, quoted if it must be.
    package static func quoted(_ name: String) -> String {
        Identifier.needsQuotes(name) ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
    }

    /// A text as Trino's literal.
    package static func literal(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }

    private static func written(_ write: (inout Printer) -> Void) -> String {
        var printer = Printer()
        write(&printer)
        return printer.text
    }
}

// MARK: - Parts

extension Printer {
    mutating func write(_ string: String) {
        text += string
    }

    mutating func writeList<Item>(_ items: [Item], _ write: (inout Printer, Item) -> Void) {
        for (index, item) in items.enumerated() {
            if index > 0 { text += ", " }
            write(&self, item)
        }
    }

    mutating func writeParenthesized<Item>(_ items: [Item], _ write: (inout Printer, Item) -> Void) {
        text += "("
        writeList(items, write)
        text += ")"
    }

    mutating func write(_ name: Identifier) {
        let isQuoted = name.isQuoted || Identifier.needsQuotes(name.text)
        text += isQuoted ? "\"" + name.text.replacing("\"", with: "\"\"") + "\"" : name.text
    }

    mutating func write(_ name: QualifiedName) {
        for (index, part) in name.parts.enumerated() {
            if index > 0 { text += "." }
            write(part)
        }
    }

    mutating func write(_ names: [Identifier]) {
        writeParenthesized(names) { $0.write($1) }
    }

    mutating func writeLiteral(_ string: String) {
        text += Self.literal(string)
    }
}

extension Identifier {
    /// Whether a word is no bare name of Trino's.
    static func needsQuotes(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, Lexer.isLetter(first) || first == UInt8(ascii: "_"),
            bytes.allSatisfy(Lexer.isWordByte)
        else { return true }
        return KeywordTable.shared.entry(bytes)?.isReservedInTrino ?? false
    }
}

// MARK: - Types

extension Printer {
    mutating func write(_ type: TypeName) {
        switch type.node {
        case .named(let name, let arguments):
            text += Self.quoted(name)
            guard !arguments.isEmpty else { return }
            writeParenthesized(arguments) { printer, argument in
                switch argument {
                case .number(let number): printer.write(String(number))
                case .type(let type): printer.write(type)
                }
            }
        case .array(let element):
            text += "array("
            write(element)
            text += ")"
        case .map(let key, let value):
            text += "map("
            write(key)
            text += ", "
            write(value)
            text += ")"
        case .row(let fields):
            text += "row"
            writeParenthesized(fields) { printer, field in
                if let name = field.name {
                    printer.write(name)
                    printer.write(" ")
                }
                printer.write(field.type)
            }
        case .time(let precision, let hasTimeZone): write("time", precision, hasTimeZone)
        case .timestamp(let precision, let hasTimeZone): write("timestamp", precision, hasTimeZone)
        case .interval(let from, let to):
            text += "interval \(from.rawValue)"
            if let to { text += " to \(to.rawValue)" }
        }
    }

    private mutating func write(_ name: String, _ precision: Int?, _ hasTimeZone: Bool) {
        text += name
        if let precision { text += "(\(precision))" }
        if hasTimeZone { text += " with time zone" }
    }

    /// As the catalog keeps it: without blanks, fields in lower case.
    mutating func writeHive(_ type: TypeName) {
        switch type.node {
        case .named(let name, let arguments):
            text += name
            guard !arguments.isEmpty else { return }
            let numbers = arguments.map { argument in
                switch argument {
                case .number(let number): String(number)
                case .type(let type): Self.print(type, dialect: .hive)
                }
            }
            text += "(" + numbers.joined(separator: ",") + ")"
        case .array(let element):
            text += "array<"
            writeHive(element)
            text += ">"
        case .map(let key, let value):
            text += "map<"
            writeHive(key)
            text += ","
            writeHive(value)
            text += ">"
        case .row(let fields):
            text += "struct<"
            for (index, field) in fields.enumerated() {
                if index > 0 { text += "," }
                text += (field.name?.name ?? "field\(index)") + ":"
                writeHive(field.type)
            }
            text += ">"
        case .time(let precision, let hasTimeZone): write("time", precision, hasTimeZone)
        case .timestamp(let precision, let hasTimeZone): write("timestamp", precision, hasTimeZone)
        case .interval: write(type)
        }
    }
}
