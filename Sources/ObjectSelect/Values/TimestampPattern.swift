/// Writes timestamps by the patterns of `TO_STRING`.
///
/// Source: Amazon S3 User Guide, Date functions of S3 Select, TO_STRING.
enum TimestampPattern {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    static func text(of moment: SelectTimestamp, _ pattern: String) throws(SelectFailure) -> String {
        var text = ""
        var rest = Substring(pattern)
        let parts = moment.parts
        while let character = rest.first {
            if character == "'" {
                text += try quoted(&rest, pattern)
                continue
            }
            guard character.isLetter else {
                text.append(character)
                rest.removeFirst()
                continue
            }
            let symbol = rest.prefix { $0 == character }
            rest = rest.dropFirst(symbol.count)
            guard let part = symbolText(String(symbol), moment, parts) else {
                throw SelectFailure(
                    "EvaluatorInvalidTimestampFormatPatternSymbol",
                    "The time stamp format pattern contains an invalid symbol in the SQL expression: \(symbol)."
                )
            }
            text += part
        }
        return text
    }

    private static func quoted(_ rest: inout Substring, _ pattern: String) throws(SelectFailure) -> String {
        rest.removeFirst()
        if rest.first == "'" {
            rest.removeFirst()
            return "'"
        }
        guard let end = rest.firstIndex(of: "'") else {
            throw SelectFailure(
                "EvaluatorUnterminatedTimestampFormatPatternToken",
                "Time stamp format pattern contains an unterminated token in the SQL expression: \(pattern)."
            )
        }
        defer { rest = rest[rest.index(after: end)...] }
        return String(rest[..<end])
    }

    private static func symbolText(
        _ symbol: String,
        _ moment: SelectTimestamp,
        _ parts: SelectTimestamp.Parts
    ) -> String? {
        func padded(_ number: Int, _ width: Int) -> String { SelectTimestamp.padded(number, width) }
        let hour = parts.hour % 12 == 0 ? 12 : parts.hour % 12
        switch symbol {
        case "y": return String(parts.year)
        case "yy": return padded(parts.year % 100, 2)
        case "yyyy": return padded(parts.year, 4)
        case "M": return String(parts.month)
        case "MM": return padded(parts.month, 2)
        case "MMM": return String(months[parts.month - 1].prefix(3))
        case "MMMM": return months[parts.month - 1]
        case "MMMMM": return String(months[parts.month - 1].prefix(1))
        case "d": return String(parts.day)
        case "dd": return padded(parts.day, 2)
        case "a": return parts.hour < 12 ? "AM" : "PM"
        case "h": return String(hour)
        case "hh": return padded(hour, 2)
        case "H": return String(parts.hour)
        case "HH": return padded(parts.hour, 2)
        case "m": return String(parts.minute)
        case "mm": return padded(parts.minute, 2)
        case "s": return String(parts.second)
        case "ss": return padded(parts.second, 2)
        case "n": return String(moment.nanoseconds)
        case let symbol where symbol.first == "X" || symbol.first == "x":
            return offset(moment, zero: symbol.first == "X" ? "Z" : nil, width: symbol.count)
        default:
            guard symbol.first == "S", symbol.count <= 9 else { return nil }
            return String(padded(moment.nanoseconds, 9).prefix(symbol.count))
        }
    }

    /// One letter shows hours alone where they are whole, two and four no colon, three and five a colon.
    private static func offset(_ moment: SelectTimestamp, zero: String?, width: Int) -> String? {
        switch width {
        case 1:
            let text = moment.offsetText(separator: "", zero: zero)
            return text.hasSuffix("00") ? String(text.dropLast(2)) : text
        case 2, 4: return moment.offsetText(separator: "", zero: zero)
        case 3, 5: return moment.offsetText(separator: ":", zero: zero)
        default: return nil
        }
    }
}
