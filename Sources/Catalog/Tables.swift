import Primitives
import Store

extension CatalogReader {
    /// The table or view, nil where there is none or no such database; links are followed.
    package func findTable(_ name: String, in database: String) throws -> CatalogTable? {
        if let table = try storedTable(name, in: CatalogName.folded(database)) { return try followed(table) }
        // A link of a database has no tables of its own; links in its target are not followed.
        return try storedTable(name, in: followedDatabase(database))
    }

    /// The table or view; links are followed.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableMissing`.
    package func table(_ name: String, in database: String) throws -> CatalogTable {
        if let table = try findTable(name, in: database) { return table }
        try self.database(database)
        throw CatalogFailure.tableMissing(database: database, name: name)
    }

    /// At most `limit` tables and views after one of that name, in the order of their names; links are followed.
    package func tables(
        in database: String,
        after name: String? = nil,
        limit: Int = .max
    ) throws -> [CatalogTable] {
        let followed = try followedDatabase(database)
        let tables = try storedTables(in: followed, after: name, limit: limit)
        return followed == CatalogName.folded(database) ? try tables.map(self.followed) : tables
    }

    /// At most `limit` versions of a table below `version`, the newest first; the current one is the newest.
    package func versions(
        of table: CatalogTable,
        below version: Int64? = nil,
        limit: Int = .max
    ) throws -> [CatalogTable] {
        let all = TupleKey(tenant, table.id)
        var range = KeyRange.prefix(all)
        var versions: [CatalogTable] = []
        if let version, version <= table.versionID {
            range = range.before(all.appending(version))
        } else if limit > 0 {
            versions.append(table)
        }
        versions += try CatalogTables.versions.scan(
            range,
            view,
            limit: limit == .max ? limit : limit - versions.count,
            reversed: true
        )
        .map(\.value)
        return versions
    }

    /// One version of a table.
    ///
    /// - Throws: `CatalogFailure.tableVersionMissing`.
    package func version(_ version: String, of table: CatalogTable) throws -> CatalogTable {
        let missing = CatalogFailure.tableVersionMissing(table: table.name, version: version)
        guard let number = Int64(version) else { throw missing }
        if number == table.versionID { return table }
        guard let old = try CatalogTables.versions.get(TupleKey(tenant, table.id, number), view) else {
            throw missing
        }
        return old.value
    }
}

extension CatalogReader {
    /// The table that an update of `table` changes.
    fileprivate func changeable(
        _ table: CatalogTable,
        to definition: TableDefinition
    ) throws -> CatalogTable {
        guard let reference = table.definition.target, definition.target == nil else { return table }
        guard let target = try target(of: table) else {
            throw CatalogFailure.tableMissing(
                database: reference.databaseName ?? "",
                name: reference.name ?? ""
            )
        }
        return target
    }
}

extension CatalogWriter {
    /// Makes a table or view; `creator` is the ARN of who does.
    ///
    /// Where the database is a link, the table is made in its target.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableExists`, `.invalidName`, `.linkThroughLink`.
    @discardableResult
    package func createTable(
        _ definition: TableDefinition,
        in database: String,
        by creator: String? = nil
    ) throws -> CatalogTable {
        let given = try reader.database(database).name
        let database = try reader.followedDatabase(given)
        if definition.target != nil, database != given {
            throw CatalogFailure.linkThroughLink(database: given, table: definition.name)
        }
        var definition = definition
        definition.name = try CatalogName.validated(definition.name, .table)
        guard try reader.storedTable(definition.name, in: database) == nil else {
            throw CatalogFailure.tableExists(database: database, name: definition.name)
        }
        let table = CatalogTable(
            id: try nextTableID(),
            databaseName: database,
            definition: definition,
            versionID: 0,
            createdAt: now,
            updatedAt: now,
            createdBy: creator
        )
        try CatalogTables.tables.put(Owned(table, tenant), view)
        changes?.add(.createTable, database, table.name)
        return table
    }

