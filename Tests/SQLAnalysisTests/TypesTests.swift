import Testing

@Suite struct TypesTests {
    @Test("expressions have the types Trino gives them", arguments: values)
    func types(_ example: Example) {
        #expect(Shop.outcome("SELECT " + example.sql) == "_col0 " + example.outcome)
    }

    @Test("what does not fit together is refused in Trino's words", arguments: mismatches)
    func refusals(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    static let values: [Example] = [
        Example("12.340", "decimal(5,3)"),
        Example("DECIMAL '0012.30'", "decimal(4,2)"),
        Example("0.5", "decimal(1,1)"),
        Example("1e0", "double"),
        Example("2147483648", "bigint"),
        Example("1.1 + 2.22", "decimal(4,2)"),
        Example("1.1 * 2.22", "decimal(5,3)"),
        Example("10.00 / 7.0", "decimal(5,2)"),
        Example("10.00 % 7.000", "decimal(4,3)"),
        Example("1 + 1.5", "decimal(12,1)"),
        Example("1.5 + 1e0", "double"),
        Example("1.5 + REAL '1'", "real"),
        Example("7 / 2", "integer"),
        Example("TINYINT '1' + SMALLINT '2'", "smallint"),
        Example("-1.5", "decimal(2,1)"),
        Example("NULL", "unknown"),
        Example("'a' || 'bcd'", "varchar"),
        Example("CASE WHEN true THEN 1 ELSE 2.5 END", "decimal(11,1)"),
        Example("CASE WHEN true THEN NULL ELSE 'abc' END", "varchar(3)"),
        Example("CASE 1 WHEN BIGINT '2' THEN 'a' WHEN 3 THEN 'bc' END", "varchar(2)"),
        Example("COALESCE(NULL, 1, 2e0)", "double"),
        Example("IF(true, DATE '2020-01-01', TIMESTAMP '2020-01-01 00:00:00.000')", "timestamp(3)"),
        Example("NULLIF(1, 2.5)", "integer"),
        Example("1 IN (2, 3e0)", "boolean"),
        Example("TRY(1 / 0)", "integer"),
        Example("CAST('a' AS varchar(4))", "varchar(4)"),
        Example("CAST(1 AS decimal)", "decimal(38,0)"),
        Example("CAST(ROW(1, 'x') AS ROW(a bigint, b varchar))", "row(a bigint, b varchar)"),
        Example("ROW(1, 'x')", "row(integer, varchar(1))"),
        Example("ARRAY[1, 2.5]", "array(decimal(11,1))"),
        Example("ARRAY[]", "array(unknown)"),
        Example("MAP(ARRAY['a'], ARRAY[1])", "map(varchar(1), integer)"),
        Example("DATE '2020-01-31' + INTERVAL '1' MONTH", "date"),
        Example("DATE '2020-01-31' - DATE '2020-01-01'", "interval day to second"),
        Example("TIMESTAMP '2020-01-01 00:00:00' + INTERVAL '1' DAY", "timestamp(3)"),
        Example("TIMESTAMP '2020-01-01 00:00:00' + INTERVAL '1' YEAR", "timestamp(0)"),
        Example("TIMESTAMP '2020-01-01 00:00:00.123456' - INTERVAL '1' DAY", "timestamp(6)"),
        Example("INTERVAL '1' DAY * 2", "interval day to second"),
        Example("2.5 * INTERVAL '1' DAY", "interval day to second"),
        Example("TIMESTAMP '2020-01-01 00:00:00 UTC'", "timestamp(0) with time zone"),
        Example("TIMESTAMP '2020-01-01 00:00:00.000' AT TIME ZONE 'Asia/Seoul'", "timestamp(3) with time zone"),
        Example("current_timestamp", "timestamp(3) with time zone"),
        Example("now()", "timestamp(3) with time zone"),
        Example("current_date", "date"),
        Example("EXTRACT(year FROM DATE '2020-01-01')", "bigint"),
        Example("date_trunc('day', DATE '2020-01-01')", "date"),
        Example("date_diff('day', DATE '2020-01-01', current_date)", "bigint"),
        Example("sum(x) FROM (VALUES 1, 2) t(x)", "bigint"),
        Example("sum(x) FROM (VALUES 1.5) t(x)", "decimal(38,1)"),
        Example("avg(x) FROM (VALUES 1.15) t(x)", "decimal(3,2)"),
        Example("avg(x) FROM (VALUES 1) t(x)", "double"),
        Example("count(*) FROM (VALUES 1) t(x)", "bigint"),
        Example("max(x) FROM (VALUES 'a', 'bc') t(x)", "varchar(2)"),
        Example("array_agg(x ORDER BY x DESC) FROM (VALUES 1) t(x)", "array(integer)"),
        Example("map_agg(x, 'v') FROM (VALUES 1) t(x)", "map(integer, varchar(1))"),
        Example("max_by(x, y) FROM (VALUES (1, 'b')) t(x, y)", "integer"),
        Example("row_number() OVER () FROM (VALUES 1) t(x)", "bigint"),
        Example("lag(x, 1, 0) OVER (ORDER BY x) FROM (VALUES 1) t(x)", "integer"),
        Example("abs(-1.5)", "decimal(2,1)"),
        Example("round(1.256, 2)", "decimal(5,3)"),
        Example("length('abc')", "bigint"),
        Example("substr('abc', 1)", "varchar(3)"),
        Example("split('a,b', ',')", "array(varchar(3))"),
        Example("concat(ARRAY[1], ARRAY[2e0])", "array(double)"),
        Example("reduce(ARRAY[1, 2], 0, (s, x) -> s + x, s -> s)", "integer"),
        Example("filter(ARRAY['a'], x -> x = 'a')", "array(varchar(1))"),
        Example("transform(ARRAY[1], x -> 'a')", "array(varchar(1))"),
        Example("json_extract_scalar('{}', '$.a')", "varchar(2)"),
        Example("json_parse('{}')", "json"),
        Example("CAST(JSON '[1]' AS array(integer))", "array(integer)"),
        Example("greatest(1, 2.5)", "decimal(11,1)"),
        Example("typeof(1)", "varchar"),
        Example("1 UNION SELECT 2.5", "decimal(11,1)"),
        Example("'a' UNION ALL SELECT 'bcd'", "varchar(3)"),
        Example("NULL UNION ALL SELECT DATE '2020-01-01'", "date"),
        Example("(SELECT 1, 'a')", "row(integer, varchar(1))"),
        Example("X'01'", "varbinary"),
    ]

    static let mismatches: [Example] = [
        Example("SELECT 'a' = 1", "TYPE_MISMATCH: line 1:12: Cannot apply operator: varchar(1) = integer"),
        Example(
            "SELECT id FROM orders WHERE customer = 5",
            "TYPE_MISMATCH: line 1:38: Cannot apply operator: varchar = integer"
        ),
        Example(
            "SELECT id FROM orders WHERE placed > '2020-01-01'",
            "TYPE_MISMATCH: line 1:36: Cannot apply operator: timestamp(3) < varchar(10)"
        ),
        Example(
            "SELECT id FROM orders WHERE placed <= '2020-01-01'",
            "TYPE_MISMATCH: line 1:36: Cannot apply operator: timestamp(3) <= varchar(10)"
        ),
        Example("SELECT 1 <> 'a'", "TYPE_MISMATCH: line 1:10: Cannot apply operator: integer = varchar(1)"),
        Example("SELECT 'a' + 1", "TYPE_MISMATCH: line 1:12: Cannot apply operator: varchar(1) + integer"),
        Example(
            "SELECT DATE '2020-01-01' + 1",
            "TYPE_MISMATCH: line 1:26: Cannot apply operator: date + integer"
        ),
        Example("SELECT -'a'", "TYPE_MISMATCH: line 1:8: Cannot negate varchar(1)"),
        Example(
            "SELECT 1 FROM orders WHERE id",
            "TYPE_MISMATCH: line 1:28: WHERE clause must evaluate to a boolean: actual type bigint"
        ),
        Example(
            "SELECT 1 FROM orders WHERE NOT id",
            "TYPE_MISMATCH: line 1:32: Value of logical NOT expression must evaluate to a boolean (actual: bigint)"
        ),
        Example(
            "SELECT 1 FROM orders WHERE id = 1 AND customer",
            "TYPE_MISMATCH: line 1:39: Logical expression term must evaluate to a boolean (actual: varchar)"
        ),
        Example(
            "SELECT 1 BETWEEN 'a' AND 2",
            "TYPE_MISMATCH: line 1:10: Cannot check if integer is BETWEEN varchar(1) and integer"
        ),
        Example(
            "SELECT 1 IN ('a')",
            "TYPE_MISMATCH: line 1:14: IN value and list items must be the same type or coercible to a common type. Cannot find common type between integer and varchar(1), all types (without duplicates): [integer, varchar(1)]"
        ),
        Example(
            "SELECT CASE WHEN true THEN 1 ELSE 'a' END",
            "TYPE_MISMATCH: line 1:35: All CASE results must be the same type or coercible to a common type. Cannot find common type between integer and varchar(1), all types (without duplicates): [integer, varchar(1)]"
        ),
        Example(
            "SELECT COALESCE(1, 'a')",
            "TYPE_MISMATCH: line 1:20: All COALESCE operands must be the same type or coercible to a common type. Cannot find common type between integer and varchar(1), all types (without duplicates): [integer, varchar(1)]"
        ),
        Example(
            "SELECT IF(true, 1, 'a')",
            "TYPE_MISMATCH: line 1:8: Result types for IF must be the same: integer vs varchar(1)"
        ),
        Example(
            "SELECT 1 LIKE 'a'",
            "TYPE_MISMATCH: line 1:8: Left side of LIKE expression must evaluate to a varchar (actual: integer)"
        ),
        Example(
            "SELECT CAST(DATE '2020-01-01' AS integer)",
            "TYPE_MISMATCH: line 1:8: Cannot cast date to integer"
        ),
        Example("SELECT CAST(1 AS nothing)", "TYPE_MISMATCH: line 1:8: Unknown type: nothing"),
        Example(
            "SELECT 1 UNION SELECT 'a'",
            "TYPE_MISMATCH: line 1:10: column 1 in UNION query has incompatible types: integer, varchar(1)"
        ),
        Example(
            "SELECT 1 EXCEPT SELECT 1, 2",
            "TYPE_MISMATCH: line 1:10: EXCEPT query has different number of fields: 1, 2"
        ),
        Example(
            "SELECT * FROM (VALUES 1, 'a')",
            "TYPE_MISMATCH: line 1:26: Values rows have mismatched types: row(integer) vs row(varchar(1))"
        ),
        Example(
            "SELECT * FROM (VALUES (1, 2), (3))",
            "TYPE_MISMATCH: line 1:31: Values rows have mismatched sizes: 2 vs 1"
        ),
        Example(
            "SELECT 1 IN (SELECT 'a')",
            "TYPE_MISMATCH: line 1:10: Value expression and result of subquery must be of the same type: row(integer) vs row(varchar(1))"
        ),
        Example(
            "SELECT attributes[1] FROM orders",
            "TYPE_MISMATCH: line 1:8: Cannot use integer for subscript of map(varchar, varchar)"
        ),
        Example("SELECT id.x FROM orders", "TYPE_MISMATCH: line 1:8: Expression id is not of type ROW"),
        Example("SELECT nofunction(1)", "FUNCTION_NOT_FOUND: line 1:8: Function 'nofunction' not registered"),
        Example(
            "SELECT concat_ws(',')",
            "FUNCTION_NOT_FOUND: line 1:8: Unexpected parameters (varchar(1)) for function concat_ws. Expected: concat_ws(varchar,array(varchar)), concat_ws(varchar,varchar)"
        ),
        Example(
            "SELECT upper(1)",
            "FUNCTION_NOT_FOUND: line 1:8: Unexpected parameters (integer) for function upper. Expected: upper(char(x)), upper(varchar(x))"
        ),
        Example(
            "SELECT sum(customer) FROM orders",
            "FUNCTION_NOT_FOUND: line 1:8: Unexpected parameters (varchar) for function sum. Expected: sum(bigint), sum(decimal(p,s)), sum(double), sum(interval day to second), sum(interval year to month), sum(real)"
        ),
        Example(
            "SELECT 1 FROM orders ORDER BY attributes",
            "TYPE_MISMATCH: line 1:1: Type map(varchar, varchar) is not orderable, and therefore cannot be used in ORDER BY: attributes"
        ),
        Example(
            "SELECT DATE '2020-02-30'",
            "INVALID_LITERAL: line 1:8: '2020-02-30' is not a valid DATE literal"
        ),
    ]
}
