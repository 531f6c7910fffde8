import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import HosuTesting
import Logging
import Objects
import Primitives
import Store
import Testing

@testable import SparkConnect

@Suite struct ConnectGatewayTests {
    private static let releaseSession = MethodDescriptor(
        fullyQualifiedService: "spark.connect.SparkConnectService",
        method: "ReleaseSession"
    )

    @Test(
        "a gateway whose engine never came ends, and so do the calls that wait for it",
        .timeLimit(.minutes(5))
    )
    func stopsWithoutEngine() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/gateway-" + UUID().uuidString
        let logger = Logger(label: "gateway") { _ in SwiftLogNoOpLogHandler() }
        let objects = try await ObjectStore.open(
            ObjectStore.Configuration(directory: folder),
            store: InMemoryStore(),
            world: .system,
            logger: logger
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let gateway = try await ConnectGateway.start(
            listening: .tcp(port: 0),
            engine: .sail,
            at: .unix(path: folder + "/engine.sock"),
            objects: objects,
            logger: logger
        )
        guard case .tcp(let port) = gateway.address else {
            Issue.record("it listens at \(gateway.address)")
            return
        }
        let script = try HTTP2ClientTransport.Posix(
            target: .ipv4(address: "127.0.0.1", port: port),
            transportSecurity: .plaintext
        )
        let connecting = Task { try await script.connect() }
        let calls = (0..<8).map { _ in
            Task { try await Self.call(script) }
        }

        await gateway.stop()
        script.beginGracefulShutdown()

        for call in calls {
            guard let status = try? await call.value else { continue }
            #expect(status.code != .ok)
        }
        _ = await connecting.result
        await objects.close()
    }

    /// The status that a call comes to.
    private static func call(_ script: HTTP2ClientTransport.Posix) async throws -> Status {
        try await script.withStream(descriptor: releaseSession, options: CallOptions.defaults) { stream, _ in
            try await stream.outbound.write(RPCRequestPart.metadata([:]))
            try await stream.outbound.write(.message(GRPCNIOTransportBytes([])))
            await stream.outbound.finish()
            for try await part in stream.inbound {
                if case .status(let status, _) = part { return status }
            }
            throw RPCError(code: .unavailable, message: "The call ended without a status.")
        }
    }
}
