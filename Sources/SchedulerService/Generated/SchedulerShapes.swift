// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Scheduler {
    enum ActionAfterCompletion: String, ShapeEnumeration {
        case none = "NONE"
        case delete = "DELETE"
    }
}

extension Scheduler {
    enum AssignPublicIp: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension Scheduler {
    struct AwsVpcConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var assignPublicIp: AssignPublicIp?
        var securityGroups: [String]?
        var subnets: [String]
    }
}

extension Scheduler.AwsVpcConfiguration {
    init(_ reader: inout ObjectReader) throws {
        subnets = try reader.required("Subnets")
        assignPublicIp = reader.optional("AssignPublicIp")
        securityGroups = reader.optional("SecurityGroups")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AssignPublicIp", assignPublicIp)
        writer.putIfPresent("SecurityGroups", securityGroups)
        writer.put("Subnets", subnets)
    }
}

extension Scheduler {
    struct CapacityProviderStrategyItem: ShapeStructureReadable, ShapeStructureWritable {
        var base: Int?
        var capacityProvider: String
        var weight: Int?
    }
}

extension Scheduler.CapacityProviderStrategyItem {
    init(_ reader: inout ObjectReader) throws {
        capacityProvider = try reader.required("capacityProvider")
        base = reader.optional("base")
        weight = reader.optional("weight")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("base", base)
        writer.put("capacityProvider", capacityProvider)
        writer.putIfPresent("weight", weight)
    }
}

extension Scheduler {
    struct CreateScheduleGroupInput: ShapeStructureReadable {
        var clientToken: String?
        var name: String
        var tags: [Tag]?
    }
}

extension Scheduler.CreateScheduleGroupInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        clientToken = reader.optional("ClientToken")
        tags = reader.optional("Tags")
    }
}

extension Scheduler {
    struct CreateScheduleGroupOutput: ShapeStructureWritable {
        var scheduleGroupArn: String
    }
}

extension Scheduler.CreateScheduleGroupOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("ScheduleGroupArn", scheduleGroupArn)
    }
}

extension Scheduler {
    struct CreateScheduleInput: ShapeStructureReadable {
        var actionAfterCompletion: ActionAfterCompletion?
        var clientToken: String?
        var description: String?
        var endDate: Timestamp?
        var flexibleTimeWindow: FlexibleTimeWindow
        var groupName: String?
        var kmsKeyArn: String?
        var name: String
        var scheduleExpression: String
        var scheduleExpressionTimezone: String?
        var startDate: Timestamp?
        var state: ScheduleState?
        var target: Target
    }
}

extension Scheduler.CreateScheduleInput {
    init(_ reader: inout ObjectReader) throws {
        flexibleTimeWindow = try reader.required("FlexibleTimeWindow")
        name = try reader.required("Name")
        scheduleExpression = try reader.required("ScheduleExpression")
        target = try reader.required("Target")
        actionAfterCompletion = reader.optional("ActionAfterCompletion")
        clientToken = reader.optional("ClientToken")
        description = reader.optional("Description")
        endDate = reader.optional("EndDate")
        groupName = reader.optional("GroupName")
        kmsKeyArn = reader.optional("KmsKeyArn")
        scheduleExpressionTimezone = reader.optional("ScheduleExpressionTimezone")
        startDate = reader.optional("StartDate")
        state = reader.optional("State")
    }
}

extension Scheduler {
    struct CreateScheduleOutput: ShapeStructureWritable {
        var scheduleArn: String
    }
}

extension Scheduler.CreateScheduleOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("ScheduleArn", scheduleArn)
    }
}

extension Scheduler {
    struct DeadLetterConfig: ShapeStructureReadable, ShapeStructureWritable {
        var arn: String?
    }
}

extension Scheduler.DeadLetterConfig {
    init(_ reader: inout ObjectReader) throws {
        arn = reader.optional("Arn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
    }
}

extension Scheduler {
    struct DeleteScheduleGroupInput: ShapeStructureReadable {
        var clientToken: String?
        var name: String
    }
}

extension Scheduler.DeleteScheduleGroupInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        clientToken = reader.optional("ClientToken")
    }
}

extension Scheduler {
    struct DeleteScheduleGroupOutput: ShapeStructureWritable {
    }
}

extension Scheduler.DeleteScheduleGroupOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Scheduler {
    struct DeleteScheduleInput: ShapeStructureReadable {
        var clientToken: String?
        var groupName: String?
        var name: String
    }
}

