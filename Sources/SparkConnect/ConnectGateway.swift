package import Catalog
import GRPCCore
import GRPCNIOTransportHTTP2Posix
package import Logging
package import Objects
package import Primitives
import Synchronization

/// Where a gateway listens, or where its engine does.
package enum ConnectAddress: Equatable, Sendable, CustomStringConvertible {
    /// A port of the loopback; 0 lets the system choose one.
    case tcp(port: Int)
    /// A socket in the file system.
    case unix(path: String)

    package var description: String {
        switch self {
        case .tcp(let port): "127.0.0.1:\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

/// What executes the plans.
package enum ConnectEngine: String, Sendable {
    /// Sail, whose silent differences from Spark are made right.
    case sail
    /// Apache Spark, which reads and writes by itself.
    case spark
}

/// Whose plans pass a gateway, and where their files go.
package struct ConnectRun: Sendable {
    package var id: String
    /// Paths are those of this tenant's buckets.
    package var tenant: Tenant
    /// A folder that the engine and this process share; the only one that `file://` may name.
    package var scratch: String

    package init(id: String, tenant: Tenant, scratch: String) {
        self.id = id
        self.tenant = tenant
        self.scratch = scratch
    }
}

/// A Spark Connect server before a script's engine: plans in, the same plans made right out.
///
/// It listens for one run. What it does not change passes as it came, in both directions. A class because it owns a
/// listening socket, a connection to the engine, and the tasks that serve them.
package final class ConnectGateway: Sendable {
    /// Where scripts reach it; the port is the one that the system chose.
    package let address: ConnectAddress
    private let state: GatewayState
    private let server: HTTP2ServerTransport.Posix
    private let client: HTTP2ClientTransport.Posix
    /// Serve until `stop` ends them.
    private let tasks: [Task<Void, any Error>]

    /// The largest message in either direction: pyspark's own limit is 128 MiB.
    static let largestMessageInBytes = 1 << 30

    /// Listens and returns when connections are taken; the engine may start later.
    ///
    /// Tables are written where there is a catalog, and refused by name elsewhere.
    /// A process in stock has its gateway before it has a run: `assign` gives it one, and until then no path is allowed.
    ///
    /// - Throws: the system's failure when the address is taken.
    package static func start(
        listening address: ConnectAddress,
        engine: ConnectEngine,
        at engineAddress: ConnectAddress,
        run: ConnectRun? = nil,
        objects: ObjectStore,
        catalog: CatalogStore? = nil,
        world: World = .system,
        logger: Logger
    ) async throws -> ConnectGateway {
        let client = try HTTP2ClientTransport.Posix(
            target: engineAddress.target,
            transportSecurity: .plaintext,
            config: .defaults { config in
                config.http2.targetWindowSize = windowInBytes
                config.http2.maxFrameSize = frameInBytes
                config.backoff = .init(
                    initial: .milliseconds(20),
                    max: .seconds(1),
                    multiplier: 1.6,
                    jitter: 0.2
                )
                config.connection.maxIdleTime = nil
            }
        )
        let state = GatewayState(
            engine: engine,
            run: run,
            objects: objects,
            catalog: catalog,
            world: world,
            logger: logger
        )
        let server = HTTP2ServerTransport.Posix(
            address: address.socket,
            transportSecurity: .plaintext,
            config: .defaults { config in
                config.http2.targetWindowSize = windowInBytes
                config.http2.maxFrameSize = frameInBytes
                config.rpc.maxRequestPayloadSize = largestMessageInBytes
                config.connection.maxGraceTime = .seconds(2)
                // Clients of gRPC ping more often than its servers like by default, and would be cut off.
                config.connection.keepalive.clientBehavior.minPingIntervalWithoutCalls = .seconds(1)
                config.connection.keepalive.clientBehavior.allowWithoutCalls = true
            }
        )
        let relay = Relay(state: state, engine: client)
        let connecting = Task { try await client.connect() }
        let serving = Task {
            try await server.listen { stream, context in
                await state.stopping.counting { await relay.handle(stream, context) }
            }
        }
        do {
            let bound = try await server.listeningAddress
            let port = bound.ipv4?.port
            return ConnectGateway(
                address: port.map { .tcp(port: $0) } ?? address,
                state: state,
                server: server,
                client: client,
                tasks: [serving, connecting]
            )
        } catch {
            client.beginGracefulShutdown()
            _ = await connecting.result
            // The listener's own failure says why it does not listen.
            try await serving.value
            throw error
        }
    }

    private static let windowInBytes = 8 << 20
    private static let frameInBytes = 1 << 20

    private init(
        address: ConnectAddress,
        state: GatewayState,
        server: HTTP2ServerTransport.Posix,
        client: HTTP2ClientTransport.Posix,
        tasks: [Task<Void, any Error>]
    ) {
        self.address = address
        self.state = state
        self.server = server
        self.client = client
        self.tasks = tasks
    }

    /// Says whose plans come from now on.
    package func assign(_ run: ConnectRun) {
        state.assign(run)
    }

    /// What has been read and written so far.
    package var lineage: ConnectLineage { state.lineage }

    /// Ends all that is under way, and listens no more.
    ///
    /// A write that has not been published by then never will be.
    package func stop() async {
        // Neither task is cancelled: the transport gives up streams that it has not handed over yet, which ends the process.
        state.stopping.raise()
        // Before the bodies are waited for: a call that is cancelled while it begins waits for a connection for ever, unless
        // the transport ends.
        client.beginGracefulShutdown()
        await state.stopping.quiet()
        server.beginGracefulShutdown()
        for task in tasks { _ = await task.result }
    }
}

extension ConnectAddress {
    fileprivate var socket: SocketAddress {
        switch self {
        case .tcp(let port): .ipv4(host: "127.0.0.1", port: port)
        case .unix(let path): .unixDomainSocket(path: path)
        }
    }

    /// Sail resets streams whose authority is a path, which it would be without one.
    fileprivate var target: any ResolvableTarget {
        switch self {
        case .tcp(let port): .ipv4(address: "127.0.0.1", port: port)
        case .unix(let path): .unixDomainSocket(path: path, authority: "localhost")
        }
    }
}
