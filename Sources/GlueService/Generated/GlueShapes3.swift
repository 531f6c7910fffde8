// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct DeleteTableResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteTableResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteTableVersionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var versionId: String
    }
}

extension Glue.DeleteTableVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        versionId = try reader.required("VersionId")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteTableVersionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteTableVersionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteTriggerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.DeleteTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct DeleteTriggerResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.DeleteTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
    }
}

extension Glue {
    struct DeleteUserDefinedFunctionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var functionName: String
    }
}

extension Glue.DeleteUserDefinedFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        functionName = try reader.required("FunctionName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteUserDefinedFunctionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteUserDefinedFunctionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteWorkflowRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.DeleteWorkflowRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct DeleteWorkflowResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.DeleteWorkflowResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
    }
}

extension Glue {
    struct DeltaTarget: ShapeStructureReadable, ShapeStructureWritable {
        var deltaTables: [String]?
        var connectionName: String?
        var writeManifest: Bool?
        var createNativeDeltaTable: Bool?
    }
}

extension Glue.DeltaTarget {
    init(_ reader: inout ObjectReader) throws {
        deltaTables = reader.optional("DeltaTables")
        connectionName = reader.optional("ConnectionName")
        writeManifest = reader.optional("WriteManifest")
        createNativeDeltaTable = reader.optional("CreateNativeDeltaTable")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeltaTables", deltaTables)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("WriteManifest", writeManifest)
        writer.putIfPresent("CreateNativeDeltaTable", createNativeDeltaTable)
    }
}

extension Glue {
    struct DoubleColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var minimumValue: Double?
        var maximumValue: Double?
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.DoubleColumnStatisticsData {
    init(_ reader: inout ObjectReader) throws {
        numberOfNulls = try reader.required("NumberOfNulls")
        numberOfDistinctValues = try reader.required("NumberOfDistinctValues")
        minimumValue = reader.optional("MinimumValue")
        maximumValue = reader.optional("MaximumValue")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MinimumValue", minimumValue)
        writer.putIfPresent("MaximumValue", maximumValue)
        writer.put("NumberOfNulls", numberOfNulls)
        writer.put("NumberOfDistinctValues", numberOfDistinctValues)
    }
}

extension Glue {
    struct DynamoDBTarget: ShapeStructureReadable, ShapeStructureWritable {
        var path: String?
        var scanAll: Bool?
        var scanRate: Double?
    }
}

extension Glue.DynamoDBTarget {
    init(_ reader: inout ObjectReader) throws {
        path = reader.optional("Path")
        scanAll = reader.optional("scanAll")
        scanRate = reader.optional("scanRate")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Path", path)
        writer.putIfPresent("scanAll", scanAll)
        writer.putIfPresent("scanRate", scanRate)
    }
}

extension Glue {
    struct Edge: ShapeStructureWritable {
        var sourceId: String?
        var destinationId: String?
    }
}

extension Glue.Edge {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SourceId", sourceId)
        writer.putIfPresent("DestinationId", destinationId)
    }
}

extension Glue {
    enum EnableHybridValues: String, ShapeEnumeration {
        case `true` = "TRUE"
        case `false` = "FALSE"
    }
}

extension Glue {
    struct EncryptionAtRest: ShapeStructureReadable, ShapeStructureWritable {
        var catalogEncryptionMode: CatalogEncryptionMode
        var sseAwsKmsKeyId: String?
        var catalogEncryptionServiceRole: String?
    }
}

extension Glue.EncryptionAtRest {
    init(_ reader: inout ObjectReader) throws {
        catalogEncryptionMode = try reader.required("CatalogEncryptionMode")
        sseAwsKmsKeyId = reader.optional("SseAwsKmsKeyId")
        catalogEncryptionServiceRole = reader.optional("CatalogEncryptionServiceRole")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("CatalogEncryptionMode", catalogEncryptionMode)
        writer.putIfPresent("SseAwsKmsKeyId", sseAwsKmsKeyId)
        writer.putIfPresent("CatalogEncryptionServiceRole", catalogEncryptionServiceRole)
    }
}

extension Glue {
    struct EncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var s3Encryption: [S3Encryption]?
        var cloudWatchEncryption: CloudWatchEncryption?
        var jobBookmarksEncryption: JobBookmarksEncryption?
        var dataQualityEncryption: DataQualityEncryption?
    }
}

