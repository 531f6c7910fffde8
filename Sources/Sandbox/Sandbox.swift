import CSandbox
import Foundation
import Synchronization

/// What confines a program, from most to least.
package enum SandboxLevel: String, Sendable, CaseIterable {
    /// It sees a file system, processes, users and a network of its own.
    case namespaces
    /// It runs with limits, without privileges, and can be ended whole; it sees what the server's user sees.
    case processes
}

/// What confines programs of users on this machine.
package struct Sandbox: Sendable {
    /// What this machine gives.
    package let level: SandboxLevel
    /// Why it does not give more; nil where it gives all.
    package let shortfall: String?
    /// The executable that is the helper when called so: this process's own.
    let helper: String

    /// Finds out what this machine gives, by trying it.
    package static func probe() async -> Sandbox {
        Sandbox(level: .processes, shortfall: "namespaces are not tried yet", helper: ownExecutable)
    }

    /// The path of the program that runs here.
    static var ownExecutable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// Starts a program and returns when it runs.
    package func start(_ command: SandboxedCommand) async throws(SandboxFailure) -> SandboxedProcess {
        let launch = SandboxThread.Launch(
            path: helper,
            arguments: HelperSpecification.helperArguments,
            environment: [],
            specification: HelperSpecification(command).bytes,
            moreArguments: nil,
            onReady: { _, listeners in for listener in listeners { if let listener { close(listener) } } },
            onEnd: { $0 }
        )
        let process = try SandboxThread.start(launch, level: .processes)
        do {
            try await process.started()
        } catch {
            throw error as? SandboxFailure ?? .notStarted(reason: "\(error)")
        }
        return process
    }
}
