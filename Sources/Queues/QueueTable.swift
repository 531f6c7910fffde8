package import Primitives
package import Store

/// The queues of all tenants and their messages.
///
/// All methods work in the transaction of the view they are given.
package struct QueueTable: Sendable {
    private struct Counter: Codable, Sendable {
        let queueID: String
        var last: Int64
    }

    private struct Duplicate: Codable, Sendable {
        let queueID: String
        let scope: String
        let id: String
        let messageID: String
        let sequence: Int64
        let expiresAt: Timestamp
    }

    private static let queues = Table<Queue>("queues", coder: .json(), remembering: 256) {
        TupleKey($0.tenant, $0.name)
    }
    private static let counters = Table<Counter>("queue_counters", coder: .json()) { TupleKey($0.queueID) }
    private static let duplicates = Table<Duplicate>("queue_duplicates", coder: .json()) {
        TupleKey($0.queueID, $0.scope, $0.id)
    }
    private static let byVisibility = TableIndex<QueuedMessage>("visible") {
        [TupleKey($0.queueID, $0.visibleAt.epochMicroseconds)]
    }
    private static let messages = Table<QueuedMessage>(
        "queue_messages",
        coder: .json(),
        indexes: [byVisibility]
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

    package func require(arn text: String, _ view: any ReadView) throws -> Queue {
        guard let arn = ARN(text), arn.service == "sqs" else { throw QueueFailure.noQueue }
        return try require(arn.resource, Tenant(account: arn.account, region: arn.region), view)
    }

    /// The queues whose names begin with a prefix, in the order of their names.
    package func all(_ tenant: Tenant, prefix: String, _ view: any ReadView) throws -> [Queue] {
        try Self.queues.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
    }

    package func put(_ queue: Queue, _ view: any WriteView) throws { try Self.queues.put(queue, view) }

    package func delete(_ queue: Queue, _ view: any WriteView) throws {
        try removeMessages(queue, view)
        for duplicate in try Self.duplicates.scan(.prefix(TupleKey(queue.id)), view) {
            try Self.duplicates.delete(TupleKey(queue.id, duplicate.scope, duplicate.id), view)
        }
        try Self.counters.delete(TupleKey(queue.id), view)
        try Self.queues.delete(TupleKey(queue.tenant, queue.name), view)
    }

    package func removeMessages(_ queue: Queue, _ view: any WriteView) throws {
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view) { try remove(message, view) }
    }

    private func remove(_ message: QueuedMessage, _ view: any WriteView) throws {
        try Self.messages.delete(TupleKey(message.queueID, message.sequence), view)
    }

    /// How many messages can be received, are held back, and are being worked on.
    package func counts(
        _ queue: Queue,
        at now: Timestamp,
        _ view: any ReadView
    ) throws -> (visible: Int, delayed: Int, inFlight: Int) {
        let oldest = now.epochMicroseconds - Int64(queue.number("MessageRetentionPeriod")) * 1_000_000
        var counts = (visible: 0, delayed: 0, inFlight: 0)
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view)
        where message.sentAt.epochMicroseconds > oldest {
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

    /// How long a FIFO queue takes the same message for the same: five minutes.
    private static let duplicateWindow = Duration.seconds(300)

    /// Puts a message at the end; of a FIFO queue, a message that was there within five minutes is not put again.
    package func send(
        _ draft: Draft,
        to queue: Queue,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> (id: String, sequence: Int64) {
        var duplicate: Duplicate?
        var deduplicationID = draft.deduplicationID
        if queue.isFIFO {
            if deduplicationID == nil, queue.attributes["ContentBasedDeduplication"] == "true" {
                deduplicationID = Hex.encode(Checksum.value(of: Array(draft.body.utf8), .sha256))
            }
            guard let deduplicationID else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"
                )
            }
            let scope = queue.attributes["DeduplicationScope"] == "messageGroup" ? draft.group ?? "" : ""
            let key = TupleKey(queue.id, scope, deduplicationID)
            if let known = try Self.duplicates.get(key, view), known.expiresAt > now {
                return (known.messageID, known.sequence)
            }
            duplicate = Duplicate(
                queueID: queue.id,
                scope: scope,
                id: deduplicationID,
                messageID: draft.id,
                sequence: try next(queue, view),
                expiresAt: now.advanced(by: Self.duplicateWindow)
            )
        }
        let sequence = try duplicate?.sequence ?? next(queue, view)
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
                deduplicationID: deduplicationID
            ),
            view
        )
        if let duplicate { try Self.duplicates.put(duplicate, view) }
        return (draft.id, sequence)
    }

    private func next(_ queue: Queue, _ view: any WriteView) throws -> Int64 {
        var counter = try Self.counters.get(TupleKey(queue.id), view) ?? Counter(queueID: queue.id, last: 0)
        counter.last += 1
        try Self.counters.put(counter, view)
        return counter.last
    }

    /// How many messages of a FIFO queue are looked at for one whose group is free.
    private static let lookahead = 20_000

    /// Takes messages that can be received, and hides them from others for `seconds`.
    package func receive(
        from queue: Queue,
        atMost limit: Int,
        hiddenFor seconds: Int,
        at now: Timestamp,
        receipts: () -> String,
        _ view: any WriteView
    ) throws -> [QueuedMessage] {
        let oldest = now.epochMicroseconds - Int64(queue.number("MessageRetentionPeriod")) * 1_000_000
        let redrive = queue.redrive
        var received: [QueuedMessage] = []
        var hasChanged = true
        while received.count < limit, hasChanged {
            hasChanged = false
            for message in try candidates(queue, limit - received.count, at: now, view) {
                if message.sentAt.epochMicroseconds <= oldest {
                    try remove(message, view)
                    hasChanged = true
                } else if let redrive, message.receiveCount >= redrive.maximumReceives,
                    let target = try? require(arn: redrive.targetARN, view)
                {
                    try move(message, to: target, from: queue.arn, at: now, view)
                    hasChanged = true
                } else {
                    var taken = message
                    taken.receiveCount += 1
                    taken.firstReceivedAt = taken.firstReceivedAt ?? now
                    taken.visibleAt = now.advanced(by: .seconds(seconds))
                    taken.receipt = receipts()
                    try Self.messages.put(taken, view)
                    received.append(taken)
                }
            }
        }
        return received
    }

    private func candidates(
        _ queue: Queue,
        _ limit: Int,
        at now: Timestamp,
        _ view: any ReadView
    ) throws -> [QueuedMessage] {
        guard queue.isFIFO else {
            let range = KeyRange.keys(
                from: TupleKey(queue.id),
                upTo: TupleKey(queue.id, now.epochMicroseconds + 1)
            )
            return try Self.messages.scan(Self.byVisibility, range, view, limit: limit)
        }
        var blocked: Set<String> = []
        var found: [QueuedMessage] = []
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view, limit: Self.lookahead) {
            let group = message.group ?? ""
            guard !blocked.contains(group) else { continue }
            guard message.visibleAt <= now else {
                blocked.insert(group)
                continue
            }
            found.append(message)
            if found.count == limit { break }
        }
        return found
    }

    /// Puts a message into another queue, in which its id and its age stay what they are.
    ///
    /// `source` is the queue that gave it up; without one the message has gone back, and is counted anew.
    private func move(
        _ message: QueuedMessage,
        to target: Queue,
        from source: String?,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        try remove(message, view)
        try Self.messages.put(
            QueuedMessage(
                id: message.id,
                queueID: target.id,
                sequence: try next(target, view),
                body: message.body,
                attributes: message.attributes,
                traceHeader: message.traceHeader,
                senderID: message.senderID,
                sentAt: target.isFIFO ? now : message.sentAt,
                visibleAt: now,
                receiveCount: source == nil ? 0 : message.receiveCount,
                group: message.group,
                deduplicationID: message.deduplicationID,
                sourceARN: source
            ),
            view
        )
    }

    /// Moves all messages of a dead-letter queue to one queue, or each to where it came from; says how many.
    package func redrive(
        _ queue: Queue,
        to destination: Queue?,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> Int {
        var count = 0
        for message in try Self.messages.scan(.prefix(TupleKey(queue.id)), view) where message.visibleAt <= now
        {
            let source = try destination ?? message.sourceARN.map { try require(arn: $0, view) }
            guard let source else { continue }
            try move(message, to: source, from: nil, at: now, view)
            count += 1
        }
        return count
    }

    /// When the first message becomes visible that is not; nil where there is none.
    package func nextVisibility(_ queue: Queue, after now: Timestamp, _ view: any ReadView) throws -> Timestamp?
    {
        let range = KeyRange.prefix(TupleKey(queue.id)).from(TupleKey(queue.id, now.epochMicroseconds + 1))
        return try Self.messages.scan(Self.byVisibility, range, view, limit: 1).first?.visibleAt
    }

    // MARK: - Receipts

    /// Removes the message that a receipt handle names; one that was received again since stays.
    package func delete(_ handle: String, from queue: Queue, at now: Timestamp, _ view: any WriteView) throws {
        guard let (message, receipt) = try message(of: handle, queue, view) else { return }
        guard message.receipt == receipt else { return }
        if queue.isFIFO, message.visibleAt <= now { throw Self.expired(handle) }
        try remove(message, view)
    }

    /// Hides a message for that long from now; it must be in someone's hands.
    package func changeVisibility(
        _ handle: String,
        seconds: Int,
        of queue: Queue,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        guard (0...43_200).contains(seconds) else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(seconds) for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an "
                    + "integer between 0 and 43200."
            )
        }
        guard let (found, receipt) = try message(of: handle, queue, view) else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(handle) for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not "
                    + "available for visibility timeout change."
            )
        }
        var message = found
        guard message.receipt == receipt, message.visibleAt > now else {
            throw QueueFailure(.messageNotInflight, "The specified message isn't in flight.")
        }
        message.visibleAt = now.advanced(by: .seconds(seconds))
        try Self.messages.put(message, view)
    }

    private func message(
        of handle: String,
        _ queue: Queue,
        _ view: any ReadView
    ) throws -> (message: QueuedMessage, receipt: String)? {
        guard let bytes = Base64.decode(handle) else { throw Self.invalid(handle) }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard parts.count == 3, parts[0] == queue.id, let sequence = Int64(parts[1]) else {
            throw Self.invalid(handle)
        }
        guard let message = try Self.messages.get(TupleKey(queue.id, sequence), view) else { return nil }
        return (message, String(parts[2]))
    }

    private static func invalid(_ handle: String) -> QueueFailure {
        QueueFailure(
            .receiptHandleIsInvalid,
            "The input receipt handle \"\(handle)\" is not a valid receipt handle."
        )
    }

    private static func expired(_ handle: String) -> QueueFailure {
        QueueFailure(
            .invalidParameterValue,
            "Value \(handle) for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired."
        )
    }
}
