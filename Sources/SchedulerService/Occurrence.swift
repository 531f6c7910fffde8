import Deliveries
import Primitives

/// One time that a schedule fires.
struct Occurrence: Sendable {
    let schedule: Schedule
    let moment: Timestamp
    /// What all attempts of this call are known by: 16 hexadecimal digits.
    let executionID: String
    /// The identifier of the notification that targets get which have no input.
    let eventID: String

    static let attemptPlaceholder = "<aws.scheduler.attempt-number>"

    /// The call that the schedule makes; nil for a target of a later release.
    func delivery(at now: Timestamp) -> Delivery? {
        let target = schedule.target
        guard let kind = try? DeliveryTarget(target.arn) else { return nil }
        let id = "\(schedule.runID)-\(moment.epochMilliseconds)"
        let payload = payload(for: kind)
        let parameters = DeliveryParameters(
            messageGroupID: target.messageGroupID,
            source: target.source,
            detailType: target.detailType
        )
        var call = kind.call(payload, parameters, token: id, at: now)
        if case .bus = kind { call.input = naming(schedule.arn.description, call.input) }
        let arn = schedule.arn.description
        return Delivery(
            id: id,
            tenant: schedule.tenant,
            call: call,
            createdAt: now,
            retry: .events(mostRetries: target.mostRetries, mostAgeInSeconds: target.mostAgeInSeconds),
            deadLetter: target.deadLetterARN.map { queue in
                DeadLetter(
                    queueARN: queue,
                    body: payload,
                    attributes: [
                        "EXECUTION_ID": executionID, "IS_PAYLOAD_TRUNCATED": "false", "SCHEDULE_ARN": arn,
                        "SCHEDULED_TIME": text(moment), "TARGET_ARN": target.arn,
                    ]
                )
            },
            cause: arn,
            attemptPlaceholder: target.input?.contains(Self.attemptPlaceholder) == true
                ? Self.attemptPlaceholder : nil
        )
    }

    /// The input with its context attributes, or what targets get that have none.
    ///
    /// Source: EventBridge Scheduler User Guide, "Adding context attributes"; API Reference, Target, `Input`.
    private func payload(for kind: DeliveryTarget) -> String {
        if let input = schedule.target.input { return filled(input) }
        switch kind {
        case .operation, .bus: return "{}"
        case .function, .stateMachine, .queue, .topic, .workflow, .logGroup: return notification
        }
    }

    private func filled(_ input: String) -> String {
        guard input.contains("<aws.scheduler.") else { return input }
        let attributes = [
            ("schedule-arn", schedule.arn.description), ("scheduled-time", text(moment)),
            ("execution-id", executionID),
        ]
        return attributes.reduce(input) { text, attribute in
            text.replacing("<aws.scheduler.\(attribute.0)>", with: attribute.1)
        }
    }

    /// Source: events that schedules without an input send to functions; their detail is a text.
    private var notification: String {
        let event: JSONValue = [
            "version": "0", "id": .string(eventID), "detail-type": "Scheduled Event", "source": "aws.scheduler",
            "account": .string(schedule.tenant.account), "time": .string(text(moment)),
            "region": .string(schedule.tenant.region), "resources": [.string(schedule.arn.description)],
            "detail": "{}",
        ]
        return event.text
    }

    /// Events name the schedule that sent them as their resource.
    private func naming(_ arn: String, _ input: JSONValue) -> JSONValue {
        guard var object = input.object, let entries = object["Entries"]?.array else { return input }
        object["Entries"] = .array(
            entries.map { entry in
                guard var entry = entry.object else { return entry }
                entry["Resources"] = [.string(arn)]
                return .object(entry)
            }
        )
        return .object(object)
    }

    private func text(_ moment: Timestamp) -> String {
        moment.truncatedToSecond.iso8601(withMilliseconds: false)
    }
}
