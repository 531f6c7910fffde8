package import Primitives

/// A tuple of strings, integers and bytes, encoded so that bytes sort as the tuples do.
///
/// Elements compare from left to right: strings by their UTF-8 bytes, integers by value, bytes as unsigned numbers; at
/// the same place integers come before bytes and bytes before strings. A tuple sorts before every longer one it begins.
package struct TupleKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The encoded form.
    package private(set) var bytes: [UInt8]

    package init(_ elements: any TupleElement...) {
        bytes = []
        for element in elements { element.append(to: &self) }
    }

    /// A key from its encoded form, as a store read it.
    package init(encoded bytes: [UInt8]) {
        self.bytes = bytes
    }

    package func appending(_ elements: any TupleElement...) -> TupleKey {
        var key = self
        for element in elements { element.append(to: &key) }
        return key
    }

    /// The tuple of this one's elements and then `other`'s.
    package func appending(contentsOf other: TupleKey) -> TupleKey {
        TupleKey(encoded: bytes + other.bytes)
    }

    package static func < (left: TupleKey, right: TupleKey) -> Bool {
        left.bytes.precedes(right.bytes)
    }

    package var description: String {
        guard let values = try? elements() else { return "TupleKey(\(Hex.encode(bytes)))" }
        return "(" + values.map(\.description).joined(separator: ", ") + ")"
    }

    /// Appends an integer in the fewest bytes: the type code says how many follow and the sign.
    package mutating func append(_ integer: Int64) {
        guard integer != 0 else { return bytes.append(TypeCode.zero) }
        let magnitude = integer.magnitude
        let byteCount = (71 - magnitude.leadingZeroBitCount) / 8
        // A negative number is written as what is missing to the largest of its length, so that -1 sorts last.
        let written = integer > 0 ? magnitude : ~magnitude
        bytes.append(integer > 0 ? TypeCode.zero + UInt8(byteCount) : TypeCode.zero - UInt8(byteCount))
        for index in (0..<byteCount).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: written >> UInt64(index * 8)))
        }
    }

    package mutating func append(_ string: String) {
        bytes.append(TypeCode.string)
        appendEscaped(string.utf8)
        bytes.append(TypeCode.end)
    }

    package mutating func append(_ data: [UInt8]) {
        bytes.append(TypeCode.bytes)
        appendEscaped(data)
        bytes.append(TypeCode.end)
    }

    /// Appends a string without its end: the beginning of all strings that start with `prefix`.
    mutating func appendBeginning(ofString prefix: String) {
        bytes.append(TypeCode.string)
        appendEscaped(prefix.utf8)
    }

    mutating func appendRaw(_ byte: UInt8) {
        bytes.append(byte)
    }

    private mutating func appendEscaped(_ content: some Sequence<UInt8>) {
        for byte in content {
            bytes.append(byte)
            if byte == TypeCode.end { bytes.append(TypeCode.escape) }
        }
    }
}

/// The first byte of an encoded element, and the bytes that end one.
enum TypeCode {
    static let end: UInt8 = 0x00
    /// Follows a zero byte that belongs to the content.
    static let escape: UInt8 = 0xFF
    /// Integers lie from `zero - 8` to `zero + 8`.
    static let zero: UInt8 = 0x14
    static let bytes: UInt8 = 0x20
    static let string: UInt8 = 0x21
}

/// What a `TupleKey` can be made of.
package protocol TupleElement {
    func append(to key: inout TupleKey)
}

extension String: TupleElement {
    package func append(to key: inout TupleKey) { key.append(self) }
}

extension Int: TupleElement {
    package func append(to key: inout TupleKey) { key.append(Int64(self)) }
}

extension Int64: TupleElement {
    package func append(to key: inout TupleKey) { key.append(self) }
}

extension [UInt8]: TupleElement {
    package func append(to key: inout TupleKey) { key.append(self) }
}

extension Timestamp: TupleElement {
    package func append(to key: inout TupleKey) { key.append(epochMicroseconds) }
}

/// Two elements: the account and the region.
extension Tenant: TupleElement {
    package func append(to key: inout TupleKey) {
        key.append(account)
        key.append(region)
    }
}

extension [UInt8] {
    /// Whether these bytes sort before `other`, as `memcmp` and SQLite compare.
    func precedes(_ other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { left in
            other.withUnsafeBufferPointer { right in
                let common = Swift.min(left.count, right.count)
                var index = 0
                while index < common {
                    if left[index] != right[index] { return left[index] < right[index] }
                    index += 1
                }
                return left.count < right.count
            }
        }
    }
}
