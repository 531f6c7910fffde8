package import Deliveries
package import Primitives
package import Store

/// Puts events of one bus onto another, which may be in another region or account.
package struct BusForwarder: DeliveryPerformer {
    package let name = DeliveryTarget.busService
    private let store: any MetadataStore
    private let bus: EventBus

    package init(store: any MetadataStore, bus: EventBus) {
        self.store = store
        self.bus = bus
    }

    package func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        let busName = delivery.input["EventBusName"]?.string ?? EventBusRecord.defaultName
        let json = delivery.input["Payload"]?.string.flatMap { try? JSONValue(parsing: $0) }
        guard var event = json.flatMap({ BusEvent($0, ingestedAt: world.clock.now) }) else {
            throw DeliveryFailure("INVALID_JSON", "What was to go to bus \(busName) is no event.", .permanent)
        }
        event.isForwarded = true
        let recipient = delivery.recipient
        try await store.write { [event, bus] view in
            guard let record = try bus.tables.bus(busName, recipient, view) else {
                throw DeliveryFailure("NO_RESOURCE", "Event bus \(busName) does not exist.", .permanent)
            }
            let sender = delivery.tenant.account
            guard
                recipient.account == sender
                    || record.policy.flatMap({ BusPolicy($0) })?.allows(
                        "events:PutEvents",
                        to: sender,
                        on: record.arn
                    ) == true
            else {
                throw DeliveryFailure(
                    "NO_PERMISSIONS",
                    "Account \(sender) may not put events onto \(record.arn).",
                    .permanent
                )
            }
            try bus.put(event, bus: busName, tenant: recipient, in: view)
        }
        return [:]
    }
}
