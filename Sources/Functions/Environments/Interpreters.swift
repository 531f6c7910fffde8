import Foundation
import Primitives
import Scripts

/// The programs on this machine that run functions: Pythons by version, and Node.js.
struct Interpreters: Sendable {
    /// What runs functions of one runtime.
    struct Interpreter: Sendable {
        /// What runs, and with which libraries: the same for all runtimes that one program stands in for.
        struct Key: Sendable, Hashable {
            let program: String?
            let libraries: String?
        }

        /// Its absolute path; nil where the code's own `bootstrap` runs.
        var program: String?
        /// How INIT_START names it.
        var title: String
        /// The folder with the client of AWS and what that needs.
        var libraries: String?
        /// Whether what is compiled there is of another version.
        var isForeign = false

        var key: Key { Key(program: program, libraries: libraries) }
    }

    private let configuration: FunctionConfiguration
    private let scripts: ScriptConfiguration

    init(_ configuration: FunctionConfiguration, _ scripts: ScriptConfiguration) {
        self.configuration = configuration
        self.scripts = scripts
    }

    /// The folder with `hosu_lambda`; nil where it is not installed.
    var packages: String? {
        let folder = (try? ScriptEnvironment.findPackages(scripts)) ?? ""
        return FileManager.default.fileExists(atPath: folder + "/hosu_lambda/bootstrap.py") ? folder : nil
    }

    /// - Throws: `FunctionFailure.runtimeMissing`.
    func find(_ runtime: FunctionRuntimeName) throws(FunctionFailure) -> Interpreter {
        switch runtime.family {
        case .provided: Interpreter(program: nil, title: "\(runtime)", libraries: nil)
        case .python: try python(runtime)
        case .node: try node(runtime)
        }
    }

    // MARK: Python

    private func python(_ runtime: FunctionRuntimeName) throws(FunctionFailure) -> Interpreter {
        guard packages != nil else {
            throw .runtimeMissing("The folder hosu_lambda is not beside the program; see --job-packages.")
        }
        let wanted = String(runtime.text.dropFirst("python".count))
        let jobs = try? ScriptEnvironment.findPython(scripts)
        let home = jobs.map { Self.parent(Self.parent($0)) }
        let own = home.flatMap { Self.version(ofLibrariesIn: $0 + "/lib") }
        let libraries = home.flatMap { home in own.map { "\(home)/lib/python\($0)/site-packages" } }
        if let jobs, own == wanted {
            return Interpreter(program: Self.base(jobs), title: title(runtime, wanted), libraries: libraries)
        }
        // The client of AWS is of the jobs' environment, and may be newer than this Python.
        if Self.runs(libraries, on: wanted), let exact = Self.installed(wanted) {
            return Interpreter(
                program: exact,
                title: title(runtime, wanted),
                libraries: libraries,
                isForeign: true
            )
        }
        // Code that has to do with one version alone fails by itself; all other code need not.
        if let jobs, let own {
            return Interpreter(program: Self.base(jobs), title: title(runtime, own), libraries: libraries)
        }
        for version in ["3.13", "3.12", "3.11", "3.10", "3.14"] {
            guard let other = Self.installed(version) else { continue }
            return Interpreter(program: other, title: title(runtime, version), libraries: libraries)
        }
        throw .runtimeMissing("No Python is installed that could run functions of \(runtime).")
    }

    private func title(_ runtime: FunctionRuntimeName, _ version: String) -> String {
        let wanted = runtime.text.dropFirst("python".count)
        return wanted == version ? "python:\(version)" : "python:\(wanted) (run by Python \(version))"
    }

    /// Whether the client of AWS that lies in a folder runs on Python of a version, as its packages say.
    private static func runs(_ libraries: String?, on version: String) -> Bool {
        guard let libraries, let minor = version.split(separator: ".").last.flatMap({ Int($0) }) else {
            return true
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
        return names.filter { $0.hasSuffix(".dist-info") && RuntimeFolders.isLibrary($0) }.allSatisfy { name in
            let text = (try? String(contentsOfFile: "\(libraries)/\(name)/METADATA", encoding: .utf8)) ?? ""
            return minor >= leastMinor(text)
        }
    }

    /// The `10` of `Requires-Python: >=3.10`.
    ///
    /// Source: Python packaging, Core metadata specifications.
    private static func leastMinor(_ metadata: String) -> Int {
        let head = "Requires-Python:"
        guard let line = metadata.split(separator: "\n").first(where: { $0.hasPrefix(head) }) else { return 0 }
        let least = line.dropFirst(head.count).split(separator: ",").lazy
            .map { $0.filter { $0 != " " } }
            .first { $0.hasPrefix(">=3.") }
        return least.flatMap { Int($0.dropFirst(4).prefix { $0.isNumber }) } ?? 0
    }

    /// A Python of that version, such as `3.12`, where such are installed.
    private static func installed(_ version: String) -> String? {
        let variables = ProcessInfo.processInfo.environment
        let home = variables["HOME"] ?? ""
        let folders =
            (variables["PATH"] ?? "").split(separator: ":").map(String.init)
            + ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"]
        let versions = [home + "/.pyenv/versions", home + "/.local/share/uv/python"].flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter { $0.hasPrefix(version + ".") || $0.hasPrefix("cpython-" + version + ".") }
                .sorted { $0.localizedStandardCompare($1) == .orderedDescending }
                .map { "\(folder)/\($0)/bin" }
        }
        return (folders + versions).lazy.map { "\($0)/python\(version)" }.first { isProgram($0) }
            .map { base($0) }
    }

    /// Whether a file is a program itself: what chooses one by the folder it is called in is a script.
    private static func isProgram(_ path: String) -> Bool {
        guard access(path, X_OK) == 0 else { return false }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var start: [UInt8] = [0, 0]
        return read(file, &start, 2) == 2 && start != Array("#!".utf8)
    }

    /// The program that links, and those of environments, lead to.
    private static func base(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func version(ofLibrariesIn folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.first { $0.hasPrefix("python3.") }.map { String($0.dropFirst("python".count)) }
    }

    private static func parent(_ path: String) -> String { (path as NSString).deletingLastPathComponent }

    // MARK: Node.js

    private func node(_ runtime: FunctionRuntimeName) throws(FunctionFailure) -> Interpreter {
        guard let packages, access(packages + "/hosu_lambda/node/bootstrap.mjs", R_OK) == 0 else {
            throw .runtimeMissing("The folder hosu_lambda is not beside the program; see --job-packages.")
        }
        let folders =
            (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
            + ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"]
        let candidates = configuration.node.map { [$0] } ?? folders.map { $0 + "/node" }
        guard let program = candidates.first(where: { Self.isProgram($0) }) else {
            throw .runtimeMissing("Node.js is not installed, which functions of \(runtime) need.")
        }
        let wanted = runtime.text.dropFirst("nodejs".count).prefix { $0.isNumber }
        return Interpreter(program: Self.base(program), title: "nodejs:\(wanted)", libraries: nil)
    }
}
