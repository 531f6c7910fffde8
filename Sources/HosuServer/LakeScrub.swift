package import Objects
import StoreSQLite

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads every byte of the objects in a data directory, whether a server has it open or not.
package struct LakeScrub: Sendable {
    /// The data directory.
    package let directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// There is no lake in the directory.
    package struct NoLake: Error, CustomStringConvertible {
        package let path: String

        package var description: String { "\(path) holds no lake: there is no \(LakeBackup.storeName) in it." }
    }

    /// Reads all and returns what was found; blocks.
    ///
    /// - Throws: `NoLake`, and the failures of a store that cannot be read.
    package func run(_ progress: (ScrubReport) -> Void = { _ in }) throws -> ScrubReport {
        let path = directory + "/" + LakeBackup.storeName
        guard FileManager.default.isReadableFile(atPath: path) else { throw NoLake(path: directory) }
        var report = ScrubReport()
        try SQLiteSnapshot.reading(path) { store in
            report = try BlobScrub(store, directory: directory + "/objects").run(progress)
        }
        return report
    }
}
