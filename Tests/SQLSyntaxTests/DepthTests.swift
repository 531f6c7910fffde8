import Testing

@testable import SQLSyntax

@Suite struct DepthTests {
    @Test("what nests or chains too deeply is refused, not a crash", arguments: towers)
    func refused(_ tower: Tower) {
        let sql = tower.text(20_000)

        let failure = #expect(throws: SyntaxFailure.self) { try Parser.parse(sql) }

        #expect(failure?.reason == "statement is too large (stack overflow while parsing)")
    }

    @Test("what people and generators write is not too deep", arguments: towers)
    func accepted(_ tower: Tower) throws {
        let parsed = try Parser.parse(tower.text(60))

        #expect(try Parser.parse(Printer.print(parsed.statement), dialect: parsed.dialect) == parsed)
    }

    @Test("conditions, lists and rows may be as long as a statement")
    func long() throws {
        let conditions = (0..<4_000).map { "a = \($0)" }.joined(separator: " OR ")

        _ = try Parser.parse("SELECT 1 FROM t WHERE \(conditions)")
        _ = try Parser.parse("SELECT 1 FROM t WHERE x + 1 > 2 AND \(conditions.replacing("OR", with: "AND"))")
        _ = try Parser.parse(
            "INSERT INTO t VALUES \(Array(repeating: "(1, -2, 'x')", count: 3_000).joined(separator: ","))"
        )
        _ = try Parser.parse(Array(repeating: "SELECT 1", count: 500).joined(separator: " UNION ALL "))
    }

    struct Tower: Sendable, CustomTestStringConvertible {
        var head: String
        var open: String
        var core: String
        var close: String
        var tail = ""
        var testDescription: String { head + open }

        func text(_ count: Int) -> String {
            head + String(repeating: open, count: count) + core + String(repeating: close, count: count) + tail
        }
    }

    static let towers: [Tower] = [
        Tower(head: "SELECT ", open: "(", core: "1", close: ")"),
        Tower(head: "SELECT ", open: "- ", core: "x", close: ""),
        Tower(head: "SELECT ", open: "NOT ", core: "x", close: ""),
        Tower(head: "SELECT ", open: "1 + ", core: "1", close: ""),
        Tower(head: "SELECT x", open: "[1]", core: "", close: ""),
        Tower(head: "SELECT x", open: ".y", core: "", close: ""),
        Tower(head: "SELECT ", open: "f(", core: "1", close: ")"),
        Tower(head: "SELECT ", open: "x -> ", core: "1", close: ""),
        Tower(head: "SELECT ", open: "ARRAY[", core: "1", close: "]"),
        Tower(head: "SELECT ", open: "CASE WHEN a THEN 1 ELSE ", core: "1", close: " END"),
        Tower(head: "", open: "SELECT * FROM (", core: "SELECT 1", close: ")"),
        Tower(head: "", open: "SELECT 1 UNION ", core: "SELECT 1", close: ""),
        Tower(head: "", open: "(", core: "SELECT 1", close: ")"),
        Tower(head: "SELECT * FROM ", open: "(", core: "t", close: ")"),
        Tower(head: "SELECT * FROM ", open: "a CROSS JOIN ", core: "b", close: ""),
        Tower(head: "SELECT * FROM ", open: "a JOIN ", core: "b", close: " ON true"),
        Tower(head: "SELECT CAST(x AS ", open: "array(", core: "bigint", close: ")", tail: ")"),
        Tower(head: "", open: "EXPLAIN ", core: "SELECT 1", close: ""),
        Tower(head: "CREATE EXTERNAL TABLE t (a ", open: "array<", core: "int", close: ">", tail: ")"),
    ]
}
