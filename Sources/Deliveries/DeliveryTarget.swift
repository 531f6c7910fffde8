package import Primitives

/// What deliveries of a rule or a schedule go to, by its ARN.
///
/// Source: EventBridge User Guide, "Event bus targets in Amazon EventBridge"; EventBridge Scheduler User Guide, "Using templated
/// targets" and "Using universal targets".
package enum DeliveryTarget: Hashable, Sendable {
    /// With its version or alias, where the ARN has one.
    case function(ARN)
    case stateMachine(ARN)
    case queue(ARN)
    case topic(ARN)
    /// A workflow of Glue whose first trigger waits for events.
    case workflow(ARN, name: String)
    case logGroup(ARN, name: String)
    case bus(ARN, name: String)
    /// Any operation, in the words of AWS's SDKs.
    case operation(service: String, name: String)

    package init(_ text: String) throws(DeliveryTargetFailure) {
        guard let arn = ARN(text) else { throw .malformed(text) }
        let parts = arn.resource.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch (arn.service, parts[0]) {
        case ("lambda", "function") where (2...3).contains(parts.count) && !parts.contains(""):
            self = .function(arn)
        case ("states", "stateMachine") where parts.count >= 2: self = .stateMachine(arn)
        case ("sqs", _) where parts.count == 1: self = .queue(arn)
        case ("sns", _) where parts.count == 1: self = .topic(arn)
        case ("glue", _) where arn.resource.hasPrefix("workflow/"):
            self = .workflow(arn, name: String(arn.resource.dropFirst(9)))
        case ("logs", "log-group") where parts.count >= 2: self = .logGroup(arn, name: parts[1])
        case ("events", _) where arn.resource.hasPrefix("event-bus/"):
            self = .bus(arn, name: String(arn.resource.dropFirst(10)))
        case ("scheduler", "aws-sdk") where parts.count == 3:
            self = .operation(service: parts[1], name: parts[2])
        case ("lambda", _), ("states", _), ("sqs", _), ("sns", _), ("glue", _), ("logs", _), ("events", _),
            ("scheduler", _):
            throw .malformed(text)
        default: throw .unsupported(service: arn.service, arn: text)
        }
    }

    /// What services name differently than AWS's SDKs.
    package static let services = ["sfn": "stepfunctions", "eventbridge": "events", "cloudwatchlogs": "logs"]
    static let sdkPrefix = "aws-sdk:"
    static let logGroupService = "logs.events"

    /// Whom workflows are told of events through: the name of a `DeliveryPerformer`, with `WorkflowName`, `EventId` and
    /// `Payload` as its input.
    package static let workflowService = "glue.events"

    /// Who gets events that go from bus to bus: the name of a `DeliveryPerformer`, with `EventBusName` and `Payload`.
    package static let busService = "events.bus"

    /// The call that brings `payload` there.
    ///
    /// `token` names this one delivery: what may be done only once is known by it.
    package func call(
        _ payload: String,
        _ parameters: DeliveryParameters = DeliveryParameters(),
        token: String,
        at now: Timestamp
    ) -> DeliveryCall {
        let text = JSONValue.string(payload)
        switch self {
        case .function(let arn):
            return DeliveryCall(
                arn,
                "lambda",
                "Invoke",
                [
                    "FunctionName": .string(arn.description), "InvocationType": "Event",
                    "Payload": .string(Base64.encode(Array(payload.utf8))),
                ]
            )
        case .stateMachine(let arn):
            return DeliveryCall(
                arn,
                "stepfunctions",
                "StartExecution",
                [
                    "stateMachineArn": .string(arn.description), "name": .string(Self.name(from: token)),
                    "input": text,
                ]
            )
        case .queue(let arn):
            var input = JSONObject([("QueueUrl", .string(Self.url(ofQueue: arn))), ("MessageBody", text)])
            input["MessageGroupId"] = parameters.messageGroupID.map(JSONValue.string)
            input["MessageDeduplicationId"] = parameters.messageDeduplicationID.map(JSONValue.string)
            var call = DeliveryCall(arn, "sqs", "SendMessage", .object(input))
            if arn.resource.hasSuffix(".fifo") { call.order = parameters.messageGroupID ?? "" }
            return call
        case .topic(let arn):
            var input = JSONObject([("TopicArn", .string(arn.description)), ("Message", text)])
            input["MessageGroupId"] = parameters.messageGroupID.map(JSONValue.string)
            input["MessageDeduplicationId"] = parameters.messageDeduplicationID.map(JSONValue.string)
            var call = DeliveryCall(arn, "sns", "Publish", .object(input))
            if arn.resource.hasSuffix(".fifo") { call.order = parameters.messageGroupID ?? "" }
            return call
        case .workflow(let arn, let name):
            return DeliveryCall(
                arn,
                Self.workflowService,
                "NotifyEvent",
                ["WorkflowName": .string(name), "EventId": .string(token), "Payload": text]
            )
        case .logGroup(let arn, let name): return Self.line(payload, of: name, arn, token, now)
        case .bus(let arn, let name):
            guard let source = parameters.source, let detailType = parameters.detailType else {
                return DeliveryCall(
                    arn,
                    Self.busService,
                    "PutEvents",
                    ["EventBusName": .string(name), "Payload": text]
                )
            }
            let entry: JSONValue = [
                "EventBusName": .string(name), "Source": .string(source), "DetailType": .string(detailType),
                "Detail": text,
            ]
            return DeliveryCall(arn, "events", "PutEvents", ["Entries": [entry]])
        case .operation(let service, let name):
            let input = (try? JSONValue(parsing: payload)) ?? [:]
            return DeliveryCall(nil, Self.sdkPrefix + service, name, input)
        }
    }

    /// A payload that is an object of `timestamp` and `message`, as transformers make it, says both itself.
    ///
    /// Source: EventBridge User Guide, targets, "CloudWatch Logs group": what transformed input must be.
    private static func line(
        _ payload: String,
        of group: String,
        _ arn: ARN,
        _ token: String,
        _ now: Timestamp
    ) -> DeliveryCall {
        var event: JSONValue = ["timestamp": .integer(now.epochMilliseconds), "message": .string(payload)]
        if let json = try? JSONValue(parsing: payload), let object = json.object, object.count == 2,
            let message = object["message"]?.string, let stamp = object["timestamp"]
        {
            let moment = stamp.int.map { Int64($0) } ?? stamp.string.flatMap(milliseconds)
            event = ["timestamp": .integer(moment ?? now.epochMilliseconds), "message": .string(message)]
        }
        return DeliveryCall(
            arn,
            logGroupService,
            "PutLogEvents",
            ["logGroupName": .string(group), "logStreamName": .string(name(from: token)), "logEvents": [event]]
        )
    }

    private static func milliseconds(_ text: String) -> Int64? {
        Int64(text) ?? Timestamp(iso8601: text)?.epochMilliseconds
    }

    static func url(ofQueue arn: ARN) -> String { "http://localhost/\(arn.account)/\(arn.resource)" }

    /// A name that any service takes, different for different tokens: the token itself where it is such a name.
    package static func name(from token: String) -> String {
        let isFine =
            token.utf8.count <= 80
            && token.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
                    || $0 == 95
            }
        if isFine { return token }
        let readable = token.utf8.map { byte -> UInt8 in
            let isKept =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
            return isKept ? byte : UInt8(ascii: "_")
        }
        let hash = Array(token.utf8).withUnsafeBytes { XXHash64.hash($0) }
        return String(decoding: readable.prefix(60), as: UTF8.self) + "_" + String(hash, radix: 16)
    }
}

