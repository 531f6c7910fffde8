import HosuTesting
import Primitives
import Testing

@Suite struct MultipartTests {
    private static let big = String(repeating: "x", count: 5 << 20)

    private func complete(_ parts: [(Int, String)]) -> [UInt8] {
        let elements = parts.map { "<Part><PartNumber>\($0.0)</PartNumber><ETag>\($0.1)</ETag></Part>" }
        return Array("<CompleteMultipartUpload>\(elements.joined())</CompleteMultipartUpload>".utf8)
    }

    private func begin(_ lake: Lake) async throws -> String {
        try #require(try await lake.hosu.send("POST", "/lake/k?uploads").element("UploadId"))
    }

    @Test("parts become one object, in their order, and completing again changes nothing")
    func upload() async throws {
        let lake = try await Lake()
        let id = try await begin(lake)
        let last = try await lake.put("k?partNumber=2&uploadId=\(id)", "end").headers["etag"] ?? ""
        let first = try await lake.put("k?partNumber=1&uploadId=\(id)", Self.big).headers["etag"] ?? ""

        let done = try await lake.hosu.send(
            "POST",
            "/lake/k?uploadId=\(id)",
            body: complete([(1, first), (2, last)])
        )
        let again = try await lake.hosu.send(
            "POST",
            "/lake/k?uploadId=\(id)",
            body: complete([(1, first), (2, last)])
        )

        #expect(done.element("ETag")?.hasSuffix("-2&quot;") == true)
        #expect(again.element("ETag") == done.element("ETag"))
        #expect(try await lake.get("k").bytes.count == (5 << 20) + 3)
        #expect(try await lake.get("k?partNumber=2").text == "end")
        #expect(try await lake.get("k?partNumber=2").headers["x-amz-mp-parts-count"] == "2")
        await lake.hosu.close()
    }

    @Test("a small part, a wrong one, a wrong order and a missing upload are refused")
    func refused() async throws {
        let lake = try await Lake()
        let id = try await begin(lake)
        var etags: [String] = []
        for number in 1...2 {
            etags.append(try await lake.put("k?partNumber=\(number)&uploadId=\(id)", "x").headers["etag"] ?? "")
        }
        let cases: [([(Int, String)], String, String)] = [
            ([(1, etags[0]), (2, etags[1])], id, "EntityTooSmall"), ([(1, "\"0\"")], id, "InvalidPart"),
            ([(2, etags[1]), (1, etags[0])], id, "InvalidPartOrder"), ([(1, etags[0])], "gone", "NoSuchUpload"),
            ([], id, "MalformedXML"),
        ]

        for (parts, upload, code) in cases {
            let answer = try await lake.hosu.send("POST", "/lake/k?uploadId=\(upload)", body: complete(parts))
            #expect(answer.element("Code") == code)
        }
        #expect(try await lake.get("k").status == 404)
        await lake.hosu.close()
    }

    @Test("a page of less than nothing is refused")
    func negativePages() async throws {
        let lake = try await Lake()
        let id = try await begin(lake)

        for query in ["max-parts=-1", "max-parts=-5000000", "part-number-marker=-1"] {
            let refused = try await lake.get("k?uploadId=\(id)&\(query)")
            #expect((refused.status, refused.element("Code")) == (400, "InvalidArgument"))
        }
        let refused = try await lake.get("?uploads&max-uploads=-1")
        #expect((refused.status, refused.element("Code")) == (400, "InvalidArgument"))
        await lake.hosu.close()
    }

    @Test("uploads and parts are listed until the upload is aborted")
    func listing() async throws {
        let lake = try await Lake()
        let id = try await begin(lake)
        try await lake.put("k?partNumber=7&uploadId=\(id)", "seven")

        let uploads = try await lake.get("?uploads")
        let parts = try await lake.get("k?uploadId=\(id)")
        let aborted = try await lake.hosu.send("DELETE", "/lake/k?uploadId=\(id)")

        #expect(uploads.elements("UploadId") == [id])
        #expect(parts.elements("PartNumber") == ["7"])
        #expect(aborted.status == 204)
        #expect(try await lake.get("?uploads").elements("UploadId") == [])
        #expect(try await lake.get("k?uploadId=\(id)").element("Code") == "NoSuchUpload")
        await lake.hosu.close()
    }
}
