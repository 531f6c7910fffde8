import Primitives
import Store

/// Partition keys by which a table's partitions are to be found fast.
///
/// Partitions are read in the order of their values anyway, so an index is ready as soon as it is there, and decides
/// nothing.
package struct PartitionIndex: Codable, Hashable, Sendable {
    package let name: String
    /// The keys with the types they had when the index was made.
    package let keys: [CatalogColumn]

    /// How many a table can have.
    ///
    /// Source: Glue Developer Guide, Working with partition indexes.
    package static let limit = 3
}

/// The indexes of one table.
private struct TableIndexes: Codable, Sendable {
    let tableID: Int64
    var indexes: [PartitionIndex]

    static let table = Table<Owned<TableIndexes>>(CatalogTables.partitionIndexes, coder: .json()) {
        TupleKey($0.tenant, $0.value.tableID)
    }
}

extension CatalogTables {
    static let partitionIndexes: TableName = "catalog_partition_indexes"
}

extension CatalogReader {
    /// The indexes of a table, in the order in which they were made.
    package func partitionIndexes(of table: CatalogTable) throws -> [PartitionIndex] {
        try TableIndexes.table.get(TupleKey(tenant, table.id), view)?.value.indexes ?? []
    }
}

extension CatalogWriter {
    /// Adds an index over some of a table's partition keys.
    ///
    /// - Throws: `CatalogFailure.partitionIndexKeys` when it names something else than partition keys, or one twice;
    ///   `.entityExists` when its name is taken, `.partitionIndexExists` when its keys are, `.tooManyPartitionIndexes`.
    package func createPartitionIndex(_ name: String, keys: [String], of table: CatalogTable) throws {
        var indexes = try reader.partitionIndexes(of: table)
        let columns = keys.map { key in
            table.partitionKeys.first { CatalogName.folded($0.name) == CatalogName.folded(key) }
        }
        let unknown = zip(keys, columns).filter { $0.1 == nil }.map(\.0)
        guard unknown.isEmpty else { throw CatalogFailure.partitionIndexKeys(unknown) }
        let known = columns.compactMap { $0 }.map { CatalogColumn(name: $0.name, type: $0.type) }
        guard Set(known).count == known.count else { throw CatalogFailure.repeatedPartitionIndexKeys(keys) }
        guard !indexes.contains(where: { $0.name == name }) else {
            throw CatalogFailure.entityExists(.partitionIndex, name: name)
        }
        guard !indexes.contains(where: { $0.keys.map(\.name) == known.map(\.name) }) else {
            throw CatalogFailure.partitionIndexExists(name: name)
        }
        guard indexes.count < PartitionIndex.limit else { throw CatalogFailure.tooManyPartitionIndexes }
        indexes.append(PartitionIndex(name: name, keys: known))
        try TableIndexes.table.put(Owned(TableIndexes(tableID: table.id, indexes: indexes), tenant), view)
    }

    /// Removes an index.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func deletePartitionIndex(_ name: String, of table: CatalogTable) throws {
        var indexes = try reader.partitionIndexes(of: table)
        guard let position = indexes.firstIndex(where: { $0.name == name }) else {
            throw CatalogFailure.entityMissing(.partitionIndex, name: name)
        }
        indexes.remove(at: position)
        try TableIndexes.table.put(Owned(TableIndexes(tableID: table.id, indexes: indexes), tenant), view)
    }
}
