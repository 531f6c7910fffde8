// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Events {
    struct AppSyncParameters: ShapeStructureReadable, ShapeStructureWritable {
        var graphQLOperation: String?
    }
}

extension Events.AppSyncParameters {
    init(_ reader: inout ObjectReader) throws {
        graphQLOperation = reader.optional("GraphQLOperation")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("GraphQLOperation", graphQLOperation)
    }
}

extension Events {
    struct Archive: ShapeStructureWritable {
        var archiveName: String?
        var eventSourceArn: String?
        var state: ArchiveState?
        var stateReason: String?
        var retentionDays: Int?
        var sizeBytes: Int?
        var eventCount: Int?
        var creationTime: Timestamp?
    }
}

extension Events.Archive {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ArchiveName", archiveName)
        writer.putIfPresent("EventSourceArn", eventSourceArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("RetentionDays", retentionDays)
        writer.putIfPresent("SizeBytes", sizeBytes)
        writer.putIfPresent("EventCount", eventCount)
        writer.putIfPresent("CreationTime", creationTime)
    }
}

extension Events {
    enum ArchiveState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
        case creating = "CREATING"
        case updating = "UPDATING"
        case createFailed = "CREATE_FAILED"
        case updateFailed = "UPDATE_FAILED"
    }
}

extension Events {
    enum AssignPublicIp: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension Events {
    struct AwsVpcConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var subnets: [String]
        var securityGroups: [String]?
        var assignPublicIp: AssignPublicIp?
    }
}

extension Events.AwsVpcConfiguration {
    init(_ reader: inout ObjectReader) throws {
        subnets = try reader.required("Subnets")
        securityGroups = reader.optional("SecurityGroups")
        assignPublicIp = reader.optional("AssignPublicIp")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Subnets", subnets)
        writer.putIfPresent("SecurityGroups", securityGroups)
        writer.putIfPresent("AssignPublicIp", assignPublicIp)
    }
}

extension Events {
    struct BatchArrayProperties: ShapeStructureReadable, ShapeStructureWritable {
        var size: Int?
    }
}

extension Events.BatchArrayProperties {
    init(_ reader: inout ObjectReader) throws {
        size = reader.optional("Size")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Size", size)
    }
}

extension Events {
    struct BatchParameters: ShapeStructureReadable, ShapeStructureWritable {
        var jobDefinition: String
        var jobName: String
        var arrayProperties: BatchArrayProperties?
        var retryStrategy: BatchRetryStrategy?
    }
}

extension Events.BatchParameters {
    init(_ reader: inout ObjectReader) throws {
        jobDefinition = try reader.required("JobDefinition")
        jobName = try reader.required("JobName")
        arrayProperties = reader.optional("ArrayProperties")
        retryStrategy = reader.optional("RetryStrategy")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("JobDefinition", jobDefinition)
        writer.put("JobName", jobName)
        writer.putIfPresent("ArrayProperties", arrayProperties)
        writer.putIfPresent("RetryStrategy", retryStrategy)
    }
}

extension Events {
    struct BatchRetryStrategy: ShapeStructureReadable, ShapeStructureWritable {
        var attempts: Int?
    }
}

extension Events.BatchRetryStrategy {
    init(_ reader: inout ObjectReader) throws {
        attempts = reader.optional("Attempts")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Attempts", attempts)
    }
}

extension Events {
    struct CancelReplayRequest: ShapeStructureReadable {
        var replayName: String
    }
}

extension Events.CancelReplayRequest {
    init(_ reader: inout ObjectReader) throws {
        replayName = try reader.required("ReplayName")
    }
}

extension Events {
    struct CancelReplayResponse: ShapeStructureWritable {
        var replayArn: String?
        var state: ReplayState?
        var stateReason: String?
    }
}

extension Events.CancelReplayResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplayArn", replayArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
    }
}

