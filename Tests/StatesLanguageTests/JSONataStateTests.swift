import Primitives
import Testing

@testable import StatesLanguage

/// Source: Amazon States Language, "JSONata"; Step Functions Developer Guide, "Transforming data with JSONata in Step
/// Functions" and "Passing data between states with variables".
@Suite struct JSONataStateTests {
    private static let task = #""Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getTable""#
    private static let place = "An error occurred while executing the state 'A' (entered at the event id #2). "

    static let examples: [(states: String, input: String, output: String)] = [
        (#""A":{"Type":"Pass","End":true}"#, #"{"a":1}"#, #"{"a":1}"#),
        (
            #""A":{"Type":"Pass","Output":{"s":"{% $states.input.a + 1 %}"},"End":true}"#, #"{"a":1}"#,
            #"{"s":2}"#
        ),
        (
            #""A":{"Type":"Pass","Output":"{% $states.input.l[$ > 1] %}","End":true}"#, #"{"l":[1,2,3]}"#,
            "[2,3]"
        ),
        (
            #""A":{"Type":"Pass","Output":[1,"{% 'x' & 'y' %}",{"z":null}],"End":true}"#, "{}",
            #"[1,"xy",{"z":null}]"#
        ),
        (#""A":{"Type":"Pass","Output":" {% 1 %} ","End":true}"#, "{}", #"" {% 1 %} ""#),
        (#""A":{"Type":"Pass","Output":"$.a","End":true}"#, "{}", #""$.a""#),
        (#""A":{"Type":"Pass","Output":"{% $states.context.Execution.Name %}","End":true}"#, "{}", #""run""#),
        (
            #""A":{"Type":"Pass","Assign":{"x":"{% $states.input.a %}","y":2},"Next":"B"},"B":{"Type":"Pass","Output":"{% $x * $y %}","End":true}"#,
            #"{"a":21}"#,
            "42"
        ),
        (
            #""A":{"Type":"Pass","Assign":{"x":1},"Next":"B"},"B":{"Type":"Pass","Assign":{"x":"{% $x + 1 %}","was":"{% $x %}"},"Next":"C"},"C":{"Type":"Pass","Output":"{% [$x, $was] %}","End":true}"#,
            "{}",
            "[2,1]"
        ),
        (
            #""A":{\#(task),"Arguments":{"Name":"{% $states.input.n %}"},"Output":{"r":"{% $states.result.Name %}","i":"{% $states.input %}"},"End":true}"#,
            #"{"n":"t"}"#,
            #"{"r":"t","i":{"n":"t"}}"#
        ),
        (#""A":{\#(task),"Arguments":{"Name":"t"},"End":true}"#, "{}", #"{"Name":"t"}"#),
        (
            #""A":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.n > 5 %}","Output":"big","Next":"B"}],"Default":"C"},"B":{"Type":"Succeed"},"C":{"Type":"Succeed","Output":"small"}"#,
            #"{"n":6}"#,
            #""big""#
        ),
        (
            #""A":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.n > 5 %}","Next":"B"}],"Default":"C"},"B":{"Type":"Succeed"},"C":{"Type":"Succeed","Output":"small"}"#,
            #"{"n":5}"#,
            #""small""#
        ),
        (
            #""A":{"Type":"Fail","Error":"{% 'E' & 1 %}","Cause":"{% $states.input.c %}"}"#, #"{"c":"why"}"#,
            "E1: why"
        ),
        (
            #""A":{"Type":"Map","Items":"{% $states.input.l %}","ItemSelector":{"v":"{% $states.context.Map.Item.Value * 2 %}"},"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","Output":"{% $states.input.v %}","End":true}}},"Output":"{% $sum($states.result) %}","End":true}"#,
            #"{"l":[1,2,3]}"#,
            "12"
        ),
        (
            #""A":{"Type":"Parallel","Arguments":{"x":"{% 1 + 1 %}"},"Branches":[{"StartAt":"X","States":{"X":{"Type":"Succeed"}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","Output":"{% $states.input.x %}","End":true}}}],"End":true}"#,
            "{}",
            #"[{"x":2},2]"#
        ),
        (
            #""A":{"Type":"Pass","Output":"{% $states.input.nowhere %}","End":true}"#,
            "{}",
            "States.QueryEvaluationError: \(place)The JSONata expression '$states.input.nowhere' specified for the field "
                + "'Output' returned nothing (undefined)."
        ),
        (
            #""A":{"Type":"Pass","Output":{"deep":{"x":"{% $nowhere %}"}},"End":true}"#,
            "{}",
            "States.QueryEvaluationError: \(place)The JSONata expression '$nowhere' specified for the field "
                + "'Output/deep/x' returned nothing (undefined)."
        ),
        (
            #""A":{"Type":"Wait","Seconds":"{% 'soon' %}","End":true}"#,
            "{}",
            "States.QueryEvaluationError: \(place)The JSONata expression ''soon'' specified for the field 'Seconds' returned "
                + "an unexpected result type. Expected 'integer' of at least 0, but was 'string' for value: \"soon\""
        ),
        (
            #""A":{"Type":"Choice","Choices":[{"Condition":"{% 1 %}","Next":"B"}]},"B":{"Type":"Succeed"}"#,
            "{}",
            "States.QueryEvaluationError: \(place)The JSONata expression '1' specified for the field 'Condition' returned an "
                + "unexpected result type. Expected 'boolean', but was 'number' for value: 1"
        ),
    ]

    @Test("a JSONata machine ends as the specification says", arguments: examples)
    func outcomes(states: String, input: String, output: String) throws {
        var simulation = try Simulation(
            #"{"QueryLanguage":"JSONata","StartAt":"A","States":{\#(states)}}"#,
            input: JSONValue(parsing: input)
        )

        simulation.run()

        #expect(simulation.result == output)
    }

    @Test("a failed evaluation has an event of its own, with its place")
    func evaluationFailed() throws {
        var simulation = try Simulation(
            #"{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":{"x":"{% $round('a') %}"},"End":true}}}"#
        )

        simulation.run()

        let event = simulation.history.first { $0.type == "EvaluationFailed" }
        #expect(event?.details?.member == "evaluationFailedEventDetails")
        #expect(event?.details?.content["location"] == "Output/x")
        #expect(event?.details?.content["state"] == "A")
        #expect(event?.details?.content["error"] == "States.QueryEvaluationError")
    }

    @Test("a catcher sees the failure and the input, and assigns variables")
    func catcher() throws {
        var simulation = try Simulation(
            #"{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{\#(Self.task),"Catch":[{"ErrorEquals":["States.ALL"],"Assign":{"e":"{% $states.errorOutput.Error %}"},"Output":{"was":"{% $states.input %}","cause":"{% $states.errorOutput.Cause %}"},"Next":"B"}],"End":true},"B":{"Type":"Pass","Output":"{% [$e, $states.input] %}","End":true}}}"#,
            input: ["n": 1]
        ) { _, _ in .failure("X", "no") }

        simulation.run()

        #expect(simulation.result == #"["X",{"was":{"n":1},"cause":"no"}]"#)
    }

    @Test("a state may be JSONata in a machine of JSONPath")
    func mixed() throws {
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"x.$":"$.a"},"Next":"B"},"B":{"QueryLanguage":"JSONata","Type":"Pass","Output":"{% $states.input.x %}","End":true}}}"#,
            input: ["a": 7]
        )

        simulation.run()

        #expect(simulation.result == "7")
    }

    @Test("what is no expression is refused where the machine is read", arguments: ["{% $ +  %}", "{% ( %}"])
    func invalid(expression: String) {
        let read = StateMachine.read(
            #"{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"\#(expression)","End":true}}}"#
        )

        #expect(read.diagnostics.map(\.location) == ["/States/A/Output"])
        #expect(read.machine == nil)
    }
}
