import Primitives
import Testing

@testable import SparkConnect

@Suite struct PartitionDiscoveryTests {
    @Test(
        "a partition column has the type that holds all its values",
        arguments: [
            (["1", "2"], "int"), (["01"], "int"), (["1", "9999999999"], "bigint"), (["1", "1.5"], "double"),
            (["9999999999", "1.5"], "string"), (["1", "x"], "string"), (["2024-01-02"], "date"),
            (["2024-02-30"], "string"), (["2024-01-02 03%3A04%3A05"], "timestamp"),
            (["2024-01-02", "2024-01-02 03%3A04%3A05"], "timestamp"), (["1", "2024-01-02"], "string"),
            (["12345678901234567890"], "decimal(20,0)"), (["1", "__HIVE_DEFAULT_PARTITION__"], "int"),
            (["__HIVE_DEFAULT_PARTITION__"], "string"), (["서울"], "string"), (["true"], "string"),
        ]
    )
    func types(values: [String], type: String) throws {
        let found = try PartitionDiscovery(values.map { "p=\($0)/" }, infersTypes: true, path: "s3://lake/t")

        #expect(found.columns.map(\.type) == [type])
        #expect(found.columns.map(\.hasNull) == [values.contains(PartitionPath.nullValue)])
    }

    @Test("types are left alone where a script switches them off")
    func withoutTypes() throws {
        let found = try PartitionDiscovery(["m=01/d=2/"], infersTypes: false, path: "s3://lake/t")

        #expect(found.columns.map(\.name) == ["m", "d"])
        #expect(found.columns.map(\.type) == ["string", "string"])
    }

    @Test("folders that disagree on their columns are refused")
    func conflict() {
        #expect(throws: ConnectFailure.self) {
            try PartitionDiscovery(["a=1/", "b=1/"], infersTypes: true, path: "s3://lake/t")
        }
    }
}

@Suite struct LakePathsTests {
    static let objects = ["t/p=1/a", "t/p=1/_SUCCESS", "t/p=2/b", "t/.hidden/c", "t/x/d", "u/e", "f.csv"].map {
        LakePaths.Object(key: $0, etag: "", byteCount: 1)
    }

    @Test(
        "paths and patterns name files and folders",
        arguments: [
            ("t", ["t"], ["t/p=1/a", "t/p=2/b", "t/x/d"]), ("t/", ["t"], ["t/p=1/a", "t/p=2/b", "t/x/d"]),
            ("f.csv", ["f.csv"], ["f.csv"]), ("t/p=*", ["t/p=1", "t/p=2"], ["t/p=1/a", "t/p=2/b"]),
            ("{t,u}", ["t", "u"], ["t/p=1/a", "t/p=2/b", "t/x/d", "u/e"]), ("*.csv", ["f.csv"], ["f.csv"]),
            ("t/p=[2-3]", ["t/p=2"], ["t/p=2/b"]), ("t/p=[^2]", ["t/p=1"], ["t/p=1/a"]), ("no", [], []),
            ("t/p=?/a", ["t/p=1/a"], ["t/p=1/a"]), ("v*", [], []),
        ]
    )
    func roots(path: String, roots: [String], files: [String]) {
        let found = LakePaths.roots(path, Self.objects)

        #expect(found.map(\.key) == roots)
        #expect(found.flatMap(\.files).map(\.key) == files)
    }
}

@Suite struct SchemaTextTests {
    @Test(
        "schemas are read from SQL and from pyspark's JSON",
        arguments: [
            ("id int, name string", "`id` int, `name` string"),
            (
                "`a b` decimal(10,2), s struct<x:int,y:array<int>> NOT NULL",
                "`a b` decimal(10,2), `s` struct<x:int,y:array<int>> NOT NULL"
            ),
            (
                #"{"type":"struct","fields":[{"name":"a","type":"long","nullable":true,"metadata":{}},{"name":"b","type":{"type":"array","elementType":"integer","containsNull":true},"nullable":true,"metadata":{}}]}"#,
                "`a` bigint, `b` array<int>"
            ),
        ]
    )
    func reading(text: String, sql: String) {
        #expect(SchemaText(text)?.text == sql)
    }
}
