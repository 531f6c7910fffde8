import Testing

@testable import DuckDB

@Suite struct RowRendererTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let sql: String
        let text: String
        var type: RenderType?

        var testDescription: String { sql }
    }

    @Test("values read as Athena writes them into a result file", arguments: cases)
    func rendersValues(_ test: Case) async throws {
        let session = try await Engine.shared.makeSession()

        let result = try await session.stream("SELECT \(test.sql) AS x")
        let types = result.columns.map { test.type ?? RenderType(for: $0.type) }
        let renderer = try RowRenderer(columns: result.columns, types: types)
        let bytes = try await result.nextText(by: renderer)

        #expect(String(decoding: bytes ?? [], as: UTF8.self) == test.text + "\n")
    }

    static let cases: [Case] = numbers + texts + times + nested

    static let numbers: [Case] = [
        Case(sql: "true", text: #""true""#),
        Case(sql: "(-128)::TINYINT", text: #""-128""#),
        Case(sql: "9223372036854775807", text: #""9223372036854775807""#),
        Case(sql: "(-9223372036854775808)::BIGINT", text: #""-9223372036854775808""#),
        Case(
            sql: "170141183460469231731687303715884105727::HUGEINT",
            text: #""170141183460469231731687303715884105727""#
        ),
        Case(
            sql: "10000000000000000000000000000000000000::HUGEINT",
            text: #""10000000000000000000000000000000000000""#
        ),
        Case(sql: "7::UBIGINT", text: #""7""#),
        Case(sql: "1.50::DECIMAL(4,2)", text: #""1.50""#),
        Case(sql: "-0.05::DECIMAL(9,2)", text: #""-0.05""#),
        Case(sql: "12345678901234.5678::DECIMAL(18,4)", text: #""12345678901234.5678""#),
        Case(
            sql: "-1234567890123456789012345678.0000000001::DECIMAL(38,10)",
            text: #""-1234567890123456789012345678.0000000001""#
        ),
        Case(
            sql: "0.00000000000000000000000000000000000001::DECIMAL(38,38)",
            text: #""0.00000000000000000000000000000000000001""#
        ),
        Case(sql: "62.5::DOUBLE", text: #""62.5""#),
        Case(sql: "3::DOUBLE", text: #""3.0""#),
        Case(sql: "0::DOUBLE", text: #""0.0""#),
        Case(sql: "-0.0::DOUBLE", text: #""-0.0""#),
        Case(sql: "1e10::DOUBLE", text: #""1.0E10""#),
        Case(sql: "1e7::DOUBLE", text: #""1.0E7""#),
        Case(sql: "9999999.5::DOUBLE", text: #""9999999.5""#),
        Case(sql: "0.001::DOUBLE", text: #""0.001""#),
        Case(sql: "0.0001::DOUBLE", text: #""1.0E-4""#),
        Case(sql: "0.1::DOUBLE + 0.2::DOUBLE", text: #""0.30000000000000004""#),
        Case(sql: "1234.123456789::DOUBLE", text: #""1234.123456789""#),
        Case(sql: "1.7976931348623157e308::DOUBLE", text: #""1.7976931348623157E308""#),
        Case(sql: "4.9e-324::DOUBLE", text: #""4.9E-324""#),
        Case(sql: "1e-323::DOUBLE", text: #""9.9E-324""#),
        Case(sql: "'nan'::DOUBLE", text: #""NaN""#),
        Case(sql: "'-inf'::DOUBLE", text: #""-Infinity""#),
        Case(sql: "3.14::FLOAT", text: #""3.14""#),
        Case(sql: "1e10::FLOAT", text: #""1.0E10""#),
        Case(sql: "16777216::FLOAT", text: #""1.6777216E7""#),
        Case(sql: "0.1::FLOAT", text: #""0.1""#),
        Case(sql: "1.4e-45::FLOAT", text: #""1.4E-45""#),
    ]

    static let texts: [Case] = [
        Case(sql: "NULL", text: ""),
        Case(sql: "NULL::VARCHAR", text: ""),
        Case(sql: "''", text: #""""#),
        Case(sql: "'서울 특별시'", text: #""서울 특별시""#),
        Case(sql: "'say \"hi\", twice'", text: #""say ""hi"", twice""#),
        Case(sql: "'\"'", text: #""""""#),
        Case(sql: "'line' || chr(10) || 'break'", text: "\"line\nbreak\""),
        Case(sql: "'123'::BLOB", text: #""31 32 33""#),
        Case(sql: "'\\xFF\\x00'::BLOB", text: #""ff 00""#),
        Case(
            sql: "'12151fd2-7586-11e9-8f9e-2a86e4085a59'::UUID",
            text: #""12151fd2-7586-11e9-8f9e-2a86e4085a59""#
        ),
    ]

    static let times: [Case] = [
        Case(sql: "DATE '2023-03-01'", text: #""2023-03-01""#),
        Case(sql: "DATE '1582-10-15'", text: #""1582-10-15""#),
        Case(sql: "DATE '0001-01-01'", text: #""0001-01-01""#),
        Case(sql: "DATE '12000-02-29'", text: #""+12000-02-29""#),
        Case(sql: "TIMESTAMP '2017-01-01 00:00:00'", text: #""2017-01-01 00:00:00.000""#),
        Case(sql: "TIMESTAMP '1969-12-31 23:59:59.999'", text: #""1969-12-31 23:59:59.999""#),
        Case(
            sql: "TIMESTAMP '2020-02-29 12:34:56.123456'",
            text: #""2020-02-29 12:34:56.123456""#,
            type: .timestamp(fractionDigits: 6)
        ),
        Case(
            sql: "TIMESTAMP_NS '2020-02-29 12:34:56.123456789'",
            text: #""2020-02-29 12:34:56.123456789""#,
            type: .timestamp(fractionDigits: 9)
        ),
        Case(
            sql: "TIMESTAMP '2017-01-01 00:00:59'",
            text: #""2017-01-01 00:00:59""#,
            type: .timestamp(fractionDigits: 0)
        ),
        Case(sql: "TIMESTAMPTZ '2017-01-01 00:00:00+09'", text: #""2016-12-31 15:00:00.000 UTC""#),
        Case(
            sql: "{'u': TIMESTAMP '2023-03-01 06:30:00', 'z': 'Asia/Tokyo'}",
            text: #""2023-03-01 15:30:00.000 Asia/Tokyo""#,
            type: .timestampWithTimeZone(fractionDigits: 3)
        ),
        Case(
            sql: "{'u': TIMESTAMP '2023-07-01 06:30:00', 'z': '-03:30'}",
            text: #""2023-07-01 03:00:00.000 -03:30""#,
            type: .timestampWithTimeZone(fractionDigits: 3)
        ),
        Case(sql: "TIME '06:30:00.5'", text: #""06:30:00.500""#),
        Case(
            sql: "hosu_cast_time_with_time_zone('06:30:00+09:00', 3)",
            text: #""06:30:00.000+09:00""#,
            type: .timeWithTimeZone(fractionDigits: 3)
        ),
        Case(
            sql: "hosu_cast_time_with_time_zone('06:30:00 -03:30', 0)",
            text: #""06:30:00-03:30""#,
            type: .timeWithTimeZone(fractionDigits: 0)
        ),
        Case(sql: "hosu_cast_ipaddress('10.0.0.1')", text: #""10.0.0.1""#, type: .ipAddress),
        Case(sql: "INTERVAL 40 MONTH", text: #""3-4""#, type: .intervalYearToMonth),
        Case(sql: "(-40)::INTEGER", text: #""-3-4""#, type: .intervalYearToMonth),
        Case(sql: "INTERVAL '19 days'", text: #""19 00:00:00.000""#),
        Case(sql: "(-93784005)::BIGINT", text: #""-1 02:03:04.005""#, type: .intervalDayToSecond),
    ]

    static let nested: [Case] = [
        Case(sql: "[1, NULL, 3]", text: #""[1, null, 3]""#),
        Case(sql: "[]::INTEGER[]", text: #""[]""#),
        Case(sql: "NULL::INTEGER[]", text: ""),
        Case(sql: "[[1], [2, 3], NULL]", text: #""[[1], [2, 3], null]""#),
        Case(sql: "['a\"b', 'c']", text: #""[a""b, c]""#),
        Case(sql: "[1, 2]::INTEGER[2]", text: #""[1, 2]""#),
        Case(sql: "MAP {10: 'a', 9: 'b'}", text: #""{9=b, 10=a}""#),
        Case(sql: "MAP {'first': 1, 'last': 2, 'age': 3}", text: #""{last=2, first=1, age=3}""#),
        Case(sql: "MAP {'b': 1, 'a': 2}", text: #""{a=2, b=1}""#),
        Case(sql: "MAP {'k': 1, 'k2': NULL}", text: #""{k2=null, k=1}""#),
        Case(sql: "{'a': 1, 'b': 'x'}", text: #""{a=1, b=x}""#),
        Case(
            sql: "{'a': 1, 'b': 2.0::DOUBLE}",
            text: #""{1, named=2.0}""#,
            type: .row([.init(name: nil, type: .plain), .init(name: "named", type: .plain)])
        ),
        Case(sql: "{'a': [{'b': MAP {1: DATE '2020-01-01'}}]}", text: #""{a=[{b={1=2020-01-01}}]}""#),
    ]

    @Test("a header doubles quotes as values do, and many rows keep their order")
    func rendersManyRows() async throws {
        let session = try await Engine.shared.makeSession()
        let sql = "SELECT i, CASE WHEN i % 2 = 0 THEN 'v' || i END AS v FROM range(5000) t(i)"

        let result = try await session.stream(sql)
        let renderer = try RowRenderer(columns: result.columns)
        renderer.renderHeader(["i", "the \"v\""])
        var text: [UInt8] = []
        while let more = try await result.nextText(by: renderer, byteCount: 1000) { text += more }

        var expected = "\"i\",\"the \"\"v\"\"\"\n"
        for index in 0..<5000 {
            expected += index % 2 == 0 ? "\"\(index)\",\"v\(index)\"\n" : "\"\(index)\",\n"
        }
        #expect(String(decoding: text, as: UTF8.self) == expected)
        #expect(renderer.rowCount == 5000)
    }
}

extension Engine {
    /// One engine for all tests that need none of their own.
    static let shared = Engine(EngineConfiguration(memoryLimitInBytes: 1 << 30, threadCount: 2))
}
