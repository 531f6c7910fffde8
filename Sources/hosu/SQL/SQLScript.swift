/// The statements of a script, split at semicolons that stand outside of quotes and comments.
struct SQLScript: Equatable {
    struct Statement: Equatable {
        /// From its first word to before the semicolon.
        let text: String
        /// The line of its first word, counted from 1.
        let line: Int
        /// The column of its first word, counted from 1 in characters.
        let column: Int
    }

    let statements: [Statement]
    /// Whether the last statement ends with a semicolon, or nothing but blanks and comments follows the last one.
    let isComplete: Bool

    init(_ text: String) {
        var splitter = Splitter(text)
        splitter.run()
        statements = splitter.statements
        isComplete = splitter.isComplete
    }
}

/// Walks over a script once.
private struct Splitter {
    private let characters: [Character]
    private var index = 0
    private var line = 1
    private var column = 1
    private var start: (index: Int, line: Int, column: Int)?
    /// After the last character of the statement that is neither blank nor comment.
    private var end = 0
    private var hasOpenQuote = false
    private(set) var statements: [SQLScript.Statement] = []

    init(_ text: String) {
        characters = Array(text)
    }

    var isComplete: Bool { start == nil && !hasOpenQuote }

    mutating func run() {
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                advance()
            } else if starts(with: "--") {
                skipLine()
            } else if starts(with: "/*") {
                skipComment()
            } else if character == ";" {
                finish()
                advance()
            } else {
                if start == nil { start = (index, line, column) }
                if character == "'" || character == "\"" || character == "`" {
                    skipQuoted(character)
                } else {
                    advance()
                }
                end = index
            }
        }
        let isOpen = start != nil
        let open = start
        finish()
        start = isOpen ? open : nil
    }

    private mutating func finish() {
        if let start {
            statements.append(
                SQLScript.Statement(
                    text: String(characters[start.index..<end]),
                    line: start.line,
                    column: start.column
                )
            )
        }
        start = nil
    }

    private mutating func skipLine() {
        while index < characters.count, !characters[index].isNewline { advance() }
    }

    private mutating func skipComment() {
        advance()
        advance()
        while index < characters.count {
            if starts(with: "*/") {
                advance()
                advance()
                return
            }
            advance()
        }
        hasOpenQuote = true
    }

    /// A doubled quote ends one quoted stretch and begins the next, which comes to the same.
    private mutating func skipQuoted(_ quote: Character) {
        advance()
        while index < characters.count, characters[index] != quote { advance() }
        if index < characters.count {
            advance()
        } else {
            hasOpenQuote = true
        }
    }

    private func starts(with pair: String) -> Bool {
        characters[index...].prefix(2).elementsEqual(pair)
    }

    private mutating func advance() {
        if characters[index].isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }
}
