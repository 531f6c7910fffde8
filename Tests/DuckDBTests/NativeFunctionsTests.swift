import Testing

@testable import DuckDB

@Suite struct NativeFunctionsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let sql: String
        /// The text of the value, `NULL`, or the text of the failure.
        let text: String

        init(_ sql: String, _ text: String) {
            self.sql = sql
            self.text = text
        }

        var testDescription: String { sql }
    }

    @Test("functions give what Trino gives", arguments: numbers + json + strings + digests + times)
    func values(_ test: Case) async throws {
        let session = try await Engine.shared.makeSession()

        let text: String
        do {
            text = try await session.rows("SELECT \(test.sql)")[0][0] ?? "NULL"
        } catch let failure as EngineFailure {
            text = failure.description
        }

        #expect(text == test.text)
    }

    @Test("a failure inside TRY is NULL, and a NULL among values stays NULL")
    func tryAndNull() async throws {
        let session = try await Engine.shared.makeSession()

        let rows = try await session.rows(
            "SELECT TRY(hosu_cast_bigint(x)), hosu_double_text(y) FROM (VALUES ('1', 1.5::DOUBLE), ('x', NULL), (NULL, 0)) t(x, y)"
        )

        #expect(rows == [["1", "1.5E0"], [nil, nil], [nil, "0E0"]])
    }

    static let numbers: [Case] = [
        Case("hosu_cast_bigint('-9223372036854775808')", "-9223372036854775808"),
        Case(
            "hosu_cast_bigint('9223372036854775808')",
            "INVALID_CAST_ARGUMENT: Cannot cast '9223372036854775808' to BIGINT"
        ),
        Case("hosu_cast_integer('7.6')", "INVALID_CAST_ARGUMENT: Cannot cast '7.6' to INT"),
        Case("hosu_cast_integer(' 7')", "INVALID_CAST_ARGUMENT: Cannot cast ' 7' to INT"),
        Case("hosu_cast_smallint('+007')", "7"),
        Case("hosu_cast_tinyint('-129')", "INVALID_CAST_ARGUMENT: Cannot cast '-129' to TINYINT"),
        Case("hosu_parse_integer('-')", "NULL"),
        Case("hosu_parse_bigint('')", "NULL"),
        Case("hosu_parse_bigint('99999999999999999999999')", "NULL"),
        Case("hosu_cast_double(' 1e5 ')", "100000.0"),
        Case("hosu_cast_double('.5d')", "0.5"),
        Case("hosu_cast_double('-1.')", "-1.0"),
        Case("hosu_cast_double('0.1')", "0.1"),
        Case("hosu_cast_double('123456789012345678901234567890')", "1.2345678901234568E29"),
        Case("hosu_cast_double('-Infinity')", "-Infinity"),
        Case("hosu_cast_double('inf')", "INVALID_CAST_ARGUMENT: Cannot cast 'inf' to DOUBLE"),
        Case("hosu_cast_double('1_0')", "INVALID_CAST_ARGUMENT: Cannot cast '1_0' to DOUBLE"),
        Case("hosu_parse_double('nan')", "NULL"),
        Case("hosu_parse_real('3.4')", "3.4"),
        Case("hosu_double_text(62.5)", "6.25E1"),
        Case("hosu_double_text(1)", "1.0E0"),
        Case("hosu_double_text(-0.0::DOUBLE)", "-0E0"),
        Case("hosu_double_text(1e-7)", "1.0E-7"),
        Case("hosu_double_text('nan'::DOUBLE)", "NaN"),
        Case("hosu_real_text(0.1::FLOAT)", "1.0E-1"),
        Case("hosu_divide_half_up(1000::HUGEINT, 70)", "14"),
        Case("hosu_divide_half_up(-5::HUGEINT, 2)", "-3"),
        Case("hosu_divide_half_up(5::HUGEINT, -10)", "-1"),
        Case("hosu_divide_half_up(4::HUGEINT, 10)", "0"),
        Case("hosu_divide_half_up(1::HUGEINT, 0)", "DIVISION_BY_ZERO: Division by zero"),
    ]

    static let json: [Case] = [
        Case(#"hosu_json_parse(' { "b" : [1, 2.50, 1e5] , "a":null } ')"#, #"{"a":null,"b":[1,2.5,100000.0]}"#),
        Case(#"hosu_json_parse('{"k":1,"k":2}')"#, #"{"k":2}"#),
        Case(#"hosu_json_parse('"\u00e9\n\ud83d\ude00\/"')"#, #""é\n😀/""#),
        Case("hosu_json_parse('123456789012345678901234567890')", "123456789012345678901234567890"),
        Case("hosu_json_parse('{a:1}')", "INVALID_FUNCTION_ARGUMENT: Cannot convert value to JSON: '{a:1}'"),
        Case("hosu_json_parse('1 2')", "INVALID_FUNCTION_ARGUMENT: Cannot convert value to JSON: '1 2'"),
        Case("hosu_json_parse('01')", "INVALID_FUNCTION_ARGUMENT: Cannot convert value to JSON: '01'"),
        Case(#"hosu_json_extract('{"a":{"b":[10, {"c" : true}]}}', '$.a.b[1]')"#, #"{"c":true}"#),
        Case(#"hosu_json_extract('{"a b":1}', '$["a b"]')"#, "1"),
        Case(#"hosu_json_extract('{"a":1}', '$')"#, #"{"a":1}"#),
        Case(#"hosu_json_extract('{"a":1}', '$.b')"#, "NULL"),
        Case("hosu_json_extract('not json', '$.b')", "NULL"),
        Case(#"hosu_json_extract('{"a":1}', 'a')"#, "INVALID_FUNCTION_ARGUMENT: Invalid JSON path: 'a'"),
        Case(#"hosu_json_extract_scalar('{"a":1.10}', '$.a')"#, "1.10"),
        Case(#"hosu_json_extract_scalar('{"cup":{"ml":250}}', '$.cup')"#, "NULL"),
        Case(#"hosu_json_extract_scalar('{"tea pot":"red"}', '$["tea pot"]')"#, "red"),
        Case("hosu_json_extract_scalar('[1,null]', '$[1]')", "NULL"),
        Case(#"hosu_json_array_get('["n", 4]', -1)"#, "4"),
        Case(#"hosu_json_array_get('["n", 4]', 2)"#, "NULL"),
        Case("hosu_json_array_length('[1, [2, 3], {}]')", "3"),
        Case("hosu_json_array_length('{}')", "NULL"),
        Case(#"hosu_json_size('{"x":{"a":1,"b":2}}', '$.x')"#, "2"),
    ]

    static let strings: [Case] = [
        Case("hosu_levenshtein('서울', '서운')", "1"),
        Case("hosu_levenshtein('kitten', 'sitting')", "3"),
        Case("hosu_hamming('서울', '부산')", "2"),
        Case(
            "hosu_hamming('a', 'ab')",
            "INVALID_FUNCTION_ARGUMENT: The input strings to hamming_distance function must have the same length"
        ),
        Case("length(hosu_normalize('서', 'NFD'))", "2"),
        Case("hosu_from_utf8('\\xFFa'::BLOB)", "\u{FFFD}a"),
        Case("hosu_cast_boolean('TRUE')", "true"),
        Case("hosu_parse_boolean('yes')", "NULL"),
        Case("hosu_url_extract('https://user@example.com:8080/a/b?x=1&y=%20#top', 'host')", "example.com"),
        Case("hosu_url_extract('https://example.com:8080/a', 'port')", "8080"),
        Case("hosu_url_extract('https://example.com/a', 'port')", "NULL"),
        Case("hosu_url_extract('https://example.com/a?x=1#top', 'query')", "x=1"),
        Case("hosu_url_extract('https://example.com', 'path')", ""),
        Case("hosu_url_extract('no good url', 'host')", "NULL"),
        Case("hosu_url_parameter('http://a.b/?k=two+words%21&k=3', 'k')", "two words!"),
    ]

    static let digests: [Case] = [
        Case("hex(hosu_sha512(''::BLOB))[1:16]", "CF83E1357EEFB8BD"),
        Case("hex(hosu_xxhash64('hello'::BLOB))", "26C7827D889F6DA3"),
        Case("hex(hosu_xxhash64('0123456789012345678901234567890123456789'::BLOB))", "CA6FC80CBDE1A931"),
        Case("hosu_crc32('hello'::BLOB)", "907060870"),
        Case(
            "hex(hosu_hmac_md5('what do ya want for nothing?'::BLOB, 'Jefe'::BLOB))",
            "750C783E6AB0B503EAA86E310A5DB738"
        ),
    ]

    static let times: [Case] = [
        Case("hosu_cast_date(' 2023-3-1 ')", "2023-03-01"),
        Case("hosu_cast_date('2023-02-29')", "INVALID_CAST_ARGUMENT: Value cannot be cast to date: 2023-02-29"),
        Case("hosu_parse_date('2023-03-01 00:00:00')", "NULL"),
        Case(
            "hosu_date_format(TIMESTAMP '2023-04-05 16:07:08', '%d.%c.%y %l:%i %p %W')",
            "05.4.23 4:07 PM Wednesday"
        ),
        Case("hosu_date_parse('2023-04-05 16:07:08', '%Y-%m-%d %H:%i:%s')", "2023-04-05 16:07:08.000"),
        Case("hosu_date_parse('April 5, 2023', '%M %e, %Y')", "2023-04-05 00:00:00.000"),
        Case("hosu_date_parse('nonsense', '%Y')", "INVALID_FUNCTION_ARGUMENT: Invalid format: \"nonsense\""),
        Case(
            "hosu_format_datetime(TIMESTAMP '2023-04-05 07:07:08.123', 'Asia/Seoul', 'EEE, dd MMM yyyy ''at'' HH:mm:ss.SSS ZZ ZZZ')",
            "Wed, 05 Apr 2023 at 16:07:08.123 +09:00 Asia/Seoul"
        ),
        Case(
            "hosu_cast_timestamp_with_time_zone('2023-03-01 06:30:00 Asia/Tokyo', 3).u",
            "2023-02-28 21:30:00.000"
        ),
        Case("hosu_cast_timestamp_with_time_zone('2023-03-01 06:30:00.5+02:00', 3).z", "+02:00"),
        Case("hosu_parse_timestamp_with_time_zone('2023-03-01 06:30 Nowhere/City', 3)", "NULL"),
        Case(
            "hosu_cast_timestamp_with_time_zone('2020-03-08 02:30:00 America/New_York', 3)",
            "INVALID_CAST_ARGUMENT: Value cannot be cast to timestamp with time zone: 2020-03-08 02:30:00 America/New_York"
        ),
        Case(
            "hosu_to_utc(TIMESTAMP '2020-03-08 02:30:00', 'America/New_York', TIMESTAMP '2020-03-07 07:30:00')",
            "2020-03-08 07:30:00.000"
        ),
        Case(
            "hosu_to_utc(TIMESTAMP '2020-11-01 01:30:00', 'America/New_York', TIMESTAMP '2020-11-01 06:10:00')",
            "2020-11-01 06:30:00.000"
        ),
        Case("hosu_to_local(TIMESTAMP '2020-07-01 12:00:00', 'Europe/Berlin')", "2020-07-01 14:00:00.000"),
        Case("hosu_zone('Etc/GMT+9')", "Etc/GMT+9"),
        Case("hosu_zone('UTC+9')", "+09:00"),
        Case("hosu_zone('Mars/Base')", "INVALID_FUNCTION_ARGUMENT: 'Mars/Base' is not a valid time zone"),
        Case("hosu_date_diff(6, TIMESTAMP '2024-01-31', TIMESTAMP '2024-02-29')", "1"),
        Case("hosu_date_diff(8, TIMESTAMP '2020-02-29', TIMESTAMP '2021-02-28')", "1"),
        Case("hosu_parse_duration('3.81 d')", "329184000"),
        Case("hosu_human_readable_seconds(56363463)", "93 weeks, 1 day, 8 hours, 31 minutes, 3 seconds"),
        Case("hosu_from_iso8601_date('2020-W53-5')", "2021-01-01"),
        Case("hosu_format('%,.2f|%-5s|%05d', 'm10:1234567.89s1:ai1:7')", "1,234,567.89|a    |00007"),
    ]
}
