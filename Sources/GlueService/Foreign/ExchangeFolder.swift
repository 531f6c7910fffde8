import ForeignDatabases

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

/// A folder beside a run's scratch folder, in which files change hands between the server and the script.
///
/// The script writes what it likes into its own folder, links to other places among it, so the server works in this
/// one and moves it over when all is there, or takes the script's files here by links before it opens them.
struct ExchangeFolder {
    /// Where the server works.
    let path: String
    private let scratch: String
    private let name: String

    init(scratch: String, id: String) throws {
        self.scratch = scratch
        name = "jdbc-\(id)"
        path = "\(scratch).\(name)"
        guard mkdir(path, 0o700) == 0 else { throw Self.failure("make", path) }
    }

    /// Whose the run's scratch folder is: in a sandbox the script is a user of its own.
    private func owner() throws -> (user: uid_t, group: gid_t) {
        var status = stat()
        guard lstat(scratch, &status) == 0 else { throw Self.failure("look at", scratch) }
        return (status.st_uid, status.st_gid)
    }

    /// Gives the folder to the script; returns where it has it.
    func handOver() throws -> String {
        let target = "\(scratch)/\(name)"
        let owner = try owner()
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            guard lchown("\(path)/\(name)", owner.user, owner.group) == 0 else {
                throw Self.failure("give", name)
            }
        }
        guard lchown(path, owner.user, owner.group) == 0 else { throw Self.failure("give", path) }
        guard rename(path, target) == 0 else { throw Self.failure("hand over", target) }
        return target
    }

    /// Takes the Parquet files of one of the script's folders; they must be files, and the script's own.
    ///
    /// - Throws: `ForeignFailure` for a folder elsewhere.
    func take(from folder: String) throws -> [String] {
        guard folder.hasPrefix(scratch + "/"), !folder.split(separator: "/").contains("..") else {
            throw ForeignFailure.invalid("\(folder) is not a folder of the run.")
        }
        let owner = try owner()
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return try names.sorted().filter { $0.hasSuffix(".parquet") }.enumerated().map { index, name in
            let mine = "\(path)/\(index).parquet"
            // A link to a link is a link, and is not followed.
            guard link("\(folder)/\(name)", mine) == 0 else { throw Self.failure("take", name) }
            var status = stat()
            guard lstat(mine, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == owner.user
            else {
                throw ForeignFailure.invalid("\(name) is not a file of the run.")
            }
            return mine
        }
    }

    /// Removes what was not handed over.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func failure(_ verb: String, _ path: String) -> ForeignFailure {
        .invalid("The server could not \(verb) \(path): \(String(cString: strerror(errno))).")
    }
}
