import Primitives

/// Attributes of topics: which there are, and what they may say.
///
/// Source: Amazon SNS API Reference, CreateTopic, SetTopicAttributes and GetTopicAttributes.
enum TopicAttributes {
    private static let plain: Set<String> = [
        "DeliveryPolicy", "DisplayName", "Policy", "SignatureVersion", "TracingConfig",
    ]
    private static let fifoOnly: Set<String> = ["ContentBasedDeduplication", "FifoThroughputScope"]
    /// Roles and rates of delivery status, which are kept and shown.
    private static let feedback: Set<String> = {
        var names: Set<String> = []
        for service in ["Application", "Firehose", "HTTP", "Lambda", "SQS"] {
            for name in ["FailureFeedbackRoleArn", "SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate"] {
                names.insert(service + name)
            }
        }
        return names
    }()

    /// Checks what a client sets; `isNew` where the topic is being made.
    static func check(_ attributes: [String: String], isFIFO: Bool, isNew: Bool) throws {
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            try check(name, value, isFIFO: isFIFO, isNew: isNew)
        }
    }

    private static func check(_ name: String, _ value: String, isFIFO: Bool, isNew: Bool) throws {
        if name == "FifoTopic", isNew {
            guard value == "true" || value == "false" else { throw refused("FifoTopic", value, isNew) }
            return
        }
        if name == "KmsMasterKeyId" || name == "ArchivePolicy" {
            guard value.isEmpty else { throw SNS.unserved("Attributes", name) }
            return
        }
        guard plain.contains(name) || feedback.contains(name) || fifoOnly.contains(name) else {
            throw SNS.invalid(isNew ? "Attributes Reason: Unknown attribute \(name)" : "AttributeName")
        }
        guard !fifoOnly.contains(name) || isFIFO else {
            throw SNS.invalid(
                isNew ? "Attributes Reason: \(name) is only valid for FIFO topics" : "AttributeName"
            )
        }
        let isFine =
            switch name {
            case "ContentBasedDeduplication": value == "true" || value == "false"
            case "FifoThroughputScope": value == "Topic" || value == "MessageGroup"
            case "SignatureVersion": value == "1" || value == "2"
            case "TracingConfig": value == "PassThrough" || value == "Active"
            case "DisplayName": value.unicodeScalars.count <= 100
            default: true
            }
        guard isFine else { throw refused(name, value, isNew) }
        guard !value.isEmpty else { return }
        if name.hasSuffix("SampleRate") {
            guard let rate = Int(value), (0...100).contains(rate) else { throw refused(name, value, isNew) }
        }
        if name == "Policy" { try check(policy: value) }
        if name == "DeliveryPolicy", let flaw = RetryPlan.flaw(of: value, isOfTopic: true) {
            throw SNS.invalid("\(isNew ? "Attributes Reason: " : "")DeliveryPolicy: \(flaw)")
        }
    }

    private static func refused(_ name: String, _ value: String, _ isNew: Bool) -> SNS.InvalidParameterException
    {
        SNS.invalid(
            "\(isNew ? "Attributes Reason: " : "AttributeValue Reason: ")\(name): Invalid value [\(value)]"
        )
    }

    private static func check(policy text: String) throws {
        guard let policy = (try? JSONValue(parsing: text))?.object else {
            throw SNS.invalid("Policy Error: null")
        }
        guard let statement = policy["Statement"] else {
            throw SNS.invalid("Policy statement must not be empty")
        }
        for statement in statement.array ?? [statement] {
            guard statement.object != nil, ["Allow", "Deny"].contains(statement["Effect"]?.string) else {
                throw SNS.invalid("Policy Error: Effect must be Allow or Deny")
            }
            let actions = statement["Action"].map { $0.array ?? [$0] }
            for action in actions ?? [] {
                guard let name = action.string, name == "*" || name.lowercased().hasPrefix("sns:") else {
                    throw SNS.invalid("Policy statement action out of service scope!")
                }
            }
        }
    }

    /// What a topic allows whom until somebody says otherwise.
    static func defaultPolicy(of topic: Topic) -> JSONObject {
        let actions: [JSONValue] = [
            "SNS:GetTopicAttributes", "SNS:SetTopicAttributes", "SNS:AddPermission", "SNS:RemovePermission",
            "SNS:DeleteTopic", "SNS:Subscribe", "SNS:ListSubscriptionsByTopic", "SNS:Publish",
        ]
        let statement: JSONValue = [
            "Sid": "__default_statement_ID", "Effect": "Allow", "Principal": ["AWS": "*"],
            "Action": .array(actions), "Resource": .string(topic.arn),
            "Condition": ["StringEquals": ["AWS:SourceOwner": .string(topic.tenant.account)]],
        ]
        let members: [(String, JSONValue)] = [
            ("Version", "2008-10-17"), ("Id", "__default_policy_ID"), ("Statement", .array([statement])),
        ]
        return JSONObject(members)
    }

    /// All that GetTopicAttributes shows but the counts of subscriptions.
    static func shown(_ topic: Topic) -> [String: String] {
        var shown = topic.attributes.filter { !$0.value.isEmpty }
        shown["TopicArn"] = topic.arn
        shown["Owner"] = topic.tenant.account
        shown["DisplayName"] = shown["DisplayName"] ?? ""
        shown["Policy"] = shown["Policy"] ?? JSONValue.object(defaultPolicy(of: topic)).text
        shown["DeliveryPolicy"] = RetryPlan.shownOwn(of: topic)
        shown["EffectiveDeliveryPolicy"] = RetryPlan.shown(of: topic)
        shown["SubscriptionsDeleted"] = String(topic.deletedSubscriptionCount)
        if topic.isFIFO {
            shown["ContentBasedDeduplication"] = shown["ContentBasedDeduplication"] ?? "false"
            shown["FifoThroughputScope"] = shown["FifoThroughputScope"] ?? "Topic"
        }
        return shown
    }
}
