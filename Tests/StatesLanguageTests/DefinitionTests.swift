import Primitives
import Testing

@testable import StatesLanguage

@Suite struct DefinitionTests {
    private static let options = DefinitionOptions(
        knownResources: [
            "arn:aws:states:::lambda:invoke", "arn:aws:states:::glue:startJobRun",
            "arn:aws:states:::glue:startJobRun.sync",
            "arn:aws:states:::athena:startQueryExecution.sync",
        ],
        complaint: { resource in
            guard case .integration(let service, _) = resource.kind,
                !["glue", "athena", "lambda"].contains(service)
            else {
                return nil
            }
            return "The resource provided \(resource.arn) is not recognized."
        }
    )

    private static func machine(_ states: String, start: String = "A") -> String {
        #"{"StartAt":"\#(start)","States":{\#(states)}}"#
    }

    // The wording of the first ones is AWS's, as recorded from its answers.
    static let broken: [(String, [String])] = [
        ("", ["SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object"]),
        ("[]", ["SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object"]),
        ("{}", ["SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /"]),
        (#"{"StartAt":"A"}"#, ["SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /"]),
        (
            #"{"StartAt":"pass1","States":{"pass1":{"Type":"Pass","Next":"pass3"},"pass2":{"Type":"Pass","End":true}}}"#,
            [
                "MISSING_TRANSITION_TARGET: Missing 'Next' target: pass3. Did you mean 'pass1'? at /States/pass1/Next",
                "MISSING_TRANSITION_TARGET: State \"pass2\" is not reachable. at /States/pass2",
            ]
        ),
        (
            #"{"QueryLanguage":"JSONata","StartAt":"Pass","States":{"Pass":{"QueryLanguage":"JSONPath","Type":"Pass","End":true}}}"#,
            [
                "SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine "
                    + "at /States/Pass"
            ]
        ),
        (
            machine(#""A":{"Type":"Task","Resouce":"arn:aws:states:::glue:startJobRun","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Field is not supported. Did you mean 'Resource'? at /States/A/Resouce",
                "SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A",
            ]
        ),
        (
            machine(#""A":{"Type":"Task","Resource":"arn:aws:lambda:invoke","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN. Did you mean 'arn:aws:states:::lambda:invoke'? "
                    + "at /States/A/Resource"
            ]
        ),
        (
            machine(#""A":{"Type":"Task","Resource":"arn:aws:states::glue:startJobRun","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN. Did you mean "
                    + "'arn:aws:states:::glue:startJobRun'? at /States/A/Resource"
            ]
        ),
        (
            machine(#""A":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::sns:publish is not recognized. at /States/A/Resource"
            ]
        ),
        (
            machine(#""A":{"Type":"Pas","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Value must be one of: [Choice, Fail, Map, Parallel, Pass, Succeed, Task, Wait]. Did "
                    + "you mean 'Pass'? at /States/A/Type"
            ]
        ),
        (
            machine(#""A":{"End":true}"#),
            ["SCHEMA_VALIDATION_FAILED: These fields are required: [Type] at /States/A"]
        ),
        (
            machine(#""A":{"Type":"Pass"}"#),
            ["SCHEMA_VALIDATION_FAILED: One of these fields is required: [Next, End] at /States/A"]
        ),
        (
            machine(#""A":{"Type":"Pass","End":true,"Next":"A"}"#),
            ["SCHEMA_VALIDATION_FAILED: Only one of these fields is allowed: [Next, End] at /States/A"]
        ),
        (
            machine(#""A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"}"#),
            ["MISSING_END_STATE: No terminal state found in the state machine at /States"]
        ),
        (
            machine(#""A":{"Type":"Pass","End":true},"A":{"Type":"Succeed"}"#),
            ["DUPLICATE_STATE_NAME: Duplicate State name: A at /States"]
        ),
        (
            machine(#""A":{"Type":"Pass","End":true}"#, start: "B"),
            ["MISSING_TRANSITION_TARGET: Missing 'StartAt' target: B. Did you mean 'A'? at /StartAt"]
        ),
        (
            machine(#""A":{"Type":"Pass","Parameters":{"x.$":"nope"},"End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function "
                    + "call at /States/A/Parameters/x.$"
            ]
        ),
        (
            machine(#""A":{"Type":"Pass","ResultPath":"$..a","End":true}"#),
            ["SCHEMA_VALIDATION_FAILED: Value is not a Reference Path at /States/A/ResultPath"]
        ),
        (
            machine(#""A":{"Type":"Pass","Output":1,"End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Field 'Output' is not supported when 'QueryLanguage' is 'JSONPath' at /States/A/Output"
            ]
        ),
        (
            machine(#""A":{"Type":"Wait","Seconds":1,"SecondsPath":"$.a","End":true}"#),
            [
                "SCHEMA_VALIDATION_FAILED: Only one of these fields is allowed: [Seconds, Timestamp, SecondsPath, TimestampPath] "
                    + "at /States/A"
            ]
        ),
        (
            machine(#""A":{"Type":"Wait","Timestamp":"tomorrow","End":true}"#),
            ["SCHEMA_VALIDATION_FAILED: Value is not a valid timestamp at /States/A/Timestamp"]
        ),
        (
            machine(
                #""A":{"Type":"Choice","Choices":[{"Variable":"$.a","NumericEqual":1,"Next":"B"}]},"B":{"Type":"Succeed"}"#
            ),
            [
                "SCHEMA_VALIDATION_FAILED: Field is not supported. Did you mean 'NumericEquals'? "
                    + "at /States/A/Choices[0]/NumericEqual"
            ]
        ),
        (
            machine(
                #""A":{"Type":"Choice","Choices":[{"Variable":"$.a","NumericEquals":"1","Next":"B"}]},"B":{"Type":"Succeed"}"#
            ),
            ["SCHEMA_VALIDATION_FAILED: Expected value of type Numeric at /States/A/Choices[0]/NumericEquals"]
        ),
        (
            machine(
                #""A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun","End":true,"#
                    + #""Retry":[{"ErrorEquals":["States.ALL"]},{"ErrorEquals":["X"]}]}"#
            ),
            [
                "SCHEMA_VALIDATION_FAILED: States.ALL must appear in the last element at /States/A/Retry[0]/ErrorEquals"
            ]
        ),
        (
            machine(
                #""A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun","End":true,"#
                    + #""Catch":[{"ErrorEquals":["States.ALL","X"],"Next":"B"}]},"B":{"Type":"Fail"}"#
            ),
            ["SCHEMA_VALIDATION_FAILED: States.ALL must appear alone at /States/A/Catch[0]/ErrorEquals"]
        ),
        (
            machine(
                #""A":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Next":"B"}}}],"Next":"B"},"#
                    + #""B":{"Type":"Succeed"}"#
            ),
            [
                "MISSING_TRANSITION_TARGET: Missing 'Next' target: B. Did you mean 'X'? at "
                    + "/States/A/Branches[0]/States/X/Next"
            ]
        ),
        (
            machine(
                #""A":{"Type":"Map","ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Succeed"}}},"ItemReader":{},"#
                    + #""End":true}"#
            ),
            [
                "SCHEMA_VALIDATION_FAILED: Field 'ItemReader' is only supported in 'DISTRIBUTED' mode at /States/A/ItemReader",
                "SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A/ItemReader",
            ]
        ),
        (
            machine(
                #""A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun","TimeoutSeconds":5,"HeartbeatSeconds":5,"#
                    + #""End":true}"#
            ),
            [
                "SCHEMA_VALIDATION_FAILED: HeartbeatSeconds must be smaller than TimeoutSeconds at /States/A/HeartbeatSeconds"
            ]
        ),
    ]

    @Test("a broken definition is told what is wrong with it, and where", arguments: broken)
    func diagnostics(definition: String, expected: [String]) {
        let read = StateMachine.read(definition, options: Self.options)

        let found = read.diagnostics.map { diagnostic in
            "\(diagnostic.code.rawValue): \(diagnostic.message)"
                + (diagnostic.location.map { " at \($0)" } ?? "")
        }
        #expect(found.filter { line in !expected.contains(line) && !line.contains("is not reachable") } == [])
        #expect(expected.filter { !found.contains($0) } == [])
        #expect(read.machine == nil)
    }

    @Test("what is no JSON is told where it stops being JSON")
    func syntax() {
        let read = StateMachine.read("not a definition")

        #expect(read.diagnostics.map(\.code) == [.invalidJSON])
        #expect(read.diagnostics.first?.location?.contains("line: 1") == true)
    }

    @Test("Express machines take no tasks that call back", arguments: [".waitForTaskToken", ".sync"])
    func express(pattern: String) {
        let definition = Self.machine(
            #""A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun\#(pattern)","End":true}"#
        )
        let read = StateMachine.read(definition, options: .init(isExpress: true))

        #expect(
            read.diagnostics.map(\.message)
                == ["Express state machine does not support '\(pattern)' service integration "]
        )
    }

    @Test("a path in a constant is a warning, and the machine runs all the same")
    func warnings() {
        let read = StateMachine.read(Self.machine(#""A":{"Type":"Pass","Parameters":{"x":"$.a"},"End":true}"#))

        #expect(read.machine != nil)
        #expect(read.diagnostics.map(\.code) == [.noDollar])
        #expect(read.diagnostics.map(\.severity) == [.warning])
    }
}
