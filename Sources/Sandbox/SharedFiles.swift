import Foundation

/// What a program may do with the machine's files where it has none of its own.
///
/// It is an allowance: what lies in an allowed folder cannot be hidden from it, what lies in none is out of reach.
struct SharedFiles {
    private(set) var readable: [String]
    private(set) var writable: [String]

    /// The devices that every program may use.
    private static let devices = ["full", "null", "random", "shm", "tty", "urandom", "zero"]

    init(_ command: SandboxedCommand) {
        // Settings of the network are links to where it is managed.
        let links = ["/etc/resolv.conf", "/etc/hosts", "/etc/localtime"].map {
            URL(fileURLWithPath: $0).resolvingSymlinksInPath().path
        }
        readable = MountPlan.systemFolders.map { "/" + $0 }
        readable += ["/proc", "/sys/devices/system", "/sys/fs/cgroup"]
        readable += links + ExecutableFolders.of(command.executable) + command.readable
        writable = Self.devices.map { "/dev/" + $0 } + ["/tmp", "/var/tmp"]
        writable += command.writable + [command.temporary].compactMap { $0 }
    }
}
