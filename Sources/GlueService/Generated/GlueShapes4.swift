// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    struct GetTriggerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.GetTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct GetTriggerResponse: ShapeStructureWritable {
        var trigger: Trigger?
    }
}

extension Glue.GetTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Trigger", trigger)
    }
}

extension Glue {
    struct GetTriggersRequest: ShapeStructureReadable {
        var nextToken: String?
        var dependentJobName: String?
        var maxResults: Int?
    }
}

extension Glue.GetTriggersRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        dependentJobName = reader.optional("DependentJobName")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetTriggersResponse: ShapeStructureWritable {
        var triggers: [Trigger]?
        var nextToken: String?
    }
}

extension Glue.GetTriggersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Triggers", triggers)
        writer.putIfPresent("NextToken", nextToken)
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
    struct GetWorkflowRequest: ShapeStructureReadable {
        var name: String
        var includeGraph: Bool?
    }
}

extension Glue.GetWorkflowRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        includeGraph = reader.optional("IncludeGraph")
    }
}

extension Glue {
    struct GetWorkflowResponse: ShapeStructureWritable {
        var workflow: Workflow?
    }
}

extension Glue.GetWorkflowResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Workflow", workflow)
    }
}

extension Glue {
    struct GetWorkflowRunPropertiesRequest: ShapeStructureReadable {
        var name: String
        var runId: String
    }
}

extension Glue.GetWorkflowRunPropertiesRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runId = try reader.required("RunId")
    }
}

extension Glue {
    struct GetWorkflowRunPropertiesResponse: ShapeStructureWritable {
        var runProperties: [String: String]?
    }
}

extension Glue.GetWorkflowRunPropertiesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RunProperties", runProperties)
    }
}

extension Glue {
    struct GetWorkflowRunRequest: ShapeStructureReadable {
        var name: String
        var runId: String
        var includeGraph: Bool?
    }
}

extension Glue.GetWorkflowRunRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runId = try reader.required("RunId")
        includeGraph = reader.optional("IncludeGraph")
    }
}

extension Glue {
    struct GetWorkflowRunResponse: ShapeStructureWritable {
        var run: WorkflowRun?
    }
}

extension Glue.GetWorkflowRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Run", run)
    }
}

extension Glue {
    struct GetWorkflowRunsRequest: ShapeStructureReadable {
        var name: String
        var includeGraph: Bool?
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.GetWorkflowRunsRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        includeGraph = reader.optional("IncludeGraph")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct GetWorkflowRunsResponse: ShapeStructureWritable {
        var runs: [WorkflowRun]?
        var nextToken: String?
    }
}

extension Glue.GetWorkflowRunsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Runs", runs)
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

extension Glue {
    struct IcebergEncryptedKey: ShapeStructureReadable {
        var keyId: String
        var encryptedKeyMetadata: String
        var encryptedById: String?
        var properties: [String: String]?
    }
}

extension Glue.IcebergEncryptedKey {
    init(_ reader: inout ObjectReader) throws {
        keyId = try reader.required("KeyId")
        encryptedKeyMetadata = try reader.required("EncryptedKeyMetadata")
        encryptedById = reader.optional("EncryptedById")
        properties = reader.optional("Properties")
    }
}

extension Glue {
    struct IcebergInput: ShapeStructureReadable {
        var metadataOperation: MetadataOperation
        var version: String?
        var createIcebergTableInput: CreateIcebergTableInput?
    }
}

extension Glue.IcebergInput {
    init(_ reader: inout ObjectReader) throws {
        metadataOperation = try reader.required("MetadataOperation")
        version = reader.optional("Version")
        createIcebergTableInput = reader.optional("CreateIcebergTableInput")
    }
}

extension Glue {
    enum IcebergNullOrder: String, ShapeEnumeration {
        case nullsFirst = "nulls-first"
        case nullsLast = "nulls-last"
    }
}

extension Glue {
    struct IcebergOptimizationPropertiesOutput: ShapeStructureWritable {
        var roleArn: String?
        var compaction: [String: String]?
        var retention: [String: String]?
        var orphanFileDeletion: [String: String]?
        var lastUpdatedTime: Timestamp?
    }
}

extension Glue.IcebergOptimizationPropertiesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RoleArn", roleArn)
        writer.putIfPresent("Compaction", compaction)
        writer.putIfPresent("Retention", retention)
        writer.putIfPresent("OrphanFileDeletion", orphanFileDeletion)
        writer.putIfPresent("LastUpdatedTime", lastUpdatedTime)
    }
}

