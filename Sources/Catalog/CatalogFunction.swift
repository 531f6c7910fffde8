package import Primitives
import Store

/// What a caller says about a function when it makes or changes one.
package struct FunctionDefinition: Codable, Hashable, Sendable {
    /// In lower case once it is stored.
    package var name: String
    /// A Java class.
    package var className: String?
    package var owner: String?
    /// `USER`, `ROLE` or `GROUP`.
    package var ownerType: String?
    /// `REGULAR_FUNCTION`, `AGGREGATE_FUNCTION` or `STORED_PROCEDURE`.
    package var type: String?
    package var resources: [FunctionResource]?

    package init(
        name: String,
        className: String?,
        owner: String?,
        ownerType: String?,
        type: String?,
        resources: [FunctionResource]?
    ) {
        self.name = name
        self.className = className
        self.owner = owner
        self.ownerType = ownerType
        self.type = type
        self.resources = resources
    }
}

/// A file that a function needs.
package struct FunctionResource: Codable, Hashable, Sendable {
    /// `JAR`, `FILE` or `ARCHIVE`.
    package var type: String?
    package var uri: String?

    package init(type: String?, uri: String?) {
        self.type = type
        self.uri = uri
    }
}

/// A user-defined function of Hive as the catalog keeps it; nothing here runs it.
package struct CatalogFunction: Codable, Hashable, Sendable {
    package let databaseName: String
    package var definition: FunctionDefinition
    package let createdAt: Timestamp

    package var name: String { definition.name }
}

extension CatalogTables {
    static let functions = Table<Owned<CatalogFunction>>("catalog_functions", coder: .json()) {
        TupleKey($0.tenant, $0.value.databaseName, $0.value.name)
    }
}

extension CatalogReader {
    /// The function.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.entityMissing`.
    package func function(_ name: String, in database: String) throws -> CatalogFunction {
        let database = try self.database(database).name
        let key = TupleKey(tenant, database, CatalogName.folded(name))
        guard let function = try CatalogTables.functions.get(key, view) else {
            throw CatalogFailure.entityMissing(.function, name: name)
        }
        return function.value
    }

    /// All functions of a database, or of all of them, in the order of their names.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`.
    package func functions(in database: String?) throws -> [CatalogFunction] {
        let all = try database.map { TupleKey(tenant, try self.database($0).name) } ?? TupleKey(tenant)
        return try CatalogTables.functions.scan(.prefix(all), view).map(\.value)
    }
}

extension CatalogWriter {
    /// Adds a function.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.entityExists`.
    package func createFunction(_ definition: FunctionDefinition, in database: String) throws {
        let database = try reader.database(database).name
        var definition = definition
        definition.name = try CatalogName.validated(definition.name, .function)
        let key = TupleKey(tenant, database, definition.name)
        guard try !CatalogTables.functions.contains(key, view) else {
            throw CatalogFailure.entityExists(.function, name: definition.name)
        }
        let function = CatalogFunction(databaseName: database, definition: definition, createdAt: now)
        try CatalogTables.functions.put(Owned(function, tenant), view)
    }

    /// Gives a function a new definition, another name among it if it says so.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.entityMissing`, `.entityExists` when the new name is taken.
    package func updateFunction(
        _ name: String,
        in database: String,
        to definition: FunctionDefinition
    ) throws {
        var function = try reader.function(name, in: database)
        let old = TupleKey(tenant, function.databaseName, function.name)
        function.definition = definition
        function.definition.name = try CatalogName.validated(definition.name, .function)
        let new = TupleKey(tenant, function.databaseName, function.name)
        if new != old {
            guard try !CatalogTables.functions.contains(new, view) else {
                throw CatalogFailure.entityExists(.function, name: function.name)
            }
            try CatalogTables.functions.delete(old, view)
        }
        try CatalogTables.functions.put(Owned(function, tenant), view)
    }

    /// Removes a function.
    ///
    /// - Throws: `CatalogFailure.databaseMissing`, `.entityMissing`.
    package func deleteFunction(_ name: String, in database: String) throws {
        let function = try reader.function(name, in: database)
        try CatalogTables.functions.delete(TupleKey(tenant, function.databaseName, function.name), view)
    }
}
