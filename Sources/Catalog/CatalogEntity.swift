package import Store

/// A record that a tenant knows by one name, such as a classifier or a connection.
package protocol CatalogEntity: Codable, Sendable {
    /// What failures call it.
    static var kind: CatalogFailure.EntityKind { get }

    /// Where the store keeps all of its kind.
    static var tableName: TableName { get }

    /// Unique among those of its kind; letters of different case make different names.
    var name: String { get }
}

extension CatalogEntity {
    fileprivate static var table: Table<Owned<Self>> {
        Table(tableName, coder: .json()) { TupleKey($0.tenant, $0.value.name) }
    }
}

extension CatalogReader {
    /// The record of that name, nil where there is none.
    package func find<Entity: CatalogEntity>(_ type: Entity.Type, _ name: String) throws -> Entity? {
        try Entity.table.get(TupleKey(tenant, name), view)?.value
    }

    /// The record of that name.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func entity<Entity: CatalogEntity>(_ type: Entity.Type, _ name: String) throws -> Entity {
        guard let entity = try find(type, name) else {
            throw CatalogFailure.entityMissing(Entity.kind, name: name)
        }
        return entity
    }

    /// At most `limit` records after one of that name, in the order of their names.
    package func entities<Entity: CatalogEntity>(
        _ type: Entity.Type,
        after name: String? = nil,
        limit: Int = .max
    ) throws -> [Entity] {
        var range = KeyRange.prefix(TupleKey(tenant))
        if let name { range = range.after(TupleKey(tenant, name)) }
        return try Entity.table.scan(range, view, limit: limit).map(\.value)
    }
}

extension CatalogWriter {
    /// Adds a record.
    ///
    /// - Throws: `CatalogFailure.entityExists` when its name is taken.
    package func create<Entity: CatalogEntity>(_ entity: Entity) throws {
        guard try reader.find(Entity.self, entity.name) == nil else {
            throw CatalogFailure.entityExists(Entity.kind, name: entity.name)
        }
        try Entity.table.put(Owned(entity, tenant), view)
    }

    /// Stores a record in place of the one that has its name, if there is one.
    package func put<Entity: CatalogEntity>(_ entity: Entity) throws {
        try Entity.table.put(Owned(entity, tenant), view)
    }

    /// Removes a record.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func remove<Entity: CatalogEntity>(_ type: Entity.Type, _ name: String) throws {
        guard try Entity.table.delete(TupleKey(tenant, name), view) != nil else {
            throw CatalogFailure.entityMissing(Entity.kind, name: name)
        }
    }
}

extension CatalogFailure {
    /// What besides databases, tables and partitions the catalog keeps.
    package enum EntityKind: String, Sendable {
        case classifier
        case columnStatistics
        case connection
        case crawler
        case function
        case job
        case partitionIndex
        case registry
        case resourcePolicy
        case securityConfiguration
        case trigger
        case workflow
    }
}
