import Functions
import Logging
package import Primitives
import Queues
import Store
import Synchronization

/// Reads the queues of mappings and calls their functions.
///
/// A class because it owns the tasks that read, one for each mapping that is enabled; its mutex guards them. They hold
/// nothing that must not be lost: what a function has not done stays in its queue.
package final class MappingPollers: Sendable {
    private struct State {
        var isOpen = false
        var readers: [String: Task<Void, Never>] = [:]
        var results: [String: String] = [:]
    }

    private let core: LambdaCore
    private let state = Mutex(State())

    package init(_ core: LambdaCore) {
        self.core = core
    }

    /// Begins to read for all mappings that are enabled.
    package func start() async throws {
        state.withLock { $0.isOpen = true }
        let mappings = try await core.store.read { view in try LambdaTables.mappings.scan(.all, view) }
        for mapping in mappings { await refresh(mapping) }
    }

    /// Ends all readers; batches that functions are at come back when they are visible again.
    package func stop() async {
        let readers = state.withLock { state in
            state.isOpen = false
            defer { state.readers = [:] }
            return state.readers.values.map { $0 }
        }
        for reader in readers { reader.cancel() }
        for reader in readers { await reader.value }
    }

    /// Has the mapping read as it says now.
    func refresh(_ mapping: MappingRecord) async {
        await remove(mapping.id)
        guard mapping.isEnabled, let reader = try? MappingReader(core, mapping) else { return }
        state.withLock { state in
            guard state.isOpen else { return }
            state.readers[mapping.id] = Task { [self] in
                await reader.read { result in self.state.withLock { $0.results[mapping.id] = result } }
            }
        }
    }

    /// Stops the reader, after the batches that functions are at.
    func remove(_ id: String) async {
        let reader = state.withLock { $0.readers.removeValue(forKey: id) }
        reader?.cancel()
    }

    /// What the last call came to, as Lambda words it.
    func lastResult(of id: String) -> String {
        state.withLock { $0.results[id] } ?? "No records processed"
    }
}

/// Reads for one mapping.
struct MappingReader: Sendable {
    private let core: LambdaCore
    private let mapping: MappingRecord
    private let filter: MessageFilter
    private let queues = QueueTable()

    /// How many batches are worked on at once where the mapping does not say; Lambda begins with five.
    ///
    /// Source: Lambda Developer Guide, "Configuring scaling behavior for SQS event source mappings".
    private static let usualConcurrency = 5
    /// The most bytes of an event.
    private static let largestEvent = 6_000_000

    init(_ core: LambdaCore, _ mapping: MappingRecord) throws {
        self.core = core
        self.mapping = mapping
        filter = try MessageFilter(mapping.patterns)
    }

    /// Reads until the task is cancelled.
    func read(_ report: @escaping @Sendable (String) -> Void) async {
        let most = mapping.mostConcurrency ?? Self.usualConcurrency
        await withDiscardingTaskGroup { group in
            let places = Places(most)
            while !Task.isCancelled {
                do {
                    try await places.take()
                    guard let queue = try await queue() else {
                        // The queue may be made again under its name.
                        report("PROBLEM: The queue does not exist.")
                        places.give()
                        try await sleep(.seconds(10))
                        continue
                    }
                    let batch = try await batch(of: queue)
                    group.addTask {
                        report(await process(batch, of: queue))
                        places.give()
                    }
                } catch is CancellationError {
                    return
                } catch {
                    places.give()
                    core.logger.warning(
                        "a queue cannot be read for a function",
                        metadata: ["queue": "\(mapping.sourceARN)", "error": "\(error)"]
                    )
                    guard (try? await sleep(.seconds(1))) != nil else { return }
                }
            }
        }
    }

    private func sleep(_ duration: Duration) async throws {
        let clock = core.world.clock
        try await clock.sleep(until: clock.now.advanced(by: duration))
    }

    private func queue() async throws -> Queue? {
        try await core.store.read { [queues, mapping] view in
            do {
                return try queues.require(arn: mapping.sourceARN, view)
            } catch is QueueFailure {
                return nil
            }
        }
    }

    // MARK: - Batches

