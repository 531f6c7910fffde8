package import Primitives
package import Store

/// The data catalog: databases, tables with their versions, and partitions, of all tenants.
///
/// Whoever has a transaction of their own makes a `CatalogReader` or `CatalogWriter` on its view instead, so that a
/// table appears together with what else the transaction writes.
package struct CatalogStore: Sendable {
    private let store: any MetadataStore
    private let clock: any WorldClock
    private let observer: (any CatalogObserver)?

    package init(
        store: any MetadataStore,
        clock: any WorldClock,
        observer: (any CatalogObserver)? = nil
    ) {
        self.store = store
        self.clock = clock
        self.observer = observer
    }

    /// Shows `body` one consistent state of a tenant's catalog.
    package func read<Value: Sendable>(
        _ tenant: Tenant,
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        try await store.read { view in try body(CatalogReader(tenant: tenant, view: view)) }
    }

    /// Commits all that `body` changes in a tenant's catalog, or nothing when it throws.
    ///
    /// `operation` is the one that a client called.
    package func write<Value: Sendable>(
        _ tenant: Tenant,
        as operation: String? = nil,
        _ body: @escaping @Sendable (CatalogWriter) throws -> Value
    ) async throws -> Value {
        let now = clock.now
        return try await store.write { view in
            let changes = CatalogChanges()
            let value = try body(CatalogWriter(tenant: tenant, now: now, view: view, changes: changes))
            try publish(changes, as: operation, of: tenant, at: now, in: view)
            return value
        }
    }

    /// Tells whoever wants to know what a transaction has changed; writers outside `write` do so at their end.
    package func publish(
        _ changes: CatalogChanges,
        as operation: String? = nil,
        of tenant: Tenant,
        at now: Timestamp,
        in view: any WriteView
    ) throws {
        let all = changes.all
        guard let observer, !all.isEmpty else { return }
        try observer.changed(all, by: operation, tenant, at: now, in: view)
    }
}

/// The catalog of one tenant, as one transaction sees it.
package struct CatalogReader {
    package let tenant: Tenant
    package let view: any ReadView

    package init(tenant: Tenant, view: any ReadView) {
        self.tenant = tenant
        self.view = view
    }
}

/// The catalog of one tenant in a transaction that changes it.
package struct CatalogWriter {
    /// Reads what this transaction has written, too.
    package let reader: CatalogReader
    /// The time that goes into what is made or changed.
    package let now: Timestamp
    package let view: any WriteView
    /// Where it notes what it changes; nil where nobody would read that.
    package let changes: CatalogChanges?
    let lastSchema = LastPartitionSchema()

    package init(tenant: Tenant, now: Timestamp, view: any WriteView, changes: CatalogChanges? = nil) {
        reader = CatalogReader(tenant: tenant, view: view)
        self.now = now
        self.view = view
        self.changes = changes
    }

    package var tenant: Tenant { reader.tenant }
}

/// A record and whose it is.
struct Owned<Value: Codable & Sendable>: Codable, Sendable {
    let account: String
    let region: String
    let value: Value

    init(_ value: Value, _ tenant: Tenant) {
        account = tenant.account
        region = tenant.region
        self.value = value
    }

    var tenant: Tenant { Tenant(account: account, region: region) }
}

/// Where the catalog keeps what.
///
/// - databases: tenant, name
/// - tables: tenant, database, name
/// - versions: tenant, table id, version (only those that are no longer current)
/// - partitions: tenant, table id, value of each key
/// - partition schemas: tenant, table id, hash (what partitions share: all of their descriptor but its location)
/// - counters: tenant
/// - statistics: tenant, table id, values of the partition if they are one's, column
/// - partition indexes: tenant, table id
/// - functions: tenant, database, name
/// - tags: tenant, resource
/// - policies, settings: tenant
/// - entities (`CatalogEntity`): tenant, name
enum CatalogTables {
    static let databases = Table<Owned<CatalogDatabase>>("catalog_databases", coder: .json()) {
        TupleKey($0.tenant, $0.value.name)
    }
    static let tables = Table<Owned<CatalogTable>>("catalog_tables", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.value.databaseName, $0.value.name)
    }
    static let versions = Table<Owned<CatalogTable>>("catalog_table_versions", coder: .json()) {
        TupleKey($0.tenant, $0.value.id, $0.value.versionID)
    }
    static let counters = Table<Owned<Int64>>("catalog_counters", coder: .json()) { TupleKey($0.tenant) }

    static let partitions: TableName = "catalog_partitions"
    static let partitionSchemas: TableName = "catalog_partition_schemas"
}

/// Names as the catalog stores and finds them.
package enum CatalogName {
    /// The name in lower case.
    ///
    /// Source: Glue API Reference, DatabaseInput and TableInput: folded to lower case when stored.
    package static func folded(_ name: String) -> String { name.lowercased() }

    /// - Throws: `CatalogFailure.invalidName` for a name that is empty, too long, or holds control characters.
    static func validated(_ name: String, _ kind: CatalogFailure.NameKind) throws(CatalogFailure) -> String {
        let isValid =
            (1...255).contains(name.unicodeScalars.count)
            && name.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\t" }
        guard isValid else { throw .invalidName(name, kind: kind) }
        return folded(name)
    }
}
