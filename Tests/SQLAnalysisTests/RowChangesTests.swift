import SQLSyntax
import Testing

@testable import SQLAnalysis

@Suite struct RowChangesTests {
    @Test(
        "statements that change rows are checked as Athena checks them",
        arguments: deletes + updates + merges
    )
    func checks(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    static let place = "path varchar, position bigint"
    static let row = "id bigint, note varchar, amount decimal(12,2), placed timestamp(3)"
    static let touched = "action integer, $path varchar, $pos bigint"
    static let missing =
        "cannot be resolved or requester is not authorized to access requested resources"
    static let hive = "NOT_SUPPORTED: Modifying Hive table rows is only supported for transactional tables"

    static let deletes: [Example] = [
        Example("DELETE FROM ledger", touched),
        Example("DELETE FROM ledger WHERE id IN (SELECT id FROM orders WHERE total > ledger.amount)", touched),
        Example("DELETE FROM shop.ledger WHERE \"$path\" LIKE '%x'", touched),
        Example("DELETE FROM orders WHERE id = 1", hive),
        Example("DELETE FROM big", "NOT_SUPPORTED: line 1:1: Deleting from views is not supported"),
        Example(
            "DELETE FROM gone",
            "TABLE_NOT_FOUND: line 1:13: Table 'awsdatacatalog.shop.gone' does not exist"
        ),
        Example("DELETE FROM ledger WHERE nope = 1", "COLUMN_NOT_FOUND: line 1:26: Column 'nope' \(missing)"),
        Example(
            "DELETE FROM ledger WHERE id",
            "TYPE_MISMATCH: line 1:26: WHERE clause must evaluate to a boolean: actual type bigint"
        ),
        Example(
            "DELETE FROM ledger WHERE \"$pos\" = 1",
            "COLUMN_NOT_FOUND: line 1:26: Column '$pos' \(missing)"
        ),
    ]

    static let updates: [Example] = [
        Example("UPDATE ledger SET note = 'x', amount = 1 WHERE id = 1", "\(touched), \(row)"),
        Example(
            "UPDATE ledger SET amount = (SELECT max(total) FROM orders WHERE id = ledger.id)",
            "\(touched), \(row)"
        ),
        Example("UPDATE ledger SET placed = NULL", "\(touched), \(row)"),
        Example(
            "UPDATE ledger SET gone = 1",
            "COLUMN_NOT_FOUND: line 1:19: The UPDATE SET target column gone doesn't exist"
        ),
        Example(
            "UPDATE ledger SET id = 'one', note = 1",
            "TYPE_MISMATCH: line 1:1: UPDATE table column types don't match SET expressions: Table: [bigint, varchar], "
                + "Expressions: [varchar(3), integer]"
        ),
        Example(
            "UPDATE ledger SET id = 1, id = 2",
            "DUPLICATE_COLUMN_NAME: line 1:27: Column name 'id' specified more than once"
        ),
        Example("UPDATE orders SET id = 1", hive),
        Example("UPDATE big SET id = 1", "NOT_SUPPORTED: line 1:1: Updating through views is not supported"),
    ]

    static let merges: [Example] = [
        Example(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN MATCHED THEN DELETE",
            "action integer, \(place)"
        ),
        Example(
            "MERGE INTO ledger AS t USING (SELECT id, total FROM orders) AS s ON (t.id = s.id) "
                + "WHEN MATCHED AND s.total = 0 THEN DELETE "
                + "WHEN MATCHED THEN UPDATE SET amount = CAST(t.amount + s.total AS decimal(12,2)) "
                + "WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (s.id, s.total)",
            "action integer, \(place), \(row)"
        ),
        Example(
            "MERGE INTO ledger USING remote ON id = x WHEN MATCHED THEN DELETE",
            "TABLE_NOT_FOUND: line 1:25: Table 'awsdatacatalog.shop.remote' does not exist"
        ),
        Example(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN MATCHED THEN UPDATE SET gone = 1",
            "COLUMN_NOT_FOUND: line 1:1: Merge column name does not exist in target table: gone"
        ),
        Example(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, ID) VALUES (1, 2)",
            "DUPLICATE_COLUMN_NAME: line 1:1: Merge column name is specified more than once: id"
        ),
        Example(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (1, 'a', true, NULL)",
            "TYPE_MISMATCH: line 1:51: MERGE table column types don't match for MERGE case 1, SET expressions: Table: "
                + "[bigint, varchar, decimal(12,2), timestamp(3)], Expressions: [integer, varchar(1), boolean, unknown]"
        ),
        Example(
            "MERGE INTO ledger t USING orders s ON id = 1 WHEN MATCHED THEN DELETE",
            "AMBIGUOUS_NAME: line 1:39: Column 'id' is ambiguous"
        ),
        Example(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN MATCHED AND 1 THEN DELETE",
            "TYPE_MISMATCH: line 1:68: MERGE WHEN clause must evaluate to a boolean: actual type integer"
        ),
        Example("MERGE INTO orders t USING ledger s ON t.id = s.id WHEN MATCHED THEN DELETE", hive),
    ]

