import Catalog
import Primitives

/// A write to a table of the catalog as the script asked for it.
struct TableWrite: Sendable {
    enum Mode: Sendable {
        case append
        case overwrite
        case errorIfExists
        case ignore
    }

    /// Database and table; the database may be missing.
    var table: [String]
    var mode: Mode
    /// Whether the table is made where it is not there, and made anew where all of it is overwritten.
    var makesTable: Bool
    /// Whether columns are taken in their order, not by their names.
    var isByPosition: Bool
    /// Whether partitions that get no rows stay, whatever the session says.
    var keepsPartitions = false
    var staticPartition: [(key: String, value: String?)] = []
    var columns: [String] = []
    var input: ConnectRelation
    var format = "parquet"
    var partitionColumns: [String] = []
    var location: String?
    var options: [String: String] = [:]

    /// Nil for a write of files.
    init?(_ write: ConnectWriteOperation) throws(ConnectFailure) {
        guard case .table(let table) = write.saveType else { return nil }
        self.table = SQLWords.parts(table.tableName)
        input = write.input
        format = write.hasSource ? write.source.lowercased() : "parquet"
        partitionColumns = write.partitioningColumns
        location = write.options.first { $0.key.lowercased() == "path" }?.value
        options = write.options.filter { $0.key.lowercased() != "path" }
        guard !write.hasBucketBy, write.sortColumnNames.isEmpty, write.clusteringColumns.isEmpty else {
            throw .unsupported("Tables in buckets or clusters are not in the Sail engine.")
        }
        switch write.mode {
        case .append: mode = .append
        case .overwrite: mode = .overwrite
        case .ignore: mode = .ignore
        case .errorIfExists, .unspecified: mode = .errorIfExists
        case .UNRECOGNIZED: throw .unsupported("The save mode is not known to Hosu.")
        }
        switch table.saveMethod {
        case .insertInto:
            makesTable = false
            isByPosition = true
            if mode != .overwrite { mode = .append }
        case .saveAsTable, .unspecified:
            makesTable = true
            isByPosition = false
        case .UNRECOGNIZED: throw .unsupported("The way to save a table is not known to Hosu.")
        }
    }

    init(_ write: ConnectWriteOperationV2) throws(ConnectFailure) {
        table = SQLWords.parts(write.tableName)
        input = write.input
        format = write.hasProvider ? write.provider.lowercased() : "parquet"
        options = write.options
        isByPosition = false
        switch write.mode {
        case .create:
            mode = .errorIfExists
            makesTable = true
        case .append:
            mode = .append
            makesTable = false
        case .overwritePartitions:
            mode = .overwrite
            makesTable = false
            keepsPartitions = true
        case .createOrReplace, .replace:
            mode = .overwrite
            makesTable = true
        case .overwrite, .unspecified, .UNRECOGNIZED:
            throw .unsupported(
                "writeTo(...).overwrite(condition) is not in the Sail engine for tables of files."
            )
        }
    }

    init(_ insert: TableStatement.Insert) {
        table = insert.table
        mode = insert.isOverwrite ? .overwrite : .append
        makesTable = false
        isByPosition = true
        staticPartition = insert.partition
        columns = insert.columns
        input = ConnectRelation(sql: insert.query)
    }

    init(_ create: TableStatement.CreateAs) {
        table = create.table
        mode = create.ifNotExists ? .ignore : .errorIfExists
        makesTable = true
        isByPosition = false
        format = create.format
        partitionColumns = create.partitionColumns
        location = create.location
        input = ConnectRelation(sql: create.query)
    }