/// What targets need besides the payload.
package struct DeliveryParameters: Hashable, Sendable {
    /// Of FIFO queues and topics.
    package var messageGroupID: String?
    package var messageDeduplicationID: String?
    /// For buses that get a new event with the payload as its detail.
    package var source: String?
    package var detailType: String?

    package init(
        messageGroupID: String? = nil,
        messageDeduplicationID: String? = nil,
        source: String? = nil,
        detailType: String? = nil
    ) {
        self.messageGroupID = messageGroupID
        self.messageDeduplicationID = messageDeduplicationID
        self.source = source
        self.detailType = detailType
    }
}

/// An operation to be called.
package struct DeliveryCall: Hashable, Sendable {
    /// Nil: the sender itself.
    package var recipient: Tenant?
    package var service: String
    package var operation: String
    package var input: JSONValue
    /// Calls of the same order are made one after another.
    package var order: String?

    init(_ arn: ARN?, _ service: String, _ operation: String, _ input: JSONValue) {
        recipient = arn.map { Tenant(account: $0.account, region: $0.region) }
        self.service = service
        self.operation = operation
        self.input = input
    }
}

/// Why an ARN is no target.
package enum DeliveryTargetFailure: Error, Hashable, Sendable {
    case malformed(String)
    /// A service whose resources AWS takes as targets, or no such service at all.
    case unsupported(service: String, arn: String)
}
