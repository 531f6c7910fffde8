import HosuTesting
import Primitives
import Testing

@Suite struct ListingTests {
    @Test(
        "a listing groups keys behind the delimiter, page by page",
        arguments: [1, 2, 3, 1000]
    )
    func pages(size: Int) async throws {
        let lake = try await Lake()
        for key in ["a", "raw/1", "raw/2", "silver/2024/x", "z"] { try await lake.put(key, "") }

        var keys: [String] = []
        var prefixes: [String] = []
        var token = ""
        repeat {
            let page = try await lake.get("?list-type=2&delimiter=/&max-keys=\(size)\(token)")
            keys += page.elements("Key")
            prefixes += page.elements("CommonPrefixes").compactMap {
                $0.split(separator: ">").dropFirst().first
            }
            .map { String($0.prefix { $0 != "<" }) }
            token = page.element("NextContinuationToken").map { "&continuation-token=\($0)" } ?? ""
        } while !token.isEmpty

        #expect(keys == ["a", "z"])
        #expect(prefixes == ["raw/", "silver/"])
        await lake.hosu.close()
    }

    @Test("version 1 goes on behind a common prefix that ended the page before")
    func markers() async throws {
        let lake = try await Lake()
        for key in ["a/1", "a/2", "b"] { try await lake.put(key, "") }

        let first = try await lake.get("?delimiter=/&max-keys=1")
        let second = try await lake.get("?delimiter=/&max-keys=1&marker=a/")

        #expect(first.element("NextMarker") == "a/")
        #expect(second.elements("Key") == ["b"])
        #expect(second.element("IsTruncated") == "false")
        await lake.hosu.close()
    }

    @Test("keys come in the order of their bytes, encoded where that is asked for")
    func encoding() async throws {
        let lake = try await Lake()
        for key in ["%ED%98%B8", "a%20b", "Z"] { try await lake.put(key, "") }

        let plain = try await lake.get("?list-type=2")
        let encoded = try await lake.get("?list-type=2&encoding-type=url")

        #expect(plain.elements("Key") == ["Z", "a b", "호"])
        #expect(encoded.elements("Key") == ["Z", "a%20b", "%ED%98%B8"])
        await lake.hosu.close()
    }

    @Test(
        "a listing that cannot be is refused",
        arguments: [
            ("list-type=2&continuation-token=garbage", "InvalidArgument"), ("max-keys=-1", "InvalidArgument"),
            ("max-keys=many", "InvalidArgument"), ("encoding-type=rot13", "InvalidArgument"),
        ]
    )
    func refused(query: String, code: String) async throws {
        let lake = try await Lake()

        let answer = try await lake.get("?\(query)")

        #expect(answer.status == 400)
        #expect(answer.element("Code") == code)
        await lake.hosu.close()
    }
}