extension Glue.EncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        s3Encryption = reader.optional("S3Encryption")
        cloudWatchEncryption = reader.optional("CloudWatchEncryption")
        jobBookmarksEncryption = reader.optional("JobBookmarksEncryption")
        dataQualityEncryption = reader.optional("DataQualityEncryption")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("S3Encryption", s3Encryption)
        writer.putIfPresent("CloudWatchEncryption", cloudWatchEncryption)
        writer.putIfPresent("JobBookmarksEncryption", jobBookmarksEncryption)
        writer.putIfPresent("DataQualityEncryption", dataQualityEncryption)
    }
}

extension Glue {
    struct ErrorDetail: ShapeStructureWritable {
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Glue.ErrorDetail {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Glue {
    struct ErrorDetails: ShapeStructureWritable {
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Glue.ErrorDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Glue {
    struct EventBatchingCondition: ShapeStructureReadable, ShapeStructureWritable {
        var batchSize: Int
        var batchWindow: Int?
    }
}

extension Glue.EventBatchingCondition {
    init(_ reader: inout ObjectReader) throws {
        batchSize = try reader.required("BatchSize")
        batchWindow = reader.optional("BatchWindow")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("BatchSize", batchSize)
        writer.putIfPresent("BatchWindow", batchWindow)
    }
}

extension Glue {
    enum ExecutionClass: String, ShapeEnumeration {
        case flex = "FLEX"
        case standard = "STANDARD"
    }
}

extension Glue {
    struct ExecutionProperty: ShapeStructureReadable, ShapeStructureWritable {
        var maxConcurrentRuns: Int?
    }
}

extension Glue.ExecutionProperty {
    init(_ reader: inout ObjectReader) throws {
        maxConcurrentRuns = reader.optional("MaxConcurrentRuns")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MaxConcurrentRuns", maxConcurrentRuns)
    }
}

extension Glue {
    enum ExistCondition: String, ShapeEnumeration {
        case mustExist = "MUST_EXIST"
        case notExist = "NOT_EXIST"
        case none = "NONE"
    }
}

extension Glue {
    struct FederatedCatalog: ShapeStructureWritable {
        var identifier: String?
        var connectionName: String?
        var connectionType: String?
    }
}

extension Glue.FederatedCatalog {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Identifier", identifier)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("ConnectionType", connectionType)
    }
}

extension Glue {
    struct FederatedDatabase: ShapeStructureReadable, ShapeStructureWritable {
        var identifier: String?
        var connectionName: String?
        var connectionType: String?
    }
}

extension Glue.FederatedDatabase {
    init(_ reader: inout ObjectReader) throws {
        identifier = reader.optional("Identifier")
        connectionName = reader.optional("ConnectionName")
        connectionType = reader.optional("ConnectionType")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Identifier", identifier)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("ConnectionType", connectionType)
    }
}

extension Glue {
    struct FederatedTable: ShapeStructureWritable {
        var identifier: String?
        var databaseIdentifier: String?
        var connectionName: String?
        var connectionType: String?
    }
}

extension Glue.FederatedTable {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Identifier", identifier)
        writer.putIfPresent("DatabaseIdentifier", databaseIdentifier)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("ConnectionType", connectionType)
    }
}

extension Glue {
    enum FederationSourceErrorCode: String, ShapeEnumeration {
        case accessDeniedException = "AccessDeniedException"
        case entityNotFoundException = "EntityNotFoundException"
        case invalidCredentialsException = "InvalidCredentialsException"
        case invalidInputException = "InvalidInputException"
        case invalidResponseException = "InvalidResponseException"
        case operationTimeoutException = "OperationTimeoutException"
        case operationNotSupportedException = "OperationNotSupportedException"
        case internalServiceException = "InternalServiceException"
        case partialFailureException = "PartialFailureException"
        case throttlingException = "ThrottlingException"
    }
}

extension Glue {
    enum FieldName: String, ShapeEnumeration {
        case crawlId = "CRAWL_ID"
        case state = "STATE"
        case startTime = "START_TIME"
        case endTime = "END_TIME"
        case dpuHour = "DPU_HOUR"
    }
}

extension Glue {
    enum FilterOperator: String, ShapeEnumeration {
        case gt = "GT"
        case ge = "GE"
        case lt = "LT"
        case le = "LE"
        case eq = "EQ"
        case ne = "NE"
    }
}

extension Glue {
    enum FunctionType: String, ShapeEnumeration {
        case regularFunction = "REGULAR_FUNCTION"
        case aggregateFunction = "AGGREGATE_FUNCTION"
        case storedProcedure = "STORED_PROCEDURE"
    }
}

extension Glue {
    struct GetCatalogImportStatusRequest: ShapeStructureReadable {
        var catalogId: String?
    }
}

extension Glue.GetCatalogImportStatusRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetCatalogImportStatusResponse: ShapeStructureWritable {
        var importStatus: CatalogImportStatus?
    }
}

extension Glue.GetCatalogImportStatusResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ImportStatus", importStatus)
    }
}

