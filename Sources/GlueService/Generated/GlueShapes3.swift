// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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

extension Glue {
    struct GetSecurityConfigurationsRequest: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.GetSecurityConfigurationsRequest {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct GetSecurityConfigurationsResponse: ShapeStructureWritable {
        var securityConfigurations: [SecurityConfiguration]?
        var nextToken: String?
    }
}

extension Glue.GetSecurityConfigurationsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecurityConfigurations", securityConfigurations)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var name: String
        var transactionId: String?
        var queryAsOfTime: Timestamp?
        var auditContext: AuditContext?
        var includeStatusDetails: Bool?
    }
}

extension Glue.GetTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        name = try reader.required("Name")
        catalogId = reader.optional("CatalogId")
        transactionId = reader.optional("TransactionId")
        queryAsOfTime = reader.optional("QueryAsOfTime")
        auditContext = reader.optional("AuditContext")
        includeStatusDetails = reader.optional("IncludeStatusDetails")
    }
}

extension Glue {
    struct GetTableResponse: ShapeStructureWritable {
        var table: Table?
    }
}

extension Glue.GetTableResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Table", table)
    }
}

extension Glue {
    struct GetTableVersionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var versionId: String?
        var auditContext: AuditContext?
    }
}

extension Glue.GetTableVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        catalogId = reader.optional("CatalogId")
        versionId = reader.optional("VersionId")
        auditContext = reader.optional("AuditContext")
    }
}

extension Glue {
    struct GetTableVersionResponse: ShapeStructureWritable {
        var tableVersion: TableVersion?
    }
}

extension Glue.GetTableVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableVersion", tableVersion)
    }
}

extension Glue {
    struct GetTableVersionsRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var nextToken: String?
        var maxResults: Int?
        var auditContext: AuditContext?
    }
}

extension Glue.GetTableVersionsRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        catalogId = reader.optional("CatalogId")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        auditContext = reader.optional("AuditContext")
    }
}

extension Glue {
    struct GetTableVersionsResponse: ShapeStructureWritable {
        var tableVersions: [TableVersion]?
        var nextToken: String?
    }
}

extension Glue.GetTableVersionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableVersions", tableVersions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetTablesRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var expression: String?
        var nextToken: String?
        var maxResults: Int?
        var transactionId: String?
        var queryAsOfTime: Timestamp?
        var auditContext: AuditContext?
        var includeStatusDetails: Bool?
        var attributesToGet: [TableAttributes]?
    }
}

extension Glue.GetTablesRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        catalogId = reader.optional("CatalogId")
        expression = reader.optional("Expression")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        transactionId = reader.optional("TransactionId")
        queryAsOfTime = reader.optional("QueryAsOfTime")
        auditContext = reader.optional("AuditContext")
        includeStatusDetails = reader.optional("IncludeStatusDetails")
        attributesToGet = reader.optional("AttributesToGet")
    }
}

extension Glue {
    struct GetTablesResponse: ShapeStructureWritable {
        var tableList: [Table]?
        var nextToken: String?
    }
}

extension Glue.GetTablesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableList", tableList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GetTagsRequest: ShapeStructureReadable {
        var resourceArn: String
    }
}

extension Glue.GetTagsRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
    }
}

extension Glue {
    struct GetTagsResponse: ShapeStructureWritable {
        var tags: [String: String]?
    }
}

extension Glue.GetTagsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
    }
}

extension Glue {
    struct GetUserDefinedFunctionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var functionName: String
    }
}

extension Glue.GetUserDefinedFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        functionName = try reader.required("FunctionName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct GetUserDefinedFunctionResponse: ShapeStructureWritable {
        var userDefinedFunction: UserDefinedFunction?
    }
}

extension Glue.GetUserDefinedFunctionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UserDefinedFunction", userDefinedFunction)
    }
}

extension Glue {
    struct GetUserDefinedFunctionsRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String?
        var pattern: String
        var functionType: FunctionType?
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetUserDefinedFunctionsRequest {
    init(_ reader: inout ObjectReader) throws {
        pattern = try reader.required("Pattern")
        catalogId = reader.optional("CatalogId")
        databaseName = reader.optional("DatabaseName")
        functionType = reader.optional("FunctionType")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetUserDefinedFunctionsResponse: ShapeStructureWritable {
        var userDefinedFunctions: [UserDefinedFunction]?
        var nextToken: String?
    }
}

extension Glue.GetUserDefinedFunctionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UserDefinedFunctions", userDefinedFunctions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct GluePolicy: ShapeStructureWritable {
        var policyInJson: String?
        var policyHash: String?
        var createTime: Timestamp?
        var updateTime: Timestamp?
    }
}

extension Glue.GluePolicy {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PolicyInJson", policyInJson)
        writer.putIfPresent("PolicyHash", policyHash)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("UpdateTime", updateTime)
    }
}

extension Glue {
    struct GrokClassifier: ShapeStructureWritable {
        var name: String
        var classification: String
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var version: Int?
        var grokPattern: String
        var customPatterns: String?
    }
}

extension Glue.GrokClassifier {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Classification", classification)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("Version", version)
        writer.put("GrokPattern", grokPattern)
        writer.putIfPresent("CustomPatterns", customPatterns)
    }
}

extension Glue {
    struct HudiTarget: ShapeStructureReadable, ShapeStructureWritable {
        var paths: [String]?
        var connectionName: String?
        var exclusions: [String]?
        var maximumTraversalDepth: Int?
    }
}

extension Glue.HudiTarget {
    init(_ reader: inout ObjectReader) throws {
        paths = reader.optional("Paths")
        connectionName = reader.optional("ConnectionName")
        exclusions = reader.optional("Exclusions")
        maximumTraversalDepth = reader.optional("MaximumTraversalDepth")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Paths", paths)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("Exclusions", exclusions)
        writer.putIfPresent("MaximumTraversalDepth", maximumTraversalDepth)
    }
}
