import Catalog
import Primitives
import ServiceKit

/// Partition indexes.
///
/// Differs: an index is ACTIVE at once and gone at once, since partitions are kept in the order of their keys.
/// Source: Glue API Reference, CreatePartitionIndex; Glue Developer Guide, Working with partition indexes.
extension GlueService {
    func createPartitionIndex(
        _ input: Glue.CreatePartitionIndexRequest,
        _ call: Call
    ) async throws -> Glue.CreatePartitionIndexResponse {
        let index = input.partitionIndex
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.createPartitionIndex(index.indexName, keys: index.keys, of: table)
        }
        return .init()
    }

    func getPartitionIndexes(
        _ input: Glue.GetPartitionIndexesRequest,
        _ call: Call
    ) async throws -> Glue.GetPartitionIndexesResponse {
        let indexes = try await read(input.catalogId, call) { catalog in
            try catalog.partitionIndexes(of: try catalog.table(input.tableName, in: input.databaseName))
        }
        return .init(partitionIndexDescriptorList: indexes.map(Glue.PartitionIndexDescriptor.init))
    }

    func deletePartitionIndex(
        _ input: Glue.DeletePartitionIndexRequest,
        _ call: Call
    ) async throws -> Glue.DeletePartitionIndexResponse {
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.deletePartitionIndex(input.indexName, of: table)
        }
        return .init()
    }
}

extension Glue.PartitionIndexDescriptor {
    fileprivate init(_ index: PartitionIndex) {
        self.init(
            indexName: index.name,
            keys: index.keys.map { .init(name: $0.name, type: $0.type ?? "string") },
            indexStatus: .active
        )
    }
}
