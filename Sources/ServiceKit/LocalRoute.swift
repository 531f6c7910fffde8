package import Primitives
import Shapes

/// Answers requests below `/_hosu/`, which come from the scripts that the server itself runs.
///
/// They carry no signature: whoever shows the token of a run (`Authorization: Bearer ...`) speaks for that run, and for
/// no other. A request without a token that `LocalTokens` knows never reaches a route.
package protocol LocalRoute: Sendable {
    /// The segments behind `/_hosu/` of the paths that it answers, with all paths below; `*` stands for any segment.
    ///
    /// `["runs", "*", "state"]` answers `/_hosu/runs/jr_1/state` and `/_hosu/runs/jr_1/state/more`. A second segment
    /// behind `runs` is the identifier of a run, which must be that of the token.
    var path: [String] { get }

    /// Answers one request; a `ServiceFailure` that is thrown is told with its status, anything else is a fault.
    func answer(_ request: LocalRequest) async throws -> LocalResponse
}

/// A request of a script.
package struct LocalRequest: Sendable {
    /// In capitals: `GET`.
    package var method: String
    /// All segments behind `/_hosu/`, decoded.
    package var segments: [String]
    /// The parameters of the query, decoded, in their order.
    package var query: [(name: String, value: String)]
    /// Names are in lower case.
    package var headers: HeaderList
    /// The bytes as they come; nothing bounds them but the route.
    package var body: BodyStream
    /// Who asks.
    package var run: LocalRun
    /// The identifier that the answer and the log carry.
    package var requestID: String

    package init(
        method: String,
        segments: [String],
        query: [(name: String, value: String)] = [],
        headers: HeaderList = HeaderList(),
        body: BodyStream = .empty,
        run: LocalRun,
        requestID: String = ""
    ) {
        self.method = method
        self.segments = segments
        self.query = query
        self.headers = headers
        self.body = body
        self.run = run
        self.requestID = requestID
    }

    /// The body as JSON.
    ///
    /// - Throws: `BodyTooLarge`, and `InvalidInput` for what is no JSON.
    package func json(upTo limit: Int = 16 << 20) async throws -> JSONValue {
        let bytes = try await body.collect(upTo: limit)
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw PlainFailure("InvalidInput", "The body is no JSON: \(error).")
        }
    }
}

/// What a script is told.
package struct LocalResponse: Sendable {
    package var status: Int
    package var headers: HeaderList
    package var body: BodyStream

    package init(status: Int = 200, headers: HeaderList = HeaderList(), body: BodyStream = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package static func json(_ value: JSONValue, status: Int = 200) -> LocalResponse {
        LocalResponse(
            status: status,
            headers: ["Content-Type": "application/json"],
            body: BodyStream(value.bytes)
        )
    }
}
