import Catalog
import Primitives

extension CrawlerDefinition {
    init(_ input: Glue.CreateCrawlerRequest) throws {
        self.init(
            role: input.role,
            description: input.description,
            databaseName: input.databaseName,
            targets: try CrawlTargets(input.targets),
            classifiers: input.classifiers ?? [],
            tablePrefix: input.tablePrefix,
            schedule: try Self.schedule(input.schedule),
            configuration: try Self.configuration(input.configuration),
            securityConfiguration: input.crawlerSecurityConfiguration
        )
        try update(
            input.schemaChangePolicy,
            input.recrawlPolicy,
            input.lineageConfiguration,
            input.lakeFormationConfiguration
        )
    }

    /// Takes over what the request names; the rest stays.
    mutating func update(_ input: Glue.UpdateCrawlerRequest) throws {
        role = input.role ?? role
        description = input.description ?? description
        databaseName = input.databaseName ?? databaseName
        if let given = input.targets { targets = try CrawlTargets(given) }
        classifiers = input.classifiers ?? classifiers
        tablePrefix = input.tablePrefix ?? tablePrefix
        if let given = input.schedule { schedule = try Self.schedule(given) }
        if let given = input.configuration { configuration = try Self.configuration(given) }
        securityConfiguration = input.crawlerSecurityConfiguration ?? securityConfiguration
        try update(
            input.schemaChangePolicy,
            input.recrawlPolicy,
            input.lineageConfiguration,
            input.lakeFormationConfiguration
        )
    }

    private mutating func update(
        _ changes: Glue.SchemaChangePolicy?,
        _ recrawl: Glue.RecrawlPolicy?,
        _ lineage: Glue.LineageConfiguration?,
        _ lakeFormation: Glue.LakeFormationConfiguration?
    ) throws {
        switch changes?.updateBehavior {
        case .log: updateBehavior = .log
        case .updateInDatabase: updateBehavior = .updateInDatabase
        case nil: break
        }
        switch changes?.deleteBehavior {
        case .log: deleteBehavior = .log
        case .deleteFromDatabase: deleteBehavior = .deleteFromDatabase
        case .deprecateInDatabase: deleteBehavior = .deprecateInDatabase
        case nil: break
        }
        switch recrawl?.recrawlBehavior {
        case .crawlEverything: recrawlBehavior = .everything
        case .crawlNewFoldersOnly: recrawlBehavior = .newFoldersOnly
        case .crawlEventMode:
            throw Glue.InvalidInputException(message: "CRAWL_EVENT_MODE is not supported by Hosu.")
        case nil: break
        }
        // Source: AWS Glue Developer Guide, "Incremental crawls": only with LOG for both.
        guard recrawlBehavior == .everything || (updateBehavior == .log && deleteBehavior == .log) else {
            throw Glue.InvalidInputException(
                message:
                    "The SchemaChangePolicy for \"Crawl new folders only\" Amazon S3 target can have only LOG "
                    + "DeleteBehavior value and LOG UpdateBehavior value."
            )
        }
        // Source: Glue API Reference, CatalogTarget: such crawlers only log what was removed.
        guard targets.tables.isEmpty || deleteBehavior == .log else {
            throw Glue.InvalidInputException(
                message:
                    "The SchemaChangePolicy for a crawler with catalog targets can have only LOG DeleteBehavior value."
            )
        }
        lineageSettings = lineage?.crawlerLineageSettings?.rawValue ?? lineageSettings
        usesLakeFormation = lakeFormation?.useLakeFormationCredentials ?? usesLakeFormation
        lakeFormationAccount = lakeFormation?.accountId ?? lakeFormationAccount
    }

    /// Nil for no schedule, which an empty text stands for.
    static func schedule(_ text: String?) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard CronExpression(text) != nil else {
            throw Glue.InvalidInputException(message: "Invalid schedule expression: \(text)")
        }
        return text
    }

    private static func configuration(_ text: String?) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        _ = try CrawlerConfiguration(text)
        return text
    }
}

