// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension States {
    struct ActivityFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ActivityFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct ActivityListItem: ShapeStructureWritable {
        var activityArn: String
        var name: String
        var creationDate: Timestamp
    }
}

extension States.ActivityListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("activityArn", activityArn)
        writer.put("name", name)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    struct ActivityScheduleFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ActivityScheduleFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct ActivityScheduledEventDetails: ShapeStructureWritable {
        var resource: String
        var input: String?
        var inputDetails: HistoryEventExecutionDataDetails?
        var timeoutInSeconds: Int?
        var heartbeatInSeconds: Int?
    }
}

extension States.ActivityScheduledEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resource", resource)
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
        writer.putIfPresent("timeoutInSeconds", timeoutInSeconds)
        writer.putIfPresent("heartbeatInSeconds", heartbeatInSeconds)
    }
}

extension States {
    struct ActivityStartedEventDetails: ShapeStructureWritable {
        var workerName: String?
    }
}

extension States.ActivityStartedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("workerName", workerName)
    }
}

extension States {
    struct ActivitySucceededEventDetails: ShapeStructureWritable {
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.ActivitySucceededEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
    }
}

extension States {
    struct ActivityTimedOutEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ActivityTimedOutEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct AssignedVariablesDetails: ShapeStructureWritable {
        var truncated: Bool?
    }
}

extension States.AssignedVariablesDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("truncated", truncated)
    }
}

extension States {
    struct BillingDetails: ShapeStructureWritable {
        var billedMemoryUsedInMB: Int?
        var billedDurationInMilliseconds: Int?
    }
}

extension States.BillingDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("billedMemoryUsedInMB", billedMemoryUsedInMB)
        writer.putIfPresent("billedDurationInMilliseconds", billedDurationInMilliseconds)
    }
}

extension States {
    struct CloudWatchEventsExecutionDataDetails: ShapeStructureWritable {
        var included: Bool?
    }
}

extension States.CloudWatchEventsExecutionDataDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("included", included)
    }
}

extension States {
    struct CloudWatchLogsLogGroup: ShapeStructureReadable, ShapeStructureWritable {
        var logGroupArn: String?
    }
}

extension States.CloudWatchLogsLogGroup {
    init(_ reader: inout ObjectReader) throws {
        logGroupArn = reader.optional("logGroupArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logGroupArn", logGroupArn)
    }
}

extension States {
    struct CreateActivityInput: ShapeStructureReadable {
        var name: String
        var tags: [Tag]?
        var encryptionConfiguration: EncryptionConfiguration?
    }
}

extension States.CreateActivityInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("name")
        tags = reader.optional("tags")
        encryptionConfiguration = reader.optional("encryptionConfiguration")
    }
}

extension States {
    struct CreateActivityOutput: ShapeStructureWritable {
        var activityArn: String
        var creationDate: Timestamp
    }
}

extension States.CreateActivityOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("activityArn", activityArn)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    struct CreateStateMachineAliasInput: ShapeStructureReadable {
        var description: String?
        var name: String
        var routingConfiguration: [RoutingConfigurationListItem]
    }
}

extension States.CreateStateMachineAliasInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("name")
        routingConfiguration = try reader.required("routingConfiguration")
        description = reader.optional("description")
    }
}

extension States {
    struct CreateStateMachineAliasOutput: ShapeStructureWritable {
        var stateMachineAliasArn: String
        var creationDate: Timestamp
    }
}

extension States.CreateStateMachineAliasOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineAliasArn", stateMachineAliasArn)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    struct CreateStateMachineInput: ShapeStructureReadable {
        var name: String
        var definition: String
        var roleArn: String
        var type: StateMachineType?
        var loggingConfiguration: LoggingConfiguration?
        var tags: [Tag]?
        var tracingConfiguration: TracingConfiguration?
        var publish: Bool?
        var versionDescription: String?
        var encryptionConfiguration: EncryptionConfiguration?
    }
}

extension States.CreateStateMachineInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("name")
        definition = try reader.required("definition")
        roleArn = try reader.required("roleArn")
        type = reader.optional("type")
        loggingConfiguration = reader.optional("loggingConfiguration")
        tags = reader.optional("tags")
        tracingConfiguration = reader.optional("tracingConfiguration")
        publish = reader.optional("publish")
        versionDescription = reader.optional("versionDescription")
        encryptionConfiguration = reader.optional("encryptionConfiguration")
    }
}

extension States {
    struct CreateStateMachineOutput: ShapeStructureWritable {
        var stateMachineArn: String
        var creationDate: Timestamp
        var stateMachineVersionArn: String?
    }
}

