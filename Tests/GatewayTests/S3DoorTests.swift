import HosuServer
import HosuTesting
import Primitives
import Testing

@testable import Gateway

/// What S3 alone asks of the door: its own codes, bodies that are signed or coded, buckets in host names.
@Suite struct S3DoorTests {
    static let credential = PipelineTests.minji

    /// A Hosu with bucket `lake`.
    static func make(_ mode: AuthenticationMode = .open) async throws -> TestHosu {
        let hosu = try await TestHosu { $0.gateway = GatewayConfiguration(authentication: mode) }
        let tenant = Tenant(account: credential.account, region: "us-east-1")
        _ = try await hosu.invoke("s3", "CreateBucket", ["Bucket": "lake"], tenant: tenant)
        return hosu
    }

    static func strict() async throws -> TestHosu {
        try await make(.strict(StaticCredentials([credential])))
    }

    static func put(
        _ hosu: TestHosu,
        _ body: String,
        signedBy signer: RequestSigner,
        payloadHash: String? = nil,
        headers: HeaderList = [:]
    ) async throws -> TestHosu.Answer {
        let bytes = Array(body.utf8)
        let signed = try signer.sign("PUT", "/lake/k", headers: headers, payloadHash: payloadHash, body: bytes)
        return try await hosu.send("PUT", "/lake/k", headers: signed, body: bytes)
    }

    static func get(_ hosu: TestHosu) async throws -> TestHosu.Answer {
        let headers = try RequestSigner(credential: credential, service: "s3").sign("GET", "/lake/k")
        return try await hosu.send("GET", "/lake/k", headers: headers)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        var signer: RequestSigner
        var status = 403
        let code: String
        let part: String

        var testDescription: String { "\(code): \(part)" }

        init(
            _ code: String,
            _ part: String,
            key: String = credential.accessKeyID,
            secret: String = credential.secret,
            service: String = "s3",
            now: String = "20260301T000000Z",
            status: Int = 403
        ) {
            self.code = code
            self.part = part
            self.status = status
            let credential = Credential(accessKeyID: key, secret: secret, account: "111122223333")
            signer = RequestSigner(credential: credential, service: service, now: now)
        }
    }

    static let refusals = [
        Refusal("SignatureDoesNotMatch", "<StringToSign>AWS4-HMAC-SHA256\n20260301T000000Z\n", secret: "no"),
        Refusal("SignatureDoesNotMatch", "<CanonicalRequest>PUT\n/lake/k\n", secret: "no"),
        Refusal("InvalidAccessKeyId", "<AWSAccessKeyId>AKIDNOBODY</AWSAccessKeyId>", key: "AKIDNOBODY"),
        Refusal(
            "RequestTimeTooSkewed",
            "<MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>",
            now: "20260301T001501Z"
        ),
    ]

    @Test("a wrong signature is refused in S3's words, and nothing is stored", arguments: refusals)
    func refused(_ refusal: Refusal) async throws {
        let hosu = try await Self.strict()

        let answer = try await Self.put(hosu, "hello", signedBy: refusal.signer)

        #expect(answer.status == refusal.status)
        #expect(answer.text.contains("<Code>\(refusal.code)</Code>"))
        #expect(answer.text.contains(refusal.part))
        #expect(try await Self.get(hosu).status == 404)
        await hosu.close()
    }

    @Test("a body that is not the signed one is refused, and nothing is stored")
    func wrongBody() async throws {
        let hosu = try await Self.strict()
        let signer = RequestSigner(credential: Self.credential, service: "s3")

        let answer = try await Self.put(hosu, "hello", signedBy: signer, payloadHash: emptyHash)

        #expect(answer.status == 400)
        #expect(answer.text.contains("<Code>XAmzContentSHA256Mismatch</Code>"))
        #expect(try await Self.get(hosu).status == 404)
        await hosu.close()
    }

    @Test("a coded body is stored without its coding, checked by the checksum behind it")
    func chunkedBody() async throws {
        let hosu = try await Self.strict()
        let signer = RequestSigner(credential: Self.credential, service: "s3")
        let headers: HeaderList = [
            "content-encoding": "aws-chunked", "x-amz-decoded-content-length": "5",
            "x-amz-trailer": "x-amz-checksum-crc32",
        ]
        let seal = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"

        let stored = try await Self.put(
            hosu,
            "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n",
            signedBy: signer,
            payloadHash: seal,
            headers: headers
        )
        let refused = try await Self.put(
            hosu,
            "5\r\njello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n",
            signedBy: signer,
            payloadHash: seal,
            headers: headers
        )
        let object = try await Self.get(hosu)

        #expect(stored.status == 200)
        #expect(refused.status == 400)
        #expect(object.text == "hello")
        #expect(object.headers["content-encoding"] == nil)
        await hosu.close()
    }

    @Test("a presigned URL whose time is over is refused even where secrets are not checked")
    func expiredURL() async throws {
        let hosu = try await Self.make()

        let answer = try await hosu.send(
            "GET",
            "/lake/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=test%2F20260228%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20260228T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00"
        )

        #expect(answer.status == 403)
        #expect(answer.text.contains("<Message>Request has expired</Message>"))
        #expect(answer.text.contains("<Expires>2026-02-28T00:01:00Z</Expires>"))
        await hosu.close()
    }

    @Test("an unsigned request is denied where secrets are checked")
    func anonymous() async throws {
        let hosu = try await Self.strict()

        let answer = try await hosu.send("GET", "/lake/k")

        #expect(answer.status == 403)
        #expect(answer.text.contains("<Code>AccessDenied</Code>"))
        #expect(answer.headers["x-amz-request-id"]?.count == 16)
        await hosu.close()
    }

    @Test(
        "a bucket may stand in the host name",
        arguments: ["lake.localhost:4566", "lake.s3.localhost.localstack.cloud"]
    )
    func virtualHost(host: String) async throws {
        let hosu = try await TestHosu()
        _ = try await hosu.send("PUT", "/lake")

        let stored = try await hosu.send("PUT", "/k", headers: ["host": host], body: Array("hello".utf8))
        let object = try await hosu.send("GET", "/lake/k")

        #expect(stored.status == 200)
        #expect(object.text == "hello")
        await hosu.close()
    }
}
