import Foundation
import Primitives
import Synchronization

/// Groups of the kernel that hold one program's processes, where this machine lets the server make them.
///
/// They are the second line: the helper ends a program at its limit and says why, the kernel keeps a program that is
/// faster than the helper from more than a little beyond it. A class because the groups must be removed.
final class ControlGroup: Sendable {
    /// What one group holds to.
    private struct Hierarchy {
        var folder: String
        /// Files and what is written into them.
        var settings: [(file: String, value: String)]
    }

    private static let root = "/sys/fs/cgroup"
    private static let prefix = "hosu-"
    private static let count = Mutex(0)

    private let folders: [String]

    /// Makes groups for what can be held to, nil where this machine has none that can be written.
    static func make(_ limits: ResourceLimits) -> ControlGroup? {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number == 1 { removeLeftOver() }
        var made: [String] = []
        for hierarchy in hierarchies(limits) {
            let folder = "\(hierarchy.folder)/\(prefix)\(getpid())-\(number)"
            guard mkdir(folder, 0o755) == 0 else { continue }
            let isSet = hierarchy.settings.allSatisfy { write($0.value, to: "\(folder)/\($0.file)") }
            if isSet { made.append(folder) } else { rmdir(folder) }
        }
        return made.isEmpty ? nil : ControlGroup(folders: made)
    }

    private init(folders: [String]) { self.folders = folders }

    /// Whether memory is held to.
    var countsMemory: Bool {
        folders.contains { Self.exists($0 + "/memory.oom_control") || Self.exists($0 + "/memory.max") }
    }

    /// Takes a process in, with all it will make; false where a group refused it.
    func take(_ process: Int32) -> Bool {
        folders.allSatisfy { Self.write("\(process)", to: $0 + "/cgroup.procs") }
    }

    /// Holds to another amount of memory; where the kernel refuses it, the helper alone watches.
    func limit(memoryInBytes: Int64) {
        for folder in folders {
            for file in ["memory.max", "memory.limit_in_bytes"] where Self.exists("\(folder)/\(file)") {
                _ = Self.write(Self.text(ofMemory: memoryInBytes), to: "\(folder)/\(file)")
            }
        }
    }

    /// A little more than the helper allows, so that it is the helper that says why.
    private static func text(ofMemory byteCount: Int64) -> String {
        "\(byteCount + byteCount / 8 + (64 << 20))"
    }

    /// Whether the kernel killed a process of the group for its memory.
    var hasRunOut: Bool {
        folders.contains { folder in
            for file in ["memory.events", "memory.oom_control"] {
                guard let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) else {
                    continue
                }
                for line in text.split(separator: "\n") where line.hasPrefix("oom_kill ") {
                    return line != "oom_kill 0"
                }
            }
            return false
        }
    }

    /// Removes the groups, whose processes are gone.
    func remove() {
        for folder in folders { rmdir(folder) }
    }

    private static func hierarchies(_ limits: ResourceLimits) -> [Hierarchy] {
        let memory = limits.memoryInBytes.map { text(ofMemory: $0) }
        let processes = limits.processCount.map { "\($0 + 32)" }
        if exists(root + "/cgroup.controllers") {
            let enabled = (try? String(contentsOfFile: root + "/cgroup.subtree_control", encoding: .utf8)) ?? ""
            var settings: [(file: String, value: String)] = []
            if let memory, enabled.contains("memory") {
                settings += [("memory.max", memory), ("memory.swap.max", "0"), ("memory.oom.group", "0")]
            }
            if let processes, enabled.contains("pids") { settings.append(("pids.max", processes)) }
            return settings.isEmpty ? [] : [Hierarchy(folder: root, settings: settings)]
        }
        var found: [Hierarchy] = []
        if let memory {
            found.append(Hierarchy(folder: root + "/memory", settings: [("memory.limit_in_bytes", memory)]))
        }
        if let processes {
            found.append(Hierarchy(folder: root + "/pids", settings: [("pids.max", processes)]))
        }
        return found
    }

    /// Removes the groups of servers that were killed.
    private static func removeLeftOver() {
        for folder in [root, root + "/memory", root + "/pids"] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                guard name.hasPrefix(prefix),
                    let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }),
                    process != getpid(), kill(process, 0) != 0
                else { continue }
                // A server of another namespace may be about to use one that is new.
                guard let stamp = FileStamp(ofFileAt: "\(folder)/\(name)"), time(nil) - stamp.seconds > 60
                else { continue }
                rmdir("\(folder)/\(name)")
            }
        }
    }

    private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func write(_ value: String, to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        let bytes = Array(value.utf8)
        return Foundation.write(file, bytes, bytes.count) == bytes.count
    }
}
