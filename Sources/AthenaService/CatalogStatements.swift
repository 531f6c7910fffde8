import Catalog
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
            let writer = CatalogWriter(tenant: record.tenant, now: state.world.clock.now, view: view)
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
        let now = state.world.clock.now
        let values = found.compactMap { directory -> [String]? in
            PartitionPath.values(of: keys, in: directory.dropFirst(location.key.count).dropLast())
        }
        let known = try await state.catalog.read(record.tenant) { reader in
            Set(try reader.partitionValues(of: table))
        }
        let missing = values.filter { !known.contains($0) }
        let paths = missing.map { PartitionPath.encode(keys: keys, values: $0) }
        var lines: [String] = []
        if !missing.isEmpty {
            let shown = paths.map { "\(table.name):\($0)" }
            lines.append("Partitions not in metastore:\t" + shown.joined(separator: "\t"))
            lines += shown.map { "Repair: Added partition to metastore \($0)" }
        }
        try await finish(lines: lines, columns: []) { [record] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view)
            let current = try HiveNames(record: record, reader: writer.reader).table(name)
            for (values, path) in zip(missing, paths)
            where try writer.reader.findPartition(values, of: current) == nil {
                var storage = current.definition.storage
                storage?.location = location.appending(path).asDirectory.description
                try writer.createPartition(PartitionDefinition(values: values, storage: storage), of: current)
            }
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