extension Events {
    struct CapacityProviderStrategyItem: ShapeStructureReadable, ShapeStructureWritable {
        var capacityProvider: String
        var weight: Int?
        var base: Int?
    }
}

extension Events.CapacityProviderStrategyItem {
    init(_ reader: inout ObjectReader) throws {
        capacityProvider = try reader.required("capacityProvider")
        weight = reader.optional("weight")
        base = reader.optional("base")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("capacityProvider", capacityProvider)
        writer.putIfPresent("weight", weight)
        writer.putIfPresent("base", base)
    }
}

extension Events {
    struct Condition: ShapeStructureReadable {
        var type: String
        var key: String
        var value: String
    }
}

extension Events.Condition {
    init(_ reader: inout ObjectReader) throws {
        type = try reader.required("Type")
        key = try reader.required("Key")
        value = try reader.required("Value")
    }
}

extension Events {
    struct CreateArchiveRequest: ShapeStructureReadable {
        var archiveName: String
        var eventSourceArn: String
        var description: String?
        var eventPattern: String?
        var retentionDays: Int?
        var kmsKeyIdentifier: String?
    }
}

extension Events.CreateArchiveRequest {
    init(_ reader: inout ObjectReader) throws {
        archiveName = try reader.required("ArchiveName")
        eventSourceArn = try reader.required("EventSourceArn")
        description = reader.optional("Description")
        eventPattern = reader.optional("EventPattern")
        retentionDays = reader.optional("RetentionDays")
        kmsKeyIdentifier = reader.optional("KmsKeyIdentifier")
    }
}

extension Events {
    struct CreateArchiveResponse: ShapeStructureWritable {
        var archiveArn: String?
        var state: ArchiveState?
        var stateReason: String?
        var creationTime: Timestamp?
    }
}

extension Events.CreateArchiveResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ArchiveArn", archiveArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("CreationTime", creationTime)
    }
}

extension Events {
    struct CreateEventBusRequest: ShapeStructureReadable {
        var name: String
        var eventSourceName: String?
        var description: String?
        var kmsKeyIdentifier: String?
        var deadLetterConfig: DeadLetterConfig?
        var logConfig: LogConfig?
        var tags: [Tag]?
    }
}

extension Events.CreateEventBusRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        eventSourceName = reader.optional("EventSourceName")
        description = reader.optional("Description")
        kmsKeyIdentifier = reader.optional("KmsKeyIdentifier")
        deadLetterConfig = reader.optional("DeadLetterConfig")
        logConfig = reader.optional("LogConfig")
        tags = reader.optional("Tags")
    }
}

extension Events {
    struct CreateEventBusResponse: ShapeStructureWritable {
        var eventBusArn: String?
        var description: String?
        var kmsKeyIdentifier: String?
        var deadLetterConfig: DeadLetterConfig?
        var logConfig: LogConfig?
    }
}

extension Events.CreateEventBusResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EventBusArn", eventBusArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("KmsKeyIdentifier", kmsKeyIdentifier)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("LogConfig", logConfig)
    }
}

extension Events {
    struct DeadLetterConfig: ShapeStructureReadable, ShapeStructureWritable {
        var arn: String?
    }
}

extension Events.DeadLetterConfig {
    init(_ reader: inout ObjectReader) throws {
        arn = reader.optional("Arn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Arn", arn)
    }
}

extension Events {
    struct DeleteArchiveRequest: ShapeStructureReadable {
        var archiveName: String
    }
}

extension Events.DeleteArchiveRequest {
    init(_ reader: inout ObjectReader) throws {
        archiveName = try reader.required("ArchiveName")
    }
}

extension Events {
    struct DeleteArchiveResponse: ShapeStructureWritable {
    }
}

extension Events.DeleteArchiveResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Events {
    struct DeleteEventBusRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Events.DeleteEventBusRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Events {
    struct DeleteRuleRequest: ShapeStructureReadable {
        var name: String
        var eventBusName: String?
        var force: Bool?
    }
}

extension Events.DeleteRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        eventBusName = reader.optional("EventBusName")
        force = reader.optional("Force")
    }
}

