import Logging
import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Connections that a server answers although its own listener did not take them.
///
/// Programs in a sandbox reach the server so: their connections end in it, without anything between that would have to
/// carry bytes. A class because it owns the task that serves them.
final class ConnectionAdoption: Sendable {
    private let inbox: AsyncStream<Int32>.Continuation
    /// Serves until `stop` cancels it.
    private let serving: Task<Void, Never>

    init(_ connections: HTTPConnection, logger: Logger) {
        let (sockets, inbox) = AsyncStream<Int32>.makeStream()
        self.inbox = inbox
        serving = Task {
            await withDiscardingTaskGroup { group in
                for await socket in sockets {
                    group.addTask { await Self.serve(socket, connections, logger) }
                }
            }
            // What came after the end.
            for await socket in sockets { close(socket) }
        }
    }

    func adopt(_ socket: Int32) {
        switch inbox.yield(socket) {
        case .enqueued: return
        case .dropped, .terminated: close(socket)
        @unknown default: close(socket)
        }
    }

    /// Ends the connections.
    func stop() async {
        inbox.finish()
        serving.cancel()
        await serving.value
    }

    private static func serve(_ socket: Int32, _ connections: HTTPConnection, _ logger: Logger) async {
        do {
            let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.allowRemoteHalfClosure, value: true)
                .withConnectedSocket(socket) { connections.setup(channel: $0, logger: logger) }
            await connections.handle(value: connection, logger: logger)
        } catch {
            logger.debug("connection not adopted", metadata: ["cause": "\(error)"])
        }
    }
}