extension Glue {
    struct GetCatalogRequest: ShapeStructureReadable {
        var catalogId: String
    }
}

extension Glue.GetCatalogRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = try reader.required("CatalogId")
    }
}

extension Glue {
    struct GetCatalogResponse: ShapeStructureWritable {
        var catalog: Catalog?
    }
}

extension Glue.GetCatalogResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Catalog", catalog)
    }
}

extension Glue {
    struct GetCatalogsRequest: ShapeStructureReadable {
        var parentCatalogId: String?
        var nextToken: String?
        var maxResults: Int?
        var recursive: Bool?
        var includeRoot: Bool?
        var hasDatabases: Bool?
    }
}

extension Glue.GetCatalogsRequest {
    init(_ reader: inout ObjectReader) throws {
        parentCatalogId = reader.optional("ParentCatalogId")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        recursive = reader.optional("Recursive")
        includeRoot = reader.optional("IncludeRoot")
        hasDatabases = reader.optional("HasDatabases")
    }
}

extension Glue {
    struct GetCatalogsResponse: ShapeStructureWritable {
        var catalogList: [Catalog]
        var nextToken: String?
    }
}

extension Glue.GetCatalogsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("CatalogList", catalogList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetClassifierRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.GetClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct GetClassifierResponse: ShapeStructureWritable {
        var classifier: Classifier?
    }
}

extension Glue.GetClassifierResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Classifier", classifier)
    }
}

extension Glue {
    struct GetClassifiersRequest: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.GetClassifiersRequest {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct GetClassifiersResponse: ShapeStructureWritable {
        var classifiers: [Classifier]?
        var nextToken: String?
    }
}

extension Glue.GetClassifiersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Classifiers", classifiers)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetColumnStatisticsForPartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValues: [String]
        var columnNames: [String]
    }
}

extension Glue.GetColumnStatisticsForPartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValues = try reader.required("PartitionValues")
        columnNames = try reader.required("ColumnNames")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetColumnStatisticsForPartitionResponse: ShapeStructureWritable {
        var columnStatisticsList: [ColumnStatistics]?
        var errors: [ColumnError]?
    }
}

extension Glue.GetColumnStatisticsForPartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ColumnStatisticsList", columnStatisticsList)
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct GetColumnStatisticsForTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var columnNames: [String]
    }
}

extension Glue.GetColumnStatisticsForTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        columnNames = try reader.required("ColumnNames")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetColumnStatisticsForTableResponse: ShapeStructureWritable {
        var columnStatisticsList: [ColumnStatistics]?
        var errors: [ColumnError]?
    }
}

extension Glue.GetColumnStatisticsForTableResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ColumnStatisticsList", columnStatisticsList)
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct GetConnectionRequest: ShapeStructureReadable {
        var catalogId: String?
        var name: String
        var hidePassword: Bool?
        var applyOverrideForComputeEnvironment: ComputeEnvironment?
    }
}

extension Glue.GetConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        catalogId = reader.optional("CatalogId")
        hidePassword = reader.optional("HidePassword")
        applyOverrideForComputeEnvironment = reader.optional("ApplyOverrideForComputeEnvironment")
    }
}

extension Glue {
    struct GetConnectionResponse: ShapeStructureWritable {
        var connection: Connection?
    }
}

extension Glue.GetConnectionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Connection", connection)
    }
}

