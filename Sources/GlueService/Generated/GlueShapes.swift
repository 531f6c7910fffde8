// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct Action: ShapeStructureReadable, ShapeStructureWritable {
        var jobName: String?
        var arguments: [String: String]?
        var timeout: Int?
        var securityConfiguration: String?
        var notificationProperty: NotificationProperty?
        var crawlerName: String?
    }
}

extension Glue.Action {
    init(_ reader: inout ObjectReader) throws {
        jobName = reader.optional("JobName")
        arguments = reader.optional("Arguments")
        timeout = reader.optional("Timeout")
        securityConfiguration = reader.optional("SecurityConfiguration")
        notificationProperty = reader.optional("NotificationProperty")
        crawlerName = reader.optional("CrawlerName")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("Arguments", arguments)
        writer.putIfPresent("Timeout", timeout)
        writer.putIfPresent("SecurityConfiguration", securityConfiguration)
        writer.putIfPresent("NotificationProperty", notificationProperty)
        writer.putIfPresent("CrawlerName", crawlerName)
    }
}

extension Glue {
    enum AllowFullTableExternalDataAccessEnum: String, ShapeEnumeration {
        case `true` = "True"
        case `false` = "False"
    }
}

extension Glue {
    struct AuditContext: ShapeStructureReadable {
        var additionalAuditContext: String?
        var requestedColumns: [String]?
        var allColumnsRequested: Bool?
    }
}

extension Glue.AuditContext {
    init(_ reader: inout ObjectReader) throws {
        additionalAuditContext = reader.optional("AdditionalAuditContext")
        requestedColumns = reader.optional("RequestedColumns")
        allColumnsRequested = reader.optional("AllColumnsRequested")
    }
}

extension Glue {
    struct AuthenticationConfiguration: ShapeStructureWritable {
        var authenticationType: AuthenticationType?
        var secretArn: String?
        var kmsKeyArn: String?
        var oAuth2Properties: OAuth2Properties?
    }
}

extension Glue.AuthenticationConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AuthenticationType", authenticationType)
        writer.putIfPresent("SecretArn", secretArn)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
        writer.putIfPresent("OAuth2Properties", oAuth2Properties)
    }
}

extension Glue {
    struct AuthenticationConfigurationInput: ShapeStructureReadable {
        var authenticationType: AuthenticationType?
        var oAuth2Properties: OAuth2PropertiesInput?
        var secretArn: String?
        var kmsKeyArn: String?
        var basicAuthenticationCredentials: BasicAuthenticationCredentials?
        var customAuthenticationCredentials: [String: String]?
    }
}

extension Glue.AuthenticationConfigurationInput {
    init(_ reader: inout ObjectReader) throws {
        authenticationType = reader.optional("AuthenticationType")
        oAuth2Properties = reader.optional("OAuth2Properties")
        secretArn = reader.optional("SecretArn")
        kmsKeyArn = reader.optional("KmsKeyArn")
        basicAuthenticationCredentials = reader.optional("BasicAuthenticationCredentials")
        customAuthenticationCredentials = reader.optional("CustomAuthenticationCredentials")
    }
}

extension Glue {
    enum AuthenticationType: String, ShapeEnumeration {
        case basic = "BASIC"
        case oauth2 = "OAUTH2"
        case custom = "CUSTOM"
        case iam = "IAM"
    }
}

extension Glue {
    struct AuthorizationCodeProperties: ShapeStructureReadable {
        var authorizationCode: String?
        var redirectUri: String?
    }
}

extension Glue.AuthorizationCodeProperties {
    init(_ reader: inout ObjectReader) throws {
        authorizationCode = reader.optional("AuthorizationCode")
        redirectUri = reader.optional("RedirectUri")
    }
}

extension Glue {
    struct BackfillError: ShapeStructureWritable {
        var code: BackfillErrorCode?
        var partitions: [PartitionValueList]?
    }
}

extension Glue.BackfillError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Code", code)
        writer.putIfPresent("Partitions", partitions)
    }
}

extension Glue {
    enum BackfillErrorCode: String, ShapeEnumeration {
        case encryptedPartitionError = "ENCRYPTED_PARTITION_ERROR"
        case internalError = "INTERNAL_ERROR"
        case invalidPartitionTypeDataError = "INVALID_PARTITION_TYPE_DATA_ERROR"
        case missingPartitionValueError = "MISSING_PARTITION_VALUE_ERROR"
        case unsupportedPartitionCharacterError = "UNSUPPORTED_PARTITION_CHARACTER_ERROR"
    }
}

extension Glue {
    struct BasicAuthenticationCredentials: ShapeStructureReadable {
        var username: String?
        var password: String?
    }
}

extension Glue.BasicAuthenticationCredentials {
    init(_ reader: inout ObjectReader) throws {
        username = reader.optional("Username")
        password = reader.optional("Password")
    }
}

extension Glue {
    struct BatchCreatePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionInputList: [PartitionInput]
    }
}

extension Glue.BatchCreatePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionInputList = try reader.required("PartitionInputList")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct BatchCreatePartitionResponse: ShapeStructureWritable {
        var errors: [PartitionError]?
    }
}

