import Deliveries
import Primitives

/// How an endpoint of HTTP is tried again: a delivery policy, read.
///
/// Source: Amazon SNS Developer Guide, "Creating an HTTP/S delivery policy" and "Delivery policy stages".
struct RetryPlan: Hashable, Sendable {
    var minDelayTarget = 20
    var maxDelayTarget = 20
    var numRetries = 3
    var numNoDelayRetries = 0
    var numMinDelayRetries = 0
    var numMaxDelayRetries = 0
    var backoffFunction = "linear"
    var contentType: String?

    static let contentTypes: Set<String> = [
        "application/atom+xml", "application/json", "application/octet-stream", "application/soap+xml",
        "application/x-www-form-urlencoded", "application/xhtml+xml", "application/xml", "text/css", "text/csv",
        "text/html", "text/plain", "text/xml",
    ]
    private static let functions: Set<String> = ["arithmetic", "exponential", "geometric", "linear"]

    init() {}

    /// The plan of a subscription; nil where it is none of HTTP.
    init?(of subscription: Subscription, _ topic: Topic) {
        switch subscription.kind {
        case .http, .https: break
        case .email, .emailJSON, .sqs, .lambda: return nil
        }
        let general = Self.policy(among: topic.attributes)?["http"]
        if let general { self = RetryPlan(general, "defaultHealthyRetryPolicy", "defaultRequestPolicy") }
        guard general?["disableSubscriptionOverrides"]?.bool != true,
            let own = Self.policy(among: subscription.attributes)
        else { return }
        let plan = RetryPlan(own, "healthyRetryPolicy", "requestPolicy")
        if own["healthyRetryPolicy"]?.object != nil {
            let type = contentType
            self = plan
            contentType = plan.contentType ?? type
        } else {
            contentType = plan.contentType ?? contentType
        }
    }

    /// The delivery policy of a topic or a subscription, which was checked when it was set; nil where there is none.
    static func policy(among attributes: [String: String]) -> JSONValue? {
        attributes["DeliveryPolicy"].flatMap { try? JSONValue(parsing: $0) }
    }

    private init(_ policy: JSONValue, _ retries: String, _ request: String) {
        contentType = policy[request]?["headerContentType"]?.string
        guard let retries = policy[retries] else { return }
        minDelayTarget = retries["minDelayTarget"]?.int ?? minDelayTarget
        maxDelayTarget = retries["maxDelayTarget"]?.int ?? maxDelayTarget
        numRetries = retries["numRetries"]?.int ?? numRetries
        numNoDelayRetries = retries["numNoDelayRetries"]?.int ?? numNoDelayRetries
        numMinDelayRetries = retries["numMinDelayRetries"]?.int ?? numMinDelayRetries
        numMaxDelayRetries = retries["numMaxDelayRetries"]?.int ?? numMaxDelayRetries
        backoffFunction = retries["backoffFunction"]?.string ?? backoffFunction
    }

    /// The seconds before each retry: those at once, those at the least delay, those that grow, those at the longest.
    var delays: [Double] {
        let growing = max(0, numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries)
        let least = Double(minDelayTarget)
        let most = Double(max(maxDelayTarget, minDelayTarget))
        return Array(repeating: 0, count: numNoDelayRetries)
            + Array(repeating: least, count: numMinDelayRetries)
            + (0..<growing).map { step in
                let share = growing == 1 ? 1 : Double(step) / Double(growing - 1)
                return least + (most - least) * progress(share, step: step, of: growing)
            }
            + Array(repeating: most, count: numMaxDelayRetries)
    }

    /// How much of the way from the least delay to the longest is gone, by the function.
    ///
    /// Differs: SNS shows its curves in a picture only; ends and order are as there.
    private func progress(_ share: Double, step: Int, of count: Int) -> Double {
        switch backoffFunction {
        case "arithmetic": Double(step * (step + 1)) / Double(max(1, (count - 1) * count))
        case "geometric": share * share
        case "exponential": count <= 1 ? 1 : (power(step) - 1) / (power(count - 1) - 1)
        default: share
        }
    }

    private func power(_ exponent: Int) -> Double {
        var value = 1.0
        for _ in 0..<min(exponent, 60) { value *= 2 }
        return value
    }

    var retry: DeliveryRetry {
        let delays = delays
        return DeliveryRetry(
            mostAttempts: 1 + delays.count,
            mostAgeInSeconds: nil,
            delays: .listed(delays.isEmpty ? [0] : delays)
        )
    }

    private var retryJSON: JSONValue {
        [
            "minDelayTarget": .integer(Int64(minDelayTarget)),
            "maxDelayTarget": .integer(Int64(maxDelayTarget)),
            "numRetries": .integer(Int64(numRetries)),
            "numMaxDelayRetries": .integer(Int64(numMaxDelayRetries)),
            "numNoDelayRetries": .integer(Int64(numNoDelayRetries)),
            "numMinDelayRetries": .integer(Int64(numMinDelayRetries)),
            "backoffFunction": .string(backoffFunction),
        ]
    }

