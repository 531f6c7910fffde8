import Primitives
import Shapes

/// AWS REST-XML, as S3 speaks it: path, query and headers by HTTP bindings, XML in the body, errors without wrapping.
///
/// Source: Smithy documentation, AWS restXml protocol, and Amazon S3 API Reference, Error responses.
struct RestXMLFormat: WireFormat {
    let model: ServiceModel
    private let router = Lazy<RestRouter>()
    private let subresources = Lazy<Subresources>()
    private let shapes: XMLShapes
    private let binding = RestBinding { name, text in
        PlainFailure(
            "InvalidArgument",
            "Provided \(name) not an integer or within integer range",
            members: ["ArgumentName": .string(name), "ArgumentValue": .string(text)]
        )
    }

    init(model: ServiceModel) {
        self.model = model
        shapes = XMLShapes(momentsArePrecise: model.metadata.isS3)
    }

    // MARK: Requests

    func decode(_ request: WireRequest) async throws -> DecodedRequest {
        let router = router.value { RestRouter(model) }
        let found = try router.route(request)
        // What has no parameters asks for no sub-resource, but for POST, which does nothing without one.
        if model.metadata.isS3, found == nil || !request.query.isEmpty || request.method == "POST" {
            try subresources.value { Subresources(model) }.check(request, found)
        }
        guard let route = found else { throw model.unknownOperation(at: request) }
        var input = ShapeObject()
        try binding.read(request, route, into: &input)
        guard route.operation.input?.streamingMember == nil else {
            return DecodedRequest(operation: route.operation, input: input, body: request.body)
        }
        let bytes = try await request.body.collect(upTo: WireCodec.bodyLimitInBytes)
        if model.metadata.isS3, route.operation.traits.checksumAlgorithmMember != nil {
            try BodyDigests.check(bytes, request.headers, request.body.trailers)
        }
        if let shape = route.operation.input, !bytes.isEmpty { try read(bytes, shape, into: &input) }
        if model.metadata.isS3, bytes.isEmpty, route.operation.input?.payload?.isRequired == true {
            throw PlainFailure("MissingRequestBodyError", "Request Body is empty")
        }
        return DecodedRequest(operation: route.operation, input: input, body: .empty)
    }

    private func read(_ bytes: [UInt8], _ shape: Shape, into input: inout ShapeObject) throws(PlainFailure) {
        if let payload = shape.payload {
            switch payload.shape.kind {
            case .blob: input.append(payload.name, .blob(bytes))
            case .string: input.append(payload.name, .string(String(decoding: bytes, as: UTF8.self)))
            case .structure, .list, .map, .integer, .long, .float, .double, .boolean, .timestamp, .document:
                input.append(payload.name, .structure(try object(bytes, payload.shape)))
            }
        } else if shape.members.contains(where: { $0.location == .body }) {
            let body = try object(bytes, shape, beside: input)
            for field in body.fields { input.append(field.name, field.value) }
        }
    }

    /// The object that a body holds; `others` are members of the same shape that stood elsewhere in the request.
    private func object(
        _ bytes: [UInt8],
        _ shape: Shape,
        beside others: ShapeObject = .empty
    ) throws(PlainFailure) -> ShapeObject {
        let malformed = PlainFailure(
            "MalformedXML",
            "The XML you provided was not well-formed or did not validate against our published schema"
        )
        do {
            let object = try shapes.object(XMLReader.parse(bytes), shape)
            // Elsewhere the validator has words of its own for what does not keep the schema.
            var whole = others
            for field in object.fields { whole.append(field.name, field.value) }
            guard model.metadata.isS3, Validator.failure(in: whole, of: shape, code: "") != nil else {
                return object
            }
        } catch {
            throw malformed
        }
        throw malformed
    }

