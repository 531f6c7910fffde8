import Primitives
import Store

/// All that one firing of a trigger has set off: what it started, what the ends of those started, and so on.
///
/// Conditional triggers look at one chain alone.
///
/// Source: AWS Glue Developer Guide, "AWS Glue triggers": jobs and crawlers that depend on others start only where those
/// were started by a trigger, and all of a chain descend from one scheduled or on-demand trigger.
struct ActionChain: Codable, Hashable, Sendable {
    /// Something that was started, or should have been.
    struct Action: Codable, Hashable, Sendable {
        var target: ActionTarget
        /// The run of the job, or the crawl; the last one where the job's retries repeated it.
        var runID: String
        /// The runs that were repeated.
        var earlierRunIDs: [String] = []
        var triggerName: String
        var state = ActionState.running
        /// Why it could not be started.
        var message: String?
    }

    let tenant: Tenant
    /// For runs of workflows, their ids.
    let id: String
    let startedAt: Timestamp
    var actions: [Action] = []
    /// The triggers that have fired; none fires twice in a chain.
    var firedTriggers: Set<String> = []
    /// Given where the chain is a run of a workflow.
    var workflow: WorkflowRun?

    init(tenant: Tenant, id: String, startedAt: Timestamp) {
        self.tenant = tenant
        self.id = id
        self.startedAt = startedAt
    }

    var isRunning: Bool { actions.contains { $0.state == .running } }

    /// Notes how something ended; nothing happens for what the chain has not started or what has ended before.
    mutating func end(_ kind: ActionTarget.Kind, runID: String, as state: ActionState) {
        let index = actions.firstIndex {
            $0.target.kind == kind && $0.runID == runID && $0.state == .running
        }
        guard let index else { return }
        actions[index].state = state
    }

    /// Notes that another run goes on for one that failed.
    mutating func replace(_ kind: ActionTarget.Kind, runID: String, by next: String) {
        guard let index = actions.firstIndex(where: { $0.target.kind == kind && $0.runID == runID }) else {
            return
        }
        actions[index].earlierRunIDs.append(runID)
        actions[index].runID = next
    }

    /// Those of the triggers that are to fire now that something has ended, by name: they wait for that, among others.
    func due(_ triggers: [Trigger], after ended: ActionTarget) -> [Trigger] {
        triggers.filter { trigger in
            guard !trigger.isStarting, trigger.state == .activated, !firedTriggers.contains(trigger.name),
                let predicate = trigger.predicate
            else { return false }
            return predicate.conditions.contains { $0.target == ended } && holds(predicate)
        }
        .sorted { $0.name < $1.name }
    }

    /// Whether the last of each that was started ended as the predicate wants.
    func holds(_ predicate: Trigger.Predicate) -> Bool {
        switch predicate.logical {
        case .any: predicate.conditions.contains { met($0) != nil }
        case .all, nil: !predicate.conditions.isEmpty && predicate.conditions.allSatisfy { met($0) != nil }
        }
    }

    /// The runs of jobs that made a trigger fire, in the order of its conditions.
    func predecessors(of trigger: Trigger) -> [JobRun.Predecessor] {
        (trigger.predicate?.conditions ?? []).compactMap { condition in
            guard condition.target.kind == .job, let action = met(condition) else { return nil }
            return JobRun.Predecessor(jobName: action.target.name, runID: action.runID)
        }
    }

    private func met(_ condition: Trigger.Condition) -> Action? {
        guard let last = actions.last(where: { $0.target == condition.target }),
            last.state == condition.state
        else { return nil }
        return last
    }
}

/// The chains of all tenants: runs of workflows, and those others of which something still runs.
enum ActionChains {
    private static let byRun = TableIndex<ActionChain>("run") { chain in
        Set(chain.actions.flatMap { action in [action.runID] + action.earlierRunIDs })
            .filter { !$0.isEmpty }
            .map { TupleKey(chain.tenant, $0) }
    }

    private static let byWorkflow = TableIndex<ActionChain>("workflow") { chain in
        guard let run = chain.workflow else { return [] }
        return [TupleKey(chain.tenant, run.workflowName, chain.startedAt.epochMicroseconds)]
    }

    private static let running = TableIndex<ActionChain>("running") { chain in
        guard let run = chain.workflow, run.status.isActive else { return [] }
        return [TupleKey(chain.tenant, run.workflowName)]
    }

    private static let table = Table<ActionChain>(
        "glue_action_chains",
        coder: .json(),
        indexes: [byRun, byWorkflow, running]
    ) { TupleKey($0.tenant, $0.id) }

    static func find(_ id: String, _ tenant: Tenant, _ view: any ReadView) throws -> ActionChain? {
        try table.get(TupleKey(tenant, id), view)
    }

    /// The chain that a run of a job or a crawl belongs to.
    static func find(runID: String, _ tenant: Tenant, _ view: any ReadView) throws -> ActionChain? {
        try table.scan(byRun, .prefix(TupleKey(tenant, runID)), view, limit: 1).first
    }

    /// At most `limit` runs of a workflow, the last one first, from the one behind `run` on.
    static func all(
        of workflow: String,
        behind run: ActionChain? = nil,
        limit: Int = .max,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> [ActionChain] {
        var range = KeyRange.prefix(TupleKey(tenant, workflow))
        if let run {
            let entry = TupleKey(tenant, workflow, run.startedAt.epochMicroseconds)
            range = range.before(byWorkflow.entry(of: entry, at: TupleKey(tenant, run.id)))
        }
        return try table.scan(byWorkflow, range, view, limit: limit, reversed: true)
    }

    static func runningCount(of workflow: String, _ tenant: Tenant, _ view: any ReadView) throws -> Int {
        try table.scan(running, .prefix(TupleKey(tenant, workflow)), view).count
    }

    static func put(_ chain: ActionChain, _ view: any WriteView) throws {
        try table.put(chain, view)
    }

    static func remove(_ chain: ActionChain, _ view: any WriteView) throws {
        try table.delete(TupleKey(chain.tenant, chain.id), view)
    }
}
