import Catalog
import Crawling
import Primitives

/// Brings what a crawl found into the catalog, as the crawler's policies say.
///
/// Source: AWS Glue Developer Guide, "Setting crawler configuration options" and "How crawlers work".
struct CrawlPublication {
    let crawler: Crawler
    let catalog: CatalogWriter
    let database: String
    private let configuration: CrawlerConfiguration
    let crawlID: String

    private static let indexName = "crawler_partition_index"

    /// Makes the crawler's database where it is not there.
    init(_ crawler: Crawler, _ catalog: CatalogWriter, crawlID: String) throws {
        self.crawler = crawler
        self.crawlID = crawlID
        self.catalog = catalog
        database = crawler.definition.databaseName ?? "default"
        configuration = try crawler.definition.configuration.map { try CrawlerConfiguration($0) } ?? .init()
        if crawler.definition.targets.tables.isEmpty, try catalog.reader.findDatabase(database) == nil {
            try catalog.createDatabase(DatabaseDefinition(name: database))
        }
    }

    /// - Throws: `CrawlFailure` where there are more tables than the crawler may make.
    func publish(_ finding: LakeSurvey.Finding, _ record: inout CrawlRecord) throws {
        if let limit = configuration.tableThreshold, finding.plan.tables.count > limit {
            throw CrawlFailure(
                message:
                    "The number of tables detected by crawler: \(finding.plan.tables.count) is greater than the table "
                    + "threshold value provided: \(limit)."
            )
        }
        for planned in finding.plan.tables {
            if let target = finding.target {
                guard let table = try catalog.reader.findTable(target.table, in: target.database) else {
                    continue
                }
                try update(table, to: planned, &record)
            } else {
                try publish(planned, &record)
            }
        }
        for addition in finding.additions {
            guard let table = try catalog.reader.findTable(addition.table, in: addition.database),
                try catalog.reader.findPartition(addition.partition.values, of: table) == nil
            else { continue }
            try add(addition.partition, to: table, &record)
        }
    }

    private func publish(_ planned: PlannedTable, _ record: inout CrawlRecord) throws {
        var name = planned.name
        if let table = try catalog.reader.findTable(name, in: database) {
            if S3Location(table.location ?? "")?.asDirectory == S3Location(planned.location)?.asDirectory {
                return try update(table, to: planned, &record)
            }
            // The name is another table's.
            name += "_" + Hex.encode(MD5Digest.value(of: Array(planned.location.utf8)))
            if let table = try catalog.reader.findTable(name, in: database) {
                return try update(table, to: planned, &record)
            }
        }
        let definition = TableDefinition(
            name: name,
            owner: "owner",
            lastAccessedAt: catalog.now,
            storage: planned.storage,
            partitionKeys: planned.partitionKeys,
            tableType: "EXTERNAL_TABLE",
            parameters: planned.parameters.merging(["CRAWL_RUN_ID": crawlID]) { _, new in new }
        )
        let table = try catalog.createTable(definition, in: database, by: nil)
        record.tables.added += 1
        try addIndex(to: table)
        for partition in planned.partitions { try add(partition, to: table, &record) }
    }

    private func update(_ table: CatalogTable, to planned: PlannedTable, _ record: inout CrawlRecord) throws {
        var table = table
        let mayChange = crawler.definition.updateBehavior == .updateInDatabase
        if table.partitionKeys.map(\.name) != planned.partitionKeys.map(\.name) {
            guard mayChange else { return }
            // Partitions of other keys mean nothing to the table any more.
            for values in try catalog.reader.partitionValues(of: table) {
                try catalog.deletePartition(values, of: table)
            }
            for index in try catalog.reader.partitionIndexes(of: table) {
                try catalog.deletePartitionIndex(index.name, of: table)
            }
        }
        if mayChange {
            var definition = table.definition
            let columns =
                configuration.mergesNewColumns
                ? merged(table.columns, planned.storage.columns) : planned.storage.columns
            let isSame =
                columns == table.columns && table.partitionKeys.map(\.name) == planned.partitionKeys.map(\.name)
                && table.definition.storage?.serde == planned.storage.serde
            definition.storage = planned.storage
            definition.storage?.location = table.location
            definition.storage?.columns = columns
            definition.partitionKeys = isSame ? table.partitionKeys : planned.partitionKeys
            definition.parameters.merge(planned.parameters) { _, new in new }
            definition.parameters["DEPRECATED_BY_CRAWLER"] = nil
            if definition.parameters != table.definition.parameters || !isSame {
                definition.parameters["CRAWL_RUN_ID"] = crawlID
                table = try catalog.updateTable(
                    table.name,
                    in: table.databaseName,
                    to: definition,
                    expectedVersion: nil,
                    keepingOldVersion: !isSame
                )
            }
            if !isSame { record.tables.updated += 1 }
            try addIndex(to: table)
        }
        try updatePartitions(of: table, to: planned, mayChange: mayChange, &record)
    }

