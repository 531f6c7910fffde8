import Primitives
import ServiceKit
import Shapes
import Wire

extension Pipeline {
    /// The answer of a door that the request is for; nil for requests of services.
    ///
    /// Pages of any origin may send such requests, and any program: the door says who may. A signature that is there and
    /// wrong counts as none.
    func answerAtDoor(_ exchange: inout Exchange) async throws -> WireResponse? {
        let head = exchange.head
        guard !doors.isEmpty, let host = head.headers["host"].flatMap(HostName.init) else { return nil }
        guard let door = doors.first(where: { $0.isFor(labels: host.labels, path: head.path) }) else {
            return nil
        }
        switch configuration.browserGuard.refusal(of: head) {
        case .hostMissing?, .hostUnknown?: return nil
        case .originUnknown?, .crossSite?, nil: break
        }
        guard let query = head.queryItems else { throw SignatureFailure.uriMalformed }
        exchange.query = query
        exchange.scope = CredentialScope.find(in: head, query: query)
        exchange.host = host
        // Which pages may read the answer is the door's business.
        exchange.crossOriginHeaders = HeaderList()
        var payload = Payload(body: exchange.body, headers: head.headers, isS3: false)
        do {
            try await payload.collect(upTo: Self.doorLimitInBytes)
        } catch is BodyTooLarge {
            return WireResponse(status: 413)
        }
        var isSigned = false
        if exchange.scope != nil,
            let caller = try? await authenticator.authenticate(
                exchange,
                signingName: door.signingName,
                payload: payload
            ), caller.principal.account != nil
        {
            isSigned = true
            exchange.caller = caller
        }
        let request = DirectRequest(
            method: head.method,
            labels: host.labels,
            path: head.path,
            query: head.query,
            headers: head.headers,
            body: payload.body.bytes ?? [],
            isSigned: isSigned
        )
        let response = await door.answer(request, call(exchange))
        return WireResponse(response.status, response.headers, response.body, to: head)
    }

    /// More than any function takes.
    private static let doorLimitInBytes = 8 << 20
}
