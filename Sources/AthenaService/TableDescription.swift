import Catalog
import Primitives
import SQLSyntax

/// What DESCRIBE says of a table, as lines of name, type and comment.
///
/// Source: Hive, MetaDataFormatUtils and TextMetaDataFormatter: fields are padded to twenty characters and parted by tabs.
struct TableDescription {
    let table: CatalogTable
    /// The partition that is described instead of the table.
    var partition: CatalogPartition?

    private static let blank = "\t \t "

    func lines(_ detail: Describe.Detail?) -> [String] {
        switch detail {
        case nil: return columns
        case .extended: return columns + [Self.blank, extended]
        case .formatted: return formattedColumns + [Self.blank] + details + [Self.blank] + storageDetails
        }
    }

    private var columns: [String] {
        var lines = (table.columns + table.partitionKeys).map(Self.line)
        if table.isPartitioned { lines += partitionInformation }
        return lines
    }

    private var formattedColumns: [String] {
        var lines = [Self.header, Self.blank] + table.columns.map(Self.line)
        if table.isPartitioned { lines += partitionInformation }
        return lines
    }

    private var partitionInformation: [String] {
        [Self.blank, "# Partition Information\t \t ", Self.header, Self.blank]
            + table.partitionKeys.map(Self.line)
    }

    private static let header =
        "# " + ["col_name", "data_type", "comment"].map { padded($0) }.joined(separator: "\t")

    static func line(_ column: CatalogColumn) -> String {
        [padded(column.name), padded(column.type ?? ""), padded(column.comment ?? "")].joined(separator: "\t")
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, 20 - text.count))
    }

    private static func item(_ name: String, _ value: String) -> String {
        [padded(name), padded(value), " "].joined(separator: "\t")
    }

    private static func parameter(_ name: String, _ value: String) -> String {
        "\t" + padded(name) + "\t" + padded(value)
    }

    // MARK: - FORMATTED

    private var details: [String] {
        if let partition {
            var lines = ["# Detailed Partition Information\t \t "]
            lines.append(Self.item("Partition Value:", "[\(partition.values.joined(separator: ", "))]"))
            lines.append(Self.item("Database:", table.databaseName))
            lines.append(Self.item("Table:", table.name))
            lines.append(Self.item("CreateTime:", Self.date(partition.createdAt)))
            lines.append(Self.item("LastAccessTime:", "UNKNOWN"))
            lines.append(Self.item("Location:", partition.location ?? ""))
            return lines + parameters("Partition Parameters:", partition.definition.parameters)
        }
        var lines = ["# Detailed Table Information\t \t "]
        lines.append(Self.item("Database:", table.databaseName))
        lines.append(Self.item("Owner:", table.definition.owner ?? ""))
        lines.append(Self.item("CreateTime:", Self.date(table.createdAt)))
        lines.append(Self.item("LastAccessTime:", "UNKNOWN"))
        lines.append(Self.item("Protect Mode:", "None"))
        lines.append(Self.item("Retention:", "\(table.definition.retentionInDays)"))
        lines.append(Self.item("Location:", table.location ?? ""))
        lines.append(Self.item("Table Type:", table.definition.tableType ?? ""))
        return lines + parameters("Table Parameters:", table.definition.parameters)
    }

    private func parameters(_ title: String, _ parameters: [String: String]?) -> [String] {
        guard let parameters, !parameters.isEmpty else { return [] }
        return ["\(Self.padded(title))\t \t "]
            + parameters.sorted { $0.key < $1.key }.map { Self.parameter($0.key, $0.value) }
    }

    private var storage: StorageDescriptor? { partition?.definition.storage ?? table.definition.storage }

    private var storageDetails: [String] {
        let storage = storage
        var lines = ["# Storage Information\t \t "]
        lines.append(Self.item("SerDe Library:", storage?.serde?.library ?? ""))
        lines.append(Self.item("InputFormat:", storage?.inputFormat ?? ""))
        lines.append(Self.item("OutputFormat:", storage?.outputFormat ?? ""))
        lines.append(Self.item("Compressed:", storage?.isCompressed == true ? "Yes" : "No"))
        lines.append(Self.item("Num Buckets:", "\(Self.bucketCount(storage))"))
        lines.append(
            Self.item("Bucket Columns:", "[\((storage?.bucketColumns ?? []).joined(separator: ", "))]")
        )
        let sorted = (storage?.sortColumns ?? []).map {
            "Order(col:\($0.column), order:\($0.isAscending ? 1 : 0))"
        }
        lines.append(Self.item("Sort Columns:", "[\(sorted.joined(separator: ", "))]"))
        return lines + parameters("Storage Desc Params:", storage?.serde?.parameters)
    }

    /// Tables without buckets say -1.
    private static func bucketCount(_ storage: StorageDescriptor?) -> Int {
        guard let count = storage?.bucketCount, count > 0 else { return -1 }
        return count
    }

    /// A moment as Java's Date writes it.
    private static func date(_ moment: Timestamp) -> String {
        // `Sun, 06 Nov 1994 08:49:37 GMT`
        let words = moment.httpDate.split(separator: " ").map(String.init)
        guard words.count == 6 else { return moment.iso8601() }
        return "\(words[0].prefix(3)) \(words[2]) \(words[1]) \(words[4]) UTC \(words[3])"
    }

    // MARK: - EXTENDED

    /// The table as Hive's Thrift classes print themselves.
    private var extended: String {
        let storage = storage
        func schema(_ columns: [CatalogColumn]) -> String {
            let parts = columns.map {
                "FieldSchema(name:\($0.name), type:\($0.type ?? ""), comment:\($0.comment ?? "null"))"
            }
            return "[\(parts.joined(separator: ", "))]"
        }
        func map(_ values: [String: String]?) -> String {
            let parts = (values ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return "{\(parts.joined(separator: ", "))}"
        }
        let serde =
            "SerDeInfo(name:\(storage?.serde?.name ?? "null"), serializationLib:\(storage?.serde?.library ?? "null"), "
            + "parameters:\(map(storage?.serde?.parameters)))"
        let descriptor =
            "StorageDescriptor(cols:\(schema(table.columns)), location:\(storage?.location ?? "null"), "
            + "inputFormat:\(storage?.inputFormat ?? "null"), outputFormat:\(storage?.outputFormat ?? "null"), "
            + "compressed:\(storage?.isCompressed == true), numBuckets:\(Self.bucketCount(storage)), serdeInfo:\(serde), "
            + "bucketCols:[\((storage?.bucketColumns ?? []).joined(separator: ", "))], sortCols:[], "
            + "parameters:\(map(storage?.parameters)))"
        if let partition {
            return
                "Detailed Partition Information\tPartition(values:[\(partition.values.joined(separator: ", "))], "
                + "dbName:\(table.databaseName), tableName:\(table.name), createTime:\(Self.seconds(partition.createdAt)), "
                + "lastAccessTime:0, sd:\(descriptor), parameters:\(map(partition.definition.parameters)))\t "
        }
        return "Detailed Table Information\tTable(tableName:\(table.name), dbName:\(table.databaseName), "
            + "owner:\(table.definition.owner ?? "null"), createTime:\(Self.seconds(table.createdAt)), lastAccessTime:0, "
            + "retention:\(table.definition.retentionInDays), sd:\(descriptor), "
            + "partitionKeys:\(schema(table.partitionKeys)), parameters:\(map(table.definition.parameters)), "
            + "viewOriginalText:null, viewExpandedText:null, tableType:\(table.definition.tableType ?? "null"))\t "
    }

    private static func seconds(_ moment: Timestamp) -> Int64 { moment.epochMilliseconds / 1000 }
}
