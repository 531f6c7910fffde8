package import Catalog
import Primitives

/// How a crawler makes tables of what it finds.
package struct CrawlSettings: Hashable, Sendable {
    package var crawlerName: String
    package var tablePrefix: String
    package var combinesCompatibleSchemas: Bool
    package var tableLevel: Int?

    package init(
        crawlerName: String,
        tablePrefix: String = "",
        combinesCompatibleSchemas: Bool = false,
        tableLevel: Int? = nil
    ) {
        self.crawlerName = crawlerName
        self.tablePrefix = tablePrefix
        self.combinesCompatibleSchemas = combinesCompatibleSchemas
        self.tableLevel = tableLevel
    }
}

/// The tables that a crawl would make, and what became of each file.
package struct CrawlPlan: Sendable {
    package var tables: [PlannedTable] = []
    package var decisions: [Decision] = []

    package struct Decision: Hashable, Sendable {
        package var file: CrawledFile
        /// The table that the file belongs to; nil where it was left out.
        package var table: String?
        package var reason: String

        package init(file: CrawledFile, table: String?, reason: String) {
            self.file = file
            self.table = table
            self.reason = reason
        }
    }

    /// The tables of a target's files, which are in the order of their keys.
    ///
    /// `path` is the target's folder, or a key that is a file's own.
    package init(bucket: String, path: String, files: [ClassifiedFile], settings: CrawlSettings) {
        var grouping = TableGrouping(
            combinesCompatible: settings.combinesCompatibleSchemas,
            tableLevel: settings.tableLevel
        )
        let groups: [TableGroup]
        if files.count == 1, files[0].file.key == path {
            // The target is a file; it is its own table.
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            groups = grouping.groups(in: Folder(bucket: bucket, path: folder, files: files)).map { group in
                var group = group
                group.name = String(files[0].file.name)
                group.url = files[0].file.url
                return group
            }
        } else {
            groups = grouping.groups(in: Folder(bucket: bucket, path: path, files: files))
        }
        var taken: Set<String> = []
        for group in groups {
            var name = Self.tableName(settings.tablePrefix + group.name)
            if !taken.insert(name).inserted {
                name += "_" + Self.hash(of: group.url)
                taken.insert(name)
            }
            tables.append(PlannedTable(group, name: name, crawler: settings.crawlerName))
        }
        let reasons = Dictionary(grouping.remarks.map { ($0.file, $0.reason) }) { first, _ in first }
        for file in files {
            if let reason = reasons[file.file] {
                decisions.append(Decision(file: file.file, table: nil, reason: reason))
                continue
            }
            // A table may lie inside another's folder; the nearest is the file's own.
            let owner = tables.filter { file.file.url.hasPrefix($0.location) }
                .max { $0.location.utf8.count < $1.location.utf8.count }
            decisions.append(
                Decision(
                    file: file.file,
                    table: owner?.name,
                    reason: owner == nil ? "no table comes of it" : ""
                )
            )
        }
    }

    /// Lower case, with an underscore for all that is neither letter nor digit.
    ///
    /// Source: AWS Glue Developer Guide, "Crawler properties" (names of tables that a crawler makes).
    package static func tableName(_ text: String) -> String {
        String(text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
    }

    private static func hash(of url: String) -> String {
        Hex.encode(MD5Digest.value(of: Array(url.utf8)))
    }
}

/// A table with its partitions as the catalog is to have them.
package struct PlannedTable: Hashable, Sendable {
    package var name: String
    package var location: String
    package var storage: StorageDescriptor
    package var partitionKeys: [CatalogColumn]
    package var parameters: [String: String]
    /// Empty for a table without keys.
    package var partitions: [PlannedPartition]

    package struct PlannedPartition: Hashable, Sendable {
        package var values: [String]
        package var location: String
        package var storage: StorageDescriptor
        package var parameters: [String: String]

        init(_ partition: TableGroup.Partition, keyNames: Set<String>) {
            parameters = PlannedTable.parameters(partition.schema, [partition], crawler: nil)
            storage = StorageDescriptor(partition.schema, location: partition.url)
            storage.columns.removeAll { keyNames.contains($0.name) }
            storage.parameters = parameters
            values = partition.values
            location = partition.url
        }
    }

    init(_ group: TableGroup, name: String, crawler: String) {
        self.name = name
        location = group.url
        storage = StorageDescriptor(group.schema, location: group.url)
        var positional = 0
        partitionKeys = group.keys.map { key in
            switch key {
            case .named(let name): return CatalogColumn(name: name, type: "string")
            case .positional:
                defer { positional += 1 }
                return CatalogColumn(name: "partition_\(positional)", type: "string")
            }
        }
        // A key that is a column too would hide it.
        let keyNames = Set(partitionKeys.map(\.name))
        storage.columns.removeAll { keyNames.contains($0.name) }
        parameters = Self.parameters(group.schema, group.partitions, crawler: crawler)
        storage.parameters = parameters
        guard !group.keys.isEmpty else {
            partitions = []
            return
        }
        partitions = group.partitions.map { PlannedPartition($0, keyNames: keyNames) }
    }

    /// Source: tables that crawlers of AWS have made, as GetTable shows them.
    fileprivate static func parameters(
        _ schema: FileSchema,
        _ partitions: [TableGroup.Partition],
        crawler: String?
    ) -> [String: String] {
        let bytes = partitions.reduce(0) { $0 + $1.byteCount }
        let rows = partitions.reduce(0) { $0 + $1.rowCount }
        var parameters = [
            "CrawlerSchemaDeserializerVersion": "1.0",
            "CrawlerSchemaSerializerVersion": "1.0",
            "averageRecordSize": String(rows == 0 ? 0 : max(1, bytes / rows)),
            "classification": schema.format.name,
            "compressionType": schema.compression.rawValue,
            "objectCount": String(partitions.reduce(0) { $0 + $1.objectCount }),
            "recordCount": String(rows),
            "sizeKey": String(bytes),
            "typeOfData": "file",
        ]
        parameters["UPDATED_BY_CRAWLER"] = crawler
        parameters["CRAWL_CLASSIFIER"] = schema.classifier
        switch schema.format {
        case .csv(let format):
            parameters["areColumnsQuoted"] = format.quote == nil ? "false" : "true"
            parameters["columnsOrdered"] = "true"
            parameters["delimiter"] = String(format.delimiter)
            if format.hasHeader { parameters["skip.header.line.count"] = "1" }
        case .avro(let text): parameters["avro.schema.literal"] = text
        case .grok(let format):
            parameters["grokPattern"] = format.format
            parameters["grokCustomPatterns"] = format.customPatterns
        case .xml(let rowTag): parameters["rowTag"] = rowTag
        case .json, .parquet: break
        }
        return parameters
    }
}

extension StorageDescriptor {
    fileprivate init(_ schema: FileSchema, location: String) {
        let columns = schema.columns.map { CatalogColumn(name: $0.name, type: $0.type.description) }
        switch schema.format {
        case .parquet:
            self.init(
                .parquet,
                columns: columns,
                location: location,
                serdeParameters: ["serialization.format": "1"]
            )
        case .avro(let text):
            self.init(
                .avro,
                columns: columns,
                location: location,
                serdeParameters: ["avro.schema.literal": text, "serialization.format": "1"]
            )
        case .json(let paths):
            self.init(
                .json,
                columns: columns,
                location: location,
                serdeParameters: ["paths": paths.joined(separator: ",")]
            )
            serde?.library = SerDe.openXJSON.library
        case .csv(let format):
            var parameters: [String: String] = [:]
            if format.usesOpenCSV {
                parameters["separatorChar"] = String(format.delimiter)
                parameters["quoteChar"] = String(format.quote ?? "\"")
                parameters["serialization.format"] = "1"
            } else {
                parameters["field.delim"] = String(format.delimiter)
            }
            if format.encoding != .utf8 { parameters["serialization.encoding"] = format.encoding.rawValue }
            self.init(.textFile, columns: columns, location: location, serdeParameters: parameters)
            if format.usesOpenCSV { serde?.library = SerDe.openCSV.library }
        case .grok(let format):
            var parameters = ["input.format": format.format]
            parameters["input.grokCustomPatterns"] = format.customPatterns
            self.init(.textFile, columns: columns, location: location, serdeParameters: parameters)
            serde?.library = SerDe.grok.library
        case .xml(let rowTag):
            // No class of Hive reads XML; only jobs do, by the tag.
            self.init(
                columns: columns,
                location: location,
                inputFormat: "",
                outputFormat: "",
                serde: SerDeInfo(library: "", parameters: ["rowTag": rowTag])
            )
        }
        isCompressed = schema.compression != .none
        bucketCount = -1
    }
}
