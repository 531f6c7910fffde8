import Primitives
import Testing

@testable import StatesLanguage

@Suite struct InterpreterTests {
    private static let task = #""Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getTable""#

    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let states: String
        let input: String
        let output: String

        init(_ name: String, _ states: String, _ input: String, _ output: String) {
            testDescription = name
            self.states = states
            self.input = input
            self.output = output
        }
    }

    // Amazon States Language, "Input and Output Processing"; Step Functions Developer Guide, "Processing input and output".
    static let examples: [Example] = [
        .init("a Pass state passes its input", #""A":{"Type":"Pass","End":true}"#, #"{"a":1}"#, #"{"a":1}"#),
        .init(
            "a result replaces the input",
            #""A":{"Type":"Pass","Result":{"x":1},"End":true}"#,
            "{}",
            #"{"x":1}"#
        ),
        .init(
            "ResultPath places the result",
            #""A":{"Type":"Pass","Result":{"x-datum":0.38},"ResultPath":"$.coords","End":true}"#,
            #"{"georefOf":"Home"}"#,
            #"{"georefOf":"Home","coords":{"x-datum":0.38}}"#
        ),
        .init(
            "ResultPath null drops the result",
            #""A":{"Type":"Pass","Result":1,"ResultPath":null,"End":true}"#,
            "[7]",
            "[7]"
        ),
        .init(
            "ResultPath is relative to the raw input",
            #""A":{"Type":"Pass","InputPath":"$.a","ResultPath":"$.b","End":true}"#,
            #"{"a":1}"#,
            #"{"a":1,"b":1}"#
        ),
        .init(
            "InputPath takes a part",
            #""A":{"Type":"Pass","InputPath":"$.a.b","End":true}"#,
            #"{"a":{"b":[1,2]}}"#,
            "[1,2]"
        ),
        .init(
            "InputPath null is an empty object",
            #""A":{"Type":"Pass","InputPath":null,"End":true}"#,
            "[1]",
            "{}"
        ),
        .init(
            "InputPath may be the context",
            #""A":{"Type":"Pass","InputPath":"$$.Execution.Name","End":true}"#,
            "{}",
            #""run""#
        ),
        .init(
            "OutputPath takes a part",
            #""A":{"Type":"Pass","OutputPath":"$.a","End":true}"#,
            #"{"a":1,"b":2}"#,
            "1"
        ),
        .init(
            "OutputPath null is an empty object",
            #""A":{"Type":"Pass","OutputPath":null,"End":true}"#,
            "[1]",
            "{}"
        ),
        .init(
            "Parameters build a payload",
            #""A":{"Type":"Pass","Parameters":{"flagged":true,"parts":{"first.$":"$.vals[0]","last3.$":"$.vals[-3:]"}},"End":true}"#,
            #"{"flagged":7,"vals":[0,10,20,30,40,50]}"#,
            #"{"flagged":true,"parts":{"first":0,"last3":[30,40,50]}}"#
        ),
        .init(
            "Parameters reach into arrays, context and functions",
            #""A":{"Type":"Pass","Parameters":{"l":[{"x.$":"$.a"},2],"n.$":"$$.State.Name","f.$":"States.Format('{}!',$.a)"},"End":true}"#,
            #"{"a":"b"}"#,
            #"{"l":[{"x":"b"},2],"n":"A","f":"b!"}"#
        ),
        .init(
            "a path to nothing fails at run time",
            #""A":{"Type":"Pass","Parameters":{"JobName.$":"$.JobName"},"End":true}"#,
            "{}",
            "States.Runtime: An error occurred while executing the state 'A' (entered at the event id #2). The JSONPath "
                + "'$.JobName' specified for the field 'JobName.$' could not be found in the input '{}'"
        ),
        .init(
            "an InputPath to nothing fails at run time",
            #""A":{"Type":"Pass","InputPath":"$.a.b","End":true}"#,
            #"{"a":{}}"#,
            "States.Runtime: An error occurred while executing the state 'A' (entered at the event id #2). Invalid path "
                + "'$.a.b' : Missing property in path $['a']['b']"
        ),
        .init("Succeed ends with its input", #""A":{"Type":"Succeed","InputPath":"$.a"}"#, #"{"a":3}"#, "3"),
        .init("Fail ends with error and cause", #""A":{"Type":"Fail","Error":"E","Cause":"C"}"#, "{}", "E: C"),
        .init(
            "Fail takes error and cause from paths",
            #""A":{"Type":"Fail","ErrorPath":"$.e","CausePath":"States.Format('{}?',$.c)"}"#,
            #"{"e":"X","c":"Y"}"#,
            "X: Y?"
        ),
        .init("Fail may say nothing", #""A":{"Type":"Fail"}"#, "{}", "-: -"),
        .init(
            "a choice goes where its rule points",
            #""A":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":5,"Next":"B"}],"Default":"C"},"B":{"Type":"Pass","Result":"big","End":true},"C":{"Type":"Pass","Result":"small","End":true}"#,
            #"{"n":6}"#,
            #""big""#
        ),
        .init(
            "a choice goes to its default",
            #""A":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":5,"Next":"B"}],"Default":"C"},"B":{"Type":"Pass","Result":"big","End":true},"C":{"Type":"Pass","Result":"small","End":true}"#,
            #"{"n":5}"#,
            #""small""#
        ),
        .init(
            "a choice without a match fails",
            #""A":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":5,"Next":"B"}]},"B":{"Type":"Succeed"}"#,
            #"{"n":5}"#,
            "States.NoChoiceMatched: An error occurred while executing the state 'A' (entered at the event id #2). Failed to "
                + "transition out of the state. The state does not point to a next state."
        ),
        .init(
            "a task's result is the output",
            #""A":{\#(task),"Parameters":{"Name":"t"},"End":true}"#,
            "{}",
            #"{"Name":"t"}"#
        ),
        .init(
            "ResultSelector and ResultPath shape a task's result",
            #""A":{\#(task),"Parameters":{"Name":"t","x":1},"ResultSelector":{"n.$":"$.Name","c":2},"ResultPath":"$.r","End":true}"#,
            #"{"k":0}"#,
            #"{"k":0,"r":{"n":"t","c":2}}"#
        ),
        .init(
            "branches run side by side and their outputs come in order",
            #""A":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{\#(task),"Parameters":{"n":1},"End":true}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","Result":2,"End":true}}}],"End":true}"#,
            "{}",
            #"[{"n":1},2]"#
        ),
        .init(
            "a map works on each item",
            #""A":{"Type":"Map","ItemsPath":"$.items","ItemSelector":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value","k.$":"$.k"},"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ResultPath":"$.out","End":true}"#,
            #"{"items":["a","b"],"k":9}"#,
            #"{"items":["a","b"],"k":9,"out":[{"i":0,"v":"a","k":9},{"i":1,"v":"b","k":9}]}"#
        ),
        .init(
            "a map over nothing gives nothing",
            #""A":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"End":true}"#,
            "[]",
            "[]"
        ),
        .init(
            "a map needs an array",
            #""A":{"Type":"Map","ItemsPath":"$.a","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"End":true}"#,
            #"{"a":1}"#,
            "States.Runtime: An error occurred while executing the state 'A' (entered at the event id #2). Reference path "
                + "\"$.a\" must point to array."
        ),
        .init(
            "variables are assigned and read",
            #""A":{"Type":"Pass","Assign":{"x.$":"$.a","y":[1]},"Next":"B"},"B":{"Type":"Pass","Parameters":{"x.$":"$x","y.$":"$y[0]"},"End":true}"#,
            #"{"a":{"b":5}}"#,
            #"{"x":{"b":5},"y":1}"#
        ),
        .init(
            "branches see variables of outside and keep their own",
            #""A":{"Type":"Pass","Assign":{"x":1},"Next":"P"},"P":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Assign":{"z":2},"Next":"Y"},"Y":{"Type":"Pass","Parameters":{"x.$":"$x","z.$":"$z"},"End":true}}}],"End":true}"#,
            "{}",
            #"[{"x":1,"z":2}]"#
        ),
        .init(
            "a variable that is not there fails at run time",
            #""A":{"Type":"Pass","Parameters":{"x.$":"$nowhere"},"End":true}"#,
            "{}",
            "States.Runtime: An error occurred while executing the state 'A' (entered at the event id #2). The variable "
                + "'$nowhere' specified for the field 'x.$' has not been assigned."
        ),
        .init(
            "the context object is whole",
            #""A":{"Type":"Pass","InputPath":"$$","End":true}"#,
            #"{"in":0}"#,
            #"{"Execution":{"Id":"arn:aws:states:us-east-1:000000000000:execution:m:run","Input":{"in":0},"StartTime":"2023-11-14T22:13:20.000Z","Name":"run","RoleArn":"arn:aws:iam::000000000000:role/r","RedriveCount":0},"StateMachine":{"Id":"arn:aws:states:us-east-1:000000000000:stateMachine:m","Name":"m"},"State":{"Name":"A","EnteredTime":"2023-11-14T22:13:20.000Z"}}"#
        ),
    ]

    @Test("a machine ends as the specification says", arguments: examples)
    func outcomes(_ example: Example) throws {
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{\#(example.states)}}"#,
            input: JSONValue(parsing: example.input)
        )

        simulation.run()

        #expect(simulation.result == example.output)
    }

    @Test("a state's output of more than 256 KiB ends the execution")
    func dataLimit() throws {
        let item = JSONValue.string(String(repeating: "x", count: 150_000))
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a.$":"$","b.$":"$"},"End":true}}}"#,
            input: item
        )

        simulation.run()

        #expect(
            simulation.result
                == "States.DataLimitExceeded: The state/task 'A' returned a result with a size exceeding the maximum number "
                + "of bytes service limit."
        )
    }

    @Test("a loop ends at 25,000 events")
    func eventLimit() throws {
        var simulation = try Simulation(
            #"{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"C"}],"Default":"A"},"C":{"Type":"Succeed"}}}"#
        )

        simulation.run()

        #expect(simulation.history.count == 25000)
        #expect(simulation.history.last?.type == "ExecutionFailed")
        #expect(
            simulation.result
                == "States.Runtime: The execution reached the maximum number of history events (25000)."
        )
    }

    @Test("a stopped execution is aborted, and its task is not wanted any more")
    func stopped() throws {
        var simulation = try Simulation(#"{"StartAt":"A","States":{"A":{\#(Self.task),"End":true}}}"#)
        simulation.receive(.started)

        simulation.receive(.stopped(error: "E", cause: "C"))

        #expect(simulation.result == "ABORTED E: C")
        #expect(simulation.lines.last == "5<0 ExecutionAborted E")
        #expect(simulation.cancelled.count == 1)
    }

    @Test("the machine's own time ends the execution")
    func machineTimeout() throws {
        var simulation = try Simulation(
            #"{"TimeoutSeconds":5,"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":60,"End":true}}}"#
        )

        simulation.run()

        #expect(simulation.result == "TIMED_OUT")
        #expect(simulation.seconds == [5])
    }
}
