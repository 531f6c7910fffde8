import SQLSyntax
import Testing

@testable import SQLAnalysis

@Suite struct TimeTravelTests {
    static let old = "id bigint, note varchar, amount decimal(12,2)"
    static let new = "\(old), placed timestamp(3)"

    @Test(
        "a query sees the columns of the version it asks for",
        arguments: [
            Example("SELECT * FROM ledger FOR VERSION AS OF 11", old),
            Example("SELECT * FROM ledger FOR VERSION AS OF 22", new),
            Example("SELECT * FROM shop.ledger FOR VERSION AS OF 'audit' AS l", old),
            Example("SELECT l.* FROM ledger FOR TIMESTAMP AS OF TIMESTAMP '2024-01-09 10:00:00 UTC' l", old),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF TIMESTAMP '2024-01-10 08:59:59 Asia/Seoul'", old),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF TIMESTAMP '2024-01-10 09:00:00 Asia/Seoul'", new),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF (current_timestamp - interval '1' day)", old),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF current_timestamp", new),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF DATE '2024-01-10'", new),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF CAST('2024-01-09 23:59' AS timestamp)", old),
            Example(
                "SELECT * FROM ledger FOR TIMESTAMP AS OF from_iso8601_timestamp('2024-01-09T12:00:00Z')",
                old
            ),
            Example("SELECT * FROM ledger FOR TIMESTAMP AS OF date_add('hour', -10, current_timestamp)", old),
        ]
    )
    func versions(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    @Test("the scan is pinned to the snapshot")
    func pinned() throws {
        let sql = "SELECT count(*) FROM ledger a, ledger FOR VERSION AS OF 11 b"

        #expect(try Shop.analyze(sql).scans.map(\.snapshot) == [nil, 11])
    }

    @Test(
        "versions that are not there are refused",
        arguments: [
            Example(
                "SELECT * FROM ledger FOR VERSION AS OF 33",
                "INVALID_ARGUMENTS: Iceberg snapshot ID does not exists: 33"
            ),
            Example(
                "SELECT * FROM ledger FOR VERSION AS OF 'nobody'",
                "INVALID_ARGUMENTS: Cannot find snapshot with reference name: nobody"
            ),
            Example(
                "SELECT * FROM ledger FOR TIMESTAMP AS OF TIMESTAMP '2023-12-31 00:00:00'",
                "INVALID_ARGUMENTS: No version history table shop.ledger at or before 2023-12-31T00:00:00.000Z"
            ),
            Example(
                "SELECT * FROM ledger FOR TIMESTAMP AS OF TIMESTAMP '2999-12-31 00:00:00'",
                "INVALID_ARGUMENTS: line 1:42: Pointer value '2999-12-31T00:00:00.000Z' is not in the past"
            ),
            Example(
                "SELECT * FROM ledger FOR TIMESTAMP AS OF 5",
                "TYPE_MISMATCH: line 1:42: Type integer invalid. Temporal pointers must be of type Timestamp, Timestamp "
                    + "with Time Zone, or Date."
            ),
            Example(
                "SELECT * FROM orders FOR VERSION AS OF 1",
                "NOT_SUPPORTED: line 1:15: This connector does not support versioned tables"
            ),
            Example(
                "SELECT * FROM big FOR VERSION AS OF 1",
                "NOT_SUPPORTED: line 1:15: This connector does not support versioned tables"
            ),
        ]
    )
    func refused(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    @Test(
        "an Iceberg table tells of itself",
        arguments: [
            Example(
                "SELECT file_path, record_count FROM \"ledger$files\"",
                "file_path varchar, record_count bigint"
            ),
            Example(
                "SELECT * FROM \"ledger$history\"",
                "made_current_at timestamp(3) with time zone, snapshot_id bigint, parent_id bigint, "
                    + "is_current_ancestor boolean"
            ),
            Example("SELECT summary['total-records'] n FROM shop.\"ledger$snapshots\"", "n varchar"),
            Example(
                "SELECT partition.placed_day, data.amount.max m FROM \"ledger$partitions\"",
                "placed_day date, m decimal(12,2)"
            ),
            Example(
                "SELECT * FROM \"orders$snapshots\"",
                "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.shop.orders$snapshots' does not exist"
            ),
            Example(
                "SELECT \"$path\", \"$file_modified_time\" FROM ledger",
                "$path varchar, $file_modified_time timestamp(3) with time zone"
            ),
        ]
    )
    func metadata(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }
}
