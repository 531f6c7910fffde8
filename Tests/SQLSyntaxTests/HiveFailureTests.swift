import Testing

@testable import SQLSyntax

@Suite struct HiveFailureTests {
    /// Columns are counted from 0, as Hive does.
    @Test("a definition that does not parse is refused in Hive's words", arguments: cases)
    func wording(_ example: Example) {
        let failure = #expect(throws: SyntaxFailure.self) { try Parser.parse(example.sql) }

        #expect(failure?.message == "FAILED: ParseException " + example.message)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        var sql: String
        var message: String
        var testDescription: String { sql }
    }

    static let cases: [Example] = [
        Example(sql: "CREATE DATABASE my-db", message: "line 1:18 missing EOF at '-' near 'my'"),
        Example(sql: "DROP TABLE t x", message: "line 1:13 extraneous input 'x' expecting EOF near '<EOF>'"),
        Example(
            sql: "DROP TABLE select",
            message: "line 1:11 cannot recognize input near 'select' '<EOF>' '<EOF>' in table name"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (cid string, end string, c string) LOCATION 's3://b/'",
            message: "line 1:37 cannot recognize input near 'end' 'string' ',' in column specification"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a integer, b int) LOCATION 's3://b/'",
            message: "line 1:27 cannot recognize input near 'integer' ',' 'b' in column type"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a map<array<int>,int>)",
            message: "line 1:31 cannot recognize input near 'array' '<' 'int' in column type"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a int)\nTBLPROPERTIES ('a'='b')\nLOCATION 's3://b/'",
            message: "line 3:0 missing EOF at 'LOCATION' near ')'"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a int",
            message: "line 1:30 mismatched input '<EOF>' expecting ) near 'int' in create table statement"
        ),
        Example(
            sql: "CREATE EXTERNAL t (a int)",
            message: "line 1:16 mismatched input 't' expecting TABLE near 'EXTERNAL'"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE _t (a int)",
            message: "line 1:22 character '_' not supported here"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a int) LOCATION s3",
            message:
                "line 1:41 mismatched input 's3' expecting StringLiteral near 'LOCATION' in create table statement"
        ),
        Example(
            sql: "CREATE EXTERNAL TABLE t (a int) TBLPROPERTIES (a = 'b')",
            message: "line 1:47 cannot recognize input near 'a' '=' ''b'' in table property"
        ),
        Example(
            sql: "ALTER TABLE t ADD PARTITIONS (a = 'b')",
            message: "line 1:18 cannot recognize input near 'PARTITIONS' '(' 'a' in alter table statement"
        ),
        Example(
            sql: "ALTER TABLE t ADD PARTITION (a = b)",
            message: "line 1:33 cannot recognize input near 'b' ')' '<EOF>' in alter table statement"
        ),
        Example(sql: "MSCK TABLE t", message: "line 1:5 mismatched input 'TABLE' expecting REPAIR near 'MSCK'"),
        Example(
            sql: "SHOW x",
            message: "line 1:0 cannot recognize input near 'SHOW' 'x' '<EOF>' in show statement"
        ),
    ]

    @Test(
        "a text of several statements is refused whole",
        arguments: [
            "SELECT 1; SELECT 2", "SELECT * FROM (SELECT 1;) t", "DROP TABLE t; DROP TABLE u;",
            "SHOW TABLES; x",
        ]
    )
    func severalStatements(sql: String) {
        let failure = #expect(throws: SyntaxFailure.self) { try Parser.parse(sql) }

        #expect(failure?.kind == .severalStatements)
        #expect(failure?.message == "Only one sql statement is allowed. Got: \(sql)")
    }

    @Test(
        "semicolons at the end are no statements",
        arguments: ["SELECT 1;", "SELECT 1 ; ; -- end", "SHOW TABLES;;"]
    )
    func trailingSemicolons(sql: String) throws {
        _ = try Parser.parse(sql)
    }

    @Test(
        "a statement that Athena does not run is refused by its name",
        arguments: [
            ("GRANT SELECT ON t TO u", "GRANT"),
            ("USE db", "USE"),
            ("SET SESSION x = 1", "SET"),
            ("TRUNCATE TABLE t", "TRUNCATE"),
            ("CALL f(1)", "CALL"),
            ("CREATE OR REPLACE TABLE t AS SELECT 1", "CREATE OR REPLACE TABLE"),
            ("CREATE FUNCTION f() RETURNS bigint RETURN 1", "CREATE FUNCTION"),
            ("CREATE TABLE t LIKE u", "CREATE TABLE LIKE"),
            ("CREATE EXTERNAL TABLE t (a int) STORED BY 'x'", "STORED BY"),
            ("ALTER VIEW v AS SELECT 1", "ALTER VIEW"),
            ("DESCRIBE DATABASE db", "DESCRIBE DATABASE"),
        ]
    )
    func unsupported(sql: String, name: String) {
        let failure = #expect(throws: SyntaxFailure.self) { try Parser.parse(sql) }

        #expect(failure?.kind == .unsupported)
        #expect(failure?.message == "Queries of this type are not supported: \(name)")
    }
}
