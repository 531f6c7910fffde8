// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Logs {
    struct CreateLogGroupRequest: ShapeStructureReadable {
        var logGroupName: String
        var kmsKeyId: String?
        var tags: [String: String]?
        var logGroupClass: LogGroupClass?
        var deletionProtectionEnabled: Bool?
    }
}

extension Logs.CreateLogGroupRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        kmsKeyId = reader.optional("kmsKeyId")
        tags = reader.optional("tags")
        logGroupClass = reader.optional("logGroupClass")
        deletionProtectionEnabled = reader.optional("deletionProtectionEnabled")
    }
}

extension Logs {
    struct CreateLogStreamRequest: ShapeStructureReadable {
        var logGroupName: String
        var logStreamName: String
    }
}

extension Logs.CreateLogStreamRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        logStreamName = try reader.required("logStreamName")
    }
}

extension Logs {
    enum DataProtectionStatus: String, ShapeEnumeration {
        case activated = "ACTIVATED"
        case deleted = "DELETED"
        case archived = "ARCHIVED"
        case disabled = "DISABLED"
    }
}

extension Logs {
    struct DataSourceFilter: ShapeStructureReadable {
        var name: String
        var type: String?
    }
}

extension Logs.DataSourceFilter {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("name")
        type = reader.optional("type")
    }
}

extension Logs {
    struct DeleteLogGroupRequest: ShapeStructureReadable {
        var logGroupName: String
    }
}

extension Logs.DeleteLogGroupRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
    }
}

extension Logs {
    struct DeleteLogStreamRequest: ShapeStructureReadable {
        var logGroupName: String
        var logStreamName: String
    }
}

extension Logs.DeleteLogStreamRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        logStreamName = try reader.required("logStreamName")
    }
}

extension Logs {
    struct DeleteRetentionPolicyRequest: ShapeStructureReadable {
        var logGroupName: String
    }
}

extension Logs.DeleteRetentionPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
    }
}

extension Logs {
    struct DescribeLogGroupsRequest: ShapeStructureReadable {
        var accountIdentifiers: [String]?
        var logGroupNamePrefix: String?
        var logGroupNamePattern: String?
        var nextToken: String?
        var limit: Int?
        var includeLinkedAccounts: Bool?
        var logGroupClass: LogGroupClass?
        var logGroupIdentifiers: [String]?
    }
}

extension Logs.DescribeLogGroupsRequest {
    init(_ reader: inout ObjectReader) throws {
        accountIdentifiers = reader.optional("accountIdentifiers")
        logGroupNamePrefix = reader.optional("logGroupNamePrefix")
        logGroupNamePattern = reader.optional("logGroupNamePattern")
        nextToken = reader.optional("nextToken")
        limit = reader.optional("limit")
        includeLinkedAccounts = reader.optional("includeLinkedAccounts")
        logGroupClass = reader.optional("logGroupClass")
        logGroupIdentifiers = reader.optional("logGroupIdentifiers")
    }
}

extension Logs {
    struct DescribeLogGroupsResponse: ShapeStructureWritable {
        var logGroups: [LogGroup]?
        var nextToken: String?
    }
}

extension Logs.DescribeLogGroupsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logGroups", logGroups)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension Logs {
    struct DescribeLogStreamsRequest: ShapeStructureReadable {
        var logGroupName: String?
        var logGroupIdentifier: String?
        var logStreamNamePrefix: String?
        var orderBy: OrderBy?
        var descending: Bool?
        var nextToken: String?
        var limit: Int?
    }
}

extension Logs.DescribeLogStreamsRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = reader.optional("logGroupName")
        logGroupIdentifier = reader.optional("logGroupIdentifier")
        logStreamNamePrefix = reader.optional("logStreamNamePrefix")
        orderBy = reader.optional("orderBy")
        descending = reader.optional("descending")
        nextToken = reader.optional("nextToken")
        limit = reader.optional("limit")
    }
}

extension Logs {
    struct DescribeLogStreamsResponse: ShapeStructureWritable {
        var logStreams: [LogStream]?
        var nextToken: String?
    }
}

