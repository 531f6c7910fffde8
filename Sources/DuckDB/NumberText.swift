extension ByteSink {
    func append(unsigned value: UInt64) {
        reserve(20)
        var digitCount = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digitCount &+= 1
        }
        putDigits(value, digitCount: digitCount)
    }

    func append(signed value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(unsigned: value.magnitude)
    }

    /// Exactly `digitCount` digits with leading zeros, into reserved room.
    @inline(__always)
    func putDigits(_ value: UInt64, digitCount: Int) {
        var rest = value
        var index = digitCount &- 1
        let start = base + count
        while index >= 0 {
            let quotient = rest / 10
            start[index] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
            rest = quotient
            index &-= 1
        }
        written(digitCount)
    }

    func append(unsigned value: UInt128) {
        guard let small = UInt64(exactly: value) else {
            let (high, low) = value.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
            append(unsigned: high)
            reserve(19)
            putDigits(UInt64(low), digitCount: 19)
            return
        }
        append(unsigned: small)
    }

    func append(signed value: Int128) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(unsigned: value.magnitude)
    }

    /// A decimal number of `value` units of 10 to the power of minus `scale`, with all digits of its scale.
    func append(decimal value: Int128, scale: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        guard scale > 0 else {
            append(unsigned: value.magnitude)
            return
        }
        if let small = UInt64(exactly: value.magnitude), scale <= 18 {
            let (whole, fraction) = small.quotientAndRemainder(dividingBy: PowersOfTen.integers[scale])
            append(unsigned: whole)
            reserve(scale + 1)
            put(UInt8(ascii: "."))
            putDigits(fraction, digitCount: scale)
            return
        }
        var digits: [UInt8] = []
        var rest = value.magnitude
        while rest > 0 || digits.count <= scale {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            if digits.count == scale { digits.append(UInt8(ascii: ".")) }
            digits.append(UInt8(remainder) + 48)
            rest = quotient
        }
        digits.reverse()
        digits.withUnsafeBytes { append($0) }
    }

    /// The number as Java's `Double.toString` writes it: `62.5`, `1.0E10`, `1.0E-5`, `NaN`, `Infinity`.
    ///
    /// Source: java.lang.Double.toString; Athena's result files carry that text.
    func append(java value: Double) {
        let magnitude = abs(value)
        // Most numbers of real tables have few decimals; their text is that of an integer with a point in it. Below 10^15
        // only one decimal of so many digits can be nearest to a double, so it is the shortest too.
        if magnitude >= 1e-3, magnitude < 1e7, appendShort(value, magnitude) { return }
        guard let shortest = ShortestDecimal(value) else {
            append(special: value)
            return
        }
        if shortest.isNegative { append(UInt8(ascii: "-")) }
        if shortest.isZero {
            append("0.0")
        } else if shortest.exponent >= -3, shortest.exponent < 7 {
            append(plain: shortest)
        } else {
            append(scientific: shortest)
        }
    }

    func append(java value: Float) {
        let magnitude = abs(value)
        if magnitude == magnitude.rounded(), magnitude < 1e6, magnitude >= 1 {
            append(signed: Int64(value))
            append(".0")
            return
        }
        guard let shortest = ShortestDecimal(value) else {
            append(special: Double(value))
            return
        }
        if shortest.isNegative { append(UInt8(ascii: "-")) }
        if shortest.isZero {
            append("0.0")
        } else if shortest.exponent >= -3, shortest.exponent < 7 {
            append(plain: shortest)
        } else {
            append(scientific: shortest)
        }
    }

    /// The number as Trino's `CAST(double AS varchar)` writes it: `6.25E1`, `1.0E0`, `0E0`.
    ///
    /// Source: Trino, `DoubleOperators.castToVarchar` and `RealOperators.castToVarchar`.
    func append(trinoCast shortest: ShortestDecimal?, special: Double) {
        guard let shortest else {
            append(special: special)
            return
        }
        if shortest.isNegative { append(UInt8(ascii: "-")) }
        if shortest.isZero {
            append("0E0")
        } else {
            append(scientific: shortest)
        }
    }

    private func append(special value: Double) {
        if value.isNaN {
            append("NaN")
        } else if value < 0 {
            append("-Infinity")
        } else {
            append("Infinity")
        }
    }

    private func appendShort(_ value: Double, _ magnitude: Double) -> Bool {
        for scale in 0...6 {
            let power = PowersOfTen.doubles[scale]
            let scaled = (magnitude * power).rounded()
            guard scaled / power == magnitude else { continue }
            if value < 0 { append(UInt8(ascii: "-")) }
            let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: PowersOfTen.integers[scale])
            append(unsigned: whole)
            reserve(8)
            put(UInt8(ascii: "."))
            putDigits(fraction, digitCount: max(scale, 1))
            return true
        }
        return false
    }

    private func append(plain shortest: ShortestDecimal) {
        let digits = shortest.digits
        if shortest.exponent < 0 {
            append("0.")
            for _ in 0..<(-shortest.exponent - 1) { append(UInt8(ascii: "0")) }
            for digit in digits { append(digit) }
            return
        }
        for index in 0...max(shortest.exponent + 1, digits.count - 1) {
            if index == shortest.exponent + 1 { append(UInt8(ascii: ".")) }
            append(index < digits.count ? digits[index] : UInt8(ascii: "0"))
        }
    }

    private func append(scientific shortest: ShortestDecimal) {
        append(shortest.digits[0])
        append(UInt8(ascii: "."))
        if shortest.digits.count == 1 {
            append(UInt8(ascii: "0"))
        } else {
            for digit in shortest.digits.dropFirst() { append(digit) }
        }
        append(UInt8(ascii: "E"))
        append(signed: Int64(shortest.exponent))
    }
}

