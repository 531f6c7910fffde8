import Catalog
import Iceberg
import SQLSyntax

/// An Iceberg table as SHOW and DESCRIBE tell of it.
///
/// Source: answers of Athena to these statements on Iceberg tables: nothing is padded, and types are in Iceberg's spelling.
struct IcebergText {
    let loaded: LoadedIceberg

    private var metadata: TableMetadata { loaded.metadata }

    /// The properties under the names that CREATE TABLE takes, the kind of table first.
    var properties: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = [("table_type", "iceberg")]
        for (name, value) in metadata.properties.sorted(by: { $0.key < $1.key }) {
            switch name {
            case "write.format.default": found.append(("format", value.lowercased()))
            case "write.parquet.compression-codec": found.append(("write_compression", value))
            case "write.parquet.compression-level": found.append(("compression_level", value))
            case "comment": break
            default: if !name.contains(".") { found.append((name, value)) }
            }
        }
        return found
    }

    /// The statement that would make the table.
    var createStatement: [String] {
        let fields = metadata.schema.fields
        var lines = ["CREATE TABLE \(loaded.table.databaseName).\(loaded.table.name) ("]
        for (index, field) in fields.enumerated() {
            let comment = field.documentation.map { " COMMENT " + Self.quoted($0) } ?? ""
            let end = index == fields.count - 1 ? ")" : ","
            lines.append("  \(field.name) \(field.type.glueText)\(comment)\(end)")
        }
        if let comment = metadata.properties["comment"] { lines.append("COMMENT \(Self.quoted(comment))") }
        let parts = metadata.spec.fields.compactMap(declaration)
        if !parts.isEmpty { lines.append("PARTITIONED BY (\(parts.joined(separator: ", ")))") }
        lines.append("LOCATION \(Self.quoted(metadata.location))")
        lines.append("TBLPROPERTIES (")
        for (index, property) in properties.enumerated() {
            let end = index == properties.count - 1 ? "" : ","
            lines.append("  \(Self.quoted(property.name))=\(Self.quoted(property.value))\(end)")
        }
        return lines + [");"]
    }

    private func declaration(_ field: PartitionSpec.Field) -> String? {
        guard let source = metadata.schema.name(of: field.sourceID) else { return nil }
        switch field.transform {
        case .identity: return "`\(source)`"
        case .bucket(let count): return "bucket(\(count), `\(source)`)"
        case .truncate(let width): return "truncate(\(width), `\(source)`)"
        case .year, .month, .day, .hour: return "\(field.transform)(`\(source)`)"
        case .void, .unknown: return nil
        }
    }

    /// The lines of DESCRIBE.
    var description: [String] {
        var lines = ["# Table schema:\t\t", "# col_name\tdata_type\tcomment"]
        lines += metadata.schema.fields.map(Self.line)
        lines += ["\t\t", "# Partition spec:\t\t", "# field_name\tfield_transform\tcolumn_name"]
        for field in metadata.spec.fields where field.transform != .void {
            lines.append("\(field.name)\t\(field.transform)\t\(metadata.schema.name(of: field.sourceID) ?? "")")
        }
        return lines
    }

    private static func line(_ field: IcebergField) -> String {
        "\(field.name)\t\(spelled(field.type))\t\(field.documentation ?? "")"
    }

    /// Hive's names with blanks between the arguments.
    private static func spelled(_ type: IcebergType) -> String {
        switch type {
        case .long: "bigint"
        case .decimal, .timestamptz, .time, .uuid: type.description
        case .list(let element): "array<\(spelled(element.type))>"
        case .map(let key, let value): "map<\(spelled(key.type)), \(spelled(value.type))>"
        case .structure(let fields):
            "struct<\(fields.map { "\($0.name): \(spelled($0.type))" }.joined(separator: ", "))>"
        case .boolean, .int, .float, .double, .date, .timestamp, .string, .fixed, .binary: type.glueText
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
    }
}

extension QueryWork {
    /// Answers SHOW and DESCRIBE of an Iceberg table; nil for all else.
    func showIceberg(_ statement: Statement) async throws -> CatalogView.Answer? {
        switch statement {
        case .showCreateTable(let name):
            guard let text = try await icebergText(name) else { return nil }
            return CatalogView.Answer(text.createStatement, "createtab_stmt")
        case .showColumns(let show):
            guard let text = try await icebergText(show.table, in: show.database?.last) else { return nil }
            return CatalogView.Answer(text.loaded.metadata.schema.fields.map(\.name), "field")
        case .showTableProperties(let name, let key):
            guard let text = try await icebergText(name) else { return nil }
            guard let key else {
                return CatalogView.Answer(
                    text.properties.map { "\($0.name)\t\($0.value)" },
                    "prpt_name",
                    "prpt_value"
                )
            }
            let table = text.loaded.table
            let value = text.properties.first { $0.name == key }?.value
            let missing = "Table \(table.databaseName).\(table.name) does not have property: \(key)"
            return CatalogView.Answer([value ?? missing], "prpt_name", "prpt_value")
        case .describe(let describe):
            guard describe.column.isEmpty, let text = try await icebergText(describe.table) else { return nil }
            return CatalogView.Answer(text.description, "col_name", "data_type", "comment")
        default: return nil
        }
    }

    private func icebergText(_ name: QualifiedName, in database: String? = nil) async throws -> IcebergText? {
        guard let table = try await findIceberg(name, in: database) else { return nil }
        return IcebergText(loaded: try await state.icebergTables.load(table))
    }
}
