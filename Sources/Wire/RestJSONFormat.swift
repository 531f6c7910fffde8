import Primitives
import Shapes
import Synchronization

/// AWS REST-JSON: path, query and headers by HTTP bindings, JSON in the body.
///
/// Source: Smithy documentation, AWS restJson1 protocol.
struct RestJSONFormat: WireFormat {
    let model: ServiceModel
    private let router = Lazy<RestRouter>()
    private let binding = RestBinding { name, text in
        PlainFailure("SerializationException", "\(text) is no valid value of \(name).")
    }

    func decode(_ request: WireRequest) async throws -> DecodedRequest {
        let router = router.value { RestRouter(model) }
        guard let route = try router.route(request) else {
            throw model.unknownOperation(at: request)
        }
        var input = ShapeObject()
        try binding.read(request, route, into: &input)
        guard route.operation.input?.streamingMember == nil else {
            return DecodedRequest(operation: route.operation, input: input, body: request.body)
        }
        let bytes = try await request.body.collect(upTo: model.bodyLimitInBytes)
        if let shape = route.operation.input, !bytes.isEmpty { try read(bytes, shape, into: &input) }
        return DecodedRequest(operation: route.operation, input: input, body: .empty)
    }

    private func read(_ bytes: [UInt8], _ shape: Shape, into input: inout ShapeObject) throws(PlainFailure) {
        guard let payload = shape.payload else {
            for field in try JSONBody.object(bytes, shape).fields { input.append(field.name, field.value) }
            return
        }
        switch payload.shape.kind {
        case .blob: input.append(payload.name, .blob(bytes))
        case .string: input.append(payload.name, .string(String(decoding: bytes, as: UTF8.self)))
        case .structure: input.append(payload.name, .structure(try JSONBody.object(bytes, payload.shape)))
        case .list, .map, .integer, .long, .float, .double, .boolean, .timestamp, .document:
            do {
                input.append(payload.name, try ShapeJSON.wire.value(from: JSONValue(parsing: bytes), payload))
            } catch {
                throw PlainFailure("SerializationException", "The request body is no valid \(payload.name).")
            }
        }
    }

    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse {
        var (status, headers) = binding.write(output, operation)
        headers["x-amzn-RequestId"] = requestID
        if let body { return WireResponse(status: status, headers: headers, body: .stream(body)) }
        guard let shape = operation.output else {
            return WireResponse(status: status, headers: headers, contentType: "application/json", bytes: [])
        }
        var writer = JSONWriter(reservingCapacity: 512)
        guard let payload = shape.payload else {
            ShapeJSON.wire.write(output, shape, to: &writer)
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "application/json",
                bytes: writer.bytes
            )
        }
        guard let value = output[payload.name] else {
            return WireResponse(status: status, headers: headers, contentType: "application/json", bytes: [])
        }
        switch value {
        case .blob(let bytes):
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "application/octet-stream",
                bytes: bytes
            )
        case .string(let text):
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "text/plain",
                bytes: Array(text.utf8)
            )
        case .null, .boolean, .integer, .double, .timestamp, .list, .map, .structure, .document:
            ShapeJSON.wire.write(value, payload.shape, to: &writer)
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "application/json",
                bytes: writer.bytes
            )
        }
    }

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        var headers = binding.headers(of: failure, model.shape(failure.code))
        headers["x-amzn-RequestId"] = context.requestID
        headers["x-amzn-ErrorType"] = failure.code
        return WireResponse(
            status: failure.httpStatus,
            headers: headers,
            contentType: "application/json",
            bytes: JSONBody.failure(failure, model, withType: false)
        )
    }
}

extension ServiceModel {
    /// The failure of a REST request that no operation of the service has the path and method of.
    func unknownOperation(at request: WireRequest) -> PlainFailure {
        PlainFailure(
            "UnknownOperationException",
            "\(metadata.fullName) has no operation at \(request.method) \(request.path).",
            httpStatus: 404
        )
    }
}

/// A value made when it is asked for first; a class because all who hold it share what was made.
final class Lazy<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
