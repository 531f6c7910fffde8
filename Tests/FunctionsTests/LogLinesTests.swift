import Primitives
import Testing

@testable import Functions

@Suite struct LogLinesTests {
    private let time = Timestamp(epochMilliseconds: 1_772_323_200_123)

    private func record(_ text: String) -> [UInt8] {
        LogCutter.mark + [0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8)
    }

    @Test("lines and records become events, however they are cut into pieces")
    func pieces() {
        let bytes =
            Array("one\ntwo".utf8) + record("three\nfour\n") + Array("five\r\n\n".utf8) + record("six")
            + [0xA5, 65, 10] + Array("rest".utf8)
        let expected = ["one", "two", "three\nfour", "five", "six", "\u{FFFD}A", "rest"]

        for size in [1, 2, 3, 7, 1000] {
            var cutter = LogCutter()
            var events: [String] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                events += cutter.add(Array(bytes[start..<min(bytes.count, start + size)]))
            }
            events += cutter.finish()

            #expect(events == expected, "pieces of \(size)")
        }
    }

    @Test("a report is a line of text, or an event in JSON")
    func reports() {
        var report = InvocationReport()
        report.duration = .microseconds(1_234_567)
        report.billedDuration = .milliseconds(1400)
        report.initDuration = .microseconds(102_254)
        report.maxMemoryUsedInMegabytes = 38
        var logging = FunctionLogging(group: "/aws/lambda/f")
        let text = PlatformLines(logging: logging, version: "$LATEST")
        logging.format = .json
        let json = PlatformLines(logging: logging, version: "3")
        let failure = PlatformLines.Ending.failure(.tooLarge(limit: 1))

        #expect(text.start("id", at: time) == "START RequestId: id Version: $LATEST")
        #expect(
            text.end("id", report, .success, at: time) == [
                "END RequestId: id",
                "REPORT RequestId: id\tDuration: 1234.57 ms\tBilled Duration: 1400 ms\tMemory Size: 128 MB\t"
                    + "Max Memory Used: 38 MB\tInit Duration: 102.25 ms\t",
            ]
        )
        #expect(
            json.start("id", at: time)
                == #"{"time":"2026-03-01T00:00:00.123Z","type":"platform.start","#
                + #""record":{"requestId":"id","version":"3"}}"#
        )
        #expect(json.end("id", report, .success, at: time).count == 1)
        #expect(
            json.end("id", report, failure, at: time).last
                == #"{"time":"2026-03-01T00:00:00.123Z","type":"platform.report","record":{"requestId":"id","#
                + #""metrics":{"durationMs":1234.567,"billedDurationMs":1400,"memorySizeMB":128,"#
                + #""maxMemoryUsedMB":38,"initDurationMs":102.254},"status":"error","#
                + #""errorType":"Function.ResponseSizeTooLarge"}}"#
        )
    }
}
