import Primitives

/// A write of files as the script asked for it, checked, and what the engine is asked for in its place.
///
/// The engine writes into an empty folder of the run; what it wrote is named and published when it has ended well.
struct WriteOrder: Equatable, Sendable {
    enum Mode: String, Sendable {
        case append
        case overwrite
        /// Only the partitions that rows are written to are replaced.
        case overwritePartitions
        case errorIfExists
        case ignore
    }

    enum Format: String, Sendable {
        case parquet
        case csv
        case json
        case text

        var fileExtension: String { self == .text ? ".txt" : "." + rawValue }
    }

    /// As the script wrote it.
    var path: String
    var destination: S3Location
    var format: Format
    var mode: Mode
    var partitionColumns: [String]
    /// How the engine knows it, and its part of files' names.
    var compression: WriteCompression
    var marksSuccess: Bool

    /// The column by whose values the engine makes files where their number was asked for.
    static let fileColumn = "__hosu_file"

    /// Nil for a write that is the engine's own affair: to a place that is none of the lake's, or in a format that it
    /// publishes by itself.
    ///
    /// - Throws: what Spark refuses, and what Sail would do wrong and cannot be made right.
    init?(_ write: ConnectWriteOperation, _ settings: SessionSettings) throws(ConnectFailure) {
        guard case .path(let path) = write.saveType, let destination = S3Location(path) else { return nil }
        let source = write.hasSource ? write.source.lowercased() : "parquet"
        guard let format = Format(rawValue: source == "glueparquet" ? "parquet" : source) else { return nil }
        guard !write.hasBucketBy else {
            throw ConnectFailure(kind: .analysis, text: "'save' does not support bucketBy right now.")
        }
        guard write.sortColumnNames.isEmpty else {
            throw ConnectFailure(kind: .analysis, text: "'save' does not support sortBy right now.")
        }
        guard write.clusteringColumns.isEmpty else {
            throw .unsupported("Clustering files by columns is not in the Sail engine.")
        }
        self.path = path
        self.destination = destination
        self.format = format
        partitionColumns = write.partitioningColumns
        let options = Dictionary(write.options.map { ($0.key.lowercased(), $0.value) }) { $1 }
        mode = try Self.mode(write, options, settings)
        compression = try WriteCompression(format, options, settings)
        let marks = options["mapreduce.fileoutputcommitter.marksuccessfuljobs"]
        marksSuccess = marks.map { $0.lowercased() != "false" } ?? settings.marksSuccess
        try WriteOptions.check(options, format)
        let setting = "spark.sql.files.maxRecordsPerFile"
        if let limit = settings[setting], Int(limit).map({ $0 > 0 }) ?? true {
            throw .unsupported("The setting \(setting) is not in the Sail engine, which would pass it over.")
        }
    }

    private static func mode(
        _ write: ConnectWriteOperation,
        _ options: [String: String],
        _ settings: SessionSettings
    ) throws(ConnectFailure) -> Mode {
        switch write.mode {
        case .append: return .append
        case .ignore: return .ignore
        case .errorIfExists, .unspecified: return .errorIfExists
        case .overwrite:
            let own = options["partitionoverwritemode"]?.lowercased()
            let isDynamic = own.map { $0 == "dynamic" } ?? settings.overwritesPartitions
            return isDynamic && !write.partitioningColumns.isEmpty ? .overwritePartitions : .overwrite
        case .UNRECOGNIZED(let number):
            throw .unsupported("The save mode \(number) is not known to Hosu.")
        }
    }

    /// What the engine is asked for: the same rows, into a folder of ours.
    func staged(_ write: ConnectWriteOperation, in folder: String) -> ConnectWriteOperation {
        var staged = write
        staged.source = format.rawValue
        staged.path = "file://" + folder
        staged.mode = .append
        for name in staged.options.keys where WriteOptions.isOwn(name) { staged.options[name] = nil }
        staged.options["compression"] = compression.engineName
        WriteOptions.adapt(&staged.options, format)
        guard partitionColumns.isEmpty else {
            // Partitions' values go into names alone, and Sail knows only some types there; Spark names them by their text.
            staged.input = write.input.with(
                partitionColumns.map { name in (name, "CAST(\(quoted(name)) AS STRING)") }
            )
            return staged
        }
        if let files = FileCount(of: write.input) {
            staged.input = files.input.with([(Self.fileColumn, files.number)])
            staged.partitioningColumns = [Self.fileColumn]
        }
        return staged
    }
}

