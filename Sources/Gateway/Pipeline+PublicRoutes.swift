import Primitives
import ServiceKit
import Shapes
import Wire

extension Pipeline {
    private static let bodyLimit = 1 << 20

    /// The answer of a route that is not for scripts; nil when no such route has the path.
    func answerPublicly(_ exchange: inout Exchange) async throws -> WireResponse? {
        guard let (route, segments) = local.publicRoute(of: exchange.head.path) else { return nil }
        let head = exchange.head
        return try await LocalDoor.told(head) {
            var payload = Payload(body: exchange.body, headers: head.headers, isS3: false)
            try await payload.collect(upTo: Self.bodyLimit)
            if let name = route.signingName {
                exchange.caller = try await authenticator.authenticate(
                    exchange,
                    signingName: name,
                    payload: payload
                )
            }
            return try await route.answer(
                PublicRequest(
                    method: head.method,
                    segments: segments,
                    query: exchange.query.map { ($0.name, $0.value ?? "") },
                    body: payload.body.bytes ?? [],
                    call: call(exchange)
                )
            )
        }
    }

    /// The answer to a request of an operator; nil when its path is none of theirs.
    func answerOperator(_ exchange: inout Exchange) async throws -> WireResponse? {
        guard let (route, segments) = local.operatorRoute(of: exchange.head.path) else { return nil }
        let head = exchange.head
        return try await LocalDoor.told(head) {
            var payload = Payload(body: exchange.body, headers: head.headers, isS3: false)
            try await payload.collect(upTo: Self.bodyLimit)
            let caller = try await authenticator.authenticate(exchange, signingName: "hosu", payload: payload)
            exchange.caller = caller
            try Self.requireOperator(caller)
            return try await route.answer(
                OperatorRequest(
                    method: head.method,
                    segments: segments,
                    query: exchange.query.map { ($0.name, $0.value ?? "") },
                    body: payload.body.bytes ?? []
                )
            )
        }
    }

    /// - Throws: `AccessDenied` for users whose rights somebody has limited, where callers must prove who they are.
    private static func requireOperator(_ caller: Caller) throws {
        guard caller.signing.isChecked else { return }
        switch caller.principal {
        case .root: return
        case .anonymous, .user, .assumedRole, .service:
            throw PlainFailure("AccessDenied", "Only an account's own key may do this.", httpStatus: 403)
        }
    }
}
