import Functions
import HosuTesting
import Primitives
import Synchronization
import Testing

@Suite struct InvocationsTests {
    private static func queueARN(_ name: String) -> JSONValue {
        .string("arn:aws:sqs:us-east-1:000000000000:\(name)")
    }

    @Test("an answer says what went wrong in the function, which is no failure of the request")
    func functionErrors() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f", body: LambdaBench.failing("broken"))

        let answer = try await bench.hosu.send(
            "POST",
            "/2015-03-31/functions/f/invocations",
            headers: [
                "authorization":
                    "AWS4-HMAC-SHA256 Credential=test/20260301/us-east-1/lambda/aws4_request, SignedHeaders=host, "
                    + "Signature=0"
            ],
            body: Array("{}".utf8)
        )

        #expect(answer.status == 200)
        #expect(answer.headers["X-Amz-Function-Error"] == "Unhandled")
        #expect(answer.headers["X-Amz-Executed-Version"] == "$LATEST")
        #expect(try answer.json["errorMessage"] == "broken")
        await bench.hosu.close()
    }

    @Test("what is no JSON, too large or for nobody is refused")
    func refusals() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f") { _, _ in throw FunctionFailure.throttled(.reservedConcurrency) }
        let large = Base64.encode([UInt8](repeating: 0x20, count: 1_048_577))

        #expect(
            await bench.failure("Invoke", ["FunctionName": "f", "Payload": "YWJj"]).hasPrefix(
                "InvalidRequestContentException: Could not parse request body into json"
            )
        )
        #expect(
            await bench.failure(
                "Invoke",
                ["FunctionName": "f", "InvocationType": "Event", "Payload": .string(large)]
            )
                == "RequestTooLargeException: 1048577 byte payload is too large for the Event invocation type (limit "
                + "1048576 bytes)"
        )
        #expect(
            await bench.failure("Invoke", ["FunctionName": "f"])
                == "TooManyRequestsException: Rate Exceeded."
        )
        #expect(
            await bench.failure("Invoke", ["FunctionName": "arn:aws:lambda:eu-west-1:000000000000:function:f"])
                == "ResourceNotFoundException: Functions from 'eu-west-1' are not reachable in this region "
                + "('us-east-1')"
        )
        await bench.hosu.close()
    }

    @Test("an event is tried three times, after one and two minutes, and then goes to both queues")
    func retries() async throws {
        let bench = try await LambdaBench()
        let dead = try await bench.queue("dead")
        let failures = try await bench.queue("failures")
        try await bench.make(
            "f",
            ["DeadLetterConfig": ["TargetArn": Self.queueARN("dead")]],
            body: LambdaBench.failing()
        )
        try await bench.ask(
            "PutFunctionEventInvokeConfig",
            [
                "FunctionName": "f",
                "DestinationConfig": ["OnFailure": ["Destination": Self.queueARN("failures")]],
            ]
        )

        try await bench.ask(
            "Invoke",
            [
                "FunctionName": "f", "InvocationType": "Event",
                "Payload": .string(Base64.encode(Array("[1]".utf8))),
            ]
        )
        for seconds in [60, 120] {
            await bench.hosu.clock.waitForSleepers(1)
            bench.hosu.clock.advance(by: .seconds(seconds))
        }
        let record = try await bench.messages(failures).first
        let letter = try await bench.messages(dead).first

        #expect(bench.functions.invocations.count == 3)
        let json = try JSONValue(parsing: record?["Body"]?.string ?? "")
        #expect(json["version"] == "1.0")
        #expect(json["requestContext"]?["condition"] == "RetriesExhausted")
        #expect(json["requestContext"]?["approximateInvokeCount"] == 3)
        #expect(
            json["requestContext"]?["functionArn"]?.string == LambdaBench.prefix + "function:f:$LATEST"
        )
        #expect(json["requestPayload"] == [1])
        #expect(json["responseContext"]?["functionError"] == "Unhandled")
        #expect(json["responsePayload"]?["errorMessage"] == "no")
        #expect(letter?["Body"] == "[1]")
        #expect(letter?["MessageAttributes"]?["ErrorCode"]?["StringValue"] == "200")
        #expect(letter?["MessageAttributes"]?["ErrorMessage"]?["StringValue"] == "no")
        await bench.hosu.close()
    }

    @Test("an event that succeeds is told to the destination for successes")
    func success() async throws {
        let bench = try await LambdaBench()
        let done = try await bench.queue("done")
        try await bench.make("f")
        try await bench.ask(
            "PutFunctionEventInvokeConfig",
            ["FunctionName": "f", "DestinationConfig": ["OnSuccess": ["Destination": Self.queueARN("done")]]]
        )

        try await bench.ask("Invoke", ["FunctionName": "f", "InvocationType": "Event"])
        let record = try await bench.messages(done).first

        let json = try JSONValue(parsing: record?["Body"]?.string ?? "")
        #expect(json["requestContext"]?["condition"] == "Success")
        #expect(json["responsePayload"] == [:])
        await bench.hosu.close()
    }

    @Test("an event that finds no place waits, and is given up when it is too old")
    func age() async throws {
        let bench = try await LambdaBench()
        let failures = try await bench.queue("failures")
        try await bench.make("f") { _, _ in throw FunctionFailure.throttled(.concurrentInvocations) }
        try await bench.ask(
            "PutFunctionEventInvokeConfig",
            [
                "FunctionName": "f", "MaximumEventAgeInSeconds": 60,
                "DestinationConfig": ["OnFailure": ["Destination": Self.queueARN("failures")]],
            ]
        )

        try await bench.ask("Invoke", ["FunctionName": "f", "InvocationType": "Event"])
        for _ in 0..<2 {
            await bench.hosu.clock.waitForSleepers(1)
            bench.hosu.clock.advance(by: .seconds(33))
        }
        let record = try await bench.messages(failures).first

        let json = try JSONValue(parsing: record?["Body"]?.string ?? "")
        #expect(json["requestContext"]?["condition"] == "EventAgeExceeded")
        #expect(json["responsePayload"] == nil)
        await bench.hosu.close()
    }
}
