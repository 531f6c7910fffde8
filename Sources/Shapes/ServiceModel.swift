import Synchronization

/// All that AWS publishes of one service's interface: operations, shapes, constraints, errors, bindings.
///
/// Made from the text that `modelgen` writes. Making one only finds the lines; an operation or a shape is read, with all
/// shapes it reaches, when it is asked for first, and kept.
///
/// A class because shapes refer to one another and are shared by all that ask for them.
package final class ServiceModel: Sendable {
    /// How requests and answers look on the wire.
    package enum WireProtocol: String, Sendable {
        case json
        case restJSON = "rest-json"
        case restXML = "rest-xml"
        case query
    }

    package struct Metadata: Sendable {
        /// Our name for the service, which is that of its operation list and of botocore's data folder: `athena`.
        package var name = ""
        /// The name of SDKs, such as `Athena`.
        package var id = ""
        package var fullName = ""
        package var apiVersion = ""
        package var wireProtocol = WireProtocol.json
        /// `1.0` or `1.1`, for the JSON protocol.
        package var jsonVersion = "1.1"
        /// What stands before the operation's name in `X-Amz-Target`, for the JSON protocol.
        package var targetPrefix = ""
        /// The first part of the service's host name.
        package var endpointPrefix = ""
        /// The service's name in signatures.
        package var signingName = ""
        package var xmlNamespace: String?
        /// The namespace of answers in the query protocol, of a service of another protocol whose older clients speak that one.
        package var queryNamespace: String?
        /// Errors stand bare in the answer and moments have milliseconds, as S3 alone has it.
        package var isS3 = false
        /// The code of a failure of the validator.
        package var validationCode = "ValidationException"
    }

    package let metadata: Metadata
    private let text: ModelText
    private let cache = Mutex(Cache())

    private struct Cache {
        var operations: [String: OperationModel] = [:]
        var shapes: [String: Shape] = [:]
    }

    package convenience init(_ parts: [StaticString]) {
        self.init(ModelText(parts))
    }

    package convenience init(text: String) {
        self.init(ModelText(text))
    }

    private init(_ text: ModelText) {
        self.text = text
        metadata = Metadata(line: text.service)
    }

    /// All operations of the service, whether answered or not, in the order of their names.
    package var operationNames: [String] { text.operationNames }

    /// All shapes, in the order of their names.
    package var shapeNames: [String] { text.shapeNames }

    /// The operation of that name; nil when the service has none.
    package func operation(_ name: String) -> OperationModel? {
        cache.withLock { cache in
            if let operation = cache.operations[name] { return operation }
            guard let head = operationHead(name) else { return nil }
            let operation = OperationModel(
                head,
                input: head.inputName.flatMap { resolve($0, &cache) },
                output: head.outputName.flatMap { resolve($0, &cache) }
            )
            cache.operations[name] = operation
            return operation
        }
    }

    /// The shape of that name; nil when the service has none.
    package func shape(_ name: String) -> Shape? {
        cache.withLock { resolve(name, &$0) }
    }

    /// What the operation's line says, without resolving shapes.
    package func operationHead(_ name: String) -> OperationHead? {
        text.operationLine(name).flatMap(OperationHead.init(line:))
    }

    /// The members of a structure as its line states them; the shapes of the members stay unread.
    package func bindings(ofStructure name: String) -> [MemberBinding] {
        let head = text.shapeLine(name).flatMap(ShapeHead.init(line:))
        return (head?.members ?? []).map {
            MemberBinding(wireName: $0.wireName ?? $0.name, location: $0.location, isRequired: $0.isRequired)
        }
    }

    private func resolve(_ name: String, _ cache: inout Cache) -> Shape? {
        if let shape = cache.shapes[name] { return shape }
        guard let line = text.shapeLine(name), let head = ShapeHead(line: line) else { return nil }
        let shape = Shape(name: name, kind: head.kind, traits: head.traits)
        // Before the parts, which may lead back here.
        cache.shapes[name] = shape
        var members: [ShapeMember] = []
        members.reserveCapacity(head.members.count)
        for member in head.members {
            guard let part = resolve(member.shapeName, &cache) else {
                preconditionFailure("shape \(name) names \(member.shapeName), which the model lacks")
            }
            members.append(ShapeMember(member, part))
        }
        shape.setMembers(members)
        return shape
    }
}

/// Where a member of an input stands, for those who choose an operation before its shapes are read.
package struct MemberBinding: Sendable {
    package let wireName: String
    package let location: ShapeMember.Location
    package let isRequired: Bool
}

extension ServiceModel.Metadata {
    /// Reads `service name=athena protocol=json ...`.
    init(line: UnsafeBufferPointer<UInt8>) {
        var words = WordCursor(line)
        _ = words.next()
        while let word = words.next() {
            let attribute = ModelAttribute(word)
            switch attribute.name {
            case "name": name = attribute.value
            case "id": id = attribute.value
            case "full": fullName = attribute.value
            case "version": apiVersion = attribute.value
            case "protocol": wireProtocol = .init(rawValue: attribute.value) ?? .json
            case "json": jsonVersion = attribute.value
            case "target": targetPrefix = attribute.value
            case "endpoint": endpointPrefix = attribute.value
            case "signing": signingName = attribute.value
            case "ns": xmlNamespace = attribute.value
            case "queries": queryNamespace = attribute.value
            case "dialect": isS3 = attribute.value == "s3"
            case "validation": validationCode = attribute.value
            default: preconditionFailure("unknown attribute \(word) of the service line")
            }
        }
    }
}
