package import Primitives
package import Store

/// What happens to the resources of one service, put onto the default bus of whoever owns them.
///
/// All of it happens in the transaction that makes it happen, so a rule sees each change once. Where a tenant has no rules,
/// an event is never made and costs one lookup.
package struct ServiceEvents: Sendable {
    private let bus: EventBus
    /// Such as `aws.glue`.
    private let source: String
    /// Asked inside transactions too: an id that a repeated transaction does not use is nobody's.
    private let ids: any IdentifierSource

    package init(_ source: String, bus: EventBus, ids: any IdentifierSource) {
        self.source = source
        self.bus = bus
        self.ids = ids
    }

    /// Whether anybody would see an event of the tenant's.
    package func areHeard(by tenant: Tenant, _ view: any ReadView) throws -> Bool {
        try bus.isListening(tenant: tenant, view)
    }

    /// Puts an event whose detail is made where somebody hears it.
    package func put(
        _ detailType: String,
        resources: @autoclosure () -> [String] = [],
        of tenant: Tenant,
        at now: Timestamp,
        in view: any WriteView,
        _ detail: () -> JSONValue
    ) throws {
        guard try areHeard(by: tenant, view) else { return }
        let event = BusEvent(
            id: ids.uuid(),
            source: source,
            detailType: detailType,
            detail: detail(),
            resources: resources(),
            tenant: tenant,
            at: now
        )
        try bus.put(event, tenant: tenant, in: view)
    }
}
