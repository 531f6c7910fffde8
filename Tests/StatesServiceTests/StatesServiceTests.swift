import HosuServer
import HosuTesting
import Primitives
import Runs
import ServiceKit
import Shapes
import Testing

@testable import StatesService

@Suite struct StatesServiceTests {
    static let role = "arn:aws:iam::000000000000:role/states"

    static func call(_ hosu: TestHosu, _ operation: String, _ input: JSONValue) async throws -> JSONValue {
        try await hosu.invoke("stepfunctions", operation, input)
    }

    static func make(_ hosu: TestHosu, _ definition: String, name: String = "m") async throws -> JSONValue {
        let made = try await call(
            hosu,
            "CreateStateMachine",
            ["name": .string(name), "definition": .string(definition), "roleArn": .string(role)]
        )
        return made["stateMachineArn"] ?? .null
    }

    @Test("a machine is made, run and described, and its history can be read")
    func whole() async throws {
        let hosu = try await TestHosu()
        let arn = try await Self.make(
            hosu,
            #"{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"End":true}}}"#
        )

        let started = try await Self.call(
            hosu,
            "StartExecution",
            ["stateMachineArn": arn, "name": "one", "input": "{}"]
        )
        let execution = started["executionArn"] ?? .null
        await hosu.core.runs.waitForEnd(of: .init(kind: ExecutionRunner.kind, tenant: .standard, id: "m:one"))
        let described = try await Self.call(hosu, "DescribeExecution", ["executionArn": execution])
        let history = try await Self.call(hosu, "GetExecutionHistory", ["executionArn": execution])

        #expect(described["status"] == "SUCCEEDED")
        #expect(described["output"] == #"{"x":1}"#)
        #expect(
            history["events"]?.array?.compactMap { $0["type"]?.string }
                == ["ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"]
        )
        await hosu.close()
    }

    private func failure(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? any ServiceFailure).map { "\($0.code): \($0.message)" } ?? "\(error)"
        }
    }

    @Test("a waiting execution rests, goes on when its time has come, and can be stopped before")
    func waiting() async throws {
        let hosu = try await TestHosu()
        let arn = try await Self.make(
            hosu,
            #"{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":90,"End":true}}}"#
        )
        let sleepers = hosu.clock.sleeperCount
        let first = try await Self.call(hosu, "StartExecution", ["stateMachineArn": arn, "name": "one"])
        await hosu.clock.waitForSleepers(sleepers + 1)
        let second = try await Self.call(hosu, "StartExecution", ["stateMachineArn": arn, "name": "two"])
        await hosu.clock.waitForSleepers(sleepers + 2)

        _ = try await Self.call(
            hosu,
            "StopExecution",
            ["executionArn": second["executionArn"] ?? .null, "error": "E"]
        )
        hosu.clock.advance(by: .seconds(90))
        await hosu.core.runs.waitForEnd(of: .init(kind: ExecutionRunner.kind, tenant: .standard, id: "m:one"))
        let ended = try await Self.call(
            hosu,
            "DescribeExecution",
            ["executionArn": first["executionArn"] ?? .null]
        )
        let stopped = try await Self.call(
            hosu,
            "DescribeExecution",
            ["executionArn": second["executionArn"] ?? .null]
        )

        #expect(ended["status"] == "SUCCEEDED")
        #expect(ended["stopDate"] == "2026-03-01T00:01:30Z")
        #expect(stopped["status"] == "ABORTED")
        #expect(stopped["error"] == "E")
        await hosu.close()
    }

    @Test("what is not there is refused in AWS's words")
    func missing() async throws {
        let hosu = try await TestHosu()
        let arn = JSONValue.string(StatesNames.machine("none", .standard))
        let cases: [(String, JSONValue, String)] = [
            (
                "DescribeStateMachine", ["stateMachineArn": arn],
                "StateMachineDoesNotExist: State Machine Does Not Exist: '"
            ),
            (
                "StartExecution", ["stateMachineArn": arn],
                "StateMachineDoesNotExist: State Machine Does Not Exist: '"
            ),
            (
                "DescribeStateMachine", ["stateMachineArn": "x"],
                "InvalidArn: Invalid Arn: 'Invalid ARN prefix: x'"
            ),
            (
                "DescribeExecution", ["executionArn": .string(StatesNames.execution("m", "x", .standard))],
                "ExecutionDoesNotExist: Execution Does Not Exist: '"
            ),
            (
                "DescribeActivity", ["activityArn": .string(StatesNames.activity("x", .standard))],
                "ActivityDoesNotExist: Activity Does Not Exist: '"
            ),
            (
                "SendTaskSuccess", ["taskToken": "x", "output": "1"],
                "InvalidToken: Invalid Token: 'Invalid token'"
            ),
            ("SendTaskSuccess", ["taskToken": "x", "output": "{"], "InvalidOutput: Invalid Output: '"),
        ]

        for (operation, input, expected) in cases {
            let found = await failure { _ = try await Self.call(hosu, operation, input) }
            #expect(found?.hasPrefix(expected) == true, "\(operation): \(found ?? "nothing")")
        }
        await hosu.close()
    }

    @Test("a machine of another definition cannot take a name, the same one again is the same machine")
    func names() async throws {
        let hosu = try await TestHosu()
        let first = try await Self.make(hosu, #"{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#)
        let again = try await Self.make(hosu, #"{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#)
        let other = await failure {
            _ = try await Self.make(hosu, #"{"StartAt":"B","States":{"B":{"Type":"Succeed"}}}"#)
        }

        #expect(first == again)
        #expect(other == "StateMachineAlreadyExists: State Machine Already Exists: '\(first.string ?? "")'")
        await hosu.close()
    }
}