extension CrawlTargets {
    init(_ targets: Glue.CrawlerTargets) throws {
        let others: [(isGiven: Bool, name: String)] = [
            (targets.mongoDBTargets?.isEmpty == false, "MongoDBTargets"),
            (targets.dynamoDBTargets?.isEmpty == false, "DynamoDBTargets"),
            (targets.deltaTargets?.isEmpty == false, "DeltaTargets"),
            (targets.hudiTargets?.isEmpty == false, "HudiTargets"),
        ]
        if let other = others.first(where: \.isGiven) {
            throw Glue.InvalidInputException(message: "\(other.name) are not supported by Hosu.")
        }
        let objects = try (targets.s3Targets ?? []).map { target in
            guard let path = target.path, path.hasPrefix("s3://"), path.count > "s3://".count else {
                throw Glue.InvalidInputException(
                    message: "The path of an S3 target is invalid: \(target.path ?? "null")"
                )
            }
            guard target.eventQueueArn?.isEmpty ?? true else {
                throw Glue.InvalidInputException(message: "EventQueueArn is not supported by Hosu.")
            }
            if let size = target.sampleSize, !(1...249).contains(size) {
                throw Glue.InvalidInputException(
                    message: "SampleSize must be between 1 and 249, and is \(size)"
                )
            }
            return ObjectTarget(
                path: path,
                exclusions: target.exclusions ?? [],
                sampleSize: target.sampleSize,
                connection: target.connectionName.flatMap { $0.isEmpty ? nil : $0 }
            )
        }
        let tables = (targets.catalogTargets ?? []).map {
            TableTarget(database: $0.databaseName, tables: $0.tables)
        }
        let iceberg = try (targets.icebergTargets ?? []).map { target in
            for path in target.paths ?? [] where S3Location(path) == nil {
                throw Glue.InvalidInputException(message: "The path of an Iceberg target is invalid: \(path)")
            }
            return IcebergTarget(
                paths: target.paths ?? [],
                exclusions: target.exclusions ?? [],
                maximumDepth: target.maximumTraversalDepth,
                connection: target.connectionName.flatMap { $0.isEmpty ? nil : $0 }
            )
        }
        let databases = try (targets.jdbcTargets ?? []).map { try DatabaseTarget($0) }
        guard !objects.isEmpty || !tables.isEmpty || !iceberg.isEmpty || !databases.isEmpty else {
            throw Glue.InvalidInputException(message: "At least one target must be specified")
        }
        guard tables.isEmpty || (objects.isEmpty && iceberg.isEmpty && databases.isEmpty) else {
            throw Glue.InvalidInputException(
                message: "A crawler with catalog targets cannot have targets of another type"
            )
        }
        self.init(objects: objects, tables: tables, iceberg: iceberg, databases: databases)
    }
}

extension Glue.Crawler {
    init(_ crawler: Crawler, now: Timestamp) {
        let definition = crawler.definition
        let last = crawler.lastCrawl
        self.init(name: crawler.name)
        role = definition.role
        targets = Glue.CrawlerTargets(definition.targets)
        databaseName = definition.databaseName
        description = definition.description
        classifiers = definition.classifiers
        recrawlPolicy = .init(recrawlBehavior: .init(rawValue: definition.recrawlBehavior.rawValue))
        schemaChangePolicy = .init(
            updateBehavior: .init(rawValue: definition.updateBehavior.rawValue),
            deleteBehavior: .init(rawValue: definition.deleteBehavior.rawValue)
        )
        lineageConfiguration = .init(
            crawlerLineageSettings: definition.lineageSettings.flatMap(Glue.CrawlerLineageSettings.init)
                ?? .disable
        )
        switch crawler.state {
        case .ready:
            state = .ready
            crawlElapsedTime = 0
        case .running(_, let since), .stopping(_, let since):
            state = if case .stopping = crawler.state { .stopping } else { .running }
            crawlElapsedTime = Int((now.epochMicroseconds - since.epochMicroseconds) / 1000)
        }
        tablePrefix = definition.tablePrefix
        schedule = definition.schedule.map {
            .init(scheduleExpression: $0, state: crawler.isScheduled ? .scheduled : .notScheduled)
        }
        creationTime = crawler.createdAt
        lastUpdated = crawler.updatedAt
        lastCrawl = last.map(Glue.LastCrawlInfo.init)
        version = Int(crawler.version)
        configuration = definition.configuration
        crawlerSecurityConfiguration = definition.securityConfiguration
        lakeFormationConfiguration = .init(
            useLakeFormationCredentials: definition.usesLakeFormation ?? false,
            accountId: definition.lakeFormationAccount ?? ""
        )
    }
}

