import Foundation

/// Unpacks zip files that strangers made.
///
/// Nothing is written outside the folder: names may not lead out, files are never written through links, and links may
/// point at nothing that lies elsewhere.
enum Unpacking {
    /// Of all files of a package and its layers together, as they lie unpacked.
    ///
    /// Source: Lambda Developer Guide, Lambda quotas: deployment package size.
    static let sizeLimit = 262_144_000

    /// Unpacks into a folder that must not be there yet.
    ///
    /// Differs: files can be read by everyone whatever the zip file says. On AWS a file that only its owner may read keeps
    /// the function from starting.
    ///
    /// - Throws: `CodeFailure`, after which the folder may be there in part.
    static func unpack(_ zip: ZipArchive, into folder: String, limit: Int = sizeLimit) throws {
        guard zip.unpackedByteCount <= limit else { throw CodeFailure.tooLarge(limit: limit) }
        try makeFolder(folder)
        var folders: Set<[String]> = [[]]
        var files: Set<[String]> = []
        for entry in zip.entries where !entry.path.isEmpty {
            let isFolder = entry.kind == .folder
            try makeFolders(isFolder ? entry.path : entry.path.dropLast(), in: folder, &folders, files)
            guard !isFolder else { continue }
            guard !folders.contains(entry.path) else {
                throw CodeFailure.notUnzipped(reason: "\(name(entry.path)) is a file and a folder.")
            }
            files.insert(entry.path)
            guard entry.kind == .file else { continue }
            let path = folder + "/" + name(entry.path)
            try write(try zip.contents(of: entry), to: path, isExecutable: entry.isExecutable)
        }
        // Links come last, so that no file is written through one.
        for entry in zip.entries where entry.kind == .link {
            let target = String(decoding: try zip.contents(of: entry), as: UTF8.self)
            try check(target, of: entry.path)
            let path = folder + "/" + name(entry.path)
            unlink(path)
            guard symlink(target, path) == 0 else { throw problem(entry.path) }
        }
    }

    /// Whether a link stays inside: it may climb first and descend then, and so ends inside whatever other links there are.
    private static func check(_ target: String, of path: [String]) throws(CodeFailure) {
        let parts = target.split(separator: "/").map(String.init).filter { $0 != "." }
        let climbs = parts.prefix { $0 == ".." }.count
        let isSafe =
            !target.hasPrefix("/") && !target.utf8.contains(0) && !parts.dropFirst(climbs).contains("..")
            && climbs < path.count
        guard isSafe else {
            throw .notUnzipped(reason: "The link \(name(path)) points outside of the package, at \(target).")
        }
    }

    private static func makeFolders(
        _ path: some Collection<String>,
        in root: String,
        _ known: inout Set<[String]>,
        _ files: Set<[String]>
    ) throws {
        var made: [String] = []
        for part in path {
            made.append(part)
            guard !known.contains(made) else { continue }
            guard !files.contains(made) else {
                throw CodeFailure.notUnzipped(reason: "\(name(made)) is a file and a folder.")
            }
            try makeFolder(root + "/" + name(made))
            known.insert(made)
        }
    }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 else { throw problem([path]) }
        chmod(path, 0o755)
    }

    private static func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws {
        // An entry that comes twice is replaced, as `unzip` does.
        unlink(path)
        let mode: mode_t = isExecutable ? 0o755 : 0o644
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw problem([path]) }
        defer { close(file) }
        fchmod(file, mode)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw problem([path]) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    private static func name(_ path: [String]) -> String { path.joined(separator: "/") }

    private static func problem(_ path: [String]) -> CodeFailure {
        let reason = String(cString: strerror(errno))
        return .notUnzipped(reason: "\(name(path)) could not be written: \(reason).")
    }
}
