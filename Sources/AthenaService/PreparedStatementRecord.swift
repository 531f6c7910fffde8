import Primitives
import Store

/// A prepared statement as it is kept.
struct PreparedStatementRecord: Codable, Sendable {
    let tenant: Tenant
    let workGroup: String
    let name: String
    var sql: String
    var description: String?
    var modifiedAt: Timestamp
}

/// The prepared statements of all tenants, by workgroup and name.
struct PreparedStatementTable: Sendable {
    /// Source: Amazon Athena User Guide, Use parameterized queries: at most 1,000 statements a workgroup.
    static let limit = 1000

    private static let statements = Table<PreparedStatementRecord>(
        "athena_prepared_statements",
        coder: .json()
    ) {
        TupleKey($0.tenant, $0.workGroup, $0.name)
    }

    func find(
        _ name: String,
        in workGroup: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> PreparedStatementRecord? {
        try Self.statements.get(TupleKey(tenant, workGroup, name), view)
    }

    /// All of a workgroup, by name.
    func all(in workGroup: String, _ tenant: Tenant, _ view: any ReadView) throws -> [PreparedStatementRecord] {
        try Self.statements.scan(.prefix(TupleKey(tenant, workGroup)), view)
    }

    func put(_ statement: PreparedStatementRecord, _ view: any WriteView) throws {
        try Self.statements.put(statement, view)
    }

    /// Whether it was there.
    @discardableResult
    func delete(
        _ name: String,
        in workGroup: String,
        _ tenant: Tenant,
        _ view: any WriteView
    ) throws -> Bool {
        try Self.statements.delete(TupleKey(tenant, workGroup, name), view) != nil
    }
}
