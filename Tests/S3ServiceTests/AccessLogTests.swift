import HosuServer
import HosuTesting
import Primitives
import S3Service
import Testing

@Suite struct AccessLogTests {
    /// A lake whose log goes to the bucket `logs`.
    private static func lake(_ more: String = "", now: String = "2026-03-01T23:59:58Z") async throws -> Lake {
        let lake = try await Lake(now: now)
        _ = try await lake.hosu.send("PUT", "/logs")
        let answer = try await set(lake, more)
        #expect(answer.status == 200, "\(answer.text)")
        return lake
    }

    private static func set(
        _ lake: Lake,
        _ more: String = "",
        target: String = "logs"
    ) async throws -> TestHosu.Answer {
        let body = """
            <BucketLoggingStatus><LoggingEnabled><TargetBucket>\(target)</TargetBucket>\
            <TargetPrefix>access/</TargetPrefix>\(more)</LoggingEnabled></BucketLoggingStatus>
            """
        return try await lake.hosu.send("PUT", "/lake?logging", body: Array(body.utf8))
    }

    /// Delivers and returns the keys of the logs and all their lines, with the fields of each.
    private static func delivered(_ lake: Lake) async throws -> (keys: [String], lines: [[String]]) {
        await lake.hosu.core.cores.accessLogs.deliver()
        let keys = try await lake.hosu.send("GET", "/logs?list-type=2").elements("Key")
        var lines: [[String]] = []
        for key in keys {
            let log = try await lake.hosu.send("GET", "/logs/\(key)")
            #expect(log.text.hasSuffix("\n"))
            lines += log.text.split(separator: "\n").map { fields(of: $0) }
        }
        return (keys, lines)
    }

