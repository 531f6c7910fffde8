import HosuServer
import HosuTesting
import Primitives
import Testing

@testable import EventsService

@Suite struct SchedulesTests {
    @Test("a rule with a rate fires each time that it has passed, until it is disabled")
    func rates() async throws {
        let fixture = try await EventsFixture()
        let sleepers = fixture.hosu.clock.sleeperCount
        try await fixture.call("PutRule", ["Name": "r", "ScheduleExpression": "rate(5 minutes)"])
        try await fixture.target([:])
        await fixture.hosu.clock.waitForSleepers(sleepers + 1)

        var times: [String] = []
        for _ in 0..<2 {
            fixture.hosu.clock.advance(by: .seconds(300))
            times += try await next(fixture)
            await fixture.hosu.clock.waitForSleepers(sleepers + 1)
        }
        try await fixture.call("DisableRule", ["Name": "r"])

        #expect(times == ["2026-03-01T00:05:00Z", "2026-03-01T00:10:00Z"])
        await fixture.hosu.close()
    }

    @Test("no moment is left out while the server runs, however far its clock leaps")
    func leap() async throws {
        let fixture = try await EventsFixture()
        let sleepers = fixture.hosu.clock.sleeperCount
        try await fixture.call("PutRule", ["Name": "r", "ScheduleExpression": "rate(5 minutes)"])
        try await fixture.target([:])
        await fixture.hosu.clock.waitForSleepers(sleepers + 1)

        fixture.hosu.clock.advance(by: .seconds(900))
        var times: [String] = []
        while times.count < 3 { times += try await next(fixture) }

        #expect(Set(times) == ["2026-03-01T00:05:00Z", "2026-03-01T00:10:00Z", "2026-03-01T00:15:00Z"])
        await fixture.hosu.close()
    }

    @Test("a rule with a cron expression fires at its times in UTC, with an event that names it")
    func crons() async throws {
        let fixture = try await EventsFixture()
        let sleepers = fixture.hosu.clock.sleeperCount
        try await fixture.call("PutRule", ["Name": "r", "ScheduleExpression": "cron(30 9 ? * MON *)"])
        try await fixture.target(["InputPath": "$.resources"])
        await fixture.hosu.clock.waitForSleepers(sleepers + 1)

        fixture.hosu.clock.advance(by: .seconds(86_400 + 9 * 3600 + 1800))
        let body = try await bodies(fixture).first

        #expect(body == #"["arn:aws:events:us-east-1:000000000000:rule/r"]"#)
        await fixture.hosu.close()
    }

    private func next(_ fixture: EventsFixture) async throws -> [String] {
        try await bodies(fixture).compactMap { try JSONValue(parsing: $0)["time"]?.string }
    }

    /// What a long poll for messages brings, which is gone then.
    private func bodies(_ fixture: EventsFixture) async throws -> [String] {
        let reply = try await fixture.hosu.invoke(
            "sqs",
            "ReceiveMessage",
            ["QueueUrl": "http://localhost/000000000000/q", "WaitTimeSeconds": 20]
        )
        let messages = reply["Messages"]?.array ?? []
        for message in messages {
            let handle = message["ReceiptHandle"] ?? .null
            let gone: JSONValue = ["QueueUrl": "http://localhost/000000000000/q", "ReceiptHandle": handle]
            _ = try await fixture.hosu.invoke("sqs", "DeleteMessage", gone)
        }
        return messages.compactMap { $0["Body"]?.string }
    }
}
