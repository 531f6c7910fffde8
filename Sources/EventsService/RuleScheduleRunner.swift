import EventPatterns
package import Events
package import Primitives
package import Runs
package import Store

/// Fires rules when their schedules say so.
package struct RuleScheduleRunner: RunHandler {
    package static let kind: RunKind = "events.schedule"

    package let policy = RunPolicy.untiring(concurrency: 64)
    private let store: any MetadataStore
    private let bus: EventBus
    private let startedAt: Timestamp

    package init(store: any MetadataStore, bus: EventBus, clock: any WorldClock) {
        self.store = store
        self.bus = bus
        startedAt = clock.now
    }

    /// A run's subject is the rule's name; its checkpoint is the moment until which it sleeps, none before the first sleep.
    ///
    /// Moments that pass while the server is down make up for one event when it is back; while it runs none is left out,
    /// however fast the lake's clock goes.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        let found = try await store.read { [bus] view in
            try bus.tables.rule(run.subject, bus: EventBusRecord.defaultName, run.tenant, view)
        }
        guard let rule = found, rule.scheduleID == run.id, rule.isEnabled,
            let schedule = rule.schedule.flatMap({ ScheduleExpression($0) })
        else { return .finished() }
        let due = run.plannedMoment
        let last = due.map { max($0, min(startedAt, now)) } ?? now
        let next = schedule.next(after: last, start: rule.scheduledSince)
        let eventID = context.world.ids.uuid()
        let fire: RunStep.Writes = { [bus] view in
            guard let due,
                let rule = try bus.tables.rule(run.subject, bus: EventBusRecord.defaultName, run.tenant, view),
                rule.scheduleID == run.id, rule.isEnabled
            else { return }
            try bus.fire(rule, eventID: eventID, at: due, now: now, in: view)
        }
        guard let next else { return .finished(fire) }
        return .asleep(until: next, next.checkpoint, fire)
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // A schedule that ends leaves the rule as it is.
    }

    /// Makes the schedule of a rule followed as the rule is now, and not as it was.
    ///
    /// A schedule that stays as it was goes on from where it is. `id` is a new identifier.
    static func follow(
        _ rule: inout EventRule,
        instead old: EventRule?,
        _ id: String,
        _ now: Timestamp,
        _ runs: RunRuntime,
        _ view: any WriteView
    ) throws {
        let wasFollowed = old.map { $0.isEnabled && $0.schedule != nil } ?? false
        let isFollowed = rule.isEnabled && rule.schedule != nil
        if wasFollowed, isFollowed, old?.schedule == rule.schedule { return }
        if wasFollowed, let old {
            try runs.cancel(RunKey(kind: kind, tenant: old.tenant, id: old.scheduleID), view)
        }
        guard isFollowed else { return }
        rule.scheduleID = id
        rule.scheduledSince = now
        try runs.submit(Run(id: id, kind: kind, tenant: rule.tenant, subject: rule.name, createdAt: now), view)
    }
}
