import Primitives
import Regexp

/// Which events a filter lets through.
///
/// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax": terms, JSON selectors and space-delimited fields.
package struct LogFilterPattern: Sendable {
    private let kind: Kind

    private enum Kind: Sendable {
        case everything
        case terms(LogTerms)
        case json(LogCondition)
        case fields(LogFields)
    }

    /// - Throws: `LogPatternFailure` where the text is no pattern.
    package init(_ text: String) throws(LogPatternFailure) {
        var reader = LogPatternReader(text)
        reader.skipBlanks()
        switch reader.next {
        case nil: kind = .everything
        case "{": kind = .json(try LogCondition(reading: &reader))
        case "[": kind = .fields(try LogFields(reading: &reader))
        default: kind = .terms(try LogTerms(reading: &reader))
        }
        reader.skipBlanks()
        guard reader.next == nil else { throw reader.failure("unexpected text") }
    }

    package func accepts(_ message: String) -> Bool {
        switch kind {
        case .everything: return true
        case .terms(let terms): return terms.accepts(message)
        case .json(let condition):
            guard let object = try? JSONValue(parsing: message), object.object != nil else { return false }
            return condition.holds { path in path.values(in: object) }
        case .fields(let fields): return fields.accepts(message)
        }
    }
}

/// Why a text is no filter pattern.
package struct LogPatternFailure: Error, Hashable, Sendable {
    package let message: String
}

/// A pattern's characters, read from left to right.
struct LogPatternReader {
    private var rest: Substring
    private let text: String

    init(_ text: String) {
        self.text = text
        rest = text[...]
    }

    var next: Character? { rest.first }

    mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }

    /// Takes `token` if it comes next.
    mutating func take(_ token: String) -> Bool {
        guard rest.hasPrefix(token) else { return false }
        rest.removeFirst(token.count)
        return true
    }

    /// Takes a word if it comes next, in capitals or not, and ends there.
    mutating func take(word: String) -> Bool {
        let found = rest.prefix(word.count)
        guard found.uppercased() == word, !(rest.dropFirst(word.count).first?.isLetter ?? false) else {
            return false
        }
        rest.removeFirst(word.count)
        return true
    }

    mutating func take(while isWanted: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    /// What stands between two marks, the first of which comes next; a backslash hides the one behind it.
    mutating func quoted(by mark: Character) throws(LogPatternFailure) -> String {
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst() {
            if character == mark { return value }
            if character == "\\", let hidden = rest.first, hidden == mark || (mark == "\"" && hidden == "\\") {
                value.append(hidden)
                rest.removeFirst()
            } else {
                value.append(character)
            }
        }
        throw failure("a \(mark) is not closed")
    }

    /// A regular expression between percent signs.
    mutating func regexp() throws(LogPatternFailure) -> LogRegexp {
        let pattern = try quoted(by: "%")
        do {
            return LogRegexp(program: try RegexpProgram(pattern))
        } catch {
            throw failure("the regular expression %\(pattern)% is wrong: \(error.message)")
        }
    }

    func failure(_ reason: String) -> LogPatternFailure {
        let place = text.distance(from: text.startIndex, to: rest.startIndex) + 1
        return LogPatternFailure(message: "Invalid filter pattern: \(reason) at character \(place)")
    }
}

struct LogRegexp: Sendable {
    let program: RegexpProgram

    func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            (try? RegexpMatcher(program).search(UnsafeRawBufferPointer(bytes), from: 0)) ?? false
        }
    }
}