extension Events {
    struct DescribeArchiveRequest: ShapeStructureReadable {
        var archiveName: String
    }
}

extension Events.DescribeArchiveRequest {
    init(_ reader: inout ObjectReader) throws {
        archiveName = try reader.required("ArchiveName")
    }
}

extension Events {
    struct DescribeArchiveResponse: ShapeStructureWritable {
        var archiveArn: String?
        var archiveName: String?
        var eventSourceArn: String?
        var description: String?
        var eventPattern: String?
        var state: ArchiveState?
        var stateReason: String?
        var kmsKeyIdentifier: String?
        var retentionDays: Int?
        var sizeBytes: Int?
        var eventCount: Int?
        var creationTime: Timestamp?
    }
}

extension Events.DescribeArchiveResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ArchiveArn", archiveArn)
        writer.putIfPresent("ArchiveName", archiveName)
        writer.putIfPresent("EventSourceArn", eventSourceArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("EventPattern", eventPattern)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("KmsKeyIdentifier", kmsKeyIdentifier)
        writer.putIfPresent("RetentionDays", retentionDays)
        writer.putIfPresent("SizeBytes", sizeBytes)
        writer.putIfPresent("EventCount", eventCount)
        writer.putIfPresent("CreationTime", creationTime)
    }
}

extension Events {
    struct DescribeEventBusRequest: ShapeStructureReadable {
        var name: String?
    }
}

extension Events.DescribeEventBusRequest {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
    }
}

extension Events {
    struct DescribeEventBusResponse: ShapeStructureWritable {
        var name: String?
        var arn: String?
        var description: String?
        var kmsKeyIdentifier: String?
        var deadLetterConfig: DeadLetterConfig?
        var policy: String?
        var logConfig: LogConfig?
        var creationTime: Timestamp?
        var lastModifiedTime: Timestamp?
    }
}

extension Events.DescribeEventBusResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("KmsKeyIdentifier", kmsKeyIdentifier)
        writer.putIfPresent("DeadLetterConfig", deadLetterConfig)
        writer.putIfPresent("Policy", policy)
        writer.putIfPresent("LogConfig", logConfig)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastModifiedTime", lastModifiedTime)
    }
}

extension Events {
    struct DescribeReplayRequest: ShapeStructureReadable {
        var replayName: String
    }
}

extension Events.DescribeReplayRequest {
    init(_ reader: inout ObjectReader) throws {
        replayName = try reader.required("ReplayName")
    }
}

extension Events {
    struct DescribeReplayResponse: ShapeStructureWritable {
        var replayName: String?
        var replayArn: String?
        var description: String?
        var state: ReplayState?
        var stateReason: String?
        var eventSourceArn: String?
        var destination: ReplayDestination?
        var eventStartTime: Timestamp?
        var eventEndTime: Timestamp?
        var eventLastReplayedTime: Timestamp?
        var replayStartTime: Timestamp?
        var replayEndTime: Timestamp?
    }
}

extension Events.DescribeReplayResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplayName", replayName)
        writer.putIfPresent("ReplayArn", replayArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("EventSourceArn", eventSourceArn)
        writer.putIfPresent("Destination", destination)
        writer.putIfPresent("EventStartTime", eventStartTime)
        writer.putIfPresent("EventEndTime", eventEndTime)
        writer.putIfPresent("EventLastReplayedTime", eventLastReplayedTime)
        writer.putIfPresent("ReplayStartTime", replayStartTime)
        writer.putIfPresent("ReplayEndTime", replayEndTime)
    }
}

extension Events {
    struct DescribeRuleRequest: ShapeStructureReadable {
        var name: String
        var eventBusName: String?
    }
}

