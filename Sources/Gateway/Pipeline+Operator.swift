import Primitives
import ServiceKit
import Shapes
import Wire

extension Pipeline {
    private static let operatorBodyLimit = 1 << 20

    /// The answer to a request of an operator; nil when its path is none of theirs.
    func answerOperator(_ exchange: inout Exchange, _ door: LocalDoor) async throws -> WireResponse? {
        guard let (route, segments) = door.operatorRoute(of: exchange.head.path) else { return nil }
        do {
            var payload = Payload(body: exchange.body, headers: exchange.head.headers, isS3: false)
            try await payload.collect(upTo: Self.operatorBodyLimit)
            let caller = try await authenticator.authenticate(exchange, signingName: "hosu", payload: payload)
            exchange.caller = caller
            try Self.requireOperator(caller)
            let response = try await route.answer(
                OperatorRequest(
                    method: exchange.head.method,
                    segments: segments,
                    query: exchange.query.map { ($0.name, $0.value ?? "") },
                    body: payload.body.bytes ?? []
                )
            )
            let body: WireResponse.Body = response.body.bytes.map { .bytes($0) } ?? .stream(response.body)
            return WireResponse(status: response.status, headers: response.headers, body: body)
        } catch let failure as any ServiceFailure {
            return LocalDoor.refusal(failure)
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
