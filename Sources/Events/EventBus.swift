package import Deliveries
import EventPatterns
package import Primitives
package import Store

/// Where events are put: they are matched with the rules of their bus in the transaction of whoever puts them, and brought
/// to the targets once that is durable.
package struct EventBus: Sendable {
    package let tables = EventTables()
    package let archived = ArchivedEvents()
    private let deliveries: Deliveries
    private let cache: RuleCache

    package init(deliveries: Deliveries, cache: RuleCache) {
        self.deliveries = deliveries
        self.cache = cache
    }

    /// Puts an event onto a bus of the tenant; where the bus has no rules, that is one lookup.
    ///
    /// `only` are the ARNs of the rules that shall see it, for replays.
    package func put(
        _ event: BusEvent,
        bus: String = EventBusRecord.defaultName,
        tenant: Tenant,
        only: Set<String>? = nil,
        in view: any WriteView
    ) throws {
        guard let mark = try tables.mark(bus, tenant, view) else { return }
        let compiled = try cache.rules("\(tenant.account)/\(tenant.region)/\(bus)", mark) {
            CompiledRules(
                try tables.rules(bus: bus, tenant, view),
                try tables.archives(tenant, prefix: "", view).filter { $0.bus == bus }
            )
        }
        let json = event.json
        var text: String?
        func eventText() -> String {
            if let text { return text }
            let made = json.text
            text = made
            return made
        }
        for rule in compiled.rules where only?.contains(rule.arn) ?? true {
            guard rule.pattern.matches(json) else { continue }
            for target in rule.targets {
                guard let delivery = target.delivery(event, json, eventText()) else { continue }
                try deliveries.add(delivery, in: view)
            }
        }
        // Events that are replayed are in their archive already.
        guard event.replayName == nil else { return }
        for archive in compiled.archives where archive.pattern?.matches(json) ?? true {
            try archived.add(event, eventText(), to: archive.archive, view)
        }
    }

    /// Whether the bus has rules or archives at all, for emitters whose events cost something to make.
    package func isListening(
        bus: String = EventBusRecord.defaultName,
        tenant: Tenant,
        _ view: any ReadView
    ) throws -> Bool {
        try tables.mark(bus, tenant, view) != nil
    }

    /// Sends what a rule's schedule makes to the rule's own targets.
    ///
    /// Source: EventBridge User Guide, "Creating a rule that runs on a schedule": the event of a schedule.
    package func fire(
        _ rule: EventRule,
        eventID: String,
        at moment: Timestamp,
        now: Timestamp,
        in view: any WriteView
    )
        throws
    {
        let event = BusEvent(
            id: eventID,
            source: "aws.events",
            detailType: "Scheduled Event",
            detail: [:],
            resources: [rule.arn],
            tenant: rule.tenant,
            at: now,
            time: moment
        )
        let json = event.json
        let text = json.text
        for target in rule.targets {
            guard let delivery = CompiledTarget(target, of: rule).delivery(event, json, text) else { continue }
            try deliveries.add(delivery, in: view)
        }
    }
}
