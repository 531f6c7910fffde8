extension ByteSink {
    /// A date as Java's `LocalDate` writes it: `2023-03-01`, `-0044-03-15`, `+10000-01-01`.
    func append(date daysSinceEpoch: Int) {
        let shifted = daysSinceEpoch &+ 719_468
        let era = (shifted >= 0 ? shifted : shifted &- 146_096) / 146_097
        let dayOfEra = shifted &- era &* 146_097
        let yearOfEra = (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36524 &- dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
        let monthFromMarch = (5 &* dayOfYear &+ 2) / 153
        let day = dayOfYear &- (153 &* monthFromMarch &+ 2) / 5 &+ 1
        let month = monthFromMarch < 10 ? monthFromMarch &+ 3 : monthFromMarch &- 9
        let year = yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0)
        reserve(24)
        if year < 0 {
            put(UInt8(ascii: "-"))
        } else if year > 9999 {
            put(UInt8(ascii: "+"))
        }
        let yearDigits = UInt64(year.magnitude)
        putDigits(yearDigits, digitCount: yearDigits < 10_000 ? 4 : yearDigits < 100_000 ? 5 : 6)
        put(UInt8(ascii: "-"))
        putTwo(month)
        put(UInt8(ascii: "-"))
        putTwo(day)
    }

    /// A number with zeros in front up to `width` digits.
    func append(_ value: Int, paddedTo width: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let magnitude = UInt64(value.magnitude)
        var digitCount = 1
        while digitCount < 19, PowersOfTen.integers[digitCount] <= magnitude { digitCount += 1 }
        reserve(max(width, digitCount))
        for _ in digitCount..<max(width, digitCount) { put(UInt8(ascii: "0")) }
        putDigits(magnitude, digitCount: digitCount)
    }

    /// A time of day, `06:30:00.123`; digits after the last asked for are dropped.
    func append(time nanosecondOfDay: Int64, fractionDigits: Int) {
        reserve(20)
        let seconds = Int(nanosecondOfDay / 1_000_000_000)
        putTwo(seconds / 3600)
        put(UInt8(ascii: ":"))
        putTwo(seconds / 60 % 60)
        put(UInt8(ascii: ":"))
        putTwo(seconds % 60)
        guard fractionDigits > 0 else { return }
        put(UInt8(ascii: "."))
        var fraction = UInt64(nanosecondOfDay % 1_000_000_000)
        for _ in min(fractionDigits, 9)..<9 { fraction /= 10 }
        putDigits(fraction, digitCount: min(fractionDigits, 9))
        for _ in 9..<max(fractionDigits, 9) { append(UInt8(ascii: "0")) }
    }

    /// A date and a time of day, `2023-03-01 06:30:00.000`.
    ///
    /// - Parameters:
    ///   - units: what passed since 1970-01-01T00:00:00, in parts of a second.
    ///   - unitsInSecond: 1, 1000, 1,000,000 or 1,000,000,000.
    ///   - fractionDigits: how many digits of a second are shown.
    func append(timestamp units: Int64, unitsInSecond: Int64, fractionDigits: Int) {
        // The engine's infinities, which no statement of ours makes; never to be shown as a date.
        if units == .max || units == -.max {
            append(units < 0 ? "-infinity" : "infinity")
            return
        }
        let perDay = unitsInSecond &* 86400
        var day = units / perDay
        var rest = units % perDay
        if rest < 0 {
            rest += perDay
            day -= 1
        }
        append(date: Int(day))
        append(UInt8(ascii: " "))
        append(time: rest * (1_000_000_000 / unitsInSecond), fractionDigits: fractionDigits)
    }

    /// An interval day to second, `1 02:03:00.000`.
    func append(intervalInMilliseconds milliseconds: Int64) {
        if milliseconds < 0 { append(UInt8(ascii: "-")) }
        let magnitude = milliseconds.magnitude
        append(unsigned: magnitude / 86_400_000)
        append(UInt8(ascii: " "))
        append(time: Int64(magnitude % 86_400_000) * 1_000_000, fractionDigits: 3)
    }

    /// A time of day with an offset, `06:30:00.000+09:00`.
    func append(packedTime packed: Int64, fractionDigits: Int) {
        append(time: PackedTime.local(packed) * 1000, fractionDigits: fractionDigits)
        append(TimeNames.offset(PackedTime.offsetInMinutes(packed) * 60, separator: ":"))
    }

    /// An interval year to month, `3-4`.
    func append(intervalInMonths months: Int64) {
        if months < 0 { append(UInt8(ascii: "-")) }
        append(unsigned: months.magnitude / 12)
        append(UInt8(ascii: "-"))
        append(unsigned: months.magnitude % 12)
    }

    /// A 128-bit UUID as the engine keeps it, whose highest bit is turned over so that it sorts as its text does.
    func append(uuid value: Int128) {
        let bits = UInt128(bitPattern: value) ^ (UInt128(1) << 127)
        reserve(36)
        for index in 0..<16 {
            if index == 4 || index == 6 || index == 8 || index == 10 { put(UInt8(ascii: "-")) }
            put(hexadecimal: UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * index)))
        }
    }

    /// Bytes as Athena shows them, `31 32 33`.
    func append(spacedHexadecimal bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count * 3)
        for (index, byte) in bytes.enumerated() {
            if index > 0 { put(UInt8(ascii: " ")) }
            put(hexadecimal: byte)
        }
    }

    @inline(__always)
    private func putTwo(_ value: Int) {
        put(UInt8(truncatingIfNeeded: value / 10) &+ 48)
        put(UInt8(truncatingIfNeeded: value % 10) &+ 48)
    }

    @inline(__always)
    private func put(hexadecimal byte: UInt8) {
        for nibble in [byte >> 4, byte & 15] { put(nibble < 10 ? nibble &+ 48 : nibble &+ 87) }
    }
}
