import Foundation
import Primitives
import Scripts

/// Packages of code in a folder: the zip files as they came, and, for functions that run, unpacked.
///
/// What is unpacked can be made again at any time, so it is neither synced nor kept over a restart. An actor because those
/// who want the same package wait for one unpacking.
package actor CodePackages: CodeKeeping {
    private let root: String
    private let isDurable: Bool
    private let pool = BlockingPool(name: "functions", threadCount: 2)
    /// What is unpacked or being unpacked, by the name of its folder.
    private var folders: [String: Task<String, any Error>] = [:]
    private let unpacked: FreshFolder
    private var lastNumber = 0

    /// - Parameters:
    ///   - root: the folder, made when there is something to keep.
    ///   - isDurable: whether packages must outlast a loss of power.
    package init(root: String, isDurable: Bool = true) {
        self.root = root
        self.isDurable = isDurable
        unpacked = FreshFolder(root + "/unpacked", on: pool)
    }

    package func add(_ zip: [UInt8]) async throws -> CodePackage {
        let digest = CodeDigest(of: zip)
        let path = zipPath(digest)
        try await unpacked.clear()
        let archive = try await pool.run { try ZipArchive(zip) }
        // Unpacked at once: whether a package can be unpacked is known only then, and it will be needed.
        _ = try await unpack(digest, archive)
        let (root, isDurable) = (root, isDurable)
        try await pool.run {
            guard access(path, F_OK) != 0 else { return }
            try FileManager.default.createDirectory(
                atPath: root + "/packages",
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try Self.write(zip, to: path, isDurable: isDurable)
        }
        return CodePackage(
            digest: digest,
            byteCount: zip.count,
            unpackedByteCount: archive.unpackedByteCount
        )
    }

    package func zip(_ digest: CodeDigest) async throws -> [UInt8] {
        let path = zipPath(digest)
        return try await pool.run {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw FunctionFailure.codeMissing(digest)
            }
            return [UInt8](data)
        }
    }

    package func remove(_ digest: CodeDigest) async {
        let path = zipPath(digest)
        // The unpacked folder stays until the next start: an environment may read from it still.
        try? await pool.run { _ = unlink(path) }
    }

    /// The folder of a package, unpacked when it is wanted first.
    ///
    /// - Throws: `FunctionFailure.codeMissing`, `CodeFailure`.
    func folder(_ digest: CodeDigest) async throws -> String {
        if let known = folders[digest.hex] { return try await known.value }
        try await unpacked.clear()
        let bytes = try await zip(digest)
        let archive = try await pool.run { try ZipArchive(bytes) }
        return try await unpack(digest, archive)
    }

    /// The folder of some layers together: files of later ones replace those of earlier ones.
    ///
    /// - Throws: `FunctionFailure.codeMissing`, `CodeFailure`.
    func folder(layers: [CodeDigest]) async throws -> String {
        if layers.count == 1 { return try await folder(layers[0]) }
        var sources: [String] = []
        for layer in layers { sources.append(try await folder(layer)) }
        let name = CodeDigest(of: Array(layers.map(\.hex).joined().utf8)).hex
        return try await make("layers-" + name) { [sources] target in
            for source in sources { try LinkedTree.merge(source, into: target) }
        }
    }

    /// Lets its threads end.
    package func close() { pool.close() }

    private func unpack(_ digest: CodeDigest, _ archive: ZipArchive) async throws -> String {
        try await make(digest.hex) { try Unpacking.unpack(archive, into: $0) }
    }

    /// Makes a folder once; it appears when it is whole.
    private func make(
        _ name: String,
        _ fill: @escaping @Sendable (_ folder: String) throws -> Void
    ) async throws -> String {
        if let known = folders[name] { return try await known.value }
        lastNumber += 1
        let parent = unpacked.path
        let (draft, target) = ("\(parent)/.\(name)-\(lastNumber)", "\(parent)/\(name)")
        let pool = pool
        let task = Task {
            try await pool.run {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
                do {
                    try fill(draft)
                    guard rename(draft, target) == 0 else {
                        throw CodeFailure.notUnzipped(reason: String(cString: strerror(errno)))
                    }
                } catch {
                    try? FileManager.default.removeItem(atPath: draft)
                    throw error
                }
                return target
            }
        }
        folders[name] = task
        do {
            return try await task.value
        } catch {
            folders[name] = nil
            throw error
        }
    }

    private func zipPath(_ digest: CodeDigest) -> String { root + "/packages/\(digest.hex).zip" }

    private static func write(_ bytes: [UInt8], to path: String, isDurable: Bool) throws {
        let draft = path + ".new"
        try Data(bytes).write(to: URL(fileURLWithPath: draft))
        if isDurable { try sync(draft) }
        guard rename(draft, path) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        if isDurable { try sync((path as NSString).deletingLastPathComponent) }
    }

    private static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { Foundation.close(file) }
        guard fsync(file) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

/// Folders that share their files with others by hard links.
enum LinkedTree {
    /// Brings all of a folder into another one; what is there by the same name is replaced.
    ///
    /// - Throws: `CodeFailure`.
    static func merge(_ source: String, into target: String) throws {
        try makeFolder(target)
        for name in try FileManager.default.contentsOfDirectory(atPath: source) {
            let (from, to) = (source + "/" + name, target + "/" + name)
            var information = stat()
            guard lstat(from, &information) == 0 else { throw problem(from) }
            switch information.st_mode & S_IFMT {
            case S_IFDIR:
                if isOther(than: S_IFDIR, to) { unlink(to) }
                try merge(from, into: to)
            default:
                if isOther(than: S_IFDIR, to) {
                    unlink(to)
                } else {
                    try? FileManager.default.removeItem(atPath: to)
                }
                // Neither follows a link at its end: links are linked as they are.
                guard link(from, to) == 0 else { throw problem(to) }
            }
        }
    }

    /// Whether something of another kind is there.
    private static func isOther(than kind: mode_t, _ path: String) -> Bool {
        var information = stat()
        return lstat(path, &information) == 0 && information.st_mode & S_IFMT != kind
    }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw problem(path) }
        chmod(path, 0o755)
    }

    private static func problem(_ path: String) -> CodeFailure {
        .notUnzipped(reason: "\(path): \(String(cString: strerror(errno)))")
    }
}
