import Testing

@testable import SQLSyntax

@Suite struct TrinoFailureTests {
    /// Source: trinodb/trino, TestSqlParserErrorHandling, with the statements that Athena adds or that later versions of
    /// the grammar know.
    @Test("what does not parse is refused in Trino's words", arguments: cases)
    func wording(_ example: Example) {
        let failure = #expect(throws: SyntaxFailure.self) { try Parser.parse(example.sql) }

        #expect(failure?.message == example.message)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        var sql: String
        var message: String
        var testDescription: String { sql }
    }

    static let statements =
        "'ALTER', 'ANALYZE', 'CALL', 'COMMENT', 'COMMIT', 'CREATE', 'DEALLOCATE', 'DELETE', 'DENY', 'DESC', 'DESCRIBE', "
        + "'DROP', 'EXECUTE', 'EXPLAIN', 'GRANT', 'INSERT', 'MERGE', 'PREPARE', 'REFRESH', 'RESET', 'REVOKE', "
        + "'ROLLBACK', 'SET', 'SHOW', 'START', 'TRUNCATE', 'UNLOAD', 'UPDATE', 'USE', 'USING', <query>"

    static let cases: [Example] = [
        Example(sql: "", message: "line 1:1: mismatched input '<EOF>'. Expecting: \(statements)"),
        Example(sql: "SELEC 1", message: "line 1:1: mismatched input 'SELEC'. Expecting: \(statements)"),
        Example(sql: "@select", message: "line 1:1: mismatched input '@'. Expecting: \(statements)"),
        Example(
            sql: "select * from foo where @what",
            message: "line 1:25: mismatched input '@'. Expecting: <expression>"
        ),
        Example(
            sql: "select * from 'oops",
            message:
                "line 1:15: mismatched input '''. Expecting: '(', 'LATERAL', 'TABLE', 'UNNEST', <identifier>"
        ),
        Example(
            sql: "select *\nfrom x\nfrom",
            message:
                "line 3:1: mismatched input 'from'. Expecting: ',', '.', 'AS', 'CROSS', 'EXCEPT', 'FETCH', 'FOR', "
                + "'FULL', 'GROUP', 'HAVING', 'INNER', 'INTERSECT', 'JOIN', 'LEFT', 'LIMIT', 'MATCH_RECOGNIZE', 'NATURAL', "
                + "'OFFSET', 'ORDER', 'RIGHT', 'TABLESAMPLE', 'UNION', 'WHERE', 'WINDOW', <EOF>, <identifier>"
        ),
        Example(
            sql: "select *\nfrom x\nwhere from",
            message: "line 3:7: mismatched input 'from'. Expecting: <expression>"
        ),
        Example(
            sql: "select ",
            message: "line 1:8: mismatched input '<EOF>'. Expecting: '*', 'ALL', 'DISTINCT', <expression>"
        ),
        Example(
            sql: "select * from  ",
            message:
                "line 1:16: mismatched input '<EOF>'. Expecting: '(', 'LATERAL', 'TABLE', 'UNNEST', <identifier>"
        ),
        Example(
            sql: "select * from `foo`",
            message:
                "line 1:15: backquoted identifiers are not supported; use double quotes to quote identifiers"
        ),
        Example(
            sql: "select * from foo `bar`",
            message:
                "line 1:19: backquoted identifiers are not supported; use double quotes to quote identifiers"
        ),
        Example(
            sql: "select 1x from dual",
            message:
                "line 1:8: identifiers must not start with a digit; surround the identifier with double quotes"
        ),
        Example(
            sql: "select fuu from dual order by fuu order by fuu",
            message:
                "line 1:35: mismatched input 'order'. Expecting: '%', '*', '+', ',', '-', '.', '/', 'AND', 'ASC', 'AT', "
                + "'DESC', 'FETCH', 'LIMIT', 'NULLS', 'OFFSET', 'OR', '[', '||', <EOF>, <predicate>"
        ),
        Example(
            sql: "select fuu from dual limit 10 order by fuu",
            message: "line 1:31: mismatched input 'order'. Expecting: <EOF>"
        ),
        Example(
            sql: "select CAST(12223222232535343423232435343 AS BIGINT)",
            message: "line 1:13: Invalid numeric literal: 12223222232535343423232435343"
        ),
        Example(
            sql: "select CAST(-12223222232535343423232435343 AS BIGINT)",
            message: "line 1:13: Invalid numeric literal: -12223222232535343423232435343"
        ),
        Example(sql: "select foo.!", message: "line 1:12: mismatched input '!'. Expecting: '*', <identifier>"),
        Example(
            sql: "select foo(,1)",
            message:
                "line 1:12: mismatched input ','. Expecting: ')', '*', 'ALL', 'DISTINCT', 'ORDER', <expression>"
        ),
        Example(
            sql: "select foo ( ,1)",
            message:
                "line 1:14: mismatched input ','. Expecting: ')', '*', 'ALL', 'DISTINCT', 'ORDER', <expression>"
        ),
        Example(
            sql: "select foo(DISTINCT)",
            message: "line 1:20: mismatched input ')'. Expecting: <expression>"
        ),
        Example(
            sql: "select foo(DISTINCT ,1)",
            message: "line 1:21: mismatched input ','. Expecting: <expression>"
        ),
        Example(
            sql: "CREATE )",
            message:
                "line 1:8: mismatched input ')'. Expecting: 'MATERIALIZED', 'OR', 'ROLE', 'SCHEMA', 'TABLE', 'VIEW'"
        ),
        Example(
            sql: "SELECT grouping(a+2) FROM (VALUES (1)) AS t (a) GROUP BY a+2",
            message: "line 1:18: mismatched input '+'. Expecting: ')', ',', '.'"
        ),
        Example(
            sql: "SELECT x() over (ROWS select) FROM t",
            message:
                "line 1:23: mismatched input 'select'. Expecting: 'BETWEEN', 'CURRENT', 'UNBOUNDED', <expression>"
        ),
        Example(
            sql: "SELECT X() OVER (ROWS UNBOUNDED) FROM T",
            message: "line 1:32: mismatched input ')'. Expecting: 'FOLLOWING', 'PRECEDING'"
        ),
        Example(
            sql: "SELECT a FROM x ORDER BY (SELECT b FROM t WHERE ",
            message: "line 1:49: mismatched input '<EOF>'. Expecting: <expression>"
        ),
        Example(
            sql: "SELECT a FROM a AS x TABLESAMPLE x ",
            message: "line 1:34: mismatched input 'x'. Expecting: 'BERNOULLI', 'SYSTEM'"
        ),
        Example(
            sql: "SELECT a AS z FROM t GROUP BY CUBE (a), ",
            message:
                "line 1:41: mismatched input '<EOF>'. Expecting: '(', 'CUBE', 'GROUPING', 'ROLLUP', <expression>"
        ),
        Example(
            sql: "SELECT a AS z FROM t WHERE x = 1 + ",
            message: "line 1:36: mismatched input '<EOF>'. Expecting: <expression>"
        ),
        Example(
            sql: "SELECT * FROM ( ",
            message:
                "line 1:17: mismatched input '<EOF>'. Expecting: '(', 'LATERAL', 'TABLE', 'UNNEST', "
                + "<identifier>, <query>"
        ),
        Example(sql: "SELECT CAST(a AS )", message: "line 1:18: mismatched input ')'. Expecting: <type>"),
        Example(
            sql: "SELECT CAST(a AS decimal()",
            message: "line 1:26: mismatched input ')'. Expecting: <integer>, <type>"
        ),
        Example(
            sql: "SELECT foo(*) filter (",
            message: "line 1:23: mismatched input '<EOF>'. Expecting: 'WHERE'"
        ),
        Example(
            sql: "SELECT * FROM t t x",
            message:
                "line 1:19: mismatched input 'x'. Expecting: '(', ',', 'CROSS', 'EXCEPT', 'FETCH', 'FULL', 'GROUP', "
                + "'HAVING', 'INNER', 'INTERSECT', 'JOIN', 'LEFT', 'LIMIT', 'MATCH_RECOGNIZE', 'NATURAL', 'OFFSET', 'ORDER', "
                + "'RIGHT', 'TABLESAMPLE', 'UNION', 'WHERE', 'WINDOW', <EOF>"
        ),
        Example(
            sql: "SELECT * FROM t WHERE EXISTS (",
            message: "line 1:31: mismatched input '<EOF>'. Expecting: <query>"
        ),
        Example(sql: "SELECT \"\" FROM t", message: "line 1:8: Zero-length delimited identifier not allowed"),
        Example(
            sql: "SELECT a FROM \"\".s.t",
            message: "line 1:15: Zero-length delimited identifier not allowed"
        ),
    ]
}
