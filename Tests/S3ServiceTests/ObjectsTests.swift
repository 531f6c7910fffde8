import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct ObjectsTests {
    @Test("an object comes back with its bytes, type, metadata and the MD5 as ETag")
    func roundTrip() async throws {
        let lake = try await Lake()

        let put = try await lake.put(
            "%EB%A7%A4%EC%B6%9C/1.csv",
            "hello",
            headers: ["content-type": "text/csv", "x-amz-meta-owner": "lab"]
        )
        let got = try await lake.get("%EB%A7%A4%EC%B6%9C/1.csv")

        #expect(put.headers["etag"] == "\"5d41402abc4b2a76b9719d911017c592\"")
        #expect(put.headers["x-amz-checksum-crc64nvme"] != nil)
        #expect(got.text == "hello")
        #expect(got.headers["etag"] == put.headers["etag"])
        #expect(got.headers["content-type"] == "text/csv")
        #expect(got.headers["x-amz-meta-owner"] == "lab")
        #expect(got.headers["last-modified"] == "Sun, 01 Mar 2026 00:00:00 GMT")
        await lake.hosu.close()
    }

    @Test(
        "a range gives its bytes and says where they stand",
        arguments: [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=7-", 206, "789", "bytes 7-9/10"),
            ("bytes=-2", 206, "89", "bytes 8-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=8-99", 206, "89", "bytes 8-9/10"), ("bytes=5-2", 200, "0123456789", nil),
            ("lines=1-2", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
        ] as [(String, Int, String, String?)]
    )
    func ranges(range: String, status: Int, body: String, contentRange: String?) async throws {
        let lake = try await Lake()
        try await lake.put("digits", "0123456789")

        let got = try await lake.get("digits", headers: ["range": range])

        #expect((got.status, got.text) == (status, body))
        #expect(got.headers["content-range"] == contentRange)
        await lake.hosu.close()
    }

    @Test("a range that begins behind the end is refused with the object's size")
    func unsatisfiableRange() async throws {
        let lake = try await Lake()
        try await lake.put("digits", "0123456789")

        let got = try await lake.get("digits", headers: ["range": "bytes=10-"])

        #expect(got.status == 416)
        #expect(got.element("Code") == "InvalidRange")
        #expect(got.element("ActualObjectSize") == "10")
        await lake.hosu.close()
    }

    @Test(
        "conditions of a read hold or are answered with 304 and 412",
        arguments: [
            ("if-match", "\"5d41402abc4b2a76b9719d911017c592\"", 200), ("if-match", "\"0\"", 412),
            ("if-none-match", "5d41402abc4b2a76b9719d911017c592", 304), ("if-none-match", "\"0\"", 200),
            ("if-modified-since", "Sun, 01 Mar 2026 00:00:00 GMT", 304),
            ("if-modified-since", "Sat, 28 Feb 2026 00:00:00 GMT", 200),
            ("if-unmodified-since", "Sat, 28 Feb 2026 00:00:00 GMT", 412),
        ]
    )
    func readConditions(header: String, value: String, status: Int) async throws {
        let lake = try await Lake()
        try await lake.put("k", "hello")

        let got = try await lake.get("k", headers: [header: value])

        #expect(got.status == status)
        await lake.hosu.close()
    }

    @Test("of fifty creators who want to be first, one is")
    func oneCreator() async throws {
        let lake = try await Lake()

        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<50 {
                group.addTask { try await lake.put("k", "\(number)", headers: ["if-none-match": "*"]).status }
            }
            return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }

        #expect(statuses == [200: 1, 412: 49])
        await lake.hosu.close()
    }

    @Test(
        "bytes that are not what the request says are refused, and the old object stays",
        arguments: [
            ("content-md5", "1B2M2Y8AsgTpgAmY7PhCfg==", "BadDigest"), ("content-md5", "short", "InvalidDigest"),
            ("x-amz-checksum-crc32", "AAAAAA==", "BadDigest"),
            ("x-amz-checksum-crc32", "AA==", "InvalidRequest"),
            ("x-amz-checksum-sha512", "AA==", "InvalidRequest"),
            ("x-amz-checksum-md5", "AAAAAAAAAAAAAAAAAAAAAA==", "BadDigest"),
            ("x-amz-checksum-xxhash64", "AAAAAAAAAAA=", "BadDigest"),
        ]
    )
    func wrongDigest(header: String, value: String, code: String) async throws {
        let lake = try await Lake()
        try await lake.put("k", "old")

        let refused = try await lake.put("k", "new", headers: [header: value])

        #expect(refused.status == 400)
        #expect(refused.element("Code") == code)
        #expect(try await lake.get("k").text == "old")
        await lake.hosu.close()
    }

    @Test(
        "what Hosu does not do is refused by name, not passed over",
        arguments: [
            ("x-amz-server-side-encryption", "aws:kms:dsse", "NotImplemented"),
            ("x-amz-server-side-encryption", "AES512", "InvalidArgument"),
            ("x-amz-checksum-xxhash3", "AAAA", "NotImplemented"),
            ("x-amz-sdk-checksum-algorithm", "XXHASH3", "NotImplemented"),
            ("x-amz-acl", "public-read", "AccessControlListNotSupported"),
            ("x-amz-storage-class", "FROZEN", "InvalidStorageClass"),
            ("x-amz-tagging", "a=1&a=2", "InvalidArgument"),
            ("if-none-match", "\"0\"", "NotImplemented"),
        ]
    )
    func refusedHeaders(header: String, value: String, code: String) async throws {
        let lake = try await Lake()

        let refused = try await lake.put("k", "x", headers: [header: value])

        #expect(refused.element("Code") == code)
        #expect(try await lake.get("k").status == 404)
        await lake.hosu.close()
    }

    @Test("a checksum of any algorithm is kept and shown", arguments: ChecksumAlgorithm.allCases)
    func keptChecksums(algorithm: ChecksumAlgorithm) async throws {
        let lake = try await Lake()
        let header = "x-amz-checksum-\(algorithm.rawValue.lowercased())"
        let value = Base64.encode(Checksum.value(of: Array("hello".utf8), algorithm))

        let put = try await lake.put("k", "hello", headers: [header: value])
        let head = try await lake.hosu.send("HEAD", "/lake/k", headers: ["x-amz-checksum-mode": "ENABLED"])

        #expect(put.headers[header] == value)
        #expect(head.headers[header] == value)
        #expect(head.headers["x-amz-checksum-type"] == "FULL_OBJECT")
        await lake.hosu.close()
    }

    @Test("a copy takes over metadata, or replaces it; a copy onto itself without change is refused")
    func copies() async throws {
        let lake = try await Lake()
        try await lake.put("a", "hello", headers: ["x-amz-meta-owner": "lab"])

        try await lake.put("b", "", headers: ["x-amz-copy-source": "/lake/a"])
        try await lake.put(
            "c",
            "",
            headers: [
                "x-amz-copy-source": "lake/a", "x-amz-metadata-directive": "REPLACE", "x-amz-meta-owner": "me",
            ]
        )
        let illegal = try await lake.put("a", "", headers: ["x-amz-copy-source": "lake/a"])
        let missing = try await lake.put("d", "", headers: ["x-amz-copy-source": "lake/none"])

        #expect(try await lake.get("b").text == "hello")
        #expect(try await lake.get("b").headers["x-amz-meta-owner"] == "lab")
        #expect(try await lake.get("c").headers["x-amz-meta-owner"] == "me")
        #expect(illegal.element("Code") == "InvalidRequest")
        #expect(missing.element("Key") == "none")
        await lake.hosu.close()
    }

    @Test("an archived object must be restored before it can be read")
    func archived() async throws {
        let lake = try await Lake()
        try await lake.put("k", "x", headers: ["x-amz-storage-class": "GLACIER"])

        let got = try await lake.get("k")

        #expect(got.status == 403)
        #expect(got.element("Code") == "InvalidObjectState")
        await lake.hosu.close()
    }
}
