import ServiceKit
import Shapes
import Testing

@Suite struct PageTokenTests {
    @Test(
        "a token leads back to its place",
        arguments: ["", "a", "호수/customers", String(repeating: "k", count: 1024)]
    )
    func roundTrip(position: String) throws {
        let token = PageToken(scope: "glue.tables", position: position)

        #expect(PageToken(token.text, scope: "glue.tables") == token)
        #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }

    @Test("garbage, another listing's token and a changed token are none")
    func forgeries() {
        let text = PageToken(scope: "a", position: "x").text

        #expect(PageToken("garbage", scope: "a") == nil)
        #expect(PageToken("", scope: "a") == nil)
        #expect(PageToken("!!", scope: "a") == nil)
        #expect(PageToken(text, scope: "b") == nil)
        #expect(PageToken(String(text.dropLast()), scope: "a") == nil)
    }

    @Test("pages of a listing follow one another to its end")
    func pages() throws {
        let names = ["a", "b", "c", "d", "e"]
        var token: String?
        var seen: [[String]] = []

        repeat {
            let page = try Page(
                of: names,
                after: token,
                limit: 2,
                scope: "s",
                position: { $0 },
                invalidToken: PlainFailure("Bad", "bad")
            )
            seen.append(page.elements)
            token = page.nextToken
        } while token != nil

        #expect(seen == [["a", "b"], ["c", "d"], ["e"]])
        #expect(throws: PlainFailure("Bad", "bad")) {
            try Page(
                of: names,
                after: "x",
                limit: 2,
                scope: "s",
                position: { $0 },
                invalidToken: PlainFailure("Bad", "bad")
            )
        }
    }
}
