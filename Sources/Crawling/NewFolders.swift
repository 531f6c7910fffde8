package import Catalog
import Primitives

/// A table of the catalog that new folders may be partitions of.
package struct KnownTable: Hashable, Sendable {
    package var database: String
    package var name: String
    package var location: String
    /// The names of its partition keys, in lower case.
    package var keys: [String]
    package var columns: [String]
    package var classification: String?
    package var compression: String?

    /// Nil for a table that has no place or no partitions.
    package init?(_ table: CatalogTable) {
        guard let location = table.location, table.isPartitioned else { return nil }
        database = table.databaseName
        name = table.name
        self.location = location.hasSuffix("/") ? location : location + "/"
        keys = table.partitionKeys.map { $0.name.lowercased() }
        columns = table.columns.map { $0.name.lowercased() }
        classification = table.definition.parameters["classification"]
        compression = table.definition.parameters["compressionType"]
    }

    /// The values of a folder that lies as deep below the table as its keys say; nil for any other.
    fileprivate func values(of folder: String) -> [String]? {
        let names = folder.dropFirst(location.count).split(separator: "/")
        guard folder.hasPrefix(location), names.count == keys.count else { return nil }
        var values: [String] = []
        for (index, (name, key)) in zip(names, keys).enumerated() {
            if let pair = PartitionPath.decode(name).first {
                guard pair.key == key else { return nil }
                values.append(pair.value)
            } else {
                guard key == "partition_\(index)" else { return nil }
                values.append(String(name))
            }
        }
        return values
    }

    fileprivate func fits(_ schema: FileSchema) -> Bool {
        guard classification == nil || classification == schema.format.name,
            compression == nil || compression == schema.compression.rawValue
        else { return false }
        let own = columns.map { FileSchema.Column($0, .string) }
        return own.similarity(to: schema.columns.filter { !keys.contains($0.name) })
            >= SchemaLikeness.threshold
    }
}

/// What an incremental crawl finds: partitions of tables that are there, and files that belong to none of them.
///
/// Source: AWS Glue Developer Guide, "Scheduling incremental crawls for adding new partitions": folders that were crawled
/// before are passed over, and what does not fit its table is not added.
package struct NewFolders: Sendable {
    package struct Addition: Hashable, Sendable {
        package let database: String
        package let table: String
        package let partition: PlannedTable.PlannedPartition
    }

    package private(set) var additions: [Addition] = []
    package private(set) var decisions: [CrawlPlan.Decision] = []
    /// Files below no table, which may become tables of their own.
    package private(set) var others: [ClassifiedFile] = []

    package init(_ files: [ClassifiedFile], tables: [KnownTable]) {
        for (folder, files) in Dictionary(grouping: files, by: \.file.folderURL).sorted(by: { $0.key < $1.key })
        {
            let owner = tables.filter { folder.hasPrefix($0.location) }
                .max { $0.location.utf8.count < $1.location.utf8.count }
            guard let owner else {
                others += files
                continue
            }
            add(files, in: folder, to: owner)
        }
    }

    private mutating func add(_ files: [ClassifiedFile], in folder: String, to table: KnownTable) {
        var schemas: [FileSchema] = []
        var members: [CrawledFile] = []
        for file in files {
            switch file.outcome {
            case .success(let schema):
                schemas.append(schema)
                members.append(file.file)
            case .failure(let failure): leaveOut(file.file, failure.reason)
            case nil: members.append(file.file)
            }
        }
        guard let first = schemas.first else { return }
        let merged =
            schemas.allSatisfy { $0.format.isCompatible(with: first.format) }
            ? TableGroup.merged(schemas) : nil
        guard let merged, let values = table.values(of: folder), table.fits(merged) else {
            for file in members {
                leaveOut(file, "its folder does not match the schema of table \(table.name), or has other keys")
            }
            return
        }
        let partition = TableGroup.Partition(
            values: values,
            url: folder,
            schema: merged,
            objectCount: members.count,
            byteCount: members.reduce(0) { $0 + $1.byteCount }
        )
        let planned = PlannedTable.PlannedPartition(partition, keyNames: Set(table.keys))
        additions.append(Addition(database: table.database, table: table.name, partition: planned))
        decisions += members.map { CrawlPlan.Decision(file: $0, table: table.name, reason: "") }
    }

    private mutating func leaveOut(_ file: CrawledFile, _ reason: String) {
        decisions.append(CrawlPlan.Decision(file: file, table: nil, reason: reason))
    }
}

extension CrawledFile {
    /// The folder it lies in, with a slash at the end.
    package var folderURL: String { "s3://\(bucket)/\(key.dropLast(name.count))" }
}
