import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An HTTP/1.1 server on one address.
///
/// A class because it owns a listening socket and the task that serves it.
package final class HTTPServer: Sendable {
    private typealias Listener = Server<HTTPConnection>

    /// The port that was bound, which the system chose when 0 was asked for.
    package let port: Int
    private let listener: Listener
    /// Serves until the listener has shut down; `stop` cancels it when its time is over.
    private let serving: Task<Void, any Error>
    private let adoption: ConnectionAdoption

    /// Listens and returns when connections are taken.
    ///
    /// - Throws: an `IOError` with `EADDRINUSE` when another process has the port, and others of the system.
    package static func start(
        host: String,
        port: Int,
        limits: HTTPLimits = HTTPLimits(),
        logger: Logger,
        responder: @escaping Responder
    ) async throws -> HTTPServer {
        let connections = HTTPConnection(limits: limits, responder: responder)
        let (bound, report) = AsyncThrowingStream<Int, any Error>.makeStream()
        var quiet = logger
        quiet.logLevel = .warning
        let listener = Listener(
            childChannelSetup: connections,
            configuration: ServerConfiguration(address: .hostname(host, port: port), backlog: 1024),
            onServerRunning: { channel in
                report.yield(channel.localAddress?.port ?? port)
                report.finish()
            },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: quiet
        )
        let serving = Task {
            do {
                try await listener.run()
                report.finish()
            } catch {
                report.finish(throwing: error)
                throw error
            }
        }
        for try await port in bound {
            let adoption = ConnectionAdoption(connections, logger: quiet)
            return HTTPServer(port: port, listener: listener, serving: serving, adoption: adoption)
        }
        throw CancellationError()
    }

    private init(
        port: Int,
        listener: Listener,
        serving: Task<Void, any Error>,
        adoption: ConnectionAdoption
    ) {
        self.port = port
        self.listener = listener
        self.serving = serving
        self.adoption = adoption
    }

    /// Serves a connection that was taken elsewhere, such as in the network of a sandbox; the socket becomes the server's.
    package func adopt(_ socket: Int32) { adoption.adopt(socket) }

    /// Takes no more connections, lets requests that have begun finish within `grace`, then closes what is left.
    package func stop(within grace: Duration) async {
        let deadline = Task { [serving] in
            try await Task.sleep(for: grace)
            serving.cancel()
        }
        try? await listener.shutdownGracefully()
        _ = await serving.result
        deadline.cancel()
        await adoption.stop()
    }
}

/// What one connection may take of the server's memory and time.
package struct HTTPLimits: Sendable {
    /// All header fields of a request together; S3 takes 8 KB of them, signatures and tokens included.
    package var headerListByteCount = 64 << 10
    package var headerFieldByteCount = 32 << 10
    package var headerFieldCount = 256
    /// From connecting to the end of the first request's head.
    package var firstHead = Duration.seconds(30)
    /// From an answer to the end of the next request's head.
    package var keepAlive = Duration.seconds(75)
    /// Between two chunks of a body, while the server waits for it.
    package var bodyPause = Duration.seconds(60)
    /// How long a client may take nothing of an answer.
    package var writePause = Duration.seconds(300)
    /// How much of a body that nobody read is skipped so that the connection can be kept.
    package var skippedByteCount: Int64 = 4 << 20
    /// How long, and how far, a connection that was ended is read so that the client gets its last answer.
    package var linger = Duration.seconds(2)
    package var lingerByteCount: Int64 = 64 << 20
    /// The largest read from a socket at once.
    package var readByteCount = 128 << 10

    package init() {}
}

/// Why an address cannot be listened on.
package enum AddressProblem: Sendable {
    case inUse
    case notAllowed
    case notHere

    /// Nil when the error has nothing to do with an address.
    package init?(_ error: any Error) {
        switch error {
        case let error as IOError:
            switch error.errnoCode {
            case EADDRINUSE: self = .inUse
            case EACCES, EPERM: self = .notAllowed
            case EADDRNOTAVAIL: self = .notHere
            default: return nil
            }
        case is SocketAddressError.UnknownHost, is SocketAddressError: self = .notHere
        default: return nil
        }
    }
}
