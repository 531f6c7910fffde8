package import Primitives

/// What a backup says of itself; the list of its files is a text of its own beside it.
///
/// A backup is a directory: `manifest.json`, `files.sha256` (as `sha256sum --check` reads it), and the files below `data/`.
package struct BackupManifest: Equatable, Sendable {
    /// The form of backups that this release writes, and the newest that it reads.
    static let newestFormat = 1
    static let fileName = "manifest.json"
    static let listName = "files.sha256"
    static let dataName = "data"

    /// The release that wrote it.
    package let version: String
    package let madeAt: Timestamp
    package let fileCount: Int64
    package let byteCount: Int64
    /// How many of the files were taken over without copying their bytes.
    package let sharedFileCount: Int64
    /// The digest of the list of files.
    package let listDigest: [UInt8]
    /// The files that only their owner may read, such as keys, in the order of their names.
    package let secrets: [String]

    package var json: JSONValue {
        [
            "format": .integer(Int64(Self.newestFormat)),
            "hosu": .string(version),
            "madeAt": .string(madeAt.iso8601(withMilliseconds: true)),
            "files": .integer(fileCount),
            "bytes": .integer(byteCount),
            "sharedFiles": .integer(sharedFileCount),
            "filesSHA256": .string(Hex.encode(listDigest)),
            "secrets": .array(secrets.map { .string($0) }),
        ]
    }
}

extension BackupManifest {
    /// Reads what `json` wrote.
    ///
    /// - Throws: `BackupFailure.unreadable` for anything else, and for a form that a later release wrote.
    init(_ json: JSONValue, path: String) throws(BackupFailure) {
        guard let format = json["format"]?.int else {
            throw .unreadable(path: path, reason: "it has no format")
        }
        guard format <= Self.newestFormat else {
            throw .unreadable(
                path: path,
                reason: "it has format \(format), which a later release of Hosu wrote"
            )
        }
        guard let version = json["hosu"]?.string, let moment = json["madeAt"]?.string,
            let madeAt = Timestamp(iso8601: moment), let files = json["files"]?.int,
            let bytes = json["bytes"]?.int, let list = json["filesSHA256"]?.string,
            let digest = Hex.decode(list)
        else {
            throw .unreadable(path: path, reason: "something is missing from it")
        }
        self.version = version
        self.madeAt = madeAt
        fileCount = Int64(files)
        byteCount = Int64(bytes)
        sharedFileCount = Int64(json["sharedFiles"]?.int ?? 0)
        listDigest = digest
        secrets = json["secrets"]?.array?.compactMap(\.string) ?? []
    }
}

/// Why a backup is not made, or not restored.
package enum BackupFailure: Error, Equatable, CustomStringConvertible {
    /// There is no lake in the directory.
    case noLake(path: String)
    /// The place of the copy is taken, and nothing is written over.
    case targetTaken(path: String)
    /// The backup would lie inside the lake that it copies.
    case targetInside(path: String, source: String)
    case noBackup(path: String)
    case unreadable(path: String, reason: String)
    /// A file of the backup is not what was backed up.
    case damaged(path: String, reason: String)
    /// The lake itself lacks a file that its metadata names.
    case sourceDamaged(path: String, reason: String)
    case fileFailed(path: String, reason: String)

    package var description: String {
        switch self {
        case .noLake(let path): "\(path) holds no lake: there is no hosu.sqlite in it."
        case .targetTaken(let path): "\(path) is there already and not empty; nothing was written."
        case .targetInside(let path, let source):
            "\(path) lies inside the lake \(source); choose another place."
        case .noBackup(let path): "\(path) is no backup: there is no \(BackupManifest.fileName) in it."
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .damaged(let path, let reason): "The backup is damaged: \(path) \(reason). Nothing was restored."
        case .sourceDamaged(let path, let reason): "The lake is damaged: \(path) \(reason). No backup was made."
        case .fileFailed(let path, let reason): "\(path): \(reason)."
        }
    }
}
