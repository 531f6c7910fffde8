import Deliveries
import EventPatterns
package import Logging
package import Primitives
package import Runs
package import Store

/// Sleeps until a schedule fires and hands over what it is to call, in the transaction that says when it fires next.
///
/// While the server runs, no moment is left out. Of those that came while it was down, the last one is made up for when
/// it starts again; the others are left out.
package struct ScheduleRunner: RunHandler {
    package static let kind: RunKind = "scheduler.schedule"

    package let policy = RunPolicy.untiring(concurrency: 256)
    private let store: any MetadataStore
    private let deliveries: Deliveries
    private let startedAt: Timestamp
    private let logger: Logger
    private let table = ScheduleTable()

    package init(store: any MetadataStore, runs: RunRuntime, clock: any WorldClock, logger: Logger) {
        self.store = store
        deliveries = Deliveries(runs: runs)
        startedAt = clock.now
        self.logger = logger
    }

    /// A run's subject is the schedule's group and name; its checkpoint the moment for which it sleeps.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let parts = run.subject.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return .finished() }
        let found = try await store.read { [table] view in try table.find(parts[0], parts[1], run.tenant, view)
        }
        guard let schedule = found, schedule.runID == run.id, let plan = schedule.plan else {
            return .finished()
        }
        guard let planned = run.plannedMoment else {
            return step(to: plan.first(from: schedule.changedAt), of: schedule, context.world) { _ in }
        }
        let moment = madeUp(planned, schedule, plan, context.world.clock.now)
        let occurrence = Occurrence(
            schedule: schedule,
            moment: moment,
            executionID: context.world.ids.hex(byteCount: 8),
            eventID: context.world.ids.uuid()
        )
        guard let delivery = occurrence.delivery(at: context.world.clock.now) else {
            logger.error("schedule cannot fire", metadata: ["schedule": "\(schedule.arn)"])
            return .finished()
        }
        // Whoever changes or deletes the schedule cancels this run, and then nothing of the step is stored.
        return step(to: plan.next(after: moment), of: schedule, context.world) { [deliveries] view in
            try deliveries.add(delivery, in: view)
        }
    }

    /// Sleeps until the next moment; where there is none, the schedule is over.
    private func step(
        to next: Timestamp?,
        of schedule: Schedule,
        _ world: World,
        _ writes: @escaping RunStep.Writes
    ) -> RunStep {
        guard let next else {
            return .finished { [table] view in
                try writes(view)
                if schedule.isDeletedAfterCompletion { try table.delete(schedule, view) }
            }
        }
        let window = schedule.windowInMinutes.flatMap(FlexibleTimeWindow.init)
        let due = window?.moment(from: next, world.chance) ?? next
        return .asleep(until: due, next.checkpoint, writes)
    }

    /// The last moment that passed while the server was down, in place of the first.
    ///
    /// A server that was started at a later time than it is now has missed nothing.
    private func madeUp(
        _ moment: Timestamp,
        _ schedule: Schedule,
        _ plan: SchedulePlan,
        _ now: Timestamp
    ) -> Timestamp {
        guard moment < startedAt else { return moment }
        let (latest, missed) = plan.latest(after: moment, upTo: min(startedAt, now))
        if missed > 0 {
            logger.warning(
                "schedule was not followed while the server was down",
                metadata: ["schedule": "\(schedule.arn)", "missed": "\(missed)"]
            )
        }
        return latest
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // Whoever ends it changes or deletes the schedule.
    }
}
