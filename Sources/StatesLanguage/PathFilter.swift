import Primitives

/// The condition of `[?(...)]`.
indirect enum PathFilter: Sendable, Equatable {
    enum Comparison: Sendable, Equatable {
        case equal
        case notEqual
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
        case matches
        case isIn
        case isNotIn
    }

    enum Operand: Sendable, Equatable {
        case path(JSONPath)
        case constant(JSONValue)
        case pattern(String, ignoresCase: Bool)
    }

    case exists(JSONPath)
    case compare(Operand, Comparison, Operand)
    case not(PathFilter)
    case and(PathFilter, PathFilter)
    case or(PathFilter, PathFilter)

    func holds(for element: JSONValue, document: JSONValue) -> Bool {
        switch self {
        case .exists(let path):
            guard let found = Self.resolve(path, element, document) else { return false }
            return path.isDefinite || found.array?.isEmpty == false
        case .not(let filter): return !filter.holds(for: element, document: document)
        case .and(let left, let right):
            return left.holds(for: element, document: document)
                && right.holds(for: element, document: document)
        case .or(let left, let right):
            return left.holds(for: element, document: document)
                || right.holds(for: element, document: document)
        case .compare(let left, let comparison, let right):
            guard let value = left.value(element, document) else { return comparison == .notEqual }
            if case .pattern(let pattern, let ignoresCase) = right {
                guard comparison == .matches, let text = value.string else { return false }
                return Self.matches(text, pattern, ignoresCase: ignoresCase)
            }
            guard let other = right.value(element, document) else { return comparison == .notEqual }
            return comparison.holds(value, other)
        }
    }

    fileprivate static func resolve(_ path: JSONPath, _ element: JSONValue, _ document: JSONValue) -> JSONValue?
    {
        path.find(in: path.root == .element ? element : document, document: document)
    }

    private static func matches(_ text: String, _ pattern: String, ignoresCase: Bool) -> Bool {
        guard let regex = try? Regex(pattern) else { return false }
        return ((try? regex.ignoresCase(ignoresCase).wholeMatch(in: text)) ?? nil) != nil
    }
}

extension PathFilter.Operand {
    fileprivate func value(_ element: JSONValue, _ document: JSONValue) -> JSONValue? {
        switch self {
        case .path(let path): PathFilter.resolve(path, element, document)
        case .constant(let value): value
        case .pattern: nil
        }
    }
}

extension PathFilter.Comparison {
    fileprivate func holds(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch self {
        case .equal: left.isSame(as: right)
        case .notEqual: !left.isSame(as: right)
        case .less: left.order(against: right).map { $0 < 0 } ?? false
        case .lessOrEqual: left.order(against: right).map { $0 <= 0 } ?? false
        case .greater: left.order(against: right).map { $0 > 0 } ?? false
        case .greaterOrEqual: left.order(against: right).map { $0 >= 0 } ?? false
        case .isIn: right.array?.contains { $0.isSame(as: left) } ?? false
        case .isNotIn: right.array.map { !$0.contains { $0.isSame(as: left) } } ?? false
        case .matches: false
        }
    }
}

extension JSONValue {
    /// Whether the values are equal, numbers by what they are worth.
    func isSame(as other: JSONValue) -> Bool {
        if self == other { return true }
        guard let left = double, let right = other.double else { return false }
        return left == right
    }

    /// Negative, zero or positive as this comes before, with or after the other; nil where they are of different kinds.
    func order(against other: JSONValue) -> Int? {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): return left < right ? -1 : left == right ? 0 : 1
        case (.string(let left), .string(let right)):
            if left == right { return 0 }
            return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
        case (.null, _), (.bool, _), (.integer, _), (.bigInteger, _), (.double, _), (.string, _), (.array, _),
            (.object, _):
            guard let left = double, let right = other.double else { return nil }
            return left < right ? -1 : left == right ? 0 : 1
        }
    }
}

// MARK: Reading

