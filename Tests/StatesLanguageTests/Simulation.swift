import Primitives
import Testing

@testable import StatesLanguage

/// Runs executions without a world: tasks are answered by a table, time goes as fast as it is waited for.
struct Simulation {
    enum Answer: Sendable {
        case success(JSONValue)
        case failure(String, String?)
        /// Nothing comes.
        case silence
    }

    let machine: StateMachine
    let identity: Execution.Identity
    /// What the nth task answers, by its state and its arguments.
    let answer: @Sendable (TaskRequest, Int) -> Answer
    /// Whether the execution is rebuilt from its checkpoint after each step.
    var restarts = false
    var transitionLimit = 500

    private(set) var history: [HistoryEvent] = []
    private(set) var execution: Execution
    private var store: [String: [UInt8]] = [:]
    private var now = Timestamp(epochSeconds: 1_700_000_000)
    private var taskCount = 0
    private var pending: [TaskRequest] = []
    private(set) var started: [TaskRequest] = []
    private(set) var cancelled: [TaskRequest] = []
    private(set) var mapRuns: [MapRunRequest] = []
    private(set) var seconds: [Int] = []

    init(
        _ definition: String,
        input: JSONValue = .object(JSONObject()),
        answer: @escaping @Sendable (TaskRequest, Int) -> Answer = { request, _ in .success(request.arguments) }
    ) throws {
        machine = try StateMachine(parsing: definition)
        identity = Execution.Identity(
            arn: "arn:aws:states:us-east-1:000000000000:execution:m:run",
            name: "run",
            roleARN: "arn:aws:iam::000000000000:role/r",
            machineARN: "arn:aws:states:us-east-1:000000000000:stateMachine:m",
            machineName: "m",
            startedAt: Timestamp(epochSeconds: 1_700_000_000),
            input: input
        )
        execution = Execution(identity)
        self.answer = answer
    }

    /// Runs to the end, or until nothing would ever happen.
    mutating func run(stopAfter limit: Int = 10000) {
        receive(.started)
        goOn(atMost: limit)
    }

    private mutating func goOn(atMost limit: Int = 10000) {
        for _ in 0..<limit where !execution.hasEnded {
            if execution.isReady {
                receive(.resumed)
            } else if !pending.isEmpty {
                let request = pending.removeFirst()
                taskCount += 1
                switch answer(request, taskCount) {
                case .success(let output): receive(.taskSucceeded(id: request.id, output: output))
                case .failure(let error, let cause):
                    receive(.taskFailed(id: request.id, error: error, cause: cause))
                case .silence: break
                }
            } else if let next = execution.nextWakeUp {
                seconds.append(Int((next.since(now) / .milliseconds(1)).rounded()) / 1000)
                now = next
                receive(.timePassed)
            } else {
                return
            }
        }
    }

    mutating func receive(_ event: ExecutionEvent) {
        let outcome = execution.receive(
            event,
            of: machine,
            at: now,
            world: .fixed,
            transitionLimit: transitionLimit
        )
        history += outcome.events
        for effect in outcome.effects {
            switch effect {
            case .startTask(let request):
                started.append(request)
                pending.append(request)
            case .cancelTask(let request):
                cancelled.append(request)
                pending.removeAll { $0.id == request.id }
            case .startMapRun(let request): mapRuns.append(request)
            case .cancelMapRun, .redriveMapRun: break
            }
        }
        if restarts, !execution.hasEnded { restart() }
    }

    /// Goes on from what was kept of an execution that has failed.
    mutating func redrive() throws {
        let parts = try #require(execution.redriveParts)
        execution = try #require(Execution(identity, parts: parts.written))
        store = [:]
        for (key, bytes) in parts.written { store[key] = bytes }
        pending = []
        receive(.redriven(count: 1))
        goOn()
    }

    private mutating func restart() {
        let parts = execution.takeCheckpoint()
        for key in parts.removed {
            if key.hasSuffix("/") {
                for stored in store.keys where stored.hasPrefix(key) { store[stored] = nil }
            } else {
                store[key] = nil
            }
        }
        for (key, bytes) in parts.written { store[key] = bytes }
        guard let rebuilt = Execution(identity, parts: store.map { (key: $0.key, bytes: $0.value) }) else {
            preconditionFailure("the checkpoint cannot be read")
        }
        execution = rebuilt
    }

    /// The history in short: `2<1 PassStateEntered A`.
    var lines: [String] {
        history.map { event in
            let content = event.details?.content
            let name = content?["name"]?.string ?? content?["error"]?.string ?? ""
            let index = content?["index"].map { "#\($0.text)" } ?? ""
            return "\(event.id)<\(event.previousID) \(event.type)" + (name.isEmpty ? "" : " \(name)\(index)")
        }
    }

    /// The output as JSON, or the failure as `ERROR: cause`.
    var result: String {
        switch execution.status {
        case .running: "RUNNING"
        case .succeeded(let output): output
        case .failed(let failure): "\(failure.error ?? "-"): \(failure.cause ?? "-")"
        case .timedOut: "TIMED_OUT"
        case .aborted(let failure): "ABORTED \(failure.error ?? "-"): \(failure.cause ?? "-")"
        }
    }
}
