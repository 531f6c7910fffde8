/// What a program sees of the file system, as arguments of bubblewrap.
///
/// It is a root of its own with the system's programs and settings, read-only, and what the command names. The most
/// specific name decides: a hidden folder in a readable one is hidden, a writable one in a hidden one is there.
struct MountPlan {
    /// A folder at the root of the machine.
    enum RootEntry: Sendable, Equatable {
        case folder
        case link(to: String)
    }

    /// What is done with one path.
    private enum Treatment: Int {
        case hide
        case hideFile
        case read
        case write
    }

    /// Folders at the root that hold the system's programs, libraries and settings.
    static let systemFolders = [
        "bin", "etc", "gnu", "lib", "lib32", "lib64", "libx32", "nix", "opt", "sbin", "snap", "usr",
    ]

    static func isOfSystem(_ path: String) -> Bool {
        path.split(separator: "/").first.map { systemFolders.contains(String($0)) } ?? false
    }

    private(set) var arguments: [String] = []
    /// Folders in which a mask lies, and those that were made.
    private var masks: [String] = []
    private var made: Set<String> = []

    /// - Parameters:
    ///   - command: what is to run.
    ///   - root: what is at the root of this machine, of `systemFolders`.
    ///   - isFolder: whether a hidden path is a folder; nil when nothing is there.
    ///   - memoryInBytes: how much the folders in memory may hold.
    ///   - settings: descriptors of texts that stand in for files of `/etc`.
    init(
        _ command: SandboxedCommand,
        root: [(name: String, entry: RootEntry)],
        isFolder: (String) -> Bool?,
        memoryInBytes: Int64,
        settings: [(path: String, descriptor: Int32)]
    ) {
        for (name, entry) in root {
            switch entry {
            case .folder: arguments += ["--ro-bind", "/\(name)", "/\(name)"]
            case .link(let target): arguments += ["--symlink", target, "/\(name)"]
            }
        }
        for (path, descriptor) in settings {
            arguments += ["--perms", "0644", "--ro-bind-data", "\(descriptor)", path]
        }
        addFolders(above: "/sys/devices/system")
        arguments += [
            "--ro-bind-try", "/sys/devices/system", "/sys/devices/system", "--proc", "/proc", "--dev", "/dev",
        ]
        addMemory("/dev/shm", memoryInBytes)
        arguments += ["--remount-ro", "/dev"]
        if let temporary = command.temporary {
            arguments += ["--bind", temporary, "/tmp"]
        } else {
            addMemory("/tmp", command.temporaryInBytes ?? memoryInBytes)
        }
        addMemory("/var/tmp", memoryInBytes)
        arguments += ["--dir", "/run"]
        addPaths(command, isFolder)
        // The root itself is in memory, and whatever made it could write there.
        arguments += ["--remount-ro", "/"]
    }

    private mutating func addMemory(_ path: String, _ byteCount: Int64) {
        arguments += ["--perms", "1777", "--size", "\(byteCount)", "--tmpfs", path]
    }

    /// Makes the folders on the way to a path, which bubblewrap would close to all but root.
    private mutating func addFolders(above path: String) {
        var folder = ""
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            if !Self.isOfSystem(folder) || masks.contains(where: { folder.hasPrefix($0 + "/") }),
                made.insert(folder).inserted
            {
                arguments += ["--perms", "0755", "--dir", folder]
            }
        }
    }

    private mutating func addPaths(_ command: SandboxedCommand, _ isFolder: (String) -> Bool?) {
        var treatments: [String: Treatment] = [:]
        let sources = command.mounts.reduce(into: [:]) { $0[$1.target] = $1.source }
        func note(_ path: String, _ treatment: Treatment) {
            let known = treatments[path]?.rawValue ?? -1
            if treatment.rawValue > known { treatments[path] = treatment }
        }
        let shown = command.readable + command.writable + sources.keys
        for path in command.hidden {
            // Other paths are out of sight, and a mask would stand in the program's own /tmp.
            let isNeeded =
                Self.isOfSystem(path)
                || shown.contains { path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }
            guard isNeeded, let isFolder = isFolder(path) else { continue }
            note(path, isFolder ? .hide : .hideFile)
        }
        for path in command.readable where isFolder(path) != nil { note(path, .read) }
        for mount in command.mounts { note(mount.target, .read) }
        for path in command.writable { note(path, .write) }
        // Outer paths before inner ones.
        for (path, treatment) in treatments.sorted(by: { $0.key < $1.key }) {
            addFolders(above: path)
            switch treatment {
            case .hide:
                arguments += ["--perms", "0755", "--size", "4096", "--tmpfs", path]
                masks.append(path)
            case .hideFile: arguments += ["--ro-bind", "/dev/null", path]
            case .read: arguments += ["--ro-bind", sources[path] ?? path, path]
            case .write: arguments += ["--bind", path, path]
            }
        }
        for path in masks { arguments += ["--remount-ro", path] }
    }
}

extension SandboxedCommand {
    /// Whether a path lies in a hidden folder.
    func hides(_ path: String) -> Bool {
        hidden.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}