extension Glue {
    struct GetConnectionsFilter: ShapeStructureReadable {
        var matchCriteria: [String]?
        var connectionType: ConnectionType?
        var connectionSchemaVersion: Int?
    }
}

extension Glue.GetConnectionsFilter {
    init(_ reader: inout ObjectReader) throws {
        matchCriteria = reader.optional("MatchCriteria")
        connectionType = reader.optional("ConnectionType")
        connectionSchemaVersion = reader.optional("ConnectionSchemaVersion")
    }
}

extension Glue {
    struct GetConnectionsRequest: ShapeStructureReadable {
        var catalogId: String?
        var filter: GetConnectionsFilter?
        var hidePassword: Bool?
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetConnectionsRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
        filter = reader.optional("Filter")
        hidePassword = reader.optional("HidePassword")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetConnectionsResponse: ShapeStructureWritable {
        var connectionList: [Connection]?
        var nextToken: String?
    }
}

extension Glue.GetConnectionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ConnectionList", connectionList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetCrawlerMetricsRequest: ShapeStructureReadable {
        var crawlerNameList: [String]?
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.GetCrawlerMetricsRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerNameList = reader.optional("CrawlerNameList")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct GetCrawlerMetricsResponse: ShapeStructureWritable {
        var crawlerMetricsList: [CrawlerMetrics]?
        var nextToken: String?
    }
}

extension Glue.GetCrawlerMetricsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CrawlerMetricsList", crawlerMetricsList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetCrawlerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.GetCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct GetCrawlerResponse: ShapeStructureWritable {
        var crawler: Crawler?
    }
}

extension Glue.GetCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Crawler", crawler)
    }
}

extension Glue {
    struct GetCrawlersRequest: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.GetCrawlersRequest {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct GetCrawlersResponse: ShapeStructureWritable {
        var crawlers: [Crawler]?
        var nextToken: String?
    }
}

extension Glue.GetCrawlersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Crawlers", crawlers)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetDataCatalogEncryptionSettingsRequest: ShapeStructureReadable {
        var catalogId: String?
    }
}

extension Glue.GetDataCatalogEncryptionSettingsRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetDataCatalogEncryptionSettingsResponse: ShapeStructureWritable {
        var dataCatalogEncryptionSettings: DataCatalogEncryptionSettings?
    }
}

extension Glue.GetDataCatalogEncryptionSettingsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataCatalogEncryptionSettings", dataCatalogEncryptionSettings)
    }
}

extension Glue {
    struct GetDatabaseRequest: ShapeStructureReadable {
        var catalogId: String?
        var name: String
    }
}

extension Glue.GetDatabaseRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetDatabaseResponse: ShapeStructureWritable {
        var database: Database?
    }
}

extension Glue.GetDatabaseResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Database", database)
    }
}

extension Glue {
    struct GetDatabasesRequest: ShapeStructureReadable {
        var catalogId: String?
        var nextToken: String?
        var maxResults: Int?
        var resourceShareType: ResourceShareType?
        var attributesToGet: [DatabaseAttributes]?
    }
}

extension Glue.GetDatabasesRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        resourceShareType = reader.optional("ResourceShareType")
        attributesToGet = reader.optional("AttributesToGet")
    }
}

extension Glue {
    struct GetDatabasesResponse: ShapeStructureWritable {
        var databaseList: [Database]
        var nextToken: String?
    }
}

extension Glue.GetDatabasesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.put("DatabaseList", databaseList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetJobBookmarkRequest: ShapeStructureReadable {
        var jobName: String
        var runId: String?
    }
}

extension Glue.GetJobBookmarkRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        runId = reader.optional("RunId")
    }
}

extension Glue {
    struct GetJobBookmarkResponse: ShapeStructureWritable {
        var jobBookmarkEntry: JobBookmarkEntry?
    }
}

extension Glue.GetJobBookmarkResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobBookmarkEntry", jobBookmarkEntry)
    }
}

extension Glue {
    struct GetJobRequest: ShapeStructureReadable {
        var jobName: String
    }
}

extension Glue.GetJobRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
    }
}

extension Glue {
    struct GetJobResponse: ShapeStructureWritable {
        var job: Job?
    }
}

extension Glue.GetJobResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Job", job)
    }
}

