package import Primitives

extension Execution {
    /// Takes an event and goes on as far as it can.
    ///
    /// What does not wait for anything is done at once, up to `transitionLimit` states; when there is more, the execution
    /// `isReady` and wants `resumed`.
    ///
    /// Events that come too late, for tasks that have ended, change nothing.
    package mutating func receive(
        _ event: ExecutionEvent,
        of machine: StateMachine,
        at now: Timestamp,
        world: World,
        transitionLimit: Int = 500
    ) -> StepOutcome {
        guard !hasEnded else { return StepOutcome() }
        var interpreter = Interpreter(machine: machine, execution: self, now: now, world: world)
        self = Execution(identity)
        interpreter.receive(event)
        interpreter.run(atMost: transitionLimit)
        self = interpreter.execution
        return interpreter.outcome
    }
}

/// Performs one step of an execution.
struct Interpreter {
    /// Source: Step Functions Developer Guide, "Quotas related to state machine executions".
    static let eventLimit = 25000
    static let dataLimit = 262_144
    /// Source: Step Functions Developer Guide, "Map state", "Inline mode": up to 40 concurrent iterations.
    static let inlineConcurrency = 40

    let machine: StateMachine
    var execution: Execution
    let now: Timestamp
    let world: World
    var outcome = StepOutcome()

    init(machine: StateMachine, execution: Execution, now: Timestamp, world: World) {
        self.machine = machine
        self.execution = execution
        self.now = now
        self.world = world
    }

    mutating func receive(_ event: ExecutionEvent) {
        switch event {
        case .started: start()
        case .resumed: break
        case .taskStarted(let id, let workerName): taskStarted(id, workerName)
        case .taskSubmitted(let id, let output): taskSubmitted(id, output)
        case .taskSucceeded(let id, let output): taskSucceeded(id, output)
        case .taskFailed(let id, let error, let cause): taskFailed(id, error, cause)
        case .taskHeartbeat(let id): taskHeartbeat(id)
        case .timePassed: timePassed()
        case .mapRunSucceeded(let id, let output): mapRunSucceeded(id, output)
        case .mapRunFailed(let id, let failure): mapRunFailed(id, failure)
        case .mapRunRedriven(let id, let arn, let count): mapRunRedriven(id, arn, count)
        case .redriven(let count): redrive(count)
        case .stopped(let error, let cause):
            end(.aborted(StateFailure(error: error, cause: cause)))
        }
    }

    /// Moves ready threads, one state each in turn.
    mutating func run(atMost limit: Int) {
        var count = 0
        var head = 0
        while head < execution.ready.count, !execution.hasEnded, count < limit {
            let id = execution.ready[head]
            head += 1
            count += 1
            if execution.threads[id] != nil { advance(id) }
            if execution.lastEventID >= Self.eventLimit - 1, !execution.identity.isExpress {
                fail(
                    .init(
                        error: ErrorName.runtime,
                        cause:
                            "The execution reached the maximum number of history events (\(Self.eventLimit))."
                    )
                )
            }
        }
        if execution.hasEnded {
            execution.ready = []
        } else {
            execution.ready.removeFirst(head)
        }
        execution.changes.isHeadChanged = true
    }

    private mutating func start() {
        let identity = execution.identity
        let input = identity.input.text
        var members: [(String, JSONValue)] = [
            ("input", .string(input)), ("inputDetails", ["truncated": false]),
            ("roleArn", .string(identity.roleARN)),
        ]
        if let arn = identity.aliasARN { members.append(("stateMachineAliasArn", .string(arn))) }
        if let arn = identity.versionARN { members.append(("stateMachineVersionArn", .string(arn))) }
        emit("ExecutionStarted", after: 0, .init("executionStartedEventDetails", JSONObject(members)))
        if let seconds = machine.timeoutInSeconds {
            execution.deadline = identity.startedAt.advanced(by: .seconds(seconds))
        }
        addThread(parent: nil, index: 0, scope: machine.root, input: identity.input, after: 0)
    }

