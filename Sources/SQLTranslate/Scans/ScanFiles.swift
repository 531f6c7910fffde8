import Primitives
package import SQLAnalysis

/// One object of a table, as a local file.
package struct ScanFile: Hashable, Sendable {
    /// Where the bytes are on this machine.
    package var path: String
    /// The object's `s3://` URL; its extension tells how the bytes are compressed.
    package var url: String
    package var byteCount: Int64
    /// Microseconds since 1970-01-01T00:00:00Z.
    package var modifiedInMicroseconds: Int64
    /// An index of `CatalogTable.partitions`, `nil` for an unpartitioned table.
    package var partition: Int?
    /// Indexes of `ScanFiles.deletes`: what is deleted from the rows, of an Iceberg table.
    package var deletes: [Int] = []

    package init(path: String, url: String, byteCount: Int64, modifiedInMicroseconds: Int64, partition: Int?) {
        self.path = path
        self.url = url
        self.byteCount = byteCount
        self.modifiedInMicroseconds = modifiedInMicroseconds
        self.partition = partition
    }
}

/// The files that one scan reads.
///
/// Hidden ones (names that begin with `_` or `.`) are not among them.
package struct ScanFiles: Sendable {
    package var files: [ScanFile]
    /// For Parquet and Avro: the columns of each file by its path, from `ParquetProbe`.
    package var parquetSchemas: [String: [ParquetColumn]]
    /// Files of deletions, of an Iceberg table.
    package var deletes: [ScanDeletes] = []
    /// The ids of the columns of files that hold none, by the columns' lower-case names; `nil` where the table has no
    /// such list.
    package var nameMapping: [String: Int]?
    /// A query of the engine that gives the rows in place of files, its columns by position those of the table.
    package var rows: String?

    /// Rows that are in no file.
    package init(rows: String) {
        self.init([])
        self.rows = rows
    }

    package init(_ files: [ScanFile], parquetSchemas: [String: [ParquetColumn]] = [:]) {
        // A file without bytes holds no rows in any format.
        self.files = files.filter { $0.byteCount > 0 }
        self.parquetSchemas = parquetSchemas
    }
}

/// A file that says which rows of other files are deleted.
package struct ScanDeletes: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Rows of files by their number.
        case positions
        /// Rows whose columns of these ids are equal to one of the file's.
        case equalities([Int])
    }

    package var path: String
    package var kind: Kind
    /// Of the file, for equalities.
    package var columns: [ParquetColumn]

    package init(path: String, kind: Kind, columns: [ParquetColumn] = []) {
        self.path = path
        self.kind = kind
        self.columns = columns
    }
}

/// How a table's files are written.
package enum TableFormat: Hashable, Sendable {
    case parquet
    /// LazySimpleSerDe.
    case delimited
    /// OpenCSVSerde.
    case quoted
    /// The JSON SerDes, one object a line.
    case json
    /// RegexSerDe.
    case regex
    /// Glue's GrokSerDe.
    case grok
    /// CloudTrail's files: one object whose `Records` are the rows.
    case cloudTrail
    /// AvroSerDe.
    case avro

    /// - Throws: `NOT_SUPPORTED` for other SerDes, by name.
    package init(of table: CatalogTable) throws(TranslationFailure) {
        guard !table.isIceberg else {
            self = .parquet
            return
        }
        // Crawlers make tables of XML for jobs, and name no class of Hive for it.
        if table.parameters["classification"]?.lowercased() == "xml" {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "Table '\(table.name)' is classified as xml, which is not supported: Athena reads no XML"
            )
        }
        let library = table.storage.serializationLibrary
        let name = library.split(separator: ".").last.map(String.init) ?? ""
        if table.storage.inputFormat.hasSuffix(".CloudTrailInputFormat") {
            self = .cloudTrail
            return
        }
        switch name.lowercased() {
        case "avroserde": self = .avro
        case "regexserde": self = .regex
        case "grokserde": self = .grok
        case "cloudtrailserde": self = .cloudTrail
        case "parquethiveserde": self = .parquet
        case "lazysimpleserde": self = .delimited
        case "opencsvserde": self = .quoted
        case "jsonserde": self = .json
        case "" where table.storage.inputFormat.lowercased().contains("parquet"): self = .parquet
        case ""
        where table.storage.inputFormat.isEmpty || table.storage.inputFormat.contains("TextInputFormat"):
            self = .delimited
        default:
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "Table '\(table.name)' uses \(library.isEmpty ? table.storage.inputFormat : library), which is not supported"
            )
        }
    }
}
