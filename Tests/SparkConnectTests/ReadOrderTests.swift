import Primitives
import SwiftProtobuf
import Testing

@testable import SparkConnect

@Suite struct ReadOrderTests {
    static func source(
        _ format: String,
        _ paths: [String],
        schema: String? = nil,
        _ options: [String: String] = [:]
    ) -> ConnectRead.DataSource {
        var source = ConnectRead.DataSource()
        source.format = format
        source.paths = paths
        source.options = options
        if let schema { source.schema = schema }
        return source
    }

    static func relation(_ source: ConnectRead.DataSource, _ keys: [String]) throws -> ConnectRelation {
        let order = try #require(try ReadOrder(source))
        let objects = keys.map { LakePaths.Object(key: $0, etag: "", byteCount: 1) }
        let named = order.paths.flatMap { path in
            LakePaths.roots(path.place.key, objects).map { (path.place.bucket, $0) }
        }
        return try order.relation(try order.find(named, infersTypes: true), columns: nil)
    }

    @Test("partition columns get the types that their values have")
    func partitions() throws {
        let relation = try Self.relation(
            Self.source("parquet", ["s3a://lake/t"]),
            ["t/_SUCCESS", "t/y=2023/m=01/a", "t/y=2024/m=__HIVE_DEFAULT_PARTITION__/b"]
        )

        let aliases = relation.withColumns.aliases
        #expect(aliases.map(\.name) == [["y"], ["m"]])
        #expect(
            aliases.map(\.expr.expressionString.expression) == [
                "CAST(`y` AS int)", "CAST(nullif(`m`, '__HIVE_DEFAULT_PARTITION__') AS int)",
            ]
        )
        #expect(relation.withColumns.input.dataSource?.paths == ["s3://lake/t/"])
    }

    @Test("a base path keeps the partitions above the paths, and reads only these")
    func basePath() throws {
        let relation = try Self.relation(
            Self.source("parquet", ["s3://lake/t/p=1"], ["basePath": "s3://lake/t"]),
            ["t/p=1/a", "t/p=2/b"]
        )

        let filter = relation.withColumns.input.filter
        #expect(filter.condition.expressionString.expression == "(`p` = '1')")
        #expect(filter.input.dataSource?.paths == ["s3://lake/t/"])
        #expect(filter.input.dataSource?.options.isEmpty == true)
    }

    @Test(
        "without partitions only the folder's own files are read, one by one where the engine would read more"
    )
    func nested() throws {
        let relation = try Self.relation(Self.source("csv", ["s3://lake/t"]), ["t/a", "t/sub/b"])

        #expect(relation.dataSource?.paths == ["s3://lake/t/a"])
    }

    @Test("all files are read where that is asked for")
    func recursive() throws {
        let source = Self.source("csv", ["s3://lake/t"], ["recursiveFileLookup": "true"])

        #expect(try Self.relation(source, ["t/a", "t/p=1/b"]).dataSource?.paths == ["s3://lake/t/"])
    }

    @Test("patterns become the folders that they match")
    func patterns() throws {
        let relation = try Self.relation(
            Self.source("text", ["s3://lake/t/d*"]),
            ["t/d1/a", "t/d2/b", "t/e/c"]
        )

        #expect(relation.dataSource?.paths == ["s3://lake/t/d1/", "s3://lake/t/d2/"])
    }

    @Test("columns of CSV files with a schema are null where a text is none of their type")
    func permissive() throws {
        let relation = try Self.relation(
            Self.source("csv", ["s3://lake/t"], schema: "id int, s string, d date", ["nullValue": "NA"]),
            ["t/a"]
        )

        #expect(relation.withColumns.input.dataSource?.schema == "`id` string, `s` string, `d` string")
        #expect(
            relation.withColumns.aliases.map(\.expr.expressionString.expression) == [
                "CASE WHEN nullif(`id`, 'NA') RLIKE '^[+-]?[0-9]+$' THEN TRY_CAST(nullif(`id`, 'NA') AS int) END",
                "nullif(`s`, 'NA')", "TRY_CAST(nullif(`d`, 'NA') AS DATE)",
            ]
        )
    }

    @Test("a schema without the partition columns gets them")
    func schemaWithoutPartitions() throws {
        let relation = try Self.relation(
            Self.source("parquet", ["s3://lake/t"], schema: "id bigint"),
            ["t/p=1/a"]
        )

        #expect(relation.withColumns.input.dataSource?.schema == "`id` bigint, `p` string")
    }

    @Test(
        "a read is refused by name where the engine would read other rows",
        arguments: [
            ("csv", ["encoding": "CP949"], nil), ("csv", ["modifiedAfter": "2024-01-01T00:00:00"], nil),
            ("csv", ["inferSchema": "true", "dateFormat": "dd/MM/yyyy"], nil),
            ("json", ["primitivesAsString": "true"], nil), ("json", ["dateFormat": "yyyy-dd-MM"], "d date"),
        ] as [(String, [String: String], String?)]
    )
    func refused(format: String, options: [String: String], schema: String?) {
        #expect(throws: ConnectFailure.self) {
            try Self.relation(Self.source(format, ["s3://lake/t"], schema: schema, options), ["t/a"])
        }
    }

    @Test("files without a schema to find are an error, not a table without columns")
    func empty() {
        #expect(throws: ConnectFailure.schemaNotInferred("Parquet")) {
            try Self.relation(Self.source("parquet", ["s3://lake/t"]), ["t/_SUCCESS"])
        }
    }

    @Test("several partitioned folders at once are refused as Spark does")
    func conflict() throws {
        #expect {
            try Self.relation(
                Self.source("parquet", ["s3://lake/t/y=1", "s3://lake/t/y=2"]),
                ["t/y=1/m=1/a", "t/y=2/m=1/b"]
            )
        } throws: { error in
            (error as? ConnectFailure)?.condition == "CONFLICTING_DIRECTORY_STRUCTURES"
        }
    }
}

@Suite struct PlanWalkTests {
    @Test("reads are found and replaced at every depth, and all else stays as it is")
    func replacing() throws {
        let source = ReadOrderTests.source("csv", ["s3://lake/a"])
        var read = ConnectRelation(read: source)
        read.common.planID = 7
        var join = ConnectTwoInputs()
        join.left = read
        join.right.sql.query = "SELECT 1"
        var plan = ConnectPlan()
        plan.root.filter.input.join = join
        let other = ConnectRelation(read: ReadOrderTests.source("csv", ["s3://lake/b"])).with([("x", "1")])

        let isChanged = plan.replaceAll { $0.replacing([source: other]) }

        #expect(isChanged)
        let left = plan.root.filter.input.join.left
        #expect(left.withColumns.input.dataSource?.paths == ["s3://lake/b"])
        #expect(left.common.planID == 7)
        #expect(plan.root.filter.input.join.right.sql.query == "SELECT 1")
    }

    @Test("fields that Hosu does not know survive")
    func unknownFields() throws {
        // A project with an expression (field 3) that the gateway has no name for.
        let bytes: [UInt8] = [0x1a, 0x06, 0x0a, 0x00, 0x1a, 0x02, 0x3a, 0x00]

        let relation = try ConnectRelation(serializedBytes: bytes)

        #expect(try relation.serializedBytes() as [UInt8] == bytes)
    }
}
