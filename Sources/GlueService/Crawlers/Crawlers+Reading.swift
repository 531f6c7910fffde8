import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func getCrawler(_ input: Glue.GetCrawlerRequest, _ call: Call) async throws -> Glue.GetCrawlerResponse {
        let crawler = try await read(nil, call) { try $0.entity(Crawler.self, input.name) }
        return .init(crawler: Glue.Crawler(crawler, now: call.world.clock.now))
    }

    func getCrawlers(_ input: Glue.GetCrawlersRequest, _ call: Call) async throws -> Glue.GetCrawlersResponse {
        let (crawlers, nextToken) = try await page("GetCrawlers", input.maxResults, input.nextToken, call)
        return .init(
            crawlers: crawlers.map { Glue.Crawler($0, now: call.world.clock.now) },
            nextToken: nextToken
        )
    }

    func listCrawlers(
        _ input: Glue.ListCrawlersRequest,
        _ call: Call
    ) async throws -> Glue.ListCrawlersResponse {
        let (crawlers, nextToken) = try await page(
            "ListCrawlers",
            input.maxResults,
            input.nextToken,
            tags: input.tags ?? [:],
            call
        )
        return .init(crawlerNames: crawlers.map(\.name), nextToken: nextToken)
    }

    func batchGetCrawlers(
        _ input: Glue.BatchGetCrawlersRequest,
        _ call: Call
    ) async throws -> Glue.BatchGetCrawlersResponse {
        let found = try await read(nil, call) { catalog in
            try input.crawlerNames.map { ($0, try catalog.find(Crawler.self, $0)) }
        }
        let missing = found.filter { $0.1 == nil }.map(\.0)
        return .init(
            crawlers: found.compactMap { $0.1.map { Glue.Crawler($0, now: call.world.clock.now) } },
            crawlersNotFound: missing.isEmpty ? nil : missing
        )
    }

    func getCrawlerMetrics(
        _ input: Glue.GetCrawlerMetricsRequest,
        _ call: Call
    ) async throws -> Glue.GetCrawlerMetricsResponse {
        let listing = Listing(scope: "GetCrawlerMetrics")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 100
        let names = input.crawlerNameList.map(Set.init)
        let found = try await read(nil, call) { catalog in
            try catalog.entities(Crawler.self, after: after)
                .filter { names?.contains($0.name) ?? true }
                .prefix(limit + 1)
                .map { ($0, try catalog.crawls(of: $0.name)) }
        }
        let (page, nextToken) = listing.page(Array(found), limit: limit) { $0.0.name }
        return .init(
            crawlerMetricsList: page.map { Glue.CrawlerMetrics($0.0, crawls: $0.1) },
            nextToken: nextToken
        )
    }

    func listCrawls(_ input: Glue.ListCrawlsRequest, _ call: Call) async throws -> Glue.ListCrawlsResponse {
        let filters = try (input.filters ?? []).map { try CrawlFilter($0) }
        let listing = Listing(scope: "ListCrawls.\(input.crawlerName)")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 20
        let crawls = try await read(nil, call) { catalog in
            _ = try catalog.entity(Crawler.self, input.crawlerName)
            return try catalog.crawls(of: input.crawlerName)
        }
        var wanted = crawls.filter { crawl in filters.allSatisfy { $0.holds(for: crawl) } }[...]
        if let after { wanted = wanted.drop { $0.id != after }.dropFirst() }
        let (page, nextToken) = listing.page(Array(wanted.prefix(limit + 1)), limit: limit, position: \.id)
        return .init(crawls: page.map(Glue.CrawlerHistory.init), nextToken: nextToken)
    }

    private func page(
        _ scope: String,
        _ limit: Int?,
        _ token: String?,
        tags: [String: String] = [:],
        _ call: Call
    ) async throws -> ([Crawler], String?) {
        let listing = Listing(scope: scope)
        let after = try listing.position(token)
        let limit = limit ?? 100
        let found = try await read(nil, call) { catalog in
            guard !tags.isEmpty else {
                return try catalog.entities(Crawler.self, after: after, limit: limit + 1)
            }
            return try catalog.entities(Crawler.self, after: after).filter { crawler in
                let own = try catalog.tags(of: .crawler(crawler.name))
                return tags.allSatisfy { own[$0.key] == $0.value }
            }
        }
        return listing.page(found, limit: limit, position: \.name)
    }
}

/// A condition on crawls.
private struct CrawlFilter {
    private let field: Glue.FieldName
    private let comparison: Glue.FilterOperator
    private let value: String
    private let number: Double

    init(_ filter: Glue.CrawlsFilter) throws {
        guard let field = filter.fieldName, let comparison = filter.filterOperator,
            let value = filter.fieldValue
        else {
            throw Glue.InvalidInputException(message: "A filter needs FieldName, FilterOperator and FieldValue")
        }
        self.field = field
        self.comparison = comparison
        self.value = value
        switch field {
        case .crawlId, .state: number = 0
        case .startTime, .endTime, .dpuHour:
            guard let number = Double(value) else {
                throw Glue.InvalidInputException(message: "The FieldValue '\(value)' is not a number")
            }
            self.number = number
        }
    }

    func holds(for crawl: CrawlRecord) -> Bool {
        switch field {
        case .crawlId: holds(crawl.id, value)
        case .state: holds(crawl.state.rawValue, value)
        // Source: Glue API Reference, CrawlsFilter: times are milliseconds since 1970.
        case .startTime: holds(Self.milliseconds(crawl.startedAt), number)
        case .endTime: crawl.endedAt.map { holds(Self.milliseconds($0), number) } ?? false
        case .dpuHour: holds(0, number)
        }
    }

    /// Rounded as answers show moments.
    private static func milliseconds(_ moment: Timestamp) -> Double { (moment.epochSeconds * 1000).rounded() }

    private func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch comparison {
        case .gt: left > right
        case .ge: left >= right
        case .lt: left < right
        case .le: left <= right
        case .eq: left == right
        case .ne: left != right
        }
    }
}