extension Glue.BatchCreatePartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchDeleteConnectionRequest: ShapeStructureReadable {
        var catalogId: String?
        var connectionNameList: [String]
    }
}

extension Glue.BatchDeleteConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        connectionNameList = try reader.required("ConnectionNameList")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct BatchDeleteConnectionResponse: ShapeStructureWritable {
        var succeeded: [String]?
        var errors: [String: ErrorDetail]?
    }
}

extension Glue.BatchDeleteConnectionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Succeeded", succeeded)
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchDeletePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionsToDelete: [PartitionValueList]
    }
}

extension Glue.BatchDeletePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionsToDelete = try reader.required("PartitionsToDelete")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct BatchDeletePartitionResponse: ShapeStructureWritable {
        var errors: [PartitionError]?
    }
}

extension Glue.BatchDeletePartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchDeleteTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tablesToDelete: [String]
        var transactionId: String?
    }
}

extension Glue.BatchDeleteTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tablesToDelete = try reader.required("TablesToDelete")
        catalogId = reader.optional("CatalogId")
        transactionId = reader.optional("TransactionId")
    }
}

extension Glue {
    struct BatchDeleteTableResponse: ShapeStructureWritable {
        var errors: [TableError]?
    }
}

extension Glue.BatchDeleteTableResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchDeleteTableVersionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var versionIds: [String]
    }
}

extension Glue.BatchDeleteTableVersionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        versionIds = try reader.required("VersionIds")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct BatchDeleteTableVersionResponse: ShapeStructureWritable {
        var errors: [TableVersionError]?
    }
}

extension Glue.BatchDeleteTableVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchGetCrawlersRequest: ShapeStructureReadable {
        var crawlerNames: [String]
    }
}

extension Glue.BatchGetCrawlersRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerNames = try reader.required("CrawlerNames")
    }
}

extension Glue {
    struct BatchGetCrawlersResponse: ShapeStructureWritable {
        var crawlers: [Crawler]?
        var crawlersNotFound: [String]?
    }
}

extension Glue.BatchGetCrawlersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Crawlers", crawlers)
        writer.putIfPresent("CrawlersNotFound", crawlersNotFound)
    }
}

extension Glue {
    struct BatchGetJobsRequest: ShapeStructureReadable {
        var jobNames: [String]
    }
}

extension Glue.BatchGetJobsRequest {
    init(_ reader: inout ObjectReader) throws {
        jobNames = try reader.required("JobNames")
    }
}

extension Glue {
    struct BatchGetJobsResponse: ShapeStructureWritable {
        var jobs: [Job]?
        var jobsNotFound: [String]?
    }
}

extension Glue.BatchGetJobsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Jobs", jobs)
        writer.putIfPresent("JobsNotFound", jobsNotFound)
    }
}

extension Glue {
    struct BatchGetPartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionsToGet: [PartitionValueList]
        var auditContext: AuditContext?
        var querySessionContext: QuerySessionContext?
    }
}

extension Glue.BatchGetPartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionsToGet = try reader.required("PartitionsToGet")
        catalogId = reader.optional("CatalogId")
        auditContext = reader.optional("AuditContext")
        querySessionContext = reader.optional("QuerySessionContext")
    }
}

extension Glue {
    struct BatchGetPartitionResponse: ShapeStructureWritable {
        var partitions: [Partition]?
        var unprocessedKeys: [PartitionValueList]?
    }
}

extension Glue.BatchGetPartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Partitions", partitions)
        writer.putIfPresent("UnprocessedKeys", unprocessedKeys)
    }
}

extension Glue {
    struct BatchGetTriggersRequest: ShapeStructureReadable {
        var triggerNames: [String]
    }
}

extension Glue.BatchGetTriggersRequest {
    init(_ reader: inout ObjectReader) throws {
        triggerNames = try reader.required("TriggerNames")
    }
}

extension Glue {
    struct BatchGetTriggersResponse: ShapeStructureWritable {
        var triggers: [Trigger]?
        var triggersNotFound: [String]?
    }
}

extension Glue.BatchGetTriggersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Triggers", triggers)
        writer.putIfPresent("TriggersNotFound", triggersNotFound)
    }
}

extension Glue {
    struct BatchGetWorkflowsRequest: ShapeStructureReadable {
        var names: [String]
        var includeGraph: Bool?
    }
}

extension Glue.BatchGetWorkflowsRequest {
    init(_ reader: inout ObjectReader) throws {
        names = try reader.required("Names")
        includeGraph = reader.optional("IncludeGraph")
    }
}

extension Glue {
    struct BatchGetWorkflowsResponse: ShapeStructureWritable {
        var workflows: [Workflow]?
        var missingWorkflows: [String]?
    }
}

extension Glue.BatchGetWorkflowsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Workflows", workflows)
        writer.putIfPresent("MissingWorkflows", missingWorkflows)
    }
}

extension Glue {
    struct BatchStopJobRunError: ShapeStructureWritable {
        var jobName: String?
        var jobRunId: String?
        var errorDetail: ErrorDetail?
    }
}

