import Primitives

extension NativeFunctions {
    /// Bytes as text and numbers, and back.
    ///
    /// Source: Trino documentation, Binary functions and operators.
    static let binary: [NativeFunction] = [
        .text("hosu_from_base64", [.varchar], .blob) { arguments, row, sink throws(NativeFailure) in
            try JavaBase64.decode(arguments.bytes(0, row), isForURLs: false, into: sink)
            return true
        },
        .text("hosu_from_base64url", [.varchar], .blob) { arguments, row, sink throws(NativeFailure) in
            try JavaBase64.decode(arguments.bytes(0, row), isForURLs: true, into: sink)
            return true
        },
        .text("hosu_to_base32", [.blob]) { arguments, row, sink in
            Base32.encode(arguments.bytes(0, row), into: sink)
            return true
        },
        .text("hosu_from_base32", [.varchar], .blob) { arguments, row, sink throws(NativeFailure) in
            try Base32.decode(arguments.bytes(0, row), into: sink)
            return true
        },
        .text("hosu_from_hex", [.varchar], .blob) { arguments, row, sink throws(NativeFailure) in
            let text = arguments.bytes(0, row)
            guard text.count % 2 == 0 else { throw invalid("invalid input length \(text.count)") }
            for index in stride(from: 0, to: text.count, by: 2) {
                guard let high = Hex.digit(text[index]), let low = Hex.digit(text[index + 1]) else {
                    let wrong = Hex.digit(text[index]) == nil ? text[index] : text[index + 1]
                    throw invalid("invalid hex character: \(Character(Unicode.Scalar(wrong)))")
                }
                sink.append(high << 4 | low)
            }
            return true
        },
        .text("hosu_to_big_endian_32", [.integer], .blob) { arguments, row, sink in
            sink.append(bigEndian: UInt32(bitPattern: arguments.number(0, row, Int32.self)))
            return true
        },
        .text("hosu_to_big_endian_64", [.bigint], .blob) { arguments, row, sink in
            sink.append(bigEndian: UInt64(bitPattern: arguments.number(0, row, Int64.self)))
            return true
        },
        .text("hosu_to_ieee754_32", [.float], .blob) { arguments, row, sink in
            sink.append(bigEndian: arguments.number(0, row, Float.self).bitPattern)
            return true
        },
        .text("hosu_to_ieee754_64", [.double], .blob) { arguments, row, sink in
            sink.append(bigEndian: arguments.number(0, row, Double.self).bitPattern)
            return true
        },
        .number("hosu_from_big_endian_32", [.blob], .integer, as: Int32.self) {
            arguments,
            row throws(NativeFailure) in
            let bytes = arguments.bytes(0, row)
            guard bytes.count == 4 else {
                throw invalid("expected 4-byte input, but got instead: \(bytes.count)")
            }
            return Int32(truncatingIfNeeded: bigEndian(bytes))
        },
        .number("hosu_from_big_endian_64", [.blob], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            let bytes = arguments.bytes(0, row)
            guard bytes.count == 8 else {
                throw invalid("expected 8-byte input, but got instead: \(bytes.count)")
            }
            return Int64(bitPattern: bigEndian(bytes))
        },
        .number("hosu_from_ieee754_32", [.blob], .float, as: Float.self) {
            arguments,
            row throws(NativeFailure) in
            let bytes = arguments.bytes(0, row)
            guard bytes.count == 4 else {
                throw invalid("Input floating-point value must be exactly 4 bytes long")
            }
            return Float(bitPattern: UInt32(truncatingIfNeeded: bigEndian(bytes)))
        },
        .number("hosu_from_ieee754_64", [.blob], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            let bytes = arguments.bytes(0, row)
            guard bytes.count == 8 else {
                throw invalid("Input floating-point value must be exactly 8 bytes long")
            }
            return Double(bitPattern: bigEndian(bytes))
        },
        .text("hosu_murmur3", [.blob], .blob) { arguments, row, sink in
            let (first, second) = Murmur3.hash(arguments.bytes(0, row))
            sink.append(bigEndian: first.byteSwapped)
            sink.append(bigEndian: second.byteSwapped)
            return true
        },
        .text("hosu_spooky_hash_v2_32", [.blob], .blob) { arguments, row, sink in
            sink.append(bigEndian: UInt32(truncatingIfNeeded: SpookyHash.hash(arguments.bytes(0, row))))
            return true
        },
        .text("hosu_spooky_hash_v2_64", [.blob], .blob) { arguments, row, sink in
            sink.append(bigEndian: SpookyHash.hash(arguments.bytes(0, row)))
            return true
        },
        .text("hosu_substr_bytes", [.blob, .bigint, .bigint], .blob) { arguments, row, sink in
            let bytes = arguments.bytes(0, row)
            var start = arguments.number(1, row, Int64.self)
            let length = arguments.number(2, row, Int64.self)
            if start < 0 { start += Int64(bytes.count) + 1 }
            guard start > 0, start <= bytes.count, length > 0 else { return true }
            let from = Int(start) - 1
            sink.append(bytes, from..<(from + Int(min(length, Int64(bytes.count - from)))))
            return true
        },
    ]

