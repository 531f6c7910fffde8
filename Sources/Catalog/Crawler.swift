package import Primitives
package import Store

/// A crawler as the catalog keeps it.
package struct Crawler: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.crawler
    package static let tableName: TableName = "catalog_crawlers"

    package let name: String
    package var definition: CrawlerDefinition
    package let createdAt: Timestamp
    package var updatedAt: Timestamp
    /// 1 when the crawler is made, one more with each change.
    package var version: Int64
    package var state = State.ready
    /// Whether the schedule starts crawls.
    package var isScheduled: Bool
    package var lastCrawl: CrawlRecord?

    package enum State: Codable, Hashable, Sendable {
        case ready
        case running(crawlID: String, since: Timestamp)
        /// Asked to stop, and not yet at its end.
        case stopping(crawlID: String, since: Timestamp)

        /// The crawl that goes on.
        package var crawlID: String? {
            switch self {
            case .ready: nil
            case .running(let id, _), .stopping(let id, _): id
            }
        }
    }

    package init(name: String, definition: CrawlerDefinition, createdAt: Timestamp) {
        self.name = name
        self.definition = definition
        self.createdAt = createdAt
        updatedAt = createdAt
        version = 1
        isScheduled = definition.schedule != nil
    }

    /// What the schedule's runs are called: another with each change, so that those of old schedules end.
    package var scheduleID: String { "\(name)@\(version)" }
}

/// What a caller says about a crawler.
package struct CrawlerDefinition: Codable, Hashable, Sendable {
    package var role: String
    package var description: String?
    package var databaseName: String?
    package var targets: CrawlTargets
    /// Names of custom classifiers, tried in this order.
    package var classifiers: [String]
    package var tablePrefix: String?
    package var schedule: String?
    package var updateBehavior: UpdateBehavior
    package var deleteBehavior: DeleteBehavior
    package var recrawlBehavior: RecrawlBehavior
    /// JSON, as it was given.
    package var configuration: String?
    package var securityConfiguration: String?
    package var lineageSettings: String?
    package var usesLakeFormation: Bool?
    package var lakeFormationAccount: String?

    package enum UpdateBehavior: String, Codable, Sendable {
        case log = "LOG"
        case updateInDatabase = "UPDATE_IN_DATABASE"
    }

    package enum DeleteBehavior: String, Codable, Sendable {
        case log = "LOG"
        case deleteFromDatabase = "DELETE_FROM_DATABASE"
        case deprecateInDatabase = "DEPRECATE_IN_DATABASE"
    }

    package enum RecrawlBehavior: String, Codable, Sendable {
        case everything = "CRAWL_EVERYTHING"
        case newFoldersOnly = "CRAWL_NEW_FOLDERS_ONLY"
    }

    package init(
        role: String,
        description: String? = nil,
        databaseName: String? = nil,
        targets: CrawlTargets,
        classifiers: [String] = [],
        tablePrefix: String? = nil,
        schedule: String? = nil,
        updateBehavior: UpdateBehavior = .updateInDatabase,
        deleteBehavior: DeleteBehavior = .deprecateInDatabase,
        recrawlBehavior: RecrawlBehavior = .everything,
        configuration: String? = nil,
        securityConfiguration: String? = nil,
        lineageSettings: String? = nil,
        usesLakeFormation: Bool? = nil,
        lakeFormationAccount: String? = nil
    ) {
        self.role = role
        self.description = description
        self.databaseName = databaseName
        self.targets = targets
        self.classifiers = classifiers
        self.tablePrefix = tablePrefix
        self.schedule = schedule
        self.updateBehavior = updateBehavior
        self.deleteBehavior = deleteBehavior
        self.recrawlBehavior = recrawlBehavior
        self.configuration = configuration
        self.securityConfiguration = securityConfiguration
        self.lineageSettings = lineageSettings
        self.usesLakeFormation = usesLakeFormation
        self.lakeFormationAccount = lakeFormationAccount
    }
}

