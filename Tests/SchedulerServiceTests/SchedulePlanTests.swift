import EventPatterns
import Primitives
import Testing

@testable import SchedulerService

@Suite struct SchedulePlanTests {
    private func plan(
        _ expression: String,
        _ zone: String = "UTC",
        changedAt: String,
        start: String? = nil,
        end: String? = nil
    ) throws -> SchedulePlan {
        SchedulePlan(
            expression: try #require(ScheduleExpression(expression, unitsAgree: false)),
            zone: zone,
            start: start.flatMap { Timestamp(iso8601: $0) },
            end: end.flatMap { Timestamp(iso8601: $0) },
            changedAt: try #require(Timestamp(iso8601: changedAt))
        )
    }

    /// The first moments at which it fires, as texts.
    private func moments(_ plan: SchedulePlan, _ count: Int = 4) -> [String] {
        var found: [String] = []
        var next = plan.first(from: plan.changedAt)
        while let moment = next, found.count < count {
            found.append(moment.iso8601(withMilliseconds: false))
            next = plan.next(after: moment)
        }
        return found
    }

    @Test(
        "a local time that summer time leaves out is left out, and one that comes twice counts once",
        arguments: [
            // The clocks of New York go from 02:00 to 03:00 on 8 March 2026, and from 02:00 to 01:00 on 1 November.
            (
                "cron(30 2 * * ? *)", "America/New_York", "2026-03-07T00:00:00Z",
                ["2026-03-07T07:30:00Z", "2026-03-09T06:30:00Z", "2026-03-10T06:30:00Z"]
            ),
            (
                "cron(30 1 * * ? *)", "America/New_York", "2026-10-31T00:00:00Z",
                ["2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"]
            ),
            (
                "cron(0 * * * ? *)", "America/New_York", "2026-03-08T05:30:00Z",
                ["2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z"]
            ),
            (
                "cron(0 * * * ? *)", "America/New_York", "2026-11-01T04:30:00Z",
                ["2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z", "2026-11-01T08:00:00Z"]
            ),
            (
                "cron(0 9 * * ? *)", "America/New_York", "2026-03-07T00:00:00Z",
                ["2026-03-07T14:00:00Z", "2026-03-08T13:00:00Z", "2026-03-09T13:00:00Z"]
            ),
            (
                "cron(0 9 * * ? *)", "Asia/Seoul", "2026-03-07T00:00:01Z",
                ["2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z"]
            ),
            // Seoul had summer time in 1988, from 8 May to 9 October.
            (
                "cron(30 2 * * ? *)", "Asia/Seoul", "1988-05-06T18:00:00Z",
                ["1988-05-08T16:30:00Z", "1988-05-09T16:30:00Z", "1988-05-10T16:30:00Z"]
            ),
        ]
    )
    func summerTime(_ expression: String, _ zone: String, _ from: String, _ expected: [String]) throws {
        let plan = try plan(expression, zone, changedAt: from)

        #expect(moments(plan, expected.count) == expected)
    }

    @Test(
        "the ends of months are what they are",
        arguments: [
            (
                "cron(0 0 L * ? *)",
                [
                    "2028-01-31T00:00:00Z", "2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z",
                    "2028-04-30T00:00:00Z",
                ]
            ),
            (
                "cron(0 0 31 * ? *)",
                [
                    "2028-01-31T00:00:00Z", "2028-03-31T00:00:00Z", "2028-05-31T00:00:00Z",
                    "2028-07-31T00:00:00Z",
                ]
            ),
            (
                "cron(0 0 29 2 ? *)",
                [
                    "2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z", "2036-02-29T00:00:00Z",
                    "2040-02-29T00:00:00Z",
                ]
            ),
            // The last Friday, the weekday nearest to the first, the second Tuesday.
            (
                "cron(0 0 ? * 6L *)",
                [
                    "2028-01-28T00:00:00Z", "2028-02-25T00:00:00Z", "2028-03-31T00:00:00Z",
                    "2028-04-28T00:00:00Z",
                ]
            ),
            (
                "cron(0 0 1W * ? *)",
                [
                    "2028-01-03T00:00:00Z", "2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z",
                    "2028-04-03T00:00:00Z",
                ]
            ),
            (
                "cron(0 0 ? * TUE#2 *)",
                [
                    "2028-01-11T00:00:00Z", "2028-02-08T00:00:00Z", "2028-03-14T00:00:00Z",
                    "2028-04-11T00:00:00Z",
                ]
            ),
        ]
    )
    func monthEnds(_ expression: String, _ expected: [String]) throws {
        let plan = try plan(expression, changedAt: "2028-01-01T00:00:00Z")

        #expect(moments(plan) == expected)
    }

    @Test("the last day of a month is that of the schedule's own zone")
    func monthEndInZone() throws {
        let plan = try plan("cron(0 6 L * ? *)", "Asia/Seoul", changedAt: "2026-01-30T22:00:00Z")

        #expect(moments(plan, 2) == ["2026-02-27T21:00:00Z", "2026-03-30T21:00:00Z"])
    }

    @Test("a rate fires at once, and then by the clock, not by the calendar")
    func rates() throws {
        let plan = try plan("rate(1 days)", "America/New_York", changedAt: "2026-03-07T12:00:07Z")

        #expect(moments(plan, 3) == ["2026-03-07T12:00:07Z", "2026-03-08T12:00:07Z", "2026-03-09T12:00:07Z"])
    }

    @Test("a rate with a start is counted from it, also where it has passed")
    func rateWithStart() throws {
        let ahead = try plan(
            "rate(2 hours)",
            changedAt: "2026-03-07T12:00:00Z",
            start: "2026-03-08T01:00:00Z",
            end: "2026-03-08T05:00:00Z"
        )
        let behind = try plan(
            "rate(2 minutes)",
            changedAt: "2026-03-07T12:00:00Z",
            start: "2026-03-07T11:55:30Z"
        )

        #expect(moments(ahead) == ["2026-03-08T01:00:00Z", "2026-03-08T03:00:00Z", "2026-03-08T05:00:00Z"])
        #expect(moments(behind, 2) == ["2026-03-07T12:01:30Z", "2026-03-07T12:03:30Z"])
    }

    @Test("a cron schedule fires from its start to its end")
    func cronWithin() throws {
        let plan = try plan(
            "cron(0 0 * * ? *)",
            changedAt: "2026-03-01T00:00:00Z",
            start: "2026-03-05T00:00:00Z",
            end: "2026-03-06T23:59:59Z"
        )

        #expect(moments(plan) == ["2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z"])
    }

    @Test("a schedule for one time takes no notice of start and end")
    func once() throws {
        let plan = try plan(
            "at(2026-03-02T09:00:00)",
            "Asia/Seoul",
            changedAt: "2026-03-01T00:00:00Z",
            start: "2027-01-01T00:00:00Z",
            end: "2027-01-02T00:00:00Z"
        )

        #expect(moments(plan) == ["2026-03-02T00:00:00Z"])
    }

    @Test("of the moments of a long absence the last one is found")
    func latest() throws {
        let plan = try plan("rate(1 minute)", changedAt: "2026-03-01T00:00:00Z")
        let now = try #require(Timestamp(iso8601: "2026-09-01T00:00:30Z"))

        let (moment, missed) = plan.latest(after: plan.changedAt, upTo: now)

        #expect(moment == Timestamp(iso8601: "2026-09-01T00:00:00Z"))
        #expect(missed > 1000)
    }
}
