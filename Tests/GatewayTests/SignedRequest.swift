import Crypto
import HosuTesting
import Primitives

@testable import Gateway

/// Signs requests as an SDK does.
struct RequestSigner {
    var credential: Credential
    var service: String
    var region = "us-east-1"
    var now: String = "20260301T000000Z"

    /// The headers with which the request is signed in its header.
    func sign(
        _ method: String,
        _ target: String,
        headers: HeaderList = [:],
        payloadHash: String? = nil,
        body: [UInt8] = []
    ) throws -> HeaderList {
        var headers = headers
        headers["host"] = "localhost:4566"
        headers["x-amz-date"] = now
        let digest = payloadHash ?? Hex.encode(SHA256.hash(data: body))
        if service == "s3" { headers["x-amz-content-sha256"] = digest }
        let head = RequestHead(method: method, target: target, headers: headers)
        let scope = CredentialScope(
            accessKeyID: credential.accessKeyID,
            date: String(now.prefix(8)),
            region: region,
            service: service
        )
        let names = head.headers.fields.map(\.name).sorted()
        let signature = SignatureV4(
            scope: scope,
            date: Timestamp(basicISO8601: now) ?? Timestamp(epochMicroseconds: 0),
            signedHeaders: names,
            signature: "",
            sessionToken: nil,
            carrier: .header
        )
        let canonical = try signature.canonicalRequest(
            of: head,
            query: head.queryItems ?? [],
            payloadHash: digest,
            path: service == "s3" ? .encodedOnce : .normalizedAndEncodedTwice
        )
        let text = SigningKey(secret: credential.secret, scope: scope).sign(signature.stringToSign(canonical))
        headers["authorization"] =
            "AWS4-HMAC-SHA256 Credential=\(scope.accessKeyID)/\(scope.text), "
            + "SignedHeaders=\(names.joined(separator: ";")), Signature=\(text)"
        return headers
    }
}
