import Testing

@testable import SQLSyntax

@Suite struct ScriptTests {
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
        #expect(Script(script).statements.map(\.text) == statements)
    }

    @Test(
        "a script is complete when no statement, quote or comment is open",
        arguments: [
            ("", true), (" ;; ", true), ("-- nothing; here\n", true), ("SELECT 1", false), ("SELECT 1;", true),
            ("a; b", false), ("SELECT 'open;", false), ("SELECT 1; -- end", true), ("/* open ;", false),
            ("SELECT 1; /* open ;", false), ("SELECT 1 /* open ;", false),
            ("SELECT 'it\'\'s;'; /* closed */", true),
        ]
    )
    func completeness(script: String, isComplete: Bool) {
        #expect(Script(script).isComplete == isComplete)
    }

    @Test("a comment that is not closed is no part of a statement")
    func openComment() {
        #expect(
            Script("SELECT 1; SELECT 2 /* open ; SELECT 3").statements.map(\.text) == ["SELECT 1", "SELECT 2"]
        )
    }

    @Test("each statement knows where it stands")
    func places() {
        let statements = Script("-- first\nSELECT 1;\n\n  SELECT '호',\n 2").statements

        #expect(statements.map(\.span.start.line) == [2, 4])
        #expect(statements.map(\.span.start.column) == [1, 3])
        #expect(statements.map(\.span.end.line) == [2, 5])
        #expect(statements.map(\.isTerminated) == [true, false])
    }
}
