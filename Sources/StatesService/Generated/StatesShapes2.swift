// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension States {
    struct ListStateMachineVersionsInput: ShapeStructureReadable {
        var stateMachineArn: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension States.ListStateMachineVersionsInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        nextToken = reader.optional("nextToken")
        maxResults = reader.optional("maxResults")
    }
}

extension States {
    struct ListStateMachineVersionsOutput: ShapeStructureWritable {
        var stateMachineVersions: [StateMachineVersionListItem]
        var nextToken: String?
    }
}

extension States.ListStateMachineVersionsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineVersions", stateMachineVersions)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct ListStateMachinesInput: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension States.ListStateMachinesInput {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("maxResults")
        nextToken = reader.optional("nextToken")
    }
}

extension States {
    struct ListStateMachinesOutput: ShapeStructureWritable {
        var stateMachines: [StateMachineListItem]
        var nextToken: String?
    }
}

extension States.ListStateMachinesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachines", stateMachines)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension States {
    struct ListTagsForResourceInput: ShapeStructureReadable {
        var resourceArn: String
    }
}

extension States.ListTagsForResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
    }
}

extension States {
    struct ListTagsForResourceOutput: ShapeStructureWritable {
        var tags: [Tag]?
    }
}

extension States.ListTagsForResourceOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("tags", tags)
    }
}

extension States {
    struct LogDestination: ShapeStructureReadable, ShapeStructureWritable {
        var cloudWatchLogsLogGroup: CloudWatchLogsLogGroup?
    }
}

extension States.LogDestination {
    init(_ reader: inout ObjectReader) throws {
        cloudWatchLogsLogGroup = reader.optional("cloudWatchLogsLogGroup")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("cloudWatchLogsLogGroup", cloudWatchLogsLogGroup)
    }
}

extension States {
    enum LogLevel: String, ShapeEnumeration {
        case all = "ALL"
        case error = "ERROR"
        case fatal = "FATAL"
        case off = "OFF"
    }
}

extension States {
    struct LoggingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var level: LogLevel?
        var includeExecutionData: Bool?
        var destinations: [LogDestination]?
    }
}

extension States.LoggingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        level = reader.optional("level")
        includeExecutionData = reader.optional("includeExecutionData")
        destinations = reader.optional("destinations")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("level", level)
        writer.putIfPresent("includeExecutionData", includeExecutionData)
        writer.putIfPresent("destinations", destinations)
    }
}

extension States {
    struct MapIterationEventDetails: ShapeStructureWritable {
        var name: String?
        var index: Int?
    }
}

extension States.MapIterationEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("name", name)
        writer.putIfPresent("index", index)
    }
}

extension States {
    struct MapRunExecutionCounts: ShapeStructureWritable {
        var pending: Int
        var running: Int
        var succeeded: Int
        var failed: Int
        var timedOut: Int
        var aborted: Int
        var total: Int
        var resultsWritten: Int
        var failuresNotRedrivable: Int?
        var pendingRedrive: Int?
    }
}

extension States.MapRunExecutionCounts {
    func write(to writer: inout ObjectWriter) {
        writer.put("pending", pending)
        writer.put("running", running)
        writer.put("succeeded", succeeded)
        writer.put("failed", failed)
        writer.put("timedOut", timedOut)
        writer.put("aborted", aborted)
        writer.put("total", total)
        writer.put("resultsWritten", resultsWritten)
        writer.putIfPresent("failuresNotRedrivable", failuresNotRedrivable)
        writer.putIfPresent("pendingRedrive", pendingRedrive)
    }
}

extension States {
    struct MapRunFailedEventDetails: ShapeStructureWritable {
        var error: String?
        var cause: String?
    }
}

extension States.MapRunFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct MapRunItemCounts: ShapeStructureWritable {
        var pending: Int
        var running: Int
        var succeeded: Int
        var failed: Int
        var timedOut: Int
        var aborted: Int
        var total: Int
        var resultsWritten: Int
        var failuresNotRedrivable: Int?
        var pendingRedrive: Int?
    }
}

