/// Answers requests below `/_hosu/` that do not come from scripts: pages for people and for programs beside the server.
///
/// Where signatures are checked, a route with a `signingName` answers only who signs for a service of that name.
package protocol PublicRoute: Sendable {
    /// The segments behind `/_hosu/` of the paths that it answers, with all paths below.
    var path: [String] { get }

    /// The service that requests must be signed for where signatures are checked; nil to answer anybody.
    var signingName: String? { get }

    /// Answers one request; a `ServiceFailure` that is thrown is told with its status, anything else is a fault.
    func answer(_ request: PublicRequest) async throws -> LocalResponse
}

/// A request of somebody who is no script.
package struct PublicRequest: Sendable {
    /// In capitals: `GET`.
    package var method: String
    /// All segments behind `/_hosu/`, decoded.
    package var segments: [String]
    /// The parameters of the query, decoded, in their order.
    package var query: [(name: String, value: String)]
    /// The body, of at most 1 MiB.
    package var body: [UInt8]
    /// Who asks; anonymous where nobody signed.
    package var call: Call

    package init(
        method: String,
        segments: [String],
        query: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        call: Call
    ) {
        self.method = method
        self.segments = segments
        self.query = query
        self.body = body
        self.call = call
    }

    /// The first parameter of that name.
    package func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
