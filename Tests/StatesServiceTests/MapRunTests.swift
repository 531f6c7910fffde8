import HosuServer
import HosuTesting
import Primitives
import Runs
import Testing

@testable import StatesService

@Suite struct MapRunTests {
    private static let waiting = #"""
        {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"MaxConcurrency":2,"ItemProcessor":
        {"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"W",
        "States":{"W":{"Type":"Wait","Seconds":90,"End":true}}}}}}
        """#

    private func describe(_ hosu: TestHosu, _ execution: JSONValue) async throws -> JSONValue {
        let listed = try await StatesServiceTests.call(hosu, "ListMapRuns", ["executionArn": execution])
        let arn = listed["mapRuns"]?[0]?["mapRunArn"] ?? .null
        return try await StatesServiceTests.call(hosu, "DescribeMapRun", ["mapRunArn": arn])
    }

    @Test("children wait with the clock, as many at once as may, and the map rests meanwhile")
    func waiting() async throws {
        let hosu = try await TestHosu()
        let arn = try await StatesServiceTests.make(hosu, Self.waiting)
        let sleepers = hosu.clock.sleeperCount
        let started = try await StatesServiceTests.call(
            hosu,
            "StartExecution",
            ["stateMachineArn": arn, "name": "one", "input": "[1,2,3]"]
        )
        let execution = started["executionArn"] ?? .null
        await hosu.clock.waitForSleepers(sleepers + 2)
        let before = try await describe(hosu, execution)

        hosu.clock.advance(by: .seconds(90))
        await hosu.clock.waitForSleepers(sleepers + 1)
        let between = try await describe(hosu, execution)
        hosu.clock.advance(by: .seconds(90))
        await hosu.core.runs.waitForEnd(of: .init(kind: ExecutionRunner.kind, tenant: .standard, id: "m:one"))
        let after = try await describe(hosu, execution)
        let ended = try await StatesServiceTests.call(hosu, "DescribeExecution", ["executionArn": execution])

        #expect(before["executionCounts"]?["running"] == 2)
        #expect(before["executionCounts"]?["pending"] == 1)
        #expect(between["executionCounts"]?["succeeded"] == 2)
        #expect(after["executionCounts"]?["succeeded"] == 3)
        #expect(after["stopDate"] == "2026-03-01T00:03:00Z")
        #expect(ended["output"] == "[1,2,3]")
        await hosu.close()
    }
}