    /// Makes the index over all keys of a table that has partitions and no index.
    ///
    /// Source: AWS Glue Developer Guide, "Generating partition indexes": for targets in S3, unless the configuration says
    /// otherwise.
    private func addIndex(to table: CatalogTable) throws {
        guard configuration.createsPartitionIndex, table.isPartitioned,
            crawler.definition.targets.tables.isEmpty,
            try catalog.reader.partitionIndexes(of: table).isEmpty
        else { return }
        try catalog.createPartitionIndex(Self.indexName, keys: table.partitionKeys.map(\.name), of: table)
    }

    /// Keeps which folders were there, for crawls of new ones alone.
    func rememberFolders(_ findings: [LakeSurvey.Finding]) throws {
        var folders = try catalog.reader.find(CrawledFolders.self, crawler.name)?.folders ?? []
        if crawler.definition.recrawlBehavior == .everything { folders = [] }
        for finding in findings { folders.formUnion(finding.folders) }
        try catalog.put(CrawledFolders(name: crawler.name, folders: folders))
    }

    private func updatePartitions(
        of table: CatalogTable,
        to planned: PlannedTable,
        mayChange: Bool,
        _ record: inout CrawlRecord
    ) throws {
        guard table.isPartitioned else { return }
        for partition in planned.partitions {
            guard let known = try catalog.reader.findPartition(partition.values, of: table) else {
                try add(partition, to: table, &record)
                continue
            }
            let definition = definition(partition, table)
            guard mayChange, known.definition.storage != definition.storage else { continue }
            try catalog.updatePartition(partition.values, of: table, to: definition)
            record.partitions.updated += 1
        }
        let found = Set(planned.partitions.map(\.values))
        for values in try catalog.reader.partitionValues(of: table) where !found.contains(values) {
            switch crawler.definition.deleteBehavior {
            case .log: continue
            case .deleteFromDatabase:
                try catalog.deletePartition(values, of: table)
                record.partitions.deleted += 1
            case .deprecateInDatabase:
                var definition = try catalog.reader.partition(values, of: table).definition
                guard definition.parameters["DEPRECATED_BY_CRAWLER"] == nil else { continue }
                definition.parameters["DEPRECATED_BY_CRAWLER"] = String(catalog.now.epochMilliseconds)
                try catalog.updatePartition(values, of: table, to: definition)
                record.partitions.deleted += 1
            }
        }
    }

    private func add(
        _ partition: PlannedTable.PlannedPartition,
        to table: CatalogTable,
        _ record: inout CrawlRecord
    ) throws {
        try catalog.createPartition(definition(partition, table), of: table)
        record.partitions.added += 1
    }

    private func definition(
        _ partition: PlannedTable.PlannedPartition,
        _ table: CatalogTable
    ) -> PartitionDefinition {
        var storage = partition.storage
        if configuration.partitionsInherit {
            let location = storage.location
            storage = table.definition.storage ?? storage
            storage.location = location
        }
        return PartitionDefinition(
            values: partition.values,
            storage: storage,
            parameters: partition.parameters,
            lastAccessedAt: catalog.now
        )
    }

    /// The columns that are there, with the types that were found, and new ones behind them.
    private func merged(_ old: [CatalogColumn], _ new: [CatalogColumn]) -> [CatalogColumn] {
        let found = Dictionary(new.map { ($0.name, $0) }) { first, _ in first }
        let known = Set(old.map(\.name))
        return old.map { found[$0.name] ?? $0 } + new.filter { !known.contains($0.name) }
    }

    /// Treats tables that this crawler made and whose files are gone as its policy says.
    func removeWhatIsGone(_ findings: [LakeSurvey.Finding], _ record: inout CrawlRecord) throws {
        guard crawler.definition.deleteBehavior != .log, crawler.definition.targets.tables.isEmpty else {
            return
        }
        let places = findings.map { "s3://\($0.bucket)/\($0.path)" }
        let found = Set(findings.flatMap(\.plan.tables).compactMap { S3Location($0.location)?.asDirectory })
        for table in try catalog.reader.tables(in: database)
        where table.definition.parameters["UPDATED_BY_CRAWLER"] == crawler.name
            && table.definition.parameters["metadata_location"] == nil
        {
            guard let location = table.location, places.contains(where: { location.hasPrefix($0) }),
                let place = S3Location(location)?.asDirectory, !found.contains(place)
            else { continue }
            switch crawler.definition.deleteBehavior {
            case .log: continue
            case .deleteFromDatabase: try catalog.deleteTable(table.name, in: database)
            case .deprecateInDatabase:
                guard table.definition.parameters["DEPRECATED_BY_CRAWLER"] == nil else { continue }
                var definition = table.definition
                definition.parameters["DEPRECATED_BY_CRAWLER"] = String(catalog.now.epochMilliseconds)
                try catalog.updateTable(
                    table.name,
                    in: database,
                    to: definition,
                    expectedVersion: nil,
                    keepingOldVersion: false
                )
            }
            record.tables.deleted += 1
        }
    }
}
