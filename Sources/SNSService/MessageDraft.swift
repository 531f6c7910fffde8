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

    var byteCount: Int {
        body.utf8.count + attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.byteCount }
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
        guard byteCount <= Self.limitInBytes else { throw SNS.invalid("Message too long") }
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

    private static func check(attributeName name: String) throws {
        let lowered = name.lowercased()
        let isFine =
            !name.isEmpty && name.utf8.count <= 256 && !lowered.hasPrefix("aws.")
            && !lowered.hasPrefix("amazon.")
            && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                    || [45, 46, 95].contains($0)
            }
        guard isFine else {
            throw SNS.InvalidParameterValueException(message: "Invalid message attribute name '\(name)'.")
        }
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
