package import Logging
package import Primitives
package import ServiceKit
import Shapes
package import Wire

/// The way of a request from its bytes to a service and back, the same with a socket and without.
///
/// Its steps, in order: request id; doors; browser guard and CORS; health; routes of anybody, operators and scripts;
/// forms of browsers; service detection; signature; decoding; validation and dispatch; encoding; access logs. `respond`
/// and `answer` are that list.
package struct Pipeline: Sendable {
    package let directory: ServiceDirectory
    package let configuration: GatewayConfiguration
    package let world: World
    package let logger: Logger
    private let codecs: [String: WireCodec]
    private let detector: ServiceDetector
    let authenticator: Authenticator
    private let health: HealthRoutes
    let local: LocalDoor
    var doors: [any DirectDoor] { local.doors }

    package init(
        directory: ServiceDirectory,
        configuration: GatewayConfiguration,
        local: LocalDoor = LocalDoor(),
        world: World,
        logger: Logger
    ) {
        self.directory = directory
        self.configuration = configuration
        self.world = world
        self.logger = logger
        let models = directory.names.compactMap { directory[$0]?.model }
        codecs = Dictionary(uniqueKeysWithValues: models.map { ($0.metadata.name, WireCodec($0)) })
        detector = ServiceDetector(models.map(\.metadata))
        authenticator = Authenticator(configuration: configuration, clock: world.machineClock)
        self.local = local
        health = HealthRoutes(services: directory.names, reporters: local.reporters)
    }

    func codec(of service: String) -> WireCodec? { codecs[service] }

    /// Speaks for requests whose service was not found: S3, which takes all that say nothing else.
    var fallbackCodec: WireCodec? { codecs["s3"] ?? codecs.values.first }

    /// Speaks for calls of the query protocol whose service is not there.
    var queryCodec: WireCodec? { codecs.values.first { $0.model.metadata.wireProtocol == .query } }

    /// Answers one request; every failure becomes an answer.
    package func respond(to request: GatewayRequest) async -> WireResponse {
        let start = ContinuousClock.now
        var exchange = Exchange(request, id: world.ids.uuid())
        var response: WireResponse
        do {
            response = try await answer(&exchange)
        } catch {
            response = encode(error, &exchange)
        }
        finish(&response, exchange)
        observe(&response, exchange, since: start)
        log(response, exchange, since: start)
        return response
    }

    private func answer(_ exchange: inout Exchange) async throws -> WireResponse {
        if let response = try await answerAtDoor(&exchange) { return response }
        if let response = try await admit(&exchange) { return response }
        if exchange.bucket == nil, let response = health.answer(exchange.head) { return response }
        if exchange.bucket == nil, let response = try await answerPublicly(&exchange) { return response }
        if exchange.bucket == nil, let response = try await answerOperator(&exchange) { return response }
        if exchange.bucket == nil, let response = try await local.answer(exchange, logger) { return response }
        if let response = try await answerForm(&exchange) { return response }
        let codec = try await detect(&exchange)
        let request = try await authenticate(&exchange, codec)
        let decoded = try await codec.decode(request)
        exchange.operation = decoded.operation
        try requireLength(of: decoded, exchange)
        guard let entry = directory[codec.model.metadata.name] else { throw PlainFailure.internalFailure }
        let reply = try await entry.perform(
            decoded.operation,
            input: decoded.input,
            body: decoded.body,
            call: call(exchange)
        )
        return codec.encode(
            reply.output,
            body: reply.body,
            events: reply.events,
            of: decoded.operation,
            method: exchange.head.method,
            requestID: exchange.id
        )
    }

    /// - Throws: `MissingContentLength` for an upload that does not say how long its body is, nor that it has one.
    private func requireLength(of request: DecodedRequest, _ exchange: Exchange) throws {
        guard request.operation.input?.streamingMember != nil, exchange.head.headers["content-length"] == nil,
            exchange.head.headers["transfer-encoding"] == nil
        else { return }
        throw PlainFailure(
            "MissingContentLength",
            "You must provide the Content-Length HTTP header.",
            httpStatus: 411
        )
    }

    private func detect(_ exchange: inout Exchange) async throws -> WireCodec {
        var form: [QueryItem] = []
        // Forms are calls of the query protocol; those for queues go to their own URLs.
        if exchange.isForm, exchange.head.path == "/" || detector.takesQueries(exchange.scope?.service) {
            let bytes = try await exchange.body.collect(upTo: WireCodec.bodyLimitInBytes)
            exchange.body = BodyStream(bytes)
            let plain = try Payload.decompress(bytes, exchange.head.headers, upTo: WireCodec.bodyLimitInBytes)
            form = QueryItem.items(of: String(decoding: plain ?? bytes, as: UTF8.self))
        }
        let finding = detector.find(
            exchange.head,
            query: exchange.query,
            scope: exchange.scope,
            host: exchange.host,
            form: form
        )
        switch finding {
        case .service(let name):
            guard let codec = codecs[name] else { throw UnknownService(name: name, isJSON: false) }
            let isQuery =
                exchange.head.headers["x-amz-target"] == nil
                && (!form.isEmpty || exchange.query["Action"] != nil)
            let speaker = isQuery ? codec.forQueries ?? codec : codec
            exchange.codec = speaker
            return speaker
        case .unknown(let name, let isJSON):
            throw UnknownService(name: name, isJSON: isJSON)
        }
    }

    /// Proves who calls, and hands on the request with its body as the service shall read it.
    private func authenticate(_ exchange: inout Exchange, _ codec: WireCodec) async throws -> WireRequest {
        let metadata = codec.model.metadata
        let isS3 = metadata.name == "s3"
        var payload = Payload(body: exchange.body, headers: exchange.head.headers, isS3: isS3)
        if !isS3 { try await payload.collect(upTo: codec.bodyLimitInBytes) }
        let caller = try await authenticator.authenticate(
            exchange,
            signingName: metadata.signingName,
            payload: payload
        )
        exchange.caller = caller
        try payload.open(signer: caller.chunkSigner)
        try payload.decompress(upTo: codec.bodyLimitInBytes)
        let bucket = isS3 ? exchange.bucket : nil
        return WireRequest(
            method: exchange.head.method,
            path: (bucket.map { "/" + $0 } ?? "") + exchange.head.path,
            query: exchange.query + (isS3 ? exchange.operationHint : []),
            headers: payload.headers,
            body: payload.body
        )
    }

    func call(_ exchange: Exchange) -> Call {
        let caller = exchange.caller ?? .anonymous(region: configuration.defaultRegion)
        var call = Call(
            tenant: caller.tenant,
            principal: caller.principal,
            requestID: exchange.id,
            operation: exchange.operation?.name ?? "",
            world: world,
            logger: logger,
            endpoint: "http://" + (exchange.head.headers["host"] ?? "localhost"),
            sourceAddress: exchange.peer,
            headers: exchange.head.headers,
            signing: caller.signing
        )
        call.notes = exchange.notes
        return call
    }
}
