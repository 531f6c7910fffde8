extension ExecutedCases {
    /// Failures, and what the rules leave open.
    static let more: [(String, String)] = [
        ("SELECT CAST('x' AS integer)", "failed: INVALID_CAST_ARGUMENT: Cannot cast 'x' to INT"),
        ("SELECT 5 / x FROM (VALUES 0) t(x)", "failed: DIVISION_BY_ZERO: Division by zero"),
        (
            "SELECT TRY(5 / x), TRY(coalesce(5 / x, 9)), TRY(CAST('q' AS bigint)) FROM (VALUES 0, 2) t(x)",
            "NULL|NULL|NULL|2|2|NULL"
        ),
        (
            "SELECT ARRAY[1, 2][3]",
            "failed: INVALID_FUNCTION_ARGUMENT: Array subscript must be less than or equal to array length: 3 > 2"
        ),
        (
            "SELECT MAP(ARRAY['a'], ARRAY[1])['b']",
            "failed: INVALID_FUNCTION_ARGUMENT: Key not present in map: b"
        ),
        ("SELECT a, b FROM (VALUES (1, 'x'), (2, 'y')) t(a, b) WHERE a > 1", "2|y"),
        (
            "SELECT a, count(*), sum(b) FROM (VALUES (1, 10), (1, 20), (2, 5)) t(a, b) GROUP BY a HAVING sum(b) > 5 ORDER BY a",
            "1|2|30"
        ),
        (
            "SELECT upper(b) AS u, count(*) FROM (VALUES 'x', 'X', 'y') t(b) GROUP BY upper(b) ORDER BY 2 DESC, u",
            "X|2|Y|1"
        ),
        ("SELECT avg(x), avg(CAST(x AS real)) FROM (VALUES 1, 2) t(x)", "1.5|1.5"),
        ("SELECT avg(x) FROM (VALUES DECIMAL '1.15', NULL, DECIMAL '2.20') t(x)", "1.68"),
        (
            "SELECT sum(x), max(x), min(x), count(DISTINCT x), count(x) FROM (VALUES 1, 1, NULL) t(x)",
            "2|1|1|1|2"
        ),
        ("SELECT sum(x) FILTER (WHERE x > 1) FROM (VALUES 1, 2, 3) t(x)", "5"),
        (
            "SELECT x, row_number() OVER (ORDER BY x DESC), sum(x) OVER (ORDER BY x ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), avg(x) OVER () FROM (VALUES 1, 2, 3) t(x) ORDER BY x",
            "1|3|1|2.0|2|2|3|2.0|3|1|5|2.0"
        ),
        (
            "SELECT d, sum(x) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW) FROM (VALUES (DATE '2024-01-01', 1), (DATE '2024-01-02', 2), (DATE '2024-01-04', 4)) t(d, x) ORDER BY d",
            "2024-01-01|1|2024-01-02|3|2024-01-04|4"
        ),
        ("WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT x, y FROM a, b", "1|2"),
        ("SELECT x FROM (VALUES 1, 2) t(x) UNION SELECT 2 ORDER BY x", "1|2"),
        ("SELECT x FROM (VALUES 1, 2, 2) t(x) INTERSECT SELECT 2", "2"),
        ("SELECT x FROM (VALUES 1, 2) t(x) EXCEPT SELECT 2", "1"),
        ("SELECT x FROM (VALUES 1, 2) t(x) WHERE EXISTS (SELECT 1 FROM (VALUES 2) u(y) WHERE y = x)", "2"),
        (
            "SELECT x, (SELECT max(y) FROM (VALUES (1, 5), (2, 7)) u(k, y) WHERE k = x) FROM (VALUES 1, 2) t(x) ORDER BY x",
            "1|5|2|7"
        ),
        (
            "SELECT a.x, b.y FROM (VALUES 1, 2) a(x) LEFT JOIN (VALUES (2, 'b')) b(x, y) ON a.x = b.x ORDER BY a.x",
            "1|NULL|2|b"
        ),
        ("SELECT x, y FROM (VALUES 1) a(x) FULL JOIN (VALUES 2) b(y) ON x = y ORDER BY x", "1|NULL|NULL|2"),
        (
            "SELECT k, v FROM (VALUES 1) t(i) CROSS JOIN UNNEST(MAP(ARRAY['a', 'b'], ARRAY[1, 2])) u(k, v) ORDER BY k",
            "a|1|b|2"
        ),
        ("SELECT n, s FROM UNNEST(ARRAY[ROW(1, 'a'), ROW(2, 'b')]) t(n, s) ORDER BY n", "1|a|2|b"),
        (
            "SELECT a, b, sum(x) FROM (VALUES (1, 2, 3)) t(a, b, x) GROUP BY GROUPING SETS ((a), (b), ()) ORDER BY a, b",
            "1|NULL|3|NULL|2|3|NULL|NULL|3"
        ),
        (
            "SELECT substr('abc', 2), substr('abc', -2, 1), substr('abc', x, y) FROM (VALUES (0, 1)) t(x, y)",
            "bc|b|"
        ),
        ("SELECT DECIMAL '1.0' / DECIMAL '3.0', DECIMAL '10' / 4, DECIMAL '-7' / DECIMAL '2'", "0.3|3|-4"),
        (
            "SELECT DECIMAL '99.9' + DECIMAL '0.15', DECIMAL '1.5' * DECIMAL '1.5', DECIMAL '7.5' % DECIMAL '2'",
            "100.05|2.25|1.5"
        ),
        ("SELECT 1 / 2, 1.0e0 / 2, 7 % 3, -7 / 2", "0|0.5|1|-3"),
        (
            "SELECT CAST(2.5e0 AS bigint), CAST(-2.5e0 AS integer), round(2.5e0), CAST(DECIMAL '2.5' AS integer)",
            "3|-3|3.0|3"
        ),
        (
            "SELECT CAST(1.0e10 AS varchar), CAST(DATE '2024-02-29' AS varchar), CAST(true AS varchar)",
            "1.0E10|2024-02-29|true"
        ),
        (
            "SELECT CAST(TIMESTAMP '2024-01-01 10:00:00.5' AS varchar), CAST(TIMESTAMP '2024-01-01 10:00:00.000 Asia/Seoul' AS varchar)",
            "2024-01-01 10:00:00.5|2024-01-01 10:00:00.000 Asia/Seoul"
        ),
        (
            "SELECT CAST('2024-01-05' AS date), TRY_CAST('2024-13-05' AS date), CAST(' 2024-1-5 ' AS date)",
            "2024-01-05|NULL|2024-01-05"
        ),
        (
            "SELECT CAST('2024-01-05 10:11:12.345' AS timestamp), TRY_CAST('nope' AS timestamp)",
            "2024-01-05 10:11:12.345|NULL"
        ),
        (
            "SELECT date_trunc('month', DATE '2024-02-29'), date_trunc('hour', TIMESTAMP '2024-02-29 10:11:12')",
            "2024-02-01|2024-02-29 10:00:00"
        ),
        (
            "SELECT date_diff('day', DATE '2024-01-01', DATE '2024-03-01'), date_add('day', -1, DATE '2024-03-01')",
            "60|2024-02-29"
        ),
        (
            "SELECT from_unixtime(0), from_unixtime(0, 'Asia/Seoul'), hour(from_unixtime(0, 'Asia/Seoul'))",
            "1970-01-01 00:00:00.000 UTC|1970-01-01 09:00:00.000 Asia/Seoul|9"
        ),
        ("SELECT TIMESTAMP '2024-01-01 00:00:00' AT TIME ZONE 'Asia/Seoul'", "2024-01-01 09:00:00 Asia/Seoul"),
        (
            "SELECT date_parse('2024-01-05 10:11', '%Y-%m-%d %H:%i'), date_format(TIMESTAMP '2024-01-05 10:11:12', '%Y/%m/%d %T')",
            "2024-01-05 10:11:00.000|2024/01/05 10:11:12"
        ),
        ("SELECT date_parse('x', '%Y')", "failed: INVALID_FUNCTION_ARGUMENT: Invalid format: \"x\""),
        (
            "SELECT z, count(*) FROM (VALUES TIMESTAMP '2024-01-01 00:00:00 UTC', TIMESTAMP '2024-01-01 09:00:00 +09:00') t(z) GROUP BY z ORDER BY 2",
            "2024-01-01 00:00:00 UTC|2"
        ),
        (
            "SELECT count(DISTINCT z) FROM (VALUES TIMESTAMP '2024-01-01 00:00:00 UTC', TIMESTAMP '2024-01-01 09:00:00 +09:00') t(z)",
            "1"
        ),
        (
            "SELECT ARRAY[1, NULL] = ARRAY[1, NULL], ARRAY[1] = ARRAY[2], ROW(1, 2) = ROW(1, 2)",
            "NULL|false|true"
        ),
        (
            "SELECT NULLIF(1, 1), COALESCE(NULL, 2), IF(1 > 2, 'a'), CASE 3 WHEN 3 THEN 'c' ELSE 'd' END",
            "NULL|2|NULL|c"
        ),
        (
            "SELECT x BETWEEN 1e0 AND 2e0, x IN (1e0, 2e0) FROM (VALUES 1.5e0, nan()) t(x)",
            "true|false|false|false"
        ),
        (
            "SELECT length('호수'), lower('ABC'), trim('  a '), lpad('7', 3, '0'), replace('aXb', 'X', '-')",
            "2|abc|a|007|a-b"
        ),
        (
            "SELECT split('a,b', ','), array_join(ARRAY['a', NULL, 'b'], '-', '?'), split_part('a@b', '@', 2)",
            "[a, b]|a-?-b|b"
        ),
        (
            "SELECT regexp_extract('a@b.com', '@(.*)$', 1), regexp_replace('a1b2', '\\d', ''), regexp_like('x', '^y')",
            "b.com|ab|false"
        ),
        (
            "SELECT transform(ARRAY[1, 2], x -> x * 10), filter(ARRAY[1, 2, 3], x -> x > y), reduce(ARRAY[1, 2], 0, (s, x) -> s + x, s -> s * 2) FROM (VALUES 1) t(y)",
            "[10, 20]|[2, 3]|6"
        ),
        (
            "SELECT map_agg(k, v), array_agg(v ORDER BY v DESC), listagg(k, ',') WITHIN GROUP (ORDER BY k) FROM (VALUES ('a', 1), ('b', 2)) t(k, v)",
            "{a=1, b=2}|[2, 1]|a,b"
        ),
        (
            "SELECT approx_distinct(x), approx_percentile(x, 0.5), stddev(x), variance(x) FROM (VALUES 1, 2, 3) t(x)",
            "3|2|1.0|1.0"
        ),
        (
            "SELECT json_extract_scalar('{\"a\":{\"b\":[1,\"x\"]}}', '$.a.b[1]'), json_extract('{\"a\": [1, 2]}', '$.a'), json_array_length('[1,2]')",
            "x|[1,2]|2"
        ),
        (
            "SELECT json_extract_scalar('not json', '$.a'), CAST(json_parse('[1,2]') AS array(integer)), json_format(CAST(ROW(1, 'x') AS json))",
            "NULL|[1, 2]|{\"\":1,\"\":\"x\"}"
        ),
        (
            "SELECT lag(x) OVER (ORDER BY x), lead(x, 1, 0) OVER (ORDER BY x), first_value(x) OVER (ORDER BY x), ntile(2) OVER (ORDER BY x) FROM (VALUES 1, 2) t(x) ORDER BY x",
            "NULL|2|1|1|1|0|1|2"
        ),
        ("SELECT x FROM (VALUES 3, 1, 2) t(x) ORDER BY x OFFSET 1 LIMIT 1", "2"),
        ("SELECT DISTINCT x FROM (VALUES 1, 1) t(x)", "1"),
        (
            "SELECT 2 = ALL (VALUES 2), 3 > ANY (VALUES 1, 2), 5 IN (SELECT x FROM (VALUES 1, NULL) t(x))",
            "true|true|NULL"
        ),
        (
            "SELECT CAST(ROW(1, 'x') AS row(a integer, b varchar)), ROW(1, 'x'), MAP(ARRAY['k'], ARRAY[1])",
            "{a=1, b=x}|{1, x}|{k=1}"
        ),
        (
            "SELECT INTERVAL '2' DAY, DATE '2024-01-31' + INTERVAL '1' MONTH, TIMESTAMP '2024-01-01 00:00:00' - INTERVAL '1' HOUR",
            "2 00:00:00.000|2024-02-29|2023-12-31 23:00:00.000"
        ),
        ("SELECT CAST('abc' AS varchar(2)), CAST('ab' AS char(4)) = 'ab', concat('a', NULL)", "ab|true|NULL"),
        (
            "SELECT greatest(1, 2, 3), least('b', 'a'), abs(-5), mod(7, 3), power(2, 3), sqrt(16), ceil(1.2e0), floor(-1.2e0)",
            "3|a|5|1|8.0|4.0|2.0|-2.0"
        ),
        (
            "SELECT to_hex(sha256(to_utf8('a'))), to_base64(to_utf8('a')), from_utf8(X'61')",
            "CA978112CA1BBDCAFAC231B39A23DC4DA786EFF8147C4E72B9807785AFEE48BB|YQ==|a"
        ),
        (
            "SELECT url_extract_host('http://a.b/c?d=e'), url_extract_parameter('http://a.b/c?d=e', 'd'), url_encode('a b')",
            "a.b|e|a+b"
        ),
        (
            "SELECT max_by(n, v), min_by(n, v), max(v, 2) FROM (VALUES ('a', 1), ('b', 2), ('c', 3)) t(n, v)",
            "c|a|[3, 2]"
        ),
        (
            "SELECT bool_and(x), bool_or(x), count_if(x), every(x) FROM (VALUES true, false) t(x)",
            "false|true|1|false"
        ),
        ("SELECT histogram(x), multimap_agg(x, x) FROM (VALUES 1, 1, 2) t(x)", "{1=2, 2=1}|{1=[1, 1], 2=[2]}"),
        (
            "SELECT sequence(1, 3), repeat('a', 2), slice(ARRAY[1, 2, 3], 2, 2), array_distinct(ARRAY[2, 1, 2]), cardinality(ARRAY[1])",
            "[1, 2, 3]|[a, a]|[2, 3]|[2, 1]|1"
        ),
        (
            "SELECT k, TRY(sum(x) / (k - 1)) FROM (VALUES (4, 1), (6, 3)) t(x, k) GROUP BY k ORDER BY k",
            "1|NULL|3|3"
        ),
        ("SELECT TRY(x / (SELECT 0)) FROM (VALUES 1) t(x)", "NULL"),
        (
            "SELECT TRY(CAST(s AS integer)), TRY(CAST(s AS integer) + 1) FROM (VALUES 'q', '4') t(s)",
            "NULL|NULL|4|5"
        ),
        (
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 11) SELECT max(n) FROM r",
            "11"
        ),
        (
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r LIMIT 1",
            "failed: NOT_SUPPORTED: Recursion depth limit exceeded (10). Use 'max_recursion_depth' session property to modify the limit."
        ),
        ("SELECT DISTINCT x FROM (VALUES 2, 1, 2) t(x) ORDER BY x", "1|2"),
        ("SELECT x FROM (VALUES 2, 1, 2) t(x) ORDER BY -x, x FETCH FIRST 1 ROW WITH TIES", "2|2"),
        ("SELECT transform(ARRAY['1', 'x'], s -> TRY(CAST(s AS integer)))", "[1, null]"),
        (
            "SELECT nan() = nan(), nan() <> nan(), x > 1e0, x < 1e0, x >= nan() FROM (VALUES nan()) t(x)",
            "false|true|false|false|false"
        ),
        ("SELECT count(*) FROM (VALUES nan(), 2e0, 0e0) t(x) WHERE x > 1e0", "1"),
        ("SELECT count(*) FROM (VALUES nan(), 2e0) a(x) JOIN (VALUES nan(), 2e0) b(y) ON x = y", "1"),
        ("SELECT CAST('ab' AS char(4)) || 'x', length(CAST('ab' AS char(4)))", "ab  x|4"),
        (
            "SELECT date_diff('month', DATE '2024-03-31', DATE '2024-02-29'), date_diff('week', DATE '2024-01-01', DATE '2024-01-15'), date_diff('hour', TIMESTAMP '2024-01-01 00:30:00', TIMESTAMP '2024-01-01 02:00:00')",
            "-1|2|1"
        ),
        (
            "SELECT sum(x) OVER (PARTITION BY k ORDER BY x RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), last_value(x) IGNORE NULLS OVER (PARTITION BY k ORDER BY x) FROM (VALUES (1, 2), (1, 3)) t(k, x)",
            "5|2|5|3"
        ),
        (
            "SELECT k, array_agg(x ORDER BY x DESC) FILTER (WHERE x > 1), count(DISTINCT x) FROM (VALUES (1, 1), (1, 2), (1, 3), (2, 0)) t(k, x) GROUP BY k ORDER BY k",
            "1|[3, 2]|3|2|NULL|1"
        ),
        ("SELECT * FROM (VALUES (1, 'a')) a(k, v) JOIN (VALUES (1, 'b')) b(k, w) USING (k)", "1|a|b"),
        ("SELECT t.x FROM (VALUES 1) t(x) WHERE (x, 2) IN (VALUES (1, 2))", "1"),
        ("SELECT x, y FROM (VALUES 1, 2) t(x) CROSS JOIN LATERAL (SELECT x * 10 AS y) ORDER BY x", "1|10|2|20"),
        ("SELECT approx_percentile(x, ARRAY[0.5, 0.9]) FROM (VALUES 1, 2, 3) t(x)", "[2, 3]"),
        ("SELECT NOT (NULL AND true), NULL OR true, 1 IN (2, NULL), 1 NOT IN (2, NULL)", "NULL|true|NULL|NULL"),
        (
            "SELECT round(2.675e0, 2), round(DECIMAL '2.675', 2), truncate(2.9e0), round(-2.5e0), round(1234, -2)",
            "2.68|2.680|2.0|-3.0|1200"
        ),
        (
            "SELECT substr('hello', -3), substr('hello', 2, 3), substring('hello' FROM 2 FOR 2), position('l' IN 'hello')",
            "llo|ell|el|3"
        ),
        (
            "SELECT concat_ws(',', 'a', NULL, 'b'), reverse('abc'), translate('abc', 'ab', 'x'), chr(65), codepoint('A')",
            "a,b|cba|xc|A|65"
        ),
        ("SELECT CAST('1.005' AS decimal(5, 2)), CAST(DECIMAL '-1.5' AS bigint)", "1.01|-2"),
        (
            "SELECT array_sort(ARRAY[3, NULL, 1]), array_max(ARRAY[1, 3]), array_position(ARRAY[1, 2], 2), contains(ARRAY[1, 2], 2), arrays_overlap(ARRAY[1], ARRAY[2])",
            "[1, 3, null]|3|2|true|false"
        ),
        (
            "SELECT element_at(ARRAY[1, 2], -1), element_at(MAP(ARRAY['a'], ARRAY[1]), 'z'), cardinality(MAP(ARRAY['a'], ARRAY[1])), map_keys(MAP(ARRAY['a'], ARRAY[1]))",
            "2|NULL|1|[a]"
        ),
        (
            "SELECT extract(year FROM DATE '2024-02-03'), year(TIMESTAMP '2024-02-03 00:00:00'), week(DATE '2024-12-30'), day_of_week(DATE '2024-12-29')",
            "2024|2024|1|7"
        ),
        (
            "SELECT format_datetime(TIMESTAMP '2024-02-03 04:05:06', 'yyyy-MM-dd''T''HH:mm:ss'), format('%s-%03d', 'a', 7), to_iso8601(DATE '2024-01-01')",
            "2024-02-03T04:05:06|a-007|2024-01-01"
        ),
        (
            "SELECT parse_datetime('2024-01-02 +09:00', 'yyyy-MM-dd ZZ'), from_iso8601_timestamp('2024-01-02T03:04:05+09:00')",
            "2024-01-02 00:00:00.000 +09:00|2024-01-02 03:04:05.000 +09:00"
        ),
        (
            "SELECT bitwise_left_shift(1, 2), bitwise_right_shift(-8, 1), bitwise_right_shift_arithmetic(-8, 1), bit_count(7, 64)",
            "4|2147483644|-4|3"
        ),
        (
            "SELECT CAST(MAP(ARRAY['a'], ARRAY[1.5]) AS json), CAST(json_parse('{\"a\":1}') AS map(varchar, integer)), json_parse('{\"b\":1,\"a\":[1, 2]}')",
            "{\"a\":1.5}|{a=1}|{\"a\":[1,2],\"b\":1}"
        ),
        (
            "SELECT zip(ARRAY[1, 2], ARRAY['a']), flatten(ARRAY[ARRAY[1], ARRAY[2]]), map_entries(MAP(ARRAY['a'], ARRAY[1]))",
            "[{1, a}, {2, null}]|[1, 2]|[{a, 1}]"
        ),
        (
            "SELECT any_value(x), min(s), max(d) FROM (VALUES (1, 'b', DATE '2024-01-01'), (1, 'a', DATE '2024-02-01')) t(x, s, d)",
            "1|a|2024-02-01"
        ),
        (
            "SELECT x IS DISTINCT FROM NULL, COALESCE(CAST(NULL AS varchar), 'z') FROM (VALUES NULL) t(x)",
            "false|z"
        ),
    ]
}