extension Logs.DescribeLogStreamsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logStreams", logStreams)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension Logs {
    struct Entity: ShapeStructureReadable {
        var keyAttributes: [String: String]?
        var attributes: [String: String]?
    }
}

extension Logs.Entity {
    init(_ reader: inout ObjectReader) throws {
        keyAttributes = reader.optional("keyAttributes")
        attributes = reader.optional("attributes")
    }
}

extension Logs {
    enum EntityRejectionErrorType: String, ShapeEnumeration {
        case invalidEntity = "InvalidEntity"
        case invalidTypeValue = "InvalidTypeValue"
        case invalidKeyAttributes = "InvalidKeyAttributes"
        case invalidAttributes = "InvalidAttributes"
        case entitySizeTooLarge = "EntitySizeTooLarge"
        case unsupportedLogGroupType = "UnsupportedLogGroupType"
        case missingRequiredFields = "MissingRequiredFields"
    }
}

extension Logs {
    struct FilterLogEventsRequest: ShapeStructureReadable {
        var logGroupName: String?
        var logGroupIdentifier: String?
        var logStreamNames: [String]?
        var logStreamNamePrefix: String?
        var startTime: Int?
        var endTime: Int?
        var filterPattern: String?
        var nextToken: String?
        var limit: Int?
        var interleaved: Bool?
        var unmask: Bool?
    }
}

extension Logs.FilterLogEventsRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = reader.optional("logGroupName")
        logGroupIdentifier = reader.optional("logGroupIdentifier")
        logStreamNames = reader.optional("logStreamNames")
        logStreamNamePrefix = reader.optional("logStreamNamePrefix")
        startTime = reader.optional("startTime")
        endTime = reader.optional("endTime")
        filterPattern = reader.optional("filterPattern")
        nextToken = reader.optional("nextToken")
        limit = reader.optional("limit")
        interleaved = reader.optional("interleaved")
        unmask = reader.optional("unmask")
    }
}

extension Logs {
    struct FilterLogEventsResponse: ShapeStructureWritable {
        var events: [FilteredLogEvent]?
        var searchedLogStreams: [SearchedLogStream]?
        var nextToken: String?
    }
}

extension Logs.FilterLogEventsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("events", events)
        writer.putIfPresent("searchedLogStreams", searchedLogStreams)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension Logs {
    struct FilteredLogEvent: ShapeStructureWritable {
        var logStreamName: String?
        var timestamp: Int?
        var message: String?
        var ingestionTime: Int?
        var eventId: String?
    }
}

extension Logs.FilteredLogEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logStreamName", logStreamName)
        writer.putIfPresent("timestamp", timestamp)
        writer.putIfPresent("message", message)
        writer.putIfPresent("ingestionTime", ingestionTime)
        writer.putIfPresent("eventId", eventId)
    }
}

extension Logs {
    struct GetLogEventsRequest: ShapeStructureReadable {
        var logGroupName: String?
        var logGroupIdentifier: String?
        var logStreamName: String
        var startTime: Int?
        var endTime: Int?
        var nextToken: String?
        var limit: Int?
        var startFromHead: Bool?
        var unmask: Bool?
    }
}

extension Logs.GetLogEventsRequest {
    init(_ reader: inout ObjectReader) throws {
        logStreamName = try reader.required("logStreamName")
        logGroupName = reader.optional("logGroupName")
        logGroupIdentifier = reader.optional("logGroupIdentifier")
        startTime = reader.optional("startTime")
        endTime = reader.optional("endTime")
        nextToken = reader.optional("nextToken")
        limit = reader.optional("limit")
        startFromHead = reader.optional("startFromHead")
        unmask = reader.optional("unmask")
    }
}

extension Logs {
    struct GetLogEventsResponse: ShapeStructureWritable {
        var events: [OutputLogEvent]?
        var nextForwardToken: String?
        var nextBackwardToken: String?
    }
}

extension Logs.GetLogEventsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("events", events)
        writer.putIfPresent("nextForwardToken", nextForwardToken)
        writer.putIfPresent("nextBackwardToken", nextBackwardToken)
    }
}

