import Primitives

/// Decides which folders are tables and which are partitions of one.
///
/// Source: AWS Glue Developer Guide, "How does a crawler determine when to create partitions?" and "Creating a single schema
/// for each Amazon S3 include path".
struct TableGrouping {
    let likeness: SchemaLikeness
    /// The level at which tables lie, the bucket being at one; nil where the data decides.
    let tableLevel: Int?
    private(set) var remarks: [(file: CrawledFile, reason: String)] = []

    init(combinesCompatible: Bool, tableLevel: Int?) {
        likeness = SchemaLikeness(combinesCompatible: combinesCompatible)
        self.tableLevel = tableLevel
    }

    mutating func groups(in folder: Folder) -> [TableGroup] {
        guard let tableLevel else { return resolve(folder) }
        guard folder.level < tableLevel else { return forced(folder).map { [$0] } ?? [] }
        for file in folder.files {
            remarks.append((file.file, "it lies above the level of tables, \(tableLevel)"))
        }
        return folder.children.flatMap { groups(in: $0) }
    }

    private mutating func resolve(_ folder: Folder) -> [TableGroup] {
        let isLeaf = folder.children.isEmpty
        let own = groups(ofFilesIn: folder, mayOwnFolder: isLeaf)
        if isLeaf { return own }
        var whole: [Child] = []
        var others: [TableGroup] = []
        for child in folder.children {
            let found = resolve(child)
            if found.count == 1, found[0].ownsFolder {
                whole.append(Child(folder: child, group: found[0]))
            } else {
                others += found
            }
        }
        guard let merged = merged(whole, in: folder) else { return own + whole.map(\.group) + others }
        return own + [merged.group] + merged.rest + others
    }

    /// The children that are partitions of one table, when they are most of all; and those that are not.
    private func merged(
        _ whole: [Child],
        in folder: Folder
    ) -> (group: TableGroup, rest: [TableGroup])? {
        let shapes = Dictionary(grouping: whole) { $0.names.map(Self.key) + $0.group.keys }
        guard let shape = shapes.max(by: { $0.value.count < $1.value.count }), let key = shape.key.first else {
            return nil
        }
        guard let cluster = likeness.clusters(shape.value, \.group.schema).first,
            cluster.count * 2 > folder.children.count
        else { return nil }
        // One folder with a plain name is a table's own; with `key=value` or a number it is the first of several.
        if cluster.count == 1, key == .positional, !cluster[0].folder.name.looksLikeValue { return nil }
        let members = Set(cluster.map(\.folder.path))
        let group = TableGroup(
            of: folder,
            keys: shape.key,
            children: cluster.map { ($0.names.map(Self.value), $0.group) }
        )
        return (group, whole.filter { !members.contains($0.folder.path) }.map(\.group))
    }

    /// A folder below which there is one table, which may lie deeper.
    private struct Child {
        let folder: Folder
        let group: TableGroup

        /// The folder's name, and those between it and the table.
        var names: [String] {
            [folder.name] + group.url.dropFirst(folder.url.count).split(separator: "/").map(String.init)
        }
    }

    /// Tables of the files that lie in the folder itself.
    private mutating func groups(ofFilesIn folder: Folder, mayOwnFolder: Bool) -> [TableGroup] {
        let (known, unread) = sorted(folder.files)
        guard !known.isEmpty else { return [] }
        let clusters = likeness.clusters(known, \.schema)
        if clusters.count == 1, mayOwnFolder {
            let files = known.map(\.file) + unread
            return [
                TableGroup(
                    name: folder.name,
                    url: folder.url,
                    ownsFolder: true,
                    files: files,
                    schemas: known.map(\.schema)
                )
            ]
        }
        for file in unread { remarks.append((file, "it was not looked into, and the files beside it differ")) }
        return known.map { file, schema in
            TableGroup(
                name: String(file.name),
                url: file.url,
                ownsFolder: false,
                files: [file],
                schemas: [schema]
            )
        }
    }

    /// All files below as one table, where their formats allow it.
    private mutating func forced(_ folder: Folder) -> TableGroup? {
        var leaves: [(parts: [Substring], files: [CrawledFile], schemas: [FileSchema], url: String)] = []
        for (path, files) in Dictionary(grouping: folder.allFiles, by: { $0.file.folder }).sorted(by: {
            $0.key < $1.key
        }) {
            let (known, unread) = sorted(files)
            guard !known.isEmpty else { continue }
            let parts = path.dropFirst(folder.path.count).split(separator: "/")
            leaves.append(
                (parts, known.map(\.file) + unread, known.map(\.schema), "s3://\(folder.bucket)/\(path)")
            )
        }
        let depths = Dictionary(grouping: leaves, by: \.parts.count)
        guard let depth = depths.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.key else {
            return nil
        }
        let candidates = leaves.filter { $0.parts.count == depth }
        let clusters = SchemaLikeness(combinesCompatible: true).clusters(candidates) {
            TableGroup.merged($0.schemas)
        }
        for leaf in leaves.filter({ $0.parts.count != depth }) {
            for file in leaf.files {
                remarks.append((file, "most files lie \(depth) folders below the table, and it does not"))
            }
        }
        for leaf in clusters.dropFirst().joined() {
            for file in leaf.files {
                remarks.append((file, "its format is not that of most files of the table"))
            }
        }
        guard let members = clusters.first else { return nil }
        var group = TableGroup(
            name: folder.name,
            url: folder.url,
            ownsFolder: true,
            files: [],
            schemas: members.flatMap(\.schemas)
        )
        group.keys = (0..<depth).map { level in
            let keys = Set(members.map { Self.key(String($0.parts[level])) })
            return keys.count == 1 ? keys.first ?? .positional : .positional
        }
        group.partitions = members.map { leaf in
            TableGroup.Partition(
                values: zip(leaf.parts, group.keys).map { part, key in
                    key == .positional ? String(part) : Self.value(String(part))
                },
                url: leaf.url,
                schema: TableGroup.merged(leaf.schemas),
                objectCount: leaf.files.count,
                byteCount: leaf.files.reduce(0) { $0 + $1.byteCount }
            )
        }
        return group
    }

    /// The files that are known and those not looked into; the rest are remarked on.
    private mutating func sorted(
        _ files: [ClassifiedFile]
    ) -> (known: [(file: CrawledFile, schema: FileSchema)], unread: [CrawledFile]) {
        var known: [(file: CrawledFile, schema: FileSchema)] = []
        var unread: [CrawledFile] = []
        for file in files {
            switch file.outcome {
            case .success(let schema): known.append((file.file, schema))
            case .failure(let failure): remarks.append((file.file, failure.reason))
            case nil: unread.append(file.file)
            }
        }
        return (known, unread)
    }

    private static func key(_ name: String) -> TableGroup.Key {
        PartitionPath.decode(name).first.map { .named($0.key) } ?? .positional
    }

    private static func value(_ name: String) -> String {
        PartitionPath.decode(name).first.map { $0.value } ?? name
    }
}

extension CrawledFile {
    /// The key up to its last slash, which is included.
    fileprivate var folder: String { String(key.dropLast(name.count)) }
}

extension String {
    /// Digits alone, with marks as dates have them.
    fileprivate var looksLikeValue: Bool {
        unicodeScalars.contains { ("0"..."9").contains($0) }
            && unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "-_.T:".unicodeScalars.contains($0) }
    }
}
