// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Athena {
    struct QueryExecutionStatistics: ShapeStructureWritable {
        var hosuBilledBytes: Int?
        var hosuCostInDollars: Double?
        var engineExecutionTimeInMillis: Int?
        var dataScannedInBytes: Int?
        var dataManifestLocation: String?
        var totalExecutionTimeInMillis: Int?
        var queryQueueTimeInMillis: Int?
        var servicePreProcessingTimeInMillis: Int?
        var queryPlanningTimeInMillis: Int?
        var serviceProcessingTimeInMillis: Int?
        var resultReuseInformation: ResultReuseInformation?
        var dpuCount: Double?
    }
}

extension Athena.QueryExecutionStatistics {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("HosuBilledBytes", hosuBilledBytes)
        writer.putIfPresent("HosuCostInDollars", hosuCostInDollars)
        writer.putIfPresent("EngineExecutionTimeInMillis", engineExecutionTimeInMillis)
        writer.putIfPresent("DataScannedInBytes", dataScannedInBytes)
        writer.putIfPresent("DataManifestLocation", dataManifestLocation)
        writer.putIfPresent("TotalExecutionTimeInMillis", totalExecutionTimeInMillis)
        writer.putIfPresent("QueryQueueTimeInMillis", queryQueueTimeInMillis)
        writer.putIfPresent("ServicePreProcessingTimeInMillis", servicePreProcessingTimeInMillis)
        writer.putIfPresent("QueryPlanningTimeInMillis", queryPlanningTimeInMillis)
        writer.putIfPresent("ServiceProcessingTimeInMillis", serviceProcessingTimeInMillis)
        writer.putIfPresent("ResultReuseInformation", resultReuseInformation)
        writer.putIfPresent("DpuCount", dpuCount)
    }
}

extension Athena {
    struct QueryExecutionStatus: ShapeStructureWritable {
        var state: QueryExecutionState?
        var stateChangeReason: String?
        var submissionDateTime: Timestamp?
        var completionDateTime: Timestamp?
        var athenaError: AthenaError?
    }
}

extension Athena.QueryExecutionStatus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("State", state)
        writer.putIfPresent("StateChangeReason", stateChangeReason)
        writer.putIfPresent("SubmissionDateTime", submissionDateTime)
        writer.putIfPresent("CompletionDateTime", completionDateTime)
        writer.putIfPresent("AthenaError", athenaError)
    }
}

extension Athena {
    enum QueryResultType: String, ShapeEnumeration {
        case dataManifest = "DATA_MANIFEST"
        case dataRows = "DATA_ROWS"
    }
}

extension Athena {
    struct QueryResultsS3AccessGrantsConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enableS3AccessGrants: Bool
        var createUserLevelPrefix: Bool?
        var authenticationType: AuthenticationType
    }
}

extension Athena.QueryResultsS3AccessGrantsConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enableS3AccessGrants = try reader.required("EnableS3AccessGrants")
        authenticationType = try reader.required("AuthenticationType")
        createUserLevelPrefix = reader.optional("CreateUserLevelPrefix")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("EnableS3AccessGrants", enableS3AccessGrants)
        writer.putIfPresent("CreateUserLevelPrefix", createUserLevelPrefix)
        writer.put("AuthenticationType", authenticationType)
    }
}

extension Athena {
    struct QueryRuntimeStatistics: ShapeStructureWritable {
        var timeline: QueryRuntimeStatisticsTimeline?
        var rows: QueryRuntimeStatisticsRows?
        var outputStage: QueryStage?
    }
}

extension Athena.QueryRuntimeStatistics {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Timeline", timeline)
        writer.putIfPresent("Rows", rows)
        writer.putIfPresent("OutputStage", outputStage)
    }
}

extension Athena {
    struct QueryRuntimeStatisticsRows: ShapeStructureWritable {
        var inputRows: Int?
        var inputBytes: Int?
        var outputBytes: Int?
        var outputRows: Int?
    }
}

extension Athena.QueryRuntimeStatisticsRows {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("InputRows", inputRows)
        writer.putIfPresent("InputBytes", inputBytes)
        writer.putIfPresent("OutputBytes", outputBytes)
        writer.putIfPresent("OutputRows", outputRows)
    }
}

