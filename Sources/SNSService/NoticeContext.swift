import Crypto
import Deliveries
import Logging
import Primitives
import ServiceKit
import Store

/// What all that is told on one occasion has in common.
struct NoticeContext: Sendable {
    /// Where links lead to.
    let endpoint: String
    /// Nil where nothing is signed.
    let signer: MessageSigner?
    let now: Timestamp
    /// For notices that no client published.
    let noticeID: String
    /// Of X-Ray, as the request brought it; queues show it.
    let traceHeader: String?
    let logger: Logger

    func seal(_ notice: Notice, version: String) throws -> Envelope.Seal? {
        guard let signer else { return nil }
        return Envelope.Seal(
            version: version,
            signature: try signer.signature(of: notice.signedMembers, version: version),
            certificateURL: "\(endpoint)/_hosu/sns/\(signer.certificateName)"
        )
    }

    func unsubscribeURL(of subscription: Subscription) -> String {
        "\(endpoint)/?Action=Unsubscribe&SubscriptionArn=\(subscription.arn)"
    }

    func confirmationURL(_ subscription: Subscription) -> String {
        "\(endpoint)/?Action=ConfirmSubscription&TopicArn=\(subscription.topicARN)&Token=\(subscription.token ?? "")"
    }

    /// The id that a message has in the queue of a subscription: the same whenever it is made anew.
    func messageID(for subscription: Subscription, of messageID: String) -> String {
        var bytes = Array(SHA256.hash(data: Array("\(messageID)/\(subscription.id)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let text = Array(Hex.encode(bytes))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }.joined(separator: "-")
    }
}

extension SNSService {
    func noticeContext(_ call: Call, _ signer: MessageSigner?) -> NoticeContext {
        NoticeContext(
            endpoint: endpoint(call),
            signer: signer,
            now: call.world.clock.now,
            noticeID: call.world.ids.uuid(),
            traceHeader: call.traceHeader,
            logger: call.logger
        )
    }

    /// Asks an endpoint whether it wants what it was subscribed to.
    func ask(
        _ subscription: Subscription,
        _ topic: Topic,
        _ context: NoticeContext,
        _ view: any WriteView
    ) throws {
        try tell(
            .confirmation,
            "You have chosen to subscribe to the topic \(topic.arn).\nTo confirm the subscription, visit the "
                + "SubscribeURL included in this message.",
            subscription,
            topic,
            context,
            view
        )
    }

    /// Tells an endpoint that it gets nothing more, and how to take that back.
    func sayGoodbye(
        _ subscription: Subscription,
        _ topic: Topic,
        _ context: NoticeContext,
        _ view: any WriteView
    ) throws {
        try tell(
            .goodbye,
            "You have chosen to deactivate subscription \(subscription.arn).\nTo cancel this operation and restore the "
                + "subscription, visit the SubscribeURL included in this message.",
            subscription,
            topic,
            context,
            view
        )
    }

    private func tell(
        _ kind: Notice.Kind,
        _ message: String,
        _ subscription: Subscription,
        _ topic: Topic,
        _ context: NoticeContext,
        _ view: any WriteView
    ) throws {
        var notice = Notice(
            kind: kind,
            id: context.noticeID,
            topicARN: topic.arn,
            message: message,
            moment: context.now
        )
        notice.token = subscription.token
        notice.confirmationURL = context.confirmationURL(subscription)
        let envelope = Envelope(
            notice: notice,
            seal: try context.seal(notice, version: topic.attributes["SignatureVersion"] ?? "1"),
            unsubscribeURL: nil
        )
        switch subscription.kind {
        case .http, .https:
            let delivery = EndpointPerformer.delivery(
                notice,
                envelope.text,
                to: subscription,
                plan: RetryPlan(of: subscription, topic) ?? RetryPlan(),
                deadLetterARN: nil
            )
            try hand(over: .call(delivery), context, view)
        case .email, .emailJSON:
            try hand(over: .mail(Mail(envelope, to: subscription, topic, context)), context, view)
        case .sqs, .lambda: break
        }
    }
}