extension Glue.CrawlerTargets {
    fileprivate init(_ targets: CrawlTargets) {
        self.init(
            s3Targets: targets.objects.map {
                .init(
                    path: $0.path,
                    exclusions: $0.exclusions,
                    connectionName: $0.connection,
                    sampleSize: $0.sampleSize
                )
            },
            jdbcTargets: targets.databases.map { Glue.JdbcTarget($0) },
            mongoDBTargets: [],
            dynamoDBTargets: [],
            catalogTargets: targets.tables.map { .init(databaseName: $0.database, tables: $0.tables) },
            deltaTargets: [],
            icebergTargets: targets.iceberg.map {
                .init(
                    paths: $0.paths,
                    connectionName: $0.connection,
                    exclusions: $0.exclusions,
                    maximumTraversalDepth: $0.maximumDepth
                )
            },
            hudiTargets: []
        )
    }
}

/// Where the words of a crawl would be on AWS.
private let crawlLogGroup = "/aws-glue/crawlers"

extension Glue.LastCrawlInfo {
    fileprivate init(_ crawl: CrawlRecord) {
        let status: Glue.LastCrawlStatus =
            switch crawl.state {
            case .completed, .running: .succeeded
            case .failed: .failed
            case .stopped: .cancelled
            }
        self.init(
            status: status,
            errorMessage: crawl.message,
            logGroup: crawlLogGroup,
            logStream: crawl.crawlerName,
            messagePrefix: crawl.id,
            startTime: crawl.startedAt
        )
    }
}

extension Glue.CrawlerHistory {
    init(_ crawl: CrawlRecord) {
        self.init(
            crawlId: crawl.id,
            state: .init(rawValue: crawl.state.rawValue),
            startTime: crawl.startedAt,
            endTime: crawl.endedAt,
            summary: crawl.summary,
            errorMessage: crawl.message,
            logGroup: crawlLogGroup,
            logStream: crawl.crawlerName,
            messagePrefix: crawl.id,
            dpuHour: 0
        )
    }
}

extension CrawlRecord {
    /// Source: Glue API Reference, CrawlerHistory (Summary): JSON of what was added, changed and removed.
    fileprivate var summary: String? {
        func part(_ counts: Counts) -> JSONValue? {
            let members = [("ADD", counts.added), ("UPDATE", counts.updated), ("DELETE", counts.deleted)]
                .filter { $0.1 > 0 }
                .map {
                    (
                        $0.0,
                        JSONValue.string(JSONValue.object(JSONObject([("Count", .integer(Int64($0.1)))])).text)
                    )
                }
            return members.isEmpty ? nil : .object(JSONObject(members))
        }
        let parts = [("TABLE", part(tables)), ("PARTITION", part(partitions))].compactMap { name, value in
            value.map { (name, $0) }
        }
        return parts.isEmpty ? nil : JSONValue.object(JSONObject(parts)).text
    }
}

extension Glue.CrawlerMetrics {
    init(_ crawler: Crawler, crawls: [CrawlRecord]) {
        let seconds = crawls.compactMap { crawl in
            crawl.endedAt.map { Double($0.epochMicroseconds - crawl.startedAt.epochMicroseconds) / 1_000_000 }
        }
        let isRunning = crawler.state.crawlID != nil
        self.init(
            crawlerName: crawler.name,
            timeLeftSeconds: 0,
            stillEstimating: isRunning,
            lastRuntimeSeconds: seconds.first ?? 0,
            medianRuntimeSeconds: seconds.isEmpty ? 0 : seconds.sorted()[seconds.count / 2],
            tablesCreated: crawls.reduce(0) { $0 + $1.tables.added },
            tablesUpdated: crawls.reduce(0) { $0 + $1.tables.updated },
            tablesDeleted: crawls.reduce(0) { $0 + $1.tables.deleted }
        )
    }
}