extension Glue.BatchStopJobRunError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("JobRunId", jobRunId)
        writer.putIfPresent("ErrorDetail", errorDetail)
    }
}

extension Glue {
    struct BatchStopJobRunRequest: ShapeStructureReadable {
        var jobName: String
        var jobRunIds: [String]
    }
}

extension Glue.BatchStopJobRunRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        jobRunIds = try reader.required("JobRunIds")
    }
}

extension Glue {
    struct BatchStopJobRunResponse: ShapeStructureWritable {
        var successfulSubmissions: [BatchStopJobRunSuccessfulSubmission]?
        var errors: [BatchStopJobRunError]?
    }
}

extension Glue.BatchStopJobRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SuccessfulSubmissions", successfulSubmissions)
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BatchStopJobRunSuccessfulSubmission: ShapeStructureWritable {
        var jobName: String?
        var jobRunId: String?
    }
}

extension Glue.BatchStopJobRunSuccessfulSubmission {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("JobRunId", jobRunId)
    }
}

extension Glue {
    struct BatchUpdatePartitionFailureEntry: ShapeStructureWritable {
        var partitionValueList: [String]?
        var errorDetail: ErrorDetail?
    }
}

extension Glue.BatchUpdatePartitionFailureEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartitionValueList", partitionValueList)
        writer.putIfPresent("ErrorDetail", errorDetail)
    }
}

extension Glue {
    struct BatchUpdatePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var entries: [BatchUpdatePartitionRequestEntry]
    }
}

extension Glue.BatchUpdatePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        entries = try reader.required("Entries")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct BatchUpdatePartitionRequestEntry: ShapeStructureReadable {
        var partitionValueList: [String]
        var partitionInput: PartitionInput
    }
}

extension Glue.BatchUpdatePartitionRequestEntry {
    init(_ reader: inout ObjectReader) throws {
        partitionValueList = try reader.required("PartitionValueList")
        partitionInput = try reader.required("PartitionInput")
    }
}

extension Glue {
    struct BatchUpdatePartitionResponse: ShapeStructureWritable {
        var errors: [BatchUpdatePartitionFailureEntry]?
    }
}

extension Glue.BatchUpdatePartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct BinaryColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var maximumLength: Int
        var averageLength: Double
        var numberOfNulls: Int
    }
}

extension Glue.BinaryColumnStatisticsData {
    init(_ reader: inout ObjectReader) throws {
        maximumLength = try reader.required("MaximumLength")
        averageLength = try reader.required("AverageLength")
        numberOfNulls = try reader.required("NumberOfNulls")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("MaximumLength", maximumLength)
        writer.put("AverageLength", averageLength)
        writer.put("NumberOfNulls", numberOfNulls)
    }
}

extension Glue {
    struct BlueprintDetails: ShapeStructureWritable {
        var blueprintName: String?
        var runId: String?
    }
}

extension Glue.BlueprintDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BlueprintName", blueprintName)
        writer.putIfPresent("RunId", runId)
    }
}

extension Glue {
    struct BooleanColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var numberOfTrues: Int
        var numberOfFalses: Int
        var numberOfNulls: Int
    }
}

extension Glue.BooleanColumnStatisticsData {
    init(_ reader: inout ObjectReader) throws {
        numberOfTrues = try reader.required("NumberOfTrues")
        numberOfFalses = try reader.required("NumberOfFalses")
        numberOfNulls = try reader.required("NumberOfNulls")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("NumberOfTrues", numberOfTrues)
        writer.put("NumberOfFalses", numberOfFalses)
        writer.put("NumberOfNulls", numberOfNulls)
    }
}

extension Glue {
    struct Catalog: ShapeStructureWritable {
        var catalogId: String?
        var name: String
        var resourceArn: String?
        var description: String?
        var parameters: [String: String]?
        var createTime: Timestamp?
        var updateTime: Timestamp?
        var targetRedshiftCatalog: TargetRedshiftCatalog?
        var federatedCatalog: FederatedCatalog?
        var catalogProperties: CatalogPropertiesOutput?
        var createTableDefaultPermissions: [PrincipalPermissions]?
        var createDatabaseDefaultPermissions: [PrincipalPermissions]?
        var allowFullTableExternalDataAccess: AllowFullTableExternalDataAccessEnum?
    }
}

extension Glue.Catalog {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CatalogId", catalogId)
        writer.put("Name", name)
        writer.putIfPresent("ResourceArn", resourceArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("UpdateTime", updateTime)
        writer.putIfPresent("TargetRedshiftCatalog", targetRedshiftCatalog)
        writer.putIfPresent("FederatedCatalog", federatedCatalog)
        writer.putIfPresent("CatalogProperties", catalogProperties)
        writer.putIfPresent("CreateTableDefaultPermissions", createTableDefaultPermissions)
        writer.putIfPresent("CreateDatabaseDefaultPermissions", createDatabaseDefaultPermissions)
        writer.putIfPresent("AllowFullTableExternalDataAccess", allowFullTableExternalDataAccess)
    }
}

extension Glue {
    enum CatalogEncryptionMode: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case sseKms = "SSE-KMS"
        case sseKmsWithServiceRole = "SSE-KMS-WITH-SERVICE-ROLE"
    }
}

