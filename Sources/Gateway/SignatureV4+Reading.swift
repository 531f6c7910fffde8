import Primitives
package import Wire

extension SignatureV4 {
    /// The longest life of a presigned URL: a week.
    static let maximumLifetimeInSeconds = 604_800

    /// Reads the signature of a request; nil when it carries none of this version.
    ///
    /// - Throws: `headerMalformed` or `queryMalformed` with AWS's explanation, `mechanismUnsupported` for other
    ///   algorithms.
    package static func read(
        _ head: RequestHead,
        query: [QueryItem]
    ) throws(SignatureFailure) -> SignatureV4? {
        if let authorization = head.headers["authorization"] {
            return try readHeader(authorization, head.headers)
        }
        guard query.contains(where: { $0.name == "X-Amz-Algorithm" || $0.name == "X-Amz-Signature" }) else {
            return nil
        }
        return try readQuery(query)
    }

    private static func readHeader(
        _ authorization: String,
        _ headers: HeaderList
    ) throws(SignatureFailure) -> SignatureV4 {
        let text = authorization.utf8
        let end = text.firstIndex(of: UInt8(ascii: " ")) ?? text.endIndex
        guard authorization[..<end] == "AWS4-HMAC-SHA256" else { throw .mechanismUnsupported }
        var credential: Substring?
        var names: Substring?
        var signature: Substring?
        for part in text[end...].split(separator: UInt8(ascii: ",")) {
            let part = trimmedSlice(Substring(part))
            guard let mark = part.utf8.firstIndex(of: UInt8(ascii: "=")), mark > part.startIndex else {
                throw .headerMalformed("expecting one Credential parameter.")
            }
            let value = part[part.utf8.index(after: mark)...]
            guard !value.isEmpty else { throw .headerMalformed("expecting one Credential parameter.") }
            switch part[..<mark] {
            case "Credential": credential = value
            case "SignedHeaders": names = value
            case "Signature": signature = value
            default: break
            }
        }
        guard let credential else { throw .headerIncomplete(parameter: "Credential") }
        guard let names else { throw .headerIncomplete(parameter: "SignedHeaders") }
        guard let signature else { throw .headerIncomplete(parameter: "Signature") }
        guard let scope = CredentialScope(credential) else {
            throw .headerMalformed(
                "the Credential is mal-formed; expecting "
                    + "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."
            )
        }
        let date =
            headers["x-amz-date"].flatMap { Timestamp(basicISO8601: $0) }
            ?? headers["date"].flatMap { Timestamp(httpDate: $0) ?? Timestamp(basicISO8601: $0) }
        guard let date else { throw .dateMissing }
        guard date.basicISO8601.hasPrefix(scope.date) else {
            throw .headerMalformed(
                "Invalid credential date \"\(scope.date)\". This date is not the same as X-Amz-Date: "
                    + "\"\(date.basicISO8601.prefix(8))\"."
            )
        }
        return SignatureV4(
            scope: scope,
            date: date,
            signedHeaders: listed(names),
            signature: String(signature),
            sessionToken: headers["x-amz-security-token"],
            carrier: .header
        )
    }

    private static func readQuery(_ query: [QueryItem]) throws(SignatureFailure) -> SignatureV4 {
        let names = ["Algorithm", "Credential", "Signature", "Date", "SignedHeaders", "Expires"]
        guard names.allSatisfy({ query["X-Amz-\($0)"] != nil }) else {
            throw .queryMalformed(
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
                    + "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters."
            )
        }
        guard query["X-Amz-Algorithm"] == "AWS4-HMAC-SHA256" else {
            throw .queryMalformed("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"")
        }
        guard let scope = CredentialScope(query["X-Amz-Credential"] ?? "") else {
            throw .queryMalformed(
                "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "
                    + "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."
            )
        }
        guard let date = Timestamp(basicISO8601: query["X-Amz-Date"] ?? "") else {
            throw .queryMalformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
        }
        guard date.basicISO8601.hasPrefix(scope.date) else {
            throw .queryMalformed(
                "Invalid credential date \"\(scope.date)\". This date is not the same as X-Amz-Date: "
                    + "\"\(date.basicISO8601.prefix(8))\"."
            )
        }
        guard let lifetime = Int(query["X-Amz-Expires"] ?? "") else {
            throw .queryMalformed("X-Amz-Expires should be a number")
        }
        guard lifetime >= 0 else { throw .queryMalformed("X-Amz-Expires must be non-negative") }
        guard lifetime <= maximumLifetimeInSeconds else {
            throw .queryMalformed(
                "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires "
                    + "must be less than 604800 seconds"
            )
        }
        return SignatureV4(
            scope: scope,
            date: date,
            signedHeaders: listed(Substring(query["X-Amz-SignedHeaders"] ?? "")),
            signature: query["X-Amz-Signature"] ?? "",
            sessionToken: query["X-Amz-Security-Token"],
            carrier: .query(lifetimeInSeconds: lifetime)
        )
    }

    private static func listed(_ names: Substring) -> [String] {
        names.utf8.split(separator: UInt8(ascii: ";")).map { name in
            let name = String(Substring(name))
            return name.utf8.allSatisfy { $0 &- UInt8(ascii: "A") >= 26 } ? name : name.lowercased()
        }
    }
}
