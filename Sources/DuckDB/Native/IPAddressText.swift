/// Addresses of IP as 16 bytes; those of version 4 lie behind `::ffff:`.
///
/// Source: Trino 4xx, `IpAddressOperators`; RFC 5952 for the text of version 6.
enum IPAddressText {
    private static let prefixOfVersion4: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    /// The 16 bytes of an address of either version; nil for other text.
    static func parse(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        let text = Array(text)
        if !text.contains(UInt8(ascii: ":")) { return version4(text[...]).map { prefixOfVersion4 + $0 } }
        return version6(text)
    }

    static func isVersion4(_ address: [UInt8]) -> Bool { address.starts(with: prefixOfVersion4) }

    private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard (1...3).contains(part.count), part.count == 1 || part.first != 48,
                part.allSatisfy({ (48...57).contains($0) }),
                let value = UInt8(String(decoding: part, as: UTF8.self))
            else { return nil }
            bytes.append(value)
        }
        return bytes
    }

    private static func version6(_ text: [UInt8]) -> [UInt8]? {
        let string = String(decoding: text, as: UTF8.self)
        let halves = string.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, !string.contains(":::") else { return nil }
        guard let first = groups(halves[0]) else { return nil }
        guard halves.count == 2 else { return first.count == 16 ? first : nil }
        guard let last = groups(halves[1]), first.count + last.count <= 14 else { return nil }
        return first + [UInt8](repeating: 0, count: 16 - first.count - last.count) + last
    }

    /// Groups of four hexadecimal digits, the last ones possibly as an address of version 4.
    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if part.contains(".") {
                guard index == parts.count - 1, let address = version4(Array(part.utf8)[...]) else {
                    return nil
                }
                bytes += address
                continue
            }
            guard (1...4).contains(part.utf8.count), part.first != "+", part.first != "-",
                let value = UInt16(part, radix: 16)
            else { return nil }
            bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
        }
        return bytes.count <= 16 ? bytes : nil
    }

    /// Whether a network such as `10.0.0.0/8` has an address in it.
    static func contains(_ network: String, _ address: [UInt8]) throws(NativeFailure) -> Bool {
        func invalid(_ what: String) -> NativeFailure { NativeFailure("INVALID_FUNCTION_ARGUMENT", what) }
        guard let slash = network.firstIndex(of: "/") else { throw invalid("Invalid CIDR") }
        let parsed = Array(network[..<slash].utf8).withUnsafeBytes { parse($0) }
        guard let base = parsed else { throw invalid("Invalid network IP address") }
        guard let length = Int(network[network.index(after: slash)...]), length >= 0 else {
            throw invalid("Invalid prefix length")
        }
        let isShort = isVersion4(base)
        guard length <= (isShort ? 32 : 128) else {
            throw invalid("Prefix length exceeds address length")
        }
        let bits = isShort ? length + 96 : length
        if isShort, (bits..<128).contains(where: { bit(base, $0) }) { throw invalid("Invalid CIDR") }
        guard isShort == isVersion4(address) else { return false }
        return (0..<bits).allSatisfy { bit(base, $0) == bit(address, $0) }
    }

    private static func bit(_ address: [UInt8], _ index: Int) -> Bool {
        address[index / 8] & (0x80 >> UInt8(index % 8)) != 0
    }
}

extension ByteSink {
    /// An address of 16 bytes: `10.0.0.1`, `2001:db8::ff00:42:8329`.
    func append(ipAddress bytes: UnsafeRawBufferPointer) {
        let address = Array(bytes)
        guard address.count == 16 else { return }
        if IPAddressText.isVersion4(address) {
            append(address[12...].map { String($0) }.joined(separator: "."))
            return
        }
        let groups = (0..<8).map { Int(address[$0 * 2]) << 8 | Int(address[$0 * 2 + 1]) }
        let zeros = Self.longestZeros(groups)
        var text = ""
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound, zeros.count > 1 {
                text += "::"
                index = zeros.upperBound
                continue
            }
            if !text.isEmpty, !text.hasSuffix("::") { text += ":" }
            text += String(groups[index], radix: 16)
            index += 1
        }
        append(text)
    }

    private static func longestZeros(_ groups: [Int]) -> Range<Int> {
        var best = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        return best
    }
}
