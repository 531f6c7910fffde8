import Deliveries
import HosuTesting
import Logging
import Primitives
import Runs
import Store
import Testing

@testable import Events

@Suite struct EventBusTests {
    let store = InMemoryStore()
    let deliveries: Deliveries
    let bus: EventBus
    let now = Timestamp(CivilDate(year: 2026, month: 3, day: 1))

    init() {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let clock = ManualClock()
        deliveries = Deliveries(runs: RunRuntime(store: store, world: .manual(clock: clock), logger: logger))
        bus = EventBus(deliveries: deliveries, cache: RuleCache())
    }

    private func add(_ target: RuleTarget, pattern: String, mark: String = "m1") async throws {
        var rule = EventRule(tenant: .standard, bus: "default", name: "r", at: now)
        rule.pattern = pattern
        rule.targets = [target]
        try await store.write { [rule] in try bus.tables.put(rule, mark: mark, $0) }
    }

    private func put(_ detail: JSONValue, id: String = "e") async throws {
        let event = BusEvent(
            id: id,
            source: "shop",
            detailType: "Order",
            detail: detail,
            resources: ["a"],
            tenant: .standard,
            at: now
        )
        try await store.write { try bus.put(event, tenant: .standard, in: $0) }
    }

    private func delivery(_ id: String = "e") async throws -> Delivery? {
        try await store.read { try deliveries.find("\(id)/default/r/t", tenant: .standard, $0) }
    }

    private let queue = "arn:aws:sqs:us-east-1:000000000000:q"

    @Test("an event that fits a rule goes to the rule's target as it is")
    func matching() async throws {
        try await add(RuleTarget(id: "t", arn: queue), pattern: #"{"detail":{"total":[{"numeric":[">",10]}]}}"#)

        try await put(["total": 11], id: "e1")
        try await put(["total": 9], id: "e2")

        let found = try #require(try await delivery("e1"))
        #expect(
            found.input["MessageBody"]?.string
                == #"{"version":"0","id":"e1","detail-type":"Order","source":"shop","account":"000000000000","#
                + #""time":"2026-03-01T00:00:00Z","region":"us-east-1","resources":["a"],"detail":{"total":11}}"#
        )
        #expect(found.retry == .events())
        #expect(try await delivery("e2") == nil)
    }

    @Test("a target gets a constant, a part or a transformed event where it asks for that")
    func inputs() async throws {
        var target = RuleTarget(id: "t", arn: queue)
        target.input = #"{"fixed":true}"#
        try await add(target, pattern: #"{"source":["shop"]}"#, mark: "m1")
        try await put([:], id: "e1")
        target.input = nil
        target.inputPath = "$.detail"
        try await add(target, pattern: #"{"source":["shop"]}"#, mark: "m2")
        try await put(["a": [1, 2]], id: "e2")
        target.inputPath = nil
        target.transformer = .init(
            paths: ["x": "$.detail.a"],
            template: #"{"rule":<aws.events.rule-name>,"x":<x>}"#
        )
        try await add(target, pattern: #"{"source":["shop"]}"#, mark: "m3")
        try await put(["a": "b"], id: "e3")

        let bodies = try await [delivery("e1"), delivery("e2"), delivery("e3")].map {
            $0?.input["MessageBody"]?.string
        }
        #expect(bodies == [#"{"fixed":true}"#, #"{"a":[1,2]}"#, #"{"rule":"r","x":"b"}"#])
    }

    @Test("a rule that was disabled or deleted takes no events any more")
    func changes() async throws {
        try await add(RuleTarget(id: "t", arn: queue), pattern: #"{"source":["shop"]}"#)
        try await put([:], id: "e1")
        try await store.write { view in
            var rule = try #require(try bus.tables.rule("r", bus: "default", .standard, view))
            rule.isEnabled = false
            try bus.tables.put(rule, mark: "m2", view)
        }
        try await put([:], id: "e2")
        try await store.write { view in
            let rule = try #require(try bus.tables.rule("r", bus: "default", .standard, view))
            try bus.tables.delete(rule, mark: "m3", view)
        }
        try await put([:], id: "e3")

        #expect(try await delivery("e1") != nil)
        #expect(try await delivery("e2") == nil)
        #expect(try await delivery("e3") == nil)
        #expect(try await store.read { try !bus.isListening(tenant: .standard, $0) })
    }

    @Test("an archive keeps what fits its pattern, and forgets what is too old")
    func archives() async throws {
        var archive = EventArchive(tenant: .standard, name: "a", bus: "default", id: "i", at: now)
        archive.pattern = #"{"source":["shop"]}"#
        archive.retentionInDays = 1
        try await store.write { [archive] in try bus.tables.put(archive, mark: "m", $0) }
        for (id, days) in [("e1", 0), ("e2", 0), ("e3", 2)] {
            let event = BusEvent(
                id: id,
                source: "shop",
                detailType: "Order",
                detail: [:],
                tenant: .standard,
                at: now.advanced(byDays: days)
            )
            try await store.write { try bus.put(event, tenant: .standard, in: $0) }
        }

        let (count, events) = try await store.read { [archive] view in
            (
                try bus.archived.count(archive, view).events,
                try bus.archived.scan("i", from: now, upTo: now.advanced(byDays: 9), after: nil, limit: 9, view)
                    .map(\.event.id)
            )
        }
        #expect(count == 1)
        #expect(events == ["e3"])
    }
}