enum PowersOfTen {
    static let integers: [UInt64] = (0...19).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
    static let doubles: [Double] = (0...22).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
    static let wide: [Int128] = (0...38).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

/// The fewest decimal digits that lead back to the same number: `0.digits... * 10^(exponent + 1)`.
struct ShortestDecimal: Equatable {
    var isNegative: Bool
    /// ASCII digits; neither the first nor the last is 0, but for zero itself, which is the single digit 0.
    var digits: [UInt8]
    /// The power of ten of the first digit.
    var exponent: Int

    var isZero: Bool { digits == [UInt8(ascii: "0")] }

    /// Nil for NaN and the infinities.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(text: value.magnitude.description, isNegative: value.sign == .minus)
        // Java asks for two digits at least and takes the nearest number of two; only among the smallest numbers of all
        // does that differ from a shortest one of one digit.
        if digits.count == 1, value.isSubnormal { self = .twoDigits(value) }
    }

    init?(_ value: Float) {
        guard value.isFinite else { return nil }
        self.init(text: value.magnitude.description, isNegative: value.sign == .minus)
        if digits.count == 1, value.isSubnormal { self = .twoDigits(Double(value)) }
    }

    /// Reads `12.5`, `5e-324` and the like.
    private init(text: String, isNegative: Bool) {
        self.isNegative = isNegative
        digits = []
        var pointPosition: Int?
        var power = 0
        var characters = text.utf8.makeIterator()
        while let character = characters.next() {
            if character == UInt8(ascii: ".") {
                pointPosition = digits.count
            } else if character == UInt8(ascii: "e") {
                var exponentText = ""
                while let next = characters.next() { exponentText.unicodeScalars.append(Unicode.Scalar(next)) }
                power = Int(exponentText) ?? 0
            } else {
                digits.append(character)
            }
        }
        exponent = (pointPosition ?? digits.count) - 1 + power
        let zeroCount = digits.prefix { $0 == UInt8(ascii: "0") }.count
        guard zeroCount < digits.count else {
            digits = [UInt8(ascii: "0")]
            exponent = 0
            return
        }
        digits.removeFirst(zeroCount)
        exponent -= zeroCount
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    /// The nearest number of two digits to a subnormal one, which is a small multiple of the smallest number of its type.
    private static func twoDigits(_ value: Double) -> ShortestDecimal {
        let isDouble = value.magnitude < 0x1p-200
        var scaled = isDouble ? 4.940656458412465 * Double(value.magnitude.bitPattern) : 0
        var exponent = isDouble ? -324 : -45
        if !isDouble { scaled = 1.401298464324817 * (value.magnitude / 0x1p-149) }
        while scaled >= 100 {
            scaled /= 10
            exponent += 1
        }
        while scaled < 10 {
            scaled *= 10
            exponent -= 1
        }
        return ShortestDecimal(text: "\(Int(scaled.rounded()))e\(exponent)", isNegative: value.sign == .minus)
    }
}
