import Primitives

/// Fields of a line, divided by blanks: `[ip, user, ..., status = 4*, bytes > 1000]`.
///
/// What stands in quotes or brackets is one field.
struct LogFields: Sendable {
    private struct Field: Sendable {
        var name: String
        var condition: LogCondition?
    }

    private var leading: [Field] = []
    private var trailing: [Field] = []
    /// Whether `...` stands for any number of fields between the two.
    private var isOpen = false

    init(reading reader: inout LogPatternReader) throws(LogPatternFailure) {
        _ = reader.take("[")
        while true {
            reader.skipBlanks()
            if reader.take("...") {
                guard !isOpen else { throw reader.failure("... stands there twice") }
                isOpen = true
            } else {
                let field = try Self.field(&reader)
                if isOpen { trailing.append(field) } else { leading.append(field) }
            }
            reader.skipBlanks()
            if reader.take("]") { return }
            guard reader.take(",") else { throw reader.failure("a comma or ] is missing") }
        }
    }

    private static func field(_ reader: inout LogPatternReader) throws(LogPatternFailure) -> Field {
        // A condition names its field; what is read first decides whether there is one.
        let start = reader
        let isNested = reader.take("(")
        let name = reader.take { $0.isLetter || $0.isNumber || "_-*".contains($0) }
        reader.skipBlanks()
        guard isNested || !(reader.next == "," || reader.next == "]") else { return Field(name: name) }
        reader = start
        let condition = try LogCondition.alternatives(&reader) { (reader) throws(LogPatternFailure) in
            reader.skipBlanks()
            let name = reader.take { $0.isLetter || $0.isNumber || "_-*".contains($0) }
            guard !name.isEmpty else { throw reader.failure("a field's name is missing") }
            return LogPath(field: name)
        }
        return Field(name: name, condition: condition)
    }

    func accepts(_ message: String) -> Bool {
        let values = Self.split(message)
        guard values.count >= leading.count + trailing.count, isOpen || values.count == leading.count else {
            return false
        }
        let fields = leading + trailing
        let found = values.prefix(leading.count) + values.suffix(trailing.count)
        return zip(fields, found).allSatisfy { field, value in
            field.condition?.holds { _ in [.string(value)] } ?? true
        }
    }

    static func split(_ line: String) -> [String] {
        var values: [String] = []
        var rest = line[...]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0.isNewline }
            guard let first = rest.first else { return values }
            let closing: Character? = first == "\"" ? "\"" : (first == "[" ? "]" : nil)
            if let closing, let end = rest.dropFirst().firstIndex(of: closing) {
                values.append(String(rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[rest.index(after: end)...]
            } else {
                let value = rest.prefix { $0 != " " && $0 != "\t" && !$0.isNewline }
                values.append(String(value))
                rest = rest[value.endIndex...]
            }
        }
    }
}
