package import Catalog
package import DuckDB
package import Events
package import Logging
package import Objects
package import Primitives
package import Runs
import ServiceKit
package import Store
import Synchronization

/// What query executions work on.
package struct AthenaState: Sendable {
    let store: any MetadataStore
    let objects: ObjectStore
    let catalog: CatalogStore
    let engine: QueryEngine
    let world: World
    let logger: Logger
    /// Nil where nobody can listen.
    let events: ServiceEvents?
    let queries = QueryTable()
    let workGroups = WorkGroupTable()
    let namedQueries = NamedQueryTable()
    let prepared = PreparedStatementTable()
    let dataCatalogs = DataCatalogTable()
    let running = RunningQueries()
    let arriving = ArrivingQueries()
    let icebergCache = IcebergCache()

    /// Takes an engine, which is opened with the first query and may read and write what `objects` and
    /// `exportDirectory` hold.
    ///
    /// In the export directory the engine writes files of new tables before they become objects: it lies on the file
    /// system of the objects and is emptied here.
    ///
    /// - Throws: when the export directory cannot be made.
    package init(
        store: any MetadataStore,
        objects: ObjectStore,
        catalog: CatalogStore,
        engine: Engine,
        exportDirectory: String,
        world: World,
        logger: Logger,
        events: ServiceEvents? = nil
    ) throws {
        self.store = store
        self.objects = objects
        self.catalog = catalog
        self.engine = try QueryEngine(engine: engine, exportDirectory: exportDirectory)
        self.world = world
        self.logger = logger
        self.events = events
    }
}

/// The queries that run at this moment, and since when.
///
/// Kept in memory alone: making it durable would cost every query a sync, and no longer holds once the process has ended.
final class RunningQueries: Sendable {
    private let started = Mutex<[String: Timestamp]>([:])

    func begin(_ id: String, at moment: Timestamp) {
        started.withLock { $0[id] = moment }
    }

    func end(_ id: String) {
        _ = started.withLock { $0.removeValue(forKey: id) }
    }

    func contains(_ id: String) -> Bool {
        started.withLock { $0[id] != nil }
    }
}

/// Queries on their way into the store, for their runs, which begin meanwhile.
final class ArrivingQueries: Sendable {
    private let records = Mutex<[String: QueryRecord]>([:])

    func add(_ record: QueryRecord) {
        records.withLock { $0[record.id] = record }
    }

    func take(_ id: String) -> QueryRecord? {
        records.withLock { $0.removeValue(forKey: id) }
    }
}

/// Amazon Athena: SQL on the objects of the lake.
package struct AthenaService: AthenaAPI {
    let state: AthenaState
    let runs: RunRuntime

    /// A service whose queries are performed by a `QueryRunner` of the same state.
    package init(_ state: AthenaState, runs: RunRuntime) {
        self.state = state
        self.runs = runs
    }
}

extension Athena.InvalidRequestException {
    init(_ message: String, _ code: String = "INVALID_INPUT") {
        self.init(message: message, athenaErrorCode: code)
    }
}