    /// Waits for messages, and then for more where the mapping has a window.
    private func batch(of queue: Queue) async throws -> [QueuedMessage] {
        var batch: [QueuedMessage] = []
        var deadline: Timestamp?
        while true {
            try Task.checkCancellation()
            // Whoever sends while we look is heard of.
            let arrivals = core.queueSignals.subscribe(queue.id)
            let messages = try await receive(mapping.batchSize - batch.count, from: queue)
            batch += messages
            let now = core.world.clock.now
            if !batch.isEmpty, deadline == nil {
                deadline = now.advanced(by: .seconds(mapping.windowInSeconds))
            }
            let byteCount = batch.reduce(0) { $0 + $1.body.utf8.count }
            if let deadline, batch.count >= mapping.batchSize || now >= deadline || byteCount > 5_000_000 {
                return batch
            }
            // What came may not be all that is there.
            if !messages.isEmpty { continue }
            let next = try await core.store.read { [queues] view in
                try queues.nextVisibility(queue, after: now, view)
            }
            try await wait(for: arrivals, until: [deadline, next].compactMap(\.self).min())
        }
    }

    /// Messages that the filter takes; others are removed, as Lambda does.
    private func receive(_ count: Int, from queue: Queue) async throws -> [QueuedMessage] {
        let now = core.world.clock.now
        return try await core.store.write { [core, queues, mapping, filter] view in
            guard let current = try? queues.require(queue.name, queue.tenant, view), current.id == queue.id
            else { return [] }
            let messages = try queues.receive(
                from: current,
                atMost: min(count, 100),
                hiddenFor: current.number("VisibilityTimeout"),
                at: now,
                receipts: { core.world.ids.hex(byteCount: 12) },
                view
            )
            var taken: [QueuedMessage] = []
            for message in messages {
                if filter.takes(MessageRecord.json(message, of: current, mapping)) {
                    taken.append(message)
                } else {
                    try queues.delete(message.receiptHandle, from: current, at: now, view)
                }
            }
            return taken
        }
    }

    private func wait(for arrivals: AsyncStream<Void>, until moment: Timestamp?) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in arrivals { return }
            }
            if let moment { group.addTask { [clock = core.world.clock] in try await clock.sleep(until: moment) } }
            try await group.next()
            group.cancelAll()
        }
    }

    // MARK: - Calls

    /// Calls the function and removes what it has done; says how it went, as Lambda does.
    private func process(_ batch: [QueuedMessage], of queue: Queue) async -> String {
        let records = batch.map { MessageRecord.json($0, of: queue, mapping) }
        let payload = JSONValue.object(JSONObject([("Records", .array(records))])).bytes
        var attempt = 0
        let end = batch.map(\.visibleAt).min() ?? core.world.clock.now
        while true {
            do {
                let request = FunctionRequest(id: core.world.ids.uuid(), payload: payload)
                let result = try await core.run(request, mapping.reference)
                guard result.functionError == nil else { return "PROBLEM: Function call failed" }
                guard let failed = failures(in: result.payload, batch) else {
                    return "PROBLEM: Function call failed"
                }
                try await remove(batch.filter { !failed.contains($0.id) }, from: queue)
                return "OK"
            } catch let failure as Lambda.TooManyRequestsException {
                // Until the messages come back by themselves.
                attempt += 1
                let wait = Duration.seconds(min(30, 1 << min(attempt - 1, 5)))
                guard core.world.clock.now.advanced(by: wait) < end, (try? await sleep(wait)) != nil else {
                    return "PROBLEM: \(failure.message)"
                }
            } catch {
                core.logger.info(
                    "a function could not be called for its queue",
                    metadata: ["function": "\(mapping.reference.arn)", "error": "\(error)"]
                )
                return "PROBLEM: Function call failed"
            }
        }
    }

    /// The ids of messages that the function has not done; nil where its answer means that it has done none.
    ///
    /// Source: Lambda Developer Guide, "Handling errors for an SQS event source in Lambda", Implementing partial batch
    /// responses.
    private func failures(in answer: [UInt8], _ batch: [QueuedMessage]) -> Set<String>? {
        guard mapping.reportsFailures, !answer.isEmpty else { return [] }
        guard let json = try? JSONValue(parsing: answer) else { return nil }
        guard let list = json["batchItemFailures"], !list.isNull else { return [] }
        guard let items = list.array else { return nil }
        let known = Set(batch.map(\.id))
        var failed: Set<String> = []
        for item in items {
            guard let id = item["itemIdentifier"]?.string, known.contains(id) else { return nil }
            failed.insert(id)
        }
        return failed
    }

    private func remove(_ messages: [QueuedMessage], from queue: Queue) async throws {
        guard !messages.isEmpty else { return }
        let now = core.world.clock.now
        try await core.store.write { [core, queues] view in
            guard let current = try? queues.require(queue.name, queue.tenant, view), current.id == queue.id
            else { return }
            for message in messages {
                // One whose time is over comes again, which is what at least once means.
                try? queues.delete(message.receiptHandle, from: current, at: now, view)
            }
            if queue.isFIFO { view.afterCommit { core.queueSignals.signal(queue.id) } }
        }
    }
}

