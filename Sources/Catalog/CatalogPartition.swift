package import Primitives

/// What a caller says about a partition when it adds or changes one.
package struct PartitionDefinition: Hashable, Sendable {
    /// One text a partition key, in the order of the keys.
    package var values: [String]
    package var storage: StorageDescriptor?
    package var parameters: [String: String]
    package var lastAccessedAt: Timestamp?
    package var lastAnalyzedAt: Timestamp?

    package init(
        values: [String],
        storage: StorageDescriptor? = nil,
        parameters: [String: String] = [:],
        lastAccessedAt: Timestamp? = nil,
        lastAnalyzedAt: Timestamp? = nil
    ) {
        self.values = values
        self.storage = storage
        self.parameters = parameters
        self.lastAccessedAt = lastAccessedAt
        self.lastAnalyzedAt = lastAnalyzedAt
    }
}

/// A partition as the catalog keeps it.
package struct CatalogPartition: Hashable, Sendable {
    package var databaseName: String
    package var tableName: String
    package var definition: PartitionDefinition
    package var createdAt: Timestamp

    package var values: [String] { definition.values }
    package var location: String? { definition.storage?.location }

    package init(
        databaseName: String,
        tableName: String,
        definition: PartitionDefinition,
        createdAt: Timestamp
    ) {
        self.databaseName = databaseName
        self.tableName = tableName
        self.definition = definition
        self.createdAt = createdAt
    }
}

/// One part of a table's partitions, for clients that read them with several workers.
package struct PartitionSegment: Hashable, Sendable {
    /// Counted from 0.
    package let number: Int
    package let total: Int

    /// Nil when there is no such segment.
    package init?(number: Int, total: Int) {
        guard total > 0, (0..<total).contains(number) else { return nil }
        self.number = number
        self.total = total
    }

    /// Whether a partition belongs to this segment; each belongs to exactly one.
    func contains(_ values: [String]) -> Bool {
        var hash = FNV1a()
        for value in values { hash.append(value) }
        return hash.value % UInt64(total) == UInt64(number)
    }
}

/// A small stable hash for spreading and finding, not for secrets.
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits.
struct FNV1a {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }

    /// Adds a text and an end mark that occurs in no text.
    mutating func append(_ text: String) {
        append(text.utf8)
        append(CollectionOfOne(0xff))
    }
}
