import Primitives
import Store

extension CatalogReader {
    /// The partition, nil where there is none.
    package func findPartition(_ values: [String], of table: CatalogTable) throws -> CatalogPartition? {
        try requireCount(values, table)
        let key = partitionKey(values, table)
        guard let bytes = try view.get(key, in: CatalogTables.partitions) else { return nil }
        var schemas = PartitionSchemas(table: table, reader: self)
        return try schemas.partition(values, bytes)
    }

    /// The partition.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionValueCount`.
    package func partition(_ values: [String], of table: CatalogTable) throws -> CatalogPartition {
        guard let partition = try findPartition(values, of: table) else {
            throw CatalogFailure.partitionMissing(table: table.name, values: values)
        }
        return partition
    }

    /// At most `limit` partitions in the order of their values, beginning after those in `after`.
    ///
    /// Reads a thousand at a time and of each only what it must, so that a filter that fixes the first keys costs what
    /// it finds, and any other costs one pass over the keys.
    package func partitions(
        of table: CatalogTable,
        matching filter: PartitionFilter? = nil,
        segment: PartitionSegment? = nil,
        after values: [String]? = nil,
        limit: Int = .max
    ) throws -> [CatalogPartition] {
        var schemas = PartitionSchemas(table: table, reader: self)
        var partitions: [CatalogPartition] = []
        try scanPartitions(of: table, matching: filter, segment: segment, after: values) { values, bytes in
            guard partitions.count < limit else { return false }
            partitions.append(try schemas.partition(values, bytes))
            return partitions.count < limit
        }
        return partitions
    }

    /// The values of a table's partitions in their order, without reading anything else of them.
    package func partitionValues(
        of table: CatalogTable,
        matching filter: PartitionFilter? = nil
    ) throws -> [[String]] {
        var all: [[String]] = []
        try scanPartitions(of: table, matching: filter, segment: nil, after: nil) { values, _ in
            all.append(values)
            return true
        }
        return all
    }

    /// Hands each partition that is asked for to `body` until it returns false.
    private func scanPartitions(
        of table: CatalogTable,
        matching filter: PartitionFilter?,
        segment: PartitionSegment?,
        after values: [String]?,
        _ body: (_ values: [String], _ bytes: [UInt8]) throws -> Bool
    ) throws {
        let all = TupleKey(tenant, table.id)
        var range = KeyRange.prefix(partitionKey(filter?.fixedValues ?? [], table))
        if let values { range = range.after(partitionKey(values, table)) }
        var matcher = filter.map(PartitionMatcher.init)
        let limit = 1000
        while true {
            let rows = try view.scan(range, in: CatalogTables.partitions, limit: limit)
            for row in rows {
                var reader = row.key.reader(after: all)
                if try matcher?.matches(reader) == false { continue }
                var values: [String] = []
                while !reader.isAtEnd { values.append(try reader.string()) }
                if let segment, !segment.contains(values) { continue }
                guard try body(values, row.value) else { return }
            }
            guard rows.count == limit, let last = rows.last else { return }
            range = range.after(last.key)
        }
    }

    func partitionKey(_ values: [String], _ table: CatalogTable) -> TupleKey {
        var key = TupleKey(tenant, table.id)
        for value in values { key.append(value) }
        return key
    }

    func requireCount(_ values: [String], _ table: CatalogTable) throws {
        guard values.count == table.partitionKeys.count else {
            throw CatalogFailure.partitionValueCount(expected: table.partitionKeys.count, given: values.count)
        }
    }
}

/// Turns records back into partitions, reading each schema once.
private struct PartitionSchemas {
    let table: CatalogTable
    let reader: CatalogReader
    private var known: [UInt64: StorageDescriptor] = [:]

    init(table: CatalogTable, reader: CatalogReader) {
        self.table = table
        self.reader = reader
    }

    mutating func partition(_ values: [String], _ bytes: [UInt8]) throws -> CatalogPartition {
        let record = try PartitionRecord.coder.decode(bytes, of: CatalogTables.partitions)
        return CatalogPartition(
            databaseName: table.databaseName,
            tableName: table.name,
            definition: PartitionDefinition(
                values: values,
                storage: try storage(record),
                parameters: record.parameters,
                lastAccessedAt: record.lastAccessedAt,
                lastAnalyzedAt: record.lastAnalyzedAt
            ),
            createdAt: record.createdAt
        )
    }

