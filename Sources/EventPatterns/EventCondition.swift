import Primitives

/// What a pattern asks of one value.
///
/// Source: Amazon EventBridge User Guide, "Comparison operators for use in event patterns".
enum EventCondition: Hashable, Sendable {
    case exactly(JSONValue)
    case text(TextCondition)
    case numeric(NumericRange)
    case exists(Bool)
    case address(AddressBlock)
    case anythingBut([JSONValue])
    case anythingButText([TextCondition])

    static let names: Set<String> = [
        "prefix", "suffix", "equals-ignore-case", "wildcard", "anything-but", "numeric", "exists", "cidr",
    ]

    /// Whether the condition holds of a value; nil is a field that is not there, and so is one that has fields itself.
    func holds(of value: JSONValue?) -> Bool {
        guard let value, value.object == nil else { return self == .exists(false) }
        switch self {
        case .exactly(let wanted): return Self.isSame(wanted, value)
        case .text(let condition): return value.string.map(condition.holds) ?? false
        case .numeric(let range): return value.double.map(range.contains) ?? false
        case .exists(let isThere): return isThere
        case .address(let block): return value.string.map(block.contains) ?? false
        case .anythingBut(let values): return !values.contains { Self.isSame($0, value) }
        case .anythingButText(let conditions):
            return value.string.map { text in !conditions.contains { $0.holds(of: text) } } ?? true
        }
    }

    /// Numbers up to five billion are the same where their values are, others where their texts are.
    ///
    /// Source: answers of TestEventPattern, which takes 300.0 for 300. The User Guide says otherwise.
    private static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
        if let one = left.string, let two = right.string { return one.utf8.elementsEqual(two.utf8) }
        if let one = left.double, let two = right.double, abs(one) <= NumericRange.limit { return one == two }
        return left == right
    }

    init(_ json: JSONValue) throws(EventPatternFailure) {
        switch json {
        case .null, .bool, .integer, .bigInteger, .double, .string: self = .exactly(json)
        case .array: throw EventPatternFailure("Match value must be String, number, true, false, or null")
        case .object(let object):
            guard let member = object.members.first, object.count == 1 else {
                throw EventPatternFailure("Only one key allowed in match expression")
            }
            self = try Self.named(member.name, member.value)
        }
    }

    private static func named(_ name: String, _ value: JSONValue) throws(EventPatternFailure) -> EventCondition
    {
        switch name {
        case "prefix", "suffix", "equals-ignore-case", "wildcard": return .text(try TextCondition(name, value))
        case "numeric": return .numeric(try NumericRange(value))
        case "exists":
            guard let isThere = value.bool else {
                throw EventPatternFailure("exists match pattern must be either true or false.")
            }
            return .exists(isThere)
        case "cidr":
            guard let text = value.string else {
                throw EventPatternFailure("prefix match pattern must be a string")
            }
            return .address(try AddressBlock(text))
        case "anything-but": return try anythingBut(value)
        default: throw EventPatternFailure("Unrecognized match type \(name)")
        }
    }

    private static func anythingBut(_ value: JSONValue) throws(EventPatternFailure) -> EventCondition {
        switch value {
        case .string, .integer, .bigInteger, .double: return .anythingBut([value])
        case .array(let values):
            guard !values.isEmpty else { throw EventPatternFailure("Empty arrays are not allowed") }
            let texts = values.count { $0.string != nil }
            let numbers = values.count { $0.double != nil }
            guard texts + numbers == values.count else {
                throw EventPatternFailure(
                    "Inside anything but list, start|null|boolean is not supported."
                )
            }
            guard texts == 0 || numbers == 0 else {
                throw EventPatternFailure(
                    "Inside anything but list, either all values are number or string, mixed type is not supported"
                )
            }
            return .anythingBut(values)
        case .object(let object):
            guard let member = object.members.first, object.count == 1 else {
                throw EventPatternFailure("Only one key allowed in match expression")
            }
            guard ["prefix", "suffix", "equals-ignore-case", "wildcard"].contains(member.name) else {
                throw EventPatternFailure("Unsupported anything-but pattern: \(member.name)")
            }
            var conditions: [TextCondition] = []
            for value in member.value.array ?? [member.value] {
                if let reason = complaint(member.name, value, isAlone: member.value.array == nil) {
                    throw EventPatternFailure(reason)
                }
                conditions.append(try TextCondition(member.name, value))
            }
            guard !conditions.isEmpty else { throw EventPatternFailure("Empty arrays are not allowed") }
            return .anythingButText(conditions)
        case .null, .bool:
            throw EventPatternFailure(
                "Value of anything-but must be an array or single string/number value."
            )
        }
    }
}

