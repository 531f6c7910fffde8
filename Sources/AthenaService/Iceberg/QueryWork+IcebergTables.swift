import Catalog
import Iceberg
import Objects
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Store

/// Statements that make, fill and remove Iceberg tables.
extension QueryWork {
    /// Where a new table lies, what it is, and whether it may be there already.
    private struct NewTable: Sendable {
        var database: String
        var name: String
        var comment: String?
        var ifNotExists: Bool
        var metadata: TableMetadata
    }

    /// Source: Amazon Athena User Guide, Create Iceberg tables.
    func createIceberg(_ create: CreateTable) async throws {
        let parts = create.name.parts.map(\.name)
        let database = parts.count > 1 ? parts[parts.count - 2] : record.currentDatabase
        guard !create.isExternal else {
            throw QueryFailure.semantic("EXTERNAL cannot be used for Iceberg tables; write CREATE TABLE")
        }
        guard create.rowFormat == nil, create.storage == nil, create.bucketing == nil else {
            throw QueryFailure.semantic(
                "ROW FORMAT, STORED AS and CLUSTERED BY cannot be used for Iceberg tables"
            )
        }
        let properties = try IcebergProperties(create.properties)
        let fields = try create.columns.map { column in
            IcebergField(
                id: 0,
                name: column.name.name.lowercased(),
                type: try IcebergType(column.type),
                documentation: column.comment
            )
        }
        let partitioning = try create.partitionedBy.map { field in
            switch field {
            case .identity(let column):
                IcebergPartitioning(column: column.name.lowercased(), transform: .identity)
            case .transform(let transform, let argument, let column):
                try IcebergPartitioning(
                    transform: transform,
                    argument,
                    column: column.name.lowercased(),
                    shown: "\(transform)(\(column.name))"
                )
            case .column(let column):
                throw QueryFailure.semantic(
                    "Partition columns of Iceberg tables have no types; name a column of the table: \(column.name.name)"
                )
            }
        }
        let metadata = try newMetadata(fields, partitioning, properties, create.location, create.comment)
        let table = NewTable(
            database: database,
            name: create.name.last,
            comment: create.comment,
            ifNotExists: create.ifNotExists,
            metadata: metadata
        )
        guard try await !exists(table) else { return try await finish(lines: [], columns: []) }
        var outcome = Outcome()
        outcome.result = try await seal(BodyStream(""))
        try await store(table, IcebergFiles(), outcome)
    }

    func createIcebergAs(_ statement: ResolvedStatement.CreateTableAs, _ plan: Plan) async throws {
        let start = state.world.machineClock.now
        let properties = try IcebergProperties(statement.properties)
        guard !statement.targetExists else {
            return try await finish(outcome(ofWriting: 0, plan, since: start))
        }
        let fields = try statement.columns.map { column in
            IcebergField(id: 0, name: column.name.lowercased(), type: try IcebergType(column.type))
        }
        let location = properties.location ?? S3Location(record.outputLocation)?.asDirectory.description
        let metadata = try newMetadata(fields, properties.partitioning, properties, location, nil)
        let table = NewTable(
            database: statement.target.database,
            name: statement.target.table,
            ifNotExists: statement.ifNotExists,
            metadata: metadata
        )
        _ = try await exists(table)
        var files = IcebergFiles()
        if statement.withData {
            files = try await writer(of: metadata, plan).write(
                try plan.translator.print(statement.query)
            )
        }
        let rowCount = files.files.reduce(0) { $0 + $1.recordCount }
        do {
            try await store(table, files, outcome(ofWriting: rowCount, plan, since: start))
        } catch {
            state.objects.discard(files.bodies)
            throw error
        }
    }

    /// A writer whose query may read from other S3s.
    private func writer(of metadata: TableMetadata, _ plan: Plan) throws -> IcebergWriter {
        IcebergWriter(work: self, metadata: metadata, engine: try state.engine.reading(plan.files))
    }

    func insertIceberg(_ statement: ResolvedStatement.Insert, _ plan: Plan) async throws {
        let start = state.world.machineClock.now
        let loaded = try plan.loaded(statement.target)
        let files = try await writer(of: loaded.metadata, plan).write(
            try plan.translator.print(statement.query)
        )
        let rowCount = files.files.reduce(0) { $0 + $1.recordCount }
        let outcome = outcome(ofWriting: rowCount, plan, since: start)
        guard !files.files.isEmpty else { return try await finish(outcome) }
        try await commit(
            .files(SnapshotChange(.append, adding: files.files)),
            to: loaded,
            files,
            outcome: outcome
        )
    }

