import Primitives
import Store

/// A named query as it is kept.
struct NamedQueryRecord: Codable, Sendable {
    let id: String
    let tenant: Tenant
    let workGroup: String
    var name: String
    var description: String?
    let database: String
    var sql: String
    /// What the client made it with, so that the same request makes no second one.
    let token: String?
    let createdAt: Timestamp

    /// Newest first, as listings show them.
    var listingKey: TupleKey { TupleKey(tenant, workGroup, -createdAt.epochMicroseconds, id) }
}

/// The named queries of all tenants.
struct NamedQueryTable: Sendable {
    private static let byAge = TableIndex<NamedQueryRecord>("age") { [$0.listingKey] }
    private static let byToken = TableIndex<NamedQueryRecord>("token") { query in
        query.token.map { [TupleKey(query.tenant, $0)] } ?? []
    }
    private static let queries = Table<NamedQueryRecord>(
        "athena_named_queries",
        coder: .json(),
        indexes: [byAge, byToken]
    ) {
        TupleKey($0.tenant, $0.id)
    }

    func find(_ id: String, _ tenant: Tenant, _ view: any ReadView) throws -> NamedQueryRecord? {
        try Self.queries.get(TupleKey(tenant, id), view)
    }

    func find(token: String, _ tenant: Tenant, _ view: any ReadView) throws -> NamedQueryRecord? {
        try Self.queries.scan(Self.byToken, .prefix(TupleKey(tenant, token)), view, limit: 1).first
    }

    func put(_ query: NamedQueryRecord, _ view: any WriteView) throws {
        try Self.queries.put(query, view)
    }

    /// Whether it was there.
    @discardableResult
    func delete(_ id: String, _ tenant: Tenant, _ view: any WriteView) throws -> Bool {
        try Self.queries.delete(TupleKey(tenant, id), view) != nil
    }

    /// At most `limit` named queries of a workgroup, the newest first, beginning after the one of that identifier.
    func list(
        _ tenant: Tenant,
        workGroup: String,
        after id: String? = nil,
        limit: Int = .max,
        _ view: any ReadView
    ) throws -> [NamedQueryRecord] {
        var range = KeyRange.prefix(TupleKey(tenant, workGroup))
        if let id, let last = try find(id, tenant, view) {
            range = range.after(Self.byAge.entry(of: last.listingKey, at: TupleKey(tenant, id)))
        }
        return try Self.queries.scan(Self.byAge, range, view, limit: limit)
    }
}
