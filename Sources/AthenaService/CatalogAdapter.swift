import Catalog
import Foundation
import Primitives
import SQLAnalysis
import SQLSyntax

/// Shows the catalog to the analyzer, in the analyzer's own terms.
struct CatalogAdapter {
    let reader: CatalogReader
    /// Iceberg tables by the location of their metadata.
    var iceberg: [String: LoadedIceberg] = [:]

    /// What the catalog knows of the tables that a statement names, views and what they name included.
    func snapshot(_ statement: Statement, _ session: AnalysisSession) throws -> CatalogSnapshot {
        let databases = Set(try reader.databases().map(\.name))
        var tables: [TableName: SQLAnalysis.CatalogTable] = [:]
        var known: [String: [String]] = [:]
        var needed = [TablesNeeded(by: statement, session: session)]
        var asked: Set<TableName> = []
        while let next = needed.popLast() {
            for database in next.databases where databases.contains(database) {
                for table in try reader.tables(in: database) {
                    let name = TableName(database: database, table: table.name)
                    tables[name] = try convert(table, withPartitions: tables[name] != nil)
                }
            }
            for name in next.tables where asked.insert(name).inserted && databases.contains(name.database) {
                guard let table = try reader.findTable(name.table, in: name.database) else {
                    known[name.database] = try reader.tables(in: name.database, limit: 200).map(\.name)
                    continue
                }
                let converted = try convert(table, withPartitions: true)
                tables[name] = converted
                if case .view(let sql, let database) = converted.kind, let query = try? Parser.parseQuery(sql) {
                    needed.append(TablesNeeded(by: .query(query), session: AnalysisSession(database: database)))
                }
            }
        }
        return CatalogSnapshot(databases: databases, tables: tables, knownNames: known)
    }

    func convert(_ table: Catalog.CatalogTable, withPartitions: Bool) throws -> SQLAnalysis.CatalogTable {
        let name = TableName(database: table.databaseName, table: table.name)
        let definition = table.definition
        let columns = table.columns.filter(\.isCurrent).map(convert)
        if table.isView {
            guard let view = PrestoView(definition.viewOriginalText ?? "") else {
                throw QueryFailure(
                    "INVALID_VIEW",
                    "The view '\(name)' was not made by Athena and cannot be read"
                )
            }
            return SQLAnalysis.CatalogTable(
                name: name,
                kind: .view(sql: view.originalSql, defaultDatabase: view.schema ?? table.databaseName),
                columns: columns,
                parameters: definition.parameters
            )
        }
        if table.isIceberg, withPartitions { return try loaded(table).analyzed(name) }
        let storage = definition.storage
        let isProjected = definition.parameters["projection.enabled"]?.lowercased() == "true"
        return SQLAnalysis.CatalogTable(
            name: name,
            columns: columns,
            partitionKeys: table.partitionKeys.map(convert),
            partitions: withPartitions && table.isPartitioned && !isProjected ? try partitions(of: table) : [],
            storage: .init(
                location: storage?.location ?? "",
                inputFormat: storage?.inputFormat ?? "",
                outputFormat: storage?.outputFormat ?? "",
                serializationLibrary: storage?.serde?.library ?? "",
                serdeParameters: storage?.serde?.parameters ?? [:],
                bucketCount: storage?.bucketCount ?? 0
            ),
            parameters: definition.parameters
        )
    }

    /// - Throws: `IcebergNeeded` for a table whose metadata have not been read.
    private func loaded(_ table: Catalog.CatalogTable) throws -> LoadedIceberg {
        guard let known = iceberg[table.definition.parameters["metadata_location"] ?? ""] else {
            throw IcebergNeeded(table: table)
        }
        return LoadedIceberg(table: table, metadataLocation: known.metadataLocation, metadata: known.metadata)
    }

    private func convert(_ column: Catalog.CatalogColumn) -> SQLAnalysis.CatalogColumn {
        SQLAnalysis.CatalogColumn(name: column.name, hiveType: column.type ?? "string", comment: column.comment)
    }

    private func partitions(of table: Catalog.CatalogTable) throws -> [SQLAnalysis.CatalogPartition] {
        let keys = table.partitionKeys.map(\.name)
        let base = table.location.flatMap { S3Location($0) }
        return try reader.partitions(of: table).map { partition in
            let location =
                partition.location
                ?? base?.appending(PartitionPath.encode(keys: keys, values: partition.values)).description ?? ""
            return SQLAnalysis.CatalogPartition(
                values: partition.values,
                location: location,
                problem: PartitionSchema.problem(of: partition, in: table)
            )
        }
    }
}

/// A view as Athena keeps it in the catalog: a JSON text in base64, inside a comment.
///
/// Source: Trino, `ViewReaderUtil` (`/* Presto View: ... */`) and `ConnectorViewDefinition`.
struct PrestoView: Codable, Equatable, Sendable {
    struct Column: Codable, Equatable, Sendable {
        let name: String
        let type: String
    }

    let originalSql: String
    let catalog: String?
    let schema: String?
    let columns: [Column]

    init(originalSql: String, schema: String?, columns: [Column]) {
        self.originalSql = originalSql
        catalog = "awsdatacatalog"
        self.schema = schema
        self.columns = columns
    }

    /// Nil when the text is no view of Athena's.
    init?(_ text: String) {
        let prefix = "/* Presto View: "
        guard text.hasPrefix(prefix), text.hasSuffix(" */") else { return nil }
        let payload = text.dropFirst(prefix.count).dropLast(3)
        guard let bytes = Base64.decode(payload),
            let view = try? JSONDecoder().decode(PrestoView.self, from: Data(bytes))
        else { return nil }
        self = view
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return "/* Presto View: \(Base64.encode(Array(try encoder.encode(self)))) */"
    }
}
