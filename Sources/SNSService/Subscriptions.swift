import Deliveries
import Outbound
import Primitives
import ServiceKit
import Shapes
import Store

/// Making, confirming, finding, changing and ending subscriptions.
///
/// Source: Amazon SNS API Reference, Subscribe, ConfirmSubscription, Unsubscribe, ListSubscriptions,
/// ListSubscriptionsByTopic, GetSubscriptionAttributes, SetSubscriptionAttributes.
extension SNSService {
    /// How long an endpoint may take to say yes.
    private static let tokenLife = Duration.seconds(2 * 86_400)

    func subscribe(_ input: SNS.SubscribeInput, _ call: Call) async throws -> SNS.SubscribeResponse {
        let (tenant, name) = try place(input.topicArn, call)
        let kind = try Self.kind(input.protocol)
        let endpoint = input.endpoint ?? ""
        let attributes = (input.attributes ?? [:]).filter { !$0.value.isEmpty }
        let now = call.world.clock.now
        let fresh = Subscription(
            tenant: tenant,
            topic: name,
            id: call.world.ids.uuid(),
            kind: kind,
            endpoint: endpoint,
            owner: call.tenant.account,
            principal: call.principal.arn()?.description ?? "arn:aws:iam::\(call.tenant.account):root",
            attributes: attributes,
            createdAt: now,
            state: kind.mustConfirm ? .pending : .confirmed,
            token: kind.mustConfirm ? Self.token(call) : nil,
            tokenExpiresAt: kind.mustConfirm ? now.advanced(by: Self.tokenLife) : nil,
            wasAuthenticated: !kind.mustConfirm
        )
        let signer = kind.mustConfirm ? try await signing.signer(call.world) : nil
        let context = noticeContext(call, signer)
        let subscription = try await store.write { [self] view in
            let topic = try topics.require(name, tenant, view)
            try Self.check(endpoint, kind, of: topic)
            try SubscriptionAttributes.check(
                attributes,
                changed: Set(attributes.keys),
                kind: kind,
                isFIFO: topic.isFIFO && endpoint.hasSuffix(".fifo"),
                isNew: true
            )
            let all = try topics.subscriptions(of: topic, view)
            for old in all where old.isLapsed(at: now) { try topics.delete(old, of: topic, view) }
            let known = all.first {
                $0.kind == kind && $0.endpoint == endpoint && $0.state != .ended && !$0.isLapsed(at: now)
            }
            if let known {
                let isSame = attributes.allSatisfy { name, value in
                    (known.attributes[name] ?? SubscriptionAttributes.shown(known, topic)[name]) == value
                }
                guard isSame else {
                    throw SNS.invalid(
                        "Attributes Reason: Subscription already exists with different attributes"
                    )
                }
                guard known.state == .pending else { return known }
            }
            let subscription = known ?? fresh
            if known == nil { try topics.put(subscription, of: topic, view) }
            if subscription.state == .pending {
                try ask(subscription, topic, context, view)
            }
            return subscription
        }
        let isShown = subscription.state == .confirmed || input.returnSubscriptionArn == true
        return .init(subscriptionArn: isShown ? subscription.arn : "pending confirmation")
    }

    /// A token as SNS writes them: 256 hexadecimal digits.
    private static func token(_ call: Call) -> String { "2" + call.world.ids.hex(byteCount: 128).dropFirst() }

    private static func kind(_ name: String) throws -> EndpointKind {
        if EndpointKind.unserved.contains(name) { throw SNS.unserved("Protocol", "Delivery to \(name)") }
        guard let kind = EndpointKind(rawValue: name) else {
            throw SNS.invalid("Amazon SNS does not support this protocol string: \(name)")
        }
        return kind
    }

