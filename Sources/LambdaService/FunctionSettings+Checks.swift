import Functions
import Primitives
import ServiceKit
import Shapes
import Store

/// What configurations may say.
///
/// Source: Lambda API Reference, CreateFunction, UpdateFunctionConfiguration; Lambda Developer Guide, "Lambda quotas" and
/// "Using Lambda environment variables".
extension LambdaService {
    /// - Throws: for what Hosu has not, by name, and for what no function can be made of.
    func check(_ input: Lambda.CreateFunctionRequest) async throws {
        if input.packageType == .image || input.code.imageUri != nil {
            throw Self.invalid(
                "Functions from container images (PackageType Image, ImageUri) are not supported by Hosu. Use PackageType "
                    + "Zip."
            )
        }
        try Self.refuse([
            ("CodeSigningConfigArn", input.codeSigningConfigArn?.isEmpty == false),
            ("FileSystemConfigs", input.fileSystemConfigs?.isEmpty == false),
            ("CapacityProviderConfig", input.capacityProviderConfig != nil),
            ("DurableConfig", input.durableConfig != nil), ("TenancyConfig", input.tenancyConfig != nil),
            ("PublishTo", input.publishTo != nil),
            ("ImageConfig", input.imageConfig != nil),
            ("SourceKMSKeyArn", input.code.sourceKMSKeyArn?.isEmpty == false),
        ])
        guard input.runtime != nil, input.handler?.isEmpty == false else {
            throw Self.invalid(
                "Runtime and Handler are mandatory parameters for functions created with deployment packages."
            )
        }
        guard !input.role.isEmpty else {
            throw Self.invalid("The role defined for the function cannot be assumed by Lambda.")
        }
        if let tags = input.tags { try Self.check(tags: tags) }
    }

    static func refuse(_ parameters: [(name: String, isThere: Bool)]) throws {
        for parameter in parameters where parameter.isThere {
            throw invalid("\(parameter.name) is not supported by Hosu.")
        }
    }

    static func check(tags: [String: String]) throws {
        if tags.keys.contains(where: { $0.lowercased().hasPrefix("aws:") }) {
            throw invalid("Tag keys can't start with aws:")
        }
        guard tags.count <= 50 else { throw invalid("Number of tags exceeds resource tag limit.") }
    }

    func settings(
        of input: Lambda.CreateFunctionRequest,
        _ reference: FunctionReference,
        _ call: Call
    ) async throws -> FunctionSettings {
        var settings = FunctionSettings(
            runtime: input.runtime ?? "",
            handler: input.handler ?? "",
            role: input.role,
            logging: .init(group: "/aws/lambda/\(reference.name)")
        )
        if let architecture = input.architectures?.first { settings.architecture = architecture.rawValue }
        try await apply(input, to: &settings, reference, call)
        // An empty one is shown as it was given.
        settings.environment = input.environment?.variables
        try await checkRuntime(settings.runtime)
        return settings
    }

    func settings(
        _ settings: FunctionSettings,
        changedBy input: Lambda.UpdateFunctionConfigurationRequest,
        _ reference: FunctionReference,
        _ call: Call
    ) async throws -> FunctionSettings {
        try Self.refuse([
            ("FileSystemConfigs", input.fileSystemConfigs?.isEmpty == false),
            ("CapacityProviderConfig", input.capacityProviderConfig != nil),
            ("DurableConfig", input.durableConfig != nil), ("ImageConfig", input.imageConfig != nil),
        ])
        var settings = settings
        if let role = input.role { settings.role = role }
        if let handler = input.handler { settings.handler = handler }
        if let runtime = input.runtime, runtime != settings.runtime {
            try await checkRuntime(runtime)
            settings.runtime = runtime
        }
        try await apply(input, to: &settings, reference, call)
        return settings
    }

