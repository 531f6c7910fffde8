import Functions
import Logging
import Primitives
import Queues
import Store
import Synchronization

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
    /// The bytes of bodies at which a batch is full, so that an event of them stays below 6 MB.
    private static let largestBatch = 4_000_000

    init(_ core: LambdaCore, _ mapping: MappingRecord) throws {
        self.core = core
        self.mapping = mapping
        filter = try MessageFilter(mapping.patterns)
    }

    /// Reads until the task is cancelled; `begin` has a batch worked on, beside this.
    func read(_ begin: @escaping @Sendable (@escaping @Sendable () async -> Void) -> Void) async {
        let places = Places(mapping.mostConcurrency ?? Self.usualConcurrency)
        let work = core.world.bustle.begin("a queue that is read for a function")
        defer { work.end() }
        while !Task.isCancelled {
            do {
                try await work.idling { try await places.take() }
                guard let queue = try await queue() else {
                    // The queue may be made again under its name.
                    places.give()
                    // Of the machine's time, for nobody knows when it will be made.
                    try await work.idling { try await pause(.seconds(5)) }
                    continue
                }
                let batch = try await batch(of: queue, work)
                begin {
                    await process(batch, of: queue)
                    places.give()
                }
            } catch is CancellationError {
                return
            } catch is QueueIsGone {
                places.give()
            } catch {
                places.give()
                core.logger.warning(
                    "a queue cannot be read for a function",
                    metadata: ["queue": "\(mapping.sourceARN)", "error": "\(error)"]
                )
                guard (try? await work.idling { try await pause(.seconds(1)) }) != nil else { return }
            }
        }
    }

    private func pause(_ duration: Duration) async throws {
        let clock = core.world.machineClock
        try await clock.sleep(until: clock.now.advanced(by: duration))
    }

    private func sleep(_ duration: Duration, resting work: BusyWork?) async throws {
        let clock = core.world.clock
        try await clock.sleep(until: clock.now.advanced(by: duration), resting: work)
    }

    private func queue() async throws -> Queue? {
        try await core.store.read { [queues, mapping] view in
            try queues.find(arn: mapping.sourceARN, view)
        }
    }

    // MARK: - Batches

    /// Waits for messages, and then for more where the mapping has a window.
    private func batch(of queue: Queue, _ work: BusyWork) async throws -> [QueuedMessage] {
        var batch: [QueuedMessage] = []
        do {
            try await fill(&batch, from: queue, work)
        } catch {
            await giveBack(batch, to: queue)
            throw error
        }
        return batch
    }

    /// Lets others have messages that no function was called with.
    private func giveBack(_ messages: [QueuedMessage], to queue: Queue) async {
        guard !messages.isEmpty else { return }
        let now = core.world.clock.now
        _ = try? await core.store.write { [core, queues] view in
            for message in messages {
                try queues.changeVisibility(message.receiptHandle, seconds: 0, of: queue, at: now, view)
            }
            view.afterCommit { core.queueSignals.signal(queue.id) }
        }
    }

    private func fill(_ batch: inout [QueuedMessage], from queue: Queue, _ work: BusyWork) async throws {
        var deadline: Timestamp?
        while true {
            try Task.checkCancellation()
            // Whoever sends while we look is heard of.
            let arrivals = core.queueSignals.subscribe(queue.id, waking: work)
            let messages = try await receive(mapping.batchSize - batch.count, from: queue)
            batch += messages
            let now = core.world.clock.now
            if !batch.isEmpty, deadline == nil {
                deadline = now.advanced(by: .seconds(mapping.windowInSeconds))
            }
            let byteCount = batch.reduce(0) { $0 + $1.body.utf8.count }
            if let deadline,
                batch.count >= mapping.batchSize || now >= deadline || byteCount > Self.largestBatch
            {
                return
            }
            // What came may not be all that is there.
            if !messages.isEmpty { continue }
            let next = try await core.store.read { [queues] view in
                try queues.nextVisibility(queue, after: now, view)
            }
            try await wait(for: arrivals, until: [deadline, next].compactMap(\.self).min(), work)
        }
    }

    /// Messages that the filter takes; others are removed, as Lambda does.
    private func receive(_ count: Int, from queue: Queue) async throws -> [QueuedMessage] {
        let now = core.world.clock.now
        return try await core.store.write { [core, queues, mapping, filter] view in
            guard let current = try queues.find(queue.name, queue.tenant, view), current.id == queue.id
            else { throw QueueIsGone() }
            let messages = try queues.receive(
                from: current,
                atMost: min(count, 10),
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

    private func wait(
        for arrivals: AsyncStream<Void>,
        until moment: Timestamp?,
        _ work: BusyWork
    ) async throws {
        defer { work.wake() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in arrivals { return }
            }
            if let moment {
                group.addTask { [clock = core.world.clock] in
                    try await clock.sleep(until: moment, resting: work)
                }
            } else {
                work.rest()
            }
            try await group.next()
            group.cancelAll()
        }
    }

    // MARK: - Calls

    /// Calls the function and removes what it has done; the rest comes back when it is visible again.
    private func process(_ batch: [QueuedMessage], of queue: Queue) async {
        let records = batch.map { MessageRecord.json($0, of: queue, mapping) }
        let payload = JSONValue.object(JSONObject([("Records", .array(records))])).bytes
        var attempt = 0
        let end = batch.map(\.visibleAt).min() ?? core.world.clock.now
        while true {
            do {
                let request = FunctionRequest(id: core.world.ids.uuid(), payload: payload)
                let result = try await core.run(request, mapping.reference)
                guard result.functionError == nil, let failed = failures(in: result.payload, batch) else {
                    return
                }
                return await remove(batch.filter { !failed.contains($0.id) }, from: queue)
            } catch is Lambda.TooManyRequestsException {
                // Until the messages come back by themselves.
                attempt += 1
                let wait = Duration.seconds(min(30, 1 << min(attempt - 1, 5)))
                guard core.world.clock.now.advanced(by: wait) < end,
                    (try? await sleep(wait, resting: BusyWork.current)) != nil
                else { return }
            } catch {
                core.logger.info(
                    "a function could not be called for its queue",
                    metadata: ["function": "\(mapping.reference.arn)", "error": "\(error)"]
                )
                return
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

    private func remove(_ messages: [QueuedMessage], from queue: Queue) async {
        guard !messages.isEmpty else { return }
        let now = core.world.clock.now
        do {
            try await core.store.write { [core, queues] view in
                guard let current = try queues.find(queue.name, queue.tenant, view), current.id == queue.id
                else { return }
                for message in messages {
                    do {
                        try queues.delete(message.receiptHandle, from: current, at: now, view)
                    } catch is QueueFailure {
                        // One whose time is over comes again, which is what at least once means.
                    }
                }
                if queue.isFIFO { view.afterCommit { core.queueSignals.signal(queue.id) } }
            }
        } catch {
            core.logger.warning(
                "messages that a function has done could not be removed and come again",
                metadata: [
                    "function": "\(mapping.reference.arn)", "queue": "\(mapping.sourceARN)",
                    "error": "\(error)",
                ]
            )
        }
    }
}

/// The queue was deleted while it was read.
private struct QueueIsGone: Error {}

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
