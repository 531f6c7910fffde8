import Catalog
import Primitives
import SQLSyntax

/// Answers SHOW and DESCRIBE from the catalog, as lines of text.
struct CatalogView {
    let names: HiveNames

    struct Answer: Sendable {
        var lines: [String]
        var columns: [ResultColumn]

        init(_ lines: [String], _ columns: String...) {
            self.lines = lines
            self.columns = columns.map { .text($0) }
        }
    }

    /// Nil for a statement that changes something.
    func answer(_ statement: Statement) throws -> Answer? {
        switch statement {
        case .showDatabases(let pattern):
            return Answer(try filter(names.reader.databases().map(\.name), pattern), "database_name")
        case .showTables(let show):
            return Answer(try filter(try tables(show).map(\.name), show.pattern), "tab_name")
        case .showViews(let show):
            return Answer(try filter(try tables(show).filter(\.isView).map(\.name), show.pattern), "views")
        case .showColumns(let show): return Answer(try columns(show).map { padded($0.name, 20) }, "field")
        case .showPartitions(let show): return Answer(try partitions(show), "partition")
        case .showTableProperties(let name, let key): return try properties(name, key)
        case .showCreateTable(let name):
            let table = try names.table(name)
            guard !table.isView else { return Answer(try viewText(name), "createtab_stmt") }
            return Answer(TableText(table: table).lines, "createtab_stmt")
        case .showCreateView(let name): return Answer(try viewText(name), "Create View")
        case .describe(let describe): return try self.describe(describe)
        case .describeView(let name):
            return Answer(try names.table(name).columns.map(line), "col_name", "data_type", "comment")
        default: return nil
        }
    }

    private func filter(_ all: [String], _ pattern: String?) throws -> [String] {
        guard let pattern else { return all }
        do {
            return try NamePattern(pattern).filter(all) { $0 }
        } catch {
            throw QueryFailure.semantic("The pattern '\(pattern)' cannot be read")
        }
    }

    private func tables(_ show: ShowNames) throws -> [CatalogTable] {
        let database = names.database(show.database)
        try names.requireDatabase(database)
        return try names.reader.tables(in: database)
    }

    private func columns(_ show: ShowColumns) throws -> [CatalogColumn] {
        let (own, name) = names.split(show.table)
        let table = try names.table(name, in: show.database?.last ?? own)
        return table.columns + table.partitionKeys
    }

    private func partitions(_ show: ShowPartitions) throws -> [String] {
        let table = try names.table(show.table)
        guard table.isPartitioned else {
            throw QueryFailure.execution("Table \(table.name) is not a partitioned table")
        }
        let keys = table.partitionKeys.map(\.name)
        let wanted = show.partition?.values ?? []
        return try names.reader.partitionValues(of: table).filter { values in
            wanted.allSatisfy { part in
                guard let index = keys.firstIndex(of: part.key.name) else { return false }
                return part.value == nil || part.value?.text == values[index]
            }
        }
        .map { PartitionPath.encode(keys: keys, values: $0) }
    }

    private func properties(_ name: QualifiedName, _ key: String?) throws -> Answer {
        let table = try names.table(name)
        let parameters = table.definition.parameters
        guard let key else {
            let lines = parameters.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
            return Answer(lines, "prpt_name", "prpt_value")
        }
        guard let value = parameters[key] else {
            return Answer(
                ["Table \(table.databaseName).\(table.name) does not have property: \(key)"],
                "prpt_name",
                "prpt_value"
            )
        }
        return Answer([value], "prpt_name", "prpt_value")
    }