extension States.MapRunItemCounts {
    func write(to writer: inout ObjectWriter) {
        writer.put("pending", pending)
        writer.put("running", running)
        writer.put("succeeded", succeeded)
        writer.put("failed", failed)
        writer.put("timedOut", timedOut)
        writer.put("aborted", aborted)
        writer.put("total", total)
        writer.put("resultsWritten", resultsWritten)
        writer.putIfPresent("failuresNotRedrivable", failuresNotRedrivable)
        writer.putIfPresent("pendingRedrive", pendingRedrive)
    }
}

extension States {
    struct MapRunListItem: ShapeStructureWritable {
        var executionArn: String
        var mapRunArn: String
        var stateMachineArn: String
        var startDate: Timestamp
        var stopDate: Timestamp?
    }
}

extension States.MapRunListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("executionArn", executionArn)
        writer.put("mapRunArn", mapRunArn)
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("startDate", startDate)
        writer.putIfPresent("stopDate", stopDate)
    }
}

extension States {
    struct MapRunRedrivenEventDetails: ShapeStructureWritable {
        var mapRunArn: String?
        var redriveCount: Int?
    }
}

extension States.MapRunRedrivenEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("mapRunArn", mapRunArn)
        writer.putIfPresent("redriveCount", redriveCount)
    }
}

extension States {
    struct MapRunStartedEventDetails: ShapeStructureWritable {
        var mapRunArn: String?
    }
}

extension States.MapRunStartedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("mapRunArn", mapRunArn)
    }
}

extension States {
    enum MapRunStatus: String, ShapeEnumeration {
        case running = "RUNNING"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case aborted = "ABORTED"
    }
}

extension States {
    struct MapStateStartedEventDetails: ShapeStructureWritable {
        var length: Int?
    }
}

extension States.MapStateStartedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("length", length)
    }
}

extension States {
    struct MockErrorOutput: ShapeStructureReadable {
        var error: String?
        var cause: String?
    }
}

extension States.MockErrorOutput {
    init(_ reader: inout ObjectReader) throws {
        error = reader.optional("error")
        cause = reader.optional("cause")
    }
}

extension States {
    struct MockInput: ShapeStructureReadable {
        var result: String?
        var errorOutput: MockErrorOutput?
        var fieldValidationMode: MockResponseValidationMode?
    }
}

extension States.MockInput {
    init(_ reader: inout ObjectReader) throws {
        result = reader.optional("result")
        errorOutput = reader.optional("errorOutput")
        fieldValidationMode = reader.optional("fieldValidationMode")
    }
}

extension States {
    enum MockResponseValidationMode: String, ShapeEnumeration {
        case strict = "STRICT"
        case present = "PRESENT"
        case none = "NONE"
    }
}

extension States {
    struct PublishStateMachineVersionInput: ShapeStructureReadable {
        var stateMachineArn: String
        var revisionId: String?
        var description: String?
    }
}

extension States.PublishStateMachineVersionInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        revisionId = reader.optional("revisionId")
        description = reader.optional("description")
    }
}

extension States {
    struct PublishStateMachineVersionOutput: ShapeStructureWritable {
        var creationDate: Timestamp
        var stateMachineVersionArn: String
    }
}

extension States.PublishStateMachineVersionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("creationDate", creationDate)
        writer.put("stateMachineVersionArn", stateMachineVersionArn)
    }
}

extension States {
    struct RedriveExecutionInput: ShapeStructureReadable {
        var executionArn: String
        var clientToken: String?
    }
}

extension States.RedriveExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        clientToken = reader.optional("clientToken")
    }
}

extension States {
    struct RedriveExecutionOutput: ShapeStructureWritable {
        var redriveDate: Timestamp
    }
}

extension States.RedriveExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("redriveDate", redriveDate)
    }
}

