/// A file of rows, or of what is deleted from such files.
package struct DataFile: Hashable, Sendable {
    package enum Content: Int, Hashable, Sendable {
        case data = 0
        case positionDeletes = 1
        case equalityDeletes = 2
    }

    package var content: Content
    /// The whole URL.
    package var path: String
    /// `PARQUET`, `ORC` or `AVRO`.
    package var format: String
    package var specID: Int
    /// One value a field of the spec.
    package var partition: [IcebergValue?]
    package var recordCount: Int64
    package var fileSizeInBytes: Int64
    /// What follows is by the id of the column.
    package var columnSizes: [Int: Int64] = [:]
    package var valueCounts: [Int: Int64] = [:]
    package var nullValueCounts: [Int: Int64] = [:]
    package var nanValueCounts: [Int: Int64] = [:]
    /// No value is smaller, in the form of `IcebergValue.binary`.
    package var lowerBounds: [Int: [UInt8]] = [:]
    package var upperBounds: [Int: [UInt8]] = [:]
    package var keyMetadata: [UInt8]?
    package var splitOffsets: [Int64]?
    /// The columns whose values delete rows, of an equality delete file.
    package var equalityFieldIDs: [Int]?
    package var sortOrderID: Int?
    /// The one file from which rows are deleted, where it is one.
    package var referencedDataFile: String?

    package init(
        content: Content = .data,
        path: String,
        format: String = "PARQUET",
        specID: Int,
        partition: [IcebergValue?] = [],
        recordCount: Int64,
        fileSizeInBytes: Int64
    ) {
        self.content = content
        self.path = path
        self.format = format
        self.specID = specID
        self.partition = partition
        self.recordCount = recordCount
        self.fileSizeInBytes = fileSizeInBytes
    }
}

/// The ids that Iceberg reserves for columns of its own files.
///
/// Source: Apache Iceberg table specification, "Reserved Field IDs".
package enum ReservedFieldID {
    package static let filePath = 2_147_483_546
    package static let position = 2_147_483_545
}

/// A file as a manifest names it.
package struct ManifestEntry: Hashable, Sendable {
    package enum Status: Int, Hashable, Sendable {
        case existing = 0
        case added = 1
        case deleted = 2
    }

    package var status: Status
    package var snapshotID: Int64?
    /// Of the rows; nil where the manifest's own is meant.
    package var sequenceNumber: Int64?
    /// Of the file; nil where the manifest's own is meant.
    package var fileSequenceNumber: Int64?
    package var file: DataFile

    package init(
        status: Status,
        snapshotID: Int64?,
        sequenceNumber: Int64?,
        fileSequenceNumber: Int64?,
        file: DataFile
    ) {
        self.status = status
        self.snapshotID = snapshotID
        self.sequenceNumber = sequenceNumber
        self.fileSequenceNumber = fileSequenceNumber
        self.file = file
    }

    package var isLive: Bool { status != .deleted }
}

/// A manifest as a snapshot's list names it.
package struct ManifestFile: Hashable, Sendable {
    package enum Content: Int, Hashable, Sendable {
        case data = 0
        case deletes = 1
    }

    package var path: String
    package var byteCount: Int64
    package var specID: Int
    package var content: Content
    package var sequenceNumber: Int64
    /// The smallest sequence number of the rows of its live files.
    package var minimumSequenceNumber: Int64
    package var addedSnapshotID: Int64
    package var addedFileCount: Int
    package var existingFileCount: Int
    package var deletedFileCount: Int
    package var addedRowCount: Int64
    package var existingRowCount: Int64
    package var deletedRowCount: Int64
    /// One a field of the spec; empty where the list does not say.
    package var partitions: [PartitionSummary]
    package var keyMetadata: [UInt8]?

    package struct PartitionSummary: Hashable, Sendable {
        package var containsNull: Bool
        package var containsNaN: Bool?
        package var lowerBound: [UInt8]?
        package var upperBound: [UInt8]?

        package init(containsNull: Bool, containsNaN: Bool?, lowerBound: [UInt8]?, upperBound: [UInt8]?) {
            self.containsNull = containsNull
            self.containsNaN = containsNaN
            self.lowerBound = lowerBound
            self.upperBound = upperBound
        }
    }

    package var hasLiveFiles: Bool { addedFileCount + existingFileCount > 0 }
}