extension Events.DescribeRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct DescribeRuleResponse: ShapeStructureWritable {
        var name: String?
        var arn: String?
        var eventPattern: String?
        var scheduleExpression: String?
        var state: RuleState?
        var description: String?
        var roleArn: String?
        var managedBy: String?
        var eventBusName: String?
        var createdBy: String?
    }
}

extension Events.DescribeRuleResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("EventPattern", eventPattern)
        writer.putIfPresent("ScheduleExpression", scheduleExpression)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("RoleArn", roleArn)
        writer.putIfPresent("ManagedBy", managedBy)
        writer.putIfPresent("EventBusName", eventBusName)
        writer.putIfPresent("CreatedBy", createdBy)
    }
}

extension Events {
    struct DisableRuleRequest: ShapeStructureReadable {
        var name: String
        var eventBusName: String?
    }
}

extension Events.DisableRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct EcsParameters: ShapeStructureReadable, ShapeStructureWritable {
        var taskDefinitionArn: String
        var taskCount: Int?
        var launchType: LaunchType?
        var networkConfiguration: NetworkConfiguration?
        var platformVersion: String?
        var group: String?
        var capacityProviderStrategy: [CapacityProviderStrategyItem]?
        var enableECSManagedTags: Bool?
        var enableExecuteCommand: Bool?
        var placementConstraints: [PlacementConstraint]?
        var placementStrategy: [PlacementStrategy]?
        var propagateTags: PropagateTags?
        var referenceId: String?
        var tags: [Tag]?
    }
}

extension Events.EcsParameters {
    init(_ reader: inout ObjectReader) throws {
        taskDefinitionArn = try reader.required("TaskDefinitionArn")
        taskCount = reader.optional("TaskCount")
        launchType = reader.optional("LaunchType")
        networkConfiguration = reader.optional("NetworkConfiguration")
        platformVersion = reader.optional("PlatformVersion")
        group = reader.optional("Group")
        capacityProviderStrategy = reader.optional("CapacityProviderStrategy")
        enableECSManagedTags = reader.optional("EnableECSManagedTags")
        enableExecuteCommand = reader.optional("EnableExecuteCommand")
        placementConstraints = reader.optional("PlacementConstraints")
        placementStrategy = reader.optional("PlacementStrategy")
        propagateTags = reader.optional("PropagateTags")
        referenceId = reader.optional("ReferenceId")
        tags = reader.optional("Tags")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("TaskDefinitionArn", taskDefinitionArn)
        writer.putIfPresent("TaskCount", taskCount)
        writer.putIfPresent("LaunchType", launchType)
        writer.putIfPresent("NetworkConfiguration", networkConfiguration)
        writer.putIfPresent("PlatformVersion", platformVersion)
        writer.putIfPresent("Group", group)
        writer.putIfPresent("CapacityProviderStrategy", capacityProviderStrategy)
        writer.putIfPresent("EnableECSManagedTags", enableECSManagedTags)
        writer.putIfPresent("EnableExecuteCommand", enableExecuteCommand)
        writer.putIfPresent("PlacementConstraints", placementConstraints)
        writer.putIfPresent("PlacementStrategy", placementStrategy)
        writer.putIfPresent("PropagateTags", propagateTags)
        writer.putIfPresent("ReferenceId", referenceId)
        writer.putIfPresent("Tags", tags)
    }
}

extension Events {
    struct EnableRuleRequest: ShapeStructureReadable {
        var name: String
        var eventBusName: String?
    }
}

extension Events.EnableRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct EventBus: ShapeStructureWritable {
        var name: String?
        var arn: String?
        var description: String?
        var policy: String?
        var creationTime: Timestamp?
        var lastModifiedTime: Timestamp?
    }
}

extension Events.EventBus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Arn", arn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Policy", policy)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastModifiedTime", lastModifiedTime)
    }
}

