import Synchronization

/// The invoker for services that call others, which exists only once all services are made.
///
/// A class because it is filled after it was handed out; its mutex guards the invoker.
package final class LateInvoker: Sendable {
    private let state = Mutex<ServiceInvoker?>(nil)

    package init() {}

    /// Nil until `fill` was called.
    package var invoker: ServiceInvoker? { state.withLock { $0 } }

    package func fill(_ invoker: ServiceInvoker) {
        state.withLock { $0 = invoker }
    }
}