extension JSONPathParser {
    /// A filter in its parentheses.
    mutating func filterInParentheses() throws(PathFailure) -> PathFilter {
        skipBlanks()
        guard takes(UInt8(ascii: "(")) else { throw failure("'(' was expected") }
        let filter = try alternatives()
        skipBlanks()
        guard takes(UInt8(ascii: ")")) else { throw failure("')' was expected") }
        return filter
    }

    private mutating func alternatives() throws(PathFailure) -> PathFilter {
        var filter = try conjunction()
        while takesWord("||") { filter = .or(filter, try conjunction()) }
        return filter
    }

    private mutating func conjunction() throws(PathFailure) -> PathFilter {
        var filter = try condition()
        while takesWord("&&") { filter = .and(filter, try condition()) }
        return filter
    }

    private mutating func takesWord(_ word: StaticString) -> Bool {
        skipBlanks()
        for offset in 0..<word.utf8CodeUnitCount where peek(after: offset) != word.utf8Start[offset] {
            return false
        }
        index += word.utf8CodeUnitCount
        return true
    }

    private mutating func condition() throws(PathFailure) -> PathFilter {
        skipBlanks()
        if peek == UInt8(ascii: "!"), peek(after: 1) != UInt8(ascii: "=") {
            index += 1
            return .not(try condition())
        }
        if peek == UInt8(ascii: "(") { return try filterInParentheses() }
        let left = try operand()
        guard let comparison = comparison() else {
            guard case .path(let path) = left else { throw failure("a comparison was expected") }
            return .exists(path)
        }
        return .compare(left, comparison, try operand())
    }

    private mutating func comparison() -> PathFilter.Comparison? {
        if takesWord("==") { return .equal }
        if takesWord("!=") { return .notEqual }
        if takesWord("=~") { return .matches }
        if takesWord("<=") { return .lessOrEqual }
        if takesWord(">=") { return .greaterOrEqual }
        if takesWord("<") { return .less }
        if takesWord(">") { return .greater }
        if takesWord("nin ") { return .isNotIn }
        if takesWord("in ") { return .isIn }
        return nil
    }

    private mutating func operand() throws(PathFailure) -> PathFilter.Operand {
        skipBlanks()
        switch peek {
        case UInt8(ascii: "@"), UInt8(ascii: "$"): return .path(try path())
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .constant(.string(try quoted()))
        case UInt8(ascii: "/"): return try pattern()
        case UInt8(ascii: "["): return .constant(try list())
        default:
            let start = index
            while let byte = peek, byte.isMemberByte || byte == UInt8(ascii: ".") { index += 1 }
            let text = String(decoding: bytes[start..<index], as: UTF8.self)
            guard let value = try? JSONValue(parsing: text) else {
                throw failure("'\(text)' is neither a path nor a value")
            }
            return .constant(value)
        }
    }

    private mutating func list() throws(PathFailure) -> JSONValue {
        index += 1
        var values: [JSONValue] = []
        skipBlanks()
        while !takes(UInt8(ascii: "]")) {
            guard case .constant(let value) = try operand() else { throw failure("a value was expected") }
            values.append(value)
            skipBlanks()
            if takes(UInt8(ascii: ",")) { continue }
            guard peek == UInt8(ascii: "]") else { throw failure("']' was expected") }
        }
        return .array(values)
    }

    private mutating func pattern() throws(PathFailure) -> PathFilter.Operand {
        index += 1
        var text: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "/") {
            index += 1
            if byte == UInt8(ascii: "\\"), peek == UInt8(ascii: "/") {
                index += 1
                text.append(UInt8(ascii: "/"))
            } else {
                text.append(byte)
            }
        }
        guard takes(UInt8(ascii: "/")) else { throw failure("a pattern has no end") }
        let ignoresCase = takes(UInt8(ascii: "i"))
        return .pattern(String(decoding: text, as: UTF8.self), ignoresCase: ignoresCase)
    }
}
