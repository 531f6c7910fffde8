import Foundation
import Primitives
import Sandbox

/// The folders that functions see as `/var/runtime`: what starts them, and the client of AWS.
///
/// They are links, so they take no room, and are made anew with each start of the server.
struct RuntimeFolders: Sendable {
    let root: String
    /// The folder with `hosu_lambda`.
    let packages: String

    /// What of an environment of Python functions find, as on AWS: boto3 with what it needs, and no more.
    private static let libraryNames = [
        "boto3", "botocore", "s3transfer", "jmespath", "dateutil", "python_dateutil", "urllib3", "six",
    ]

    /// Whether a name of a folder of libraries is one of the client of AWS, or tells of one.
    static func isLibrary(_ name: String) -> Bool {
        name.split { $0 == "." || $0 == "-" }.first.map { libraryNames.contains(String($0)) } ?? false
    }

    /// Makes the folder for programs that find libraries in `libraries`; answers its path.
    ///
    /// It has the name `draft` until it is whole, which must be nobody else's, for several may make the same.
    func make(libraries: String?, draft name: String) throws -> String {
        let path = root + "/runtime-" + CodeDigest(of: Array((libraries ?? "").utf8)).hex.prefix(12)
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { return path }
        let draft = path + "." + name
        try files.createDirectory(
            atPath: draft,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
        // A copy, for what it is read from may be replaced while the server runs.
        try Self.copy(packages + "/hosu_lambda", to: draft + "/hosu_lambda")
        if let libraries {
            for name in try files.contentsOfDirectory(atPath: libraries) where Self.isLibrary(name) {
                try files.createSymbolicLink(
                    atPath: draft + "/" + name,
                    withDestinationPath: libraries + "/" + name
                )
            }
        }
        guard rename(draft, path) == 0 else {
            guard files.fileExists(atPath: path) else { throw CocoaError(.fileWriteUnknown) }
            try files.removeItem(atPath: draft)
            return path
        }
        return path
    }

    /// Copies a folder's names and contents.
    ///
    /// Not its owner, as `FileManager` does: what root installed a server of another user may only read.
    private static func copy(_ source: String, to target: String) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: target,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
        for name in try files.contentsOfDirectory(atPath: source) {
            let (from, to) = (source + "/" + name, target + "/" + name)
            var isFolder: ObjCBool = false
            if files.fileExists(atPath: from, isDirectory: &isFolder), isFolder.boolValue {
                try copy(from, to: to)
            } else {
                try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: to))
                chmod(to, 0o644)
            }
        }
    }

    /// Makes the folder of one Python, compiled by it; answers its path, at once where it was made before.
    func compiled(
        _ interpreter: Interpreters.Interpreter,
        below parent: String,
        sandbox: Sandbox,
        on pool: BlockingPool
    ) async throws -> String {
        guard let program = interpreter.program, let libraries = interpreter.libraries else { return "" }
        let own = packages + "/hosu_lambda"
        let path = try await pool.run {
            // What it is made of may change: then it is another folder.
            let files = try FileManager.default.contentsOfDirectory(atPath: own).map { own + "/" + $0 }
            let stamps = (files.sorted() + [program, libraries]).map { "\($0) \(Self.stamp($0))" }
            let digest = CodeDigest(of: Array(stamps.joined(separator: "\n").utf8)).hex
            return "\(parent)/python-\(digest.prefix(16))"
        }
        let draft = path + ".new"
        let isThere = try await pool.run {
            let files = FileManager.default
            if files.fileExists(atPath: path) { return true }
            try? files.removeItem(atPath: draft)
            try files.createDirectory(atPath: draft, withIntermediateDirectories: true)
            chmod(draft, 0o755)
            return false
        }
        guard !isThere else { return path }
        let process = try await sandbox.start(
            SandboxedCommand(
                executable: program,
                arguments: [
                    "-S", "-s", "-B", own + "/precompile.py", libraries, draft,
                    interpreter.isForeign ? "copy" : "link",
                ],
                environment: ["LANG": "C.UTF-8"],
                directory: "/",
                readable: [own, libraries],
                writable: [draft],
                limits: ResourceLimits(memoryInBytes: 1 << 30, processCount: 64)
            )
        )
        var complaint = ""
        for await chunk in process.output { complaint += String(decoding: chunk.bytes, as: UTF8.self) }
        let exit = await process.waitForExit()
        guard exit.cause == .code(0) else {
            throw FunctionFailure.runtimeMissing(String(complaint.suffix(1000)))
        }
        try await pool.run {
            guard rename(draft, path) == 0 || access(path, F_OK) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        return path
    }

    /// When a file was changed last.
    private static func stamp(_ path: String) -> Int {
        FileStamp(ofFileAt: path)?.seconds ?? 0
    }
}
