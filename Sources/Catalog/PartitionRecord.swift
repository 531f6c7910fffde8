import Foundation
import Primitives
import Store

/// A partition as it is stored: small, because a table may have hundreds of thousands.
///
/// The values are in the key. Columns and formats, mostly the same for all partitions of a table, are stored once as a
/// schema that the record names by its hash.
struct PartitionRecord: Hashable, Sendable {
    var schema: UInt64?
    var location: String?
    var parameters: [String: String]
    var createdAt: Timestamp
    var lastAccessedAt: Timestamp?
    var lastAnalyzedAt: Timestamp?

    /// Flags, then integers as eight bytes and texts as their length and bytes, in the order of the members.
    static let coder = RecordCoder<PartitionRecord>(
        version: 1,
        encode: { $0.encoded() },
        decode: { body, _ in
            var reader = PartitionRecordReader(body)
            return try reader.record()
        }
    )

    private func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(48 + (location?.utf8.count ?? 0))
        var flags: UInt8 = 0
        if schema != nil { flags |= PartitionRecordReader.hasSchema }
        if location != nil { flags |= PartitionRecordReader.hasLocation }
        if lastAccessedAt != nil { flags |= PartitionRecordReader.hasAccess }
        if lastAnalyzedAt != nil { flags |= PartitionRecordReader.hasAnalysis }
        bytes.append(flags)
        if let schema { append(schema, to: &bytes) }
        if let location { append(location, to: &bytes) }
        append(UInt64(parameters.count), to: &bytes)
        for (key, value) in parameters.sorted(by: { $0.key < $1.key }) {
            append(key, to: &bytes)
            append(value, to: &bytes)
        }
        append(UInt64(bitPattern: createdAt.epochMicroseconds), to: &bytes)
        if let lastAccessedAt { append(UInt64(bitPattern: lastAccessedAt.epochMicroseconds), to: &bytes) }
        if let lastAnalyzedAt { append(UInt64(bitPattern: lastAnalyzedAt.epochMicroseconds), to: &bytes) }
        return bytes
    }

    private func append(_ number: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        append(UInt64(text.utf8.count), to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `PartitionRecord` writes.
private struct PartitionRecordReader {
    static let hasSchema: UInt8 = 1
    static let hasLocation: UInt8 = 2
    static let hasAccess: UInt8 = 4
    static let hasAnalysis: UInt8 = 8

    private struct Truncated: Error {}

    private var rest: ArraySlice<UInt8>

    init(_ body: ArraySlice<UInt8>) {
        rest = body
    }

    mutating func record() throws -> PartitionRecord {
        guard let flags = rest.popFirst() else { throw Truncated() }
        let schema = flags & Self.hasSchema != 0 ? try number() : nil
        let location = flags & Self.hasLocation != 0 ? try text() : nil
        var parameters: [String: String] = [:]
        for _ in 0..<(try number()) {
            let key = try text()
            parameters[key] = try text()
        }
        let createdAt = try moment()
        return PartitionRecord(
            schema: schema,
            location: location,
            parameters: parameters,
            createdAt: createdAt,
            lastAccessedAt: flags & Self.hasAccess != 0 ? try moment() : nil,
            lastAnalyzedAt: flags & Self.hasAnalysis != 0 ? try moment() : nil
        )
    }

    private mutating func number() throws -> UInt64 {
        guard rest.count >= 8 else { throw Truncated() }
        let number = rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        rest = rest.dropFirst(8)
        return number
    }

    private mutating func moment() throws -> Timestamp {
        Timestamp(epochMicroseconds: Int64(bitPattern: try number()))
    }

    private mutating func text() throws -> String {
        let count = try number()
        guard count <= UInt64(rest.count) else { throw Truncated() }
        let text = String(decoding: rest.prefix(Int(count)), as: UTF8.self)
        rest = rest.dropFirst(Int(count))
        return text
    }
}

/// What the partitions of a table have in common: a descriptor without its location.
struct PartitionSchema {
    static let coder = RecordCoder<StorageDescriptor>.json()

    let bytes: [UInt8]

    /// The schema of a descriptor from which the location was taken.
    init(_ descriptor: StorageDescriptor) throws {
        bytes = try Self.coder.encode(descriptor)
    }

    /// Where the schema would lie if no other had its hash.
    var hash: UInt64 {
        var hash = FNV1a()
        hash.append(bytes)
        return hash.value
    }

    static func key(_ hash: UInt64, of table: CatalogTable, _ tenant: Tenant) -> TupleKey {
        TupleKey(tenant, table.id, Int64(bitPattern: hash))
    }
}

/// The schema that a transaction stored last, because the next partition most often has the same.
///
/// A class because the writers of one transaction share it; transactions run on one thread.
final class LastPartitionSchema {
    private var last: (tableID: Int64, descriptor: StorageDescriptor, hash: UInt64)?

    func hash(of descriptor: StorageDescriptor, _ table: CatalogTable) -> UInt64? {
        guard let last, last.tableID == table.id, last.descriptor == descriptor else { return nil }
        return last.hash
    }

    func remember(_ descriptor: StorageDescriptor, _ hash: UInt64, _ table: CatalogTable) {
        last = (table.id, descriptor, hash)
    }
}
