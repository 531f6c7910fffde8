import EventPatterns
import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Mappings from queues to functions.
///
/// Streams of Kinesis and DynamoDB, Kafka, brokers and DocumentDB are refused by name.
///
/// Source: Lambda API Reference, CreateEventSourceMapping, UpdateEventSourceMapping, GetEventSourceMapping,
/// ListEventSourceMappings, DeleteEventSourceMapping; Lambda Developer Guide, "Using Lambda with Amazon SQS".
extension LambdaService {
    func createEventSourceMapping(
        _ input: Lambda.CreateEventSourceMappingRequest,
        _ call: Call
    ) async throws -> Lambda.EventSourceMappingConfiguration {
        let source = try Self.queue(input)
        guard input.startingPosition == nil, input.startingPositionTimestamp == nil else {
            throw Self.invalid("StartingPosition is not valid for SQS event sources.")
        }
        let reference = try FunctionReference(input.functionName, call)
        try Self.refuse([
            ("ParallelizationFactor", input.parallelizationFactor != nil),
            ("DestinationConfig", input.destinationConfig?.onFailure?.destination?.isEmpty == false),
            ("MaximumRecordAgeInSeconds", input.maximumRecordAgeInSeconds != nil),
            ("BisectBatchOnFunctionError", input.bisectBatchOnFunctionError == true),
            ("MaximumRetryAttempts", input.maximumRetryAttempts != nil),
            ("TumblingWindowInSeconds", (input.tumblingWindowInSeconds ?? 0) > 0),
            ("ProvisionedPollerConfig", input.provisionedPollerConfig != nil),
            ("LoggingConfig", input.loggingConfig != nil),
        ])
        if let tags = input.tags { try Self.check(tags: tags) }
        let now = call.world.clock.now
        let mapping = MappingRecord(
            tenant: call.tenant,
            id: call.world.ids.uuid(),
            sourceARN: source,
            function: reference.name,
            qualifier: reference.qualifier,
            isEnabled: input.enabled ?? true,
            batchSize: input.batchSize ?? 10,
            windowInSeconds: input.maximumBatchingWindowInSeconds ?? 0,
            patterns: try Self.patterns(input.filterCriteria),
            reportsFailures: input.functionResponseTypes?.isEmpty == false,
            mostConcurrency: input.scalingConfig?.maximumConcurrency,
            keyARN: input.kmsKeyArn,
            metrics: (input.metricsConfig?.metrics ?? []).map(\.rawValue),
            tags: input.tags ?? [:],
            createdAt: now,
            modifiedAt: now
        )
        try await store.write { view in
            try check(mapping, view)
            let all = try LambdaTables.mappings.scan(.prefix(TupleKey(call.tenant)), view)
            if let known = all.first(where: {
                $0.sourceARN == mapping.sourceARN && $0.reference == mapping.reference
            }) {
                throw Lambda.ResourceConflictException(
                    message:
                        "The event source arn (\" \(mapping.sourceARN) \") and function (\" \(mapping.function) \") "
                        + "provided mapping already exists. Please update or delete the existing mapping with UUID "
                        + known.id,
                    type: "User"
                )
            }
            try LambdaTables.mappings.put(mapping, view)
        }
        await pollers.refresh(mapping)
        var shown = mapping.shown
        shown.state = "Creating"
        return shown
    }

