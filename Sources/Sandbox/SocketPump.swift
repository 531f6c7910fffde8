import CSandbox
import Foundation
import Synchronization

/// The thread that carries connections of all sandboxes from socket to socket.
///
/// The pump lives as long as the process, and is safe to call from every thread; that is why its address may cross.
struct SocketPump: @unchecked Sendable {
    private let pump: OpaquePointer

    /// The one of this process, made when it is needed first.
    private static let shared = Mutex<SocketPump?>(nil)

    static func take() throws(SandboxFailure) -> SocketPump {
        let result = shared.withLock { shared -> SocketPump? in
            if let shared { return shared }
            guard let pump = sandbox_pump_start() else { return nil }
            shared = SocketPump(pump: pump)
            return shared
        }
        guard let result else { throw .notStarted(reason: SystemText.lastProblem("the thread of connections")) }
        return result
    }

    /// Hands every connection of a listening socket, which becomes the pump's, to `accept`, until the listener is closed.
    func listen(
        _ descriptor: Int32,
        _ accept: @escaping @Sendable (Int32) -> Void
    ) throws(SandboxFailure) -> Listener {
        let box = Unmanaged.passRetained(Acceptor(accept))
        let listener = sandbox_pump_listen(
            pump,
            descriptor,
            { context, socket in
                guard let context else { return }
                let acceptor = Unmanaged<Acceptor>.fromOpaque(context)
                if socket >= 0 { acceptor.takeUnretainedValue().accept(socket) } else { acceptor.release() }
            },
            box.toOpaque()
        )
        guard let listener else {
            box.release()
            close(descriptor)
            throw .notStarted(reason: "There is no memory for a listener.")
        }
        return Listener(pump: self, listener: listener)
    }

    /// Joins two sockets, which become the pump's; closes the one when the other is not there.
    func join(_ left: Int32, _ right: Int32) {
        guard left >= 0, right >= 0 else {
            if left >= 0 { close(left) }
            if right >= 0 { close(right) }
            return
        }
        _ = sandbox_pump_join(pump, left, right)
    }

    /// A socket on which the pump takes connections.
    struct Listener: @unchecked Sendable {
        fileprivate let pump: SocketPump
        fileprivate let listener: UnsafeMutableRawPointer

        /// Takes no more connections; to be called once.
        func close() { sandbox_pump_unlisten(pump.pump, listener) }
    }

    /// What the pump calls; a class because C keeps its address.
    private final class Acceptor: Sendable {
        let accept: @Sendable (Int32) -> Void

        init(_ accept: @escaping @Sendable (Int32) -> Void) { self.accept = accept }
    }
}