extension Glue {
    struct IcebergPartitionField: ShapeStructureReadable {
        var sourceId: Int
        var transform: String
        var name: String
        var fieldId: Int?
    }
}

extension Glue.IcebergPartitionField {
    init(_ reader: inout ObjectReader) throws {
        sourceId = try reader.required("SourceId")
        transform = try reader.required("Transform")
        name = try reader.required("Name")
        fieldId = reader.optional("FieldId")
    }
}

extension Glue {
    struct IcebergPartitionSpec: ShapeStructureReadable {
        var fields: [IcebergPartitionField]
        var specId: Int?
    }
}

extension Glue.IcebergPartitionSpec {
    init(_ reader: inout ObjectReader) throws {
        fields = try reader.required("Fields")
        specId = reader.optional("SpecId")
    }
}

extension Glue {
    struct IcebergSchema: ShapeStructureReadable {
        var schemaId: Int?
        var identifierFieldIds: [Int]?
        var type: IcebergStructTypeEnum?
        var fields: [IcebergStructField]
    }
}

extension Glue.IcebergSchema {
    init(_ reader: inout ObjectReader) throws {
        fields = try reader.required("Fields")
        schemaId = reader.optional("SchemaId")
        identifierFieldIds = reader.optional("IdentifierFieldIds")
        type = reader.optional("Type")
    }
}

extension Glue {
    enum IcebergSortDirection: String, ShapeEnumeration {
        case asc = "asc"
        case desc = "desc"
    }
}

extension Glue {
    struct IcebergSortField: ShapeStructureReadable {
        var sourceId: Int
        var transform: String
        var direction: IcebergSortDirection
        var nullOrder: IcebergNullOrder
    }
}

extension Glue.IcebergSortField {
    init(_ reader: inout ObjectReader) throws {
        sourceId = try reader.required("SourceId")
        transform = try reader.required("Transform")
        direction = try reader.required("Direction")
        nullOrder = try reader.required("NullOrder")
    }
}

extension Glue {
    struct IcebergSortOrder: ShapeStructureReadable {
        var orderId: Int
        var fields: [IcebergSortField]
    }
}

extension Glue.IcebergSortOrder {
    init(_ reader: inout ObjectReader) throws {
        orderId = try reader.required("OrderId")
        fields = try reader.required("Fields")
    }
}

extension Glue {
    struct IcebergStructField: ShapeStructureReadable {
        var id: Int
        var name: String
        var type: JSONValue
        var required: Bool
        var doc: String?
        var initialDefault: JSONValue?
        var writeDefault: JSONValue?
    }
}

extension Glue.IcebergStructField {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        name = try reader.required("Name")
        type = try reader.required("Type")
        required = try reader.required("Required")
        doc = reader.optional("Doc")
        initialDefault = reader.optional("InitialDefault")
        writeDefault = reader.optional("WriteDefault")
    }
}

extension Glue {
    enum IcebergStructTypeEnum: String, ShapeEnumeration {
        case `struct` = "struct"
    }
}

extension Glue {
    struct IcebergTableUpdate: ShapeStructureReadable {
        var schema: IcebergSchema
        var partitionSpec: IcebergPartitionSpec?
        var sortOrder: IcebergSortOrder?
        var location: String
        var properties: [String: String]?
        var action: IcebergUpdateAction?
        var encryptionKey: IcebergEncryptedKey?
        var keyId: String?
    }
}

extension Glue.IcebergTableUpdate {
    init(_ reader: inout ObjectReader) throws {
        schema = try reader.required("Schema")
        location = try reader.required("Location")
        partitionSpec = reader.optional("PartitionSpec")
        sortOrder = reader.optional("SortOrder")
        properties = reader.optional("Properties")
        action = reader.optional("Action")
        encryptionKey = reader.optional("EncryptionKey")
        keyId = reader.optional("KeyId")
    }
}

extension Glue {
    struct IcebergTarget: ShapeStructureReadable, ShapeStructureWritable {
        var paths: [String]?
        var connectionName: String?
        var exclusions: [String]?
        var maximumTraversalDepth: Int?
    }
}

