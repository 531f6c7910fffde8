import Primitives
import ServiceKit
import Shapes
import StatesLanguage

/// Which resources tasks can call here.
///
/// Source: Step Functions Developer Guide, "Supported service integrations" and "AWS SDK service integrations".
struct Integrations: Sendable {
    let invoker: LateInvoker

    /// A service as Step Functions spells it, and as this program does.
    struct SDKService: Sendable {
        /// In resources: `aws-sdk:glue`.
        let name: String
        /// In names of errors: `Glue.EntityNotFoundException`.
        let prefix: String
        /// What `ServiceDirectory` calls it.
        let service: String
        /// The name of the service's client in AWS's first SDK for Java, in whose words its integration still fails.
        var oldClient: String?
        /// Whether all errors of the old client have the client's name rather than their own.
        var namesClientAlone = false
    }

    /// Source: Step Functions Developer Guide, "Supported AWS SDK service integrations", exception prefixes.
    static let services: [SDKService] = [
        .init(name: "athena", prefix: "Athena", service: "athena"),
        .init(name: "cloudwatchlogs", prefix: "CloudWatchLogs", service: "logs"),
        .init(name: "eventbridge", prefix: "EventBridge", service: "events"),
        .init(name: "firehose", prefix: "Firehose", service: "firehose"),
        .init(name: "glue", prefix: "Glue", service: "glue"),
        .init(name: "kinesis", prefix: "Kinesis", service: "kinesis"),
        .init(name: "lambda", prefix: "Lambda", service: "lambda"),
        .init(name: "s3", prefix: "S3", service: "s3"),
        .init(name: "scheduler", prefix: "Scheduler", service: "scheduler"),
        .init(name: "secretsmanager", prefix: "SecretsManager", service: "secretsmanager"),
        .init(name: "sfn", prefix: "Sfn", service: "stepfunctions"),
        .init(name: "sns", prefix: "Sns", service: "sns"),
        .init(name: "sqs", prefix: "Sqs", service: "sqs"),
        .init(name: "sts", prefix: "Sts", service: "sts"),
    ]

    /// The service of Lambda functions, by integration or by their ARNs.
    static let lambda = SDKService(name: "lambda", prefix: "Lambda", service: "lambda", oldClient: "AWSLambda")

    /// The service of an optimized integration.
    static func service(ofIntegration name: String) -> SDKService? {
        switch name {
        case "events":
            .init(name: "events", prefix: "EventBridge", service: "events", oldClient: "AmazonEventBridge")
        case "lambda": lambda
        case "sns": .init(name: "sns", prefix: "SNS", service: "sns", oldClient: "AmazonSNS")
        case "sqs":
            .init(name: "sqs", prefix: "SQS", service: "sqs", oldClient: "AmazonSQS", namesClientAlone: true)
        case "states":
            .init(name: "sfn", prefix: "StepFunctions", service: "stepfunctions", oldClient: "AWSStepFunctions")
        default: services.first { $0.name == name }
        }
    }

    /// Optimized integrations, each with the patterns it takes.
    static let optimized: [(service: String, action: String, patterns: [TaskResource.Pattern])] = [
        ("athena", "getQueryExecution", [.requestResponse]),
        ("athena", "getQueryResults", [.requestResponse]),
        ("athena", "startQueryExecution", [.requestResponse, .sync]),
        ("athena", "stopQueryExecution", [.requestResponse]),
        ("events", "putEvents", [.requestResponse, .taskToken]),
        ("glue", "startJobRun", [.requestResponse, .sync]),
        ("lambda", "invoke", [.requestResponse, .taskToken]),
        ("sns", "publish", [.requestResponse, .taskToken]),
        ("sqs", "sendMessage", [.requestResponse, .taskToken]),
        ("states", "startExecution", [.requestResponse, .sync, .sync2, .taskToken]),
    ]

    /// Optimized integrations of AWS that are not there, for suggestions and refusals by name.
    private static let absent = [
        "dynamodb:getItem", "dynamodb:putItem", "dynamodb:updateItem", "dynamodb:deleteItem", "ecs:runTask",
        "batch:submitJob", "databrew:startJobRun", "apigateway:invoke", "http:invoke", "bedrock:invokeModel",
        "emr-serverless:startJobRun",
    ]

    func options(isExpress: Bool) -> DefinitionOptions {
        var options = DefinitionOptions(
            isExpress: isExpress,
            knownResources: known(),
            complaint: complaint
        )
        options.argumentComplaints = argumentComplaints
        return options
    }

    /// What is wrong with the names of the arguments that an optimized integration gets.
    ///
    /// Source: CreateStateMachine as AWS answers it for tasks without, and with too many parameters.
    @Sendable func argumentComplaints(_ resource: TaskResource, _ names: [String]) -> [String] {
        guard case .integration(let name, let action) = resource.kind, complaint(resource) == nil,
            let service = Self.service(ofIntegration: name),
            let operation = invoker.invoker?.directory[service.service]?.model.operation(
                action.uppercasedFirst
            ),
            let shape = operation.input
        else { return [] }
        let given = Set(names)
        let members = shape.members.map(\.name.uppercasedFirst)
        var complaints = names.filter { !members.contains($0) }.map { unknown in
            "The field \"\(unknown)\" is not supported by Step Functions"
        }
        for member in shape.members where member.isRequired && !member.isIdempotencyToken {
            let required = member.name.uppercasedFirst
            if !given.contains(required) {
                complaints.append("The field \"\(required)\" is required but was missing")
            }
        }
        if name == "sns", given.isDisjoint(with: ["TopicArn", "TargetArn", "PhoneNumber"]) {
            complaints.append("The field \"TopicArn\" is required but was missing")
        }
        return complaints
    }

    private func known() -> [String] {
        var names = Self.absent.map { "arn:aws:states:::\($0)" }
        for (service, action, patterns) in Self.optimized {
            for pattern in patterns { names.append("arn:aws:states:::\(service):\(action)\(pattern.rawValue)") }
        }
        guard let directory = invoker.invoker?.directory else { return names }
        for service in Self.services {
            for operation in directory[service.service]?.operations.names ?? [] {
                names.append("arn:aws:states:::aws-sdk:\(service.name):\(operation.lowercasedFirst)")
            }
        }
        return names
    }

    /// Says why a resource cannot be called; nil where it can.
    @Sendable func complaint(_ resource: TaskResource) -> String? {
        let unknown =
            "The resource provided \(resource.arn) is not recognized. The value is not a valid resource ARN, or the "
            + "resource is not available in this region."
        switch resource.kind {
        case .activity: return nil
        case .lambdaFunction:
            return answers(Self.lambda, "Invoke") ? nil : unknown + " Lambda functions are not available."
        case .integration(let name, let action):
            guard let known = Self.optimized.first(where: { $0.service == name && $0.action == action }),
                known.patterns.contains(resource.pattern), let service = Self.service(ofIntegration: name),
                answers(service, action.uppercasedFirst)
            else { return unknown }
            return nil
        case .sdk(let name, let action):
            guard let service = Self.services.first(where: { $0.name == name }) else {
                return unknown + " There is no service '\(name)'."
            }
            guard resource.pattern == .requestResponse || resource.pattern == .taskToken else { return unknown }
            return answers(service, action.uppercasedFirst) && action.first?.isLowercase == true ? nil : unknown
        }
    }

    /// Whether the operation is there, as far as is known before all services are.
    private func answers(_ service: SDKService, _ operation: String) -> Bool {
        guard let directory = invoker.invoker?.directory else { return true }
        return directory[service.service]?.operations[operation] != nil
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
