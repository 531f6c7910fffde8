import Primitives
import Store

/// A workgroup as it is kept.
struct WorkGroupRecord: Codable, Sendable {
    /// The one that is always there.
    static let primaryName = "primary"

    let name: String
    let tenant: Tenant
    let createdAt: Timestamp
    var description = ""
    var isEnabled = true
    var outputLocation: String?
    var encryptionOption: String?
    var encryptionKey: String?
    var expectedBucketOwner: String?
    /// `BUCKET_OWNER_FULL_CONTROL`, as the client gave it.
    var cannedACL: String?
    /// Whether the settings here win over those of a query.
    var isEnforced = false
    var publishesMetrics = false
    var isRequesterPays = false
    /// A query that would read more is cancelled.
    var scanLimitInBytes: Int?
    /// `AUTO` where it is nil.
    var engineVersion: String?
    /// Whether results that nothing else encrypts are encrypted with a key of S3's.
    var encryptsAtLeast: Bool?
    var tags: [String: String]?

    init(name: String, tenant: Tenant, createdAt: Timestamp) {
        self.name = name
        self.tenant = tenant
        self.createdAt = createdAt
    }
}

/// The workgroups of all tenants.
struct WorkGroupTable: Sendable {
    private static let groups = Table<WorkGroupRecord>("athena_workgroups", coder: .json()) {
        TupleKey($0.tenant, $0.name)
    }

    /// The workgroup; `primary` has the settings it is born with until somebody changes them.
    func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> WorkGroupRecord? {
        if let stored = try Self.groups.get(TupleKey(tenant, name), view) { return stored }
        return name == WorkGroupRecord.primaryName ? primary(tenant) : nil
    }

    /// All of a tenant's, by name.
    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [WorkGroupRecord] {
        var stored = try Self.groups.scan(.prefix(TupleKey(tenant)), view)
        if !stored.contains(where: { $0.name == WorkGroupRecord.primaryName }) {
            stored.append(primary(tenant))
        }
        return stored.sorted { $0.name < $1.name }
    }

    func put(_ group: WorkGroupRecord, _ view: any WriteView) throws {
        try Self.groups.put(group, view)
    }

    func delete(_ name: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try Self.groups.delete(TupleKey(tenant, name), view)
    }

    private func primary(_ tenant: Tenant) -> WorkGroupRecord {
        WorkGroupRecord(
            name: WorkGroupRecord.primaryName,
            tenant: tenant,
            createdAt: Timestamp(epochSeconds: 0)
        )
    }
}
