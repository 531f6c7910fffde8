package import Primitives
package import Store

/// Buses, rules and archives of all tenants.
///
/// All methods work in the transaction of the view they are given.
package struct EventTables: Sendable {
    private static let buses = Table<EventBusRecord>("event_buses", coder: .json(), remembering: 64) {
        TupleKey($0.tenant, $0.name)
    }
    private static let rules = Table<EventRule>("event_rules", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.bus, $0.name)
    }
    private static let archives = Table<EventArchive>("event_archives", coder: .json()) {
        TupleKey($0.tenant, $0.name)
    }
    private static let replays = Table<EventReplay>("event_replays", coder: .json()) {
        TupleKey($0.tenant, $0.name)
    }
    /// For each bus with rules or archives a name of their present state, never used twice.
    private static let marks: TableName = "event_bus_marks"

    package init() {}

    // MARK: - Buses

    /// Nil where there is none; the default bus is always there.
    package func bus(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventBusRecord? {
        if let known = try Self.buses.get(TupleKey(tenant, name), view) { return known }
        guard name == EventBusRecord.defaultName else { return nil }
        return EventBusRecord(tenant: tenant, name: name, at: Timestamp(epochMicroseconds: 0))
    }

    package func buses(_ tenant: Tenant, prefix: String, _ view: any ReadView) throws -> [EventBusRecord] {
        var found = try Self.buses.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
        let name = EventBusRecord.defaultName
        if name.hasPrefix(prefix), !found.contains(where: { $0.name == name }),
            let standard = try bus(name, tenant, view)
        {
            found.append(standard)
            found.sort { $0.name < $1.name }
        }
        return found
    }

    package func put(_ bus: EventBusRecord, _ view: any WriteView) throws { try Self.buses.put(bus, view) }

    package func deleteBus(_ name: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try Self.buses.delete(TupleKey(tenant, name), view)
        try view.delete(TupleKey(tenant, name), in: Self.marks)
    }

    // MARK: - Rules

    package func rule(_ name: String, bus: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventRule?
    {
        try Self.rules.get(TupleKey(tenant, bus, name), view)
    }

    /// Rules of a bus whose names begin with a prefix, in the order of their names.
    package func rules(
        bus: String,
        _ tenant: Tenant,
        prefix: String = "",
        _ view: any ReadView
    ) throws -> [EventRule] {
        try Self.rules.scan(.strings(under: TupleKey(tenant, bus), startingWith: prefix), view)
    }

    /// Stores a rule; `mark` is a new identifier.
    package func put(_ rule: EventRule, mark: String, _ view: any WriteView) throws {
        try Self.rules.put(rule, view)
        try touch(rule.bus, rule.tenant, mark, view)
    }

    package func delete(_ rule: EventRule, mark: String, _ view: any WriteView) throws {
        try Self.rules.delete(TupleKey(rule.tenant, rule.bus, rule.name), view)
        try touch(rule.bus, rule.tenant, mark, view)
    }

    // MARK: - Archives

    package func archive(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventArchive? {
        try Self.archives.get(TupleKey(tenant, name), view)
    }

    package func archives(_ tenant: Tenant, prefix: String, _ view: any ReadView) throws -> [EventArchive] {
        try Self.archives.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
    }

    package func put(_ archive: EventArchive, mark: String, _ view: any WriteView) throws {
        try Self.archives.put(archive, view)
        try touch(archive.bus, archive.tenant, mark, view)
    }

    package func delete(_ archive: EventArchive, mark: String, _ view: any WriteView) throws {
        try Self.archives.delete(TupleKey(archive.tenant, archive.name), view)
        try touch(archive.bus, archive.tenant, mark, view)
    }

    // MARK: - Replays

    package func replay(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> EventReplay? {
        try Self.replays.get(TupleKey(tenant, name), view)
    }

    package func replays(_ tenant: Tenant, prefix: String, _ view: any ReadView) throws -> [EventReplay] {
        try Self.replays.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
    }

    package func put(_ replay: EventReplay, _ view: any WriteView) throws {
        try Self.replays.put(replay, view)
    }

    // MARK: - Marks

    /// The name of the present state of a bus's rules; nil where it never had any.
    func mark(_ bus: String, _ tenant: Tenant, _ view: any ReadView) throws -> [UInt8]? {
        try view.get(TupleKey(tenant, bus), in: Self.marks)
    }

    private func touch(_ bus: String, _ tenant: Tenant, _ mark: String, _ view: any WriteView) throws {
        let isNeeded =
            try !Self.rules.scan(.prefix(TupleKey(tenant, bus)), view, limit: 1).isEmpty
            || archives(tenant, prefix: "", view).contains { $0.bus == bus }
        if isNeeded {
            try view.put(Array(mark.utf8), at: TupleKey(tenant, bus), in: Self.marks)
        } else {
            try view.delete(TupleKey(tenant, bus), in: Self.marks)
        }
    }
}
