import Primitives
import Testing

@Suite struct HeaderListTests {
    @Test("names are found whatever their case, and setting replaces all of that name")
    func lookup() {
        var headers: HeaderList = ["X-Amz-Meta-A": "1", "x-amz-meta-a": "2", "ETag": "e"]

        #expect(headers["x-AMZ-meta-a"] == "1")
        #expect(headers.all("x-amz-meta-a") == ["1", "2"])
        headers["x-amz-meta-a"] = "3"
        #expect(headers.all("X-Amz-Meta-A") == ["3"])
        headers["etag"] = nil
        #expect(headers.fields.count == 1)
    }

    @Test(
        "only letters lose their case",
        arguments: [("a", "A", true), ("[", "{", false), ("@", "`", false), ("a", "ab", false)]
    )
    func letters(left: String, right: String, isEqual: Bool) {
        #expect(left.equalsIgnoringCase(right) == isEqual)
    }
}