    /// What counts of a subscription whose own policy is `own`, as GetSubscriptionAttributes shows it.
    func shownOfSubscription(_ own: JSONValue?) -> String {
        ([
            "healthyRetryPolicy": retryJSON, "sicklyRetryPolicy": own?["sicklyRetryPolicy"] ?? .null,
            "throttlePolicy": own?["throttlePolicy"] ?? .null,
            "requestPolicy": ["headerContentType": .string(contentType ?? Self.usualType)],
            "guaranteed": own?["guaranteed"] ?? false,
        ] as JSONValue).text
    }

    /// A subscription's own policy as GetSubscriptionAttributes shows it: all its members, those of a retry policy too.
    static func shown(_ own: JSONValue) -> String {
        let retries: JSONValue =
            own["healthyRetryPolicy"]?.object == nil
            ? .null : RetryPlan(own, "healthyRetryPolicy", "requestPolicy").retryJSON
        return
            ([
                "healthyRetryPolicy": retries,
                "sicklyRetryPolicy": own["sicklyRetryPolicy"] ?? .null,
                "throttlePolicy": own["throttlePolicy"] ?? .null,
                "requestPolicy": own["requestPolicy"] ?? .null,
                "guaranteed": own["guaranteed"] ?? false,
            ] as JSONValue).text
    }

    /// A topic's own policy as GetTopicAttributes shows it: what was set, and whether subscriptions may say otherwise.
    static func shownOwn(of topic: Topic) -> String? {
        guard let own = policy(among: topic.attributes) else { return nil }
        let http = own["http"]
        var shown = JSONObject()
        for name in ["defaultHealthyRetryPolicy", "defaultThrottlePolicy"] {
            if let value = http?[name], !value.isNull { shown[name] = value }
        }
        shown["disableSubscriptionOverrides"] = http?["disableSubscriptionOverrides"] ?? false
        if let value = http?["defaultRequestPolicy"], !value.isNull { shown["defaultRequestPolicy"] = value }
        return (["http": .object(shown)] as JSONValue).text
    }

    /// The policy of a topic as GetTopicAttributes shows it, with what nobody set.
    static func shown(of topic: Topic) -> String {
        let set = policy(among: topic.attributes)?["http"]
        let plan = set.map { RetryPlan($0, "defaultHealthyRetryPolicy", "defaultRequestPolicy") } ?? RetryPlan()
        return
            ([
                "http": [
                    "defaultHealthyRetryPolicy": plan.retryJSON,
                    "disableSubscriptionOverrides": set?["disableSubscriptionOverrides"] ?? false,
                    "defaultRequestPolicy": ["headerContentType": .string(plan.contentType ?? usualType)],
                ]
            ] as JSONValue).text
    }

    static let usualType = "text/plain; charset=UTF-8"

    /// Why a text is no delivery policy; nil where it is one.
    static func flaw(of text: String, isOfTopic: Bool) -> String? {
        guard let json = try? JSONValue(parsing: text), json.object != nil else {
            return "failed to parse JSON"
        }
        let policy = isOfTopic ? json["http"] ?? [:] : json
        guard let object = policy.object else { return "http must be an object" }
        let names: Set<String> =
            isOfTopic
            ? [
                "defaultHealthyRetryPolicy", "defaultRequestPolicy", "defaultThrottlePolicy",
                "disableSubscriptionOverrides",
            ]
            : ["guaranteed", "healthyRetryPolicy", "requestPolicy", "sicklyRetryPolicy", "throttlePolicy"]
        if let unknown = object.names.first(where: { !names.contains($0) }) {
            return "\(unknown) is not a valid attribute"
        }
        let type = policy[isOfTopic ? "defaultRequestPolicy" : "requestPolicy"]?["headerContentType"]?.string
        if let type {
            let plain = type.split(separator: ";").first.map { String($0).trimmingBlanks } ?? ""
            guard contentTypes.contains(plain) else { return "Invalid headerContentType \(type)" }
        }
        guard let retries = policy[isOfTopic ? "defaultHealthyRetryPolicy" : "healthyRetryPolicy"],
            !retries.isNull
        else { return nil }
        return flaw(ofRetries: retries, isOfTopic: isOfTopic)
    }

    private static func flaw(ofRetries retries: JSONValue, isOfTopic: Bool) -> String? {
        for (name, limit) in [
            ("minDelayTarget", 3600), ("maxDelayTarget", 3600), ("numRetries", 100), ("numNoDelayRetries", 100),
            ("numMinDelayRetries", 100), ("numMaxDelayRetries", 100),
        ] {
            guard let value = retries[name], !value.isNull else { continue }
            let least = name.hasSuffix("Target") ? 1 : 0
            guard let number = value.int, (least...limit).contains(number) else {
                return "\(name) must be an integer from \(least) to \(limit)"
            }
        }
        if let function = retries["backoffFunction"], !function.isNull,
            function.string.map(functions.contains) != true
        {
            return "Invalid backoffFunction \(function.string ?? function.text)"
        }
        let plan = RetryPlan(["p": retries], "p", "")
        guard plan.maxDelayTarget >= plan.minDelayTarget else {
            return "maxDelayTarget must be greater than or equal to minDelayTarget"
        }
        let named = plan.numNoDelayRetries + plan.numMinDelayRetries + plan.numMaxDelayRetries
        guard named <= plan.numRetries else {
            return "numRetries must be greater than or equal to the sum of its phases"
        }
        guard plan.delays.reduce(0, +) <= 3600 else {
            return "The total delay of all retries must not exceed 3600 seconds"
        }
        return nil
    }
}
