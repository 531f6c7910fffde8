import Synchronization

/// Says to all who wait that the gateway ends, and waits until they have heard it.
///
/// A class because all streams of the gateway share it; `shared` guards what changes.
final class StopSignal: Sendable {
    private struct Shared {
        var isRaised = false
        var nextNumber = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        /// Bodies under way, and who waits for the last of them.
        var bodyCount = 0
        var idle: CheckedContinuation<Void, Never>?
    }

    private let shared = Mutex(Shared())

    /// Wakes all who wait.
    func raise() {
        let woken = shared.withLock { shared in
            shared.isRaised = true
            defer { shared.waiting = [:] }
            return Array(shared.waiting.values)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Returns when no body is under way.
    func quiet() async {
        await withCheckedContinuation { continuation in
            let isIdle = shared.withLock { shared in
                if shared.bodyCount > 0 { shared.idle = continuation }
                return shared.bodyCount == 0
            }
            if isIdle { continuation.resume() }
        }
    }

    /// Returns when the signal is raised, or the task cancelled.
    func raised() async {
        let number = shared.withLock { shared in
            shared.nextNumber += 1
            return shared.nextNumber
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = shared.withLock { shared in
                    guard !shared.isRaised, !Task.isCancelled else { return true }
                    shared.waiting[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            shared.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
        }
    }

    /// Runs a body that `quiet` waits for.
    func counting(_ body: () async -> Void) async {
        shared.withLock { $0.bodyCount += 1 }
        await body()
        let idle = shared.withLock { shared in
            shared.bodyCount -= 1
            guard shared.bodyCount == 0 else { return nil as CheckedContinuation<Void, Never>? }
            defer { shared.idle = nil }
            return shared.idle
        }
        idle?.resume()
    }
}