extension Glue {
    struct CatalogImportStatus: ShapeStructureWritable {
        var importCompleted: Bool?
        var importTime: Timestamp?
        var importedBy: String?
    }
}

extension Glue.CatalogImportStatus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ImportCompleted", importCompleted)
        writer.putIfPresent("ImportTime", importTime)
        writer.putIfPresent("ImportedBy", importedBy)
    }
}

extension Glue {
    struct CatalogPropertiesOutput: ShapeStructureWritable {
        var dataLakeAccessProperties: DataLakeAccessPropertiesOutput?
        var icebergOptimizationProperties: IcebergOptimizationPropertiesOutput?
        var customProperties: [String: String]?
    }
}

extension Glue.CatalogPropertiesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataLakeAccessProperties", dataLakeAccessProperties)
        writer.putIfPresent("IcebergOptimizationProperties", icebergOptimizationProperties)
        writer.putIfPresent("CustomProperties", customProperties)
    }
}

extension Glue {
    struct CatalogTarget: ShapeStructureReadable, ShapeStructureWritable {
        var databaseName: String
        var tables: [String]
        var connectionName: String?
        var eventQueueArn: String?
        var dlqEventQueueArn: String?
    }
}

extension Glue.CatalogTarget {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tables = try reader.required("Tables")
        connectionName = reader.optional("ConnectionName")
        eventQueueArn = reader.optional("EventQueueArn")
        dlqEventQueueArn = reader.optional("DlqEventQueueArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("DatabaseName", databaseName)
        writer.put("Tables", tables)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("EventQueueArn", eventQueueArn)
        writer.putIfPresent("DlqEventQueueArn", dlqEventQueueArn)
    }
}

extension Glue {
    struct CheckSchemaVersionValidityInput: ShapeStructureReadable {
        var dataFormat: DataFormat
        var schemaDefinition: String
    }
}

extension Glue.CheckSchemaVersionValidityInput {
    init(_ reader: inout ObjectReader) throws {
        dataFormat = try reader.required("DataFormat")
        schemaDefinition = try reader.required("SchemaDefinition")
    }
}

extension Glue {
    struct CheckSchemaVersionValidityResponse: ShapeStructureWritable {
        var valid: Bool?
        var error: String?
    }
}

extension Glue.CheckSchemaVersionValidityResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Valid", valid)
        writer.putIfPresent("Error", error)
    }
}

extension Glue {
    struct Classifier: ShapeStructureWritable {
        var grokClassifier: GrokClassifier?
        var xmlClassifier: XMLClassifier?
        var jsonClassifier: JsonClassifier?
        var csvClassifier: CsvClassifier?
    }
}

extension Glue.Classifier {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("GrokClassifier", grokClassifier)
        writer.putIfPresent("XMLClassifier", xmlClassifier)
        writer.putIfPresent("JsonClassifier", jsonClassifier)
        writer.putIfPresent("CsvClassifier", csvClassifier)
    }
}

extension Glue {
    struct CloudWatchEncryption: ShapeStructureReadable, ShapeStructureWritable {
        var cloudWatchEncryptionMode: CloudWatchEncryptionMode?
        var kmsKeyArn: String?
    }
}

extension Glue.CloudWatchEncryption {
    init(_ reader: inout ObjectReader) throws {
        cloudWatchEncryptionMode = reader.optional("CloudWatchEncryptionMode")
        kmsKeyArn = reader.optional("KmsKeyArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CloudWatchEncryptionMode", cloudWatchEncryptionMode)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
    }
}

extension Glue {
    enum CloudWatchEncryptionMode: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case sseKms = "SSE-KMS"
    }
}

extension Glue {
    struct Column: ShapeStructureReadable, ShapeStructureWritable {
        var name: String
        var type: String?
        var comment: String?
        var parameters: [String: String]?
    }
}

extension Glue.Column {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        type = reader.optional("Type")
        comment = reader.optional("Comment")
        parameters = reader.optional("Parameters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Comment", comment)
        writer.putIfPresent("Parameters", parameters)
    }
}

extension Glue {
    struct ColumnError: ShapeStructureWritable {
        var columnName: String?
        var error: ErrorDetail?
    }
}

extension Glue.ColumnError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ColumnName", columnName)
        writer.putIfPresent("Error", error)
    }
}

extension Glue {
    struct ColumnStatistics: ShapeStructureReadable, ShapeStructureWritable {
        var columnName: String
        var columnType: String
        var analyzedTime: Timestamp
        var statisticsData: ColumnStatisticsData
    }
}

extension Glue.ColumnStatistics {
    init(_ reader: inout ObjectReader) throws {
        columnName = try reader.required("ColumnName")
        columnType = try reader.required("ColumnType")
        analyzedTime = try reader.required("AnalyzedTime")
        statisticsData = try reader.required("StatisticsData")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("ColumnName", columnName)
        writer.put("ColumnType", columnType)
        writer.put("AnalyzedTime", analyzedTime)
        writer.put("StatisticsData", statisticsData)
    }
}

