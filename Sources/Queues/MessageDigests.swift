import Primitives

/// The digests by which clients check what the queue took.
///
/// Source: Amazon SQS Developer Guide, "Calculating the MD5 message digest for message attributes".
package enum MessageDigests {
    package static func body(_ text: String) -> String { Hex.encode(MD5Digest.value(of: Array(text.utf8))) }

    /// Nil where there are no attributes.
    package static func attributes(_ attributes: [String: MessageAttribute]) -> String? {
        guard !attributes.isEmpty else { return nil }
        var bytes: [UInt8] = []
        func add(_ part: [UInt8]) {
            let count = UInt32(part.count)
            bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) } + part
        }
        for (name, value) in attributes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            add(Array(name.utf8))
            add(Array(value.type.utf8))
            if let text = value.text {
                bytes.append(1)
                add(Array(text.utf8))
            } else {
                bytes.append(2)
                add(value.bytes ?? [])
            }
        }
        return Hex.encode(MD5Digest.value(of: bytes))
    }
}
