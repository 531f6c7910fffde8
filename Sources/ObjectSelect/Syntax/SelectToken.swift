/// A word, sign or literal of an expression, with the place it stands at.
struct SelectToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// In the spelling of the query; whether it is a keyword is the parser's business.
        case word(String)
        /// A name in double quotes, whose case counts.
        case quoted(String)
        case string(String)
        case integer(String)
        /// A number with a point or an exponent.
        case decimal(String)
        /// Text in backticks: a literal of Ion.
        case ion(String)
        case sign(String)
        case end
    }

    let kind: Kind
    let line: Int
    let column: Int

    /// The word in capitals where it is one without quotes.
    var keyword: String? {
        guard case .word(let text) = kind else { return nil }
        return text.uppercased()
    }

    var description: String {
        switch kind {
        case .word(let text): text
        case .quoted(let text): "\"\(text)\""
        case .string(let text): "'\(text)'"
        case .integer(let text), .decimal(let text): text
        case .ion(let text): "`\(text)`"
        case .sign(let text): text
        case .end: "the end of the expression"
        }
    }

    var place: String { "line \(line), column \(column)" }
}

/// Splits an expression into tokens.
struct SelectLexer {
    private let characters: [Character]
    private var index = 0
    private var line = 1
    private var column = 1

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func tokens() throws(SelectFailure) -> [SelectToken] {
        var tokens: [SelectToken] = []
        while true {
            let token = try next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private var current: Character? { index < characters.count ? characters[index] : nil }
    private var following: Character? { index + 1 < characters.count ? characters[index + 1] : nil }

    private mutating func advance() -> Character {
        let character = characters[index]
        index += 1
        column += 1
        if character.isNewline {
            line += 1
            column = 1
        }
        return character
    }

    private mutating func skipBlanks() {
        while let character = current {
            if character.isWhitespace {
                _ = advance()
            } else if character == "-", following == "-" {
                while let character = current, !character.isNewline { _ = advance() }
            } else if character == "/", following == "*" {
                _ = advance()
                _ = advance()
                while current != nil, !(current == "*" && following == "/") { _ = advance() }
                if current != nil {
                    _ = advance()
                    _ = advance()
                }
            } else {
                return
            }
        }
    }

    private mutating func next() throws(SelectFailure) -> SelectToken {
        skipBlanks()
        let (line, column) = (line, column)
        func token(_ kind: SelectToken.Kind) -> SelectToken { .init(kind: kind, line: line, column: column) }
        guard let character = current else { return token(.end) }
        switch character {
        case "'": return token(.string(try quoted("'")))
        case "\"": return token(.quoted(try quoted("\"")))
        case "`": return token(.ion(try quoted("`")))
        case let character where character.isASCII && character.isNumber: return token(number())
        case "." where following.map { $0.isASCII && $0.isNumber } ?? false: return token(number())
        case let character where character.isLetter || character == "_" || character == "$":
            var word = ""
            while let character = current,
                character.isLetter || character.isNumber || character == "_" || character == "$"
            {
                word.append(advance())
            }
            return token(.word(word))
        default:
            return token(.sign(try sign()))
        }
    }

    /// The text up to the closing mark; two marks stand for one.
    private mutating func quoted(_ mark: Character) throws(SelectFailure) -> String {
        let place = "line \(line), column \(column)"
        _ = advance()
        var text = ""
        while current != nil {
            let character = advance()
            guard character == mark else {
                text.append(character)
                continue
            }
            guard current == mark, mark != "`" else { return text }
            text.append(advance())
        }
        throw SelectFailure(
            mark == "`" ? "LexerInvalidIONLiteral" : "LexerInvalidLiteral",
            "The SQL expression contains an invalid literal: the \(mark) at \(place) is not closed."
        )
    }

    private mutating func number() -> SelectToken.Kind {
        var text = ""
        var isDecimal = false
        func isDigit(_ character: Character?) -> Bool { character.map { $0.isASCII && $0.isNumber } ?? false }
        while isDigit(current) { text.append(advance()) }
        if current == "." {
            isDecimal = true
            text.append(advance())
            while isDigit(current) { text.append(advance()) }
        }
        let sign = following == "+" || following == "-"
        let digit = sign ? (index + 2 < characters.count ? characters[index + 2] : nil) : following
        if current == "e" || current == "E", isDigit(digit) {
            isDecimal = true
            text.append(advance())
            if sign { text.append(advance()) }
            while isDigit(current) { text.append(advance()) }
        }
        return isDecimal ? .decimal(text) : .integer(text)
    }

    private static let signs: Set<String> = [
        "<=", ">=", "<>", "!=", "||", "=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ",", ".", "[", "]", ";",
    ]

    private mutating func sign() throws(SelectFailure) -> String {
        let place = "line \(line), column \(column)"
        let first = String(advance())
        if let next = current, Self.signs.contains(first + String(next)) { return first + String(advance()) }
        guard Self.signs.contains(first) else {
            throw SelectFailure(
                "LexerInvalidChar",
                "The SQL expression contains an invalid character: \(first) at \(place)."
            )
        }
        return first
    }
}
