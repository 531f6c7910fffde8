import Crypto
package import Primitives

/// Signs requests that go out, for clients of our own.
///
/// Source: AWS General Reference, "Create a signed AWS API request".
package struct RequestSigner: Sendable {
    private let accessKeyID: String
    private let secret: String
    private let region: String

    package init(accessKeyID: String, secret: String, region: String) {
        self.accessKeyID = accessKeyID
        self.secret = secret
        self.region = region
    }

    /// The headers of a request with its date, the digest of its body and its signature.
    ///
    /// All headers given are signed, so `host` must be among them; the path has no query.
    package func signed(
        _ method: String,
        path: String,
        headers: [(name: String, value: String)],
        body: [UInt8],
        service: String,
        now: Timestamp
    ) -> [(name: String, value: String)] {
        let digest = Hex.encode(SHA256.hash(data: body))
        let date = now.basicISO8601
        let all = headers + [("x-amz-date", date), ("x-amz-content-sha256", digest)]
        let sorted = all.map { ($0.name.lowercased(), $0.value) }.sorted { $0.0 < $1.0 }
        let names = sorted.map(\.0).joined(separator: ";")
        let fields = sorted.map { "\($0.0):\($0.1)\n" }.joined()
        let canonical = "\(method)\n\(path)\n\n\(fields)\n\(names)\n\(digest)"
        let scope = CredentialScope(
            accessKeyID: accessKeyID,
            date: String(date.prefix(8)),
            region: region,
            service: service
        )
        let text =
            "AWS4-HMAC-SHA256\n\(date)\n\(scope.text)\n"
            + Hex.encode(SHA256.hash(data: Array(canonical.utf8)))
        let signature = SigningKey(secret: secret, scope: scope).sign(text)
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(accessKeyID)/\(scope.text), SignedHeaders=\(names), Signature=\(signature)"
        return all + [("authorization", authorization)]
    }
}
