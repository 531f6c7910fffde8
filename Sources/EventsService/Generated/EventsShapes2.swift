// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Events {
    struct Rule: ShapeStructureWritable {
        var name: String?
        var arn: String?
        var eventPattern: String?
        var state: RuleState?
        var description: String?
        var scheduleExpression: String?
        var roleArn: String?
        var managedBy: String?
        var eventBusName: String?
    }
}

extension Events.Rule {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("EventPattern", eventPattern)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("ScheduleExpression", scheduleExpression)
        writer.putIfPresent("RoleArn", roleArn)
        writer.putIfPresent("ManagedBy", managedBy)
        writer.putIfPresent("EventBusName", eventBusName)
    }
}

extension Events {
    enum RuleState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
        case enabledWithAllCloudtrailManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"
    }
}

extension Events {
    struct RunCommandParameters: ShapeStructureReadable, ShapeStructureWritable {
        var runCommandTargets: [RunCommandTarget]
    }
}

extension Events.RunCommandParameters {
    init(_ reader: inout ObjectReader) throws {
        runCommandTargets = try reader.required("RunCommandTargets")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("RunCommandTargets", runCommandTargets)
    }
}

extension Events {
    struct RunCommandTarget: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
        var values: [String]
    }
}

extension Events.RunCommandTarget {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        values = try reader.required("Values")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
        writer.put("Values", values)
    }
}

extension Events {
    struct SageMakerPipelineParameter: ShapeStructureReadable, ShapeStructureWritable {
        var name: String
        var value: String
    }
}

extension Events.SageMakerPipelineParameter {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Value", value)
    }
}

extension Events {
    struct SageMakerPipelineParameters: ShapeStructureReadable, ShapeStructureWritable {
        var pipelineParameterList: [SageMakerPipelineParameter]?
    }
}

extension Events.SageMakerPipelineParameters {
    init(_ reader: inout ObjectReader) throws {
        pipelineParameterList = reader.optional("PipelineParameterList")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PipelineParameterList", pipelineParameterList)
    }
}

extension Events {
    struct SqsParameters: ShapeStructureReadable, ShapeStructureWritable {
        var messageGroupId: String?
    }
}

extension Events.SqsParameters {
    init(_ reader: inout ObjectReader) throws {
        messageGroupId = reader.optional("MessageGroupId")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MessageGroupId", messageGroupId)
    }
}

extension Events {
    struct StartReplayRequest: ShapeStructureReadable {
        var replayName: String
        var description: String?
        var eventSourceArn: String
        var eventStartTime: Timestamp
        var eventEndTime: Timestamp
        var destination: ReplayDestination
    }
}

extension Events.StartReplayRequest {
    init(_ reader: inout ObjectReader) throws {
        replayName = try reader.required("ReplayName")
        eventSourceArn = try reader.required("EventSourceArn")
        eventStartTime = try reader.required("EventStartTime")
        eventEndTime = try reader.required("EventEndTime")
        destination = try reader.required("Destination")
        description = reader.optional("Description")
    }
}

extension Events {
    struct StartReplayResponse: ShapeStructureWritable {
        var replayArn: String?
        var state: ReplayState?
        var stateReason: String?
        var replayStartTime: Timestamp?
    }
}

extension Events.StartReplayResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplayArn", replayArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("ReplayStartTime", replayStartTime)
    }
}

extension Events {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
        var value: String
    }
}

extension Events.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
        writer.put("Value", value)
    }
}

extension Events {
    struct TagResourceRequest: ShapeStructureReadable {
        var resourceARN: String
        var tags: [Tag]
    }
}

extension Events.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
        tags = try reader.required("Tags")
    }
}

extension Events {
    struct TagResourceResponse: ShapeStructureWritable {
    }
}

extension Events.TagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Events {
    struct Target: ShapeStructureReadable, ShapeStructureWritable {
        var id: String
        var arn: String
        var roleArn: String?
        var input: String?
        var inputPath: String?
        var inputTransformer: InputTransformer?
        var kinesisParameters: KinesisParameters?
        var runCommandParameters: RunCommandParameters?
        var ecsParameters: EcsParameters?
        var batchParameters: BatchParameters?
        var sqsParameters: SqsParameters?
        var httpParameters: HttpParameters?
        var redshiftDataParameters: RedshiftDataParameters?
        var sageMakerPipelineParameters: SageMakerPipelineParameters?
        var deadLetterConfig: DeadLetterConfig?
        var retryPolicy: RetryPolicy?
        var appSyncParameters: AppSyncParameters?
    }
}

