import Iceberg
import Primitives

/// A table in memory: its files by path, and commits to it one after the other.
struct IcebergFixture {
    var metadata: TableMetadata
    private(set) var files: [String: [UInt8]] = [:]
    private var commitCount: Int64 = 0

    init(_ transforms: [(String, IcebergTransform)] = [], properties: [String: String] = [:]) {
        let schema = IcebergSchema.fresh([
            IcebergField(id: 0, name: "id", type: .long),
            IcebergField(id: 0, name: "name", type: .string),
            IcebergField(id: 0, name: "at", type: .timestamp),
        ])
        let fields = transforms.enumerated().map { index, part in
            PartitionSpec.Field(
                sourceID: schema.column(part.0)?.id ?? 0,
                fieldID: 1000 + index,
                name: "p\(index)",
                transform: part.1
            )
        }
        metadata = TableMetadata(
            uuid: "u",
            location: "s3://b/t",
            schema: schema,
            spec: PartitionSpec(id: 0, fields: fields),
            properties: properties,
            at: Timestamp(epochMilliseconds: 1000)
        )
    }

    /// A file of ten rows whose ids are in the range.
    func file(
        _ name: String,
        _ ids: ClosedRange<Int64> = 0...9,
        partition: [IcebergValue?] = [],
        content: DataFile.Content = .data
    ) -> DataFile {
        var file = DataFile(
            content: content,
            path: "s3://b/t/data/\(name)",
            specID: 0,
            partition: partition,
            recordCount: 10,
            fileSizeInBytes: 100
        )
        guard content == .data else { return file }
        file.valueCounts = [1: 10, 2: 10]
        file.nullValueCounts = [1: 0, 2: 10]
        file.lowerBounds = [1: IcebergValue.long(ids.lowerBound).binary]
        file.upperBounds = [1: IcebergValue.long(ids.upperBound).binary]
        return file
    }

    mutating func commit(_ change: SnapshotChange) async throws {
        commitCount += 1
        let names = CommitNames(
            snapshotID: commitCount,
            uuid: "c\(commitCount)",
            moment: Timestamp(epochMilliseconds: 1000 + commitCount)
        )
        let (metadata, files) = (metadata, files)
        let prepared = try await change.prepare(
            metadata,
            names,
            readList: { try ManifestList.read(files[$0] ?? []) },
            readManifest: { try Self.entries($0, metadata, files) }
        )
        for (path, bytes) in prepared.files { self.files[path] = bytes }
        // What is written must be what is read.
        self.metadata = try TableMetadata(parsing: prepared.metadata.bytes)
    }

    private static func entries(
        _ manifest: ManifestFile,
        _ metadata: TableMetadata,
        _ files: [String: [UInt8]]
    ) throws -> [ManifestEntry] {
        let spec = metadata.spec(manifest.specID) ?? PartitionSpec(id: 0)
        return try Manifest.read(
            files[manifest.path] ?? [],
            of: manifest,
            types: metadata.partitionTypes(spec),
            fields: spec.fields
        )
    }

    func manifests() throws -> [ManifestFile] {
        guard let list = metadata.currentSnapshot?.manifestList else { return [] }
        return try ManifestList.read(files[list] ?? [])
    }

    func tasks(_ filter: RowPredicate = .always, snapshot: Int64? = nil) async throws -> [ScanTask] {
        let snapshot = snapshot.flatMap { metadata.snapshot($0) } ?? metadata.currentSnapshot
        return try await ScanPlan(metadata, snapshot: snapshot, filter: filter).tasks(
            readList: { try ManifestList.read(files[$0] ?? []) },
            readManifest: { try Self.entries($0, metadata, files) }
        )
    }

    /// The names of the files that a filter leaves, in order.
    func names(_ filter: RowPredicate = .always, snapshot: Int64? = nil) async throws -> [String] {
        try await tasks(filter, snapshot: snapshot).map {
            String($0.file.path.split(separator: "/").last ?? "")
        }.sorted()
    }
}
