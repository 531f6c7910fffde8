import Primitives
import Shapes

/// AWS JSON 1.0 and 1.1: the operation in `X-Amz-Target`, one JSON object each way.
///
/// Source: Smithy documentation, AWS JSON 1.0 and AWS JSON 1.1 protocol.
struct JSONFormat: WireFormat {
    let model: ServiceModel

    func decode(_ request: WireRequest) async throws -> DecodedRequest {
        let target = request.headers["x-amz-target"] ?? ""
        let name = target.split(separator: ".").last.map(String.init) ?? ""
        guard let operation = model.operation(name) else { throw model.unknownOperation(name) }
        let bytes = try await request.body.collect(upTo: WireCodec.bodyLimitInBytes)
        let input = try operation.input.map { try JSONBody.object(bytes, $0) }
        return DecodedRequest(operation: operation, input: input ?? .empty, body: .empty)
    }

    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse {
        var writer = JSONWriter(reservingCapacity: 512)
        if let shape = operation.output {
            ShapeJSON.wire.write(output, shape, to: &writer)
        } else {
            writer.raw("{}")
        }
        return WireResponse(
            status: operation.successStatus,
            headers: ["x-amzn-RequestId": requestID],
            contentType: contentType,
            bytes: writer.bytes
        )
    }

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        var headers = HeaderList()
        headers["x-amzn-RequestId"] = context.requestID
        return WireResponse(
            status: failure.httpStatus,
            headers: headers,
            contentType: contentType,
            bytes: JSONBody.failure(failure, model, withType: true)
        )
    }

    private var contentType: String { "application/x-amz-json-\(model.metadata.jsonVersion)" }
}

/// JSON bodies, as both families of JSON protocols have them.
enum JSONBody {
    static func object(_ bytes: [UInt8], _ shape: Shape) throws(PlainFailure) -> ShapeObject {
        guard !bytes.isEmpty else { return .empty }
        do {
            return try ShapeJSON.wire.object(from: JSONValue(parsing: bytes), shape)
        } catch let failure as ShapeJSONFailure {
            throw PlainFailure("SerializationException", failure.message)
        } catch {
            throw PlainFailure("SerializationException", "The request body is not JSON: \(error)")
        }
    }

    /// The members of a failure, with its code as `__type` where the protocol wants it.
    static func failure(_ failure: any ServiceFailure, _ model: ServiceModel, withType: Bool) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        writer.punctuation("{")
        if withType {
            writer.raw("\"__type\":")
            writer.string(failure.code)
            writer.punctuation(",")
        }
        writer.string(model.messageName(ofError: failure.code))
        writer.punctuation(":")
        writer.string(failure.message)
        let shape = model.shape(failure.code)
        for field in failure.members.fields where !field.name.equalsIgnoringCase("message") {
            let member = shape?.member(named: field.name)
            if let member, !member.standsInAnswerBody { continue }
            writer.punctuation(",")
            writer.string(member?.wireName ?? field.name)
            writer.punctuation(":")
            if let member {
                ShapeJSON.wire.write(field.value, member.shape, to: &writer)
            } else {
                writer.string(field.value.string ?? "")
            }
        }
        writer.punctuation("}")
        return writer.bytes
    }
}

extension ServiceModel {
    /// The failure of a request that names no operation of the service.
    fileprivate func unknownOperation(_ name: String) -> PlainFailure {
        PlainFailure("UnknownOperationException", "\(metadata.fullName) has no operation \(name).")
    }

    /// The wire name of the member that holds an error's message: `Message` or `message`.
    fileprivate func messageName(ofError code: String) -> String {
        let members = shape(code)?.members ?? []
        return members.first { $0.name.equalsIgnoringCase("message") }?.wireName ?? "message"
    }
}
