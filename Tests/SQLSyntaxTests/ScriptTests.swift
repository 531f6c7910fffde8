import Testing

@testable import SQLSyntax

@Suite struct ScriptSplitterTests {
    @Test(
        "a script is cut at semicolons outside quotes and comments",
        arguments: [
            ("", []),
            (" -- nothing\n ; /* ; */ ;", []),
            ("SELECT 1", ["SELECT 1"]),
            ("SELECT 1;", ["SELECT 1"]),
            (
                "SELECT ';' ; SELECT \";\" -- ;\n;\n/* ; */ SELECT 2 /* ; */ + 3 ;",
                ["SELECT ';'", "SELECT \";\"", "SELECT 2 /* ; */ + 3"]
            ),
            ("SELECT '\\'; SELECT 2", ["SELECT '\\'", "SELECT 2"]),
            (
                "ALTER TABLE t SET LOCATION '\\';'; DROP TABLE `a;b`; SHOW TABLES",
                ["ALTER TABLE t SET LOCATION '\\';'", "DROP TABLE `a;b`", "SHOW TABLES"]
            ),
            (
                "CREATE EXTERNAL TABLE t (a int) ROW FORMAT DELIMITED ESCAPED BY '\\\\' LOCATION \"x;y\"; SELECT 1",
                [
                    "CREATE EXTERNAL TABLE t (a int) ROW FORMAT DELIMITED ESCAPED BY '\\\\' LOCATION \"x;y\"",
                    "SELECT 1",
                ]
            ),
            ("SELECT 'open; SELECT 2;\n", ["SELECT 'open; SELECT 2;"]),
        ]
    )
    func split(script: String, statements: [String]) {
        #expect(ScriptSplitter.split(script).map(\.text) == statements)
    }

    @Test("each statement knows where it stands")
    func places() {
        let statements = ScriptSplitter.split("-- first\nSELECT 1;\n\n  SELECT '호',\n 2")

        #expect(statements.map(\.span.start.line) == [2, 4])
        #expect(statements.map(\.span.start.column) == [1, 3])
        #expect(statements.map(\.span.end.line) == [2, 5])
        #expect(statements.map(\.isTerminated) == [true, false])
    }
}
