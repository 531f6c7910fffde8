import Foundation

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

    /// Makes the folder for programs that find libraries in `libraries`; answers its path.
    func make(libraries: String?) throws -> String {
        let path = root + "/runtime-" + CodeDigest(of: Array((libraries ?? "").utf8)).hex.prefix(12)
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { return path }
        let draft = path + ".new"
        try? files.removeItem(atPath: draft)
        try files.createDirectory(
            atPath: draft,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
        // A copy, for what it is read from may be replaced while the server runs.
        try files.copyItem(atPath: packages + "/hosu_lambda", toPath: draft + "/hosu_lambda")
        if let libraries {
            for name in try files.contentsOfDirectory(atPath: libraries) {
                let package = name.split { $0 == "." || $0 == "-" }.first.map(String.init) ?? ""
                guard Self.libraryNames.contains(package) else { continue }
                try files.createSymbolicLink(
                    atPath: draft + "/" + name,
                    withDestinationPath: libraries + "/" + name
                )
            }
        }
        guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        return path
    }
}