extension States {
    struct RoutingConfigurationListItem: ShapeStructureReadable, ShapeStructureWritable {
        var stateMachineVersionArn: String
        var weight: Int
    }
}

extension States.RoutingConfigurationListItem {
    init(_ reader: inout ObjectReader) throws {
        stateMachineVersionArn = try reader.required("stateMachineVersionArn")
        weight = try reader.required("weight")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineVersionArn", stateMachineVersionArn)
        writer.put("weight", weight)
    }
}

extension States {
    struct SendTaskFailureInput: ShapeStructureReadable {
        var taskToken: String
        var error: String?
        var cause: String?
    }
}

extension States.SendTaskFailureInput {
    init(_ reader: inout ObjectReader) throws {
        taskToken = try reader.required("taskToken")
        error = reader.optional("error")
        cause = reader.optional("cause")
    }
}

extension States {
    struct SendTaskFailureOutput: ShapeStructureWritable {
    }
}

extension States.SendTaskFailureOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct SendTaskHeartbeatInput: ShapeStructureReadable {
        var taskToken: String
    }
}

extension States.SendTaskHeartbeatInput {
    init(_ reader: inout ObjectReader) throws {
        taskToken = try reader.required("taskToken")
    }
}

extension States {
    struct SendTaskHeartbeatOutput: ShapeStructureWritable {
    }
}

extension States.SendTaskHeartbeatOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct SendTaskSuccessInput: ShapeStructureReadable {
        var taskToken: String
        var output: String
    }
}

extension States.SendTaskSuccessInput {
    init(_ reader: inout ObjectReader) throws {
        taskToken = try reader.required("taskToken")
        output = try reader.required("output")
    }
}

extension States {
    struct SendTaskSuccessOutput: ShapeStructureWritable {
    }
}

extension States.SendTaskSuccessOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct StartExecutionInput: ShapeStructureReadable {
        var stateMachineArn: String
        var name: String?
        var input: String?
        var traceHeader: String?
    }
}

extension States.StartExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        name = reader.optional("name")
        input = reader.optional("input")
        traceHeader = reader.optional("traceHeader")
    }
}

extension States {
    struct StartExecutionOutput: ShapeStructureWritable {
        var executionArn: String
        var startDate: Timestamp
    }
}

extension States.StartExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("executionArn", executionArn)
        writer.put("startDate", startDate)
    }
}

extension States {
    struct StartSyncExecutionInput: ShapeStructureReadable {
        var stateMachineArn: String
        var name: String?
        var input: String?
        var traceHeader: String?
        var includedData: IncludedData?
    }
}

extension States.StartSyncExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        name = reader.optional("name")
        input = reader.optional("input")
        traceHeader = reader.optional("traceHeader")
        includedData = reader.optional("includedData")
    }
}

extension States {
    struct StartSyncExecutionOutput: ShapeStructureWritable {
        var executionArn: String
        var stateMachineArn: String?
        var name: String?
        var startDate: Timestamp
        var stopDate: Timestamp
        var status: SyncExecutionStatus
        var error: String?
        var cause: String?
        var input: String?
        var inputDetails: CloudWatchEventsExecutionDataDetails?
        var output: String?
        var outputDetails: CloudWatchEventsExecutionDataDetails?
        var traceHeader: String?
        var billingDetails: BillingDetails?
    }
}

extension States.StartSyncExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("executionArn", executionArn)
        writer.putIfPresent("stateMachineArn", stateMachineArn)
        writer.putIfPresent("name", name)
        writer.put("startDate", startDate)
        writer.put("stopDate", stopDate)
        writer.put("status", status)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
        writer.putIfPresent("traceHeader", traceHeader)
        writer.putIfPresent("billingDetails", billingDetails)
    }
}

