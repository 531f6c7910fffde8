#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NativeFunctions {
    /// Numbers from text and back, and division as Trino does them.
    static let numbers: [NativeFunction] = {
        var functions: [NativeFunction] = []
        functions += integers("bigint", .bigint, Int64.self, shown: "BIGINT")
        functions += integers("integer", .integer, Int32.self, shown: "INT")
        functions += integers("smallint", .smallint, Int16.self, shown: "SMALLINT")
        functions += integers("tinyint", .tinyint, Int8.self, shown: "TINYINT")
        functions += doubles + reals
        functions.append(
            .text("hosu_double_text", [.double]) { arguments, row, sink in
                let value = arguments.number(0, row, Double.self)
                sink.append(trinoCast: ShortestDecimal(value), special: value)
                return true
            }
        )
        functions.append(
            .text("hosu_real_text", [.float]) { arguments, row, sink in
                let value = arguments.number(0, row, Float.self)
                sink.append(trinoCast: ShortestDecimal(value), special: Double(value))
                return true
            }
        )
        functions.append(
            .number("hosu_divide_half_up", [.hugeint, .hugeint], .hugeint, as: Int128.self) {
                arguments,
                row throws(NativeFailure) in
                try divideHalfUp(arguments.number(0, row), arguments.number(1, row))
            }
        )
        return functions
    }()

    /// The quotient of two whole numbers, rounded half away from zero.
    static func divideHalfUp(_ dividend: Int128, _ divisor: Int128) throws(NativeFailure) -> Int128 {
        guard divisor != 0 else { throw NativeFailure("DIVISION_BY_ZERO", "Division by zero") }
        let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
        let rounded = remainder >= divisor.magnitude - remainder ? quotient + 1 : quotient
        guard let value = Int128(exactly: rounded) else {
            throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "Decimal overflow")
        }
        return (dividend < 0) == (divisor < 0) ? value : -value
    }

    /// `hosu_cast_x`, which fails on text that is no number, and `hosu_parse_x`, which gives NULL.
    private static func integers<Value: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ suffix: String,
        _ result: NativeFunction.ValueType,
        _ type: Value.Type,
        shown: String
    ) -> [NativeFunction] {
        [
            .number("hosu_cast_\(suffix)", [.varchar], result, as: type) {
                arguments,
                row throws(NativeFailure) in
                let text = arguments.bytes(0, row)
                guard let value = parseInteger(text, type) else { throw refused(text, shown) }
                return value
            },
            .number("hosu_parse_\(suffix)", [.varchar], result, as: type) { arguments, row in
                parseInteger(arguments.bytes(0, row), type)
            },
        ]
    }

    private static let doubles: [NativeFunction] = [
        .number("hosu_cast_double", [.varchar], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard let value = parseDouble(text) else { throw refused(text, "DOUBLE") }
            return value
        },
        .number("hosu_parse_double", [.varchar], .double, as: Double.self) { arguments, row in
            parseDouble(arguments.bytes(0, row))
        },
    ]

    private static let reals: [NativeFunction] = [
        .number("hosu_cast_real", [.varchar], .float, as: Float.self) { arguments, row throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard let value = parseFloat(text) else { throw refused(text, "REAL") }
            return value
        },
        .number("hosu_parse_real", [.varchar], .float, as: Float.self) { arguments, row in
            parseFloat(arguments.bytes(0, row))
        },
    ]

    private static func refused(_ text: UnsafeRawBufferPointer, _ type: String) -> NativeFailure {
        NativeFailure(
            "INVALID_CAST_ARGUMENT",
            "Cannot cast '\(String(decoding: text, as: UTF8.self))' to \(type)"
        )
    }

    /// A sign or none, then digits, nothing else; nil when it is not that or does not fit.
    @inline(__always)
    static func parseInteger<Value: FixedWidthInteger>(_ text: UnsafeRawBufferPointer, _: Value.Type) -> Value?
    {
        guard let start = text.baseAddress, text.count > 0 else { return nil }
        let first = start.load(as: UInt8.self)
        let isNegative = first == UInt8(ascii: "-")
        var index = isNegative || first == UInt8(ascii: "+") ? 1 : 0
        guard index < text.count else { return nil }
        // Eighteen digits fit whatever they are; with more each step has to be watched.
        var magnitude: UInt64 = 0
        if text.count - index <= 18 {
            while index < text.count {
                let digit = start.load(fromByteOffset: index, as: UInt8.self) &- 48
                guard digit < 10 else { return nil }
                magnitude = magnitude &* 10 &+ UInt64(digit)
                index &+= 1
            }
        } else {
            while index < text.count {
                let digit = start.load(fromByteOffset: index, as: UInt8.self) &- 48
                guard digit < 10 else { return nil }
                let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
                let (sum, isStillTooLarge) = product.addingReportingOverflow(UInt64(digit))
                guard !isTooLarge, !isStillTooLarge else { return nil }
                magnitude = sum
                index &+= 1
            }
        }
        guard isNegative else { return Value(exactly: magnitude) }
        guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
        return Value(exactly: 0 &- Int64(truncatingIfNeeded: magnitude))
    }

    /// As Java's `Double.parseDouble`; nil where that fails.
    static func parseDouble(_ text: UnsafeRawBufferPointer) -> Double? {
        guard let number = JavaNumber(text) else { return nil }
        if let special = number.special { return special }
        if let exact = number.exact { return exact }
        return withCString(text, number.range) { strtod($0, nil) }
    }

    /// As Java's `Float.parseFloat`; nil where that fails.
    static func parseFloat(_ text: UnsafeRawBufferPointer) -> Float? {
        guard let number = JavaNumber(text) else { return nil }
        if let special = number.special { return Float(special) }
        return withCString(text, number.range) { strtof($0, nil) }
    }

    private static func withCString<Value>(
        _ text: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        _ body: (UnsafePointer<CChar>) -> Value
    ) -> Value {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: range.count + 1) { copy in
            for (offset, index) in range.enumerated() { copy[offset] = CChar(bitPattern: text[index]) }
            copy[range.count] = 0
            return body(UnsafePointer(copy.baseAddress.unsafelyUnwrapped))
        }
    }
}

