@preconcurrency import Dispatch
import Foundation
import Synchronization

/// Ctrl-C as something a command can wait for instead of something that ends it.
enum Interrupts {
    /// Runs `body`, and cancels it when the user presses Ctrl-C meanwhile.
    ///
    /// - Throws: `Interrupted` then, after `body` has ended; else what `body` throws.
    static func cancelling<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                for await _ in signals() { throw Interrupted() }
                return nil
            }
            defer { group.cancelAll() }
            while let value = try await group.next() {
                if let value { return value }
            }
            throw Interrupted()
        }
    }

    /// One element for each SIGINT.
    private static func signals() -> AsyncStream<Void> {
        AsyncStream { continuation in
            let id = InterruptSource.shared.add { continuation.yield() }
            continuation.onTermination = { _ in InterruptSource.shared.remove(id) }
        }
    }
}

/// The one place where SIGINT arrives, from its first use until the process ends: a source that is taken down and put
/// up again misses signals on Linux.
///
/// Without a listener the signal ends the process, as it would have. A class because it owns the source;
/// `@unchecked` because the source is set once and never used again.
private final class InterruptSource: @unchecked Sendable {
    static let shared = InterruptSource()

    private struct Listeners {
        var next = 0
        var actions: [Int: @Sendable () -> Void] = [:]
    }

    private let listeners = Mutex(Listeners())
    private let source: any DispatchSourceSignal

    private init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { InterruptSource.shared.deliver() }
        source.resume()
    }

    func add(_ action: @escaping @Sendable () -> Void) -> Int {
        listeners.withLock { listeners in
            listeners.next += 1
            listeners.actions[listeners.next] = action
            return listeners.next
        }
    }

    func remove(_ id: Int) {
        listeners.withLock { $0.actions[id] = nil }
    }

    private func deliver() {
        let actions = listeners.withLock { Array($0.actions.values) }
        if actions.isEmpty { _exit(130) }
        for action in actions { action() }
    }
}

/// The user pressed Ctrl-C.
struct Interrupted: Error {}
