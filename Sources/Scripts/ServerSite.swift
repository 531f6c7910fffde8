import Synchronization

/// Where scripts reach the server; known once it listens.
///
/// A class because those who wait and who tells share it.
package final class ServerSite: Sendable {
    private struct State {
        var port: Int?
        var adopt: (@Sendable (Int32) -> Void)?
        var waiters: [Int: CheckedContinuation<Int?, Never>] = [:]
        var nextNumber = 0
    }

    /// What somebody who asks is told at once.
    private enum Answer {
        case port(Int?)
        case wait
    }

    private let state = Mutex(State())

    package init() {}

    /// Says on which port of the loopback the server answers.
    ///
    /// - Parameters:
    ///   - port: the port.
    ///   - adopt: serves a connected socket as if it had come there.
    package func open(port: Int, adopt: (@Sendable (Int32) -> Void)? = nil) {
        let waiters = state.withLock { state in
            state.port = port
            state.adopt = adopt
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume(returning: port) }
    }

    /// Serves connections of sandboxes; nil where nothing listens.
    package var adopt: (@Sendable (Int32) -> Void)? { state.withLock { $0.adopt } }

    /// The port; nil where nothing listens.
    package var currentPort: Int? { state.withLock { $0.port } }

    /// The port, once there is one.
    ///
    /// - Throws: `CancellationError`.
    package func port() async throws -> Int {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let port = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Int?, Never>) in
                let answer = state.withLock { state -> Answer in
                    if let port = state.port { return .port(port) }
                    if Task.isCancelled { return .port(nil) }
                    state.waiters[number] = continuation
                    return .wait
                }
                if case .port(let port) = answer { continuation.resume(returning: port) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
            waiter?.resume(returning: nil)
        }
        guard let port else { throw CancellationError() }
        return port
    }
}
