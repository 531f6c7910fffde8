import Primitives
import SQLAnalysis

/// Prints a table of the catalog as a DuckDB relation over local files, with the columns the statement uses.
struct ScanPrinter {
    let scan: TableScan
    let files: ScanFiles

    /// An option of every function that reads files: folders say nothing of partitions, for the catalog does.
    ///
    /// Its value comes late, as a parameter, so that the engine does not plan the statement before it starts.
    static let plannedOnce = "hive_partitioning = $1"

    /// A select in parentheses whose columns are named as `DuckDBPrinter.name(_:)` says.
    func print() throws(TranslationFailure) -> String {
        if let rows = files.rows { return print(rows: rows) }
        let format = try TableFormat(of: scan.table)
        guard !files.files.isEmpty else { return try empty() }
        var parts: [String] = []
        if scan.table.isIceberg {
            parts = try printIceberg()
        } else if format == .parquet || format == .avro {
            for group in groupedBySchema() {
                parts.append(try printColumnar(group.files, group.schema, format))
            }
        } else {
            for group in groupedByCompression() {
                parts.append(try print(group.files, format, group.compression))
            }
        }
        return "(\(parts.joined(separator: " UNION ALL ")))"
    }

    private func print(rows: String) -> String {
        let names = scan.table.columns.indices.map { "m\($0)" }.joined(separator: ", ")
        let items = scan.columns.map { column in
            guard case .data(let index) = column.source else {
                return "NULL AS \(DuckDBPrinter.name(column.column))"
            }
            return "m\(index) AS \(DuckDBPrinter.name(column.column))"
        }
        let list = items.isEmpty ? "NULL AS nothing" : items.joined(separator: ", ")
        return "(SELECT \(list) FROM (\(rows)) AS metadata(\(names)))"
    }

    private func print(
        _ files: [ScanFile],
        _ format: TableFormat,
        _ compression: FileCompression
    ) throws(TranslationFailure) -> String {
        switch format {
        case .parquet, .avro: try printColumnar(files, [], format)
        case .delimited: try printDelimited(files, compression)
        case .quoted: try printQuoted(files, compression)
        case .json: try printJSON(files, compression)
        case .regex, .grok: try printPattern(files, format, compression)
        case .cloudTrail: try printCloudTrail(files, compression)
        }
    }

    private func empty() throws(TranslationFailure) -> String {
        var items: [String] = []
        for column in scan.columns {
            let type = try DuckDBTypes.name(of: column.column.type)
            items.append("CAST(NULL AS \(type)) AS \(DuckDBPrinter.name(column.column))")
        }
        return "(SELECT \(items.isEmpty ? "NULL AS nothing" : items.joined(separator: ", ")) WHERE false)"
    }

    // MARK: - Groups

    private func groupedBySchema() -> [(files: [ScanFile], schema: [ParquetColumn])] {
        var groups: [(files: [ScanFile], schema: [ParquetColumn])] = []
        var indexes: [[ParquetColumn]: Int] = [:]
        for file in files.files {
            let schema = files.parquetSchemas[file.path] ?? []
            if let index = indexes[schema] {
                groups[index].files.append(file)
            } else {
                indexes[schema] = groups.count
                groups.append(([file], schema))
            }
        }
        return groups
    }

    private func groupedByCompression() -> [(files: [ScanFile], compression: FileCompression)] {
        var groups: [(files: [ScanFile], compression: FileCompression)] = []
        for file in files.files {
            let compression = FileCompression(ofFileAt: file.url)
            if let index = groups.firstIndex(where: { $0.compression == compression }) {
                groups[index].files.append(file)
            } else {
                groups.append(([file], compression))
            }
        }
        return groups
    }

    // MARK: - Columns that are not in the files

    /// A value per file: one constant when all are equal, else looked up by the file's position.
    ///
    /// `file_index` is a number DuckDB has at hand, so that thousands of partitions cost no join; filters on it reach
    /// the scan. The engine makes a constant list anew for every batch of rows; a long one is the row of a subquery, which
    /// is made once.
    private func perFile(_ files: [ScanFile], _ type: String, _ value: (ScanFile) -> String) -> String {
        let values = files.map(value)
        guard let first = values.first, values.contains(where: { $0 != first }) else {
            return "CAST(\(values.first ?? "NULL") AS \(type))"
        }
        let list = "CAST([\(values.joined(separator: ", "))] AS \(type)[])"
        let held = values.count > Self.longestConstant ? "(SELECT \(list))" : list
        return "\(held)[CAST(file_index AS BIGINT) + 1]"
    }

    private static let longestConstant = 100

