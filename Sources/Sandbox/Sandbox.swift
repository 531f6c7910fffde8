import CSandbox
import Foundation
import Primitives

/// What confines a program, from most to least.
package enum SandboxLevel: String, Sendable, CaseIterable {
    /// It sees a file system, processes, users and a network of its own.
    case namespaces
    /// It runs with limits, without privileges, and can be ended whole; it sees what the server's user sees.
    case processes
}

/// What confines programs of users on this machine.
package struct Sandbox: Sendable {
    enum Method: Sendable {
        case namespaces(Namespaces)
        /// With its files confined by Landlock, or not.
        case processes(confinesFiles: Bool)
    }

    /// Why this machine does not give more than it does; nil where it gives all.
    package let shortfall: String?
    let method: Method
    /// The executable that is the helper when called so: this process's own.
    let helper: String
    /// Whether programs are refused where namespaces are missing.
    var isRequired = false

    /// Threads for what blocks before a program starts: names of hosts, folders that change hands.
    private static let threads = BlockingPool(name: "sandbox-start", threadCount: 2)

    /// What this machine gives.
    package var level: SandboxLevel {
        switch method {
        case .namespaces: .namespaces
        case .processes: .processes
        }
    }

    /// Whether a program is kept from files that it was not given.
    package var confinesFiles: Bool {
        switch method {
        case .namespaces: true
        case .processes(let confinesFiles): confinesFiles
        }
    }

    /// Starts a program and returns when it runs.
    ///
    /// What the program writes goes to `sink` where there is one, in place of the process's `output`.
    package func start(
        _ command: SandboxedCommand,
        sink: (any OutputSink)? = nil
    ) async throws(SandboxFailure) -> SandboxedProcess {
        if isRequired, level != .namespaces {
            throw .levelNotReached(.namespaces, reason: shortfall ?? "")
        }
        do {
            let process = try await Self.threads.run { try launch(command, sink) }
            try await process.started()
            return process
        } catch {
            throw error as? SandboxFailure ?? .notStarted(reason: "\(error)")
        }
    }

    private func launch(
        _ command: SandboxedCommand,
        _ sink: (any OutputSink)?
    ) throws(SandboxFailure) -> SandboxedProcess {
        let network = try SandboxNetwork(command)
        var limits = command.limits
        // The kernel counts all folders in memory.
        let uncounted = command.temporary == nil ? command.temporaryInBytes ?? 0 : 0
        limits.memoryInBytes = limits.memoryInBytes.map { $0 + uncounted }
        let group = ControlGroup.make(limits)
        let onLimit: @Sendable (Int64) -> Void = { group?.limit(memoryInBytes: $0 + uncounted) }
        let launch: SandboxThread.Launch
        switch method {
        case .namespaces(let namespaces): launch = try namespaces.launch(command, network, group: group)
        case .processes(let confinesFiles):
            launch = sharedLaunch(command, confinesFiles: confinesFiles, group: group)
        }
        return try SandboxThread.start(launch, level: level, sink: sink, onLimit: onLimit) { process in
            SandboxThread.Events(
                onReady: { helper, listeners throws(SandboxFailure) in
                    if let group, !group.take(helper) {
                        throw .notStarted(reason: SystemText.lastProblem("its control group"))
                    }
                    switch level {
                    case .namespaces:
                        try network.open(listeners)
                        try network.openInward { [weak process] receive in
                            guard let process else { return receive(nil) }
                            process.requestSocket(receive)
                        }
                    case .processes:
                        try network.openShared()
                        try network.openInward { $0(-1) }
                    }
                },
                onEnd: { exit in
                    network.close()
                    guard let group, case .signal(SIGKILL) = exit.cause, group.hasRunOut else { return exit }
                    var exit = exit
                    exit.cause = .memory
                    return exit
                },
                onGone: { group?.remove() }
            )
        }
    }

    private func sharedLaunch(
        _ command: SandboxedCommand,
        confinesFiles: Bool,
        group: ControlGroup?
    ) -> SandboxThread.Launch {
        var specification = HelperSpecification(command)
        if confinesFiles {
            let files = SharedFiles(command)
            for path in files.readable { specification.add("r", path) }
            for path in files.writable { specification.add("v", path) }
        }
        if group?.countsMemory == true { specification.add("b", "") }
        return SandboxThread.Launch(
            path: helper,
            arguments: HelperSpecification.helperArguments,
            files: [specification.bytes]
        )
    }
}
