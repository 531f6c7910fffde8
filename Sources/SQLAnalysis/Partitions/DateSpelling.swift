import Primitives

/// Dates and times of day as a pattern of Java's `DateTimeFormatter` spells them, by numbers alone.
///
/// Source: Java, `java.time.format.DateTimeFormatter`, of its letters `y u M d H m s S` and quoted text.
struct DateSpelling {
    private let pieces: [Piece]

    private enum Piece: Equatable {
        case text(String)
        case year(width: Int)
        case month(width: Int)
        case day(width: Int)
        case hour(width: Int)
        case minute(width: Int)
        case second(width: Int)
        /// Digits of a second's fraction.
        case fraction(width: Int)
    }

    /// Nil for a pattern with letters other than these.
    init?(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = Array(pattern)[...]
        while let letter = rest.first {
            guard letter.isASCII, letter.isLetter || letter == "'" else {
                pieces.append(.text(String(letter)))
                rest.removeFirst()
                continue
            }
            if letter == "'" {
                rest.removeFirst()
                guard let text = Self.quoted(&rest) else { return nil }
                pieces.append(.text(text))
                continue
            }
            let width = rest.prefix { $0 == letter }.count
            rest = rest.dropFirst(width)
            guard let piece = Self.piece(letter, width) else { return nil }
            pieces.append(piece)
        }
        self.pieces = pieces
        guard finestUnit != nil else { return nil }
    }

    /// What stands between quotes; two quotes are one.
    private static func quoted(_ rest: inout ArraySlice<Character>) -> String? {
        if rest.first == "'" {
            rest.removeFirst()
            return "'"
        }
        var text = ""
        while let character = rest.popFirst() {
            if character != "'" {
                text.append(character)
            } else if rest.first == "'" {
                rest.removeFirst()
                text.append("'")
            } else {
                return text
            }
        }
        return nil
    }

    private static func piece(_ letter: Character, _ width: Int) -> Piece? {
        switch letter {
        case "y", "u": width == 3 || width > 4 ? nil : .year(width: width)
        case "M": width > 2 ? nil : .month(width: width)
        case "d": width > 2 ? nil : .day(width: width)
        case "H": width > 2 ? nil : .hour(width: width)
        case "m": width > 2 ? nil : .minute(width: width)
        case "s": width > 2 ? nil : .second(width: width)
        case "S": width > 6 ? nil : .fraction(width: width)
        default: nil
        }
    }

    /// The smallest field that the pattern has.
    var finestUnit: DateUnit? {
        let order: [DateUnit] = [.milli, .second, .minute, .hour, .day, .month, .year]
        let present = Set(pieces.compactMap { Self.unit($0) })
        return order.first(where: present.contains)
    }

    private static func unit(_ piece: Piece) -> DateUnit? {
        switch piece {
        case .text: nil
        case .year: .year
        case .month: .month
        case .day: .day
        case .hour: .hour
        case .minute: .minute
        case .second: .second
        case .fraction: .milli
        }
    }

    func text(of moment: Timestamp) -> String {
        let date = moment.date
        let microseconds = Int(moment.microsecondOfDay)
        let seconds = microseconds / 1_000_000
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .year(let width): width == 2 ? padded(date.year % 100, 2) : padded(date.year, width)
            case .month(let width): padded(date.month, width)
            case .day(let width): padded(date.day, width)
            case .hour(let width): padded(seconds / 3600, width)
            case .minute(let width): padded(seconds / 60 % 60, width)
            case .second(let width): padded(seconds % 60, width)
            case .fraction(let width): String(padded(microseconds % 1_000_000, 6).prefix(width))
            }
        }
        .joined()
    }

    /// Nil where the text is not of the pattern; what the pattern does not have is the first of its kind.
    func moment(of text: String) -> Timestamp? {
        var date = CivilDate(year: 1970, month: 1, day: 1)
        var seconds = 0
        var microseconds = 0
        var rest = text[...]
        for piece in pieces {
            switch piece {
            case .text(let expected):
                guard rest.hasPrefix(expected) else { return nil }
                rest = rest.dropFirst(expected.count)
            case .year(let width):
                guard let year = number(&rest, width) else { return nil }
                date.year = width == 2 ? 2000 + year : year
            case .month(let width):
                guard let month = number(&rest, width) else { return nil }
                date.month = month
            case .day(let width):
                guard let day = number(&rest, width) else { return nil }
                date.day = day
            case .hour(let width):
                guard let hour = number(&rest, width), hour < 24 else { return nil }
                seconds += hour * 3600
            case .minute(let width):
                guard let minute = number(&rest, width), minute < 60 else { return nil }
                seconds += minute * 60
            case .second(let width):
                guard let second = number(&rest, width), second < 60 else { return nil }
                seconds += second
            case .fraction(let width):
                guard let fraction = number(&rest, width) else { return nil }
                microseconds = fraction * TemporalText.power(of: 10, 6 - width)
            }
        }
        guard rest.isEmpty, date.isValid else { return nil }
        return Timestamp(date, second: seconds, microsecond: microseconds)
    }

    /// A number of so many digits; with a width of one, of as many as there are.
    private func number(_ rest: inout Substring, _ width: Int) -> Int? {
        let digits = rest.prefix(width == 1 ? 4 : width).prefix { $0.isASCII && $0.isNumber }
        guard width == 1 ? !digits.isEmpty : digits.count == width else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Timestamp {
    /// As a timestamp is written in SQL, to the second.
    var sqlText: String {
        let seconds = Int(microsecondOfDay / 1_000_000)
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return date.iso8601 + " " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
