import Primitives
import Store

/// What was received under an id of the receiver's own, so that whoever asks again gets the same.
///
/// Source: Amazon SQS API Reference, ReceiveMessage, ReceiveRequestAttemptId.
extension QueueTable {
    struct Attempt: Codable, Sendable {
        struct Item: Codable, Sendable {
            let sequence: Int64
            let receipt: String
        }

        let queueID: String
        let id: String
        let items: [Item]
        let expiresAt: Timestamp
    }

    private static let byExpiry = TableIndex<Attempt>("expiry") {
        [TupleKey($0.queueID, $0.expiresAt.epochMicroseconds)]
    }
    private static let attempts = Table<Attempt>("queue_attempts", coder: .json(), indexes: [byExpiry]) {
        TupleKey($0.queueID, $0.id)
    }

    /// What the attempt received, hidden anew; nil where there was none, or where one of its messages was deleted, or came or
    /// was brought back since.
    func repeated(
        _ attempt: String,
        from queue: Queue,
        hiddenFor seconds: Int,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> [QueuedMessage]? {
        guard let known = try Self.attempts.get(TupleKey(queue.id, attempt), view), known.expiresAt > now else {
            return nil
        }
        var messages: [QueuedMessage] = []
        for item in known.items {
            guard var message = try Self.messages.get(TupleKey(queue.id, item.sequence), view),
                message.receipt == item.receipt, message.visibleAt > now
            else { return nil }
            message.visibleAt = now.advanced(by: .seconds(seconds))
            messages.append(message)
        }
        for message in messages { try Self.messages.put(message, view) }
        return messages
    }

    func note(
        _ messages: [QueuedMessage],
        of attempt: String,
        _ queue: Queue,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        let range = KeyRange.keys(from: TupleKey(queue.id), upTo: TupleKey(queue.id, now.epochMicroseconds + 1))
        for old in try Self.attempts.scan(Self.byExpiry, range, view, limit: 4) {
            try Self.attempts.delete(TupleKey(queue.id, old.id), view)
        }
        guard !messages.isEmpty else { return }
        try Self.attempts.put(
            Attempt(
                queueID: queue.id,
                id: attempt,
                items: messages.map { .init(sequence: $0.sequence, receipt: $0.receipt ?? "") },
                expiresAt: now.advanced(by: FIFOLedger.window)
            ),
            view
        )
    }

    func forgetAttempts(_ queue: Queue, _ view: any WriteView) throws {
        for attempt in try Self.attempts.scan(.prefix(TupleKey(queue.id)), view) {
            try Self.attempts.delete(TupleKey(queue.id, attempt.id), view)
        }
    }
}
