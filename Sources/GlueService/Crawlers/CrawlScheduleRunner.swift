package import Catalog
import Primitives
package import Runs
package import Store

/// Starts the crawls of a crawler when its schedule says so.
package struct CrawlScheduleRunner: RunHandler {
    package static let kind: RunKind = "glue.crawler-schedule"

    package let policy = RunPolicy.untiring(concurrency: 4, longestDelay: .seconds(3600))
    private let catalog: CatalogStore
    private let runs: RunRuntime

    package init(catalog: CatalogStore, runs: RunRuntime) {
        self.catalog = catalog
        self.runs = runs
    }

    /// A run's subject is the crawler's name, its checkpoint the moment of the next crawl.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        let found = try await catalog.read(run.tenant) { try $0.find(Crawler.self, run.subject) }
        guard let crawler = found, crawler.scheduleID == run.id, crawler.isScheduled,
            let schedule = crawler.definition.schedule.flatMap(CronExpression.init)
        else { return .finished() }
        guard let next = schedule.next(after: now) else { return .finished() }
        guard !run.checkpoint.isEmpty else { return .asleep(until: next, Self.mark) }
        let id = context.world.ids.uuid()
        return .asleep(until: next, Self.mark) { [runs] view in
            let writer = CatalogWriter(tenant: run.tenant, now: now, view: view)
            // A crawl that still goes on is not begun again.
            guard let crawler = try writer.reader.find(Crawler.self, run.subject), case .ready = crawler.state
            else {
                return
            }
            try CrawlRunner.start(crawler, id: id, runs, writer)
        }
    }

    /// Says that the run has slept until a time of its schedule.
    private static let mark: [UInt8] = [1]

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // A schedule that ends leaves the crawler as it is.
    }

    /// Begins to follow the crawler's schedule, if it has one.
    static func submit(_ crawler: Crawler, _ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        guard crawler.isScheduled else { return }
        let run = Run(
            id: crawler.scheduleID,
            kind: kind,
            tenant: catalog.reader.tenant,
            subject: crawler.name,
            createdAt: catalog.now
        )
        try runs.submit(run, catalog.view)
    }

    static func cancel(_ crawler: Crawler, _ runs: RunRuntime, _ catalog: CatalogWriter) throws {
        try runs.cancel(RunKey(kind: kind, tenant: catalog.reader.tenant, id: crawler.scheduleID), catalog.view)
    }
}