extension States.CreateStateMachineOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("creationDate", creationDate)
        writer.putIfPresent("stateMachineVersionArn", stateMachineVersionArn)
    }
}

extension States {
    struct DeleteActivityInput: ShapeStructureReadable {
        var activityArn: String
    }
}

extension States.DeleteActivityInput {
    init(_ reader: inout ObjectReader) throws {
        activityArn = try reader.required("activityArn")
    }
}

extension States {
    struct DeleteActivityOutput: ShapeStructureWritable {
    }
}

extension States.DeleteActivityOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct DeleteStateMachineAliasInput: ShapeStructureReadable {
        var stateMachineAliasArn: String
    }
}

extension States.DeleteStateMachineAliasInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineAliasArn = try reader.required("stateMachineAliasArn")
    }
}

extension States {
    struct DeleteStateMachineAliasOutput: ShapeStructureWritable {
    }
}

extension States.DeleteStateMachineAliasOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct DeleteStateMachineInput: ShapeStructureReadable {
        var stateMachineArn: String
    }
}

extension States.DeleteStateMachineInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
    }
}

extension States {
    struct DeleteStateMachineOutput: ShapeStructureWritable {
    }
}

extension States.DeleteStateMachineOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct DeleteStateMachineVersionInput: ShapeStructureReadable {
        var stateMachineVersionArn: String
    }
}

extension States.DeleteStateMachineVersionInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineVersionArn = try reader.required("stateMachineVersionArn")
    }
}

extension States {
    struct DeleteStateMachineVersionOutput: ShapeStructureWritable {
    }
}

extension States.DeleteStateMachineVersionOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct DescribeActivityInput: ShapeStructureReadable {
        var activityArn: String
    }
}

extension States.DescribeActivityInput {
    init(_ reader: inout ObjectReader) throws {
        activityArn = try reader.required("activityArn")
    }
}

extension States {
    struct DescribeActivityOutput: ShapeStructureWritable {
        var activityArn: String
        var name: String
        var creationDate: Timestamp
        var encryptionConfiguration: EncryptionConfiguration?
    }
}

extension States.DescribeActivityOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("activityArn", activityArn)
        writer.put("name", name)
        writer.put("creationDate", creationDate)
        writer.putIfPresent("encryptionConfiguration", encryptionConfiguration)
    }
}

extension States {
    struct DescribeExecutionInput: ShapeStructureReadable {
        var executionArn: String
        var includedData: IncludedData?
    }
}

extension States.DescribeExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        includedData = reader.optional("includedData")
    }
}

extension States {
    struct DescribeExecutionOutput: ShapeStructureWritable {
        var executionArn: String
        var stateMachineArn: String
        var name: String?
        var status: ExecutionStatus
        var startDate: Timestamp
        var stopDate: Timestamp?
        var input: String?
        var inputDetails: CloudWatchEventsExecutionDataDetails?
        var output: String?
        var outputDetails: CloudWatchEventsExecutionDataDetails?
        var traceHeader: String?
        var mapRunArn: String?
        var error: String?
        var cause: String?
        var stateMachineVersionArn: String?
        var stateMachineAliasArn: String?
        var redriveCount: Int?
        var redriveDate: Timestamp?
        var redriveStatus: ExecutionRedriveStatus?
        var redriveStatusReason: String?
    }
}

extension States.DescribeExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("executionArn", executionArn)
        writer.put("stateMachineArn", stateMachineArn)
        writer.putIfPresent("name", name)
        writer.put("status", status)
        writer.put("startDate", startDate)
        writer.putIfPresent("stopDate", stopDate)
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
        writer.putIfPresent("traceHeader", traceHeader)
        writer.putIfPresent("mapRunArn", mapRunArn)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
        writer.putIfPresent("stateMachineVersionArn", stateMachineVersionArn)
        writer.putIfPresent("stateMachineAliasArn", stateMachineAliasArn)
        writer.putIfPresent("redriveCount", redriveCount)
        writer.putIfPresent("redriveDate", redriveDate)
        writer.putIfPresent("redriveStatus", redriveStatus)
        writer.putIfPresent("redriveStatusReason", redriveStatusReason)
    }
}

extension States {
    struct DescribeMapRunInput: ShapeStructureReadable {
        var mapRunArn: String
    }
}

extension States.DescribeMapRunInput {
    init(_ reader: inout ObjectReader) throws {
        mapRunArn = try reader.required("mapRunArn")
    }
}

