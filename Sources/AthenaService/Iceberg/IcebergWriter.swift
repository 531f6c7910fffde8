import Foundation
import Iceberg
import Objects
import Primitives
import SQLAnalysis

/// Files of a table that are durable and not yet part of it.
struct IcebergFiles: Sendable {
    /// One a file.
    var bodies: [SealedBody] = []
    var files: [DataFile] = []

    static func + (left: IcebergFiles, right: IcebergFiles) -> IcebergFiles {
        IcebergFiles(bodies: left.bodies + right.bodies, files: left.files + right.files)
    }
}

/// Writes rows into files of an Iceberg table.
struct IcebergWriter: Sendable {
    let work: QueryWork
    let metadata: TableMetadata
    /// What runs the query; nil for the lake's own engine.
    var engine: QueryEngine?

    private var state: AthenaState { work.state }

    /// Writes the rows of a query, whose columns are those of the table in its order, into files of the table's
    /// partitions.
    ///
    /// With a limit, rows of a table without partitions go into several files of about that size.
    ///
    /// - Throws: `QueryFailure` with ICEBERG_TOO_MANY_OPEN_PARTITIONS for more than a hundred partitions; the engine's
    ///   failure with CONSTRAINT_VIOLATION for a NULL in a column that must have values.
    func write(_ sql: String, upTo byteCount: Int64? = nil) async throws -> IcebergFiles {
        let spec = metadata.spec
        let fields = metadata.schema.fields
        let names = fields.map(\.name)
        if let fixed = metadata.schema.allFields.first(where: { $0.field.type.isFixed }) {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Writing to tables with columns of type \(fixed.field.type) is not supported by Hosu: \(fixed.name)"
            )
        }
        let partitions = try spec.fields.map { field in
            guard let source = metadata.schema.field(field.sourceID),
                fields.contains(where: { $0.id == source.id })
            else {
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "Writing to a table partitioned by a nested field is not supported by Hosu: \(field.name)"
                )
            }
            return (
                text: IcebergPartitionText(transform: field.transform, source: source.type),
                column: IcebergColumnText.quoted(source.name)
            )
        }
        let keys = partitions.indices.map { "__hosu_partition_\($0)" }
        let items = zip(names, fields).map { name, field in
            let quoted = IcebergColumnText.quoted(name)
            return "\(Self.value(quoted, field)) AS \(quoted)"
        }
        let rows =
            "SELECT \(items.joined(separator: ", ")) FROM (\(sql)) AS export(\(QueryEngine.quoted(names)))"
        let values = try zip(keys, partitions).map { key, partition in
            "\(try partition.text.sql(partition.column)) AS \(key)"
        }
        let all = (["*"] + values).joined(separator: ", ")
        // The engine cannot write partitions and limit the size of files at once.
        let limit = keys.isEmpty ? byteCount.map { ["FILE_SIZE_BYTES \($0)"] } ?? [] : []
        let partitioning = keys.isEmpty ? [] : ["PARTITION_BY (\(QueryEngine.quoted(keys)))"]
        let exported = try await (engine ?? state.engine).exportParquet(
            "SELECT \(all) FROM (\(rows))",
            options: options(fields) + partitioning + limit,
            isPartitioned: !keys.isEmpty || !limit.isEmpty,
            id: work.record.id
        )
        defer { state.engine.removeExport(id: work.record.id) }
        let written = exported.filter { $0.rowCount > 0 }
        guard Set(written.map(\.partition)).count <= 100 else {
            throw QueryFailure(
                "ICEBERG_TOO_MANY_OPEN_PARTITIONS",
                "Exceeded limit of 100 open writers for partitions"
            )
        }
        var metrics = try await state.engine.parquetMetrics(of: written.map(\.path), fields)
        let files = try written.map { file in
            let texts = keys.isEmpty ? [] : PartitionPath.values(of: keys, in: file.partition)
            guard let texts else {
                throw QueryFailure("GENERIC_INTERNAL_ERROR", "The engine wrote \(file.partition)")
            }
            var result = DataFile(
                path: "",
                specID: spec.id,
                partition: try zip(partitions, texts).map { try $0.text.value($1) },
                recordCount: file.rowCount,
                fileSizeInBytes: 0
            )
            for column in metrics.removeValue(forKey: file.path) ?? [] { result.add(column) }
            result.sortOrderID = 0
            return (localPath: file.path, file: result)
        }
        return try await seal(files)
    }

    /// Source: Trino, `ConnectorPageSink` of tables with columns that are NOT NULL.
    private static func value(_ column: String, _ field: IcebergField) -> String {
        let value = IcebergColumnText.value(column, field.type)
        guard field.isRequired else { return value }
        let reason = EngineText.string(
            "CONSTRAINT_VIOLATION: NULL value not allowed for NOT NULL column: \(field.name.lowercased())"
        )
        return "CASE WHEN \(column) IS NULL THEN error(\(reason)) ELSE \(value) END"
    }

    /// Takes over files of the engine: gives them their names below the table's place and makes them durable.
    ///
    /// `file` says all but the path and the size.
    func seal(_ files: [(localPath: String, file: DataFile)]) async throws -> IcebergFiles {
        var staged: [StagedFile] = []
        var result = IcebergFiles()
        let directory = metadata.properties["write.data.path"] ?? metadata.location + "/data"
        for (number, (localPath, file)) in files.enumerated() {
            let place = state.objects.stage()
            guard rename(localPath, place.path) == 0 else {
                throw QueryFailure(
                    "GENERIC_INTERNAL_ERROR",
                    "The file \(localPath) could not be moved: \(errno)"
                )
            }
            staged.append(place)
            var file = file
            let spec = metadata.spec(file.specID) ?? PartitionSpec(id: file.specID)
            let folder = spec.path(file.partition, metadata.partitionTypes(spec))
            let name = fileName(number, isDeletes: file.content != .data)
            file.path = ([directory] + (folder.isEmpty ? [] : [folder]) + [name]).joined(separator: "/")
            result.files.append(file)
        }
        let bucket = try IcebergTables.location(metadata.location).bucket
        result.bodies = try await state.objects.seal(staged, for: bucket, work.record.encryption)
        for (index, body) in result.bodies.enumerated() { result.files[index].fileSizeInBytes = body.byteCount }
        return result
    }

    /// A name like those of Athena's files: the moment, a number, five characters and a UUID.
    private func fileName(_ number: Int, isDeletes: Bool) -> String {
        let moment = work.record.submittedAt.basicISO8601.replacing("T", with: "_").replacing("Z", with: "")
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        let kind = isDeletes ? "delete_file_" : ""
        return "\(kind)\(moment)_\(padded)_\(work.record.id.prefix(5))-\(state.world.ids.uuid()).parquet"
    }

    /// Source: Amazon Athena User Guide, Iceberg table properties: `write_compression`, ZSTD where nothing is said.
    private func options(_ fields: [IcebergField]) -> [String] {
        let codec = metadata.properties["write.parquet.compression-codec"]?.lowercased() ?? "zstd"
        let known = ["gzip", "snappy", "zstd", "lz4", "uncompressed", "none"].contains(codec) ? codec : "zstd"
        return [
            "FORMAT parquet", "COMPRESSION \(known == "none" ? "uncompressed" : known)",
            "FIELD_IDS \(IcebergColumnText.fieldIDs(fields))",
        ]
    }
}

