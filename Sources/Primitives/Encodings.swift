/// Hexadecimal text of bytes.
package enum Hex {
    @inlinable
    package static func encode(_ bytes: some Sequence<UInt8>, uppercase: Bool = false) -> String {
        // The loop is not generic, for across modules that would be a call for each byte.
        encode(Array(bytes), uppercase: uppercase)
    }

    package static func encode(_ bytes: [UInt8], uppercase: Bool = false) -> String {
        bytes.withUnsafeBytes { encode($0, uppercase: uppercase) }
    }

    package static func encode(_ bytes: UnsafeRawBufferPointer, uppercase: Bool = false) -> String {
        let letter = UInt8(ascii: uppercase ? "A" : "a") - 10
        return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            var index = 0
            for byte in bytes {
                let (high, low) = (byte >> 4, byte & 15)
                text[index] = high + (high < 10 ? UInt8(ascii: "0") : letter)
                text[index + 1] = low + (low < 10 ? UInt8(ascii: "0") : letter)
                index += 2
            }
            return index
        }
    }

    /// Nil when the text has an odd length or a character that is no hexadecimal digit.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digit(digits[index]), let low = digit(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    package static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Percent-encoding of URLs.
package enum PercentCoding {
    /// Encodes all but the unreserved characters of RFC 3986 (letters, digits, `-._~`) and those in `keeping`.
    @inlinable
    package static func encode(_ text: some StringProtocol, keeping: StaticString = "") -> String {
        // The loop is not generic, for across modules that would be a call for each byte.
        encode(String(text), keeping: keeping)
    }

    package static func encode(_ text: String, keeping: StaticString = "") -> String {
        keeping.withUTF8Buffer { kept in
            let isPlain = text.utf8.allSatisfy { isUnreserved($0) || kept.contains($0) }
            if isPlain { return text }
            let digits: StaticString = "0123456789ABCDEF"
            var encoded: [UInt8] = []
            encoded.reserveCapacity(text.utf8.count * 2)
            digits.withUTF8Buffer { digits in
                for byte in text.utf8 {
                    if isUnreserved(byte) || kept.contains(byte) {
                        encoded.append(byte)
                    } else {
                        encoded.append(UInt8(ascii: "%"))
                        encoded.append(digits[Int(byte >> 4)])
                        encoded.append(digits[Int(byte & 15)])
                    }
                }
            }
            return String(decoding: encoded, as: UTF8.self)
        }
    }

    /// Decodes `%XX`, and `+` as a blank where `plusIsBlank`; nil for a `%` without two digits or invalid UTF-8.
    @inlinable
    package static func decode(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
        decode(String(text), plusIsBlank: plusIsBlank)
    }

    package static func decode(_ text: String, plusIsBlank: Bool = false) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return text
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.next().flatMap(Hex.digit), let low = rest.next().flatMap(Hex.digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Whether the byte is a letter, a digit or one of `-._~`.
    @inlinable
    package static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// Base64 text of bytes, by the standard alphabet of RFC 4648 with padding.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()

    @inlinable
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        // The loop is not generic, for across modules that would be a call for each byte.
        encode(Array(bytes))
    }

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        alphabet.withUnsafeBufferPointer { alphabet in
            var group: UInt32 = 0
            var count = 0
            for byte in bytes {
                group = group << 8 | UInt32(byte)
                count += 1
                if count == 3 {
                    text.append(alphabet[Int(group >> 18 & 63)])
                    text.append(alphabet[Int(group >> 12 & 63)])
                    text.append(alphabet[Int(group >> 6 & 63)])
                    text.append(alphabet[Int(group & 63)])
                    group = 0
                    count = 0
                }
            }
            if count > 0 {
                group <<= UInt32(8 * (3 - count))
                text.append(alphabet[Int(group >> 18 & 63)])
                text.append(alphabet[Int(group >> 12 & 63)])
                text.append(count == 2 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "="))
                text.append(UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil when the text is not base64; missing padding is forgiven, blanks and line ends are not.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var digits = Array(text.utf8)
        while digits.last == UInt8(ascii: "=") { digits.removeLast() }
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var group: UInt32 = 0
        var bitCount = 0
        for digit in digits {
            let value = values[Int(digit)]
            guard value < 64 else { return nil }
            group = group << 6 | UInt32(value)
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bitCount)))
            }
        }
        return bytes
    }
}