extension Glue {
    struct GetJobRunRequest: ShapeStructureReadable {
        var jobName: String
        var runId: String
        var predecessorsIncluded: Bool?
    }
}

extension Glue.GetJobRunRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        runId = try reader.required("RunId")
        predecessorsIncluded = reader.optional("PredecessorsIncluded")
    }
}

extension Glue {
    struct GetJobRunResponse: ShapeStructureWritable {
        var jobRun: JobRun?
    }
}

extension Glue.GetJobRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobRun", jobRun)
    }
}

extension Glue {
    struct GetJobRunsRequest: ShapeStructureReadable {
        var jobName: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetJobRunsRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetJobRunsResponse: ShapeStructureWritable {
        var jobRuns: [JobRun]?
        var nextToken: String?
    }
}

extension Glue.GetJobRunsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobRuns", jobRuns)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetJobsRequest: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetJobsRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetJobsResponse: ShapeStructureWritable {
        var jobs: [Job]?
        var nextToken: String?
    }
}

extension Glue.GetJobsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Jobs", jobs)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetPartitionIndexesRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var nextToken: String?
    }
}

extension Glue.GetPartitionIndexesRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        catalogId = reader.optional("CatalogId")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct GetPartitionIndexesResponse: ShapeStructureWritable {
        var partitionIndexDescriptorList: [PartitionIndexDescriptor]?
        var nextToken: String?
    }
}

extension Glue.GetPartitionIndexesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartitionIndexDescriptorList", partitionIndexDescriptorList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetPartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValues: [String]
        var auditContext: AuditContext?
    }
}

extension Glue.GetPartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValues = try reader.required("PartitionValues")
        catalogId = reader.optional("CatalogId")
        auditContext = reader.optional("AuditContext")
    }
}

extension Glue {
    struct GetPartitionResponse: ShapeStructureWritable {
        var partition: Partition?
    }
}

extension Glue.GetPartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Partition", partition)
    }
}

extension Glue {
    struct GetPartitionsRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var expression: String?
        var nextToken: String?
        var segment: Segment?
        var maxResults: Int?
        var excludeColumnSchema: Bool?
        var transactionId: String?
        var queryAsOfTime: Timestamp?
        var auditContext: AuditContext?
    }
}

extension Glue.GetPartitionsRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        catalogId = reader.optional("CatalogId")
        expression = reader.optional("Expression")
        nextToken = reader.optional("NextToken")
        segment = reader.optional("Segment")
        maxResults = reader.optional("MaxResults")
        excludeColumnSchema = reader.optional("ExcludeColumnSchema")
        transactionId = reader.optional("TransactionId")
        queryAsOfTime = reader.optional("QueryAsOfTime")
        auditContext = reader.optional("AuditContext")
    }
}

extension Glue {
    struct GetPartitionsResponse: ShapeStructureWritable {
        var partitions: [Partition]?
        var nextToken: String?
    }
}

extension Glue.GetPartitionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Partitions", partitions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetRegistryInput: ShapeStructureReadable {
        var registryId: RegistryId
    }
}

extension Glue.GetRegistryInput {
    init(_ reader: inout ObjectReader) throws {
        registryId = try reader.required("RegistryId")
    }
}

extension Glue {
    struct GetRegistryResponse: ShapeStructureWritable {
        var registryName: String?
        var registryArn: String?
        var description: String?
        var status: RegistryStatus?
        var createdTime: String?
        var updatedTime: String?
    }
}

extension Glue.GetRegistryResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("RegistryArn", registryArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("CreatedTime", createdTime)
        writer.putIfPresent("UpdatedTime", updatedTime)
    }
}

extension Glue {
    struct GetResourcePoliciesRequest: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetResourcePoliciesRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetResourcePoliciesResponse: ShapeStructureWritable {
        var getResourcePoliciesResponseList: [GluePolicy]?
        var nextToken: String?
    }
}

extension Glue.GetResourcePoliciesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("GetResourcePoliciesResponseList", getResourcePoliciesResponseList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetResourcePolicyRequest: ShapeStructureReadable {
        var resourceArn: String?
    }
}

extension Glue.GetResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = reader.optional("ResourceArn")
    }
}

extension Glue {
    struct GetResourcePolicyResponse: ShapeStructureWritable {
        var policyInJson: String?
        var policyHash: String?
        var createTime: Timestamp?
        var updateTime: Timestamp?
    }
}