extension Events.Target {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        arn = try reader.required("Arn")
        roleArn = reader.optional("RoleArn")
        input = reader.optional("Input")
        inputPath = reader.optional("InputPath")
        inputTransformer = reader.optional("InputTransformer")
        kinesisParameters = reader.optional("KinesisParameters")
        runCommandParameters = reader.optional("RunCommandParameters")
        ecsParameters = reader.optional("EcsParameters")
        batchParameters = reader.optional("BatchParameters")
        sqsParameters = reader.optional("SqsParameters")
        httpParameters = reader.optional("HttpParameters")
        redshiftDataParameters = reader.optional("RedshiftDataParameters")
        sageMakerPipelineParameters = reader.optional("SageMakerPipelineParameters")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        retryPolicy = reader.optional("RetryPolicy")
        appSyncParameters = reader.optional("AppSyncParameters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.put("Arn", arn)
        writer.putIfPresent("RoleArn", roleArn)
        writer.putIfPresent("Input", input)
        writer.putIfPresent("InputPath", inputPath)
        writer.putIfPresent("InputTransformer", inputTransformer)
        writer.putIfPresent("KinesisParameters", kinesisParameters)
        writer.putIfPresent("RunCommandParameters", runCommandParameters)
        writer.putIfPresent("EcsParameters", ecsParameters)
        writer.putIfPresent("BatchParameters", batchParameters)
        writer.putIfPresent("SqsParameters", sqsParameters)
        writer.putIfPresent("HttpParameters", httpParameters)
        writer.putIfPresent("RedshiftDataParameters", redshiftDataParameters)
        writer.putIfPresent("SageMakerPipelineParameters", sageMakerPipelineParameters)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("RetryPolicy", retryPolicy)
        writer.putIfPresent("AppSyncParameters", appSyncParameters)
    }
}

extension Events {
    struct TestEventPatternRequest: ShapeStructureReadable {
        var eventPattern: String
        var event: String
    }
}

extension Events.TestEventPatternRequest {
    init(_ reader: inout ObjectReader) throws {
        eventPattern = try reader.required("EventPattern")
        event = try reader.required("Event")
    }
}

extension Events {
    struct TestEventPatternResponse: ShapeStructureWritable {
        var result: Bool?
    }
}

extension Events.TestEventPatternResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Result", result)
    }
}

extension Events {
    struct UntagResourceRequest: ShapeStructureReadable {
        var resourceARN: String
        var tagKeys: [String]
    }
}

extension Events.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
        tagKeys = try reader.required("TagKeys")
    }
}

extension Events {
    struct UntagResourceResponse: ShapeStructureWritable {
    }
}

extension Events.UntagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Events {
    struct UpdateArchiveRequest: ShapeStructureReadable {
        var archiveName: String
        var description: String?
        var eventPattern: String?
        var retentionDays: Int?
        var kmsKeyIdentifier: String?
    }
}

extension Events.UpdateArchiveRequest {
    init(_ reader: inout ObjectReader) throws {
        archiveName = try reader.required("ArchiveName")
        description = reader.optional("Description")
        eventPattern = reader.optional("EventPattern")
        retentionDays = reader.optional("RetentionDays")
        kmsKeyIdentifier = reader.optional("KmsKeyIdentifier")
    }
}

extension Events {
    struct UpdateArchiveResponse: ShapeStructureWritable {
        var archiveArn: String?
        var state: ArchiveState?
        var stateReason: String?
        var creationTime: Timestamp?
    }
}

extension Events.UpdateArchiveResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ArchiveArn", archiveArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("CreationTime", creationTime)
    }
}

extension Events {
    struct UpdateEventBusRequest: ShapeStructureReadable {
        var name: String?
        var kmsKeyIdentifier: String?
        var description: String?
        var deadLetterConfig: DeadLetterConfig?
        var logConfig: LogConfig?
    }
}

extension Events.UpdateEventBusRequest {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        kmsKeyIdentifier = reader.optional("KmsKeyIdentifier")
        description = reader.optional("Description")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        logConfig = reader.optional("LogConfig")
    }
}

extension Events {
    struct UpdateEventBusResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var kmsKeyIdentifier: String?
        var description: String?
        var deadLetterConfig: DeadLetterConfig?
        var logConfig: LogConfig?
    }
}

extension Events.UpdateEventBusResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("KmsKeyIdentifier", kmsKeyIdentifier)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("LogConfig", logConfig)
    }
}

extension Events {
    struct ConcurrentModificationException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentModificationException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct IllegalStatusException: ServiceFailure {
        var message: String
        var code: String { "IllegalStatusException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct InternalException: ServiceFailure {
        var message: String
        var code: String { "InternalException" }
        var httpStatus: Int { 500 }
    }
}

extension Events {
    struct InvalidEventPatternException: ServiceFailure {
        var message: String
        var code: String { "InvalidEventPatternException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct InvalidStateException: ServiceFailure {
        var message: String
        var code: String { "InvalidStateException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct LimitExceededException: ServiceFailure {
        var message: String
        var code: String { "LimitExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct ManagedRuleException: ServiceFailure {
        var message: String
        var code: String { "ManagedRuleException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct OperationDisabledException: ServiceFailure {
        var message: String
        var code: String { "OperationDisabledException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct PolicyLengthExceededException: ServiceFailure {
        var message: String
        var code: String { "PolicyLengthExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct ResourceAlreadyExistsException: ServiceFailure {
        var message: String
        var code: String { "ResourceAlreadyExistsException" }
        var httpStatus: Int { 400 }
    }
}

extension Events {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 400 }
    }
}
