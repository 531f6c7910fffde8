import Crypto
package import Primitives
package import Wire

/// A presigned URL of signature version 2, which boto3 still writes for S3 in the oldest regions.
///
/// Only the query form exists here: `AWSAccessKeyId`, `Signature` and `Expires`. An `Authorization: AWS key:signature`
/// header is refused.
///
/// Source: Amazon S3 User Guide, "Signing and authenticating REST requests (AWS signature version 2)".
package struct SignatureV2: Sendable, Equatable {
    package let accessKeyID: String
    package let signature: String
    package let expiry: Timestamp

    /// Nil when the query has no such signature.
    ///
    /// - Throws: `queryMalformed` when one of the three parameters is missing or the expiry is no number.
    package static func read(_ query: [QueryItem]) throws(SignatureFailure) -> SignatureV2? {
        let key = query["AWSAccessKeyId"]
        let signature = query["Signature"]
        guard key != nil || (signature != nil && query["Expires"] != nil) else { return nil }
        guard let key, let signature, let expires = query["Expires"] else {
            throw .queryMalformed(
                "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters"
            )
        }
        guard let seconds = Int64(expires), seconds >= 0, seconds < 253_402_300_800 else {
            throw .queryMalformed("Invalid date (should be seconds since epoch): \(expires)")
        }
        return SignatureV2(
            accessKeyID: key,
            signature: signature,
            expiry: Timestamp(epochMilliseconds: seconds * 1000)
        )
    }

    /// What is signed: method, some headers, the expiry, the `x-amz-` headers and the resource.
    ///
    /// The resource begins with `bucket` where the host names one; it is nil for path style.
    package func stringToSign(_ head: RequestHead, query: [QueryItem], bucket: String?) -> String {
        let headers = head.headers
        var text = "\(head.method)\n\(headers["content-md5"] ?? "")\n\(headers["content-type"] ?? "")\n"
        text += "\(expiry.epochMilliseconds / 1000)\n"
        let names = Set(headers.fields.map(\.name).filter { $0.hasPrefix("x-amz-") })
        for name in names.sorted() {
            text += "\(name):\(headers.all(name).map(trimmed).joined(separator: ","))\n"
        }
        text += (bucket.map { "/" + $0 } ?? "") + head.path
        let resources = query.filter { Self.subresources.contains($0.name) }.sorted { $0.name < $1.name }
        for (index, item) in resources.enumerated() {
            text += (index == 0 ? "?" : "&") + item.name + (item.value.map { "=" + $0 } ?? "")
        }
        return text
    }

    /// The signature that the secret gives, in base64.
    package static func sign(_ text: String, secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(text.utf8), using: key)
        return Base64.encode(Array(code))
    }

    /// The query parameters that belong to the signed resource.
    private static let subresources: Set<String> = [
        "accelerate", "acl", "cors", "defaultObjectAcl", "delete", "lifecycle", "location", "logging",
        "notification", "partNumber", "policy", "replication", "requestPayment", "response-cache-control",
        "response-content-disposition", "response-content-encoding", "response-content-language",
        "response-content-type", "response-expires", "restore", "tagging", "torrent", "uploadId", "uploads",
        "versionId", "versioning", "versions", "website",
    ]
}