/// The shape of a decimal floating-point number as Java reads it.
private struct JavaNumber {
    /// NaN or an infinity.
    var special: Double?
    /// The value, where few digits and a small power of ten make it exact in one step.
    var exact: Double?
    /// The characters of the number itself.
    var range: Range<Int>

    init?(_ text: UnsafeRawBufferPointer) {
        var start = 0
        var end = text.count
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        range = start..<end
        var index = start
        let isNegative = index < end && text[index] == UInt8(ascii: "-")
        if index < end, isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
        if let special = Self.special(UnsafeRawBufferPointer(rebasing: text[index..<end])) {
            self.special = isNegative ? -special : special
            return
        }
        var digitCount = 0
        var significant: UInt64 = 0
        var scale = 0
        var hasPoint = false
        scan: while index < end {
            switch text[index] {
            case 48...57:
                digitCount += 1
                if digitCount <= 15 { significant = significant * 10 + UInt64(text[index] - 48) }
                if hasPoint { scale += 1 }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            default: break scan
            }
            index += 1
        }
        guard digitCount > 0 else { return nil }
        let hasExponent = index < end && text[index] | 0x20 == UInt8(ascii: "e")
        if hasExponent {
            index += 1
            if index < end, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
            let firstDigit = index
            while index < end, (48...57).contains(text[index]) { index += 1 }
            guard index > firstDigit else { return nil }
        }
        range = start..<index
        if index < end, [0x64, 0x66].contains(text[index] | 0x20) { index += 1 }
        guard index == end else { return nil }
        if !hasExponent, digitCount <= 15, scale <= 15 {
            let magnitude = Double(significant) / PowersOfTen.doubles[scale]
            exact = isNegative ? -magnitude : magnitude
        }
    }

    private static func special(_ text: UnsafeRawBufferPointer) -> Double? {
        if text.elementsEqual("NaN".utf8) { return .nan }
        return text.elementsEqual("Infinity".utf8) ? .infinity : nil
    }
}
