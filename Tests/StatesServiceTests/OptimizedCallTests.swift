import Primitives
import Testing

@testable import StatesLanguage
@testable import StatesService

@Suite struct OptimizedCallTests {
    private func call(_ service: String, _ resource: String) throws -> OptimizedCall {
        let execution = Execution.Identity(
            arn: "arn:aws:states:us-east-1:000000000000:execution:m:e",
            name: "e",
            roleARN: "arn:aws:iam::000000000000:role/r",
            machineARN: "arn:aws:states:us-east-1:000000000000:stateMachine:m",
            machineName: "m",
            startedAt: Timestamp(epochMicroseconds: 0),
            input: [:]
        )
        let request = TaskRequest(
            id: 3,
            resource: try #require(TaskResource(resource)),
            arguments: [:],
            token: nil,
            timeoutInSeconds: nil,
            heartbeatInSeconds: nil,
            stateName: "S"
        )
        return OptimizedCall(service: service, request: request, execution: execution)
    }

    @Test("a function's answer is JSON, with what AWS says of the call")
    func functions() throws {
        let call = try call("lambda", "arn:aws:states:::lambda:invoke")

        let output = try call.output(
            ["ExecutedVersion": "$LATEST", "Payload": #"{"a":[1]}"#, "StatusCode": 200],
            requestID: "r-1",
            at: Timestamp(epochMicroseconds: 0)
        )

        #expect(output["Payload"] == ["a": [1]])
        #expect(output["StatusCode"] == 200)
        #expect(output["SdkHttpMetadata"]?["HttpStatusCode"] == 200)
        #expect(output["SdkHttpMetadata"]?["AllHttpHeaders"]?["X-Amz-Executed-Version"] == ["$LATEST"])
        #expect(output["SdkResponseMetadata"] == ["RequestId": "r-1"])
        #expect(call.arguments(["FunctionName": "f", "Payload": "text"])["Payload"] == #""text""#)
        #expect(call.arguments(["FunctionName": "f", "Payload": ["a": 1]])["Payload"] == ["a": 1])
    }

    @Test(
        "a function's error is named by its type, one without a type is unknown",
        arguments: [
            (
                #"{"errorType":"ValueError","errorMessage":"m"}"#, "ValueError",
                #"{"errorType":"ValueError","errorMessage":"m"}"#
            ),
            (
                #"{"errorMessage":"2026 Task timed out"}"#, "Lambda.Unknown",
                "The cause could not be determined because Lambda did not return an error type. Returned payload: "
                    + #"{"errorMessage":"2026 Task timed out"}"#
            ),
        ]
    )
    func functionErrors(payload: String, error: String, cause: String) throws {
        let call = try call("lambda", "arn:aws:states:::lambda:invoke")
        let answer: JSONValue = ["FunctionError": "Unhandled", "Payload": .string(payload), "StatusCode": 200]

        let failure = #expect(throws: TaskFailure.self) {
            try call.output(answer, requestID: "r", at: Timestamp(epochMicroseconds: 0))
        }

        #expect(failure?.error == error)
        #expect(failure?.cause == cause)
    }

    @Test("events tell from which execution they come, and an entry that fails fails the task")
    func events() throws {
        let call = try call("events", "arn:aws:states:::events:putEvents")

        let arguments = call.arguments(["Entries": [["Detail": ["a": 1], "Resources": ["x"]]]])
        let failure = #expect(throws: TaskFailure.self) {
            try call.output(["FailedEntryCount": 1], requestID: "r", at: Timestamp(epochMicroseconds: 0))
        }

        #expect(arguments["Entries"]?[0]?["Detail"] == #"{"a":1}"#)
        #expect(
            arguments["Entries"]?[0]?["Resources"] == [
                "x", "arn:aws:states:us-east-1:000000000000:execution:m:e",
                "arn:aws:states:us-east-1:000000000000:stateMachine:m",
            ]
        )
        #expect(failure?.error == "EventBridge.FailedEntry")
    }

    @Test("messages of topics are text")
    func topics() throws {
        let call = try call("sns", "arn:aws:states:::sns:publish")

        #expect(call.arguments(["Message": ["a": 1]])["Message"] == #"{"a":1}"#)
        #expect(call.arguments(["Message": "plain"])["Message"] == "plain")
    }
}