extension Scheduler.DeleteScheduleInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        clientToken = reader.optional("ClientToken")
        groupName = reader.optional("GroupName")
    }
}

extension Scheduler {
    struct DeleteScheduleOutput: ShapeStructureWritable {
    }
}

extension Scheduler.DeleteScheduleOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Scheduler {
    struct EcsParameters: ShapeStructureReadable, ShapeStructureWritable {
        var capacityProviderStrategy: [CapacityProviderStrategyItem]?
        var enableECSManagedTags: Bool?
        var enableExecuteCommand: Bool?
        var group: String?
        var launchType: LaunchType?
        var networkConfiguration: NetworkConfiguration?
        var placementConstraints: [PlacementConstraint]?
        var placementStrategy: [PlacementStrategy]?
        var platformVersion: String?
        var propagateTags: PropagateTags?
        var referenceId: String?
        var tags: [[String: String]]?
        var taskCount: Int?
        var taskDefinitionArn: String
    }
}

extension Scheduler.EcsParameters {
    init(_ reader: inout ObjectReader) throws {
        taskDefinitionArn = try reader.required("TaskDefinitionArn")
        capacityProviderStrategy = reader.optional("CapacityProviderStrategy")
        enableECSManagedTags = reader.optional("EnableECSManagedTags")
        enableExecuteCommand = reader.optional("EnableExecuteCommand")
        group = reader.optional("Group")
        launchType = reader.optional("LaunchType")
        networkConfiguration = reader.optional("NetworkConfiguration")
        placementConstraints = reader.optional("PlacementConstraints")
        placementStrategy = reader.optional("PlacementStrategy")
        platformVersion = reader.optional("PlatformVersion")
        propagateTags = reader.optional("PropagateTags")
        referenceId = reader.optional("ReferenceId")
        tags = reader.optional("Tags")
        taskCount = reader.optional("TaskCount")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CapacityProviderStrategy", capacityProviderStrategy)
        writer.putIfPresent("EnableECSManagedTags", enableECSManagedTags)
        writer.putIfPresent("EnableExecuteCommand", enableExecuteCommand)
        writer.putIfPresent("Group", group)
        writer.putIfPresent("LaunchType", launchType)
        writer.putIfPresent("NetworkConfiguration", networkConfiguration)
        writer.putIfPresent("PlacementConstraints", placementConstraints)
        writer.putIfPresent("PlacementStrategy", placementStrategy)
        writer.putIfPresent("PlatformVersion", platformVersion)
        writer.putIfPresent("PropagateTags", propagateTags)
        writer.putIfPresent("ReferenceId", referenceId)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("TaskCount", taskCount)
        writer.put("TaskDefinitionArn", taskDefinitionArn)
    }
}

extension Scheduler {
    struct EventBridgeParameters: ShapeStructureReadable, ShapeStructureWritable {
        var detailType: String
        var source: String
    }
}

extension Scheduler.EventBridgeParameters {
    init(_ reader: inout ObjectReader) throws {
        detailType = try reader.required("DetailType")
        source = try reader.required("Source")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("DetailType", detailType)
        writer.put("Source", source)
    }
}

extension Scheduler {
    struct FlexibleTimeWindow: ShapeStructureReadable, ShapeStructureWritable {
        var maximumWindowInMinutes: Int?
        var mode: FlexibleTimeWindowMode
    }
}

extension Scheduler.FlexibleTimeWindow {
    init(_ reader: inout ObjectReader) throws {
        mode = try reader.required("Mode")
        maximumWindowInMinutes = reader.optional("MaximumWindowInMinutes")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MaximumWindowInMinutes", maximumWindowInMinutes)
        writer.put("Mode", mode)
    }
}

extension Scheduler {
    enum FlexibleTimeWindowMode: String, ShapeEnumeration {
        case off = "OFF"
        case flexible = "FLEXIBLE"
    }
}

extension Scheduler {
    struct GetScheduleGroupInput: ShapeStructureReadable {
        var name: String
    }
}

extension Scheduler.GetScheduleGroupInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Scheduler {
    struct GetScheduleGroupOutput: ShapeStructureWritable {
        var arn: String?
        var creationDate: Timestamp?
        var lastModificationDate: Timestamp?
        var name: String?
        var state: ScheduleGroupState?
    }
}

extension Scheduler.GetScheduleGroupOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("CreationDate", creationDate)
        writer.putIfPresent("LastModificationDate", lastModificationDate)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("State", state)
    }
}

extension Scheduler {
    struct GetScheduleInput: ShapeStructureReadable {
        var groupName: String?
        var name: String
    }
}

