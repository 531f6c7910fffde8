import Primitives
import Shapes

/// AWS REST-XML, as S3 speaks it: path, query and headers by HTTP bindings, XML in the body, errors without wrapping.
///
/// Source: Smithy documentation, AWS restXml protocol, and Amazon S3 API Reference, Error responses.
struct RestXMLFormat: WireFormat {
    let model: ServiceModel
    private let router = Lazy<RestRouter>()
    private let shapes = XMLShapes(momentsArePrecise: true)
    private let binding = RestBinding { name, text in
        PlainFailure(
            "InvalidArgument",
            "Provided \(name) not an integer or within integer range",
            members: ["ArgumentName": .string(name), "ArgumentValue": .string(text)]
        )
    }

    // MARK: Requests

    func decode(_ request: WireRequest) async throws -> DecodedRequest {
        let router = router.value { RestRouter(model) }
        guard let route = try router.route(request) else {
            throw PlainFailure(
                "MethodNotAllowed",
                "The specified method is not allowed against this resource.",
                httpStatus: 405,
                members: ["Method": .string(request.method), "ResourceType": .string("SERVICE")]
            )
        }
        var input = ShapeObject()
        try binding.read(request, route, into: &input)
        guard route.operation.input?.streamingMember == nil else {
            return DecodedRequest(operation: route.operation, input: input, body: request.body)
        }
        let bytes = try await request.body.collect(upTo: WireCodec.bodyLimitInBytes)
        if let shape = route.operation.input, !bytes.isEmpty { try read(bytes, shape, into: &input) }
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
            for field in try object(bytes, shape).fields { input.append(field.name, field.value) }
        }
    }

    private func object(_ bytes: [UInt8], _ shape: Shape) throws(PlainFailure) -> ShapeObject {
        do {
            return try shapes.object(XMLReader.parse(bytes), shape)
        } catch {
            throw PlainFailure(
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema"
            )
        }
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
            return response(status, headers, payload, value)
        }
        guard shape.members.contains(where: { $0.location == .body }) else {
            return WireResponse(status: status, headers: headers)
        }
        var writer = XMLWriter()
        writer.declaration()
        let root = operation.traits.outputXMLName ?? shape.traits.xmlName ?? shape.name
        let namespace = model.metadata.xmlNamespace.map { XMLNamespace(uri: $0) }
        writer.open(root, namespace: namespace, attributes: shapes.attributes(output, shape))
        if let text = Self.rootText(operation, output) {
            writer.escaped(text)
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
        _ value: ShapeValue
    ) -> WireResponse {
        switch value {
        case .blob(let bytes):
            return WireResponse(status: status, headers: headers, body: .bytes(bytes))
        case .string(let text):
            return WireResponse(status: status, headers: headers, body: .bytes(Array(text.utf8)))
        case .null, .boolean, .integer, .double, .timestamp, .list, .map, .structure, .document:
            var member = payload
            let root = payload.hasWireName ? payload.wireName : payload.shape.traits.xmlName ?? payload.wireName
            if member.xmlNamespace == nil, member.shape.traits.xmlNamespace == nil {
                member.xmlNamespace = model.metadata.xmlNamespace.map { XMLNamespace(uri: $0) }
            }
            var writer = XMLWriter()
            writer.declaration()
            shapes.write(value, member, named: root, to: &writer)
            return WireResponse(
                status: status,
                headers: headers,
                contentType: "application/xml",
                bytes: writer.bytes
            )
        }
    }

    /// GetBucketLocation's root element holds the value itself, which the model cannot say.
    ///
    /// Source: Amazon S3 API Reference, GetBucketLocation, Response syntax.
    private static func rootText(_ operation: OperationModel, _ output: ShapeObject) -> String? {
        guard operation.name == "GetBucketLocation" else { return nil }
        return output["LocationConstraint"]?.string ?? ""
    }

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        var headers = HeaderList()
        addIdentifiers(context.requestID, to: &headers)
        guard failure.httpStatus >= 400 || failure.httpStatus == 307 || failure.httpStatus == 301 else {
            return WireResponse(status: failure.httpStatus, headers: headers)
        }
        var writer = XMLWriter()
        writer.declaration()
        writer.open("Error")
        writer.element("Code", failure.code)
        writer.element("Message", failure.message)
        shapes.write(members: failure.members, of: model.shape(failure.code), to: &writer)
        if failure.members["Resource"] == nil {
            writer.element("Resource", PercentCoding.decode(context.resource) ?? context.resource)
        }
        writer.element("RequestId", context.requestID)
        writer.element("HostId", hostID(context.requestID))
        writer.close("Error")
        return WireResponse(
            status: failure.httpStatus,
            headers: headers,
            contentType: "application/xml",
            bytes: writer.bytes
        )
    }

    private func addIdentifiers(_ requestID: String, to headers: inout HeaderList) {
        headers["x-amz-request-id"] = requestID
        headers["x-amz-id-2"] = hostID(requestID)
    }

    /// S3's second identifier, which names the host that answered.
    private func hostID(_ requestID: String) -> String {
        Base64.encode(Array("hosu/\(requestID)".utf8))
    }
}