    private func viewText(_ name: QualifiedName) throws -> [String] {
        let table = try names.table(name)
        guard table.isView, let view = PrestoView(table.definition.viewOriginalText ?? "") else {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "'\(table.databaseName).\(table.name)' is not a view of Athena's"
            )
        }
        let head = "CREATE VIEW \(table.databaseName).\(table.name) AS"
        return [head]
            + view.originalSql.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func describe(_ describe: Describe) throws -> Answer {
        let table = try names.table(describe.table)
        let answer = { (lines: [String]) in Answer(lines, "col_name", "data_type", "comment") }
        if let path = describe.column.first {
            guard let column = (table.columns + table.partitionKeys).first(where: { $0.name == path.name })
            else {
                throw QueryFailure.execution("cannot find field \(path.name) from \(table.columns.map(\.name))")
            }
            return answer([line(column)])
        }
        return answer(
            TableDescription(table: table, partition: try partition(describe, of: table)).lines(describe.detail)
        )
    }

    private func partition(_ describe: Describe, of table: CatalogTable) throws -> CatalogPartition? {
        guard let specification = describe.partition else { return nil }
        let values = table.partitionKeys.compactMap { key in
            specification.values.first { $0.key.name == key.name }?.value?.text
        }
        guard values.count == table.partitionKeys.count, specification.values.count == values.count,
            let partition = try names.reader.findPartition(values, of: table)
        else {
            let shown = specification.values.map { "\($0.key.name)=\($0.value?.text ?? "")" }.joined(
                separator: ", "
            )
            throw QueryFailure.semantic("[Error 10006]: Partition not found {\(shown)}")
        }
        return partition
    }

    private func line(_ column: CatalogColumn) -> String { TableDescription.line(column) }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

/// A table as the statement that would make it.
///
/// Source: Hive, `DDLTask.showCreateTable`, blanks at line ends included.
struct TableText {
    let table: CatalogTable

    var lines: [String] {
        let storage = table.definition.storage
        var lines = ["CREATE EXTERNAL TABLE `\(table.databaseName).\(table.name)`("]
        lines += listed(table.columns, last: ")")
        if let comment = table.definition.description ?? table.definition.parameters["comment"] {
            lines += ["COMMENT \(quoted(comment))"]
        }
        if table.isPartitioned {
            lines.append("PARTITIONED BY ( ")
            lines += listed(table.partitionKeys, last: ")")
        }
        if let buckets = storage?.bucketColumns, !buckets.isEmpty {
            lines += ["CLUSTERED BY ( "] + [buckets.map { "  `\($0)`" }.joined(separator: ", \n") + ") "]
            lines += ["INTO \(storage?.bucketCount ?? 0) BUCKETS"]
        }
        lines += ["ROW FORMAT SERDE ", "  \(quoted(storage?.serde?.library ?? "")) "]
        let parameters = storage?.serde?.parameters ?? [:]
        if !parameters.isEmpty {
            lines.append("WITH SERDEPROPERTIES ( ")
            lines += pairs(parameters)
        }
        lines += ["STORED AS INPUTFORMAT ", "  \(quoted(storage?.inputFormat ?? "")) "]
        lines += ["OUTPUTFORMAT ", "  \(quoted(storage?.outputFormat ?? ""))"]
        lines += ["LOCATION", "  \(quoted(storage?.location ?? ""))"]
        let properties = table.definition.parameters.filter { $0.key != "EXTERNAL" && $0.key != "comment" }
        if !properties.isEmpty {
            lines.append("TBLPROPERTIES (")
            lines += pairs(properties)
        }
        return lines
    }

    private func listed(_ columns: [CatalogColumn], last: String) -> [String] {
        columns.enumerated().map { index, column in
            let comment = column.comment.map { " COMMENT " + quoted($0) } ?? ""
            let end = index == columns.count - 1 ? last : ", "
            return "  `\(column.name)` \(column.type ?? "")\(comment)\(end)"
        }
    }

    private func pairs(_ values: [String: String]) -> [String] {
        let sorted = values.sorted { $0.key < $1.key }
        return sorted.enumerated().map { index, pair in
            "  \(quoted(pair.key))=\(quoted(pair.value))" + (index == sorted.count - 1 ? ")" : ", ")
        }
    }

    private func quoted(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "'": escaped += "\\'"
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\u{1}": escaped += "\\u0001"
            default: escaped.append(character)
            }
        }
        return "'\(escaped)'"
    }
}