extension States {
    struct StateEnteredEventDetails: ShapeStructureWritable {
        var name: String
        var input: String?
        var inputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.StateEnteredEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("name", name)
        writer.putIfPresent("input", input)
        writer.putIfPresent("inputDetails", inputDetails)
    }
}

extension States {
    struct StateExitedEventDetails: ShapeStructureWritable {
        var name: String
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
        var assignedVariables: [String: String]?
        var assignedVariablesDetails: AssignedVariablesDetails?
    }
}

extension States.StateExitedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("name", name)
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
        writer.putIfPresent("assignedVariables", assignedVariables)
        writer.putIfPresent("assignedVariablesDetails", assignedVariablesDetails)
    }
}

extension States {
    struct StateMachineAliasListItem: ShapeStructureWritable {
        var stateMachineAliasArn: String
        var creationDate: Timestamp
    }
}

extension States.StateMachineAliasListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineAliasArn", stateMachineAliasArn)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    struct StateMachineListItem: ShapeStructureWritable {
        var stateMachineArn: String
        var name: String
        var type: StateMachineType
        var creationDate: Timestamp
    }
}

extension States.StateMachineListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineArn", stateMachineArn)
        writer.put("name", name)
        writer.put("type", type)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    enum StateMachineStatus: String, ShapeEnumeration {
        case active = "ACTIVE"
        case deleting = "DELETING"
    }
}

extension States {
    enum StateMachineType: String, ShapeEnumeration {
        case standard = "STANDARD"
        case express = "EXPRESS"
    }
}

extension States {
    struct StateMachineVersionListItem: ShapeStructureWritable {
        var stateMachineVersionArn: String
        var creationDate: Timestamp
    }
}

extension States.StateMachineVersionListItem {
    func write(to writer: inout ObjectWriter) {
        writer.put("stateMachineVersionArn", stateMachineVersionArn)
        writer.put("creationDate", creationDate)
    }
}

extension States {
    struct StopExecutionInput: ShapeStructureReadable {
        var executionArn: String
        var error: String?
        var cause: String?
    }
}

extension States.StopExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        executionArn = try reader.required("executionArn")
        error = reader.optional("error")
        cause = reader.optional("cause")
    }
}

extension States {
    struct StopExecutionOutput: ShapeStructureWritable {
        var stopDate: Timestamp
    }
}

extension States.StopExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("stopDate", stopDate)
    }
}

extension States {
    enum SyncExecutionStatus: String, ShapeEnumeration {
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case timedOut = "TIMED_OUT"
    }
}

extension States {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String?
        var value: String?
    }
}

extension States.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("key")
        value = reader.optional("value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("key", key)
        writer.putIfPresent("value", value)
    }
}

extension States {
    struct TagResourceInput: ShapeStructureReadable {
        var resourceArn: String
        var tags: [Tag]
    }
}

extension States.TagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
        tags = try reader.required("tags")
    }
}

extension States {
    struct TagResourceOutput: ShapeStructureWritable {
    }
}

extension States.TagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct TaskCredentials: ShapeStructureWritable {
        var roleArn: String?
    }
}

extension States.TaskCredentials {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("roleArn", roleArn)
    }
}

extension States {
    struct TaskFailedEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var error: String?
        var cause: String?
    }
}

extension States.TaskFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct TaskScheduledEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var region: String
        var parameters: String
        var timeoutInSeconds: Int?
        var heartbeatInSeconds: Int?
        var taskCredentials: TaskCredentials?
    }
}

extension States.TaskScheduledEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.put("region", region)
        writer.put("parameters", parameters)
        writer.putIfPresent("timeoutInSeconds", timeoutInSeconds)
        writer.putIfPresent("heartbeatInSeconds", heartbeatInSeconds)
        writer.putIfPresent("taskCredentials", taskCredentials)
    }
}

extension States {
    struct TaskStartFailedEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var error: String?
        var cause: String?
    }
}

extension States.TaskStartFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct TaskStartedEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
    }
}

extension States.TaskStartedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
    }
}

