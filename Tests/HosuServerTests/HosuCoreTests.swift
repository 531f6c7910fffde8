import Foundation
import Logging
import Primitives
import ServiceKit
import Testing

@testable import HosuServer

@Suite struct HosuCoreTests {
    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// A configuration on a directory of its own, which `body` uses and which is removed afterwards.
    static func withDirectory(_ body: (Configuration) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/hosu-core-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        var configuration = Configuration(storage: .directory(path))
        configuration.listening.port = 0
        try await body(configuration)
    }

    @Test("what was stored is there after the next start")
    func restart() async throws {
        try await Self.withDirectory { configuration in
            let first = try await HosuCore.open(configuration, logger: Self.logger)
            _ = try await first.invoker.invoke(
                "glue",
                "CreateDatabase",
                ["DatabaseInput": ["Name": "shop"]],
                call: first.call()
            )
            await first.close()

            let second = try await HosuCore.open(configuration, logger: Self.logger)
            let names = try await second.invoker.invoke("glue", "GetDatabases", call: second.call())
            await second.close()

            #expect(names["DatabaseList"]?[0]?["Name"] == "shop")
        }
    }

    @Test("a directory that a server uses is refused, with the place where it answers")
    func directoryInUse() async throws {
        try await Self.withDirectory { configuration in
            let server = try await HosuServer.start(configuration, logger: Self.logger)

            do {
                _ = try await HosuCore.open(configuration, logger: Self.logger)
                Issue.record("expected to be refused")
            } catch {
                #expect(HosuCore.isInUse(error))
                #expect("\(error)".contains("it answers at \(server.endpoint)"))
            }
            await server.stop()
        }
    }

    @Test("a port that another server has is refused, and the directory let go")
    func portInUse() async throws {
        try await Self.withDirectory { configuration in
            let server = try await HosuServer.start(configuration, logger: Self.logger)
            try await Self.withDirectory { other in
                var other = other
                other.listening.port = server.port

                await #expect(throws: (any Error).self) {
                    _ = try await HosuServer.start(other, logger: Self.logger)
                }
                let core = try await HosuCore.open(other, logger: Self.logger)
                await core.close()
            }
            await server.stop()
        }
    }
}
