import Primitives

extension Schedule {
    /// A hash of all that a request for it says.
    var request: String {
        let parts: [String?] = [
            group, name, description, expression, zone, start.map { "\($0.epochMicroseconds)" },
            end.map { "\($0.epochMicroseconds)" }, windowInMinutes.map { "\($0)" }, "\(isEnabled)",
            "\(isDeletedAfterCompletion)", keyARN, target.arn, target.roleARN, target.input,
            target.deadLetterARN, target.mostAgeInSeconds.map { "\($0)" }, target.mostRetries.map { "\($0)" },
            target.messageGroupID, target.source, target.detailType,
        ]
        let bytes = JSONValue.array(parts.map { $0.map(JSONValue.string) ?? .null }).bytes
        return String(bytes.withUnsafeBytes { XXHash64.hash($0) }, radix: 16)
    }
}

extension Scheduler.GetScheduleOutput {
    init(_ schedule: Schedule) {
        self.init(
            actionAfterCompletion: schedule.isDeletedAfterCompletion
                ? .delete : Scheduler.ActionAfterCompletion.none,
            arn: schedule.arn.description,
            creationDate: schedule.createdAt,
            description: schedule.description,
            endDate: schedule.end,
            flexibleTimeWindow: .init(
                maximumWindowInMinutes: schedule.windowInMinutes,
                mode: schedule.windowInMinutes == nil ? .off : .flexible
            ),
            groupName: schedule.group,
            kmsKeyArn: schedule.keyARN,
            lastModificationDate: schedule.changedAt,
            name: schedule.name,
            scheduleExpression: schedule.expression,
            scheduleExpressionTimezone: schedule.zone,
            startDate: schedule.start,
            state: schedule.isEnabled ? .enabled : .disabled,
            target: .init(schedule.target)
        )
    }
}

extension Scheduler.ScheduleSummary {
    init(_ schedule: Schedule) {
        self.init(
            arn: schedule.arn.description,
            creationDate: schedule.createdAt,
            groupName: schedule.group,
            lastModificationDate: schedule.changedAt,
            name: schedule.name,
            state: schedule.isEnabled ? .enabled : .disabled,
            target: .init(arn: schedule.target.arn)
        )
    }
}

extension ScheduleTarget {
    /// Source: EventBridge Scheduler API Reference, RetryPolicy: what it is where nothing is said.
    static let standardAgeInSeconds = 86_400
    static let standardRetries = 185
}

extension Scheduler.Target {
    init(_ target: ScheduleTarget) {
        var events: Scheduler.EventBridgeParameters?
        if let source = target.source, let detailType = target.detailType {
            events = .init(detailType: detailType, source: source)
        }
        self.init(
            arn: target.arn,
            deadLetterConfig: target.deadLetterARN.map { .init(arn: $0) },
            eventBridgeParameters: events,
            input: target.input,
            retryPolicy: .init(
                maximumEventAgeInSeconds: target.mostAgeInSeconds ?? ScheduleTarget.standardAgeInSeconds,
                maximumRetryAttempts: target.mostRetries ?? ScheduleTarget.standardRetries
            ),
            roleArn: target.roleARN,
            sqsParameters: target.messageGroupID.map { .init(messageGroupId: $0) }
        )
    }
}