extension States {
    struct DescribeMapRunOutput: ShapeStructureWritable {
        var mapRunArn: String
        var executionArn: String
        var status: MapRunStatus
        var startDate: Timestamp
        var stopDate: Timestamp?
        var maxConcurrency: Int
        var toleratedFailurePercentage: Double
        var toleratedFailureCount: Int
        var itemCounts: MapRunItemCounts
        var executionCounts: MapRunExecutionCounts
        var redriveCount: Int?
        var redriveDate: Timestamp?
    }
}

extension States.DescribeMapRunOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("mapRunArn", mapRunArn)
        writer.put("executionArn", executionArn)
        writer.put("status", status)
        writer.put("startDate", startDate)
        writer.putIfPresent("stopDate", stopDate)
        writer.put("maxConcurrency", maxConcurrency)
        writer.put("toleratedFailurePercentage", toleratedFailurePercentage)
        writer.put("toleratedFailureCount", toleratedFailureCount)
        writer.put("itemCounts", itemCounts)
        writer.put("executionCounts", executionCounts)
        writer.putIfPresent("redriveCount", redriveCount)
        writer.putIfPresent("redriveDate", redriveDate)
    }
}

extension States {
    struct DescribeStateMachineAliasInput: ShapeStructureReadable {
        var stateMachineAliasArn: String
    }
}

extension States.DescribeStateMachineAliasInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineAliasArn = try reader.required("stateMachineAliasArn")
    }
}

extension States {
    struct DescribeStateMachineAliasOutput: ShapeStructureWritable {
        var stateMachineAliasArn: String?
        var name: String?
        var description: String?
        var routingConfiguration: [RoutingConfigurationListItem]?
        var creationDate: Timestamp?
        var updateDate: Timestamp?
    }
}

extension States.DescribeStateMachineAliasOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("stateMachineAliasArn", stateMachineAliasArn)
        writer.putIfPresent("name", name)
        writer.putIfPresent("description", description)
        writer.putIfPresent("routingConfiguration", routingConfiguration)
        writer.putIfPresent("creationDate", creationDate)
        writer.putIfPresent("updateDate", updateDate)
    }
}

extension States {
    struct DescribeStateMachineForExecutionInput: ShapeStructureReadable {
        var executionArn: String
        var includedData: IncludedData?
    }
}

extension States.DescribeStateMachineForExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        includedData = reader.optional("includedData")
    }
}

extension States {
    struct DescribeStateMachineForExecutionOutput: ShapeStructureWritable {
        var stateMachineArn: String
        var name: String
        var definition: String
        var roleArn: String
        var updateDate: Timestamp
        var loggingConfiguration: LoggingConfiguration?
        var tracingConfiguration: TracingConfiguration?
        var mapRunArn: String?
        var label: String?
        var revisionId: String?
        var encryptionConfiguration: EncryptionConfiguration?
        var variableReferences: [String: [String]]?
    }
}

extension States.DescribeStateMachineForExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("name", name)
        writer.put("definition", definition)
        writer.put("roleArn", roleArn)
        writer.put("updateDate", updateDate)
        writer.putIfPresent("loggingConfiguration", loggingConfiguration)
        writer.putIfPresent("tracingConfiguration", tracingConfiguration)
        writer.putIfPresent("mapRunArn", mapRunArn)
        writer.putIfPresent("label", label)
        writer.putIfPresent("revisionId", revisionId)
        writer.putIfPresent("encryptionConfiguration", encryptionConfiguration)
        writer.putIfPresent("variableReferences", variableReferences)
    }
}

extension States {
    struct DescribeStateMachineInput: ShapeStructureReadable {
        var stateMachineArn: String
        var includedData: IncludedData?
    }
}

extension States.DescribeStateMachineInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        includedData = reader.optional("includedData")
    }
}

extension States {
    struct DescribeStateMachineOutput: ShapeStructureWritable {
        var stateMachineArn: String
        var name: String
        var status: StateMachineStatus?
        var definition: String
        var roleArn: String
        var type: StateMachineType
        var creationDate: Timestamp
        var loggingConfiguration: LoggingConfiguration?
        var tracingConfiguration: TracingConfiguration?
        var label: String?
        var revisionId: String?
        var description: String?
        var encryptionConfiguration: EncryptionConfiguration?
        var variableReferences: [String: [String]]?
    }
}

extension States.DescribeStateMachineOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("name", name)
        writer.putIfPresent("status", status)
        writer.put("definition", definition)
        writer.put("roleArn", roleArn)
        writer.put("type", type)
        writer.put("creationDate", creationDate)
        writer.putIfPresent("loggingConfiguration", loggingConfiguration)
        writer.putIfPresent("tracingConfiguration", tracingConfiguration)
        writer.putIfPresent("label", label)
        writer.putIfPresent("revisionId", revisionId)
        writer.putIfPresent("description", description)
        writer.putIfPresent("encryptionConfiguration", encryptionConfiguration)
        writer.putIfPresent("variableReferences", variableReferences)
    }
}

