import Catalog
import Foundation
import GRPCNIOTransportHTTP2Posix
import Objects
import Primitives
import Store

/// A write's part in the catalog: what else goes, and what is stored with the files.
struct TableChanges: Sendable {
    /// Folders below the location that are emptied although no rows go there.
    var clearedPartition: String?
    var apply: @Sendable (_ view: any WriteView, _ partitions: [String]) throws -> Void
}

extension ConnectCall {
    /// Writes a table of the catalog: its files and its record in one transaction.
    func write(_ write: TableWrite, _ request: ConnectExecutePlanRequest, isStatement: Bool) async throws {
        guard let catalog = state.catalog, let run = state.run else {
            throw ConnectFailure.unsupported("Writing tables of the catalog needs a run of the server.")
        }
        let database =
            write.table.count > 1 ? write.table[write.table.count - 2] : state.database(of: request.sessionID)
        let name = write.table.last ?? ""
        let (place, existing) = try await catalog.read(run.tenant) { reader in
            (try reader.findDatabase(database)?.definition, try reader.findTable(name, in: database))
        }
        guard let place else {
            throw ConnectFailure(
                kind: .analysis,
                condition: "SCHEMA_NOT_FOUND",
                state: "42704",
                text: "The schema `\(database)` cannot be found."
            )
        }
        let shown = "`\(database)`.`\(name)`"
        let origin = ConnectOrigin(request)
        if existing != nil, write.makesTable {
            switch write.mode {
            case .errorIfExists:
                throw ConnectFailure(
                    kind: .analysis,
                    condition: "TABLE_OR_VIEW_ALREADY_EXISTS",
                    state: "42P07",
                    text: "Cannot create table or view \(shown) because it already exists."
                )
            case .ignore: return try await finish(request, isStatement)
            case .append, .overwrite: break
            }
        }
        guard existing != nil || write.makesTable else {
            throw ConnectFailure(
                kind: .analysis,
                condition: "TABLE_OR_VIEW_NOT_FOUND",
                state: "42P01",
                text: "The table or view \(shown) cannot be found."
            )
        }
        let fields = try await schema(of: write.input, origin)
        var definition: TableDefinition
        let isMade = existing == nil || (write.makesTable && write.mode == .overwrite)
        if isMade {
            definition = try self.definition(write, name, fields, in: place, existing?.definition)
        } else {
            definition = existing?.definition ?? TableDefinition(name: name)
        }
        guard let format = TableFormat.format(of: definition), let location = definition.storage?.location
        else {
            throw ConnectFailure.unsupported(
                "Writing to \(shown), which is no table of Parquet or JSON files, is not in the Sail engine; write with awsglue."
            )
        }
        var operation = ConnectWriteOperation()
        operation.input = try write.rows(of: definition, given: fields.map(\.name))
        operation.path = location
        operation.source = format
        operation.options = write.options
        operation.partitioningColumns = definition.partitionKeys.map(\.name)
        operation.mode = isMade || write.mode == .overwrite ? .overwrite : .append
        let settings = state.settings(of: request.sessionID)
        guard var order = try WriteOrder(operation, settings) else {
            throw ConnectFailure.unsupported("The table \(shown) lies at \(location), which is no bucket.")
        }
        let keys = definition.partitionKeys.map(\.name)
        var cleared: String?
        if !isMade, write.mode == .overwrite, !keys.isEmpty {
            let fixed = keys.prefix { key in
                write.staticPartition.contains { $0.key.lowercased() == key.lowercased() && $0.value != nil }
            }
            // Source: Spark, INSERT OVERWRITE with a PARTITION clause: what the clause names is replaced, and nothing else.
            if fixed.count == keys.count || (!fixed.isEmpty && !settings.overwritesPartitions) {
                cleared =
                    PartitionPath.encode(
                        keys: Array(fixed),
                        values: fixed.map { key in
                            write.staticPartition.first { $0.key.lowercased() == key.lowercased() }?.value ?? ""
                        }
                    ) + "/"
                order.mode = .append
            } else if write.keepsPartitions || settings.overwritesPartitions {
                order.mode = .overwritePartitions
            }
        }
        order.path = location
        let changes = changes(definition, existing, database, isMade: isMade, cleared: cleared, order, run)
        try await self.write(operation, order, request, changes) { try finished(request, isStatement, $0) }
    }

