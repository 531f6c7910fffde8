/// The addresses that `203.0.113.0/24` or `2001:db8::/32` stands for.
struct AddressRange: Sendable, Equatable {
    private let network: Address
    let bitCount: Int

    /// Nil when the text is neither an address nor a range of them.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let network = parts.first.flatMap({ Address(String($0)) }) else { return nil }
        let longest = network.bytes.count * 8
        self.network = network
        if parts.count == 2 {
            guard let count = Int(parts[1]), (0...longest).contains(count) else { return nil }
            bitCount = count
        } else {
            bitCount = longest
        }
    }

    /// Whether the range has so many addresses that it limits nobody: more than a /8 of IPv4 or a /32 of IPv6.
    ///
    /// Source: Amazon S3 User Guide, "The meaning of public", on `aws:SourceIp`.
    var isBroad: Bool { bitCount < (network.bytes.count == 4 ? 8 : 32) }

    func contains(_ text: String) -> Bool {
        guard let address = Address(text), address.bytes.count == network.bytes.count else { return false }
        let whole = bitCount / 8
        guard address.bytes.prefix(whole).elementsEqual(network.bytes.prefix(whole)) else { return false }
        let rest = bitCount % 8
        guard rest > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
        return address.bytes[whole] & mask == network.bytes[whole] & mask
    }
}

/// An address of IPv4 (four bytes) or IPv6 (sixteen); one of IPv4 that is mapped into IPv6 is what it was.
private struct Address: Equatable {
    let bytes: [UInt8]

    init?(_ text: String) {
        let text = text.prefix { $0 != "%" }
        guard text.contains(":") else {
            guard let bytes = Self.four(text) else { return nil }
            self.bytes = bytes
            return
        }
        guard let bytes = Self.sixteen(text) else { return nil }
        let mapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        self.bytes = mapped ? Array(bytes.suffix(4)) : bytes
    }

    private static func four(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
        }
        return bytes.count == 4 ? bytes : nil
    }

    private static func sixteen(_ text: Substring) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else {
            guard let bytes = groups(text), bytes.count == 16 else { return nil }
            return bytes
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let last = four(part) else { return nil }
                bytes += last
                continue
            }
            guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16) else { return nil }
            bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
        }
        return bytes
    }
}
