import Primitives
import Store

/// Tokens of requests that were done, so that a request which comes again is not done again.
///
/// Differs: AWS does not say how long it remembers them; here it is a day.
struct ClientTokens: Sendable {
    private struct Entry: Codable, Sendable {
        let tenant: Tenant
        let operation: String
        let token: String
        /// What the request was about and what it asked for.
        let request: String
        let at: Timestamp
    }

    private static let byTime = TableIndex<Entry>("time") { [TupleKey($0.tenant, $0.at)] }
    private static let table = Table<Entry>("scheduler_tokens", coder: .json(), indexes: [byTime]) {
        TupleKey($0.tenant, $0.operation, $0.token)
    }
    private static let memory = Duration.seconds(86_400)

    /// Whether the same request was done before under this token; remembers it where it was not.
    ///
    /// - Throws: `ConflictException` where the token came with another request.
    func isKnown(
        _ token: String?,
        _ operation: String,
        _ request: String,
        _ tenant: Tenant,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> Bool {
        guard let token else { return false }
        let oldest = now.advanced(by: .zero - Self.memory)
        if let known = try Self.table.get(TupleKey(tenant, operation, token), view), known.at > oldest {
            guard known.request == request else {
                throw Scheduler.ConflictException(
                    message: "The client token \(token) was used with another request before."
                )
            }
            return true
        }
        let past = KeyRange.keys(from: TupleKey(tenant), upTo: TupleKey(tenant, oldest))
        for entry in try Self.table.scan(Self.byTime, past, view, limit: 16) {
            try Self.table.delete(TupleKey(entry.tenant, entry.operation, entry.token), view)
        }
        try Self.table.put(
            Entry(tenant: tenant, operation: operation, token: token, request: request, at: now),
            view
        )
        return false
    }
}
