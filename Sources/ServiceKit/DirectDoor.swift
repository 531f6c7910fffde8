package import Primitives

/// Answers requests that are for no operation of a service: addresses of functions, files to be fetched.
///
/// It is asked before a service is looked for. Such requests come from anywhere, web pages of other origins included, so
/// whoever answers them checks by itself who may.
package protocol DirectDoor: Sendable {
    /// Whether host or path are of this door's.
    ///
    /// `labels` are the parts of the host's name, and `path` is as sent, both without a decision about their rightness.
    func isFor(labels: [Substring], path: String) -> Bool

    /// The service in whose name requests are signed, where they are.
    var signingName: String { get }

    /// The answer; failures are answers too.
    func answer(_ request: DirectRequest, _ call: Call) async -> DirectResponse
}

/// A request for a door.
package struct DirectRequest: Sendable {
    package var method: String
    package var labels: [Substring]
    /// As sent, percent-encoded.
    package var path: String
    /// As sent, without the question mark.
    package var query: String
    /// Names are in lower case.
    package var headers: HeaderList
    package var body: [UInt8]
    /// Whether the request was signed, and well.
    package var isSigned: Bool

    package init(
        method: String,
        labels: [Substring],
        path: String,
        query: String = "",
        headers: HeaderList = HeaderList(),
        body: [UInt8] = [],
        isSigned: Bool = false
    ) {
        self.method = method
        self.labels = labels
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.isSigned = isSigned
    }
}

/// What a door answers.
package struct DirectResponse: Sendable {
    package var status: Int
    package var headers: HeaderList
    package var body: BodyStream

    package init(status: Int, headers: HeaderList = [:], body: BodyStream = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
