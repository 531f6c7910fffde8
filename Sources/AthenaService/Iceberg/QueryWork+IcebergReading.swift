import Catalog
import DuckDB
import Iceberg
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate

/// The metadata of a table must be read before its statement can be understood.
struct IcebergNeeded: Error {
    let table: Catalog.CatalogTable
}

extension AthenaState {
    var icebergTables: IcebergTables { IcebergTables(objects: objects, cache: icebergCache) }
}

extension QueryWork.Plan {
    /// A table of the statement as it was when it was planned.
    func loaded(_ table: SQLAnalysis.CatalogTable) throws -> LoadedIceberg {
        guard let loaded = iceberg[table.parameters["metadata_location"] ?? ""] else {
            throw QueryFailure(
                "ICEBERG_CATALOG_ERROR",
                "Table '\(table.name)' is no Iceberg table that was read"
            )
        }
        return loaded
    }
}

extension QueryWork {
    /// Calls `body` until it knows the metadata of all Iceberg tables it asks for.
    ///
    /// What a table's metadata say never changes, so they may be read before the moment of which `body` gives an account.
    func withIceberg<Value>(
        _ body: ([String: LoadedIceberg]) async throws -> Value
    ) async throws -> (Value, [String: LoadedIceberg]) {
        var known: [String: LoadedIceberg] = [:]
        while true {
            do {
                return (try await body(known), known)
            } catch let needed as IcebergNeeded {
                let loaded = try await state.icebergTables.load(needed.table)
                known[loaded.metadataLocation] = loaded
            }
        }
    }

    /// Plans a scan of an Iceberg table and adds the files that it reads.
    func addIceberg(
        _ scan: TableScan,
        _ known: [String: LoadedIceberg],
        to files: inout TableFiles
    ) async throws {
        guard let loaded = known[scan.table.parameters["metadata_location"] ?? ""] else {
            throw QueryFailure("ICEBERG_CATALOG_ERROR", "Table '\(scan.table.name)' was not read")
        }
        let metadata = loaded.metadata
        if case .metadata(let kind) = scan.table.kind {
            let tables = state.icebergTables
            let description = MetadataDescription(
                metadata: metadata,
                readList: { try await tables.manifests($0) },
                readManifest: { try await tables.entries($0, metadata) }
            )
            let columns = scan.table.columns.map { $0.type ?? .varchar }
            return files.add(rows: try await description.rows(kind, columns: columns).sql())
        }
        let snapshot = scan.snapshot.map { metadata.snapshot($0) } ?? metadata.currentSnapshot
        let filter = IcebergPredicate(scan, metadata.schema).predicate(scan.filters)
        let tasks = try await state.icebergTables.tasks(metadata, snapshot, filter: filter)
        try await add(tasks, of: scan, metadata, to: &files)
    }

    /// Adds chosen files of an Iceberg table, with what is deleted from them.
    func add(
        _ tasks: [ScanTask],
        of scan: TableScan,
        _ metadata: TableMetadata,
        to files: inout TableFiles
    ) async throws {
        let read = tasks.map(\.file) + tasks.flatMap(\.deletes)
        if let other = read.first(where: { $0.format != "PARQUET" }) {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Table '\(scan.table.name)' has files of format \(other.format), which cannot be read by Hosu"
            )
        }
        var places: [String: S3Location] = [:]
        for file in read where places[file.path] == nil {
            places[file.path] = try IcebergTables.location(file.path)
        }
        let snapshot = try await held(Array(places.values), scan.table.name)
        var held: [S3Location: ObjectSnapshot.File] = [:]
        for file in snapshot.files { held[S3Location(bucket: file.bucket, key: file.key)] = file }
        let local = places.compactMapValues { held[$0] }
        let footprints = try await state.engine.footprints(of: Set(local.values.map(\.path)).sorted())

        var listed = ScanFiles([], parquetSchemas: footprints.mapValues(\.columns))
        listed.nameMapping = metadata.nameMapping
        var numbers: [String: Int] = [:]
        var byteCount: Int64 = 0
        for task in tasks {
            guard let object = local[task.file.path] else { continue }
            var file = ScanFile(
                path: object.path,
                url: task.file.path,
                byteCount: object.byteCount,
                modifiedInMicroseconds: object.modifiedAt.epochMicroseconds,
                partition: nil
            )
            for delete in task.deletes {
                guard let object = local[delete.path] else { continue }
                let number = numbers[delete.path] ?? listed.deletes.count
                if numbers[delete.path] == nil {
                    numbers[delete.path] = number
                    let kind: ScanDeletes.Kind =
                        delete.content == .equalityDeletes
                        ? .equalities(delete.equalityFieldIDs ?? []) : .positions
                    let columns = footprints[object.path]?.columns ?? []
                    listed.deletes.append(ScanDeletes(path: object.path, kind: kind, columns: columns))
                    byteCount += object.byteCount
                }
                file.deletes.append(number)
            }
            listed.files.append(file)
            if let footprint = footprints[object.path] { byteCount += scan.byteCount(in: footprint) }
        }
        files.add(
            listed,
            heldBy: snapshot,
            urls: Dictionary(local.map { ($1.path, $0) }) { first, _ in first },
            byteCount: byteCount,
            rowCount: tasks.reduce(0) { $0 + $1.file.recordCount }
        )
    }

    private func held(_ places: [S3Location], _ table: TableName) async throws -> ObjectSnapshot {
        do {
            return try await state.objects.snapshot(
                places.sorted { ($0.bucket, $0.key) < ($1.bucket, $1.key) }.map {
                    .key(bucket: $0.bucket, key: $0.key)
                }
            )
        } catch ObjectFailure.keyMissing(let key) {
            throw QueryFailure(
                "ICEBERG_CANNOT_OPEN_SPLIT",
                "The file \(key) of table '\(table)' does not exist (Error Code: NoSuchKey)"
            )
        }
    }
}

extension TableScan {
    /// Compressed bytes of the columns in use, by the numbers or the names that a file has.
    fileprivate func byteCount(in footprint: ParquetFootprint) -> Int64 {
        var sum: Int64 = 0
        for column in columns where liveColumns.contains(column.column.id) {
            guard case .data(let index) = column.source else { continue }
            let own = table.columns[index]
            let found = footprint.columns.first { $0.fieldID != nil && $0.fieldID == own.identity?.id }
            sum += footprint.byteCounts[(found?.name ?? own.name).lowercased()] ?? 0
        }
        return sum
    }
}

extension TableMetadata {
    /// The ids of columns by the names that files without ids have.
    ///
    /// Source: Apache Iceberg table specification, "Name Mapping Serialization".
    var nameMapping: [String: Int]? {
        guard let text = properties["schema.name-mapping.default"],
            let fields = try? JSONValue(parsing: text).array
        else { return nil }
        var ids: [String: Int] = [:]
        for field in fields {
            guard let id = field["field-id"]?.int else { continue }
            for name in field["names"]?.array ?? [] {
                if let name = name.string { ids[name.lowercased()] = id }
            }
        }
        return ids
    }
}
