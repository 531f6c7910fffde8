import Primitives

/// How a partition's value comes from a column's.
///
/// Source: Apache Iceberg table specification, "Partition Transforms".
package enum IcebergTransform: Hashable, Sendable {
    case identity
    case bucket(count: Int)
    case truncate(width: Int)
    case year
    case month
    case day
    case hour
    /// Always NULL: what version 1 leaves of a field that was dropped.
    case void
    /// One that is not known here; tables are read without its help and not written.
    case unknown(String)

    /// Reads Iceberg's spelling: `bucket[16]`.
    package init(_ text: String) {
        let parts = text.split { "[]".contains($0) }
        let number = parts.count == 2 ? Int(parts[1]) : nil
        switch (parts.first ?? "", number) {
        case ("identity", nil): self = .identity
        case ("bucket", let count?) where count > 0: self = .bucket(count: count)
        case ("truncate", let width?) where width > 0: self = .truncate(width: width)
        case ("year", nil): self = .year
        case ("month", nil): self = .month
        case ("day", nil): self = .day
        case ("hour", nil): self = .hour
        case ("void", nil): self = .void
        default: self = .unknown(text)
        }
    }

    /// The type of the results; nil when columns of the type cannot be transformed so.
    package func result(of type: IcebergType) -> IcebergType? {
        switch self {
        case .identity: return type.isPrimitive ? type : nil
        case .void: return type
        case .bucket:
            switch type {
            case .int, .long, .decimal, .date, .time, .timestamp, .timestamptz, .string, .uuid, .fixed, .binary:
                return .int
            case .boolean, .float, .double, .structure, .list, .map: return nil
            }
        case .truncate:
            switch type {
            case .int, .long, .decimal, .string, .binary: return type
            case .boolean, .float, .double, .date, .time, .timestamp, .timestamptz, .uuid, .fixed, .structure,
                .list, .map:
                return nil
            }
        case .year, .month, .day:
            switch type {
            // The spec says int for days; writers keep a date, which is the same number.
            case .date, .timestamp, .timestamptz: return self == .day ? .date : .int
            default: return nil
            }
        case .hour: return type == .timestamp || type == .timestamptz ? .int : nil
        case .unknown: return .string
        }
    }

    /// The partition's value of a column's; NULL stays NULL.
    package func apply(_ value: IcebergValue?, _ type: IcebergType) -> IcebergValue? {
        guard let value else { return nil }
        switch self {
        case .identity: return value
        case .void, .unknown: return nil
        case .bucket(let count):
            guard let hash = value.bucketHash else { return nil }
            return .int(Int32((hash & Int32.max) % Int32(clamping: count)))
        case .truncate(let width): return Self.truncate(value, width)
        case .year, .month, .day, .hour:
            guard let days = Self.days(value, type) else { return nil }
            let date = CivilDate(daysSinceEpoch: days)
            switch self {
            case .year: return .int(Int32(clamping: date.year - 1970))
            case .month: return .int(Int32(clamping: (date.year - 1970) * 12 + date.month - 1))
            case .day: return .int(Int32(clamping: days))
            default: return value.integer.map { .int(Int32(clamping: $0.flooredQuotient(3_600_000_000))) }
            }
        }
    }

    private static func truncate(_ value: IcebergValue, _ width: Int) -> IcebergValue {
        switch value {
        case .int(let number):
            let width = Int64(width)
            return .int(Int32(truncatingIfNeeded: Int64(number) - (Int64(number) % width + width) % width))
        case .long(let number):
            let width = Int64(width)
            return .long(number &- (number % width + width) % width)
        case .decimal(let number):
            let width = Int128(width)
            return .decimal(number - (number % width + width) % width)
        case .string(let text):
            return .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(width))))
        case .bytes(let bytes): return .bytes(Array(bytes.prefix(width)))
        case .boolean, .float, .double: return value
        }
    }

    private static func days(_ value: IcebergValue, _ type: IcebergType) -> Int? {
        guard let number = value.integer else { return nil }
        return type == .date ? Int(number) : Int(number.flooredQuotient(86_400_000_000))
    }
}

extension IcebergTransform: CustomStringConvertible {
    package var description: String {
        switch self {
        case .identity: "identity"
        case .bucket(let count): "bucket[\(count)]"
        case .truncate(let width): "truncate[\(width)]"
        case .year: "year"
        case .month: "month"
        case .day: "day"
        case .hour: "hour"
        case .void: "void"
        case .unknown(let text): text
        }
    }
}

extension IcebergTransform {
    /// Whether larger values of a column never have smaller results.
    var keepsOrder: Bool {
        switch self {
        case .identity, .truncate, .year, .month, .day, .hour: true
        case .bucket, .void, .unknown: false
        }
    }

    var isTemporal: Bool {
        switch self {
        case .year, .month, .day, .hour: true
        case .identity, .bucket, .truncate, .void, .unknown: false
        }
    }
}

extension IcebergValue {
    /// The hash that buckets are made of; nil for values that are never hashed.
    ///
    /// Source: Apache Iceberg table specification, Appendix B.
    package var bucketHash: Int32? {
        switch self {
        case .int(let number): Murmur32.hash(Int64(number))
        case .long(let number): Murmur32.hash(number)
        case .decimal(let number): Murmur32.hash(number)
        case .string, .bytes: binary.withUnsafeBytes { Murmur32.hash($0) }
        case .boolean, .float, .double: nil
        }
    }
}