extension IcebergType {
    fileprivate var isFixed: Bool { if case .fixed = self { true } else { false } }
}

extension QueryEngine {
    /// Writes the rows of a query into Parquet files; the caller moves them away, then calls `removeExport`.
    func exportParquet(
        _ sql: String,
        options: [String],
        isPartitioned: Bool,
        id: String
    ) async throws -> [ExportedFile] {
        let directory = exportDirectory + "/" + id
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let target = isPartitioned ? directory : directory + "/data"
        let all = options + (isPartitioned ? ["OVERWRITE_OR_IGNORE"] : []) + ["RETURN_STATS"]
        let quoted = target.replacing("'", with: "''")
        return try await exported(
            by: "COPY (\(sql)) TO '\(quoted)' (\(all.joined(separator: ", ")))",
            under: directory
        )
    }

    /// The counts and bounds of files just written, by path.
    func parquetMetrics(of paths: [String], _ fields: [IcebergField]) async throws -> [String: [ColumnMetrics]]
    {
        guard !paths.isEmpty else { return [:] }
        let leaves = IcebergLeaf.all(fields)
        let list = paths.map { "'" + $0.replacing("'", with: "''") + "'" }.joined(separator: ", ")
        let rows = try await texts(
            "SELECT file_name, column_id, num_values, stats_null_count, stats_min_value, stats_max_value,"
                + " total_compressed_size FROM parquet_metadata([\(list)]) ORDER BY file_name, column_id, row_group_id"
        )
        var found: [String: [Int: ColumnMetrics]] = [:]
        for row in rows where row.count == 7 {
            guard let path = row[0], let index = row[1].flatMap({ Int($0) }), leaves.indices.contains(index)
            else {
                continue
            }
            let leaf = leaves[index]
            let isFirst = found[path]?[index] == nil
            var metrics = found[path]?[index] ?? ColumnMetrics(fieldID: leaf.id, type: leaf.type)
            metrics.join(leaf, row, isFirst: isFirst)
            found[path, default: [:]][index] = metrics
        }
        return found.mapValues { Array($0.values) }
    }
}

