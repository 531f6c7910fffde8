#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Numbers as English words, Roman numerals and letters of a spreadsheet's columns.
enum NumberWords {
    private static let units = [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
        "Twelve",
        "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ]
    private static let ordinals = [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
        "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth",
        "Eighteenth",
        "Nineteenth",
    ]
    private static let tens = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
    private static let magnitudes = ["Thousand", "Million", "Billion", "Trillion"]

    static func words(_ value: Double, isOrdinal: Bool) -> String { words(value, false, isOrdinal) }

    /// `follows` says that larger figures stand in front.
    private static func words(_ value: Double, _ follows: Bool, _ isOrdinal: Bool) -> String {
        if value <= 19 {
            return (follows ? " and " : "") + (isOrdinal ? ordinals : units)[Int(value)]
        }
        if value < 100 {
            let (ten, rest) = Int(value).quotientAndRemainder(dividingBy: 10)
            let word = (follows ? " and " : "") + tens[ten - 2]
            if rest > 0 { return word + "-" + words(Double(rest), false, isOrdinal) }
            return isOrdinal ? word.dropLast() + "ieth" : word
        }
        let head: String
        let rest: Double
        if value < 1000 {
            head = units[Int(value) / 100] + " Hundred"
            rest = Double(Int(value) % 100)
        } else {
            let magnitude = min(magnitudes.count, Int((log10(value) / 3).rounded(.down)))
            let factor = pow(10, Double(magnitude * 3))
            let mantissa = (value / factor).rounded(.down)
            head = words(mantissa, false, false) + " " + magnitudes[magnitude - 1]
            rest = value - mantissa * factor
        }
        let word = (follows ? ", " : "") + head
        if rest > 0 { return word + words(rest, true, isOrdinal) }
        return isOrdinal ? word + "th" : word
    }

    /// What each word is worth, in lower case.
    static let values: [String: Double] = {
        var values: [String: Double] = ["hundred": 100, "hundredth": 100]
        for (index, word) in units.enumerated() { values[word.lowercased()] = Double(index) }
        for (index, word) in ordinals.enumerated() { values[word.lowercased()] = Double(index) }
        for (index, word) in tens.enumerated() {
            values[word.lowercased()] = Double((index + 2) * 10)
            values[word.lowercased().dropLast() + "ieth"] = Double((index + 2) * 10)
        }
        for (index, word) in magnitudes.enumerated() {
            values[word.lowercased()] = pow(1000, Double(index + 1))
            values[word.lowercased() + "th"] = pow(1000, Double(index + 1))
        }
        return values
    }()

    static func number(words text: String) -> Double? {
        var segments: [Double] = [0]
        for word in text.split(whereSeparator: { " ,-\n\t\\".contains($0) }) where word != "and" {
            guard let value = values[String(word)], var top = segments.popLast() else { return nil }
            if value < 100 {
                if top >= 1000 {
                    segments.append(top)
                    top = 0
                }
                segments.append(top + value)
            } else {
                segments.append(top * value)
            }
        }
        return segments.reduce(0, +)
    }

    private static let numerals: [(Double, String)] = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    static func roman(_ value: Double) -> String {
        var rest = min(value, 1_000_000)
        var text = ""
        for (worth, numeral) in numerals {
            while rest >= worth {
                text += numeral
                rest -= worth
            }
        }
        return text
    }

    static func number(roman text: String) -> Double? {
        let worths: [Character: Double] = ["M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1]
        var sum = 0.0
        var most = 1.0
        for numeral in text.reversed() {
            guard let worth = worths[numeral] else { return nil }
            if worth < most {
                sum -= worth
            } else {
                most = worth
                sum += worth
            }
        }
        return sum
    }

    static func letters(_ value: Double, isUpper: Bool) -> String {
        var rest = Int(exactly: min(value, 9e15)) ?? 0
        var text = ""
        while rest > 0 {
            let letter = UInt8((rest - 1) % 26) + UInt8(ascii: isUpper ? "A" : "a")
            text = String(UnicodeScalar(letter)) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    static func number(letters text: String, isUpper: Bool) -> Double? {
        let first = Double(UInt8(ascii: isUpper ? "A" : "a"))
        return text.utf16.reduce(0.0) { $0 * 26 + Double($1) - first + 1 }
    }
}