    /// The queue's ARN.
    ///
    /// - Throws: for all other sources, by name.
    private static func queue(_ input: Lambda.CreateEventSourceMappingRequest) throws -> String {
        try refuse([
            (
                "An Apache Kafka cluster as event source",
                input.selfManagedEventSource != nil || input.topics != nil
                    || input.amazonManagedKafkaEventSourceConfig != nil
                    || input.selfManagedKafkaEventSourceConfig != nil
            ),
            ("A broker of Amazon MQ as event source", input.queues != nil),
            ("DocumentDB as event source", input.documentDBEventSourceConfig != nil),
            ("SourceAccessConfigurations", input.sourceAccessConfigurations?.isEmpty == false),
        ])
        guard let text = input.eventSourceArn, let arn = ARN(text) else {
            throw invalid("Unrecognized event source.")
        }
        let names = [
            "kinesis": "Kinesis", "dynamodb": "DynamoDB", "kafka": "Apache Kafka", "mq": "Amazon MQ",
            "rds": "DocumentDB",
        ]
        guard arn.service == "sqs" else {
            throw invalid(
                names[arn.service].map {
                    "\($0) as event source is not supported by Hosu, which reads queues of SQS."
                } ?? "Unrecognized event source, must be kinesis, dynamodb, SQS, MSK, MQ, or DocumentDB."
            )
        }
        return text
    }

    /// Source: Lambda Developer Guide, "Lambda quotas": five filters, or ten on request.
    private static func patterns(_ criteria: Lambda.FilterCriteria?) throws -> [String] {
        let patterns = (criteria?.filters ?? []).compactMap(\.pattern)
        guard patterns.count <= 5 else {
            throw invalid("The number of filters exceeds the limit of 5.")
        }
        do {
            _ = try MessageFilter(patterns)
        } catch is EventPatternFailure {
            throw invalid("Invalid filter pattern definition.")
        }
        return patterns
    }

    /// - Throws: where function or queue are missing, or go not together.
    private func check(_ mapping: MappingRecord, _ view: any ReadView) throws {
        guard let version = try tables.locate(mapping.reference, view)?.version else {
            throw Self.invalid("Function does not exist")
        }
        guard let queue = try core.queues.find(arn: mapping.sourceARN, view),
            queue.tenant.account == mapping.tenant.account
        else {
            throw Self.invalid(
                "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error "
                    + "Message: The specified queue does not exist for this wsdl version."
            )
        }
        guard queue.tenant.region == mapping.tenant.region else {
            throw Self.invalid("The event source must be in the same region as the function.")
        }
        if queue.isFIFO, mapping.batchSize > 10 || mapping.windowInSeconds > 0 {
            throw Self.invalid(
                mapping.batchSize > 10
                    ? "Batch size cannot be greater than 10 for FIFO queues."
                    : "Batching window is not supported for FIFO queues."
            )
        }
        guard mapping.batchSize <= 10 || mapping.windowInSeconds >= 1 else {
            throw Self.invalid(
                "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10"
            )
        }
        let visibility = queue.number("VisibilityTimeout")
        guard visibility >= version.configuration.timeoutInSeconds else {
            throw Self.invalid(
                "Queue visibility timeout: \(visibility) seconds is less than Function timeout: "
                    + "\(version.configuration.timeoutInSeconds) seconds"
            )
        }
    }

    func getEventSourceMapping(
        _ input: Lambda.GetEventSourceMappingRequest,
        _ call: Call
    ) async throws -> Lambda.EventSourceMappingConfiguration {
        let mapping = try await store.glance { view in
            try LambdaTables.mappings.get(TupleKey(call.tenant, input.uuid), view)
        }
        guard let mapping else { throw Self.noSuchResource }
        return mapping.shown
    }

    func listEventSourceMappings(
        _ input: Lambda.ListEventSourceMappingsRequest,
        _ call: Call
    ) async throws -> Lambda.ListEventSourceMappingsResponse {
        let reference = try input.functionName.map { try FunctionReference($0, call) }
        let mappings = try await store.read { [tables] view in
            if let reference { _ = try tables.resolve(reference, view) }
            return try LambdaTables.mappings.scan(.prefix(TupleKey(call.tenant)), view).filter { mapping in
                (input.eventSourceArn == nil || mapping.sourceARN == input.eventSourceArn)
                    && (reference == nil || mapping.reference == reference)
            }
        }
        let page = try page(
            mappings,
            input.marker,
            input.maxItems,
            most: 100,
            scope: "mappings/\(input.functionName ?? "")/\(input.eventSourceArn ?? "")",
            position: \.id
        )
        return .init(nextMarker: page.nextToken, eventSourceMappings: page.elements.map(\.shown))
    }