/// Places for batches that are worked on at once.
///
/// A class because those who wait for a place are remembered; its mutex guards them.
private final class Places: Sendable {
    private let state: Mutex<(free: Int, waiter: CheckedContinuation<Void, Never>?)>

    init(_ count: Int) {
        state = Mutex((count, nil))
    }

    /// Waits for a free place; one task alone may wait.
    func take() async throws {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    if state.free > 0 || Task.isCancelled {
                        state.free -= 1
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isFree { continuation.resume() }
            }
        } onCancel: {
            give()
        }
        try Task.checkCancellation()
    }

    func give() {
        let waiter = state.withLock { state in
            if let waiter = state.waiter {
                state.waiter = nil
                return Optional(waiter)
            }
            state.free += 1
            return nil
        }
        waiter?.resume()
    }
}

/// A message as a function gets it.
///
/// Source: Lambda Developer Guide, "Using Lambda with Amazon SQS", Example event.
enum MessageRecord {
    static func json(_ message: QueuedMessage, of queue: Queue, _ mapping: MappingRecord) -> JSONValue {
        var attributes = JSONObject([
            ("ApproximateReceiveCount", .string("\(message.receiveCount)")),
            ("SentTimestamp", .string("\(message.sentAt.epochMilliseconds)")),
            ("SenderId", .string(message.senderID)),
            (
                "ApproximateFirstReceiveTimestamp",
                .string("\((message.firstReceivedAt ?? message.sentAt).epochMilliseconds)")
            ),
        ])
        if queue.isFIFO {
            attributes["SequenceNumber"] = .string(padded(Int(message.sequence), 20))
        }
        attributes["MessageGroupId"] = message.group.map { .string($0) }
        attributes["MessageDeduplicationId"] = message.deduplicationID.map { .string($0) }
        attributes["AWSTraceHeader"] = message.traceHeader.map { .string($0) }
        attributes["DeadLetterQueueSourceArn"] = message.sourceARN.map { .string($0) }
        var custom = JSONObject()
        for (name, value) in message.attributes.sorted(by: { $0.key < $1.key }) {
            var shown = JSONObject()
            shown["stringValue"] = value.text.map { .string($0) }
            shown["binaryValue"] = value.bytes.map { .string(Base64.encode($0)) }
            shown["stringListValues"] = []
            shown["binaryListValues"] = []
            shown["dataType"] = .string(value.type)
            custom[name] = .object(shown)
        }
        var record = JSONObject([
            ("messageId", .string(message.id)), ("receiptHandle", .string(message.receiptHandle)),
            ("body", .string(message.body)), ("attributes", .object(attributes)),
            ("messageAttributes", .object(custom)),
        ])
        record["md5OfMessageAttributes"] = MessageDigests.attributes(message.attributes).map { .string($0) }
        record["md5OfBody"] = .string(MessageDigests.body(message.body))
        record["eventSource"] = "aws:sqs"
        record["eventSourceARN"] = .string(mapping.sourceARN)
        record["awsRegion"] = .string(mapping.tenant.region)
        return .object(record)
    }
}
