import Catalog
import Foundation
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate
import Store

extension QueryWork {
    /// Where rows go and in what form.
    struct Target: Sendable {
        var location: S3Location
        var format: ExportFormat
        var partitionKeys: [String] = []
        /// Whether the place must be empty, and what is said to live there when it is not.
        var emptinessSubject: String?
        /// Names of the columns in the files, where they are not those of the query.
        var columnNames: [String] = []

        func named(_ columns: [ResolvedColumn]) -> [ResolvedColumn] {
            guard columnNames.count == columns.count else { return columns }
            return zip(columns, columnNames).map { column, name in
                ResolvedColumn(id: column.id, name: name, type: column.type)
            }
        }
    }

    /// Files written, durable and not yet objects.
    private struct Written: Sendable {
        var bodies: [SealedBody]
        /// One a body.
        var locations: [S3Location]
        /// Values of each new partition, by its path.
        var partitions: [String: [String]]
        var rowCount: Int64
        var manifest: SealedBody
    }

    func createTableAs(_ statement: ResolvedStatement.CreateTableAs, _ plan: Plan) async throws {
        if statement.isIceberg { return try await createIcebergAs(statement, plan) }
        let properties = try TableProperties(statement.properties)
        guard !statement.targetExists else { return try await finishWriting(rowCount: 0, plan) }
        let keys = properties.partitionedBy
        let columns = statement.columns
        guard keys.isEmpty || columns.suffix(keys.count).map(\.name) == keys, keys.count < columns.count else {
            throw QueryFailure(
                "HIVE_COLUMN_ORDER_MISMATCH",
                "Partition keys must be the last columns in the table and in the same order as the table properties: "
                    + "[\(keys.joined(separator: ", "))]"
            )
        }
        let name = statement.target
        let location =
            try properties.externalLocation.map { try Self.location($0, "external_location") }
            ?? S3Location(record.outputLocation)?.asDirectory
        guard let location else { throw QueryFailure("INVALID_TABLE_PROPERTY", "The table has no location") }
        let hiveColumns = try columns.map {
            Catalog.CatalogColumn(name: $0.name, type: try $0.type.hiveText())
        }
        let definition = TableDefinition(
            name: name.table,
            owner: "hadoop",
            storage: properties.descriptor(Array(hiveColumns.dropLast(keys.count)), location),
            partitionKeys: Array(hiveColumns.suffix(keys.count)),
            tableType: "EXTERNAL_TABLE",
            parameters: [
                "EXTERNAL": "TRUE", "has_encrypted_data": "false",
                "transient_lastDdlTime": String(state.world.clock.now.epochMilliseconds / 1000),
            ]
        )
        let target = Target(
            location: location,
            format: properties.format,
            partitionKeys: keys,
            emptinessSubject: "table '\(name.database).\(name.table)'",
            columnNames: columns.map(\.name)
        )
        for column in target.format.buckets?.columns ?? []
        where !columns.dropLast(keys.count).contains(where: { $0.name == column }) {
            throw QueryFailure("INVALID_TABLE_PROPERTY", "Bucketing columns [\(column)] not present in schema")
        }
        try await write(statement.withData ? statement.query : nil, to: target, plan) {
            [record, state, changes] view, partitions in
            let writer = CatalogWriter(
                tenant: record.tenant,
                now: state.world.clock.now,
                view: view,
                changes: changes
            )
            do {
                let table = try writer.createTable(definition, in: name.database, by: record.caller)
                try Self.add(partitions, to: table, at: location, writer)
            } catch CatalogFailure.tableExists {
                throw QueryFailure("TABLE_ALREADY_EXISTS", "Table '\(name)' already exists")
            } catch CatalogFailure.databaseMissing {
                throw QueryFailure("SCHEMA_NOT_FOUND", "Schema '\(name.database)' does not exist")
            }
        }
    }