extension States {
    struct TaskSubmitFailedEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var error: String?
        var cause: String?
    }
}

extension States.TaskSubmitFailedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    struct TaskSubmittedEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.TaskSubmittedEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
    }
}

extension States {
    struct TaskSucceededEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var output: String?
        var outputDetails: HistoryEventExecutionDataDetails?
    }
}

extension States.TaskSucceededEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("output", output)
        writer.putIfPresent("outputDetails", outputDetails)
    }
}

extension States {
    struct TaskTimedOutEventDetails: ShapeStructureWritable {
        var resourceType: String
        var resource: String
        var error: String?
        var cause: String?
    }
}

extension States.TaskTimedOutEventDetails {
    func write(to writer: inout ObjectWriter) {
        writer.put("resourceType", resourceType)
        writer.put("resource", resource)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
    }
}

extension States {
    enum TestExecutionStatus: String, ShapeEnumeration {
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case retriable = "RETRIABLE"
        case caughtError = "CAUGHT_ERROR"
    }
}

extension States {
    struct TestStateConfiguration: ShapeStructureReadable {
        var retrierRetryCount: Int?
        var errorCausedByState: String?
        var mapIterationFailureCount: Int?
        var mapItemReaderData: String?
    }
}

extension States.TestStateConfiguration {
    init(_ reader: inout ObjectReader) throws {
        retrierRetryCount = reader.optional("retrierRetryCount")
        errorCausedByState = reader.optional("errorCausedByState")
        mapIterationFailureCount = reader.optional("mapIterationFailureCount")
        mapItemReaderData = reader.optional("mapItemReaderData")
    }
}

extension States {
    struct TestStateInput: ShapeStructureReadable {
        var definition: String
        var roleArn: String?
        var input: String?
        var inspectionLevel: InspectionLevel?
        var revealSecrets: Bool?
        var variables: String?
        var stateName: String?
        var mock: MockInput?
        var context: String?
        var stateConfiguration: TestStateConfiguration?
    }
}

extension States.TestStateInput {
    init(_ reader: inout ObjectReader) throws {
        definition = try reader.required("definition")
        roleArn = reader.optional("roleArn")
        input = reader.optional("input")
        inspectionLevel = reader.optional("inspectionLevel")
        revealSecrets = reader.optional("revealSecrets")
        variables = reader.optional("variables")
        stateName = reader.optional("stateName")
        mock = reader.optional("mock")
        context = reader.optional("context")
        stateConfiguration = reader.optional("stateConfiguration")
    }
}

extension States {
    struct TestStateOutput: ShapeStructureWritable {
        var output: String?
        var error: String?
        var cause: String?
        var inspectionData: InspectionData?
        var nextState: String?
        var status: TestExecutionStatus?
    }
}

extension States.TestStateOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("output", output)
        writer.putIfPresent("error", error)
        writer.putIfPresent("cause", cause)
        writer.putIfPresent("inspectionData", inspectionData)
        writer.putIfPresent("nextState", nextState)
        writer.putIfPresent("status", status)
    }
}

extension States {
    struct TracingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool?
    }
}

extension States.TracingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = reader.optional("enabled")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("enabled", enabled)
    }
}

extension States {
    struct UntagResourceInput: ShapeStructureReadable {
        var resourceArn: String
        var tagKeys: [String]
    }
}

extension States.UntagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
        tagKeys = try reader.required("tagKeys")
    }
}

extension States {
    struct UntagResourceOutput: ShapeStructureWritable {
    }
}

extension States.UntagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct UpdateMapRunInput: ShapeStructureReadable {
        var mapRunArn: String
        var maxConcurrency: Int?
        var toleratedFailurePercentage: Double?
        var toleratedFailureCount: Int?
    }
}

