import Foundation
import HosuServer
import HosuTesting
import Primitives
import Runs
import Testing

@testable import StatesService

@Suite struct MockConfigurationTests {
    private static let file = #"""
        {"StateMachines": {"m": {"TestCases": {"Good": {"Call": "Twice"}, "Bad": {"Call": "Never"}}}},
         "MockedResponses": {
            "Twice": {"0-1": {"Throw": {"Error": "Glue.Slow", "Cause": "c"}}, "2": {"Return": {"v": 7}}},
            "Never": {"0": {"Throw": {"Error": "Broken", "Cause": "why"}}}}}
        """#

    @Test("answers are chosen by test case, state and the number of the invocation")
    func choice() throws {
        let mocks = try MockConfiguration(JSONValue(parsing: Self.file))

        #expect(mocks.response("Call", 0, "Good", of: "m") == .failure(error: "Glue.Slow", cause: "c"))
        #expect(mocks.response("Call", 1, "Good", of: "m") == .failure(error: "Glue.Slow", cause: "c"))
        #expect(mocks.response("Call", 2, "Good", of: "m") == .value(["v": 7]))
        #expect(mocks.response("Call", 3, "Good", of: "m") == nil)
        #expect(mocks.hasCase("Bad", of: "m"))
        #expect(!mocks.hasCase("Bad", of: "n"))
        #expect(!mocks.covers("Other", "Good", of: "m"))
    }

    @Test(
        "a configuration that cannot be meant is refused, and says where",
        arguments: [
            (#"{}"#, "StateMachines"),
            (#"{"StateMachines":{"m":{"TestCases":{"T":{"S":"R"}}}}}"#, "state S of test case m#T"),
            (
                #"{"StateMachines":{},"MockedResponses":{"R":{"x":{"Return":1}}}}"#,
                "\"x\" of the mocked response R"
            ),
            (#"{"StateMachines":{},"MockedResponses":{"R":{"2-1":{"Return":1}}}}"#, "\"2-1\""),
            (#"{"StateMachines":{},"MockedResponses":{"R":{"0":{}}}}"#, "either \"Return\" or \"Throw\""),
            (
                #"{"StateMachines":{},"MockedResponses":{"R":{"0-2":{"Return":1},"2":{"Return":2}}}}"#,
                "invocation 2"
            ),
        ]
    )
    func refused(text: String, expected: String) throws {
        let value = try JSONValue(parsing: text)

        #expect {
            try MockConfiguration(value)
        } throws: { error in
            "\(error)".contains(expected)
        }
    }

    @Test("an execution of a test case gets its answers, retries included")
    func execution() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/hosu-mocks-" + UUID().uuidString
        try Self.file.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let hosu = try await TestHosu { $0.stateMocksPath = path }
        let definition = #"""
            {"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync",
             "Parameters":{"JobName":"none"},"Retry":[{"ErrorEquals":["Glue.Slow"],"IntervalSeconds":1}],"End":true}}}
            """#
        let arn = try await StatesServiceTests.make(hosu, definition).string ?? ""
        let sleepers = hosu.clock.sleeperCount

        let started = try await StatesServiceTests.call(
            hosu,
            "StartExecution",
            ["stateMachineArn": .string(arn + "#Good"), "name": "one"]
        )
        for _ in 0..<2 {
            await hosu.clock.waitForSleepers(sleepers + 1)
            hosu.clock.advance(by: .seconds(2))
        }
        await hosu.core.runs.waitForEnd(of: .init(kind: ExecutionRunner.kind, tenant: .standard, id: "m:one"))
        let described = try await StatesServiceTests.call(
            hosu,
            "DescribeExecution",
            ["executionArn": started["executionArn"] ?? .null]
        )
        await #expect(throws: States.InvalidArn.self) {
            _ = try await StatesServiceTests.call(
                hosu,
                "StartExecution",
                ["stateMachineArn": .string(arn + "#Other")]
            )
        }

        #expect(described["status"] == "SUCCEEDED")
        #expect(described["output"] == #"{"v":7}"#)
        await hosu.close()
    }
}
