import Primitives
import Queues

/// What is told to a subscriber: a notification, or one of the messages around a subscription.
///
/// Source: Amazon SNS Developer Guide, "HTTP/HTTPS notification JSON format", "Subscription confirmation JSON format",
/// "Unsubscribe confirmation JSON format".
struct Notice: Sendable {
    enum Kind: String, Sendable {
        case notification = "Notification"
        case confirmation = "SubscriptionConfirmation"
        case goodbye = "UnsubscribeConfirmation"
    }

    var kind: Kind
    var id: String
    var topicARN: String
    var subject: String?
    var message: String
    var moment: Timestamp
    var attributes: [String: MessageAttribute] = [:]
    /// Of FIFO topics alone.
    var sequence: String?
    /// What confirms a subscription, and where; of notices around subscriptions alone.
    var token: String?
    var confirmationURL: String?

    var timestamp: String { moment.iso8601(withMilliseconds: true) }

    /// What a signature covers.
    var signedMembers: [(name: String, value: String)] {
        var members = [
            (name: "Message", value: message), (name: "MessageId", value: id),
            (name: "Timestamp", value: timestamp),
            (name: "TopicArn", value: topicARN), (name: "Type", value: kind.rawValue),
        ]
        if kind == .notification, let subject { members.append((name: "Subject", value: subject)) }
        if let confirmationURL { members.append((name: "SubscribeURL", value: confirmationURL)) }
        if let token { members.append((name: "Token", value: token)) }
        return members
    }
}

/// A notice with what its recipient can check it by.
struct Envelope: Sendable {
    struct Seal: Sendable {
        let version: String
        let signature: String
        let certificateURL: String
    }

    let notice: Notice
    /// Nil for messages of FIFO topics, which SNS does not sign.
    let seal: Seal?
    let unsubscribeURL: String?

    /// The envelope as queues, endpoints and mails get it: a line for each member.
    var text: String {
        var writer = JSONLines()
        writer.add("Type", notice.kind.rawValue)
        writer.add("MessageId", notice.id)
        if let sequence = notice.sequence { writer.add("SequenceNumber", sequence) }
        if let token = notice.token { writer.add("Token", token) }
        writer.add("TopicArn", notice.topicARN)
        if let subject = notice.subject { writer.add("Subject", subject) }
        writer.add("Message", notice.message)
        if let url = notice.confirmationURL { writer.add("SubscribeURL", url) }
        writer.add("Timestamp", notice.timestamp)
        if let seal {
            writer.add("SignatureVersion", seal.version)
            writer.add("Signature", seal.signature)
            writer.add("SigningCertURL", seal.certificateURL)
        }
        if let unsubscribeURL { writer.add("UnsubscribeURL", unsubscribeURL) }
        let attributes = notice.attributes.sorted { $0.key < $1.key }
        if !attributes.isEmpty {
            writer.add("MessageAttributes", attributes.map { ($0.key, Self.json($0.value)) })
        }
        return writer.finish()
    }

    /// The event that functions get.
    ///
    /// Source: AWS Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications".
    func event(subscriptionARN: String) -> JSONValue {
        let attributes = notice.attributes.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) }
        let members: [(String, JSONValue)] = [
            ("Type", .string(notice.kind.rawValue)), ("MessageId", .string(notice.id)),
            ("TopicArn", .string(notice.topicARN)),
            ("Subject", notice.subject.map(JSONValue.string) ?? .null),
            ("Message", .string(notice.message)), ("Timestamp", .string(notice.timestamp)),
            ("SignatureVersion", .string(seal?.version ?? "1")), ("Signature", .string(seal?.signature ?? "")),
            ("SigningCertUrl", .string(seal?.certificateURL ?? "")),
            ("UnsubscribeUrl", .string(unsubscribeURL ?? "")),
            ("MessageAttributes", .object(JSONObject(attributes))),
        ]
        return [
            "Records": [
                [
                    "EventSource": "aws:sns", "EventVersion": "1.0",
                    "EventSubscriptionArn": .string(subscriptionARN), "Sns": .object(JSONObject(members)),
                ]
            ]
        ]
    }

    private static func json(_ attribute: MessageAttribute) -> JSONValue {
        let value = attribute.text ?? Base64.encode(attribute.bytes ?? [])
        return ["Type": .string(attribute.type), "Value": .string(value)]
    }
}

/// JSON as SNS writes it: two blanks before each member, and one around its colon.
private struct JSONLines {
    private var lines: [String] = []

    init() {}

    mutating func add(_ name: String, _ value: String) {
        lines.append("  \(JSONValue.string(name).text) : \(JSONValue.string(value).text)")
    }

    mutating func add(_ name: String, _ members: [(String, JSONValue)]) {
        let inner = members.map { "    \(JSONValue.string($0.0).text) : \($0.1.text)" }.joined(separator: ",\n")
        lines.append("  \(JSONValue.string(name).text) : {\n\(inner)\n  }")
    }

    func finish() -> String { "{\n" + lines.joined(separator: ",\n") + "\n}" }
}
