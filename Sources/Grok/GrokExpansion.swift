/// Puts the expressions of patterns in the place of their names, counting groups as they come.
struct GrokExpansion {
    private static let depthLimit = 100

    let custom: [String: String]
    private(set) var expression = ""
    private(set) var fields: [GrokPattern.Field] = []
    private var groupCount = 0
    /// Patterns that are being expanded.
    private var open: [String] = []

    init(custom: [String: String]) {
        self.custom = custom
    }

    static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "_.-@[]".contains(character))
    }

    /// Appends a text of expressions and references.
    mutating func expand(_ text: String, depth: Int) throws(GrokFailure) {
        var rest = text[...]
        var isInClass = false
        while let character = rest.first {
            switch character {
            case "\\":
                expression += rest.prefix(2)
                rest = rest.dropFirst(2)
            case "[":
                isInClass = true
                append(&rest, 1)
                // A bracket that comes first stands for itself.
                if rest.hasPrefix("^]") { append(&rest, 2) } else if rest.hasPrefix("]") { append(&rest, 1) }
            case "]":
                isInClass = false
                append(&rest, 1)
            case "(" where !isInClass: openGroup(&rest)
            case "%" where !isInClass && rest.hasPrefix("%{"): try expandReference(&rest, depth: depth)
            default: append(&rest, 1)
            }
        }
    }

    private mutating func append(_ rest: inout Substring, _ count: Int) {
        expression += rest.prefix(count)
        rest = rest.dropFirst(count)
    }

    /// A parenthesis: one that captures is counted, and one with a name loses it.
    private mutating func openGroup(_ rest: inout Substring) {
        guard rest.hasPrefix("(?") else {
            groupCount += 1
            return append(&rest, 1)
        }
        let isNamed = rest.hasPrefix("(?<") && !rest.hasPrefix("(?<=") && !rest.hasPrefix("(?<!")
        guard isNamed, let end = rest.firstIndex(of: ">") else { return append(&rest, 2) }
        let name = String(rest[rest.index(rest.startIndex, offsetBy: 3)..<end])
        addField(name, .string, isNamed: true)
        expression += "("
        rest = rest[rest.index(after: end)...]
    }

    private mutating func addField(_ name: String, _ type: GrokPattern.ValueType, isNamed: Bool) {
        groupCount += 1
        fields.append(GrokPattern.Field(name: name, type: type, group: groupCount, isNamed: isNamed))
    }

    /// `%{PATTERN}`, `%{PATTERN:name}` or `%{PATTERN:name:type}`.
    private mutating func expandReference(_ rest: inout Substring, depth: Int) throws(GrokFailure) {
        guard let end = rest.firstIndex(of: "}") else { throw .malformedReference(String(rest)) }
        let parts = rest.dropFirst(2).prefix(upTo: end).split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.trimmed }
        guard (1...3).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameCharacter) })
        else { throw .malformedReference(String(rest[...end])) }
        rest = rest[rest.index(after: end)...]
        let pattern = parts[0]
        guard let definition = custom[pattern] ?? GrokLibrary.expression(of: pattern) else {
            throw .unknownPattern(pattern)
        }
        guard !open.contains(pattern), depth < Self.depthLimit else { throw .circular(pattern) }
        var type = GrokPattern.ValueType.string
        if parts.count == 3 {
            guard let known = GrokPattern.ValueType(rawValue: parts[2].lowercased()) else {
                throw .unknownType(parts[2])
            }
            type = known
        }
        let isField = parts.count > 1 || depth == 0
        if isField { addField(parts.count > 1 ? parts[1] : pattern, type, isNamed: parts.count > 1) }
        expression += isField ? "(" : "(?:"
        open.append(pattern)
        try expand(definition, depth: depth + 1)
        open.removeLast()
        expression += ")"
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