extension EventCondition {
    /// What is wrong with a text inside of `anything-but`, where it is said in other words than elsewhere.
    ///
    /// Source: answers of TestEventPattern; Event Ruler, whose compiler gives the reasons.
    private static func complaint(_ name: String, _ value: JSONValue, isAlone: Bool) -> String? {
        switch (name, value) {
        case ("prefix", .string(let text)), ("suffix", .string(let text)):
            text.isEmpty ? "Null prefix/suffix not allowed" : nil
        case ("prefix", .object) where isAlone, ("suffix", .object) where isAlone:
            "Value of anything-but must be an array or single string/number value."
        case ("prefix", _), ("suffix", _): "prefix/suffix match pattern must be a string"
        case ("equals-ignore-case", .string): nil
        case ("equals-ignore-case", _):
            "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported."
        default: nil
        }
    }
}

/// What a pattern asks of a text.
enum TextCondition: Hashable, Sendable {
    case prefix(String, ignoresCase: Bool)
    case suffix(String, ignoresCase: Bool)
    case sameLetters(String)
    case wildcard([Piece])

    enum Piece: Hashable, Sendable {
        case any
        case text(String)
    }

    init(_ name: String, _ value: JSONValue) throws(EventPatternFailure) {
        if name == "prefix" || name == "suffix", let member = value.object?.members.first,
            value.object?.count == 1,
            member.name == "equals-ignore-case", let text = member.value.string
        {
            let folded = text.lowercased()
            self = name == "prefix" ? .prefix(folded, ignoresCase: true) : .suffix(folded, ignoresCase: true)
            return
        }
        guard let text = value.string else {
            throw EventPatternFailure("\(name) match pattern must be a string")
        }
        switch name {
        case "prefix": self = .prefix(text, ignoresCase: false)
        case "suffix": self = .suffix(text, ignoresCase: false)
        case "equals-ignore-case": self = .sameLetters(text.lowercased())
        default: self = .wildcard(try Self.pieces(text))
        }
    }

    /// `*` stands for any text; `\*` and `\\` stand for themselves.
    private static func pieces(_ text: String) throws(EventPatternFailure) -> [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        var isEscaped = false
        // Positions are those of bytes in the text with its quotes, as AWS counts them.
        var position = 0
        for character in text {
            defer { position += character.utf8.count }
            if isEscaped {
                guard character == "*" || character == "\\" else {
                    throw EventPatternFailure("Invalid escape character at pos \(position)")
                }
                literal.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "*" {
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                guard pieces.last != .any else {
                    throw EventPatternFailure("Consecutive wildcard characters at pos \(position)")
                }
                pieces.append(.any)
            } else {
                literal.append(character)
            }
        }
        guard !isEscaped else { throw EventPatternFailure("Invalid escape character at pos \(position)") }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        return pieces
    }

    func holds(of text: String) -> Bool {
        switch self {
        case .prefix(let start, let ignoresCase):
            (ignoresCase ? text.lowercased() : text).utf8.starts(with: start.utf8)
        case .suffix(let end, let ignoresCase):
            (ignoresCase ? text.lowercased() : text).utf8.reversed().starts(with: end.utf8.reversed())
        case .sameLetters(let folded): text.lowercased() == folded
        case .wildcard(let pieces): Self.matches(Array(text.utf8), pieces)
        }
    }

    /// Takes each piece of text at its first place behind the piece before, and the last one at the end.
    private static func matches(_ text: [UInt8], _ pieces: [Piece]) -> Bool {
        var rest = text[...]
        var isFloating = false
        for (index, piece) in pieces.enumerated() {
            guard case .text(let literal) = piece else {
                isFloating = true
                continue
            }
            let wanted = Array(literal.utf8)
            if !isFloating {
                guard rest.starts(with: wanted) else { return false }
                rest = rest.dropFirst(wanted.count)
            } else if index == pieces.count - 1 {
                guard rest.count >= wanted.count, rest.suffix(wanted.count).elementsEqual(wanted) else {
                    return false
                }
                rest = []
            } else {
                guard let end = firstEnd(of: wanted, in: rest) else { return false }
                rest = rest[end...]
            }
            isFloating = false
        }
        return rest.isEmpty || isFloating
    }

    private static func firstEnd(of wanted: [UInt8], in rest: ArraySlice<UInt8>) -> Int? {
        guard rest.count >= wanted.count else { return nil }
        for start in rest.startIndex...(rest.endIndex - wanted.count)
        where rest[start...].starts(with: wanted) { return start + wanted.count }
        return nil
    }
}
