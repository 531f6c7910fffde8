import Primitives

/// The place at which a listing goes on, as the opaque text that clients hand back.
///
/// A token names the listing it belongs to and carries a check sum, so that garbage, and a token of another listing, are
/// found out. It is no secret and proves nothing about the caller.
package struct PageToken: Sendable, Equatable {
    /// The listing, and whatever else must be the same on the next page, such as a database's name.
    package let scope: String
    /// The key after which the listing goes on.
    package let position: String

    package init(scope: String, position: String) {
        self.scope = scope
        self.position = position
    }

    /// The token as clients see it: base64 without padding, safe in URLs.
    package var text: String {
        let payload = Array(position.utf8)
        let sum = Self.checksum(scope: scope, payload)
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) } + payload
        return String(
            decoding: Base64.encode(bytes).utf8.filter { $0 != UInt8(ascii: "=") }.map { byte in
                switch byte {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                default: byte
                }
            },
            as: UTF8.self
        )
    }

    /// Reads a token of that listing; nil when the text is none.
    package init?(_ text: String, scope: String) {
        let standard = text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
        guard let bytes = Base64.decode(String(decoding: standard, as: UTF8.self)), bytes.count >= 8 else {
            return nil
        }
        let payload = Array(bytes[8...])
        let sum = Self.checksum(scope: scope, payload)
        for index in 0..<8 where bytes[index] != UInt8(truncatingIfNeeded: sum >> UInt64(8 * index)) {
            return nil
        }
        guard let position = String(validating: payload, as: UTF8.self) else { return nil }
        self.init(scope: scope, position: position)
    }

    /// FNV-1a with 64 bits, over the scope, a zero and the payload.
    private static func checksum(scope: String, _ payload: [UInt8]) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in Array(scope.utf8) + [0] + payload {
            sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return sum
    }
}