extension Athena {
    struct QueryRuntimeStatisticsTimeline: ShapeStructureWritable {
        var queryQueueTimeInMillis: Int?
        var servicePreProcessingTimeInMillis: Int?
        var queryPlanningTimeInMillis: Int?
        var engineExecutionTimeInMillis: Int?
        var serviceProcessingTimeInMillis: Int?
        var totalExecutionTimeInMillis: Int?
    }
}

extension Athena.QueryRuntimeStatisticsTimeline {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryQueueTimeInMillis", queryQueueTimeInMillis)
        writer.putIfPresent("ServicePreProcessingTimeInMillis", servicePreProcessingTimeInMillis)
        writer.putIfPresent("QueryPlanningTimeInMillis", queryPlanningTimeInMillis)
        writer.putIfPresent("EngineExecutionTimeInMillis", engineExecutionTimeInMillis)
        writer.putIfPresent("ServiceProcessingTimeInMillis", serviceProcessingTimeInMillis)
        writer.putIfPresent("TotalExecutionTimeInMillis", totalExecutionTimeInMillis)
    }
}

extension Athena {
    struct QueryStage: ShapeStructureWritable {
        var stageId: Int?
        var state: String?
        var outputBytes: Int?
        var outputRows: Int?
        var inputBytes: Int?
        var inputRows: Int?
        var executionTime: Int?
        var queryStagePlan: QueryStagePlanNode?
        var subStages: [QueryStage]?
    }
}

extension Athena.QueryStage {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StageId", stageId)
        writer.putIfPresent("State", state)
        writer.putIfPresent("OutputBytes", outputBytes)
        writer.putIfPresent("OutputRows", outputRows)
        writer.putIfPresent("InputBytes", inputBytes)
        writer.putIfPresent("InputRows", inputRows)
        writer.putIfPresent("ExecutionTime", executionTime)
        writer.putIfPresent("QueryStagePlan", queryStagePlan)
        writer.putIfPresent("SubStages", subStages)
    }
}

extension Athena {
    struct QueryStagePlanNode: ShapeStructureWritable {
        var name: String?
        var identifier: String?
        var children: [QueryStagePlanNode]?
        var remoteSources: [String]?
    }
}

extension Athena.QueryStagePlanNode {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Identifier", identifier)
        writer.putIfPresent("Children", children)
        writer.putIfPresent("RemoteSources", remoteSources)
    }
}

extension Athena {
    struct ResultConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var outputLocation: String?
        var encryptionConfiguration: EncryptionConfiguration?
        var expectedBucketOwner: String?
        var aclConfiguration: AclConfiguration?
    }
}

extension Athena.ResultConfiguration {
    init(_ reader: inout ObjectReader) throws {
        outputLocation = reader.optional("OutputLocation")
        encryptionConfiguration = reader.optional("EncryptionConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        aclConfiguration = reader.optional("AclConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("OutputLocation", outputLocation)
        writer.putIfPresent("EncryptionConfiguration", encryptionConfiguration)
        writer.putIfPresent("ExpectedBucketOwner", expectedBucketOwner)
        writer.putIfPresent("AclConfiguration", aclConfiguration)
    }
}

extension Athena {
    struct ResultConfigurationUpdates: ShapeStructureReadable {
        var outputLocation: String?
        var removeOutputLocation: Bool?
        var encryptionConfiguration: EncryptionConfiguration?
        var removeEncryptionConfiguration: Bool?
        var expectedBucketOwner: String?
        var removeExpectedBucketOwner: Bool?
        var aclConfiguration: AclConfiguration?
        var removeAclConfiguration: Bool?
    }
}

extension Athena.ResultConfigurationUpdates {
    init(_ reader: inout ObjectReader) throws {
        outputLocation = reader.optional("OutputLocation")
        removeOutputLocation = reader.optional("RemoveOutputLocation")
        encryptionConfiguration = reader.optional("EncryptionConfiguration")
        removeEncryptionConfiguration = reader.optional("RemoveEncryptionConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        removeExpectedBucketOwner = reader.optional("RemoveExpectedBucketOwner")
        aclConfiguration = reader.optional("AclConfiguration")
        removeAclConfiguration = reader.optional("RemoveAclConfiguration")
    }
}

extension Athena {
    struct ResultReuseByAgeConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool
        var maxAgeInMinutes: Int?
    }
}

extension Athena.ResultReuseByAgeConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = try reader.required("Enabled")
        maxAgeInMinutes = reader.optional("MaxAgeInMinutes")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Enabled", enabled)
        writer.putIfPresent("MaxAgeInMinutes", maxAgeInMinutes)
    }
}

