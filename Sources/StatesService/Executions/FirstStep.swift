import Primitives
import Runs
import StatesLanguage
import Store

extension ExecutionSession {
    /// So that no request waits for a machine that goes through many states, or computes long.
    private static let mostStates = 20
    private static let budget = Duration.milliseconds(20)

    /// What the execution does before it waits for anything; nil where that takes many states, or long.
    func firstStep(at now: Timestamp, _ world: World) -> ExecutionChange? {
        var execution = execution
        var outcome = StepOutcome()
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: Self.budget)
        var event = ExecutionEvent.started
        for _ in 0..<Self.mostStates {
            outcome.append(
                execution.receive(event, of: machine, at: now, world: world, transitionLimit: 1)
            )
            guard execution.isReady, clock.now < deadline else { break }
            event = .resumed
        }
        guard !execution.isReady else { return nil }
        let parts = execution.takeCheckpoint()
        return ExecutionChange(execution: execution, outcome: outcome, parts: parts, taken: [], now: now)
    }
}

extension StatesCore {
    /// Stores a new execution and has it run.
    func begin(_ record: ExecutionRecord, _ view: any WriteView) throws {
        try executions.put(record, view)
        try announce(record, at: record.startedAt, in: view)
        try submit(record, record.startedAt, view)
    }

    /// Stores a new execution along with its first step, and has it go on where there is more to do; as it is stored.
    ///
    /// So one that ends at once is one commit and no run, and the first call of another is made one commit earlier.
    func begin(
        _ record: ExecutionRecord,
        with step: ExecutionChange,
        _ view: any WriteView
    ) throws -> ExecutionRecord {
        try announce(record, at: record.startedAt, in: view)
        try storeStep(step, of: record, view)
        guard !step.execution.hasEnded else { return try storeEnd(step, of: record, view) }
        try executions.put(record, view)
        let run = run(of: record, step.now)
        let isAtWork = step.execution.tasksInFlight.contains {
            tasks.isPerformedHere($0, of: step.execution.identity)
        }
        let signal = RunSignal.named(Self.signal(record.key))
        try tasks.runs.submit(
            isAtWork ? run : run.awaiting(signal, until: step.execution.nextWakeUp),
            view
        )
        return record
    }

    /// Has an execution run.
    func submit(_ record: ExecutionRecord, _ now: Timestamp, _ view: any WriteView) throws {
        try tasks.runs.submit(run(of: record, now), view)
    }

    private func run(of record: ExecutionRecord, _ now: Timestamp) -> Run {
        Run(
            id: record.key,
            kind: ExecutionRunner.kind,
            tenant: record.tenant,
            subject: record.key,
            createdAt: now
        )
    }
}
