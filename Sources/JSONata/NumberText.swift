#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Numbers as JavaScript writes them.
///
/// Source: ECMAScript, `Number::toString` and `Number.prototype.toPrecision`.
enum NumberText {
    /// The shortest digits that read back as the same number: without exponent from 10^-6 up to 10^21.
    static func shortest(_ value: Double) -> String {
        if let integer = Int64(exactly: value), integer.magnitude < 1 << 53 { return String(integer) }
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
        let (digits, exponent) = decimal(abs(value).description)
        return (value < 0 ? "-" : "") + text(digits, exponent)
    }

    /// The number rounded to 15 digits, or all digits of a whole number.
    static func rounded(_ value: Double) -> String {
        value.rounded() == value ? shortest(value) : shortest(toPrecision15(value))
    }

    static func toPrecision15(_ value: Double) -> Double { Double(formatted(value, "%.14e")) ?? value }

    /// The number with that many digits behind the point, exactly rounded.
    static func fixed(_ value: Double, _ digits: Int) -> String { formatted(value, "%.\(max(0, digits))f") }

    private static func formatted(_ value: Double, _ format: String) -> String {
        withVaList([value]) { list in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
                let count = Int(vsnprintf(buffer.baseAddress, buffer.count, format, list))
                return String(decoding: UnsafeRawBufferPointer(buffer).prefix(min(count, 511)), as: UTF8.self)
            }
        }
    }

    /// The digits of a whole number in another base; those that a double cannot tell are zeros.
    static func whole(_ value: Double, radix: Int) -> String {
        guard radix != 10 else { return shortest(value) }
        if let integer = Int64(exactly: value), integer.magnitude < 1 << 53 {
            return String(integer, radix: radix)
        }
        var digits: [String] = []
        var rest = abs(value)
        while rest >= 0x1p53 {
            rest = (rest / Double(radix)).rounded(.towardZero)
            digits.append("0")
        }
        return (value < 0 ? "-" : "") + String(Int64(rest), radix: radix) + digits.joined()
    }

    /// The digits of a number, without zeros at either end, and where its point stands behind the first of them.
    private static func decimal(_ text: String) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var bytes = Array(text.utf8)
        if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
            exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
            bytes.removeSubrange(mark...)
        }
        for byte in bytes {
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        exponent += point ?? digits.count
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, exponent)
    }

    private static func text(_ digits: [UInt8], _ exponent: Int) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        if exponent > 21 || exponent <= -6 {
            let power = exponent - 1
            let mantissa = text.count == 1 ? text : "\(text.prefix(1)).\(text.dropFirst())"
            return "\(mantissa)e\(power < 0 ? "-" : "+")\(abs(power))"
        }
        if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + text }
        if exponent >= text.count { return text + String(repeating: "0", count: exponent - text.count) }
        return "\(text.prefix(exponent)).\(text.dropFirst(exponent))"
    }
}
