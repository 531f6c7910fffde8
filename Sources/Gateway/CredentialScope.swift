import Primitives
package import Wire

/// Whom a SigV4 request says it comes from and what it is for: `AKID/20260301/us-east-1/s3/aws4_request`.
package struct CredentialScope: Sendable, Equatable {
    package let accessKeyID: String
    /// Eight digits, `20260301`.
    package let date: String
    package let region: String
    package let service: String

    package init(accessKeyID: String, date: String, region: String, service: String) {
        self.accessKeyID = accessKeyID
        self.date = date
        self.region = region
        self.service = service
    }

    /// Reads the five parts from the right, for an access key may hold slashes; nil when it is something else.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 5, parts.last == "aws4_request" else { return nil }
        let key = parts.dropLast(4).joined(separator: "/")
        guard !key.isEmpty else { return nil }
        self.init(
            accessKeyID: key,
            date: parts[parts.count - 4],
            region: parts[parts.count - 3],
            service: parts[parts.count - 2]
        )
    }

    /// The scope as the string to sign has it, without the access key.
    package var text: String { "\(date)/\(region)/\(service)/aws4_request" }

    /// The scope that a request names in its header or its query, however broken the rest of its signature is.
    package static func find(in head: RequestHead, query: [QueryItem]) -> CredentialScope? {
        if let authorization = head.headers["authorization"],
            let start = authorization.firstRange(of: "Credential=")
        {
            let rest = authorization[start.upperBound...]
            return CredentialScope(rest.prefix { $0 != "," && $0 != " " })
        }
        return query["X-Amz-Credential"].flatMap { CredentialScope($0) }
    }
}