    // MARK: Answers

    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse {
        var (status, headers) = binding.write(output, operation)
        addIdentifiers(requestID, to: &headers)
        if let body { return WireResponse(status: status, headers: headers, body: .stream(body)) }
        guard let shape = operation.output else { return WireResponse(status: status, headers: headers) }
        if let payload = shape.payload {
            guard let value = output[payload.name] else {
                return WireResponse(status: status, headers: headers)
            }
            return response(status, headers, payload, value, root: operation.traits.outputXMLName)
        }
        guard shape.members.contains(where: \.standsInAnswerBody) else {
            return WireResponse(status: status, headers: headers)
        }
        var writer = XMLWriter()
        writer.reserveCapacity(512 + 384 * output.fields.reduce(0) { $0 + ($1.value.list?.count ?? 0) })
        writer.declaration()
        let root = operation.traits.outputXMLName ?? shape.traits.xmlName ?? shape.name
        let namespace = model.metadata.xmlNamespace.map { XMLNamespace(uri: $0) }
        writer.open(root, namespace: namespace, attributes: shapes.attributes(output, shape))
        if operation.traits.isUnwrapped {
            writer.escaped(output.fields.first?.value.string ?? "")
        } else {
            shapes.write(output, shape, to: &writer)
        }
        writer.close(root)
        return WireResponse(
            status: status,
            headers: headers,
            contentType: "application/xml",
            bytes: writer.bytes
        )
    }

    private func response(
        _ status: Int,
        _ headers: HeaderList,
        _ payload: ShapeMember,
        _ value: ShapeValue,
        root: String?
    ) -> WireResponse {
        switch value {
        case .blob(let bytes):
            return WireResponse(status: status, headers: headers, body: .bytes(bytes))
        case .string(let text):
            return WireResponse(status: status, headers: headers, body: .bytes(Array(text.utf8)))
        case .null, .boolean, .integer, .double, .timestamp, .list, .map, .structure, .document:
            let isRenamed = payload.hasWireName && payload.wireName != payload.name
            let shapeName = payload.shape.traits.xmlName ?? payload.shape.name
            let root = root ?? (isRenamed ? payload.wireName : shapeName)
            let namespace = model.metadata.xmlNamespace.map { XMLNamespace(uri: $0) }
            var writer = XMLWriter()
            writer.declaration()
            shapes.write(value, payload, named: root, namespace: namespace, to: &writer)
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "application/xml",
                bytes: writer.bytes
            )
        }
    }

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        let shape = model.shape(failure.code)
        var headers = binding.headers(of: failure, shape)
        addIdentifiers(context.requestID, to: &headers)
        guard failure.httpStatus >= 400 || failure.httpStatus == 307 || failure.httpStatus == 301 else {
            return WireResponse(status: failure.httpStatus, headers: headers)
        }
        var writer = XMLWriter()
        writer.declaration()
        if !model.metadata.isS3 { writer.open("ErrorResponse") }
        writer.open("Error")
        if !model.metadata.isS3 { writer.element("Type", failure.isServerFault ? "Receiver" : "Sender") }
        writer.element("Code", failure.code)
        writer.element("Message", failure.message)
        shapes.write(members: failure.members, of: shape, to: &writer)
        if model.metadata.isS3 {
            if failure.members["Resource"] == nil {
                writer.element("Resource", PercentCoding.decode(context.resource) ?? context.resource)
            }
            writer.element("RequestId", context.requestID)
            writer.element("HostId", hostID(context.requestID))
            writer.close("Error")
        } else {
            writer.close("Error")
            writer.element("RequestId", context.requestID)
            writer.close("ErrorResponse")
        }
        return WireResponse(
            status: failure.httpStatus,
            headers: headers,
            contentType: "application/xml",
            bytes: writer.bytes
        )
    }

    private func addIdentifiers(_ requestID: String, to headers: inout HeaderList) {
        guard model.metadata.isS3 else {
            headers["x-amzn-RequestId"] = requestID
            return
        }
        headers["x-amz-request-id"] = requestID
        headers["x-amz-id-2"] = hostID(requestID)
    }

    /// S3's second identifier, which names the host that answered.
    private func hostID(_ requestID: String) -> String {
        Base64.encode(Array("hosu/\(requestID)".utf8))
    }
}
