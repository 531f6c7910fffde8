import Primitives
import Testing

@testable import Gateway

/// A clock that stands still.
struct FixedClock: WorldClock {
    let now: Timestamp

    func sleep(until deadline: Timestamp) async throws {}
}

/// The key pair of AWS's own examples.
let exampleCredential = Credential(
    accessKeyID: "AKIAIOSFODNN7EXAMPLE",
    secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    account: "111122223333"
)

func verifier(at moment: String) throws -> SignatureVerifier {
    let now = try #require(Timestamp(basicISO8601: moment))
    return SignatureVerifier(
        credentials: StaticCredentials([exampleCredential]),
        clock: FixedClock(now: now)
    )
}

let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/// Source: Amazon S3 API Reference, "Examples: signature calculations in AWS Signature Version 4".
@Suite struct SignatureV4Tests {
    static func example(signature: String, range: String = "bytes=0-9") -> RequestHead {
        RequestHead(
            method: "GET",
            path: "/test.txt",
            headers: [
                "Host": "examplebucket.s3.amazonaws.com",
                "Range": range,
                "x-amz-content-sha256": emptyHash,
                "x-amz-date": "20130524T000000Z",
                "Authorization":
                    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                    + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=" + signature,
            ]
        )
    }

    static let signature = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"

    static let presigned =
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"

    static func verify(_ head: RequestHead, at moment: String, service: String = "s3") async throws {
        let query = try #require(head.queryItems)
        _ = try await verifier(at: moment).verify(
            head,
            query: query,
            expecting: .init(signingName: service),
            payloadHash: { _ in head.headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD" },
            bucket: nil
        )
    }

    static func failure(
        _ head: RequestHead,
        at moment: String,
        service: String = "s3"
    ) async -> SignatureFailure? {
        do {
            try await verify(head, at: moment, service: service)
            return nil
        } catch {
            return error as? SignatureFailure
        }
    }

    @Test("a signed request of the documentation holds within 15 minutes of its date")
    func headerSignature() async throws {
        let head = Self.example(signature: Self.signature)

        try await Self.verify(head, at: "20130524T001459Z")

        let late = await Self.failure(head, at: "20130524T001501Z")
        guard case .skewed = late else {
            Issue.record("expected a skewed clock, got \(String(describing: late))")
            return
        }
    }

    @Test("a presigned URL of the documentation holds until its lifetime is over")
    func presignedURL() async throws {
        let head = RequestHead(
            method: "GET",
            target: "/test.txt?" + Self.presigned,
            headers: ["host": "examplebucket.s3.amazonaws.com"]
        )

        try await Self.verify(head, at: "20130524T120000Z")

        let late = await Self.failure(head, at: "20130525T000001Z")
        guard case .expired(_, _, lifetimeInSeconds: 86400) = late else {
            Issue.record("expected an expired URL, got \(String(describing: late))")
            return
        }
    }

    @Test("a change to what was signed breaks the signature, and the failure shows both sides' text")
    func mismatches() async throws {
        let changed = await Self.failure(
            Self.example(signature: Self.signature, range: "bytes=0-10"),
            at: "20130524T000000Z"
        )

        guard case .mismatch(let mismatch) = changed else {
            Issue.record("expected a mismatch, got \(String(describing: changed))")
            return
        }
        #expect(mismatch.signatureProvided == Self.signature)
        #expect(
            mismatch.stringToSign.hasPrefix(
                "AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n"
            )
        )
        #expect(mismatch.canonicalRequest?.contains("range:bytes=0-10\n") == true)
    }