    func updateEventSourceMapping(
        _ input: Lambda.UpdateEventSourceMappingRequest,
        _ call: Call
    ) async throws -> Lambda.EventSourceMappingConfiguration {
        try Self.refuse([
            ("ParallelizationFactor", input.parallelizationFactor != nil),
            ("DestinationConfig", input.destinationConfig?.onFailure?.destination?.isEmpty == false),
            ("ProvisionedPollerConfig", input.provisionedPollerConfig != nil),
            ("LoggingConfig", input.loggingConfig != nil),
        ])
        let reference = try input.functionName.map { try FunctionReference($0, call) }
        let patterns = try input.filterCriteria.map { try Self.patterns($0) }
        let now = call.world.clock.now
        let (mapping, wasEnabled) = try await store.write { view in
            guard var mapping = try LambdaTables.mappings.get(TupleKey(call.tenant, input.uuid), view) else {
                throw Self.noSuchResource
            }
            let wasEnabled = mapping.isEnabled
            if let reference {
                mapping.function = reference.name
                mapping.qualifier = reference.qualifier
            }
            if let isEnabled = input.enabled { mapping.isEnabled = isEnabled }
            if let size = input.batchSize { mapping.batchSize = size }
            if let window = input.maximumBatchingWindowInSeconds { mapping.windowInSeconds = window }
            if let patterns { mapping.patterns = patterns }
            if let types = input.functionResponseTypes { mapping.reportsFailures = !types.isEmpty }
            if let scaling = input.scalingConfig { mapping.mostConcurrency = scaling.maximumConcurrency }
            if let key = input.kmsKeyArn { mapping.keyARN = key }
            if let metrics = input.metricsConfig?.metrics { mapping.metrics = metrics.map(\.rawValue) }
            mapping.modifiedAt = now
            try check(mapping, view)
            try LambdaTables.mappings.put(mapping, view)
            return (mapping, wasEnabled)
        }
        await pollers.refresh(mapping)
        var shown = mapping.shown
        shown.state =
            mapping.isEnabled == wasEnabled ? "Updating" : mapping.isEnabled ? "Enabling" : "Disabling"
        return shown
    }

    func deleteEventSourceMapping(
        _ input: Lambda.DeleteEventSourceMappingRequest,
        _ call: Call
    ) async throws -> Lambda.EventSourceMappingConfiguration {
        let mapping = try await store.write { view in
            try LambdaTables.mappings.delete(TupleKey(call.tenant, input.uuid), view)
        }
        guard let mapping else { throw Self.noSuchResource }
        await pollers.remove(mapping.id)
        var shown = mapping.shown
        shown.state = "Deleting"
        return shown
    }
}

extension MappingRecord {
    fileprivate var shown: Lambda.EventSourceMappingConfiguration {
        .init(
            uuid: id,
            batchSize: batchSize,
            maximumBatchingWindowInSeconds: windowInSeconds,
            eventSourceArn: sourceARN,
            filterCriteria: patterns.isEmpty ? nil : .init(filters: patterns.map { .init(pattern: $0) }),
            functionArn: reference.arn,
            lastModified: modifiedAt,
            state: isEnabled ? "Enabled" : "Disabled",
            stateTransitionReason: "USER_INITIATED",
            functionResponseTypes: reportsFailures ? [.reportBatchItemFailures] : [],
            scalingConfig: mostConcurrency.map { .init(maximumConcurrency: $0) },
            kmsKeyArn: keyARN,
            eventSourceMappingArn: arn,
            metricsConfig: metrics.isEmpty ? nil : .init(metrics: metrics.compactMap { .init(rawValue: $0) })
        )
    }
}
