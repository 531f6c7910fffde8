package import Primitives

/// Says which web pages may use a resource, by rules that the resource's owner has set.
///
/// The door asks before it lets in a request that a browser sent for a page of another origin. A service that has such
/// rules conforms; at most one does.
package protocol CrossOriginPolicy: Sendable {
    /// What the owner's rules say; `notSet` where there are none.
    func verdict(on request: CrossOriginRequest) async -> CrossOriginVerdict
}

/// What a browser says of the page that wants to use a resource.
package struct CrossOriginRequest: Sendable {
    /// The name of the resource's outermost part, which is the bucket.
    package var bucket: String
    package var origin: String
    /// The method of the request, or the one that a preflight asks for.
    package var method: String
    /// The header fields that a preflight asks for, in small letters; empty for all other requests.
    package var headers: [String]

    package init(bucket: String, origin: String, method: String, headers: [String] = []) {
        self.bucket = bucket
        self.origin = origin
        self.method = method
        self.headers = headers
    }
}

/// What the rules of a resource say to an origin.
package enum CrossOriginVerdict: Sendable, Equatable {
    /// The page may, and the answer has these header fields.
    case allowed(HeaderList)
    /// There are rules, and none lets the page in.
    case refused
    /// There are no rules.
    case notSet
    /// There is no such resource.
    case missing
}
