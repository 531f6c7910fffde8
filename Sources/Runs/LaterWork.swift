package import Primitives
import Synchronization

/// Work that is done a while after it is first asked for, so that what comes in between is done along with it.
///
/// Nothing of it survives the process: what must not be forgotten is a `Run`. A class because it owns the task that waits;
/// who has it ends that by `stop`.
package final class LaterWork: Sendable {
    private struct State {
        var isStopped = false
        /// Sleeps until the work is due; nil where nobody has asked.
        var sleeper: Task<Void, Never>?
        /// Those that wait, or do the work.
        var workers: [Int: Task<Void, Never>] = [:]
        var nextNumber = 0
    }

    private let delay: Duration
    private let clock: any WorldClock
    private let bustle: Bustle
    private let work: @Sendable () async -> Void
    private let state = Mutex(State())

    /// Work that is busy in `bustle` once it is due.
    package init(
        after delay: Duration,
        clock: any WorldClock,
        bustle: Bustle = Bustle(),
        work: @escaping @Sendable () async -> Void
    ) {
        self.delay = delay
        self.clock = clock
        self.bustle = bustle
        self.work = work
    }

    /// Has the work done once the delay is over; nothing where that is going to happen anyway.
    package func ask() {
        state.withLock { state in
            guard !state.isStopped, state.sleeper == nil else { return }
            let deadline = clock.now.advanced(by: delay)
            let busy = bustle.begin("work that was put off")
            let sleeper = Task { [clock] in
                // Being cancelled means that it is due now.
                _ = try? await clock.sleep(until: deadline, resting: busy)
            }
            let number = state.nextNumber
            state.nextNumber += 1
            state.sleeper = sleeper
            state.workers[number] = Task { [self] in
                await sleeper.value
                self.state.withLock { $0.sleeper = nil }
                await work()
                busy.end()
                self.state.withLock { $0.workers[number] = nil }
            }
        }
    }

    /// Has the work done at once.
    package func askNow() {
        ask()
        state.withLock { $0.sleeper }?.cancel()
    }

    /// Does what was asked for without waiting any longer, and returns when that is done; later wishes are not heard.
    package func stop() async {
        let workers = state.withLock { state in
            state.isStopped = true
            state.sleeper?.cancel()
            return state.workers.values.map { $0 }
        }
        for worker in workers { await worker.value }
    }
}
