import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Source: Amazon SQS API Reference, ReceiveMessage, DeleteMessage, ChangeMessageVisibility and their batches.
extension SQSService {
    func receiveMessage(
        _ input: SQS.ReceiveMessageRequest,
        _ call: Call
    ) async throws -> SQS.ReceiveMessageResult {
        let limit = input.maxNumberOfMessages ?? 1
        guard (1...10).contains(limit) else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(limit) for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
            ).asSQS
        }
        if let wait = input.waitTimeSeconds { try Self.check("WaitTimeSeconds", wait, 0...20) }
        if let timeout = input.visibilityTimeout {
            try Self.check("VisibilityTimeout", timeout, QueueAttribute.visibilityTimeouts)
        }
        let system = Set((input.attributeNames ?? []) + (input.messageSystemAttributeNames ?? []))
        if let unknown = system.subtracting(Self.systemAttributes).sorted().first {
            throw QueueAttribute.unknown(unknown).asSQS
        }
        let queue = try await queue(input.queueUrl, call)
        if let id = input.receiveRequestAttemptId {
            try await worded { try Self.check(attempt: id, for: queue) }
        }
        let wait = input.waitTimeSeconds ?? queue.number("ReceiveMessageWaitTimeSeconds")
        let deadline = call.world.clock.now.advanced(by: .seconds(wait))
        // Whoever polls waits in real time, and gets an answer even where the lake's time stands.
        let patience = call.world.machineClock.now.advanced(by: .seconds(wait))
        // Whoever sends while we look is heard of.
        let arrivals = wait > 0 ? signals.subscribe(queue.id) : nil
        while true {
            let messages = try await change(input.queueUrl, call) { [table] queue, now, view in
                try table.receive(
                    from: queue,
                    atMost: limit,
                    hiddenFor: input.visibilityTimeout ?? queue.number("VisibilityTimeout"),
                    at: now,
                    attempt: input.receiveRequestAttemptId,
                    receipts: { call.world.ids.hex(byteCount: 12) },
                    view
                )
            }
            let now = call.world.clock.now
            if !messages.isEmpty || now >= deadline || call.world.machineClock.now >= patience {
                let shown = messages.map { Self.shown($0, queue, system, input.messageAttributeNames ?? []) }
                return .init(messages: shown.isEmpty ? nil : shown)
            }
            let next = try await store.read { [table] view in try table.nextVisibility(queue, after: now, view)
            }
            try await Self.wait(for: arrivals, until: min(deadline, next ?? deadline), patience, call.world)
        }
    }

    /// Source: Amazon SQS API Reference, ReceiveMessage, ReceiveRequestAttemptId: FIFO queues, up to 128 letters.
    private static func check(attempt id: String, for queue: Queue) throws(QueueFailure) {
        guard queue.isFIFO else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(id) for parameter ReceiveRequestAttemptId is invalid. Reason: The request includes a parameter that is "
                    + "not valid for this queue type."
            )
        }
        guard !id.isEmpty, id.utf8.count <= 128, id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(id) for parameter ReceiveRequestAttemptId is invalid. Reason: ReceiveRequestAttemptId can only include "
                    + "alphanumeric and punctuation characters. 1 to 128 in length."
            )
        }
    }

    /// Waits until something arrives, until a moment, or until the patience of whoever polls is over.
    private static func wait(
        for arrivals: AsyncStream<Void>?,
        until moment: Timestamp,
        _ patience: Timestamp,
        _ world: World
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let arrivals {
                group.addTask {
                    var iterator = arrivals.makeAsyncIterator()
                    _ = await iterator.next()
                }
            }
            group.addTask {
                let rest = patience.since(world.machineClock.now)
                try await world.clock.sleep(until: moment, atMost: rest, resting: BusyWork.current)
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private static func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws {
        guard range.contains(value) else {
            throw QueueFailure(
                .invalidParameterValue,
                "Value \(value) for parameter \(name) is invalid. Reason: Must be >= \(range.lowerBound) and <= "
                    + "\(range.upperBound), if provided."
            ).asSQS
        }
    }

    private static let systemAttributes: Set<String> = [
        "All", "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp",
        "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", "AWSTraceHeader",
        "DeadLetterQueueSourceArn",
    ]

    private static func shown(
        _ message: QueuedMessage,
        _ queue: Queue,
        _ system: Set<String>,
        _ wanted: [String]
    ) -> SQS.Message {
        var attributes: [String: String] = [
            "SenderId": message.senderID,
            "SentTimestamp": String(message.sentAt.epochMilliseconds),
            "ApproximateReceiveCount": String(message.receiveCount),
            "ApproximateFirstReceiveTimestamp": String(
                (message.firstReceivedAt ?? message.sentAt).epochMilliseconds
            ),
        ]
        attributes["SequenceNumber"] = queue.isFIFO ? shown(message.sequence) : nil
        attributes["MessageDeduplicationId"] = message.deduplicationID
        attributes["MessageGroupId"] = message.group
        attributes["AWSTraceHeader"] = message.traceHeader
        attributes["DeadLetterQueueSourceArn"] = message.sourceARN
        if !system.contains("All") { attributes = attributes.filter { system.contains($0.key) } }
        let chosen = message.attributes.filter { name, _ in
            wanted.contains {
                $0 == "All" || $0 == ".*" || $0 == name || $0.hasSuffix(".*") && name.hasPrefix($0.dropLast(1))
            }
        }
        return .init(
            messageId: message.id,
            receiptHandle: message.receiptHandle,
            md5OfBody: MessageDigests.body(message.body),
            body: message.body,
            attributes: attributes.isEmpty ? nil : attributes,
            md5OfMessageAttributes: MessageDigests.attributes(chosen),
            messageAttributes: chosen.isEmpty
                ? nil
                : chosen.mapValues { value in
                    .init(
                        stringValue: value.text,
                        binaryValue: value.bytes.map { Blob($0) },
                        dataType: value.type
                    )
                }
        )
    }

    // MARK: - Receipts

    func deleteMessage(_ input: SQS.DeleteMessageRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            try table.delete(input.receiptHandle, from: queue, at: now, view)
            // The next one of a group may be waited for.
            if queue.isFIFO { view.afterCommit { signals.signal(queue.id) } }
        }
    }

    func deleteMessageBatch(
        _ input: SQS.DeleteMessageBatchRequest,
        _ call: Call
    ) async throws -> SQS.DeleteMessageBatchResult {
        try Self.check(batch: input.entries.map(\.id))
        let handles = input.entries.map(\.receiptHandle)
        let failures = try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            if queue.isFIFO { view.afterCommit { signals.signal(queue.id) } }
            return try Self.each(handles) { try table.delete($0, from: queue, at: now, view) }
        }
        let results = zip(input.entries.map(\.id), failures)
        return .init(
            successful: results.filter { $0.1 == nil }.map { .init(id: $0.0) },
            failed: results.compactMap { id, failure in failure.map { Self.failed(id, $0) } }
        )
    }

    func changeMessageVisibility(_ input: SQS.ChangeMessageVisibilityRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            try table.changeVisibility(
                input.receiptHandle,
                seconds: input.visibilityTimeout,
                of: queue,
                at: now,
                view
            )
            view.afterCommit { signals.signal(queue.id) }
        }
    }

    func changeMessageVisibilityBatch(
        _ input: SQS.ChangeMessageVisibilityBatchRequest,
        _ call: Call
    ) async throws -> SQS.ChangeMessageVisibilityBatchResult {
        try Self.check(batch: input.entries.map(\.id))
        let changes = input.entries.map { ($0.receiptHandle, $0.visibilityTimeout) }
        let failures = try await change(input.queueUrl, call) { [table, signals] queue, now, view in
            view.afterCommit { signals.signal(queue.id) }
            return try Self.each(changes) { handle, seconds in
                guard let seconds else {
                    throw QueueFailure(
                        .missingParameter,
                        "The request must contain the parameter VisibilityTimeout."
                    )
                }
                try table.changeVisibility(handle, seconds: seconds, of: queue, at: now, view)
            }
        }
        let results = zip(input.entries.map(\.id), failures)
        return .init(
            successful: results.filter { $0.1 == nil }.map { .init(id: $0.0) },
            failed: results.compactMap { id, failure in failure.map { Self.failed(id, $0) } }
        )
    }

    /// Why each of several did not succeed; nil for those that did.
    private static func each<Item>(_ items: [Item], _ body: (Item) throws -> Void) throws -> [QueueFailure?] {
        try items.map { item in
            do {
                try body(item)
                return nil
            } catch let failure as QueueFailure {
                return failure
            }
        }
    }
}
