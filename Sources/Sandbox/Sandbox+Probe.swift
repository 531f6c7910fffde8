import CSandbox
import Foundation

extension Sandbox {
    /// Finds out what this machine gives, by trying it; that takes some hundredths of a second.
    package static func probe(_ policy: SandboxPolicy = .preferred) async -> Sandbox {
        let helper = ownExecutable
        func shared(_ shortfall: String) -> Sandbox {
            Sandbox(
                shortfall: shortfall,
                method: .processes(
                    confinesFiles: policy != .off && sandbox_landlock_version() > 0
                ),
                helper: helper,
                isRequired: policy == .required
            )
        }
        if policy == .off { return shared("The server was started with --sandbox off.") }
        guard sandbox_is_supported() != 0 else { return shared("This system has no namespaces.") }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        guard let bubblewrap = Namespaces.findBubblewrap(path: path) else {
            return shared("bubblewrap is not installed; on Debian and Ubuntu: apt-get install bubblewrap")
        }
        var reasons: [String] = []
        for privilege in privileges() {
            let namespaces = Namespaces(
                bubblewrap: bubblewrap,
                privilege: privilege,
                root: Namespaces.systemRoot(),
                helper: Namespaces.helperFiles(helper)
            )
            let sandbox = Sandbox(shortfall: nil, method: .namespaces(namespaces), helper: helper)
            guard let reason = await sandbox.trial() else { return sandbox }
            reasons.append(reason)
        }
        return shared(reasons.joined(separator: "; "))
    }

    /// The ways to try, best first.
    private static func privileges() -> [Namespaces.Privilege] {
        guard getuid() == 0 else { return [.namespace] }
        let map = (try? String(contentsOfFile: "/proc/self/uid_map", encoding: .utf8)) ?? ""
        return [RunUser.Range(map: map).map { .users($0) }, .namespace].compactMap { $0 }
    }

    /// Runs a program that does nothing; the reason where that fails.
    private func trial() async -> String? {
        let command = SandboxedCommand(
            executable: "/bin/sh",
            arguments: ["-c", "exit 0"],
            environment: [:],
            directory: "/"
        )
        do {
            let process = try await start(command)
            for await _ in process.output {}
            let exit = await process.waitForExit()
            return exit.cause == .code(0) ? nil : "a trial ended with \(exit.cause)"
        } catch {
            switch error {
            case .notStarted(let reason): return reason
            case .levelNotReached: return error.description
            }
        }
    }

    /// The path of the program that runs here.
    static var ownExecutable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }
}
