/// What `java.util.Formatter` makes of a pattern and its arguments, in English.
///
/// Source: Trino 4xx, `FormatFunction`; Java SE, `Formatter`.
struct JavaFormatter {
    private let pattern: [Character]
    private let arguments: [JavaValue]
    private var position = 0
    /// The next argument that is taken without being named.
    private var ordinary = 0
    private var last = -1
    private var output = ""

    static func format(_ pattern: String, _ arguments: [JavaValue]) throws(NativeFailure) -> String {
        var formatter = JavaFormatter(pattern, arguments)
        do throws(JavaFormatFailure) {
            return try formatter.run()
        } catch {
            if error.isUnsupported { throw NativeFailure("NOT_SUPPORTED", error.message) }
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Invalid format string: \(pattern) (\(error.message))"
            )
        }
    }

    private init(_ pattern: String, _ arguments: [JavaValue]) {
        self.pattern = Array(pattern)
        self.arguments = arguments
    }

    private mutating func run() throws(JavaFormatFailure) -> String {
        while position < pattern.count {
            let character = pattern[position]
            position += 1
            if character == "%" {
                output += try one()
            } else {
                output.append(character)
            }
        }
        return output
    }

    /// `%[index$][flags][width][.precision]conversion`.
    private mutating func one() throws(JavaFormatFailure) -> String {
        let start = position
        var index: Int?
        if let number = takeNumber() {
            if take("$") { index = number } else { position = start }
        }
        let usesLast = index == nil && take("<")
        var specifier = JavaSpecifier()
        while let flag = peek, JavaSpecifier.flagLetters.contains(flag) {
            guard specifier.flags.insert(flag).inserted else {
                throw JavaFormatFailure("DuplicateFormatFlags: Flags = '\(flag)'")
            }
            position += 1
        }
        specifier.width = takeNumber()
        if take(".") {
            guard let precision = takeNumber() else { throw unknown(at: start) }
            specifier.precision = precision
        }
        guard let letter = peek else { throw JavaFormatFailure("UnknownFormatConversion: Conversion = '%'") }
        position += 1
        specifier.conversion = letter
        if letter == "t" || letter == "T" {
            guard let field = peek else { throw JavaFormatFailure("UnknownFormatConversion: Conversion = 't'") }
            position += 1
            specifier.timeField = field
        }
        specifier.text = "%" + String(pattern[start..<position])
        if letter == "n" {
            if let width = specifier.width { throw JavaFormatFailure("IllegalFormatWidth: \(width)") }
            return "\n"
        }
        if letter == "%" { return try specifier.padded("%") }
        guard JavaSpecifier.conversions.contains(letter) else {
            throw JavaFormatFailure("UnknownFormatConversion: Conversion = '\(letter)'")
        }
        try specifier.check()
        return try specifier.format(try argument(index, usesLast, specifier))
    }

    private mutating func argument(
        _ index: Int?,
        _ usesLast: Bool,
        _ specifier: JavaSpecifier
    ) throws(JavaFormatFailure) -> JavaValue {
        if let index {
            last = index - 1
        } else if !usesLast {
            last = ordinary
            ordinary += 1
        }
        guard arguments.indices.contains(last) else {
            throw JavaFormatFailure("MissingFormatArgument: Format specifier '\(specifier.text)'")
        }
        return arguments[last]
    }

    private func unknown(at start: Int) -> JavaFormatFailure {
        JavaFormatFailure("UnknownFormatConversion: Conversion = '\(pattern[min(start, pattern.count - 1)])'")
    }

    private var peek: Character? { position < pattern.count ? pattern[position] : nil }

    private mutating func take(_ character: Character) -> Bool {
        guard peek == character else { return false }
        position += 1
        return true
    }

    /// A number that does not begin with 0, which is a flag.
    private mutating func takeNumber() -> Int? {
        let start = position
        while let digit = peek, digit.isASCII, digit.isNumber { position += 1 }
        guard position > start, pattern[start] != "0" || pattern[max(0, start - 1)] == "." else {
            position = start
            return nil
        }
        return Int(String(pattern[start..<position]))
    }
}

/// Why a pattern does not fit its arguments: Java's exception and its message.
struct JavaFormatFailure: Error {
    let message: String
    var isUnsupported = false

    init(_ message: String, isUnsupported: Bool = false) {
        self.message = message
        self.isUnsupported = isUnsupported
    }
}

/// One specifier of a pattern.
struct JavaSpecifier {
    static let flagLetters: Set<Character> = ["-", "#", "+", " ", "0", ",", "("]
    static let conversions: Set<Character> = [
        "b", "B", "h", "H", "s", "S", "c", "C", "d", "o", "x", "X", "e", "E", "f", "g", "G", "a", "A", "t",
        "T",
    ]

    var flags = Set<Character>()
    var width: Int?
    var precision: Int?
    var conversion: Character = "s"
    var timeField: Character?
    var text = ""

    var isUpper: Bool { conversion.isUppercase }

    /// What is wrong with the specifier whatever the argument.
    func check() throws(JavaFormatFailure) {
        if flags.contains("-") || flags.contains("0"), width == nil {
            throw JavaFormatFailure("MissingFormatWidth: \(text)")
        }
        if flags.contains("-") && flags.contains("0") || flags.contains("+") && flags.contains(" ") {
            throw JavaFormatFailure("IllegalFormatFlags: Flags = '\(shownFlags)'")
        }
        switch Character(conversion.lowercased()) {
        case "d", "o", "x", "c":
            if let precision { throw JavaFormatFailure("IllegalFormatPrecision: \(precision)") }
        case "t":
            if let precision { throw JavaFormatFailure("IllegalFormatPrecision: \(precision)") }
        default: break
        }
        let forbidden: Set<Character> =
            switch Character(conversion.lowercased()) {
            case "s", "b", "h": ["+", " ", "0", ",", "("]
            case "d": ["#"]
            case "o", "x": [","]
            case "e": [","]
            case "g": ["#"]
            case "c", "t": ["#", "+", " ", "0", ",", "("]
            default: []
            }
        if let flag = flags.sorted().first(where: forbidden.contains) {
            throw JavaFormatFailure(
                "FormatFlagsConversionMismatch: Conversion = \(conversion), Flags = \(flag)"
            )
        }
    }

