import Crypto
import Primitives

/// Names that are made of what they are for.
package enum UniqueName {
    /// A UUID of version 3 that is always the same for the text.
    package static func version3(of text: String) -> String {
        var bytes = Array(SHA256.hash(data: Array(text.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x30
        bytes[8] = bytes[8] & 0x3F | 0x80
        var hex = Array(Hex.encode(bytes))
        for place in [8, 13, 18, 23] { hex.insert("-", at: place) }
        return String(hex)
    }
}
