import Primitives

/// Attributes of queues: which there are, what they may say, and what they say where nobody sets them.
///
/// Source: Amazon SQS API Reference, CreateQueue and SetQueueAttributes.
package enum QueueAttribute {
    package static let defaults: [String: String] = [
        "DelaySeconds": "0", "MaximumMessageSize": "1048576", "MessageRetentionPeriod": "345600",
        "ReceiveMessageWaitTimeSeconds": "0", "VisibilityTimeout": "30", "SqsManagedSseEnabled": "true",
    ]

    /// The seconds for which a message may be hidden: up to twelve hours.
    ///
    /// Source: Amazon SQS API Reference, CreateQueue, ReceiveMessage and ChangeMessageVisibility, VisibilityTimeout.
    package static let visibilityTimeouts = 0...43_200

    private static let ranges: [String: ClosedRange<Int>] = [
        "DelaySeconds": 0...900, "MaximumMessageSize": 1024...1_048_576,
        "MessageRetentionPeriod": 60...1_209_600,
        "ReceiveMessageWaitTimeSeconds": 0...20, "VisibilityTimeout": visibilityTimeouts,
    ]
    private static let choices: [String: Set<String>] = [
        "FifoQueue": ["true", "false"], "ContentBasedDeduplication": ["true", "false"],
        "SqsManagedSseEnabled": ["true", "false"], "DeduplicationScope": ["messageGroup", "queue"],
        "FifoThroughputLimit": ["perQueue", "perMessageGroupId"],
    ]
    private static let documents: Set<String> = ["Policy", "RedrivePolicy", "RedriveAllowPolicy"]
    private static let fifoOnly: Set<String> = [
        "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit",
    ]

    /// Those that GetQueueAttributes counts or knows, and nobody sets.
    package static let computed: Set<String> = [
        "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed",
        "ApproximateNumberOfMessagesNotVisible", "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn",
    ]

    package static var settable: Set<String> { Set(ranges.keys).union(choices.keys).union(documents) }

    /// Checks what a client sets on a queue.
    package static func check(
        _ attributes: [String: String],
        isFIFO: Bool
    ) throws(QueueFailure) {
        for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
            if attribute.hasPrefix("Kms"), !value.isEmpty {
                throw QueueFailure(.unsupportedOperation, "\(attribute) is not supported by Hosu.")
            }
            guard settable.contains(attribute) || attribute.hasPrefix("Kms"),
                isFIFO || !fifoOnly.contains(attribute)
            else { throw unknown(attribute) }
            let isFine =
                if let range = ranges[attribute] {
                    Int(value).map(range.contains) ?? false
                } else if let choice = choices[attribute] {
                    choice.contains(value)
                } else {
                    value.isEmpty || (try? JSONValue(parsing: value))?.object != nil
                }
            guard isFine else {
                throw QueueFailure(
                    .invalidAttributeValue,
                    "Invalid value for the parameter \(attribute)."
                )
            }
        }
        if let text = attributes["RedrivePolicy"], !text.isEmpty { try check(redrive: text, isFIFO) }
    }

    /// What SQS says of an attribute that there is not, or not in this sort of queue.
    package static func unknown(_ attribute: String) -> QueueFailure {
        QueueFailure(.invalidAttributeName, "Unknown Attribute \(attribute).")
    }

    private static func check(redrive text: String, _ isFIFO: Bool) throws(QueueFailure) {
        func refusal(_ reason: String) -> QueueFailure {
            QueueFailure(
                .invalidParameterValue,
                "Value \(text) for parameter RedrivePolicy is invalid. Reason: \(reason)"
            )
        }
        let json = try? JSONValue(parsing: text)
        guard let target = json?["deadLetterTargetArn"]?.string else {
            throw refusal("Redrive policy does not contain mandatory attribute: deadLetterTargetArn.")
        }
        guard let given = json?["maxReceiveCount"] else {
            throw refusal("Redrive policy does not contain mandatory attribute: maxReceiveCount.")
        }
        guard let count = given.int ?? given.string.flatMap({ Int($0) }), (1...1000).contains(count) else {
            throw refusal(
                "Invalid value for maxReceiveCount: \(given.string ?? given.text), valid values are from 1 to 1000 both inclusive."
            )
        }
        guard let arn = ARN(target), arn.service == "sqs" else {
            throw refusal("Invalid value for deadLetterTargetArn.")
        }
        guard arn.resource.hasSuffix(".fifo") == isFIFO else {
            throw refusal("Dead-letter queue must be of same type as the source.")
        }
    }
}
