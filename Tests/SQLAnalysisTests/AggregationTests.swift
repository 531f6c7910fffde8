import Testing

@Suite struct AggregationTests {
    @Test("grouped queries may name keys and aggregates only", arguments: valid + invalid)
    func grouping(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    private static func notAggregate(_ shown: String, _ place: String) -> String {
        "EXPRESSION_NOT_AGGREGATE: line \(place): '\(shown)' must be an aggregate expression or appear in GROUP BY clause"
    }

    static let valid: [Example] = [
        Example("SELECT customer, count(*) FROM orders GROUP BY customer", "customer varchar, _col1 bigint"),
        Example("SELECT o.customer FROM orders o GROUP BY customer", "customer varchar"),
        Example("SELECT upper(customer) || 'x' FROM orders GROUP BY upper(customer)", "_col0 varchar"),
        Example("SELECT lower(customer) c FROM orders GROUP BY 1 ORDER BY 1", "c varchar"),
        Example("SELECT address.city FROM orders GROUP BY address", "city varchar"),
        Example("SELECT r.*, count(*) FROM other.remote r GROUP BY 1", "x integer, _col1 bigint"),
        Example("SELECT * FROM other.remote GROUP BY x", "x integer"),
        Example("SELECT count(*) FROM orders HAVING count(*) > 1", "_col0 bigint"),
        Example("SELECT 1 FROM orders HAVING true", "_col0 integer"),
        Example("SELECT customer FROM orders GROUP BY customer ORDER BY sum(total) DESC", "customer varchar"),
        Example(
            "SELECT customer c, sum(total) s FROM orders GROUP BY customer ORDER BY s + 1, c",
            "c varchar, s decimal(38,2)"
        ),
        Example(
            "SELECT customer, grouping(customer) FROM orders GROUP BY GROUPING SETS ((customer), ())",
            "customer varchar, _col1 integer"
        ),
        Example(
            "SELECT customer, id FROM orders GROUP BY ROLLUP (customer, id)",
            "customer varchar, id bigint"
        ),
        Example("SELECT rank() OVER (ORDER BY sum(total)) FROM orders GROUP BY customer", "_col0 bigint"),
        Example(
            "SELECT sum(sum(total)) OVER (PARTITION BY customer) FROM orders GROUP BY customer, id",
            "_col0 decimal(38,2)"
        ),
        Example(
            "SELECT count(DISTINCT id), sum(id) FILTER (WHERE id > 1) FROM orders",
            "_col0 bigint, _col1 bigint"
        ),
        Example(
            "SELECT customer, (SELECT count(*) FROM customers c WHERE c.customer = o.customer) FROM orders o GROUP BY customer",
            "customer varchar, _col1 bigint"
        ),
        Example("SELECT DISTINCT customer FROM orders ORDER BY customer", "customer varchar"),
        Example("SELECT DISTINCT upper(customer) u FROM orders ORDER BY upper(customer)", "u varchar"),
        Example("SELECT listagg(customer, ',') WITHIN GROUP (ORDER BY id) FROM orders", "_col0 varchar"),
        Example(
            "SELECT id, sum(id) OVER w FROM orders WINDOW w AS (PARTITION BY customer ORDER BY id)",
            "id bigint, _col1 bigint"
        ),
        Example("SELECT sum(total) / count(*) FROM orders", "_col0 decimal(38,2)"),
    ]

    static let invalid: [Example] = [
        Example("SELECT customer, id FROM orders GROUP BY customer", notAggregate("id", "1:18")),
        Example("SELECT customer, count(*) FROM orders", notAggregate("customer", "1:8")),
        Example("SELECT sum(id) + id FROM orders", notAggregate("(sum(id) + id)", "1:16")),
        Example("SELECT Upper(Customer) FROM orders GROUP BY id", notAggregate("Upper(Customer)", "1:8")),
        Example("SELECT o.total * 2 FROM orders o GROUP BY o.id", notAggregate("(o.total * 2)", "1:16")),
        Example("SELECT count(*) FROM orders ORDER BY id", notAggregate("id", "1:38")),
        Example("SELECT 1 FROM orders GROUP BY id HAVING total > 1", notAggregate("(total > 1)", "1:47")),
        Example("SELECT id FROM orders HAVING count(*) > 1", notAggregate("id", "1:8")),
        Example(
            "SELECT CASE WHEN id = 1 THEN 'a' ELSE 'b''c' END FROM orders GROUP BY customer",
            notAggregate("(CASE WHEN (id = 1) THEN 'a' ELSE 'b''c' END)", "1:8")
        ),
        Example(
            "SELECT * FROM other.remote, (VALUES 1) v(y) GROUP BY x",
            "EXPRESSION_NOT_AGGREGATE: Column 'v.y' not in GROUP BY clause"
        ),
        Example(
            "SELECT * FROM other.remote GROUP BY ()",
            "EXPRESSION_NOT_AGGREGATE: Column 'awsdatacatalog.other.remote.x' not in GROUP BY clause"
        ),
        Example(
            "SELECT sum(count(*)) FROM orders",
            "NESTED_AGGREGATION: line 1:8: Cannot nest aggregations inside aggregation 'sum': [count(*)]"
        ),
        Example(
            "SELECT sum(rank() OVER (ORDER BY id)) FROM orders",
            "NESTED_WINDOW: line 1:8: Cannot nest window functions or row pattern measures inside aggregation 'sum': [rank() OVER (ORDER BY id ASC)]"
        ),
        Example(
            "SELECT id FROM orders WHERE count(*) > 1",
            "EXPRESSION_NOT_SCALAR: line 1:38: WHERE clause cannot contain aggregations, window functions or grouping operations: [count(*)]"
        ),
        Example(
            "SELECT id FROM orders WHERE row_number() OVER () = 1",
            "EXPRESSION_NOT_SCALAR: line 1:50: WHERE clause cannot contain aggregations, window functions or grouping operations: [row_number() OVER ()]"
        ),
        Example(
            "SELECT 1 FROM orders GROUP BY sum(id)",
            "EXPRESSION_NOT_SCALAR: line 1:31: GROUP BY clause cannot contain aggregations, window functions or grouping operations: [sum(id)]"
        ),
        Example(
            "SELECT 1 FROM orders o JOIN customers c ON count(*) = 1",
            "EXPRESSION_NOT_SCALAR: line 1:53: JOIN clause cannot contain aggregations, window functions or grouping operations: [count(*)]"
        ),
        Example(
            "SELECT id FROM orders GROUP BY id HAVING rank() OVER (ORDER BY id) = 1",
            "NESTED_WINDOW: line 1:42: HAVING clause cannot contain window functions or row pattern measures"
        ),
        Example(
            "SELECT rank() FROM orders",
            "MISSING_OVER: line 1:8: Window function rank requires an OVER clause"
        ),
        Example("SELECT upper('a') OVER ()", "FUNCTION_NOT_WINDOW: line 1:8: Not a window function: upper"),
        Example(
            "SELECT sum(id) OVER w FROM orders",
            "INVALID_WINDOW_REFERENCE: line 1:21: Cannot resolve WINDOW name w"
        ),
        Example(
            "SELECT id FROM orders GROUP BY 2",
            "INVALID_COLUMN_REFERENCE: line 1:32: GROUP BY position 2 is not in select list"
        ),
        Example(
            "SELECT id FROM orders ORDER BY 2",
            "INVALID_COLUMN_REFERENCE: line 1:32: ORDER BY position 2 is not in select list"
        ),
        Example(
            "SELECT grouping(id) FROM orders",
            "MISSING_GROUP_BY: line 1:1: A GROUPING() operation can only be used with a corresponding GROUPING SET/CUBE/ROLLUP/GROUP BY clause"
        ),
        Example(
            "SELECT DISTINCT customer FROM orders ORDER BY id",
            "EXPRESSION_NOT_IN_DISTINCT: line 1:1: For SELECT DISTINCT, ORDER BY expressions must appear in select list"
        ),
        Example(
            "SELECT max(id) AS m FROM orders ORDER BY sum(m)",
            "COLUMN_NOT_FOUND: line 1:46: Invalid reference to output projection attribute from ORDER BY aggregation"
        ),
        Example(
            "SELECT transform(ARRAY[1], x -> sum(x)) FROM orders",
            "EXPRESSION_NOT_SCALAR: line 1:33: Lambda expression cannot contain aggregations, window functions or grouping operations: [sum(x)]"
        ),
        Example(
            "SELECT upper(DISTINCT 'a')",
            "FUNCTION_NOT_AGGREGATE: line 1:8: DISTINCT is not supported for non-aggregation functions"
        ),
        Example(
            "SELECT id FROM orders LIMIT 1 OFFSET 2",
            "SYNTAX: line 1:31: mismatched input 'OFFSET'. Expecting: <EOF>"
        ),
    ]
}