    @Test("what is wrong with a signature is told apart")
    func failures() async throws {
        var unsigned = Self.example(signature: Self.signature)
        unsigned.headers["authorization"] = nil
        var extra = Self.example(signature: Self.signature)
        extra.headers["x-amz-acl"] = "private"
        var unknown = Self.example(signature: Self.signature)
        unknown.headers["authorization"] = Self.authorization(key: "AKIDNOBODY")
        var oldMechanism = unsigned
        oldMechanism.headers["authorization"] = "AWS AKIAIOSFODNN7EXAMPLE:frJIUN8DYpKDtOLCwo//yllqDzg="
        var otherDay = Self.example(signature: Self.signature)
        otherDay.headers["x-amz-date"] = "20130525T000000Z"

        #expect(await Self.failure(unsigned, at: "20130524T000000Z") == .missing)
        #expect(await Self.failure(extra, at: "20130524T000000Z") == .headersNotSigned(["x-amz-acl"]))
        #expect(await Self.failure(unknown, at: "20130524T000000Z") == .accessKeyUnknown("AKIDNOBODY"))
        #expect(await Self.failure(oldMechanism, at: "20130524T000000Z") == .mechanismUnsupported)
        #expect(
            await Self.failure(Self.example(signature: "00"), at: "20130524T000000Z", service: "glue")
                == .scopeIsForService("s3", expected: "glue")
        )
        guard case .headerMalformed = await Self.failure(otherDay, at: "20130524T000000Z") else {
            Issue.record("the dates of scope and request must agree")
            return
        }
    }

    static func authorization(key: String) -> String {
        "AWS4-HMAC-SHA256 Credential=\(key)/20130524/us-east-1/s3/aws4_request, "
            + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=00"
    }

    @Test(
        "paths are signed as each service forms them",
        arguments: [
            ("/a%20b/%ED%98%B8", "/a%20b/%ED%98%B8", "/a%2520b/%25ED%2598%25B8"),
            ("/a//b/../c", "/a//b/../c", "/a/c"),
            ("/a+b=c(d)", "/a%2Bb%3Dc%28d%29", "/a%2Bb%3Dc%28d%29"),
            ("/x~y%7Ez", "/x~y~z", "/x~y%257Ez"),
            ("/", "/", "/"),
        ]
    )
    func paths(path: String, once: String, twice: String) throws {
        #expect(try SignatureV4.canonicalPath(path, .encodedOnce) == once)
        #expect(try SignatureV4.canonicalPath(path, .normalizedAndEncodedTwice) == twice)
    }

    @Test(
        "a broken presigned query is explained",
        arguments: [
            ("&X-Amz-Expires=86400", "", "Query-string authentication version 4 requires"),
            ("X-Amz-Expires=86400", "X-Amz-Expires=x", "X-Amz-Expires should be a number"),
            ("X-Amz-Expires=86400", "X-Amz-Expires=-1", "X-Amz-Expires must be non-negative"),
            ("X-Amz-Expires=86400", "X-Amz-Expires=604801", "X-Amz-Expires must be less than a week"),
            ("20130524T000000Z", "yesterday", "X-Amz-Date must be in the ISO8601 Long Format"),
            ("aws4_request", "aws3", "Error parsing the X-Amz-Credential parameter"),
        ]
    )
    func brokenQueries(part: String, replacement: String, message: String) async throws {
        let range = try #require(Self.presigned.firstRange(of: part))
        let head = RequestHead(
            method: "GET",
            target: "/test.txt?" + Self.presigned.replacingCharacters(range, with: replacement),
            headers: ["host": "examplebucket.s3.amazonaws.com"]
        )

        guard case .queryMalformed(let reason) = await Self.failure(head, at: "20130524T000000Z") else {
            Issue.record("expected a malformed query")
            return
        }
        #expect(reason.hasPrefix(message))
    }

    @Test("a presigned URL of version 2, as boto3 writes it in us-east-1, holds until it expires")
    func versionTwo() async throws {
        let head = RequestHead(
            method: "GET",
            target:
                "/b/k%20y?versionId=v1&AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=SIGNATURE&Expires=1369353700",
            headers: ["host": "localhost:4566"]
        )
        let query = try #require(head.queryItems)
        let signature = try #require(try SignatureV2.read(query))
        let text = signature.stringToSign(head, query: query, bucket: nil)

        #expect(text == "GET\n\n\n1369353700\n/b/k%20y?versionId=v1")
        let good = SignatureV2.sign(text, secret: exampleCredential.secret)
        var signed = head
        signed.query = head.query.replacingCharacters(
            try #require(head.query.firstRange(of: "SIGNATURE")),
            with: PercentCoding.encode(good)
        )
        try await Self.verify(signed, at: "20130524T000000Z")
        guard case .expired = await Self.failure(signed, at: "20130524T000141Z") else {
            Issue.record("expected an expired URL")
            return
        }
        guard case .mismatch = await Self.failure(head, at: "20130524T000000Z") else {
            Issue.record("expected a mismatch")
            return
        }
    }
}

extension String {
    func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
