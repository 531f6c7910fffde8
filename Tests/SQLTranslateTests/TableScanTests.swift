import DuckDB
import Foundation
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Testing

/// Tables over files, read through the whole chain.
@Suite struct TableScanTests {
    private let folder: String
    private let engine: Engine

    init() throws {
        folder = NSTemporaryDirectory() + "scan-\(ProcessInfo.processInfo.globallyUniqueString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        engine = Engine(EngineConfiguration(allowedDirectories: [folder], threadCount: 1))
    }

    private func table(
        _ serde: String,
        _ columns: [(String, String)],
        parameters: [String: String] = [:],
        serdeParameters: [String: String] = [:],
        partitions: [String] = []
    ) -> CatalogTable {
        CatalogTable(
            name: TableName(database: "default", table: "t"),
            columns: columns.map { CatalogColumn(name: $0.0, hiveType: $0.1) },
            partitionKeys: partitions.isEmpty ? [] : [CatalogColumn(name: "day", hiveType: "date")],
            partitions: partitions.map { CatalogPartition(values: [$0], location: "s3://b/t/day=\($0)/") },
            storage: .init(
                location: "s3://b/t/",
                serializationLibrary: serde,
                serdeParameters: serdeParameters
            ),
            parameters: parameters
        )
    }

    private func file(_ name: String, _ text: String, partition: Int? = nil) throws -> ScanFile {
        let path = folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return ScanFile(
            path: path,
            url: "s3://b/t/" + name,
            byteCount: Int64(text.utf8.count),
            modifiedInMicroseconds: 0,
            partition: partition
        )
    }

