import Primitives
import ServiceKit
import Shapes
import Wire

extension Pipeline {
    /// The answer of a route that is not for scripts; nil when no such route has the path.
    func answerPublicly(_ exchange: inout Exchange) async throws -> WireResponse? {
        let prefix = "/_hosu/"
        guard !publicRoutes.isEmpty, exchange.head.path.hasPrefix(prefix) else { return nil }
        let pieces = exchange.head.path.dropFirst(prefix.count).split(separator: "/")
        let segments = pieces.map { PercentCoding.decode($0) ?? String($0) }
        guard let route = publicRoutes.first(where: { segments.starts(with: $0.path) }) else { return nil }
        do {
            return try await answer(route, segments, &exchange)
        } catch let failure as any ServiceFailure {
            return Self.told(failure)
        } catch let failure as SignatureFailure {
            return Self.told(failure.asFailure(.json))
        }
    }

    private func answer(
        _ route: any PublicRoute,
        _ segments: [String],
        _ exchange: inout Exchange
    ) async throws -> WireResponse {
        var payload = Payload(body: exchange.body, headers: exchange.head.headers, isS3: false)
        try await payload.collect(upTo: 1 << 20)
        if let name = route.signingName {
            exchange.caller = try await authenticator.authenticate(
                exchange,
                signingName: name,
                payload: payload
            )
        }
        let response = try await route.answer(
            PublicRequest(
                method: exchange.head.method,
                segments: segments,
                query: exchange.query.map { ($0.name, $0.value ?? "") },
                body: payload.body.bytes ?? [],
                call: call(exchange)
            )
        )
        let body: WireResponse.Body = response.body.bytes.map { .bytes($0) } ?? .stream(response.body)
        return WireResponse(
            status: response.status,
            headers: response.headers,
            body: exchange.head.method == "HEAD" ? .bytes([]) : body
        )
    }

    private static func told(_ failure: any ServiceFailure) -> WireResponse {
        let body: JSONValue = ["error": .string(failure.code), "message": .string(failure.message)]
        return WireResponse(
            status: failure.httpStatus,
            headers: ["Content-Type": "application/json"],
            body: .bytes(body.bytes)
        )
    }
}
