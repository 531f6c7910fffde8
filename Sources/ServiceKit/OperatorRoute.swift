package import Primitives
import Shapes

/// Answers requests below `/_hosu/` of whoever operates the lake, about the lake as a whole.
///
/// Where signatures are checked, a request must be signed for the service `hosu` by an account's own key; elsewhere whoever
/// reaches the server may do anything.
package protocol OperatorRoute: Sendable {
    /// The segments behind `/_hosu/` of the path that it answers; `*` stands for any segment.
    var path: [String] { get }

    /// Answers one request; a `ServiceFailure` that is thrown is told with its status, anything else is a fault.
    func answer(_ request: OperatorRequest) async throws -> LocalResponse
}

/// A request of an operator.
package struct OperatorRequest: Sendable {
    /// In capitals: `GET`.
    package var method: String
    /// All segments behind `/_hosu/`, decoded.
    package var segments: [String]
    /// The parameters of the query, decoded, in their order.
    package var query: [(name: String, value: String)]
    package var body: [UInt8]

    package init(
        method: String,
        segments: [String],
        query: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.segments = segments
        self.query = query
        self.body = body
    }

    /// The body as JSON; an empty object where there is none.
    ///
    /// - Throws: `InvalidInput` for what is no JSON.
    package var json: JSONValue {
        get throws {
            guard !body.isEmpty else { return [:] }
            do {
                return try JSONValue(parsing: body)
            } catch {
                throw PlainFailure("InvalidInput", "The body is no JSON: \(error).")
            }
        }
    }
}