extension Athena {
    struct ResultReuseConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var resultReuseByAgeConfiguration: ResultReuseByAgeConfiguration?
    }
}

extension Athena.ResultReuseConfiguration {
    init(_ reader: inout ObjectReader) throws {
        resultReuseByAgeConfiguration = reader.optional("ResultReuseByAgeConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ResultReuseByAgeConfiguration", resultReuseByAgeConfiguration)
    }
}

extension Athena {
    struct ResultReuseInformation: ShapeStructureWritable {
        var reusedPreviousResult: Bool
    }
}

extension Athena.ResultReuseInformation {
    func write(to writer: inout ObjectWriter) {
        writer.put("ReusedPreviousResult", reusedPreviousResult)
    }
}

extension Athena {
    struct ResultSet: ShapeStructureWritable {
        var rows: [Row]?
        var resultSetMetadata: ResultSetMetadata?
    }
}

extension Athena.ResultSet {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Rows", rows)
        writer.putIfPresent("ResultSetMetadata", resultSetMetadata)
    }
}

extension Athena {
    struct ResultSetMetadata: ShapeStructureWritable {
        var columnInfo: [ColumnInfo]?
    }
}

extension Athena.ResultSetMetadata {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ColumnInfo", columnInfo)
    }
}

extension Athena {
    struct Row: ShapeStructureWritable {
        var data: [Datum]?
    }
}

extension Athena.Row {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Data", data)
    }
}

extension Athena {
    enum S3AclOption: String, ShapeEnumeration {
        case bucketOwnerFullControl = "BUCKET_OWNER_FULL_CONTROL"
    }
}

extension Athena {
    struct S3LoggingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool
        var kmsKey: String?
        var logLocation: String?
    }
}

extension Athena.S3LoggingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = try reader.required("Enabled")
        kmsKey = reader.optional("KmsKey")
        logLocation = reader.optional("LogLocation")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Enabled", enabled)
        writer.putIfPresent("KmsKey", kmsKey)
        writer.putIfPresent("LogLocation", logLocation)
    }
}

extension Athena {
    struct StartQueryExecutionInput: ShapeStructureReadable {
        var queryString: String
        var clientRequestToken: String?
        var queryExecutionContext: QueryExecutionContext?
        var resultConfiguration: ResultConfiguration?
        var workGroup: String?
        var executionParameters: [String]?
        var resultReuseConfiguration: ResultReuseConfiguration?
        var engineConfiguration: EngineConfiguration?
    }
}

extension Athena.StartQueryExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        queryString = try reader.required("QueryString")
        clientRequestToken = reader.optional("ClientRequestToken")
        queryExecutionContext = reader.optional("QueryExecutionContext")
        resultConfiguration = reader.optional("ResultConfiguration")
        workGroup = reader.optional("WorkGroup")
        executionParameters = reader.optional("ExecutionParameters")
        resultReuseConfiguration = reader.optional("ResultReuseConfiguration")
        engineConfiguration = reader.optional("EngineConfiguration")
    }
}

extension Athena {
    struct StartQueryExecutionOutput: ShapeStructureWritable {
        var queryExecutionId: String?
    }
}

extension Athena.StartQueryExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecutionId", queryExecutionId)
    }
}

extension Athena {
    enum StatementType: String, ShapeEnumeration {
        case ddl = "DDL"
        case dml = "DML"
        case utility = "UTILITY"
    }
}

extension Athena {
    struct StopQueryExecutionInput: ShapeStructureReadable {
        var queryExecutionId: String
    }
}

extension Athena.StopQueryExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        queryExecutionId = try reader.required("QueryExecutionId")
    }
}

extension Athena {
    struct StopQueryExecutionOutput: ShapeStructureWritable {
    }
}

