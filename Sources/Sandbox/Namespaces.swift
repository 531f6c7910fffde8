import CSandbox
import Foundation

/// How bubblewrap makes namespaces on this machine.
struct Namespaces: Sendable {
    enum Privilege: Sendable, Equatable {
        /// The server is root: each program becomes a user of its own.
        case users(RunUser.Range)
        /// The program is the server's user, in a namespace where that user can do nothing more.
        case namespace
    }

    /// The path of bubblewrap.
    var bubblewrap: String
    var privilege: Privilege
    var root: [(name: String, entry: MountPlan.RootEntry)]
    /// The helper, and the libraries it is loaded with that lie outside the system's folders.
    var helper: [String]

    /// What bubblewrap leaves the helper; it leaves the program nothing.
    private static let capabilities = [
        "CAP_KILL", "CAP_NET_BIND_SERVICE", "CAP_SETGID", "CAP_SETPCAP", "CAP_SETUID", "CAP_SYS_NICE",
        "CAP_SYS_PTRACE",
    ]

    /// Where bubblewrap is; nil where it is not installed.
    static func findBubblewrap(path: String) -> String? {
        let folders = path.split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin", "/bin"]
        return folders.map { $0 + "/bwrap" }.first { access($0, X_OK) == 0 }
    }

    /// What is at the root of this machine, of the system's folders.
    static func systemRoot() -> [(name: String, entry: MountPlan.RootEntry)] {
        MountPlan.systemFolders.compactMap { name in
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/" + name) {
                return (name, .link(to: target))
            }
            return isFolder("/" + name) == true ? (name, .folder) : nil
        }
    }

    /// The files by which `helper` runs: itself, and the libraries of this process, which is the same program.
    static func helperFiles(_ helper: String) -> [String] {
        var names = [CChar](repeating: 0, count: 64 << 10)
        let length = sandbox_library_paths(&names, names.count)
        guard length <= names.count else { return [helper] }
        // As they were found, for that is where the helper looks; links on the way are followed when they are bound.
        let bytes = names[..<length].map { UInt8(bitPattern: $0) }
        let libraries = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return [helper] + libraries.map { URL(fileURLWithPath: String($0)).standardized.path }
    }

    static func isFolder(_ path: String) -> Bool? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        return information.st_mode & S_IFMT == S_IFDIR
    }

    /// All that starts a program: the call of bubblewrap and what the helper is told.
    func launch(
        _ given: SandboxedCommand,
        _ network: SandboxNetwork,
        group: ControlGroup?
    ) throws(SandboxFailure) -> SandboxThread.Launch {
        var command = given
        let needed = ExecutableFolders.of(command.executable) + helper
        command.readable += needed.filter { !MountPlan.isOfSystem($0) || command.hides($0) }
        var specification = HelperSpecification(command)
        specification.add("n", "")
        if group?.countsMemory == true { specification.add("b", "") }
        for (_, place) in network.places { specification.add("l", place) }
        let isTemporaryCounted = command.temporary == nil && command.temporaryInBytes == nil
        for folder in ["/dev/shm", "/var/tmp"] + (isTemporaryCounted ? ["/tmp"] : []) {
            specification.add("t", folder)
        }
        var arguments = [
            "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
            "--hostname", "hosu", "--as-pid-1", "--die-with-parent", "--cap-drop", "ALL",
        ]
        for capability in Self.capabilities { arguments += ["--cap-add", capability] }
        var user = getuid()
        switch privilege {
        case .users(let range):
            user = RunUser.next(of: range, process: getpid())
            specification.add("u", "\(user)")
            for folder in command.writable + [command.temporary].compactMap({ $0 }) {
                guard sandbox_give_folder(folder, user) == 0 else {
                    throw .notStarted(reason: SystemText.lastProblem("giving \(folder) to the program's user"))
                }
            }
        case .namespace:
            arguments += ["--unshare-user"]
        }
        let settings: [(path: String, text: String)] = [
            ("/etc/hosts", network.hosts),
            ("/etc/passwd", "root:x:0:0:root:/:/bin/false\nhosu:x:\(user):\(user):Hosu:/tmp:/bin/sh\n"),
            ("/etc/group", "root:x:0:\nhosu:x:\(user):\n"),
        ].filter { Self.isPlainFile($0.0) }
        let plan = MountPlan(
            command,
            root: root,
            isFolder: Self.isFolder,
            memoryInBytes: command.limits.memoryInBytes ?? 1 << 30,
            settings: settings.enumerated().map { ($1.path, Int32(6 + $0)) }
        )
        arguments += plan.arguments
        return SandboxThread.Launch(
            path: bubblewrap,
            arguments: ["--args", "5", "--", helper[0]] + HelperSpecification.helperArguments,
            files: [specification.bytes, Self.terminated(arguments)] + settings.map { Array($0.text.utf8) }
        )
    }

    /// A link in its place would be followed out of what is bound.
    private static func isPlainFile(_ path: String) -> Bool {
        var information = stat()
        return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    }

    private static func terminated(_ texts: [String]) -> [UInt8] {
        texts.flatMap { Array($0.utf8) + [0] }
    }
}
