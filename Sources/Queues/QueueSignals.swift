package import Primitives
import Synchronization

/// Tells those who wait at a queue that something was put into it.
///
/// A class, because senders and waiters share it.
package final class QueueSignals: Sendable {
    private struct Waiter {
        let continuation: AsyncStream<Void>.Continuation
        /// What rests while it waits.
        let work: BusyWork?
    }

    private let waiters = Mutex<[String: [Int: Waiter]]>([:])
    private let counter = Mutex(0)

    package init() {}

    /// A stream that yields when something is put into the queue from now on; it ends with the task that reads it.
    ///
    /// `work` is busy again from the moment at which it yields.
    package func subscribe(_ queueID: String, waking work: BusyWork? = nil) -> AsyncStream<Void> {
        let number = counter.withLock { counter in
            counter += 1
            return counter
        }
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let waiter = Waiter(continuation: continuation, work: work)
        waiters.withLock { $0[queueID, default: [:]][number] = waiter }
        continuation.onTermination = { [weak self] _ in
            self?.waiters.withLock { waiters in
                waiters[queueID]?[number] = nil
                if waiters[queueID]?.isEmpty == true { waiters[queueID] = nil }
            }
        }
        return stream
    }

    package func signal(_ queueID: String) {
        for waiter in waiters.withLock({ $0[queueID].map { Array($0.values) } ?? [] }) {
            waiter.work?.wake()
            waiter.continuation.yield()
        }
    }
}
