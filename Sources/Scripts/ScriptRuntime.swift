package import Catalog
package import LogEvents
package import Logging
package import Objects
package import Primitives
package import Sandbox
package import ServiceKit

/// What scripts need of the rest of the server.
package struct ScriptSurroundings: Sendable {
    /// What a script calls the server with.
    package struct Keys: Sendable {
        package var accessKeyID: String
        package var secret: String
        package var sessionToken: String?

        package init(accessKeyID: String, secret: String, sessionToken: String? = nil) {
            self.accessKeyID = accessKeyID
            self.secret = secret
            self.sessionToken = sessionToken
        }
    }

    package var objects: ObjectStore
    /// The tables that scripts write through their engine; without it they cannot.
    package var catalog: CatalogStore?
    package var logs: LogStore
    package var tokens: LocalTokens
    package var site: ServerSite
    package var sandboxes: SandboxSource
    /// The directory of the lake, which scripts must not see.
    package var dataDirectory: String
    /// Keys of the lake of a tenant.
    package var keys: @Sendable (Tenant) async -> Keys
    package var world: World
    package var logger: Logger

    package init(
        objects: ObjectStore,
        catalog: CatalogStore? = nil,
        logs: LogStore,
        tokens: LocalTokens,
        site: ServerSite,
        sandboxes: SandboxSource,
        dataDirectory: String,
        keys: @escaping @Sendable (Tenant) async -> Keys,
        world: World,
        logger: Logger
    ) {
        self.objects = objects
        self.catalog = catalog
        self.logs = logs
        self.tokens = tokens
        self.site = site
        self.sandboxes = sandboxes
        self.dataDirectory = dataDirectory
        self.keys = keys
        self.world = world
        self.logger = logger
    }
}

/// Runs scripts in processes of their own: stages them, confines them, carries their output into the logs.
package struct ScriptRuntime: ScriptRunning {
    private let configuration: ScriptConfiguration
    private let around: ScriptSurroundings
    private let stock: WarmStock
    private let launcher: ScriptLauncher

    package init(_ configuration: ScriptConfiguration, _ surroundings: ScriptSurroundings) {
        self.configuration = configuration
        around = surroundings
        launcher = ScriptLauncher(configuration, surroundings)
        stock = WarmStock(count: configuration.warmCount, launcher, surroundings.logger)
    }

    package func run(
        _ order: ScriptOrder,
        began: @escaping @Sendable () async -> Void
    ) async throws -> ScriptResult {
        if let remote = order.sparkRemote, !ScriptEngine.isAddress(remote) {
            return .failed("--spark-remote \(remote) is no address of Spark Connect: sc://host:15002.")
        }
        let form = ScriptProcess.Form(
            language: order.language,
            tenant: order.tenant,
            port: try await around.site.port(),
            engine: order.sparkRemote.map { .spark(remote: $0) } ?? configuration.engine
        )
        let process: ScriptProcess
        do {
            process = try await stock.take(form)
        } catch let missing as ScriptEnvironmentMissing {
            return .failed(missing.description)
        } catch let failure as SandboxFailure {
            return .failed(failure.description)
        }
        do {
            let result = try await perform(order, process, began)
            await launcher.end(process)
            return result
        } catch {
            await launcher.end(process)
            throw error
        }
    }

    /// Ends the processes that wait.
    package func close() async {
        await stock.close()
        launcher.close()
    }

    /// What confines scripts on this machine.
    package func sandbox() async -> Sandbox { await launcher.sandbox() }

    private func perform(
        _ order: ScriptOrder,
        _ process: ScriptProcess,
        _ began: @escaping @Sendable () async -> Void
    ) async throws -> ScriptResult {
        let script: String
        do {
            script = try await process.scratch.stage(order.script, from: around.objects)
        } catch let failure as ObjectFailure {
            return .failed(Self.launchError(order.script, failure))
        }
        try Task.checkCancellation()
        let journal = ScriptJournal(order, around.logs, around.world.clock)
        await journal.note("hosu: run \(order.runID), sandbox \(process.process.level.rawValue)")
        let token = around.tokens.issue(
            for: LocalRun(
                tenant: order.tenant,
                jobName: order.jobName,
                runID: order.runID,
                scratchDirectory: process.scratch.path
            ),
            around.world
        )
        defer { around.tokens.revoke(token) }
        process.give(order, script: script, token: token)
        await began()
        // While the script works, for the next one: two that start at once would start later both.
        await stock.fill(process.form)
        await process.carry(into: journal)
        let exit = await process.process.waitForExit()
        for line in process.engine.lineage { await journal.note(line) }
        do {
            try await journal.close()
        } catch {
            around.logger.warning(
                "output of a script could not be stored",
                metadata: ["run": "\(order.runID)", "cause": "\(error)"]
            )
        }
        try Task.checkCancellation()
        return await result(of: process, exit)
    }

    /// Source: messages of AWS Glue for a script that is not there, as users have recorded them.
    private static func launchError(_ location: S3Location, _ failure: ObjectFailure) -> String {
        let cause: String
        if case .bucketMissing = failure {
            cause = "The specified bucket does not exist."
        } else if case .keyMissing = failure {
            cause = "The specified key does not exist."
        } else {
            cause = "\(failure)"
        }
        return "LAUNCH ERROR | Error downloading from S3 for bucket: \(location.bucket), key: \(location.key). "
            + cause
    }

    private func result(of process: ScriptProcess, _ exit: SandboxedExit) async -> ScriptResult {
        switch exit.cause {
        case .code(0): return .succeeded
        case .code(let code):
            guard let said = await process.scratch.result(), case .string(let message)? = said["message"] else {
                return .failed("The script's process ended with exit code \(code).")
            }
            return .failed(message)
        case .signal(let signal): return .failed("The script's process was ended by signal \(signal).")
        case .memory:
            let limit = (configuration.memoryInBytes ?? 0) >> 20
            return .failed(
                "The script's processes took more than the \(limit) MiB that a run may have (--job-memory)."
            )
        case .processes: return .failed("The script made more processes than a run may have.")
        case .stopped: return .failed("The script's processes were ended.")
        case .lost: return .failed("The script's processes were killed, as happens when memory runs out.")
        }
    }
}
