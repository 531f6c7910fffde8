import Foundation
import Objects
import Primitives

/// The folder of one process: what it may write, and the script it is given.
struct ScriptScratch: Sendable {
    let path: String
    private let pool: BlockingPool

    /// Makes a folder below `root`.
    static func make(below root: String, _ world: World, _ pool: BlockingPool) async throws -> Self {
        let path = root + "/" + world.ids.hex(byteCount: 6)
        try await pool.run {
            // In the sandbox `tmp` is /tmp, through which the way to the server's own program may lead: whoever starts it has
            // not become the script's user yet.
            for (folder, permissions) in [("", 0o700), ("/script", 0o700), ("/tmp", 0o711), ("/work", 0o700)] {
                try FileManager.default.createDirectory(
                    atPath: path + folder,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: permissions]
                )
            }
        }
        return Self(path: path, pool: pool)
    }

    private init(path: String, pool: BlockingPool) {
        self.path = path
        self.pool = pool
    }

    /// Where the script stands that the process is given.
    var scriptFolder: String { path + "/script" }
    /// Where the script starts.
    var workFolder: String { path + "/work" }
    var temporaryFolder: String { path + "/tmp" }
    /// Where the runner says why a script failed.
    var resultFile: String { path + "/work/.hosu-result.json" }

    /// Brings an object into the folder of scripts, under the last part of its key.
    ///
    /// - Throws: `ObjectFailure`.
    func stage(_ location: S3Location, from objects: ObjectStore) async throws -> String {
        let object = try await objects.open(location.bucket, location.key)
        let bytes = try await object.stream().collect(upTo: 64 << 20)
        let name = location.key.split(separator: "/").last.map(String.init) ?? "script.py"
        let target = scriptFolder + "/" + name
        try await pool.run { try Data(bytes).write(to: URL(fileURLWithPath: target)) }
        return target
    }

    /// What the runner said of a failure; nil where it said nothing.
    ///
    /// The script may have put there what it liked, so links are not followed, and much is not read.
    func result() async -> JSONValue? {
        let path = resultFile
        return try? await pool.run { () -> JSONValue? in
            let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 256 << 10)
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return nil }
            return try JSONValue(parsing: Array(bytes.prefix(count)))
        }
    }

    /// Removes the folder; what cannot be removed goes with the next start of the server.
    func remove() async {
        let path = path
        try? await pool.run { try FileManager.default.removeItem(atPath: path) }
    }
}
