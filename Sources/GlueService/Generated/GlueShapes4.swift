// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    struct LongColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var minimumValue: Int?
        var maximumValue: Int?
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.LongColumnStatisticsData {
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
    struct MetadataInfo: ShapeStructureWritable {
        var metadataValue: String?
        var createdTime: String?
        var otherMetadataValueList: [OtherMetadataValueListItem]?
    }
}

extension Glue.MetadataInfo {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MetadataValue", metadataValue)
        writer.putIfPresent("CreatedTime", createdTime)
        writer.putIfPresent("OtherMetadataValueList", otherMetadataValueList)
    }
}

extension Glue {
    struct MetadataKeyValuePair: ShapeStructureReadable {
        var metadataKey: String?
        var metadataValue: String?
    }
}

extension Glue.MetadataKeyValuePair {
    init(_ reader: inout ObjectReader) throws {
        metadataKey = reader.optional("MetadataKey")
        metadataValue = reader.optional("MetadataValue")
    }
}

extension Glue {
    enum MetadataOperation: String, ShapeEnumeration {
        case create = "CREATE"
    }
}

extension Glue {
    struct MongoDBTarget: ShapeStructureReadable, ShapeStructureWritable {
        var connectionName: String?
        var path: String?
        var scanAll: Bool?
    }
}

extension Glue.MongoDBTarget {
    init(_ reader: inout ObjectReader) throws {
        connectionName = reader.optional("ConnectionName")
        path = reader.optional("Path")
        scanAll = reader.optional("ScanAll")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("Path", path)
        writer.putIfPresent("ScanAll", scanAll)
    }
}

extension Glue {
    struct NotificationProperty: ShapeStructureReadable, ShapeStructureWritable {
        var notifyDelayAfter: Int?
    }
}

extension Glue.NotificationProperty {
    init(_ reader: inout ObjectReader) throws {
        notifyDelayAfter = reader.optional("NotifyDelayAfter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NotifyDelayAfter", notifyDelayAfter)
    }
}

extension Glue {
    struct OAuth2ClientApplication: ShapeStructureReadable, ShapeStructureWritable {
        var userManagedClientApplicationClientId: String?
        var awsManagedClientApplicationReference: String?
    }
}

extension Glue.OAuth2ClientApplication {
    init(_ reader: inout ObjectReader) throws {
        userManagedClientApplicationClientId = reader.optional("UserManagedClientApplicationClientId")
        awsManagedClientApplicationReference = reader.optional("AWSManagedClientApplicationReference")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UserManagedClientApplicationClientId", userManagedClientApplicationClientId)
        writer.putIfPresent("AWSManagedClientApplicationReference", awsManagedClientApplicationReference)
    }
}

extension Glue {
    struct OAuth2Credentials: ShapeStructureReadable {
        var userManagedClientApplicationClientSecret: String?
        var accessToken: String?
        var refreshToken: String?
        var jwtToken: String?
    }
}

extension Glue.OAuth2Credentials {
    init(_ reader: inout ObjectReader) throws {
        userManagedClientApplicationClientSecret = reader.optional("UserManagedClientApplicationClientSecret")
        accessToken = reader.optional("AccessToken")
        refreshToken = reader.optional("RefreshToken")
        jwtToken = reader.optional("JwtToken")
    }
}

extension Glue {
    enum OAuth2GrantType: String, ShapeEnumeration {
        case authorizationCode = "AUTHORIZATION_CODE"
        case clientCredentials = "CLIENT_CREDENTIALS"
        case jwtBearer = "JWT_BEARER"
    }
}

extension Glue {
    struct OAuth2Properties: ShapeStructureWritable {
        var oAuth2GrantType: OAuth2GrantType?
        var oAuth2ClientApplication: OAuth2ClientApplication?
        var tokenUrl: String?
        var tokenUrlParametersMap: [String: String]?
    }
}

extension Glue.OAuth2Properties {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("OAuth2GrantType", oAuth2GrantType)
        writer.putIfPresent("OAuth2ClientApplication", oAuth2ClientApplication)
        writer.putIfPresent("TokenUrl", tokenUrl)
        writer.putIfPresent("TokenUrlParametersMap", tokenUrlParametersMap)
    }
}

extension Glue {
    struct OAuth2PropertiesInput: ShapeStructureReadable {
        var oAuth2GrantType: OAuth2GrantType?
        var oAuth2ClientApplication: OAuth2ClientApplication?
        var tokenUrl: String?
        var tokenUrlParametersMap: [String: String]?
        var authorizationCodeProperties: AuthorizationCodeProperties?
        var oAuth2Credentials: OAuth2Credentials?
    }
}

