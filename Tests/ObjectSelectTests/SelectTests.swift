import Primitives
import Testing

@testable import ObjectSelect

@Suite struct SelectTests {
    static let people = "name,age,city\nMinji,31,Seoul\nJoon,9,\"Busan, South\"\nAra,40,\n"

    @Test(
        "delimited text is queried by names and numbers, its values strings until they are cast",
        arguments: [
            ("SELECT * FROM S3Object", "Minji,31,Seoul\nJoon,9,\"Busan, South\"\nAra,40,\n"),
            ("SELECT s.name FROM S3Object s", "Minji\nJoon\nAra\n"),
            ("select S.NAME, s._2 from s3object AS s limit 1", "Minji,31\n"),
            ("SELECT s.* FROM S3Object s WHERE s.\"name\" = 'Ara';", "Ara,40,\n"),
            ("SELECT name FROM S3Object WHERE CAST(age AS INT) > 10", "Minji\nAra\n"),
            ("SELECT name FROM S3Object s WHERE s.age > '4'", "Joon\nAra\n"),
            ("SELECT name FROM S3Object s WHERE s.age = 31", ""),
            ("SELECT name FROM S3Object s WHERE s.city = ''", "Ara\n"),
            ("SELECT name FROM S3Object s WHERE s.city IS NULL OR s.city IS MISSING", ""),
            ("SELECT name FROM S3Object s WHERE s.city LIKE '%s_n%' AND NOT s.name = 'Ara'", "Joon\n"),
            ("SELECT name FROM S3Object s WHERE s.name LIKE '%!_%' ESCAPE '!'", ""),
            ("SELECT name FROM S3Object s WHERE name IN ('Ara', 'Joon')", "Joon\nAra\n"),
            ("SELECT name FROM S3Object s WHERE CAST(age AS INT) NOT BETWEEN 10 AND 35", "Joon\nAra\n"),
            ("SELECT COUNT(*) FROM S3Object", "3\n"),
            (
                "SELECT COUNT(*), SUM(CAST(age AS INT)), AVG(CAST(age AS INT)) FROM S3Object s WHERE s._1 <> 'Minji'",
                "2,49,24.5\n"
            ),
            ("SELECT MIN(CAST(age AS INT)) AS a, MAX(CAST(age AS FLOAT)) + 1 FROM S3Object", "9,41.0\n"),
            ("SELECT SUM(CAST(age AS INT)) FROM S3Object WHERE name = 'nobody'", "\n"),
            ("SELECT COUNT(*) FROM S3Object WHERE name = 'nobody'", "0\n"),
            ("SELECT CASE WHEN name = 'Ara' THEN 1 ELSE 0 END FROM S3Object", "0\n0\n1\n"),
            ("SELECT CASE name WHEN 'Ara' THEN 'x' END FROM S3Object", "\n\nx\n"),
            ("SELECT * FROM S3Object LIMIT 0", ""),
            ("SELECT name || '/' || city FROM S3Object LIMIT 1", "Minji/Seoul\n"),
        ]
    )
    func delimited(expression: String, answer: String) async throws {
        #expect(try await Selecting.headed.run(expression, Self.people) == answer)
        #expect(try await Selecting.headed.run(expression, Self.people, chunkSize: 1) == answer)
    }