extension Glue {
    struct ColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var type: ColumnStatisticsType
        var booleanColumnStatisticsData: BooleanColumnStatisticsData?
        var dateColumnStatisticsData: DateColumnStatisticsData?
        var decimalColumnStatisticsData: DecimalColumnStatisticsData?
        var doubleColumnStatisticsData: DoubleColumnStatisticsData?
        var longColumnStatisticsData: LongColumnStatisticsData?
        var stringColumnStatisticsData: StringColumnStatisticsData?
        var binaryColumnStatisticsData: BinaryColumnStatisticsData?
    }
}

extension Glue.ColumnStatisticsData {
    init(_ reader: inout ObjectReader) throws {
        type = try reader.required("Type")
        booleanColumnStatisticsData = reader.optional("BooleanColumnStatisticsData")
        dateColumnStatisticsData = reader.optional("DateColumnStatisticsData")
        decimalColumnStatisticsData = reader.optional("DecimalColumnStatisticsData")
        doubleColumnStatisticsData = reader.optional("DoubleColumnStatisticsData")
        longColumnStatisticsData = reader.optional("LongColumnStatisticsData")
        stringColumnStatisticsData = reader.optional("StringColumnStatisticsData")
        binaryColumnStatisticsData = reader.optional("BinaryColumnStatisticsData")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Type", type)
        writer.putIfPresent("BooleanColumnStatisticsData", booleanColumnStatisticsData)
        writer.putIfPresent("DateColumnStatisticsData", dateColumnStatisticsData)
        writer.putIfPresent("DecimalColumnStatisticsData", decimalColumnStatisticsData)
        writer.putIfPresent("DoubleColumnStatisticsData", doubleColumnStatisticsData)
        writer.putIfPresent("LongColumnStatisticsData", longColumnStatisticsData)
        writer.putIfPresent("StringColumnStatisticsData", stringColumnStatisticsData)
        writer.putIfPresent("BinaryColumnStatisticsData", binaryColumnStatisticsData)
    }
}

extension Glue {
    struct ColumnStatisticsError: ShapeStructureWritable {
        var columnStatistics: ColumnStatistics?
        var error: ErrorDetail?
    }
}

extension Glue.ColumnStatisticsError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ColumnStatistics", columnStatistics)
        writer.putIfPresent("Error", error)
    }
}

extension Glue {
    enum ColumnStatisticsType: String, ShapeEnumeration {
        case boolean = "BOOLEAN"
        case date = "DATE"
        case decimal = "DECIMAL"
        case double = "DOUBLE"
        case long = "LONG"
        case string = "STRING"
        case binary = "BINARY"
    }
}

extension Glue {
    enum Comparator: String, ShapeEnumeration {
        case equals = "EQUALS"
        case greaterThan = "GREATER_THAN"
        case lessThan = "LESS_THAN"
        case greaterThanEquals = "GREATER_THAN_EQUALS"
        case lessThanEquals = "LESS_THAN_EQUALS"
    }
}

extension Glue {
    enum Compatibility: String, ShapeEnumeration {
        case none = "NONE"
        case disabled = "DISABLED"
        case backward = "BACKWARD"
        case backwardAll = "BACKWARD_ALL"
        case forward = "FORWARD"
        case forwardAll = "FORWARD_ALL"
        case full = "FULL"
        case fullAll = "FULL_ALL"
    }
}

extension Glue {
    enum ComputeEnvironment: String, ShapeEnumeration {
        case spark = "SPARK"
        case athena = "ATHENA"
        case python = "PYTHON"
    }
}

extension Glue {
    struct Condition: ShapeStructureReadable, ShapeStructureWritable {
        var logicalOperator: LogicalOperator?
        var jobName: String?
        var state: JobRunState?
        var crawlerName: String?
        var crawlState: CrawlState?
    }
}

extension Glue.Condition {
    init(_ reader: inout ObjectReader) throws {
        logicalOperator = reader.optional("LogicalOperator")
        jobName = reader.optional("JobName")
        state = reader.optional("State")
        crawlerName = reader.optional("CrawlerName")
        crawlState = reader.optional("CrawlState")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LogicalOperator", logicalOperator)
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("State", state)
        writer.putIfPresent("CrawlerName", crawlerName)
        writer.putIfPresent("CrawlState", crawlState)
    }
}

extension Glue {
    struct Connection: ShapeStructureWritable {
        var name: String?
        var description: String?
        var connectionType: ConnectionType?
        var matchCriteria: [String]?
        var connectionProperties: [String: String]?
        var sparkProperties: [String: String]?
        var athenaProperties: [String: String]?
        var pythonProperties: [String: String]?
        var physicalConnectionRequirements: PhysicalConnectionRequirements?
        var creationTime: Timestamp?
        var lastUpdatedTime: Timestamp?
        var lastUpdatedBy: String?
        var status: ConnectionStatus?
        var statusReason: String?
        var lastConnectionValidationTime: Timestamp?
        var authenticationConfiguration: AuthenticationConfiguration?
        var connectionSchemaVersion: Int?
        var compatibleComputeEnvironments: [ComputeEnvironment]?
    }
}

