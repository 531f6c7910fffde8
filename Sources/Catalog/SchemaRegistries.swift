package import Primitives
package import Store

/// A set of schemas, as the catalog keeps it.
package struct SchemaRegistry: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.registry
    package static let tableName: TableName = "catalog_registries"

    package let name: String
    package var description: String?
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    /// The registry of schemas that name none.
    ///
    /// Source: Glue API Reference, CreateSchema.
    package static let defaultName = "default-registry"

    package init(name: String, description: String?, createdAt: Timestamp) {
        self.name = name
        self.description = description
        self.createdAt = createdAt
        updatedAt = createdAt
    }
}

/// What a schema is called.
package struct SchemaName: Codable, Hashable, Sendable {
    package let registry: String
    package let schema: String

    package init(registry: String, schema: String) {
        self.registry = registry
        self.schema = schema
    }

    /// Reads `registry/schema`, as it stands in an ARN.
    package init(path: String) {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        self.init(registry: parts.first ?? "", schema: parts.count > 1 ? parts[1] : "")
    }

    package var path: String { "\(registry)/\(schema)" }
}

/// A schema with versions, as the catalog keeps it.
package struct RegisteredSchema: Codable, Hashable, Sendable {
    package let name: SchemaName
    package var description: String?
    /// The language of its versions.
    package let language: String
    /// What must hold between its versions.
    package var compatibility: String
    /// The first version that new ones are compared with.
    package var checkpoint: Int
    /// The number of the next version.
    package var nextVersion: Int
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    package init(
        name: SchemaName,
        description: String?,
        language: String,
        compatibility: String,
        createdAt: Timestamp
    ) {
        self.name = name
        self.description = description
        self.language = language
        self.compatibility = compatibility
        checkpoint = 1
        nextVersion = 1
        self.createdAt = createdAt
        updatedAt = createdAt
    }

    fileprivate static let table = Table<Owned<RegisteredSchema>>("catalog_schemas", coder: .json()) {
        TupleKey($0.tenant, $0.value.name.registry, $0.value.name.schema)
    }
}

/// One definition of a schema, as the catalog keeps it.
package struct RegisteredVersion: Codable, Hashable, Sendable {
    package let id: String
    package let schema: SchemaName
    package let number: Int
    package let definition: String
    /// Whether it may follow those before; one that may not is kept as having failed.
    package var isAvailable: Bool
    package let createdAt: Timestamp
    /// In the order in which it was added.
    package var metadata: [Metadata]

    /// A word on a version; a key may have several values.
    package struct Metadata: Codable, Hashable, Sendable {
        package let key: String
        package let value: String
        package let createdAt: Timestamp

        package init(key: String, value: String, createdAt: Timestamp) {
            self.key = key
            self.value = value
            self.createdAt = createdAt
        }
    }

    package init(
        id: String,
        schema: SchemaName,
        number: Int,
        definition: String,
        isAvailable: Bool,
        createdAt: Timestamp
    ) {
        self.id = id
        self.schema = schema
        self.number = number
        self.definition = definition
        self.isAvailable = isAvailable
        self.createdAt = createdAt
        metadata = []
    }

    fileprivate static let ids = TableIndex<Owned<RegisteredVersion>>("id") {
        [TupleKey($0.tenant, $0.value.id)]
    }
    fileprivate static let table = Table<Owned<RegisteredVersion>>(
        "catalog_schema_versions",
        coder: .json(),
        indexes: [ids]
    ) {
        TupleKey($0.tenant, $0.value.schema.registry, $0.value.schema.schema, Int64($0.value.number))
    }
}

extension CatalogReader {
    /// The schema, nil where there is none.
    package func findSchema(_ name: SchemaName) throws -> RegisteredSchema? {
        try RegisteredSchema.table.get(TupleKey(tenant, name.registry, name.schema), view)?.value
    }

    /// The schema.
    ///
    /// - Throws: `CatalogFailure.schemaMissing`.
    package func schema(_ name: SchemaName) throws -> RegisteredSchema {
        guard let schema = try findSchema(name) else { throw CatalogFailure.schemaMissing(name.path) }
        return schema
    }

    /// The schemas of a registry, or of all, in the order of their names.
    package func schemas(in registry: String?) throws -> [RegisteredSchema] {
        let key = registry.map { TupleKey(tenant, $0) } ?? TupleKey(tenant)
        return try RegisteredSchema.table.scan(.prefix(key), view).map(\.value)
    }

    /// The versions of a schema, the first one first.
    package func versions(of schema: SchemaName) throws -> [RegisteredVersion] {
        try RegisteredVersion.table.scan(.prefix(TupleKey(tenant, schema.registry, schema.schema)), view)
            .map(\.value)
    }

    package func findVersion(_ number: Int, of schema: SchemaName) throws -> RegisteredVersion? {
        try RegisteredVersion.table.get(
            TupleKey(tenant, schema.registry, schema.schema, Int64(number)),
            view
        )?.value
    }

    /// The version of any schema that has this identifier.
    package func findVersion(id: String) throws -> RegisteredVersion? {
        try RegisteredVersion.table.scan(RegisteredVersion.ids, .prefix(TupleKey(tenant, id)), view, limit: 1)
            .first?.value
    }
}

extension CatalogWriter {
    package func put(_ schema: RegisteredSchema) throws {
        try RegisteredSchema.table.put(Owned(schema, tenant), view)
    }

    package func put(_ version: RegisteredVersion) throws {
        try RegisteredVersion.table.put(Owned(version, tenant), view)
    }

    package func delete(_ version: RegisteredVersion) throws {
        let name = version.schema
        try RegisteredVersion.table.delete(
            TupleKey(tenant, name.registry, name.schema, Int64(version.number)),
            view
        )
    }

    /// Removes a schema with its versions and tags.
    package func delete(_ schema: RegisteredSchema) throws {
        for version in try reader.versions(of: schema.name) { try delete(version) }
        try removeTags(of: .other(kind: "schema", name: schema.name.path))
        try RegisteredSchema.table.delete(TupleKey(tenant, schema.name.registry, schema.name.schema), view)
    }

    /// Removes a registry with its schemas and tags.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func deleteRegistry(_ name: String) throws {
        try remove(SchemaRegistry.self, name)
        for schema in try reader.schemas(in: name) { try delete(schema) }
        try removeTags(of: .other(kind: "registry", name: name))
    }
}
