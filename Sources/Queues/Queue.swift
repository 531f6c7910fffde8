package import Primitives

/// A queue of SQS.
package struct Queue: Codable, Hashable, Sendable {
    package let tenant: Tenant
    package let name: String
    /// Tells a queue from another one of the same name that was there before.
    package let id: String
    /// What was set, by the names of AWS; what was not has the value of `QueueAttribute.defaults`.
    package var attributes: [String: String]
    package var tags: [String: String]
    package let createdAt: Timestamp
    package var changedAt: Timestamp
    package var purgedAt: Timestamp?

    package init(
        tenant: Tenant,
        name: String,
        id: String,
        attributes: [String: String],
        tags: [String: String],
        at now: Timestamp
    ) {
        self.tenant = tenant
        self.name = name
        self.id = id
        self.attributes = attributes
        self.tags = tags
        createdAt = now
        changedAt = now
    }

    package var arn: String { Self.arn(name, tenant) }

    package static func arn(_ name: String, _ tenant: Tenant) -> String {
        ARN(
            partition: ARN.partition(ofRegion: tenant.region),
            service: "sqs",
            region: tenant.region,
            account: tenant.account,
            resource: name
        )
        .description
    }

    package var isFIFO: Bool { attributes["FifoQueue"] == "true" }

    package var deduplicatesByContent: Bool { attributes["ContentBasedDeduplication"] == "true" }

    /// An attribute that is a number.
    package func number(_ name: String) -> Int {
        (attributes[name] ?? QueueAttribute.defaults[name]).flatMap { Int($0) } ?? 0
    }

    /// What was sent at this moment or before is kept no more.
    func oldest(at now: Timestamp) -> Timestamp {
        now.advanced(by: .seconds(-number("MessageRetentionPeriod")))
    }

    /// Where messages go that were received too often, and after how many times.
    package var redrive: (targetARN: String, maximumReceives: Int)? {
        guard let text = attributes["RedrivePolicy"], let json = try? JSONValue(parsing: text),
            let target = json["deadLetterTargetArn"]?.string,
            let count = json["maxReceiveCount"]?.int ?? json["maxReceiveCount"]?.string.flatMap({ Int($0) })
        else { return nil }
        return (target, count)
    }
}

/// A message in a queue.
package struct QueuedMessage: Codable, Hashable, Sendable {
    package let id: String
    package let queueID: String
    /// Its place in the queue, and the sequence number of FIFO queues.
    package let sequence: Int64
    package let body: String
    package let attributes: [String: MessageAttribute]
    package let traceHeader: String?
    package let senderID: String
    package let sentAt: Timestamp
    package var visibleAt: Timestamp
    package var receiveCount = 0
    package var firstReceivedAt: Timestamp?
    /// Nil in what earlier releases kept.
    package var lastReceivedAt: Timestamp?
    /// What the last receipt handle says, beside the message's place.
    package var receipt: String?
    package let group: String?
    package let deduplicationID: String?
    /// The queue from which the message came to a dead-letter queue.
    package var sourceARN: String?
    /// Whether nothing of its group stands before it; nil in queues that are not FIFO.
    package var isHead: Bool?

    package var receiptHandle: String {
        Base64.encode(Array("\(queueID) \(sequence) \(receipt ?? "")".utf8))
    }
}

/// A value that a sender put beside the body.
package struct MessageAttribute: Codable, Hashable, Sendable {
    /// `String`, `Number` or `Binary`, with a label of the sender's behind a dot.
    package let type: String
    package let text: String?
    package let bytes: [UInt8]?

    package init(type: String, text: String?, bytes: [UInt8]?) {
        self.type = type
        self.text = text
        self.bytes = bytes
    }

    package var byteCount: Int { type.utf8.count + (text?.utf8.count ?? bytes?.count ?? 0) }

    /// Whether names may have the byte: letters and digits of ASCII, hyphens, dots and underscores.
    package static func isOfName(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || [0x2D, 0x2E, 0x5F].contains(byte)
    }

    /// Whether AWS keeps the name for itself.
    ///
    /// Source: Amazon SQS Developer Guide, "Amazon SQS message metadata"; Amazon SNS Developer Guide, "Amazon SNS message
    /// attributes".
    package static func isReserved(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return lowered.hasPrefix("aws.") || lowered.hasPrefix("amazon.")
    }
}

/// Why a queue does not do what it was asked; the messages are SQS's.
package struct QueueFailure: Error, Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case queueDoesNotExist
        case queueNameExists
        case invalidAttributeName
        case invalidAttributeValue
        case invalidParameterValue
        case missingParameter
        case receiptHandleIsInvalid
        case messageNotInflight
        case purgeInProgress
        case invalidMessageContents
        case resourceNotFound
        case unsupportedOperation
    }

    package let kind: Kind
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package static let noDeduplicationID = QueueFailure(
        .invalidParameterValue,
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"
    )
    /// Of a move task, for a message that was sent to the dead-letter queue itself.
    ///
    /// Source: Amazon SQS Developer Guide, "Troubleshooting dead-letter queue and DLQ redrive issues".
    package static let unknownSource = QueueFailure(.invalidParameterValue, "CouldNotDetermineMessageSource")
    static let noQueue = QueueFailure(.queueDoesNotExist, "The specified queue does not exist.")
}
