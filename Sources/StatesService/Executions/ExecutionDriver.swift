import Primitives
import Runs
import StatesLanguage
import Store

/// Runs one execution as far as it goes without leaving this process: steps, and the tasks that are performed here.
struct ExecutionDriver: Sendable {
    /// What comes while tasks run.
    private enum Arrival: Sendable {
        /// What a task came to, and where that lies in the inbox.
        case event(ExecutionEvent, letter: TupleKey?)
        case finished(Int)
        case rung
        case time
    }

    /// What has come, busy until it has been taken in.
    private typealias Arrivals = AsyncStream<(Arrival, BusyWork)>

    let core: StatesCore
    let world: World
    let tenant: Tenant
    let session: ExecutionSession
    /// Where answers of calls are kept along with what the calls did; nil where nothing is.
    var outbox: TaskOutbox?

    /// Runs until the execution ends or waits for a time or for somebody outside.
    ///
    /// `first` is what has been told to the execution before the bell is heard, `told` gives it when it has rung, `commit` stores
    /// a step that is followed by others, and `rest` turns the last one into a result.
    func run<Result: Sendable>(
        ringing bell: AsyncStream<Void>,
        first: [Row],
        told: @escaping @Sendable () async throws -> [Row],
        commit: @escaping @Sendable (ExecutionChange) async throws -> Void,
        rest: @escaping @Sendable (ExecutionChange) async throws -> Result
    ) async throws -> Result {
        let (arrivals, continuation) = Arrivals.makeStream()
        let name = session.execution.identity.arn
        let arrive: @Sendable (Arrival) -> Void = { [world] arrival in
            let work = world.bustle.begin("execution \(name)")
            continuation.yield((arrival, work))
        }
        let work = BusyWork.current
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                for await _ in bell { arrive(.rung) }
            }
            var session = session
            var running: Set<Int> = []
            var alarm: Timestamp?
            var events: [ExecutionEvent] = session.execution.lastEventID == 0 ? [.started] : []
            var letters: [TupleKey] = []
            var rows = first
            var isFirst = true
            var hasRung = false
            var waiting = arrivals.makeAsyncIterator()
            var arrived: BusyWork?
            defer { arrived?.end() }
            while true {
                if hasRung {
                    hasRung = false
                    rows = try await told()
                }
                let taken = letters + rows.map(\.key)
                let change = step(&session, &events, rows, taken: taken)
                letters = []
                rows = []
                let begun = begun(by: change, isFirst)
                isFirst = false
                if session.execution.hasEnded { return try await rest(change) }
                if running.isEmpty, begun.isEmpty, !session.execution.isReady { return try await rest(change) }
                let isEmpty = change.outcome.events.isEmpty && change.parts.written.isEmpty && taken.isEmpty
                if !isEmpty { try await commit(change) }
                for request in begun {
                    running.insert(request.id)
                    start(request, session, in: &group, arrive)
                }
                if session.execution.isReady { continue }
                if let next = session.execution.nextWakeUp, next < alarm ?? .latest {
                    alarm = next
                    let sleeper = world.bustle.begin("execution \(name)")
                    group.addTask { [world] in
                        defer { sleeper.end() }
                        try await world.clock.sleep(until: next, resting: sleeper)
                        arrive(.time)
                    }
                }
                arrived?.end()
                work?.rest()
                let arrival = await waiting.next()
                work?.wake()
                arrived = arrival?.1
                switch arrival?.0 {
                case .event(let event, let letter):
                    events.append(event)
                    if let letter { letters.append(letter) }
                case .finished(let id): running.remove(id)
                case .time: alarm = nil
                case .rung: hasRung = true
                case nil: throw CancellationError()
                }
                try Task.checkCancellation()
            }
        }
    }

    /// The tasks that this process has to perform now; at first also those that were in flight before, unless their answer has
    /// been kept.
    private func begun(by change: ExecutionChange, _ isFirst: Bool) -> [TaskRequest] {
        let identity = change.execution.identity
        if isFirst {
            return change.execution.tasksInFlight.filter { core.tasks.isPerformedHere($0, of: identity) }
        }
        return change.outcome.effects.compactMap { effect -> TaskRequest? in
            guard case .startTask(let request) = effect, core.tasks.isPerformedHere(request, of: identity)
            else {
                return nil
            }
            return request
        }
    }

    private func start(
        _ request: TaskRequest,
        _ session: ExecutionSession,
        in group: inout ThrowingTaskGroup<Void, any Error>,
        _ arrive: @escaping @Sendable (Arrival) -> Void
    ) {
        let identity = session.execution.identity
        let work = world.bustle.begin("task of execution \(identity.arn)")
        group.addTask { [core, world, tenant, outbox] in
            defer { work.end() }
            await BusyWork.$current.withValue(work) {
                await core.tasks.perform(request, of: identity, tenant, world, outbox) { event, letter in
                    arrive(.event(event, letter: letter))
                }
            }
            arrive(.finished(request.id))
        }
    }

    /// Gives the interpreter all that has come.
    private func step(
        _ session: inout ExecutionSession,
        _ events: inout [ExecutionEvent],
        _ rows: [Row],
        taken: [TupleKey]
    ) -> ExecutionChange {
        let now = world.clock.now
        for row in rows {
            guard let message = try? JSONValue(parsing: row.value), let event = ExecutionMessage.event(message)
            else {
                continue
            }
            events.append(event)
        }
        if let wakeUp = session.execution.nextWakeUp, wakeUp <= now { events.append(.timePassed) }
        if events.isEmpty, session.execution.isReady { events.append(.resumed) }
        var outcome = StepOutcome()
        for event in events {
            outcome.append(session.execution.receive(event, of: session.machine, at: now, world: world))
        }
        events = []
        return ExecutionChange(
            execution: session.execution,
            outcome: outcome,
            parts: session.execution.takeCheckpoint(),
            taken: taken,
            now: now
        )
    }
}
