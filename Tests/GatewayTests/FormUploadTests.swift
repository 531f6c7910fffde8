import Foundation
import HosuTesting
import Primitives
import Shapes
import Testing
import Wire

@testable import Gateway

/// A form as browsers and `requests` write it.
struct PostedForm {
    var fields: [(String, String)]
    var file: (name: String, type: String, bytes: String)? = (
        "C:\\photos\\hi.txt", "text/plain", "hello\r\n--almost"
    )
    var boundary = "xYzZY"

    var headers: HeaderList { ["content-type": "multipart/form-data; boundary=\"\(boundary)\""] }

    var body: [UInt8] {
        var text = ""
        for (name, value) in fields {
            text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        if let file {
            text +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
            text += "Content-Type: \(file.type)\r\n\r\n\(file.bytes)\r\n"
        }
        return Array((text + "--\(boundary)--\r\n").utf8)
    }

    /// A form for bucket `lake` with a policy and its signature.
    static func signed(
        _ fields: [(String, String)],
        conditions: String,
        expiration: String = "2026-03-01T01:00:00Z",
        by credential: Credential = S3DoorTests.credential,
        secret: String? = nil
    ) -> PostedForm {
        let scope = "\(credential.accessKeyID)/20260301/us-east-1/s3/aws4_request"
        let signing = [
            ("x-amz-algorithm", "AWS4-HMAC-SHA256"), ("x-amz-credential", scope),
            ("x-amz-date", "20260301T000000Z"),
        ]
        let usual = signing.map { "{\"\($0.0)\": \"\($0.1)\"}" }.joined(separator: ", ")
        let list = conditions.isEmpty ? usual : "\(usual), \(conditions)"
        let text = "{\"expiration\": \"\(expiration)\", \"conditions\": [{\"bucket\": \"lake\"}, \(list)]}"
        let policy = Base64.encode(Array(text.utf8))
        let signature = CredentialScope(scope).map {
            SigningKey(secret: secret ?? credential.secret, scope: $0).sign(policy)
        }
        return PostedForm(
            fields: fields + signing + [("policy", policy), ("x-amz-signature", signature ?? "")]
        )
    }
}

/// The chunks of a stream, for one reader; unchecked because there is only one.
private final class ChunkSource: @unchecked Sendable {
    private var iterator: AsyncStream<[UInt8]>.Iterator

    init(_ iterator: AsyncStream<[UInt8]>.Iterator) {
        self.iterator = iterator
    }

    func next() async -> [UInt8]? { await iterator.next() }
}

@Suite struct FormUploadTests {
    static func post(
        _ hosu: TestHosu,
        _ form: PostedForm,
        to target: String = "/lake"
    ) async throws -> TestHosu.Answer {
        try await hosu.send("POST", target, headers: form.headers, body: form.body, isAnonymous: true)
    }

    @Test("a signed form stores its file with what its fields say")
    func stored() async throws {
        let hosu = try await S3DoorTests.strict()
        let form = PostedForm.signed(
            [
                ("key", "up/${filename}"), ("Content-Type", "text/csv"), ("x-amz-meta-city", "Seoul"),
                ("tagging", "<Tagging><TagSet><Tag><Key>a</Key><Value>b c</Value></Tag></TagSet></Tagging>"),
                ("success_action_status", "201"), ("x-ignore-me", "1"),
            ],
            conditions: """
                ["starts-with", "$key", "up/"], {"Content-Type": "text/csv"}, ["eq", "$x-amz-meta-city", "Seoul"],
                ["starts-with", "$tagging", ""], {"success_action_status": "201"}, ["content-length-range", 1, 100]
                """
        )

        let answer = try await Self.post(hosu, form)
        let headers = try RequestSigner(credential: S3DoorTests.credential, service: "s3").sign(
            "GET",
            "/lake/up/hi.txt"
        )
        let object = try await hosu.send("GET", "/lake/up/hi.txt", headers: headers)

        #expect(answer.status == 201)
        #expect(answer.text.contains("<Bucket>lake</Bucket><Key>up/hi.txt</Key><ETag>&quot;"))
        #expect(answer.headers["Location"] == "http://localhost:4566/lake/up/hi.txt")
        #expect(object.text == "hello\r\n--almost")
        #expect(object.headers["Content-Type"] == "text/csv")
        #expect(object.headers["x-amz-meta-city"] == "Seoul")
        #expect(object.headers["x-amz-tagging-count"] == "1")
        await hosu.close()
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let code: String
        let part: String
        var status = 403
        let form: @Sendable () -> PostedForm

        var testDescription: String { "\(code): \(part)" }

        init(_ code: String, _ part: String, status: Int = 403, _ form: @escaping @Sendable () -> PostedForm) {
            (self.code, self.part, self.status, self.form) = (code, part, status, form)
        }
    }

    static let key = ("key", "k")
    static let keyCondition = #"{"key": "k"}"#

