#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NativeFunctions {
    /// Numbers in other bases, bits, buckets and roots as Trino computes them.
    ///
    /// Source: Trino 422, mathematical and bitwise functions.
    static let mathematics: [NativeFunction] =
        bits + [
            .number("hosu_cbrt", [.double], .double, as: Double.self) { arguments, row in
                cubeRoot(arguments.number(0, row))
            },
            .number("hosu_power", [.double, .double], .double, as: Double.self) { arguments, row in
                power(arguments.number(0, row), arguments.number(1, row))
            },
            .number("hosu_from_base", [.varchar, .bigint], .bigint, as: Int64.self) {
                arguments,
                row throws(NativeFailure) in
                let radix = try radix(arguments.number(1, row))
                let text = arguments.string(0, row)
                guard let value = Int64(text, radix: radix) else {
                    throw badArgument("Not a valid base-\(radix) number: \(text)")
                }
                return value
            },
            .text("hosu_to_base", [.bigint, .bigint]) { arguments, row, sink throws(NativeFailure) in
                let value = arguments.number(0, row, Int64.self)
                sink.append(String(value, radix: try radix(arguments.number(1, row))))
                return true
            },
            .number("hosu_width_bucket", [.double, .double, .double, .bigint], .bigint, as: Int64.self) {
                arguments,
                row throws(NativeFailure) in
                try bucket(
                    arguments.number(0, row),
                    arguments.number(1, row),
                    arguments.number(2, row),
                    count: arguments.number(3, row)
                )
            },
            .number("hosu_width_bucket_of", [.double, .list(.double)], .bigint, as: Int64.self) {
                arguments,
                row throws(NativeFailure) in
                try bucket(arguments.number(0, row), of: arguments.doubles(1, row))
            },
            .text("hosu_format_number", [.bigint]) { arguments, row, sink in
                sink.append(shortened(arguments.number(0, row)))
                return true
            },
            .number("hosu_parse_data_size", [.varchar], .hugeint, as: Int128.self) {
                arguments,
                row throws(NativeFailure) in
                try dataSize(arguments.string(0, row))
            },
        ]

    private static let bits: [NativeFunction] = [
        .number("hosu_bit_count", [.bigint, .bigint], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            try bitCount(arguments.number(0, row), arguments.number(1, row))
        },
        // The value, the shift and the width of the value's type.
        .number("hosu_shift_left", [.bigint, .bigint, .integer], .bigint, as: Int64.self) { arguments, row in
            let shift = arguments.number(1, row, Int64.self)
            let shifted = shift >= 64 ? 0 : arguments.number(0, row, Int64.self) &<< shift
            return signed(shifted, arguments.number(2, row))
        },
        .number("hosu_shift_right", [.bigint, .bigint, .integer], .bigint, as: Int64.self) { arguments, row in
            let (value, shift) = (arguments.number(0, row, Int64.self), arguments.number(1, row, Int64.self))
            if shift >= 64 { return 0 }
            if shift == 0 { return value }
            let unsigned =
                UInt64(bitPattern: value) & (UInt64.max >> UInt64(64 - arguments.number(2, row, Int32.self)))
            return Int64(bitPattern: unsigned &>> UInt64(bitPattern: shift))
        },
        .number("hosu_shift_right_arithmetic", [.bigint, .bigint], .bigint, as: Int64.self) { arguments, row in
            let (value, shift) = (arguments.number(0, row, Int64.self), arguments.number(1, row, Int64.self))
            return shift >= 64 ? (value < 0 ? -1 : 0) : value &>> shift
        },
    ]

    static func badArgument(_ message: String) -> NativeFailure {
        NativeFailure("INVALID_FUNCTION_ARGUMENT", message)
    }

    /// C's function may miss the nearest number by one; a step of Newton's method brings it back.
    private static func cubeRoot(_ value: Double) -> Double {
        let root = cbrt(value)
        guard root.isNormal else { return root }
        let square = root * root
        let lost = (-square).addingProduct(root, root)
        let miss = (-value).addingProduct(square, root) + lost * root
        return root - miss / (3 * square)
    }

    /// Java's: NaN for a NaN exponent, and for 1 or -1 to an infinite one, where C has 1.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        exponent.isNaN || (exponent.isInfinite && abs(base) == 1) ? .nan : pow(base, exponent)
    }

    private static func radix(_ value: Int64) throws(NativeFailure) -> Int {
        guard (2...36).contains(value) else { throw badArgument("Radix must be between 2 and 36") }
        return Int(value)
    }

    private static func bitCount(_ value: Int64, _ bits: Int64) throws(NativeFailure) -> Int64 {
        if bits == 64 { return Int64(value.nonzeroBitCount) }
        guard (2...63).contains(bits) else {
            throw badArgument("Bits specified in bit_count must be between 2 and 64, got \(bits)")
        }
        let largest = (Int64(1) << (bits - 1)) - 1
        guard value <= largest, value >= ~largest else {
            throw badArgument(
                "Number must be representable with the bits specified. \(value) cannot be represented with \(bits) bits"
            )
        }
        return Int64((value & ((Int64(1) << bits) - 1)).nonzeroBitCount)
    }

    /// The lowest `width` bits as a signed number.
    private static func signed(_ value: Int64, _ width: Int32) -> Int64 {
        let unused = Int64(64 - width)
        return (value << unused) >> unused
    }

    private static func bucket(
        _ value: Double,
        _ first: Double,
        _ second: Double,
        count: Int64
    ) throws(NativeFailure) -> Int64 {
        guard count > 0 else { throw badArgument("bucketCount must be greater than 0") }
        guard !value.isNaN else { throw badArgument("operand must not be NaN") }
        guard first.isFinite else { throw badArgument("first bound must be finite") }
        guard second.isFinite else { throw badArgument("second bound must be finite") }
        guard first != second else { throw badArgument("bounds cannot equal each other") }
        let (lower, upper) = (min(first, second), max(first, second))
        var bucket: Int64 = 0
        if value >= upper {
            guard count < Int64.max else {
                throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "Bucket for value \(value) is out of range")
            }
            bucket = count + 1
        } else if value >= lower {
            bucket = Int64(Double(count) * (value - lower) / (upper - lower) + 1)
        }
        return first > second ? count - bucket + 1 : bucket
    }

    private static func bucket(_ value: Double, of bins: [Double?]) throws(NativeFailure) -> Int64 {
        guard !bins.isEmpty else { throw badArgument("Bins cannot be an empty array") }
        guard !value.isNaN else { throw badArgument("Operand cannot be NaN") }
        var (lower, upper) = (0, bins.count)
        while lower < upper {
            guard bins[lower] ?? 0 <= bins[upper - 1] ?? 0 else {
                throw badArgument("Bin values are not sorted in ascending order")
            }
            let middle = (lower + upper) / 2
            let bin = bins[middle] ?? 0
            guard bin.isFinite else { throw badArgument("Bin value must be finite, got \(bin)") }
            if value < bin { upper = middle } else { lower = middle + 1 }
        }
        return Int64(lower)
    }

    /// 123456 is `123K`: three digits at least, rounded half up.
    private static func shortened(_ value: Int64) -> String {
        var number = Double(value)
        var unit = ""
        for next in ["K", "M", "B", "T", "Q"] where abs(number) >= 1000 {
            number /= 1000
            unit = next
        }
        // Trino decides by the number with its sign, so negative ones always show two decimals.
        let decimals = number < 10 ? 2 : number < 100 ? 1 : 0
        let scale = pow(10, Double(decimals))
        let digits = Int64((abs(number) * scale + 0.5).rounded(.down))
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: Int64(scale))
        var text = "\(whole)"
        if fraction > 0 {
            let tail = String(repeating: "0", count: decimals - String(fraction).count) + String(fraction)
            text += "." + tail.reversed().drop { $0 == "0" }.reversed()
        }
        return (number < 0 ? "-" : "") + text + unit
    }

    private static func dataSize(_ text: String) throws(NativeFailure) -> Int128 {
        let failure = badArgument("Invalid data size: '\(text)'")
        let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
        let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let power = units.firstIndex(of: String(text.dropFirst(number.count))), number.count <= 38,
            let whole = parts.first, let digits = Int128(whole + (parts.count > 1 ? parts[1] : ""))
        else { throw failure }
        let (bytes, hasOverflown) = digits.multipliedReportingOverflow(by: Int128(1) << Int128(10 * power))
        guard !hasOverflown else {
            throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "Value out of range: '\(text)'")
        }
        var divisor: Int128 = 1
        for _ in 0..<(parts.count > 1 ? parts[1].count : 0) { divisor *= 10 }
        return bytes / divisor
    }
}