extension Logs {
    enum InheritedProperty: String, ShapeEnumeration {
        case accountDataProtection = "ACCOUNT_DATA_PROTECTION"
    }
}

extension Logs {
    struct InputLogEvent: ShapeStructureReadable {
        var timestamp: Int
        var message: String
    }
}

extension Logs.InputLogEvent {
    init(_ reader: inout ObjectReader) throws {
        timestamp = try reader.required("timestamp")
        message = try reader.required("message")
    }
}

extension Logs {
    struct ListLogGroupsRequest: ShapeStructureReadable {
        var logGroupNamePattern: String?
        var logGroupClass: LogGroupClass?
        var includeLinkedAccounts: Bool?
        var accountIdentifiers: [String]?
        var nextToken: String?
        var limit: Int?
        var dataSources: [DataSourceFilter]?
        var fieldIndexNames: [String]?
        var logGroupTags: [TagFilter]?
    }
}

extension Logs.ListLogGroupsRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupNamePattern = reader.optional("logGroupNamePattern")
        logGroupClass = reader.optional("logGroupClass")
        includeLinkedAccounts = reader.optional("includeLinkedAccounts")
        accountIdentifiers = reader.optional("accountIdentifiers")
        nextToken = reader.optional("nextToken")
        limit = reader.optional("limit")
        dataSources = reader.optional("dataSources")
        fieldIndexNames = reader.optional("fieldIndexNames")
        logGroupTags = reader.optional("logGroupTags")
    }
}

extension Logs {
    struct ListLogGroupsResponse: ShapeStructureWritable {
        var logGroups: [LogGroupSummary]?
        var nextToken: String?
    }
}

extension Logs.ListLogGroupsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logGroups", logGroups)
        writer.putIfPresent("nextToken", nextToken)
    }
}

extension Logs {
    struct ListTagsForResourceRequest: ShapeStructureReadable {
        var resourceArn: String
    }
}

extension Logs.ListTagsForResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
    }
}

extension Logs {
    struct ListTagsForResourceResponse: ShapeStructureWritable {
        var tags: [String: String]?
    }
}

extension Logs.ListTagsForResourceResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("tags", tags)
    }
}

extension Logs {
    struct ListTagsLogGroupRequest: ShapeStructureReadable {
        var logGroupName: String
    }
}

extension Logs.ListTagsLogGroupRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
    }
}

extension Logs {
    struct ListTagsLogGroupResponse: ShapeStructureWritable {
        var tags: [String: String]?
    }
}

extension Logs.ListTagsLogGroupResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("tags", tags)
    }
}

extension Logs {
    struct LogGroup: ShapeStructureWritable {
        var logGroupName: String?
        var creationTime: Int?
        var retentionInDays: Int?
        var metricFilterCount: Int?
        var arn: String?
        var storedBytes: Int?
        var kmsKeyId: String?
        var dataProtectionStatus: DataProtectionStatus?
        var inheritedProperties: [InheritedProperty]?
        var logGroupClass: LogGroupClass?
        var logGroupArn: String?
        var deletionProtectionEnabled: Bool?
        var bearerTokenAuthenticationEnabled: Bool?
    }
}

extension Logs.LogGroup {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logGroupName", logGroupName)
        writer.putIfPresent("creationTime", creationTime)
        writer.putIfPresent("retentionInDays", retentionInDays)
        writer.putIfPresent("metricFilterCount", metricFilterCount)
        writer.putIfPresent("arn", arn)
        writer.putIfPresent("storedBytes", storedBytes)
        writer.putIfPresent("kmsKeyId", kmsKeyId)
        writer.putIfPresent("dataProtectionStatus", dataProtectionStatus)
        writer.putIfPresent("inheritedProperties", inheritedProperties)
        writer.putIfPresent("logGroupClass", logGroupClass)
        writer.putIfPresent("logGroupArn", logGroupArn)
        writer.putIfPresent("deletionProtectionEnabled", deletionProtectionEnabled)
        writer.putIfPresent("bearerTokenAuthenticationEnabled", bearerTokenAuthenticationEnabled)
    }
}