/// A column's name inside an expression.
func quoted(_ name: String) -> String {
    "`" + name.replacing("`", with: "``") + "`"
}

/// How files are compressed: what the engine calls it, and how Spark names the files.
struct WriteCompression: Equatable, Sendable {
    var engineName: String
    /// In front of the format's extension for Parquet, behind it for text.
    var suffix: String

    /// Source: Spark, Parquet Files and CSV Files, `compression`: snappy and none by default.
    init(
        _ format: WriteOrder.Format,
        _ options: [String: String],
        _ settings: SessionSettings
    ) throws(ConnectFailure) {
        let setting = format == .parquet ? settings["spark.sql.parquet.compression.codec"] : nil
        let given =
            options["compression"] ?? (format == .parquet ? options["parquet.compression"] : options["codec"])
        let name = (given ?? setting ?? (format == .parquet ? "snappy" : "none")).lowercased()
        let known: [String: (String, String)] =
            format == .parquet
            ? [
                "none": ("uncompressed", ""), "uncompressed": ("uncompressed", ""),
                "snappy": ("snappy", ".snappy"), "gzip": ("gzip", ".gz"), "zstd": ("zstd", ".zstd"),
                "lz4_raw": ("lz4_raw", ".lz4raw"), "brotli": ("brotli", ".br"),
            ]
            : [
                "none": ("uncompressed", ""), "uncompressed": ("uncompressed", ""), "gzip": ("gzip", ".gz"),
                "bzip2": ("bzip2", ".bz2"), "zstd": ("zstd", ".zst"),
                "org.apache.hadoop.io.compress.gzipcodec": ("gzip", ".gz"),
                "org.apache.hadoop.io.compress.bzip2codec": ("bzip2", ".bz2"),
            ]
        guard let (engineName, suffix) = known[name] else {
            throw .unsupported("The compression \(name) of \(format.rawValue) files is not in the Sail engine.")
        }
        self.engineName = engineName
        self.suffix = suffix
    }
}

/// The number of files that a script asked for by `repartition` or `coalesce`, or by a sort that they must keep.
///
/// Sail makes four files of any rows, whatever the plan says, unless there are partitions: rows are given the number of
/// their file as one then.
struct FileCount: Equatable, Sendable {
    /// Without the request for partitions, which would lose a sort below it.
    var input: ConnectRelation
    /// The expression of a row's file.
    var number: String

    /// Nil where the plan leaves the number open, as after a join.
    init?(of relation: ConnectRelation) {
        guard let (count, input) = Self.count(relation), count > 0 else { return nil }
        self.input = input
        number = count == 1 ? "0" : "CAST(pmod(monotonically_increasing_id(), \(count)) AS INT)"
    }

    /// Looks through what keeps rows in their partitions.
    private static func count(_ relation: ConnectRelation) -> (Int, ConnectRelation)? {
        switch relation.relType {
        case .repartition(let repartition):
            return (Int(repartition.numPartitions), repartition.input)
        case .repartitionByExpression(let repartition) where repartition.hasNumPartitions:
            return (Int(repartition.numPartitions), repartition.input)
        case .sort(let sort):
            return !sort.hasIsGlobal || sort.isGlobal ? (1, relation) : nil
        case .limit, .tail: return (1, relation)
        default: return relation.replacingNarrowInput(count)
        }
    }
}

extension ConnectRelation {
    /// Applies `body` to the input of a relation that neither moves rows nor changes their order, and puts the result in
    /// its place; nil for other relations, and where `body` gives nil.
    fileprivate func replacingNarrowInput(
        _ body: (ConnectRelation) -> (Int, ConnectRelation)?
    ) -> (Int, ConnectRelation)? {
        var copy = self
        var count: Int?
        func one(_ input: ConnectRelation) -> ConnectRelation? {
            guard let (found, replaced) = body(input) else { return nil }
            count = found
            return replaced
        }
        guard copy.replaceNarrowInput(one), let count else { return nil }
        return (count, copy)
    }

    /// The relation with further or replaced columns, of SQL's expressions.
    func with(_ columns: [(name: String, expression: String)]) -> ConnectRelation {
        var with = ConnectWithColumns()
        with.input = self
        with.aliases = columns.map { name, expression in
            var alias = ConnectExpression.Alias()
            alias.name = [name]
            alias.expr.expressionString.expression = expression
            return alias
        }
        var relation = ConnectRelation()
        relation.withColumns = with
        return relation
    }
}
