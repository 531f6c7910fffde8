import Crypto
package import Primitives

/// One execution of a state machine, as a value: where each of its branches stands and what they wait for.
///
/// It changes by `receive` alone, which says what happened as history events and what must be done as effects.
package struct Execution: Sendable {
    /// What an execution is from its start to its end.
    package struct Identity: Sendable, Equatable {
        package var arn: String
        package var name: String
        package var roleARN: String
        package var machineARN: String
        package var machineName: String
        package var startedAt: Timestamp
        package var input: JSONValue
        package var isExpress: Bool
        package var versionARN: String?
        package var aliasARN: String?
        package var redriveCount = 0
        /// The test case whose mocked answers tasks get.
        package var testCase: String?

        package init(
            arn: String,
            name: String,
            roleARN: String,
            machineARN: String,
            machineName: String,
            startedAt: Timestamp,
            input: JSONValue,
            isExpress: Bool = false
        ) {
            self.arn = arn
            self.name = name
            self.roleARN = roleARN
            self.machineARN = machineARN
            self.machineName = machineName
            self.startedAt = startedAt
            self.input = input
            self.isExpress = isExpress
        }
    }

    /// How an execution came to its end.
    package enum Status: Sendable, Equatable {
        case running
        case succeeded(output: String)
        case failed(StateFailure)
        case timedOut
        case aborted(StateFailure)
    }

    package let identity: Identity
    package internal(set) var status = Status.running
    /// The number of events in the history.
    package internal(set) var lastEventID = 0
    var threads: [Int: StateThread] = [:]
    var lastThreadID = 0
    /// The threads that can go on at once, in order.
    var ready: [Int] = []
    /// When the machine's own time is over.
    var deadline: Timestamp?
    /// The threads that would be done again if the execution, which has failed, were redriven.
    var remains: [Int: StateThread] = [:]
    /// Set where one state is tested.
    package var inspection: Inspection?
    /// What has changed since the checkpoint was taken last.
    var changes = CheckpointChanges()

    package init(_ identity: Identity) {
        self.identity = identity
    }

    package var hasEnded: Bool { status != .running }

    /// Whether something can go on without anything happening.
    package var isReady: Bool { !ready.isEmpty && !hasEnded }

    /// When `timePassed` must be received next; nil where nothing waits for a time.
    package var nextWakeUp: Timestamp? {
        guard !hasEnded else { return nil }
        var next = deadline
        for thread in threads.values {
            guard let moment = thread.phase.wakeUp, moment < next ?? .latest else { continue }
            next = moment
        }
        return next
    }

    /// The tasks that have been started and have not ended.
    package var tasksInFlight: [TaskRequest] {
        threads.values.compactMap { thread in
            guard case .task(let task) = thread.phase else { return nil }
            return task.request
        }.sorted { $0.id < $1.id }
    }

    /// Whether a task with that number waits to be ended.
    package func isWaiting(forTask id: Int) -> Bool { thread(ofTask: id) != nil }

    func thread(ofTask id: Int) -> Int? {
        threads.values.first { thread in
            switch thread.phase {
            case .task(let task): task.request.id == id
            case .mapRun(let run): run == id
            case .entering, .waiting, .backingOff, .parallel, .map: false
            }
        }?.id
    }
}

/// A line of states: the machine's own, a branch's or an iteration's.
struct StateThread: Sendable {
    enum Phase: Sendable {
        /// The state is next.
        case entering
        case task(TaskInFlight)
        case waiting(until: Timestamp)
        /// The state failed and will be tried again.
        case backingOff(until: Timestamp)
        case parallel(BranchProgress)
        case map(MapProgress)
        /// A distributed map runs; its number is the id of its event.
        case mapRun(Int)
    }

    let id: Int
    let parent: Int?
    /// Which branch or iteration of its parent.
    let index: Int
    let scope: Int
    var state: Int
    var phase = Phase.entering
    /// What the current state got.
    var input: JSONValue
    /// The same as text, where it is known; not kept over restarts.
    var inputText: String?
    /// The event before the next one of this thread.
    var lastEvent: Int
    var enteredEvent = 0
    var enteredAt = Timestamp(epochMicroseconds: 0)
    var variables: [String: JSONValue] = [:]
    /// How often each retrier of the state was used.
    var retries: [Int] = []
    /// How often each state's task was scheduled; counted for test cases alone.
    var invocations: [Int: Int] = [:]
    /// What an iteration is for.
    var item: JSONValue?
}