extension Glue.OAuth2PropertiesInput {
    init(_ reader: inout ObjectReader) throws {
        oAuth2GrantType = reader.optional("OAuth2GrantType")
        oAuth2ClientApplication = reader.optional("OAuth2ClientApplication")
        tokenUrl = reader.optional("TokenUrl")
        tokenUrlParametersMap = reader.optional("TokenUrlParametersMap")
        authorizationCodeProperties = reader.optional("AuthorizationCodeProperties")
        oAuth2Credentials = reader.optional("OAuth2Credentials")
    }
}

extension Glue {
    struct OpenTableFormatInput: ShapeStructureReadable {
        var icebergInput: IcebergInput?
    }
}

extension Glue.OpenTableFormatInput {
    init(_ reader: inout ObjectReader) throws {
        icebergInput = reader.optional("IcebergInput")
    }
}

extension Glue {
    struct Order: ShapeStructureReadable, ShapeStructureWritable {
        var column: String
        var sortOrder: Int
    }
}

extension Glue.Order {
    init(_ reader: inout ObjectReader) throws {
        column = try reader.required("Column")
        sortOrder = try reader.required("SortOrder")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Column", column)
        writer.put("SortOrder", sortOrder)
    }
}

extension Glue {
    struct OtherMetadataValueListItem: ShapeStructureWritable {
        var metadataValue: String?
        var createdTime: String?
    }
}

extension Glue.OtherMetadataValueListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MetadataValue", metadataValue)
        writer.putIfPresent("CreatedTime", createdTime)
    }
}

extension Glue {
    struct Partition: ShapeStructureWritable {
        var values: [String]?
        var databaseName: String?
        var tableName: String?
        var creationTime: Timestamp?
        var lastAccessTime: Timestamp?
        var storageDescriptor: StorageDescriptor?
        var parameters: [String: String]?
        var lastAnalyzedTime: Timestamp?
        var catalogId: String?
    }
}

extension Glue.Partition {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Values", values)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("TableName", tableName)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastAccessTime", lastAccessTime)
        writer.putIfPresent("StorageDescriptor", storageDescriptor)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("LastAnalyzedTime", lastAnalyzedTime)
        writer.putIfPresent("CatalogId", catalogId)
    }
}

extension Glue {
    struct PartitionError: ShapeStructureWritable {
        var partitionValues: [String]?
        var errorDetail: ErrorDetail?
    }
}

extension Glue.PartitionError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartitionValues", partitionValues)
        writer.putIfPresent("ErrorDetail", errorDetail)
    }
}

extension Glue {
    struct PartitionIndex: ShapeStructureReadable {
        var keys: [String]
        var indexName: String
    }
}

extension Glue.PartitionIndex {
    init(_ reader: inout ObjectReader) throws {
        keys = try reader.required("Keys")
        indexName = try reader.required("IndexName")
    }
}

extension Glue {
    struct PartitionIndexDescriptor: ShapeStructureWritable {
        var indexName: String
        var keys: [KeySchemaElement]
        var indexStatus: PartitionIndexStatus
        var backfillErrors: [BackfillError]?
    }
}

extension Glue.PartitionIndexDescriptor {
    func write(to writer: inout ObjectWriter) {
        writer.put("IndexName", indexName)
        writer.put("Keys", keys)
        writer.put("IndexStatus", indexStatus)
        writer.putIfPresent("BackfillErrors", backfillErrors)
    }
}

extension Glue {
    enum PartitionIndexStatus: String, ShapeEnumeration {
        case creating = "CREATING"
        case active = "ACTIVE"
        case deleting = "DELETING"
        case failed = "FAILED"
    }
}

extension Glue {
    struct PartitionInput: ShapeStructureReadable {
        var values: [String]?
        var lastAccessTime: Timestamp?
        var storageDescriptor: StorageDescriptor?
        var parameters: [String: String]?
        var lastAnalyzedTime: Timestamp?
    }
}

extension Glue.PartitionInput {
    init(_ reader: inout ObjectReader) throws {
        values = reader.optional("Values")
        lastAccessTime = reader.optional("LastAccessTime")
        storageDescriptor = reader.optional("StorageDescriptor")
        parameters = reader.optional("Parameters")
        lastAnalyzedTime = reader.optional("LastAnalyzedTime")
    }
}

extension Glue {
    struct PartitionValueList: ShapeStructureReadable, ShapeStructureWritable {
        var values: [String]
    }
}

extension Glue.PartitionValueList {
    init(_ reader: inout ObjectReader) throws {
        values = try reader.required("Values")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Values", values)
    }
}

