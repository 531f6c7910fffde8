import Primitives
import ServiceKit
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
    }

    /// Source: Step Functions Developer Guide, "Supported AWS SDK service integrations", exception prefixes.
    static let services: [SDKService] = [
        .init(name: "athena", prefix: "Athena", service: "athena"),
        .init(name: "cloudwatchlogs", prefix: "CloudWatchLogs", service: "logs"),
        .init(name: "glue", prefix: "Glue", service: "glue"),
        .init(name: "s3", prefix: "S3", service: "s3"),
        .init(name: "secretsmanager", prefix: "SecretsManager", service: "secretsmanager"),
        .init(name: "sfn", prefix: "Sfn", service: "stepfunctions"),
        .init(name: "sqs", prefix: "Sqs", service: "sqs"),
        .init(name: "sts", prefix: "Sts", service: "sts"),
    ]

    /// The service of an optimized integration.
    static func service(ofIntegration name: String) -> SDKService? {
        switch name {
        case "sqs": .init(name: "sqs", prefix: "SQS", service: "sqs", oldClient: "AmazonSQS")
        case "states": services.first { $0.name == "sfn" }
        default: services.first { $0.name == name }
        }
    }

    /// Optimized integrations, each with the patterns it takes.
    static let optimized: [(service: String, action: String, patterns: [TaskResource.Pattern])] = [
        ("athena", "getQueryExecution", [.requestResponse]),
        ("athena", "getQueryResults", [.requestResponse]),
        ("athena", "startQueryExecution", [.requestResponse, .sync]),
        ("athena", "stopQueryExecution", [.requestResponse]),
        ("glue", "startJobRun", [.requestResponse, .sync]),
        ("sqs", "sendMessage", [.requestResponse, .taskToken]),
        ("states", "startExecution", [.requestResponse, .sync, .sync2, .taskToken]),
    ]

    /// Optimized integrations of AWS that are not there, for suggestions and refusals by name.
    private static let absent = [
        "lambda:invoke", "sns:publish", "events:putEvents", "dynamodb:getItem",
        "dynamodb:putItem",
        "dynamodb:updateItem", "dynamodb:deleteItem", "ecs:runTask", "batch:submitJob", "databrew:startJobRun",
        "apigateway:invoke", "http:invoke", "bedrock:invokeModel", "emr-serverless:startJobRun",
    ]

    func options(isExpress: Bool) -> DefinitionOptions {
        DefinitionOptions(
            isExpress: isExpress,
            knownResources: known(),
            complaint: complaint
        )
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
        case .lambdaFunction: return unknown + " Lambda functions are not available."
        case .integration(let service, let action):
            guard let known = Self.optimized.first(where: { $0.service == service && $0.action == action })
            else {
                return unknown
            }
            return known.patterns.contains(resource.pattern) ? nil : unknown
        case .sdk(let name, let action):
            guard let service = Self.services.first(where: { $0.name == name }) else {
                return unknown + " There is no service '\(name)'."
            }
            guard resource.pattern == .requestResponse || resource.pattern == .taskToken else { return unknown }
            guard let directory = invoker.invoker?.directory else { return nil }
            let isThere = directory[service.service]?.operations[action.uppercasedFirst] != nil
            return isThere && action.first?.isLowercase == true ? nil : unknown
        }
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