extension Glue.IcebergTarget {
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

extension Glue {
    enum IcebergUpdateAction: String, ShapeEnumeration {
        case addSchema = "add-schema"
        case setCurrentSchema = "set-current-schema"
        case addSpec = "add-spec"
        case setDefaultSpec = "set-default-spec"
        case addSortOrder = "add-sort-order"
        case setDefaultSortOrder = "set-default-sort-order"
        case setLocation = "set-location"
        case setProperties = "set-properties"
        case removeProperties = "remove-properties"
        case addEncryptionKey = "add-encryption-key"
        case removeEncryptionKey = "remove-encryption-key"
    }
}

extension Glue {
    struct ImportCatalogToGlueRequest: ShapeStructureReadable {
        var catalogId: String?
    }
}

extension Glue.ImportCatalogToGlueRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct ImportCatalogToGlueResponse: ShapeStructureWritable {
    }
}

extension Glue.ImportCatalogToGlueResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    enum JdbcMetadataEntry: String, ShapeEnumeration {
        case comments = "COMMENTS"
        case rawtypes = "RAWTYPES"
    }
}

extension Glue {
    struct JdbcTarget: ShapeStructureReadable, ShapeStructureWritable {
        var connectionName: String?
        var path: String?
        var exclusions: [String]?
        var enableAdditionalMetadata: [JdbcMetadataEntry]?
    }
}

extension Glue.JdbcTarget {
    init(_ reader: inout ObjectReader) throws {
        connectionName = reader.optional("ConnectionName")
        path = reader.optional("Path")
        exclusions = reader.optional("Exclusions")
        enableAdditionalMetadata = reader.optional("EnableAdditionalMetadata")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("Path", path)
        writer.putIfPresent("Exclusions", exclusions)
        writer.putIfPresent("EnableAdditionalMetadata", enableAdditionalMetadata)
    }
}

extension Glue {
    struct Job: ShapeStructureWritable {
        var name: String?
        var jobMode: JobMode?
        var jobRunQueuingEnabled: Bool?
        var description: String?
        var logUri: String?
        var role: String?
        var createdOn: Timestamp?
        var lastModifiedOn: Timestamp?
        var executionProperty: ExecutionProperty?
        var command: JobCommand?
        var defaultArguments: [String: String]?
        var nonOverridableArguments: [String: String]?
        var connections: ConnectionsList?
        var maxRetries: Int?
        var allocatedCapacity: Int?
        var timeout: Int?
        var maxCapacity: Double?
        var workerType: String?
        var numberOfWorkers: Int?
        var securityConfiguration: String?
        var notificationProperty: NotificationProperty?
        var glueVersion: String?
        var executionClass: ExecutionClass?
        var sourceControlDetails: SourceControlDetails?
        var maintenanceWindow: String?
        var profileName: String?
    }
}

extension Glue.Job {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("JobMode", jobMode)
        writer.putIfPresent("JobRunQueuingEnabled", jobRunQueuingEnabled)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("LogUri", logUri)
        writer.putIfPresent("Role", role)
        writer.putIfPresent("CreatedOn", createdOn)
        writer.putIfPresent("LastModifiedOn", lastModifiedOn)
        writer.putIfPresent("ExecutionProperty", executionProperty)
        writer.putIfPresent("Command", command)
        writer.putIfPresent("DefaultArguments", defaultArguments)
        writer.putIfPresent("NonOverridableArguments", nonOverridableArguments)
        writer.putIfPresent("Connections", connections)
        writer.putIfPresent("MaxRetries", maxRetries)
        writer.putIfPresent("AllocatedCapacity", allocatedCapacity)
        writer.putIfPresent("Timeout", timeout)
        writer.putIfPresent("MaxCapacity", maxCapacity)
        writer.putIfPresent("WorkerType", workerType)
        writer.putIfPresent("NumberOfWorkers", numberOfWorkers)
        writer.putIfPresent("SecurityConfiguration", securityConfiguration)
        writer.putIfPresent("NotificationProperty", notificationProperty)
        writer.putIfPresent("GlueVersion", glueVersion)
        writer.putIfPresent("ExecutionClass", executionClass)
        writer.putIfPresent("SourceControlDetails", sourceControlDetails)
        writer.putIfPresent("MaintenanceWindow", maintenanceWindow)
        writer.putIfPresent("ProfileName", profileName)
    }
}

