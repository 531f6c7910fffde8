package import Catalog
import Primitives
package import Runs
package import Store

/// Fires triggers when their schedules say so.
package struct TriggerScheduleRunner: RunHandler {
    package static let kind: RunKind = "glue.trigger-schedule"

    package let policy = RunPolicy.untiring(concurrency: 4, longestDelay: .seconds(3600))
    private let catalog: CatalogStore
    private let orchestration: Orchestration

    package init(catalog: CatalogStore, orchestration: Orchestration) {
        self.catalog = catalog
        self.orchestration = orchestration
    }

    /// A run's subject is the trigger's name; its checkpoint says whether it has slept until a time of the schedule.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        let found = try await catalog.read(run.tenant) { try $0.find(Trigger.self, run.subject) }
        guard let trigger = found, Self.isCurrent(trigger, run),
            let schedule = trigger.schedule.flatMap(CronExpression.init),
            let next = schedule.next(after: now)
        else { return .finished() }
        guard !run.checkpoint.isEmpty else { return .asleep(until: next, Self.mark) }
        return .asleep(until: next, Self.mark) { [orchestration] view in
            let catalog = CatalogWriter(tenant: run.tenant, now: now, view: view)
            guard let trigger = try catalog.reader.find(Trigger.self, run.subject),
                Self.isCurrent(trigger, run)
            else { return }
            guard let name = trigger.workflowName else {
                return try orchestration.fire(trigger, mustStart: false, catalog)
            }
            guard let workflow = try catalog.reader.find(Workflow.self, name) else { return }
            try orchestration.startByItself(workflow, nil, catalog)
        }
    }

    private static let mark: [UInt8] = [1]

    private static func isCurrent(_ trigger: Trigger, _ run: Run) -> Bool {
        trigger.scheduleID == run.id && trigger.state == .activated
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // A schedule that ends leaves the trigger as it is.
    }

    /// Begins to follow the trigger's schedule, if it has one and is active.
    static func submit(_ trigger: Trigger, _ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        guard trigger.state == .activated, trigger.schedule != nil else { return }
        let run = Run(
            id: trigger.scheduleID,
            kind: kind,
            tenant: catalog.tenant,
            subject: trigger.name,
            createdAt: catalog.now
        )
        try runs.submit(run, catalog.view)
    }

    static func cancel(_ trigger: Trigger, _ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        try runs.cancel(RunKey(kind: kind, tenant: catalog.tenant, id: trigger.scheduleID), catalog.view)
    }
}
