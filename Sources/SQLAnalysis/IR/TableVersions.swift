/// The states an Iceberg table has been in, as far as its metadata still knows them.
///
/// Source: Iceberg table specification, version 2, Table metadata fields.
package struct TableVersions: Sendable {
    /// `nil` for a table that nothing has been written to.
    package var currentSnapshot: Int64?
    package var snapshots: [Snapshot]
    /// When which snapshot became the current one, oldest first.
    package var log: [LogEntry]
    /// Snapshots by the names of branches and tags.
    package var references: [String: Int64]
    /// The table's columns by the number of each schema it has had.
    package var schemas: [Int: [CatalogColumn]]
    /// What files are grouped by.
    package var partitionFields: [PartitionField]

    package init(
        currentSnapshot: Int64?,
        snapshots: [Snapshot],
        log: [LogEntry],
        references: [String: Int64] = [:],
        schemas: [Int: [CatalogColumn]] = [:],
        partitionFields: [PartitionField] = []
    ) {
        self.currentSnapshot = currentSnapshot
        self.snapshots = snapshots
        self.log = log
        self.references = references
        self.schemas = schemas
        self.partitionFields = partitionFields
    }

    package struct Snapshot: Hashable, Sendable {
        package var id: Int64
        package var timestampInMilliseconds: Int64
        /// The schema at that time; `nil` where its writer did not say.
        package var schema: Int?

        package init(id: Int64, timestampInMilliseconds: Int64, schema: Int?) {
            self.id = id
            self.timestampInMilliseconds = timestampInMilliseconds
            self.schema = schema
        }
    }

    package struct LogEntry: Hashable, Sendable {
        package var timestampInMilliseconds: Int64
        package var snapshot: Int64

        package init(timestampInMilliseconds: Int64, snapshot: Int64) {
            self.timestampInMilliseconds = timestampInMilliseconds
            self.snapshot = snapshot
        }
    }

    /// `day(placed)` as `placed_day`, of type date.
    package struct PartitionField: Hashable, Sendable {
        package var name: String
        /// Lower case; the column the value is computed from.
        package var source: String
        /// As the specification spells it: `identity`, `bucket[16]`, `day`.
        package var transform: String
        /// What the transform makes of the column's type.
        package var type: TrinoType

        package init(name: String, source: String, transform: String, type: TrinoType) {
            self.name = name
            self.source = source
            self.transform = transform
            self.type = type
        }
    }

    /// The snapshot that was current at a moment.
    ///
    /// Source: Iceberg, `SnapshotUtil.snapshotIdAsOfTime`: the last entry of the log that is not younger.
    package func snapshot(atMilliseconds moment: Int64) -> Int64? {
        log.last { $0.timestampInMilliseconds <= moment }?.snapshot
    }
}

extension CatalogTable {
    package var isIceberg: Bool { parameters["table_type"]?.uppercased() == "ICEBERG" }

    /// The table as it was when a snapshot was made.
    package func asOf(_ snapshot: Int64) -> CatalogTable {
        var table = self
        guard let schema = versions?.snapshots.first(where: { $0.id == snapshot })?.schema,
            let columns = versions?.schemas[schema]
        else { return table }
        table.columns = columns
        return table
    }
}

/// What an Iceberg table tells of itself under a name like `"orders$files"`.
///
/// Source: Athena User Guide, Query Iceberg table metadata; their columns: Trino documentation, Iceberg connector,
/// Metadata tables.
package enum MetadataTable: String, CaseIterable, Hashable, Sendable {
    case files
    case history
    case manifests
    case partitions
    case refs
    case snapshots

    /// The table and what is asked about it, where a name has that form.
    package static func split(_ name: String) -> (table: String, kind: MetadataTable)? {
        guard let mark = name.lastIndex(of: "$"), mark != name.startIndex,
            let kind = MetadataTable(rawValue: String(name[name.index(after: mark)...]))
        else { return nil }
        return (String(name[..<mark]), kind)
    }

    /// The columns it has for a table.
    package func columns(of table: CatalogTable) -> [(name: String, type: TrinoType)] {
        let moment = TrinoType.timestampWithTimeZone(precision: 3)
        let counts = TrinoType.map(.integer, .bigint)
        let bounds = TrinoType.map(.integer, .varchar)
        switch self {
        case .files:
            return [
                ("content", .integer), ("file_path", .varchar), ("file_format", .varchar),
                ("record_count", .bigint), ("file_size_in_bytes", .bigint), ("column_sizes", counts),
                ("value_counts", counts), ("null_value_counts", counts), ("nan_value_counts", counts),
                ("lower_bounds", bounds), ("upper_bounds", bounds), ("key_metadata", .varbinary),
                ("split_offsets", .array(.bigint)), ("equality_ids", .array(.integer)),
            ]
        case .history:
            return [
                ("made_current_at", moment), ("snapshot_id", .bigint), ("parent_id", .bigint),
                ("is_current_ancestor", .boolean),
            ]
        case .manifests:
            let summary = TrinoType.row([
                RowField(name: "contains_null", type: .boolean),
                RowField(name: "contains_nan", type: .boolean),
                RowField(name: "lower_bound", type: .varchar), RowField(name: "upper_bound", type: .varchar),
            ])
            return [
                ("path", .varchar), ("length", .bigint), ("partition_spec_id", .integer),
                ("added_snapshot_id", .bigint), ("added_data_files_count", .integer),
                ("added_rows_count", .bigint), ("existing_data_files_count", .integer),
                ("existing_rows_count", .bigint), ("deleted_data_files_count", .integer),
                ("deleted_rows_count", .bigint), ("partition_summaries", .array(summary)),
            ]
        case .partitions: return partitionColumns(table)
        case .refs:
            return [
                ("name", .varchar), ("type", .varchar), ("snapshot_id", .bigint),
                ("max_reference_age_in_ms", .bigint), ("min_snapshots_to_keep", .integer),
                ("max_snapshot_age_in_ms", .bigint),
            ]
        case .snapshots:
            return [
                ("committed_at", moment), ("snapshot_id", .bigint), ("parent_id", .bigint),
                ("operation", .varchar), ("manifest_list", .varchar), ("summary", .map(.varchar, .varchar)),
            ]
        }
    }

    private func partitionColumns(_ table: CatalogTable) -> [(name: String, type: TrinoType)] {
        let fields = table.versions?.partitionFields ?? []
        var columns: [(name: String, type: TrinoType)] = []
        if !fields.isEmpty {
            columns.append(("partition", .row(fields.map { RowField(name: $0.name, type: $0.type) })))
        }
        columns += [("record_count", .bigint), ("file_count", .bigint), ("total_size", .bigint)]
        let data = Self.measuredColumns(of: table)
        if !data.isEmpty {
            let members = data.map { column -> RowField in
                let type = column.type ?? .varchar
                let figures = TrinoType.row([
                    RowField(name: "min", type: type), RowField(name: "max", type: type),
                    RowField(name: "null_count", type: .bigint), RowField(name: "nan_count", type: .bigint),
                ])
                return RowField(name: column.name, type: figures)
            }
            columns.append(("data", .row(members)))
        }
        return columns
    }

    /// The columns whose least and greatest values `$partitions` shows: plain ones that are no partition themselves.
    package static func measuredColumns(of table: CatalogTable) -> [CatalogColumn] {
        let identities = (table.versions?.partitionFields ?? [])
            .filter { $0.transform == "identity" }.map(\.source)
        return table.columns.filter { column in
            switch column.type {
            case nil, .array, .map, .row: false
            default: !identities.contains(column.name)
            }
        }
    }
}
