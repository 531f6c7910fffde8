import Primitives
import Testing

@testable import SparkConnect

@Suite struct WriteOrderTests {
    static func operation(
        _ path: String = "s3://lake/t",
        _ source: String = "parquet",
        _ mode: ConnectWriteOperation.Mode = .errorIfExists,
        partitions: [String] = [],
        options: [String: String] = [:]
    ) -> ConnectWriteOperation {
        var operation = ConnectWriteOperation()
        operation.path = path
        operation.source = source
        operation.mode = mode
        operation.partitioningColumns = partitions
        operation.options = options
        return operation
    }

    static let range = ConnectRelation()

    @Test("a write is staged in the run's folder under the engine's own names")
    func staged() throws {
        let operation = Self.operation(
            "s3a://lake/t/",
            "csv",
            .overwrite,
            options: ["sep": "\\t", "header": "true"]
        )
        let order = try #require(try WriteOrder(operation, SessionSettings()))

        let staged = order.staged(operation, in: "/run/writes/1")

        #expect(order.destination == S3Location(bucket: "lake", key: "t/"))
        #expect(staged.path == "file:///run/writes/1")
        #expect(staged.mode == .append)
        #expect(staged.options["sep"] == "\t")
        #expect(staged.options["escape"] == "\\")
        #expect(staged.options["compression"] == "uncompressed")
    }

    @Test(
        "overwriting is of partitions where the session or the write says so",
        arguments: [
            ("dynamic", nil, ["p"], WriteOrder.Mode.overwritePartitions),
            ("static", "DYNAMIC", ["p"], .overwritePartitions),
            ("dynamic", "static", ["p"], .overwrite), ("dynamic", nil, [], .overwrite),
            (nil, nil, ["p"], .overwrite),
        ] as [(String?, String?, [String], WriteOrder.Mode)]
    )
    func overwrite(setting: String?, option: String?, partitions: [String], mode: WriteOrder.Mode) throws {
        var settings = SessionSettings()
        settings["spark.sql.sources.partitionOverwriteMode"] = setting
        let options = option.map { ["partitionOverwriteMode": $0] } ?? [:]
        let operation = Self.operation(
            "s3://lake/t",
            "parquet",
            .overwrite,
            partitions: partitions,
            options: options
        )

        #expect(try WriteOrder(operation, settings)?.mode == mode)
    }