    @Test("tables in conditions and values are asked for as well")
    func tablesNeeded() throws {
        let texts = [
            "DELETE FROM ledger WHERE id IN (SELECT id FROM orders)",
            "UPDATE ledger SET id = (SELECT max(id) FROM orders) WHERE EXISTS (SELECT 1 FROM events)",
            "MERGE INTO ledger t USING orders s ON t.id = (SELECT 1 FROM events) WHEN MATCHED AND t.id = (SELECT 2 FROM logs) "
                + "THEN UPDATE SET note = (SELECT name FROM customers) WHEN NOT MATCHED THEN INSERT (id) VALUES ((SELECT n FROM big))",
            "OPTIMIZE ledger REWRITE DATA USING BIN_PACK", "VACUUM ledger", "SELECT * FROM \"ledger$files\"",
        ]
        let found = try texts.map { text in
            TablesNeeded(by: try Parser.parse(text).statement, session: Shop.session).tables.map(\.table)
                .joined(separator: " ")
        }
        #expect(
            found == [
                "ledger orders", "ledger orders events", "ledger orders events logs customers big", "ledger",
                "ledger", "ledger",
            ]
        )
    }

    @Test("the values of a MERGE come from the clause that applies, and unassigned columns keep theirs")
    func mergePlan() throws {
        let statement = try Shop.analyze(
            "MERGE INTO ledger t USING orders s ON t.id = s.id WHEN MATCHED THEN UPDATE SET note = s.customer"
        )

        guard case .change(let change) = statement.action else {
            Issue.record("not a change of rows")
            return
        }
        let read = statement.scans[change.targetScan].columns.map(\.column.name)
        #expect(read == ["id", "amount", "placed", "$path", "$pos"])
    }

    @Test(
        "maintenance of tables is checked",
        arguments: [
            Example("OPTIMIZE ledger REWRITE DATA USING BIN_PACK", row),
            Example(
                "OPTIMIZE ledger REWRITE DATA USING BIN_PACK WHERE note = 'a' AND placed > current_date",
                row
            ),
            Example(
                "OPTIMIZE ledger REWRITE DATA USING BIN_PACK WHERE id = 1",
                "NOT_SUPPORTED: Unexpected FilterNode found in plan; probably connector was not able to handle provided "
                    + "WHERE expression"
            ),
            Example(
                "OPTIMIZE orders REWRITE DATA USING BIN_PACK",
                "NOT_SUPPORTED: OPTIMIZE is only supported for Iceberg tables"
            ),
            Example("VACUUM ledger", ""),
            Example("VACUUM orders", "NOT_SUPPORTED: VACUUM is only supported for Iceberg tables"),
        ]
    )
    func maintenance(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }
}
