import HosuTesting
import Logging
import Primitives
import Runs
import Store
import Synchronization
import Testing

@Suite struct RunRuntimeTests {
    @Test("a submitted run is performed, and its writes are there when it has ended")
    func finishing() async throws {
        let lab = try await Lab { _, _ in
            .finished { view in try view.put([1], at: TupleKey("done"), in: "lab") }
        }

        let key = try await lab.submit("a")
        await lab.runtime.waitForEnd(of: key)

        #expect(try lab.value("done") == [1])
        await lab.runtime.stop()
    }

    @Test("a run sleeps until its time and goes on from its checkpoint")
    func sleeping() async throws {
        let lab = try await Lab { run, context in
            if run.checkpoint.isEmpty {
                return .asleep(until: context.world.clock.now.advanced(by: .seconds(90)), [7])
            }
            return .finished { view in try view.put(run.checkpoint, at: TupleKey("done"), in: "lab") }
        }

        let key = try await lab.submit("a")
        await lab.clock.waitForSleepers()
        lab.clock.advance(by: .seconds(89))
        #expect(try lab.value("done") == nil)
        lab.clock.advance(by: .seconds(1))
        await lab.runtime.waitForEnd(of: key)

        #expect(try lab.value("done") == [7])
        await lab.runtime.stop()
    }

    @Test("a run that is submitted ahead begins before its transaction ends, and its own writes come after it")
    func beginningAhead() async throws {
        let gate = Gate()
        let store = InMemoryStore()
        let lab = try await Lab(store: store) { _, context in
            gate.open()
            try await store.write { view in
                let subject = try view.get(TupleKey("subject"), in: "lab")
                try view.put(subject ?? [0], at: TupleKey("seen"), in: "lab")
                try context.finish(view)
            }
            return .finished()
        }

        let run = Run(id: "a", kind: LabHandler.kind, tenant: .standard, subject: "a", createdAt: lab.clock.now)
        try await store.write { view in
            try lab.runtime.submitAhead(run, view)
            try view.put([1], at: TupleKey("subject"), in: "lab")
        }
        await gate.wait()
        await lab.runtime.waitForEnd(of: RunKey(kind: LabHandler.kind, tenant: .standard, id: "a"))

        #expect(try lab.value("seen") == [1])
        await lab.runtime.stop()
    }

    @Test("a run that was submitted ahead leaves nothing when its transaction fails")
    func withdrawing() async throws {
        let store = InMemoryStore()
        let lab = try await Lab(store: store) { _, context in
            try await store.write { view in
                try view.put([1], at: TupleKey("done"), in: "lab")
                try context.finish(view)
            }
            return .finished()
        }

        let key = RunKey(kind: LabHandler.kind, tenant: .standard, id: "a")
        let run = Run(id: "a", kind: LabHandler.kind, tenant: .standard, subject: "a", createdAt: lab.clock.now)
        await #expect(throws: Breakage.self) {
            try await store.write { view in
                try lab.runtime.submitAhead(run, view)
                throw Breakage()
            }
        }
        lab.runtime.withdraw(key)
        await lab.runtime.waitForEnd(of: key)
        await lab.runtime.stop()

