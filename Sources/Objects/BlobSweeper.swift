import Foundation
import Logging
import Primitives
import Store

/// Removes what a crash has left beside the store: files that nothing refers to.
///
/// After a clean end there is nothing to look for, and a mark says so. Otherwise every file is looked up, a directory
/// at a time. Blocks.
struct BlobSweeper {
    let objects: ObjectStore

    private var markPath: String { objects.files.directory + "/clean" }

    func sweep() throws {
        let directory = objects.files.directory
        try objects.files.prepare()
        let wasClean = unlink(markPath) == 0
        // Staged files belong to requests that have ended, copies can be made again.
        var removed = try empty(directory + "/staging")
        _ = try empty(directory + "/copies")
        guard !wasClean else { return }
        try objects.remover.removeStrays {
            for shard in 0..<256 {
                removed += try sweepShard(directory + "/blobs/" + Hex.encode([UInt8(shard)]))
            }
        }
        if removed > 0 {
            objects.logger.notice("removed files of unfinished writes", metadata: ["count": "\(removed)"])
        }
    }

    /// Says that every file is referred to.
    func markClean() throws {
        try Data().write(to: URL(filePath: markPath))
    }

    private func empty(_ directory: String) throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
        for name in names { unlink(directory + "/" + name) }
        return names.count
    }

    private func sweepShard(_ directory: String) throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
        guard !names.isEmpty else { return 0 }
        let strays = try objects.store.readNow { view in
            try names.filter { try objects.objects.referenceCount(BlobID(text: $0), view) == 0 }
        }
        for name in strays { unlink(directory + "/" + name) }
        return strays.count
    }
}
