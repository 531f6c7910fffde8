import Primitives

/// A read of files as the script asked for it, and the relation that makes of it what Spark would.
///
/// Pure: what lies below the paths is given to it.
struct ReadOrder: Equatable, Sendable {
    enum Format: String, Sendable {
        case parquet
        case csv
        case json
        case text
        /// Formats of which only the paths are looked at.
        case other

        var title: String {
            switch self {
            case .parquet: "Parquet"
            case .csv: "CSV"
            case .json: "JSON"
            case .text: "text"
            case .other: "files"
            }
        }
    }

    var source: ConnectRead.DataSource
    var format: Format
    /// Names in lower case.
    var options: [String: String]
    /// As the script wrote them, with their places.
    var paths: [(text: String, place: S3Location)]
    var schema: SchemaText?
    var isRecursive: Bool
    var basePath: S3Location?

    static func == (left: ReadOrder, right: ReadOrder) -> Bool { left.source == right.source }

    /// Nil for what is no read of the lake's files.
    ///
    /// - Throws: what Sail would pass over without a word.
    init?(_ source: ConnectRead.DataSource) throws(ConnectFailure) {
        let name = source.hasFormat ? source.format.lowercased() : "parquet"
        guard ["parquet", "csv", "json", "text", "orc", "avro", "binaryfile"].contains(name) else { return nil }
        format = Format(rawValue: name) ?? .other
        self.source = source
        options = Dictionary(source.options.map { ($0.key.lowercased(), $0.value) }) { $1 }
        let texts = source.paths.isEmpty ? options["path"].map { [$0] } ?? [] : source.paths
        paths = texts.compactMap { text in S3Location(text).map { (text, $0) } }
        guard !paths.isEmpty else { return nil }
        guard paths.count == texts.count else {
            throw .unsupported("Reading files of a bucket and local files at once is not supported by Hosu.")
        }
        schema = nil
        if source.hasSchema, !source.schema.isEmpty {
            schema = SchemaText(source.schema)
        }
        isRecursive = options["recursivefilelookup"]?.lowercased() == "true"
        basePath = options["basepath"].flatMap { S3Location($0) }
        try ReadOptions.check(options, format, hasSchema: source.hasSchema)
    }

    /// What lies below the paths, with what the folders' names tell.
    struct Found: Equatable, Sendable {
        /// In the order of the paths.
        var roots: [(bucket: String, root: LakePaths.Root)]
        var partitions: PartitionDiscovery
        /// Whether the engine would find other files than Spark: given one by one then.
        var isListed: Bool

        static func == (left: Found, right: Found) -> Bool {
            left.partitions == right.partitions && left.isListed == right.isListed
                && left.roots.map(\.root) == right.roots.map(\.root)
        }

        var files: [LakePaths.Object] { roots.flatMap(\.root.files) }
    }

    /// Looks at what the paths name as Spark does.
    ///
    /// - Throws: Spark's failures for files that it cannot make a table of.
    func find(
        _ named: [(bucket: String, root: LakePaths.Root)],
        infersTypes: Bool
    ) throws(ConnectFailure) -> Found {
        var roots = named
        if let pattern = options["pathglobfilter"] {
            let accepted = PathPattern.alternatives(pattern).map(PathPattern.init)
            for index in roots.indices {
                roots[index].root.files.removeAll { file in
                    let name = file.key.split(separator: "/").last ?? ""
                    return !accepted.contains { $0.matches([name]) }
                }
            }
        }
        let shown = paths.map(\.text).joined(separator: ", ")
        var folders: [String: Set<String>] = [:]
        for (bucket, root) in roots where !isRecursive {
            let base =
                basePath.map { $0.asDirectory.key }
                ?? (root.isFile ? Self.folder(root.key) : Self.below(root.key))
            if let basePath {
                guard basePath.bucket == bucket, (root.key + "/").hasPrefix(base) else {
                    throw ConnectFailure(
                        kind: .illegalArgument,
                        text: "Option 'basePath' must be a directory that contains the paths: \(basePath)"
                    )
                }
            }
            for file in root.files {
                folders[base, default: []].insert(String(Self.folder(file.key).dropFirst(base.count)))
            }
        }
        let all = Set(folders.values.joined())
        let partitions = try PartitionDiscovery(all.sorted(), infersTypes: infersTypes, path: shown)
        let partitioned = folders.filter { $0.value.contains { !PartitionDiscovery.pairs(of: $0).isEmpty } }
        guard partitioned.count <= 1 else { throw Self.conflict(partitioned.keys.sorted()) }
        var found = Found(roots: roots, partitions: partitions, isListed: false)
        if partitions.columns.isEmpty, !isRecursive {
            // Source: Spark, PartitioningAwareFileIndex.allFiles: without partitions only files of the folders themselves.
            for index in found.roots.indices where !found.roots[index].root.isFile {
                let base = Self.below(found.roots[index].root.key)
                let count = found.roots[index].root.files.count
                found.roots[index].root.files.removeAll { $0.key.dropFirst(base.count).contains("/") }
                if found.roots[index].root.files.count < count { found.isListed = true }
            }
        }
        let isOpen = schema == nil && format != .text && format != .other
        if isOpen, found.files.isEmpty { throw .schemaNotInferred(format.title) }
        return found
    }

    private static func below(_ key: String) -> String { key.isEmpty ? "" : key + "/" }

