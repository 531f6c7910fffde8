import Foundation
import Synchronization

/// Named threads for calls that block: SQLite, DuckDB, file system.
///
/// The cooperative pool has one thread a core, and a blocked one starves every task of the process; so such calls run
/// here. A class because it owns threads; jobs are taken in the order they came.
package final class BlockingPool: Sendable {
    private struct State {
        /// Jobs that have been taken leave nil behind, so that what they hold is freed.
        var jobs: [(@Sendable () -> Void)?] = []
        var head = 0
        var isClosed = false
    }

    private let condition = NSCondition()
    private let state = Mutex(State())

    /// Starts `threadCount` threads called `name`-0, `name`-1 and so on.
    package init(name: String, threadCount: Int) {
        precondition(threadCount > 0, "a pool without threads never runs anything")
        for index in 0..<threadCount {
            let thread = Thread { [self] in work() }
            thread.name = "\(name)-\(index)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Runs `body` on one of the threads and returns what it returns or throws what it throws.
    ///
    /// Cancelling the task does not stop `body`; whoever wraps a long call must interrupt it.
    package func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue { continuation.resume(with: Result(catching: body)) }
        }
    }

    /// Runs a body of some microseconds, such as reading a record: on the calling thread where that is no thread of the
    /// cooperative pool, else as `run` does.
    ///
    /// A task that prefers an executor of its own, as those that serve connections do, keeps only its neighbours there
    /// waiting; changing threads twice would cost it more than such a body takes.
    package func glance<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let executor = withUnsafeCurrentTask { $0?.unownedTaskExecutor }
        if let executor, executor != globalConcurrentExecutor.asUnownedTaskExecutor() { return try body() }
        return try await run(body)
    }

    /// Adds a job that reports by itself.
    package func enqueue(_ job: @escaping @Sendable () -> Void) {
        condition.lock()
        state.withLock { $0.jobs.append(job) }
        condition.signal()
        condition.unlock()
    }

    /// Lets the threads end when the jobs that are waiting are done.
    package func close() {
        condition.lock()
        state.withLock { $0.isClosed = true }
        condition.broadcast()
        condition.unlock()
    }

    private func work() {
        while let job = next() { job() }
    }

    private func next() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            let (job, isClosed) = state.withLock { state -> ((@Sendable () -> Void)?, Bool) in
                guard state.head < state.jobs.count else { return (nil, state.isClosed) }
                let job = state.jobs[state.head]
                state.jobs[state.head] = nil
                state.head += 1
                if state.head > 256, state.head * 2 > state.jobs.count {
                    state.jobs.removeFirst(state.head)
                    state.head = 0
                }
                return (job, false)
            }
            if let job { return job }
            if isClosed { return nil }
            condition.wait()
        }
    }
}
