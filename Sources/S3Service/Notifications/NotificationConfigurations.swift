import Objects
import Primitives
import ServiceKit
import Shapes

extension S3.NotificationConfiguration: BucketConfiguration {
    static let subresource = Bucket.notificationDocument
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

    /// Sets who is to be told of what from now on; an empty document ends it.
    ///
    /// Targets must exist, unless the request says that nobody shall look. Queues and topics get a test event.
    ///
    /// Differs: whether the policy of a target lets S3 in is not asked.
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
        if input.skipDestinationValidation != true {
            try await notifier?.checkExistence(of: value.targets, call)
        }
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
        try await notifier?.test(value.targets, of: settings, call)
    }
}

extension S3.NotificationConfiguration {
    /// All targets but the event bus.
    var targets: [NotificationTarget] {
        (topicConfigurations ?? []).map {
            NotificationTarget(
                service: "sns",
                id: $0.id,
                arn: $0.topicArn,
                events: $0.events,
                filter: $0.filter
            )
        }
            + (queueConfigurations ?? []).map {
                NotificationTarget(
                    service: "sqs",
                    id: $0.id,
                    arn: $0.queueArn,
                    events: $0.events,
                    filter: $0.filter
                )
            }
            + (lambdaFunctionConfigurations ?? []).map {
                NotificationTarget(
                    service: "lambda",
                    id: $0.id,
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
            let given = key?.filterRules?[index].name ?? ""
            let name = given.lowercased()
            guard ["prefix", "suffix"].contains(name) else {
                throw S3.InvalidArgument(
                    message: "filter rule name must be either prefix or suffix",
                    argumentName: "FilterRule.Name",
                    argumentValue: given
                )
            }
            guard seen.insert(name).inserted else {
                throw S3.InvalidArgument(
                    message: "Cannot specify more than one \(name) rule in a filter.",
                    argumentName: "FilterRule.Name",
                    argumentValue: given
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

    func value(_ name: String) -> String {
        key?.filterRules?.first { $0.name?.lowercased() == name }?.value ?? ""
    }
}
