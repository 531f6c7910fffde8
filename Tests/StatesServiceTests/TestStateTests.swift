import HosuTesting
import Primitives
import Shapes
import Testing

@testable import StatesService

@Suite struct TestStateTests {
    private func test(
        _ hosu: TestHosu,
        _ definition: String,
        _ more: [(String, JSONValue)]
    ) async throws -> JSONValue {
        try await StatesServiceTests.call(
            hosu,
            "TestState",
            .object(JSONObject([("definition", .string(definition))] + more))
        )
    }

    private func expectRefusal(
        _ definition: String,
        _ more: [(String, JSONValue)],
        _ expected: String
    ) async throws {
        let hosu = try await TestHosu()

        let failure = await #expect(throws: (any Error).self) { try await test(hosu, definition, more) }

        #expect(
            (failure as? any ServiceFailure)?.message.contains(expected) == true,
            "\(String(describing: failure))"
        )
        await hosu.close()
    }

    private static let job = #"""
        {"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getJobRun","InputPath":"$.in","Parameters":{"JobName.$":"$.job",
         "RunId":"r"},"ResultSelector":{"state.$":"$.JobRun.JobRunState"},"ResultPath":"$.job","OutputPath":"$.job","Next":"Then",
         "Retry":[{"ErrorEquals":["Glue.Slow"],"IntervalSeconds":3,"BackoffRate":2}],
         "Catch":[{"ErrorEquals":["Glue.Gone"],"Next":"A"},{"ErrorEquals":["States.ALL"],"Next":"B"}]}
        """#

    @Test("DEBUG shows what each step of the data was")
    func stages() async throws {
        let hosu = try await TestHosu()

        let shown = try await test(
            hosu,
            Self.job,
            [
                ("input", #"{"in":{"job":"j"}}"#), ("inspectionLevel", "DEBUG"),
                ("mock", ["result": #"{"JobRun":{"JobRunState":"SUCCEEDED"}}"#]),
            ]
        )
        let data = shown["inspectionData"]

        #expect(shown["status"] == "SUCCEEDED")
        #expect(shown["nextState"] == "Then")
        #expect(shown["output"] == #"{"state":"SUCCEEDED"}"#)
        #expect(data?["input"] == #"{"in":{"job":"j"}}"#)
        #expect(data?["afterInputPath"] == #"{"job":"j"}"#)
        #expect(data?["afterParameters"] == #"{"JobName":"j","RunId":"r"}"#)
        #expect(data?["result"] == #"{"JobRun":{"JobRunState":"SUCCEEDED"}}"#)
        #expect(data?["afterResultSelector"] == #"{"state":"SUCCEEDED"}"#)
        #expect(data?["afterResultPath"] == #"{"in":{"job":"j"},"job":{"state":"SUCCEEDED"}}"#)
        await hosu.close()
    }

    @Test(
        "which retrier or catcher took an error is shown",
        arguments: [
            ("Glue.Slow", 0, "RETRIABLE", #"{"retryIndex":0,"retryBackoffIntervalSeconds":3}"#, nil),
            ("Glue.Slow", 1, "RETRIABLE", #"{"retryIndex":0,"retryBackoffIntervalSeconds":6}"#, nil),
            ("Glue.Slow", 3, "CAUGHT_ERROR", #"{"catchIndex":1}"#, "B"),
            ("Glue.Gone", 0, "CAUGHT_ERROR", #"{"catchIndex":0}"#, "A"),
        ] as [(String, Int64, String, String, String?)]
    )
    func failures(error: String, retries: Int64, status: String, details: String, next: String?) async throws {
        let hosu = try await TestHosu()

        let shown = try await test(
            hosu,
            Self.job,
            [
                ("input", #"{"in":{"job":"j"}}"#), ("inspectionLevel", "TRACE"),
                ("mock", ["errorOutput": ["error": .string(error), "cause": "c"]]),
                ("stateConfiguration", ["retrierRetryCount": .integer(retries)]),
            ]
        )

        #expect(shown["status"]?.string == status)
        #expect(shown["error"]?.string == error)
        #expect(shown["cause"] == "c")
        #expect(try shown["inspectionData"]?["errorDetails"] == JSONValue(parsing: details))
        #expect(shown["nextState"]?.string == next)
        await hosu.close()
    }

    @Test("variables, a context and a mocked map can be given")
    func surroundings() async throws {
        let hosu = try await TestHosu()
        let map = #"""
            {"StartAt":"First","QueryLanguage":"JSONata","States":{"First":{"Type":"Pass","Next":"M"},
             "M":{"Type":"Map","Items":"{% $list %}","ItemSelector":{"v":"{% $states.context.Map.Item.Value %}",
              "who":"{% $states.context.Execution.Name %}"},"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},
              "Assign":{"n":"{% $count($states.result) %}"},"Output":"{% $states.result %}","End":true}}}
            """#

        let shown = try await test(
            hosu,
            map,
            [
                ("stateName", "M"), ("variables", #"{"list":[1,2]}"#), ("inspectionLevel", "DEBUG"),
                ("context", #"{"Execution":{"Name":"me"}}"#), ("mock", ["result": "[10,20]"]),
            ]
        )

        #expect(shown["status"] == "SUCCEEDED")
        #expect(shown["output"] == "[10,20]")
        #expect(shown["inspectionData"]?["afterItemSelector"] == #"[{"v":1,"who":"me"},{"v":2,"who":"me"}]"#)
        #expect(shown["inspectionData"]?["variables"] == #"{"list":[1,2],"n":2}"#)
        await hosu.close()
    }

    @Test("a retrier that was used as often as it may be is shown without a delay")
    func exhausted() async throws {
        let hosu = try await TestHosu()
        let job = #"""
            {"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getJob","Parameters":{"JobName":"j"},"End":true,
             "Retry":[{"ErrorEquals":["Glue.Slow"],"MaxAttempts":2}]}
            """#

        let shown = try await test(
            hosu,
            job,
            [
                ("inspectionLevel", "DEBUG"), ("mock", ["errorOutput": ["error": "Glue.Slow", "cause": "c"]]),
                ("stateConfiguration", ["retrierRetryCount": 2]),
            ]
        )

        #expect(shown["status"] == "FAILED")
        #expect(shown["error"] == "Glue.Slow")
        #expect(shown["inspectionData"]?["errorDetails"] == ["retryIndex": 0])
        await hosu.close()
    }

    @Test("limits of a distributed map are shown where it has them")
    func limits() async throws {
        let hosu = try await TestHosu()
        func shown(_ field: String) async throws -> JSONValue {
            let map = #"""
                {"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P",
                 "States":{"P":{"Type":"Pass","End":true}}},\#(field)"End":true}
                """#
            let more: [(String, JSONValue)] = [
                ("input", "[1,2]"), ("inspectionLevel", "DEBUG"), ("mock", ["result": "[1,2]"]),
            ]
            return try await test(hosu, map, more)["inspectionData"] ?? .null
        }

        let plain = try await shown("")
        let limited = try await shown(#""ToleratedFailureCount":2,"#)

        #expect(plain["maxConcurrency"] != nil)
        #expect(plain["toleratedFailureCount"] == nil)
        #expect(plain["toleratedFailurePercentage"] == nil)
        #expect(limited["toleratedFailureCount"] == 2)
        await hosu.close()
    }

    @Test("a share of failures that is tolerated to the last of them", arguments: [(323, true), (324, false)])
    func share(failed: Int64, isTolerated: Bool) async throws {
        let hosu = try await TestHosu()
        let map = #"""
            {"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P",
             "States":{"P":{"Type":"Pass","End":true}}},"ToleratedFailurePercentage":32.3,"End":true}
            """#
        let items = "[" + (1...1000).map(String.init).joined(separator: ",") + "]"

        let shown = try await test(
            hosu,
            map,
            [
                ("input", .string(items)), ("mock", ["result": .string(items)]),
                ("stateConfiguration", ["mapIterationFailureCount": .integer(failed)]),
            ]
        )

        #expect(shown["error"] == (isTolerated ? nil : "States.ExceedToleratedFailureThreshold"))
        #expect(shown["status"] == (isTolerated ? "SUCCEEDED" : "FAILED"))
        await hosu.close()
    }

    private static let map =
        #"{"Type":"Map","ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"End":true}"#
    private static let parallel =
        #"{"Type":"Parallel","Branches":[{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}],"End":true}"#
    private static let function = #"""
        {"Type":"Task","Resource":"arn:aws:states:::aws-sdk:lambda:getFunctionConfiguration",
         "Parameters":{"FunctionName":"f"},"End":true}
        """#

    @Test(
        "what does not fit is refused in the words of AWS",
        arguments: [
            (map, [], "TestState API does not support Map or Parallel states."),
            (map, [("mock", ["result": "{}"])], "Mocked result must be an array."),
            (parallel, [("mock", ["result": "1"])], "Mocked result must be an array."),
            (parallel, [("mock", ["result": "[1,2]"])], "same number of items as number of Parallel branches."),
            (
                map, [("mock", ["result": "[]", "errorOutput": ["error": "E"]])],
                "only one of the following fields: [result, errorOutput]."
            ),
            (
                map, [("mock", ["result": "[]"]), ("revealSecrets", true)],
                "TestState does not support RevealSecrets when a mock is specified."
            ),
            (function, [("mock", ["result": #"{"MemorySize":"x"}"#])], "'MemorySize' must be a number"),
            (
                function, [("mock", ["result": #"{"MemorySize":1}"#])],
                "'MemorySize' is less than the minimum value"
            ),
            (
                function, [("mock", ["result": #"{"MemorySize":1000000}"#])],
                "'MemorySize' exceeds the maximum value"
            ),
            (
                function, [("mock", ["result": #"{"PackageType":"Box"}"#])],
                "'PackageType' is not an expected value"
            ),
            (
                function, [("mock", ["result": "{}"]), ("context", #"{"Map":{}}"#)],
                "'Map' field is not supported"
            ),
            (
                function, [("mock", ["result": "{}"]), ("context", #"{"Other":{}}"#)],
                "Field 'Other' is not allowed"
            ),
            (
                function, [("mock", ["result": "{}"]), ("context", #"{"Execution":{"Other":1}}"#)],
                "Invalid Context object provided: Field 'Other' is not allowed"
            ),
            (
                function, [("mock", ["result": "{}"]), ("context", #"{"Execution":{"Id":1}}"#)],
                "Invalid Context object provided: Execution.Id must be a string"
            ),
            (
                function, [("mock", ["result": "{}"]), ("context", #"{"Task":{"Token":"t"}}"#)],
                "Context object contains 'Task' when state is not a Task state"
            ),
        ] as [(String, [(String, JSONValue)], String)]
    )
    func unfit(definition: String, more: [(String, JSONValue)], expected: String) async throws {
        try await expectRefusal(definition, more, expected)
    }

    @Test(
        "what cannot be tested so is refused by name",
        arguments: [
            (
                #"{"Type":"Pass","End":true}"#, [("mock", ["result": "1"])],
                "State type 'Pass' is not supported when a mock is specified"
            ),
            (
                #"{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","Parameters":{"JobName":"j"},"End":true}"#,
                [], "only when a mock"
            ),
            (#"{"Type":"Pass","End":true}"#, [("context", "{}")], "only along with a mock"),
            (
                #"{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getJob","Parameters":{"JobName":"j"},"End":true}"#,
                [("mock", ["result": #"{"Job":[]}"#])],
                "Mock result schema validation error: Field 'Job' must be an object"
            ),
        ] as [(String, [(String, JSONValue)], String)]
    )
    func refused(definition: String, more: [(String, JSONValue)], expected: String) async throws {
        try await expectRefusal(definition, more, expected)
    }
}
