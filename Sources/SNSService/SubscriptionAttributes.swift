import Primitives

/// Attributes of subscriptions: which there are, and what they may say.
///
/// Source: Amazon SNS API Reference, Subscribe, SetSubscriptionAttributes and GetSubscriptionAttributes.
enum SubscriptionAttributes {
    static let settable: Set<String> = [
        "DeliveryPolicy", "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy",
    ]
    private static let unserved: Set<String> = ["ReplayPolicy", "SubscriptionRoleArn"]

    /// Checks attributes as they will stand together.
    ///
    /// `changed` are those that a client sets; `isNew` where they come with Subscribe; `isFIFO` where a FIFO queue subscribes to
    /// a FIFO topic.
    static func check(
        _ attributes: [String: String],
        changed: Set<String>,
        kind: EndpointKind,
        isFIFO: Bool,
        isNew: Bool
    ) throws {
        func refusal(_ reason: String) -> SNS.InvalidParameterException {
            SNS.invalid(isNew ? "Attributes Reason: \(reason)" : reason)
        }
        for name in changed.sorted() {
            if unserved.contains(name) { throw SNS.unserved("Attributes", name) }
            guard settable.contains(name) else {
                throw isNew ? refusal("Unknown attribute \(name)") : SNS.invalid("AttributeName")
            }
        }
        if let raw = attributes["RawMessageDelivery"], changed.contains("RawMessageDelivery") {
            guard raw == "true" || raw == "false" else {
                throw refusal("RawMessageDelivery: Invalid value [\(raw)]. Must be true or false.")
            }
            switch kind {
            case .http, .https, .sqs: break
            case .email, .emailJSON, .lambda:
                guard raw == "false" else {
                    throw refusal(
                        "RawMessageDelivery: Invalid value [\(raw)]. Delivery protocol [\(kind.rawValue)] does not "
                            + "support raw message delivery."
                    )
                }
            }
        }
        if let text = attributes["FilterPolicyScope"], changed.contains("FilterPolicyScope"),
            FilterPolicy.Scope(rawValue: text) == nil
        {
            throw refusal(
                "FilterPolicyScope: Invalid value [\(text)]. Please use either MessageBody or MessageAttributes"
            )
        }
        if let text = attributes["FilterPolicy"],
            !changed.isDisjoint(with: ["FilterPolicy", "FilterPolicyScope"])
        {
            let scope = attributes["FilterPolicyScope"].flatMap(FilterPolicy.Scope.init) ?? .attributes
            do throws(FilterPolicyFailure) { _ = try FilterPolicy(text, scope: scope) } catch {
                throw refusal(error.reason)
            }
        }
        if let text = attributes["RedrivePolicy"], changed.contains("RedrivePolicy"),
            let flaw = flaw(ofRedrive: text, isFIFO: isFIFO)
        {
            throw refusal("RedrivePolicy: \(flaw)")
        }
        if let text = attributes["DeliveryPolicy"], changed.contains("DeliveryPolicy") {
            if let flaw = RetryPlan.flaw(of: text, isOfTopic: false) {
                throw refusal("DeliveryPolicy: \(flaw)")
            }
        }
    }

    private static func flaw(ofRedrive text: String, isFIFO: Bool) -> String? {
        guard let policy = try? JSONValue(parsing: text), policy.object != nil else {
            return "failed to parse JSON"
        }
        guard let target = policy["deadLetterTargetArn"]?.string else {
            return "deadLetterTargetArn is required"
        }
        guard let arn = ARN(target), arn.service == "sqs", !arn.region.isEmpty, arn.account.utf8.count == 12
        else { return "deadLetterTargetArn is an invalid arn" }
        guard arn.resource.hasSuffix(".fifo") == isFIFO else {
            return isFIFO
                ? "must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic."
                : "must use a standard queue as DLQ for a standard subscription."
        }
        return nil
    }

    static func shown(_ subscription: Subscription, _ topic: Topic) -> [String: String] {
        var shown = subscription.attributes
        shown["SubscriptionArn"] = subscription.arn
        shown["TopicArn"] = subscription.topicARN
        shown["Owner"] = subscription.owner
        shown["Protocol"] = subscription.kind.rawValue
        shown["Endpoint"] = subscription.shownEndpoint
        shown["SubscriptionPrincipal"] = subscription.principal
        shown["PendingConfirmation"] = subscription.state == .confirmed ? "false" : "true"
        shown["ConfirmationWasAuthenticated"] = subscription.wasAuthenticated ? "true" : "false"
        shown["RawMessageDelivery"] = shown["RawMessageDelivery"] ?? "false"
        if shown["FilterPolicy"] != nil {
            shown["FilterPolicyScope"] = shown["FilterPolicyScope"] ?? FilterPolicy.Scope.attributes.rawValue
        }
        if let plan = RetryPlan(of: subscription, topic) {
            let own = RetryPlan.policy(among: subscription.attributes)
            shown["DeliveryPolicy"] = own.map(RetryPlan.shown)
            shown["EffectiveDeliveryPolicy"] = plan.shownOfSubscription(own)
        }
        return shown
    }
}