extension Glue {
    struct JobBookmarkEntry: ShapeStructureWritable {
        var jobName: String?
        var version: Int?
        var run: Int?
        var attempt: Int?
        var previousRunId: String?
        var runId: String?
        var jobBookmark: String?
    }
}

extension Glue.JobBookmarkEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("Run", run)
        writer.putIfPresent("Attempt", attempt)
        writer.putIfPresent("PreviousRunId", previousRunId)
        writer.putIfPresent("RunId", runId)
        writer.putIfPresent("JobBookmark", jobBookmark)
    }
}

extension Glue {
    struct JobBookmarksEncryption: ShapeStructureReadable, ShapeStructureWritable {
        var jobBookmarksEncryptionMode: JobBookmarksEncryptionMode?
        var kmsKeyArn: String?
    }
}

extension Glue.JobBookmarksEncryption {
    init(_ reader: inout ObjectReader) throws {
        jobBookmarksEncryptionMode = reader.optional("JobBookmarksEncryptionMode")
        kmsKeyArn = reader.optional("KmsKeyArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobBookmarksEncryptionMode", jobBookmarksEncryptionMode)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
    }
}

extension Glue {
    enum JobBookmarksEncryptionMode: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case cseKms = "CSE-KMS"
    }
}

extension Glue {
    struct JobCommand: ShapeStructureReadable, ShapeStructureWritable {
        var name: String?
        var scriptLocation: String?
        var pythonVersion: String?
        var runtime: String?
    }
}

extension Glue.JobCommand {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        scriptLocation = reader.optional("ScriptLocation")
        pythonVersion = reader.optional("PythonVersion")
        runtime = reader.optional("Runtime")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("ScriptLocation", scriptLocation)
        writer.putIfPresent("PythonVersion", pythonVersion)
        writer.putIfPresent("Runtime", runtime)
    }
}

extension Glue {
    enum JobMode: String, ShapeEnumeration {
        case script = "SCRIPT"
        case visual = "VISUAL"
        case notebook = "NOTEBOOK"
    }
}

extension Glue {
    struct JobNodeDetails: ShapeStructureWritable {
        var jobRuns: [JobRun]?
    }
}

extension Glue.JobNodeDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobRuns", jobRuns)
    }
}

extension Glue {
    struct JobRun: ShapeStructureWritable {
        var id: String?
        var attempt: Int?
        var previousRunId: String?
        var triggerName: String?
        var jobName: String?
        var jobMode: JobMode?
        var jobRunQueuingEnabled: Bool?
        var startedOn: Timestamp?
        var lastModifiedOn: Timestamp?
        var completedOn: Timestamp?
        var jobRunState: JobRunState?
        var arguments: [String: String]?
        var errorMessage: String?
        var predecessorRuns: [Predecessor]?
        var allocatedCapacity: Int?
        var executionTime: Int?
        var timeout: Int?
        var maxCapacity: Double?
        var workerType: String?
        var numberOfWorkers: Int?
        var securityConfiguration: String?
        var logGroupName: String?
        var notificationProperty: NotificationProperty?
        var glueVersion: String?
        var dpuSeconds: Double?
        var executionClass: ExecutionClass?
        var maintenanceWindow: String?
        var profileName: String?
        var stateDetail: String?
        var executionRoleSessionPolicy: String?
    }
}