extension Glue.Connection {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("ConnectionType", connectionType)
        writer.putIfPresent("MatchCriteria", matchCriteria)
        writer.putIfPresent("ConnectionProperties", connectionProperties)
        writer.putIfPresent("SparkProperties", sparkProperties)
        writer.putIfPresent("AthenaProperties", athenaProperties)
        writer.putIfPresent("PythonProperties", pythonProperties)
        writer.putIfPresent("PhysicalConnectionRequirements", physicalConnectionRequirements)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdatedTime", lastUpdatedTime)
        writer.putIfPresent("LastUpdatedBy", lastUpdatedBy)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("StatusReason", statusReason)
        writer.putIfPresent("LastConnectionValidationTime", lastConnectionValidationTime)
        writer.putIfPresent("AuthenticationConfiguration", authenticationConfiguration)
        writer.putIfPresent("ConnectionSchemaVersion", connectionSchemaVersion)
        writer.putIfPresent("CompatibleComputeEnvironments", compatibleComputeEnvironments)
    }
}

extension Glue {
    struct ConnectionInput: ShapeStructureReadable {
        var name: String
        var description: String?
        var connectionType: ConnectionType
        var matchCriteria: [String]?
        var connectionProperties: [String: String]
        var sparkProperties: [String: String]?
        var athenaProperties: [String: String]?
        var pythonProperties: [String: String]?
        var physicalConnectionRequirements: PhysicalConnectionRequirements?
        var authenticationConfiguration: AuthenticationConfigurationInput?
        var validateCredentials: Bool?
        var validateForComputeEnvironments: [ComputeEnvironment]?
    }
}

extension Glue.ConnectionInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        connectionType = try reader.required("ConnectionType")
        connectionProperties = try reader.required("ConnectionProperties")
        description = reader.optional("Description")
        matchCriteria = reader.optional("MatchCriteria")
        sparkProperties = reader.optional("SparkProperties")
        athenaProperties = reader.optional("AthenaProperties")
        pythonProperties = reader.optional("PythonProperties")
        physicalConnectionRequirements = reader.optional("PhysicalConnectionRequirements")
        authenticationConfiguration = reader.optional("AuthenticationConfiguration")
        validateCredentials = reader.optional("ValidateCredentials")
        validateForComputeEnvironments = reader.optional("ValidateForComputeEnvironments")
    }
}

extension Glue {
    struct ConnectionPasswordEncryption: ShapeStructureReadable, ShapeStructureWritable {
        var returnConnectionPasswordEncrypted: Bool
        var awsKmsKeyId: String?
    }
}

extension Glue.ConnectionPasswordEncryption {
    init(_ reader: inout ObjectReader) throws {
        returnConnectionPasswordEncrypted = try reader.required("ReturnConnectionPasswordEncrypted")
        awsKmsKeyId = reader.optional("AwsKmsKeyId")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("ReturnConnectionPasswordEncrypted", returnConnectionPasswordEncrypted)
        writer.putIfPresent("AwsKmsKeyId", awsKmsKeyId)
    }
}

extension Glue {
    enum ConnectionPropertyKey: String, ShapeEnumeration {
        case host = "HOST"
        case port = "PORT"
        case username = "USERNAME"
        case password = "PASSWORD"
        case encryptedPassword = "ENCRYPTED_PASSWORD"
        case jdbcDriverJarUri = "JDBC_DRIVER_JAR_URI"
        case jdbcDriverClassName = "JDBC_DRIVER_CLASS_NAME"
        case jdbcEngine = "JDBC_ENGINE"
        case jdbcEngineVersion = "JDBC_ENGINE_VERSION"
        case configFiles = "CONFIG_FILES"
        case instanceId = "INSTANCE_ID"
        case jdbcConnectionUrl = "JDBC_CONNECTION_URL"
        case jdbcEnforceSsl = "JDBC_ENFORCE_SSL"
        case customJdbcCert = "CUSTOM_JDBC_CERT"
        case skipCustomJdbcCertValidation = "SKIP_CUSTOM_JDBC_CERT_VALIDATION"
        case customJdbcCertString = "CUSTOM_JDBC_CERT_STRING"
        case connectionUrl = "CONNECTION_URL"
        case kafkaBootstrapServers = "KAFKA_BOOTSTRAP_SERVERS"
        case kafkaSslEnabled = "KAFKA_SSL_ENABLED"
        case kafkaCustomCert = "KAFKA_CUSTOM_CERT"
        case kafkaSkipCustomCertValidation = "KAFKA_SKIP_CUSTOM_CERT_VALIDATION"
        case kafkaClientKeystore = "KAFKA_CLIENT_KEYSTORE"
        case kafkaClientKeystorePassword = "KAFKA_CLIENT_KEYSTORE_PASSWORD"
        case kafkaClientKeyPassword = "KAFKA_CLIENT_KEY_PASSWORD"
        case encryptedKafkaClientKeystorePassword = "ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD"
        case encryptedKafkaClientKeyPassword = "ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD"
        case kafkaSaslMechanism = "KAFKA_SASL_MECHANISM"
        case kafkaSaslPlainUsername = "KAFKA_SASL_PLAIN_USERNAME"
        case kafkaSaslPlainPassword = "KAFKA_SASL_PLAIN_PASSWORD"
        case encryptedKafkaSaslPlainPassword = "ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD"
        case kafkaSaslScramUsername = "KAFKA_SASL_SCRAM_USERNAME"
        case kafkaSaslScramPassword = "KAFKA_SASL_SCRAM_PASSWORD"
        case kafkaSaslScramSecretsArn = "KAFKA_SASL_SCRAM_SECRETS_ARN"
        case encryptedKafkaSaslScramPassword = "ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD"
        case kafkaSaslGssapiKeytab = "KAFKA_SASL_GSSAPI_KEYTAB"
        case kafkaSaslGssapiKrb5Conf = "KAFKA_SASL_GSSAPI_KRB5_CONF"
        case kafkaSaslGssapiService = "KAFKA_SASL_GSSAPI_SERVICE"
        case kafkaSaslGssapiPrincipal = "KAFKA_SASL_GSSAPI_PRINCIPAL"
        case secretId = "SECRET_ID"
        case connectorUrl = "CONNECTOR_URL"
        case connectorType = "CONNECTOR_TYPE"
        case connectorClassName = "CONNECTOR_CLASS_NAME"
        case endpoint = "ENDPOINT"
        case endpointType = "ENDPOINT_TYPE"
        case roleArn = "ROLE_ARN"
        case region = "REGION"
        case workgroupName = "WORKGROUP_NAME"
        case clusterIdentifier = "CLUSTER_IDENTIFIER"
        case database = "DATABASE"
    }
}