extension Events {
    struct HttpParameters: ShapeStructureReadable, ShapeStructureWritable {
        var pathParameterValues: [String]?
        var headerParameters: [String: String]?
        var queryStringParameters: [String: String]?
    }
}

extension Events.HttpParameters {
    init(_ reader: inout ObjectReader) throws {
        pathParameterValues = reader.optional("PathParameterValues")
        headerParameters = reader.optional("HeaderParameters")
        queryStringParameters = reader.optional("QueryStringParameters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PathParameterValues", pathParameterValues)
        writer.putIfPresent("HeaderParameters", headerParameters)
        writer.putIfPresent("QueryStringParameters", queryStringParameters)
    }
}

extension Events {
    enum IncludeDetail: String, ShapeEnumeration {
        case none = "NONE"
        case full = "FULL"
    }
}

extension Events {
    struct InputTransformer: ShapeStructureReadable, ShapeStructureWritable {
        var inputPathsMap: [String: String]?
        var inputTemplate: String
    }
}

extension Events.InputTransformer {
    init(_ reader: inout ObjectReader) throws {
        inputTemplate = try reader.required("InputTemplate")
        inputPathsMap = reader.optional("InputPathsMap")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("InputPathsMap", inputPathsMap)
        writer.put("InputTemplate", inputTemplate)
    }
}

extension Events {
    struct KinesisParameters: ShapeStructureReadable, ShapeStructureWritable {
        var partitionKeyPath: String
    }
}

extension Events.KinesisParameters {
    init(_ reader: inout ObjectReader) throws {
        partitionKeyPath = try reader.required("PartitionKeyPath")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("PartitionKeyPath", partitionKeyPath)
    }
}

extension Events {
    enum LaunchType: String, ShapeEnumeration {
        case ec2 = "EC2"
        case fargate = "FARGATE"
        case external = "EXTERNAL"
    }
}

extension Events {
    enum Level: String, ShapeEnumeration {
        case off = "OFF"
        case error = "ERROR"
        case info = "INFO"
        case trace = "TRACE"
    }
}

extension Events {
    struct ListArchivesRequest: ShapeStructureReadable {
        var namePrefix: String?
        var eventSourceArn: String?
        var state: ArchiveState?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListArchivesRequest {
    init(_ reader: inout ObjectReader) throws {
        namePrefix = reader.optional("NamePrefix")
        eventSourceArn = reader.optional("EventSourceArn")
        state = reader.optional("State")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListArchivesResponse: ShapeStructureWritable {
        var archives: [Archive]?
        var nextToken: String?
    }
}

extension Events.ListArchivesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Archives", archives)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct ListEventBusesRequest: ShapeStructureReadable {
        var namePrefix: String?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListEventBusesRequest {
    init(_ reader: inout ObjectReader) throws {
        namePrefix = reader.optional("NamePrefix")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListEventBusesResponse: ShapeStructureWritable {
        var eventBuses: [EventBus]?
        var nextToken: String?
    }
}

extension Events.ListEventBusesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EventBuses", eventBuses)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct ListReplaysRequest: ShapeStructureReadable {
        var namePrefix: String?
        var state: ReplayState?
        var eventSourceArn: String?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListReplaysRequest {
    init(_ reader: inout ObjectReader) throws {
        namePrefix = reader.optional("NamePrefix")
        state = reader.optional("State")
        eventSourceArn = reader.optional("EventSourceArn")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListReplaysResponse: ShapeStructureWritable {
        var replays: [Replay]?
        var nextToken: String?
    }
}

extension Events.ListReplaysResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Replays", replays)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct ListRuleNamesByTargetRequest: ShapeStructureReadable {
        var targetArn: String
        var eventBusName: String?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListRuleNamesByTargetRequest {
    init(_ reader: inout ObjectReader) throws {
        targetArn = try reader.required("TargetArn")
        eventBusName = reader.optional("EventBusName")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListRuleNamesByTargetResponse: ShapeStructureWritable {
        var ruleNames: [String]?
        var nextToken: String?
    }
}

extension Events.ListRuleNamesByTargetResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RuleNames", ruleNames)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct ListRulesRequest: ShapeStructureReadable {
        var namePrefix: String?
        var eventBusName: String?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListRulesRequest {
    init(_ reader: inout ObjectReader) throws {
        namePrefix = reader.optional("NamePrefix")
        eventBusName = reader.optional("EventBusName")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListRulesResponse: ShapeStructureWritable {
        var rules: [Rule]?
        var nextToken: String?
    }
}

extension Events.ListRulesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Rules", rules)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct ListTagsForResourceRequest: ShapeStructureReadable {
        var resourceARN: String
    }
}

extension Events.ListTagsForResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
    }
}

extension Events {
    struct ListTagsForResourceResponse: ShapeStructureWritable {
        var tags: [Tag]?
    }
}

extension Events.ListTagsForResourceResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension Events {
    struct ListTargetsByRuleRequest: ShapeStructureReadable {
        var rule: String
        var eventBusName: String?
        var nextToken: String?
        var limit: Int?
    }
}

extension Events.ListTargetsByRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        rule = try reader.required("Rule")
        eventBusName = reader.optional("EventBusName")
        nextToken = reader.optional("NextToken")
        limit = reader.optional("Limit")
    }
}

extension Events {
    struct ListTargetsByRuleResponse: ShapeStructureWritable {
        var targets: [Target]?
        var nextToken: String?
    }
}

extension Events.ListTargetsByRuleResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Targets", targets)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Events {
    struct LogConfig: ShapeStructureReadable, ShapeStructureWritable {
        var includeDetail: IncludeDetail?
        var level: Level?
    }
}