extension States {
    struct EncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var kmsKeyId: String?
        var kmsDataKeyReusePeriodSeconds: Int?
        var type: EncryptionType
    }
}

extension States.EncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        type = try reader.required("type")
        kmsKeyId = reader.optional("kmsKeyId")
        kmsDataKeyReusePeriodSeconds = reader.optional("kmsDataKeyReusePeriodSeconds")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("kmsKeyId", kmsKeyId)
        writer.putIfPresent("kmsDataKeyReusePeriodSeconds", kmsDataKeyReusePeriodSeconds)
        writer.put("type", type)
    }
}

extension States {
    enum EncryptionType: String, ShapeEnumeration {
        case awsOwnedKey = "AWS_OWNED_KEY"
        case customerManagedKmsKey = "CUSTOMER_MANAGED_KMS_KEY"
    }
}

extension States {
    struct EvaluationFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
        var location: String?
        var state: String
    }
}

extension States.EvaluationFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
        writer.putIfPresent("location", location)
        writer.put("state", state)
    }
}

extension States {
    struct ExecutionAbortedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ExecutionAbortedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct ExecutionFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ExecutionFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct ExecutionListItem: ShapeStructureWritable {
        var executionArn: String
        var stateMachineArn: String
        var name: String
        var status: ExecutionStatus
        var startDate: Timestamp
        var stopDate: Timestamp?
        var mapRunArn: String?
        var itemCount: Int?
        var stateMachineVersionArn: String?
        var stateMachineAliasArn: String?
        var redriveCount: Int?
        var redriveDate: Timestamp?
    }
}

extension States.ExecutionListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("executionArn", executionArn)
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("name", name)
        writer.put("status", status)
        writer.put("startDate", startDate)
        writer.putIfPresent("stopDate", stopDate)
        writer.putIfPresent("mapRunArn", mapRunArn)
        writer.putIfPresent("itemCount", itemCount)
        writer.putIfPresent("stateMachineVersionArn", stateMachineVersionArn)
        writer.putIfPresent("stateMachineAliasArn", stateMachineAliasArn)
        writer.putIfPresent("redriveCount", redriveCount)
        writer.putIfPresent("redriveDate", redriveDate)
    }
}

extension States {
    enum ExecutionRedriveFilter: String, ShapeEnumeration {
        case redriven = "REDRIVEN"
        case notRedriven = "NOT_REDRIVEN"
    }
}

extension States {
    enum ExecutionRedriveStatus: String, ShapeEnumeration {
        case redrivable = "REDRIVABLE"
        case notRedrivable = "NOT_REDRIVABLE"
        case redrivableByMapRun = "REDRIVABLE_BY_MAP_RUN"
    }
}

extension States {
    struct ExecutionRedrivenEventDetails: ShapeStructureWritable {
        var redriveCount: Int?
    }
}

extension States.ExecutionRedrivenEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("redriveCount", redriveCount)
    }
}

extension States {
    struct ExecutionStartedEventDetails: ShapeStructureWritable {
        var input: String?
        var inputDetails: HistoryEventExecutionDataDetails?
        var roleArn: String?
        var stateMachineAliasArn: String?
        var stateMachineVersionArn: String?
    }
}

extension States.ExecutionStartedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
        writer.putIfPresent("roleArn", roleArn)
        writer.putIfPresent("stateMachineAliasArn", stateMachineAliasArn)
        writer.putIfPresent("stateMachineVersionArn", stateMachineVersionArn)
    }
}

extension States {
    enum ExecutionStatus: String, ShapeEnumeration {
        case running = "RUNNING"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case timedOut = "TIMED_OUT"
        case aborted = "ABORTED"
        case pendingRedrive = "PENDING_REDRIVE"
    }
}

extension States {
    struct ExecutionSucceededEventDetails: ShapeStructureWritable {
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.ExecutionSucceededEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
    }
}

extension States {
    struct ExecutionTimedOutEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.ExecutionTimedOutEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct GetActivityTaskInput: ShapeStructureReadable {
        var activityArn: String
        var workerName: String?
    }
}

extension States.GetActivityTaskInput {
    init(_ reader: inout ObjectReader) throws {
        activityArn = try reader.required("activityArn")
        workerName = reader.optional("workerName")
    }
}

extension States {
    struct GetActivityTaskOutput: ShapeStructureWritable {
        var taskToken: String?
        var input: String?
    }
}

