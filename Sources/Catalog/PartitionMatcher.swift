import Primitives
import Store

/// A value of a partition key, read for a filter.
enum PartitionCell: Sendable {
    /// The value that stands for NULL.
    case null
    case scalar(PartitionScalar)
    /// A value that is none of its key's type, which matters only to a filter that looks at it.
    case unreadable(String)

    init(_ value: String, of key: PartitionKey) {
        if value == PartitionPath.nullValue {
            self = .null
        } else if let scalar = PartitionScalar(value, as: key.kind) {
            self = .scalar(scalar)
        } else {
            self = .unreadable(value)
        }
    }
}

/// Asks a filter about one stored key after the other.
///
/// Neighbours share most values, so each is read once for as long as it stays the same, and values that the filter does
/// not name are not read at all.
struct PartitionMatcher {
    private let filter: PartitionFilter
    private let isNamed: [Bool]
    /// How many keys must be read; those behind them are not named.
    private let readCount: Int
    private var bytes: [[UInt8]?]
    private var cells: [PartitionCell]

    init(_ filter: PartitionFilter) {
        self.filter = filter
        let named = filter.namedKeys
        isNamed = filter.keys.indices.map(named.contains)
        readCount = (named.max() ?? -1) + 1
        bytes = filter.keys.map { _ in nil }
        cells = filter.keys.map { _ in .null }
    }

    /// Whether the partition is asked for whose values `reader` stands before.
    mutating func matches(_ reader: TupleReader) throws -> Bool {
        var reader = reader
        for key in 0..<readCount {
            // A partition from before the table had so many keys.
            if reader.isAtEnd { return try filter.matches(Array(cells[..<key])) }
            guard isNamed[key] else {
                try reader.skipString()
                continue
            }
            let value = try reader.stringBytes()
            if let last = bytes[key], value.elementsEqual(last) { continue }
            bytes[key] = Array(value)
            cells[key] = PartitionCell(String(decoding: value, as: UTF8.self), of: filter.keys[key])
        }
        return try filter.matches(cells)
    }
}
