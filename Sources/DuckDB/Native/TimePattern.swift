/// A pattern of dates and times, taken apart: MySQL's, Joda's or Teradata's.
///
/// All three are Joda-Time's formatters in Trino, so one reader and one writer serve them.
///
/// Source: Trino 4xx, `DateTimeFunctions` and the Teradata functions; Joda-Time, `DateTimeFormat`.
struct TimePattern {
    enum Part {
        case literal([UInt8])
        case number(TimeField, minimumDigits: Int, maximumDigits: Int, isSigned: Bool)
        /// Two digits of a year; `isLenient` also takes years with other numbers of digits.
        case twoDigitYear(TimeField, pivot: Int, isLenient: Bool)
        /// Words in full or short; either is read.
        case text(TimeField, isShort: Bool)
        case fraction(minimumDigits: Int, maximumDigits: Int)
        case offset(hasColon: Bool)
        case zoneIdentifier
        case zoneName(isShort: Bool)
    }

    private(set) var parts: [Part] = []

    private mutating func append(literal text: String) {
        if case .literal(let before)? = parts.last {
            parts[parts.count - 1] = .literal(before + Array(text.utf8))
        } else {
            parts.append(.literal(Array(text.utf8)))
        }
    }

    private mutating func append(_ field: TimeField, _ minimumDigits: Int, _ maximumDigits: Int = 2) {
        parts.append(
            .number(
                field,
                minimumDigits: minimumDigits,
                maximumDigits: max(minimumDigits, maximumDigits),
                isSigned: field.isSigned
            )
        )
    }

    // MARK: - MySQL

    /// A percent sign and a letter; a letter that means nothing stands for itself.
    init(mySQL pattern: String) throws(NativeFailure) {
        var isEscaped = false
        for character in pattern {
            if isEscaped {
                try append(mySQL: character)
                isEscaped = false
            } else if character == "%" {
                isEscaped = true
            } else {
                append(literal: String(character))
            }
        }
    }

