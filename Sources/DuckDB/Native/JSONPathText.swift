/// A path of the older JSON functions: `$.a.b`, `$["a b"]`, `$[0]`.
///
/// Source: Trino, `JsonPathTokenizer`.
struct JSONPathText {
    private(set) var steps: [Step] = []

    /// A name in an object, or an index of an array when it is a number.
    struct Step {
        let name: String
        let index: Int?
    }

    /// Nil when the text is no such path.
    init?(_ text: UnsafeRawBufferPointer) {
        var position = 0
        func isAt(_ character: Unicode.Scalar) -> Bool {
            position < text.count && text[position] == UInt8(ascii: character)
        }
        guard isAt("$") else { return nil }
        position = 1
        while position < text.count {
            if isAt(".") {
                position += 1
                let start = position
                while position < text.count, Self.isUnquoted(text[position], inBrackets: false) {
                    position += 1
                }
                guard position > start else { return nil }
                append(text[start..<position])
                continue
            }
            guard isAt("[") else { return nil }
            position += 1
            if isAt("\"") || isAt("'") {
                guard let name = Self.quoted(text, &position) else { return nil }
                steps.append(Step(name: name, index: nil))
            } else {
                let start = position
                while position < text.count, Self.isUnquoted(text[position], inBrackets: true) { position += 1 }
                guard position > start else { return nil }
                append(text[start..<position])
            }
            guard isAt("]") else { return nil }
            position += 1
        }
    }

    private mutating func append(_ bytes: Slice<UnsafeRawBufferPointer>) {
        let name = String(decoding: bytes, as: UTF8.self)
        steps.append(Step(name: name, index: Int(name)))
    }

    private static func isUnquoted(_ byte: UInt8, inBrackets: Bool) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
        case UInt8(ascii: ":"), UInt8(ascii: "$"): !inBrackets
        default: false
        }
    }

    private static func quoted(_ text: UnsafeRawBufferPointer, _ position: inout Int) -> String? {
        let quote = text[position]
        var bytes: [UInt8] = []
        position += 1
        while position < text.count {
            if text[position] == quote {
                position += 1
                return String(decoding: bytes, as: UTF8.self)
            }
            if text[position] == UInt8(ascii: "\\") {
                position += 1
                guard position < text.count, text[position] == quote || text[position] == UInt8(ascii: "\\")
                else {
                    return nil
                }
            }
            bytes.append(text[position])
            position += 1
        }
        return nil
    }

    /// What the path leads to; nil when there is nothing, or when the text before it is no JSON.
    func find(in text: UnsafeRawBufferPointer) -> JSONScanner? {
        var scanner = JSONScanner(text)
        for step in steps {
            guard let kind = scanner.peek() else { return nil }
            var found: Range<Int>?
            switch kind {
            case .object:
                guard
                    scanner.forEachMember({ name, range in
                        guard name == step.name else { return true }
                        found = range
                        return false
                    })
                else { return nil }
            case .array:
                guard let wanted = step.index, wanted >= 0 else { return nil }
                guard
                    scanner.forEachElement({ index, range in
                        guard index == wanted else { return true }
                        found = range
                        return false
                    })
                else { return nil }
            case .string, .number, .bool, .null: return nil
            }
            guard let found else { return nil }
            scanner = scanner.part(found)
        }
        guard let range = scanner.skipValue() else { return nil }
        // Only a path that goes nowhere leaves text behind the value.
        var rest = scanner
        rest.skipBlanks()
        guard rest.isAtEnd else { return nil }
        return scanner.part(range)
    }
}
