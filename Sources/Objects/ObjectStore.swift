import Foundation
package import Logging
package import Primitives
package import Store
import Synchronization

/// Buckets and the objects in them: metadata in the store, bytes in immutable files beside it.
///
/// A new version is written to a file nobody knows, made durable and named; then one transaction makes it current. What a
/// crash leaves behind is at most a file that nothing refers to. Bodies up to `inlineLimit` lie in the store itself,
/// so that many small writes share one sync. A class because it owns the threads that read and write files.
package final class ObjectStore: Sendable {
    /// Bodies of at most that many bytes get no file of their own.
    package static let inlineLimit = 16 << 10
    /// The largest object that one request may bring.
    ///
    /// Source: Amazon S3 User Guide, Uploading objects.
    package static let largestUpload: Int64 = 5 << 30
    /// The longest key in UTF-8 bytes.
    ///
    /// Source: Amazon S3 User Guide, Naming objects.
    package static let longestKey = 1024

    let store: any MetadataStore
    let world: World
    let logger: Logger
    let files: BlobFiles
    let pool: BlockingPool
    /// For MD5, which keeps a core busy; so long uploads do not hold up those who only read.
    let digests: BlockingPool
    let pins: BlobPins
    let remover: BlobRemover
    let faults: @Sendable (FaultPoint) throws -> Void
    let buckets = BucketTable()
    let objects = ObjectTable()
    let older = VersionTable()
    let uploads = UploadTable()
    /// Buckets that were asked for, since every request asks; only this process changes them.
    let known = Mutex<[String: Bucket]>([:])
    /// Whom to tell of changes in buckets whose owners want that.
    let observer = Mutex<(any ObjectObserver)?>(nil)
    let keys: KeyRing
    let copies: PlainCopies
    /// Other S3s that queries read from; nil where there can be none.
    package let remotes: RemoteFile?

    private init(
        _ configuration: Configuration,
        _ keys: KeyRing,
        _ pool: BlockingPool,
        _ store: any MetadataStore,
        _ world: World,
        _ logger: Logger
    ) {
        let files = BlobFiles(
            directory: configuration.directory,
            isDurable: configuration.isDurable,
            calls: configuration.calls
        )
        digests = BlockingPool(name: "digests", threadCount: ProcessInfo.processInfo.activeProcessorCount)
        self.keys = keys
        self.store = store
        self.world = world
        self.logger = logger
        self.files = files
        self.pool = pool
        let remover = BlobRemover(files: files, logger: logger)
        self.remover = remover
        remotes = configuration.remotes
        pins = BlobPins { blobs in
            pool.enqueue { remover.remove(blobs) }
        }
        faults = configuration.faults
        copies = PlainCopies(files: files, memoryInBytes: configuration.plainMemoryInBytes)
    }

    /// How an object store is set up.
    package struct Configuration: Sendable {
        /// Where the files lie; made when it is missing, used by nobody else.
        package var directory: String
        /// Whether an acknowledged write survives a power cut.
        package var isDurable = true
        /// How many file calls run at once.
        package var threadCount = 8
        /// The system calls that write files; a test gives some that fail.
        package var calls = FileCalls()
        /// Where the keys come from under which objects are encrypted.
        package var masterKey: MasterKeySource
        /// Whether objects are encrypted that nobody wants otherwise; nil for what the lake did before.
        package var encryptsByDefault: Bool?
        /// Where other S3s are named; nil for none.
        package var remotes: RemoteFile?
        /// How much of encrypted objects may lie in memory while queries read them.
        package var plainMemoryInBytes = PlainCopies.usualMemoryInBytes
        /// Called at every step of a write; a test throws there to see what a crash at that step leaves.
        package var faults: @Sendable (FaultPoint) throws -> Void = { _ in }

        package init(directory: String) {
            self.directory = directory
            masterKey = .ownFile(path: directory + "/master.key")
        }
    }

    /// Opens the files of `configuration` and removes what a crash has left there.
    package static func open(
        _ configuration: Configuration,
        store: any MetadataStore,
        world: World,
        logger: Logger
    ) async throws -> ObjectStore {
        let pool = BlockingPool(name: "objects", threadCount: configuration.threadCount)
        let keys: KeyRing
        do {
            keys = try await KeyRing.open(
                configuration.masterKey,
                encryptsByDefault: configuration.encryptsByDefault,
                store: store,
                pool: pool
            )
        } catch {
            pool.close()
            throw error
        }
        if let path = keys.path, MasterKeyFile(path: path).isOpenToOthers {
            logger.warning("others than its owner may read the master key", metadata: ["path": "\(path)"])
        }
        let objects = ObjectStore(configuration, keys, pool, store, world, logger)
        try await objects.pool.run { try BlobSweeper(objects: objects).sweep() }
        let yesterday = world.clock.now.advanced(byDays: -1)
        try await objects.write { view in try objects.uploads.forgetFinished(before: yesterday, view) }
        return objects
    }

    /// Marks the files as whole and ends the threads; call it when nothing uses the store any more.
    package func close() async {
        // A missing mark costs only a look through the files at the next start.
        try? await pool.run { [self] in
            if remover.isSettled, !pins.isKeeping { try BlobSweeper(objects: self).markClean() }
        }
        pool.close()
        digests.close()
        copies.close()
    }

    /// Returns when the file calls that were asked for before have begun; with one thread, when they are done.
    package func settled() async {
        // A thread lets go of what it read only after it has handed it over, which may ask for one removal more.
        for _ in 0..<2 { try? await pool.run {} }
    }

    /// Runs a transaction whose failures are this module's where it has a name for them.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value {
        do {
            return try await store.write { [faults] view in
                let value = try body(view)
                try faults(.insideTransaction)
                return value
            }
        } catch StoreFailure.outOfSpace {
            throw ObjectFailure.outOfSpace
        }
    }

    /// Reads metadata and files on one of the threads that may block.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        // On a thread of its own nobody knows of a transaction that is held for the task.
        try await EffectScope.current?.letGo()
        return try await pool.run { [store] in try store.readNow(body) }
    }

    /// As `reading`, for a record or two.
    func glancing<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        try await EffectScope.current?.letGo()
        return try await pool.glance { [store] in try store.readNow(body) }
    }
}

/// A step of a write after which a process may die.
package enum FaultPoint: CaseIterable, Sendable {
    case bodyWritten
    case blobPublished
    case insideTransaction
    case committed
}
