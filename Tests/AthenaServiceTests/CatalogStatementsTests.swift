import HosuTesting
import Primitives
import Testing

@testable import AthenaService

@Suite struct CatalogStatementsTests {
    private static let table = """
        CREATE EXTERNAL TABLE people (id int, `name` string COMMENT 'who', score decimal(5,2), tags array<string>)
        PARTITIONED BY (dt string)
        ROW FORMAT DELIMITED FIELDS TERMINATED BY ','
        LOCATION 's3://lake/people'
        TBLPROPERTIES ('skip.header.line.count'='1')
        """

    @Test("databases and tables are made, shown and removed")
    func lifeOfTable() async throws {
        let athena = try await AthenaClient.start()

        #expect(try await athena.outcome("CREATE DATABASE db COMMENT 'x'") == "SUCCEEDED")
        #expect(try await athena.outcome(Self.table) == "SUCCEEDED")
        #expect(try await athena.rows("SHOW DATABASES") == [["db"]])
        #expect(try await athena.rows("SHOW TABLES") == [["people"]])
        #expect(try await athena.rows("SHOW TABLES IN db 'x*'") == [])
        #expect(
            try await athena.rows("SHOW COLUMNS IN people") == [
                ["id                  "], ["name                "], ["score               "],
                ["tags                "],
                ["dt                  "],
            ]
        )
        let lines = try await athena.rows("DESCRIBE people").map { $0[0] ?? "" }
        #expect(lines[0] == "id                  \tint                 \t                    ")
        #expect(lines[2] == "score               \tdecimal(5,2)        \t                    ")
        #expect(lines[6] == "# Partition Information\t \t ")
        #expect(lines[9] == "dt                  \tstring              \t                    ")
        let text = try await athena.rows("SHOW CREATE TABLE people").map { $0[0] ?? "" }
        #expect(text.contains("  `name` string COMMENT 'who', "))
        #expect(text.contains("  's3://lake/people'"))
        #expect(try await athena.outcome("DROP TABLE people") == "SUCCEEDED")
        #expect(try await athena.outcome("DROP DATABASE db") == "SUCCEEDED")
        await athena.hosu.close()
    }

    @Test("partitions are added, found by repair, shown and dropped")
    func partitions() async throws {
        let athena = try await AthenaClient.start()
        try await athena.run("CREATE DATABASE db")
        try await athena.run(Self.table)
        try await athena.put("people/dt=2026-01-02/a.csv", "x\n")
        try await athena.put("people/dt=2026-01-03/b.csv", "x\n")

        let add = "ALTER TABLE people ADD PARTITION (dt='2026-01-01') LOCATION 's3://lake/elsewhere/'"
        #expect(try await athena.outcome(add) == "SUCCEEDED")
        #expect(
            try await athena.outcome(add)
                == "FAILED FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. "
                + "AlreadyExistsException(message:Partition already exists.)"
        )
        #expect(try await athena.outcome("MSCK REPAIR TABLE people") == "SUCCEEDED")
        #expect(
            try await athena.rows("SHOW PARTITIONS people") == [
                ["dt=2026-01-01"], ["dt=2026-01-02"], ["dt=2026-01-03"],
            ]
        )
        #expect(try await athena.outcome("ALTER TABLE people DROP PARTITION (dt='2026-01-02')") == "SUCCEEDED")
        #expect(try await athena.rows("SHOW PARTITIONS people") == [["dt=2026-01-01"], ["dt=2026-01-03"]])
        await athena.hosu.close()
    }

    @Test(
        "what is not there, or there already, is told in Hive's words",
        arguments: [
            (
                "CREATE DATABASE db",
                "Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. Database db already exists"
            ),
            ("DROP DATABASE nope", "SemanticException [Error 10072]: Database does not exist: nope"),
            ("DROP TABLE nope", "SemanticException [Error 10001]: Table not found db.nope"),
            ("DESCRIBE nope", "SemanticException [Error 10001]: Table not found db.nope"),
            ("SHOW TABLES IN nope", "SemanticException [Error 10072]: Database does not exist: nope"),
            (
                "CREATE EXTERNAL TABLE nope.t (a int) LOCATION 's3://lake/t/'",
                "SemanticException [Error 10072]: Database does not exist: nope"
            ),
        ]
    )
    func failures(sql: String, message: String) async throws {
        let athena = try await AthenaClient.start()
        try await athena.run("CREATE DATABASE db")

        #expect(try await athena.outcome(sql) == "FAILED FAILED: " + message)
        await athena.hosu.close()
    }
}
