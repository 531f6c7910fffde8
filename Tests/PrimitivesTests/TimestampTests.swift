import Primitives
import Testing

@Suite struct TimestampTests {
    @Test(
        "a moment is written as it was read",
        arguments: [
            "1970-01-01T00:00:00Z", "2026-03-01T09:05:07Z", "2000-02-29T23:59:59Z", "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
        ]
    )
    func iso8601(text: String) throws {
        let moment = try #require(Timestamp(iso8601: text))

        #expect(moment.iso8601() == text)
        #expect(moment.iso8601(withMilliseconds: true) == text.dropLast() + ".000Z")
    }

    @Test(
        "forms of one moment are the same",
        arguments: [
            "2026-03-01T09:00:00.25+09:00", "2026-03-01T00:00:00.250000Z", "2026-02-28T19:30:00.25-04:30",
        ]
    )
    func zones(text: String) throws {
        #expect(Timestamp(iso8601: text)?.iso8601(withMilliseconds: true) == "2026-03-01T00:00:00.250Z")
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "2026", "2026-02-30", "2026-03-01T24:00:00Z", "2026-03-01T00:00:00+25:00", "2026-03-01 x",
        ]
    )
    func refused(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test("what would be later than all dates is the latest of them")
    func latest() {
        let now = Timestamp(CivilDate(year: 2026, month: 3, day: 1))

        #expect(now.advanced(byDays: 2_147_483_647) == .latest)
        #expect(now.advanced(byDays: .max) == .latest)
        #expect(now.advanced(by: .seconds(Int64.max)) == .latest)
        #expect(now.advanced(byDays: -1) == Timestamp(CivilDate(year: 2026, month: 2, day: 28)))
        #expect(now.advanced(by: .seconds(-1)) < now)
    }

    @Test("HTTP dates are read and written")
    func httpDates() throws {
        let text = "Sun, 01 Mar 2026 00:00:00 GMT"
        let moment = try #require(Timestamp(httpDate: text))

        #expect(moment.httpDate == text)
        #expect(moment.iso8601() == "2026-03-01T00:00:00Z")
        #expect(Timestamp(httpDate: "yesterday") == nil)
        #expect(moment.advanced(by: .seconds(3723)).logText == "01/Mar/2026:01:02:03 +0000")
    }
}
