import HosuServer
import HosuTesting
import Primitives
import Runs
import Scripts
import Synchronization
import Testing

/// Scripts that run nothing and end when and how a test says; the jobs' own names say which.
///
/// A class because the server and the test both hold it.
final class StagedScripts: ScriptRunning {
    private struct State {
        var waiting: [(job: String, continuation: CheckedContinuation<ScriptResult, any Error>)] = []
        var orders: [ScriptOrder] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// Every script that was begun, in order.
    var orders: [ScriptOrder] { state.withLock { $0.orders } }

    /// The names of the jobs that run now, sorted.
    var running: [String] { state.withLock { $0.waiting.map(\.job).sorted() } }

    func run(_ order: ScriptOrder, began: @escaping @Sendable () async -> Void) async throws -> ScriptResult {
        await began()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let watchers = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
                    // Cancelled before it could be found among those that wait.
                    guard !Task.isCancelled else { return nil }
                    state.orders.append(order)
                    state.waiting.append((order.jobName, continuation))
                    defer { state.watchers = [] }
                    return state.watchers
                }
                guard let watchers else { return continuation.resume(throwing: CancellationError()) }
                for watcher in watchers { watcher.resume() }
            }
        } onCancel: {
            finish(order.jobName, .failure(CancellationError()))
        }
    }

    /// Returns when the script of each of the jobs runs.
    func waitFor(_ jobs: String...) async {
        while !jobs.allSatisfy(running.contains) {
            await withCheckedContinuation { continuation in
                let isThere = state.withLock { state in
                    let names = state.waiting.map(\.job)
                    if jobs.allSatisfy(names.contains) { return true }
                    state.watchers.append(continuation)
                    return false
                }
                if isThere { continuation.resume() }
            }
        }
    }

    /// Lets the script of a job end.
    func end(_ job: String, _ result: ScriptResult = .succeeded) {
        finish(job, .success(result))
    }

    private func finish(_ job: String, _ result: Result<ScriptResult, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<ScriptResult, any Error>? in
            guard let index = state.waiting.firstIndex(where: { $0.job == job }) else { return nil }
            return state.waiting.remove(at: index).continuation
        }
        continuation?.resume(with: result)
    }
}

/// A Hosu whose jobs run staged scripts.
struct StagedHosu {
    let glue: GlueHosu
    let scripts: StagedScripts

    var hosu: TestHosu { glue.hosu }

    init(now: String = "2026-03-01T00:00:00Z", jobs: [String] = []) async throws {
        let scripts = StagedScripts()
        self.scripts = scripts
        glue = GlueHosu(
            hosu: try await TestHosu(now: now) { configuration in configuration.scriptRunner = scripts }
        )
        for job in jobs { try await makeJob(job) }
    }

    func makeJob(_ name: String, retries: Int64 = 0, concurrency: Int64 = 1) async throws {
        try await glue(
            "CreateJob",
            [
                "Name": .string(name), "Role": "arn:aws:iam::000000000000:role/glue",
                "Command": ["Name": "glueetl", "ScriptLocation": .string("s3://scripts/\(name).py")],
                "MaxRetries": .integer(retries),
                "ExecutionProperty": ["MaxConcurrentRuns": .integer(concurrency)],
            ]
        )
    }

    /// Makes a trigger that starts jobs when others have ended as said.
    func makeConditional(
        _ name: String,
        _ conditions: [(job: String, state: String)],
        starts jobs: [String],
        logical: String = "AND",
        workflow: String? = nil
    ) async throws {
        var input: [(String, JSONValue)] = [
            ("Name", .string(name)), ("Type", "CONDITIONAL"), ("StartOnCreation", true),
            ("Actions", .array(jobs.map { ["JobName": .string($0)] })),
            (
                "Predicate",
                [
                    "Logical": .string(logical),
                    "Conditions": .array(
                        conditions.map {
                            [
                                "LogicalOperator": "EQUALS", "JobName": .string($0.job),
                                "State": .string($0.state),
                            ]
                        }
                    ),
                ]
            ),
        ]
        if let workflow { input.append(("WorkflowName", .string(workflow))) }
        try await glue("CreateTrigger", .object(JSONObject(input)))
    }

    /// Lets a job's script end, and returns when the end is stored with all that follows from it.
    func end(_ job: String, _ result: ScriptResult = .succeeded) async throws {
        let run = try #require(scripts.orders.last { $0.jobName == job })
        scripts.end(job, result)
        let key = RunKey(kind: "glue.job", tenant: .standard, id: run.runID)
        await hosu.core.runs.waitForEnd(of: key)
    }

    /// The runs of a job, the last one first.
    func runs(_ job: String) async throws -> [JSONValue] {
        try await glue("GetJobRuns", ["JobName": .string(job)])["JobRuns"]?.array ?? []
    }
}
