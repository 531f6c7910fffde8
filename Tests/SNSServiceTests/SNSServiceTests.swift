import HosuTesting
import Primitives
import ServiceKit
import Shapes
import Testing

@testable import SNSService

@Suite struct SNSServiceTests {
    private func failure(
        _ hosu: TestHosu,
        _ operation: String,
        _ input: JSONValue
    ) async -> String? {
        do {
            _ = try await hosu.invoke("sns", operation, input)
            return nil
        } catch {
            return (error as? any ServiceFailure).map { "\($0.code): \($0.message)" } ?? "\(error)"
        }
    }

    private func topic(
        _ hosu: TestHosu,
        _ name: String = "t",
        _ attributes: JSONValue = [:]
    ) async throws -> JSONValue {
        try await hosu.invoke("sns", "CreateTopic", ["Name": .string(name), "Attributes": attributes])[
            "TopicArn"
        ]
            ?? .null
    }

    private func queue(
        _ hosu: TestHosu,
        _ name: String = "q",
        _ attributes: JSONValue = [:]
    ) async throws -> JSONValue {
        try await hosu.invoke("sqs", "CreateQueue", ["QueueName": .string(name), "Attributes": attributes])[
            "QueueUrl"
        ]
            ?? .null
    }

    @discardableResult
    private func subscribe(
        _ hosu: TestHosu,
        _ topic: JSONValue,
        queue: String,
        _ attributes: JSONValue = [:]
    ) async throws -> JSONValue {
        try await hosu.invoke(
            "sns",
            "Subscribe",
            [
                "TopicArn": topic, "Protocol": "sqs",
                "Endpoint": .string("arn:aws:sqs:us-east-1:000000000000:\(queue)"), "Attributes": attributes,
            ]
        )["SubscriptionArn"] ?? .null
    }

    private func messages(_ hosu: TestHosu, _ queue: JSONValue) async throws -> [JSONValue] {
        try await hosu.invoke(
            "sqs",
            "ReceiveMessage",
            [
                "QueueUrl": queue, "MaxNumberOfMessages": 10, "MessageAttributeNames": ["All"],
                "AttributeNames": ["All"],
            ]
        )["Messages"]?.array ?? []
    }