extension Scheduler.GetScheduleInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        groupName = reader.optional("GroupName")
    }
}

extension Scheduler {
    struct GetScheduleOutput: ShapeStructureWritable {
        var actionAfterCompletion: ActionAfterCompletion?
        var arn: String?
        var creationDate: Timestamp?
        var description: String?
        var endDate: Timestamp?
        var flexibleTimeWindow: FlexibleTimeWindow?
        var groupName: String?
        var kmsKeyArn: String?
        var lastModificationDate: Timestamp?
        var name: String?
        var scheduleExpression: String?
        var scheduleExpressionTimezone: String?
        var startDate: Timestamp?
        var state: ScheduleState?
        var target: Target?
    }
}

extension Scheduler.GetScheduleOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ActionAfterCompletion", actionAfterCompletion)
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("CreationDate", creationDate)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("EndDate", endDate)
        writer.putIfPresent("FlexibleTimeWindow", flexibleTimeWindow)
        writer.putIfPresent("GroupName", groupName)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
        writer.putIfPresent("LastModificationDate", lastModificationDate)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("ScheduleExpression", scheduleExpression)
        writer.putIfPresent("ScheduleExpressionTimezone", scheduleExpressionTimezone)
        writer.putIfPresent("StartDate", startDate)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Target", target)
    }
}

extension Scheduler {
    struct KinesisParameters: ShapeStructureReadable, ShapeStructureWritable {
        var partitionKey: String
    }
}

extension Scheduler.KinesisParameters {
    init(_ reader: inout ObjectReader) throws {
        partitionKey = try reader.required("PartitionKey")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("PartitionKey", partitionKey)
    }
}

extension Scheduler {
    enum LaunchType: String, ShapeEnumeration {
        case ec2 = "EC2"
        case fargate = "FARGATE"
        case external = "EXTERNAL"
    }
}

extension Scheduler {
    struct ListScheduleGroupsInput: ShapeStructureReadable {
        var maxResults: Int?
        var namePrefix: String?
        var nextToken: String?
    }
}

extension Scheduler.ListScheduleGroupsInput {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        namePrefix = reader.optional("NamePrefix")
        nextToken = reader.optional("NextToken")
    }
}

extension Scheduler {
    struct ListScheduleGroupsOutput: ShapeStructureWritable {
        var nextToken: String?
        var scheduleGroups: [ScheduleGroupSummary]
    }
}

extension Scheduler.ListScheduleGroupsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextToken", nextToken)
        writer.put("ScheduleGroups", scheduleGroups)
    }
}

extension Scheduler {
    struct ListSchedulesInput: ShapeStructureReadable {
        var groupName: String?
        var maxResults: Int?
        var namePrefix: String?
        var nextToken: String?
        var state: ScheduleState?
    }
}

extension Scheduler.ListSchedulesInput {
    init(_ reader: inout ObjectReader) throws {
        groupName = reader.optional("GroupName")
        maxResults = reader.optional("MaxResults")
        namePrefix = reader.optional("NamePrefix")
        nextToken = reader.optional("NextToken")
        state = reader.optional("State")
    }
}

extension Scheduler {
    struct ListSchedulesOutput: ShapeStructureWritable {
        var nextToken: String?
        var schedules: [ScheduleSummary]
    }
}

extension Scheduler.ListSchedulesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextToken", nextToken)
        writer.put("Schedules", schedules)
    }
}

extension Scheduler {
    struct ListTagsForResourceInput: ShapeStructureReadable {
        var resourceArn: String
    }
}

extension Scheduler.ListTagsForResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
    }
}

extension Scheduler {
    struct ListTagsForResourceOutput: ShapeStructureWritable {
        var tags: [Tag]?
    }
}

extension Scheduler.ListTagsForResourceOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension Scheduler {
    struct NetworkConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var awsvpcConfiguration: AwsVpcConfiguration?
    }
}