extension States.GetActivityTaskOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("taskToken", taskToken)
        writer.putIfPresent("input", input)
    }
}

extension States {
    struct GetExecutionHistoryInput: ShapeStructureReadable {
        var executionArn: String
        var maxResults: Int?
        var reverseOrder: Bool?
        var nextToken: String?
        var includeExecutionData: Bool?
    }
}

extension States.GetExecutionHistoryInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        maxResults = reader.optional("maxResults")
        reverseOrder = reader.optional("reverseOrder")
        nextToken = reader.optional("nextToken")
        includeExecutionData = reader.optional("includeExecutionData")
    }
}

extension States {
    struct GetExecutionHistoryOutput: ShapeStructureWritable {
        var events: [HistoryEvent]
        var nextToken: String?
    }
}

extension States.GetExecutionHistoryOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("events", events)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct HistoryEvent: ShapeStructureWritable {
        var timestamp: Timestamp
        var type: HistoryEventType
        var id: Int
        var previousEventId: Int?
        var activityFailedEventDetails: ActivityFailedEventDetails?
        var activityScheduleFailedEventDetails: ActivityScheduleFailedEventDetails?
        var activityScheduledEventDetails: ActivityScheduledEventDetails?
        var activityStartedEventDetails: ActivityStartedEventDetails?
        var activitySucceededEventDetails: ActivitySucceededEventDetails?
        var activityTimedOutEventDetails: ActivityTimedOutEventDetails?
        var taskFailedEventDetails: TaskFailedEventDetails?
        var taskScheduledEventDetails: TaskScheduledEventDetails?
        var taskStartFailedEventDetails: TaskStartFailedEventDetails?
        var taskStartedEventDetails: TaskStartedEventDetails?
        var taskSubmitFailedEventDetails: TaskSubmitFailedEventDetails?
        var taskSubmittedEventDetails: TaskSubmittedEventDetails?
        var taskSucceededEventDetails: TaskSucceededEventDetails?
        var taskTimedOutEventDetails: TaskTimedOutEventDetails?
        var executionFailedEventDetails: ExecutionFailedEventDetails?
        var executionStartedEventDetails: ExecutionStartedEventDetails?
        var executionSucceededEventDetails: ExecutionSucceededEventDetails?
        var executionAbortedEventDetails: ExecutionAbortedEventDetails?
        var executionTimedOutEventDetails: ExecutionTimedOutEventDetails?
        var executionRedrivenEventDetails: ExecutionRedrivenEventDetails?
        var mapStateStartedEventDetails: MapStateStartedEventDetails?
        var mapIterationStartedEventDetails: MapIterationEventDetails?
        var mapIterationSucceededEventDetails: MapIterationEventDetails?
        var mapIterationFailedEventDetails: MapIterationEventDetails?
        var mapIterationAbortedEventDetails: MapIterationEventDetails?
        var lambdaFunctionFailedEventDetails: LambdaFunctionFailedEventDetails?
        var lambdaFunctionScheduleFailedEventDetails: LambdaFunctionScheduleFailedEventDetails?
        var lambdaFunctionScheduledEventDetails: LambdaFunctionScheduledEventDetails?
        var lambdaFunctionStartFailedEventDetails: LambdaFunctionStartFailedEventDetails?
        var lambdaFunctionSucceededEventDetails: LambdaFunctionSucceededEventDetails?
        var lambdaFunctionTimedOutEventDetails: LambdaFunctionTimedOutEventDetails?
        var stateEnteredEventDetails: StateEnteredEventDetails?
        var stateExitedEventDetails: StateExitedEventDetails?
        var mapRunStartedEventDetails: MapRunStartedEventDetails?
        var mapRunFailedEventDetails: MapRunFailedEventDetails?
        var mapRunRedrivenEventDetails: MapRunRedrivenEventDetails?
        var evaluationFailedEventDetails: EvaluationFailedEventDetails?
    }
}

