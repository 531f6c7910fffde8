import Synchronization

/// Which runs of jobs work in this process, and how to tell them that they shall stop.
///
/// A class because whoever answers requests and whoever runs scripts share it; nothing durable is in it.
package final class JobStops: Sendable {
    private let active = Mutex<[String: AsyncStream<Void>.Continuation]>([:])

    package init() {}

    /// The signal that the run shall stop; call it before the run is marked as begun.
    func register(_ id: String) -> AsyncStream<Void> {
        let (signal, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        active.withLock { $0[id] = continuation }
        return signal
    }

    func forget(_ id: String) {
        let continuation = active.withLock { $0.removeValue(forKey: id) }
        continuation?.finish()
    }

    /// Tells a run to stop; nothing happens where it does not work here.
    func stop(_ id: String) {
        let continuation = active.withLock { $0[id] }
        continuation?.yield()
    }
}
