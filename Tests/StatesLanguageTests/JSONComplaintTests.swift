import Primitives
import StatesLanguage
import Testing

@Suite("Words about texts that are no JSON")
struct JSONComplaintTests {
    private static let values = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"

    @Test(
        "what was not expected is named, and the place behind it",
        arguments: [
            ("not a definition", "Unrecognized token 'not': was expecting \(values)", 1, 4),
            (" nul", "Unrecognized token 'nul': was expecting \(values)", 1, 5),
            ("[1, maybe]", "Unrecognized token 'maybe': was expecting \(values)", 1, 10),
            (
                "{'a': 1}",
                "Unexpected character (''' (code 39)): was expecting double-quote to start field name", 1, 3
            ),
            (
                #"{"a": 1,}"#,
                "Unexpected character ('}' (code 125)): was expecting double-quote to start field name", 1, 10
            ),
            (
                "{\"a\"\n 1}",
                "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value",
                2, 3
            ),
            (
                #"{"a": 1 "b"}"#,
                "Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries", 1, 10
            ),
            (
                "[1 2]", "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries",
                1, 5
            ),
            ("[*]", "Unexpected character ('*' (code 42)): expected a valid value \(values)", 1, 3),
        ]
    )
    func places(text: String, message: String, line: Int, column: Int) throws {
        let failure = #expect(throws: JSONSyntaxFailure.self) { _ = try JSONValue(parsing: text) }

        let complaint = JSONComplaint(try #require(failure), in: text)

        #expect(complaint.message == message)
        #expect(complaint.line == line)
        #expect(complaint.column == column)
    }
}
