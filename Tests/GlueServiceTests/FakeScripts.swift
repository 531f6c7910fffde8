import Primitives
import Scripts
import Synchronization

/// Runs no process: what a script does is told by the name of its file.
///
/// `ok.py` succeeds, `bad.py` fails, `long.py` goes on until it is cancelled or released. A class because tests watch it.
final class FakeScripts: ScriptRunning {
    private struct State {
        var orders: [ScriptOrder] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var releases: [String: AsyncStream<Void>.Continuation] = [:]
    }

    private let state = Mutex(State())

    var orders: [ScriptOrder] { state.withLock { $0.orders } }

    func run(
        _ order: ScriptOrder,
        began: @escaping @Sendable () async -> Void
    ) async throws -> ScriptResult {
        await began()
        let (signal, release) = AsyncStream<Void>.makeStream()
        let watchers = state.withLock { state in
            state.orders.append(order)
            state.releases[order.runID] = release
            let count = state.orders.count
            defer { state.watchers.removeAll { $0.count <= count } }
            return state.watchers.filter { $0.count <= count }.map(\.continuation)
        }
        for watcher in watchers { watcher.resume() }
        switch order.script.key {
        case "bad.py": return .failed("KeyError: 'x' (bad.py, line 3)")
        case "long.py":
            for await _ in signal {}
            try Task.checkCancellation()
            return .succeeded
        default: return .succeeded
        }
    }

    /// Returns when that many scripts have begun.
    func waitForOrders(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.orders.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// Lets a long script succeed.
    func release(_ id: String) {
        let release = state.withLock { $0.releases[id] }
        release?.finish()
    }
}
