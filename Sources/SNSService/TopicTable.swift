import Primitives
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

    private struct Counter: Codable, Sendable {
        let topicID: String
        var last: Int64
    }

    private struct Duplicate: Codable, Sendable {
        let topicID: String
        let scope: String
        let id: String
        let messageID: String
        let sequence: Int64
        let expiresAt: Timestamp
    }

    private static let topics = Table<Topic>("sns_topics", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    private static let subscriptions = Table<Subscription>("sns_subscriptions", coder: .json()) {
        TupleKey($0.tenant, $0.topic, $0.id)
    }
    private static let counters = Table<Counter>("sns_counters", coder: .json()) { TupleKey($0.topicID) }
    private static let byExpiry = TableIndex<Duplicate>("expiry") {
        [TupleKey($0.topicID, $0.expiresAt.epochMicroseconds)]
    }
    private static let duplicates = Table<Duplicate>("sns_duplicates", coder: .json(), indexes: [byExpiry]) {
        TupleKey($0.topicID, $0.scope, $0.id)
    }

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
        for duplicate in try Self.duplicates.scan(.prefix(TupleKey(topic.id)), view) {
            try Self.duplicates.delete(TupleKey(topic.id, duplicate.scope, duplicate.id), view)
        }
        try Self.counters.delete(TupleKey(topic.id), view)
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
    func audience(of name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Audience {
        let topic = try require(name, tenant, view)
        let remembered = known.withLock { $0[topic.id] }
        if let remembered, remembered.topic.revision == topic.revision { return remembered }
        let recipients = try subscriptions(of: topic, view).filter { $0.state == .confirmed }.map {
            Recipient(
                subscription: $0,
                filter: FilterPolicy(stored: $0.attributes),
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

    // MARK: - FIFO topics

    /// How long a FIFO topic takes the same message for the same: five minutes.
    private static let duplicateWindow = Duration.seconds(300)

    /// The number of a new message of a FIFO topic; the message's own id and number where it was there within five minutes.
    func enter(
        _ topic: Topic,
        group: String,
        deduplicationID: String,
        messageID: String,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> (messageID: String, sequence: Int64, isNew: Bool) {
        let scope = topic.attributes["FifoThroughputScope"] == "MessageGroup" ? group : ""
        let key = TupleKey(topic.id, scope, deduplicationID)
        if let known = try Self.duplicates.get(key, view), known.expiresAt > now {
            return (known.messageID, known.sequence, false)
        }
        var counter = try Self.counters.get(TupleKey(topic.id), view) ?? Counter(topicID: topic.id, last: 0)
        counter.last += 1
        try Self.counters.put(counter, view)
        let range = KeyRange.keys(from: TupleKey(topic.id), upTo: TupleKey(topic.id, now.epochMicroseconds + 1))
        for old in try Self.duplicates.scan(Self.byExpiry, range, view, limit: 4) {
            try Self.duplicates.delete(TupleKey(topic.id, old.scope, old.id), view)
        }
        let duplicate = Duplicate(
            topicID: topic.id,
            scope: scope,
            id: deduplicationID,
            messageID: messageID,
            sequence: counter.last,
            expiresAt: now.advanced(by: Self.duplicateWindow)
        )
        try Self.duplicates.put(duplicate, view)
        return (messageID, counter.last, true)
    }
}
