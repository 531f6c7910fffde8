import Primitives

/// A value of a simple type, as partitions, bounds and predicates hold it; what it means is its column's type.
package enum IcebergValue: Hashable, Sendable {
    case boolean(Bool)
    /// An int, or the days of a date.
    case int(Int32)
    /// A long, or the microseconds of a time or timestamp.
    case long(Int64)
    case float(Float)
    case double(Double)
    /// The digits of a decimal without its point.
    case decimal(Int128)
    case string(String)
    /// A binary, a fixed or a UUID.
    case bytes([UInt8])
}

extension IcebergValue {
    /// Whether the value comes before the other one; nil when the two cannot be compared.
    package func precedes(_ other: IcebergValue) -> Bool? {
        switch (self, other) {
        case (.boolean(let left), .boolean(let right)): return !left && right
        case (.float(let left), .float(let right)): return left.isNaN || right.isNaN ? nil : left < right
        case (.double(let left), .double(let right)): return left.isNaN || right.isNaN ? nil : left < right
        case (.decimal(let left), .decimal(let right)): return left < right
        case (.string(let left), .string(let right)): return left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.bytes(let left), .bytes(let right)): return left.lexicographicallyPrecedes(right)
        default:
            // A column that was an int once is compared as the long it is now, a float as the double.
            if let left = integer, let right = other.integer { return left < right }
            if let left = floating, let right = other.floating {
                return left.isNaN || right.isNaN ? nil : left < right
            }
            return nil
        }
    }

    package var integer: Int64? {
        switch self {
        case .int(let value): Int64(value)
        case .long(let value): value
        case .boolean, .float, .double, .decimal, .string, .bytes: nil
        }
    }

    package var floating: Double? {
        switch self {
        case .float(let value): Double(value)
        case .double(let value): value
        case .boolean, .int, .long, .decimal, .string, .bytes: nil
        }
    }

    package var isNaN: Bool { floating?.isNaN ?? false }
}

extension IcebergValue {
    /// Reads a bound; a shorter number is of the type that the column had before.
    ///
    /// Source: Apache Iceberg table specification, Appendix D, "Binary single-value serialization".
    package init?(binary bytes: [UInt8], _ type: IcebergType) {
        switch type {
        case .boolean:
            guard bytes.count == 1 else { return nil }
            self = .boolean(bytes[0] != 0)
        case .int, .date:
            guard bytes.count == 4 else { return nil }
            self = .int(Int32(truncatingIfNeeded: Self.number(bytes)))
        case .long, .time, .timestamp, .timestamptz:
            switch bytes.count {
            case 4: self = .long(Int64(Int32(truncatingIfNeeded: Self.number(bytes))))
            case 8: self = .long(Int64(bitPattern: Self.number(bytes)))
            default: return nil
            }
        case .float:
            guard bytes.count == 4 else { return nil }
            self = .float(Float(bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes))))
        case .double:
            switch bytes.count {
            case 4: self = .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes)))))
            case 8: self = .double(Double(bitPattern: Self.number(bytes)))
            default: return nil
            }
        case .decimal:
            guard let value = Self.decimal(bytes) else { return nil }
            self = .decimal(value)
        case .string: self = .string(String(decoding: bytes, as: UTF8.self))
        case .uuid, .fixed, .binary: self = .bytes(bytes)
        case .structure, .list, .map: return nil
        }
    }

    /// The value as a bound.
    package var binary: [UInt8] {
        switch self {
        case .boolean(let value): [value ? 1 : 0]
        case .int(let value): Self.littleEndian(UInt64(UInt32(bitPattern: value)), 4)
        case .long(let value): Self.littleEndian(UInt64(bitPattern: value), 8)
        case .float(let value): Self.littleEndian(UInt64(value.bitPattern), 4)
        case .double(let value): Self.littleEndian(value.bitPattern, 8)
        case .decimal(let value): Self.bytes(of: value)
        case .string(let value): Array(value.utf8)
        case .bytes(let value): value
        }
    }

    private static func number(_ bytes: [UInt8]) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func littleEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }

    /// The number that bytes in two's complement give, the highest first; nil for none and for more than 16.
    package static func decimal(_ bytes: [UInt8]) -> Int128? {
        guard let first = bytes.first, bytes.count <= 16 else { return nil }
        return bytes.reduce(first >= 0x80 ? -1 : 0) { $0 << 8 | Int128($1) }
    }

    /// The fewest bytes in two's complement, the highest first; or as many as are asked for.
    package static func bytes(of value: Int128, byteCount: Int? = nil) -> [UInt8] {
        guard let byteCount else { return Murmur32.bytes(of: value) }
        return (0..<byteCount).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * Int128($0))) }
    }
}