    static let refusals = [
        Refusal("AccessDenied", "Invalid according to Policy: Policy expired.") {
            .signed([key], conditions: keyCondition, expiration: "2026-02-28T23:59:59Z")
        },
        Refusal(
            "AccessDenied",
            #"Policy Condition failed: [&quot;eq&quot;, &quot;$key&quot;, &quot;other&quot;]"#
        ) {
            .signed([key], conditions: #"{"key": "other"}"#)
        },
        Refusal("AccessDenied", "Policy Condition failed: [&quot;starts-with&quot;") {
            .signed([key], conditions: #"["starts-with", "$key", "up/"]"#)
        },
        Refusal("AccessDenied", "Invalid according to Policy: Extra input fields: acl") {
            .signed([key, ("acl", "public-read")], conditions: keyCondition)
        },
        Refusal("AccessDenied", "Policy Condition failed: [&quot;eq&quot;, &quot;$bucket&quot;") {
            .signed([key], conditions: keyCondition + #", {"bucket": "sea"}"#)
        },
        Refusal("EntityTooLarge", "<MaxSizeAllowed>4</MaxSizeAllowed>", status: 400) {
            .signed([key], conditions: keyCondition + #", ["content-length-range", 0, 4]"#)
        },
        Refusal("EntityTooSmall", "<MinSizeAllowed>1000</MinSizeAllowed>", status: 400) {
            .signed([key], conditions: keyCondition + #", ["content-length-range", 1000, 4000]"#)
        },
        Refusal("SignatureDoesNotMatch", "<StringToSign>") {
            .signed([key], conditions: keyCondition, secret: "wrong")
        },
        Refusal("InvalidAccessKeyId", "AKIDNOBODY") {
            .signed(
                [key],
                conditions: keyCondition,
                by: Credential(accessKeyID: "AKIDNOBODY", secret: "s", account: "111122223333")
            )
        },
        Refusal("AccessDenied", "Access Denied") { PostedForm(fields: [key]) },
        Refusal("InvalidArgument", "must contain a field named 'key'", status: 400) {
            .signed([], conditions: "")
        },
        Refusal("InvalidArgument", "requires exactly one file upload", status: 400) {
            var form = PostedForm.signed([key], conditions: keyCondition)
            form.file = nil
            return form
        },
        Refusal("InvalidArgument", "must contain a field named 'policy'", status: 400) {
            PostedForm(fields: [key, ("x-amz-signature", "0")])
        },
        Refusal("InvalidPolicyDocument", "Invalid Policy: Policy missing expiration.", status: 400) {
            PostedForm(fields: [key, ("AWSAccessKeyId", S3DoorTests.credential.accessKeyID)] + Self.old("{}"))
        },
        Refusal("MaxPostPreDataLengthExceeded", "too large", status: 400) {
            PostedForm(fields: [key, ("x-ignore-a", String(repeating: "a", count: 30_000))])
        },
    ]

    /// The fields of a signature of version 2.
    static func old(_ policy: String) -> [(String, String)] {
        let text = Base64.encode(Array(policy.utf8))
        return [("policy", text), ("signature", SignatureV2.sign(text, secret: S3DoorTests.credential.secret))]
    }

    @Test(
        "a form that its policy does not let in is refused in S3's words, and nothing is stored",
        arguments: refusals
    )
    func refused(_ refusal: Refusal) async throws {
        let hosu = try await S3DoorTests.strict()

        let answer = try await Self.post(hosu, refusal.form())
        let headers = try RequestSigner(credential: S3DoorTests.credential, service: "s3").sign(
            "GET",
            "/lake/k"
        )

        #expect(answer.status == refusal.status)
        #expect(answer.text.contains("<Code>\(refusal.code)</Code>"))
        #expect(answer.text.contains(refusal.part))
        #expect(try await hosu.send("GET", "/lake/k", headers: headers).status == 404)
        await hosu.close()
    }

    @Test("signatures of version 2 are good for forms, which may lead to another page")
    func redirect() async throws {
        let hosu = try await S3DoorTests.strict()
        let policy =
            #"{"expiration": "2026-03-01T01:00:00Z", "conditions": [{"key": "k"}, ["starts-with", "$success_action_redirect", ""]]}"#
        let form = PostedForm(
            fields: [
                Self.key, ("AWSAccessKeyId", S3DoorTests.credential.accessKeyID),
                ("success_action_redirect", "http://example.org/done?x=1"),
            ] + Self.old(policy)
        )

        let answer = try await Self.post(hosu, form, to: "/lake/")

        #expect(answer.status == 303)
        let location = try #require(answer.headers["Location"])
        #expect(location.hasPrefix("http://example.org/done?x=1&bucket=lake&key=k&etag=%22"))
        await hosu.close()
    }

    @Test(
        "bytes are found however they come: chunks of any size give the same file",
        arguments: [1, 2, 3, 7, 64, 4096]
    )
    func chunks(size: Int) async throws {
        var posted = PostedForm(fields: [Self.key, ("empty", "")])
        let content = (0..<500).map { "line \($0)\r\n--xYzZ\r\n--xYz\r" }.joined()
        posted.file = ("a.txt", "text/plain", content)
        let bytes = posted.body
        let (chunks, sender) = AsyncStream<[UInt8]>.makeStream()
        for at in stride(from: 0, to: bytes.count, by: size) {
            sender.yield(Array(bytes[at..<min(at + size, bytes.count)]))
        }
        sender.finish()
        let source = ChunkSource(chunks.makeAsyncIterator())
        let stream = BodyStream(byteCount: nil) { { await source.next() } }
        let form = try #require(MultipartForm(stream, contentType: posted.headers["content-type"] ?? ""))

        try await form.readFields()
        let file = try await form.fileBytes(within: nil).collect(upTo: 1 << 20)

        #expect(form.fields.map(\.name) == ["key", "empty"])
        #expect(form.fields.map(\.value) == ["k", ""])
        #expect(String(decoding: file, as: UTF8.self) == content)
    }
}