    private var shownFlags: String { String(flags.sorted()) }

    func format(_ value: JavaValue) throws(JavaFormatFailure) -> String {
        switch Character(conversion.lowercased()) {
        case "b":
            let text =
                switch value {
                case .null: "false"
                case .boolean(let value): value ? "true" : "false"
                default: "true"
                }
            return try padded(cut(text))
        case "s":
            if flags.contains("#") {
                throw JavaFormatFailure(
                    "FormatFlagsConversionMismatch: Conversion = \(conversion), Flags = #"
                )
            }
            return try padded(cut(value.text))
        case "h", "a":
            throw JavaFormatFailure("format with %\(conversion) is not supported", isUnsupported: true)
        case "t": return try padded(JavaTimeText.text(timeField ?? " ", value, self))
        case "c":
            guard case .null = value else { throw mismatch(value) }
            return try padded("null")
        case "d": return try whole(value)
        case "o", "x": return try unsigned(value)
        default: return try floating(value)
        }
    }

    func mismatch(_ value: JavaValue) -> JavaFormatFailure {
        JavaFormatFailure("IllegalFormatConversion: \(conversion) != \(value.className)")
    }

    private func cut(_ text: String) -> String { precision.map { String(text.prefix($0)) } ?? text }

    func padded(_ text: String) throws(JavaFormatFailure) -> String {
        let shown = isUpper ? text.uppercased() : text
        guard let width, shown.count < width else { return shown }
        let blanks = String(repeating: " ", count: width - shown.count)
        return flags.contains("-") ? shown + blanks : blanks + shown
    }

    // MARK: - Numbers

    private func whole(_ value: JavaValue) throws(JavaFormatFailure) -> String {
        switch value {
        case .null: return try padded("null")
        case .long(let number):
            return try signed(String(number.magnitude), fraction: "", isNegative: number < 0)
        default: throw mismatch(value)
        }
    }

    /// Base 8 or 16; negative numbers as the 64 bits they are.
    private func unsigned(_ value: JavaValue) throws(JavaFormatFailure) -> String {
        switch value {
        case .null: return try padded("null")
        case .long(let number):
            if let flag = flags.first(where: { "+ (".contains($0) }) {
                throw JavaFormatFailure(
                    "FormatFlagsConversionMismatch: Conversion = \(conversion), Flags = \(flag)"
                )
            }
            let isOctal = conversion == "o"
            var text = String(UInt64(bitPattern: number), radix: isOctal ? 8 : 16)
            let prefix = flags.contains("#") ? (isOctal ? "0" : "0x") : ""
            if flags.contains("0"), let width {
                text = String(repeating: "0", count: max(0, width - text.count - prefix.count)) + text
            }
            return try padded(prefix + text)
        default: throw mismatch(value)
        }
    }

    private func floating(_ value: JavaValue) throws(JavaFormatFailure) -> String {
        let digits: JavaDigits
        switch value {
        case .null: return try padded("null")
        case .double(let number):
            guard number.isFinite else { return try special(number) }
            digits = JavaDigits(number)
        case .float(let number):
            guard number.isFinite else { return try special(Double(number)) }
            digits = JavaDigits(Double(number))
        case .decimal(let text): digits = JavaDigits(decimal: text)
        default: throw mismatch(value)
        }
        switch Character(conversion.lowercased()) {
        case "f":
            let (whole, fraction) = digits.plain(precision ?? 6)
            return try signed(whole, fraction: fraction, isNegative: digits.isNegative)
        case "e":
            let (whole, fraction) = digits.scientific(precision ?? 6)
            return try signed(whole, fraction: fraction, isNegative: digits.isNegative)
        default:
            let (whole, fraction) = digits.general(precision.map { max(1, $0) } ?? 6)
            return try signed(whole, fraction: fraction, isNegative: digits.isNegative)
        }
    }

    private func special(_ number: Double) throws(JavaFormatFailure) -> String {
        if number.isNaN { return try padded("NaN") }
        guard number < 0 else { return try padded(flags.contains("+") ? "+Infinity" : "Infinity") }
        return try padded(flags.contains("(") ? "(Infinity)" : "-Infinity")
    }

    /// Digits with their sign, groups of thousands and zeros in front.
    private func signed(
        _ whole: String,
        fraction: String,
        isNegative: Bool
    ) throws(JavaFormatFailure) -> String {
        var body = whole
        if flags.contains(",") {
            var grouped = ""
            for (index, digit) in whole.enumerated() {
                if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
                grouped.append(digit)
            }
            body = grouped
        }
        body += fraction
        var prefix = ""
        var suffix = ""
        if isNegative {
            prefix = flags.contains("(") ? "(" : "-"
            suffix = flags.contains("(") ? ")" : ""
        } else if flags.contains("+") {
            prefix = "+"
        } else if flags.contains(" ") {
            prefix = " "
        }
        if flags.contains("0"), let width {
            let missing = width - prefix.count - body.count - suffix.count
            body = String(repeating: "0", count: max(0, missing)) + body
        }
        return try padded(prefix + body + suffix)
    }
}
