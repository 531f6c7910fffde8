import Primitives
import Testing

@testable import StatesLanguage

@Suite struct RedriveTests {
    /// Runs until it fails, redrives it, and gives the lines of history that the redrive adds.
    private func redriven(
        _ definition: String,
        input: JSONValue = [:],
        restarts: Bool,
        answer: @escaping @Sendable (TaskRequest, Int) -> Simulation.Answer
    ) throws -> (lines: [String], result: String) {
        var simulation = try Simulation(definition, input: input, answer: answer)
        simulation.restarts = restarts
        simulation.run()
        let count = simulation.lines.count
        #expect(simulation.result.hasPrefix("No"))
        try simulation.redrive()
        return (Array(simulation.lines.dropFirst(count)), simulation.result)
    }

    private static let task = #""Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:getObject""#

    @Test("a task is scheduled again, without being entered again", arguments: [false, true])
    func task(restarts: Bool) throws {
        let (lines, result) = try redriven(
            #"{"StartAt":"A","States":{"A":{\#(Self.task),"End":true}}}"#,
            restarts: restarts
        ) { _, count in count == 1 ? .failure("No", "c") : .success("yes") }

        #expect(
            lines == [
                "7<6 ExecutionRedriven", "8<7 TaskScheduled", "9<8 TaskStarted", "10<9 TaskSucceeded",
                "11<10 TaskStateExited A", "12<11 ExecutionSucceeded",
            ]
        )
        #expect(result == "\"yes\"")
    }

    @Test("branches and iterations that succeeded keep what they gave", arguments: [false, true])
    func branches(restarts: Bool) throws {
        let (lines, result) = try redriven(
            #"""
            {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
              {"StartAt":"A","States":{"A":{"Type":"Pass","Result":"a","End":true}}},
              {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"MaxConcurrency":1,"ItemProcessor":
                {"StartAt":"T","States":{"T":{\#(Self.task),"End":true}}}}}}]}}}
            """#,
            input: [1, 2, 3],
            restarts: restarts
        ) { request, count in count == 2 ? .failure("No", "c") : .success(request.arguments) }

        #expect(result == #"["a",[1,2,3]]"#)
        #expect(!lines.contains { $0.contains("PassState") || $0.contains("MapStateStarted") })
        #expect(lines.filter { $0.contains("TaskScheduled") }.count == 2)
    }

    @Test("a state whose retrier was used up may be tried as often again")
    func retries() throws {
        let (lines, _) = try redriven(
            #"{"StartAt":"A","States":{"A":{\#(Self.task),"Retry":[{"ErrorEquals":["No"],"MaxAttempts":1}],"End":true}}}"#,
            restarts: false
        ) { _, count in count < 4 ? .failure("No", "c") : .success(1) }

        #expect(lines.filter { $0.contains("TaskScheduled") }.count == 2)
    }
}
