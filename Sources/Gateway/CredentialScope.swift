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
        let text = Substring(text)
        var end = text.endIndex
        /// The part before `end`, without its slash; nil when there is no slash.
        func part() -> Substring? {
            guard let slash = text.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) else { return nil }
            defer { end = slash }
            return text[text.utf8.index(after: slash)..<end]
        }
        guard part() == "aws4_request", let service = part(), let region = part(), let date = part(),
            end > text.startIndex
        else { return nil }
        self.init(
            accessKeyID: String(text[..<end]),
            date: String(date),
            region: String(region),
            service: String(service)
        )
    }

    /// Where the value after `Credential=` begins.
    private static func endOfName(in authorization: String) -> String.Index? {
        let name = "Credential="
        var rest = authorization.utf8[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "C")) {
            rest = rest[mark...]
            if rest.starts(with: name.utf8) { return rest.index(mark, offsetBy: name.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The scope as the string to sign has it, without the access key.
    package var text: String { "\(date)/\(region)/\(service)/aws4_request" }

    /// The scope that a request names in its header or its query, however broken the rest of its signature is.
    package static func find(in head: RequestHead, query: [QueryItem]) -> CredentialScope? {
        if let authorization = head.headers["authorization"],
            let start = Self.endOfName(in: authorization)
        {
            let rest = authorization[start...]
            let end = rest.utf8.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
            return CredentialScope(rest[..<(end ?? rest.endIndex)])
        }
        return query["X-Amz-Credential"].flatMap { CredentialScope($0) }
    }
}
