import Primitives
import Store

/// What the store keeps of a state machine.
struct MachineRecord: Codable, Sendable {
    /// A published revision, which does not change.
    struct Version: Codable, Sendable {
        let number: Int
        let revision: String
        let description: String?
        let createdAt: Timestamp
    }

    /// A name for one or two versions.
    struct Alias: Codable, Sendable {
        struct Route: Codable, Sendable {
            let version: Int
            let weight: Int
        }

        let name: String
        var description: String?
        var routes: [Route]
        let createdAt: Timestamp
        var updatedAt: Timestamp
    }

    struct Logging: Codable, Sendable, Equatable {
        var level = "OFF"
        var includesData = false
        var groups: [String] = []
    }

    let tenant: Tenant
    let name: String
    let isExpress: Bool
    let createdAt: Timestamp
    var updatedAt: Timestamp
    var definition: String
    var roleARN: String
    var revision: String
    /// Whether it was updated since it was made; only then AWS shows a revision.
    var isUpdated = false
    var logging = Logging()
    var isTraced = false
    var tags: [String: String] = [:]
    var versions: [Version] = []
    var lastVersion = 0
    var aliases: [Alias] = []

    var arn: String { StatesNames.machine(name, tenant) }
}

/// A definition as executions run it, which outlives updates of its machine.
struct RevisionRecord: Codable, Sendable {
    let tenant: Tenant
    let machine: String
    let revision: String
    let definition: String
    let roleARN: String
    let isExpress: Bool
    let createdAt: Timestamp
}

/// The state machines of all tenants.
struct MachineTable: Sendable {
    private static let machines = Table<MachineRecord>("states_machines", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    private static let revisions = Table<RevisionRecord>("states_revisions", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.machine, $0.revision)
    }

    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [MachineRecord] {
        try Self.machines.scan(.prefix(TupleKey(tenant)), view)
    }

    func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> MachineRecord? {
        try Self.machines.get(TupleKey(tenant, name), view)
    }

    /// The machine that an ARN names, with its version or alias.
    func require(
        _ arn: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> (machine: MachineRecord, qualifier: String?) {
        let (name, qualifier) = try StatesNames.parse(machine: arn)
        guard let parsed = ARN(arn), parsed.account == tenant.account, parsed.region == tenant.region,
            let machine = try find(name, tenant, view)
        else { throw Self.missing(arn) }
        if let qualifier {
            let isThere =
                Int(qualifier).map { number in machine.versions.contains { $0.number == number } }
                ?? machine.aliases.contains { $0.name == qualifier }
            guard isThere else { throw Self.missing(arn) }
        }
        return (machine, qualifier)
    }

    static func missing(_ arn: String) -> States.StateMachineDoesNotExist {
        .init(message: "State Machine Does Not Exist: '\(arn)'")
    }

    func put(_ machine: MachineRecord, _ view: any WriteView) throws {
        try Self.machines.put(machine, view)
        let key = TupleKey(machine.tenant, machine.name, machine.revision)
        guard try !Self.revisions.contains(key, view) else { return }
        try Self.revisions.put(
            RevisionRecord(
                tenant: machine.tenant,
                machine: machine.name,
                revision: machine.revision,
                definition: machine.definition,
                roleARN: machine.roleARN,
                isExpress: machine.isExpress,
                createdAt: machine.updatedAt
            ),
            view
        )
    }

    func delete(_ machine: MachineRecord, _ view: any WriteView) throws {
        try Self.machines.delete(TupleKey(machine.tenant, machine.name), view)
    }

    func revision(
        _ revision: String,
        of machine: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> RevisionRecord? {
        try Self.revisions.get(TupleKey(tenant, machine, revision), view)
    }
}
