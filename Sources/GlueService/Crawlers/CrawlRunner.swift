package import Catalog
import Crawling
package import Objects
package import Primitives
package import Runs
package import Store

/// Performs crawls: looks into the objects of the targets and makes tables of them.
///
/// All that a crawl finds becomes visible in one transaction, with the crawler's state.
package struct CrawlRunner: RunHandler {
    package static let kind: RunKind = "glue.crawl"

    package let policy = RunPolicy(concurrency: 2, restartRule: .restart)
    private let catalog: CatalogStore
    private let objects: ObjectStore
    private let databases: DatabaseCrawls
    private let clock: any WorldClock
    private let observers: [any CrawlObserver]

    package init(
        catalog: CatalogStore,
        objects: ObjectStore,
        databases: DatabaseCrawls,
        clock: any WorldClock,
        observers: [any CrawlObserver] = []
    ) {
        self.catalog = catalog
        self.objects = objects
        self.databases = databases
        self.clock = clock
        self.observers = observers
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let (crawler, classifiers, known) = try await catalog.read(run.tenant) { catalog in
            let crawler = try catalog.find(Crawler.self, run.subject)
            let names = crawler?.definition.classifiers ?? []
            let classifiers = try names.compactMap { try catalog.find(Classifier.self, $0) }
            return (crawler, classifiers, try crawler.flatMap { try KnownLake($0, catalog) })
        }
        guard let crawler, case .running(run.id, _) = crawler.state else { return .finished() }
        let tenant = run.tenant
        guard !run.checkpoint.isEmpty else {
            let now = context.world.clock.now
            return .again(Self.mark) { [observers] view in
                let writer = CatalogWriter(tenant: tenant, now: now, view: view)
                let record = try Self.record(run.id, run.subject, writer)
                for observer in observers { try observer.began(record, writer) }
            }
        }
        do {
            let survey = try LakeSurvey(
                objects: objects,
                crawler: crawler,
                classifiers: classifiers,
                known: known
            )
            let findings = try await survey.findings { target in
                try await catalog.read(tenant) { try $0.findTable(target.table, in: target.database)?.location }
            }
            let icebergTables = try await IcebergSurvey(objects: objects, crawler: crawler).findings()
            let foreignTables = try await databases.findings(of: crawler, tenant) { name in
                try await catalog.read(tenant) { try $0.find(CatalogConnection.self, name) }
            }
            let now = context.world.clock.now
            return .finished { [self] view in
                let writer = CatalogWriter(tenant: tenant, now: now, view: view, changes: CatalogChanges())
                var record = try Self.record(run.id, run.subject, writer)
                let publication = try CrawlPublication(crawler, writer, crawlID: run.id)
                for finding in findings { try publication.publish(finding, &record) }
                for finding in icebergTables { try publication.publish(finding, &record) }
                for finding in foreignTables { try publication.publish(finding, &record) }
                try publication.removeWhatIsGone(findings, &record)
                try publication.removeWhatIsGone(foreignTables, &record)
                try publication.rememberFolders(findings)
                record.state = .completed
                try end(record, writer)
            }
        } catch let failure as CrawlFailure {
            let now = context.world.clock.now
            return .failed(failure.message) { [self] view in
                let writer = CatalogWriter(tenant: tenant, now: now, view: view)
                var record = try Self.record(run.id, run.subject, writer)
                record.state = .failed
                record.message = failure.message
                try end(record, writer)
            }
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        let writer = CatalogWriter(tenant: run.tenant, now: clock.now, view: view)
        guard let crawler = try writer.reader.find(Crawler.self, run.subject),
            crawler.state.crawlID == run.id
        else { return }
        var record = try Self.record(run.id, run.subject, writer)
        switch end {
        case .cancelled: record.state = .stopped
        case .failed(let reason):
            record.state = .failed
            record.message = reason
        case .interrupted:
            record.state = .failed
            record.message = "The server ended while the crawler ran."
        }
        try self.end(record, writer)
    }

    /// Says that observers were told of the beginning.
    private static let mark: [UInt8] = [1]

    /// Begins a crawl of a crawler that is ready.
    static func start(_ crawler: Crawler, id: String, _ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        var crawler = crawler
        crawler.state = .running(crawlID: id, since: catalog.now)
        try catalog.put(crawler)
        try catalog.put(CrawlRecord(id: id, crawlerName: crawler.name, startedAt: catalog.now))
        let run = Run(
            id: id,
            kind: kind,
            tenant: catalog.reader.tenant,
            subject: crawler.name,
            createdAt: catalog.now
        )
        try runs.submit(run, catalog.view)
    }

    private static func record(_ id: String, _ crawler: String, _ catalog: CatalogWriter) throws -> CrawlRecord
    {
        try catalog.reader.crawls(of: crawler).first { $0.id == id }
            ?? CrawlRecord(id: id, crawlerName: crawler, startedAt: catalog.now)
    }

    /// Stores the end of a crawl; its crawler is ready for another.
    private func end(_ record: CrawlRecord, _ catalog: CatalogWriter) throws {
        var record = record
        record.endedAt = catalog.now
        try catalog.put(record)
        if var crawler = try catalog.reader.find(Crawler.self, record.crawlerName) {
            crawler.state = .ready
            crawler.lastCrawl = record
            try catalog.put(crawler)
        }
        for observer in observers { try observer.ended(record, catalog) }
    }
}

/// Why a crawl came to nothing.
struct CrawlFailure: Error {
    let message: String
}