    private mutating func storage(_ record: PartitionRecord) throws -> StorageDescriptor? {
        guard let hash = record.schema else { return nil }
        var storage: StorageDescriptor
        if let descriptor = known[hash] {
            storage = descriptor
        } else {
            let name = CatalogTables.partitionSchemas
            let key = PartitionSchema.key(hash, of: table, reader.tenant)
            guard let bytes = try reader.view.get(key, in: name) else {
                throw StoreFailure.malformedRecord(table: name.text, reason: "schema \(hash) is not there")
            }
            storage = try PartitionSchema.coder.decode(bytes, of: name)
            known[hash] = storage
        }
        storage.location = record.location
        return storage
    }
}

extension CatalogWriter {
    /// Adds a partition.
    ///
    /// - Throws: `CatalogFailure.partitionExists`, `.partitionValueCount`, `.emptyPartitionValue`.
    package func createPartition(_ definition: PartitionDefinition, of table: CatalogTable) throws {
        try require(definition.values, table)
        let key = reader.partitionKey(definition.values, table)
        guard try view.get(key, in: CatalogTables.partitions) == nil else {
            throw CatalogFailure.partitionExists(table: table.name, values: definition.values)
        }
        try put(definition, of: table, createdAt: now)
        changes?.add(.createPartition, table.databaseName, table.name, definition.values)
    }

    /// Gives the partition with these values a new definition, other values among it if it says so.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionExists` when the new values are taken,
    ///   `.partitionValueCount`, `.emptyPartitionValue`.
    package func updatePartition(
        _ values: [String],
        of table: CatalogTable,
        to definition: PartitionDefinition
    ) throws {
        let old = try reader.partition(values, of: table)
        try require(definition.values, table)
        if definition.values != values {
            guard try reader.findPartition(definition.values, of: table) == nil else {
                throw CatalogFailure.partitionExists(table: table.name, values: definition.values)
            }
            try view.delete(reader.partitionKey(values, table), in: CatalogTables.partitions)
            try moveStatistics(ofPartition: values, to: definition.values, table)
        }
        try put(definition, of: table, createdAt: old.createdAt)
        changes?.add(.updatePartition, table.databaseName, table.name, definition.values)
    }

    /// Removes a partition; no data is touched.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionValueCount`.
    package func deletePartition(_ values: [String], of table: CatalogTable) throws {
        try reader.requireCount(values, table)
        let key = reader.partitionKey(values, table)
        guard try view.get(key, in: CatalogTables.partitions) != nil else {
            throw CatalogFailure.partitionMissing(table: table.name, values: values)
        }
        try view.delete(key, in: CatalogTables.partitions)
        try moveStatistics(ofPartition: values, to: nil, table)
        changes?.add(.deletePartition, table.databaseName, table.name, values)
    }

    private func require(_ values: [String], _ table: CatalogTable) throws {
        try reader.requireCount(values, table)
        for (key, value) in zip(table.partitionKeys, values) where value.isEmpty {
            throw CatalogFailure.emptyPartitionValue(key: key.name)
        }
    }

    private func put(
        _ definition: PartitionDefinition,
        of table: CatalogTable,
        createdAt: Timestamp
    ) throws {
        let record = PartitionRecord(
            schema: try definition.storage.map { try schemaHash(of: $0, table) },
            location: definition.storage?.location,
            parameters: definition.parameters,
            createdAt: createdAt,
            lastAccessedAt: definition.lastAccessedAt,
            lastAnalyzedAt: definition.lastAnalyzedAt
        )
        try view.put(
            try PartitionRecord.coder.encode(record),
            at: reader.partitionKey(definition.values, table),
            in: CatalogTables.partitions
        )
    }

    /// Stores what `storage` shares with other partitions, unless it is there, and returns what names it.
    private func schemaHash(of storage: StorageDescriptor, _ table: CatalogTable) throws -> UInt64 {
        var descriptor = storage
        descriptor.location = nil
        if let hash = lastSchema.hash(of: descriptor, table) { return hash }
        let schema = try PartitionSchema(descriptor)
        var hash = schema.hash
        var key = PartitionSchema.key(hash, of: table, tenant)
        while let stored = try view.get(key, in: CatalogTables.partitionSchemas), stored != schema.bytes {
            hash &+= 1
            key = PartitionSchema.key(hash, of: table, tenant)
        }
        try view.put(schema.bytes, at: key, in: CatalogTables.partitionSchemas)
        lastSchema.remember(descriptor, hash, table)
        return hash
    }
}
