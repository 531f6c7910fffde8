import HosuServer
import HosuTesting
import Primitives
import Runs
import Testing

@testable import EventsService

@Suite struct ArchivesTests {
    private let busARN: JSONValue = "arn:aws:events:us-east-1:000000000000:event-bus/default"
    private let archiveARN: JSONValue = "arn:aws:events:us-east-1:000000000000:archive/a"

    private func replay(_ fixture: EventsFixture, _ name: JSONValue = "p", rules: [JSONValue] = []) async throws
    {
        var destination = JSONObject([("Arn", busARN)])
        if !rules.isEmpty { destination["FilterArns"] = .array(rules) }
        try await fixture.call(
            "StartReplay",
            [
                "ReplayName": name, "EventSourceArn": archiveARN, "EventStartTime": "2026-02-28T00:00:00Z",
                "EventEndTime": "2026-03-02T00:00:00Z", "Destination": .object(destination),
            ]
        )
        let id = name.string ?? ""
        await fixture.hosu.core.runs.waitForEnd(of: RunKey(kind: ReplayRunner.kind, tenant: .standard, id: id))
    }

    @Test("a replay brings archived events to the rules again, and says that it is one")
    func replays() async throws {
        let fixture = try await EventsFixture()
        try await fixture.call(
            "CreateArchive",
            ["ArchiveName": "a", "EventSourceArn": busARN, "EventPattern": #"{"source":["shop"]}"#]
        )
        let id = try await fixture.put(["n": 1])
        try await fixture.put(source: "other")
        try await fixture.rule("r")
        try await fixture.rule("quiet")

        try await replay(fixture, rules: ["arn:aws:events:us-east-1:000000000000:rule/r"])
        await fixture.delivered(id, suffix: "/p")

        let bodies = try await fixture.bodies()
        let event = try JSONValue(parsing: bodies.first ?? "")
        #expect(bodies.count == 1)
        #expect(event["replay-name"] == "p")
        #expect(event["detail"] == ["n": 1])
        let archive = try await fixture.call("DescribeArchive", ["ArchiveName": "a"])
        #expect(archive["EventCount"] == 1)
        #expect(archive["State"] == "ENABLED")
        let described = try await fixture.call("DescribeReplay", ["ReplayName": "p"])
        #expect(described["State"] == "COMPLETED")
        #expect(described["EventLastReplayedTime"] == "2026-03-01T00:00:00Z")
        #expect(
            await fixture.refusal("CancelReplay", ["ReplayName": "p"])
                == "IllegalStatusException: Replay p is not in a valid state for this operation."
        )
        try await fixture.call("DeleteArchive", ["ArchiveName": "a"])
        #expect(
            await fixture.refusal("DescribeArchive", ["ArchiveName": "a"])
                == "ResourceNotFoundException: Archive a does not exist."
        )
        await fixture.hosu.close()
    }
}
