package import Primitives
package import Store

/// The queues of all tenants and their messages.
///
/// All methods work in the transaction of the view they are given.
package struct QueueTable: Sendable {
    private static let queues = Table<Queue>("queues", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    private static let ledger = FIFOLedger(counters: "queue_counters", entries: "queue_duplicates")
    /// Of FIFO queues the first message of each group alone, so that no receiver looks at those behind it.
    private static let byVisibility = TableIndex<QueuedMessage>("visible") { message in
        message.isHead == false ? [] : [TupleKey(message.queueID, message.visibleAt.epochMicroseconds)]
    }
    private static let byGroup = TableIndex<QueuedMessage>("group") { message in
        message.isHead == nil ? [] : [TupleKey(message.queueID, message.group ?? "", message.sequence)]
    }
    static let messages = Table<QueuedMessage>(
        "queue_messages",
        coder: .json(),
        indexes: [byVisibility, byGroup]
    ) {
        TupleKey($0.queueID, $0.sequence)
    }

    package init() {}

    // MARK: - Queues

    package func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Queue? {
        try Self.queues.get(TupleKey(tenant, name), view)
    }

    package func require(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Queue {
        guard let queue = try find(name, tenant, view) else { throw QueueFailure.noQueue }
        return queue
    }

    package func find(arn text: String, _ view: any ReadView) throws -> Queue? {
        guard let arn = ARN(text), arn.service == "sqs" else { return nil }
        return try find(arn.resource, Tenant(account: arn.account, region: arn.region), view)
    }

    package func require(arn text: String, _ view: any ReadView) throws -> Queue {
        guard let queue = try find(arn: text, view) else { throw QueueFailure.noQueue }
        return queue
    }

    /// The queues whose names begin with a prefix, in the order of their names.
    package func all(_ tenant: Tenant, prefix: String, _ view: any ReadView) throws -> [Queue] {
        try Self.queues.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
    }

    package func put(_ queue: Queue, _ view: any WriteView) throws { try Self.queues.put(queue, view) }

    package func delete(_ queue: Queue, _ view: any WriteView) throws {
        try removeMessages(queue, view)
        try forgetAttempts(queue, view)
        try Self.ledger.forget(queue.id, view)
        try Self.queues.delete(TupleKey(queue.tenant, queue.name), view)
    }

    package func removeMessages(_ queue: Queue, _ view: any WriteView) throws {
        // From the end, so that nothing comes forward in between.
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view, reversed: true) {
            try remove(message, view)
        }
    }

    /// Whether the queue that a redrive policy names is there and lets itself be used.
    ///
    /// Source: SQS's answer for the first; Amazon SQS API Reference, SetQueueAttributes, RedriveAllowPolicy for the second.
    package func checkRedrive(_ policy: String?, of queue: Queue, _ view: any ReadView) throws {
        guard let policy, !policy.isEmpty,
            let arn = (try? JSONValue(parsing: policy))?["deadLetterTargetArn"]?.string
        else { return }
        func refusal(_ reason: String) -> QueueFailure {
            QueueFailure(
                .invalidParameterValue,
                "Value \(policy) for parameter RedrivePolicy is invalid. Reason: \(reason)"
            )
        }
        guard let target = try find(arn: arn, view), target.tenant == queue.tenant else {
            throw refusal("Dead letter target does not exist.")
        }
        let allowance = target.attributes["RedriveAllowPolicy"].flatMap { try? JSONValue(parsing: $0) }
        let isAllowed =
            switch allowance?["redrivePermission"]?.string {
            case "denyAll": false
            case "byQueue": allowance?["sourceQueueArns"]?.array?.contains { $0.string == queue.arn } == true
            case _: true
            }
        guard isAllowed else {
            throw refusal(
                "The redrive allow policy of the dead-letter queue does not allow queue \(queue.name)."
            )
        }
    }

    /// Removes a message, and lets the next one of its group come forward.
    func remove(_ message: QueuedMessage, _ view: any WriteView) throws {
        try Self.messages.delete(TupleKey(message.queueID, message.sequence), view)
        guard message.isHead == true, var next = try group(of: message, 1, view).first else { return }
        next.isHead = true
        try Self.messages.put(next, view)
    }

    /// The first messages of a group, in their order.
    private func group(
        _ name: String?,
        _ queueID: String,
        _ limit: Int,
        _ view: any ReadView
    ) throws -> [QueuedMessage] {
        try Self.messages.scan(Self.byGroup, .prefix(TupleKey(queueID, name ?? "")), view, limit: limit)
    }

    private func group(of message: QueuedMessage, _ limit: Int, _ view: any ReadView) throws -> [QueuedMessage]
    {
        try group(message.group, message.queueID, limit, view)
    }

    /// Whether a new message of a group would be its first; nil in queues without such groups.
    private func isHead(_ name: String?, in queue: Queue, _ view: any ReadView) throws -> Bool? {
        queue.isFIFO ? try group(name, queue.id, 1, view).isEmpty : nil
    }

    /// How many messages can be received, are held back, and are being worked on.
    package func counts(
        _ queue: Queue,
        at now: Timestamp,
        _ view: any ReadView
    ) throws -> (visible: Int, delayed: Int, inFlight: Int) {
        let oldest = queue.oldest(at: now)
        var counts = (visible: 0, delayed: 0, inFlight: 0)
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view)
        where message.sentAt > oldest {
            if message.visibleAt <= now {
                counts.visible += 1
            } else if message.receipt == nil {
                counts.delayed += 1
            } else {
                counts.inFlight += 1
            }
        }
        return counts
    }

    // MARK: - Messages

    /// What a client sends.
    package struct Draft: Sendable {
        package var id: String
        package var body: String
        package var attributes: [String: MessageAttribute] = [:]
        package var traceHeader: String?
        package var senderID: String
        package var delaySeconds: Int?
        package var group: String?
        package var deduplicationID: String?

        package init(id: String, body: String, senderID: String) {
            self.id = id
            self.body = body
            self.senderID = senderID
        }
    }

    /// Puts a message at the end; of a FIFO queue, a message that was there within five minutes is not put again.
    package func send(
        _ draft: Draft,
        to queue: Queue,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> (id: String, sequence: Int64) {
        let sequence: Int64
        var deduplicationID = draft.deduplicationID
        if queue.isFIFO {
            if deduplicationID == nil, queue.deduplicatesByContent {
                deduplicationID = FIFOLedger.id(ofContent: draft.body)
            }
            guard let deduplicationID else { throw QueueFailure.noDeduplicationID }
            let entry = try Self.ledger.enter(
                draft.id,
                as: deduplicationID,
                scope: queue.attributes["DeduplicationScope"] == "messageGroup" ? draft.group ?? "" : "",
                of: queue.id,
                at: now,
                view
            )
            guard entry.isNew else { return (entry.messageID, entry.sequence) }
            sequence = entry.sequence
        } else {
            sequence = try Self.ledger.next(of: queue.id, view)
        }
        let delay = draft.delaySeconds ?? queue.number("DelaySeconds")
        try Self.messages.put(
            QueuedMessage(
                id: draft.id,
                queueID: queue.id,
                sequence: sequence,
                body: draft.body,
                attributes: draft.attributes,
                traceHeader: draft.traceHeader,
                senderID: draft.senderID,
                sentAt: now,
                visibleAt: now.advanced(by: .seconds(delay)),
                group: draft.group,
                deduplicationID: deduplicationID,
                isHead: try isHead(draft.group, in: queue, view)
            ),
            view
        )
        try sweep(queue, at: now, view)
        return (draft.id, sequence)
    }

    /// Removes some of what is too old, so that a queue that nobody receives from does not grow for ever.
    private func sweep(_ queue: Queue, at now: Timestamp, _ view: any WriteView) throws {
        let oldest = queue.oldest(at: now)
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view, limit: 2)
        where message.sentAt <= oldest {
            guard let current = try Self.messages.get(TupleKey(queue.id, message.sequence), view) else {
                continue
            }
            try remove(current, view)
        }
    }

    /// How many messages one receiver can take at once.
    private static let largestBatch = 10

    /// Takes messages that can be received, and hides them from others for `seconds`.
    ///
    /// `attempt` is the receiver's id for this, by which it gets the same again.
    package func receive(
        from queue: Queue,
        atMost limit: Int,
        hiddenFor seconds: Int,
        at now: Timestamp,
        attempt: String? = nil,
        receipts: () -> String,
        _ view: any WriteView
    ) throws -> [QueuedMessage] {
        if let attempt, let messages = try repeated(attempt, from: queue, hiddenFor: seconds, at: now, view) {
            return messages
        }
        let oldest = queue.oldest(at: now)
        let redrive = queue.redrive
        var received: [QueuedMessage] = []
        var hasChanged = true
        while received.count < limit, hasChanged {
            hasChanged = false
            // What is hidden for no time at all comes up again.
            let taken = Set(received.map(\.sequence))
            for message in try candidates(queue, limit, at: now, view)
            where received.count < limit && !taken.contains(message.sequence) {
                if message.sentAt <= oldest {
                    try remove(message, view)
                    hasChanged = true
                    break
                } else if let redrive, message.receiveCount >= redrive.maximumReceives,
                    let target = try find(arn: redrive.targetARN, view), target.id != queue.id
                {
                    try move(message, to: target, .abandoned(by: queue.arn), at: now, view)
                    hasChanged = true
                    break
                } else {
                    var taken = message
                    taken.receiveCount += 1
                    taken.firstReceivedAt = taken.firstReceivedAt ?? now
                    taken.lastReceivedAt = now
                    taken.visibleAt = now.advanced(by: .seconds(seconds))
                    taken.receipt = receipts()
                    try Self.messages.put(taken, view)
                    received.append(taken)
                }
            }
        }
        if let attempt { try note(received, of: attempt, queue, at: now, view) }
        return received
    }

    private func candidates(
        _ queue: Queue,
        _ limit: Int,
        at now: Timestamp,
        _ view: any ReadView
    ) throws -> [QueuedMessage] {
        let range = KeyRange.keys(
            from: TupleKey(queue.id),
            upTo: TupleKey(queue.id, now.epochMicroseconds + 1)
        )
        guard queue.isFIFO else { return try Self.messages.scan(Self.byVisibility, range, view, limit: limit) }
        let first = try Self.messages.scan(Self.byVisibility, range, view, limit: 10 * Self.largestBatch)
        var found: [QueuedMessage] = []
        for head in first where found.count < limit {
            let group = try group(of: head, Self.largestBatch + 1, view)
            // A group waits as long as any message of it is in someone's hands.
            guard !group.contains(where: { $0.receipt != nil && $0.visibleAt > now }) else { continue }
            found += group.prefix { $0.visibleAt <= now }.prefix(limit - found.count)
        }
        return found
    }

    /// Why a message goes to another queue.
    private enum Passage {
        /// It was received too often from the queue of this ARN.
        case abandoned(by: String)
        /// A move task sends it, under this id.
        case redriven(as: String)
    }

    /// Puts a message into another queue: a dead-letter queue counts its age on, but one that is FIFO; a move task makes it a
    /// new message.
    ///
    /// Source: Amazon SQS Developer Guide, "Setting-up dead-letter queue retention" and "Learn how to configure a dead-letter
    /// queue redrive".
    private func move(
        _ message: QueuedMessage,
        to target: Queue,
        _ passage: Passage,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        let (id, source): (String, String?) =
            switch passage {
            case .abandoned(let source): (message.id, source)
            case .redriven(let id): (id, nil)
            }
        try remove(message, view)
        try Self.messages.put(
            QueuedMessage(
                id: id,
                queueID: target.id,
                sequence: try Self.ledger.next(of: target.id, view),
                body: message.body,
                attributes: message.attributes,
                traceHeader: message.traceHeader,
                senderID: message.senderID,
                sentAt: target.isFIFO || source == nil ? now : message.sentAt,
                visibleAt: now,
                receiveCount: source == nil ? 0 : message.receiveCount,
                group: message.group,
                deduplicationID: target.isFIFO && source != nil ? message.id : message.deduplicationID,
                sourceARN: source,
                isHead: try isHead(message.group, in: target, view)
            ),
            view
        )
    }

    /// How many messages a redrive reads at once.
    private static let redrivePageSize = 100

    /// Moves messages of a dead-letter queue to one queue, or each to where it came from.
    ///
    /// Adds for each the id of the queue that got it to `reached`; `ids` gives them their new ids.
    ///
    /// - Throws: `queueDoesNotExist` where a queue that they came from is gone, `unknownSource` where a message came from none;
    ///   what was moved before stays moved.
    package func redrive(
        _ queue: Queue,
        to destination: Queue?,
        limit: Int,
        reached: inout [String],
        at now: Timestamp,
        ids: () -> String,
        _ view: any WriteView
    ) throws {
        let oldest = queue.oldest(at: now)
        var rest = KeyRange.prefix(TupleKey(queue.id))
        while reached.count < limit {
            let page = try Self.messages.scan(rest, view, limit: Self.redrivePageSize)
            guard let last = page.last else { return }
            for message in page where message.visibleAt <= now && message.sentAt > oldest {
                guard reached.count < limit else { return }
                let source = try destination ?? message.sourceARN.map { try require(arn: $0, view) }
                guard let source else { throw QueueFailure.unknownSource }
                // As it is now: another of its group may have come forward meanwhile.
                guard let current = try Self.messages.get(TupleKey(queue.id, message.sequence), view) else {
                    continue
                }
                try move(current, to: source, .redriven(as: ids()), at: now, view)
                reached.append(source.id)
            }
            rest = rest.after(TupleKey(queue.id, last.sequence))
        }
    }

    /// When the first message becomes visible that is not; nil where there is none.
    package func nextVisibility(_ queue: Queue, after now: Timestamp, _ view: any ReadView) throws -> Timestamp?
    {
        let range = KeyRange.prefix(TupleKey(queue.id)).from(TupleKey(queue.id, now.epochMicroseconds + 1))
        return try Self.messages.scan(Self.byVisibility, range, view, limit: 1).first?.visibleAt
    }
}
