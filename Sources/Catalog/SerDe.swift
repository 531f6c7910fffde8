/// The readers and writers of rows that Athena knows.
package enum SerDe: Hashable, Sendable, CaseIterable {
    case lazySimple
    case openCSV
    case hiveJSON
    case openXJSON
    case parquet
    case orc
    case avro
    case regex
    case grok
    case ion
    case cloudTrail
    case lazyBinaryColumnar

    /// The SerDe of a Java class; nil for a class that is none of ours.
    package init?(library: String) {
        guard let row = Self.libraries.first(where: { $0.library == library }) else { return nil }
        self = row.serde
    }

    /// The Java class that new tables name.
    package var library: String {
        for row in Self.libraries where row.serde == self { return row.library }
        preconditionFailure("every SerDe has a library")
    }

    /// Whether rows are lines of text, so that a header line or a separator can be set.
    package var readsLines: Bool {
        switch self {
        case .lazySimple, .openCSV, .hiveJSON, .openXJSON, .regex, .grok: true
        case .parquet, .orc, .avro, .ion, .cloudTrail, .lazyBinaryColumnar: false
        }
    }

    private struct Row {
        let library: String
        let serde: SerDe
    }

    /// The first row of a SerDe is the class that new tables get.
    ///
    /// Source: Athena User Guide, Supported SerDes and data formats.
    private static let libraries: [Row] = [
        Row(library: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe", serde: .lazySimple),
        Row(library: "org.apache.hadoop.hive.serde2.OpenCSVSerde", serde: .openCSV),
        Row(library: "com.bizo.hive.serde.csv.CSVSerde", serde: .openCSV),
        Row(library: "org.apache.hive.hcatalog.data.JsonSerDe", serde: .hiveJSON),
        Row(library: "org.apache.hadoop.hive.serde2.JsonSerDe", serde: .hiveJSON),
        Row(library: "org.openx.data.jsonserde.JsonSerDe", serde: .openXJSON),
        Row(library: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe", serde: .parquet),
        Row(library: "org.apache.hadoop.hive.ql.io.orc.OrcSerde", serde: .orc),
        Row(library: "org.apache.hadoop.hive.serde2.avro.AvroSerDe", serde: .avro),
        Row(library: "org.apache.hadoop.hive.serde2.RegexSerDe", serde: .regex),
        Row(library: "com.amazonaws.glue.serde.GrokSerDe", serde: .grok),
        Row(library: "com.amazon.ionhiveserde.IonHiveSerDe", serde: .ion),
        Row(library: "com.amazon.emr.hive.serde.CloudTrailSerde", serde: .cloudTrail),
        Row(
            library: "org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe",
            serde: .lazyBinaryColumnar
        ),
        Row(library: "org.apache.hadoop.hive.serde2.columnar.ColumnarSerDe", serde: .lazyBinaryColumnar),
    ]
}

/// The formats of `STORED AS` and of the `format` property of CTAS.
package enum StorageFormat: String, Hashable, Sendable, CaseIterable {
    case textFile = "TEXTFILE"
    case parquet = "PARQUET"
    case orc = "ORC"
    case avro = "AVRO"
    case json = "JSON"
    case ion = "ION"
    case sequenceFile = "SEQUENCEFILE"
    case rcFile = "RCFILE"

    /// The Java classes a table of a format names.
    package struct Classes: Hashable, Sendable {
        package let inputFormat: String
        package let outputFormat: String
        package let library: String
    }

    /// Letters may have any case.
    package init?(named name: String) {
        self.init(rawValue: name.uppercased())
    }

    /// Source: Hive's storage format descriptors, as Athena's tables show them.
    package var classes: Classes {
        switch self {
        case .textFile: Classes(input: Self.text, output: Self.textOutput, .lazySimple)
        case .json: Classes(input: Self.text, output: Self.textOutput, .hiveJSON)
        case .parquet:
            Classes(
                input: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
                output: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
                .parquet
            )
        case .orc:
            Classes(
                input: "org.apache.hadoop.hive.ql.io.orc.OrcInputFormat",
                output: "org.apache.hadoop.hive.ql.io.orc.OrcOutputFormat",
                .orc
            )
        case .avro:
            Classes(
                input: "org.apache.hadoop.hive.ql.io.avro.AvroContainerInputFormat",
                output: "org.apache.hadoop.hive.ql.io.avro.AvroContainerOutputFormat",
                .avro
            )
        case .ion:
            Classes(
                input: "com.amazon.ionhiveserde.formats.IonInputFormat",
                output: "com.amazon.ionhiveserde.formats.IonOutputFormat",
                .ion
            )
        case .sequenceFile:
            Classes(
                input: "org.apache.hadoop.mapred.SequenceFileInputFormat",
                output: "org.apache.hadoop.hive.ql.io.HiveSequenceFileOutputFormat",
                .lazySimple
            )
        case .rcFile:
            Classes(
                input: "org.apache.hadoop.hive.ql.io.RCFileInputFormat",
                output: "org.apache.hadoop.hive.ql.io.RCFileOutputFormat",
                .lazyBinaryColumnar
            )
        }
    }

    private static let text = "org.apache.hadoop.mapred.TextInputFormat"
    private static let textOutput = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
}

extension StorageFormat.Classes {
    fileprivate init(input: String, output: String, _ serde: SerDe) {
        self.init(inputFormat: input, outputFormat: output, library: serde.library)
    }
}