extension States.UpdateMapRunInput {
    init(_ reader: inout ObjectReader) throws {
        mapRunArn = try reader.required("mapRunArn")
        maxConcurrency = reader.optional("maxConcurrency")
        toleratedFailurePercentage = reader.optional("toleratedFailurePercentage")
        toleratedFailureCount = reader.optional("toleratedFailureCount")
    }
}

extension States {
    struct UpdateMapRunOutput: ShapeStructureWritable {
    }
}

extension States.UpdateMapRunOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension States {
    struct UpdateStateMachineAliasInput: ShapeStructureReadable {
        var stateMachineAliasArn: String
        var description: String?
        var routingConfiguration: [RoutingConfigurationListItem]?
    }
}

extension States.UpdateStateMachineAliasInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineAliasArn = try reader.required("stateMachineAliasArn")
        description = reader.optional("description")
        routingConfiguration = reader.optional("routingConfiguration")
    }
}

extension States {
    struct UpdateStateMachineAliasOutput: ShapeStructureWritable {
        var updateDate: Timestamp
    }
}

extension States.UpdateStateMachineAliasOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("updateDate", updateDate)
    }
}

extension States {
    struct UpdateStateMachineInput: ShapeStructureReadable {
        var stateMachineArn: String
        var definition: String?
        var roleArn: String?
        var loggingConfiguration: LoggingConfiguration?
        var tracingConfiguration: TracingConfiguration?
        var publish: Bool?
        var versionDescription: String?
        var encryptionConfiguration: EncryptionConfiguration?
    }
}

extension States.UpdateStateMachineInput {
    init(_ reader: inout ObjectReader) throws {
        stateMachineArn = try reader.required("stateMachineArn")
        definition = reader.optional("definition")
        roleArn = reader.optional("roleArn")
        loggingConfiguration = reader.optional("loggingConfiguration")
        tracingConfiguration = reader.optional("tracingConfiguration")
        publish = reader.optional("publish")
        versionDescription = reader.optional("versionDescription")
        encryptionConfiguration = reader.optional("encryptionConfiguration")
    }
}

extension States {
    struct UpdateStateMachineOutput: ShapeStructureWritable {
        var updateDate: Timestamp
        var revisionId: String?
        var stateMachineVersionArn: String?
    }
}

extension States.UpdateStateMachineOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("updateDate", updateDate)
        writer.putIfPresent("revisionId", revisionId)
        writer.putIfPresent("stateMachineVersionArn", stateMachineVersionArn)
    }
}

extension States {
    struct ValidateStateMachineDefinitionDiagnostic: ShapeStructureWritable {
        var severity: ValidateStateMachineDefinitionSeverity
        var code: String
        var message: String
        var location: String?
    }
}

extension States.ValidateStateMachineDefinitionDiagnostic {
    func write(to writer: inout ObjectWriter) {
        writer.put("severity", severity)
        writer.put("code", code)
        writer.put("message", message)
        writer.putIfPresent("location", location)
    }
}

extension States {
    struct ValidateStateMachineDefinitionInput: ShapeStructureReadable {
        var definition: String
        var type: StateMachineType?
        var severity: ValidateStateMachineDefinitionSeverity?
        var maxResults: Int?
    }
}

extension States.ValidateStateMachineDefinitionInput {
    init(_ reader: inout ObjectReader) throws {
        definition = try reader.required("definition")
        type = reader.optional("type")
        severity = reader.optional("severity")
        maxResults = reader.optional("maxResults")
    }
}

extension States {
    struct ValidateStateMachineDefinitionOutput: ShapeStructureWritable {
        var result: ValidateStateMachineDefinitionResultCode
        var diagnostics: [ValidateStateMachineDefinitionDiagnostic]
        var truncated: Bool?
    }
}

extension States.ValidateStateMachineDefinitionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("result", result)
        writer.put("diagnostics", diagnostics)
        writer.putIfPresent("truncated", truncated)
    }
}

extension States {
    enum ValidateStateMachineDefinitionResultCode: String, ShapeEnumeration {
        case ok = "OK"
        case fail = "FAIL"
    }
}

