import Primitives

/// Files that are one table.
struct TableGroup {
    /// Of the folder, or of the file where the table is a single one.
    var name: String
    var url: String
    /// Whether the table is all that lies below its place.
    var ownsFolder: Bool
    var schema: FileSchema
    /// One a level of folders below the table's place.
    var keys: [Key]
    var partitions: [Partition]

    /// A level of folders: `key=value`, or plain names.
    enum Key: Hashable {
        case named(String)
        case positional
    }

    struct Partition {
        /// One a key.
        var values: [String]
        var url: String
        var schema: FileSchema
        var objectCount: Int
        var byteCount: Int64

        /// Rows there are at a guess: as many a byte as in what was read.
        var rowCount: Int64 {
            if case .parquet = schema.format { return schema.rowCount }
            guard schema.byteCount > 0 else { return 0 }
            return Int64((Double(schema.rowCount) * Double(byteCount) / Double(schema.byteCount)).rounded())
        }
    }

    /// A table of files in one folder.
    init(name: String, url: String, ownsFolder: Bool, files: [CrawledFile], schemas: [FileSchema]) {
        self.name = name
        self.url = url
        self.ownsFolder = ownsFolder
        let schema = Self.merged(schemas)
        self.schema = schema
        keys = []
        partitions = [
            Partition(
                values: [],
                url: url,
                schema: schema,
                objectCount: files.count,
                byteCount: files.reduce(0) { $0 + $1.byteCount }
            )
        ]
    }

    /// A table whose folders are those of others.
    init(of folder: Folder, keys: [Key], children: [(values: [String], group: TableGroup)]) {
        name = folder.name
        url = folder.url
        ownsFolder = true
        schema = Self.merged(children.map(\.group.schema))
        self.keys = keys
        partitions = children.flatMap { values, group in
            group.partitions.map { partition in
                var partition = partition
                partition.values = values + partition.values
                return partition
            }
        }
    }

    /// The columns of all and the sums of what was counted; of the first, the rest.
    static func merged(_ schemas: [FileSchema]) -> FileSchema {
        var result = schemas[0]
        for schema in schemas.dropFirst() {
            result.columns = result.columns.merged(with: schema.columns)
            result.rowCount += schema.rowCount
            result.byteCount += schema.byteCount
            if case .json(let paths) = result.format, case .json(let others) = schema.format {
                result.format = .json(paths: Set(paths + others).sorted())
            }
        }
        return result
    }
}

/// When two schemas are of one table.
struct SchemaLikeness {
    /// Whether format and compression alone decide.
    let combinesCompatible: Bool

    /// Source: AWS Glue Developer Guide, "Creating a single schema for each Amazon S3 include path"; how alike is alike, 70 %,
    /// is from AWS's answers to users.
    static let threshold = 0.7

    func isAlike(_ a: FileSchema, _ b: FileSchema) -> Bool {
        guard a.format.isCompatible(with: b.format), a.compression == b.compression else { return false }
        return combinesCompatible || a.columns.similarity(to: b.columns) >= Self.threshold
    }

    /// Schemas by likeness with the first of their kind, the largest cluster first.
    func clusters<Element>(_ elements: [Element], _ schema: (Element) -> FileSchema) -> [[Element]] {
        var clusters: [[Element]] = []
        for element in elements {
            if let index = clusters.firstIndex(where: { isAlike(schema($0[0]), schema(element)) }) {
                clusters[index].append(element)
            } else {
                clusters.append([element])
            }
        }
        return clusters.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}
