import Primitives
import Shapes

/// The AWS query protocol: a form with `Action`, answered in XML.
///
/// Source: Smithy documentation, AWS query protocol.
struct QueryFormat: WireFormat {
    let model: ServiceModel

    func decode(_ request: WireRequest) async throws -> DecodedRequest {
        let form = try await form(request)
        guard let name = form.children["Action"]?.value else {
            throw PlainFailure("MissingAction", "The request has no parameter Action.")
        }
        guard let operation = model.operation(name) else {
            throw PlainFailure(
                "InvalidAction",
                "Could not find operation \(name) for version \(model.metadata.apiVersion)"
            )
        }
        var input = try operation.input.map { try object(form, $0) }
        // Requests go to the queue's own URL. Source: Amazon SQS Developer Guide, "Making Query API requests".
        if operation.input?.member(named: "QueueUrl") != nil, input?["QueueUrl"] == nil,
            request.path.split(separator: "/").count > 1
        {
            input?.append("QueueUrl", .string(request.path))
        }
        return DecodedRequest(operation: operation, input: input ?? .empty, body: .empty)
    }

    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse {
        var writer = XMLWriter()
        writer.declaration()
        writer.open(
            "\(operation.name)Response",
            namespace: namespace
        )
        if let shape = operation.output {
            let wrapper = operation.traits.resultWrapper ?? "\(operation.name)Result"
            writer.open(wrapper)
            XMLShapes(momentsArePrecise: false).write(output, shape, to: &writer)
            writer.close(wrapper)
        }
        writer.open("ResponseMetadata")
        writer.element("RequestId", requestID)
        writer.close("ResponseMetadata")
        writer.close("\(operation.name)Response")
        return WireResponse(
            status: operation.successStatus,
            headers: ["x-amzn-RequestId": requestID],
            contentType: "text/xml",
            bytes: writer.bytes
        )
    }

    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        var writer = XMLWriter()
        writer.declaration()
        writer.open(
            "ErrorResponse",
            namespace: namespace
        )
        writer.open("Error")
        writer.element("Type", failure.isServerFault ? "Receiver" : "Sender")
        // Services that speak JSON now have other codes there; those of old stand in a header.
        let code = failure.headers["x-amzn-query-error"]?.prefix { $0 != ";" }
        writer.element("Code", code.map(String.init) ?? failure.code)
        writer.element("Message", failure.message)
        // In SQS's answers it is always there, and empty. Source: Amazon SQS Developer Guide, "Interpreting Amazon SQS
        // XML API responses".
        if model.metadata.queryNamespace != nil { writer.element("Detail", "") }
        XMLShapes(momentsArePrecise: false).write(
            members: failure.members,
            of: model.shape(failure.code),
            to: &writer
        )
        writer.close("Error")
        writer.element("RequestId", context.requestID)
        writer.close("ErrorResponse")
        var headers = HeaderList()
        headers["x-amzn-RequestId"] = context.requestID
        return WireResponse(
            status: failure.httpStatus,
            headers: headers,
            contentType: "text/xml",
            bytes: writer.bytes
        )
    }

    private var namespace: XMLNamespace? {
        (model.metadata.xmlNamespace ?? model.metadata.queryNamespace).map { XMLNamespace(uri: $0) }
    }

    // MARK: Reading

    /// How many dots of a name are looked at: no parameter of AWS lies deeper, and each is a level of the stack.
    private static let mostParts = 31

    private func form(_ request: WireRequest) async throws -> FormNode {
        let body = try await request.body.collect(upTo: WireCodec.bodyLimitInBytes)
        var root = FormNode()
        for item in request.query + QueryItem.items(of: String(decoding: body, as: UTF8.self)) {
            root.set(item.value ?? "", at: item.name.split(separator: ".", maxSplits: Self.mostParts)[...])
        }
        return root
    }

    private func object(_ node: FormNode, _ shape: Shape) throws(PlainFailure) -> ShapeObject {
        var object = ShapeObject()
        for member in shape.members {
            let name = member.isFlat ? member.flatElementName : member.wireName
            guard let child = node.children[name] else { continue }
            object.append(member.name, try value(child, member, path: name))
        }
        return object
    }

    private func value(_ node: FormNode, _ member: ShapeMember, path: String) throws(PlainFailure) -> ShapeValue
    {
        switch member.shape.kind {
        case .structure:
            return .structure(try object(node, member.shape))
        case .list:
            guard let element = member.shape.element else { return .list([]) }
            let items = member.isFlat ? node : node.children[element.wireName] ?? FormNode()
            var values: [ShapeValue] = []
            for item in items.numbered { values.append(try value(item, element, path: path)) }
            return .list(values)
        case .map:
            guard let element = member.shape.mapValue else { return .map(.empty) }
            let (keyName, valueName) = (member.shape.mapKeyName, member.shape.mapValueName)
            let items = member.isFlat ? node : node.children["entry"] ?? FormNode()
            var entries = ShapeObject()
            for item in items.numbered {
                guard let name = item.children[keyName]?.value, let child = item.children[valueName]
                else {
                    continue
                }
                entries.append(name, try value(child, element, path: path))
            }
            return .map(entries)
        case .string, .integer, .long, .float, .double, .boolean, .blob, .timestamp, .document:
            let text = node.value ?? ""
            guard let value = ScalarText.value(text, member.shape) else {
                throw PlainFailure("MalformedInput", "\(text) is no valid value of parameter \(path).")
            }
            return value
        }
    }
}

/// The parameters of a form, as the tree that the dots in their names make.
private struct FormNode {
    var value: String?
    var children: [String: FormNode] = [:]

    mutating func set(_ value: String, at path: ArraySlice<Substring>) {
        guard let first = path.first else {
            self.value = value
            return
        }
        children[String(first), default: FormNode()].set(value, at: path.dropFirst())
    }

    /// The children whose names are numbers, by number.
    var numbered: [FormNode] {
        children.compactMap { name, node in Int(name).map { ($0, node) } }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
