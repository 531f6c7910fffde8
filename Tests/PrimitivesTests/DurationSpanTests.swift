import Primitives
import Testing

@Suite struct DurationSpanTests {
    @Test(
        "spans of time are read as people write them",
        arguments: [
            ("30d", 2_592_000), ("1d12h", 129_600), ("90m", 5400), ("45s", 45), ("2w", 1_209_600),
            ("1h30m", 5400),
            ("0", 0), ("10", 10), ("P30D", 2_592_000), ("PT1H30M", 5400), ("P1DT12H", 129_600), ("PT5M", 300),
            ("P2W", 1_209_600), ("1.5h", 5400), ("1D", 86_400),
        ]
    )
    func read(text: String, seconds: Int) {
        #expect(Duration(span: text) == .seconds(seconds))
    }

    @Test("a fraction of a second is kept")
    func fractions() {
        #expect(Duration(span: "250ms") == .milliseconds(250))
        #expect(Duration(span: "0.5") == .milliseconds(500))
    }

    @Test(
        "anything else is no span",
        arguments: [
            "", "d", "P", "PT", "30x", "-1d", "-5", "1 d", "P1M", "P1Y", "P1H", "PT1D", "1d-2h", "nan", "inf",
            "1e30",
            "9999999w", "1..5h",
        ]
    )
    func refused(text: String) {
        #expect(Duration(span: text) == nil)
    }
}
