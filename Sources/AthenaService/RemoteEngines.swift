import DuckDB
import Primitives
import Synchronization

/// Engines that reach other S3s, beside the lake's own engine, which reaches nothing.
///
/// What an engine may reach cannot be changed once it is open, so there is one for each set of buckets and credentials;
/// each is opened with the first query that needs it and closed when others took its place and its last query has ended.
/// A class because queries share them.
final class RemoteEngines: Sendable {
    /// How many are kept open.
    private static let capacity = 4
    private let base: EngineConfiguration
    private let lastID = Atomic<Int>(0)
    /// The ones used last stand last.
    private let known = Mutex<[(accesses: Set<RemoteAccess>, engine: Engine)]>([])

    init(_ base: EngineConfiguration) {
        self.base = base
    }

    /// A name that nothing in this process had before.
    func nextID() -> String { "\(lastID.add(1, ordering: .relaxed).newValue)" }

    /// An engine that reads what the lake's own engine reads, and these buckets.
    ///
    /// - Throws: `EngineFailure` where the extension is not there that it takes.
    func engine(for accesses: Set<RemoteAccess>) throws -> Engine {
        let found = known.withLock { known -> Engine? in
            guard let index = known.firstIndex(where: { $0.accesses == accesses }) else { return nil }
            let entry = known.remove(at: index)
            known.append(entry)
            return entry.engine
        }
        if let found { return found }
        var configuration = base
        configuration.temporaryDirectory = base.temporaryDirectory.map { $0 + "-remote" }
        configuration.extensions = [try EngineExtension.path(of: "httpfs")]
        configuration.remotes = accesses.sorted { $0.bucket < $1.bucket }
        let engine = Engine(configuration)
        known.withLock { known in
            known.append((accesses, engine))
            if known.count > Self.capacity { known.removeFirst() }
        }
        return engine
    }
}
