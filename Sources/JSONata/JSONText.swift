import Primitives

/// Values as text: as `$string` shows them, and as messages do.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A number in a message; what is not finite is `null`.
    static func number(_ value: Double) -> String {
        value.isFinite ? NumberText.shortest(value) : "null"
    }

    /// A value in a message.
    static func compact(_ value: Value?) throws(JSONataFailure) -> String {
        guard let value else { return "undefined" }
        var writer = TextWriter(indentation: nil, isRounding: false)
        try writer.write(value)
        return writer.text
    }

    /// The text of `$string` and of `&`; nil for nothing.
    static func shown(_ value: Value?, isPretty: Bool = false) throws(JSONataFailure) -> String? {
        switch value {
        case nil: return nil
        case .string(let text): return text
        case .function, .thunk: return ""
        case .number(let number):
            guard number.isFinite else { throw JSONataFailure("D3001", ["value": "null"]) }
            return NumberText.rounded(number)
        case .null, .bool, .object, .array, .tuples:
            var value = value
            if case .array(let list)? = value, list.traits.contains(.outerWrapper), !list.isEmpty {
                value = list[0]
            }
            var writer = TextWriter(indentation: isPretty ? 2 : nil, isRounding: true)
            if let value { try writer.write(value) }
            return writer.text
        }
    }
}

/// Writes values as JSON.
private struct TextWriter {
    let indentation: Int?
    /// Numbers to 15 digits, as `$string` shows them.
    let isRounding: Bool
    private var writer = JSONWriter()
    private var level = 0

    init(indentation: Int?, isRounding: Bool) {
        self.indentation = indentation
        self.isRounding = isRounding
    }

    var text: String { String(decoding: writer.bytes, as: UTF8.self) }

    mutating func write(_ value: Value) throws(JSONataFailure) {
        try Extent(textOf: writer.bytes.count).check()
        switch value {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .number(let number):
            if number.isInfinite, isRounding { throw .outOfRange(number) }
            if number.isFinite {
                append(isRounding ? NumberText.rounded(number) : NumberText.shortest(number))
            } else {
                writer.null()
            }
        case .string(let text): writer.string(text)
        case .function, .thunk, .tuples: writer.string("")
        case .array(let list):
            writer.punctuation("[")
            level += 1
            for index in 0..<list.count {
                if index > 0 { writer.punctuation(",") }
                newLine()
                try write(list[index])
            }
            level -= 1
            if !list.isEmpty { newLine() }
            writer.punctuation("]")
        case .object(let record):
            writer.punctuation("{")
            level += 1
            for (index, member) in record.pairs.enumerated() {
                if index > 0 { writer.punctuation(",") }
                newLine()
                writer.string(member.name)
                writer.punctuation(":")
                if indentation != nil { writer.punctuation(" ") }
                try write(member.value)
            }
            level -= 1
            if record.count > 0 { newLine() }
            writer.punctuation("}")
        }
    }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { writer.punctuation(scalar) }
    }

    private mutating func newLine() {
        guard let indentation else { return }
        writer.punctuation("\n")
        for _ in 0..<(indentation * level) { writer.punctuation(" ") }
    }
}
