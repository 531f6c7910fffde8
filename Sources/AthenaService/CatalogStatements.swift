import Catalog
import Objects
import Primitives
import SQLSyntax
import Store

/// Statements of Hive's part of the language, and those on views: they read and change the catalog and nothing else.
extension QueryWork {
    func performDefinition(_ statement: Statement) async throws {
        if let answer = try await show(statement) {
            return try await finish(lines: answer.lines, columns: answer.columns)
        }
        switch statement {
        case .repairTable(let name): try await repair(name)
        case .createTable(let create) where create.isIceberg: try await createIceberg(create)
        case .dropTable(let drop):
            if let table = try await findIceberg(drop.name) { return try await dropIceberg(table) }
            try await changeCatalog(statement)
        case .alterTable(let alter):
            if let table = try await findIceberg(alter.name) { return try await alterIceberg(alter, table) }
            try await changeCatalog(statement)
        default: try await changeCatalog(statement)
        }
    }

    private func changeCatalog(_ statement: Statement) async throws {
        try await finish(lines: [], columns: []) { [self] view in
            let writer = CatalogWriter(
                tenant: record.tenant,
                now: state.world.clock.now,
                view: view,
                changes: changes
            )
            try CatalogChange(record: record, writer: writer, now: state.world.clock.now).apply(statement)
        }
    }

    private func show(_ statement: Statement) async throws -> CatalogView.Answer? {
        if let answer = try await showIceberg(statement) { return answer }
        return try await state.catalog.read(record.tenant) { [record] reader in
            try CatalogView(names: HiveNames(record: record, reader: reader)).answer(statement)
        }
    }

    /// Registers the partitions whose directories lie under the table's location.
    private func repair(_ name: QualifiedName) async throws {
        let table = try await state.catalog.read(record.tenant) { [record] reader in
            try HiveNames(record: record, reader: reader).table(name)
        }
        guard table.isPartitioned, let location = table.location.flatMap({ S3Location($0) })?.asDirectory else {
            throw QueryFailure.execution("Table \(table.name) is not a partitioned table")
        }
        let keys = table.partitionKeys.map(\.name)
        let found = try await directories(under: location, levels: keys.count)
        let folders = Self.folders(found, below: location, keys)
        let known = try await state.catalog.read(record.tenant) { reader in
            Set(try reader.partitionValues(of: table))
        }
        let missing = folders.filter { !known.contains($0.values) }
        let there = Set(folders.map(\.values))
        let lost = try await vanished(known.filter { !there.contains($0) }, of: table)
        func shown(_ values: [String]) -> String {
            "\(table.name):\(PartitionPath.encode(keys: keys, values: values))"
        }
        var lines: [String] = []
        if !missing.isEmpty {
            lines.append(
                "Partitions not in metastore:\t" + missing.map { shown($0.values) }.joined(separator: "\t")
            )
        }
        if !lost.isEmpty {
            lines.append(
                "Partitions missing from filesystem:\t" + lost.map(shown).sorted().joined(separator: "\t")
            )
        }
        lines += missing.map { "Repair: Added partition to metastore \(shown($0.values))" }
        let now = state.world.clock.now
        try await finish(lines: lines, columns: []) { [record, changes] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view, changes: changes)
            let current = try HiveNames(record: record, reader: writer.reader).table(name)
            for folder in missing where try writer.reader.findPartition(folder.values, of: current) == nil {
                var storage = current.definition.storage
                storage?.location = folder.location.description
                try writer.createPartition(
                    PartitionDefinition(values: folder.values, storage: storage),
                    of: current
                )
            }
        }
    }

    /// A folder that is a partition by its name.
    private struct PartitionFolder: Sendable {
        let values: [String]
        let location: S3Location
    }

    /// The folders that are named by the keys, as they are spelled.
    ///
    /// Source: Athena User Guide, MSCK REPAIR TABLE: folders whose names are not in lower case are passed over.
    private static func folders(
        _ directories: [String],
        below location: S3Location,
        _ keys: [String]
    ) -> [PartitionFolder] {
        directories.compactMap { directory in
            let path = directory.dropFirst(location.key.count).dropLast()
            let names = path.split(separator: "/").map { $0.prefix { $0 != "=" } }
            guard zip(names, keys).allSatisfy({ PartitionPath.unescape($0) == $1.lowercased() }),
                let values = PartitionPath.values(of: keys, in: path)
            else { return nil }
            return PartitionFolder(
                values: values,
                location: S3Location(bucket: location.bucket, key: directory)
            )
        }
    }

    /// Those of some partitions whose places hold no object.
    private func vanished(_ values: Set<[String]>, of table: CatalogTable) async throws -> [[String]] {
        guard !values.isEmpty else { return [] }
        let partitions = try await state.catalog.read(record.tenant) { reader in
            try reader.partitions(of: table).filter { values.contains($0.values) }
        }
        return try await state.store.read { [state] view in
            try partitions.filter { partition in
                guard let location = partition.location.flatMap({ S3Location($0) })?.asDirectory else {
                    return false
                }
                var request = ListRequest(bucket: location.bucket)
                request.prefix = location.key
                request.limit = 1
                do {
                    return try state.objects.list(request, view).objects.isEmpty
                } catch ObjectFailure.bucketMissing {
                    // It may be one of another S3.
                    return false
                }
            }
            .map(\.values)
        }
    }
}

/// Finds databases and tables by the names of a statement, failing in Hive's words.
struct HiveNames {
    let record: QueryRecord
    let reader: CatalogReader

    func database(_ name: QualifiedName?) -> String { name?.last ?? record.currentDatabase }

    /// The database and the table that a name of up to three words means.
    func split(_ name: QualifiedName) -> (database: String, table: String) {
        let parts = name.parts.map(\.name)
        return (parts.count > 1 ? parts[parts.count - 2] : record.currentDatabase, name.last)
    }

    func requireDatabase(_ name: String) throws {
        guard try reader.findDatabase(name) != nil else {
            throw QueryFailure.semantic("[Error 10072]: Database does not exist: \(name)")
        }
    }

    func table(_ name: QualifiedName) throws -> CatalogTable {
        let (database, table) = split(name)
        return try self.table(table, in: database)
    }

    func table(_ name: String, in database: String) throws -> CatalogTable {
        guard let table = try reader.findTable(name, in: database) else {
            throw QueryFailure.semantic("[Error 10001]: Table not found \(database).\(name)")
        }
        return table
    }
}
