import Foundation
import Logging
import Primitives
import Sandbox
import Scripts

/// Environments of Python whose process was there before their function was called.
extension EnvironmentLauncher {
    /// What a package has that says whether a process which is there can become its function.
    struct Contents: Sendable {
        /// What can be imported from it: names without endings.
        var modules: Set<String>
        var entryCount: Int
    }

    /// How many files and folders are linked at most: at some 15 us each, more would cost what is gained.
    private static let entryLimit = 2_000

    /// Variables that Python, the loader, or the client of AWS look at before the function does.
    private static let earlyVariables = [
        "AWS_CONFIG_FILE", "AWS_DATA_PATH", "AWS_DEFAULT_PROFILE", "AWS_PROFILE", "AWS_SHARED_CREDENTIALS_FILE",
        "BOTO",
        "GCONV_PATH", "GLIBC_", "HOME", "LANG", "LC_", "LD_", "MALLOC_", "OPENSSL_", "PATH", "PYTHON", "SSL_",
    ]
    /// Modules that change others when they are imported, and must be first.
    private static let changingModules: Set<String> = ["eventlet", "gevent"]

    /// A process that can become the environment; nil where it must be started for it.
    func spare(
        for function: FunctionSpecification,
        _ interpreter: Interpreters.Interpreter,
        code: String
    ) async throws -> SpareProcess? {
        guard function.layers.isEmpty,
            function.ephemeralStorageInMegabytes == FunctionSpecification.leastStorageInMegabytes,
            !function.environment.keys.contains(where: { name in
                Self.earlyVariables.contains { name.hasPrefix($0) }
            })
        else { return nil }
        let contents = try await contents(function.code, in: code)
        guard contents.entryCount <= Self.entryLimit, contents.modules.isDisjoint(with: Self.changingModules),
            // The loader has looked for libraries there and remembers that there is no such folder.
            !contents.modules.contains("lib")
        else { return nil }
        return await spares.take(interpreter.key) { $0.modules.isDisjoint(with: contents.modules) }
    }

    /// Makes a process the environment's, with the function's code before it.
    ///
    /// False where it has ended meanwhile, and where code cannot be linked, as in file systems without hard links.
    func join(
        _ spare: SpareProcess,
        _ environment: FunctionEnvironment,
        _ variables: EnvironmentVariables,
        code: String
    ) async -> Bool {
        do {
            // It sees the folder itself, read-only, so what is linked into it is there at once.
            try await pool.run { try LinkedTree.merge(code, into: spare.task) }
        } catch {
            // It has some of the code and nobody's variables.
            spare.process?.kill()
            around.logger.info("function not linked to a process ahead", metadata: ["cause": "\(error)"])
            return false
        }
        return spare.join(environment, variables: variables.all)
    }

    /// Sees to it that processes for later environments are there.
    func expect(_ interpreter: Interpreters.Interpreter) async {
        await spares.expect(interpreter.key) { try await self.makeSpare(interpreter) }
    }

    /// Starts what `expect` would, and returns when it is there.
    func prepare(_ runtime: FunctionRuntimeName) async throws {
        let interpreter = try interpreter(runtime)
        await spares.prepare(interpreter.key) { try await self.makeSpare(interpreter) }
    }

    private func makeSpare(_ interpreter: Interpreters.Interpreter) async throws -> SpareProcesses.Spare? {
        let sandbox = await sandbox()
        guard sandbox.level == .namespaces, let program = interpreter.program else { return nil }
        let runtime = try await runtimeFolder(interpreter)
        let task = newFolder("task-")
        let spare = SpareProcess(task: task)
        let port = try await around.site.port()
        var command = command(interpreter, code: task, runtime: runtime, serverPort: port) {
            [weak spare] socket in
            guard let spare else {
                Foundation.close(socket)
                return
            }
            spare.adopt(socket)
        }
        command.executable = program
        command.arguments = Self.pythonArguments(Self.runtime, layers: Self.layers) + ["--ahead"]
        command.environment = EnvironmentVariables.ofProcess(
            interpreter,
            task: Self.task,
            layers: Self.layers,
            runtime: Self.runtime
        )
        command.environment["LAMBDA_RUNTIME_DIR"] = Self.runtime
        // Its function's limit comes with the function, and folders in memory count as memory.
        command.limits.memoryInBytes = Int64(FunctionSpecification.mostMemoryInMegabytes) << 20
        command.temporaryInBytes = Int64(FunctionSpecification.leastStorageInMegabytes) << 20
        let process = try await run(command, in: sandbox, sink: spare, folder: task)
        spare.attach(process)
        let modules = await withTaskCancellationHandler {
            await spare.started()
        } onCancel: {
            process.kill()
        }
        guard let modules else {
            throw FunctionFailure.runtimeMissing("The process ended: \(await process.waitForExit().cause).")
        }
        return SpareProcesses.Spare(process: spare, modules: modules)
    }

    private func contents(_ code: CodeDigest, in folder: String) async throws -> Contents {
        if let known = contents[code] { return known }
        let found = try await pool.run {
            let files = FileManager.default
            let names = try files.contentsOfDirectory(atPath: folder)
            var modules = Set(names.compactMap { $0.split(separator: ".").first.map(String.init) })
            var count = 0
            if let all = files.enumerator(atPath: folder) {
                while count <= Self.entryLimit, let path = all.nextObject() as? String {
                    count += 1
                    // Code may put a folder of its own, with a client of AWS of its own, before the runtime's.
                    let name = path.split(separator: "/").last.map(String.init) ?? ""
                    guard RuntimeFolders.isLibrary(name) else { continue }
                    modules.insert(String(name.prefix { $0 != "." && $0 != "-" }))
                }
            }
            return Contents(modules: modules, entryCount: count)
        }
        contents[code] = found
        return found
    }
}