extension Events.LogConfig {
    init(_ reader: inout ObjectReader) throws {
        includeDetail = reader.optional("IncludeDetail")
        level = reader.optional("Level")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IncludeDetail", includeDetail)
        writer.putIfPresent("Level", level)
    }
}

extension Events {
    struct NetworkConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var awsvpcConfiguration: AwsVpcConfiguration?
    }
}

extension Events.NetworkConfiguration {
    init(_ reader: inout ObjectReader) throws {
        awsvpcConfiguration = reader.optional("awsvpcConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("awsvpcConfiguration", awsvpcConfiguration)
    }
}

extension Events {
    struct PlacementConstraint: ShapeStructureReadable, ShapeStructureWritable {
        var type: PlacementConstraintType?
        var expression: String?
    }
}

extension Events.PlacementConstraint {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("type")
        expression = reader.optional("expression")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("type", type)
        writer.putIfPresent("expression", expression)
    }
}

extension Events {
    enum PlacementConstraintType: String, ShapeEnumeration {
        case distinctInstance = "distinctInstance"
        case memberOf = "memberOf"
    }
}

extension Events {
    struct PlacementStrategy: ShapeStructureReadable, ShapeStructureWritable {
        var type: PlacementStrategyType?
        var field: String?
    }
}

extension Events.PlacementStrategy {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("type")
        field = reader.optional("field")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("type", type)
        writer.putIfPresent("field", field)
    }
}

extension Events {
    enum PlacementStrategyType: String, ShapeEnumeration {
        case random = "random"
        case spread = "spread"
        case binpack = "binpack"
    }
}

extension Events {
    enum PropagateTags: String, ShapeEnumeration {
        case taskDefinition = "TASK_DEFINITION"
    }
}

extension Events {
    struct PutEventsRequest: ShapeStructureReadable {
        var entries: [PutEventsRequestEntry]
        var endpointId: String?
    }
}

extension Events.PutEventsRequest {
    init(_ reader: inout ObjectReader) throws {
        entries = try reader.required("Entries")
        endpointId = reader.optional("EndpointId")
    }
}

