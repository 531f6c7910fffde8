import Primitives
import Testing

@Suite struct JSONValueTests {
    @Test(
        "a compact text is written back as it was read",
        arguments: [
            #"{"b":1,"a":[true,false,null],"c":{"x":-0.5,"y":1e-07}}"#,
            #"[9223372036854775807,-9223372036854775808,9223372036854775808,-123456789012345678901234567890]"#,
            #""호수/\"\\\n\t\u0001""#, "[]", "{}", "0", #"{"a":1,"a":2}"#,
        ]
    )
    func roundTrip(text: String) throws {
        #expect(try JSONValue(parsing: text).text == text)
    }

    @Test("escapes are read as the characters they stand for")
    func escapes() throws {
        #expect(try JSONValue(parsing: #""\/\b\f\r\u00e9\uD83D\ude00""#) == "/\u{8}\u{C}\ré😀")
    }

    @Test(
        "what is not JSON is refused, with the place",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("01", 0), ("1.", 2), ("-", 1), ("1 2", 2),
            ("tru", 0),
            ("\"a\nb\"", 2), (#""\uD800""#, 2), (#""\x""#, 2), ("{a:1}", 1), ("\"", 1), ("+1", 0), ("NaN", 0),
            ("[1}", 2),
        ]
    )
    func refused(text: String, offset: Int) {
        let failure = #expect(throws: JSONSyntaxFailure.self) { try JSONValue(parsing: text) }
        #expect(failure?.byteOffset == offset, "\(failure?.description ?? "")")
    }

    @Test("bytes that are not UTF-8 are refused")
    func invalidUTF8() {
        #expect(throws: JSONSyntaxFailure.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }

    @Test("nesting beyond the limit is refused instead of exhausting the stack")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxFailure.self) { try JSONValue(parsing: text) }
    }

    @Test(
        "the last of two members of one name answers a lookup, in short objects and long ones",
        arguments: [2, 40]
    )
    func duplicates(count: Int) throws {
        let members = (0..<count).map { "\"k\($0 % (count - 1))\":\($0)" }.joined(separator: ",")
        let value = try JSONValue(parsing: "{\(members)}")

        #expect(value["k0"]?.int == count - 1)
        #expect(value.object?.count == count)
    }

    @Test("objects are equal whatever the order of their members")
    func equality() {
        let left: JSONValue = ["a": 1, "b": [2, 3]]
        #expect(left == ["b": [2, 3], "a": 1])
        #expect(left != ["b": [3, 2], "a": 1])
        #expect(left != ["a": 1])
    }

    @Test("members can be set, replaced and removed")
    func editing() {
        var object = JSONObject()
        for index in 0..<30 { object["k\(index)"] = .integer(Int64(index)) }
        object["k3"] = "three"
        object["k4"] = nil

        #expect(object.count == 29)
        #expect(object["k3"] == "three")
        #expect(object["k4"] == nil)
        #expect(object["k29"] == 29)
    }

    @Test("pretty text has a line per member")
    func pretty() {
        let value: JSONValue = ["a": [1], "b": [:]]
        #expect(value.prettyText() == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
    }
}
