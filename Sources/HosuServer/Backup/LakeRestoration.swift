import Objects
package import Primitives
import StoreSQLite

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Makes a data directory from a backup.
///
/// Every file is compared with its digest while it is copied. The backup stays as it is: nothing is shared with it but
/// clones, which part when either is written.
package struct LakeRestoration: Sendable {
    /// The backup.
    package let source: String
    /// The data directory to make: missing, or empty.
    package let target: String
    package let world: World

    package init(source: String, target: String, world: World) {
        self.source = source
        self.target = target
        self.world = world
    }

    /// Stands in a data directory while it is restored into; no server opens it then.
    static let markName = "restore.unfinished"

    /// Compares every file of the backup with what was backed up, and writes nothing; blocks.
    ///
    /// - Throws: `BackupFailure`.
    package func check(_ report: (BackupProgress) -> Void = { _ in }) throws -> BackupManifest {
        try forEachFile(report) { entry in
            let (digest, byteCount) = try FileCopy.digest(of: source + "/" + entry.name)
            return .init(digest: digest, byteCount: byteCount, isShared: false)
        }
    }

    /// Makes the data directory, as a whole or not at all; blocks.
    ///
    /// - Throws: `BackupFailure`.
    package func run(_ report: (BackupProgress) -> Void = { _ in }) throws -> BackupManifest {
        guard DirectoryState(target) != .taken else { throw BackupFailure.targetTaken(path: target) }
        let isMount = DirectoryState(target) == .empty && Self.isMountPoint(target)
        // A mounted directory cannot be replaced, so it is filled from a folder inside it.
        let suffix = "restore.unfinished-" + world.ids.hex(byteCount: 4)
        let unfinished = isMount ? target + "/" + suffix : target + "." + suffix
        guard mkdir(unfinished, 0o755) == 0 else { throw failed(unfinished) }
        do {
            let manifest = try fill(unfinished, report)
            try syncFileSystem(of: unfinished)
            if isMount {
                try moveContents(of: unfinished)
            } else {
                guard rename(unfinished, target) == 0 else {
                    throw errno == ENOTEMPTY || errno == EEXIST
                        ? BackupFailure.targetTaken(path: target) : failed(target)
                }
            }
            try syncFileSystem(of: target)
            return manifest
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }

    private func fill(_ directory: String, _ report: (BackupProgress) -> Void) throws -> BackupManifest {
        let files = FileCopy(mode: .cloned)
        var made: Set<String> = []
        for folder in ["objects"] + BlobInventory.folders.map({ "objects/" + $0 }) {
            made.insert(folder)
            guard mkdir(directory + "/" + folder, 0o755) == 0 else { throw failed(directory + "/" + folder) }
        }
        return try forEachFile(report) { entry in
            let path = String(entry.name.dropFirst(BackupManifest.dataName.count + 1))
            let folder = path.split(separator: "/").dropLast()
            for count in 0..<folder.count {
                let part = folder.prefix(count + 1).joined(separator: "/")
                guard made.insert(part).inserted else { continue }
                guard mkdir(directory + "/" + part, 0o755) == 0 else { throw failed(directory + "/" + part) }
            }
            let from = source + "/" + entry.name
            var status = stat()
            guard stat(from, &status) == 0 else {
                throw BackupFailure.damaged(path: from, reason: "is missing")
            }
            return try files.take(from, to: directory + "/" + path, permissions: status.st_mode & 0o777)
        }
    }

    /// Reads the manifest and the list, and holds what `take` found of each file against them.
    private func forEachFile(
        _ report: (BackupProgress) -> Void,
        _ take: (BackupListReader.Entry) throws -> FileCopy.Outcome
    ) throws -> BackupManifest {
        let path = source + "/" + BackupManifest.fileName
        guard let text = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw BackupFailure.noBackup(path: source)
        }
        guard let json = try? JSONValue(parsing: [UInt8](text)) else {
            throw BackupFailure.unreadable(path: path, reason: "it is no JSON")
        }
        let manifest = try BackupManifest(json, path: path)
        let listPath = source + "/" + BackupManifest.listName
        guard try FileCopy.digest(of: listPath).digest == manifest.listDigest else {
            throw BackupFailure.damaged(path: listPath, reason: "is not the list that was written")
        }
        let list = try BackupListReader(path: listPath)
        var fileCount: Int64 = 0
        var byteCount: Int64 = 0
        while let entry = try list.next() {
            guard access(source + "/" + entry.name, F_OK) == 0 else {
                throw BackupFailure.damaged(path: source + "/" + entry.name, reason: "is missing")
            }
            let outcome = try take(entry)
            guard outcome.digest == entry.digest else {
                throw BackupFailure.damaged(
                    path: source + "/" + entry.name,
                    reason: "has other bytes than were backed up"
                )
            }
            fileCount += 1
            byteCount += outcome.byteCount
            report(BackupProgress(fileCount: fileCount, byteCount: byteCount))
        }
        guard fileCount == manifest.fileCount, byteCount == manifest.byteCount else {
            throw BackupFailure.damaged(path: source, reason: "has other files than its manifest says")
        }
        return manifest
    }

    /// Moves what was restored up into the mounted directory; a mark keeps servers away until all is there.
    private func moveContents(of unfinished: String) throws {
        let mark = target + "/" + Self.markName
        let descriptor = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failed(mark) }
        close(descriptor)
        try syncFileSystem(of: target)
        for name in try FileManager.default.contentsOfDirectory(atPath: unfinished) {
            guard rename(unfinished + "/" + name, target + "/" + name) == 0 else {
                throw failed(target + "/" + name)
            }
        }
        guard rmdir(unfinished) == 0 else { throw failed(unfinished) }
        try syncFileSystem(of: target)
        guard unlink(mark) == 0 else { throw failed(mark) }
    }

    private static func isMountPoint(_ path: String) -> Bool {
        var own = stat()
        var above = stat()
        guard stat(path, &own) == 0, stat(path + "/..", &above) == 0 else { return false }
        return own.st_dev != above.st_dev || own.st_ino == above.st_ino
    }
}

extension LakeRestoration {
    /// - Throws: `ConfigurationFailure.directoryUnusable` for a directory into which a backup was restored only in part.
    static func checkFinished(_ directory: String) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        guard names.contains(where: { $0.hasPrefix(markName) }) else { return }
        throw ConfigurationFailure.directoryUnusable(
            path: directory,
            reason: "a backup was restored into it only in part; empty it and restore again"
        )
    }
}