    @Test(
        "a write is refused by name where the engine would make other files",
        arguments: [
            ("csv", ["emptyValue": "EMPTY"]), ("csv", ["quoteAll": "true"]),
            ("csv", ["encoding": "EUC-KR"]),
            ("json", ["ignoreNullFields": "false"]), ("json", ["compression": "lz4"]),
            ("parquet", ["compression": "lzo"]),
        ]
    )
    func refused(format: String, options: [String: String]) {
        #expect(throws: ConnectFailure.self) {
            try WriteOrder(Self.operation("s3://lake/t", format, options: options), SessionSettings())
        }
    }

    @Test(
        "what is no file of the lake is the engine's own affair",
        arguments: [("/tmp/x", "csv"), ("s3://lake/t", "delta")]
    )
    func foreign(path: String, format: String) throws {
        #expect(try WriteOrder(Self.operation(path, format), SessionSettings()) == nil)
    }

    @Test("partitions are written by their text, whatever their type")
    func partitions() throws {
        let operation = Self.operation(partitions: ["p"])
        let staged = try #require(try WriteOrder(operation, SessionSettings())).staged(operation, in: "/w")

        #expect(
            staged.input.withColumns.aliases.map(\.expr.expressionString.expression) == ["CAST(`p` AS STRING)"]
        )
    }

    @Test(
        "the number of files is the one that the plan asks for",
        arguments: [(1, "0"), (3, "CAST(pmod(monotonically_increasing_id(), 3) AS INT)")]
    )
    func fileCount(count: Int32, expression: String) throws {
        var repartition = ConnectRepartition()
        repartition.numPartitions = count
        repartition.input.sort = ConnectSort()
        var project = ConnectProject()
        project.input.repartition = repartition
        var operation = Self.operation()
        operation.input.project = project

        let staged = try #require(try WriteOrder(operation, SessionSettings())).staged(operation, in: "/w")

        #expect(staged.partitioningColumns == [WriteOrder.fileColumn])
        #expect(staged.input.withColumns.aliases.first?.expr.expressionString.expression == expression)
        // The sort below must not be lost, as it would be under a request for partitions.
        #expect(staged.input.withColumns.input.project.input.relType == .sort(ConnectSort()))
    }

    @Test("timestamps and texts of text files look as Spark writes them")
    func texts() throws {
        var fields = [ConnectDataType.Field(), ConnectDataType.Field(), ConnectDataType.Field()]
        fields[0].name = "t"
        fields[0].dataType.timestamp = ConnectOpaque()
        fields[1].name = "s"
        fields[1].dataType.string = ConnectOpaque()
        fields[2].name = "d"
        fields[2].dataType.date = ConnectOpaque()
        let operation = Self.operation("s3://lake/t", "csv")
        let order = try #require(try WriteOrder(operation, SessionSettings()))

        let texts = WriteOptions.texts(fields, ["dateFormat": "dd/MM/yyyy"], order)

        #expect(
            texts.map(\.expression) == [
                #"date_format(`t`, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")"#, "rtrim(ltrim(`s`))",
                #"date_format(`d`, "dd/MM/yyyy")"#,
            ]
        )
    }

    @Test("a plan that leaves the number of files open keeps it open")
    func openCount() throws {
        var operation = Self.operation()
        operation.input.aggregate = ConnectOneInput()

        let staged = try #require(try WriteOrder(operation, SessionSettings())).staged(operation, in: "/w")

        #expect(staged.partitioningColumns.isEmpty)
        #expect(staged.input == operation.input)
    }
}

@Suite struct StagedWriteTests {
    @Test(
        "files have the names of Spark's",
        arguments: [
            ("parquet", [], "abc_0.snappy.parquet", "part-00000-id-c000.snappy.parquet"),
            ("parquet", [], "abc_12.snappy.parquet", "part-00012-id-c000.snappy.parquet"),
            ("csv", [], "__hosu_file=2/abc.csv", "part-00002-id-c000.csv"),
            ("json", ["p"], "p=1/abc.json", "p=1/part-00000-id.c000.json"),
            (
                "parquet", ["p"], "p=/abc.parquet",
                "p=__HIVE_DEFAULT_PARTITION__/part-00000-id.c000.snappy.parquet"
            ),
            ("csv", ["s"], "s=%EC%84%9C/abc.csv", "s=서/part-00000-id.c000.csv"),
            ("csv", ["s"], "s=a=b%25/abc.csv", "s=a%3Db%25/part-00000-id.c000.csv"),
        ]
    )
    func names(format: String, partitions: [String], file: String, name: String) throws {
        let operation = WriteOrderTests.operation("s3://lake/t", format, partitions: partitions)
        let order = try #require(try WriteOrder(operation, SessionSettings()))

        #expect(StagedWrite([(file, 1)], of: order, id: "id").files.map(\.name) == [name])
    }

    @Test("two files of one task in one folder have numbers of their own")
    func numbers() throws {
        let operation = WriteOrderTests.operation(partitions: ["p"])
        let order = try #require(try WriteOrder(operation, SessionSettings()))

        let written = StagedWrite(
            [("p=1/b.parquet", 1), ("p=1/a.parquet", 1), ("p=2/c.parquet", 1)],
            of: order,
            id: "id"
        )

        #expect(
            written.files.map(\.name) == [
                "p=1/part-00000-id.c000.snappy.parquet", "p=1/part-00000-id.c001.snappy.parquet",
                "p=2/part-00000-id.c000.snappy.parquet",
            ]
        )
        #expect(written.partitions == ["p=1/", "p=2/"])
    }
}
