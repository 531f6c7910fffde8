import Deliveries
import EventPatterns
import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, PutTargets, RemoveTargets, ListTargetsByRule.
extension EventsService {
    /// Source: EventBridge User Guide, quotas, "Targets per rule".
    private static let mostTargets = 5

    func putTargets(_ input: Events.PutTargetsRequest, _ call: Call) async throws -> Events.PutTargetsResponse {
        for target in input.targets { if let failure = Self.complaint(target) { throw failure } }
        try await change(rule: input.rule, on: input.eventBusName, call) { rule, _ in
            for target in input.targets {
                let stored = RuleTarget(target)
                if let index = rule.targets.firstIndex(where: { $0.id == stored.id }) {
                    rule.targets[index] = stored
                } else {
                    rule.targets.append(stored)
                }
            }
            guard rule.targets.count <= Self.mostTargets else {
                throw Events.LimitExceededException(
                    message: "The requested resource exceeds the maximum number allowed."
                )
            }
        }
        return .init(failedEntryCount: 0, failedEntries: [])
    }

    /// Targets that are not there are removed already.
    func removeTargets(
        _ input: Events.RemoveTargetsRequest,
        _ call: Call
    ) async throws -> Events.RemoveTargetsResponse {
        try await change(rule: input.rule, on: input.eventBusName, call) { rule, _ in
            rule.targets.removeAll { input.ids.contains($0.id) }
        }
        return .init(failedEntryCount: 0, failedEntries: [])
    }

    func listTargetsByRule(
        _ input: Events.ListTargetsByRuleRequest,
        _ call: Call
    ) async throws -> Events.ListTargetsByRuleResponse {
        let busName = try busName(input.eventBusName, call)
        let rule = try await store.read { try requireRule(input.rule, busName, call.tenant, $0) }
        let page = try Self.page(
            rule.targets.sorted { $0.id < $1.id },
            "targets",
            by: \.id,
            after: input.nextToken,
            limit: input.limit
        )
        return .init(targets: page.elements.map(\.asEvents), nextToken: page.nextToken)
    }

    /// What is wrong with a target; nil where nothing is.
    ///
    /// Source: answers of PutTargets. Differs: what is said of services that are not here, and of buses, is ours.
    private static func complaint(_ target: Events.Target) -> PlainFailure? {
        let destination: DeliveryTarget
        do { destination = try DeliveryTarget(target.arn) } catch {
            switch error {
            case .malformed: return malformed(target.arn)
            case .unsupported(let service, _):
                return invalid(
                    "Parameter \(target.arn) is not valid. Reason: Targets of \(service) are not available."
                )
            }
        }
        switch destination {
        case .operation: return malformed(target.arn)
        case .stateMachine, .workflow, .bus:
            if target.roleArn == nil { return invalid("RoleArn is required for target \(target.arn).") }
        case .queue(let queue):
            if queue.resource.hasSuffix(".fifo"), target.sqsParameters?.messageGroupId == nil {
                return invalid("Parameter(s) SqsParameters must be specified for target: \(target.id).")
            }
        case .topic(let topic):
            // Source: EventBridge User Guide, targets, "Amazon SNS topic": FIFO topics are none.
            if topic.resource.hasSuffix(".fifo") {
                return invalid("The FIFO topic \(target.arn) cannot be a target.")
            }
        case .function, .logGroup: break
        }
        if let queue = target.deadLetterConfig?.arn {
            guard ARN(queue)?.service == "sqs" else { return malformed(queue) }
            if queue.hasSuffix(".fifo") { return invalid("SQS FIFO is not supported by Dead Letter Queues.") }
        }
        if let name = target.absentParameters {
            return invalid("\(name) cannot be used with the target \(target.arn).")
        }
        if case .bus = destination,
            target.input ?? target.inputPath ?? target.inputTransformer?.inputTemplate != nil
        {
            return invalid("Only the matched event can be sent to the event bus \(target.arn).")
        }
        return complaint(inputOf: target)
    }

    private static func malformed(_ arn: String) -> PlainFailure {
        invalid("Parameter \(arn) is not valid. Reason: Provided Arn is not in correct format.")
    }

    private static func complaint(inputOf target: Events.Target) -> PlainFailure? {
        let ways = [target.input != nil, target.inputPath != nil, target.inputTransformer != nil]
        guard ways.filter(\.self).count <= 1 else {
            return invalid(
                "Only one of Input, InputPath, or InputTransformer must be provided for target \(target.id)."
            )
        }
        if let input = target.input, (try? JSONValue(parsing: input)) == nil {
            return invalid("JSON syntax error in input for target \(target.id).")
        }
        if let path = target.inputPath, EventPath(path) == nil {
            return invalid("Invalid InputPath for target \(target.id).")
        }
        if let transformer = target.inputTransformer {
            do {
                _ = try InputTransformer(
                    paths: transformer.inputPathsMap ?? [:],
                    template: transformer.inputTemplate
                )
            } catch {
                let name = "InputTemplate for target "
                guard error.reason.hasPrefix(name) else { return invalid(error.reason) }
                return invalid("\(name)\(target.id) \(error.reason.dropFirst(name.utf8.count))")
            }
        }
        return nil
    }
}

extension Events.Target {
    /// The name of parameters that are for services which are not here and would not be heeded.
    fileprivate var absentParameters: String? {
        let given = [
            ("AppSyncParameters", appSyncParameters != nil), ("BatchParameters", batchParameters != nil),
            ("EcsParameters", ecsParameters != nil), ("HttpParameters", httpParameters != nil),
            ("KinesisParameters", kinesisParameters != nil),
            ("RedshiftDataParameters", redshiftDataParameters != nil),
            ("RunCommandParameters", runCommandParameters != nil),
            ("SageMakerPipelineParameters", sageMakerPipelineParameters != nil),
        ]
        return given.first(where: \.1)?.0
    }
}

extension RuleTarget {
    fileprivate init(_ target: Events.Target) {
        self.init(id: target.id, arn: target.arn)
        roleARN = target.roleArn
        input = target.input
        inputPath = target.inputPath
        transformer = target.inputTransformer.map {
            Transformer(paths: $0.inputPathsMap, template: $0.inputTemplate)
        }
        retryAttempts = target.retryPolicy?.maximumRetryAttempts
        mostAgeInSeconds = target.retryPolicy?.maximumEventAgeInSeconds
        deadLetterARN = target.deadLetterConfig?.arn
        messageGroupID = target.sqsParameters?.messageGroupId
    }

    fileprivate var asEvents: Events.Target {
        var target = Events.Target(id: id, arn: arn)
        target.roleArn = roleARN
        target.input = input
        target.inputPath = inputPath
        target.inputTransformer = transformer.map { .init(inputPathsMap: $0.paths, inputTemplate: $0.template) }
        target.sqsParameters = messageGroupID.map { .init(messageGroupId: $0) }
        target.deadLetterConfig = deadLetterARN.map { .init(arn: $0) }
        if retryAttempts != nil || mostAgeInSeconds != nil {
            target.retryPolicy = .init(
                maximumRetryAttempts: retryAttempts,
                maximumEventAgeInSeconds: mostAgeInSeconds
            )
        }
        return target
    }
}
