/// A picture of `$formatInteger` and of the numbers in dates: `#,##0`, `01`, `I`, `a`, `Ww`, `1;o`.
///
/// Source: XPath and XQuery Functions and Operators 3.1, "fn:format-integer", as JSONata narrows it.
struct IntegerPicture {
    enum Style {
        case decimal(zero: UInt32)
        case letters
        case roman
        case words
        /// A numbering that nobody has defined.
        case unknown(String)
    }

    enum LetterCase {
        case upper
        case lower
        case title
    }

    struct Separator: Equatable {
        /// How many digits stand to its right.
        let position: Int
        let character: Character
    }

    var style = Style.decimal(zero: 0x30)
    var letterCase = LetterCase.lower
    var isOrdinal = false
    var leastDigits = 0
    var optionalDigits = 0
    var separators: [Separator] = []
    /// The interval of separators that go on for ever; 0 where they do not.
    var regularInterval = 0

    /// The first digits of the decimal families below U+10000.
    private static let families: [UInt32] = [
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
        0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    ]

    init(_ picture: String) throws(JSONataFailure) {
        var primary = picture
        if let semicolon = picture.lastIndex(of: ";") {
            primary = String(picture[..<semicolon])
            isOrdinal = picture[picture.index(after: semicolon)...].hasPrefix("o")
        }
        switch primary {
        case "A", "a":
            style = .letters
            letterCase = primary == "A" ? .upper : .lower
        case "I", "i":
            style = .roman
            letterCase = primary == "I" ? .upper : .lower
        case "W", "w", "Ww":
            style = .words
            letterCase = primary == "W" ? .upper : primary == "w" ? .lower : .title
        default: try readDigits(primary)
        }
    }

    private mutating func readDigits(_ primary: String) throws(JSONataFailure) {
        var zero: UInt32?
        var position = 0
        for scalar in primary.unicodeScalars.reversed() {
            if let family = Self.families.first(where: { ($0...($0 + 9)).contains(scalar.value) }) {
                guard zero == nil || zero == family else { throw JSONataFailure("D3131") }
                zero = family
                leastDigits += 1
                position += 1
            } else if scalar == "#" {
                optionalDigits += 1
                position += 1
            } else {
                separators.append(Separator(position: position, character: Character(scalar)))
            }
        }
        guard let zero else {
            style = .unknown(primary)
            return
        }
        style = .decimal(zero: zero)
        if Set(separators.map(\.character)).count == 1 {
            regularInterval = NumberSubPicture.regularInterval(separators.map(\.position))
        }
    }

    func format(_ value: Double) throws(JSONataFailure) -> String {
        let size = abs(value)
        var text: String
        switch style {
        case .letters: text = NumberWords.letters(size, isUpper: letterCase == .upper)
        case .roman:
            text = NumberWords.roman(size)
            if letterCase == .upper { text = text.uppercased() }
        case .words:
            text = NumberWords.words(size, isOrdinal: isOrdinal)
            switch letterCase {
            case .upper: text = text.uppercased()
            case .lower: text = text.lowercased()
            case .title: break
            }
        case .decimal(let zero): text = decimal(size, zero)
        case .unknown(let token): throw JSONataFailure("D3130", ["value": JSONText.quoted(token)])
        }
        return value < 0 ? "-" + text : text
    }

    private func decimal(_ value: Double, _ zero: UInt32) -> String {
        var figures = NumberText.shortest(value)
        if figures.count < leastDigits {
            figures = String(repeating: "0", count: leastDigits - figures.count) + figures
        }
        let characters = figures.map { figure -> Character in
            guard zero != 0x30, let digit = figure.wholeNumberValue else { return figure }
            return Unicode.Scalar(zero + UInt32(digit)).map { Character($0) } ?? figure
        }
        var text = ""
        for (index, character) in characters.enumerated() {
            let right = characters.count - index
            if regularInterval > 0 {
                if index > 0, right % regularInterval == 0, let separator = separators.first {
                    text.append(separator.character)
                }
            } else {
                for separator in separators.reversed() where separator.position == right && index > 0 {
                    text.append(separator.character)
                }
            }
            text.append(character)
        }
        return isOrdinal ? text + Self.ordinalSuffix(text) : text
    }

    private static func ordinalSuffix(_ figures: String) -> String {
        if figures.count > 1, figures.dropLast().last == "1" { return "th" }
        switch figures.last {
        case "1": return "st"
        case "2": return "nd"
        case "3": return "rd"
        default: return "th"
        }
    }

    // MARK: - Parsing

    /// A regular expression for texts of this picture, without regard to case; `digitCount` limits decimal figures.
    func pattern(digitCount: Int?) throws(JSONataFailure) -> String {
        switch style {
        case .letters: return letterCase == .upper ? "[A-Z]+" : "[a-z]+"
        case .roman: return letterCase == .upper ? "[MDCLXVI]+" : "[mdclxvi]+"
        case .words:
            return
                "(?:\(NumberWords.values.keys.sorted { $0.count > $1.count }.joined(separator: "|"))|and|[\\-, ])+"
        case .decimal:
            return "[0-9]" + (digitCount.map { "{\($0)}" } ?? "+") + (isOrdinal ? "(?:th|st|nd|rd)" : "")
        case .unknown(let token): throw JSONataFailure("D3130", ["value": JSONText.quoted(token)])
        }
    }

    /// The number that a text of this picture says; nil where it says none.
    func parse(_ text: String) throws(JSONataFailure) -> Double? {
        switch style {
        case .letters: return NumberWords.number(letters: text, isUpper: letterCase == .upper)
        case .roman: return NumberWords.number(roman: text.uppercased())
        case .words: return NumberWords.number(words: text.lowercased())
        case .unknown(let token): throw JSONataFailure("D3130", ["value": JSONText.quoted(token)])
        case .decimal(let zero):
            var figures = isOrdinal ? String(text.dropLast(2)) : text
            let signs = Set(separators.map(\.character))
            figures.removeAll { signs.contains($0) }
            var digits = ""
            for (index, scalar) in figures.unicodeScalars.enumerated() {
                if index == 0, scalar == "-" || scalar == "+" {
                    digits.unicodeScalars.append(scalar)
                } else if scalar.value >= zero, scalar.value <= zero + 9 {
                    digits += String(scalar.value - zero)
                } else {
                    break
                }
            }
            return Double(digits)
        }
    }
}
