import Deliveries
import Objects
import Primitives
import ServiceKit
import Shapes

/// Whom a bucket tells of events.
struct NotificationTarget: Sendable {
    let service: String
    /// Nil only in what earlier releases kept.
    let id: String?
    let arn: String
    let events: [String]
    let filter: S3.NotificationConfigurationFilter?

    /// Source: Amazon S3 API Reference, PutBucketNotificationConfiguration; Amazon S3 User Guide, Supported event types.
    private static let eventNames: Set = [
        "s3:IntelligentTiering", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete",
        "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:LifecycleTransition", "s3:ObjectAcl:Put",
        "s3:ObjectCreated:*", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy",
        "s3:ObjectCreated:Post", "s3:ObjectCreated:Put", "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete",
        "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectRestore:Completed",
        "s3:ObjectRestore:Delete", "s3:ObjectRestore:Post", "s3:ObjectTagging:*", "s3:ObjectTagging:Delete",
        "s3:ObjectTagging:Put", "s3:ReducedRedundancyLostObject", "s3:Replication:*",
        "s3:Replication:OperationFailedReplication", "s3:Replication:OperationMissedThreshold",
        "s3:Replication:OperationNotTracked", "s3:Replication:OperationReplicatedAfterThreshold",
    ]

    /// The element of a configuration that has the ARN, by which S3 names it in errors.
    private var element: String {
        switch service {
        case "sqs": "Queue"
        case "sns": "Topic"
        default: "CloudFunction"
        }
    }

    /// Refuses events that S3 does not have, and targets that no such service has in the bucket's region.
    func check(region: String) throws {
        guard !events.isEmpty else { throw S3.MalformedXML() }
        for event in events where !Self.eventNames.contains(event) {
            throw S3.InvalidArgument(
                message: "The event '\(event)' is not supported for notifications",
                argumentName: "Event",
                argumentValue: event
            )
        }
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == service,
            parts[4].utf8.count == 12, !parts[5].isEmpty
        else {
            throw S3.InvalidArgument(
                message: "The ARN could not be parsed",
                argumentName: element,
                argumentValue: arn
            )
        }
        guard parts[3] == region else {
            throw S3.InvalidArgument(
                message:
                    "The notification destination service region is not valid for the bucket location constraint",
                argumentName: arn,
                argumentValue: parts[3]
            )
        }
        guard service != "lambda" || (try? DeliveryTarget(arn)) != nil, !arn.hasSuffix(".fifo") else {
            throw S3.InvalidArgument(
                message: "Unable to validate the following destination configurations",
                argumentName: arn,
                argumentValue: arn.hasSuffix(".fifo")
                    ? "FIFO queues and topics are not supported" : "The destination is not a Lambda function"
            )
        }
    }

    /// Whether it is told of the event, by its name without `s3:`, for the key.
    func takes(_ eventName: String, _ key: String) -> Bool {
        let name = "s3:" + eventName
        guard events.contains(where: { $0 == name || $0.hasSuffix(":*") && name.hasPrefix($0.dropLast()) })
        else { return false }
        guard let filter else { return true }
        let bytes = key.utf8
        return bytes.starts(with: filter.value("prefix").utf8)
            && bytes.reversed().starts(with: filter.value("suffix").utf8.reversed())
    }

    func overlaps(_ other: NotificationTarget) -> Bool {
        events.contains { event in other.events.contains { Self.overlap(event, $0) } }
            && Self.overlap(prefix: filter?.value("prefix") ?? "", other.filter?.value("prefix") ?? "")
            && Self.overlap(suffix: filter?.value("suffix") ?? "", other.filter?.value("suffix") ?? "")
    }

    private static func overlap(_ left: String, _ right: String) -> Bool {
        left == right || left.hasSuffix("*") && right.hasPrefix(left.dropLast())
            || right.hasSuffix("*") && left.hasPrefix(right.dropLast())
    }

    private static func overlap(prefix left: String, _ right: String) -> Bool {
        left.hasPrefix(right) || right.hasPrefix(left)
    }

    private static func overlap(suffix left: String, _ right: String) -> Bool {
        left.hasSuffix(right) || right.hasSuffix(left)
    }
}