    /// The value of a column that is not read from the file; `nil` for a data column.
    func printHidden(_ column: ScanColumn, _ files: [ScanFile]) throws(TranslationFailure) -> String? {
        switch column.source {
        case .data: return nil
        case .partitionKey(let index):
            return try printPartitionKey(index, column.column.type, files)
        case .path: return perFile(files, "VARCHAR") { DuckDBText.string($0.url) }
        case .fileSize: return perFile(files, "BIGINT") { String($0.byteCount) }
        case .fileModifiedTime:
            let utc = perFile(files, "TIMESTAMP") {
                "make_timestamp(\($0.modifiedInMicroseconds / 1000 * 1000)::BIGINT)"
            }
            return "struct_pack(u := \(utc), z := 'UTC')"
        case .rowPosition: return "file_row_number"
        case .bucket: return try printBucket(files)
        case .partitionName:
            return perFile(files, "VARCHAR") { file in
                guard let index = file.partition else { return "NULL" }
                let pairs = zip(scan.table.partitionKeys, scan.table.partitions[index].values).map {
                    "\($0.name)=\($1)"
                }
                return DuckDBText.string(pairs.joined(separator: "/"))
            }
        }
    }

    /// The number of a bucket is in the name of its file.
    ///
    /// - Throws: `HIVE_INVALID_BUCKET_FILES` for names without one.
    ///
    /// Source: Trino, BackgroundHiveSplitLoader.getBucketNumber.
    private func printBucket(_ files: [ScanFile]) throws(TranslationFailure) -> String {
        var numbers: [String: Int] = [:]
        for file in files {
            let name = file.url.split(separator: "/").last.map(String.init) ?? ""
            // `..._bucket-00003`, or `000003_0` as Hive names files.
            let parts = name.split(separator: "_")
            let named = parts.last { $0.hasPrefix("bucket-") }?.dropFirst("bucket-".count)
            let digits = (named ?? (parts.count > 1 ? parts.first : nil))?.prefix { $0.isNumber }
            guard let number = digits.flatMap({ Int($0) }), number < scan.table.storage.bucketCount else {
                throw TranslationFailure(
                    "HIVE_INVALID_BUCKET_FILES",
                    "Hive table '\(scan.table.name)' is corrupt. The name of the file \(file.url) tells no bucket of it"
                )
            }
            numbers[file.path] = number
        }
        return perFile(files, "INTEGER") { numbers[$0.path].map { "\($0)" } ?? "NULL" }
    }

    private func printPartitionKey(
        _ index: Int,
        _ type: TrinoType,
        _ files: [ScanFile]
    ) throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: type)
        for file in files { try check(file, index, type) }
        return perFile(files, name) { file in
            guard let partition = file.partition else { return "NULL" }
            let value = scan.table.partitions[partition].values[index]
            if value == CatalogPartition.nullValue { return "NULL" }
            guard case .char(let length) = type else { return DuckDBText.string(value) }
            return DuckDBText.string(
                value + String(repeating: " ", count: max(0, length - value.unicodeScalars.count))
            )
        }
    }

    /// - Throws: `HIVE_INVALID_PARTITION_VALUE` for a value that is none of the key's type.
    ///
    /// Source: Trino, HiveUtil.parsePartitionValue.
    private func check(_ file: ScanFile, _ index: Int, _ type: TrinoType) throws(TranslationFailure) {
        guard let partition = file.partition else { return }
        let value = scan.table.partitions[partition].values[index]
        if value == CatalogPartition.nullValue { return }
        let isRight: Bool
        switch type {
        case .tinyint: isRight = Int8(value) != nil
        case .smallint: isRight = Int16(value) != nil
        case .integer: isRight = Int32(value) != nil
        case .bigint: isRight = Int64(value) != nil
        case .date: isRight = CivilDate(iso8601: value) != nil
        case .real, .double: isRight = Double(value) != nil
        default: isRight = true
        }
        guard isRight else {
            throw TranslationFailure(
                "HIVE_INVALID_PARTITION_VALUE",
                "Invalid partition value '\(value)' for \(type.description.uppercased()) partition key: "
                    + scan.table.partitionKeys[index].name
            )
        }
    }

    /// The items of the select over the files; `value` gives the text of a data column by its index in the table.
    func items(
        _ files: [ScanFile],
        _ value: (Int, TrinoType) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        var items: [String] = []
        for column in scan.columns {
            let text: String
            if case .data(let index) = column.source {
                text = try value(index, column.column.type)
            } else {
                text = try printHidden(column, files) ?? "NULL"
            }
            items.append("\(text) AS \(DuckDBPrinter.name(column.column))")
        }
        return items.isEmpty ? "NULL AS nothing" : items.joined(separator: ", ")
    }
}
