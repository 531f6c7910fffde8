package import Primitives
package import Store

/// What those do who hold a message.
extension QueueTable {
    /// Removes the message that a receipt handle names; one that was received again since stays.
    package func delete(_ handle: String, from queue: Queue, at now: Timestamp, _ view: any WriteView) throws {
        guard let (message, receipt) = try message(of: handle, queue, view) else { return }
        guard message.receipt == receipt else { return }
        if queue.isFIFO, message.visibleAt <= now { throw Self.expired(handle) }
        try remove(message, view)
    }

    /// It counts from the moment at which the message was received.
    ///
    /// Source: Amazon SQS API Reference, ChangeMessageVisibility.
    private static let longestVisibility = Duration.seconds(QueueAttribute.visibilityTimeouts.upperBound)

    /// Hides a message for that long from now; it must be in someone's hands.
    package func changeVisibility(
        _ handle: String,
        seconds: Int,
        of queue: Queue,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        guard QueueAttribute.visibilityTimeouts.contains(seconds) else {
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
        // Standard queues take a handle whose time is over, as long as nobody else has the message. Source: SQS's answers.
        guard message.receipt == receipt, message.visibleAt > now || !queue.isFIFO else {
            throw QueueFailure(.messageNotInflight, "The specified message isn't in flight.")
        }
        if let receivedAt = message.lastReceivedAt, message.visibleAt > now,
            now.since(receivedAt) + .seconds(seconds) > Self.longestVisibility
        {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(seconds) for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message "
                    + "is beyond the limit [43200 seconds]"
            )
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