    private func rows(_ sql: String, _ table: CatalogTable, _ files: [ScanFile]) async throws -> [[String?]] {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(databases: ["default"], tables: [table.name: table]),
            session: AnalysisSession(database: "default"),
            now: .init(epochMicroseconds: 0)
        )
        let resolved = try analyzer.analyze(Parser.parse(sql))
        guard case .query(let query) = resolved.action else { return [] }
        let session = try await engine.makeSession()
        var scanFiles = ScanFiles(files)
        if table.storage.serializationLibrary.contains("Parquet") {
            let found = try await session.rows(ParquetProbe.sql(paths: files.map(\.path)))
            scanFiles.parquetSchemas = ParquetProbe.read(found)
        }
        let text = try DuckDBTranslator(
            scans: resolved.scans,
            files: resolved.scans.map { scan in
                var part = scanFiles
                part.files = part.files.filter { $0.partition.map { scan.partitions.contains($0) } ?? true }
                return part
            }
        ).print(query)
        return try await session.rows(text)
    }

    private static let lazySimple = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"

    @Test("delimited text: bad numbers, missing fields and \\N are NULL, quotes are text, headers are skipped")
    func delimited() async throws {
        let table = table(
            Self.lazySimple,
            [("id", "int"), ("name", "string"), ("price", "double"), ("on_sale", "boolean"), ("d", "date")],
            parameters: ["skip.header.line.count": "1"],
            serdeParameters: ["field.delim": ","]
        )
        let text = """
            id,name,price,on_sale,d
            1,"a,2.5,true,2024-01-05
            x,\\N,bad,no,2024-99-01

            7.5,b
            9,,1e3,FALSE,2024-02-29,surplus

            """

        let rows = try await rows("SELECT * FROM t", table, [try file("a.csv", text)])

        #expect(
            rows == [
                ["1", "\"a", "2.5", "true", "2024-01-05"],
                [nil, nil, nil, nil, nil],
                [nil, nil, nil, nil, nil],
                [nil, "b", nil, nil, nil],
                ["9", "", "1000.0", "false", "2024-02-29"],
            ]
        )
    }

    @Test("delimited text: arrays, maps and structs by their separators")
    func nested() async throws {
        let table = table(
            Self.lazySimple,
            [("a", "array<int>"), ("m", "map<string,int>"), ("s", "struct<x:int,y:string>")],
            serdeParameters: ["field.delim": ",", "collection.delim": "|", "mapkey.delim": ":"]
        )

        let rows = try await rows(
            "SELECT a[2], m['k'], s.y, cardinality(a) FROM t",
            table,
            [try file("a.csv", "1|2,j:1|k:2,5|z\n")]
        )

        #expect(rows == [["2", "2", "z", "2"]])
    }

    @Test("quoted text: quotes and escapes are taken away")
    func quoted() async throws {
        let table = table(
            "org.apache.hadoop.hive.serde2.OpenCSVSerde",
            [("a", "string"), ("b", "int"), ("c", "string")]
        )
        let text = "\"x, y\",\"1\",\"he said \\\"hi\\\"\"\nplain,2,\n"

        let rows = try await rows("SELECT a, b + 1, c FROM t", table, [try file("a.csv", text)])

        #expect(rows == [["x, y", "2", "he said \"hi\""], ["plain", "3", ""]])
    }

    @Test("JSON lines: keys without letter case, nested values, NULL for what is missing")
    func json() async throws {
        let table = table(
            "org.openx.data.jsonserde.JsonSerDe",
            [("id", "bigint"), ("name", "string"), ("tags", "array<string>"), ("at", "struct<city:string>")]
        )
        let text = """
            {"ID": 1, "name": "a", "tags": ["x", "y"], "at": {"City": "서울"}}
            {"id": 2}

            """

        let rows = try await rows("SELECT id, name, tags[1], at.city FROM t", table, [try file("a.json", text)])

        #expect(rows == [["1", "a", "x", "서울"], ["2", nil, nil, nil]])
    }

    @Test("partition values are constants of their files, and \"$path\" is the object's URL")
    func partitions() async throws {
        let table = table(
            Self.lazySimple,
            [("v", "int")],
            partitions: ["2024-01-01", "2024-01-02", "__HIVE_DEFAULT_PARTITION__"]
        )
        let files = [
            try file("a", "1\n", partition: 0), try file("b", "2\n", partition: 1),
            try file("c", "3\n", partition: 2),
        ]

        let rows = try await rows("SELECT v, day, \"$path\" FROM t ORDER BY v", table, files)

        #expect(
            rows == [
                ["1", "2024-01-01", "s3://b/t/a"], ["2", "2024-01-02", "s3://b/t/b"], ["3", nil, "s3://b/t/c"],
            ]
        )
    }

    @Test("a table without files has no rows, with its types")
    func empty() async throws {
        let table = table(Self.lazySimple, [("v", "int")])

        #expect(try await rows("SELECT count(*), sum(v) FROM t", table, []) == [["0", nil]])
    }

    @Test("Parquet: columns by name without letter case, missing ones NULL, narrower types widened")
    func parquet() async throws {
        let path = folder + "/p.parquet"
        let writer = try await engine.makeSession()
        try await writer.run(
            "COPY (SELECT 7 AS \"ID\", 'x' AS name, TIMESTAMP '2024-01-01 00:00:00.1236' AS ts, [1] AS l,"
                + " {'a': 1} AS s) TO '\(path)' (FORMAT parquet)"
        )
        let table = table(
            "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
            [
                ("name", "string"), ("id", "bigint"), ("gone", "double"), ("ts", "timestamp"),
                ("l", "array<int>"),
                ("s", "struct<a:int>"),
            ]
        )
        let file = ScanFile(
            path: path,
            url: "s3://b/p",
            byteCount: 1,
            modifiedInMicroseconds: 0,
            partition: nil
        )

        let rows = try await rows("SELECT id, name, gone, ts, l, s FROM t WHERE id > 5", table, [file])

        #expect(rows == [["7", "x", nil, "2024-01-01 00:00:00.124", "[1]", "{a=1}"]])
    }

    @Test("Parquet: a type that does not fit is named")
    func parquetMismatch() async throws {
        let path = folder + "/p.parquet"
        try await engine.makeSession().run("COPY (SELECT 'x' AS id) TO '\(path)' (FORMAT parquet)")
        let table = table("org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe", [("id", "bigint")])
        let file = ScanFile(
            path: path,
            url: "s3://b/p",
            byteCount: 1,
            modifiedInMicroseconds: 0,
            partition: nil
        )

        let failure = await #expect(throws: TranslationFailure.self) {
            try await self.rows("SELECT id FROM t", table, [file])
        }

        #expect(failure?.code == "HIVE_BAD_DATA")
    }
}