extension Glue.GetResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PolicyInJson", policyInJson)
        writer.putIfPresent("PolicyHash", policyHash)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("UpdateTime", updateTime)
    }
}

extension Glue {
    struct GetSchemaByDefinitionInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var schemaDefinition: String
    }
}

extension Glue.GetSchemaByDefinitionInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        schemaDefinition = try reader.required("SchemaDefinition")
    }
}

extension Glue {
    struct GetSchemaByDefinitionResponse: ShapeStructureWritable {
        var schemaVersionId: String?
        var schemaArn: String?
        var dataFormat: DataFormat?
        var status: SchemaVersionStatus?
        var createdTime: String?
    }
}

extension Glue.GetSchemaByDefinitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("DataFormat", dataFormat)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("CreatedTime", createdTime)
    }
}

extension Glue {
    struct GetSchemaInput: ShapeStructureReadable {
        var schemaId: SchemaId
    }
}

extension Glue.GetSchemaInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
    }
}

extension Glue {
    struct GetSchemaResponse: ShapeStructureWritable {
        var registryName: String?
        var registryArn: String?
        var schemaName: String?
        var schemaArn: String?
        var description: String?
        var dataFormat: DataFormat?
        var compatibility: Compatibility?
        var schemaCheckpoint: Int?
        var latestSchemaVersion: Int?
        var nextSchemaVersion: Int?
        var schemaStatus: SchemaStatus?
        var createdTime: String?
        var updatedTime: String?
    }
}

extension Glue.GetSchemaResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("RegistryArn", registryArn)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("DataFormat", dataFormat)
        writer.putIfPresent("Compatibility", compatibility)
        writer.putIfPresent("SchemaCheckpoint", schemaCheckpoint)
        writer.putIfPresent("LatestSchemaVersion", latestSchemaVersion)
        writer.putIfPresent("NextSchemaVersion", nextSchemaVersion)
        writer.putIfPresent("SchemaStatus", schemaStatus)
        writer.putIfPresent("CreatedTime", createdTime)
        writer.putIfPresent("UpdatedTime", updatedTime)
    }
}

extension Glue {
    struct GetSchemaVersionInput: ShapeStructureReadable {
        var schemaId: SchemaId?
        var schemaVersionId: String?
        var schemaVersionNumber: SchemaVersionNumber?
    }
}

extension Glue.GetSchemaVersionInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = reader.optional("SchemaId")
        schemaVersionId = reader.optional("SchemaVersionId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
    }
}

extension Glue {
    struct GetSchemaVersionResponse: ShapeStructureWritable {
        var schemaVersionId: String?
        var schemaDefinition: String?
        var dataFormat: DataFormat?
        var schemaArn: String?
        var versionNumber: Int?
        var status: SchemaVersionStatus?
        var createdTime: String?
    }
}

extension Glue.GetSchemaVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("SchemaDefinition", schemaDefinition)
        writer.putIfPresent("DataFormat", dataFormat)
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("VersionNumber", versionNumber)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("CreatedTime", createdTime)
    }
}

extension Glue {
    struct GetSchemaVersionsDiffInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var firstSchemaVersionNumber: SchemaVersionNumber
        var secondSchemaVersionNumber: SchemaVersionNumber
        var schemaDiffType: SchemaDiffType
    }
}

extension Glue.GetSchemaVersionsDiffInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        firstSchemaVersionNumber = try reader.required("FirstSchemaVersionNumber")
        secondSchemaVersionNumber = try reader.required("SecondSchemaVersionNumber")
        schemaDiffType = try reader.required("SchemaDiffType")
    }
}

extension Glue {
    struct GetSchemaVersionsDiffResponse: ShapeStructureWritable {
        var diff: String?
    }
}

extension Glue.GetSchemaVersionsDiffResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Diff", diff)
    }
}

extension Glue {
    struct GetSecurityConfigurationRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.GetSecurityConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct GetSecurityConfigurationResponse: ShapeStructureWritable {
        var securityConfiguration: SecurityConfiguration?
    }
}

extension Glue.GetSecurityConfigurationResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecurityConfiguration", securityConfiguration)
    }
}