extension Glue.JobRun {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Id", id)
        writer.putIfPresent("Attempt", attempt)
        writer.putIfPresent("PreviousRunId", previousRunId)
        writer.putIfPresent("TriggerName", triggerName)
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("JobMode", jobMode)
        writer.putIfPresent("JobRunQueuingEnabled", jobRunQueuingEnabled)
        writer.putIfPresent("StartedOn", startedOn)
        writer.putIfPresent("LastModifiedOn", lastModifiedOn)
        writer.putIfPresent("CompletedOn", completedOn)
        writer.putIfPresent("JobRunState", jobRunState)
        writer.putIfPresent("Arguments", arguments)
        writer.putIfPresent("ErrorMessage", errorMessage)
        writer.putIfPresent("PredecessorRuns", predecessorRuns)
        writer.putIfPresent("AllocatedCapacity", allocatedCapacity)
        writer.putIfPresent("ExecutionTime", executionTime)
        writer.putIfPresent("Timeout", timeout)
        writer.putIfPresent("MaxCapacity", maxCapacity)
        writer.putIfPresent("WorkerType", workerType)
        writer.putIfPresent("NumberOfWorkers", numberOfWorkers)
        writer.putIfPresent("SecurityConfiguration", securityConfiguration)
        writer.putIfPresent("LogGroupName", logGroupName)
        writer.putIfPresent("NotificationProperty", notificationProperty)
        writer.putIfPresent("GlueVersion", glueVersion)
        writer.putIfPresent("DPUSeconds", dpuSeconds)
        writer.putIfPresent("ExecutionClass", executionClass)
        writer.putIfPresent("MaintenanceWindow", maintenanceWindow)
        writer.putIfPresent("ProfileName", profileName)
        writer.putIfPresent("StateDetail", stateDetail)
        writer.putIfPresent("ExecutionRoleSessionPolicy", executionRoleSessionPolicy)
    }
}

extension Glue {
    enum JobRunState: String, ShapeEnumeration {
        case starting = "STARTING"
        case running = "RUNNING"
        case stopping = "STOPPING"
        case stopped = "STOPPED"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case timeout = "TIMEOUT"
        case error = "ERROR"
        case waiting = "WAITING"
        case expired = "EXPIRED"
    }
}

extension Glue {
    struct JobUpdate: ShapeStructureReadable {
        var jobMode: JobMode?
        var jobRunQueuingEnabled: Bool?
        var description: String?
        var logUri: String?
        var role: String?
        var executionProperty: ExecutionProperty?
        var command: JobCommand?
        var defaultArguments: [String: String]?
        var nonOverridableArguments: [String: String]?
        var connections: ConnectionsList?
        var maxRetries: Int?
        var allocatedCapacity: Int?
        var timeout: Int?
        var maxCapacity: Double?
        var workerType: String?
        var numberOfWorkers: Int?
        var securityConfiguration: String?
        var notificationProperty: NotificationProperty?
        var glueVersion: String?
        var executionClass: ExecutionClass?
        var sourceControlDetails: SourceControlDetails?
        var maintenanceWindow: String?
    }
}

extension Glue.JobUpdate {
    init(_ reader: inout ObjectReader) throws {
        try reader.refuse("CodeGenConfigurationNodes", code: "InvalidInputException")
        jobMode = reader.optional("JobMode")
        jobRunQueuingEnabled = reader.optional("JobRunQueuingEnabled")
        description = reader.optional("Description")
        logUri = reader.optional("LogUri")
        role = reader.optional("Role")
        executionProperty = reader.optional("ExecutionProperty")
        command = reader.optional("Command")
        defaultArguments = reader.optional("DefaultArguments")
        nonOverridableArguments = reader.optional("NonOverridableArguments")
        connections = reader.optional("Connections")
        maxRetries = reader.optional("MaxRetries")
        allocatedCapacity = reader.optional("AllocatedCapacity")
        timeout = reader.optional("Timeout")
        maxCapacity = reader.optional("MaxCapacity")
        workerType = reader.optional("WorkerType")
        numberOfWorkers = reader.optional("NumberOfWorkers")
        securityConfiguration = reader.optional("SecurityConfiguration")
        notificationProperty = reader.optional("NotificationProperty")
        glueVersion = reader.optional("GlueVersion")
        executionClass = reader.optional("ExecutionClass")
        sourceControlDetails = reader.optional("SourceControlDetails")
        maintenanceWindow = reader.optional("MaintenanceWindow")
    }
}

extension Glue {
    struct JsonClassifier: ShapeStructureWritable {
        var name: String
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var version: Int?
        var jsonPath: String
    }
}

extension Glue.JsonClassifier {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("Version", version)
        writer.put("JsonPath", jsonPath)
    }
}

extension Glue {
    struct KeySchemaElement: ShapeStructureWritable {
        var name: String
        var type: String
    }
}

extension Glue.KeySchemaElement {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Type", type)
    }
}

extension Glue {
    struct LakeFormationConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var useLakeFormationCredentials: Bool?
        var accountId: String?
    }
}

