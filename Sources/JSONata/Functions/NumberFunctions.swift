#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Builtin {
    /// Source: JSONata documentation, "Numeric functions" and "Numeric aggregation functions".
    static let numbers: [Builtin] = [
        Builtin("number", "<(nsb)-:n>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            switch arguments.value(0) {
            case .number(let value): return .number(value)
            case .bool(let value): return .number(value ? 1 : 0)
            case .string(let text):
                guard let value = number(text) else {
                    throw JSONataFailure("D3030", ["value": JSONText.quoted(text)])
                }
                return .number(value)
            default: return nil
            }
        },
        Builtin("abs", "<n-:n>", arity: 1) { _, arguments in arguments.number(0).map { .number(abs($0)) } },
        Builtin("floor", "<n-:n>", arity: 1) { _, arguments in
            arguments.number(0).map { .number($0.rounded(.down)) }
        },
        Builtin("ceil", "<n-:n>", arity: 1) { _, arguments in
            arguments.number(0).map { .number($0.rounded(.up) + 0) }
        },
        Builtin("round", "<n-n?:n>", arity: 2) { _, arguments in
            arguments.number(0).map { .number(rounded($0, arguments.number(1) ?? 0)) }
        },
        Builtin("power", "<n-n:n>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let base = arguments.number(0) else { return nil }
            let exponent = arguments.number(1) ?? .nan
            let value = pow(base, exponent)
            guard value.isFinite else {
                throw JSONataFailure(
                    "D3061",
                    ["value": JSONText.number(base), "exp": JSONText.number(exponent)]
                )
            }
            return .number(value)
        },
        Builtin("sqrt", "<n-:n>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            guard let value = arguments.number(0) else { return nil }
            guard value >= 0 else { throw JSONataFailure("D3060", ["value": JSONText.number(value)]) }
            return .number(value.squareRoot())
        },
        Builtin("formatBase", "<n-n?:s>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let value = arguments.number(0) else { return nil }
            let radix = rounded(arguments.number(1) ?? 10, 0)
            guard radix >= 2, radix <= 36 else {
                throw JSONataFailure("D3100", ["value": JSONText.number(radix)])
            }
            return .string(NumberText.whole(rounded(value, 0), radix: Int(radix)))
        },
        Builtin("formatNumber", "<n-so?:s>", arity: 3) { (_, arguments) throws(JSONataFailure) in
            guard let value = arguments.number(0) else { return nil }
            let picture = try NumberPicture(arguments.text(1) ?? "", options: arguments.record(2))
            return .string(picture.format(value))
        },
        Builtin("formatInteger", "<n-s:s>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let value = arguments.number(0) else { return nil }
            return .string(try IntegerPicture(arguments.text(1) ?? "").format(value.rounded(.down)))
        },
        Builtin("parseInteger", "<s-s:n>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            return try IntegerPicture(arguments.text(1) ?? "").parse(text).map { .number($0) }
        },
        Builtin("sum", "<a<n>:n>", arity: 1) { _, arguments in
            arguments.list(0).map { list in .number(numbers(list).reduce(0, +)) }
        },
        Builtin("max", "<a<n>:n>", arity: 1) { _, arguments in
            arguments.list(0).flatMap { numbers($0).max() }.map { .number($0) }
        },
        Builtin("min", "<a<n>:n>", arity: 1) { _, arguments in
            arguments.list(0).flatMap { numbers($0).min() }.map { .number($0) }
        },
        Builtin("average", "<a<n>:n>", arity: 1) { _, arguments in
            guard let list = arguments.list(0), !list.isEmpty else { return nil }
            return .number(numbers(list).reduce(0, +) / Double(list.count))
        },
    ]

    private static func numbers(_ list: List) -> [Double] {
        (0..<list.count).map { index in
            if case .number(let value) = list[index] { value } else { 0 }
        }
    }

    /// A number in JSON's spelling, leading zeros allowed, or `0x`, `0o` and `0b` with digits.
    private static func number(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        if bytes.count > 2, bytes[0] == 48, let radix = [0x78: 16, 0x6F: 8, 0x62: 2][bytes[1] | 0x20] {
            let digits = text.dropFirst(2)
            return digits.hasPrefix("+") || digits.hasPrefix("-")
                ? nil : UInt64(digits, radix: radix).map { Double($0) }
        }
        var index = bytes.first == UInt8(ascii: "-") ? 1 : 0
        func digits() -> Bool {
            let start = index
            while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
            return index > start
        }
        guard digits() else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() else { return nil }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard digits() else { return nil }
        }
        guard index == bytes.count, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// Rounds to that many digits behind the point, halves to the even neighbour.
    static func rounded(_ value: Double, _ precision: Double) -> Double {
        let shifted = precision == 0 ? value : shifted(value, precision)
        var result = shifted.rounded(.toNearestOrEven)
        if precision != 0 { result = self.shifted(result, -precision) }
        return result == 0 ? 0 : result
    }

    /// The number with its point moved by decimal digits: exactly, as its text says.
    private static func shifted(_ value: Double, _ places: Double) -> Double {
        let parts = NumberText.shortest(value).split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        guard let mantissa = parts.first, let places = Int(exactly: places.rounded(.towardZero)) else {
            return value
        }
        return Double("\(mantissa)e\(exponent + places)") ?? value
    }
}