extension Glue {
    enum ConnectionStatus: String, ShapeEnumeration {
        case ready = "READY"
        case inProgress = "IN_PROGRESS"
        case failed = "FAILED"
    }
}

extension Glue {
    enum ConnectionType: String, ShapeEnumeration {
        case jdbc = "JDBC"
        case sftp = "SFTP"
        case mongodb = "MONGODB"
        case kafka = "KAFKA"
        case network = "NETWORK"
        case marketplace = "MARKETPLACE"
        case custom = "CUSTOM"
        case salesforce = "SALESFORCE"
        case viewValidationRedshift = "VIEW_VALIDATION_REDSHIFT"
        case viewValidationAthena = "VIEW_VALIDATION_ATHENA"
        case googleads = "GOOGLEADS"
        case googlesheets = "GOOGLESHEETS"
        case googleanalytics4 = "GOOGLEANALYTICS4"
        case servicenow = "SERVICENOW"
        case marketo = "MARKETO"
        case sapodata = "SAPODATA"
        case zendesk = "ZENDESK"
        case jiracloud = "JIRACLOUD"
        case netsuiteerp = "NETSUITEERP"
        case hubspot = "HUBSPOT"
        case facebookads = "FACEBOOKADS"
        case instagramads = "INSTAGRAMADS"
        case zohocrm = "ZOHOCRM"
        case salesforcepardot = "SALESFORCEPARDOT"
        case salesforcemarketingcloud = "SALESFORCEMARKETINGCLOUD"
        case adobeanalytics = "ADOBEANALYTICS"
        case slack = "SLACK"
        case linkedin = "LINKEDIN"
        case mixpanel = "MIXPANEL"
        case asana = "ASANA"
        case stripe = "STRIPE"
        case smartsheet = "SMARTSHEET"
        case datadog = "DATADOG"
        case woocommerce = "WOOCOMMERCE"
        case intercom = "INTERCOM"
        case snapchatads = "SNAPCHATADS"
        case paypal = "PAYPAL"
        case quickbooks = "QUICKBOOKS"
        case facebookpageinsights = "FACEBOOKPAGEINSIGHTS"
        case freshdesk = "FRESHDESK"
        case twilio = "TWILIO"
        case docusignmonitor = "DOCUSIGNMONITOR"
        case freshsales = "FRESHSALES"
        case zoom = "ZOOM"
        case googlesearchconsole = "GOOGLESEARCHCONSOLE"
        case salesforcecommercecloud = "SALESFORCECOMMERCECLOUD"
        case sapconcur = "SAPCONCUR"
        case dynatrace = "DYNATRACE"
        case microsoftdynamic365financeandops = "MICROSOFTDYNAMIC365FINANCEANDOPS"
        case microsoftteams = "MICROSOFTTEAMS"
        case blackbaudraiseredgenxt = "BLACKBAUDRAISEREDGENXT"
        case mailchimp = "MAILCHIMP"
        case gitlab = "GITLAB"
        case pendo = "PENDO"
        case productboard = "PRODUCTBOARD"
        case circleci = "CIRCLECI"
        case pipedive = "PIPEDIVE"
        case sendgrid = "SENDGRID"
        case azurecosmos = "AZURECOSMOS"
        case azuresql = "AZURESQL"
        case bigquery = "BIGQUERY"
        case blackbaud = "BLACKBAUD"
        case clouderahive = "CLOUDERAHIVE"
        case clouderaimpala = "CLOUDERAIMPALA"
        case cloudwatch = "CLOUDWATCH"
        case cloudwatchmetrics = "CLOUDWATCHMETRICS"
        case cmdb = "CMDB"
        case datalakegen2 = "DATALAKEGEN2"
        case db2 = "DB2"
        case db2as400 = "DB2AS400"
        case documentdb = "DOCUMENTDB"
        case domo = "DOMO"
        case dynamodb = "DYNAMODB"
        case googlecloudstorage = "GOOGLECLOUDSTORAGE"
        case hbase = "HBASE"
        case kustomer = "KUSTOMER"
        case microsoftdynamics365crm = "MICROSOFTDYNAMICS365CRM"
        case monday = "MONDAY"
        case mysql = "MYSQL"
        case okta = "OKTA"
        case opensearch = "OPENSEARCH"
        case oracle = "ORACLE"
        case pipedrive = "PIPEDRIVE"
        case postgresql = "POSTGRESQL"
        case saphana = "SAPHANA"
        case sqlserver = "SQLSERVER"
        case synapse = "SYNAPSE"
        case teradata = "TERADATA"
        case teradatanos = "TERADATANOS"
        case timestream = "TIMESTREAM"
        case tpcds = "TPCDS"
        case vertica = "VERTICA"
    }
}

