package import Catalog
package import Crawling
package import Objects
import Primitives

/// What a crawl would make, without making it.
package struct CrawlPreview: Sendable {
    package let tables: [PlannedTable]
    /// One a file, those left out included.
    package let decisions: [CrawlPlan.Decision]

    /// Looks into the objects below a path as a crawler with these settings would.
    ///
    /// - Throws: `CrawlPreviewFailure` for a path that is not there, or settings that say nothing.
    package init(
        of target: CrawlTargets.ObjectTarget,
        configuration: String?,
        in objects: ObjectStore
    ) async throws {
        let definition = CrawlerDefinition(
            role: "",
            targets: CrawlTargets(objects: [target]),
            configuration: configuration
        )
        let crawler = Crawler(name: "hosu", definition: definition, createdAt: Timestamp(epochMilliseconds: 0))
        do {
            let survey = try LakeSurvey(objects: objects, crawler: crawler, classifiers: [])
            let findings = try await survey.findings { _ in nil }
            tables = findings.flatMap(\.plan.tables)
            decisions = findings.flatMap(\.plan.decisions)
        } catch let failure as CrawlFailure {
            throw CrawlPreviewFailure(message: failure.message)
        } catch let failure as Glue.InvalidInputException {
            throw CrawlPreviewFailure(message: failure.message)
        }
    }
}

package struct CrawlPreviewFailure: Error, CustomStringConvertible {
    package let message: String
    package var description: String { message }
}
