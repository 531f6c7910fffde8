import Deliveries
import Logging
import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Source: Amazon SNS API Reference, Publish, PublishBatch.
extension SNSService {
    func publish(_ input: SNS.PublishInput, _ call: Call) async throws -> SNS.PublishResponse {
        if input.phoneNumber != nil { throw SNS.unserved("PhoneNumber", "Delivery to sms") }
        guard let arn = input.topicArn ?? input.targetArn else {
            throw SNS.invalid("TopicArn or TargetArn Reason: no value for required parameter")
        }
        if arn.contains(":endpoint/") { throw SNS.unserved("TargetArn", "Delivery to application") }
        let (tenant, name) = try place(arn, call, parameter: input.topicArn == nil ? "TargetArn" : "TopicArn")
        let draft = try MessageDraft(
            id: call.world.ids.uuid(),
            body: input.message,
            subject: input.subject,
            structure: input.messageStructure,
            attributes: input.messageAttributes ?? [:],
            group: input.messageGroupId,
            deduplicationID: input.messageDeduplicationId
        )
        let audience = try await audience(of: name, tenant, call)
        try draft.check(for: audience.topic)
        let published = try await publish([draft], to: audience, call)
        return .init(messageId: published[0].id, sequenceNumber: published[0].sequence)
    }

    func publishBatch(_ input: SNS.PublishBatchInput, _ call: Call) async throws -> SNS.PublishBatchResponse {
        let (tenant, name) = try place(input.topicArn, call)
        let entries = input.publishBatchRequestEntries
        try Self.check(batch: entries.map(\.id))
        let byteCount = entries.reduce(0) {
            $0 + MessageDraft.byteCount($1.message, $1.messageAttributes ?? [:])
        }
        guard byteCount <= MessageDraft.limitInBytes else {
            throw SNS.BatchRequestTooLongException(
                message: "The length of all the messages put together is more than the limit."
            )
        }
        let audience = try await audience(of: name, tenant, call)
        // What is wrong with one entry is wrong with the batch, as SNS answers it.
        let drafts = try entries.map { entry in
            let draft = try MessageDraft(
                id: call.world.ids.uuid(),
                body: entry.message,
                subject: entry.subject,
                structure: entry.messageStructure,
                attributes: entry.messageAttributes ?? [:],
                group: entry.messageGroupId,
                deduplicationID: entry.messageDeduplicationId
            )
            try draft.check(for: audience.topic)
            return draft
        }
        let published = try await publish(drafts, to: audience, call)
        let successful = zip(entries, published).map { entry, published in
            SNS.PublishBatchResultEntry(
                id: entry.id,
                messageId: published.id,
                sequenceNumber: published.sequence
            )
        }
        return .init(successful: successful, failed: [])
    }

    /// What holds for the entries of every batch.
    private static func check(batch ids: [String]) throws {
        guard !ids.isEmpty else {
            throw SNS.EmptyBatchRequestException(message: "The batch request doesn't contain any entries.")
        }
        guard ids.count <= 10 else {
            throw SNS.TooManyEntriesInBatchRequestException(
                message: "The batch request contains more entries than permissible."
            )
        }
        for id in ids {
            guard !id.isEmpty, id.utf8.count <= 80, id.isPlainName else {
                throw SNS.InvalidBatchEntryIdException(
                    message: "The Id of a batch entry in a batch request doesn't abide by the specification."
                )
            }
        }
        guard Set(ids).count == ids.count else {
            throw SNS.BatchEntryIdsNotDistinctException(
                message: "Two or more batch entries in the request have the same Id."
            )
        }
    }

    private func audience(
        of name: String,
        _ tenant: Tenant,
        _ call: Call
    ) async throws -> TopicTable.Audience {
        try await store.glance { [topics] view in try topics.audience(of: name, tenant, call.logger, view) }
    }

    /// Hands messages to all who get them, in one transaction.
    ///
    /// Who was subscribed when the topic was read gets them. Signatures are made before the transaction, once for all that
    /// are told the same.
    private func publish(
        _ drafts: [MessageDraft],
        to audience: TopicTable.Audience,
        _ call: Call
    ) async throws -> [(id: String, sequence: String?)] {
        let topic = audience.topic
        guard topic.isFIFO || !audience.recipients.isEmpty else { return drafts.map { ($0.id, nil) } }
        let isSealed = !topic.isFIFO && audience.recipients.contains { !$0.subscription.isRaw }
        let context = noticeContext(call, isSealed ? try await signing.signer(call.world) : nil)
        if !topic.isFIFO {
            let all = try drafts.map { try parcels(of: $0, for: audience, sequence: nil, context) }
            guard all.contains(where: { !$0.isEmpty }) else { return drafts.map { ($0.id, nil) } }
            try await store.write { [self] view in
                for parcel in all.joined() { try hand(over: parcel, context, view) }
            }
            return drafts.map { ($0.id, nil) }
        }
        return try await store.write { [self] view in
            try drafts.map { draft in
                let entry = try topics.enter(
                    draft.id,
                    as: draft.sameness,
                    group: draft.group ?? "",
                    topic,
                    at: context.now,
                    view
                )
                let sequence = Self.shown(entry.sequence)
                if entry.isNew {
                    for parcel in try parcels(of: draft, for: audience, sequence: sequence, context) {
                        try hand(over: parcel, context, view)
                    }
                }
                return (entry.messageID, sequence)
            }
        }
    }

