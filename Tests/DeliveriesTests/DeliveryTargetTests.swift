import Primitives
import Testing

@testable import Deliveries

@Suite struct DeliveryTargetTests {
    @Test(
        "an ARN says which operation brings a payload there",
        arguments: [
            ("arn:aws:lambda:us-east-1:000000000000:function:f:live", "lambda", "Invoke"),
            ("arn:aws:states:us-east-1:000000000000:stateMachine:m", "stepfunctions", "StartExecution"),
            ("arn:aws:sqs:us-east-1:000000000000:q", "sqs", "SendMessage"),
            ("arn:aws:sns:us-east-1:000000000000:t", "sns", "Publish"),
            ("arn:aws:glue:us-east-1:000000000000:workflow/w", "glue.events", "NotifyEvent"),
            ("arn:aws:logs:us-east-1:000000000000:log-group:/aws/events/x:*", "logs.events", "PutLogEvents"),
            ("arn:aws:events:us-east-1:000000000000:event-bus/b", "events.bus", "PutEvents"),
            ("arn:aws:scheduler:::aws-sdk:sfn:startExecution", "aws-sdk:sfn", "startExecution"),
        ]
    )
    func calls(arn: String, service: String, operation: String) throws {
        let call = try DeliveryTarget(arn).call("{}", token: "e/r/1", at: Timestamp(epochMicroseconds: 0))

        #expect(call.service == service)
        #expect(call.operation == operation)
    }

    @Test("an ARN of another service, or of nothing, is refused by what it is")
    func refused() {
        #expect(throws: DeliveryTargetFailure.malformed("x")) { try DeliveryTarget("x") }
        for resource in ["layer:l", "function", "function:", "function:f:", "function::live"] {
            let arn = "arn:aws:lambda:us-east-1:0:\(resource)"
            #expect(throws: DeliveryTargetFailure.malformed(arn)) { try DeliveryTarget(arn) }
        }
        let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/s"
        #expect(throws: DeliveryTargetFailure.unsupported(service: "kinesis", arn: stream)) {
            try DeliveryTarget(stream)
        }
    }

    @Test("names made of tokens are names of executions and streams, and differ where tokens do")
    func names() {
        #expect(DeliveryTarget.name(from: "abc-1") == "abc-1")
        #expect(DeliveryTarget.name(from: "a/b") != DeliveryTarget.name(from: "a.b"))
        #expect(DeliveryTarget.name(from: String(repeating: "x/", count: 100)).count <= 80)
    }
}
