import Foundation
import Gateway
import HosuTesting
import Logging
import Primitives
import Testing

@testable import HosuServer

@Suite struct ClockControlTests {
    /// A lake with a time of its own over a machine whose clock the test moves.
    private func open(beginning: String? = nil) async throws -> TestHosu {
        try await TestHosu(now: "2026-03-01T00:00:00Z") { configuration in
            configuration.timekeeping = .own(beginning: beginning.flatMap { Timestamp(iso8601: $0) })
        }
    }

    private func change(_ hosu: TestHosu, _ order: JSONValue) async throws -> (status: Int, JSONValue) {
        let answer = try await hosu.send("POST", "/_hosu/clock", body: order.bytes)
        return (answer.status, try answer.json)
    }

    @Test("a lake has the machine's time until it is moved")
    func reading() async throws {
        let hosu = try await open()

        let answer = try await hosu.send("GET", "/_hosu/clock")
        hosu.clock.advance(by: .seconds(5))
        let (_, moved) = try await change(hosu, ["advance": "30d"])

        #expect(answer.status == 200)
        #expect(try answer.json["time"] == "2026-03-01T00:00:00.000Z")
        #expect(try answer.json["state"] == "running")
        #expect(moved["time"] == "2026-03-31T00:00:05.000Z")
        #expect(moved["machineTime"] == "2026-03-01T00:00:05.000Z")
        #expect(moved["moved"]?["isComplete"] == true)
        await hosu.close()
    }

    @Test("a Wait of a month is over when the month is, and what is stored bears the lake's time")
    func waiting() async throws {
        let hosu = try await open(beginning: "2020-01-01T00:00:00Z")
        _ = try await change(hosu, ["frozen": true])
        let definition =
            #"{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":10,"Next":"B"},"B":{"Type":"Wait","Seconds":2591990,"End":true}}}"#
        let machine = try await hosu.invoke(
            "stepfunctions",
            "CreateStateMachine",
            ["name": "m", "definition": .string(definition), "roleArn": "arn:aws:iam::000000000000:role/r"]
        )
        let execution = try await hosu.invoke(
            "stepfunctions",
            "StartExecution",
            ["stateMachineArn": machine["stateMachineArn"] ?? .null]
        )
        let arn: JSONValue = ["executionArn": execution["executionArn"] ?? .null]

        let (_, first) = try await change(hosu, ["advance": "29d"])
        let before = try await hosu.invoke("stepfunctions", "DescribeExecution", arn)
        let (_, second) = try await change(hosu, ["set": "2020-01-31T00:00:00Z"])
        let after = try await hosu.invoke("stepfunctions", "DescribeExecution", arn)

        #expect(first["moved"]?["moments"] == 1)
        #expect(before["status"] == "RUNNING")
        #expect(second["moved"]?["woken"] == 1)
        #expect(after["status"] == "SUCCEEDED")
        await hosu.close()
    }

    @Test(
        "what cannot be done is refused by name",
        arguments: [
            (#"{"set":"2026-02-01T00:00:00Z"}"#, "TimeGoesForward"),
            (#"{"advance":"1 month"}"#, "InvalidInput"),
            (#"{"scale":0.00001}"#, "InvalidInput"), (#"{"speed":2}"#, "InvalidInput"),
            (#"[1]"#, "InvalidInput"),
            (#"{"advance":1,"reset":true}"#, "InvalidInput"), (#"{"frozen":true,"scale":2}"#, "InvalidInput"),
            (#"{"reset":false}"#, "InvalidInput"), (#"{"#, "InvalidInput"),
        ]
    )
    func refusals(body: String, code: String) async throws {
        let hosu = try await open()

        let answer = try await hosu.send("POST", "/_hosu/clock", body: Array(body.utf8))

        #expect(answer.status == 400)
        #expect(try answer.json["error"] == .string(code))
        await hosu.close()
    }

    @Test("a reset says how far time went back")
    func resetting() async throws {
        let hosu = try await open()
        _ = try await change(hosu, ["advance": "1d"])

        let (status, reply) = try await change(hosu, ["reset": true])

        #expect(status == 200)
        #expect(reply["time"] == "2026-03-01T00:00:00.000Z")
        #expect(reply["warning"]?.string?.contains("86400 seconds") == true)
        await hosu.close()
    }

    @Test("the time is kept over a restart, and a lake that was made does not begin anew")
    func keeping() async throws {
        let directory = FileManager.default.temporaryDirectory.path + "/hosu-clock-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let machine = ManualClock()
        func open(beginning: String?) async throws -> HosuCore {
            var configuration = Configuration(storage: .directory(directory))
            configuration.timekeeping = .own(beginning: beginning.flatMap { Timestamp(iso8601: $0) })
            let logger = Logger(label: "hosu.test") { _ in SwiftLogNoOpLogHandler() }
            return try await HosuCore.open(configuration, world: .manual(clock: machine), logger: logger)
        }

        let first = try await open(beginning: "2024-05-01T00:00:00Z")
        machine.advance(by: .seconds(3600))
        let noon = first.world.clock.now
        await first.close()
        let second = try await open(beginning: "1999-01-01T00:00:00Z")
        let kept = second.world.clock.now
        await second.close()
        try FileManager.default.removeItem(atPath: directory + "/clock.json")

        #expect(noon == Timestamp(iso8601: "2024-05-01T01:00:00Z"))
        #expect(kept == noon)
        await #expect(throws: ConfigurationFailure.beginningOfOldLake(path: directory)) {
            _ = try await open(beginning: "1999-01-01T00:00:00Z")
        }
        try Data("{}".utf8).write(to: URL(fileURLWithPath: directory + "/clock.json"))
        await #expect(throws: ConfigurationFailure.clockUnreadable(path: directory + "/clock.json")) {
            _ = try await open(beginning: nil)
        }
    }

    @Test("where signatures are checked, the clock is not shown to those who sign nothing")
    func strict() async throws {
        let hosu = try await TestHosu { configuration in
            configuration.timekeeping = .own(beginning: nil)
            configuration.gateway = GatewayConfiguration(authentication: .strict(StaticCredentials([])))
        }

        let answer = try await hosu.send("POST", "/_hosu/clock", body: Array(#"{"advance":"1d"}"#.utf8))

        #expect(answer.status == 403)
        #expect(hosu.core.world.clock.now == hosu.clock.now)
        await hosu.close()
    }
}
