import Catalog
import GRPCNIOTransportHTTP2Posix
import Logging
import Objects
import Primitives
import Synchronization

/// What one gateway knows: its run, its sessions' settings, and what they read and wrote.
///
/// A class because all streams of the gateway share it; `shared` guards what changes.
final class GatewayState: Sendable {
    let engine: ConnectEngine
    let objects: ObjectStore
    let catalog: CatalogStore?
    let world: World
    let logger: Logger
    let stopping = StopSignal()
    private let shared: Mutex<Shared>

    private struct Shared {
        var run: ConnectRun?
        var lineage = ConnectLineage()
        /// By session.
        var settings: [String: SessionSettings] = [:]
        /// The current database of sessions that have changed theirs.
        var databases: [String: String] = [:]
        /// Columns that were found in files.
        var columns: [SchemaKey: SchemaText] = [:]
        /// Writes by their operation: what was answered, or nothing while they are under way.
        var writes: [String: [GRPCNIOTransportBytes]?] = [:]
    }

    init(
        engine: ConnectEngine,
        run: ConnectRun?,
        objects: ObjectStore,
        catalog: CatalogStore?,
        world: World,
        logger: Logger
    ) {
        self.catalog = catalog
        self.engine = engine
        self.objects = objects
        self.world = world
        self.logger = logger
        shared = Mutex(Shared(run: run))
    }

    var run: ConnectRun? { shared.withLock { $0.run } }

    var lineage: ConnectLineage { shared.withLock { $0.lineage } }

    func assign(_ run: ConnectRun) {
        shared.withLock { $0.run = run }
    }

    func settings(of session: String) -> SessionSettings {
        shared.withLock { $0.settings[session] ?? SessionSettings() }
    }

    func update(_ session: String, _ change: (inout SessionSettings) -> Void) {
        shared.withLock { change(&$0.settings[session, default: SessionSettings()]) }
    }

    func copySettings(from session: String, to clone: String) {
        shared.withLock { shared in
            shared.settings[clone] = shared.settings[session]
            shared.databases[clone] = shared.databases[session]
        }
    }

    func database(of session: String) -> String {
        shared.withLock { $0.databases[session] ?? "default" }
    }

    func use(_ database: String, in session: String) {
        shared.withLock { $0.databases[session] = database }
    }

    func columns(_ key: SchemaKey) -> SchemaText? {
        shared.withLock { $0.columns[key] }
    }

    func keep(_ columns: SchemaText, _ key: SchemaKey) {
        shared.withLock { shared in
            if shared.columns.count >= 128 { shared.columns = [:] }
            shared.columns[key] = columns
        }
    }

    /// What is known of a write.
    enum WriteState {
        /// The operation is none.
        case none
        /// It was begun, and nothing of it has been published.
        case begun
        /// It was published, and these are its responses.
        case published([GRPCNIOTransportBytes])
    }

    func begin(_ operation: String) {
        shared.withLock { $0.writes[operation] = .some(nil) }
    }

    func publish(_ operation: String, _ responses: [GRPCNIOTransportBytes]) {
        shared.withLock { $0.writes[operation] = .some(responses) }
    }

    func write(_ operation: String) -> WriteState {
        shared.withLock { shared in
            guard let known = shared.writes[operation] else { return .none }
            return known.map { .published($0) } ?? .begun
        }
    }

    func record(_ read: ConnectLineage.Read) {
        let isNew = shared.withLock { $0.lineage.add(read) }
        guard isNew else { return }
        logger.info(
            "job reads",
            metadata: ["run": "\(run?.id ?? "")", "path": "\(read.path)", "format": "\(read.format)"]
        )
    }

    func record(_ write: ConnectLineage.Write) {
        shared.withLock { $0.lineage.writes.append(write) }
        logger.info(
            "job wrote",
            metadata: [
                "run": "\(run?.id ?? "")", "path": "\(write.path)", "format": "\(write.format)",
                "files": "\(write.fileCount)", "bytes": "\(write.byteCount)",
                "rows": "\(write.rowCount.map(String.init) ?? "unknown")", "removed": "\(write.removedCount)",
            ]
        )
    }
}

/// What the plans of one run read and wrote.
package struct ConnectLineage: Equatable, Sendable {
    /// A path or a table that a plan reads.
    package struct Read: Hashable, Sendable {
        /// As the script wrote it, or a table's name.
        package var path: String
        /// `parquet`, `csv`, ..., `table`, or `sql` for a statement that is not looked into.
        package var format: String
        /// Of the files that were there when it was read first; nil where they were not listed.
        package var fileCount: Int?
        package var byteCount: Int64?
    }

    /// Files or a table that a plan wrote.
    package struct Write: Hashable, Sendable {
        package var path: String
        package var format: String
        /// `append`, `overwrite`, `overwritePartitions`, ...
        package var mode: String
        package var fileCount: Int
        package var byteCount: Int64
        /// Nil where a format does not tell.
        package var rowCount: Int64?
        /// Objects that were there before and went with it.
        package var removedCount: Int
        package var partitions: [String]
    }

    package internal(set) var reads: [Read] = []
    package internal(set) var writes: [Write] = []

    /// Notes a read once for each path; says whether it is new.
    mutating func add(_ read: Read) -> Bool {
        guard !reads.contains(where: { $0.path == read.path && $0.format == read.format }) else { return false }
        reads.append(read)
        return true
    }
}

/// The settings of a session that the gateway itself follows.
struct SessionSettings: Equatable, Sendable {
    private var values: [String: String] = [:]

    /// Names of Spark's settings are compared as they are written; those of Hadoop may come with `spark.hadoop.` in front.
    private static func name(_ key: String) -> String {
        key.hasPrefix("spark.hadoop.") ? String(key.dropFirst("spark.hadoop.".count)) : key
    }

    subscript(key: String) -> String? {
        get { values[Self.name(key)] }
        set { values[Self.name(key)] = newValue }
    }

    /// Source: Spark configuration, spark.sql.sources.partitionOverwriteMode: `static` by default, any case.
    var overwritesPartitions: Bool {
        self["spark.sql.sources.partitionOverwriteMode"]?.lowercased() == "dynamic"
    }

    /// Source: Hadoop, FileOutputCommitter: a `_SUCCESS` file unless switched off.
    var marksSuccess: Bool {
        self["mapreduce.fileoutputcommitter.marksuccessfuljobs"]?.lowercased() != "false"
    }

    /// Source: Spark configuration, spark.sql.sources.partitionColumnTypeInference.enabled: true by default.
    var infersPartitionTypes: Bool {
        self["spark.sql.sources.partitionColumnTypeInference.enabled"]?.lowercased() != "false"
    }

    var ignoresMissingFiles: Bool {
        self["spark.sql.files.ignoreMissingFiles"]?.lowercased() == "true"
    }
}