extension Scheduler.NetworkConfiguration {
    init(_ reader: inout ObjectReader) throws {
        awsvpcConfiguration = reader.optional("awsvpcConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("awsvpcConfiguration", awsvpcConfiguration)
    }
}

extension Scheduler {
    struct PlacementConstraint: ShapeStructureReadable, ShapeStructureWritable {
        var expression: String?
        var type: PlacementConstraintType?
    }
}

extension Scheduler.PlacementConstraint {
    init(_ reader: inout ObjectReader) throws {
        expression = reader.optional("expression")
        type = reader.optional("type")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("expression", expression)
        writer.putIfPresent("type", type)
    }
}

extension Scheduler {
    enum PlacementConstraintType: String, ShapeEnumeration {
        case distinctInstance = "distinctInstance"
        case memberOf = "memberOf"
    }
}

extension Scheduler {
    struct PlacementStrategy: ShapeStructureReadable, ShapeStructureWritable {
        var field: String?
        var type: PlacementStrategyType?
    }
}

extension Scheduler.PlacementStrategy {
    init(_ reader: inout ObjectReader) throws {
        field = reader.optional("field")
        type = reader.optional("type")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("field", field)
        writer.putIfPresent("type", type)
    }
}

extension Scheduler {
    enum PlacementStrategyType: String, ShapeEnumeration {
        case random = "random"
        case spread = "spread"
        case binpack = "binpack"
    }
}

extension Scheduler {
    enum PropagateTags: String, ShapeEnumeration {
        case taskDefinition = "TASK_DEFINITION"
    }
}

extension Scheduler {
    struct RetryPolicy: ShapeStructureReadable, ShapeStructureWritable {
        var maximumEventAgeInSeconds: Int?
        var maximumRetryAttempts: Int?
    }
}

extension Scheduler.RetryPolicy {
    init(_ reader: inout ObjectReader) throws {
        maximumEventAgeInSeconds = reader.optional("MaximumEventAgeInSeconds")
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MaximumEventAgeInSeconds", maximumEventAgeInSeconds)
        writer.putIfPresent("MaximumRetryAttempts", maximumRetryAttempts)
    }
}

extension Scheduler {
    struct SageMakerPipelineParameter: ShapeStructureReadable, ShapeStructureWritable {
        var name: String
        var value: String
    }
}

extension Scheduler.SageMakerPipelineParameter {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Value", value)
    }
}

extension Scheduler {
    struct SageMakerPipelineParameters: ShapeStructureReadable, ShapeStructureWritable {
        var pipelineParameterList: [SageMakerPipelineParameter]?
    }
}

extension Scheduler.SageMakerPipelineParameters {
    init(_ reader: inout ObjectReader) throws {
        pipelineParameterList = reader.optional("PipelineParameterList")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PipelineParameterList", pipelineParameterList)
    }
}

extension Scheduler {
    enum ScheduleGroupState: String, ShapeEnumeration {
        case active = "ACTIVE"
        case deleting = "DELETING"
    }
}

extension Scheduler {
    struct ScheduleGroupSummary: ShapeStructureWritable {
        var arn: String?
        var creationDate: Timestamp?
        var lastModificationDate: Timestamp?
        var name: String?
        var state: ScheduleGroupState?
    }
}

extension Scheduler.ScheduleGroupSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("CreationDate", creationDate)
        writer.putIfPresent("LastModificationDate", lastModificationDate)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("State", state)
    }
}

extension Scheduler {
    enum ScheduleState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension Scheduler {
    struct ScheduleSummary: ShapeStructureWritable {
        var arn: String?
        var creationDate: Timestamp?
        var groupName: String?
        var lastModificationDate: Timestamp?
        var name: String?
        var state: ScheduleState?
        var target: TargetSummary?
    }
}

extension Scheduler.ScheduleSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("CreationDate", creationDate)
        writer.putIfPresent("GroupName", groupName)
        writer.putIfPresent("LastModificationDate", lastModificationDate)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Target", target)
    }
}

extension Scheduler {
    struct SqsParameters: ShapeStructureReadable, ShapeStructureWritable {
        var messageGroupId: String?
    }
}

extension Scheduler.SqsParameters {
    init(_ reader: inout ObjectReader) throws {
        messageGroupId = reader.optional("MessageGroupId")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MessageGroupId", messageGroupId)
    }
}

extension Scheduler {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
        var value: String
    }
}

extension Scheduler.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
        writer.put("Value", value)
    }
}

extension Scheduler {
    struct TagResourceInput: ShapeStructureReadable {
        var resourceArn: String
        var tags: [Tag]
    }
}

extension Scheduler.TagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tags = try reader.required("Tags")
    }
}

extension Scheduler {
    struct TagResourceOutput: ShapeStructureWritable {
    }
}

extension Scheduler.TagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Scheduler {
    struct Target: ShapeStructureReadable, ShapeStructureWritable {
        var arn: String
        var deadLetterConfig: DeadLetterConfig?
        var ecsParameters: EcsParameters?
        var eventBridgeParameters: EventBridgeParameters?
        var input: String?
        var kinesisParameters: KinesisParameters?
        var retryPolicy: RetryPolicy?
        var roleArn: String
        var sageMakerPipelineParameters: SageMakerPipelineParameters?
        var sqsParameters: SqsParameters?
    }
}