    private static func check(_ endpoint: String, _ kind: EndpointKind, of topic: Topic) throws {
        switch kind {
        case .http, .https:
            guard endpoint.lowercased().hasPrefix("\(kind.rawValue)://") else {
                throw SNS.invalid("Endpoint must match the specified protocol")
            }
            guard OutboundAddress(endpoint) != nil else { throw SNS.invalid("Endpoint") }
        case .email, .emailJSON:
            let parts = endpoint.split(separator: "@", omittingEmptySubsequences: false)
            let isPlain = endpoint.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value != 0x7F && $0 != ","
            }
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain else {
                throw SNS.invalid("Email address")
            }
        case .sqs:
            guard let arn = ARN(endpoint), arn.service == "sqs", arn.account.utf8.count == 12 else {
                throw SNS.invalid("SQS endpoint ARN")
            }
            guard topic.isFIFO || !arn.resource.hasSuffix(".fifo") else {
                throw SNS.invalid(
                    "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics"
                )
            }
        case .lambda:
            guard case .function? = try? DeliveryTarget(endpoint) else {
                throw SNS.invalid("Lambda endpoint ARN")
            }
        }
        guard !topic.isFIFO || kind == .sqs else {
            throw SNS.invalid("Invalid parameter: Endpoint Reason: Please use FIFO SQS queue")
        }
    }

    func confirmSubscription(
        _ input: SNS.ConfirmSubscriptionInput,
        _ call: Call
    ) async throws -> SNS.ConfirmSubscriptionResponse {
        let (tenant, name) = try place(input.topicArn, call)
        let now = call.world.clock.now
        let isSigned = call.principal != .anonymous
        guard !input.token.isEmpty, input.token.allSatisfy(\.isHexDigit) else {
            throw SNS.InvalidParameterException(message: "Invalid token")
        }
        let arn = try await store.write { [topics] view in
            guard let topic = try topics.find(name, tenant, view),
                var subscription = try topics.subscriptions(of: topic, view)
                    .first(where: { $0.takes(input.token, at: now) })
            else { throw SNS.invalid("Token") }
            guard subscription.state != .confirmed else { return subscription.arn }
            subscription.state = .confirmed
            subscription.wasAuthenticated = isSigned
            subscription.mustAuthenticate = isSigned && input.authenticateOnUnsubscribe == "true"
            try topics.put(subscription, of: topic, view)
            return subscription.arn
        }
        return .init(subscriptionArn: arn)
    }

    /// Ends a subscription; nothing happens where there is none.
    ///
    /// Its endpoint of HTTP, or its reader of mail, is told how to have it back.
    func unsubscribe(_ input: SNS.UnsubscribeInput, _ call: Call) async throws {
        let (tenant, name, id) = try subscriptionPlace(input.subscriptionArn, call)
        let now = call.world.clock.now
        let token = Self.token(call)
        let signer = try await signing.signer(call.world)
        let context = noticeContext(call, signer)
        try await store.write { [self] view in
            guard var topic = try topics.find(name, tenant, view),
                var subscription = try topics.subscription(id, of: topic, view), subscription.state != .ended
            else { return }
            guard !subscription.mustAuthenticate || call.principal != .anonymous else {
                throw SNS.AuthorizationErrorException(
                    message: "The subscription can be ended only by a request that is signed."
                )
            }
            topic.deletedSubscriptionCount += 1
            guard subscription.kind.mustConfirm, subscription.state == .confirmed else {
                return try topics.delete(subscription, of: topic, view)
            }
            subscription.state = .ended
            subscription.token = token
            subscription.tokenExpiresAt = now.advanced(by: Self.tokenLife)
            try topics.put(subscription, of: topic, view)
            try sayGoodbye(subscription, topic, context, view)
        }
    }

    // MARK: - Listing

    func listSubscriptions(
        _ input: SNS.ListSubscriptionsInput,
        _ call: Call
    ) async throws -> SNS.ListSubscriptionsResponse {
        let found = try await store.read { [topics] view in try topics.subscriptions(call.tenant, view) }
        let page = try page(of: found, input.nextToken, scope: "sns.subscriptions", call)
        return .init(subscriptions: page.elements.map(Self.shown), nextToken: page.nextToken)
    }

    func listSubscriptionsByTopic(
        _ input: SNS.ListSubscriptionsByTopicInput,
        _ call: Call
    ) async throws -> SNS.ListSubscriptionsByTopicResponse {
        let (tenant, name) = try place(input.topicArn, call)
        let found = try await store.read { [topics] view in
            try topics.subscriptions(of: try topics.require(name, tenant, view), view)
        }
        let page = try page(of: found, input.nextToken, scope: "sns.subscriptions.\(name)", call)
        return .init(subscriptions: page.elements.map(Self.shown), nextToken: page.nextToken)
    }

    private func page(
        of found: [Subscription],
        _ token: String?,
        scope: String,
        _ call: Call
    ) throws -> Page<Subscription> {
        let now = call.world.clock.now
        return try Page(
            of: found.filter { $0.state != .ended && !$0.isLapsed(at: now) },
            after: token,
            limit: Self.pageSize,
            scope: scope,
            position: { "\($0.topic) \($0.id)" },
            invalidToken: SNS.invalid("NextToken")
        )
    }

    private static func shown(_ subscription: Subscription) -> SNS.Subscription {
        .init(
            subscriptionArn: subscription.state == .confirmed ? subscription.arn : "PendingConfirmation",
            owner: subscription.owner,
            protocol: subscription.kind.rawValue,
            endpoint: subscription.shownEndpoint,
            topicArn: subscription.topicARN
        )
    }

    // MARK: - Attributes

    func getSubscriptionAttributes(
        _ input: SNS.GetSubscriptionAttributesInput,
        _ call: Call
    ) async throws -> SNS.GetSubscriptionAttributesResponse {
        let (tenant, name, id) = try subscriptionPlace(input.subscriptionArn, call)
        let now = call.world.clock.now
        let attributes = try await store.read { [topics] view in
            guard let topic = try topics.find(name, tenant, view),
                let subscription = try topics.subscription(id, of: topic, view), subscription.state != .ended,
                !subscription.isLapsed(at: now)
            else { throw SNS.NotFoundException(message: "Subscription does not exist") }
            return SubscriptionAttributes.shown(subscription, topic)
        }
        return .init(attributes: attributes)
    }

    func setSubscriptionAttributes(_ input: SNS.SetSubscriptionAttributesInput, _ call: Call) async throws {
        let (tenant, topicName, id) = try subscriptionPlace(input.subscriptionArn, call)
        let name = input.attributeName
        let given = input.attributeValue ?? ""
        // All others are cleared by an empty value.
        let value = given.isEmpty && name != "RawMessageDelivery" ? nil : given
        try await store.write { [topics] view in
            guard let topic = try topics.find(topicName, tenant, view),
                var subscription = try topics.subscription(id, of: topic, view), subscription.state != .ended
            else { throw SNS.NotFoundException(message: "Subscription does not exist") }
            subscription.attributes[name] = value
            // An empty filter, or none, takes everything.
            if name == "FilterPolicy", value == nil || value == "{}" {
                subscription.attributes["FilterPolicy"] = nil
            }
            try SubscriptionAttributes.check(
                subscription.attributes,
                changed: [name],
                kind: subscription.kind,
                isFIFO: topic.isFIFO && subscription.endpoint.hasSuffix(".fifo"),
                isNew: false
            )
            try topics.put(subscription, of: topic, view)
        }
    }
}
