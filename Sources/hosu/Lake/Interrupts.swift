@preconcurrency import Dispatch
import Foundation

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

    /// One element for each SIGINT; while nobody listens, the signal ends the process as ever.
    private static func signals() -> AsyncStream<Void> {
        AsyncStream { continuation in
            signal(SIGINT, SIG_IGN)
            nonisolated(unsafe) let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            continuation.onTermination = { _ in
                source.cancel()
                signal(SIGINT, SIG_DFL)
            }
        }
    }
}

/// The user pressed Ctrl-C.
struct Interrupted: Error {}
