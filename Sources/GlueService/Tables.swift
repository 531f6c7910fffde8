import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func createTable(
        _ input: Glue.CreateTableRequest,
        _ call: Call
    ) async throws -> Glue.CreateTableResponse {
        try refuse(input.openTableFormatInput != nil, "OpenTableFormatInput")
        try refuse(input.transactionId != nil, "TransactionId")
        let definition = try required(input.tableInput)
        let creator = call.principal.arn()?.description
        let indexes = (input.partitionIndexes ?? []).map { (name: $0.indexName, keys: $0.keys) }
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.createTable(definition, in: input.databaseName, by: creator)
            for index in indexes {
                try catalog.createPartitionIndex(index.name, keys: index.keys, of: table)
            }
        }
        return .init()
    }

    /// - Throws: `EntityNotFoundException`, whose message names no table, as on AWS.
    func getTable(_ input: Glue.GetTableRequest, _ call: Call) async throws -> Glue.GetTableResponse {
        try refuse(input.queryAsOfTime != nil, "QueryAsOfTime")
        try refuse(input.transactionId != nil, "TransactionId")
        let table = try await read(input.catalogId, call) { catalog in
            guard let table = try catalog.findTable(input.name, in: input.databaseName) else {
                try catalog.database(input.databaseName)
                throw Glue.EntityNotFoundException(message: "Entity Not Found")
            }
            return table
        }
        return .init(table: Glue.Table(table, account: call.tenant.account))
    }

    func getTables(_ input: Glue.GetTablesRequest, _ call: Call) async throws -> Glue.GetTablesResponse {
        try refuse(input.queryAsOfTime != nil, "QueryAsOfTime")
        try refuse(input.transactionId != nil, "TransactionId")
        let listing = Listing(scope: "GetTables.\(input.databaseName)")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 100
        let found = try await read(input.catalogId, call) { catalog in
            try catalog.database(input.databaseName)
            let pattern = try input.expression.flatMap { $0.isEmpty ? nil : try NamePattern($0) }
            var found: [CatalogTable] = []
            var last = after
            while found.count <= limit {
                let tables = try catalog.tables(in: input.databaseName, after: last, limit: limit + 1)
                found += pattern?.filter(tables, by: \.name) ?? tables
                guard tables.count > limit else { break }
                last = tables.last?.name
            }
            return found
        }
        let (tables, nextToken) = listing.page(found, limit: limit, position: \.name)
        return .init(
            tableList: tables.map {
                guard let attributes = input.attributesToGet, !attributes.isEmpty else {
                    return Glue.Table($0, account: call.tenant.account)
                }
                let type = attributes.contains(.tableType) ? $0.definition.tableType : nil
                return Glue.Table(name: $0.name, tableType: type)
            },
            nextToken: nextToken
        )
    }

    /// Replaces a table's definition; the old one stays as a version unless `SkipArchive` says otherwise.
    ///
    /// Source: Glue API Reference, UpdateTable; apache/iceberg issue 8636 for the message of a stale `VersionId`.
    func updateTable(
        _ input: Glue.UpdateTableRequest,
        _ call: Call
    ) async throws -> Glue.UpdateTableResponse {
        try refuse(input.updateOpenTableFormatInput != nil, "UpdateOpenTableFormatInput")
        try refuse(input.transactionId != nil, "TransactionId")
        try refuse(input.viewUpdateAction != nil, "ViewUpdateAction")
        let definition = try required(input.tableInput)
        try await write(input.catalogId, call) {
            try $0.updateTable(
                input.name ?? definition.name,
                in: input.databaseName,
                to: definition,
                expectedVersion: input.versionId,
                keepingOldVersion: !(input.skipArchive ?? false)
            )
        }
        return .init()
    }

    func deleteTable(
        _ input: Glue.DeleteTableRequest,
        _ call: Call
    ) async throws -> Glue.DeleteTableResponse {
        try refuse(input.transactionId != nil, "TransactionId")
        try await write(input.catalogId, call) { try $0.deleteTable(input.name, in: input.databaseName) }
        return .init()
    }

    func batchDeleteTable(
        _ input: Glue.BatchDeleteTableRequest,
        _ call: Call
    ) async throws -> Glue.BatchDeleteTableResponse {
        try refuse(input.transactionId != nil, "TransactionId")
        let errors = try await write(input.catalogId, call) { catalog in
            try catalog.reader.database(input.databaseName)
            var errors: [Glue.TableError] = []
            for name in input.tablesToDelete {
                do {
                    try catalog.deleteTable(name, in: input.databaseName)
                } catch let failure as CatalogFailure {
                    errors.append(.init(tableName: name, errorDetail: failure.asErrorDetail))
                }
            }
            return errors
        }
        return .init(errors: errors)
    }

    private func required(_ input: Glue.TableInput?) throws -> TableDefinition {
        guard let input else { throw Glue.InvalidInputException(message: "TableInput cannot be null.") }
        try refuse(input.viewDefinition != nil, "ViewDefinition")
        return input.definition
    }
}
