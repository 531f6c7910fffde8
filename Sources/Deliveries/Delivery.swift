package import Primitives

/// A call that is to be made once the transaction that asks for it is durable, and again where it fails in passing.
///
/// It is made at least once. What happens when it cannot be made says `deadLetter`, and `observer` hears of either end.
package struct Delivery: Hashable, Sendable {
    /// Unique among the deliveries of the tenant that have not ended; adding one that is there already changes nothing.
    package var id: String
    /// Whose rule, schedule or topic this is.
    package var tenant: Tenant
    /// Whose data the call is about.
    package var recipient: Tenant
    /// What `ServiceDirectory` calls the service, `aws-sdk:sfn` for a call in the words of AWS's SDKs, or the name of a
    /// `DeliveryPerformer`.
    package var service: String
    package var operation: String
    package var input: JSONValue
    package var createdAt: Timestamp
    /// When the first attempt is made; at once where there is none.
    package var notBefore: Timestamp?
    package var retry: DeliveryRetry
    package var deadLetter: DeadLetter?
    /// Which resource asks for it, such as a rule's ARN; for the log.
    package var cause: String
    /// Deliveries of a tenant with the same order are made one after another, as they were added.
    package var order: String?
    /// A member of the answer that makes it a failure, such as Lambda's `FunctionError`.
    package var failureMember: String?
    /// A text that stands for the number of the attempt, from 1, in all texts of `input` and in the dead letter.
    package var attemptPlaceholder: String?
    /// The `DeliveryObserver` that is told how it ended.
    package var observer: String?
    /// What the observer or the performer wants to know besides.
    package var note: JSONValue?

    package init(
        id: String,
        tenant: Tenant,
        recipient: Tenant? = nil,
        service: String,
        operation: String,
        input: JSONValue,
        createdAt: Timestamp,
        notBefore: Timestamp? = nil,
        retry: DeliveryRetry,
        deadLetter: DeadLetter? = nil,
        cause: String,
        order: String? = nil,
        failureMember: String? = nil,
        attemptPlaceholder: String? = nil,
        observer: String? = nil,
        note: JSONValue? = nil
    ) {
        self.id = id
        self.tenant = tenant
        self.recipient = recipient ?? tenant
        self.service = service
        self.operation = operation
        self.input = input
        self.createdAt = createdAt
        self.notBefore = notBefore
        self.retry = retry
        self.deadLetter = deadLetter
        self.cause = cause
        self.order = order
        self.failureMember = failureMember
        self.attemptPlaceholder = attemptPlaceholder
        self.observer = observer
        self.note = note
    }

    /// A delivery to what a rule or schedule names as its target.
    package init(
        id: String,
        tenant: Tenant,
        call: DeliveryCall,
        createdAt: Timestamp,
        retry: DeliveryRetry,
        deadLetter: DeadLetter? = nil,
        cause: String,
        attemptPlaceholder: String? = nil,
        observer: String? = nil,
        note: JSONValue? = nil
    ) {
        self.init(
            id: id,
            tenant: tenant,
            recipient: call.recipient ?? tenant,
            service: call.service,
            operation: call.operation,
            input: call.input,
            createdAt: createdAt,
            retry: retry,
            deadLetter: deadLetter,
            cause: cause,
            order: call.order.map { "\(cause) \($0)" },
            attemptPlaceholder: attemptPlaceholder,
            observer: observer,
            note: note
        )
    }
}

/// The queue that gets what could not be delivered.
package struct DeadLetter: Hashable, Sendable {
    package var queueARN: String
    package var body: String
    /// Attributes of the message, texts all.
    package var attributes: [String: String]
    /// Whether the message also says what went wrong: `ERROR_CODE`, `ERROR_MESSAGE`, `RETRY_ATTEMPTS` and
    /// `EXHAUSTED_RETRY_CONDITION`.
    ///
    /// Source: EventBridge User Guide, "Using dead-letter queues"; EventBridge Scheduler User Guide, the same.
    package var saysWhy: Bool
    /// Whether it does so in the codes of EventBridge's rules, such as `NO_RESOURCE`, and not in those of the service called.
    package var usesRuleCodes: Bool

    package init(
        queueARN: String,
        body: String,
        attributes: [String: String] = [:],
        saysWhy: Bool = true,
        usesRuleCodes: Bool = false
    ) {
        self.queueARN = queueARN
        self.body = body
        self.attributes = attributes
        self.saysWhy = saysWhy
        self.usesRuleCodes = usesRuleCodes
    }
}

/// When a call that failed in passing is made again.
package struct DeliveryRetry: Hashable, Sendable {
    /// How long to wait after each failed attempt.
    package enum Delays: Hashable, Sendable {
        /// The first delay, doubled each time up to the longest; half to all of it by chance. In seconds.
        case growing(first: Double, longest: Double)
        /// One after another; the last one goes on. In seconds.
        case listed([Double])
    }

    /// The first attempt is one.
    package var mostAttempts: Int
    /// Since the delivery was made; nil where age does not matter.
    package var mostAgeInSeconds: Int?
    package var delays: Delays

    package init(mostAttempts: Int, mostAgeInSeconds: Int?, delays: Delays) {
        self.mostAttempts = mostAttempts
        self.mostAgeInSeconds = mostAgeInSeconds
        self.delays = delays
    }

    /// As EventBridge and its scheduler do it: 185 times within 24 hours unless a target says otherwise.
    ///
    /// Source: EventBridge User Guide, "How EventBridge retries delivering events", which gives neither the first delay
    /// nor the longest; with these 185 attempts take about a day.
    package static func events(mostRetries: Int? = nil, mostAgeInSeconds: Int? = nil) -> DeliveryRetry {
        DeliveryRetry(
            mostAttempts: 1 + (mostRetries ?? 185),
            mostAgeInSeconds: mostAgeInSeconds ?? 86_400,
            delays: .growing(first: 1, longest: 600)
        )
    }

    /// As topics send to queues and functions: at once, after a second, longer and longer, then every 20 seconds.
    ///
    /// Source: Amazon SNS Developer Guide, "Amazon SNS message delivery retries", AWS managed endpoints.
    package static let topics = DeliveryRetry(
        mostAttempts: 100_015,
        mostAgeInSeconds: 23 * 86_400,
        delays: .listed([0, 0, 0, 1, 1, 1, 2, 3, 4, 6, 8, 10, 13, 16, 18, 20])
    )

    /// For calls of ours that nobody configures, such as those to dead-letter queues.
    package static let patient = DeliveryRetry(
        mostAttempts: 1000,
        mostAgeInSeconds: 14 * 86_400,
        delays: .growing(first: 1, longest: 3600)
    )

    func delay(afterAttempt attempt: Int, chance: any Chance) -> Duration {
        switch delays {
        case .growing(let first, let longest):
            var delay = first
            for _ in 1..<max(attempt, 1) where delay < longest { delay *= 2 }
            return .seconds(min(delay, longest) * (0.5 + chance.unit() / 2))
        case .listed(let list):
            let index = min(attempt, list.count) - 1
            return .seconds(list.indices.contains(index) ? list[index] : 0)
        }
    }
}