    func insert(_ statement: ResolvedStatement.Insert, _ plan: Plan) async throws {
        if statement.target.isIceberg { return try await insertIceberg(statement, plan) }
        let table = statement.target
        guard let location = S3Location(table.storage.location)?.asDirectory else {
            throw QueryFailure("HIVE_METASTORE_ERROR", "Table '\(table.name)' has no location")
        }
        guard table.parameters["storage.location.template"] == nil else {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "INSERT into table '\(table.name)', which has a storage.location.template, is not supported by Hosu"
            )
        }
        guard table.storage.bucketCount == 0 else {
            // Source: Athena User Guide, INSERT INTO, considerations and limitations.
            throw QueryFailure(
                "NOT_SUPPORTED",
                "INSERT INTO is not supported for bucketed tables: '\(table.name)'"
            )
        }
        let target = Target(
            location: location,
            format: try ExportFormat(of: table),
            partitionKeys: table.partitionKeys.map(\.name)
        )
        try await write(statement.query, to: target, plan) { [record, state, changes] view, partitions in
            let writer = CatalogWriter(
                tenant: record.tenant,
                now: state.world.clock.now,
                view: view,
                changes: changes
            )
            guard let current = try writer.reader.findTable(table.name.table, in: table.name.database) else {
                throw QueryFailure("TABLE_NOT_FOUND", "Table '\(table.name)' does not exist")
            }
            try Self.add(partitions, to: current, at: location, writer)
        }
    }

    func unload(_ statement: ResolvedStatement.Unload, _ plan: Plan) async throws {
        let properties = try TableProperties(statement.options)
        let location = try Self.location(statement.location, "TO").asDirectory
        let target = Target(
            location: location,
            format: properties.format,
            partitionKeys: properties.partitionedBy,
            emptinessSubject: "UNLOAD"
        )
        try await write(statement.query, to: target, plan) { _, _ in }
    }

    private static func location(_ url: String, _ name: String) throws -> S3Location {
        guard let location = S3Location(url) else {
            throw QueryFailure("INVALID_TABLE_PROPERTY", "\(name) must be an S3 path, not '\(url)'")
        }
        return location.asDirectory
    }

    /// Registers partitions that are not there yet.
    private static func add(
        _ partitions: [String: [String]],
        to table: Catalog.CatalogTable,
        at location: S3Location,
        _ writer: CatalogWriter
    ) throws {
        for (path, values) in partitions.sorted(by: { $0.key < $1.key })
        where try writer.reader.findPartition(values, of: table) == nil {
            var storage = table.definition.storage
            storage?.location = location.appending(path).asDirectory.description
            try writer.createPartition(PartitionDefinition(values: values, storage: storage), of: table)
        }
    }

    /// Runs the query into files and publishes them with the statement's other changes in one transaction.
    private func write(
        _ query: ResolvedQuery?,
        to target: Target,
        _ plan: Plan,
        changes: @escaping @Sendable (any WriteView, _ partitions: [String: [String]]) throws -> Void
    ) async throws {
        let start = state.world.machineClock.now
        try await state.store.read { [self] view in try checkEmptiness(target, view) }
        defer { state.engine.removeExport(id: record.id) }
        var files: [QueryEngine.ExportedFile] = []
        if let query {
            try target.format.check(query.columns)
            files = try await state.engine.reading(plan.files).export(
                try plan.translator.print(query),
                columns: target.named(query.columns),
                as: target.format,
                partitionedBy: target.partitionKeys,
                isOrderFree: query.orderBy.isEmpty && plan.readsText,
                id: record.id
            )
        }
        let written = try await seal(files, target)
        let now = state.world.clock.now
        var outcome = Outcome()
        outcome.columns = [.writtenRows]
        outcome.updateCount = written.rowCount
        outcome.outputRowCount = written.rowCount
        outcome.advice = plan.advice
        outcome.scannedByteCount = plan.files.byteCount
        outcome.scannedRowCount = plan.files.rowCount
        outcome.planningMilliseconds = plan.milliseconds
        outcome.engineMilliseconds = milliseconds(since: start)
        let manifest = S3Location(record.outputLocation + "-manifest.csv")
        outcome.manifest = manifest
        do {
            try await finish(outcome) { [self] view in
                try checkEmptiness(target, view)
                for (body, location) in zip(written.bodies, written.locations) {
                    try state.objects.adopt(body, bucket: location.bucket, key: location.key, at: now, in: view)
                }
                if let manifest {
                    try state.objects.adopt(
                        written.manifest,
                        bucket: manifest.bucket,
                        key: manifest.key,
                        at: now,
                        in: view
                    )
                }
                try changes(view, written.partitions)
            }
        } catch {
            state.objects.discard(written.bodies + [written.manifest])
            throw error
        }
    }

    /// Source: Athena's message for CTAS and UNLOAD into a place that holds objects.
    private func checkEmptiness(_ target: Target, _ view: any ReadView) throws {
        guard let subject = target.emptinessSubject else { return }
        var request = ListRequest(bucket: target.location.bucket)
        request.prefix = target.location.key
        request.limit = 1
        guard try state.objects.list(request, view).objects.isEmpty else {
            throw QueryFailure(
                "HIVE_PATH_ALREADY_EXISTS",
                "Target directory for \(subject) already exists: \(target.location). You may need to manually clean the data "
                    + "at location '\(record.outputLocation)' before retrying. Athena will not delete data in your account."
            )
        }
    }

    /// Moves the engine's files to where objects come from, and writes the manifest that lists them.
    private func seal(_ files: [QueryEngine.ExportedFile], _ target: Target) async throws -> Written {
        var partitions: [String: [String]] = [:]
        var locations: [S3Location] = []
        var staged: [StagedFile] = []
        for file in files {
            var directory = target.location
            var bucket: Int?
            if !file.partition.isEmpty {
                let keys =
                    target.partitionKeys + (target.format.buckets == nil ? [] : [ExportFormat.bucketName])
                guard var values = PartitionPath.values(of: keys, in: file.partition) else {
                    throw QueryFailure("GENERIC_INTERNAL_ERROR", "The engine wrote \(file.partition)")
                }
                if target.format.buckets != nil { bucket = values.popLast().flatMap { Int($0) } }
                if !values.isEmpty {
                    let path = PartitionPath.encode(keys: target.partitionKeys, values: values)
                    partitions[path] = values
                    directory = target.location.appending(path)
                }
            }
            let place = state.objects.stage()
            guard rename(file.path, place.path) == 0 else {
                throw QueryFailure(
                    "GENERIC_INTERNAL_ERROR",
                    "The file \(file.path) could not be moved: \(errno)"
                )
            }
            staged.append(place)
            locations.append(directory.appending(fileName(staged.count, target.format, bucket: bucket)))
        }
        guard partitions.count <= 100 else {
            state.objects.discard(staged)
            throw QueryFailure(
                "HIVE_TOO_MANY_OPEN_PARTITIONS",
                "Exceeded limit of 100 open writers for partitions"
            )
        }
        let manifest = locations.map { "\($0)\n" }.joined()
        return Written(
            bodies: try await state.objects.seal(staged, for: target.location.bucket, record.encryption),
            locations: locations,
            partitions: partitions,
            rowCount: files.reduce(0) { $0 + $1.rowCount },
            manifest: try await seal(BodyStream(manifest))
        )
    }

    /// A name like those of Athena's files: the moment, a number, five characters and a UUID.
    ///
    /// Those of a bucket end in its number, as Trino names them.
    private func fileName(_ number: Int, _ format: ExportFormat, bucket: Int?) -> String {
        let moment = record.submittedAt.basicISO8601.replacing("T", with: "_").replacing("Z", with: "")
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        let own = "\(moment)_\(padded)_\(record.id.prefix(5))_\(state.world.ids.uuid())"
        let place = bucket.map { number in
            "_bucket-" + String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number)
        }
        return own + (place ?? "") + format.fileExtension
    }

    private func finishWriting(rowCount: Int64, _ plan: Plan) async throws {
        var outcome = Outcome()
        outcome.columns = [.writtenRows]
        outcome.updateCount = rowCount
        outcome.planningMilliseconds = plan.milliseconds
        try await finish(outcome)
    }
}