extension Glue {
    struct ConnectionsList: ShapeStructureReadable, ShapeStructureWritable {
        var connections: [String]?
    }
}

extension Glue.ConnectionsList {
    init(_ reader: inout ObjectReader) throws {
        connections = reader.optional("Connections")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Connections", connections)
    }
}

extension Glue {
    struct Crawl: ShapeStructureWritable {
        var state: CrawlState?
        var startedOn: Timestamp?
        var completedOn: Timestamp?
        var errorMessage: String?
        var logGroup: String?
        var logStream: String?
    }
}

extension Glue.Crawl {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("State", state)
        writer.putIfPresent("StartedOn", startedOn)
        writer.putIfPresent("CompletedOn", completedOn)
        writer.putIfPresent("ErrorMessage", errorMessage)
        writer.putIfPresent("LogGroup", logGroup)
        writer.putIfPresent("LogStream", logStream)
    }
}

extension Glue {
    enum CrawlState: String, ShapeEnumeration {
        case running = "RUNNING"
        case cancelling = "CANCELLING"
        case cancelled = "CANCELLED"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case error = "ERROR"
    }
}

extension Glue {
    struct Crawler: ShapeStructureWritable {
        var name: String?
        var role: String?
        var targets: CrawlerTargets?
        var databaseName: String?
        var description: String?
        var classifiers: [String]?
        var recrawlPolicy: RecrawlPolicy?
        var schemaChangePolicy: SchemaChangePolicy?
        var lineageConfiguration: LineageConfiguration?
        var state: CrawlerState?
        var tablePrefix: String?
        var schedule: Schedule?
        var crawlElapsedTime: Int?
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var lastCrawl: LastCrawlInfo?
        var version: Int?
        var configuration: String?
        var crawlerSecurityConfiguration: String?
        var lakeFormationConfiguration: LakeFormationConfiguration?
    }
}

extension Glue.Crawler {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Role", role)
        writer.putIfPresent("Targets", targets)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Classifiers", classifiers)
        writer.putIfPresent("RecrawlPolicy", recrawlPolicy)
        writer.putIfPresent("SchemaChangePolicy", schemaChangePolicy)
        writer.putIfPresent("LineageConfiguration", lineageConfiguration)
        writer.putIfPresent("State", state)
        writer.putIfPresent("TablePrefix", tablePrefix)
        writer.putIfPresent("Schedule", schedule)
        writer.putIfPresent("CrawlElapsedTime", crawlElapsedTime)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("LastCrawl", lastCrawl)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("Configuration", configuration)
        writer.putIfPresent("CrawlerSecurityConfiguration", crawlerSecurityConfiguration)
        writer.putIfPresent("LakeFormationConfiguration", lakeFormationConfiguration)
    }
}

extension Glue {
    struct CrawlerHistory: ShapeStructureWritable {
        var crawlId: String?
        var state: CrawlerHistoryState?
        var startTime: Timestamp?
        var endTime: Timestamp?
        var summary: String?
        var errorMessage: String?
        var logGroup: String?
        var logStream: String?
        var messagePrefix: String?
        var dpuHour: Double?
    }
}

extension Glue.CrawlerHistory {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CrawlId", crawlId)
        writer.putIfPresent("State", state)
        writer.putIfPresent("StartTime", startTime)
        writer.putIfPresent("EndTime", endTime)
        writer.putIfPresent("Summary", summary)
        writer.putIfPresent("ErrorMessage", errorMessage)
        writer.putIfPresent("LogGroup", logGroup)
        writer.putIfPresent("LogStream", logStream)
        writer.putIfPresent("MessagePrefix", messagePrefix)
        writer.putIfPresent("DPUHour", dpuHour)
    }
}

extension Glue {
    enum CrawlerHistoryState: String, ShapeEnumeration {
        case running = "RUNNING"
        case completed = "COMPLETED"
        case failed = "FAILED"
        case stopped = "STOPPED"
    }
}

extension Glue {
    enum CrawlerLineageSettings: String, ShapeEnumeration {
        case enable = "ENABLE"
        case disable = "DISABLE"
    }
}
