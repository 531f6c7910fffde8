import Primitives
import Store

/// Resource links: databases and tables that stand for others.
///
/// A link is followed once, to a target of the same account and region. Where there is no such target, the link is a
/// database or table without anything of its own.
///
/// Source: Lake Formation Developer Guide, Resource link handling in AWS Glue APIs.
extension CatalogReader {
    /// The database that tables of `name` lie in: the target of a link, otherwise the one of that name itself.
    func followedDatabase(_ name: String) throws -> String {
        let name = CatalogName.folded(name)
        guard let database = try findDatabase(name), let target = try target(of: database) else { return name }
        return target.name
    }

    /// The database that a link stands for; nil where the database is no link, or its target is not there.
    package func target(of database: CatalogDatabase) throws -> CatalogDatabase? {
        guard let reference = database.definition.target, let name = reference.databaseName,
            isOwn(catalogID: reference.catalogID, region: reference.region)
        else { return nil }
        return try findDatabase(name)
    }

    /// What a database is to those who read it: for a link its target, under the name of the link.
    package func followed(_ database: CatalogDatabase) throws -> CatalogDatabase {
        guard var target = try target(of: database) else { return database }
        target.definition.name = database.definition.name
        target.definition.target = database.definition.target
        return target
    }

    /// The table that a link stands for; nil where the table is no link, or its target is not there.
    package func target(of table: CatalogTable) throws -> CatalogTable? {
        guard let reference = table.definition.target, let name = reference.name,
            let database = reference.databaseName,
            isOwn(catalogID: reference.catalogID, region: reference.region)
        else { return nil }
        return try storedTable(name, in: followedDatabase(database))
    }

    /// What a table is to those who read it: for a link its target, under the names of the link.
    ///
    /// It has the target's identifier, so partitions, versions and statistics are the target's.
    package func followed(_ table: CatalogTable) throws -> CatalogTable {
        guard var target = try target(of: table) else { return table }
        target.databaseName = table.databaseName
        target.definition.name = table.definition.name
        target.definition.target = table.definition.target
        return target
    }

    /// The table of exactly that name as it is stored, nil where there is none.
    func storedTable(_ name: String, in database: String) throws -> CatalogTable? {
        try CatalogTables.tables.get(TupleKey(tenant, database, CatalogName.folded(name)), view)?.value
    }

    /// The table of that name, in the target where the database is a link; table links are not followed.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.tableMissing`.
    func tableOrLink(_ name: String, in database: String) throws -> CatalogTable {
        if let table = try storedTable(name, in: CatalogName.folded(database)) { return table }
        if let table = try storedTable(name, in: followedDatabase(database)) { return table }
        try self.database(database)
        throw CatalogFailure.tableMissing(database: database, name: name)
    }

    /// At most `limit` tables and views that lie in a database itself, after one of that name; no links are followed.
    package func storedTables(
        in database: String,
        after name: String? = nil,
        limit: Int = .max
    ) throws -> [CatalogTable] {
        let all = TupleKey(tenant, CatalogName.folded(database))
        var range = KeyRange.prefix(all)
        if let name { range = range.after(all.appending(name)) }
        return try CatalogTables.tables.scan(range, view, limit: limit).map(\.value)
    }

    private func isOwn(catalogID: String?, region: String?) -> Bool {
        (catalogID ?? tenant.account) == tenant.account && (region ?? tenant.region) == tenant.region
    }
}
