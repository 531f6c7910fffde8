import Primitives
import Testing

@Suite struct CronExpressionTests {
    @Test("schedules name their next moment", arguments: schedules)
    func next(_ text: String, _ moment: String, _ expected: String?) throws {
        let schedule = try #require(CronExpression(text))
        let start = try #require(Timestamp(iso8601: moment))

        #expect(schedule.next(after: start)?.iso8601() == expected)
    }

    private static let schedules: [(String, String, String?)] = [
        ("cron(15 12 * * ? *)", "2026-11-21T12:14:59Z", "2026-11-21T12:15:00Z"),
        ("cron(15 12 * * ? *)", "2026-11-21T12:15:00Z", "2026-11-22T12:15:00Z"),
        ("cron(0 10 ? * MON-FRI *)", "2026-11-20T10:00:00Z", "2026-11-23T10:00:00Z"),
        ("cron(0/15 * * * ? *)", "2026-12-31T23:50:00Z", "2027-01-01T00:00:00Z"),
        ("cron(0 8 1 * ? *)", "2026-11-21T00:00:00Z", "2026-12-01T08:00:00Z"),
        ("cron(0 0 29 2 ? *)", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z"),
        ("cron(0 0 L * ? *)", "2026-02-01T00:00:00Z", "2026-02-28T00:00:00Z"),
        ("cron(0 0 1W * ? *)", "2026-07-31T12:00:00Z", "2026-08-03T00:00:00Z"),
        ("cron(0 0 ? * 6L *)", "2026-11-01T00:00:00Z", "2026-11-27T00:00:00Z"),
        ("cron(0 0 ? * 3#2 *)", "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z"),
        ("cron(5,10 1 ? JAN,JUN SUN 2027)", "2026-11-01T00:00:00Z", "2027-01-03T01:05:00Z"),
        ("cron(0 0 1 1 ? 2020)", "2026-11-01T00:00:00Z", nil),
    ]

    @Test(
        "what is no schedule is refused",
        arguments: [
            "", "15 12 * * ? *", "cron(15 12 * * ?)", "cron(60 12 * * ? *)", "cron(0 12 * * MON *)",
            "cron(0 12 ? * ? *)", "cron(0 0/0 * * ? *)", "cron(0 12 32 * ? *)", "cron(a 12 * * ? *)",
        ]
    )
    func refused(_ text: String) {
        #expect(CronExpression(text) == nil)
    }
}