extension States.HistoryEvent {
    func write(to writer: inout ObjectWriter) {
        writer.put("timestamp", timestamp)
        writer.put("type", type)
        writer.put("id", id)
        writer.putIfPresent("previousEventId", previousEventId)
        writer.putIfPresent("activityFailedEventDetails", activityFailedEventDetails)
        writer.putIfPresent("activityScheduleFailedEventDetails", activityScheduleFailedEventDetails)
        writer.putIfPresent("activityScheduledEventDetails", activityScheduledEventDetails)
        writer.putIfPresent("activityStartedEventDetails", activityStartedEventDetails)
        writer.putIfPresent("activitySucceededEventDetails", activitySucceededEventDetails)
        writer.putIfPresent("activityTimedOutEventDetails", activityTimedOutEventDetails)
        writer.putIfPresent("taskFailedEventDetails", taskFailedEventDetails)
        writer.putIfPresent("taskScheduledEventDetails", taskScheduledEventDetails)
        writer.putIfPresent("taskStartFailedEventDetails", taskStartFailedEventDetails)
        writer.putIfPresent("taskStartedEventDetails", taskStartedEventDetails)
        writer.putIfPresent("taskSubmitFailedEventDetails", taskSubmitFailedEventDetails)
        writer.putIfPresent("taskSubmittedEventDetails", taskSubmittedEventDetails)
        writer.putIfPresent("taskSucceededEventDetails", taskSucceededEventDetails)
        writer.putIfPresent("taskTimedOutEventDetails", taskTimedOutEventDetails)
        writer.putIfPresent("executionFailedEventDetails", executionFailedEventDetails)
        writer.putIfPresent("executionStartedEventDetails", executionStartedEventDetails)
        writer.putIfPresent("executionSucceededEventDetails", executionSucceededEventDetails)
        writer.putIfPresent("executionAbortedEventDetails", executionAbortedEventDetails)
        writer.putIfPresent("executionTimedOutEventDetails", executionTimedOutEventDetails)
        writer.putIfPresent("executionRedrivenEventDetails", executionRedrivenEventDetails)
        writer.putIfPresent("mapStateStartedEventDetails", mapStateStartedEventDetails)
        writer.putIfPresent("mapIterationStartedEventDetails", mapIterationStartedEventDetails)
        writer.putIfPresent("mapIterationSucceededEventDetails", mapIterationSucceededEventDetails)
        writer.putIfPresent("mapIterationFailedEventDetails", mapIterationFailedEventDetails)
        writer.putIfPresent("mapIterationAbortedEventDetails", mapIterationAbortedEventDetails)
        writer.putIfPresent("lambdaFunctionFailedEventDetails", lambdaFunctionFailedEventDetails)
        writer.putIfPresent("lambdaFunctionScheduleFailedEventDetails", lambdaFunctionScheduleFailedEventDetails)
        writer.putIfPresent("lambdaFunctionScheduledEventDetails", lambdaFunctionScheduledEventDetails)
        writer.putIfPresent("lambdaFunctionStartFailedEventDetails", lambdaFunctionStartFailedEventDetails)
        writer.putIfPresent("lambdaFunctionSucceededEventDetails", lambdaFunctionSucceededEventDetails)
        writer.putIfPresent("lambdaFunctionTimedOutEventDetails", lambdaFunctionTimedOutEventDetails)
        writer.putIfPresent("stateEnteredEventDetails", stateEnteredEventDetails)
        writer.putIfPresent("stateExitedEventDetails", stateExitedEventDetails)
        writer.putIfPresent("mapRunStartedEventDetails", mapRunStartedEventDetails)
        writer.putIfPresent("mapRunFailedEventDetails", mapRunFailedEventDetails)
        writer.putIfPresent("mapRunRedrivenEventDetails", mapRunRedrivenEventDetails)
        writer.putIfPresent("evaluationFailedEventDetails", evaluationFailedEventDetails)
    }
}

extension States {
    struct HistoryEventExecutionDataDetails: ShapeStructureWritable {
        var truncated: Bool?
    }
}

extension States.HistoryEventExecutionDataDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("truncated", truncated)
    }
}

