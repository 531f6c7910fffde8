import Primitives
import Testing

@testable import StatesLanguage

/// The order and the links of events, as recorded from AWS's own answers where a comment says so.
@Suite struct HistoryTests {
    private static let task = #""Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getTable""#

    private func lines(_ states: String, input: JSONValue = [1, 2], failing: [String] = []) throws -> [String] {
        var simulation = try Simulation(#"{"StartAt":"A","States":{\#(states)}}"#, input: input) { request, _ in
            failing.contains(request.stateName) ? .failure("E", "c") : .success(request.arguments)
        }
        simulation.run()
        return simulation.lines
    }

    @Test("a task and what follows")
    func task() throws {
        #expect(
            try lines(#""A":{\#(Self.task),"Next":"B"},"B":{"Type":"Pass","End":true}"#) == [
                "1<0 ExecutionStarted", "2<0 TaskStateEntered A", "3<2 TaskScheduled", "4<3 TaskStarted",
                "5<4 TaskSucceeded", "6<5 TaskStateExited A", "7<6 PassStateEntered B", "8<7 PassStateExited B",
                "9<8 ExecutionSucceeded",
            ]
        )
    }

    // Recorded: a map of one item whose state fails, caught.
    @Test("a map whose iteration fails")
    func mapFails() throws {
        #expect(
            try lines(
                #""A":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Fail","Error":"E"}}},"Catch":[{"ErrorEquals":["States.ALL"],"Next":"B"}],"End":true},"B":{"Type":"Pass","End":true}"#,
                input: [1]
            ) == [
                "1<0 ExecutionStarted", "2<0 MapStateEntered A", "3<2 MapStateStarted",
                "4<3 MapIterationStarted A#0",
                "5<4 FailStateEntered X", "6<5 MapIterationFailed A#0", "7<5 MapStateFailed",
                "8<7 MapStateExited A",
                "9<8 PassStateEntered B", "10<9 PassStateExited B", "11<10 ExecutionSucceeded",
            ]
        )
    }

    // Recorded: a map of MaxConcurrency 1.
    @Test("a map, one iteration after the other")
    func map() throws {
        #expect(
            try lines(
                #""A":{"Type":"Map","MaxConcurrency":1,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"End":true}"#
            ) == [
                "1<0 ExecutionStarted", "2<0 MapStateEntered A", "3<2 MapStateStarted",
                "4<3 MapIterationStarted A#0",
                "5<4 PassStateEntered X", "6<5 PassStateExited X", "7<6 MapIterationSucceeded A#0",
                "8<6 MapIterationStarted A#1", "9<8 PassStateEntered X", "10<9 PassStateExited X",
                "11<10 MapIterationSucceeded A#1", "12<11 MapStateSucceeded", "13<11 MapStateExited A",
                "14<13 ExecutionSucceeded",
            ]
        )
    }

    // Recorded: a map that is tried again begins anew after the failing state's event.
    @Test("a map that is tried again")
    func mapRetried() throws {
        #expect(
            try lines(
                #""A":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Fail","Error":"E"}}},"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}],"End":true}"#,
                input: [1]
            ) == [
                "1<0 ExecutionStarted", "2<0 MapStateEntered A", "3<2 MapStateStarted",
                "4<3 MapIterationStarted A#0",
                "5<4 FailStateEntered X", "6<5 MapIterationFailed A#0", "7<5 MapStateStarted",
                "8<7 MapIterationStarted A#0", "9<8 FailStateEntered X", "10<9 MapIterationFailed A#0",
                "11<9 MapStateFailed", "12<11 ExecutionFailed E",
            ]
        )
    }

    // Recorded: iterations that run when one fails.
    @Test("iterations are abandoned when one fails")
    func abandoned() throws {
        let found = try lines(
            #""A":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{\#(Self.task),"End":true}}},"End":true}"#,
            failing: ["X"]
        )

        #expect(
            found.suffix(7) == [
                "12<8 TaskFailed E", "13<12 MapIterationFailed A#0", "14<12 TaskStateAborted",
                "15<12 MapIterationAborted A#1",
                "16<12 TaskStateAborted", "17<12 MapStateFailed", "18<17 ExecutionFailed E",
            ],
            "\(found)"
        )
    }

    private static func distributed(_ fields: String) -> String {
        let processor =
            #""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}"#
        return
            #"{"StartAt":"A","States":{"A":{"Type":"Map","ItemsPath":"$.i",\#(fields)"ItemProcessor":{\#(processor)},"End":true}}}"#
    }

    // Recorded: a distributed map of one item.
    @Test("a distributed map's exit follows the end of its run")
    func mapRun() throws {
        var simulation = try Simulation(Self.distributed(""), input: ["i": [1]])
        simulation.run()
        let run = try #require(simulation.mapRuns.first)

        simulation.receive(.mapRunSucceeded(id: run.id, output: [1]))

        #expect(
            simulation.lines == [
                "1<0 ExecutionStarted", "2<0 MapStateEntered A", "3<2 MapStateStarted", "4<3 MapRunStarted",
                "5<4 MapRunSucceeded", "6<5 MapStateSucceeded", "7<5 MapStateExited A",
                "8<7 ExecutionSucceeded",
            ]
        )
    }

    // Recorded, but for the percentage above 100.
    @Test(
        "limits of failures that are none end a map that has begun",
        arguments: [
            (
                "Count", [:],
                #"The ToleratedFailureCountPath field refers to value "{}" which is not a valid integer: $.t"#
            ),
            (
                "Count", "No",
                #"The ToleratedFailureCountPath field refers to value "No" which is not a valid integer: $.t"#
            ),
            ("Count", -1, "ToleratedFailureCount cannot be negative."),
            (
                "Percentage", "No",
                #"The ToleratedFailurePercentagePath field refers to value "No" which is not a valid float: $.t"#
            ),
            ("Percentage", -1.1, "ToleratedFailurePercentage must be between 0 and 100."),
            ("Percentage", 100.5, "ToleratedFailurePercentage must be between 0 and 100."),
        ] as [(String, JSONValue, String)]
    )
    func limits(of what: String, value: JSONValue, cause: String) throws {
        let definition = Self.distributed(#""ToleratedFailure\#(what)Path":"$.t","#)
        var simulation = try Simulation(definition, input: ["i": [1], "t": value])

        simulation.run()

        #expect(simulation.lines.suffix(2) == ["3<2 MapStateStarted", "4<3 ExecutionFailed States.Runtime"])
        let place = "An error occurred while executing the state 'A' (entered at the event id #2). "
        #expect(simulation.history.last?.details?.content["cause"]?.string == place + cause)
    }

    // Recorded: 1.1 of a path.
    @Test("a percentage may be a fraction", arguments: [#""$.t""#, "1.1"])
    func fraction(_ text: String) throws {
        let name = text == "1.1" ? "ToleratedFailurePercentage" : "ToleratedFailurePercentagePath"
        var simulation = try Simulation(
            Self.distributed(#""\#(name)":\#(text),"#),
            input: ["i": [1], "t": 1.1]
        )

        simulation.run()

        let request = try #require(simulation.mapRuns.first)
        #expect(request.toleratedPercentage == 1.1)
        #expect(try MapRunRequest(JSONValue(parsing: request.value.text))?.toleratedPercentage == 1.1)
    }

    // Recorded: a number as the items of a map in JSONata.
    @Test("items that are none end a map from where it was entered")
    func noItems() throws {
        #expect(
            try lines(
                #""A":{"Type":"Pass","QueryLanguage":"JSONata","Assign":{"v":1},"Next":"M"},"M":{"Type":"Map","QueryLanguage":"JSONata","Items":"{% $v %}","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"End":true}"#
            ) == [
                "1<0 ExecutionStarted", "2<0 PassStateEntered A", "3<2 PassStateExited A",
                "4<3 MapStateEntered M",
                "5<3 EvaluationFailed States.QueryEvaluationError", "6<5 MapStateFailed",
                "7<6 ExecutionFailed States.QueryEvaluationError",
            ]
        )
    }

    @Test("branches follow the event that started them, and the state follows the last of them")
    func parallel() throws {
        #expect(
            try lines(
                #""A":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","End":true}}}],"End":true}"#
            ) == [
                "1<0 ExecutionStarted", "2<0 ParallelStateEntered A", "3<2 ParallelStateStarted",
                "4<3 PassStateEntered X", "5<4 PassStateExited X", "6<3 PassStateEntered Y",
                "7<6 PassStateExited Y",
                "8<7 ParallelStateSucceeded", "9<7 ParallelStateExited A", "10<9 ExecutionSucceeded",
            ]
        )
    }

    @Test("a task that is tried again is scheduled after its failure")
    func retried() throws {
        #expect(
            try lines(
                #""A":{\#(Self.task),"Retry":[{"ErrorEquals":["E"],"MaxAttempts":1}],"End":true}"#,
                failing: ["A"]
            ) == [
                "1<0 ExecutionStarted", "2<0 TaskStateEntered A", "3<2 TaskScheduled", "4<3 TaskStarted",
                "5<4 TaskFailed E", "6<5 TaskScheduled", "7<6 TaskStarted", "8<7 TaskFailed E",
                "9<8 ExecutionFailed E",
            ]
        )
    }

    @Test("an event is read as it was written, and as releases before wrote it")
    func kept() throws {
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":1},"Next":"B"},"B":{\#(Self.task),"End":true}}}"#
        )
        simulation.run()

        for event in simulation.history {
            var writer = JSONWriter()
            event.write(to: &writer)
            let kept = try JSONValue(parsing: writer.bytes)
            var whole = try #require(kept.object)
            if let details = event.details { whole[details.member] = .object(details.content) }

            for form in [kept, .object(whole)] {
                #expect(HistoryEvent(form) == event)
            }
        }
        #expect(simulation.history.contains { $0.details?.content["assignedVariablesDetails"] != nil })
    }

    @Test("details have every member that AWS gives them")
    func details() throws {
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","Parameters":{"JobName":"j"},"TimeoutSeconds":60,"HeartbeatSeconds":5,"Assign":{"v":1},"End":true}}}"#
        )
        simulation.receive(.started)
        simulation.receive(.taskSubmitted(id: 3, output: ["JobRunId": "jr"]))
        simulation.receive(.taskSucceeded(id: 3, output: ["JobRunState": "SUCCEEDED"]))

        let found = simulation.history.map { event in
            event.details.map { "\($0.member) \(JSONValue.object($0.content).text)" } ?? ""
        }
        #expect(
            found == [
                #"executionStartedEventDetails {"input":"{}","inputDetails":{"truncated":false},"roleArn":"arn:aws:iam::000000000000:role/r"}"#,
                #"stateEnteredEventDetails {"name":"A","input":"{}","inputDetails":{"truncated":false}}"#,
                #"taskScheduledEventDetails {"resourceType":"glue","resource":"startJobRun.sync","region":"us-east-1","parameters":"{\"JobName\":\"j\"}","timeoutInSeconds":60,"heartbeatInSeconds":5}"#,
                #"taskStartedEventDetails {"resourceType":"glue","resource":"startJobRun.sync"}"#,
                #"taskSubmittedEventDetails {"resourceType":"glue","resource":"startJobRun.sync","output":"{\"JobRunId\":\"jr\"}","outputDetails":{"truncated":false}}"#,
                #"taskSucceededEventDetails {"resourceType":"glue","resource":"startJobRun.sync","output":"{\"JobRunState\":\"SUCCEEDED\"}","outputDetails":{"truncated":false}}"#,
                #"stateExitedEventDetails {"name":"A","output":"{\"JobRunState\":\"SUCCEEDED\"}","outputDetails":{"truncated":false},"assignedVariables":{"v":"1"},"assignedVariablesDetails":{"truncated":false}}"#,
                #"executionSucceededEventDetails {"output":"{\"JobRunState\":\"SUCCEEDED\"}","outputDetails":{"truncated":false}}"#,
            ]
        )
    }

    @Test("an event is the same after it was stored")
    func stored() throws {
        var simulation = try Simulation(#"{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}"#)
        simulation.run()

        for event in simulation.history {
            var writer = JSONWriter()
            event.write(to: &writer)
            #expect(HistoryEvent(try JSONValue(parsing: writer.bytes)) == event)
        }
    }
}