    private mutating func append(mySQL letter: Character) throws(NativeFailure) {
        switch letter {
        case "a": parts.append(.text(.dayOfWeek, isShort: true))
        case "b": parts.append(.text(.month, isShort: true))
        case "c": append(.month, 1)
        case "d": append(.dayOfMonth, 2)
        case "e": append(.dayOfMonth, 1)
        case "f": parts.append(.fraction(minimumDigits: 6, maximumDigits: 9))
        case "H": append(.hourOfDay, 2)
        case "h", "I": append(.clockHourOfHalfday, 2)
        case "i": append(.minute, 2)
        case "j": append(.dayOfYear, 3, 3)
        case "k": append(.hourOfDay, 1)
        case "l": append(.clockHourOfHalfday, 1)
        case "M": parts.append(.text(.month, isShort: false))
        case "m": append(.month, 2)
        case "p": parts.append(.text(.halfday, isShort: false))
        case "r": appendClock(.clockHourOfHalfday, hasHalf: true)
        case "S", "s": append(.second, 2)
        case "T": appendClock(.hourOfDay, hasHalf: false)
        case "v": append(.weekOfWeekyear, 2)
        case "W": parts.append(.text(.dayOfWeek, isShort: false))
        case "x": append(.weekyear, 4, 4)
        case "Y": append(.year, 4, 4)
        case "y": parts.append(.twoDigitYear(.year, pivot: 2020, isLenient: false))
        case "D", "U", "u", "V", "w", "X":
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "%\(letter) not supported in date format string")
        default: append(literal: String(letter))
        }
    }

    private mutating func appendClock(_ hour: TimeField, hasHalf: Bool) {
        append(hour, 2)
        append(literal: ":")
        append(.minute, 2)
        append(literal: ":")
        append(.second, 2)
        guard hasHalf else { return }
        append(literal: " ")
        parts.append(.text(.halfday, isShort: false))
    }

    // MARK: - Teradata

    /// `yyyy-mm-dd hh24:mi:ss`, lower case, with blanks and `- / , . ; :` between.
    init(teradata pattern: String) throws(NativeFailure) {
        var rest = Substring(pattern)
        while let first = rest.first {
            if "-/,.;: \n\r\t".contains(first) {
                append(literal: String(first))
                rest = rest.dropFirst()
            } else if let (token, _) = Self.teradataTokens.first(where: { rest.hasPrefix($0.0) }) {
                append(teradata: token)
                rest = rest.dropFirst(token.count)
            } else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Failed to tokenize string [\(first)] at offset [\(pattern.count - rest.count)]"
                )
            }
        }
    }

    private static let teradataTokens: [(String, TimeField)] = [
        ("yyyy", .year), ("yy", .year), ("hh24", .hourOfDay), ("hh", .hourOfHalfday), ("mi", .minute),
        ("mm", .month), ("dd", .dayOfMonth), ("ss", .second),
    ]

    private mutating func append(teradata token: String) {
        switch token {
        case "yyyy": append(.year, 4, 4)
        case "yy": parts.append(.twoDigitYear(.year, pivot: 2050, isLenient: false))
        default:
            if let field = Self.teradataTokens.first(where: { $0.0 == token })?.1 { append(field, 2) }
        }
    }

    // MARK: - Joda

    /// Runs of a letter, text in single quotes; other characters stand for themselves.
    init(joda pattern: String) throws(NativeFailure) {
        if pattern.isEmpty { throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid pattern specification") }
        let tokens = JodaToken.split(pattern)
        for (index, token) in tokens.enumerated() {
            switch token {
            case .text(let text): append(literal: text)
            case .run(let letter, let count):
                let isNumberNext = index + 1 < tokens.count && tokens[index + 1].isNumeric
                try append(joda: letter, count, isNumberNext: isNumberNext)
            }
        }
    }

    private mutating func append(
        joda letter: Character,
        _ count: Int,
        isNumberNext: Bool
    ) throws(NativeFailure) {
        switch letter {
        case "G": parts.append(.text(.era, isShort: false))
        case "C": append(.centuryOfEra, count, count)
        case "x", "y", "Y":
            let field: TimeField = letter == "x" ? .weekyear : letter == "y" ? .year : .yearOfEra
            if count == 2 {
                parts.append(.twoDigitYear(field, pivot: Self.jodaPivot, isLenient: !isNumberNext))
            } else {
                append(field, count, isNumberNext ? count : 9)
            }
        case "M" where count >= 3: parts.append(.text(.month, isShort: count == 3))
        case "M": append(.month, count)
        case "d": append(.dayOfMonth, count)
        case "a": parts.append(.text(.halfday, isShort: false))
        case "h": append(.clockHourOfHalfday, count)
        case "H": append(.hourOfDay, count)
        case "k": append(.clockHourOfDay, count)
        case "K": append(.hourOfHalfday, count)
        case "m": append(.minute, count)
        case "s": append(.second, count)
        case "S": parts.append(.fraction(minimumDigits: count, maximumDigits: count))
        case "e": append(.dayOfWeek, count, 1)
        case "E": parts.append(.text(.dayOfWeek, isShort: count < 4))
        case "D": append(.dayOfYear, count, 3)
        case "w": append(.weekOfWeekyear, count)
        case "z": parts.append(.zoneName(isShort: count < 4))
        case "Z": parts.append(count < 3 ? .offset(hasColon: count == 2) : .zoneIdentifier)
        default:
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Illegal pattern component: \(String(repeating: letter, count: count))"
            )
        }
    }

    /// Differs: Joda takes the current year less 30 for what two digits of a year are near to.
    private static let jodaPivot = 1996
}

/// A piece of a pattern of Joda's.
private enum JodaToken {
    case run(Character, Int)
    case text(String)

    /// Whether Joda takes what it reads for digits, so that the number in front must end.
    var isNumeric: Bool {
        guard case .run(let letter, let count) = self else { return false }
        return letter == "M" ? count <= 2 : "cCxyYdhHmsSeDFwWkK".contains(letter)
    }

    static func split(_ pattern: String) -> [JodaToken] {
        var tokens: [JodaToken] = []
        let characters = Array(pattern)
        var position = 0
        while position < characters.count {
            let first = characters[position]
            if first.isASCII, first.isLetter {
                let start = position
                while position < characters.count, characters[position] == first { position += 1 }
                tokens.append(.run(first, position - start))
            } else {
                tokens.append(.text(text(characters, &position)))
            }
        }
        return tokens
    }

    /// Everything up to the next letter outside of quotes; two quotes are one.
    private static func text(_ characters: [Character], _ position: inout Int) -> String {
        var result = ""
        var isQuoted = false
        while position < characters.count {
            let character = characters[position]
            if character == "'" {
                if position + 1 < characters.count, characters[position + 1] == "'" {
                    result.append("'")
                    position += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, character.isASCII, character.isLetter {
                break
            } else {
                result.append(character)
            }
            position += 1
        }
        return result
    }
}
