import Catalog
import Primitives
import Runs
import ServiceKit

extension GlueService {
    func createCrawler(
        _ input: Glue.CreateCrawlerRequest,
        _ call: Call
    ) async throws -> Glue.CreateCrawlerResponse {
        let tags = try Self.checked(tags: input.tags ?? [:])
        let definition = try CrawlerDefinition(input)
        try await write(nil, call) { [runs] catalog in
            try Self.check(definition, catalog.reader)
            let crawler = Crawler(name: input.name, definition: definition, createdAt: catalog.now)
            try catalog.create(crawler)
            try catalog.setTags(tags, of: .crawler(crawler.name))
            try CrawlScheduleRunner.submit(crawler, runs, catalog)
        }
        return .init()
    }

    func updateCrawler(
        _ input: Glue.UpdateCrawlerRequest,
        _ call: Call
    ) async throws -> Glue.UpdateCrawlerResponse {
        try await change(input.name, call) { crawler, catalog in
            guard case .ready = crawler.state else { throw Self.running(input.name) }
            try crawler.definition.update(input)
            try Self.check(crawler.definition, catalog.reader)
            if input.schedule != nil { crawler.isScheduled = crawler.definition.schedule != nil }
        }
        return .init()
    }

    func updateCrawlerSchedule(
        _ input: Glue.UpdateCrawlerScheduleRequest,
        _ call: Call
    ) async throws -> Glue.UpdateCrawlerScheduleResponse {
        try await change(input.crawlerName, call) { crawler, _ in
            crawler.definition.schedule = try CrawlerDefinition.schedule(input.schedule)
            crawler.isScheduled = crawler.definition.schedule != nil
        }
        return .init()
    }

    func startCrawlerSchedule(
        _ input: Glue.StartCrawlerScheduleRequest,
        _ call: Call
    ) async throws -> Glue.StartCrawlerScheduleResponse {
        try await change(input.crawlerName, call) { crawler, _ in
            guard crawler.definition.schedule != nil else {
                throw Glue.NoScheduleException(message: "Crawler with name \(crawler.name) has no schedule")
            }
            guard !crawler.isScheduled else {
                throw Glue.SchedulerRunningException(
                    message: "The schedule of crawler \(crawler.name) is already started"
                )
            }
            crawler.isScheduled = true
        }
        return .init()
    }

    func stopCrawlerSchedule(
        _ input: Glue.StopCrawlerScheduleRequest,
        _ call: Call
    ) async throws -> Glue.StopCrawlerScheduleResponse {
        try await change(input.crawlerName, call) { crawler, _ in
            guard crawler.isScheduled else {
                throw Glue.SchedulerNotRunningException(
                    message: "The schedule of crawler \(crawler.name) is not started"
                )
            }
            crawler.isScheduled = false
        }
        return .init()
    }

    func deleteCrawler(
        _ input: Glue.DeleteCrawlerRequest,
        _ call: Call
    ) async throws -> Glue.DeleteCrawlerResponse {
        try await write(nil, call) { [runs] catalog in
            let crawler = try catalog.reader.entity(Crawler.self, input.name)
            guard case .ready = crawler.state else { throw Self.running(input.name) }
            try CrawlScheduleRunner.cancel(crawler, runs, catalog)
            try catalog.deleteCrawler(input.name)
        }
        return .init()
    }

    /// - Throws: `CrawlerRunningException` where it runs already.
    func startCrawler(
        _ input: Glue.StartCrawlerRequest,
        _ call: Call
    ) async throws -> Glue.StartCrawlerResponse {
        let id = call.world.ids.uuid()
        try await write(nil, call) { [runs] catalog in
            let crawler = try catalog.reader.entity(Crawler.self, input.name)
            guard case .ready = crawler.state else { throw Self.running(input.name) }
            try CrawlRunner.start(crawler, id: id, runs, catalog)
        }
        return .init()
    }

    /// Ends a crawl; what it found is dropped.
    func stopCrawler(
        _ input: Glue.StopCrawlerRequest,
        _ call: Call
    ) async throws -> Glue.StopCrawlerResponse {
        try await write(nil, call) { [runs] catalog in
            var crawler = try catalog.reader.entity(Crawler.self, input.name)
            let id: String
            switch crawler.state {
            case .ready:
                throw Glue.CrawlerNotRunningException(message: "Crawler with name \(input.name) isn't running")
            case .stopping:
                throw Glue.CrawlerStoppingException(message: "Crawler with name \(input.name) is stopping")
            case .running(let crawlID, let since):
                id = crawlID
                crawler.state = .stopping(crawlID: id, since: since)
                try catalog.put(crawler)
            }
            try runs.cancel(RunKey(kind: CrawlRunner.kind, tenant: call.tenant, id: id), catalog.view)
        }
        return .init()
    }

    /// Gives a crawler another form and the next version, and its schedule a new run.
    private func change(
        _ name: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout Crawler, CatalogWriter) throws -> Void
    ) async throws {
        try await write(nil, call) { [runs] catalog in
            var crawler = try catalog.reader.entity(Crawler.self, name)
            try CrawlScheduleRunner.cancel(crawler, runs, catalog)
            try body(&crawler, catalog)
            crawler.version += 1
            crawler.updatedAt = catalog.now
            try catalog.put(crawler)
            try CrawlScheduleRunner.submit(crawler, runs, catalog)
        }
    }

    private static func running(_ name: String) -> Glue.CrawlerRunningException {
        Glue.CrawlerRunningException(message: "Crawler with name \(name) has already started")
    }

    /// What a definition refers to must be there.
    private static func check(_ definition: CrawlerDefinition, _ catalog: CatalogReader) throws {
        for name in definition.classifiers where try catalog.find(Classifier.self, name) == nil {
            throw Glue.InvalidInputException(message: "Classifier \(name) does not exist")
        }
        for target in definition.targets.tables {
            for name in target.tables where try catalog.findTable(name, in: target.database) == nil {
                throw Glue.InvalidInputException(message: "Table \(target.database).\(name) does not exist")
            }
        }
    }
}
