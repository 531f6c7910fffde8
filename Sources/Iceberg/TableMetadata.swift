package import Primitives

/// All that a table is, but for its files: what a `metadata.json` holds.
///
/// A value: changes give another one, which is written under a new name.
///
/// Source: Apache Iceberg table specification, "Table Metadata Fields".
package struct TableMetadata: Hashable, Sendable {
    /// 1 or 2.
    package var formatVersion: Int
    package var tableUUID: String
    /// Without a slash at its end.
    package var location: String
    package var lastSequenceNumber: Int64
    package var lastUpdatedMilliseconds: Int64
    package var lastColumnID: Int
    package var schemas: [IcebergSchema]
    package var currentSchemaID: Int
    package var specs: [PartitionSpec]
    package var defaultSpecID: Int
    package var lastPartitionID: Int
    package var sortOrders: [SortOrder]
    package var defaultSortOrderID: Int
    package var properties: [String: String]
    package var currentSnapshotID: Int64?
    package var snapshots: [Snapshot]
    package var snapshotLog: [SnapshotLogEntry]
    package var metadataLog: [MetadataLogEntry]
    package var references: [String: SnapshotReference]
    /// Members that are not known here, such as `statistics`.
    package var further: JSONObject

    package struct SnapshotLogEntry: Hashable, Sendable {
        package var timestampMilliseconds: Int64
        package var snapshotID: Int64

        package init(timestampMilliseconds: Int64, snapshotID: Int64) {
            self.timestampMilliseconds = timestampMilliseconds
            self.snapshotID = snapshotID
        }
    }

    package struct MetadataLogEntry: Hashable, Sendable {
        package var timestampMilliseconds: Int64
        package var file: String

        package init(timestampMilliseconds: Int64, file: String) {
            self.timestampMilliseconds = timestampMilliseconds
            self.file = file
        }
    }

    /// A new table without rows.
    ///
    /// The fields of `schema` and of `spec` have their ids already.
    package init(
        uuid: String,
        location: String,
        schema: IcebergSchema,
        spec: PartitionSpec = PartitionSpec(id: 0),
        sortOrder: SortOrder = .unsorted,
        properties: [String: String] = [:],
        at moment: Timestamp
    ) {
        formatVersion = 2
        tableUUID = uuid
        self.location = location
        lastSequenceNumber = 0
        lastUpdatedMilliseconds = moment.epochMilliseconds
        lastColumnID = schema.highestFieldID
        schemas = [schema]
        currentSchemaID = schema.id
        specs = [spec]
        defaultSpecID = spec.id
        lastPartitionID = spec.fields.map(\.fieldID).max() ?? 999
        sortOrders = [sortOrder]
        defaultSortOrderID = sortOrder.id
        self.properties = properties
        currentSnapshotID = nil
        snapshots = []
        snapshotLog = []
        metadataLog = []
        references = [:]
        further = JSONObject()
    }
}

extension TableMetadata {
    package var schema: IcebergSchema {
        schemas.first { $0.id == currentSchemaID } ?? IcebergSchema(id: currentSchemaID, fields: [])
    }

    package var spec: PartitionSpec { spec(defaultSpecID) ?? PartitionSpec(id: defaultSpecID) }

    package func spec(_ id: Int) -> PartitionSpec? { specs.first { $0.id == id } }

    /// The types of the values of a spec's partitions.
    package func partitionTypes(_ spec: PartitionSpec) -> [IcebergType] {
        spec.types([schema] + schemas.reversed())
    }

    package var sortOrder: SortOrder { sortOrders.first { $0.id == defaultSortOrderID } ?? .unsorted }

    package var currentSnapshot: Snapshot? { currentSnapshotID.flatMap { snapshot($0) } }

    package func snapshot(_ id: Int64) -> Snapshot? { snapshots.first { $0.id == id } }

    /// The snapshot that was current at a moment: of `FOR TIMESTAMP AS OF`.
    package func snapshot(asOfMilliseconds moment: Int64) -> Snapshot? {
        snapshotLog.last { $0.timestampMilliseconds <= moment }.flatMap { snapshot($0.snapshotID) }
    }

    /// The schema that a snapshot was written with; the current one where it does not say.
    package func schema(of snapshot: Snapshot) -> IcebergSchema {
        snapshot.schemaID.flatMap { id in schemas.first { $0.id == id } } ?? schema
    }
}
