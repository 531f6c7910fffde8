import Catalog
import Crawling
import ForeignDatabases
package import Logging
package import Primitives
package import ServiceKit
import Shapes

/// Looks into databases that crawlers go through.
///
/// Source: AWS Glue Developer Guide, "Crawler properties" (JDBC data stores) and "How do I define which tables are crawled".
package struct DatabaseCrawls: Sendable {
    private let resolver: ConnectionResolver
    private let world: World
    private let logger: Logger

    package init(secrets: SecretBox, access: ForeignAccess, world: World, logger: Logger) {
        resolver = ConnectionResolver(secrets: secrets, access: access)
        self.world = world
        self.logger = logger
    }

    /// A table as the catalog is to have it.
    struct Finding: Sendable {
        let name: String
        let storage: StorageDescriptor
        let parameters: [String: String]
        let description: String?
    }

    /// The tables of all JDBC targets of a crawler; `connection` finds the records that they name.
    ///
    /// - Throws: `CrawlFailure` with the database's own words.
    func findings(
        of crawler: Crawler,
        _ tenant: Tenant,
        connection: (String) async throws -> CatalogConnection?
    ) async throws -> [Finding] {
        var findings: [Finding] = []
        for target in crawler.definition.targets.databases {
            guard let record = try await connection(target.connection) else {
                throw CrawlFailure(message: "The connection \(target.connection) does not exist")
            }
            do {
                findings += try await self.findings(of: crawler, target, record, tenant)
            } catch let failure as ForeignFailure {
                throw CrawlFailure(message: failure.description)
            } catch let failure as any ServiceFailure {
                throw CrawlFailure(message: failure.message)
            }
        }
        var taken: Set<String> = []
        return findings.filter { taken.insert($0.name).inserted }
    }

    private func findings(
        of crawler: Crawler,
        _ target: CrawlTargets.DatabaseTarget,
        _ record: CatalogConnection,
        _ tenant: Tenant
    ) async throws -> [Finding] {
        let parts = target.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let call = Call(
            tenant: tenant,
            principal: .root(account: tenant.account, accessKeyID: tenant.account),
            requestID: world.ids.uuid(),
            operation: "StartCrawler",
            world: world,
            logger: logger
        )
        let named = parts[0] == "%" ? nil : parts[0]
        let database = try await resolver.database(of: record, database: named, call)
        let hasSchemas = database.kind == .postgresql
        let expected = hasSchemas ? 3 : 2
        guard parts.count <= expected else {
            throw CrawlFailure(
                message: "The include path \(target.path) is invalid for \(database.kind.rawValue); it is "
                    + (hasSchemas ? "database/schema/table" : "database/table")
            )
        }
        let patterns = parts.dropFirst().map(LikePattern.init)
        let exclusions = target.exclusions.map(GlobPattern.init)
        let tables = try await resolver.access.databases.tables(of: database) { schema, name in
            let names = [schema, name].compactMap { $0 }
            let isIncluded = zip(patterns, names).allSatisfy { $0.matches($1) }
            let paths = [
                names.joined(separator: "/"), name, "\(database.database)/\(names.joined(separator: "/"))",
            ]
            return isIncluded && !exclusions.contains { pattern in paths.contains { pattern.matches($0) } }
        }
        return tables.map { Self.finding($0, database, target, crawler) }
    }

    private static func finding(
        _ table: ForeignTable,
        _ database: ForeignConnection,
        _ target: CrawlTargets.DatabaseTarget,
        _ crawler: Crawler
    ) -> Finding {
        let names = [database.database, table.schema, table.name].compactMap { $0 }
        let parameters = [
            "CrawlerSchemaDeserializerVersion": "1.0",
            "CrawlerSchemaSerializerVersion": "1.0",
            "UPDATED_BY_CRAWLER": crawler.name,
            "classification": database.kind.rawValue,
            "compressionType": "none",
            "connectionName": target.connection,
            "typeOfData": table.isView ? "view" : "table",
        ]
        let columns = table.columns.map { column in
            var found = CatalogColumn(name: column.name.lowercased(), type: column.type.hive)
            if target.takesComments { found.comment = column.comment }
            if target.takesTypes { found.parameters = ["rawType": column.sourceType] }
            return found
        }
        var storage = StorageDescriptor(
            columns: columns,
            location: names.joined(separator: "."),
            serde: SerDeInfo(library: nil, parameters: [:])
        )
        storage.bucketCount = -1
        storage.parameters = parameters
        return Finding(
            name: CrawlPlan.tableName((crawler.definition.tablePrefix ?? "") + names.joined(separator: "_")),
            storage: storage,
            parameters: parameters,
            description: target.takesComments ? table.comment : nil
        )
    }
}

/// A part of an include path: `%` stands for any text.
///
/// Source: AWS Glue Developer Guide, "Crawler properties": the percent sign is the only wildcard of an include path.
struct LikePattern: Hashable, Sendable {
    private let pieces: [Substring]

    init(_ text: String) {
        pieces = text.split(separator: "%", omittingEmptySubsequences: false)
    }

    func matches(_ text: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
            return text == pieces.first.map(String.init) ?? ""
        }
        guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else {
            return false
        }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