extension Events {
    struct PutEventsRequestEntry: ShapeStructureReadable {
        var time: Timestamp?
        var source: String?
        var resources: [String]?
        var detailType: String?
        var detail: String?
        var eventBusName: String?
        var traceHeader: String?
    }
}

extension Events.PutEventsRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        time = reader.optional("Time")
        source = reader.optional("Source")
        resources = reader.optional("Resources")
        detailType = reader.optional("DetailType")
        detail = reader.optional("Detail")
        eventBusName = reader.optional("EventBusName")
        traceHeader = reader.optional("TraceHeader")
    }
}

extension Events {
    struct PutEventsResponse: ShapeStructureWritable {
        var failedEntryCount: Int?
        var entries: [PutEventsResultEntry]?
    }
}

extension Events.PutEventsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FailedEntryCount", failedEntryCount)
        writer.putIfPresent("Entries", entries)
    }
}

extension Events {
    struct PutEventsResultEntry: ShapeStructureWritable {
        var eventId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Events.PutEventsResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EventId", eventId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Events {
    struct PutPermissionRequest: ShapeStructureReadable {
        var eventBusName: String?
        var action: String?
        var principal: String?
        var statementId: String?
        var condition: Condition?
        var policy: String?
    }
}

extension Events.PutPermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        eventBusName = reader.optional("EventBusName")
        action = reader.optional("Action")
        principal = reader.optional("Principal")
        statementId = reader.optional("StatementId")
        condition = reader.optional("Condition")
        policy = reader.optional("Policy")
    }
}

extension Events {
    struct PutRuleRequest: ShapeStructureReadable {
        var name: String
        var scheduleExpression: String?
        var eventPattern: String?
        var state: RuleState?
        var description: String?
        var roleArn: String?
        var tags: [Tag]?
        var eventBusName: String?
    }
}

extension Events.PutRuleRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        scheduleExpression = reader.optional("ScheduleExpression")
        eventPattern = reader.optional("EventPattern")
        state = reader.optional("State")
        description = reader.optional("Description")
        roleArn = reader.optional("RoleArn")
        tags = reader.optional("Tags")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct PutRuleResponse: ShapeStructureWritable {
        var ruleArn: String?
    }
}

extension Events.PutRuleResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RuleArn", ruleArn)
    }
}

extension Events {
    struct PutTargetsRequest: ShapeStructureReadable {
        var rule: String
        var eventBusName: String?
        var targets: [Target]
    }
}

extension Events.PutTargetsRequest {
    init(_ reader: inout ObjectReader) throws {
        rule = try reader.required("Rule")
        targets = try reader.required("Targets")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct PutTargetsResponse: ShapeStructureWritable {
        var failedEntryCount: Int?
        var failedEntries: [PutTargetsResultEntry]?
    }
}

extension Events.PutTargetsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FailedEntryCount", failedEntryCount)
        writer.putIfPresent("FailedEntries", failedEntries)
    }
}

