import Synchronization

/// What is being done now, of all that must be done before time may jump.
///
/// Whoever does work that time must wait for, such as a step of a run, a script or an invocation, is busy for as long as it
/// lasts. A class because all of them share it; its mutex guards the names.
package final class Bustle: Sendable {
    private struct State {
        var last = 0
        var names: [Int: @Sendable () -> String] = [:]
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// Begins a piece of work, which lasts until its `end`.
    package func begin(_ name: @autoclosure @escaping @Sendable () -> String) -> BusyWork {
        BusyWork(in: self, name)
    }

    /// Performs a piece of work; the task and those below it know it as `BusyWork.current`.
    package func during<Value: Sendable>(
        _ name: @autoclosure @escaping @Sendable () -> String,
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async rethrows -> Value {
        let work = BusyWork(in: self, name)
        defer { work.end() }
        return try await BusyWork.$current.withValue(work) { try await body() }
    }

    /// Whether nothing is being done.
    package var isQuiet: Bool { state.withLock { $0.names.isEmpty } }

    /// What is being done, sorted.
    package var names: [String] { state.withLock { Array($0.names.values) }.map { $0() }.sorted() }

    /// Returns once nothing is being done, or the task is cancelled.
    package func settled() async {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustWait = state.withLock { state in
                    guard !state.names.isEmpty, !Task.isCancelled else { return false }
                    state.waiters[number] = continuation
                    return true
                }
                if !mustWait { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }

    fileprivate func add(_ name: @escaping @Sendable () -> String) -> Int {
        state.withLock { state in
            state.last += 1
            state.names[state.last] = name
            return state.last
        }
    }

    fileprivate func remove(_ number: Int) {
        let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.names[number] = nil
            guard state.names.isEmpty, !state.waiters.isEmpty else { return [] }
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }
}

/// A piece of work that time waits for.
///
/// It is busy from its beginning to its end but for its waits, from `rest` to `wake`. Whoever ends such a wait calls `wake` before the
/// task goes on, so that there is no instant at which work is due and nobody busy. A class because waker and sleeper share
/// it; its mutex guards where it stands. One that is forgotten is over.
package final class BusyWork: Sendable {
    private enum State {
        case busy(Int)
        case idle
        case over
    }

    /// The work that the running task belongs to.
    @TaskLocal package static var current: BusyWork?

    private let bustle: Bustle
    private let name: @Sendable () -> String
    private let state: Mutex<State>

    fileprivate init(in bustle: Bustle, _ name: @escaping @Sendable () -> String) {
        self.bustle = bustle
        self.name = name
        state = Mutex(.busy(bustle.add(name)))
    }

    deinit {
        end()
    }

    /// Ends the work; nothing happens where it is over.
    package func end() {
        leave(for: .over)
    }

    /// Makes idle work busy again.
    package func wake() {
        state.withLock { state in
            guard case .idle = state else { return }
            state = .busy(bustle.add(name))
        }
    }

    /// Makes busy work idle, until `wake`: it waits for something that is not its own to do, and time may jump.
    ///
    /// Call it once the wait is known to whoever ends it. Only for work that does nothing else at the same time in other tasks.
    package func rest() {
        leave(for: .idle)
    }

    /// Is idle while it waits for something which comes with busy work of its own.
    package func idling<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ wait: () async throws -> Value
    ) async rethrows -> Value {
        rest()
        defer { wake() }
        return try await wait()
    }

    private func leave(for next: State) {
        let number = state.withLock { state -> Int? in
            switch state {
            case .busy(let number):
                state = next
                return number
            case .idle:
                state = next
                return nil
            case .over:
                return nil
            }
        }
        if let number { bustle.remove(number) }
    }
}
