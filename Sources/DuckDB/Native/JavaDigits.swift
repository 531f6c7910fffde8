/// The decimal digits of a number, rounded half up as Java's formatter does it: those that `toString` shows.
struct JavaDigits {
    let isNegative: Bool
    /// Without zeros in front; empty for zero.
    private let digits: [UInt8]
    /// Where the point stands, counted from the first digit.
    private let point: Int

    init(_ shortest: ShortestDecimal) {
        isNegative = shortest.isNegative
        digits = shortest.isZero ? [] : shortest.digits
        point = shortest.isZero ? 0 : shortest.exponent + 1
    }

    /// A finite number.
    init(_ value: Double) {
        self =
            ShortestDecimal(value).map { JavaDigits($0) } ?? JavaDigits(isNegative: false, digits: [], point: 0)
    }

    /// Digits with an optional sign and point.
    init(decimal text: String) {
        isNegative = text.hasPrefix("-")
        var digits: [UInt8] = []
        var point: Int?
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") { point = digits.count }
            if (48...57).contains(byte) { digits.append(byte) }
        }
        let zeros = digits.prefix { $0 == 48 }.count
        self.digits = Array(digits.dropFirst(zeros))
        self.point = (point ?? digits.count) - zeros
    }

    private init(isNegative: Bool, digits: [UInt8], point: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.point = point
    }

    /// The number with `count` digits from the first on; fewer when there are fewer.
    private func rounded(to count: Int) -> JavaDigits {
        guard count < digits.count else { return self }
        guard count >= 0 else { return JavaDigits(isNegative: isNegative, digits: [], point: 0) }
        var kept = Array(digits.prefix(count))
        guard digits[count] >= 53 else { return JavaDigits(isNegative: isNegative, digits: kept, point: point) }
        var index = count - 1
        while index >= 0, kept[index] == 57 {
            kept[index] = 48
            index -= 1
        }
        guard index >= 0 else {
            return JavaDigits(isNegative: isNegative, digits: [49] + kept, point: point + 1)
        }
        kept[index] += 1
        return JavaDigits(isNegative: isNegative, digits: kept, point: point)
    }

    private func text(_ range: Range<Int>) -> String {
        String(
            decoding: range.map { digits.indices.contains($0) ? digits[$0] : 48 },
            as: UTF8.self
        )
    }

    /// `12` and `.50`.
    func plain(_ decimals: Int) -> (whole: String, fraction: String) {
        let rounded = rounded(to: point + decimals)
        let place = rounded.digits.isEmpty ? 0 : rounded.point
        let whole = place > 0 ? rounded.text(0..<place) : "0"
        return (whole, decimals > 0 ? "." + rounded.text(place..<place + decimals) : "")
    }

    /// `1` and `.25e+01`.
    func scientific(_ decimals: Int) -> (whole: String, fraction: String) {
        let rounded = rounded(to: decimals + 1)
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        let shown = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
        let fraction = decimals > 0 ? "." + rounded.text(1..<decimals + 1) : ""
        return (rounded.text(0..<1), "\(fraction)e\(exponent < 0 ? "-" : "+")\(shown)")
    }

    /// As plain digits from 0.0001 up to the size that `precision` digits show, else with an exponent.
    func general(_ precision: Int) -> (whole: String, fraction: String) {
        let rounded = rounded(to: precision)
        if rounded.digits.isEmpty { return plain(precision - 1) }
        guard rounded.point > -4, rounded.point <= precision else { return scientific(precision - 1) }
        return plain(precision - rounded.point)
    }
}