/// What a crawler goes through.
package struct CrawlTargets: Codable, Hashable, Sendable {
    package var objects: [ObjectTarget]
    package var tables: [TableTarget]
    /// Nil in records from before there were any.
    private var icebergTargets: [IcebergTarget]?

    /// Nil in records from before there were any.
    private var databaseTargets: [DatabaseTarget]?

    package var iceberg: [IcebergTarget] { icebergTargets ?? [] }
    package var databases: [DatabaseTarget] { databaseTargets ?? [] }

    /// Tables of a database that a connection leads to.
    package struct DatabaseTarget: Codable, Hashable, Sendable {
        package var connection: String
        /// `database/schema/table`, with `%` for any text.
        package var path: String
        package var exclusions: [String]
        package var takesTypes: Bool
        package var takesComments: Bool

        package init(
            connection: String,
            path: String,
            exclusions: [String],
            takesTypes: Bool,
            takesComments: Bool
        ) {
            self.connection = connection
            self.path = path
            self.exclusions = exclusions
            self.takesTypes = takesTypes
            self.takesComments = takesComments
        }
    }

    /// Folders below which Iceberg tables lie.
    package struct IcebergTarget: Codable, Hashable, Sendable {
        package var paths: [String]
        package var exclusions: [String]
        /// How many folders may lie between a path and a table.
        package var maximumDepth: Int?
        package var connection: String?

        package init(paths: [String], exclusions: [String], maximumDepth: Int?, connection: String?) {
            self.paths = paths
            self.exclusions = exclusions
            self.maximumDepth = maximumDepth
            self.connection = connection
        }
    }

    package struct ObjectTarget: Codable, Hashable, Sendable {
        /// `s3://bucket/folder`.
        package var path: String
        package var exclusions: [String]
        /// The most files looked into in each folder.
        package var sampleSize: Int?
        package var connection: String?

        package init(path: String, exclusions: [String] = [], sampleSize: Int? = nil, connection: String? = nil)
        {
            self.path = path
            self.exclusions = exclusions
            self.sampleSize = sampleSize
            self.connection = connection
        }
    }

    package struct TableTarget: Codable, Hashable, Sendable {
        package var database: String
        package var tables: [String]

        package init(database: String, tables: [String]) {
            self.database = database
            self.tables = tables
        }
    }

    package init(
        objects: [ObjectTarget],
        tables: [TableTarget] = [],
        iceberg: [IcebergTarget] = [],
        databases: [DatabaseTarget] = []
    ) {
        self.objects = objects
        self.tables = tables
        icebergTargets = iceberg.isEmpty ? nil : iceberg
        databaseTargets = databases.isEmpty ? nil : databases
    }
}

/// The folders that a crawler has gone through, for crawls of new ones alone.
package struct CrawledFolders: CatalogEntity {
    package static let kind = CatalogFailure.EntityKind.crawler
    package static let tableName: TableName = "catalog_crawled_folders"

    /// The crawler's.
    package let name: String
    /// `s3://bucket/folder/`.
    package var folders: Set<String>

    package init(name: String, folders: Set<String>) {
        self.name = name
        self.folders = folders
    }
}

/// One crawl, going on or ended.
package struct CrawlRecord: Codable, Hashable, Sendable {
    package let id: String
    package let crawlerName: String
    package let startedAt: Timestamp
    package var endedAt: Timestamp?
    package var state: State
    package var message: String?
    package var tables = Counts()
    package var partitions = Counts()

    package enum State: String, Codable, Sendable {
        case running = "RUNNING"
        case completed = "COMPLETED"
        case failed = "FAILED"
        case stopped = "STOPPED"
    }

    /// How many were made, changed and removed.
    package struct Counts: Codable, Hashable, Sendable {
        package var added = 0
        package var updated = 0
        package var deleted = 0

        package init() {}
    }

    package init(id: String, crawlerName: String, startedAt: Timestamp) {
        self.id = id
        self.crawlerName = crawlerName
        self.startedAt = startedAt
        state = .running
    }

    private static let table = Table<Owned<CrawlRecord>>("catalog_crawls", coder: .json()) {
        TupleKey($0.tenant, $0.value.crawlerName, $0.value.startedAt.epochMicroseconds, $0.value.id)
    }

    fileprivate static func put(_ record: CrawlRecord, _ tenant: Tenant, _ view: any WriteView) throws {
        try table.put(Owned(record, tenant), view)
    }

    fileprivate static func of(
        _ crawler: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> [CrawlRecord] {
        try table.scan(.prefix(TupleKey(tenant, crawler)), view, reversed: true).map(\.value)
    }

    fileprivate static func delete(of crawler: String, _ tenant: Tenant, _ view: any WriteView) throws {
        for owned in try table.scan(.prefix(TupleKey(tenant, crawler)), view) {
            let record = owned.value
            try table.delete(
                TupleKey(tenant, crawler, record.startedAt.epochMicroseconds, record.id),
                view
            )
        }
    }
}

extension CatalogReader {
    /// The crawls of a crawler, the last one first.
    package func crawls(of crawler: String) throws -> [CrawlRecord] {
        try CrawlRecord.of(crawler, tenant, view)
    }
}

extension CatalogWriter {
    package func put(_ record: CrawlRecord) throws {
        try CrawlRecord.put(record, tenant, view)
    }

    /// Removes a crawler and what is known of its crawls; the tables that it made stay.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func deleteCrawler(_ name: String) throws {
        try remove(Crawler.self, name)
        try CrawlRecord.delete(of: name, tenant, view)
        if try reader.find(CrawledFolders.self, name) != nil { try remove(CrawledFolders.self, name) }
        try removeTags(of: .crawler(name))
    }
}
