import Foundation
import HosuServer
import HosuTesting
import LogEvents
import Logging
import Primitives
import Sandbox
import Scripts

@testable import Functions

/// A runtime of functions with real processes, for one test.
struct FunctionBench {
    let hosu: TestHosu
    let runtime: FunctionRuntime
    let logs: LogStore
    private let packages: CodePackages
    private let root: String

    /// What confines programs here, found out once.
    static let sandboxes = SandboxSource(.preferred)

    static func hasNamespaces() async -> Bool { await sandboxes.take().level == .namespaces }

    static func run(
        _ level: SandboxPolicy = .preferred,
        _ change: (inout FunctionConfiguration) -> Void = { _ in },
        _ body: (FunctionBench) async throws -> Void
    ) async throws {
        let hosu = try await TestHosu()
        let root = FileManager.default.temporaryDirectory.path + "/hosu-functions-" + UUID().uuidString
        var configuration = FunctionConfiguration()
        // Those that wait for nobody's test would slow all others.
        configuration.spareCount = 0
        change(&configuration)
        // This file lies in Tests/FunctionsTests.
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        var scripts = ScriptConfiguration()
        scripts.packages = sources + "/python"
        scripts.python = sources + "/.deps/jobs/bin/python"
        let site = ServerSite()
        site.open(port: 1) { _ = Foundation.close($0) }
        let logs = LogStore(store: hosu.core.store, clock: hosu.clock)
        let packages = CodePackages(root: root + "/functions", isDurable: false)
        let runtime = FunctionRuntime(
            configuration,
            scripts: scripts,
            packages: packages,
            ScriptSurroundings(
                objects: hosu.core.cores.objects,
                logs: logs,
                tokens: hosu.core.cores.tokens,
                site: site,
                sandboxes: level == .preferred ? sandboxes : SandboxSource(level),
                dataDirectory: root,
                keys: { _ in ScriptSurroundings.Keys(accessKeyID: "test", secret: "test") },
                world: World(
                    clock: hosu.clock,
                    machineClock: World.system.clock,
                    ids: hosu.core.world.ids,
                    chance: hosu.core.world.chance
                ),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        let bench = FunctionBench(hosu: hosu, runtime: runtime, logs: logs, packages: packages, root: root)
        do {
            try await body(bench)
        } catch {
            await bench.close()
            throw error
        }
        await bench.close()
    }

    private func close() async {
        await runtime.close()
        await packages.close()
        await hosu.close()
        try? FileManager.default.removeItem(atPath: root)
    }

    func function(
        name: String = "f",
        runtime: String = "python3.11",
        handler: String = "app.handler",
        _ zip: [UInt8],
        layers: [[UInt8]] = [],
        _ change: (inout FunctionSpecification) -> Void = { _ in }
    ) async throws -> FunctionSpecification {
        let code = try await packages.add(zip)
        guard let runtime = FunctionRuntimeName(runtime) else { throw CancellationError() }
        var function = FunctionSpecification(
            key: FunctionKey(tenant: .standard, name: name, version: "$LATEST"),
            runtime: runtime,
            handler: handler,
            code: code.digest
        )
        function.timeout = .seconds(20)
        for layer in layers { function.layers.append(try await packages.add(layer).digest) }
        change(&function)
        return function
    }

    func python(
        _ code: String,
        _ change: (inout FunctionSpecification) -> Void = { _ in }
    ) async throws -> FunctionSpecification {
        try await function(ZipWriter.files(["app.py": code]), change)
    }

    func invoke(
        _ function: FunctionSpecification,
        _ payload: JSONValue = [:],
        id: String = "00000000-0000-4000-8000-000000000001"
    ) async throws -> Reply {
        let result = try await runtime.invoke(
            function,
            Invocation(
                requestID: id,
                payload: payload.bytes,
                invokedARN: "arn:aws:lambda:us-east-1:000000000000:function:\(function.key.name)",
                clientContext: #"{"custom": {"k": "é"}, "client": {"app_title": "t"}}"#
            )
        )
        return Reply(result: result)
    }

    /// All lines that a function has logged, once they are stored.
    func lines(_ name: String = "f") async throws -> [String] {
        await runtime.close()
        let group = "/aws/lambda/\(name)"
        var lines: [String] = []
        for stream in try await logs.streams(of: group, .standard) {
            lines += try await logs.events(
                of: stream.name,
                in: group,
                .standard,
                from: nil,
                upTo: nil,
                .after(.init(time: 0, number: 0)),
                limit: 10_000
            ).map(\.message)
        }
        return lines
    }
}

/// What an invocation gave.
struct Reply {
    let result: InvocationResult

    var value: JSONValue { (try? JSONValue(parsing: result.payload)) ?? .null }
    var errorType: String? { value["errorType"]?.string }
    var errorMessage: String? { value["errorMessage"]?.string }
    var log: [String] {
        String(decoding: result.logTail, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
