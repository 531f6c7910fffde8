import Foundation
import Logging
import Primitives
import Sandbox
import Scripts

/// Starts the processes of environments.
///
/// An actor because what is known of runtimes and packages is found once, by whoever starts first.
actor EnvironmentLauncher {
    let around: ScriptSurroundings
    private let packages: CodePackages
    private let interpreters: Interpreters
    let pool = BlockingPool(name: "environments", threadCount: 2)
    let spares: SpareProcesses
    /// What packages have, of those that were looked at.
    var contents: [CodeDigest: Contents] = [:]
    /// Of environments and runtimes; nothing of an earlier server is of use.
    private let root: FreshFolder
    private var runtimes: [Interpreters.Interpreter.Key: String] = [:]
    private var found: [FunctionRuntimeName: Interpreters.Interpreter] = [:]

    /// Where functions see their parts.
    static let (task, layers, runtime) = ("/var/task", "/opt", "/var/runtime")
    /// The port of the Runtime API in a network of its own, as on AWS.
    private static let apiPort = 9001

    init(
        _ configuration: FunctionConfiguration,
        _ scripts: ScriptConfiguration,
        _ packages: CodePackages,
        _ surroundings: ScriptSurroundings
    ) {
        around = surroundings
        self.packages = packages
        interpreters = Interpreters(configuration, scripts)
        root = FreshFolder(surroundings.dataDirectory + "/functions/environments", on: pool)
        spares = SpareProcesses(configuration, surroundings.world.machineClock, surroundings.logger)
    }

    /// Why functions of that runtime cannot run here.
    func shortcoming(of runtime: FunctionRuntimeName) -> String? {
        do throws(FunctionFailure) {
            _ = try interpreter(runtime)
            return nil
        } catch {
            guard case .runtimeMissing(let reason) = error else { return "\(error)" }
            return reason
        }
    }

    /// What confines functions on this machine.
    func sandbox() async -> Sandbox { await around.sandboxes.take() }

    /// The name of a new log stream.
    nonisolated func streamName(of function: FunctionSpecification) -> String {
        let day = around.world.clock.now.date.iso8601.split(separator: "-").joined(separator: "/")
        return "\(day)/[\(function.key.version)]\(around.world.ids.hex(byteCount: 16))"
    }

    nonisolated func log(of function: FunctionSpecification) -> FunctionLog {
        FunctionLog(
            function,
            stream: streamName(of: function),
            logs: around.logs,
            clock: around.world.clock,
            logger: around.logger
        )
    }

    /// How INIT_START names the runtime.
    func title(of runtime: FunctionRuntimeName) throws -> String { try interpreter(runtime).title }

    /// What runs a runtime; what is not found is looked for again, for it may be installed later.
    func interpreter(
        _ runtime: FunctionRuntimeName
    ) throws(FunctionFailure) -> Interpreters.Interpreter {
        if let known = found[runtime] { return known }
        let interpreter = try interpreters.find(runtime)
        found[runtime] = interpreter
        return interpreter
    }

    /// Starts the process of an environment; its runtime then loads the function.
    ///
    /// - Throws: `FunctionFailure`, `SandboxFailure`.
    func start(_ environment: FunctionEnvironment) async throws {
        let function = environment.function
        let interpreter = try interpreter(function.runtime)
        let code = try await packages.folder(function.code)
        let layers = try await layerFolder(function)
        let runtime = try await runtimeFolder(interpreter)
        let sandbox = await sandbox()
        let port = try await around.site.port()
        let keys = await around.keys(function.key.tenant)
        let isApart = sandbox.level == .namespaces
        let temporary = isApart ? nil : newFolder("tmp-")
        let apiPort = isApart ? Self.apiPort : try FreePort.find()
        let variables = EnvironmentVariables(
            function: function,
            interpreter: interpreter,
            task: isApart ? Self.task : code,
            layers: isApart ? Self.layers : layers,
            runtime: isApart ? Self.runtime : runtime,
            apiPort: apiPort,
            serverPort: port,
            stream: environment.log.stream,
            keys: keys,
            isProvisioned: environment.isProvisioned,
            temporary: temporary
        )
        if isApart, function.runtime.family == .python {
            let spare = try await spare(for: function, interpreter, code: code)
            await expect(interpreter)
            if let spare, await join(spare, environment, variables, code: code) { return }
        }
        var command = command(
            interpreter,
            code: code,
            runtime: runtime,
            apiPort: apiPort,
            serverPort: port
        ) { [weak environment] socket in
            guard let environment else {
                Foundation.close(socket)
                return
            }
            environment.adopt(socket)
        }
        (command.executable, command.arguments) = try program(variables, code: code, layers: layers)
        command.environment = variables.all
        command.directory = variables.task
        command.limits.memoryInBytes = function.memoryInBytes
        if isApart {
            command.temporaryInBytes = Int64(function.ephemeralStorageInMegabytes) << 20
            if !function.layers.isEmpty {
                // One by one, for the machine's own /opt may have the interpreter.
                command.mounts += try FileManager.default.contentsOfDirectory(atPath: layers).map {
                    Mount("\(layers)/\($0)", at: "\(Self.layers)/\($0)")
                }
            }
        } else {
            command.hidden.removeAll { $0 == Self.layers }
            command.mounts = []
            command.readable += [code, layers, runtime]
            command.writable = [temporary].compactMap { $0 }
        }
        remarkExtensions(layers, environment.log)
        let process = try await run(command, in: sandbox, sink: environment.log, folder: temporary)
        environment.attach(process)
        // Nothing comes there, as on AWS.
        process.closeInput()
    }

    /// What all processes of environments are given that have a file system of their own; what they run is still missing.
    func command(
        _ interpreter: Interpreters.Interpreter,
        code: String,
        runtime: String,
        apiPort: Int = EnvironmentLauncher.apiPort,
        serverPort: Int,
        adopt: @escaping @Sendable (_ socket: Int32) -> Void
    ) -> SandboxedCommand {
        SandboxedCommand(
            executable: "",
            environment: [:],
            directory: Self.task,
            readable: [interpreter.libraries].compactMap { $0 },
            hidden: [around.dataDirectory, Self.layers],
            mounts: [Mount(code, at: Self.task), Mount(runtime, at: Self.runtime)],
            outward: [
                Forward(port: apiPort, to: .handler(adopt)),
                Forward(
                    port: serverPort,
                    to: .tcp(host: "127.0.0.1", port: serverPort),
                    shortcut: around.site.adopt
                ),
            ],
            // Source: Lambda Developer Guide, Lambda quotas: file descriptors, execution processes and threads.
            limits: ResourceLimits(processCount: 1024, openFileCount: 1024)
        )
    }

    func close() async {
        await spares.close()
        pool.close()
    }

    /// Says that programs are not run which AWS would run beside the function.
    private func remarkExtensions(_ layers: String, _ log: FunctionLog) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: layers + "/extensions")) ?? []
        for name in names.sorted() {
            let text = "Extensions are not supported; /opt/extensions/\(name) is not run."
            log.say(log.lines.remark(text, at: log.now))
        }
    }

    /// The program and its arguments, as the function sees them.
    ///
    /// - Throws: `EntrypointMissing`.
    private func program(
        _ variables: EnvironmentVariables,
        code: String,
        layers: String
    ) throws -> (String, [String]) {
        let bootstrap = variables.runtime + "/hosu_lambda"
        switch (variables.function.runtime.family, variables.interpreter.program) {
        case (.python, let python?):
            return (python, Self.pythonArguments(variables.runtime, layers: variables.layers))
        case (.node, let node?):
            // Source: Lambda Developer Guide, Building with Node.js: the heap's limit follows the memory.
            let heap = max(64, variables.function.memoryInMegabytes * 9 / 10)
            return (node, ["--max-old-space-size=\(heap)", bootstrap + "/node/bootstrap.mjs"])
        case (.provided, _), (.python, nil), (.node, nil):
            let candidates = [(code, variables.task), (layers, variables.layers)]
            for (outside, inside) in candidates
            where FileManager.default.isExecutableFile(atPath: outside + "/bootstrap") {
                return (inside + "/bootstrap", [])
            }
            let names = candidates.map { $0.1 + "/bootstrap" }.joined(separator: " ")
            throw EntrypointMissing(reason: "Couldn't find valid bootstrap(s): [\(names)]")
        }
    }

    /// Without `site`, so that nothing installed on this machine is found that AWS does not have.
    static func pythonArguments(_ runtime: String, layers: String) -> [String] {
        ["-S", "-s", "-u", "-X", "utf8", runtime + "/hosu_lambda/bootstrap.py", layers]
    }

    private func layerFolder(_ function: FunctionSpecification) async throws -> String {
        guard function.layers.isEmpty else { return try await packages.folder(layers: function.layers) }
        let path = root.path + "/none"
        try await root.clear()
        try await pool.run {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        return path
    }

    func runtimeFolder(_ interpreter: Interpreters.Interpreter) async throws -> String {
        let key = interpreter.key
        if let known = runtimes[key] { return known }
        try await root.clear()
        guard let packages = interpreters.packages else {
            throw FunctionFailure.runtimeMissing("The folder hosu_lambda is not beside the program.")
        }
        let folders = RuntimeFolders(root: root.path, packages: packages)
        let draft = around.world.ids.hex(byteCount: 6)
        let path = try await pool.run { try folders.make(libraries: interpreter.libraries, draft: draft) }
        // Somebody else may have made it meanwhile, or even compiled it.
        if let known = runtimes[key] { return known }
        runtimes[key] = path
        if interpreter.program != nil, interpreter.libraries != nil { compile(interpreter, folders) }
        return path
    }

    /// Makes a folder that is compiled, for later starts; it stays over restarts of the server.
    ///
    /// Nobody waits for it: it ends with the program that it runs.
    private func compile(_ interpreter: Interpreters.Interpreter, _ folders: RuntimeFolders) {
        Task { [around, pool] in
            do {
                let path = try await folders.compiled(
                    interpreter,
                    below: around.dataDirectory + "/functions/runtimes",
                    sandbox: await sandbox(),
                    on: pool
                )
                runtimes[interpreter.key] = path
            } catch {
                around.logger.info("runtime of functions not compiled", metadata: ["cause": "\(error)"])
            }
        }
    }

    /// The path of a new folder of one environment, which `run` makes.
    func newFolder(_ prefix: String) -> String {
        root.path + "/" + prefix + around.world.ids.hex(byteCount: 6)
    }

    /// Starts a process with a folder of its own, which is there for as long as the process.
    func run(
        _ command: SandboxedCommand,
        in sandbox: Sandbox,
        sink: any OutputSink,
        folder: String?
    ) async throws -> SandboxedProcess {
        guard let folder else { return try await sandbox.start(command, sink: sink) }
        try await pool.run {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o755]
            )
        }
        let process: SandboxedProcess
        do {
            process = try await sandbox.start(command, sink: sink)
        } catch {
            try? await pool.run { try FileManager.default.removeItem(atPath: folder) }
            throw error
        }
        // Ends with the process.
        Task { [pool] in
            _ = await process.waitForExit()
            try? await pool.run { try FileManager.default.removeItem(atPath: folder) }
        }
        return process
    }
}

/// A package of a custom runtime has no program.
struct EntrypointMissing: Error {
    let reason: String
}
