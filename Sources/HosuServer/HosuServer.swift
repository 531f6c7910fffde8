import CPlatform
import Gateway
package import Logging
package import Primitives
import Scripts

/// The whole program behind a port.
package struct HosuServer: Sendable {
    package let core: HosuCore
    private let listeners: [HTTPServer]

    /// Opens the data directory, listens, and returns when requests are answered.
    ///
    /// - Throws: `ConfigurationFailure` when the address may not be opened like this, whatever `HosuCore.open` throws, and
    ///   the system's error when the port cannot be had.
    package static func start(
        _ configuration: Configuration,
        world: World = .system,
        logger: Logger
    ) async throws -> HosuServer {
        try configuration.checkExposure()
        platform_keep_freed_memory(keptByteCount)
        let core = try await HosuCore.open(configuration, world: world, logger: logger)
        do {
            let server = HosuServer(
                core: core,
                listeners: try await listen(configuration, core.pipeline, logger)
            )
            core.announce(endpoint: server.endpoint)
            if let first = server.listeners.first {
                core.cores.site.open(port: first.port) { first.adopt($0) }
            }
            return server
        } catch {
            await core.close()
            throw error
        }
    }

    /// What each of the allocator's heaps may keep: a few of the buffers that bodies pass through.
    private static let keptByteCount = 4 << 20

    /// The port that was bound.
    package var port: Int { listeners.first?.port ?? 0 }

    /// Where clients on this machine reach the server.
    package var endpoint: String {
        let host = core.configuration.listening.host
        let isEverywhere = host == "0.0.0.0" || host == "::" || host == "localhost"
        let name = isEverywhere ? "127.0.0.1" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    /// Takes no more requests, lets those that have begun end, and closes the data directory.
    package func stop() async {
        let grace = core.configuration.grace
        await withTaskGroup { group in
            for listener in listeners { group.addTask { await listener.stop(within: grace) } }
        }
        await core.close()
    }

    private static func listen(
        _ configuration: Configuration,
        _ pipeline: Pipeline,
        _ logger: Logger
    ) async throws -> [HTTPServer] {
        let host = configuration.listening.host
        let responder: Responder = { await pipeline.respond(to: $0) }
        guard host == "localhost" else {
            let port = configuration.listening.port
            return [try await HTTPServer.start(host: host, port: port, logger: logger, responder: responder)]
        }
        let first = try await HTTPServer.start(
            host: "127.0.0.1",
            port: configuration.listening.port,
            logger: logger,
            responder: responder
        )
        // Some clients try only the first address of `localhost`, which is ::1 on many machines; others have none.
        let second = try? await HTTPServer.start(
            host: "::1",
            port: first.port,
            logger: logger,
            responder: responder
        )
        return [first] + (second.map { [$0] } ?? [])
    }
}

extension Configuration {
    /// Refuses addresses that other machines reach unless callers must prove who they are.
    func checkExposure() throws(ConfigurationFailure) {
        guard !Self.isLoopback(listening.host), !listening.isInsecureAllowed else { return }
        switch gateway.authentication {
        case .open:
            throw .openBeyondLoopback(host: listening.host)
        case .strict(let source):
            if source.isWellKnown {
                throw .wellKnownSecretBeyondLoopback(host: listening.host)
            }
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
