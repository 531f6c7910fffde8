package import Catalog
package import Events
package import Primitives
package import Store

/// Says on the bus what happens to jobs, crawlers and the data catalog.
///
/// Source: AWS Glue Developer Guide, "Automating AWS Glue with EventBridge"; EventBridge Events Reference, "AWS Glue events".
package struct GlueEvents: Sendable {
    private let events: ServiceEvents

    package init(_ events: ServiceEvents) {
        self.events = events
    }
}

// MARK: - Jobs

extension GlueEvents: JobRunObserver {
    package func ended(_ run: JobRun, willRetry: Bool, _ catalog: CatalogWriter) throws {
        let severity: JSONValue
        let message: JSONValue
        switch run.state {
        case .succeeded: (severity, message) = ("INFO", "Job run succeeded")
        case .failed: (severity, message) = ("ERROR", .string(run.errorMessage ?? "Job run failed"))
        case .timeout: (severity, message) = ("WARN", "Job run timed out")
        case .stopped: (severity, message) = ("INFO", "Job run stopped")
        case .starting, .running, .stopping, .waiting: return
        }
        try events.put("Glue Job State Change", of: run.tenant, at: catalog.now, in: catalog.view) {
            [
                "jobName": .string(run.jobName), "severity": severity, "state": .string(run.state.rawValue),
                "jobRunId": .string(run.id), "message": message,
            ]
        }
    }

    package func isLate(_ run: JobRun, _ catalog: CatalogWriter) throws {
        guard let delay = run.definition.notifyDelayAfterInMinutes, !run.state.isOver else { return }
        try events.put("Glue Job Run Status", of: run.tenant, at: catalog.now, in: catalog.view) {
            [
                "jobName": .string(run.jobName), "severity": "INFO",
                "notificationCondition": ["NotifyDelayAfter": .double(Double(delay))],
                "state": .string(run.state.rawValue), "jobRunId": .string(run.id),
                "message": .string("Job is in \(run.state.rawValue) state"),
                "startedOn": .string(run.startedAt.truncatedToSecond.iso8601()),
            ]
        }
    }
}

// MARK: - Crawlers

extension GlueEvents: CrawlObserver {
    package func began(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws {
        try events.put("Glue Crawler State Change", of: catalog.tenant, at: catalog.now, in: catalog.view) {
            [
                "accountId": .string(catalog.tenant.account), "crawlerName": .string(crawl.crawlerName),
                "startTime": .string(crawl.startedAt.truncatedToSecond.iso8601()), "state": "Started",
                "message": "Crawler Started",
            ]
        }
    }

    /// Of crawls that were stopped AWS says nothing.
    package func ended(_ crawl: CrawlRecord, _ catalog: CatalogWriter) throws {
        if let changes = catalog.changes {
            try changed(changes.all, by: nil, catalog.tenant, at: catalog.now, in: catalog.view)
        }
        let detail: JSONValue
        switch crawl.state {
        case .completed: detail = Self.succeeded(crawl, catalog)
        case .failed:
            detail = [
                "crawlerName": .string(crawl.crawlerName), "errorMessage": .string(crawl.message ?? ""),
                "accountId": .string(catalog.tenant.account),
                "cloudWatchLogLink": .string(Self.log(of: crawl, catalog)), "state": "Failed",
                "message": "Crawler Failed",
            ]
        case .running, .stopped: return
        }
        try events.put("Glue Crawler State Change", of: catalog.tenant, at: catalog.now, in: catalog.view) {
            detail
        }
    }

    private static func succeeded(_ crawl: CrawlRecord, _ catalog: CatalogWriter) -> JSONValue {
        let end = crawl.endedAt ?? catalog.now
        func text(_ number: Int) -> JSONValue { .string("\(number)") }
        return [
            "tablesCreated": text(crawl.tables.added), "warningMessage": "N/A",
            "partitionsUpdated": text(crawl.partitions.updated), "tablesUpdated": text(crawl.tables.updated),
            "message": "Crawler Succeeded", "partitionsDeleted": text(crawl.partitions.deleted),
            "accountId": .string(catalog.tenant.account),
            "runningTime (sec)": text(Int(end.since(crawl.startedAt).components.seconds)),
            "tablesDeleted": text(crawl.tables.deleted), "crawlerName": .string(crawl.crawlerName),
            "completionDate": .string(end.truncatedToSecond.iso8601()), "state": "Succeeded",
            "partitionsCreated": text(crawl.partitions.added),
            "cloudWatchLogLink": .string(log(of: crawl, catalog)),
        ]
    }

    private static func log(of crawl: CrawlRecord, _ catalog: CatalogWriter) -> String {
        "https://console.aws.amazon.com/cloudwatch/home?region=\(catalog.tenant.region)#logEventViewer:"
            + "group=/aws-glue/crawlers;stream=\(crawl.crawlerName)"
    }
}

// MARK: - The data catalog

extension GlueEvents: CatalogObserver {
    /// How many partitions one operation of AWS may change.
    private static let mostPartitions = 100