extension Logs {
    enum LogGroupClass: String, ShapeEnumeration {
        case standard = "STANDARD"
        case infrequentAccess = "INFREQUENT_ACCESS"
        case delivery = "DELIVERY"
    }
}

extension Logs {
    struct LogGroupSummary: ShapeStructureWritable {
        var logGroupName: String?
        var logGroupArn: String?
        var logGroupClass: LogGroupClass?
    }
}

extension Logs.LogGroupSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logGroupName", logGroupName)
        writer.putIfPresent("logGroupArn", logGroupArn)
        writer.putIfPresent("logGroupClass", logGroupClass)
    }
}

extension Logs {
    struct LogStream: ShapeStructureWritable {
        var logStreamName: String?
        var creationTime: Int?
        var firstEventTimestamp: Int?
        var lastEventTimestamp: Int?
        var lastIngestionTime: Int?
        var uploadSequenceToken: String?
        var arn: String?
        var storedBytes: Int?
    }
}

extension Logs.LogStream {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logStreamName", logStreamName)
        writer.putIfPresent("creationTime", creationTime)
        writer.putIfPresent("firstEventTimestamp", firstEventTimestamp)
        writer.putIfPresent("lastEventTimestamp", lastEventTimestamp)
        writer.putIfPresent("lastIngestionTime", lastIngestionTime)
        writer.putIfPresent("uploadSequenceToken", uploadSequenceToken)
        writer.putIfPresent("arn", arn)
        writer.putIfPresent("storedBytes", storedBytes)
    }
}

extension Logs {
    enum OrderBy: String, ShapeEnumeration {
        case logStreamName = "LogStreamName"
        case lastEventTime = "LastEventTime"
    }
}

extension Logs {
    struct OutputLogEvent: ShapeStructureWritable {
        var timestamp: Int?
        var message: String?
        var ingestionTime: Int?
    }
}

extension Logs.OutputLogEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("timestamp", timestamp)
        writer.putIfPresent("message", message)
        writer.putIfPresent("ingestionTime", ingestionTime)
    }
}

extension Logs {
    struct PutLogEventsRequest: ShapeStructureReadable {
        var logGroupName: String
        var logStreamName: String
        var logEvents: [InputLogEvent]
        var sequenceToken: String?
        var entity: Entity?
    }
}

extension Logs.PutLogEventsRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        logStreamName = try reader.required("logStreamName")
        logEvents = try reader.required("logEvents")
        sequenceToken = reader.optional("sequenceToken")
        entity = reader.optional("entity")
    }
}

extension Logs {
    struct PutLogEventsResponse: ShapeStructureWritable {
        var nextSequenceToken: String?
        var rejectedLogEventsInfo: RejectedLogEventsInfo?
        var rejectedEntityInfo: RejectedEntityInfo?
    }
}

extension Logs.PutLogEventsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("nextSequenceToken", nextSequenceToken)
        writer.putIfPresent("rejectedLogEventsInfo", rejectedLogEventsInfo)
        writer.putIfPresent("rejectedEntityInfo", rejectedEntityInfo)
    }
}

extension Logs {
    struct PutLogGroupDeletionProtectionRequest: ShapeStructureReadable {
        var logGroupIdentifier: String
        var deletionProtectionEnabled: Bool
    }
}

extension Logs.PutLogGroupDeletionProtectionRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupIdentifier = try reader.required("logGroupIdentifier")
        deletionProtectionEnabled = try reader.required("deletionProtectionEnabled")
    }
}

extension Logs {
    struct PutRetentionPolicyRequest: ShapeStructureReadable {
        var logGroupName: String
        var retentionInDays: Int
    }
}

extension Logs.PutRetentionPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        retentionInDays = try reader.required("retentionInDays")
    }
}

extension Logs {
    struct RejectedEntityInfo: ShapeStructureWritable {
        var errorType: EntityRejectionErrorType
    }
}