extension States {
    enum HistoryEventType: String, ShapeEnumeration {
        case activityFailed = "ActivityFailed"
        case activityScheduled = "ActivityScheduled"
        case activityScheduleFailed = "ActivityScheduleFailed"
        case activityStarted = "ActivityStarted"
        case activitySucceeded = "ActivitySucceeded"
        case activityTimedOut = "ActivityTimedOut"
        case choiceStateEntered = "ChoiceStateEntered"
        case choiceStateExited = "ChoiceStateExited"
        case executionAborted = "ExecutionAborted"
        case executionFailed = "ExecutionFailed"
        case executionStarted = "ExecutionStarted"
        case executionSucceeded = "ExecutionSucceeded"
        case executionTimedOut = "ExecutionTimedOut"
        case failStateEntered = "FailStateEntered"
        case lambdaFunctionFailed = "LambdaFunctionFailed"
        case lambdaFunctionScheduled = "LambdaFunctionScheduled"
        case lambdaFunctionScheduleFailed = "LambdaFunctionScheduleFailed"
        case lambdaFunctionStarted = "LambdaFunctionStarted"
        case lambdaFunctionStartFailed = "LambdaFunctionStartFailed"
        case lambdaFunctionSucceeded = "LambdaFunctionSucceeded"
        case lambdaFunctionTimedOut = "LambdaFunctionTimedOut"
        case mapIterationAborted = "MapIterationAborted"
        case mapIterationFailed = "MapIterationFailed"
        case mapIterationStarted = "MapIterationStarted"
        case mapIterationSucceeded = "MapIterationSucceeded"
        case mapStateAborted = "MapStateAborted"
        case mapStateEntered = "MapStateEntered"
        case mapStateExited = "MapStateExited"
        case mapStateFailed = "MapStateFailed"
        case mapStateStarted = "MapStateStarted"
        case mapStateSucceeded = "MapStateSucceeded"
        case parallelStateAborted = "ParallelStateAborted"
        case parallelStateEntered = "ParallelStateEntered"
        case parallelStateExited = "ParallelStateExited"
        case parallelStateFailed = "ParallelStateFailed"
        case parallelStateStarted = "ParallelStateStarted"
        case parallelStateSucceeded = "ParallelStateSucceeded"
        case passStateEntered = "PassStateEntered"
        case passStateExited = "PassStateExited"
        case succeedStateEntered = "SucceedStateEntered"
        case succeedStateExited = "SucceedStateExited"
        case taskFailed = "TaskFailed"
        case taskScheduled = "TaskScheduled"
        case taskStarted = "TaskStarted"
        case taskStartFailed = "TaskStartFailed"
        case taskStateAborted = "TaskStateAborted"
        case taskStateEntered = "TaskStateEntered"
        case taskStateExited = "TaskStateExited"
        case taskSubmitFailed = "TaskSubmitFailed"
        case taskSubmitted = "TaskSubmitted"
        case taskSucceeded = "TaskSucceeded"
        case taskTimedOut = "TaskTimedOut"
        case waitStateAborted = "WaitStateAborted"
        case waitStateEntered = "WaitStateEntered"
        case waitStateExited = "WaitStateExited"
        case mapRunAborted = "MapRunAborted"
        case mapRunFailed = "MapRunFailed"
        case mapRunStarted = "MapRunStarted"
        case mapRunSucceeded = "MapRunSucceeded"
        case executionRedriven = "ExecutionRedriven"
        case mapRunRedriven = "MapRunRedriven"
        case evaluationFailed = "EvaluationFailed"
    }
}

extension States {
    enum IncludedData: String, ShapeEnumeration {
        case allData = "ALL_DATA"
        case metadataOnly = "METADATA_ONLY"
    }
}

extension States {
    struct InspectionData: ShapeStructureWritable {
        var input: String?
        var afterArguments: String?
        var afterInputPath: String?
        var afterParameters: String?
        var result: String?
        var afterResultSelector: String?
        var afterResultPath: String?
        var request: InspectionDataRequest?
        var response: InspectionDataResponse?
        var variables: String?
        var errorDetails: InspectionErrorDetails?
        var afterItemsPath: String?
        var afterItemSelector: String?
        var afterItemBatcher: String?
        var afterItemsPointer: String?
        var toleratedFailureCount: Int?
        var toleratedFailurePercentage: Double?
        var maxConcurrency: Int?
    }
}

extension States.InspectionData {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("input", input)
        writer.putIfPresent("afterArguments", afterArguments)
        writer.putIfPresent("afterInputPath", afterInputPath)
        writer.putIfPresent("afterParameters", afterParameters)
        writer.putIfPresent("result", result)
        writer.putIfPresent("afterResultSelector", afterResultSelector)
        writer.putIfPresent("afterResultPath", afterResultPath)
        writer.putIfPresent("request", request)
        writer.putIfPresent("response", response)
        writer.putIfPresent("variables", variables)
        writer.putIfPresent("errorDetails", errorDetails)
        writer.putIfPresent("afterItemsPath", afterItemsPath)
        writer.putIfPresent("afterItemSelector", afterItemSelector)
        writer.putIfPresent("afterItemBatcher", afterItemBatcher)
        writer.putIfPresent("afterItemsPointer", afterItemsPointer)
        writer.putIfPresent("toleratedFailureCount", toleratedFailureCount)
        writer.putIfPresent("toleratedFailurePercentage", toleratedFailurePercentage)
        writer.putIfPresent("maxConcurrency", maxConcurrency)
    }
}

extension States {
    struct InspectionDataRequest: ShapeStructureWritable {
        var `protocol`: String?
        var method: String?
        var url: String?
        var headers: String?
        var body: String?
    }
}

extension States.InspectionDataRequest {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("protocol", `protocol`)
        writer.putIfPresent("method", method)
        writer.putIfPresent("url", url)
        writer.putIfPresent("headers", headers)
        writer.putIfPresent("body", body)
    }
}

