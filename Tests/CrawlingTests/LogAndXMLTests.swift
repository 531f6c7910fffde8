import Avro
import Catalog
import Grok
import Primitives
import Testing

@testable import Crawling

@Suite struct LogAndXMLTests {
    @Test("logs are told by their lines", arguments: logs)
    func builtIn(_ lines: String, _ expected: String) {
        #expect(ClassificationTests.outcome(Array(lines.utf8)) == expected)
    }

    private static let apache =
        "clientip string, ident string, auth string, timestamp string, verb string, request string,"
        + " httpversion string, rawrequest string, response string, bytes string"

    private static let logs = [
        (
            #"127.0.0.1 - kim [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326"# + "\n",
            "apache: \(apache)"
        ),
        (
            #"127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 304 - "http://x/" "Mozilla/5.0 (X11)""#
                + "\n",
            "combined_apache: \(apache), referrer string, agent string"
        ),
        (
            "Feb  1 06:25:43 host kernel: [    1.234567] usb 1-1: new device\nFeb  1 06:25:44 host kernel: done\n",
            "linux_kernel: timestamp string, logsource string, uptime string, message string"
        ),
        (
            "I, [2024-01-02T03:04:05.678901 #1234]  INFO -- app: started\n",
            "ruby_logger: timestamp string, pid string, loglevel string, progname string, message string"
        ),
        (
            "1286536309.586    921 192.168.0.68 TCP_MISS/200 507 POST http://x.com/a - DIRECT/1.2.3.4 text/html\n",
            "squid: timestamp string, duration string, client_address string, cache_result string, status_code string,"
                + " bytes string, request_method string, url string, user string, hierarchy_code string, server string,"
                + " content_type string"
        ),
        (
            #"1339518083.107412 [0 127.0.0.1:60866] "keys" "*""# + "\n"
                + #"1339518087.877697 [0 127.0.0.1:60866] "dbsize""# + "\n",
            "redismonlog: timestamp string, database string, client string, port string, command string,"
                + " params string"
        ),
        (
            "[4018] 14 Nov 07:01:22.119 * Background saving terminated with success\n",
            "redislog: pid string, role string, timestamp string, message string"
        ),
        ("a,b\n1,] \"x\n2,y\n", "csv , header: a bigint, b string"),
    ]

    @Test("custom grok patterns name and type the columns")
    func customGrok() throws {
        let format = try GrokFormat(
            classification: "shop-log",
            format: "%{TIMESTAMP_ISO8601:at} %{LEVEL:level} %{NUMBER:price:int} %{GREEDYDATA:what}",
            customPatterns: "LEVEL (?:정보|경고)"
        )
        let custom = CustomClassifier.grok(name: "shop", format)
        let text = "2024-01-02 03:04:05 정보 1200 사과\n2024-01-02 03:04:06 경고 900 배\n"

        #expect(
            ClassificationTests.outcome(Array(text.utf8), custom: [custom])
                == "shop-log: at string, level string, price int, what string"
        )
        let other = ClassificationTests.outcome(Array("a,b\n1,2\n".utf8), custom: [custom])
        #expect(other == "csv , header: a bigint, b bigint")
        #expect(throws: GrokFailure.unknownPattern("NOPE")) {
            try GrokFormat(classification: "x", format: "%{NOPE:n}")
        }
    }

    @Test("of two classifiers the more certain one is taken, and of two certain ones the first")
    func certainty() throws {
        let digits = CustomClassifier.grok(
            name: "digits",
            try GrokFormat(classification: "digits", format: "^%{INT:n}$")
        )
        let words = CustomClassifier.grok(
            name: "words",
            try GrokFormat(classification: "words", format: "^%{WORD:w}$")
        )

        let both = [digits, words]
        #expect(ClassificationTests.outcome(Array("1\nb\n".utf8), custom: both) == "words: w string")
        #expect(ClassificationTests.outcome(Array("1\n2\n".utf8), custom: both) == "digits: n string")
        #expect(ClassificationTests.outcome(Array("1\n--\n".utf8), custom: [digits]) == "digits: n string")
    }

    @Test("rows of XML documents are the elements of one name", arguments: documents)
    func xml(_ text: String, _ rowTag: String, _ expected: String) {
        let custom = CustomClassifier.xml(name: "x", rowTag: rowTag)
        #expect(ClassificationTests.outcome(Array(text.utf8), custom: [custom]) == expected)
    }

    private static let documents = [
        (
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE catalog [<!ENTITY x "y">]>
            <!-- <book/> -->
            <catalog>
              <book id="bk101"><저자>김 &amp; 이</저자><price>44.95</price><pages>300</pages></book>
              <book id="bk102"><price>5</price><tag>a</tag><tag>b</tag><sold>3000000000</sold></book>
            </catalog>
            """,
            "book",
            "xml: _id string, 저자 string, price double, pages int, tag array<string>, sold bigint"
        ),
        (
            "<r><row><a lang=\"ko\">값</a><b><c>1</c><d>true</d></b><e/></row></r>",
            "row",
            "xml: a struct<_lang:string,_value:string>, b struct<c:int,d:boolean>, e string"
        ),
        (
            "<x:r xmlns:x=\"u\"><x:row><x:n>1</x:n></x:row><x:row><x:n><![CDATA[<2>]]></x:n></x:row></x:r>",
            "row",
            "xml: n string"
        ),
        ("<r><row><n>1</n></row><row><n>2</n", "row", "xml: n int"),
        (
            "<r><row a=\"1\"/></r>",
            "row",
            "it is XML, for which a table needs the tag of its rows, which crawlers of Hosu do not read"
        ),
        (
            "<r><row></r></row>",
            "row",
            "it is XML, for which a table needs the tag of its rows, which crawlers of Hosu do not read"
        ),
    ]

    @Test("custom classifiers of delimited text say types, too")
    func customTypes() {
        let custom = CustomClassifier.csv(
            name: "c",
            CustomCSV(hasHeader: true, names: ["when", "n"], types: [.date, .int])
        )
        #expect(
            ClassificationTests.outcome(Array("a,b,c\n2024-01-01,1,2\n".utf8), custom: [custom])
                == "csv , header: when date, n int, c bigint"
        )
    }

    @Test("columns of Avro files are those of their schema")
    func avro() throws {
        let schema = try AvroSchema(
            parsing: #"""
                {"type": "record", "name": "r", "fields": [
                  {"name": "Id", "type": ["null", "long"]},
                  {"name": "day", "type": {"type": "int", "logicalType": "date"}},
                  {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
                  {"name": "key", "type": {"type": "fixed", "name": "k16", "size": 16}},
                  {"name": "again", "type": "k16"},
                  {"name": "at", "type": {"type": "record", "name": "Place", "fields": [{"name": "X", "type": "double"}]}},
                  {"name": "tags", "type": {"type": "array", "items": {"type": "map", "values": "string"}}},
                  {"name": "either", "type": ["null", "int", "string"]}
                ]}
                """#
        )
        let writer = AvroFileWriter(schema, codec: .null, mark: [UInt8](repeating: 7, count: 16))
        let bytes = writer.finish()

        #expect(
            ClassificationTests.outcome(bytes)
                == "avro: id bigint, day date, price decimal(9,2), key binary, again binary, at struct<x:double>,"
                + " tags array<map<string,string>>, either uniontype<int,string>"
        )
        #expect(ClassificationTests.outcome(Array(bytes.prefix(40)), isWhole: false).hasPrefix("it is damaged"))
    }
}
