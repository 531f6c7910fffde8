import HosuTesting
import Logging
import Primitives
import Runs
import ServiceKit
import Store
import Synchronization
import Testing

@testable import Deliveries

@Suite struct DeliveryRunnerTests {
    /// Answers calls as a test says, and remembers them.
    final class Recipient: DeliveryPerformer, DeliveryObserver {
        typealias Answer = @Sendable (_ id: String, _ attempt: Int) throws -> JSONValue

        let name = "test"
        private let answer: Answer
        private let calls = Mutex<[String]>([])
        private let ends = Mutex<[String: DeliveryOutcome]>([:])

        init(_ answer: @escaping Answer) { self.answer = answer }

        var callIDs: [String] { calls.withLock { $0 } }
        func outcome(_ id: String) -> DeliveryOutcome? { ends.withLock { $0[id] } }

        func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
            let attempt = calls.withLock { calls in
                calls.append(delivery.id)
                return calls.filter { $0 == delivery.id }.count
            }
            return try answer(delivery.id, attempt)
        }

        func ended(
            _ delivery: Delivery,
            _ outcome: DeliveryOutcome,
            _ now: Timestamp,
            _ view: any WriteView
        ) throws {
            ends.withLock { $0[delivery.id] = outcome }
        }
    }

    /// A runtime with one performer, whose clock stands still.
    struct Bench {
        let store = InMemoryStore()
        let clock = ManualClock()
        let runs: RunRuntime
        let deliveries: Deliveries
        let recipient: Recipient

        init(_ answer: @escaping Recipient.Answer) async throws {
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            runs = RunRuntime(store: store, world: .manual(clock: clock), logger: logger)
            deliveries = Deliveries(runs: runs)
            recipient = Recipient(answer)
            try await runs.start(handlers: [
                DeliveryRunner(
                    store: store,
                    deliveries: deliveries,
                    invoker: LateInvoker(),
                    performers: [recipient],
                    observers: [recipient],
                    logger: logger
                )
            ])
        }

        func add(
            _ id: String,
            retry: DeliveryRetry = .events(),
            _ change: (inout Delivery) -> Void = { _ in }
        )
            async throws
        {
            var delivery = Delivery(
                id: id,
                tenant: .standard,
                service: "test",
                operation: "Do",
                input: ["a": 1],
                createdAt: clock.now,
                retry: retry,
                cause: "arn:aws:events:us-east-1:000000000000:rule/r",
                observer: "test"
            )
            change(&delivery)
            try await store.write { [delivery] in try deliveries.add(delivery, in: $0) }
        }

        func end(of id: String) async {
            await runs.waitForEnd(of: RunKey(kind: DeliveryRunner.kind, tenant: .standard, id: id))
        }

        func find(_ id: String) async throws -> Delivery? {
            try await store.read { try deliveries.find(id, tenant: .standard, $0) }
        }
    }

    @Test("a call is made once its transaction is durable, and forgotten when it was answered")
    func delivered() async throws {
        let bench = try await Bench { _, _ in ["ok": true] }

        try await bench.add("a")
        await bench.end(of: "a")

        #expect(bench.recipient.callIDs == ["a"])
        #expect(bench.recipient.outcome("a") == .delivered(["ok": true]))
        #expect(try await bench.find("a") == nil)
        await bench.runs.stop()
    }

    @Test("a call that fails in passing is made again after a while")
    func retried() async throws {
        let bench = try await Bench { _, attempt in
            if attempt < 3 { throw DeliveryFailure("Throttled", "Later.", .passing) }
            return [:]
        }

        try await bench.add("a")
        for _ in 0..<2 {
            await bench.clock.waitForSleepers()
            bench.clock.advance(by: .seconds(10))
        }
        await bench.end(of: "a")

        #expect(bench.recipient.callIDs == ["a", "a", "a"])
        await bench.runs.stop()
    }

    @Test(
        "attempts end with their number, their age or a permanent failure, and what is left goes to the queue"
    )
    func givenUp() async throws {
        let failure = DeliveryFailure("Throttled", "Later.", .passing)
        let bench = try await Bench { id, _ in
            if id == "gone" { throw DeliveryFailure("ResourceNotFoundException", "No such thing.", .permanent) }
            throw failure
        }
        let letter = DeadLetter(
            queueARN: "arn:aws:sqs:us-east-1:000000000000:dead",
            body: "{}",
            attributes: ["RULE_ARN": "r"]
        )
        let once = DeliveryRetry(mostAttempts: 2, mostAgeInSeconds: nil, delays: .listed([60]))
        let aged = DeliveryRetry(mostAttempts: 100, mostAgeInSeconds: 60, delays: .listed([61]))

        try await bench.add("gone") { $0.deadLetter = letter }
        await bench.end(of: "gone")
        try await bench.add("old", retry: aged) { $0.deadLetter = letter }
        await bench.end(of: "old")
        // The dead letters find no queue here and sleep.
        await bench.clock.waitForSleepers(2)
        try await bench.add("often", retry: once)
        await bench.clock.waitForSleepers(3)
        bench.clock.advance(by: .seconds(60))
        await bench.end(of: "often")

        guard case .failed(let gone, 1, nil)? = bench.recipient.outcome("gone") else {
            Issue.record("gone is not permanent")
            return
        }
        #expect(gone.code == "ResourceNotFoundException")
        #expect(bench.recipient.outcome("old") == .failed(failure, attempts: 1, limit: .age))
        #expect(bench.recipient.outcome("often") == .failed(failure, attempts: 2, limit: .attempts))
        let message = try #require(try await bench.find("old/dead-letter")).input["MessageAttributes"]
        #expect(message?["EXHAUSTED_RETRY_CONDITION"]?["StringValue"] == "MaximumEventAgeInSeconds")
        #expect(message?["RULE_ARN"]?["StringValue"] == "r")
        #expect(message?["RETRY_ATTEMPTS"]?["StringValue"] == "0")
        await bench.runs.stop()
    }

    @Test("deliveries of one order are made one after another, also where the first has to wait")
    func ordered() async throws {
        let bench = try await Bench { id, attempt in
            if id == "a", attempt == 1 { throw DeliveryFailure("Throttled", "Later.", .passing) }
            return [:]
        }

        for id in ["a", "b", "c"] { try await bench.add(id) { $0.order = "group" } }
        await bench.clock.waitForSleepers()
        bench.clock.advance(by: .seconds(10))
        for id in ["a", "b", "c"] { await bench.end(of: id) }

        #expect(bench.recipient.callIDs == ["a", "a", "b", "c"])
        await bench.runs.stop()
    }

    @Test("one that has no place yet waits without counting as attempted")
    func deferred() async throws {
        let bench = try await Bench { _, attempt in
            if attempt < 3 { throw DeliveryFailure("TooMany", "Full.", .deferred(.seconds(5))) }
            return [:]
        }

        try await bench.add(
            "a",
            retry: DeliveryRetry(mostAttempts: 1, mostAgeInSeconds: nil, delays: .listed([]))
        )
        for _ in 0..<2 {
            await bench.clock.waitForSleepers()
            bench.clock.advance(by: .seconds(5))
        }
        await bench.end(of: "a")

        #expect(bench.recipient.outcome("a") == .delivered([:]))
        await bench.runs.stop()
    }
}
