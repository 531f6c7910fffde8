package import Primitives
package import Runs
import StatesLanguage
package import Store

/// Runs executions: gives their events to the interpreter, commits what comes of each, and performs the effects.
///
/// State, history and the next wake-up are one commit. What a crash interrupts goes on from there; a task whose call was made
/// and whose answer was not yet committed is called again.
package struct ExecutionRunner: RunHandler {
    package static let kind: RunKind = "states.execution"
    package let policy = RunPolicy(concurrency: 4096, restartRule: .resume)
    let core: StatesCore
    let world: World

    package init(_ core: StatesCore, world: World) {
        self.core = core
        self.world = world
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        // What is told from here on rings; what was told before is read along with the rest.
        let (number, bell) = core.bells.listen(run.subject)
        defer { core.bells.stop(run.subject, number) }
        guard let (record, session, log, letters) = try await open(run) else { return .finished() }
        var driver = ExecutionDriver(core: core, world: context.world, tenant: record.tenant, session: session)
        driver.outbox = TaskOutbox(executions: core.executions, key: record.key, tenant: record.tenant)
        return try await driver.run(ringing: bell, first: letters) { [core] in
            try await core.store.glance { view in try core.executions.told(record, view) }
        } commit: { change in
            try await core.store.write { view in try core.store(change, of: record, view) }
            await log?.write(change.outcome.events)
        } rest: { [core] change in
            if let log {
                // The step's own transaction comes later: what is logged has to be stored before.
                try await core.store.write { view in try core.store(change, of: record, view) }
                await log.write(change.outcome.events)
                return Self.step(after: change, of: record) { _ in }
            }
            return Self.step(after: change, of: record) { view in try core.store(change, of: record, view) }
        }
    }

    /// What follows a step: the end, or a rest until something comes.
    private static func step(
        after change: ExecutionChange,
        of record: ExecutionRecord,
        _ writes: @escaping RunStep.Writes
    ) -> RunStep {
        guard !change.execution.hasEnded else { return .finished(writes) }
        let signal = RunSignal.named(StatesCore.signal(record.key))
        guard let wakeUp = change.execution.nextWakeUp else { return .awaiting(signal, [], writes) }
        return .awaiting(signal, until: wakeUp, [], writes)
    }

    /// The execution as it was committed last; nil where it is over.
    private func open(_ run: Run) async throws -> (ExecutionRecord, ExecutionSession, ExecutionLog?, [Row])? {
        let found = try await core.store.read {
            [core] view -> (ExecutionRecord, String, [(String, [UInt8])], MachineRecord?, [Row])? in
            guard let record = try core.executions.find(run.subject, run.tenant, view), record.isRunning,
                let revision = try core.machines.revision(record.revision, of: record.machine, run.tenant, view)
            else { return nil }
            let parts = try core.executions.parts(of: record, view).map { ($0.key, $0.bytes) }
            return (
                record, revision.definition, parts, try core.machines.find(record.machine, run.tenant, view),
                try core.executions.told(record, view)
            )
        }
        guard let (record, definition, parts, machine, letters) = found else { return nil }
        return (record, try core.session(record, definition, parts), core.log(machine, record, world), letters)
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard var record = try core.executions.find(run.subject, run.tenant, view), record.isRunning,
            let revision = try core.machines.revision(record.revision, of: record.machine, run.tenant, view)
        else { return }
        let parts = try core.executions.parts(of: record, view).map { ($0.key, $0.bytes) }
        var session = try core.session(record, revision.definition, parts)
        switch end {
        case .cancelled: break
        case .interrupted, .failed:
            record.error = ErrorName.runtime
            if case .failed(let reason) = end { record.cause = reason }
        }
        let now = world.clock.now
        var outcome = StepOutcome()
        if session.execution.lastEventID == 0 {
            outcome = session.execution.receive(
                .started,
                of: session.machine,
                at: now,
                world: world,
                transitionLimit: 0
            )
        }
        outcome.append(
            session.execution.receive(
                .stopped(error: record.error, cause: record.cause),
                of: session.machine,
                at: now,
                world: world
            )
        )
        try core.store(
            ExecutionChange(
                execution: session.execution,
                outcome: outcome,
                parts: session.execution.takeCheckpoint(),
                taken: [],
                now: now
            ),
            of: record,
            view
        )
    }
}

/// An execution with its machine.
struct ExecutionSession: Sendable {
    let machine: StateMachine
    var execution: Execution
}

