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
}