extension Athena.StopQueryExecutionOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct TableMetadata: ShapeStructureWritable {
        var name: String
        var createTime: Timestamp?
        var lastAccessTime: Timestamp?
        var tableType: String?
        var columns: [Column]?
        var partitionKeys: [Column]?
        var parameters: [String: String]?
    }
}

extension Athena.TableMetadata {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("LastAccessTime", lastAccessTime)
        writer.putIfPresent("TableType", tableType)
        writer.putIfPresent("Columns", columns)
        writer.putIfPresent("PartitionKeys", partitionKeys)
        writer.putIfPresent("Parameters", parameters)
    }
}

extension Athena {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String?
        var value: String?
    }
}

extension Athena.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        value = reader.optional("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("Value", value)
    }
}

extension Athena {
    struct TagResourceInput: ShapeStructureReadable {
        var resourceARN: String
        var tags: [Tag]
    }
}

extension Athena.TagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
        tags = try reader.required("Tags")
    }
}

extension Athena {
    struct TagResourceOutput: ShapeStructureWritable {
    }
}

extension Athena.TagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    enum ThrottleReason: String, ShapeEnumeration {
        case concurrentQueryLimitExceeded = "CONCURRENT_QUERY_LIMIT_EXCEEDED"
    }
}

extension Athena {
    struct UnprocessedNamedQueryId: ShapeStructureWritable {
        var namedQueryId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Athena.UnprocessedNamedQueryId {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NamedQueryId", namedQueryId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Athena {
    struct UnprocessedPreparedStatementName: ShapeStructureWritable {
        var statementName: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Athena.UnprocessedPreparedStatementName {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatementName", statementName)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Athena {
    struct UnprocessedQueryExecutionId: ShapeStructureWritable {
        var queryExecutionId: String?
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Athena.UnprocessedQueryExecutionId {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecutionId", queryExecutionId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Athena {
    struct UntagResourceInput: ShapeStructureReadable {
        var resourceARN: String
        var tagKeys: [String]
    }
}

extension Athena.UntagResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
        tagKeys = try reader.required("TagKeys")
    }
}

extension Athena {
    struct UntagResourceOutput: ShapeStructureWritable {
    }
}

extension Athena.UntagResourceOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct UpdateDataCatalogInput: ShapeStructureReadable {
        var name: String
        var type: DataCatalogType
        var description: String?
        var parameters: [String: String]?
    }
}

extension Athena.UpdateDataCatalogInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        type = try reader.required("Type")
        description = reader.optional("Description")
        parameters = reader.optional("Parameters")
    }
}

extension Athena {
    struct UpdateDataCatalogOutput: ShapeStructureWritable {
    }
}

extension Athena.UpdateDataCatalogOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct UpdateNamedQueryInput: ShapeStructureReadable {
        var namedQueryId: String
        var name: String
        var description: String?
        var queryString: String
    }
}

extension Athena.UpdateNamedQueryInput {
    init(_ reader: inout ObjectReader) throws {
        namedQueryId = try reader.required("NamedQueryId")
        name = try reader.required("Name")
        queryString = try reader.required("QueryString")
        description = reader.optional("Description")
    }
}

extension Athena {
    struct UpdateNamedQueryOutput: ShapeStructureWritable {
    }
}

extension Athena.UpdateNamedQueryOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct UpdatePreparedStatementInput: ShapeStructureReadable {
        var statementName: String
        var workGroup: String
        var queryStatement: String
        var description: String?
    }
}

extension Athena.UpdatePreparedStatementInput {
    init(_ reader: inout ObjectReader) throws {
        statementName = try reader.required("StatementName")
        workGroup = try reader.required("WorkGroup")
        queryStatement = try reader.required("QueryStatement")
        description = reader.optional("Description")
    }
}

extension Athena {
    struct UpdatePreparedStatementOutput: ShapeStructureWritable {
    }
}

extension Athena.UpdatePreparedStatementOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct UpdateWorkGroupInput: ShapeStructureReadable {
        var workGroup: String
        var description: String?
        var configurationUpdates: WorkGroupConfigurationUpdates?
        var state: WorkGroupState?
    }
}

extension Athena.UpdateWorkGroupInput {
    init(_ reader: inout ObjectReader) throws {
        workGroup = try reader.required("WorkGroup")
        description = reader.optional("Description")
        configurationUpdates = reader.optional("ConfigurationUpdates")
        state = reader.optional("State")
    }
}