    /// Gives a table a new definition and the next version number; its name stays.
    ///
    /// The change happens only where `expectedVersion`, the version the caller has seen, is the current one; nil takes
    /// any. The present version stays readable where `keepingOldVersion`. For a link it is the target that changes, unless
    /// the new definition is one of a link.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableMissing`, `.versionConflict`.
    @discardableResult
    package func updateTable(
        _ name: String,
        in database: String,
        to definition: TableDefinition,
        expectedVersion: String? = nil,
        keepingOldVersion: Bool = true
    ) throws -> CatalogTable {
        let old = try reader.changeable(try reader.tableOrLink(name, in: database), to: definition)
        if let expectedVersion, expectedVersion != String(old.versionID) {
            throw CatalogFailure.versionConflict(table: old.name)
        }
        var table = old
        table.definition = definition
        table.definition.name = old.name
        if old.definition.target == nil { table.definition.target = nil }
        table.versionID += 1
        table.updatedAt = now
        if keepingOldVersion { try CatalogTables.versions.put(Owned(old, tenant), view) }
        try CatalogTables.tables.put(Owned(table, tenant), view)
        try deleteStatisticsOfMissingColumns(of: table)
        changes?.add(.updateTable, table.databaseName, table.name)
        return table
    }

    /// Moves a table to another name in its database; partitions and versions stay with it.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableMissing`, `.tableExists`, `.invalidName`.
    package func renameTable(_ name: String, in database: String, to newName: String) throws {
        var table = try reader.tableOrLink(name, in: database)
        let newName = try CatalogName.validated(newName, .table)
        guard try reader.storedTable(newName, in: table.databaseName) == nil else {
            throw CatalogFailure.tableExists(database: table.databaseName, name: newName)
        }
        try CatalogTables.tables.delete(TupleKey(tenant, table.databaseName, table.name), view)
        table.definition.name = newName
        table.versionID += 1
        table.updatedAt = now
        try CatalogTables.tables.put(Owned(table, tenant), view)
        changes?.add(.updateTable, table.databaseName, table.name)
    }

    /// Removes a table with its versions and partitions, or a link alone; no data is touched.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableMissing`.
    package func deleteTable(_ name: String, in database: String) throws {
        let table = try reader.tableOrLink(name, in: database)
        try delete(table)
        changes?.add(.deleteTable, table.databaseName, table.name)
    }

    /// Forgets one old version of a table.
    ///
    /// - Throws: `CatalogFailure.tableVersionMissing`, and `.tableVersionIsCurrent` for the one in force.
    package func deleteVersion(_ version: String, of table: CatalogTable) throws {
        let old = try reader.version(version, of: table)
        guard old.versionID != table.versionID else {
            throw CatalogFailure.tableVersionIsCurrent(table: table.name, version: version)
        }
        try CatalogTables.versions.delete(TupleKey(tenant, table.id, old.versionID), view)
    }

    func delete(_ table: CatalogTable) throws {
        let owned = KeyRange.prefix(TupleKey(tenant, table.id))
        let names = [
            CatalogTables.versions.name, CatalogTables.partitions, CatalogTables.partitionSchemas,
            CatalogTables.partitionIndexes, StatisticsRecord.tables.name, StatisticsRecord.partitions.name,
        ]
        for name in names { try deleteAll(owned, in: name) }
        try CatalogTables.tables.delete(TupleKey(tenant, table.databaseName, table.name), view)
    }

    private func deleteAll(_ range: KeyRange, in name: TableName) throws {
        let limit = 1000
        while true {
            let rows = try view.scan(range, in: name, limit: limit)
            for row in rows { try view.delete(row.key, in: name) }
            if rows.count < limit { return }
        }
    }

    private func nextTableID() throws -> Int64 {
        let id = (try CatalogTables.counters.get(TupleKey(tenant), view)?.value ?? 0) + 1
        try CatalogTables.counters.put(Owned(id, tenant), view)
        return id
    }
}
