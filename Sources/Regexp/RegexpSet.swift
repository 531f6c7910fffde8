/// A set of code points, as a class of a regular expression describes it.
indirect enum RegexpSet: Sendable {
    case range(UInt32, UInt32)
    case property(RegexpProperty)
    case union([RegexpSet])
    case intersection([RegexpSet])
    case negated(RegexpSet)
    /// Whatever differs from a member by letter case alone.
    case ignoringCase(RegexpSet)

    static func point(_ code: UInt32) -> RegexpSet { .range(code, code) }

    func contains(_ code: UInt32) -> Bool {
        switch self {
        case .range(let low, let high): code >= low && code <= high
        case .property(let property): property.contains(code)
        case .union(let sets): sets.contains { $0.contains(code) }
        case .intersection(let sets): sets.allSatisfy { $0.contains(code) }
        case .negated(let set): !set.contains(code)
        case .ignoringCase(let set): LetterCase.variants(code).contains { set.contains($0) }
        }
    }

    /// The members below 128, as two words of bits.
    var ascii: (UInt64, UInt64) {
        var bits: (UInt64, UInt64) = (0, 0)
        for code in 0..<UInt32(64) {
            if contains(code) { bits.0 |= 1 << UInt64(code) }
            if contains(code + 64) { bits.1 |= 1 << UInt64(code) }
        }
        return bits
    }
}

/// Letter case by single code points, as Java's `Character` maps it.
package enum LetterCase {
    /// Source: java.lang.Character.toUpperCase(int): the simple mapping, so that `ß` stays as it is.
    package static func upper(_ code: UInt32) -> UInt32 {
        if code < 128 { return (97...122).contains(code) ? code - 32 : code }
        guard let scalar = Unicode.Scalar(code) else { return code }
        if let mapped = single(scalar.properties.uppercaseMapping) { return mapped }
        // Letters with iota below have a simple mapping only to what is their title case.
        return single(scalar.properties.titlecaseMapping) ?? code
    }

    package static func lower(_ code: UInt32) -> UInt32 {
        if code < 128 { return (65...90).contains(code) ? code + 32 : code }
        guard let scalar = Unicode.Scalar(code) else { return code }
        return single(scalar.properties.lowercaseMapping) ?? (code == 0x130 ? 0x69 : code)
    }

    /// The code point itself and those that differ from it by case alone.
    static func variants(_ code: UInt32) -> [UInt32] {
        let upper = upper(code)
        let lower = lower(code)
        return [code, lower, upper, self.lower(upper), self.upper(lower)]
    }

    private static func single(_ text: String) -> UInt32? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.count == 1 else { return nil }
        return first.value
    }
}

/// A property of code points that patterns name.
///
/// `\w`, `\d`, `\s` and the POSIX brackets look at all of Unicode, as Joni does with UTF-8.
/// Source: Oniguruma's documentation of character types, RE and UNICODE_PROPERTIES.
enum RegexpProperty: Sendable {
    case word
    case digit
    case space
    case alphabetic
    case alphanumeric
    case uppercase
    case lowercase
    case punctuation
    case control
    case graph
    case print
    case hexDigit
    case blank
    case ascii
    case any
    case categories([Unicode.GeneralCategory])
    case ranges([ClosedRange<UInt32>])

    func contains(_ code: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(code) else { return false }
        let properties = scalar.properties
        switch self {
        case .any: return true
        case .ascii: return code < 128
        case .digit: return code < 128 ? (48...57).contains(code) : properties.generalCategory == .decimalNumber
        case .space: return properties.isWhitespace
        case .alphabetic: return properties.isAlphabetic
        case .alphanumeric: return properties.isAlphabetic || properties.generalCategory == .decimalNumber
        case .uppercase: return properties.isUppercase
        case .lowercase: return properties.isLowercase
        case .hexDigit: return code < 128 && properties.isASCIIHexDigit
        case .blank: return code == 9 || properties.generalCategory == .spaceSeparator
        case .word:
            if properties.isAlphabetic { return true }
            switch properties.generalCategory {
            case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark:
                return true
            default: return false
            }
        case .punctuation: return Self.punctuations.contains(properties.generalCategory)
        case .control: return properties.generalCategory == .control
        case .graph:
            return !properties.isWhitespace
                && ![.control, .surrogate, .unassigned].contains(properties.generalCategory)
        case .print:
            return properties.generalCategory == .spaceSeparator || RegexpProperty.graph.contains(code)
        case .categories(let categories): return categories.contains(properties.generalCategory)
        case .ranges(let ranges): return ranges.contains { $0.contains(code) }
        }
    }

    private static let punctuations: [Unicode.GeneralCategory] = [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation,
    ]

    /// The property of a name as in `\p{name}`, whose case, blanks, `-` and `_` do not matter; nil when there is none.
    static func named(_ name: String) -> RegexpProperty? {
        let key = name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
        return brackets[key] ?? others[key]
    }