extension Glue {
    enum Permission: String, ShapeEnumeration {
        case all = "ALL"
        case select = "SELECT"
        case alter = "ALTER"
        case drop = "DROP"
        case delete = "DELETE"
        case insert = "INSERT"
        case createDatabase = "CREATE_DATABASE"
        case createTable = "CREATE_TABLE"
        case dataLocationAccess = "DATA_LOCATION_ACCESS"
    }
}

extension Glue {
    struct PhysicalConnectionRequirements: ShapeStructureReadable, ShapeStructureWritable {
        var subnetId: String?
        var securityGroupIdList: [String]?
        var availabilityZone: String?
    }
}

extension Glue.PhysicalConnectionRequirements {
    init(_ reader: inout ObjectReader) throws {
        subnetId = reader.optional("SubnetId")
        securityGroupIdList = reader.optional("SecurityGroupIdList")
        availabilityZone = reader.optional("AvailabilityZone")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SubnetId", subnetId)
        writer.putIfPresent("SecurityGroupIdList", securityGroupIdList)
        writer.putIfPresent("AvailabilityZone", availabilityZone)
    }
}

extension Glue {
    struct Predecessor: ShapeStructureWritable {
        var jobName: String?
        var runId: String?
    }
}

extension Glue.Predecessor {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
        writer.putIfPresent("RunId", runId)
    }
}

extension Glue {
    struct PrincipalPermissions: ShapeStructureReadable, ShapeStructureWritable {
        var principal: DataLakePrincipal?
        var permissions: [Permission]?
    }
}

extension Glue.PrincipalPermissions {
    init(_ reader: inout ObjectReader) throws {
        principal = reader.optional("Principal")
        permissions = reader.optional("Permissions")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Principal", principal)
        writer.putIfPresent("Permissions", permissions)
    }
}

extension Glue {
    enum PrincipalType: String, ShapeEnumeration {
        case user = "USER"
        case role = "ROLE"
        case group = "GROUP"
    }
}

extension Glue {
    struct PropertyPredicate: ShapeStructureReadable {
        var key: String?
        var value: String?
        var comparator: Comparator?
    }
}

extension Glue.PropertyPredicate {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        value = reader.optional("Value")
        comparator = reader.optional("Comparator")
    }
}

extension Glue {
    struct PutDataCatalogEncryptionSettingsRequest: ShapeStructureReadable {
        var catalogId: String?
        var dataCatalogEncryptionSettings: DataCatalogEncryptionSettings
    }
}

extension Glue.PutDataCatalogEncryptionSettingsRequest {
    init(_ reader: inout ObjectReader) throws {
        dataCatalogEncryptionSettings = try reader.required("DataCatalogEncryptionSettings")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct PutDataCatalogEncryptionSettingsResponse: ShapeStructureWritable {
    }
}

extension Glue.PutDataCatalogEncryptionSettingsResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct PutResourcePolicyRequest: ShapeStructureReadable {
        var policyInJson: String
        var resourceArn: String?
        var policyHashCondition: String?
        var policyExistsCondition: ExistCondition?
        var enableHybrid: EnableHybridValues?
    }
}

extension Glue.PutResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        policyInJson = try reader.required("PolicyInJson")
        resourceArn = reader.optional("ResourceArn")
        policyHashCondition = reader.optional("PolicyHashCondition")
        policyExistsCondition = reader.optional("PolicyExistsCondition")
        enableHybrid = reader.optional("EnableHybrid")
    }
}

extension Glue {
    struct PutResourcePolicyResponse: ShapeStructureWritable {
        var policyHash: String?
    }
}

extension Glue.PutResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PolicyHash", policyHash)
    }
}

extension Glue {
    struct PutSchemaVersionMetadataInput: ShapeStructureReadable {
        var schemaId: SchemaId?
        var schemaVersionNumber: SchemaVersionNumber?
        var schemaVersionId: String?
        var metadataKeyValue: MetadataKeyValuePair
    }
}

extension Glue.PutSchemaVersionMetadataInput {
    init(_ reader: inout ObjectReader) throws {
        metadataKeyValue = try reader.required("MetadataKeyValue")
        schemaId = reader.optional("SchemaId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
        schemaVersionId = reader.optional("SchemaVersionId")
    }
}

extension Glue {
    struct PutSchemaVersionMetadataResponse: ShapeStructureWritable {
        var schemaArn: String?
        var schemaName: String?
        var registryName: String?
        var latestVersion: Bool?
        var versionNumber: Int?
        var schemaVersionId: String?
        var metadataKey: String?
        var metadataValue: String?
    }
}

extension Glue.PutSchemaVersionMetadataResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("LatestVersion", latestVersion)
        writer.putIfPresent("VersionNumber", versionNumber)
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("MetadataKey", metadataKey)
        writer.putIfPresent("MetadataValue", metadataValue)
    }
}
