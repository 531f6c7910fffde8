import Primitives
import Queues
import ServiceKit
import Shapes

/// A message as a client publishes it, alone or in a batch, checked as far as it can be without the topic.
struct MessageDraft: Sendable {
    /// What is said to each sort of endpoint.
    enum Text: Sendable {
        case same(String)
        /// By protocol; `default` is for those that have none.
        case each([String: String], fallback: String)

        func text(for kind: EndpointKind) -> String {
            switch self {
            case .same(let text): text
            case .each(let texts, let fallback): texts[kind.rawValue] ?? fallback
            }
        }
    }

    let id: String
    let text: Text
    /// As it came, for the hash of FIFO topics.
    let body: String
    let subject: String?
    let attributes: [String: MessageAttribute]
    let group: String?
    let deduplicationID: String?

    /// Source: Amazon SNS API Reference, Publish: 256 KiB of text and attributes.
    static let limitInBytes = 262_144

    /// What two messages of a FIFO topic have in common that are the same.
    var sameness: String { deduplicationID ?? FIFOLedger.id(ofContent: body) }

    /// What text and attributes count towards the limits.
    static func byteCount(_ body: String, _ attributes: [String: SNS.MessageAttributeValue]) -> Int {
        body.utf8.count
            + attributes.reduce(0) { sum, attribute in
                let value = attribute.value
                return sum + attribute.key.utf8.count + value.dataType.utf8.count
                    + (value.stringValue?.utf8.count ?? value.binaryValue?.bytes.count ?? 0)
            }
    }

    init(
        id: String,
        body: String,
        subject: String?,
        structure: String?,
        attributes: [String: SNS.MessageAttributeValue],
        group: String?,
        deduplicationID: String?
    ) throws {
        guard !body.isEmpty else { throw SNS.invalid("Empty message") }
        if let subject { try Self.check(subject: subject) }
        self.id = id
        self.body = body
        self.subject = subject
        self.attributes = try Self.attributes(attributes)
        self.group = group
        self.deduplicationID = deduplicationID
        text = try Self.text(body, structure)
        guard Self.byteCount(body, attributes) <= Self.limitInBytes else {
            throw SNS.invalid("Message too long")
        }
        try Self.check(name: "MessageGroupId", group)
        try Self.check(name: "MessageDeduplicationId", deduplicationID)
    }

    /// Source: Amazon SNS API Reference, Publish: text that begins with a letter, a number or punctuation, of fewer than 100
    /// characters, without line ends and control characters.
    private static func check(subject: String) throws {
        let isFine =
            !subject.isEmpty && subject.unicodeScalars.count <= 100
            && subject.first?.isWhitespace == false
            && subject.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard isFine else { throw SNS.invalid("Subject") }
    }

    private static func text(_ body: String, _ structure: String?) throws -> Text {
        guard let structure else { return .same(body) }
        guard structure == "json" else { throw SNS.invalid("MessageStructure") }
        guard let object = (try? JSONValue(parsing: body))?.object else {
            throw SNS.invalid("Message Structure - JSON message body failed to parse")
        }
        guard let fallback = object["default"]?.string else {
            throw SNS.invalid("Message Structure - No default entry in JSON message body")
        }
        var texts: [String: String] = [:]
        for member in object.members { texts[member.name] = member.value.string }
        return .each(texts, fallback: fallback)
    }

    private static func check(name: String, _ value: String?) throws {
        guard let value else { return }
        let isFine =
            !value.isEmpty && value.utf8.count <= 128 && value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isFine else {
            throw SNS.invalid(
                "\(name) Reason: \(name) can only include alphanumeric and punctuation characters. 1 to 128 in length"
            )
        }
    }

    /// Source: Amazon SNS Developer Guide, "Amazon SNS message attributes".
    private static func attributes(
        _ given: [String: SNS.MessageAttributeValue]
    ) throws -> [String: MessageAttribute] {
        var attributes: [String: MessageAttribute] = [:]
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            try check(attributeName: name)
            let type = value.dataType.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
            guard ["Binary", "Number", "String"].contains(type) else {
                throw SNS.InvalidParameterValueException(
                    message:
                        "The message attribute '\(name)' has an invalid message attribute type, the set of supported "
                        + "type prefixes is Binary, Number, and String."
                )
            }
            let isBinary = type == "Binary"
            let bytes = value.binaryValue?.bytes
            let isOfOtherKind =
                isBinary
                ? bytes == nil && value.stringValue != nil : value.stringValue == nil && bytes != nil
            guard !isOfOtherKind else {
                throw SNS.InvalidParameterValueException(
                    message:
                        "The message attribute '\(name)' with type '\(value.dataType)' must use field "
                        + "'\(isBinary ? "Binary" : "String")'."
                )
            }
            guard isBinary ? bytes?.isEmpty == false : value.stringValue?.isEmpty == false else {
                throw SNS.InvalidParameterValueException(
                    message:
                        "The message attribute '\(name)' must contain non-empty message attribute value for message "
                        + "attribute type '\(value.dataType)'."
                )
            }
            if type == "Number", value.stringValue.flatMap({ Double($0) }) == nil {
                throw SNS.InvalidParameterValueException(
                    message: "Could not cast message attribute '\(name)' value to number."
                )
            }
            attributes[name] = MessageAttribute(
                type: value.dataType,
                text: isBinary ? nil : value.stringValue,
                bytes: isBinary ? bytes : nil
            )
        }
        return attributes
    }

    /// Source: SNS's answers.
    private static func check(attributeName name: String) throws {
        func refusal(_ message: String) -> SNS.InvalidParameterValueException {
            SNS.InvalidParameterValueException(message: message)
        }
        guard name.utf8.count <= 256 else {
            throw refusal("Length of message attribute name must be less than 256 bytes.")
        }
        if let odd = name.unicodeScalars.first(where: { !Self.isOfName($0) }) {
            throw refusal(
                "Invalid non-alphanumeric character '#x\(String(odd.value, radix: 16, uppercase: true))' was found in the "
                    + "message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots."
            )
        }
        guard !name.hasPrefix(".") else {
            throw refusal("Invalid message attribute name starting with character '.' was found.")
        }
        guard !name.hasSuffix(".") else {
            throw refusal("Invalid message attribute name ending with character '.' was found.")
        }
        guard !name.contains("..") else {
            throw refusal("Message attribute name can not have successive '.' character.")
        }
        guard !name.isEmpty, !MessageAttribute.isReserved(name) else {
            throw refusal("Invalid message attribute name '\(name)'.")
        }
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        UInt8(exactly: scalar.value).map { MessageAttribute.isOfName($0) } ?? false
    }

    /// What depends on the topic.
    func check(for topic: Topic) throws {
        guard topic.isFIFO else {
            guard deduplicationID == nil else {
                throw SNS.invalid(
                    "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not "
                        + "valid for this topic type"
                )
            }
            return
        }
        guard group != nil else {
            throw SNS.invalid("The MessageGroupId parameter is required for FIFO topics")
        }
        guard deduplicationID != nil || topic.deduplicatesByContent else {
            throw SNS.invalid(
                "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
                    + "explicitly"
            )
        }
    }
}