    @discardableResult
    mutating func addThread(
        parent: Int?,
        index: Int,
        scope: Int,
        input: JSONValue,
        after eventID: Int,
        item: JSONValue? = nil
    ) -> Int {
        execution.lastThreadID += 1
        let id = execution.lastThreadID
        var thread = StateThread(
            id: id,
            parent: parent,
            index: index,
            scope: scope,
            state: machine.scopes[scope].start,
            input: input,
            lastEvent: eventID
        )
        thread.item = item
        if let inspection = execution.inspection, parent == nil { thread.variables = inspection.variables }
        execution.threads[id] = thread
        execution.changes.threads.insert(id)
        execution.ready.append(id)
        return id
    }

    @discardableResult
    mutating func emit(_ type: String, after previousID: Int, _ details: HistoryEvent.Details? = nil) -> Int {
        execution.lastEventID += 1
        outcome.events.append(
            HistoryEvent(
                id: execution.lastEventID,
                previousID: previousID,
                timestamp: now,
                type: type,
                details: details
            )
        )
        return execution.lastEventID
    }

    /// Adds an event to a thread's own line.
    @discardableResult
    mutating func emit(_ type: String, in id: Int, _ details: HistoryEvent.Details? = nil) -> Int {
        let event = emit(type, after: execution.threads[id]?.lastEvent ?? 0, details)
        execution.threads[id]?.lastEvent = event
        execution.changes.threads.insert(id)
        return event
    }

    func state(of thread: StateThread) -> State { machine.scopes[thread.scope].states[thread.state] }

    /// Moves what waits for times that have come, the earliest first.
    private mutating func timePassed() {
        if let deadline = execution.deadline, deadline <= now {
            end(.timedOut)
            return
        }
        let due = execution.threads.values.filter { $0.phase.wakeUp.map { $0 <= now } ?? false }
        let ordered = due.sorted {
            ($0.phase.wakeUp ?? now, $0.id) < ($1.phase.wakeUp ?? now, $1.id)
        }
        for thread in ordered where execution.threads[thread.id] != nil && !execution.hasEnded {
            switch thread.phase {
            case .waiting, .backingOff: execution.ready.append(thread.id)
            case .task(let task): taskTimedOut(thread.id, task)
            case .entering, .parallel, .map, .mapRun: break
            }
        }
    }

    /// Ends the whole execution as failed.
    mutating func fail(_ failure: StateFailure) { end(.failed(failure)) }

    /// Ends the execution; what still runs is not wanted any more.
    ///
    /// Source: GetExecutionHistory as AWS answers it: an aborted execution's last event follows none.
    mutating func end(_ status: Execution.Status) {
        guard !execution.hasEnded else { return }
        keepRemains(execution.threads, failed: nil)
        let last = execution.threads.values.first { $0.parent == nil }?.lastEvent ?? 0
        switch status {
        case .running: return
        case .succeeded(let output):
            emit("ExecutionSucceeded", after: last, .data("executionSucceededEventDetails", "output", output))
        case .failed(let failure):
            emit("ExecutionFailed", after: last, .failure("executionFailedEventDetails", failure))
        case .timedOut:
            emit("ExecutionTimedOut", after: 0, .init("executionTimedOutEventDetails", JSONObject()))
        case .aborted(let failure):
            emit("ExecutionAborted", after: 0, .failure("executionAbortedEventDetails", failure))
        }
        for thread in execution.threads.values.sorted(by: { $0.id < $1.id }) { release(thread) }
        for id in execution.threads.keys { execution.changes.remove(id) }
        execution.threads = [:]
        execution.status = status
    }

    /// Gives back what a thread holds outside.
    mutating func release(_ thread: StateThread) {
        switch thread.phase {
        case .task(let task): outcome.effects.append(.cancelTask(task.request))
        case .mapRun(let id): outcome.effects.append(.cancelMapRun(id: id))
        case .entering, .waiting, .backingOff, .parallel, .map: break
        }
    }
}