    /// What the catalog gets with the files.
    private func changes(
        _ definition: TableDefinition,
        _ existing: CatalogTable?,
        _ database: String,
        isMade: Bool,
        cleared: String?,
        _ order: WriteOrder,
        _ run: ConnectRun
    ) -> TableChanges {
        let now = state.world.clock.now
        let keys = definition.partitionKeys.map(\.name)
        let root = order.destination.asDirectory
        return TableChanges(clearedPartition: cleared) { [state] view, partitions in
            let changes = CatalogChanges()
            let writer = CatalogWriter(tenant: run.tenant, now: now, view: view, changes: changes)
            let table: CatalogTable
            if let existing {
                if isMade {
                    let values = try writer.reader.partitionValues(of: existing)
                    for value in values { try writer.deletePartition(value, of: existing) }
                }
                table =
                    isMade
                    ? try writer.updateTable(existing.name, in: existing.databaseName, to: definition)
                    : existing
            } else {
                table = try writer.createTable(definition, in: database)
            }
            for path in partitions {
                guard let values = PartitionPath.values(of: keys, in: path),
                    try writer.reader.findPartition(values, of: table) == nil
                else { continue }
                var storage = definition.storage
                storage?.location = root.appending(path).description
                try writer.createPartition(PartitionDefinition(values: values, storage: storage), of: table)
            }
            try state.catalog?.publish(changes, of: run.tenant, at: now, in: view)
        }
    }

    /// The record of a table that is made.
    private func definition(
        _ write: TableWrite,
        _ name: String,
        _ fields: [ConnectDataType.Field],
        in database: DatabaseDefinition,
        _ existing: TableDefinition?
    ) throws -> TableDefinition {
        let columns = try SchemaText(found: fields, sorted: false).columns.map { column in
            CatalogColumn(
                name: column.name.lowercased(),
                type: column.type.replacing("`", with: "").replacing(": ", with: ":").replacing(", ", with: ",")
            )
        }
        let keys = try write.partitionColumns.map { key in
            guard let column = columns.first(where: { $0.name == key.lowercased() }) else {
                throw ConnectFailure(kind: .analysis, text: "Partition column `\(key)` not found in the query.")
            }
            return column
        }
        let given = write.location ?? existing?.storage?.location
        let home = database.locationURI.flatMap { S3Location($0) }?.appending(name.lowercased()).description
        guard let location = given ?? home, S3Location(location) != nil else {
            throw ConnectFailure.unsupported(
                "The database \(database.name) has no location in a bucket, so that \(name) needs one: option(\"path\", \"s3://...\")."
            )
        }
        let data = columns.filter { column in !keys.contains { $0.name == column.name } }
        guard let storage = TableFormat.storage(write.format, data, location) else {
            throw ConnectFailure.unsupported(
                "Making tables of \(write.format) files is not in the Sail engine."
            )
        }
        return TableDefinition(
            name: name.lowercased(),
            storage: storage,
            partitionKeys: keys,
            tableType: "EXTERNAL_TABLE",
            parameters: ["EXTERNAL": "TRUE", "classification": write.format == "json" ? "json" : "parquet"]
        )
    }

    private func finish(_ request: ConnectExecutePlanRequest, _ isStatement: Bool) async throws {
        let responses = try finished(request, isStatement, [try completed(request)])
        state.publish(request.operationID, responses)
        try await respond(responses)
    }

    /// The responses to a write; a statement's result is a relation without rows, or pyspark would run it once more.
    private func finished(
        _ request: ConnectExecutePlanRequest,
        _ isStatement: Bool,
        _ responses: [GRPCNIOTransportBytes]
    ) throws -> [GRPCNIOTransportBytes] {
        guard isStatement else { return responses }
        var result = ConnectExecutePlanResponse()
        result.sessionID = request.sessionID
        result.serverSideSessionID = request.clientObservedServerSideSessionID
        result.operationID = request.operationID
        result.responseID = state.world.ids.uuid()
        result.sqlCommandResult.relation = ConnectRelation(sql: "SELECT 1 AS written WHERE false")
        return [try result.bytes()] + responses
    }

    /// - Throws: for a new table that nobody gives a place: Sail would give it one in a folder of its own.
    func requirePlace(of table: [String], _ session: String) async throws {
        guard let catalog = state.catalog, let run = state.run else { return }
        let database = table.count > 1 ? table[table.count - 2] : state.database(of: session)
        let place = try await catalog.read(run.tenant) { try $0.findDatabase(database)?.definition }
        guard let place, place.locationURI.flatMap({ S3Location($0) }) == nil else { return }
        throw ConnectFailure.unsupported(
            "The database \(database) has no location in a bucket, so that \(table.last ?? "the table") needs one: LOCATION 's3://...'."
        )
    }
}
