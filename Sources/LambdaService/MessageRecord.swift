import Primitives
import Queues

/// A message as a function gets it.
///
/// Source: Lambda Developer Guide, "Using Lambda with Amazon SQS", Example event.
enum MessageRecord {
    static func json(_ message: QueuedMessage, of queue: Queue, _ mapping: MappingRecord) -> JSONValue {
        var attributes = JSONObject([
            ("ApproximateReceiveCount", .string("\(message.receiveCount)")),
            ("SentTimestamp", .string("\(message.sentAt.epochMilliseconds)")),
            ("SenderId", .string(message.senderID)),
            (
                "ApproximateFirstReceiveTimestamp",
                .string("\((message.firstReceivedAt ?? message.sentAt).epochMilliseconds)")
            ),
        ])
        if queue.isFIFO {
            attributes["SequenceNumber"] = .string(padded(Int(18_870_000_000_000_000 + message.sequence), 20))
        }
        attributes["MessageGroupId"] = message.group.map { .string($0) }
        attributes["MessageDeduplicationId"] = message.deduplicationID.map { .string($0) }
        attributes["AWSTraceHeader"] = message.traceHeader.map { .string($0) }
        attributes["DeadLetterQueueSourceArn"] = message.sourceARN.map { .string($0) }
        var custom = JSONObject()
        for (name, value) in message.attributes.sorted(by: { $0.key < $1.key }) {
            var shown = JSONObject()
            shown["stringValue"] = value.text.map { .string($0) }
            shown["binaryValue"] = value.bytes.map { .string(Base64.encode($0)) }
            shown["stringListValues"] = []
            shown["binaryListValues"] = []
            shown["dataType"] = .string(value.type)
            custom[name] = .object(shown)
        }
        var record = JSONObject([
            ("messageId", .string(message.id)), ("receiptHandle", .string(message.receiptHandle)),
            ("body", .string(message.body)), ("attributes", .object(attributes)),
            ("messageAttributes", .object(custom)),
        ])
        record["md5OfMessageAttributes"] = MessageDigests.attributes(message.attributes).map { .string($0) }
        record["md5OfBody"] = .string(MessageDigests.body(message.body))
        record["eventSource"] = "aws:sqs"
        record["eventSourceARN"] = .string(mapping.sourceARN)
        record["awsRegion"] = .string(mapping.tenant.region)
        return .object(record)
    }
}