extension StateThread.Phase {
    var wakeUp: Timestamp? {
        switch self {
        case .task(let task):
            guard let deadline = task.deadline else { return task.heartbeatDeadline }
            return min(deadline, task.heartbeatDeadline ?? deadline)
        case .waiting(let moment), .backingOff(let moment): return moment
        case .entering, .parallel, .map, .mapRun: return nil
        }
    }
}

/// A task that has been started.
struct TaskInFlight: Sendable {
    var request: TaskRequest
    var deadline: Timestamp?
    var heartbeatDeadline: Timestamp?
}

/// The branches of a Parallel state.
struct BranchProgress: Sendable {
    var results: [JSONValue?]
    /// The threads that run.
    var threads: Set<Int>
}

/// The iterations of an inline Map state.
struct MapProgress: Sendable {
    let items: [JSONValue]
    /// What `$` means in `ItemSelector`.
    let input: JSONValue
    /// The most iterations at once.
    let limit: Int
    var results: [JSONValue?]
    var next = 0
    var threads: Set<Int> = []
    var finishedCount = 0
}

/// What a task is asked to do.
package struct TaskRequest: Sendable, Equatable {
    /// Unique within the execution: the id of the event that scheduled it.
    package let id: Int
    package let resource: TaskResource
    package let arguments: JSONValue
    /// For tasks that are ended by `SendTaskSuccess` and `SendTaskFailure`.
    package let token: String?
    package let timeoutInSeconds: Int?
    package let heartbeatInSeconds: Int?
    package let stateName: String
    /// How often the state was scheduled before, in a test case.
    package internal(set) var invocation = 0
    /// Whether its submission has been told.
    package internal(set) var isSubmitted = false
    /// What its submission gave, such as the id of a job's run.
    package internal(set) var submission: JSONValue?
}

/// What may happen to an execution.
package enum ExecutionEvent: Sendable {
    case started
    /// What was ready goes on.
    case resumed
    /// A worker took an activity's task.
    case taskStarted(id: Int, workerName: String?)
    /// The work was accepted, its end will be told.
    case taskSubmitted(id: Int, output: JSONValue)
    case taskSucceeded(id: Int, output: JSONValue)
    case taskFailed(id: Int, error: String?, cause: String?)
    case taskHeartbeat(id: Int)
    case timePassed
    /// Nil where the output is larger than a state's may be.
    case mapRunSucceeded(id: Int, output: JSONValue?)
    case mapRunFailed(id: Int, StateFailure)
    /// A distributed map that had failed goes on.
    case mapRunRedriven(id: Int, arn: String, count: Int)
    /// What had failed is done again.
    case redriven(count: Int)
    case stopped(error: String?, cause: String?)
}

/// What must be done.
package enum Effect: Sendable {
    case startTask(TaskRequest)
    /// Nobody wants the task's end any more.
    case cancelTask(TaskRequest)
    case startMapRun(MapRunRequest)
    case cancelMapRun(id: Int)
    case redriveMapRun(id: Int)
}

/// What came of an event.
package struct StepOutcome: Sendable {
    package var events: [HistoryEvent] = []
    package var effects: [Effect] = []

    package init() {}

    /// Adds what the next event came to.
    package mutating func append(_ next: StepOutcome) {
        events += next.events
        effects += next.effects
    }
}

extension TaskRequest {
    /// A name for what the task makes, the same however often the task is asked for after a crash.
    ///
    /// It has the form of a UUID, which clients' tokens and names of executions may have.
    package func uniqueName(in execution: Execution.Identity) -> String {
        let digest = SHA256.hash(data: Array("\(execution.arn)/\(id)".utf8))
        var text = Array(Hex.encode(Array(digest.prefix(16))))
        for place in [8, 13, 18, 23] { text.insert("-", at: place) }
        return String(text)
    }
}
