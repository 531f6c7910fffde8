import Primitives

extension Builtin {
    /// Source: JSONata documentation, "String functions"; ECMAScript, "URI handling functions".
    static let encodings: [Builtin] = [
        Builtin("base64encode", "<s-:s>", arity: 1) { _, arguments in
            arguments.text(0).map { .string(Base64.encode($0.utf16.map { UInt8(truncatingIfNeeded: $0) })) }
        },
        Builtin("base64decode", "<s-:s>", arity: 1) { _, arguments in
            arguments.text(0).map {
                .string(String(decoding: leniently($0).map { UInt16($0) }, as: UTF16.self))
            }
        },
        Builtin("encodeUrlComponent", "<s-:s>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try encoded(arguments, keeping: unreserved, "encodeUrlComponent")
        },
        Builtin("encodeUrl", "<s-:s>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try encoded(arguments, keeping: unreserved.union(reserved), "encodeUrl")
        },
        Builtin("decodeUrlComponent", "<s-:s>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try decoded(arguments, leaving: [], "decodeUrlComponent")
        },
        Builtin("decodeUrl", "<s-:s>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try decoded(arguments, leaving: reserved, "decodeUrl")
        },
    ]

    private static let unreserved = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()".utf8
    )
    private static let reserved = Set(";/?:@&=+$,#".utf8)

    /// Base64 as Node.js reads it: either alphabet, with or without padding, up to the first padding.
    private static func leniently(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case 65...90: value = byte - 65
            case 97...122: value = byte - 71
            case 48...57: value = byte + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="): return result
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    private static func encoded(
        _ arguments: [Value?],
        keeping kept: Set<UInt8>,
        _ name: String
    ) throws(JSONataFailure) -> Value? {
        guard let text = arguments.text(0) else { return nil }
        // Half of a surrogate pair has become a replacement character, which texts hardly hold otherwise.
        guard !text.unicodeScalars.contains("\u{FFFD}") else { throw malformed(text, name) }
        var result = ""
        for byte in text.utf8 {
            if kept.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + Hex.encode([byte], uppercase: true)
            }
        }
        return .string(result)
    }

    private static func decoded(
        _ arguments: [Value?],
        leaving left: Set<UInt8>,
        _ name: String
    ) throws(JSONataFailure) -> Value? {
        guard let text = arguments.text(0) else { return nil }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard index + 2 < bytes.count, let high = Hex.digit(bytes[index + 1]),
                let low = Hex.digit(bytes[index + 2])
            else { throw malformed(text, name) }
            let byte = high << 4 | low
            if left.contains(byte) { result += bytes[index...(index + 2)] } else { result.append(byte) }
            index += 3
        }
        guard let decoded = String(validating: result, as: UTF8.self) else { throw malformed(text, name) }
        return .string(decoded)
    }

    private static func malformed(_ text: String, _ name: String) -> JSONataFailure {
        JSONataFailure("D3140", ["value": JSONText.quoted(text), "functionName": name])
    }
}
