import Primitives
import Store

/// A topic, as it is kept.
struct Topic: Codable, Hashable, Sendable {
    let tenant: Tenant
    let name: String
    /// Tells a topic from another one of the same name that was there before.
    let id: String
    /// What was set, by the names of AWS.
    var attributes: [String: String]
    var tags: [String: String]
    let createdAt: Timestamp
    /// Counts every change of the topic and of its subscriptions, so that what was made of them can be kept in memory.
    var revision = 0
    var deletedSubscriptionCount = 0

    var arn: String { ARN(service: "sns", tenant: tenant, resource: name).description }
    var isFIFO: Bool { attributes["FifoTopic"] == "true" }
    var deduplicatesByContent: Bool { attributes["ContentBasedDeduplication"] == "true" }
}

/// A subscription of a topic, as it is kept.
struct Subscription: Codable, Hashable, Sendable {
    /// How far a subscription is.
    enum State: String, Codable, Sendable {
        /// Its endpoint has not said yes.
        case pending
        case confirmed
        /// It was ended by its endpoint, which may take that back with the token.
        case ended
    }

    let tenant: Tenant
    let topic: String
    let id: String
    let kind: EndpointKind
    let endpoint: String
    /// The account that made it.
    let owner: String
    /// The ARN of who made it.
    let principal: String
    var attributes: [String: String]
    let createdAt: Timestamp
    var state: State
    /// What the endpoint must show to confirm it, or to have it back.
    var token: String?
    var tokenExpiresAt: Timestamp?
    /// Whether the confirmation was signed.
    var wasAuthenticated = false
    /// Whether only who signs may end it.
    var mustAuthenticate = false

    var topicARN: String { ARN(service: "sns", tenant: tenant, resource: topic).description }
    var arn: String { topicARN + ":" + id }
    /// The endpoint without the password that it may have.
    var shownEndpoint: String {
        switch kind {
        case .email, .emailJSON, .sqs, .lambda: return endpoint
        case .http, .https:
            let start = endpoint.index(endpoint.startIndex, offsetBy: kind.rawValue.count + 3)
            guard let at = endpoint[start...].prefix(while: { $0 != "/" && $0 != "?" }).lastIndex(of: "@"),
                let colon = endpoint[start..<at].firstIndex(of: ":")
            else { return endpoint }
            return String(endpoint[...colon]) + "****" + endpoint[at...]
        }
    }
    var isRaw: Bool { attributes["RawMessageDelivery"] == "true" }

    /// The queue that gets what cannot be delivered.
    var deadLetterARN: String? {
        attributes["RedrivePolicy"].flatMap { try? JSONValue(parsing: $0) }?["deadLetterTargetArn"]?.string
    }

    /// Whether a token is this subscription's, and still good.
    func takes(_ token: String, at now: Timestamp) -> Bool {
        guard let expected = self.token, let end = tokenExpiresAt else { return false }
        return expected == token && end > now
    }

    /// Whether nobody has confirmed it in time.
    ///
    /// Source: Amazon SNS API Reference, Subscribe: a token is good for two days, and what is pending goes then.
    func isLapsed(at now: Timestamp) -> Bool {
        guard state != .confirmed, let end = tokenExpiresAt else { return false }
        return end <= now
    }
}

/// What sort of endpoint a subscription has: the protocols of SNS that Hosu delivers by.
enum EndpointKind: String, Codable, CaseIterable, Sendable {
    case http
    case https
    case email
    case emailJSON = "email-json"
    case sqs
    case lambda

    /// Protocols of SNS that nothing here could deliver by.
    static let unserved: Set<String> = ["application", "firehose", "sms"]

    /// Whether the endpoint must say yes before it gets anything.
    var mustConfirm: Bool {
        switch self {
        case .http, .https, .email, .emailJSON: true
        case .sqs, .lambda: false
        }
    }
}
