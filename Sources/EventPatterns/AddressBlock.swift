/// A block of addresses of IP version 4 or 6: `10.0.0.0/24`.
struct AddressBlock: Hashable, Sendable {
    private let bytes: [UInt8]
    private let maskLength: Int

    init(_ text: String) throws(EventPatternFailure) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw EventPatternFailure("Malformed CIDR, one '/' required") }
        guard let length = Int(parts[1]) else {
            throw EventPatternFailure("Malformed CIDR, mask bits must be an integer")
        }
        guard let bytes = Self.bytes(parts[0]) else {
            throw EventPatternFailure("Nonstandard IP address: \(parts[0])")
        }
        guard length >= 0, length <= bytes.count * 8 else {
            throw EventPatternFailure("Malformed CIDR, mask bits must be between 0 and \(bytes.count * 8)")
        }
        self.bytes = bytes
        maskLength = length
    }

    func contains(_ text: String) -> Bool {
        guard let other = Self.bytes(text[...]), other.count == bytes.count else { return false }
        for (index, byte) in bytes.enumerated() {
            let bits = min(8, max(0, maskLength - index * 8))
            guard bits > 0 else { return true }
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
            if byte & mask != other[index] & mask { return false }
        }
        return true
    }

    /// The 4 or 16 bytes of an address.
    private static func bytes(_ text: Substring) -> [UInt8]? {
        text.contains(":") ? long(text) : short(text)
    }

    private static func short(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard part.allSatisfy(\.isASCII), part.allSatisfy(\.isNumber), let byte = UInt8(part) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    private static func long(_ text: Substring) -> [UInt8]? {
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return nil }
        var parts: [[UInt8]] = []
        for half in halves {
            var bytes: [UInt8] = []
            let groups = half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
            for (index, group) in groups.enumerated() {
                if index == groups.count - 1, group.contains(".") {
                    guard let tail = short(group) else { return nil }
                    bytes += tail
                } else {
                    guard group.count <= 4, let value = UInt16(group, radix: 16) else { return nil }
                    bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
                }
            }
            parts.append(bytes)
        }
        if parts.count == 1 { return parts[0].count == 16 ? parts[0] : nil }
        let missing = 16 - parts[0].count - parts[1].count
        guard missing > 0 else { return nil }
        return parts[0] + Array(repeating: 0, count: missing) + parts[1]
    }
}
