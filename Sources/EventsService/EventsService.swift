package import Events
import Primitives
package import Runs
import ServiceKit
import Shapes
package import Store

/// Amazon EventBridge: buses, rules with patterns and schedules, their targets, archives and replays.
///
/// Differs: roles are kept and not assumed. Partner sources, connections, API destinations and global endpoints are not there.
package struct EventsService: EventsAPI {
    let store: any MetadataStore
    let bus: EventBus
    let runs: RunRuntime

    package init(store: any MetadataStore, bus: EventBus, runs: RunRuntime) {
        self.store = store
        self.bus = bus
        self.runs = runs
    }

    var tables: EventTables { bus.tables }
}

extension EventsService {
    /// The bus that a client names by its name or ARN, or the default one.
    func busName(_ text: String?, _ call: Call) throws -> String {
        guard let text else { return EventBusRecord.defaultName }
        guard let arn = ARN(text) else { return text }
        guard arn.account == call.tenant.account, arn.region == call.tenant.region,
            let name = Self.name(of: "event-bus", in: arn)
        else { throw Self.noBus(text) }
        return name
    }

    /// What follows the kind in an ARN's resource; nil for other kinds.
    static func name(of kind: String, in arn: ARN) -> String? {
        guard arn.service == "events", arn.resource.hasPrefix(kind + "/") else { return nil }
        return String(arn.resource.dropFirst(kind.utf8.count + 1))
    }

    static func noBus(_ name: String) -> Events.ResourceNotFoundException {
        .init(message: "Event bus \(name) does not exist.")
    }

    static func noRule(_ name: String, _ bus: String) -> Events.ResourceNotFoundException {
        .init(message: "Rule \(name) does not exist on EventBus \(bus).")
    }

    static func invalid(_ message: String) -> PlainFailure { PlainFailure("ValidationException", message) }

    /// A page of a whole listing, sorted by `position`; 100 elements where the client names no limit.
    static func page<Element: Sendable>(
        _ elements: [Element],
        _ listing: String,
        by position: (Element) -> String,
        after token: String?,
        limit: Int?
    ) throws -> Page<Element> {
        try Page(
            of: elements,
            after: token,
            limit: limit ?? 100,
            scope: "events.\(listing)",
            position: position,
            invalidToken: invalid("Parameter NextToken is not valid.")
        )
    }

    func requireBus(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventBusRecord {
        guard let record = try tables.bus(name, tenant, view) else { throw Self.noBus(name) }
        return record
    }

    func requireRule(_ name: String, _ bus: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventRule
    {
        _ = try requireBus(bus, tenant, view)
        guard let rule = try tables.rule(name, bus: bus, tenant, view) else { throw Self.noRule(name, bus) }
        return rule
    }

    /// Changes a rule in one transaction.
    @discardableResult
    func change<Value: Sendable>(
        rule name: String,
        on bus: String?,
        _ call: Call,
        _ body: @escaping @Sendable (inout EventRule, any WriteView) throws -> Value
    ) async throws -> Value {
        let bus = try busName(bus, call)
        let mark = call.world.ids.uuid()
        return try await store.write { view in
            var rule = try requireRule(name, bus, call.tenant, view)
            let before = rule
            let value = try body(&rule, view)
            if rule != before { try tables.put(rule, mark: mark, view) }
            return value
        }
    }
}
