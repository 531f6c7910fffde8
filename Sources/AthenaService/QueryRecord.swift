import Objects
import Primitives
import Store

/// A query execution as it is kept.
struct QueryRecord: Codable, Sendable {
    enum State: String, Codable, Sendable {
        /// Accepted and not at its end; whether it waits or runs is known to the runner alone.
        case accepted
        case succeeded
        case failed
        case cancelled
    }

    let id: String
    let tenant: Tenant
    let sql: String
    let parameters: [String]
    let workGroup: String
    /// As the client gave it.
    let catalog: String?
    let database: String?
    let kind: StatementKind
    /// The URL of the result file, or what stands for it where there is none.
    var outputLocation: String
    /// `SSE_S3` or `SSE_KMS`, as the client gave it.
    let encryptionOption: String?
    let encryptionKey: String?
    let expectedBucketOwner: String?
    /// `BUCKET_OWNER_FULL_CONTROL`, as the client gave it.
    let cannedACL: String?
    /// What the client said of earlier results.
    let reuse: ResultReuse?
    /// The query is cancelled rather than read more.
    let scanLimitInBytes: Int?
    /// What the workgroup asked for; nil means the newest.
    let engineVersion: String?
    let caller: String?
    let submittedAt: Timestamp

    var state = State.accepted
    var reason: String?
    var failure: QueryFailure?
    var startedAt: Timestamp?
    var completedAt: Timestamp?
    var planningMilliseconds: Int64 = 0
    var engineMilliseconds: Int64 = 0
    var scannedByteCount: Int64 = 0
    var scannedRowCount: Int64?
    var outputRowCount: Int64?
    var outputByteCount: Int64?
    /// Rows written, for statements that write; 0 for queries, nil for definitions.
    var updateCount: Int64?
    var manifestLocation: String?
    var columns: [ResultColumn] = []
    /// Remarks on the query; nil for none.
    var advice: [String]?
    /// Whether the same text gives the same rows as long as the tables stay.
    var canBeReused: Bool?
    /// The query whose result this one shows.
    var reusedQueryID: String?

    /// Where bare names are looked up; some clients put its name between back quotes.
    var currentDatabase: String {
        var name = Substring(database ?? "default")
        if name.count > 2, name.hasPrefix("`"), name.hasSuffix("`") { name = name.dropFirst().dropLast() }
        return name.lowercased()
    }

    /// How what the query writes is encrypted; where the client says nothing, as its bucket is.
    ///
    /// Source: Amazon Athena User Guide, Encrypt Athena query results: tables that a query makes are encrypted alike.
    var encryption: EncryptionRequest {
        switch encryptionOption {
        case "SSE_S3"?: .managed
        case "SSE_KMS"?: .keyService(keyID: encryptionKey, context: nil, usesBucketKey: nil)
        case nil, _?: .byDefault
        }
    }

    /// Newest first, as listings show them.
    var listingKey: TupleKey { TupleKey(tenant, workGroup, -submittedAt.epochMicroseconds, id) }
}

/// The query executions of all tenants, and the tokens clients started them with.
struct QueryTable: Sendable {
    private static let byAge = TableIndex<QueryRecord>("age") { [$0.listingKey] }
    private static let byReuse = TableIndex<QueryRecord>("reuse") { $0.reuseKey.map { [$0] } ?? [] }
    private static let queries = Table<QueryRecord>(
        "athena_queries",
        coder: .json(),
        indexes: [byAge, byReuse],
        remembering: 128
    ) {
        TupleKey($0.tenant, $0.id)
    }
    private static let tokens = Table<Token>("athena_query_tokens", coder: .json()) {
        TupleKey($0.tenant, $0.token)
    }

    /// A client's promise that two requests are one.
    struct Token: Codable, Sendable {
        let tenant: Tenant
        let token: String
        let queryID: String
    }

    func find(_ id: String, _ tenant: Tenant, _ view: any ReadView) throws -> QueryRecord? {
        try Self.queries.get(TupleKey(tenant, id), view)
    }

    func put(_ record: QueryRecord, _ view: any WriteView) throws {
        try Self.queries.put(record, view)
    }

    func delete(_ id: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try Self.queries.delete(TupleKey(tenant, id), view)
    }

    /// The latest queries of a group whose results may be shown again, the newest first.
    func reusable(_ group: TupleKey, _ view: any ReadView) throws -> [QueryRecord] {
        try Self.queries.scan(Self.byReuse, .prefix(group), view, limit: 16)
    }

    func findToken(_ token: String, _ tenant: Tenant, _ view: any ReadView) throws -> Token? {
        try Self.tokens.get(TupleKey(tenant, token), view)
    }

    func put(_ token: Token, _ view: any WriteView) throws {
        try Self.tokens.put(token, view)
    }

    /// At most `limit` queries of a workgroup, the newest first, beginning after the one of that identifier.
    func list(
        _ tenant: Tenant,
        workGroup: String,
        after id: String?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [QueryRecord] {
        var range = KeyRange.prefix(TupleKey(tenant, workGroup))
        if let id, let last = try find(id, tenant, view) {
            range = range.after(Self.byAge.entry(of: last.listingKey, at: TupleKey(tenant, id)))
        }
        return try Self.queries.scan(Self.byAge, range, view, limit: limit)
    }
}
