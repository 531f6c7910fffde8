package import Primitives
package import Shapes

/// Turns requests of one service into values of its model's shapes, and values into answers.
///
/// The protocol is the model's. Decoding validates nothing but that the bytes can be read; the constraints are the
/// validator's business.
package struct WireCodec: Sendable {
    package let model: ServiceModel
    let format: any WireFormat

    /// The most bytes of a body that is read into memory.
    package static let bodyLimitInBytes = 16 << 20

    /// The most bytes of a body of this service: packages of code lie in requests, in base64.
    ///
    /// Source: answers of Lambda, "Request must be smaller than 70167211 bytes for the UpdateFunctionCode operation".
    package var bodyLimitInBytes: Int { model.bodyLimitInBytes }

    /// The protocol that is spoken: the model's, or that of the service's older clients.
    package let wireProtocol: ServiceModel.WireProtocol

    package init(_ model: ServiceModel) {
        self.init(model, speaking: model.metadata.wireProtocol)
    }

    /// The same for clients from before the service spoke JSON; nil where there are none such.
    package var forQueries: WireCodec? {
        model.metadata.queryNamespace.map { _ in WireCodec(model, speaking: .query) }
    }

    private init(_ model: ServiceModel, speaking wireProtocol: ServiceModel.WireProtocol) {
        self.model = model
        self.wireProtocol = wireProtocol
        switch wireProtocol {
        case .json: format = JSONFormat(model: model)
        case .restJSON: format = RestJSONFormat(model: model)
        case .restXML: format = RestXMLFormat(model: model)
        case .query: format = QueryFormat(model: model)
        }
    }

    /// Finds the operation that `request` asks for and reads its input.
    ///
    /// The body of an upload is left in `DecodedRequest.body`, unread; any other is read whole.
    ///
    /// - Throws: A `ServiceFailure`: there is no such operation, or the request cannot be read.
    package func decode(_ request: WireRequest) async throws -> DecodedRequest {
        do {
            return try await format.decode(request)
        } catch let failure as BodyTooLarge {
            throw PlainFailure(
                model.metadata.isS3 ? "MaxMessageLengthExceeded" : "RequestEntityTooLargeException",
                "Your request was too big: its body has more than \(failure.limitInBytes) bytes.",
                httpStatus: model.metadata.isS3 ? 400 : 413
            )
        }
    }

    private var speaksJSON: Bool {
        switch wireProtocol {
        case .json, .restJSON: true
        case .restXML, .query: false
        }
    }

    /// The answer for what an operation returned.
    ///
    /// `output` has the model's names, `body` is the bytes of a download, `events` gives the next event of an event
    /// stream, as an object with the one member that says its type, and `method` the request's HTTP method: an
    /// answer to `HEAD` has no body.
    package func encode(
        _ output: ShapeObject,
        body: BodyStream? = nil,
        events: (@Sendable () async throws -> ShapeObject?)? = nil,
        of operation: OperationModel,
        method: String = "POST",
        requestID: String
    ) -> WireResponse {
        let eventBody = operation.output?.eventStreamMember.flatMap { member in
            events.map { EventStreamBody(shape: member.shape, isJSON: speaksJSON, next: $0).stream }
        }
        var response = format.encode(output, body: eventBody ?? body, of: operation, requestID: requestID)
        if eventBody != nil { response.headers["Content-Type"] = EventStreamBody.contentType }
        if method == "HEAD" { response.removeBody() }
        return response
    }

    /// The answer for a failure, before or after the operation was found.
    ///
    /// `operation` is known where it was found; `resource` is the request's path, which S3 shows in its errors.
    package func encode(
        _ failure: any ServiceFailure,
        of operation: OperationModel? = nil,
        method: String = "POST",
        resource: String = "/",
        requestID: String
    ) -> WireResponse {
        let context = FailureContext(operation: operation, resource: resource, requestID: requestID)
        var response = format.encode(failure, context)
        for field in failure.headers.fields { response.headers[field.name] = field.value }
        if method == "HEAD" || failure.httpStatus == 304 { response.removeBody() }
        return response
    }
}

/// A request whose operation is known and whose input is read.
package struct DecodedRequest: Sendable {
    package var operation: OperationModel
    package var input: ShapeObject
    /// The bytes of an upload; empty for all other operations.
    package var body: BodyStream
}

/// What a failure's answer says besides the failure.
struct FailureContext {
    var operation: OperationModel?
    var resource: String
    var requestID: String
}

/// One wire protocol; the conformers are the protocols of the models.
protocol WireFormat: Sendable {
    func decode(_ request: WireRequest) async throws -> DecodedRequest

    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse
}

extension WireResponse {
    /// Leaves the headers of the answer without its body, as `HEAD` wants it.
    mutating func removeBody() {
        body = .bytes([])
        headers["Content-Type"] = headers["Content-Length"] == nil ? nil : headers["Content-Type"]
    }
}

extension ServiceModel {
    var bodyLimitInBytes: Int {
        metadata.name == "lambda" ? 70_167_211 : WireCodec.bodyLimitInBytes
    }
}