extension Events {
    struct PutTargetsResultEntry: ShapeStructureWritable {
        var targetId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Events.PutTargetsResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TargetId", targetId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Events {
    struct RedshiftDataParameters: ShapeStructureReadable, ShapeStructureWritable {
        var secretManagerArn: String?
        var database: String
        var dbUser: String?
        var sql: String?
        var statementName: String?
        var withEvent: Bool?
        var sqls: [String]?
    }
}

extension Events.RedshiftDataParameters {
    init(_ reader: inout ObjectReader) throws {
        database = try reader.required("Database")
        secretManagerArn = reader.optional("SecretManagerArn")
        dbUser = reader.optional("DbUser")
        sql = reader.optional("Sql")
        statementName = reader.optional("StatementName")
        withEvent = reader.optional("WithEvent")
        sqls = reader.optional("Sqls")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecretManagerArn", secretManagerArn)
        writer.put("Database", database)
        writer.putIfPresent("DbUser", dbUser)
        writer.putIfPresent("Sql", sql)
        writer.putIfPresent("StatementName", statementName)
        writer.putIfPresent("WithEvent", withEvent)
        writer.putIfPresent("Sqls", sqls)
    }
}

extension Events {
    struct RemovePermissionRequest: ShapeStructureReadable {
        var statementId: String?
        var removeAllPermissions: Bool?
        var eventBusName: String?
    }
}

extension Events.RemovePermissionRequest {
    init(_ reader: inout ObjectReader) throws {
        statementId = reader.optional("StatementId")
        removeAllPermissions = reader.optional("RemoveAllPermissions")
        eventBusName = reader.optional("EventBusName")
    }
}

extension Events {
    struct RemoveTargetsRequest: ShapeStructureReadable {
        var rule: String
        var eventBusName: String?
        var ids: [String]
        var force: Bool?
    }
}

extension Events.RemoveTargetsRequest {
    init(_ reader: inout ObjectReader) throws {
        rule = try reader.required("Rule")
        ids = try reader.required("Ids")
        eventBusName = reader.optional("EventBusName")
        force = reader.optional("Force")
    }
}

extension Events {
    struct RemoveTargetsResponse: ShapeStructureWritable {
        var failedEntryCount: Int?
        var failedEntries: [RemoveTargetsResultEntry]?
    }
}

extension Events.RemoveTargetsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FailedEntryCount", failedEntryCount)
        writer.putIfPresent("FailedEntries", failedEntries)
    }
}

extension Events {
    struct RemoveTargetsResultEntry: ShapeStructureWritable {
        var targetId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Events.RemoveTargetsResultEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TargetId", targetId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Events {
    struct Replay: ShapeStructureWritable {
        var replayName: String?
        var eventSourceArn: String?
        var state: ReplayState?
        var stateReason: String?
        var eventStartTime: Timestamp?
        var eventEndTime: Timestamp?
        var eventLastReplayedTime: Timestamp?
        var replayStartTime: Timestamp?
        var replayEndTime: Timestamp?
    }
}

extension Events.Replay {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplayName", replayName)
        writer.putIfPresent("EventSourceArn", eventSourceArn)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateReason", stateReason)
        writer.putIfPresent("EventStartTime", eventStartTime)
        writer.putIfPresent("EventEndTime", eventEndTime)
        writer.putIfPresent("EventLastReplayedTime", eventLastReplayedTime)
        writer.putIfPresent("ReplayStartTime", replayStartTime)
        writer.putIfPresent("ReplayEndTime", replayEndTime)
    }
}

extension Events {
    struct ReplayDestination: ShapeStructureReadable, ShapeStructureWritable {
        var arn: String
        var filterArns: [String]?
    }
}

extension Events.ReplayDestination {
    init(_ reader: inout ObjectReader) throws {
        arn = try reader.required("Arn")
        filterArns = reader.optional("FilterArns")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Arn", arn)
        writer.putIfPresent("FilterArns", filterArns)
    }
}

extension Events {
    enum ReplayState: String, ShapeEnumeration {
        case starting = "STARTING"
        case running = "RUNNING"
        case cancelling = "CANCELLING"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
        case failed = "FAILED"
    }
}

extension Events {
    struct RetryPolicy: ShapeStructureReadable, ShapeStructureWritable {
        var maximumRetryAttempts: Int?
        var maximumEventAgeInSeconds: Int?
    }
}

extension Events.RetryPolicy {
    init(_ reader: inout ObjectReader) throws {
        maximumRetryAttempts = reader.optional("MaximumRetryAttempts")
        maximumEventAgeInSeconds = reader.optional("MaximumEventAgeInSeconds")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MaximumRetryAttempts", maximumRetryAttempts)
        writer.putIfPresent("MaximumEventAgeInSeconds", maximumEventAgeInSeconds)
    }
}