    private static func invalid(_ message: String) -> NativeFailure {
        NativeFailure("INVALID_FUNCTION_ARGUMENT", message)
    }

    private static func bigEndian(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension ByteSink {
    func append(bigEndian value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { append($0) }
    }
}

/// Base 64 as Java's decoders read it: padding may be left out, and nothing else than the alphabet is allowed.
///
/// Source: java.util.Base64.
enum JavaBase64 {
    static func decode(
        _ text: UnsafeRawBufferPointer,
        isForURLs: Bool,
        into sink: ByteSink
    ) throws(NativeFailure) {
        var bits: UInt32 = 0
        var count = 0
        var position = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "=") {
                let isSecondMissing =
                    count == 2 && (position == text.count || text[position] != UInt8(ascii: "="))
                if isSecondMissing || count == 0 {
                    throw failure("Input byte array has wrong 4-byte ending unit")
                }
                if count == 2 { position += 1 }
                break
            }
            guard let value = value(of: byte, isForURLs) else {
                throw failure("Illegal base64 character \(String(Int(Int8(bitPattern: byte)), radix: 16))")
            }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                for shift in [16, 8, 0] as [UInt32] { sink.append(UInt8(truncatingIfNeeded: bits >> shift)) }
                bits = 0
                count = 0
            }
        }
        switch count {
        case 1: throw failure("Last unit does not have enough valid bits")
        case 2: sink.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            sink.append(UInt8(truncatingIfNeeded: bits >> 10))
            sink.append(UInt8(truncatingIfNeeded: bits >> 2))
        default: break
        }
        if position < text.count {
            throw failure("Input byte array has incorrect ending byte at \(position)")
        }
    }

    private static func failure(_ message: String) -> NativeFailure {
        NativeFailure("INVALID_FUNCTION_ARGUMENT", message)
    }

    private static func value(of byte: UInt8, _ isForURLs: Bool) -> UInt32? {
        switch byte {
        case 65...90: UInt32(byte) - 65
        case 97...122: UInt32(byte) - 71
        case 48...57: UInt32(byte) + 4
        case UInt8(ascii: "+") where !isForURLs, UInt8(ascii: "-") where isForURLs: 62
        case UInt8(ascii: "/") where !isForURLs, UInt8(ascii: "_") where isForURLs: 63
        default: nil
        }
    }
}

/// Base 32 with padding.
///
/// Source: RFC 4648, section 6.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encode(_ bytes: UnsafeRawBufferPointer, into sink: ByteSink) {
        var bits: UInt64 = 0
        var count = 0
        var written = 0
        for byte in bytes {
            bits = bits << 8 | UInt64(byte)
            count += 8
            while count >= 5 {
                count -= 5
                sink.append(alphabet[Int(bits >> UInt64(count) & 31)])
                written += 1
            }
        }
        if count > 0 {
            sink.append(alphabet[Int(bits << UInt64(5 - count) & 31)])
            written += 1
        }
        while written % 8 != 0 {
            sink.append(UInt8(ascii: "="))
            written += 1
        }
    }

    static func decode(_ text: UnsafeRawBufferPointer, into sink: ByteSink) throws(NativeFailure) {
        var end = text.count
        while end > 0, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
        guard ![1, 3, 6].contains(end % 8) else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid input length \(end)")
        }
        var bits: UInt64 = 0
        var count = 0
        for byte in text[..<end] {
            let value: UInt8
            switch byte {
            case 65...90: value = byte - 65
            case 50...55: value = byte - 24
            default:
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Unrecognized character: \(Character(Unicode.Scalar(byte)))"
                )
            }
            bits = bits << 5 | UInt64(value)
            count += 5
            if count >= 8 {
                count -= 8
                sink.append(UInt8(truncatingIfNeeded: bits >> UInt64(count)))
            }
        }
    }
}
