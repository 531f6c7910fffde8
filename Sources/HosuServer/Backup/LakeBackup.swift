import Gateway
import Objects
package import Primitives
import Store
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

/// How far a backup or a restoration is.
package struct BackupProgress: Equatable, Sendable {
    package let fileCount: Int64
    package let byteCount: Int64
}

/// Copies a lake as it is at one moment, whether a server has it open or not.
///
/// It works on the files beside the server: the removal lock keeps all files of objects in place, one read transaction of SQLite
/// gives the metadata, and after it each file that the metadata names is taken over. So nothing that the copy
/// refers to can be missing, and the server answers all the while; it only frees no space.
package struct LakeBackup: Sendable {
    /// The data directory.
    package let source: String
    /// The directory to make; its parent must be there.
    package let target: String
    /// Whether files may be shared with the lake where both lie on one file system: by clones, or else by hard links.
    package let mayShareFiles: Bool
    package let world: World

    package init(source: String, target: String, mayShareFiles: Bool, world: World) {
        self.source = source
        self.target = target
        self.mayShareFiles = mayShareFiles
        self.world = world
    }

    static let storeName = "hosu.sqlite"
    /// What belongs to a running process, can be made again, or is taken over in another way.
    private static let leftOut: Set<String> = [
        "hosu.lock", storeName, "hosu.sqlite-wal", "hosu.sqlite-shm", "engine", "functions/environments",
        "functions/runtimes", "functions/unpacked", "objects/blobs", "objects/clean", "objects/copies",
        "objects/removal.lock", "objects/staging",
    ]

    /// Makes the backup and returns what it says of itself; blocks.
    ///
    /// The directory appears under its name when it is whole and durable. On failure nothing is left.
    ///
    /// - Throws: `BackupFailure`.
    package func run(_ report: (BackupProgress) -> Void = { _ in }) throws -> BackupManifest {
        guard access(source + "/" + Self.storeName, R_OK) == 0 else { throw BackupFailure.noLake(path: source) }
        let inside = Self.resolved(source) + "/"
        guard !(Self.resolved(target) + "/").hasPrefix(inside) else {
            throw BackupFailure.targetInside(path: target, source: source)
        }
        guard DirectoryState(target) != .taken else { throw BackupFailure.targetTaken(path: target) }
        let unfinished = target + ".unfinished-" + world.ids.hex(byteCount: 4)
        guard mkdir(unfinished, 0o700) == 0 else { throw failed(unfinished) }
        do {
            let manifest = try fill(unfinished, report)
            try syncFileSystem(of: unfinished)
            // Takes the place of an empty directory, and of nothing else.
            guard rename(unfinished, target) == 0 else {
                throw errno == ENOTEMPTY || errno == EEXIST
                    ? BackupFailure.targetTaken(path: target) : failed(target)
            }
            try syncFileSystem(of: target)
            return manifest
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }

    private func fill(_ directory: String, _ report: (BackupProgress) -> Void) throws -> BackupManifest {
        let data = directory + "/" + BackupManifest.dataName
        let list = try BackupListWriter(path: directory + "/" + BackupManifest.listName)
        var secrets: [String] = []
        try makeDirectory(data)
        try makeDirectory(data + "/objects")
        let lock = try RemovalLock(directory: source + "/objects")
        try lock.lockForBackup()
        defer { lock.unlock() }
        let copied = data + "/" + Self.storeName
        try SQLiteSnapshot.write(source + "/" + Self.storeName, to: copied)
        guard chmod(copied, 0o600) == 0 else { throw failed(copied) }
        try takeBlobs(namedBy: copied, to: data, list, report)
        // After the metadata: a key that an object needs is there before the object is.
        try takeOthers("", to: data, list, &secrets)
        let (digest, byteCount) = try FileCopy.digest(of: copied)
        try list.add(
            BackupManifest.dataName + "/" + Self.storeName,
            .init(digest: digest, byteCount: byteCount, isShared: false)
        )
        let manifest = BackupManifest(
            version: HosuVersion.text,
            madeAt: Timestamp(epochMicroseconds: world.clock.now.epochMilliseconds * 1000),
            fileCount: list.fileCount,
            byteCount: list.byteCount,
            sharedFileCount: list.sharedFileCount,
            listDigest: try list.finish(),
            secrets: secrets.sorted()
        )
        let path = directory + "/" + BackupManifest.fileName
        do {
            try Data(manifest.json.bytes + [UInt8(ascii: "\n")]).write(to: URL(fileURLWithPath: path))
        } catch {
            throw BackupFailure.fileFailed(path: path, reason: "\(error)")
        }
        return manifest
    }

    private func takeBlobs(
        namedBy storePath: String,
        to data: String,
        _ list: BackupListWriter,
        _ report: (BackupProgress) -> Void
    ) throws {
        let files = FileCopy(mode: mayShareFiles ? .shared : .copied)
        var made: Set<String> = []
        try SQLiteSnapshot.reading(storePath) { store in
            try BlobInventory(store).forEachPath { path in
                let folder = path.prefix(while: { $0 != "/" }) + path.dropFirst("blobs".count).prefix(3)
                if made.insert(String(folder)).inserted {
                    if made.count == 1 { try makeDirectory(data + "/objects/blobs") }
                    try makeDirectory(data + "/objects/" + folder)
                }
                let from = source + "/objects/" + path
                guard access(from, F_OK) == 0 else {
                    throw BackupFailure.sourceDamaged(path: from, reason: "is missing")
                }
                let outcome = try files.take(from, to: data + "/objects/" + path, permissions: 0o644)
                try list.add(BackupManifest.dataName + "/objects/" + path, outcome)
                report(BackupProgress(fileCount: list.fileCount, byteCount: list.byteCount))
            }
        }
    }

    /// Takes all other files of the data directory; those that only their owner may read are named in `secrets`.
    ///
    /// Never shared, since others than blobs may be written over.
    private func takeOthers(
        _ folder: String,
        to data: String,
        _ list: BackupListWriter,
        _ secrets: inout [String]
    ) throws {
        let files = FileCopy(mode: .copied)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: source + "/" + folder)
        } catch {
            throw BackupFailure.fileFailed(path: source + "/" + folder, reason: "\(error)")
        }
        for name in names.sorted() {
            let path = folder.isEmpty ? name : folder + "/" + name
            if Self.leftOut.contains(path) { continue }
            var status = stat()
            guard lstat(source + "/" + path, &status) == 0 else { throw failed(source + "/" + path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                if mkdir(data + "/" + path, 0o755) != 0, errno != EEXIST { throw failed(data + "/" + path) }
                try takeOthers(path, to: data, list, &secrets)
            case S_IFREG:
                let isSecret = status.st_mode & 0o077 == 0
                let permissions: mode_t = isSecret ? 0o600 : 0o644
                let outcome = try files.take(
                    source + "/" + path,
                    to: data + "/" + path,
                    permissions: permissions
                )
                try list.add(BackupManifest.dataName + "/" + path, outcome)
                if isSecret { secrets.append(path) }
            default:
                // Sockets and the like belong to a process.
                continue
            }
        }
    }

    private func makeDirectory(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 else { throw failed(path) }
    }

    /// The path without symbolic links, as far as it is there.
    static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}

/// What lies at the place of a directory that is to be made.
enum DirectoryState: Equatable {
    case missing
    case empty
    case taken

    init(_ path: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            self = access(path, F_OK) == 0 ? .taken : .missing
            return
        }
        self = names.isEmpty ? .empty : .taken
    }
}