/// What a step came to.
struct ExecutionChange: Sendable {
    let execution: Execution
    let outcome: StepOutcome
    let parts: CheckpointParts
    /// What it was told and has taken.
    let taken: [TupleKey]
    let now: Timestamp
}

extension StatesCore {
    /// Where the execution's events are logged; nil where its machine wants none.
    func log(_ machine: MachineRecord?, _ record: ExecutionRecord, _ world: World) -> ExecutionLog? {
        guard let logging = machine?.logging, logging.level != "OFF" else { return nil }
        return ExecutionLog(logging: logging, record: record, integrations: tasks.integrations, world: world)
    }

    static func signal(_ key: String) -> String { "states/\(key)" }

    func session(
        _ record: ExecutionRecord,
        _ definition: String,
        _ parts: [(String, [UInt8])]
    ) throws -> ExecutionSession {
        var machine = try parsed.machine(definition, isExpress: record.isExpress && record.map == nil)
        if let part = record.map, let child = machine.iteration(ofScope: part.scope, state: part.state) {
            machine = child
        }
        let identity = try record.identity()
        guard !parts.isEmpty else { return ExecutionSession(machine: machine, execution: Execution(identity)) }
        guard let execution = Execution(identity, parts: parts.map { (key: $0.0, bytes: $0.1) }) else {
            throw StoreFailure.malformedRecord(
                table: "states_checkpoints",
                reason: "\(record.key) cannot be read"
            )
        }
        return ExecutionSession(machine: machine, execution: execution)
    }

    /// Stores a step: events, checkpoint, tokens, tasks of activities and, at the end, how the execution ended.
    ///
    /// - Throws: `CancellationError` when the execution was ended meanwhile.
    func store(_ change: ExecutionChange, of record: ExecutionRecord, _ view: any WriteView) throws {
        guard let current = try executions.find(record.key, record.tenant, view), current.isRunning else {
            throw CancellationError()
        }
        try executions.removeTold(change.taken, view)
        try storeStep(change, of: record, view)
        guard change.execution.hasEnded else { return }
        try executions.removeCheckpoint(of: record, view)
        let ended = try storeEnd(change, of: current, view)
        if record.isExpress { try executions.delete(ended, view) }
        if let part = ended.map, try mapRuns.ended(ended, part, view) {
            try tasks.runs.raise(MapRunRunner.signal(part.run), view)
        }
    }

    /// Stores events, effects and, where the execution goes on, its checkpoint.
    func storeStep(_ change: ExecutionChange, of record: ExecutionRecord, _ view: any WriteView) throws {
        if !record.isExpress { try executions.append(change.outcome.events, to: record, view) }
        for effect in change.outcome.effects {
            switch effect {
            case .startTask(let request):
                guard let token = request.token, !tasks.mocks.covers(request, of: change.execution.identity)
                else {
                    continue
                }
                try executions.put(token: token, .init(key: record.key, task: request.id), record.tenant, view)
                guard request.resource.kind == .activity else { continue }
                try activities.offer(request, token, record, view)
                let arn = request.resource.arn
                view.afterCommit { activityBells.ring(arn) }
            case .cancelTask(let request):
                guard let token = request.token else { continue }
                try executions.remove(token: token, record.tenant, view)
            case .startMapRun(let request): try startMapRun(request, of: record, change.now, view)
            case .cancelMapRun(let id): try cancelMapRun(id, of: record, change.now, view)
            case .redriveMapRun(let id): try redriveMapRun(id, of: record, change.now, view)
            }
        }
        if !change.execution.hasEnded { try executions.put(change.parts, of: record, view) }
    }

    /// Stores and announces how an execution ended, with what a redrive needs; of Express ones nothing is kept.
    func storeEnd(
        _ change: ExecutionChange,
        of record: ExecutionRecord,
        _ view: any WriteView
    ) throws -> ExecutionRecord {
        var ended = record
        ended.end(change.execution.status, at: change.now)
        guard !ended.isExpress else { return ended }
        if ended.status != "SUCCEEDED", let parts = change.execution.redriveParts {
            // One event for the redrive, and one more at least.
            ended.isRedrivable = change.execution.lastEventID < 24_999
            try executions.put(parts, of: ended, view)
        }
        try executions.put(ended, view)
        try announce(ended, at: change.now, in: view)
        return ended
    }
}
