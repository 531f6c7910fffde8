import Primitives

/// One comparison: an operator with a number, a text with wildcards or a regular expression, or a test of presence.
struct LogComparison: Sendable {
    private enum Operator: String, Sendable {
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case equal = "="
        case less = "<"
        case greater = ">"

        static let all: [Operator] = [.notEqual, .atMost, .atLeast, .equal, .less, .greater]
    }

    private enum Test: Sendable {
        case number(Operator, Double)
        case text(isEqual: Bool, LogWildcard)
        case regexp(isEqual: Bool, LogRegexp)
        case isTrue
        case isFalse
        case isNull
        case notExists
    }

    private let test: Test

    init(reading reader: inout LogPatternReader) throws(LogPatternFailure) {
        reader.skipBlanks()
        if reader.take(word: "IS") {
            reader.skipBlanks()
            if reader.take(word: "TRUE") {
                test = .isTrue
            } else if reader.take(word: "FALSE") {
                test = .isFalse
            } else if reader.take(word: "NULL") {
                test = .isNull
            } else {
                throw reader.failure("TRUE, FALSE or NULL is missing")
            }
            return
        }
        if reader.take(word: "NOT") {
            reader.skipBlanks()
            guard reader.take(word: "EXISTS") else { throw reader.failure("EXISTS is missing") }
            test = .notExists
            return
        }
        var found: Operator?
        for candidate in Operator.all where found == nil && reader.take(candidate.rawValue) {
            found = candidate
        }
        guard let found else { throw reader.failure("an operator is missing") }
        reader.skipBlanks()
        let isEquality = found == .equal || found == .notEqual
        switch reader.next {
        case "\"" where isEquality:
            test = .text(isEqual: found == .equal, LogWildcard(try reader.quoted(by: "\"")))
        case "%" where isEquality:
            test = .regexp(isEqual: found == .equal, try reader.regexp())
        default:
            let word = reader.take { !$0.isWhitespace && !"),&|}]".contains($0) }
            if let number = Double(word) {
                test = .number(found, number)
            } else {
                guard isEquality, !word.isEmpty else { throw reader.failure("a number is missing") }
                test = .text(isEqual: found == .equal, LogWildcard(word))
            }
        }
    }

    /// Whether one of the values passes.
    func holds(_ values: [JSONValue]) -> Bool {
        switch test {
        case .notExists: values.isEmpty
        case .isTrue: values.contains { $0 == .bool(true) }
        case .isFalse: values.contains { $0 == .bool(false) }
        case .isNull: values.contains { $0 == .null }
        case .number(let comparison, let number): values.contains { Self.compare($0, comparison, number) }
        case .text(let isEqual, let wildcard):
            values.contains { value in Self.text(of: value).map { wildcard.matches($0) == isEqual } ?? false }
        case .regexp(let isEqual, let regexp):
            values.contains { value in Self.text(of: value).map { regexp.matches($0) == isEqual } ?? false }
        }
    }

    private static func text(of value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .bool(let value): value ? "true" : "false"
        case .integer, .bigInteger, .double: value.text
        case .null, .array, .object: nil
        }
    }

    private static func compare(_ value: JSONValue, _ comparison: Operator, _ number: Double) -> Bool {
        guard let found = value.double ?? value.string.flatMap(Double.init) else {
            return comparison == .notEqual && value.string != nil
        }
        switch comparison {
        case .equal: return found == number
        case .notEqual: return found != number
        case .less: return found < number
        case .atMost: return found <= number
        case .greater: return found > number
        case .atLeast: return found >= number
        }
    }
}

/// A text in which a star stands for anything.
struct LogWildcard: Sendable {
    private let parts: [String]

    init(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    }

    func matches(_ text: String) -> Bool {
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return text == parts.first
        }
        guard text.hasPrefix(first), text.utf8.count >= first.utf8.count + last.utf8.count, text.hasSuffix(last)
        else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