extension Athena {
    struct UpdateWorkGroupOutput: ShapeStructureWritable {
    }
}

extension Athena.UpdateWorkGroupOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct WorkGroup: ShapeStructureWritable {
        var name: String
        var state: WorkGroupState?
        var configuration: WorkGroupConfiguration?
        var description: String?
        var creationTime: Timestamp?
        var identityCenterApplicationArn: String?
    }
}

extension Athena.WorkGroup {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Configuration", configuration)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("IdentityCenterApplicationArn", identityCenterApplicationArn)
    }
}

extension Athena {
    struct WorkGroupConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var resultConfiguration: ResultConfiguration?
        var managedQueryResultsConfiguration: ManagedQueryResultsConfiguration?
        var enforceWorkGroupConfiguration: Bool?
        var publishCloudWatchMetricsEnabled: Bool?
        var bytesScannedCutoffPerQuery: Int?
        var requesterPaysEnabled: Bool?
        var engineVersion: EngineVersion?
        var additionalConfiguration: String?
        var executionRole: String?
        var monitoringConfiguration: MonitoringConfiguration?
        var engineConfiguration: EngineConfiguration?
        var customerContentEncryptionConfiguration: CustomerContentEncryptionConfiguration?
        var enableMinimumEncryptionConfiguration: Bool?
        var identityCenterConfiguration: IdentityCenterConfiguration?
        var queryResultsS3AccessGrantsConfiguration: QueryResultsS3AccessGrantsConfiguration?
    }
}

extension Athena.WorkGroupConfiguration {
    init(_ reader: inout ObjectReader) throws {
        resultConfiguration = reader.optional("ResultConfiguration")
        managedQueryResultsConfiguration = reader.optional("ManagedQueryResultsConfiguration")
        enforceWorkGroupConfiguration = reader.optional("EnforceWorkGroupConfiguration")
        publishCloudWatchMetricsEnabled = reader.optional("PublishCloudWatchMetricsEnabled")
        bytesScannedCutoffPerQuery = reader.optional("BytesScannedCutoffPerQuery")
        requesterPaysEnabled = reader.optional("RequesterPaysEnabled")
        engineVersion = reader.optional("EngineVersion")
        additionalConfiguration = reader.optional("AdditionalConfiguration")
        executionRole = reader.optional("ExecutionRole")
        monitoringConfiguration = reader.optional("MonitoringConfiguration")
        engineConfiguration = reader.optional("EngineConfiguration")
        customerContentEncryptionConfiguration = reader.optional("CustomerContentEncryptionConfiguration")
        enableMinimumEncryptionConfiguration = reader.optional("EnableMinimumEncryptionConfiguration")
        identityCenterConfiguration = reader.optional("IdentityCenterConfiguration")
        queryResultsS3AccessGrantsConfiguration = reader.optional("QueryResultsS3AccessGrantsConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ResultConfiguration", resultConfiguration)
        writer.putIfPresent("ManagedQueryResultsConfiguration", managedQueryResultsConfiguration)
        writer.putIfPresent("EnforceWorkGroupConfiguration", enforceWorkGroupConfiguration)
        writer.putIfPresent("PublishCloudWatchMetricsEnabled", publishCloudWatchMetricsEnabled)
        writer.putIfPresent("BytesScannedCutoffPerQuery", bytesScannedCutoffPerQuery)
        writer.putIfPresent("RequesterPaysEnabled", requesterPaysEnabled)
        writer.putIfPresent("EngineVersion", engineVersion)
        writer.putIfPresent("AdditionalConfiguration", additionalConfiguration)
        writer.putIfPresent("ExecutionRole", executionRole)
        writer.putIfPresent("MonitoringConfiguration", monitoringConfiguration)
        writer.putIfPresent("EngineConfiguration", engineConfiguration)
        writer.putIfPresent("CustomerContentEncryptionConfiguration", customerContentEncryptionConfiguration)
        writer.putIfPresent("EnableMinimumEncryptionConfiguration", enableMinimumEncryptionConfiguration)
        writer.putIfPresent("IdentityCenterConfiguration", identityCenterConfiguration)
        writer.putIfPresent("QueryResultsS3AccessGrantsConfiguration", queryResultsS3AccessGrantsConfiguration)
    }
}

