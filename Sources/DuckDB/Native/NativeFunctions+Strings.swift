import Foundation

extension NativeFunctions {
    /// Text measured and changed by code points.
    static let strings: [NativeFunction] = [
        .number("hosu_levenshtein", [.varchar, .varchar], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            let left = codePoints(arguments.bytes(0, row))
            let right = codePoints(arguments.bytes(1, row))
            guard max(left.count, right.count) * (min(left.count, right.count) - 1) <= 1_000_000 else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "The combined inputs for Levenshtein distance are too large"
                )
            }
            return levenshtein(left, right)
        },
        // The hexadecimal digits of the UTF-16 units.
        .text("hosu_char2hexint", [.varchar]) { arguments, row, sink in
            for unit in arguments.string(0, row).utf16 {
                let digits = String(unit, radix: 16, uppercase: true)
                for _ in digits.utf8.count..<4 { sink.append(UInt8(ascii: "0")) }
                sink.append(digits)
            }
            return true
        },
        .number("hosu_hamming", [.varchar, .varchar], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            let left = codePoints(arguments.bytes(0, row))
            let right = codePoints(arguments.bytes(1, row))
            guard left.count == right.count else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "The input strings to hamming_distance function must have the same length"
                )
            }
            return Int64(zip(left, right).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) })
        },
        .text("hosu_normalize", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            let text = arguments.string(0, row)
            switch arguments.string(1, row) {
            case "NFC": sink.append(text.precomposedStringWithCanonicalMapping)
            case "NFD": sink.append(text.decomposedStringWithCanonicalMapping)
            case "NFKC": sink.append(text.precomposedStringWithCompatibilityMapping)
            case "NFKD": sink.append(text.decomposedStringWithCompatibilityMapping)
            default:
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Normalization form must be one of [NFD, NFC, NFKD, NFKC]"
                )
            }
            return true
        },
        .number("hosu_cast_boolean", [.varchar], .boolean, as: UInt8.self) {
            arguments,
            row throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard let value = parseBoolean(text) else {
                throw NativeFailure(
                    "INVALID_CAST_ARGUMENT",
                    "Cannot cast '\(String(decoding: text, as: UTF8.self))' to BOOLEAN"
                )
            }
            return value
        },
        .number("hosu_parse_boolean", [.varchar], .boolean, as: UInt8.self) { arguments, row in
            parseBoolean(arguments.bytes(0, row))
        },
    ]

    /// 1 for t, true and 1, 0 for f, false and 0, in any letter case.
    private static func parseBoolean(_ text: UnsafeRawBufferPointer) -> UInt8? {
        func matches(_ word: StaticString) -> Bool {
            guard text.count == word.utf8CodeUnitCount else { return false }
            for index in 0..<text.count where text[index] | 0x20 != word.utf8Start[index] { return false }
            return true
        }
        if text.count == 1, text[0] == UInt8(ascii: "1") || matches("t") { return 1 }
        if text.count == 1, text[0] == UInt8(ascii: "0") || matches("f") { return 0 }
        if matches("true") { return 1 }
        return matches("false") ? 0 : nil
    }

    private static func codePoints(_ text: UnsafeRawBufferPointer) -> [UInt32] {
        if text.allSatisfy({ $0 < 0x80 }) { return text.map { UInt32($0) } }
        return String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    }

    static func levenshtein(_ left: [UInt32], _ right: [UInt32]) -> Int64 {
        if left.isEmpty || right.isEmpty { return Int64(max(left.count, right.count)) }
        var distances = Array(0...right.count)
        for (row, leftPoint) in left.enumerated() {
            var diagonal = distances[0]
            distances[0] = row + 1
            for (column, rightPoint) in right.enumerated() {
                let substituted = diagonal + (leftPoint == rightPoint ? 0 : 1)
                diagonal = distances[column + 1]
                distances[column + 1] = min(substituted, min(diagonal, distances[column]) + 1)
            }
        }
        return Int64(distances[right.count])
    }
}