extension Glue.LakeFormationConfiguration {
    init(_ reader: inout ObjectReader) throws {
        useLakeFormationCredentials = reader.optional("UseLakeFormationCredentials")
        accountId = reader.optional("AccountId")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UseLakeFormationCredentials", useLakeFormationCredentials)
        writer.putIfPresent("AccountId", accountId)
    }
}

extension Glue {
    struct LastCrawlInfo: ShapeStructureWritable {
        var status: LastCrawlStatus?
        var errorMessage: String?
        var logGroup: String?
        var logStream: String?
        var messagePrefix: String?
        var startTime: Timestamp?
    }
}

extension Glue.LastCrawlInfo {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
        writer.putIfPresent("ErrorMessage", errorMessage)
        writer.putIfPresent("LogGroup", logGroup)
        writer.putIfPresent("LogStream", logStream)
        writer.putIfPresent("MessagePrefix", messagePrefix)
        writer.putIfPresent("StartTime", startTime)
    }
}

extension Glue {
    enum LastCrawlStatus: String, ShapeEnumeration {
        case succeeded = "SUCCEEDED"
        case cancelled = "CANCELLED"
        case failed = "FAILED"
    }
}

extension Glue {
    enum LastRefreshType: String, ShapeEnumeration {
        case full = "FULL"
        case incremental = "INCREMENTAL"
    }
}

extension Glue {
    struct LineageConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var crawlerLineageSettings: CrawlerLineageSettings?
    }
}

extension Glue.LineageConfiguration {
    init(_ reader: inout ObjectReader) throws {
        crawlerLineageSettings = reader.optional("CrawlerLineageSettings")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CrawlerLineageSettings", crawlerLineageSettings)
    }
}

extension Glue {
    struct ListCrawlersRequest: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
        var tags: [String: String]?
    }
}

extension Glue.ListCrawlersRequest {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct ListCrawlersResponse: ShapeStructureWritable {
        var crawlerNames: [String]?
        var nextToken: String?
    }
}

extension Glue.ListCrawlersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CrawlerNames", crawlerNames)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListCrawlsRequest: ShapeStructureReadable {
        var crawlerName: String
        var maxResults: Int?
        var filters: [CrawlsFilter]?
        var nextToken: String?
    }
}

extension Glue.ListCrawlsRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerName = try reader.required("CrawlerName")
        maxResults = reader.optional("MaxResults")
        filters = reader.optional("Filters")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct ListCrawlsResponse: ShapeStructureWritable {
        var crawls: [CrawlerHistory]?
        var nextToken: String?
    }
}

extension Glue.ListCrawlsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Crawls", crawls)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListJobsRequest: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
        var tags: [String: String]?
    }
}

extension Glue.ListJobsRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct ListJobsResponse: ShapeStructureWritable {
        var jobNames: [String]?
        var nextToken: String?
    }
}

extension Glue.ListJobsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobNames", jobNames)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListRegistriesInput: ShapeStructureReadable {
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.ListRegistriesInput {
    init(_ reader: inout ObjectReader) throws {
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct ListRegistriesResponse: ShapeStructureWritable {
        var registries: [RegistryListItem]?
        var nextToken: String?
    }
}

extension Glue.ListRegistriesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Registries", registries)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListSchemaVersionsInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.ListSchemaVersionsInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct ListSchemaVersionsResponse: ShapeStructureWritable {
        var schemas: [SchemaVersionListItem]?
        var nextToken: String?
    }
}

extension Glue.ListSchemaVersionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Schemas", schemas)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListSchemasInput: ShapeStructureReadable {
        var registryId: RegistryId?
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.ListSchemasInput {
    init(_ reader: inout ObjectReader) throws {
        registryId = reader.optional("RegistryId")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct ListSchemasResponse: ShapeStructureWritable {
        var schemas: [SchemaListItem]?
        var nextToken: String?
    }
}

extension Glue.ListSchemasResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Schemas", schemas)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListTriggersRequest: ShapeStructureReadable {
        var nextToken: String?
        var dependentJobName: String?
        var maxResults: Int?
        var tags: [String: String]?
    }
}

extension Glue.ListTriggersRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        dependentJobName = reader.optional("DependentJobName")
        maxResults = reader.optional("MaxResults")
        tags = reader.optional("Tags")
    }
}
