import Primitives
import Store
import Synchronization

/// Where the master keys of a lake come from.
package enum MasterKeySource: Equatable, Sendable {
    /// A file of the lake's own, made when something is encrypted first.
    case ownFile(path: String)
    /// A file of the operator's, which must be there.
    case file(path: String)
    /// Keys themselves, a line each; `place` names where they were given.
    case text(String, place: String)
}

/// The master keys of a lake, and whether it encrypts what nobody asks it to.
///
/// The ids of all keys that ever sealed something are kept in the store, so that a lake whose key is lost or exchanged is
/// recognized when it is opened, not when the first object is read. A class because keys are made when they are needed
/// first.
final class KeyRing: Sendable {
    /// What the store knows of a lake's encryption.
    struct Settings: Codable, Equatable, Sendable {
        /// In hexadecimal digits.
        var masterKeyIDs: [String] = []
        var encryptsByDefault: Bool?
    }

    fileprivate struct State {
        var keys: [MasterKey]
        var settings: Settings
    }

    private static let table: TableName = "lake_encryption"
    private static let key = TupleKey("settings")
    private static let coder = RecordCoder<Settings>.json()

    private let source: MasterKeySource
    private let store: any MetadataStore
    private let pool: BlockingPool
    private let state: Mutex<State>

    private init(_ source: MasterKeySource, _ store: any MetadataStore, _ pool: BlockingPool, _ state: State) {
        self.source = source
        self.store = store
        self.pool = pool
        self.state = Mutex(state)
    }

    /// Reads the keys and compares them with those that sealed what the store has.
    ///
    /// `encryptsByDefault` changes what the store says; nil leaves it.
    ///
    /// - Throws: `MasterKeyFailure`.
    static func open(
        _ source: MasterKeySource,
        encryptsByDefault: Bool?,
        store: any MetadataStore,
        pool: BlockingPool
    ) async throws -> KeyRing {
        let state = try await pool.run {
            let settings = try store.readNow { view in
                try view.get(key, in: table).map { try coder.decode($0, of: table) } ?? Settings()
            }
            let keys = try read(source) ?? []
            let ids = keys.map(\.name)
            if let lost = settings.masterKeyIDs.first(where: { !ids.contains($0) }) {
                guard !keys.isEmpty else {
                    throw MasterKeyFailure.missing(keyID: lost, place: source.place)
                }
                throw MasterKeyFailure.another(keyID: lost, found: ids, place: source.place)
            }
            return State(keys: keys, settings: settings)
        }
        let ring = KeyRing(source, store, pool, state)
        if let encryptsByDefault, encryptsByDefault != state.settings.encryptsByDefault ?? false {
            try await ring.change { $0.encryptsByDefault = encryptsByDefault }
        }
        // A lake that is to encrypt and cannot is better not opened.
        if ring.encryptsByDefault { _ = try await ring.sealingKey() }
        return ring
    }

    /// Whether objects are encrypted where neither the request nor the bucket says so.
    var encryptsByDefault: Bool { state.withLock { $0.settings.encryptsByDefault ?? false } }

    /// The path of the file that holds the keys; nil where they were given otherwise.
    var path: String? { source.path }

    /// The id of the key that seals; nil while nothing was encrypted.
    var sealingKeyID: String? { state.withLock { $0.usableKey?.name } }

    /// The key that seals, which is made now where there is none yet.
    func sealingKey() async throws -> SealingKey {
        if let key = state.withLock({ $0.usableKey }) { return key.sealing }
        let keys = try await pool.run { [source] in try Self.readOrCreate(source) }
        guard let first = keys.first else {
            throw MasterKeyFailure.unreadable(place: source.place, reason: "it has no key")
        }
        state.withLock { state in
            if state.keys.isEmpty { state.keys = keys }
        }
        // What a key seals is stored only after its id, so that no loss of the key goes unnoticed.
        try await change { settings in
            if !settings.masterKeyIDs.contains(first.name) { settings.masterKeyIDs.append(first.name) }
        }
        return first.sealing
    }

    /// - Throws: `EncryptionFailure.masterKeyMissing` when the key that sealed it is not here.
    func open(_ sealed: [UInt8], for purpose: String) throws -> DataKey {
        let id = MasterKey.id(of: sealed)
        guard let id, let key = state.withLock({ $0.keys.first { $0.id == id } }) else {
            throw ObjectFailure.encryption(.masterKeyMissing(keyID: Hex.encode(id ?? [])))
        }
        return try key.sealing.open(sealed, for: purpose)
    }

    /// Takes the key that is to seal from now on: a new one for the lake's own file, otherwise the first that is given.
    func renew() async throws {
        let keys = try await pool.run { [source] in
            switch source {
            case .file, .text: return try Self.read(source) ?? []
            case .ownFile(let path):
                let file = MasterKeyFile(path: path)
                if let known = try file.read() { try file.replace(with: [MasterKey()] + known) }
                return try file.create()
            }
        }
        state.withLock { $0.keys = keys }
    }

    /// Drops all keys but the one that seals, once nothing is sealed by them; returns their ids.
    func forgetFormer() async throws -> [String] {
        guard let first = state.withLock({ $0.usableKey }) else { return [] }
        let former = state.withLock { $0.settings.masterKeyIDs }.filter { $0 != first.name }
        // The store forgets them first: keys too many in the file do no harm, keys too few would.
        try await change { $0.masterKeyIDs = [first.name] }
        if case .ownFile(let path) = source {
            try await pool.run { try MasterKeyFile(path: path).replace(with: [first]) }
            state.withLock { $0.keys = [first] }
        }
        return former
    }

    private func change(_ body: @escaping @Sendable (inout Settings) -> Void) async throws {
        let settings = try await store.write { view in
            var settings =
                try view.get(Self.key, in: Self.table)
                .map { try Self.coder.decode($0, of: Self.table) } ?? Settings()
            body(&settings)
            try view.put(try Self.coder.encode(settings), at: Self.key, in: Self.table)
            return settings
        }
        state.withLock { $0.settings = settings }
    }

    /// The keys that there are; nil where the lake's own file is not made yet.
    static func read(_ source: MasterKeySource) throws -> [MasterKey]? {
        switch source {
        case .ownFile(let path): return try MasterKeyFile(path: path).read()
        case .text(let text, let place): return try MasterKeyFile.keys(in: text, from: place)
        case .file(let path):
            guard let keys = try MasterKeyFile(path: path).read() else {
                throw MasterKeyFailure.unreadable(place: path, reason: "there is no such file")
            }
            return keys
        }
    }

    /// As `read`; the lake's own file is made where it is not.
    static func readOrCreate(_ source: MasterKeySource) throws -> [MasterKey] {
        switch source {
        case .ownFile(let path): return try MasterKeyFile(path: path).create()
        case .file, .text: return try read(source) ?? []
        }
    }
}

extension KeyRing.State {
    /// The key that seals, once the store knows of it.
    fileprivate var usableKey: MasterKey? {
        guard let first = keys.first, settings.masterKeyIDs.contains(first.name) else { return nil }
        return first
    }
}

extension MasterKeySource {
    fileprivate var place: String {
        switch self {
        case .ownFile(let path), .file(let path): path
        case .text(_, let place): place
        }
    }

    fileprivate var path: String? {
        switch self {
        case .ownFile(let path), .file(let path): path
        case .text: nil
        }
    }
}
