/// The host of a request, without its port.
package struct HostName: Sendable, Equatable {
    /// In lower case, without a dot at the end and without the brackets of IPv6 addresses.
    package let text: String
    package let isAddress: Bool

    /// Reads a `Host` field or the authority of an origin; nil when it is empty or no host.
    package init?(_ authority: String) {
        let colon = UInt8(ascii: ":")
        var host: Substring
        if authority.utf8.first == UInt8(ascii: "[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
                return nil
            }
            isAddress = true
        } else {
            let end = authority.utf8.firstIndex(of: colon) ?? authority.endIndex
            host = authority[..<end]
            guard authority[end...].utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            if host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
            guard !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte) else { return nil }
            isAddress = Self.isIPv4(host)
        }
        text = host.lowercased()
    }

    /// The parts between the dots; one for an address.
    package var labels: [Substring] { isAddress ? [text[...]] : text.split(separator: ".") }

    /// Whether it is `domain` or ends with a dot and `domain`.
    package func isWithin(_ domain: String) -> Bool {
        !isAddress && (text == domain || text.hasSuffix("." + domain))
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isIPv4(_ host: Substring) -> Bool {
        var parts = 1
        var digits = 0
        var value = 0
        for byte in host.utf8 {
            if byte == UInt8(ascii: "."), digits > 0 {
                (parts, digits, value) = (parts + 1, 0, 0)
            } else if (0x30...0x39).contains(byte), digits < 5 {
                (digits, value) = (digits + 1, value * 10 + Int(byte - 0x30))
                guard value < 256 else { return false }
            } else {
                return false
            }
        }
        return parts == 4 && digits > 0
    }
}
