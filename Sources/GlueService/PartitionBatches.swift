import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func batchCreatePartition(
        _ input: Glue.BatchCreatePartitionRequest,
        _ call: Call
    ) async throws -> Glue.BatchCreatePartitionResponse {
        let definitions = input.partitionInputList.map(\.definition)
        let errors = try await batch(input.catalogId, input.databaseName, input.tableName, call) {
            catalog,
            table in
            try Self.partitionErrors(definitions, values: \.values) {
                try catalog.createPartition($0, of: table)
            }
        }
        return .init(errors: errors)
    }

    func batchDeletePartition(
        _ input: Glue.BatchDeletePartitionRequest,
        _ call: Call
    ) async throws -> Glue.BatchDeletePartitionResponse {
        let values = input.partitionsToDelete.map(\.values)
        let errors = try await batch(input.catalogId, input.databaseName, input.tableName, call) {
            catalog,
            table in
            try Self.partitionErrors(values, values: { $0 }) { try catalog.deletePartition($0, of: table) }
        }
        return .init(errors: errors)
    }

    func batchUpdatePartition(
        _ input: Glue.BatchUpdatePartitionRequest,
        _ call: Call
    ) async throws -> Glue.BatchUpdatePartitionResponse {
        let entries = input.entries.map { entry in
            (
                values: entry.partitionValueList,
                definition: entry.partitionInput.definition(orValues: entry.partitionValueList)
            )
        }
        let errors = try await batch(input.catalogId, input.databaseName, input.tableName, call) {
            catalog,
            table in
            try Self.partitionErrors(entries, values: \.values) {
                try catalog.updatePartition($0.values, of: table, to: $0.definition)
            }
        }
        return .init(
            errors: errors.map { .init(partitionValueList: $0.partitionValues, errorDetail: $0.errorDetail) }
        )
    }

    /// The partitions that there are; those that are missing are left out without a word, as on AWS.
    func batchGetPartition(
        _ input: Glue.BatchGetPartitionRequest,
        _ call: Call
    ) async throws -> Glue.BatchGetPartitionResponse {
        let partitions = try await read(input.catalogId, call) { catalog in
            let table = try catalog.table(input.tableName, in: input.databaseName)
            return try input.partitionsToGet.compactMap { try catalog.findPartition($0.values, of: table) }
        }
        return .init(
            partitions: partitions.map { Glue.Partition($0, account: call.tenant.account) },
            unprocessedKeys: []
        )
    }

    private func batch(
        _ catalogID: String?,
        _ database: String,
        _ table: String,
        _ call: Call,
        _ body: @escaping @Sendable (CatalogWriter, CatalogTable) throws -> [Glue.PartitionError]
    ) async throws -> [Glue.PartitionError] {
        try await write(catalogID, call) { catalog in
            try body(catalog, try catalog.reader.table(table, in: database))
        }
    }

    /// Does `body` for each item and goes on after those the catalog refuses.
    private static func partitionErrors<Item>(
        _ items: [Item],
        values: (Item) -> [String],
        _ body: (Item) throws -> Void
    ) throws -> [Glue.PartitionError] {
        var errors: [Glue.PartitionError] = []
        for item in items {
            do {
                try body(item)
            } catch let failure as CatalogFailure {
                errors.append(.init(partitionValues: values(item), errorDetail: failure.asErrorDetail))
            }
        }
        return errors
    }
}