    /// The names that may stand in `[[:name:]]`.
    static let brackets: [String: RegexpProperty] = [
        "alnum": .alphanumeric, "alpha": .alphabetic, "ascii": .ascii, "blank": .blank, "cntrl": .control,
        "digit": .digit, "graph": .graph, "lower": .lowercase, "print": .print, "punct": .punctuation,
        "space": .space, "upper": .uppercase, "word": .word, "xdigit": .hexDigit,
    ]

    private static let others: [String: RegexpProperty] = {
        let letters: [Unicode.GeneralCategory] = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        ]
        let marks: [Unicode.GeneralCategory] = [.nonspacingMark, .spacingMark, .enclosingMark]
        let numbers: [Unicode.GeneralCategory] = [.decimalNumber, .letterNumber, .otherNumber]
        let symbols: [Unicode.GeneralCategory] = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
        let separators: [Unicode.GeneralCategory] = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
        let rest: [Unicode.GeneralCategory] = [.control, .format, .surrogate, .privateUse, .unassigned]
        var table: [String: RegexpProperty] = [
            "any": .any, "l": .categories(letters), "letter": .categories(letters), "m": .categories(marks),
            "mark": .categories(marks), "n": .categories(numbers), "number": .categories(numbers),
            "p": .categories(punctuations), "punctuation": .categories(punctuations),
            "s": .categories(symbols), "symbol": .categories(symbols), "z": .categories(separators),
            "separator": .categories(separators), "c": .categories(rest), "other": .categories(rest),
            "alphabetic": .alphabetic, "whitespace": .space, "uppercase": .uppercase, "lowercase": .lowercase,
            "lc": .categories([.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
        ]
        let single: [(String, String, Unicode.GeneralCategory)] = [
            ("lu", "uppercaseletter", .uppercaseLetter), ("ll", "lowercaseletter", .lowercaseLetter),
            ("lt", "titlecaseletter", .titlecaseLetter), ("lm", "modifierletter", .modifierLetter),
            ("lo", "otherletter", .otherLetter), ("mn", "nonspacingmark", .nonspacingMark),
            ("mc", "spacingmark", .spacingMark), ("me", "enclosingmark", .enclosingMark),
            ("nd", "decimalnumber", .decimalNumber), ("nl", "letternumber", .letterNumber),
            ("no", "othernumber", .otherNumber), ("pc", "connectorpunctuation", .connectorPunctuation),
            ("pd", "dashpunctuation", .dashPunctuation), ("ps", "openpunctuation", .openPunctuation),
            ("pe", "closepunctuation", .closePunctuation), ("pi", "initialpunctuation", .initialPunctuation),
            ("pf", "finalpunctuation", .finalPunctuation), ("po", "otherpunctuation", .otherPunctuation),
            ("sm", "mathsymbol", .mathSymbol), ("sc", "currencysymbol", .currencySymbol),
            ("sk", "modifiersymbol", .modifierSymbol), ("so", "othersymbol", .otherSymbol),
            ("zs", "spaceseparator", .spaceSeparator), ("zl", "lineseparator", .lineSeparator),
            ("zp", "paragraphseparator", .paragraphSeparator), ("cc", "control", .control),
            ("cf", "format", .format), ("co", "privateuse", .privateUse), ("cn", "unassigned", .unassigned),
        ]
        for (short, long, category) in single {
            table[short] = .categories([category])
            table[long] = .categories([category])
        }
        for (script, ranges) in scripts { table[script] = .ranges(ranges) }
        return table
    }()

    /// Source: Unicode Character Database, Scripts.txt.
    private static let scripts: [String: [ClosedRange<UInt32>]] = [
        "hangul": [
            0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xFFA0...0xFFBE,
            0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7, 0xFFDA...0xFFDC,
        ],
        "han": [
            0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x3005...0x3005, 0x3007...0x3007,
            0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFA6D,
            0xFA70...0xFAD9, 0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1,
            0x2CEB0...0x2EBE0, 0x2F800...0x2FA1D, 0x30000...0x3134A,
        ],
        "hiragana": [
            0x3041...0x3096, 0x309D...0x309F, 0x1B001...0x1B11E, 0x1B150...0x1B152, 0x1F200...0x1F200,
        ],
        "katakana": [
            0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x32D0...0x32FE, 0x3300...0x3357,
            0xFF66...0xFF6F, 0xFF71...0xFF9D, 0x1B000...0x1B000, 0x1B164...0x1B167,
        ],
        "cyrillic": [
            0x400...0x484, 0x487...0x52F, 0x1C80...0x1C88, 0x1D2B...0x1D2B, 0x1D78...0x1D78, 0x2DE0...0x2DFF,
            0xA640...0xA69F, 0xFE2E...0xFE2F,
        ],
    ]
}
