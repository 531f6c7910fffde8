import Primitives
import Testing

@testable import StatesLanguage

/// Source: Amazon States Language, "Errors"; Step Functions Developer Guide, "Handling errors in Step Functions workflows".
@Suite struct FailureTests {
    private static func machine(_ extra: String) -> String {
        #"{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getTable",\#(extra),"End":true},"R":{"Type":"Pass","Result":"recovered","ResultPath":"$.r","End":true}}}"#
    }

    @Test(
        "a failed task is tried again after growing delays",
        arguments: [
            (#"{"ErrorEquals":["X"]}"#, [1, 2, 4], "X: no"),
            (#"{"ErrorEquals":["X"],"IntervalSeconds":3,"MaxAttempts":2,"BackoffRate":1.5}"#, [3, 4], "X: no"),
            (
                #"{"ErrorEquals":["States.ALL"],"IntervalSeconds":10,"MaxDelaySeconds":25,"MaxAttempts":4}"#,
                [10, 20, 25, 25], "X: no"
            ),
            (#"{"ErrorEquals":["States.TaskFailed"],"MaxAttempts":1}"#, [1], "X: no"),
            (
                #"{"ErrorEquals":["X"],"IntervalSeconds":8,"MaxAttempts":2,"JitterStrategy":"FULL"}"#, [4, 8],
                "X: no"
            ),
            (#"{"ErrorEquals":["Y"]}"#, [], "X: no"),
            (#"{"ErrorEquals":["X"],"MaxAttempts":0}"#, [], "X: no"),
            (
                #"{"ErrorEquals":["Y","X"],"MaxAttempts":1},{"ErrorEquals":["States.ALL"],"MaxAttempts":5}"#,
                [1], "X: no"
            ),
        ]
    )
    func retries(retriers: String, delays: [Int], result: String) throws {
        var simulation = try Simulation(
            Self.machine(#""Retry":[\#(retriers)],"Catch":[{"ErrorEquals":["Never"],"Next":"R"}]"#)
        ) { _, _ in .failure("X", "no") }

        simulation.run()

        #expect(simulation.result == result)
        #expect(simulation.seconds == delays)
        #expect(simulation.started.count == delays.count + 1)
    }

    @Test(
        "a caught failure goes on with error and cause",
        arguments: [
            (#"{"ErrorEquals":["X"],"Next":"R"}"#, #"{"Error":"X","Cause":"no","r":"recovered"}"#),
            (#"{"ErrorEquals":["States.ALL"],"Next":"R"}"#, #"{"Error":"X","Cause":"no","r":"recovered"}"#),
            (
                #"{"ErrorEquals":["States.TaskFailed"],"Next":"R"}"#,
                #"{"Error":"X","Cause":"no","r":"recovered"}"#
            ),
            (
                #"{"ErrorEquals":["X"],"Next":"R","ResultPath":"$.e"}"#,
                #"{"in":1,"e":{"Error":"X","Cause":"no"},"r":"recovered"}"#
            ),
            (#"{"ErrorEquals":["X"],"Next":"R","ResultPath":null}"#, #"{"in":1,"r":"recovered"}"#),
            (#"{"ErrorEquals":["Y"],"Next":"R"}"#, "X: no"),
        ]
    )
    func catches(catcher: String, result: String) throws {
        var simulation = try Simulation(Self.machine(#""Catch":[\#(catcher)]"#), input: ["in": 1]) { _, _ in
            .failure("X", "no")
        }

        simulation.run()

        #expect(simulation.result == result || simulation.result == "X: no" && result == "X: no")
    }

    @Test(
        "a silent task times out",
        arguments: [
            (#""TimeoutSeconds":5"#, 5, "States.Timeout"),
            (#""TimeoutSeconds":60,"HeartbeatSeconds":7"#, 7, "States.Timeout"),
            (#""TimeoutSecondsPath":"$.t""#, 9, "States.Timeout"),
        ]
    )
    func timeouts(fields: String, seconds: Int, error: String) throws {
        var simulation = try Simulation(
            Self.machine(#"\#(fields),"Catch":[{"ErrorEquals":["Never"],"Next":"R"}]"#),
            input: ["t": 9]
        ) { _, _ in .silence }

        simulation.run()

        #expect(simulation.seconds == [seconds])
        #expect(simulation.result == "\(error): -")
        #expect(simulation.lines.contains("5<4 TaskTimedOut States.Timeout"))
        #expect(simulation.cancelled.count == 1)
    }

    @Test(
        "timeouts are known by their names, and States.TaskFailed is none of them",
        arguments: [
            (#""HeartbeatSeconds":7"#, "States.HeartbeatTimeout", true),
            (#""HeartbeatSeconds":7"#, "States.Timeout", true),
            (#""TimeoutSeconds":7"#, "States.HeartbeatTimeout", false),
            (#""TimeoutSeconds":7"#, "States.TaskFailed", false),
            (#""TimeoutSeconds":7"#, "States.ALL", true),
        ]
    )
    func timeoutNames(field: String, name: String, isCaught: Bool) throws {
        var simulation = try Simulation(
            Self.machine(#"\#(field),"Catch":[{"ErrorEquals":["\#(name)"],"Next":"R"}]"#)
        ) { _, _ in .silence }

        simulation.run()

        #expect(simulation.result.contains("recovered") == isCaught)
    }

    @Test("States.ALL is not for failures of the machine itself, their own name is")
    func runtime() throws {
        func result(_ name: String) throws -> String {
            var simulation = try Simulation(
                Self.machine(#""InputPath":"$.nowhere","Catch":[{"ErrorEquals":["\#(name)"],"Next":"R"}]"#)
            )
            simulation.run()
            return simulation.result
        }

        #expect(try result("States.ALL").hasPrefix("States.Runtime: "))
        #expect(try result("States.Runtime").contains("recovered"))
    }

    @Test("a heartbeat keeps a task alive")
    func heartbeat() throws {
        var simulation = try Simulation(
            Self.machine(#""HeartbeatSeconds":7,"Catch":[{"ErrorEquals":["Never"],"Next":"R"}]"#)
        ) { _, _ in .silence }
        simulation.receive(.started)
        let first = simulation.execution.nextWakeUp
        simulation.receive(.taskHeartbeat(id: simulation.started[0].id))

        #expect(simulation.execution.nextWakeUp == first)
        simulation.receive(.taskSucceeded(id: simulation.started[0].id, output: 5))
        #expect(simulation.result == "5")
    }

    @Test("a late answer changes nothing")
    func late() throws {
        var simulation = try Simulation(Self.machine(#""Catch":[{"ErrorEquals":["Never"],"Next":"R"}]"#))
        simulation.receive(.started)
        let id = simulation.started[0].id
        simulation.receive(.taskSucceeded(id: id, output: 1))
        simulation.receive(.taskFailed(id: id, error: "X", cause: nil))
        simulation.receive(.taskSucceeded(id: 99, output: 2))

        #expect(simulation.result == "1")
    }

    @Test("a task's result of more than 256 KiB fails the task")
    func largeResult() throws {
        var simulation = try Simulation(Self.machine(#""Catch":[{"ErrorEquals":["States.ALL"],"Next":"R"}]"#)) {
            _,
            _ in
            .success(.string(String(repeating: "x", count: 300_000)))
        }

        simulation.run()

        #expect(
            simulation.result.contains(
                "The state/task 'aws-sdk:glue' returned a result with a size exceeding the maximum number of bytes service limit."
            )
        )
        #expect(simulation.result.contains("recovered"))
    }
}
