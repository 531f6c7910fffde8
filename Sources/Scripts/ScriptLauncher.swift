import Foundation
import Primitives
import Sandbox

/// Starts the processes that run scripts.
struct ScriptLauncher: Sendable {
    private let configuration: ScriptConfiguration
    private let around: ScriptSurroundings
    private let pool = BlockingPool(name: "scripts", threadCount: 2)
    /// Of all processes; each has a folder of its own there.
    private let root: FreshFolder

    init(_ configuration: ScriptConfiguration, _ surroundings: ScriptSurroundings) {
        self.configuration = configuration
        around = surroundings
        root = FreshFolder(surroundings.dataDirectory + "/jobs", on: pool)
    }

    /// What confines scripts on this machine.
    func sandbox() async -> Sandbox { await around.sandboxes.take() }

    /// Starts a process that waits for its script.
    ///
    /// - Throws: `ScriptEnvironmentMissing`, `SandboxFailure`.
    func start(_ form: ScriptProcess.Form) async throws -> ScriptProcess {
        let environment = try ScriptEnvironment.find(configuration)
        // What cannot be put aside is in nobody's way: the names of folders are new.
        try? await root.clear()
        let sandbox = await sandbox()
        let keys = await around.keys(form.tenant)
        let scratch = try await ScriptScratch.make(below: root.path, around.world, pool)
        do {
            let engine = try await ScriptEngine.start(
                form,
                sandbox.level,
                scratch,
                around
            )
            do {
                let command = command(form, environment, scratch, keys, engine)
                let process = try await sandbox.start(command)
                return ScriptProcess(form: form, process: process, scratch: scratch, engine: engine)
            } catch {
                await engine.stop()
                throw error
            }
        } catch {
            await scratch.remove()
            throw error
        }
    }

    /// Ends a process and removes what it left.
    func end(_ process: ScriptProcess) async {
        await process.process.terminate()
        await process.engine.stop()
        await process.scratch.remove()
    }

    func close() {
        pool.close()
    }

    private func command(
        _ form: ScriptProcess.Form,
        _ environment: ScriptEnvironment,
        _ scratch: ScriptScratch,
        _ keys: ScriptSurroundings.Keys,
        _ engine: ScriptEngine
    ) -> SandboxedCommand {
        SandboxedCommand(
            executable: environment.python,
            arguments: ["-m", "hosu_job.run", form.language == .spark ? "--warm" : "--shell"],
            environment: variables(form, environment, scratch, keys).merging(engine.environment) { _, new in new
            },
            directory: scratch.workFolder,
            readable: environment.readable,
            writable: [scratch.path],
            hidden: [around.dataDirectory],
            temporary: scratch.temporaryFolder,
            outward: [
                Forward(
                    port: form.port,
                    to: .tcp(host: "127.0.0.1", port: form.port),
                    shortcut: around.site.adopt
                )
            ] + engine.outward,
            inward: engine.inward,
            limits: ResourceLimits(
                memoryInBytes: configuration.memoryInBytes,
                processCount: 1024,
                openFileCount: 8192
            )
        )
    }

    private func variables(
        _ form: ScriptProcess.Form,
        _ environment: ScriptEnvironment,
        _ scratch: ScriptScratch,
        _ keys: ScriptSurroundings.Keys
    ) -> [String: String] {
        let bin = environment.python.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        var variables = [
            "PATH": "\(bin):/usr/local/bin:/usr/bin:/bin",
            "HOME": scratch.workFolder,
            "TMPDIR": scratch.temporaryFolder,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "PYTHONPATH": environment.packages,
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "AWS_ENDPOINT_URL": "http://127.0.0.1:\(form.port)",
            "AWS_ACCESS_KEY_ID": keys.accessKeyID,
            "AWS_SECRET_ACCESS_KEY": keys.secret,
            "AWS_REGION": form.tenant.region,
            "AWS_DEFAULT_REGION": form.tenant.region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "HOSU_JOB_RESULT": scratch.resultFile,
            "HOSU_JOB_SCRATCH": scratch.workFolder,
            "HOSU_JOB_SCRIPTS": scratch.scriptFolder,
        ]
        if let token = keys.sessionToken { variables["AWS_SESSION_TOKEN"] = token }
        return variables
    }
}