    /// The fields of a line as AWS's pattern for Athena finds them, in quotes and brackets.
    private static func fields(of line: Substring) -> [String] {
        var fields: [String] = []
        var rest = line
        while let first = rest.first {
            let close: Character = first == "[" ? "]" : first == "\"" ? "\"" : " "
            let end = rest.dropFirst().firstIndex(of: close) ?? rest.endIndex
            let isBare = close == " "
            fields.append(String(isBare ? rest[..<end] : rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[end...].dropFirst(isBare ? 1 : 2)
        }
        return fields
    }

    @Test(
        "a request is named in the log as S3 names it",
        arguments: [
            ("GET", "", "REST.GET.BUCKET", "-", 200, "-"),
            ("HEAD", "", "REST.HEAD.BUCKET", "-", 200, "-"),
            ("GET", "?versions", "REST.GET.BUCKETVERSIONS", "-", 200, "-"),
            ("GET", "?policy", "REST.GET.BUCKETPOLICY", "-", 404, "NoSuchBucketPolicy"),
            ("GET", "?logging", "REST.GET.LOGGING_STATUS", "-", 200, "-"),
            ("GET", "?uploads", "REST.GET.UPLOADS", "-", 200, "-"),
            ("GET", "/none%2B1", "REST.GET.OBJECT", "none%252B1", 404, "NoSuchKey"),
            ("HEAD", "/none", "REST.HEAD.OBJECT", "none", 404, "NoSuchKey"),
            ("PUT", "/a%20b/%EA%B0%80", "REST.PUT.OBJECT", "a%2520b/%25EA%25B0%2580", 200, "-"),
            ("DELETE", "/k", "REST.DELETE.OBJECT", "k", 204, "-"),
            ("POST", "/k?uploads", "REST.POST.UPLOADS", "k", 200, "-"),
            ("DELETE", "/k?uploadId=1", "REST.DELETE.UPLOAD", "k", 404, "NoSuchUpload"),
            ("PUT", "/k?partNumber=1&uploadId=1", "REST.PUT.PART", "k", 404, "NoSuchUpload"),
            ("GET", "/k?tagging", "REST.GET.OBJECT_TAGGING", "k", 404, "NoSuchKey"),
            ("PATCH", "/k", "REST.PATCH.OBJECT", "k", 405, "MethodNotAllowed"),
        ]
    )
    func operations(
        method: String,
        target: String,
        operation: String,
        key: String,
        status: Int,
        code: String
    ) async throws {
        let lake = try await Self.lake()

        let answer = try await lake.hosu.send(method, "/lake\(target)")
        let line = try #require(
            try await Self.delivered(lake).lines.first { $0[6] != "REST.PUT.LOGGING_STATUS" }
        )

        #expect(answer.status == status, "\(answer.text)")
        #expect(line[6] == operation)
        #expect(line[7] == key)
        #expect(line[8] == "\(method) /lake\(target) HTTP/1.1")
        #expect(line[9] == "\(status)")
        #expect(line[10] == code)
        #expect(line.count == 27)
        await lake.hosu.close()
    }

    @Test("a line has every field of S3's format")
    func fields() async throws {
        let lake = try await Self.lake()
        let headers: HeaderList = ["user-agent": "tool \"x\" 1", "referer": "http://a.test/b c"]
        let put = try await lake.put("k", "twelve bytes", headers: headers)

        let line = try #require(try await Self.delivered(lake).lines.first { $0[6] == "REST.PUT.OBJECT" })

        let owner = try #require(try await lake.get("?acl").element("ID"))
        #expect(line[0...3] == [owner, "lake", "01/Mar/2026:23:59:58 +0000", "-"])
        #expect(line[4] == owner)
        #expect(line[5] == put.headers["x-amz-request-id"])
        #expect(line[11...12] == ["-", "12"])
        #expect(Int(line[13]) != nil && Int(line[14]) != nil)
        #expect(line[15...16] == ["http://a.test/b%20c", "tool %22x%22 1"])
        #expect(line[17...18] == ["-", put.headers["x-amz-id-2"] ?? ""])
        #expect(line[19...26] == ["SigV4", "-", "AuthHeader", "localhost:4566", "-", "-", "-", "-"])
        await lake.hosu.close()
    }

    @Test("copies and deletions of many keys have lines of their own")
    func copiesAndDeletions() async throws {
        let lake = try await Self.lake()
        try await lake.put("a b", "1234")
        _ = try await lake.hosu.send("PUT", "/logs/copy", headers: ["x-amz-copy-source": "/lake/a%20b"])
        let body = Array("<Delete><Object><Key>a b</Key></Object><Object><Key>c</Key></Object></Delete>".utf8)
        let digest = ["content-md5": Base64.encode(MD5Digest.value(of: body))] as HeaderList
        _ = try await lake.hosu.send("POST", "/lake?delete", headers: digest, body: body)
        _ = try await lake.hosu.send("DELETE", "/logs/copy")

        let lines = try await Self.delivered(lake).lines

        let copied = try #require(lines.first { $0[6] == "REST.COPY.OBJECT_GET" })
        #expect(copied[7...12] == ["a%2520b", "-", "200", "-", "-", "4"])
        let deleted = lines.filter { $0[6] == "BATCH.DELETE.OBJECT" }
        #expect(deleted.map { $0[7] } == ["a%20b", "c"])
        #expect(deleted.allSatisfy { $0[8...16] == ["-", "204", "-", "-", "-", "-", "-", "-", "-"] })
        #expect(lines.contains { $0[6] == "REST.POST.MULTI_OBJECT_DELETE" && $0[7] == "-" })
        #expect(lines.allSatisfy { $0[1] == "lake" })
        await lake.hosu.close()
    }

    @Test(
        "logs lie under the keys that were asked for",
        arguments: [
            ("", ["access/2026-03-02-00-00-08-"]),
            (
                "<TargetObjectKeyFormat><SimplePrefix/></TargetObjectKeyFormat>",
                ["access/2026-03-02-00-00-08-"]
            ),
            (
                "<TargetObjectKeyFormat><PartitionedPrefix><PartitionDateSource>DeliveryTime</PartitionDateSource>"
                    + "</PartitionedPrefix></TargetObjectKeyFormat>",
                ["access/000000000000/us-east-1/lake/2026/03/02/2026-03-02-00-00-08-"]
            ),
            (
                "<TargetObjectKeyFormat><PartitionedPrefix><PartitionDateSource>EventTime</PartitionDateSource>"
                    + "</PartitionedPrefix></TargetObjectKeyFormat>",
                [
                    "access/000000000000/us-east-1/lake/2026/03/01/2026-03-01-00-00-00-",
                    "access/000000000000/us-east-1/lake/2026/03/02/2026-03-02-00-00-00-",
                ]
            ),
        ]
    )
    func keys(format: String, prefixes: [String]) async throws {
        let lake = try await Self.lake(format)
        try await lake.put("before", "x")
        lake.hosu.clock.advance(by: .seconds(10))
        try await lake.put("after", "x")

        let keys = try await Self.delivered(lake).keys

        #expect(keys.map { String($0.dropLast(16)) } == prefixes)
        #expect(keys.allSatisfy { $0.suffix(16).allSatisfy(\.isHexDigit) })
        await lake.hosu.close()
    }

    @Test("where a log cannot go is refused by name")
    func refusals() async throws {
        let lake = try await Self.lake()
        let hosu = lake.hosu
        let lock: HeaderList = ["x-amz-bucket-object-lock-enabled": "true"]
        _ = try await hosu.send("PUT", "/locked", headers: lock)
        let retention = """
            <ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>\
            <Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention></Rule></ObjectLockConfiguration>
            """
        _ = try await hosu.send("PUT", "/locked?object-lock", body: Array(retention.utf8))
        _ = try await hosu.send("PUT", "/paid")
        let payment = "<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>"
        _ = try await hosu.send("PUT", "/paid?requestPayment", body: Array(payment.utf8))
        let grants = """
            <TargetGrants><Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group">\
            <URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant>\
            </TargetGrants>
            """

        let refusals = [
            try await Self.set(lake, target: "none"), try await Self.set(lake, target: "locked"),
            try await Self.set(lake, target: "paid"), try await Self.set(lake, grants),
        ]

        let invalid = "InvalidTargetBucketForLogging"
        #expect(
            refusals.map { $0.element("Code") } == [invalid, invalid, invalid, "AccessControlListNotSupported"]
        )
        await hosu.close()
    }

    @Test("nothing waits for buckets without a log, and none is made of delivering one")
    func quiet() async throws {
        let lake = try await Self.lake()
        _ = try await lake.hosu.send("GET", "/logs")
        _ = try await Self.set(lake, target: "lake")
        _ = try await Self.delivered(lake)
        let logs = lake.hosu.core.cores.accessLogs
        #expect(logs.waitingByteCount == 0)

        _ = try await lake.hosu.send("PUT", "/lake?logging", body: Array("<BucketLoggingStatus/>".utf8))
        await logs.deliver()
        try await lake.put("k", "x")

        #expect(logs.waitingByteCount == 0)
        await lake.hosu.close()
    }
}
