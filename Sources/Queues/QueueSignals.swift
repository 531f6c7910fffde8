import Synchronization

/// Tells those who wait at a queue that something was put into it.
///
/// A class, because senders and waiters share it.
package final class QueueSignals: Sendable {
    private let waiters = Mutex<[String: [Int: AsyncStream<Void>.Continuation]]>([:])
    private let counter = Mutex(0)

    package init() {}

    /// A stream that yields when something is put into the queue from now on; it ends with the task that reads it.
    package func subscribe(_ queueID: String) -> AsyncStream<Void> {
        let number = counter.withLock { counter in
            counter += 1
            return counter
        }
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        waiters.withLock { $0[queueID, default: [:]][number] = continuation }
        continuation.onTermination = { [weak self] _ in
            self?.waiters.withLock { waiters in
                waiters[queueID]?[number] = nil
                if waiters[queueID]?.isEmpty == true { waiters[queueID] = nil }
            }
        }
        return stream
    }

    package func signal(_ queueID: String) {
        for continuation in waiters.withLock({ $0[queueID].map { Array($0.values) } ?? [] }) {
            continuation.yield()
        }
    }
}
