/// The host of a request, without its port.
package struct HostName: Sendable, Equatable {
    /// In lower case, without a dot at the end and without the brackets of IPv6 addresses.
    package let text: String
    package let isAddress: Bool

    /// Reads a `Host` field or the authority of an origin; nil when it is empty or no host.
    package init?(_ authority: String) {
        var host: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
                return nil
            }
            isAddress = true
        } else {
            host = authority.prefix { $0 != ":" }
            let port = authority.dropFirst(host.count).dropFirst()
            guard port.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            if host.hasSuffix(".") { host.removeLast() }
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
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (UInt16(part).map { $0 < 256 } ?? false)
            }
    }
}