        #expect(try lab.value("done") == nil)
        #expect(try lab.value("a") == nil)
    }

    @Test("a handler may end its run in a transaction of its own, and the run does not begin again")
    func finishingEarly() async throws {
        let store = InMemoryStore()
        let lab = try await Lab(store: store) { _, context in
            try await store.write { view in
                try view.put([1], at: TupleKey("done"), in: "lab")
                try context.finish(view)
            }
            return .finished { view in try view.put([1], at: TupleKey("late"), in: "lab") }
        }

        let key = try await lab.submit("a")
        await lab.runtime.waitForEnd(of: key)
        await lab.runtime.stop()
        let next = try await Lab(store: store) { _, _ in .finished() }
        await next.runtime.stop()

        #expect(try lab.value("done") == [1])
        #expect(try lab.value("late") == nil)
        #expect(lab.log.entries == ["a 1"])
        #expect(next.log.entries == [])
    }

    @Test("waiting for an end is over when its time is")
    func impatience() async throws {
        let lab = try await Lab { _, _ in .awaiting(.named("never"), []) }
        let key = try await lab.submit("a")

        async let waiting: Void = lab.runtime.waitForEnd(of: key, atMost: .milliseconds(20))
        await lab.clock.waitForSleepers()
        lab.clock.advance(by: .milliseconds(20))
        await waiting

        await lab.runtime.stop()
    }

    @Test("a failing run is retried with growing pauses, then ends as failed")
    func retrying() async throws {
        let policy = RunPolicy(concurrency: 1, retry: RetryPolicy(mostAttempts: 3, firstDelay: .seconds(10)))
        let lab = try await Lab(policy: policy) { _, _ in throw Breakage() }

        let key = try await lab.submit("a")
        for _ in 0..<2 {
            await lab.clock.waitForSleepers()
            lab.clock.advance(by: .seconds(20))
        }
        await lab.runtime.waitForEnd(of: key)

        #expect(lab.log.entries == ["a 1", "a 2", "a 3"])
        #expect(try lab.value("a") == Array("failed(reason: \"Breakage()\")".utf8))
        await lab.runtime.stop()
    }

    @Test(
        "cancelling ends a run at once, wherever it stands",
        arguments: ["running", "waiting", "asleep", "awaiting"]
    )
    func cancelling(place: String) async throws {
        let begun = Gate()
        let lab = try await Lab { run, context in
            if run.id != "a" || place == "running" {
                begun.open()
                try await context.world.clock.sleep(until: Timestamp(epochSeconds: 4e9))
            }
            if place == "asleep" { return .asleep(until: Timestamp(epochSeconds: 4e9), []) }
            begun.open()
            return .awaiting(.named("never"), [])
        }
        if place == "waiting" { _ = try await lab.submit("blocker") }
        let key = try await lab.submit("a")
        if place == "asleep" { await lab.clock.waitForSleepers() } else { await begun.wait() }

        let wasThere = try await lab.store.write { try lab.runtime.cancel(key, $0) }
        await lab.runtime.waitForEnd(of: key)

        #expect(wasThere)
        #expect(try lab.value("a") == Array("cancelled".utf8))
        #expect(try await lab.store.write { try lab.runtime.cancel(key, $0) } == false)
        await lab.runtime.stop()
    }

    @Test("no more runs of a kind are active than its policy allows, and they start in order")
    func concurrency() async throws {
        let peak = Mutex((active: 0, most: 0))
        let lab = try await Lab(policy: RunPolicy(concurrency: 2)) { _, _ in
            peak.withLock { peak in
                peak.active += 1
                peak.most = max(peak.most, peak.active)
            }
            await Task.yield()
            peak.withLock { $0.active -= 1 }
            return .finished()
        }

        let keys = try await lab.submit((0..<20).map { "run\($0)" })
        for key in keys { await lab.runtime.waitForEnd(of: key) }

        #expect(peak.withLock { $0.most } <= 2)
        #expect(Set(lab.log.entries).count == 20)
        await lab.runtime.stop()
    }

    @Test("a run that awaits another's end, or a signal raised before or after, goes on")
    func signals() async throws {
        let lab = try await Lab(policy: RunPolicy(concurrency: 4)) { run, _ in
            switch (run.id, run.checkpoint.isEmpty) {
            case ("parent", true):
                .awaiting(.ended(RunKey(kind: LabHandler.kind, tenant: .standard, id: "child")), [1])
            case ("child", true): .awaiting(.named("go"), [1])
            default: .finished()
            }
        }

        let keys = try await lab.submit(["parent", "child"])
        try await lab.store.write { try lab.runtime.raise("go", $0) }
        for key in keys { await lab.runtime.waitForEnd(of: key) }

        #expect(lab.log.entries.filter { $0 == "parent 1" }.count == 2)
        await lab.runtime.stop()
    }

    @Test(
        "after a crash a run is treated by the rule of its kind",
        arguments: [
            (RunPolicy.RestartRule.resume, ["a 1", "a 1"], "finished"),
            (.restart, ["a 1", "a 2"], "finished"),
            (.fail, ["a 1"], "interrupted"),
        ]
    )
    func restarting(rule: RunPolicy.RestartRule, log: [String], end: String) async throws {
        let store = InMemoryStore()
        let begun = Gate()
        let first = try await Lab(store: store, policy: RunPolicy(concurrency: 1, restartRule: rule)) {
            _,
            context in
            begun.open()
            try await context.world.clock.sleep(until: Timestamp(epochSeconds: 4e9))
            return .finished()
        }
        let key = try await first.submit("a")
        await begun.wait()
        await first.runtime.stop()

        let second = try await Lab(store: store, log: first.log, policy: first.handler.policy) { _, _ in
            .finished { view in try view.put(Array("finished".utf8), at: TupleKey("a"), in: "lab") }
        }
        await second.runtime.waitForEnd(of: key)

        #expect(second.log.entries == log)
        #expect(try second.value("a") == Array(end.utf8))
        await second.runtime.stop()
    }
}

private struct Breakage: Error {}

/// A runtime with one handler that does what a test says.
struct Lab: Sendable {
    let store: InMemoryStore
    let clock = ManualClock()
    let log: Log
    let handler: LabHandler
    let runtime: RunRuntime

    init(
        store: InMemoryStore = InMemoryStore(),
        log: Log = Log(),
        policy: RunPolicy = RunPolicy(concurrency: 1),
        _ work: @escaping @Sendable (Run, RunContext) async throws -> RunStep
    ) async throws {
        self.store = store
        self.log = log
        handler = LabHandler(policy: policy, log: log, work: work)
        runtime = RunRuntime(store: store, world: .manual(clock: clock), logger: Logger(label: "lab"))
        try await runtime.start(handlers: [handler])
    }

    func submit(_ id: String) async throws -> RunKey {
        try await submit([id])[0]
    }

    func submit(_ ids: [String]) async throws -> [RunKey] {
        let now = clock.now
        try await store.write { view in
            for id in ids {
                let run = Run(id: id, kind: LabHandler.kind, tenant: .standard, subject: id, createdAt: now)
                try runtime.submit(run, view)
            }
        }
        return ids.map { RunKey(kind: LabHandler.kind, tenant: .standard, id: $0) }
    }

    func value(_ name: String) throws -> [UInt8]? {
        try store.readNow { try $0.get(TupleKey(name), in: "lab") }
    }
}

struct LabHandler: RunHandler {
    static let kind: RunKind = "lab"

    let policy: RunPolicy
    let log: Log
    let work: @Sendable (Run, RunContext) async throws -> RunStep

    func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        log.add("\(run.id) \(run.attempt)")
        return try await work(run, context)
    }

    func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        try view.put(Array("\(end)".utf8), at: TupleKey(run.subject), in: "lab")
    }
}

final class Log: Sendable {
    private let lines = Mutex<[String]>([])

    var entries: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// Lets one task wait until another has come somewhere.
private final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func open() { continuation.yield() }

    func wait() async {
        for await _ in stream { return }
    }
}
