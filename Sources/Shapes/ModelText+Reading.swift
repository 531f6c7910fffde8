import Primitives

/// `name=value`, or a name alone.
struct ModelAttribute {
    let name: Substring
    /// Percent-decoded; empty when there is no value.
    let value: String

    init(_ word: some StringProtocol) {
        let word = Substring(word)
        guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            name = word
            value = ""
            return
        }
        name = word[..<equals]
        let encoded = word[word.utf8.index(after: equals)...]
        value = Self.decoded(encoded)
    }

    static func decoded(_ text: Substring) -> String {
        text.utf8.contains(UInt8(ascii: "%")) ? PercentCoding.decode(text) ?? String(text) : String(text)
    }
}

extension OperationHead {
    /// Reads `operation Name METHOD URI attribute...`.
    init?(line: UnsafeBufferPointer<UInt8>) {
        var words = WordCursor(line)
        guard words.next() == "operation", let name = words.next(), let method = words.next(),
            let uri = words.next()
        else { return nil }
        self.init(name: name, httpMethod: method, uri: uri)
        while let word = words.next() {
            let attribute = ModelAttribute(word)
            switch attribute.name {
            case "in": inputName = attribute.value
            case "out": outputName = attribute.value
            case "errors": errorNames = attribute.value.split(separator: ",").map(String.init)
            case "status": successStatus = Int(attribute.value) ?? 200
            case "wrapper": traits.resultWrapper = attribute.value
            case "root": traits.inputXMLName = attribute.value
            case "ns": traits.inputXMLNamespace = XMLNamespace(prefix: nil, uri: attribute.value)
            case "outroot": traits.outputXMLName = attribute.value
            case "partial": traits.partialMember = attribute.value
            case "unwrapped": traits.isUnwrapped = true
            case "checksum": traits.checksumAlgorithmMember = attribute.value
            case "checksumrequired": traits.isChecksumRequired = true
            case "unsigned": traits.isBodyUnsigned = true
            case "anonymous": traits.isAnonymous = true
            default: preconditionFailure("unknown attribute \(word) of operation \(name)")
            }
        }
    }
}

/// A shape as its line states it, before the shapes of its parts are resolved.
struct ShapeHead {
    var kind: Shape.Kind
    var name: String
    var traits = Shape.Traits()
    var members: [MemberHead] = []

    init?(line: UnsafeBufferPointer<UInt8>) {
        var words = WordCursor(line)
        guard let kind = words.next().flatMap(Shape.Kind.init(rawValue:)), let name = words.next() else {
            return nil
        }
        self.kind = kind
        self.name = name
        while let word = words.nextTrait() {
            if word.hasPrefix(".") {
                read(trait: word.dropFirst())
            } else {
                members.append(MemberHead(word))
            }
        }
    }

    private mutating func read(trait: Substring) {
        if trait.hasPrefix("pattern=") {
            traits.pattern = String(trait.dropFirst("pattern=".count))
            return
        }
        let attribute = ModelAttribute(trait)
        switch attribute.name {
        case "min": traits.minimum = Double(attribute.value)
        case "max": traits.maximum = Double(attribute.value)
        case "enum":
            // Split before decoding: a value may hold an encoded comma.
            traits.enumValues = trait.dropFirst("enum=".count).split(separator: ",").map(ModelAttribute.decoded)
        case "sensitive": traits.isSensitive = true
        case "flat": traits.isFlattened = true
        case "query": traits.queryNames = Shape.QueryNames(attribute.value)
        case "stream": traits.isStreaming = true
        case "union": traits.isUnion = true
        case "eventstream": traits.isEventStream = true
        case "event": traits.isEvent = true
        case "exception": traits.isException = true
        case "code": traits.errorCode = attribute.value
        case "status": traits.httpStatus = Int(attribute.value)
        case "fault": traits.isServerFault = true
        case "payload": traits.payload = attribute.value
        case "xml": traits.xmlName = attribute.value
        case "ns": traits.xmlNamespace = XMLNamespace(prefix: traits.xmlNamespace?.prefix, uri: attribute.value)
        case "prefix":
            traits.xmlNamespace = XMLNamespace(prefix: attribute.value, uri: traits.xmlNamespace?.uri ?? "")
        case "format": traits.timestampFormat = TimestampFormat(rawValue: attribute.value)
        default: preconditionFailure("unknown trait \(trait) of shape \(name)")
        }
    }
}

/// A member as its word states it: `Name!~:Shape;in=header;name=x-amz-acl`.
struct MemberHead {
    var name: String
    var shapeName: String
    var wireName: String?
    var isRequired = false
    var isIdempotencyToken = false
    var location = ShapeMember.Location.body
    var flags: Set<String> = []
    var xmlNamespace: XMLNamespace?
    var timestampFormat: TimestampFormat?

    init(_ word: String) {
        let parts = word.split(separator: ";")
        let colon = parts[0].firstIndex(of: ":") ?? parts[0].endIndex
        var name = parts[0][..<colon]
        shapeName = String(parts[0][colon...].dropFirst())
        if name.hasSuffix("~") {
            isIdempotencyToken = true
            name.removeLast()
        }
        if name.hasSuffix("!") {
            isRequired = true
            name.removeLast()
        }
        self.name = String(name)
        for part in parts.dropFirst() { read(ModelAttribute(part)) }
    }

    private mutating func read(_ attribute: ModelAttribute) {
        switch attribute.name {
        case "name": wireName = attribute.value
        case "in": location = Self.location(attribute.value)
        case "ns": xmlNamespace = XMLNamespace(prefix: xmlNamespace?.prefix, uri: attribute.value)
        case "prefix": xmlNamespace = XMLNamespace(prefix: attribute.value, uri: xmlNamespace?.uri ?? "")
        case "format": timestampFormat = TimestampFormat(rawValue: attribute.value)
        default: flags.insert(String(attribute.name))
        }
    }

    private static func location(_ text: String) -> ShapeMember.Location {
        switch text {
        case "uri": .uri
        case "query": .query
        case "header": .header
        case "headers": .headers
        case "status": .statusCode
        default: preconditionFailure("unknown location \(text)")
        }
    }
}
