import Deliveries
import Primitives
import ServiceKit
import Shapes

/// Which targets schedules can have, and what must be said of each.
///
/// Source: EventBridge Scheduler User Guide, "Using templated targets", "Using universal targets".
struct TargetCheck: Sendable {
    /// Nil while the server starts; then operations are not looked for.
    let directory: ServiceDirectory?

    /// Operations that begin so are not called.
    ///
    /// Source: EventBridge Scheduler User Guide, "Using universal targets", unsupported actions.
    static let readingPrefixes = [
        "get", "describe", "list", "poll", "receive", "search", "scan", "query", "select", "read", "lookup",
        "discover", "validate", "batchGet", "batchDescribe", "batchRead", "transactGet", "adminGet",
        "adminList",
        "testMigration", "retrieve", "testConnection", "translateDocument", "isAuthorized", "invokeModel",
    ]

    /// Services that AWS has templates for and that are not here.
    private static let absentServices = [
        "codebuild": "AWS CodeBuild", "codepipeline": "AWS CodePipeline", "ecs": "Amazon ECS",
        "firehose": "Amazon Data Firehose", "inspector": "Amazon Inspector",
        "kinesis": "Amazon Kinesis Data Streams", "sagemaker": "Amazon SageMaker",
    ]

    /// The target of a request.
    ///
    /// - Throws: `ValidationException` where nothing could ever be called.
    func target(_ target: Scheduler.Target) throws -> ScheduleTarget {
        switch try Self.kind(target.arn) {
        case .function, .stateMachine: try Self.checkJSON(target.input)
        case .queue(let arn):
            guard !arn.resource.hasSuffix(".fifo") || target.sqsParameters?.messageGroupId != nil else {
                throw Self.failure("MessageGroupId is required for the FIFO queue \(target.arn).")
            }
        case .topic(let arn):
            // There is no parameter that says to which group its messages belong.
            guard !arn.resource.hasSuffix(".fifo") else {
                throw Self.failure("The FIFO topic \(target.arn) needs a universal target, sns:publish.")
            }
        case .bus:
            guard target.eventBridgeParameters != nil else {
                throw Self.failure("EventBridgeParameters are required for the event bus \(target.arn).")
            }
            try Self.checkJSON(target.input)
        case .operation(let service, let name): try check(service, name, target)
        case .workflow, .logGroup: throw Self.malformed
        }
        try Self.checkParameters(target)
        return ScheduleTarget(
            arn: target.arn,
            roleARN: target.roleArn,
            input: target.input,
            deadLetterARN: target.deadLetterConfig?.arn,
            mostAgeInSeconds: target.retryPolicy?.maximumEventAgeInSeconds,
            mostRetries: target.retryPolicy?.maximumRetryAttempts,
            messageGroupID: target.sqsParameters?.messageGroupId,
            source: target.eventBridgeParameters?.source,
            detailType: target.eventBridgeParameters?.detailType
        )
    }

    /// Source: answer of CreateSchedule to a target that is none.
    private static let malformed = failure("Provided Arn is not in correct format.")

    private static func failure(_ message: String) -> Scheduler.ValidationException {
        Scheduler.ValidationException(message: message)
    }

    private static func kind(_ arn: String) throws -> DeliveryTarget {
        do throws(DeliveryTargetFailure) {
            return try DeliveryTarget(arn)
        } catch {
            switch error {
            case .malformed: throw malformed
            case .unsupported(let service, _):
                guard let name = absentServices[service] else { throw malformed }
                throw failure("The target \(arn) is one of \(name), which is not available.")
            }
        }
    }

    /// Parameters of another kind of target would not be heeded.
    private static func checkParameters(_ target: Scheduler.Target) throws {
        let service = ARN(target.arn)?.service
        let given: [(name: String, isGiven: Bool, service: String)] = [
            ("EcsParameters", target.ecsParameters != nil, "ecs"),
            ("EventBridgeParameters", target.eventBridgeParameters != nil, "events"),
            ("KinesisParameters", target.kinesisParameters != nil, "kinesis"),
            ("SageMakerPipelineParameters", target.sageMakerPipelineParameters != nil, "sagemaker"),
            ("SqsParameters", target.sqsParameters?.messageGroupId != nil, "sqs"),
        ]
        if let odd = given.first(where: { $0.isGiven && $0.service != service }) {
            throw failure("\(odd.name) cannot be used with the target \(target.arn).")
        }
    }

    /// Source: EventBridge Scheduler API Reference, Target, `Input`: JSON for functions, state machines and buses.
    private static func checkJSON(_ input: String?) throws {
        guard let input else { return }
        guard (try? JSONValue(parsing: input)) != nil else {
            throw failure("The Input of the target must be well-formed JSON.")
        }
    }

    // MARK: - Universal targets

    private func check(_ service: String, _ action: String, _ target: Scheduler.Target) throws {
        if let prefix = Self.readingPrefixes.first(where: { Self.isBeginning($0, of: action) }) {
            throw Self.failure(
                "The target \(target.arn) is not supported: it only reads, as actions that begin with \(prefix) do."
            )
        }
        guard let directory else { return }
        guard let entry = directory[DeliveryTarget.services[service] ?? service],
            DeliveryTarget.services.values.contains(service) == false
        else {
            throw Self.failure("The target \(target.arn) is not supported: there is no service \(service).")
        }
        let name = action.prefix(1).uppercased() + action.dropFirst()
        guard let operation = entry.model.operation(name), entry.operations[name] != nil else {
            throw Self.failure(
                "The target \(target.arn) is not supported: "
                    + "\(entry.model.metadata.fullName) has no operation \(name)."
            )
        }
        try Self.check(target.input ?? "{}", operation)
    }

    /// `getObject` begins with `get`, `getaway` would not.
    private static func isBeginning(_ prefix: String, of action: String) -> Bool {
        guard action.hasPrefix(prefix) else { return false }
        return action.dropFirst(prefix.count).first?.isLowercase != true
    }

    /// Holds the input of a universal target against the operation's model.
    ///
    /// Source: answers of CreateSchedule ("Invalid RequestJson provided. Reason Request payload is missing the following
    /// field(s): ClusterName, NodegroupName.").
    private static func check(_ input: String, _ operation: OperationModel) throws {
        let opening = "Invalid RequestJson provided. Reason Request payload"
        guard let json = try? JSONValue(parsing: input), let object = json.object else {
            throw failure("\(opening) is not a JSON object.")
        }
        guard let shape = operation.input else { return }
        let missing = shape.members
            .filter { $0.isRequired && !$0.isIdempotencyToken }
            .map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }
            .filter { object[$0] == nil }
        guard missing.isEmpty else {
            throw failure("\(opening) is missing the following field(s): \(missing.joined(separator: ", ")).")
        }
        do throws(SDKCasing.UnknownField) {
            _ = try SDKCasing.input(json, shape)
        } catch {
            throw failure("\(opening) has the following unknown field(s): \(error.name).")
        }
    }
}
