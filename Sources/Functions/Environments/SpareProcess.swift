import Foundation
import Primitives
import Sandbox
import Synchronization

/// A process of an environment that was started before anybody wanted it.
///
/// It has its sandbox, its Python and the client of AWS, and waits on its standard input for the function that it is to
/// be. It becomes one function's and ends as that. A class because the process, and the environment that it becomes a
/// part of, meet here.
final class SpareProcess: OutputSink {
    private struct State {
        var process: SandboxedProcess?
        var log: FunctionLog?
        weak var environment: FunctionEnvironment?
        /// What it said before it was anybody's.
        var words: [UInt8] = []
        var modules: Set<String>?
        var isFinished = false
        var waiter: CheckedContinuation<Set<String>?, Never>?
    }

    /// The folder that it sees as `/var/task`: empty until it is a function's.
    let task: String
    private let state = Mutex(State())

    init(task: String) { self.task = task }

    func attach(_ process: SandboxedProcess) {
        state.withLock { state in
            if !state.isFinished { state.process = process }
        }
    }

    /// The process while it runs.
    var process: SandboxedProcess? { state.withLock { $0.process } }

    /// Returns the names of the modules that it has and a process that was started for its function has not, when it is
    /// ready; nil when it ended before.
    func started() async -> Set<String>? {
        await withCheckedContinuation { continuation in
            let (isKnown, modules) = state.withLock { state in
                let isKnown = state.modules != nil || state.isFinished
                if !isKnown { state.waiter = continuation }
                return (isKnown, state.modules)
            }
            if isKnown { continuation.resume(returning: modules) }
        }
    }

    /// Makes it the process of an environment: from now on what it writes and whom it calls is that one's.
    ///
    /// False where it has ended.
    func join(_ environment: FunctionEnvironment, variables: [String: String]) -> Bool {
        let process = state.withLock { state in
            if state.process != nil {
                state.log = environment.log
                state.environment = environment
            }
            return state.process
        }
        guard let process else { return false }
        environment.attach(process)
        process.limit(memoryInBytes: environment.function.memoryInBytes)
        let object = JSONObject(variables.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        process.write(JSONValue.object(object).bytes)
        process.closeInput()
        return true
    }

    /// Takes a connection to the Runtime API.
    func adopt(_ socket: Int32) {
        guard let environment = state.withLock({ $0.environment }) else {
            close(socket)
            return
        }
        environment.adopt(socket)
    }

    // MARK: What it writes

    var hasRoom: Bool { state.withLock { $0.log }?.hasRoom ?? true }

    func append(_ chunk: OutputChunk) {
        if let log = state.withLock({ $0.log }) { return log.append(chunk) }
        guard chunk.stream == .output else { return }
        let (waiter, modules) = state.withLock {
            state -> (CheckedContinuation<Set<String>?, Never>?, Set<String>?) in
            state.words += chunk.bytes
            guard state.modules == nil, state.words.last == 10,
                let names = (try? JSONValue(parsing: state.words))?.array
            else { return (nil, nil) }
            state.modules = Set(names.compactMap(\.string))
            state.words = []
            defer { state.waiter = nil }
            return (state.waiter, state.modules)
        }
        waiter?.resume(returning: modules)
    }

    func finish() {
        let (log, waiter) = state.withLock { state in
            state.isFinished = true
            // It owns this one.
            state.process = nil
            defer { state.waiter = nil }
            return (state.log, state.waiter)
        }
        log?.finish()
        waiter?.resume(returning: nil)
    }
}
