import Primitives

/// Values of user metadata as headers carry them.
///
/// Headers are ASCII by custom, so other characters travel as the encoded words of e-mail: kept decoded, they are encoded
/// again when they are given back.
///
/// Source: Amazon S3 User Guide, Working with object metadata, User-defined object metadata.
/// Differs: bytes of UTF-8 that come unencoded are taken for what they are; S3 takes each for a character of Latin-1.
enum MetadataText {
    /// The value of a header: itself in ASCII, one encoded word otherwise.
    static func encode(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x09 }
        return isPlain ? text : "=?UTF-8?B?\(Base64.encode(Array(text.utf8)))?="
    }

    /// The text that a header means; words in another character set than UTF-8, ASCII or Latin-1 stay as they are.
    static func decode(_ header: String) -> String {
        guard header.contains("=?") else { return header }
        var text = ""
        var rest = header[...]
        var followsWord = false
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let (word, end) = word(rest[start.upperBound...]) else {
                text += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                followsWord = false
                continue
            }
            // Blanks between two encoded words belong to neither.
            if !(followsWord && before.allSatisfy(\.isWhitespace)) { text += before }
            text += word
            followsWord = true
            rest = rest[end...]
        }
        return text + rest
    }

    /// Reads `charset?B?text?=` or `charset?Q?text?=`, what follows the opening of an encoded word.
    private static func word(_ text: Substring) -> (String, Substring.Index)? {
        let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].hasPrefix("=") else { return nil }
        let bytes: [UInt8]?
        switch parts[1].uppercased() {
        case "B": bytes = Base64.decode(String(parts[2]))
        case "Q": bytes = quotedBytes(parts[2])
        default: bytes = nil
        }
        guard let bytes else { return nil }
        let end = text.index(after: parts[3].startIndex)
        switch parts[0].uppercased() {
        case "UTF-8", "US-ASCII": return String(validating: bytes, as: UTF8.self).map { ($0, end) }
        case "ISO-8859-1": return (String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })), end)
        default: return nil
        }
    }

    /// Source: RFC 2047, section 4.2: an underscore is a blank, an equals sign begins two hexadecimal digits.
    private static func quotedBytes(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "_"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "="):
                guard rest.count >= 2,
                    let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