    @Test("a message reaches a queue in the envelope that AWS documents")
    func envelope() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)
        let queue = try await queue(hosu)
        try await subscribe(hosu, topic, queue: "q")

        let sent = try await hosu.invoke(
            "sns",
            "Publish",
            [
                "TopicArn": topic, "Message": "hello", "Subject": "greeting",
                "MessageAttributes": ["kind": ["DataType": "String", "StringValue": "x"]],
            ]
        )

        let body = try #require(try await messages(hosu, queue).first?["Body"]?.string)
        let envelope = try JSONValue(parsing: body)
        #expect(body.hasPrefix("{\n  \"Type\" : \"Notification\",\n  \"MessageId\" : "))
        #expect(
            envelope.object?.names == [
                "Type", "MessageId", "TopicArn", "Subject", "Message", "Timestamp", "SignatureVersion",
                "Signature",
                "SigningCertURL", "UnsubscribeURL", "MessageAttributes",
            ]
        )
        #expect(envelope["MessageId"] == sent["MessageId"])
        #expect(envelope["Timestamp"] == "2026-03-01T00:00:00.000Z")
        #expect(envelope["MessageAttributes"] == ["kind": ["Type": "String", "Value": "x"]])
        await hosu.close()
    }

    @Test("raw delivery hands over the text and the attributes")
    func raw() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)
        let queue = try await queue(hosu)
        try await subscribe(hosu, topic, queue: "q", ["RawMessageDelivery": "true"])

        _ = try await hosu.invoke(
            "sns",
            "Publish",
            [
                "TopicArn": topic, "Message": "hello",
                "MessageAttributes": ["n": ["DataType": "Number", "StringValue": "7"]],
            ]
        )

        let message = try #require(try await messages(hosu, queue).first)
        #expect(message["Body"] == "hello")
        #expect(message["MessageAttributes"]?["n"]?["StringValue"] == "7")
        await hosu.close()
    }

    @Test("a queue that is gone leaves its messages to the dead-letter queue")
    func deadLetters() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)
        let letters = try await queue(hosu, "dead")
        let target = "arn:aws:sqs:us-east-1:000000000000:dead"
        try await subscribe(
            hosu,
            topic,
            queue: "gone",
            ["RedrivePolicy": .string(#"{"deadLetterTargetArn": "\#(target)"}"#)]
        )

        _ = try await hosu.invoke("sns", "Publish", ["TopicArn": topic, "Message": "hello"])

        let body = try #require(try await messages(hosu, letters).first?["Body"]?.string)
        #expect(try JSONValue(parsing: body)["Message"] == "hello")
        await hosu.close()
    }

    @Test("a FIFO topic keeps the order of groups, and says a thing once within five minutes")
    func fifo() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu, "t.fifo", ["FifoTopic": "true", "ContentBasedDeduplication": "true"])
        let queue = try await queue(hosu, "q.fifo", ["FifoQueue": "true"])
        try await subscribe(hosu, topic, queue: "q.fifo")
        var ids: [JSONValue?] = []
        for text in ["a", "b", "a", "c"] {
            let answer = try await hosu.invoke(
                "sns",
                "Publish",
                ["TopicArn": topic, "Message": .string(text), "MessageGroupId": "g"]
            )
            ids.append(answer["MessageId"])
            #expect(answer["SequenceNumber"]?.string?.count == 20)
        }

        let bodies = try await messages(hosu, queue).map { try JSONValue(parsing: $0["Body"]?.string ?? "") }

        #expect(bodies.map { $0["Message"] } == ["a", "b", "c"])
        #expect(bodies.allSatisfy { $0["SequenceNumber"] != nil && $0["Signature"] == nil })
        #expect(ids[0] == ids[2])
        hosu.clock.advance(by: .seconds(301))
        let later = try await hosu.invoke(
            "sns",
            "Publish",
            ["TopicArn": topic, "Message": "a", "MessageGroupId": "g"]
        )
        #expect(later["MessageId"] != ids[0])
        await hosu.close()
    }

    /// Source: SNS's answers.
    @Test("a batch with a wrong entry is refused as a whole")
    func batch() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)
        let queue = try await queue(hosu)
        try await subscribe(hosu, topic, queue: "q", ["RawMessageDelivery": "true"])
        let publish = { (entries: JSONValue) in
            try await hosu.invoke(
                "sns",
                "PublishBatch",
                ["TopicArn": topic, "PublishBatchRequestEntries": entries]
            )
        }

        let error = await #expect(throws: (any Error).self) {
            try await publish([
                ["Id": "1", "Message": "a"], ["Id": "2", "Message": "{}", "MessageStructure": "json"],
            ])
        }
        #expect((error as? any ServiceFailure)?.code == "InvalidParameter")
        let answer = try await publish([["Id": "1", "Message": "b"], ["Id": "2", "Message": "c"]])

        #expect(answer["Successful"]?.array?.map { $0["Id"] } == ["1", "2"])
        #expect(try await messages(hosu, queue).map { $0["Body"] } == ["b", "c"])
        await hosu.close()
    }

    @Test(
        "attributes of messages are refused in SNS's words",
        arguments: [
            (
                "a", ["DataType": "String", "BinaryValue": "YQ=="],
                "The message attribute 'a' with type 'String' must use field 'String'."
            ),
            (
                "a", ["DataType": "Binary", "StringValue": "x"],
                "The message attribute 'a' with type 'Binary' must use field 'Binary'."
            ),
            (
                "a", ["DataType": "Number", "StringValue": ""],
                "The message attribute 'a' must contain non-empty message attribute value for message attribute type 'Number'."
            ),
            (
                "a^b", ["DataType": "String", "StringValue": "x"],
                "Invalid non-alphanumeric character '#x5E' was found in the message attribute name. Can only include "
                    + "alphanumeric characters, hyphens, underscores, or dots."
            ),
            (
                ".a", ["DataType": "String", "StringValue": "x"],
                "Invalid message attribute name starting with character '.' was found."
            ),
            (
                "a..b", ["DataType": "String", "StringValue": "x"],
                "Message attribute name can not have successive '.' character."
            ),
        ] as [(String, JSONValue, String)]
    )
    func refusedAttributes(name: String, value: JSONValue, message: String) async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)

        let error = await #expect(throws: (any Error).self) {
            try await hosu.invoke(
                "sns",
                "Publish",
                ["TopicArn": topic, "Message": "m", "MessageAttributes": .object(JSONObject([(name, value)]))]
            )
        }

        let failure = error as? any ServiceFailure
        #expect(failure?.code == "ParameterValueInvalid")
        #expect(failure?.message == message)
        await hosu.close()
    }

    @Test("MessageStructure json tells each protocol its own text")
    func structure() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu)
        let queue = try await queue(hosu)
        try await subscribe(hosu, topic, queue: "q", ["RawMessageDelivery": "true"])

        _ = try await hosu.invoke(
            "sns",
            "Publish",
            [
                "TopicArn": topic, "MessageStructure": "json",
                "Message": .string(#"{"default": "d", "sqs": "for queues"}"#),
            ]
        )

        #expect(try await messages(hosu, queue).map { $0["Body"] } == ["for queues"])
        await hosu.close()
    }

    @Test("an e-mail subscription is confirmed by the link in the outbox, and then gets mails")
    func mails() async throws {
        let hosu = try await TestHosu()
        let topic = try await topic(hosu, "t", ["DisplayName": "호수"])
        let pending = try await hosu.invoke(
            "sns",
            "Subscribe",
            ["TopicArn": topic, "Protocol": "email", "Endpoint": "a@example.com"]
        )
        #expect(pending["SubscriptionArn"] == "pending confirmation")
        _ = try await hosu.invoke("sns", "Publish", ["TopicArn": topic, "Message": "too early"])

        let first = try await hosu.send("GET", "/_hosu/outbox").json["messages"]?.array ?? []
        #expect(first.count == 1)
        let link = try #require(first[0]["confirmationUrl"]?.string)
        let target = try #require(link.firstRange(of: "/?").map { String(link[$0.lowerBound...]) })
        let confirmed = try await hosu.send("GET", target, isAnonymous: true)
        #expect(confirmed.status == 200)
        #expect(confirmed.text.contains("<SubscriptionArn>arn:aws:sns:us-east-1:000000000000:t:"))
        _ = try await hosu.invoke("sns", "Publish", ["TopicArn": topic, "Message": "안녕", "Subject": "제목"])

        let mails = try await hosu.send("GET", "/_hosu/outbox?to=a@example.com").json["messages"]?.array ?? []
        #expect(mails.count == 2)
        let mail = try #require(mails.last)
        #expect(mail["subject"] == "제목")
        #expect(mail["text"]?.string?.hasPrefix("안녕\n") == true)
        let file = try await hosu.send("GET", "/_hosu/outbox/\(mail["id"]?.string ?? "")").text
        #expect(file.contains("From: =?UTF-8?B?7Zi47IiY?= <no-reply@sns.amazonaws.com>\r\n"))
        await hosu.close()
    }

    @Test("a topic is made once, and refused where it would be another")
    func topics() async throws {
        let hosu = try await TestHosu()
        let first = try await topic(hosu, "t", ["DisplayName": "a"])

        #expect(try await topic(hosu, "t") == first)
        #expect(try await topic(hosu, "t", ["DisplayName": "a"]) == first)
        #expect(
            await failure(hosu, "CreateTopic", ["Name": "t", "Attributes": ["DisplayName": "b"]])
                == "InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes"
        )
        await hosu.close()
    }

    @Test(
        "what SNS refuses is refused in its words",
        arguments: [
            ("CreateTopic", #"{"Name": "a b"}"#, "InvalidParameter: Invalid parameter: Topic Name"),
            ("CreateTopic", #"{"Name": "t.fifo"}"#, "InvalidParameter: Invalid parameter: Topic Name"),
            (
                "Publish", #"{"Message": "m"}"#,
                "InvalidParameter: Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter"
            ),
            (
                "Publish", #"{"Message": "m", "TopicArn": "x"}"#,
                "InvalidParameter: Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1"
            ),
            (
                "Publish", #"{"Message": "m", "TopicArn": "arn:aws:sns:us-east-1:000000000000:none"}"#,
                "NotFound: Topic does not exist"
            ),
            (
                "Publish", #"{"Message": "", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: Empty message"
            ),
            (
                "Subscribe",
                #"{"Protocol": "carrier", "Endpoint": "x", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: Amazon SNS does not support this protocol string: carrier"
            ),
            (
                "Subscribe",
                #"{"Protocol": "sms", "Endpoint": "1", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: Protocol Reason: Delivery to sms is not supported by Hosu."
            ),
            (
                "Subscribe",
                #"{"Protocol": "http", "Endpoint": "https://x", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: Endpoint must match the specified protocol"
            ),
            (
                "ConfirmSubscription",
                #"{"Token": "no", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid token"
            ),
            (
                "ConfirmSubscription",
                #"{"Token": "0f", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: Token"
            ),
            (
                "GetSubscriptionAttributes",
                #"{"SubscriptionArn": "arn:aws:sns:us-east-1:000000000000:t:1"}"#,
                "NotFound: Subscription does not exist"
            ),
            (
                "SetTopicAttributes",
                #"{"AttributeName": "Colour", "TopicArn": "arn:aws:sns:us-east-1:000000000000:t"}"#,
                "InvalidParameter: Invalid parameter: AttributeName"
            ),
        ]
    )
    func refusals(operation: String, input: String, expected: String) async throws {
        let hosu = try await TestHosu()
        _ = try await topic(hosu)

        #expect(await failure(hosu, operation, try JSONValue(parsing: input)) == expected)
        await hosu.close()
    }
}
