import Crypto
package import Primitives
package import Wire

/// A signature of version 4 as a request carries it: read, not yet believed.
///
/// Source: AWS General Reference, "Create a signed AWS API request"; Amazon S3 API Reference, "Authenticating
/// Requests (AWS Signature Version 4)".
package struct SignatureV4: Sendable, Equatable {
    /// Where the signature stands.
    package enum Carrier: Sendable, Equatable {
        case header
        /// In the query, good for that many seconds after its date.
        case query(lifetimeInSeconds: Int)
    }

    /// How a service forms the path that is signed.
    package enum PathRule: Sendable {
        /// S3: decoded and encoded once, never normalised, for keys may hold `//` and `..`.
        case encodedOnce
        /// All others: dot segments and double slashes removed, then encoded a second time.
        case normalizedAndEncodedTwice
    }

    package let scope: CredentialScope
    package let date: Timestamp
    /// Names in lower case, in the order they were listed.
    package let signedHeaders: [String]
    package let signature: String
    package let sessionToken: String?
    package let carrier: Carrier

    /// The request in the form that both sides sign.
    ///
    /// `payloadHash` is its last line: a digest in hexadecimal, or the word that stands for one.
    ///
    /// - Throws: `SignatureFailure.uriMalformed` when the path has a broken escape.
    package func canonicalRequest(
        of head: RequestHead,
        query: [QueryItem],
        payloadHash: String,
        path rule: PathRule
    ) throws(SignatureFailure) -> String {
        var text = ""
        text.reserveCapacity(512)
        text += head.method
        text += "\n"
        text += try Self.canonicalPath(head.path, rule)
        text += "\n"
        text += Self.canonicalQuery(query)
        text += "\n"
        for name in signedHeaders {
            text += name
            var separator = ":"
            for field in head.headers.fields where field.name.equalsIgnoringCase(name) {
                text += separator
                text += Self.singleSpaced(field.value)
                separator = ","
            }
            text += separator == ":" ? ":\n" : "\n"
        }
        text += "\n"
        text += signedHeaders.joined(separator: ";")
        text += "\n"
        text += payloadHash
        return text
    }

    /// What is signed: the algorithm, the date, the scope and the digest of the canonical request.
    package func stringToSign(_ canonicalRequest: String) -> String {
        let digest = SHA256.hash(data: Array(canonicalRequest.utf8)).withUnsafeBytes { Hex.encode($0) }
        return "AWS4-HMAC-SHA256\n\(date.basicISO8601)\n\(scope.text)\n\(digest)"
    }

    static func canonicalPath(_ path: String, _ rule: PathRule) throws(SignatureFailure) -> String {
        switch rule {
        case .encodedOnce:
            // Most paths have nothing to decode or to encode.
            let isPlain = path.utf8.allSatisfy { $0 == UInt8(ascii: "/") || PercentCoding.isUnreserved($0) }
            if isPlain { return path }
            guard let decoded = PercentCoding.decode(path) else { throw .uriMalformed }
            return PercentCoding.encode(decoded, keeping: "/")
        case .normalizedAndEncodedTwice:
            if path == "/" { return path }
            var segments: [Substring] = []
            for segment in path.split(separator: "/") where segment != "." {
                if segment == ".." {
                    _ = segments.popLast()
                } else {
                    segments.append(segment)
                }
            }
            let end = path.hasSuffix("/") && !segments.isEmpty ? "/" : ""
            return PercentCoding.encode("/" + segments.joined(separator: "/") + end, keeping: "/")
        }
    }

    static func canonicalQuery(_ query: [QueryItem]) -> String {
        guard !query.isEmpty else { return "" }
        return
            query
            .filter { $0.name != "X-Amz-Signature" }
            .map { (PercentCoding.encode($0.name), PercentCoding.encode($0.value ?? "")) }
            .sorted { $0 < $1 }
            .map { "\($0)=\($1)" }
            .joined(separator: "&")
    }

    /// The value without blanks at its ends and with single ones inside.
    private static func singleSpaced(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 }) else { return value }
        return value.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
}

/// Compares without telling by its duration where two texts differ.
func constantTimeEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var difference: UInt8 = 0
    for (own, other) in zip(left.utf8, right.utf8) { difference |= own ^ other }
    return difference == 0
}
