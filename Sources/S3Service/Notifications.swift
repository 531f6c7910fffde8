import Logging
import Objects
import Primitives
import ServiceKit
import Shapes

extension S3.NotificationConfiguration: BucketConfiguration {
    static let subresource = "notification"
    static let shapeName = "NotificationConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }

    var isEmpty: Bool { targets.isEmpty && eventBridgeConfiguration == nil }
}

extension S3Service {
    func getBucketNotificationConfiguration(
        _ input: S3.GetBucketNotificationConfigurationRequest,
        _ call: Call
    ) async throws -> S3.NotificationConfiguration {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return try settings.configuration() ?? S3.NotificationConfiguration()
    }

    /// Keeps who is to be told of what; an empty document ends it.
    ///
    /// Differs: S3 takes a target only if it exists and lets S3 in. Hosu has no queues, topics, functions or event buses
    /// that could be asked, so it takes every target that could exist, delivers nothing to it, and says so in its log.
    /// Source: Amazon S3 User Guide, Amazon S3 Event Notifications.
    func putBucketNotificationConfiguration(
        _ input: S3.PutBucketNotificationConfigurationRequest,
        _ call: Call
    ) async throws {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        guard !input.notificationConfiguration.isEmpty else {
            let type = S3.NotificationConfiguration.self
            return try await remove(type, from: input.bucket, call, input.expectedBucketOwner)
        }
        let value = try input.notificationConfiguration.named(call.world)
        for target in value.targets { try target.check(region: settings.owner.region) }
        try value.checkOverlaps()
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
        call.logger.warning(
            "notifications are kept, but their targets are not served",
            metadata: ["bucket": "\(input.bucket)", "targets": "\(value.targets.map(\.arn))"]
        )
    }
}

extension S3.NotificationConfiguration {
    /// All targets but the event bus.
    fileprivate var targets: [NotificationTarget] {
        (topicConfigurations ?? []).map {
            NotificationTarget(service: "sns", arn: $0.topicArn, events: $0.events, filter: $0.filter)
        }
            + (queueConfigurations ?? []).map {
                NotificationTarget(service: "sqs", arn: $0.queueArn, events: $0.events, filter: $0.filter)
            }
            + (lambdaFunctionConfigurations ?? []).map {
                NotificationTarget(
                    service: "lambda",
                    arn: $0.lambdaFunctionArn,
                    events: $0.events,
                    filter: $0.filter
                )
            }
    }

    /// With an id for each that has none, and the names of filters as S3 shows them.
    fileprivate func named(_ world: World) throws -> Self {
        var value = self
        value.topicConfigurations = try topicConfigurations?.map { target in
            var target = target
            target.id = target.id ?? world.ids.uuid()
            try target.filter?.normalize()
            return target
        }
        value.queueConfigurations = try queueConfigurations?.map { target in
            var target = target
            target.id = target.id ?? world.ids.uuid()
            try target.filter?.normalize()
            return target
        }
        value.lambdaFunctionConfigurations = try lambdaFunctionConfigurations?.map { target in
            var target = target
            target.id = target.id ?? world.ids.uuid()
            try target.filter?.normalize()
            return target
        }
        return value
    }

    /// - Throws: `InvalidArgument` when an object could concern two targets for the same event.
    fileprivate func checkOverlaps() throws {
        let targets = targets
        for (index, target) in targets.enumerated() {
            for other in targets[..<index] where target.overlaps(other) {
                throw S3.InvalidArgument(
                    message:
                        "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the "
                        + "prefixes are overlapping for the same event type."
                )
            }
        }
    }
}

extension S3.NotificationConfigurationFilter {
    /// - Throws: `InvalidArgument` for a rule that is neither about a prefix nor a suffix, or twice the same.
    fileprivate mutating func normalize() throws {
        var seen: Set<String> = []
        for index in key?.filterRules?.indices ?? 0..<0 {
            let name = key?.filterRules?[index].name?.lowercased() ?? ""
            guard ["prefix", "suffix"].contains(name) else {
                throw S3.InvalidArgument(
                    message: "filter rule name must be either prefix or suffix",
                    argumentName: "FilterRule.Name",
                    argumentValue: name
                )
            }
            guard seen.insert(name).inserted else {
                throw S3.InvalidArgument(
                    message: "Cannot specify more than one \(name) rule in a filter.",
                    argumentName: "FilterRule.Name",
                    argumentValue: name
                )
            }
            guard key?.filterRules?[index].value?.utf8.count ?? 0 <= ObjectStore.longestKey else {
                throw S3.InvalidArgument(
                    message: "filter rule value cannot be longer than \(ObjectStore.longestKey) bytes",
                    argumentName: "FilterRule.Value"
                )
            }
            key?.filterRules?[index].name = name == "prefix" ? "Prefix" : "Suffix"
        }
    }

    fileprivate func value(_ name: String) -> String {
        key?.filterRules?.first { $0.name?.lowercased() == name }?.value ?? ""
    }
}

/// Whom a bucket tells of events.
private struct NotificationTarget {
    let service: String
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
                argumentName: "\(service) ARN",
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
        guard service != "lambda" || parts[5].hasPrefix("function:"), !arn.hasSuffix(".fifo") else {
            throw S3.InvalidArgument(
                message: "Unable to validate the following destination configurations",
                argumentName: arn,
                argumentValue: arn.hasSuffix(".fifo")
                    ? "FIFO queues and topics are not supported" : "The destination is not a Lambda function"
            )
        }
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
