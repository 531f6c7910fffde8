import Primitives
import Testing

@testable import Crawling

@Suite struct ClassificationTests {
    /// The rows show the format and the columns, or why there are none.
    @Test("files are told by their bytes", arguments: texts)
    func classification(_ text: String, _ expected: String) {
        #expect(Self.outcome(Array(text.utf8)) == expected)
    }

    private static let texts = [
        ("id,name,price\n1,사과,1.5\n2,배,20\n", "csv , header: id bigint, name string, price double"),
        ("1|a|true\n2|b|false\n", "csv |: col0 bigint, col1 string, col2 boolean"),
        ("a\tb\nx\ty\n", "csv \t: col0 string, col1 string"),
        ("name;city\n\"Kim; J\";Seoul\n1;Busan\n", "csv ; quoted header: name string, city string"),
        ("id,\n1,\n2,\n", "csv , header: id bigint, col1 string"),
        ("id,id\n1,2\n3,4\n", "csv , header: id bigint, id_1 bigint"),
        ("k,v\n1,99999999999999999999\n2,007\n", "csv , header: k bigint, v double"),
        ("k,v\n,1\n2,\n3,4.0", "csv , header: k bigint, v double"),
        ("one column\nonly\n", "no classifier recognises it (UNKNOWN)"),
        ("a,b\n", "no classifier recognises it (UNKNOWN)"),
        (
            #"{"id": 1, "Name": "김"}"# + "\n" + #"{"id": 3000000000, "tags": ["a"]}"#,
            "json: id bigint, name string, tags array<string>"
        ),
        (
            "{\n \"a\": {\"b\": 1.5, \"c\": null}\n}\n{\"a\": {\"d\": true}}",
            "json: a struct<b:double,c:string,d:boolean>"
        ),
        (#"[{"a": 1}, {"a": 2, "b": "x"}]"#, "json: array array<struct<a:int,b:string>>"),
        (
            "<rows><row/></rows>",
            "it is XML, for which a table needs the tag of its rows, which crawlers of Hosu do not read"
        ),
        ("", "it is empty"),
    ]

    @Test("text of other encodings is read", arguments: encodings)
    func encoding(_ bytes: [UInt8], _ expected: TextEncoding) throws {
        let sample = FileSample(
            file: CrawledFile(bucket: "b", key: "k", byteCount: Int64(bytes.count)),
            head: bytes,
            isWhole: true,
            bytesRead: Int64(bytes.count)
        )

        let schema = try Classification().schema(of: sample)
        #expect(schema.columns.map(\.name) == ["도시", "수"])
        guard case .csv(let format) = schema.format else { throw Unclassified.unknown }
        #expect(format.encoding == expected)
    }

    /// `도시,수` over rows of numbers; the second of the Korean ones has a syllable outside KS X 1001.
    private static let encodings: [([UInt8], TextEncoding)] = [
        ([0xEF, 0xBB, 0xBF] + Array("도시,수\n서울,1\n".utf8), .utf8),
        ([0xB5, 0xB5, 0xBD, 0xC3, 0x2C, 0xBC, 0xF6, 0x0A, 0xBC, 0xAD, 0x2C, 0x31, 0x0A], .eucKR),
        ([0xB5, 0xB5, 0xBD, 0xC3, 0x2C, 0xBC, 0xF6, 0x0A, 0x8C, 0x63, 0x2C, 0x31, 0x0A], .cp949),
        ("\u{FEFF}도시,수\n서울,1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian),
        ("\u{FEFF}도시,수\n서울,1\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16BigEndian),
        ("도시,수\n서울 😀,1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian),
        ("도시,수\n서울 😀,1\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16BigEndian),
    ]

    @Test("what was cut off at the end of a sample is not counted")
    func cutSample() {
        let text = #"{"a": 1}"# + "\n" + #"{"a": "x"#
        #expect(Self.outcome(Array(text.utf8), isWhole: false) == "json: a int")
        #expect(
            Self.outcome(Array("a,b\n1,2\n3,4\n5,x".utf8), isWhole: false) == "csv , header: a bigint, b bigint"
        )
    }

    @Test("paths of custom classifiers lead to the rows")
    func jsonPath() throws {
        let path = try #require([JSONPathStep](jsonPath: "$.data.rows[*]"))
        let custom = CustomClassifier.json(name: "rows", path: path)
        let text = #"{"data": {"rows": [{"x": 1}, {"x": 2.5, "y": "z"}]}}"#
        #expect(Self.outcome(Array(text.utf8), custom: [custom]) == "json: x double, y string")
        #expect([JSONPathStep](jsonPath: "rows") == nil)
        #expect([JSONPathStep](jsonPath: "$[0]") == nil)
    }

    @Test("custom classifiers of delimited text say what they know")
    func customCSV() {
        let custom = CustomClassifier.csv(
            name: "c",
            CustomCSV(delimiter: "^", hasHeader: false, names: ["x", "y"], usesOpenCSV: true)
        )
        #expect(Self.outcome(Array("1^2\n3^4\n".utf8), custom: [custom]) == "csv ^: x string, y string")
    }

    static func outcome(_ bytes: [UInt8], isWhole: Bool = true, custom: [CustomClassifier] = []) -> String {
        let sample = FileSample(
            file: CrawledFile(bucket: "b", key: "k", byteCount: Int64(bytes.count)),
            head: bytes,
            isWhole: isWhole,
            bytesRead: Int64(bytes.count)
        )
        do {
            let schema = try Classification(custom: custom).schema(of: sample)
            let columns = schema.columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
            return "\(described(schema.format)): \(columns)"
        } catch {
            return error.reason
        }
    }

    private static func described(_ format: FileFormat) -> String {
        guard case .csv(let csv) = format else { return format.name }
        return "csv \(csv.delimiter)" + (csv.quote == nil ? "" : " quoted") + (csv.hasHeader ? " header" : "")
    }
}
