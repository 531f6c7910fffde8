import Logging
import Primitives
import Queues
import Store
import Synchronization

/// Topics and subscriptions in the store.
///
/// A class because it remembers what publishing makes of a topic's subscriptions, by the topic's revision.
final class TopicTable: Sendable {
    /// A topic, and who gets what is published to it.
    struct Audience: Sendable {
        let topic: Topic
        let recipients: [Recipient]
    }

    /// A confirmed subscription, with its policies read.
    struct Recipient: Sendable {
        let subscription: Subscription
        let filter: FilterPolicy?
        let deadLetterARN: String?
        /// Of endpoints of HTTP alone.
        let retry: RetryPlan?
    }

    private static let topics = Table<Topic>("sns_topics", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    private static let subscriptions = Table<Subscription>("sns_subscriptions", coder: .json()) {
        TupleKey($0.tenant, $0.topic, $0.id)
    }
    private static let ledger = FIFOLedger(counters: "sns_counters", entries: "sns_duplicates")

    /// How many audiences are remembered; all are forgotten beyond it.
    private static let rememberedCount = 1024
    private let known = Mutex<[String: Audience]>([:])

    // MARK: - Topics

    func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Topic? {
        try Self.topics.get(TupleKey(tenant, name), view)
    }

    func require(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Topic {
        guard let topic = try find(name, tenant, view) else {
            throw SNS.NotFoundException(message: "Topic does not exist")
        }
        return topic
    }

    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [Topic] {
        try Self.topics.scan(.prefix(TupleKey(tenant)), view)
    }

    /// Stores a topic that was made or changed.
    func put(_ topic: Topic, _ view: any WriteView) throws {
        var topic = topic
        topic.revision += 1
        try Self.topics.put(topic, view)
    }

    func delete(_ topic: Topic, _ view: any WriteView) throws {
        for subscription in try subscriptions(of: topic, view) {
            try Self.subscriptions.delete(TupleKey(topic.tenant, topic.name, subscription.id), view)
        }
        try Self.ledger.forget(topic.id, view)
        try Self.topics.delete(TupleKey(topic.tenant, topic.name), view)
        view.afterCommit { [self] in known.withLock { $0[topic.id] = nil } }
    }

    // MARK: - Subscriptions

    func subscriptions(of topic: Topic, _ view: any ReadView) throws -> [Subscription] {
        try Self.subscriptions.scan(.prefix(TupleKey(topic.tenant, topic.name)), view)
    }

    func subscriptions(_ tenant: Tenant, _ view: any ReadView) throws -> [Subscription] {
        try Self.subscriptions.scan(.prefix(TupleKey(tenant)), view)
    }

    func subscription(_ id: String, of topic: Topic, _ view: any ReadView) throws -> Subscription? {
        try Self.subscriptions.get(TupleKey(topic.tenant, topic.name, id), view)
    }

    func put(_ subscription: Subscription, of topic: Topic, _ view: any WriteView) throws {
        try Self.subscriptions.put(subscription, view)
        try put(topic, view)
    }

    func delete(_ subscription: Subscription, of topic: Topic, _ view: any WriteView) throws {
        try Self.subscriptions.delete(TupleKey(topic.tenant, topic.name, subscription.id), view)
        try put(topic, view)
    }

    /// The topic, and who gets what is published to it.
    func audience(
        of name: String,
        _ tenant: Tenant,
        _ logger: Logger,
        _ view: any ReadView
    ) throws -> Audience {
        let topic = try require(name, tenant, view)
        let remembered = known.withLock { $0[topic.id] }
        if let remembered, remembered.topic.revision == topic.revision { return remembered }
        let recipients = try subscriptions(of: topic, view).filter { $0.state == .confirmed }.map {
            Recipient(
                subscription: $0,
                filter: Self.filter(of: $0, logger),
                deadLetterARN: $0.deadLetterARN,
                retry: RetryPlan(of: $0, topic)
            )
        }
        let audience = Audience(topic: topic, recipients: recipients)
        known.withLock { known in
            if known.count >= Self.rememberedCount { known = [:] }
            known[topic.id] = audience
        }
        return audience
    }

    /// Who filters gets less, never more, where the filter cannot be read.
    private static func filter(of subscription: Subscription, _ logger: Logger) -> FilterPolicy? {
        do throws(FilterPolicyFailure) {
            return try FilterPolicy(stored: subscription.attributes)
        } catch {
            logger.error(
                "filter policy cannot be read, nothing passes it",
                metadata: ["subscription": "\(subscription.arn)", "cause": "\(error.reason)"]
            )
            return FilterPolicy.unreadable
        }
    }

    /// The number of a new message of a FIFO topic; the message's own id and number where it was there within five minutes.
    func enter(
        _ messageID: String,
        as deduplicationID: String,
        group: String,
        _ topic: Topic,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> (messageID: String, sequence: Int64, isNew: Bool) {
        try Self.ledger.enter(
            messageID,
            as: deduplicationID,
            scope: topic.attributes["FifoThroughputScope"] == "MessageGroup" ? group : "",
            of: topic.id,
            at: now,
            view
        )
    }
}