    @Test(
        "expressions have the values that the SQL reference gives them",
        arguments: [
            ("1 + 2 * 3", "7"), ("7 / 2", "3"), ("7 % 4", "3"), ("-7 + 1.50", "-5.5"), ("10 / 4.0", "2.5"),
            ("CAST('12.70' AS DECIMAL(10, 2))", "12.7"), ("CAST(2.9 AS INT)", "2"), ("CAST(-2.9 AS INT)", "-2"),
            ("CAST('1e3' AS FLOAT)", "1000.0"), ("CAST('TRUE' AS BOOL)", "true"), ("CAST(12 AS STRING)", "12"),
            ("CHAR_LENGTH('호수')", "2"), ("CHARACTER_LENGTH('')", "0"), ("LOWER('AbC')", "abc"),
            ("UPPER('AbC')", "ABC"),
            ("SUBSTRING('123456789', 0)", "123456789"), ("SUBSTRING('123456789', 1)", "123456789"),
            ("SUBSTRING('123456789', 2)", "23456789"), ("SUBSTRING('123456789', -4)", "123456789"),
            ("SUBSTRING('123456789', 0, 999)", "123456789"), ("SUBSTRING('123456789' FROM 1 FOR 5)", "12345"),
            ("TRIM('       foobar         ')", "foobar"), ("TRIM(LEADING FROM ' f ') || '.'", "f ."),
            ("TRIM(TRAILING FROM ' f ') || '.'", " f."),
            ("TRIM(BOTH '12' FROM '1112211foobar22211122')", "foobar"),
            ("COALESCE(NULL, MISSING, 3)", "3"), ("NULLIF(1, 2)", "1"), ("NULLIF(1, 1.0)", ""),
            ("DATE_ADD(year, 5, `2010-01-01T`)", "2015-01-01T"), ("DATE_ADD(month, 1, `2010T`)", "2010-02T"),
            ("DATE_ADD(month, 13, `2010T`)", "2011-02T"), ("DATE_ADD(day, -1, `2017-01-10T`)", "2017-01-09T"),
            ("DATE_ADD(hour, 1, `2017T`)", "2017-01-01T01:00-00:00"),
            ("DATE_ADD(hour, 1, `2017-01-02T03:04Z`)", "2017-01-02T04:04Z"),
            ("DATE_ADD(minute, 1, `2017-01-02T03:04:05.006Z`)", "2017-01-02T03:05:05.006Z"),
            ("DATE_ADD(second, 1, `2017-01-02T03:04:05.006Z`)", "2017-01-02T03:04:06.006Z"),
            ("DATE_DIFF(year, `2010-01-01T`, `2011-01-01T`)", "1"),
            ("DATE_DIFF(year, `2010T`, `2010-05T`)", "0"),
            ("DATE_DIFF(month, `2010T`, `2011T`)", "12"), ("DATE_DIFF(month, `2011T`, `2010T`)", "-12"),
            ("DATE_DIFF(day, `2010-01-01T23:00Z`, `2010-01-02T01:00Z`)", "0"),
            ("EXTRACT(YEAR FROM `2010-01-01T`)", "2010"),
            ("EXTRACT(HOUR FROM `2017-01-02T03:04:05+07:08`)", "3"),
            ("EXTRACT(TIMEZONE_HOUR FROM `2017-01-02T03:04:05+07:08`)", "7"),
            ("EXTRACT(TIMEZONE_MINUTE FROM `2017-01-02T03:04:05+07:08`)", "8"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y')", "July 20, 1969"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'MMM d, yyyy')", "Jul 20, 1969"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'M-d-yy')", "7-20-69"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'MM-d-y')", "07-20-1969"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y h:m a')", "July 20, 1969 8:18 PM"),
            ("TO_STRING(`1969-07-20T20:18Z`, 'y-MM-dd''T''H:m:ssX')", "1969-07-20T20:18:00Z"),
            ("TO_STRING(`1969-07-20T20:18+08:00Z`, 'y')", "LexerInvalidIONLiteral"),
            ("TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXX')", "1969-07-20T20:18:00+0800"),
            ("TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXXX')", "1969-07-20T20:18:00+08:00"),
            ("TO_TIMESTAMP('2007-02-23T12:14:33.079-08:00')", "2007-02-23T12:14:33.079-08:00"),
            ("UTCNOW()", "2026-03-01T00:00:00.000Z"),
            ("CAST('2007-04-05T14:30Z' AS TIMESTAMP) < `2007-04-05T14:31Z`", "true"),
            ("9223372036854775807 + 1", "IntegerOverflow"), ("1 / 0", "ExternalEvalException"),
            ("CAST('' AS INT)", "CastFailed"), ("CAST('x' AS FLOAT)", "CastFailed"),
            ("'1' < 2", "ExternalEvalException"),
            ("'a' + 1", "ExternalEvalException"), ("LOWER(1)", "IncorrectSqlFunctionArgumentType"),
            ("1 LIKE 'x'", "LikeInvalidInputs"),
            ("TO_STRING(`2010T`, 'q')", "EvaluatorInvalidTimestampFormatPatternSymbol"),
        ]
    )
    func expressions(expression: String, value: String) async throws {
        let selecting = Selecting(output: .json(recordDelimiter: []))
        var found: String
        do {
            found = try await selecting.run("SELECT \(expression) AS v FROM S3Object", "x\n")
            found = String(found.dropFirst(#"{"v":"#.count).dropLast())
            if found.hasPrefix("\"") { found = String(found.dropFirst().dropLast()) }
            if found == "null" { found = "" }
        } catch let failure as SelectFailure {
            found = failure.code
        }

        #expect(found == value)
    }

    @Test(
        "what S3 Select does not have is refused by its name for it",
        arguments: [
            ("DELETE FROM S3Object", "UnsupportedSqlOperation"), ("SELECT", "ParseEmptySelect"),
            ("SELECT FROM S3Object", "ParseEmptySelect"), ("SELECT 1", "ParseSelectMissingFrom"),
            ("SELECT * FROM lake", "InvalidDataSource"),
            ("SELECT *, name FROM S3Object", "ParseAsteriskIsNotAloneInSelectList"),
            ("SELECT name FROM S3Object GROUP BY name", "UnsupportedSqlStructure"),
            ("SELECT name FROM S3Object ORDER BY name", "UnsupportedSqlStructure"),
            ("SELECT DISTINCT name FROM S3Object", "UnsupportedSqlStructure"),
            ("SELECT name, COUNT(*) FROM S3Object", "UnsupportedSqlStructure"),
            ("SELECT name FROM S3Object WHERE COUNT(*) > 1", "UnsupportedSqlStructure"),
            ("SELECT name FROM S3Object a, S3Object b", "MultipleDataSourcesUnsupported"),
            ("SELECT SIN(1) FROM S3Object", "UnsupportedFunction"),
            ("SELECT SUM(*) FROM S3Object", "ParseUnsupportedCallWithStar"),
            ("SELECT name FROM S3Object LIMIT -1", "EvaluatorNegativeLimit"),
            ("SELECT 'x FROM S3Object", "LexerInvalidLiteral"),
            ("SELECT name FROM S3Object WHERE", "ParseUnexpectedToken"),
            ("SELECT name ^ 2 FROM S3Object", "LexerInvalidChar"),
            ("SELECT CAST(name AS LAKE) FROM S3Object", "ParseExpectedTypeName"),
            ("SELECT s.zip FROM S3Object s", "MissingHeaders"),
            ("SELECT s.\"NAME\" FROM S3Object s", "MissingHeaders"),
            ("SELECT s._4 FROM S3Object s", "InvalidColumnIndex"),
            ("SELECT SUM(age) FROM S3Object", "IncorrectSqlFunctionArgumentType"),
            ("SELECT name FROM S3Object WHERE age > 3", "ExternalEvalException"),
            ("SELECT LOWER(name, age) FROM S3Object", "EvaluatorInvalidArguments"),
            ("SELECT EXTRACT(lake FROM name) FROM S3Object", "ParseExpectedDatePart"),
            ("SELECT name.first FROM S3Object", "InvalidKeyPath"),
            ("SELECT name FROM S3Object.x", "InvalidKeyPath"),
        ]
    )
    func refusals(expression: String, expected: String) async throws {
        #expect(await code { try await Selecting.headed.run(expression, Self.people) } == expected)
    }

    @Test("records, fields, quotes, escapes and comments are what the request says they are")
    func dialects() async throws {
        let tabbed = Selecting.csv {
            $0.fieldDelimiter = [UInt8(ascii: "\t")]
            $0.recordDelimiter = Array("\r\n".utf8)
            $0.quote = UInt8(ascii: "'")
            $0.quoteEscape = UInt8(ascii: "\\")
            $0.comment = UInt8(ascii: "%")
        }
        let multiline = Selecting.csv { $0.allowsQuotedRecordDelimiter = true }

        for size in [1, 7, 1000] {
            #expect(
                try await tabbed.run(
                    "SELECT * FROM S3Object",
                    "%no\r\na\t'b\\'c\td'\r\n\r\ne\tf",
                    chunkSize: size
                )
                    == "a,b'c\td\ne,f\n"
            )
            #expect(
                try await multiline.run(
                    "SELECT _2 FROM S3Object s",
                    "1,\"a\nb \"\"c\"\"\"\n2,d\r\n",
                    chunkSize: size
                )
                    == "\"a\nb \"\"c\"\"\"\nd\n"
            )
            #expect(
                try await Selecting.csv().run(
                    "SELECT _2 FROM S3Object",
                    "1,a\r\n#x\n2,\"b\"\r\n3",
                    chunkSize: size
                ) == "a\nb\n\n"
            )
        }
        #expect(
            await code { try await Selecting.csv().run("SELECT * FROM S3Object", "1,\"a\nb\"\n") }
                == "CSVUnescapedQuote"
        )
        #expect(try await Selecting.headed.run("SELECT b FROM S3Object", "\u{FEFF}a,b\n1,2\n") == "2\n")
        #expect(try await Selecting.headed.run("SELECT a FROM S3Object", "") == "")
    }

    @Test("results are quoted always or where they must be, and JSON has the names of the columns")
    func outputs() async throws {
        var always = Selecting.headed
        var dialect = CSVOutputDialect()
        dialect.quotesAlways = true
        dialect.fieldDelimiter = [UInt8(ascii: ";")]
        dialect.recordDelimiter = [UInt8(ascii: "|")]
        always.output = .csv(dialect)
        var json = Selecting.headed
        json.output = .json(recordDelimiter: [UInt8(ascii: ";")])
        let unnamed = Selecting(output: .json(recordDelimiter: [0x0A]))

        #expect(
            try await always.run("SELECT * FROM S3Object LIMIT 1", "a,b\n1,x \"\"y\n")
                == "\"1\";\"x \"\"\"\"y\"|"
        )
        #expect(
            try await json.run("SELECT a, b AS \"B\", 1 + 1 FROM S3Object", "a,b\n1,x\n")
                == #"{"a":"1","B":"x","_3":2};"#
        )
        #expect(
            try await unnamed.run("SELECT * FROM S3Object", "1,x\n2\n")
                == "{\"_1\":\"1\",\"_2\":\"x\"}\n{\"_1\":\"2\"}\n"
        )
    }

    static let documents = """
        {"Rules": [{"id": "1"}, {"expr": "y > x"}, {"id": "2", "expr": "z = DEBUG"}]}
        {"created": "June 27", "modified": 7.50, "files": [{"name": ".", "size": 5}, {"name": "..", "ok": null}]}
        """

    @Test(
        "JSON is queried by paths; what is missing stays missing",
        arguments: [
            ("SELECT id FROM S3Object[*].Rules[*].id", "{\"id\":\"1\"}\n{}\n{\"id\":\"2\"}\n{}\n"),
            (
                "SELECT id FROM S3Object[*].Rules[*].id WHERE id IS NOT MISSING",
                "{\"id\":\"1\"}\n{\"id\":\"2\"}\n"
            ),
            (
                "SELECT d.modified, d.files FROM S3Object[*] d WHERE d.created = 'June 27'",
                "{\"modified\":7.50,\"files\":[{\"name\":\".\",\"size\":5},{\"name\":\"..\",\"ok\":null}]}\n"
            ),
            ("SELECT s.files[0].size + 1 AS n, s.files[9].name FROM S3Object s", "{\"n\":null}\n{\"n\":6}\n"),
            ("SELECT _1.created FROM S3Object[*] WHERE _1.created IS NOT NULL", "{\"created\":\"June 27\"}\n"),
            ("SELECT r.expr FROM S3Object[*].Rules[*] r WHERE r.id = '2'", "{\"expr\":\"z = DEBUG\"}\n"),
            ("SELECT COUNT(*), SUM(f.size) FROM S3Object[*].files[*] f", "{\"_1\":3,\"_2\":5}\n"),
            ("SELECT s['created'] FROM S3Object s LIMIT 2", "{}\n{\"created\":\"June 27\"}\n"),
            (
                "SELECT * FROM S3Object[*].files[*] f WHERE f.ok IS NULL AND f.size IS NULL AND f.name = '..'",
                "{\"name\":\"..\",\"ok\":null}\n"
            ),
            (
                "SELECT * FROM S3Object s WHERE s.modified > 7",
                "{\"created\":\"June 27\",\"modified\":7.50,\"files\":[{\"name\":\".\",\"size\":5},{\"name\":\"..\",\"ok\":null}]}\n"
            ),
        ]
    )
    func json(expression: String, answer: String) async throws {
        #expect(try await Selecting.json.run(expression, Self.documents) == answer)
        #expect(try await Selecting.json.run(expression, Self.documents, chunkSize: 3) == answer)
    }

    @Test("what is no JSON is refused, escapes and all scripts come through")
    func jsonText() async throws {
        for text in ["{\"a\":}", "{\"a\" 1}", "[1,", "{\"a\":01x}", "nul", "\"\\q\"", "{\"a\":1}}"] {
            #expect(
                await code { try await Selecting.json.run("SELECT * FROM S3Object", text) }
                    == "JSONParsingError",
                "\(text)"
            )
        }
        let text = #"{"호수":"\ud83d\ude00 \u00e9\n","n":-1.5e3}"#
        #expect(
            try await Selecting.json.run("SELECT s.\"호수\", s.n FROM S3Object s", text)
                == "{\"호수\":\"😀 é\\n\",\"n\":-1.5e3}\n"
        )
    }

    @Test("scan ranges that follow one another give each record once")
    func scanRanges() async throws {
        let text = (0..<500).map { "\($0),\(String(repeating: "x", count: $0 % 13))\n" }.joined()
        for step in [1, 7, 64, 1000] as [Int64] {
            var answer = ""
            for start in stride(from: 0, to: Int64(text.utf8.count), by: Int(step))
            where step > 1 || start < 300 {
                var selecting = Selecting.csv()
                selecting.scanRange = (start, start + step - 1)
                answer += try await selecting.run("SELECT * FROM S3Object", text, chunkSize: 100)
            }
            #expect(step == 1 ? text.hasPrefix(answer) && answer.utf8.count > 290 : answer == text)
        }
        var last = Selecting.headed
        last.scanRange = (nil, 4)
        #expect(try await last.run("SELECT b FROM S3Object", "a,b\n1,2\n3,4\n") == "4\n")
        var far = Selecting.headed
        far.scanRange = (100, 200)
        let beyond = far
        #expect(await code { try await beyond.run("SELECT b FROM S3Object", "a,b\n") } == "InvalidScanRange")
    }

    @Test("a large answer comes in events of at most a mebibyte, then its counts and the end")
    func events() async throws {
        let line = String(repeating: "abcdefghij,", count: 9) + "z\n"
        let bytes = Array(String(repeating: line, count: 60_000).utf8)
        let events = try await Selecting.csv().events("SELECT * FROM S3Object", bytes, chunkSize: 1 << 20)
        let counted = try await Selecting.csv().run("SELECT COUNT(*) FROM S3Object WHERE _10 = 'z'", bytes)

        #expect(events.allSatisfy { $0.bytes.count <= 1 << 20 })
        #expect(events.flatMap(\.bytes) == bytes)
        let count = Int64(bytes.count)
        #expect(
            events.suffix(2) == [
                .counts(SelectCounts(scanned: count, processed: count, returned: count)), .end,
            ]
        )
        #expect(counted == "60000\n")
        let long = Array(String(repeating: "x", count: 3 << 20).utf8)
        #expect(
            await code { try await Selecting.csv().run("SELECT * FROM S3Object", long, chunkSize: 1 << 20) }
                == "OverMaxRecordSize"
        )
    }
}