extension Scheduler.Target {
    init(_ reader: inout ObjectReader) throws {
        arn = try reader.required("Arn")
        roleArn = try reader.required("RoleArn")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        ecsParameters = reader.optional("EcsParameters")
        eventBridgeParameters = reader.optional("EventBridgeParameters")
        input = reader.optional("Input")
        kinesisParameters = reader.optional("KinesisParameters")
        retryPolicy = reader.optional("RetryPolicy")
        sageMakerPipelineParameters = reader.optional("SageMakerPipelineParameters")
        sqsParameters = reader.optional("SqsParameters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Arn", arn)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("EcsParameters", ecsParameters)
        writer.putIfPresent("EventBridgeParameters", eventBridgeParameters)
        writer.putIfPresent("Input", input)
        writer.putIfPresent("KinesisParameters", kinesisParameters)
        writer.putIfPresent("RetryPolicy", retryPolicy)
        writer.put("RoleArn", roleArn)
        writer.putIfPresent("SageMakerPipelineParameters", sageMakerPipelineParameters)
        writer.putIfPresent("SqsParameters", sqsParameters)
    }
}

extension Scheduler {
    struct TargetSummary: ShapeStructureWritable {
        var arn: String
    }
}

extension Scheduler.TargetSummary {
    func write(to writer: inout ObjectWriter) {
        writer.put("Arn", arn)
    }
}

extension Scheduler {
    struct UntagResourceInput: ShapeStructureReadable {
        var resourceArn: String
        var tagKeys: [String]
    }
}

extension Scheduler.UntagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tagKeys = try reader.required("TagKeys")
    }
}

extension Scheduler {
    struct UntagResourceOutput: ShapeStructureWritable {
    }
}

extension Scheduler.UntagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Scheduler {
    struct UpdateScheduleInput: ShapeStructureReadable {
        var actionAfterCompletion: ActionAfterCompletion?
        var clientToken: String?
        var description: String?
        var endDate: Timestamp?
        var flexibleTimeWindow: FlexibleTimeWindow
        var groupName: String?
        var kmsKeyArn: String?
        var name: String
        var scheduleExpression: String
        var scheduleExpressionTimezone: String?
        var startDate: Timestamp?
        var state: ScheduleState?
        var target: Target
    }
}

extension Scheduler.UpdateScheduleInput {
    init(_ reader: inout ObjectReader) throws {
        flexibleTimeWindow = try reader.required("FlexibleTimeWindow")
        name = try reader.required("Name")
        scheduleExpression = try reader.required("ScheduleExpression")
        target = try reader.required("Target")
        actionAfterCompletion = reader.optional("ActionAfterCompletion")
        clientToken = reader.optional("ClientToken")
        description = reader.optional("Description")
        endDate = reader.optional("EndDate")
        groupName = reader.optional("GroupName")
        kmsKeyArn = reader.optional("KmsKeyArn")
        scheduleExpressionTimezone = reader.optional("ScheduleExpressionTimezone")
        startDate = reader.optional("StartDate")
        state = reader.optional("State")
    }
}

extension Scheduler {
    struct UpdateScheduleOutput: ShapeStructureWritable {
        var scheduleArn: String
    }
}

extension Scheduler.UpdateScheduleOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("ScheduleArn", scheduleArn)
    }
}

extension Scheduler {
    struct ConflictException: ServiceFailure {
        var message: String
        var code: String { "ConflictException" }
        var httpStatus: Int { 409 }
    }
}

extension Scheduler {
    struct InternalServerException: ServiceFailure {
        var message: String
        var code: String { "InternalServerException" }
        var httpStatus: Int { 500 }
    }
}

extension Scheduler {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 404 }
    }
}

extension Scheduler {
    struct ServiceQuotaExceededException: ServiceFailure {
        var message: String
        var code: String { "ServiceQuotaExceededException" }
        var httpStatus: Int { 402 }
    }
}

extension Scheduler {
    struct ThrottlingException: ServiceFailure {
        var message: String
        var code: String { "ThrottlingException" }
        var httpStatus: Int { 429 }
    }
}

extension Scheduler {
    struct ValidationException: ServiceFailure {
        var message: String
        var code: String { "ValidationException" }
        var httpStatus: Int { 400 }
    }
}