extension Logs.RejectedEntityInfo {
    func write(to writer: inout ObjectWriter) {
        writer.put("errorType", errorType)
    }
}

extension Logs {
    struct RejectedLogEventsInfo: ShapeStructureWritable {
        var tooNewLogEventStartIndex: Int?
        var tooOldLogEventEndIndex: Int?
        var expiredLogEventEndIndex: Int?
    }
}

extension Logs.RejectedLogEventsInfo {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("tooNewLogEventStartIndex", tooNewLogEventStartIndex)
        writer.putIfPresent("tooOldLogEventEndIndex", tooOldLogEventEndIndex)
        writer.putIfPresent("expiredLogEventEndIndex", expiredLogEventEndIndex)
    }
}

extension Logs {
    struct SearchedLogStream: ShapeStructureWritable {
        var logStreamName: String?
        var searchedCompletely: Bool?
    }
}

extension Logs.SearchedLogStream {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("logStreamName", logStreamName)
        writer.putIfPresent("searchedCompletely", searchedCompletely)
    }
}

extension Logs {
    struct TagFilter: ShapeStructureReadable {
        var key: String
        var values: [String]?
    }
}

extension Logs.TagFilter {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("key")
        values = reader.optional("values")
    }
}

extension Logs {
    struct TagLogGroupRequest: ShapeStructureReadable {
        var logGroupName: String
        var tags: [String: String]
    }
}

extension Logs.TagLogGroupRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        tags = try reader.required("tags")
    }
}

extension Logs {
    struct TagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tags: [String: String]
    }
}

extension Logs.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
        tags = try reader.required("tags")
    }
}

extension Logs {
    struct UntagLogGroupRequest: ShapeStructureReadable {
        var logGroupName: String
        var tags: [String]
    }
}

extension Logs.UntagLogGroupRequest {
    init(_ reader: inout ObjectReader) throws {
        logGroupName = try reader.required("logGroupName")
        tags = try reader.required("tags")
    }
}

extension Logs {
    struct UntagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tagKeys: [String]
    }
}

extension Logs.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("resourceArn")
        tagKeys = try reader.required("tagKeys")
    }
}

extension Logs {
    struct AccessDeniedException: ServiceFailure {
        var message: String
        var code: String { "AccessDeniedException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct DataAlreadyAcceptedException: ServiceFailure {
        var message: String
        var expectedSequenceToken: String?
        var code: String { "DataAlreadyAcceptedException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("expectedSequenceToken", expectedSequenceToken)
            return writer.object
        }
    }
}

extension Logs {
    struct InvalidOperationException: ServiceFailure {
        var message: String
        var code: String { "InvalidOperationException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct InvalidParameterException: ServiceFailure {
        var message: String
        var code: String { "InvalidParameterException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct InvalidSequenceTokenException: ServiceFailure {
        var message: String
        var expectedSequenceToken: String?
        var code: String { "InvalidSequenceTokenException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("expectedSequenceToken", expectedSequenceToken)
            return writer.object
        }
    }
}

extension Logs {
    struct LimitExceededException: ServiceFailure {
        var message: String
        var code: String { "LimitExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct OperationAbortedException: ServiceFailure {
        var message: String
        var code: String { "OperationAbortedException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct ResourceAlreadyExistsException: ServiceFailure {
        var message: String
        var code: String { "ResourceAlreadyExistsException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct ServiceUnavailableException: ServiceFailure {
        var message: String
        var code: String { "ServiceUnavailableException" }
        var httpStatus: Int { 500 }
    }
}

extension Logs {
    struct TooManyTagsException: ServiceFailure {
        var message: String
        var resourceName: String?
        var code: String { "TooManyTagsException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("resourceName", resourceName)
            return writer.object
        }
    }
}

extension Logs {
    struct UnrecognizedClientException: ServiceFailure {
        var message: String
        var code: String { "UnrecognizedClientException" }
        var httpStatus: Int { 400 }
    }
}

extension Logs {
    struct ValidationException: ServiceFailure {
        var message: String
        var code: String { "ValidationException" }
        var httpStatus: Int { 400 }
    }
}
