import Primitives
import Synchronization

/// Runs jobs one after the other on the threads of a pool, while whoever gives them prepares the next.
///
/// At most `depth` jobs are unfinished, so a fast producer waits and memory stays flat. After a job has failed, those
/// behind it are dropped. One task gives jobs; it must `settle` before it lets go of what they use. A class because that
/// task and the threads meet in it.
final class Lane: Sendable {
    typealias Job = @Sendable () throws -> Void

    private struct State {
        var waiting: [Job] = []
        var isRunning = false
        var failure: (any Error)?
        /// Resumed when fewer than that many jobs are unfinished.
        var waiter: (limit: Int, continuation: CheckedContinuation<Void, Never>)?

        var unfinished: Int { waiting.count + (isRunning ? 1 : 0) }

        /// Takes the end of the job that ran; returns what runs next and who is to be resumed.
        mutating func end(_ result: Result<Void, any Error>) -> (Job?, CheckedContinuation<Void, Never>?) {
            if case .failure(let error) = result {
                failure = error
                waiting = []
            }
            let next = waiting.isEmpty ? nil : waiting.removeFirst()
            isRunning = next != nil
            guard let waiter, unfinished < waiter.limit else { return (next, nil) }
            self.waiter = nil
            return (next, waiter.continuation)
        }
    }

    private let pool: BlockingPool
    private let depth: Int
    private let state = Mutex(State())

    init(_ pool: BlockingPool, depth: Int) {
        self.pool = pool
        self.depth = depth
    }

    /// Adds a job as soon as there is room for it.
    ///
    /// - Throws: what an earlier job threw.
    func add(_ job: @escaping Job) async throws {
        try await wait(untilFewerThan: depth)
        let mustStart = state.withLock { state in
            guard state.isRunning else {
                state.isRunning = true
                return true
            }
            state.waiting.append(job)
            return false
        }
        if mustStart { start(job) }
    }

    /// Returns when all jobs are done.
    ///
    /// - Throws: what one of them threw.
    func finish() async throws {
        try await wait(untilFewerThan: 1)
    }

    /// Returns when no job runs or waits, whatever became of them.
    func settle() async {
        try? await wait(untilFewerThan: 1)
    }

    private func wait(untilFewerThan limit: Int) async throws {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.unfinished < limit { return true }
                state.waiter = (limit, continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    private func start(_ job: @escaping Job) {
        pool.enqueue { [self] in
            let result = Result { try job() }
            let (next, waiter) = state.withLock { $0.end(result) }
            // Each job queues anew, so that many bodies take turns.
            if let next { start(next) }
            waiter?.resume()
        }
    }
}
