import Testing

@testable import SQLSyntax

@Suite struct TrinoParserTests {
    @Test(
        "operators bind as Trino binds them",
        arguments: [
            ("1+2*3-4", "1 + 2 * 3 - 4"),
            ("(1+2)*3", "(1 + 2) * 3"),
            ("1-(2-3)", "1 - (2 - 3)"),
            ("(1-2)-3", "1 - 2 - 3"),
            ("a||b+c", "a || b + c"),
            ("(a||b)+c", "(a || b) + c"),
            ("-x*y", "-x * y"),
            ("-(x*y)", "-(x * y)"),
            ("-1", "-1"),
            ("-(1)", "-(1)"),
            ("- -x", "-(-x)"),
            ("a+b at time zone 'UTC'", "a + b AT TIME ZONE 'UTC'"),
            ("(a+b) at time zone 'UTC'", "(a + b) AT TIME ZONE 'UTC'"),
            ("not a = b and c or d", "NOT a = b AND c OR d"),
            ("not (a and b)", "NOT (a AND b)"),
            ("(a and b) and c", "(a AND b) AND c"),
            ("(a = b) = c", "(a = b) = c"),
            ("a between b and c and d", "a BETWEEN b AND c AND d"),
            ("x in ((select 1))", "x IN ((SELECT 1))"),
            ("x in ((select 1) union select 2)", "x IN ((SELECT 1) UNION SELECT 2)"),
            ("x in ((select 1), 2)", "x IN ((SELECT 1), 2)"),
            ("((1,2))", "ROW(1, 2)"),
            ("(x) -> x+1", "(x) -> x + 1"),
            ("\"Select\".a[1].b", "\"Select\".a[1].b"),
        ]
    )
    func precedence(source: String, text: String) throws {
        #expect(Printer.print(try Parser.parseExpression(source)) == text)
    }

    @Test(
        "words that are not reserved are names",
        arguments: ["date", "all", "limit", "row", "array", "year", "position", "if"]
    )
    func names(_ word: String) throws {
        let parsed = try Parser.parse("SELECT t.\(word), \(word) AS \(word) FROM \(word) AS \(word)")

        #expect(parsed.parameterCount == 0)
    }

    @Test("reserved words are no names", arguments: Keyword.reservedInTrino)
    func reserved(_ word: Keyword) throws {
        #expect(throws: SyntaxFailure.self) { try Parser.parse("SELECT 1 AS \(word.rawValue)") }
        _ = try Parser.parse("SELECT 1 AS \"\(word.rawValue)\"")
    }

    @Test("a failure of a binary operation points to its operator, of a call to its start")
    func anchors() throws {
        let comparison = try Parser.parseExpression("\"f\"(x) +\n  \"호수\".y = 'é' || b")

        guard case .comparison(_, let sum, let concatenation) = comparison.node,
            case .binary(_, let call, let field) = sum.node
        else {
            Issue.record("other tree")
            return
        }
        #expect(place(comparison.anchor) == "2:10")
        #expect(place(sum.anchor) == "1:8")
        #expect(place(call.anchor) == "1:1")
        #expect(place(field.span.start) == "2:3")
        #expect(place(field.span.end) == "2:9")
        #expect(place(concatenation.anchor) == "2:16")
        #expect(place(comparison.span.end) == "2:20")
    }

    @Test("spans count bytes, lines and code points, and take no part in comparisons")
    func spans() throws {
        let parsed = try Parser.parse("\n  SELECT '호수' ; ")

        #expect(place(parsed.span.start) == "2:3")
        #expect(parsed.span.start.offset == 3)
        #expect(parsed.span.end.offset == 18)
        #expect(place(parsed.span.end) == "2:14")
        #expect(try Parser.parse("SELECT '호수'") == parsed)
        #expect(try Parser.parse("SELECT '호'") != parsed)
    }

    @Test("parameters are numbered in the order in which they stand")
    func parameters() throws {
        let parsed = try Parser.parse("SELECT ?, a FROM t WHERE b = ? OFFSET ? LIMIT ?")

        #expect(parsed.parameterCount == 4)
        guard case .query(let query) = parsed.statement else { return }
        #expect(query.offset == .parameter(2))
        #expect(query.limit == .rows(.parameter(3)))
    }

    private func place(_ position: SourcePosition) -> String { "\(position.line):\(position.column)" }
}