    /// Sequence numbers as FIFO topics show them: 20 digits.
    private static func shown(_ sequence: Int64) -> String {
        let digits = String(sequence)
        return "1" + String(repeating: "0", count: max(0, 19 - digits.count)) + digits
    }

    // MARK: - Parcels

    /// What one recipient gets of one message.
    enum Parcel: Sendable {
        case queue(arn: String, QueueTable.Draft, deadLetterARN: String?, cause: String)
        case call(Delivery)
        case mail(Mail)
    }

    private func parcels(
        of draft: MessageDraft,
        for audience: TopicTable.Audience,
        sequence: String?,
        _ context: NoticeContext
    ) throws -> [Parcel] {
        let topic = audience.topic
        let version = topic.attributes["SignatureVersion"] ?? "1"
        var seals: [String: Envelope.Seal] = [:]
        var parcels: [Parcel] = []
        for recipient in audience.recipients {
            let subscription = recipient.subscription
            let text = draft.text.text(for: subscription.kind)
            if let filter = recipient.filter, !filter.passes(text, draft.attributes) { continue }
            var notice = Notice(
                kind: .notification,
                id: draft.id,
                topicARN: topic.arn,
                subject: draft.subject,
                message: text,
                moment: context.now
            )
            notice.attributes = draft.attributes
            notice.sequence = sequence
            var seal: Envelope.Seal?
            if !topic.isFIFO, !subscription.isRaw {
                // Functions get the first version, whatever the topic's is. Source: events that functions got.
                let version = subscription.kind == .lambda ? "1" : version
                seal = try seals[version + text] ?? context.seal(notice, version: version)
                seals[version + text] = seal
            }
            let envelope = Envelope(
                notice: notice,
                seal: seal,
                unsubscribeURL: context.unsubscribeURL(of: subscription)
            )
            parcels.append(try parcel(envelope, for: recipient, of: topic, draft, context))
        }
        return parcels
    }

    private func parcel(
        _ envelope: Envelope,
        for recipient: TopicTable.Recipient,
        of topic: Topic,
        _ draft: MessageDraft,
        _ context: NoticeContext
    ) throws -> Parcel {
        let subscription = recipient.subscription
        let notice = envelope.notice
        switch subscription.kind {
        case .sqs:
            var message = QueueTable.Draft(
                id: context.messageID(for: subscription, of: draft.id),
                body: subscription.isRaw ? notice.message : envelope.text,
                senderID: topic.tenant.account
            )
            if subscription.isRaw { message.attributes = notice.attributes }
            message.traceHeader = context.traceHeader
            // Standard queues of FIFO topics are told neither. Source: what such queues received.
            if !topic.isFIFO || subscription.endpoint.hasSuffix(".fifo") { message.group = draft.group }
            if topic.isFIFO { message.deduplicationID = draft.sameness }
            return .queue(
                arn: subscription.endpoint,
                message,
                deadLetterARN: recipient.deadLetterARN,
                cause: subscription.arn
            )
        case .http, .https:
            let text = subscription.isRaw ? notice.message : envelope.text
            return .call(
                EndpointPerformer.delivery(
                    notice,
                    text,
                    to: subscription,
                    plan: recipient.retry ?? RetryPlan(),
                    deadLetterARN: recipient.deadLetterARN
                )
            )
        case .lambda:
            return .call(try lambdaDelivery(envelope, to: subscription, recipient.deadLetterARN))
        case .email, .emailJSON:
            return .mail(Mail(envelope, to: subscription, topic, context))
        }
    }

    private func lambdaDelivery(
        _ envelope: Envelope,
        to subscription: Subscription,
        _ deadLetterARN: String?
    ) throws -> Delivery {
        let id = "\(envelope.notice.id)/\(subscription.id)"
        let payload = envelope.event(subscriptionARN: subscription.arn).text
        let call = try DeliveryTarget(subscription.endpoint).call(
            payload,
            token: id,
            at: envelope.notice.moment
        )
        return Delivery(
            id: id,
            tenant: subscription.tenant,
            call: call,
            createdAt: envelope.notice.moment,
            retry: .topics,
            deadLetter: deadLetterARN.map {
                DeadLetter(queueARN: $0, body: envelope.text, saysWhy: false)
            },
            cause: subscription.arn
        )
    }

    func hand(over parcel: Parcel, _ context: NoticeContext, _ view: any WriteView) throws {
        switch parcel {
        case .call(let delivery): try deliveries.add(delivery, in: view)
        case .mail(let mail):
            try mail.put(view)
            try deliveries.add(MailPerformer.delivery(of: mail), in: view)
        case .queue(let arn, let draft, let deadLetterARN, let cause):
            guard let refusal = try queues.send(draft, to: arn, at: context.now, view) else { return }
            // What a queue refuses it will always refuse.
            let isKept =
                try deadLetterARN.map { try queues.send(draft, to: $0, at: context.now, view) == nil } ?? false
            view.afterCommit {
                context.logger.warning(
                    "message of a topic was not delivered",
                    metadata: [
                        "subscription": "\(cause)", "queue": "\(arn)", "cause": "\(refusal)",
                        "dead letter": "\(isKept)",
                    ]
                )
            }
        }
    }
}