/// A column of a file without columns inside it.
struct IcebergLeaf {
    let id: Int
    let type: IcebergType
    /// Whether a row has one value at most.
    let isSingle: Bool

    /// In the order of the file's columns.
    static func all(_ fields: [IcebergField]) -> [IcebergLeaf] {
        fields.flatMap { leaves($0.id, $0.type, isSingle: true) }
    }

    private static func leaves(_ id: Int, _ type: IcebergType, isSingle: Bool) -> [IcebergLeaf] {
        switch type {
        case .structure(let fields): fields.flatMap { leaves($0.id, $0.type, isSingle: isSingle) }
        case .list(let element): leaves(element.id, element.type, isSingle: false)
        case .map(let key, let value):
            leaves(key.id, key.type, isSingle: false) + leaves(value.id, value.type, isSingle: false)
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            [IcebergLeaf(id: id, type: type, isSingle: isSingle)]
        }
    }
}

extension ColumnMetrics {
    /// Adds what a row group says: values, NULLs, the least and the greatest value, bytes.
    fileprivate mutating func join(_ leaf: IcebergLeaf, _ row: [String?], isFirst: Bool) {
        func number(_ index: Int) -> Int64? { row[index].flatMap { Int64($0) } }
        func sum(_ left: Int64?, _ right: Int64?) -> Int64? {
            isFirst ? right : left.flatMap { left in right.map { left + $0 } }
        }
        let (count, nulls) = (number(2), number(3))
        valueCount = sum(valueCount, count)
        nullCount = sum(nullCount, nulls)
        byteCount = sum(byteCount, number(6))
        guard leaf.isSingle, Self.hasBounds(leaf.type), count != nulls else { return }
        let least = row[4].flatMap { IcebergValue(text: $0, leaf.type) }
        let greatest = row[5].flatMap { IcebergValue(text: $0, leaf.type) }
        // A group with a NaN has no bounds.
        let isKnown = least != nil && greatest != nil && !hasUnboundedGroup
        guard isKnown, let least, let greatest else {
            (lower, upper, hasUnboundedGroup, nanCount) = (nil, nil, true, nil)
            return
        }
        if leaf.type == .float || leaf.type == .double { nanCount = 0 }
        if lower.map({ least.precedes($0) ?? false }) ?? true { lower = least }
        if upper.map({ $0.precedes(greatest) ?? false }) ?? true { upper = greatest }
    }

    private static func hasBounds(_ type: IcebergType) -> Bool {
        switch type {
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string:
            true
        case .uuid, .fixed, .binary, .structure, .list, .map: false
        }
    }
}