    private static func folder(_ key: String) -> String {
        key.lastIndex(of: "/").map { String(key[...$0]) } ?? ""
    }

    private static func conflict(_ folders: [String]) -> ConnectFailure {
        ConnectFailure(
            kind: .sparkRuntime,
            condition: "CONFLICTING_DIRECTORY_STRUCTURES",
            state: "KD009",
            text:
                "Conflicting directory structures detected. Suspicious paths: \(folders.joined(separator: ", ")). If "
                + "provided paths are partition directories, please set \"basePath\" in the options of the data source to "
                + "specify the root directory of the table. If there are multiple root directories, please load them "
                + "separately and then union them."
        )
    }

    /// Whether the engine must be asked for the columns first.
    var needsColumns: Bool {
        guard schema == nil else { return false }
        switch format {
        case .json: return true
        case .csv: return infersSchema || ReadOptions.changesTexts(options)
        case .parquet, .text, .other: return false
        }
    }

    var infersSchema: Bool { options["inferschema"]?.lowercased() == "true" }

    /// The relation that asks for the columns.
    func question(_ found: Found) -> ConnectRelation {
        var question = reader(found)
        // Otherwise Sail looks at the first thousand rows, and columns that come later are lost.
        if options["samplingratio"] == nil { question.options["schemaInferMaxRecords"] = "1000000000" }
        return ConnectRelation(read: question)
    }

    /// What the engine is asked for; `columns` are those of the data, where the engine was asked for them.
    func relation(_ found: Found, columns: SchemaText?) throws(ConnectFailure) -> ConnectRelation {
        var reader = reader(found)
        var changes: [(name: String, expression: String)] = []
        let partitions = found.partitions.columns
        if var data = schema ?? columns {
            let isGiven = schema != nil
            data.columns.removeAll { column in
                !isGiven && partitions.contains { $0.name.lowercased() == column.name.lowercased() }
            }
            if format == .csv {
                let (texts, casts) = try ReadOptions.texts(
                    data,
                    options,
                    isGiven: isGiven,
                    partitions.map(\.name)
                )
                data = texts
                changes += casts
            }
            for partition in partitions {
                let name = partition.name.lowercased()
                if let index = data.columns.firstIndex(where: { $0.name.lowercased() == name }) {
                    let type = data.columns[index].type
                    changes.append(
                        (data.columns[index].name, Self.value(of: data.columns[index].name, type, partition))
                    )
                    data.columns[index].type = "string"
                } else {
                    data.columns.append(.init(name: partition.name, type: "string"))
                    changes += Self.change(partition)
                }
            }
            reader.schema = data.text
        } else {
            for partition in partitions { changes += Self.change(partition) }
        }
        var relation = ConnectRelation(read: reader)
        if let condition = condition(found) {
            var filter = ConnectFilter()
            filter.input = relation
            filter.condition.expressionString.expression = condition
            relation = ConnectRelation()
            relation.filter = filter
        }
        return changes.isEmpty ? relation : relation.with(changes)
    }

    private static func change(_ partition: PartitionDiscovery.Column) -> [(name: String, expression: String)] {
        guard partition.hasNull || partition.type != "string" else { return [] }
        return [(partition.name, value(of: partition.name, partition.type, partition))]
    }

    /// A partition's value with its type, where the engine has its text.
    private static func value(of name: String, _ type: String, _ partition: PartitionDiscovery.Column) -> String
    {
        let text = partition.hasNull ? "nullif(\(quoted(name)), '\(PartitionPath.nullValue)')" : quoted(name)
        return type == "string" ? text : "CAST(\(text) AS \(type))"
    }

    /// The reader with the paths that the engine finds the same files below.
    private func reader(_ found: Found) -> ConnectRead.DataSource {
        var reader = source
        for name in reader.options.keys where ["path", "basepath"].contains(name.lowercased()) {
            reader.options[name] = nil
        }
        ReadOptions.adapt(&reader.options, format)
        if let basePath, !found.partitions.columns.isEmpty {
            reader.paths = [basePath.asDirectory.description]
        } else if found.isListed {
            reader.paths = found.roots.flatMap { bucket, root in root.files.map { "s3://\(bucket)/\($0.key)" } }
        } else {
            reader.paths = found.roots.map { bucket, root in
                "s3://\(bucket)/\(root.key)" + (root.isFile || root.key.isEmpty ? "" : "/")
            }
        }
        return reader
    }

    /// Which partitions of the base the paths name; nil for all.
    private func condition(_ found: Found) -> String? {
        guard let basePath, !found.partitions.columns.isEmpty else { return nil }
        let base = basePath.asDirectory.key
        var alternatives: [String] = []
        for (_, root) in found.roots {
            let pairs = PartitionDiscovery.pairs(of: String((root.key + "/").dropFirst(base.count)))
            guard !pairs.isEmpty else { return nil }
            alternatives.append(
                pairs.map { name, value in
                    "\(quoted(name)) = '" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
                        + "'"
                }
                .joined(separator: " AND ")
            )
        }
        return alternatives.map { "(\($0))" }.joined(separator: " OR ")
    }
}

extension ConnectRelation {
    init(read source: ConnectRead.DataSource) {
        self.init()
        var read = ConnectRead()
        read.dataSource = source
        self.read = read
    }
}