extension States {
    struct InspectionDataResponse: ShapeStructureWritable {
        var `protocol`: String?
        var statusCode: String?
        var statusMessage: String?
        var headers: String?
        var body: String?
    }
}

extension States.InspectionDataResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("protocol", `protocol`)
        writer.putIfPresent("statusCode", statusCode)
        writer.putIfPresent("statusMessage", statusMessage)
        writer.putIfPresent("headers", headers)
        writer.putIfPresent("body", body)
    }
}

extension States {
    struct InspectionErrorDetails: ShapeStructureWritable {
        var catchIndex: Int?
        var retryIndex: Int?
        var retryBackoffIntervalSeconds: Int?
    }
}

extension States.InspectionErrorDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("catchIndex", catchIndex)
        writer.putIfPresent("retryIndex", retryIndex)
        writer.putIfPresent("retryBackoffIntervalSeconds", retryBackoffIntervalSeconds)
    }
}

extension States {
    enum InspectionLevel: String, ShapeEnumeration {
        case info = "INFO"
        case debug = "DEBUG"
        case trace = "TRACE"
    }
}

extension States {
    enum KmsKeyState: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case pendingDeletion = "PENDING_DELETION"
        case pendingImport = "PENDING_IMPORT"
        case unavailable = "UNAVAILABLE"
        case creating = "CREATING"
    }
}

extension States {
    struct LambdaFunctionFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.LambdaFunctionFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct LambdaFunctionScheduleFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.LambdaFunctionScheduleFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct LambdaFunctionScheduledEventDetails: ShapeStructureWritable {
        var resource: String
        var input: String?
        var inputDetails: HistoryEventExecutionDataDetails?
        var timeoutInSeconds: Int?
        var taskCredentials: TaskCredentials?
    }
}

extension States.LambdaFunctionScheduledEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resource", resource)
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
        writer.putIfPresent("timeoutInSeconds", timeoutInSeconds)
        writer.putIfPresent("taskCredentials", taskCredentials)
    }
}

extension States {
    struct LambdaFunctionStartFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.LambdaFunctionStartFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct LambdaFunctionSucceededEventDetails: ShapeStructureWritable {
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.LambdaFunctionSucceededEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
    }
}

extension States {
    struct LambdaFunctionTimedOutEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.LambdaFunctionTimedOutEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct ListActivitiesInput: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension States.ListActivitiesInput {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("maxResults")
        nextToken = reader.optional("nextToken")
    }
}

extension States {
    struct ListActivitiesOutput: ShapeStructureWritable {
        var activities: [ActivityListItem]
        var nextToken: String?
    }
}

extension States.ListActivitiesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("activities", activities)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct ListExecutionsInput: ShapeStructureReadable {
        var stateMachineArn: String?
        var statusFilter: ExecutionStatus?
        var maxResults: Int?
        var nextToken: String?
        var mapRunArn: String?
        var redriveFilter: ExecutionRedriveFilter?
    }
}

extension States.ListExecutionsInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = reader.optional("stateMachineArn")
        statusFilter = reader.optional("statusFilter")
        maxResults = reader.optional("maxResults")
        nextToken = reader.optional("nextToken")
        mapRunArn = reader.optional("mapRunArn")
        redriveFilter = reader.optional("redriveFilter")
    }
}

extension States {
    struct ListExecutionsOutput: ShapeStructureWritable {
        var executions: [ExecutionListItem]
        var nextToken: String?
    }
}

extension States.ListExecutionsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("executions", executions)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct ListMapRunsInput: ShapeStructureReadable {
        var executionArn: String
        var maxResults: Int?
        var nextToken: String?
    }
}

extension States.ListMapRunsInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        maxResults = reader.optional("maxResults")
        nextToken = reader.optional("nextToken")
    }
}

extension States {
    struct ListMapRunsOutput: ShapeStructureWritable {
        var mapRuns: [MapRunListItem]
        var nextToken: String?
    }
}

extension States.ListMapRunsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("mapRuns", mapRuns)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct ListStateMachineAliasesInput: ShapeStructureReadable {
        var stateMachineArn: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension States.ListStateMachineAliasesInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        nextToken = reader.optional("nextToken")
        maxResults = reader.optional("maxResults")
    }
}

extension States {
    struct ListStateMachineAliasesOutput: ShapeStructureWritable {
        var stateMachineAliases: [StateMachineAliasListItem]
        var nextToken: String?
    }
}

extension States.ListStateMachineAliasesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineAliases", stateMachineAliases)
        writer.putIfPresent("nextToken", nextToken)
    }
}
