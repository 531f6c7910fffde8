/// How a program ended, and what it took.
package struct SandboxedExit: Sendable, Equatable {
    package enum Cause: Sendable, Equatable {
        case code(Int32)
        case signal(Int32)
        /// Its processes together took more memory than they may.
        case memory
        /// It made more processes than it may.
        case processes
        /// It was told to end, by `terminate` or because the server ends.
        case stopped
        /// What watched it was killed, as happens when the machine has no memory left.
        case lost
    }

    package var cause: Cause
    /// Of all its processes together.
    package var userTime: Duration
    package var systemTime: Duration
    /// The most memory that its processes were seen to take together.
    package var peakMemoryInBytes: Int64

    package init(
        _ cause: Cause,
        userTime: Duration = .zero,
        systemTime: Duration = .zero,
        peakMemoryInBytes: Int64 = 0
    ) {
        self.cause = cause
        self.userTime = userTime
        self.systemTime = systemTime
        self.peakMemoryInBytes = peakMemoryInBytes
    }

    /// Reads the helper's last message: kind, value, microseconds of the user and of the system, KiB.
    init?(message: String) {
        let parts = message.dropFirst().split(separator: " ")
        guard parts.count == 5, let kind = parts.first, let value = Int32(parts[1]), let user = Int64(parts[2]),
            let system = Int64(parts[3]), let peak = Int64(parts[4])
        else { return nil }
        switch kind {
        case "c": cause = .code(value)
        case "s": cause = .signal(value)
        case "m": cause = .memory
        case "p": cause = .processes
        case "t": cause = .stopped
        default: return nil
        }
        userTime = .microseconds(user)
        systemTime = .microseconds(system)
        peakMemoryInBytes = peak << 10
    }
}

/// Why a program was not started.
package enum SandboxFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The machine does not give the level that was required.
    case levelNotReached(SandboxLevel, reason: String)
    /// A step of making the sandbox failed.
    case notStarted(reason: String)

    package var description: String {
        switch self {
        case .levelNotReached(let level, let reason):
            "This machine does not give a sandbox of level \(level.rawValue): \(reason)"
        case .notStarted(let reason): "The program could not be started in its sandbox: \(reason)"
        }
    }
}
