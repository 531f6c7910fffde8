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

    @Test(
        "what cannot be tested so is refused by name",
        arguments: [
            (#"{"Type":"Pass","End":true}"#, [("mock", ["result": "1"])], "Task, Map, or Parallel"),
            (
                #"{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","Parameters":{"JobName":"j"},"End":true}"#,
                [], "only when a mock"
            ),
            (#"{"Type":"Pass","End":true}"#, [("context", "{}")], "only along with a mock"),
            (
                #"{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:glue:getJob","Parameters":{"JobName":"j"},"End":true}"#,
                [("mock", ["result": #"{"Job":[]}"#])], "$.Job must be an object"
            ),
        ] as [(String, [(String, JSONValue)], String)]
    )
    func refused(definition: String, more: [(String, JSONValue)], expected: String) async throws {
        let hosu = try await TestHosu()

        let failure = await #expect(throws: (any Error).self) { try await test(hosu, definition, more) }

        #expect(
            (failure as? any ServiceFailure)?.message.contains(expected) == true,
            "\(String(describing: failure))"
        )
        await hosu.close()
    }
}
