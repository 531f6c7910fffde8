/// A text of a policy that other texts are compared with: it may have wildcards and variables.
///
/// `*` stands for any characters, `?` for one, `${aws:username}` for what the request has under that key. A variable may
/// have a default, `${aws:username, 'nobody'}`; `${*}`, `${?}` and `${$}` stand for the character itself.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
struct PolicyPattern: Sendable, Equatable {
    private enum Token: Sendable, Equatable {
        case byte(UInt8)
        case one
        case any
        case variable(key: String, fallback: String?)
    }

    let text: String
    private let tokens: [Token]
    private let hasVariables: Bool

    /// Reads a pattern; without wildcards or variables those characters stand for themselves.
    init(_ text: String, wildcards: Bool = true, variables: Bool = false) {
        self.text = text
        tokens = Self.tokens(of: text, wildcards: wildcards, variables: variables)
        hasVariables = tokens.contains {
            if case .variable = $0 { true } else { false }
        }
    }

    /// Whether only one text can match it.
    var isFixed: Bool {
        tokens.allSatisfy {
            if case .byte = $0 { true } else { false }
        }
    }

    /// Whether the pattern stands for all of `text`.
    ///
    /// A variable that the request has no value for, or several, matches nothing.
    func matches(_ text: String, _ values: RequestValues) -> Bool {
        guard hasVariables else { return Self.matches(tokens, Array(text.utf8)) }
        var resolved: [Token] = []
        for token in tokens {
            guard case .variable(let key, let fallback) = token else {
                resolved.append(token)
                continue
            }
            let found = values[key]
            guard found.count <= 1, let value = found.first ?? fallback else { return false }
            resolved += value.utf8.map(Token.byte)
        }
        return Self.matches(resolved, Array(text.utf8))
    }

    private static func tokens(of text: String, wildcards: Bool, variables: Bool) -> [Token] {
        var tokens: [Token] = []
        var rest = Substring(text)
        while let character = rest.unicodeScalars.first {
            if variables, rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") {
                tokens.append(contentsOf: variable(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]))
                rest = rest[rest.index(after: end)...]
                continue
            }
            switch character {
            case "*" where wildcards: tokens.append(.any)
            case "?" where wildcards: tokens.append(.one)
            default: tokens += String(character).utf8.map(Token.byte)
            }
            rest.unicodeScalars.removeFirst()
        }
        return tokens
    }

    private static func variable(_ content: Substring) -> [Token] {
        if ["*", "?", "$"].contains(content) { return content.utf8.map(Token.byte) }
        let parts = content.split(separator: ",", maxSplits: 1)
        let key = (parts.first ?? "").filter { $0 != " " }.lowercased()
        guard parts.count == 2 else { return [.variable(key: key, fallback: nil)] }
        let quoted = parts[1].drop { $0 == " " }
        let fallback = quoted.hasPrefix("'") ? quoted.dropFirst().prefix { $0 != "'" } : quoted
        return [.variable(key: key, fallback: String(fallback))]
    }

    /// Matches from the left and goes back to the last asterisk where that leads nowhere.
    private static func matches(_ pattern: [Token], _ text: [UInt8]) -> Bool {
        var (place, at) = (0, 0)
        var retry: (place: Int, at: Int)?
        while at < text.count {
            if place < pattern.count {
                switch pattern[place] {
                case .any:
                    retry = (place + 1, at)
                    place += 1
                    continue
                case .one:
                    place += 1
                    at = next(text, at)
                    continue
                case .byte(let byte) where byte == text[at]:
                    place += 1
                    at += 1
                    continue
                case .byte, .variable:
                    break
                }
            }
            guard let (last, seen) = retry else { return false }
            place = last
            at = next(text, seen)
            retry = (last, at)
        }
        return pattern[place...].allSatisfy { $0 == .any }
    }

    /// Where the character after the one at `index` begins.
    private static func next(_ text: [UInt8], _ index: Int) -> Int {
        var index = index + 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }
}

/// An ARN of a policy whose parts may have wildcards; none reaches over a colon but in the last part.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators", ARN condition operators.
struct ARNPattern: Sendable, Equatable {
    private let parts: [PolicyPattern]

    /// Nil when the text has not six parts.
    init?(_ text: String, variables: Bool) {
        guard let parts = Self.split(text) else { return nil }
        self.parts = parts.map { PolicyPattern($0, variables: variables) }
    }

    var isFixed: Bool { parts.allSatisfy(\.isFixed) }

    func matches(_ text: String, _ values: RequestValues) -> Bool {
        guard let given = Self.split(text) else { return false }
        return zip(parts, given).allSatisfy { $0.matches($1, values) }
    }

    /// The six parts; colons inside of variables separate nothing.
    private static func split(_ text: String) -> [String]? {
        var parts = [""]
        var isInVariable = false
        var last: Character = " "
        for character in text {
            if character == "{", last == "$" { isInVariable = true }
            if character == "}" { isInVariable = false }
            last = character
            if character == ":", parts.count < 6, !isInVariable {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.count == 6 ? parts : nil
    }
}
