import Catalog
import Primitives

extension CrawlPublication {
    /// Makes or changes the table of a database's table, as the crawler's policies say.
    func publish(_ finding: DatabaseCrawls.Finding, _ record: inout CrawlRecord) throws {
        var parameters = finding.parameters
        guard let table = try catalog.reader.findTable(finding.name, in: database) else {
            parameters["CRAWL_RUN_ID"] = crawlID
            let definition = TableDefinition(
                name: finding.name,
                description: finding.description,
                owner: "owner",
                lastAccessedAt: catalog.now,
                storage: finding.storage,
                tableType: "EXTERNAL_TABLE",
                parameters: parameters
            )
            _ = try catalog.createTable(definition, in: database, by: nil)
            record.tables.added += 1
            return
        }
        guard crawler.definition.updateBehavior == .updateInDatabase else { return }
        let isSame = table.columns == finding.storage.columns && table.location == finding.storage.location
        var definition = table.definition
        definition.storage = finding.storage
        definition.description = finding.description ?? definition.description
        definition.parameters.merge(parameters) { _, new in new }
        definition.parameters["DEPRECATED_BY_CRAWLER"] = nil
        guard !isSame || definition.parameters != table.definition.parameters else { return }
        definition.parameters["CRAWL_RUN_ID"] = crawlID
        _ = try catalog.updateTable(
            table.name,
            in: table.databaseName,
            to: definition,
            expectedVersion: nil,
            keepingOldVersion: !isSame
        )
        if !isSame { record.tables.updated += 1 }
    }

    /// Treats tables that this crawler made of tables which are gone as its policy says.
    func removeWhatIsGone(_ findings: [DatabaseCrawls.Finding], _ record: inout CrawlRecord) throws {
        guard crawler.definition.deleteBehavior != .log else { return }
        let found = Set(findings.map(\.name))
        for table in try catalog.reader.tables(in: database)
        where table.definition.parameters["UPDATED_BY_CRAWLER"] == crawler.name
            && table.definition.parameters["connectionName"] != nil && !found.contains(table.name)
        {
            switch crawler.definition.deleteBehavior {
            case .log: continue
            case .deleteFromDatabase: try catalog.deleteTable(table.name, in: database)
            case .deprecateInDatabase:
                guard table.definition.parameters["DEPRECATED_BY_CRAWLER"] == nil else { continue }
                var definition = table.definition
                definition.parameters["DEPRECATED_BY_CRAWLER"] = String(catalog.now.epochMilliseconds)
                _ = try catalog.updateTable(
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