extension NativeArguments {
    /// The numbers of a list of doubles.
    func doubles(_ column: Int, _ row: Int) -> [Double?] {
        let elements = vector(column).listElements()
        return range(column, row).map { element in
            elements.isNull(element)
                ? nil : elements.data?.loadUnaligned(fromByteOffset: element * 8, as: Double.self)
        }
    }
}

extension NativeFunctions {
    /// Decimals without their points, as 128-bit numbers, and vectors of doubles.
    static let decimalsAndVectors: [NativeFunction] = [
        .number("hosu_round_digits", [.hugeint, .integer], .hugeint, as: Int128.self) {
            arguments,
            row throws(NativeFailure) in
            let (digits, power) = (arguments.number(0, row, Int128.self), arguments.number(1, row, Int32.self))
            guard power > 0 else { return digits }
            guard power < 39 else { return 0 }
            let unit = (0..<power).reduce(Int128(1)) { unit, _ in unit * 10 }
            let rounded = try divideHalfUp(digits, unit)
            let (result, hasOverflown) = rounded.multipliedReportingOverflow(by: unit)
            guard !hasOverflown else {
                throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "decimal overflow: \(digits)")
            }
            return result
        },
        .number("hosu_truncate_digits", [.hugeint, .integer], .hugeint, as: Int128.self) { arguments, row in
            let (digits, power) = (arguments.number(0, row, Int128.self), arguments.number(1, row, Int32.self))
            guard power > 0 else { return digits }
            guard power < 39 else { return 0 }
            return digits - digits % (0..<power).reduce(Int128(1)) { unit, _ in unit * 10 }
        },
        .number("hosu_vectors", [.integer, .list(.double), .list(.double)], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            try vectors(arguments.number(0, row), arguments.doubles(1, row), arguments.doubles(2, row))
        },
    ]

    private static func vectors(
        _ kind: Int32,
        _ left: [Double?],
        _ right: [Double?]
    ) throws(NativeFailure) -> Double? {
        guard left.count == right.count else { throw badArgument("The arguments must have the same length") }
        var (dot, leftSquares, rightSquares, distance) = (0.0, 0.0, 0.0, 0.0)
        for (one, other) in zip(left, right) {
            guard let one, let other else { return nil }
            dot += one * other
            leftSquares += one * one
            rightSquares += other * other
            distance += (one - other) * (one - other)
        }
        switch kind {
        case 0: return dot
        case 1:
            guard leftSquares > 0, rightSquares > 0 else {
                throw badArgument("Vector magnitude cannot be zero")
            }
            return dot / (leftSquares.squareRoot() * rightSquares.squareRoot())
        default: return distance.squareRoot()
        }
    }
}
