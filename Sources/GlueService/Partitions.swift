import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func createPartition(
        _ input: Glue.CreatePartitionRequest,
        _ call: Call
    ) async throws -> Glue.CreatePartitionResponse {
        let definition = input.partitionInput.definition
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.createPartition(definition, of: table)
        }
        return .init()
    }

    func getPartition(
        _ input: Glue.GetPartitionRequest,
        _ call: Call
    ) async throws -> Glue.GetPartitionResponse {
        let partition = try await read(input.catalogId, call) { catalog in
            let table = try catalog.table(input.tableName, in: input.databaseName)
            return try catalog.partition(input.partitionValues, of: table)
        }
        return .init(partition: Glue.Partition(partition, account: call.tenant.account))
    }

    func getPartitions(
        _ input: Glue.GetPartitionsRequest,
        _ call: Call
    ) async throws -> Glue.GetPartitionsResponse {
        try refuse(input.queryAsOfTime != nil, "QueryAsOfTime")
        try refuse(input.transactionId != nil, "TransactionId")
        let segment = try input.segment.map { try PartitionSegment($0) }
        let listing = Listing(scope: "GetPartitions.\(input.databaseName).\(input.tableName)")
        let after = try listing.position(input.nextToken).flatMap(PartitionPosition.init)
        let limit = input.maxResults ?? 1000
        let found = try await read(input.catalogId, call) { catalog in
            let table = try catalog.table(input.tableName, in: input.databaseName)
            let filter = try input.expression.flatMap { expression in
                expression.allSatisfy(\.isWhitespace)
                    ? nil : try PartitionFilter(expression, keys: table.partitionKeys)
            }
            return try catalog.partitions(
                of: table,
                matching: filter,
                segment: segment,
                after: after?.values,
                limit: limit + 1
            )
        }
        let (partitions, nextToken) = listing.page(found, limit: limit) {
            PartitionPosition(values: $0.values).text
        }
        let hidesColumns = input.excludeColumnSchema ?? false
        return .init(
            partitions: partitions.map {
                var partition = Glue.Partition($0, account: call.tenant.account)
                if hidesColumns { partition.storageDescriptor?.columns = nil }
                return partition
            },
            nextToken: nextToken
        )
    }

    func updatePartition(
        _ input: Glue.UpdatePartitionRequest,
        _ call: Call
    ) async throws -> Glue.UpdatePartitionResponse {
        let definition = input.partitionInput.definition(orValues: input.partitionValueList)
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.updatePartition(input.partitionValueList, of: table, to: definition)
        }
        return .init()
    }

    func deletePartition(
        _ input: Glue.DeletePartitionRequest,
        _ call: Call
    ) async throws -> Glue.DeletePartitionResponse {
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.deletePartition(input.partitionValues, of: table)
        }
        return .init()
    }
}

/// The values of the last partition of a page, as a page token holds them.
private struct PartitionPosition {
    let values: [String]

    init(values: [String]) {
        self.values = values
    }

    init?(_ text: String) {
        guard let array = (try? JSONValue(parsing: text))?.array else { return nil }
        values = array.compactMap(\.string)
    }

    var text: String { JSONValue.array(values.map { .string($0) }).text }
}

extension PartitionSegment {
    fileprivate init(_ segment: Glue.Segment) throws {
        guard let found = PartitionSegment(number: segment.segmentNumber, total: segment.totalSegments) else {
            throw Glue.InvalidInputException(
                message: "SegmentNumber \(segment.segmentNumber) must be less than TotalSegments "
                    + "\(segment.totalSegments)."
            )
        }
        self = found
    }
}
