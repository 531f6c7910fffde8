import Primitives
import Testing

@testable import ForeignDatabases

@Suite struct ForeignSplitTests {
    private static func reading(_ name: String, _ type: ForeignType, _ sourceType: String) -> ColumnReading {
        ColumnReading(
            column: ForeignColumn(name: name, type: type, sourceType: sourceType),
            source: "\"\(name)\"",
            finish: .none
        )
    }

    private static let columns = [
        reading("id", .long, "bigint"), reading("Day", .date, "date"), reading("t", .string, "text"),
        reading("price", .decimal(precision: 12, scale: 2), "numeric(12,2)"),
        reading("at", .timestamp, "timestamp without time zone"),
        reading("at2", .timestamp, "timestamp with time zone"), reading("mood", .string, "mood"),
    ]

    @Test("bounds decide the stride, and rows beyond them and without a value are read too")
    func ranges() throws {
        let split = ForeignSplit.range(column: "ID", lower: "0", upper: "100", count: 3)

        let conditions = try split.conditions(Self.columns, .postgresql)

        #expect(
            conditions == [
                "\"id\" < 33 OR \"id\" IS NULL", "\"id\" >= 33 AND \"id\" < 66", "\"id\" >= 66",
            ]
        )
    }

    @Test("days are divided like numbers")
    func days() throws {
        let split = ForeignSplit.range(column: "day", lower: "2024-01-01", upper: "2024-01-31", count: 2)

        let conditions = try split.conditions(Self.columns, .mysql)

        #expect(conditions == ["`Day` < '2024-01-16' OR `Day` IS NULL", "`Day` >= '2024-01-16'"])
    }

    @Test(
        "what cannot be divided is refused by name",
        arguments: [("t", "0", "1"), ("x", "0", "1"), ("id", "5", "1")]
    )
    func refusals(column: String, lower: String, upper: String) {
        let split = ForeignSplit.range(column: column, lower: lower, upper: upper, count: 3)

        #expect(throws: ForeignFailure.self) { try split.conditions(Self.columns, .postgresql) }
    }

    @Test(
        "filters reach the database where it keeps all rows that Spark keeps",
        arguments: [
            (#"{"column": "ID", "op": ">=", "value": "5", "type": "number"}"#, #""id" >= 5"#),
            (#"{"column": "t", "op": "=", "value": "a'b\\c", "type": "string"}"#, #""t" = E'a''b\\c'"#),
            (#"{"column": "t", "op": "<", "value": "a", "type": "string"}"#, nil),
            (#"{"column": "mood", "op": "=", "value": "a", "type": "string"}"#, nil),
            (
                #"{"column": "price", "op": "in", "values": [{"value": "1.50", "type": "number"}]}"#,
                #""price" IN (1.50)"#
            ),
            (#"{"column": "day", "op": "=", "value": "2024-01-02", "type": "date"}"#, #""Day" = '2024-01-02'"#),
            (#"{"column": "day", "op": "<", "value": "9999-12-31", "type": "date"}"#, nil),
            (
                #"{"column": "at", "op": "<", "value": "1704067200000001", "type": "timestamp"}"#,
                #""at" < '2024-01-01 00:00:00.000001'"#
            ),
            (
                #"{"column": "at2", "op": "<", "value": "1704067200000000", "type": "timestamp"}"#,
                #""at2" < '2024-01-01 00:00:00.000000+00'"#
            ),
            (
                #"{"or": [{"column": "t", "op": "isnull"}, {"column": "nope", "op": "isnull"}]}"#, nil
            ),
            (
                #"{"and": [{"column": "t", "op": "isnotnull"}, {"column": "nope", "op": "isnull"}]}"#,
                #"("t" IS NOT NULL)"#
            ),
        ]
    )
    func filters(json: String, condition: String?) throws {
        let filter = try ForeignFilter(JSONValue(parsing: json))

        #expect(filter.condition(Self.columns, .postgresql) == condition)
    }

    @Test(
        "the names of tables are told from what else stands behind FROM",
        arguments: [
            ("orders", ["orders"]), (#""RETAIL"."주문 표""#, [#""RETAIL""#, #""주문 표""#]),
            ("a.b.c", ["a", "b", "c"]), ("(select 1) t", nil), ("a join b", nil), (#""a""b""#, [#""a""b""#]),
            ("t1, t2", nil), ("`x`.`y`", ["`x`", "`y`"]),
        ]
    )
    func names(text: String, parts: [String]?) throws {
        #expect(try ForeignSource(dbtable: text).name == parts)
    }
}