    private func newMetadata(
        _ fields: [IcebergField],
        _ partitioning: [IcebergPartitioning],
        _ properties: IcebergProperties,
        _ location: String?,
        _ comment: String?
    ) throws -> TableMetadata {
        guard let location, var place = S3Location(location)?.description else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "The location \(location ?? "") of an Iceberg table must be an S3 path"
            )
        }
        while place.hasSuffix("/") { place.removeLast() }
        var names: Set<String> = []
        for field in fields where !names.insert(field.name).inserted {
            throw QueryFailure("DUPLICATE_COLUMN_NAME", "Column name '\(field.name)' specified more than once")
        }
        let schema = IcebergSchema.fresh(fields)
        var kept = properties.kept
        if let comment { kept["comment"] = comment }
        return TableMetadata(
            uuid: state.world.ids.uuid(),
            location: place,
            schema: schema,
            spec: try PartitionSpec(partitioning, of: schema),
            properties: kept,
            at: state.world.clock.now
        )
    }

    /// Whether the table is there already and may be.
    private func exists(_ table: NewTable) async throws -> Bool {
        try await state.store.read { [self] view in
            try check(table, CatalogReader(tenant: record.tenant, view: view), view)
        }
    }

    /// - Throws: `QueryFailure` where the table or anything at its place is there.
    ///
    /// Source: Trino, Iceberg connector, "Cannot create a table on a non-empty location".
    private func check(_ table: NewTable, _ reader: CatalogReader, _ view: any ReadView) throws -> Bool {
        guard try reader.findDatabase(table.database) != nil else {
            throw QueryFailure("SCHEMA_NOT_FOUND", "Schema '\(table.database)' does not exist")
        }
        guard try reader.findTable(table.name, in: table.database) == nil else {
            if table.ifNotExists { return true }
            throw QueryFailure(
                "TABLE_ALREADY_EXISTS",
                "Table 'awsdatacatalog.\(table.database).\(table.name)' already exists"
            )
        }
        let place = try IcebergTables.location(table.metadata.location).asDirectory
        var request = ListRequest(bucket: place.bucket)
        request.prefix = place.key
        request.limit = 1
        guard try state.objects.list(request, view).objects.isEmpty else {
            throw QueryFailure(
                "ICEBERG_FILESYSTEM_ERROR",
                "Cannot create a table on a non-empty location: \(table.metadata.location)"
            )
        }
        return false
    }

    /// Ends the query with a new table, and with its first snapshot where it has rows.
    private func store(_ table: NewTable, _ files: IcebergFiles, _ outcome: Outcome) async throws {
        let now = state.world.clock.now
        var metadata = table.metadata
        var described: [(path: String, bytes: [UInt8])] = []
        if !files.files.isEmpty {
            let names = CommitNames(
                snapshotID: CommitNames.snapshotID(of: state.world.chance.next()),
                uuid: state.world.ids.uuid(),
                moment: now
            )
            let change = SnapshotChange(.append, adding: files.files)
            let prepared = try await state.icebergTables.prepare(change, metadata, names)
            (metadata, described) = (prepared.metadata, prepared.files)
        }
        let path = MetadataFileName.next(after: nil, location: metadata.location, uuid: state.world.ids.uuid())
        described.append((path, metadata.bytes))
        let definition = TableDefinition(
            name: table.name,
            description: table.comment,
            owner: "hadoop",
            storage: StorageDescriptor(columns: metadata.glueColumns, location: metadata.location),
            tableType: "EXTERNAL_TABLE",
            parameters: ["table_type": "ICEBERG", "metadata_location": path]
        )
        try await store(described, files, outcome) { [self] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view, changes: changes)
            guard try writer.reader.findTable(table.name, in: table.database) == nil else {
                throw QueryFailure(
                    "TABLE_ALREADY_EXISTS",
                    "Table 'awsdatacatalog.\(table.database).\(table.name)' already exists"
                )
            }
            do {
                try writer.createTable(definition, in: table.database, by: record.caller)
            } catch CatalogFailure.invalidName(let name, _) {
                throw QueryFailure.execution(
                    "InvalidObjectException(message:\(name) is not a valid object name)"
                )
            }
        }
    }

    /// The Iceberg table that a statement names, nil for anything else.
    func findIceberg(_ name: QualifiedName, in given: String? = nil) async throws -> Catalog.CatalogTable? {
        let found = try await state.catalog.read(record.tenant) { [record] reader in
            let (database, table) = HiveNames(record: record, reader: reader).split(name)
            return try reader.findTable(table, in: given ?? database)
        }
        return found.flatMap { $0.isIceberg ? $0 : nil }
    }

    /// Removes an Iceberg table from the catalog, and all that lies at its place.
    ///
    /// Source: Amazon Athena User Guide, DROP TABLE: "Since Iceberg tables are considered managed tables in Athena, dropping
    /// an Iceberg table also removes all the data in the table."
    func dropIceberg(_ table: Catalog.CatalogTable) async throws {
        let location = try? await state.icebergTables.load(table).metadata.location
        let place = try (location ?? table.location).map { try IcebergTables.location($0).asDirectory }
        let now = state.world.clock.now
        // Source: answers of Athena to DROP TABLE of an Iceberg table: a file with one line end.
        try await finish(lines: ["", ""], columns: []) { [self] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view, changes: changes)
            try writer.deleteTable(table.name, in: table.databaseName)
            guard let place, !place.key.isEmpty else { return }
            while true {
                var request = ListRequest(bucket: place.bucket)
                request.prefix = place.key
                request.limit = 1000
                let found = try state.objects.list(request, view).objects
                try state.objects.delete(place.bucket, found.map(\.key), in: view)
                if found.count < 1000 { return }
            }
        }
    }
}