    /// The rows as the table has them: its columns in its order, with its types, then its partition keys.
    ///
    /// `given` are the names of the input's columns.
    func rows(of definition: TableDefinition, given: [String]) throws(ConnectFailure) -> ConnectRelation {
        let keys = definition.partitionKeys
        let target = (definition.storage?.columns ?? []) + keys
        let fixed = staticPartition.filter { $0.value != nil }
        for (key, _) in staticPartition
        where !keys.contains(where: { $0.name.lowercased() == key.lowercased() }) {
            throw ConnectFailure(
                kind: .analysis,
                condition: "NON_PARTITION_COLUMN",
                state: "42000",
                text: "PARTITION clause cannot contain the non-partition column: `\(key)`."
            )
        }
        let open = target.filter { column in !fixed.contains { $0.key.lowercased() == column.name.lowercased() }
        }
        var sources: [String: String] = [:]
        if isByPosition, columns.isEmpty {
            guard given.count == open.count else {
                throw mismatch(open.map(\.name), given)
            }
            for (column, name) in zip(open, given) { sources[column.name.lowercased()] = name }
        } else {
            let names = columns.isEmpty ? given : columns
            guard names.count == given.count, names.count == open.count else {
                throw mismatch(open.map(\.name), given)
            }
            for (name, source) in zip(names, given) { sources[name.lowercased()] = source }
        }
        let aliases = given.indices.map { "__hosu_\($0)" }
        var project = ConnectProject()
        project.input.toDf.input = input
        project.input.toDf.columnNames = aliases
        for column in target {
            let expression: String
            if let value = fixed.first(where: { $0.key.lowercased() == column.name.lowercased() })?.value {
                expression = "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
            } else if let source = sources[column.name.lowercased()], let index = given.firstIndex(of: source) {
                expression = aliases[index]
            } else {
                throw mismatch(open.map(\.name), given)
            }
            var item = ConnectExpression()
            item.expressionString.expression = "CAST(\(expression) AS \(column.type ?? "string"))"
            project.expressions.append(item)
        }
        var rows = ConnectRelation()
        rows.toDf.input.project = project
        rows.toDf.columnNames = target.map(\.name)
        return rows
    }

    private func mismatch(_ wanted: [String], _ given: [String]) -> ConnectFailure {
        ConnectFailure(
            kind: .analysis,
            condition: "INSERT_COLUMN_ARITY_MISMATCH",
            state: "21S01",
            text:
                "Cannot write to `\(table.joined(separator: "`.`"))`, the columns do not match: table columns: "
                + "\(wanted.map(quoted).joined(separator: ", ")). Data columns: \(given.map(quoted).joined(separator: ", "))."
        )
    }
}

extension ConnectRelation {
    init(sql query: String) {
        self.init()
        sql.query = query
    }
}

extension SQLWords {
    /// The parts of a name with dots.
    static func parts(_ name: String) -> [String] {
        var words = SQLWords(name)
        return words.name() ?? [name]
    }
}

/// What tables of files look like in the catalog.
enum TableFormat {
    /// The writer's format of a table; nil for tables that the gateway does not write.
    static func format(of definition: TableDefinition) -> String? {
        let provider = definition.parameters["spark.sql.sources.provider"]?.lowercased()
        let type = definition.parameters["table_type"]?.lowercased()
        guard type != "iceberg", type != "delta", provider.map({ ["parquet", "json"].contains($0) }) ?? true,
            definition.viewOriginalText == nil, definition.storage?.bucketCount ?? 0 <= 0
        else { return nil }
        let library = definition.storage?.serde?.library ?? ""
        if library.hasSuffix("ParquetHiveSerDe") { return "parquet" }
        if library.hasSuffix("JsonSerDe") { return "json" }
        return nil
    }

    /// A new table's storage; nil for formats of which none is made.
    static func storage(_ format: String, _ columns: [CatalogColumn], _ location: String) -> StorageDescriptor?
    {
        switch format {
        case "parquet", "glueparquet":
            StorageDescriptor(
                columns: columns,
                location: location,
                inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
                outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
                serde: SerDeInfo(
                    library: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
                    parameters: ["serialization.format": "1"]
                )
            )
        case "json":
            StorageDescriptor(
                columns: columns,
                location: location,
                inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
                outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
                serde: SerDeInfo(library: "org.openx.data.jsonserde.JsonSerDe", parameters: [:])
            )
        default: nil
        }
    }
}
