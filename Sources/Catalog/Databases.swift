import Store

extension CatalogReader {
    /// The database, nil where there is none.
    package func findDatabase(_ name: String) throws -> CatalogDatabase? {
        try CatalogTables.databases.get(TupleKey(tenant, CatalogName.folded(name)), view)?.value
    }

    /// The database.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`.
    @discardableResult
    package func database(_ name: String) throws -> CatalogDatabase {
        guard let database = try findDatabase(name) else { throw CatalogFailure.databaseMissing(name: name) }
        return database
    }

    /// At most `limit` databases after one of that name, in the order of their names.
    package func databases(after name: String? = nil, limit: Int = .max) throws -> [CatalogDatabase] {
        var range = KeyRange.prefix(TupleKey(tenant))
        if let name { range = range.after(TupleKey(tenant, name)) }
        return try CatalogTables.databases.scan(range, view, limit: limit).map(\.value)
    }
}

extension CatalogWriter {
    /// Makes a database.
    ///
    /// - Throws: `CatalogFailure.databaseExists`, `.invalidName`.
    @discardableResult
    package func createDatabase(_ definition: DatabaseDefinition) throws -> CatalogDatabase {
        var definition = definition
        definition.name = try CatalogName.validated(definition.name, .database)
        guard try reader.findDatabase(definition.name) == nil else {
            throw CatalogFailure.databaseExists(name: definition.name)
        }
        let database = CatalogDatabase(definition: definition, createdAt: now)
        try CatalogTables.databases.put(Owned(database, tenant), view)
        changes?.add(.createDatabase, database.name)
        return database
    }

    /// Gives the database called `name` a new definition; its name stays.
    ///
    /// For a link it is the target that changes, unless the new definition is one of a link.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`.
    package func updateDatabase(_ name: String, to definition: DatabaseDefinition) throws {
        var database = try reader.database(name)
        if definition.target == nil, let target = try reader.target(of: database) { database = target }
        let name = database.name
        database.definition = definition
        database.definition.name = name
        try CatalogTables.databases.put(Owned(database, tenant), view)
    }

    /// Removes a database, or a link alone, with all its tables, their versions and partitions, its functions and tags; no data is touched.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`.
    package func deleteDatabase(_ name: String) throws {
        let database = try reader.database(name)
        while true {
            let tables = try reader.storedTables(in: database.name, limit: 100)
            for table in tables { try delete(table) }
            if tables.count < 100 { break }
        }
        for function in try reader.functions(in: database.name) {
            try deleteFunction(function.name, in: database.name)
        }
        try removeTags(of: .database(database.name))
        try CatalogTables.databases.delete(TupleKey(tenant, database.name), view)
        changes?.add(.deleteDatabase, database.name)
    }
}
