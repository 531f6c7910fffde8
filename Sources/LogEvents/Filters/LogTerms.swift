/// Terms of a pattern: all that stand alone must be there, none of those behind a minus; where all have a question mark, one
/// of them is enough.
struct LogTerms: Sendable {
    private enum Term: Sendable {
        case text(String)
        case regexp(LogRegexp)

        func isIn(_ message: String) -> Bool {
            switch self {
            case .text(let text): message.contains(text)
            case .regexp(let regexp): regexp.matches(message)
            }
        }
    }

    private var required: [Term] = []
    private var excluded: [Term] = []
    private var optional: [Term] = []

    init(reading reader: inout LogPatternReader) throws(LogPatternFailure) {
        while let first = reader.next {
            switch first {
            case "-":
                _ = reader.take("-")
                excluded.append(try Self.term(&reader))
            case "?":
                _ = reader.take("?")
                optional.append(try Self.term(&reader))
            default: required.append(try Self.term(&reader))
            }
            reader.skipBlanks()
        }
    }

    private static func term(_ reader: inout LogPatternReader) throws(LogPatternFailure) -> Term {
        switch reader.next {
        case "\"": return .text(try reader.quoted(by: "\""))
        case "%": return .regexp(try reader.regexp())
        default:
            let word = reader.take { !$0.isWhitespace }
            guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
                throw LogPatternFailure(message: "Invalid character(s) in term '\(word)'")
            }
            return .text(word)
        }
    }

    /// Source: the User Guide's remark that terms with a question mark count only where there are no others.
    func accepts(_ message: String) -> Bool {
        guard excluded.allSatisfy({ !$0.isIn(message) }) else { return false }
        guard required.isEmpty else { return required.allSatisfy { $0.isIn(message) } }
        return optional.isEmpty || !excluded.isEmpty || optional.contains { $0.isIn(message) }
    }
}
