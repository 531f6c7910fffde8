import HosuTesting
import Primitives
import ServiceKit
import Shapes
import Testing

@testable import LogsService

@Suite struct LogsTests {
    private struct Client {
        let hosu: TestHosu

        init() async throws {
            hosu = try await TestHosu()
            try await self("CreateLogGroup", ["logGroupName": "/aws-glue/jobs/output"])
            for stream in ["a", "b"] {
                try await self(
                    "CreateLogStream",
                    ["logGroupName": "/aws-glue/jobs/output", "logStreamName": .string(stream)]
                )
            }
        }

        var now: Int { hosu.clock.now.epochMilliseconds }

        @discardableResult
        func callAsFunction(_ operation: String, _ input: JSONValue) async throws -> JSONValue {
            try await hosu.invoke("logs", operation, input)
        }

        @discardableResult
        func put(_ stream: String, _ events: [(time: Int, message: String)]) async throws -> JSONValue {
            try await self(
                "PutLogEvents",
                [
                    "logGroupName": "/aws-glue/jobs/output", "logStreamName": .string(stream),
                    "logEvents": .array(
                        events.map { ["timestamp": .integer(Int64($0.time)), "message": .string($0.message)] }
                    ),
                ]
            )
        }

        func filter(_ more: [(String, JSONValue)] = []) async throws -> (messages: [String], token: JSONValue?)
        {
            var input = JSONObject([("logGroupName", "/aws-glue/jobs/output")])
            for (name, value) in more { input[name] = value }
            let answer = try await self("FilterLogEvents", .object(input))
            return (answer["events"]?.array?.compactMap { $0["message"]?.string } ?? [], answer["nextToken"])
        }
    }

    @Test("events of several streams come in the order of their times, page by page")
    func merges() async throws {
        let logs = try await Client()
        let now = logs.now
        try await logs.put("a", [(now, "1"), (now + 2, "3"), (now + 2, "4"), (now + 4, "7")])
        try await logs.put("b", [(now + 1, "2"), (now + 2, "5"), (now + 3, "6")])

        var found: [String] = []
        var token: JSONValue?
        repeat {
            let page = try await logs.filter([("limit", 2)] + (token.map { [("nextToken", $0)] } ?? []))
            found += page.messages
            token = page.token
        } while token != nil

        #expect(found == ["1", "2", "3", "4", "5", "6", "7"])
        await logs.hosu.close()
    }

    @Test("a stream is read from its head or its tail, and a token at the end comes back as it was")
    func pages() async throws {
        let logs = try await Client()
        try await logs.put("a", (0..<5).map { (logs.now + $0, "\($0)") })
        func get(_ more: JSONValue) async throws -> (messages: [String], answer: JSONValue) {
            var input = JSONObject([
                ("logGroupName", "/aws-glue/jobs/output"), ("logStreamName", "a"), ("limit", 2),
            ])
            for member in more.object?.members ?? [] { input[member.name] = member.value }
            let answer = try await logs("GetLogEvents", .object(input))
            return (answer["events"]?.array?.compactMap { $0["message"]?.string } ?? [], answer)
        }

        let tail = try await get([:])
        let before = try await get(["nextToken": tail.answer["nextBackwardToken"] ?? .null])
        let head = try await get(["startFromHead": true])
        let end = try await get(["nextToken": tail.answer["nextForwardToken"] ?? .null])

        #expect(tail.messages == ["3", "4"])
        #expect(before.messages == ["1", "2"])
        #expect(head.messages == ["0", "1"])
        #expect(end.messages.isEmpty && end.answer["nextForwardToken"] == tail.answer["nextForwardToken"])
        await logs.hosu.close()
    }

    @Test("what is older than the retention is no longer shown, and not taken")
    func retention() async throws {
        let logs = try await Client()
        try await logs.put("a", [(logs.now, "old")])
        try await logs("PutRetentionPolicy", ["logGroupName": "/aws-glue/jobs/output", "retentionInDays": 1])
        logs.hosu.clock.advance(by: .seconds(2 * 86_400))

        let answer = try await logs.put("a", [(logs.now - 86_400_001, "older"), (logs.now - 1, "new")])

        #expect(answer["rejectedLogEventsInfo"]?["expiredLogEventEndIndex"] == 1)
        #expect(try await logs.filter().messages == ["new"])
        await logs.hosu.close()
    }

    @Test("a deleted group takes its events along")
    func deletion() async throws {
        let logs = try await Client()
        try await logs.put("a", [(logs.now, "x")])
        try await logs("DeleteLogGroup", ["logGroupName": "/aws-glue/jobs/output"])
        try await logs("CreateLogGroup", ["logGroupName": "/aws-glue/jobs/output"])

        #expect(try await logs.filter().messages.isEmpty)
        await logs.hosu.close()
    }
}
