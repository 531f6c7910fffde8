import HosuServer
import HosuTesting
import Primitives
import Testing

@testable import EventsService

@Suite struct RulesTests {
    @Test("a rule is made, shown, disabled, replaced without its targets and tags, and deleted")
    func life() async throws {
        let fixture = try await EventsFixture()
        try await fixture.call("CreateEventBus", ["Name": "b", "Description": "d"])

        let made = try await fixture.call(
            "PutRule",
            [
                "Name": "r", "EventBusName": "b", "EventPattern": #"{"source":["a"]}"#, "Description": "x",
                "Tags": [["Key": "k", "Value": "v"]],
            ]
        )
        try await fixture.target([:], bus: "b")
        try await fixture.call("DisableRule", ["Name": "r", "EventBusName": "b"])
        let disabled = try await fixture.call("DescribeRule", ["Name": "r", "EventBusName": "b"])
        try await fixture.call(
            "PutRule",
            ["Name": "r", "EventBusName": "b", "EventPattern": #"{"source":["b"]}"#]
        )
        let replaced = try await fixture.call("DescribeRule", ["Name": "r", "EventBusName": "b"])

        #expect(made["RuleArn"] == "arn:aws:events:us-east-1:000000000000:rule/b/r")
        #expect(disabled["State"] == "DISABLED")
        #expect(disabled["CreatedBy"] == "000000000000")
        #expect(replaced["State"] == "ENABLED")
        #expect(replaced["Description"] == nil)
        let arn = made["RuleArn"] ?? .null
        #expect(
            try await fixture.call("ListTagsForResource", ["ResourceARN": arn])["Tags"] == [
                ["Key": "k", "Value": "v"]
            ]
        )
        #expect(
            await fixture.refusal("DeleteRule", ["Name": "r", "EventBusName": "b"])
                == "ValidationException: Rule can't be deleted since it has targets."
        )
        #expect(
            await fixture.refusal("DeleteEventBus", ["Name": "b"])
                == "ValidationException: Event bus b can't be deleted since it has rules."
        )
        try await fixture.call("RemoveTargets", ["Rule": "r", "EventBusName": "b", "Ids": ["t"]])
        try await fixture.call("DeleteRule", ["Name": "r", "EventBusName": "b"])
        try await fixture.call("DeleteRule", ["Name": "r", "EventBusName": "b"])
        try await fixture.call("DeleteEventBus", ["Name": "b"])
        #expect(try await fixture.call("ListEventBuses")["EventBuses"]?.array?.count == 1)
        await fixture.hosu.close()
    }

    @Test(
        "what is not right with a request is said as EventBridge says it",
        arguments: [
            (
                "PutRule", #"{"Name":"r"}"#,
                "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified."
            ),
            (
                "PutRule", #"{"Name":"r","ScheduleExpression":"rate(1 minutes)"}"#,
                "ValidationException: Parameter ScheduleExpression is not valid."
            ),
            (
                "PutRule", #"{"Name":"r","ScheduleExpression":"rate(1 minute)","EventBusName":"b"}"#,
                "ValidationException: ScheduleExpression is supported only on the default event bus."
            ),
            (
                "PutRule", #"{"Name":"r","EventPattern":"{}","EventBusName":"b"}"#,
                "InvalidEventPatternException: Event pattern is not valid. Reason: Empty objects are not allowed"
            ),
            (
                "PutRule", #"{"Name":"r","EventPattern":"{\"a\":[1]}","EventBusName":"b"}"#,
                "ResourceNotFoundException: Event bus b does not exist."
            ),
            (
                "DescribeRule", #"{"Name":"r"}"#,
                "ResourceNotFoundException: Rule r does not exist on EventBus default."
            ),
            ("DeleteEventBus", #"{"Name":"default"}"#, "ValidationException: Cannot delete event bus default."),
            (
                "CreateEventBus", #"{"Name":"default"}"#,
                "ResourceAlreadyExistsException: Event bus default already exists."
            ),
            (
                "RemovePermission", #"{"StatementId":"s"}"#,
                "ResourceNotFoundException: Statement with the provided id does not exist."
            ),
            (
                "PutTargets", #"{"Rule":"known","Targets":[{"Id":"t","Arn":"q"}]}"#,
                "ValidationException: Parameter q is not valid. Reason: Provided Arn is not in correct format."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:000000000000:q.fifo"}]}"#,
                "ValidationException: Parameter(s) SqsParameters must be specified for target: t."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:states:us-east-1:000000000000:stateMachine:m"}]}"#,
                "ValidationException: RoleArn is required for target "
                    + "arn:aws:states:us-east-1:000000000000:stateMachine:m."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:kinesis:us-east-1:000000000000:stream/s"}]}"#,
                "ValidationException: Parameter arn:aws:kinesis:us-east-1:000000000000:stream/s is not valid. "
                    + "Reason: Targets of kinesis are not available."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sns:us-east-1:000000000000:t.fifo"}]}"#,
                "ValidationException: The FIFO topic arn:aws:sns:us-east-1:000000000000:t.fifo cannot be a target."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:000000000000:q","#
                    + #""DeadLetterConfig":{"Arn":"arn:aws:sqs:us-east-1:000000000000:d.fifo"}}]}"#,
                "ValidationException: SQS FIFO is not supported by Dead Letter Queues."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:000000000000:q","#
                    + #""KinesisParameters":{"PartitionKeyPath":"$.id"}}]}"#,
                "ValidationException: KinesisParameters cannot be used with the target "
                    + "arn:aws:sqs:us-east-1:000000000000:q."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:events:us-east-1:000000000000:event-bus/b","#
                    + #""RoleArn":"arn:aws:iam::000000000000:role/r","Input":"{}"}]}"#,
                "ValidationException: Only the matched event can be sent to the event bus "
                    + "arn:aws:events:us-east-1:000000000000:event-bus/b."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:000000000000:q","Input":"{"}]}"#,
                "ValidationException: JSON syntax error in input for target t."
            ),
            (
                "PutTargets",
                #"{"Rule":"known","Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:000000000000:q","#
                    + #""InputTransformer":{"InputTemplate":"\"<x>\""}}]}"#,
                "ValidationException: InputTemplate for target t contains invalid placeholder x."
            ),
        ]
    )
    func refusals(operation: String, input: String, message: String) async throws {
        let fixture = try await EventsFixture()
        try await fixture.rule("known")

        #expect(await fixture.refusal(operation, try JSONValue(parsing: input)) == message)
        await fixture.hosu.close()
    }

    @Test("a rule has five targets at most")
    func targets() async throws {
        let fixture = try await EventsFixture()
        try await fixture.rule()
        let targets = (1...5).map { number -> JSONValue in
            ["Id": .string("t\(number)"), "Arn": .string(EventsFixture.queueARN)]
        }

        #expect(
            await fixture.refusal("PutTargets", ["Rule": "r", "Targets": .array(targets)])
                == "LimitExceededException: The requested resource exceeds the maximum number allowed."
        )
        await fixture.hosu.close()
    }

    @Test("permissions are statements of the bus's policy, and let other accounts put events")
    func permissions() async throws {
        let fixture = try await EventsFixture()
        let other = Tenant(account: "111111111111", region: "us-east-1")
        let entry: JSONValue = [
            "Entries": [
                [
                    "Source": "shop", "DetailType": "Order", "Detail": "{}",
                    "EventBusName": "arn:aws:events:us-east-1:000000000000:event-bus/default",
                ]
            ]
        ]
        try await fixture.rule()
        await #expect(throws: (any Error).self) {
            try await fixture.hosu.invoke("events", "PutEvents", entry, tenant: other)
        }

        try await fixture.call(
            "PutPermission",
            ["Action": "events:PutEvents", "Principal": "111111111111", "StatementId": "s"]
        )
        let reply = try await fixture.hosu.invoke("events", "PutEvents", entry, tenant: other)
        await fixture.delivered(reply["Entries"]?[0]?["EventId"]?.string ?? "")

        let event = try JSONValue(parsing: try await fixture.bodies().first ?? "")
        #expect(event["account"] == "111111111111")
        let policy = try await fixture.call("DescribeEventBus")["Policy"]?.string ?? ""
        #expect(
            policy
                == #"{"Version":"2012-10-17","Statement":[{"Sid":"s","Effect":"Allow","#
                + #""Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"events:PutEvents","#
                + #""Resource":"arn:aws:events:us-east-1:000000000000:event-bus/default"}]}"#
        )
        try await fixture.call("RemovePermission", ["StatementId": "s"])
        #expect(try await fixture.call("DescribeEventBus")["Policy"] == nil)
        await fixture.hosu.close()
    }
}
