import Foundation
package import Primitives

/// A folder for what need not outlast a server: what earlier ones left there goes before anything new is made.
///
/// An actor because several may want to begin at once; all wait for the one removal, or what they made would go with it.
package actor FreshFolder {
    package nonisolated let path: String
    private let pool: BlockingPool
    private var clearing: Task<Void, any Error>?

    /// - Parameters:
    ///   - path: the folder, which need not be there.
    ///   - pool: where it is removed.
    package init(_ path: String, on pool: BlockingPool) {
        self.path = path
        self.pool = pool
    }

    /// Returns when nothing of an earlier server is there any more; what is made from then on stays.
    ///
    /// It is put aside first: processes of a server that was killed may hold on to it, and what of it cannot be removed now
    /// goes the next time.
    ///
    /// - Throws: the system's failure where it cannot be put aside, at this call and at all later ones.
    package func clear() async throws {
        if let clearing { return try await clearing.value }
        let task = Task { [path, pool] in
            try await pool.run {
                let files = FileManager.default
                let aside = path + ".old"
                try? files.removeItem(atPath: aside)
                guard access(path, F_OK) == 0 else { return }
                try files.moveItem(atPath: path, toPath: aside)
                try? files.removeItem(atPath: aside)
            }
        }
        clearing = task
        try await task.value
    }
}