    package func changed(
        _ changes: [CatalogChange],
        by operation: String?,
        _ tenant: Tenant,
        at now: Timestamp,
        in view: any WriteView
    ) throws {
        guard !changes.isEmpty, try events.areHeard(by: tenant, view) else { return }
        for group in Self.groups(changes, by: operation) {
            guard let first = group.first else { continue }
            let type = Self.typeOfChange(first.kind, group.count, operation)
            switch first.kind {
            case .createDatabase, .deleteDatabase, .createTable, .deleteTable:
                let tables = group.compactMap(\.table)
                try events.put(
                    "Glue Data Catalog Database State Change",
                    resources: tables.isEmpty
                        ? [Self.arn("database/\(first.database)", tenant)]
                        : tables.map { Self.arn("table/\(first.database)/\($0)", tenant) },
                    of: tenant,
                    at: now,
                    in: view
                ) {
                    [
                        "databaseName": .string(first.database), "typeOfChange": .string(type),
                        "changedTables": .array(tables.map(JSONValue.string)),
                    ]
                }
            case .updateTable, .createPartition, .updatePartition, .deletePartition:
                let table = first.table ?? ""
                let partitions = group.compactMap(\.values).map { "[\($0.joined(separator: ", "))]" }
                try events.put(
                    "Glue Data Catalog Table State Change",
                    resources: [Self.arn("table/\(first.database)/\(table)", tenant)],
                    of: tenant,
                    at: now,
                    in: view
                ) {
                    [
                        "databaseName": .string(first.database),
                        "changedPartitions": .array(partitions.map(JSONValue.string)),
                        "typeOfChange": .string(type), "tableName": .string(table),
                    ]
                }
            }
        }
    }

    /// Changes of the same kind, one behind the other, that one operation of AWS makes at once.
    private static func groups(_ changes: [CatalogChange], by operation: String?) -> [[CatalogChange]] {
        var groups: [[CatalogChange]] = []
        for change in changes {
            if let last = groups.last?.last, last.kind == change.kind, last.database == change.database,
                groups[groups.count - 1].count < mostPartitions
            {
                let isOfTable = change.values != nil && last.table == change.table
                if isOfTable || change.kind == .deleteTable && operation == "BatchDeleteTable" {
                    groups[groups.count - 1].append(change)
                    continue
                }
            }
            groups.append([change])
        }
        return groups
    }

    /// The operation that AWS names: that of the client where it makes such changes, else one that would have made them.
    private static func typeOfChange(_ kind: CatalogChange.Kind, _ count: Int, _ operation: String?) -> String {
        if let operation, operation == kind.rawValue || operation == "Batch\(kind.rawValue)" {
            return operation
        }
        return count > 1 ? "Batch\(kind.rawValue)" : kind.rawValue
    }

    private static func arn(_ resource: String, _ tenant: Tenant) -> String {
        ARN(service: "glue", tenant: tenant, resource: resource).description
    }
}