extension Athena {
    struct WorkGroupConfigurationUpdates: ShapeStructureReadable {
        var enforceWorkGroupConfiguration: Bool?
        var resultConfigurationUpdates: ResultConfigurationUpdates?
        var managedQueryResultsConfigurationUpdates: ManagedQueryResultsConfigurationUpdates?
        var publishCloudWatchMetricsEnabled: Bool?
        var bytesScannedCutoffPerQuery: Int?
        var removeBytesScannedCutoffPerQuery: Bool?
        var requesterPaysEnabled: Bool?
        var engineVersion: EngineVersion?
        var removeCustomerContentEncryptionConfiguration: Bool?
        var additionalConfiguration: String?
        var executionRole: String?
        var customerContentEncryptionConfiguration: CustomerContentEncryptionConfiguration?
        var enableMinimumEncryptionConfiguration: Bool?
        var queryResultsS3AccessGrantsConfiguration: QueryResultsS3AccessGrantsConfiguration?
        var monitoringConfiguration: MonitoringConfiguration?
        var engineConfiguration: EngineConfiguration?
    }
}

extension Athena.WorkGroupConfigurationUpdates {
    init(_ reader: inout ObjectReader) throws {
        enforceWorkGroupConfiguration = reader.optional("EnforceWorkGroupConfiguration")
        resultConfigurationUpdates = reader.optional("ResultConfigurationUpdates")
        managedQueryResultsConfigurationUpdates = reader.optional("ManagedQueryResultsConfigurationUpdates")
        publishCloudWatchMetricsEnabled = reader.optional("PublishCloudWatchMetricsEnabled")
        bytesScannedCutoffPerQuery = reader.optional("BytesScannedCutoffPerQuery")
        removeBytesScannedCutoffPerQuery = reader.optional("RemoveBytesScannedCutoffPerQuery")
        requesterPaysEnabled = reader.optional("RequesterPaysEnabled")
        engineVersion = reader.optional("EngineVersion")
        removeCustomerContentEncryptionConfiguration = reader.optional("RemoveCustomerContentEncryptionConfiguration")
        additionalConfiguration = reader.optional("AdditionalConfiguration")
        executionRole = reader.optional("ExecutionRole")
        customerContentEncryptionConfiguration = reader.optional("CustomerContentEncryptionConfiguration")
        enableMinimumEncryptionConfiguration = reader.optional("EnableMinimumEncryptionConfiguration")
        queryResultsS3AccessGrantsConfiguration = reader.optional("QueryResultsS3AccessGrantsConfiguration")
        monitoringConfiguration = reader.optional("MonitoringConfiguration")
        engineConfiguration = reader.optional("EngineConfiguration")
    }
}

extension Athena {
    enum WorkGroupState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension Athena {
    struct WorkGroupSummary: ShapeStructureWritable {
        var name: String?
        var state: WorkGroupState?
        var description: String?
        var creationTime: Timestamp?
        var engineVersion: EngineVersion?
        var identityCenterApplicationArn: String?
    }
}

extension Athena.WorkGroupSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("EngineVersion", engineVersion)
        writer.putIfPresent("IdentityCenterApplicationArn", identityCenterApplicationArn)
    }
}

extension Athena {
    struct InternalServerException: ServiceFailure {
        var message: String
        var code: String { "InternalServerException" }
        var httpStatus: Int { 500 }
    }
}

extension Athena {
    struct InvalidRequestException: ServiceFailure {
        var message: String
        var athenaErrorCode: String?
        var code: String { "InvalidRequestException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("AthenaErrorCode", athenaErrorCode)
            return writer.object
        }
    }
}

extension Athena {
    struct MetadataException: ServiceFailure {
        var message: String
        var code: String { "MetadataException" }
        var httpStatus: Int { 400 }
    }
}

extension Athena {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var resourceName: String?
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ResourceName", resourceName)
            return writer.object
        }
    }
}

extension Athena {
    struct TooManyRequestsException: ServiceFailure {
        var message: String
        var reason: ThrottleReason?
        var code: String { "TooManyRequestsException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Reason", reason)
            return writer.object
        }
    }
}
