import Primitives
import Synchronization

/// The credentials of a lake as they are now, with those that the operator gave at the start.
///
/// The file is looked at again when a key is not known and otherwise once a second, so that keys that were made are good
/// at once and those that were deleted are good for a second at most. A class because it guards what it remembers and
/// owns the thread that looks.
package final class StoredCredentials: CredentialSource {
    private struct State {
        var stamp: FileStamp?
        var credentials: [String: Credential] = [:]
        var lookedAt: ContinuousClock.Instant?
    }

    private static let interval = Duration.seconds(1)

    private let file: CredentialFile
    private let others: [String: Credential]
    /// Good as long as the lake has no credentials of its own.
    private let fallback: Credential?
    private let pool = BlockingPool(name: "credentials", threadCount: 1)
    private let state = Mutex(State())

    /// Those of the file and `others`; `fallback` is good while there are none of either.
    ///
    /// - Throws: `CredentialFileUnusable`.
    package init(_ file: CredentialFile, others: [Credential] = [], fallback: Credential? = nil) throws {
        self.file = file
        self.others = Dictionary(others.map { ($0.accessKeyID, $0) }) { _, last in last }
        self.fallback = others.isEmpty ? fallback : nil
        try look()
    }

    deinit {
        pool.close()
    }

    /// Whether a secret that everybody knows is good.
    package var isWellKnown: Bool {
        others.values.contains(.test) || state.withLock { $0.credentials.isEmpty && fallback == .test }
    }

    package func credential(ofAccessKey key: String) async throws -> Credential? {
        if let known = others[key] { return known }
        let (remembered, isFresh) = state.withLock { state in
            let age = state.lookedAt.map { ContinuousClock.now - $0 }
            return (find(key, state), age.map { $0 < Self.interval } ?? false)
        }
        if let remembered, isFresh { return remembered }
        try await pool.run { [self] in try look() }
        return state.withLock { find(key, $0) }
    }

    private func find(_ key: String, _ state: State) -> Credential? {
        if let known = state.credentials[key] { return known }
        return state.credentials.isEmpty && fallback?.accessKeyID == key ? fallback : nil
    }

    /// Reads the file where it is another than it was.
    private func look() throws {
        let stamp = FileStamp(ofFileAt: file.path)
        let isSame = state.withLock { state in
            if state.lookedAt != nil, state.stamp == stamp {
                state.lookedAt = .now
                return true
            }
            return false
        }
        if isSame { return }
        let credentials = try file.read().map { ($0.credential.accessKeyID, $0.credential) }
        state.withLock { state in
            state.stamp = stamp
            state.credentials = Dictionary(credentials) { _, last in last }
            state.lookedAt = .now
        }
    }
}
