package import Primitives

/// Serves buckets as websites: pages for browsers, not answers for programs.
package protocol WebsiteHost: Sendable {
    /// The page for a request; failures are pages too.
    func page(_ request: WebsiteRequest, _ call: Call) async -> WebsitePage
}

/// A request for a page.
package struct WebsiteRequest: Sendable {
    package var bucket: String
    package var method: String
    /// Decoded, beginning with a slash.
    package var path: String
    /// As sent, without the question mark.
    package var query: String
    /// The host and port that the browser asked.
    package var authority: String

    package init(bucket: String, method: String, path: String, query: String, authority: String) {
        self.bucket = bucket
        self.method = method
        self.path = path
        self.query = query
        self.authority = authority
    }
}

/// A page, or what stands in its place.
package struct WebsitePage: Sendable {
    package var status: Int
    package var headers: HeaderList
    package var body: BodyStream
    /// The code of the failure that the page shows; nil for pages of the bucket.
    package var errorCode: String?

    package init(status: Int, headers: HeaderList = [:], body: BodyStream = .empty, errorCode: String? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
        self.errorCode = errorCode
    }
}