extension States {
    enum ValidateStateMachineDefinitionSeverity: String, ShapeEnumeration {
        case error = "ERROR"
        case warning = "WARNING"
    }
}

extension States {
    enum ValidationExceptionReason: String, ShapeEnumeration {
        case apiDoesNotSupportLabeledArns = "API_DOES_NOT_SUPPORT_LABELED_ARNS"
        case missingRequiredParameter = "MISSING_REQUIRED_PARAMETER"
        case cannotUpdateCompletedMapRun = "CANNOT_UPDATE_COMPLETED_MAP_RUN"
        case invalidRoutingConfiguration = "INVALID_ROUTING_CONFIGURATION"
    }
}

extension States {
    struct ActivityAlreadyExists: ServiceFailure {
        var message: String
        var code: String { "ActivityAlreadyExists" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ActivityDoesNotExist: ServiceFailure {
        var message: String
        var code: String { "ActivityDoesNotExist" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ActivityLimitExceeded: ServiceFailure {
        var message: String
        var code: String { "ActivityLimitExceeded" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ActivityWorkerLimitExceeded: ServiceFailure {
        var message: String
        var code: String { "ActivityWorkerLimitExceeded" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ConflictException: ServiceFailure {
        var message: String
        var code: String { "ConflictException" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ExecutionAlreadyExists: ServiceFailure {
        var message: String
        var code: String { "ExecutionAlreadyExists" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ExecutionDoesNotExist: ServiceFailure {
        var message: String
        var code: String { "ExecutionDoesNotExist" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ExecutionLimitExceeded: ServiceFailure {
        var message: String
        var code: String { "ExecutionLimitExceeded" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ExecutionNotRedrivable: ServiceFailure {
        var message: String
        var code: String { "ExecutionNotRedrivable" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidArn: ServiceFailure {
        var message: String
        var code: String { "InvalidArn" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidDefinition: ServiceFailure {
        var message: String
        var code: String { "InvalidDefinition" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidEncryptionConfiguration: ServiceFailure {
        var message: String
        var code: String { "InvalidEncryptionConfiguration" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidExecutionInput: ServiceFailure {
        var message: String
        var code: String { "InvalidExecutionInput" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidLoggingConfiguration: ServiceFailure {
        var message: String
        var code: String { "InvalidLoggingConfiguration" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidName: ServiceFailure {
        var message: String
        var code: String { "InvalidName" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidOutput: ServiceFailure {
        var message: String
        var code: String { "InvalidOutput" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidToken: ServiceFailure {
        var message: String
        var code: String { "InvalidToken" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct InvalidTracingConfiguration: ServiceFailure {
        var message: String
        var code: String { "InvalidTracingConfiguration" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct KmsAccessDeniedException: ServiceFailure {
        var message: String
        var code: String { "KmsAccessDeniedException" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct KmsInvalidStateException: ServiceFailure {
        var message: String
        var kmsKeyState: KmsKeyState?
        var code: String { "KmsInvalidStateException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("kmsKeyState", kmsKeyState)
            return writer.object
        }
    }
}

extension States {
    struct KmsThrottlingException: ServiceFailure {
        var message: String
        var code: String { "KmsThrottlingException" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct MissingRequiredParameter: ServiceFailure {
        var message: String
        var code: String { "MissingRequiredParameter" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct ResourceNotFound: ServiceFailure {
        var message: String
        var resourceName: String?
        var code: String { "ResourceNotFound" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("resourceName", resourceName)
            return writer.object
        }
    }
}

extension States {
    struct ServiceQuotaExceededException: ServiceFailure {
        var message: String
        var code: String { "ServiceQuotaExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension States {
    struct StateMachineAlreadyExists: ServiceFailure {
        var message: String
        var code: String { "StateMachineAlreadyExists" }
        var httpStatus: Int { 400 }
    }
}