    private func apply(
        _ change: some SettingsChange,
        to settings: inout FunctionSettings,
        _ reference: FunctionReference,
        _ call: Call
    ) async throws {
        if let description = change.description { settings.description = description }
        if let timeout = change.timeout {
            guard timeout <= 900 else {
                throw Self.violation("\(timeout)", at: "timeout", Self.most(900))
            }
            settings.timeoutInSeconds = timeout
        }
        if let memory = change.memorySize {
            let most = FunctionSpecification.mostMemoryInMegabytes
            guard memory <= most else {
                throw Self.violation("\(memory)", at: "memorySize", Self.most(most))
            }
            settings.memoryInMegabytes = memory
        }
        if let environment = change.environment {
            try Self.check(environment: environment.variables ?? [:])
            settings.environment = environment.variables.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let key = change.kmsKeyArn { settings.keyARN = key.isEmpty ? nil : key }
        if let deadLetter = change.deadLetterConfig {
            settings.deadLetterARN = try Self.deadLetter(deadLetter.targetArn)
        }
        if let mode = change.tracingConfig?.mode { settings.tracing = mode.rawValue }
        if let layers = change.layers { settings.layers = try await self.layers(layers, call) }
        if let storage = change.ephemeralStorage { settings.ephemeralStorageInMegabytes = storage.size }
        if let snapStart = change.snapStart?.applyOn { settings.snapStart = snapStart.rawValue }
        if let network = change.vpcConfig {
            let (subnets, groups) = (network.subnetIds ?? [], network.securityGroupIds ?? [])
            guard subnets.isEmpty == groups.isEmpty else {
                throw Self.invalid("SubnetIds and SecurityIds must coexist or be both empty list.")
            }
            settings.network = .init(
                subnets: subnets,
                securityGroups: groups,
                isDualStack: network.ipv6AllowedForDualStack ?? false
            )
        }
        if let logging = change.loggingConfig { try Self.apply(logging, to: &settings.logging, reference) }
    }

    private static func most(_ limit: Int) -> String { "Member must have value less than or equal to \(limit)" }

    private static func apply(
        _ logging: Lambda.LoggingConfig,
        to settings: inout FunctionSettings.Logging,
        _ reference: FunctionReference
    ) throws {
        let format = logging.logFormat?.rawValue ?? settings.format
        guard format == "JSON" || logging.applicationLogLevel == nil && logging.systemLogLevel == nil else {
            throw invalid(
                "LogLevel is not supported when LogFormat is set to 'Text'. Remove LogLevel from your request or change the "
                    + "LogFormat to 'JSON' and try again."
            )
        }
        settings.format = format
        if let group = logging.logGroup { settings.group = group }
        if settings.group.isEmpty { settings.group = "/aws/lambda/\(reference.name)" }
        guard format == "JSON" else {
            settings.applicationLevel = nil
            settings.systemLevel = nil
            return
        }
        settings.applicationLevel =
            logging.applicationLogLevel?.rawValue ?? settings.applicationLevel ?? "INFO"
        settings.systemLevel = logging.systemLogLevel?.rawValue ?? settings.systemLevel ?? "INFO"
    }

    // MARK: - Variables

    /// Variables that the runtime sets, which nobody else may.
    ///
    /// Source: Lambda Developer Guide, "Defined runtime environment variables".
    private static let reservedVariables: Set<String> = [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION",
        "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_SECRET_ACCESS_KEY",
        "AWS_SECRET_KEY", "AWS_SESSION_TOKEN", "LAMBDA_RUNTIME_DIR", "LAMBDA_TASK_ROOT",
    ]

    private static func check(environment: [String: String]) throws {
        let names = environment.keys.sorted()
        let reserved = names.filter(reservedVariables.contains)
        guard reserved.isEmpty else {
            throw invalid(
                "Lambda was unable to configure your environment variables because the environment variables you have "
                    + "provided contains reserved keys that are currently not supported for modification. Reserved keys "
                    + "used in this request: \(reserved.joined(separator: ", "))"
            )
        }
        let json = JSONValue.object(JSONObject(names.map { ($0, .string(environment[$0] ?? "")) })).text
        guard json.utf8.count <= 4096 else {
            throw invalid(
                "Lambda was unable to configure your environment variables because the environment variables you have "
                    + "provided exceeded the 4KB limit. String measured: \(json)"
            )
        }
    }

    private static func deadLetter(_ arn: String?) throws -> String? {
        guard let arn, !arn.isEmpty else { return nil }
        guard let target = ARN(arn), target.service == "sqs" || target.service == "sns" else {
            throw invalid("The provided destination ARN \(arn) is invalid: a dead letter goes to SQS or SNS.")
        }
        return arn
    }

    // MARK: - Runtimes

    /// Runtimes that Lambda has no functions made of any more.
    ///
    /// Source: Lambda Developer Guide, "Lambda runtimes", Deprecated runtimes.
    private static let retired: Set<String> = [
        "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "go1.x", "java8", "nodejs",
        "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10",
        "provided", "python2.7", "python3.6", "python3.7", "ruby2.5", "ruby2.7",
    ]
    private static let known: [String] = [
        "nodejs20.x", "provided.al2023", "python3.12", "java17", "nodejs16.x", "dotnet8", "python3.10",
        "java11", "python3.11", "java21", "dotnet6", "python3.13", "java8.al2", "nodejs22.x", "ruby3.3",
        "ruby3.4", "provided.al2", "nodejs18.x", "python3.8", "python3.9", "ruby3.2", "nodejs24.x",
        "python3.14", "java25", "dotnet10", "ruby4.0",
    ]

    private func checkRuntime(_ name: String) async throws {
        if Self.retired.contains(name) {
            throw Self.invalid(
                "The runtime parameter of \(name) is no longer supported for creating or updating AWS Lambda functions. We "
                    + "recommend you use a supported runtime while creating or updating functions."
            )
        }
        guard Self.known.contains(name) else {
            throw Self.invalid(
                "Value \(name) at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
                    + "[\(Self.known.joined(separator: ", "))] or be a valid ARN"
            )
        }
        guard let runtime = FunctionRuntimeName(name) else {
            throw Self.invalid(
                "The runtime \(name) is not supported by Hosu, which runs Python, Node.js and custom runtimes (provided.al2, "
                    + "provided.al2023)."
            )
        }
        if let shortcoming = await core.runtime.shortcoming(of: runtime) { throw Self.invalid(shortcoming) }
    }

    // MARK: - Layers

    private func layers(_ arns: [String], _ call: Call) async throws -> [FunctionSettings.LayerUse] {
        guard arns.count <= 5 else { throw Self.invalid("Cannot reference more than 5 layers.") }
        var uses: [FunctionSettings.LayerUse] = []
        var seen: [String: String] = [:]
        for text in arns {
            let stem = text.split(separator: ":").dropLast().joined(separator: ":")
            if let other = seen[stem] {
                throw Self.invalid(
                    "Two different versions of the same layer are not allowed to be referenced in the same function. "
                        + "\(other) and \(text) are versions of the same layer."
                )
            }
            seen[stem] = text
            guard let layer = try await layer(arn: text, call) else {
                throw Self.invalid("Layer version \(text) does not exist.")
            }
            uses.append(.init(arn: layer.arn, code: layer.code))
        }
        return uses
    }
}

/// What requests that make functions and those that change them may say alike.
private protocol SettingsChange {
    var description: String? { get }
    var timeout: Int? { get }
    var memorySize: Int? { get }
    var environment: Lambda.Environment? { get }
    var kmsKeyArn: String? { get }
    var deadLetterConfig: Lambda.DeadLetterConfig? { get }
    var tracingConfig: Lambda.TracingConfig? { get }
    var layers: [String]? { get }
    var ephemeralStorage: Lambda.EphemeralStorage? { get }
    var snapStart: Lambda.SnapStart? { get }
    var vpcConfig: Lambda.VpcConfig? { get }
    var loggingConfig: Lambda.LoggingConfig? { get }
}

extension Lambda.CreateFunctionRequest: SettingsChange {}
extension Lambda.UpdateFunctionConfigurationRequest: SettingsChange {}
