// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct ListTriggersResponse: ShapeStructureWritable {
        var triggerNames: [String]?
        var nextToken: String?
    }
}

extension Glue.ListTriggersResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TriggerNames", triggerNames)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct ListWorkflowsRequest: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Glue.ListWorkflowsRequest {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Glue {
    struct ListWorkflowsResponse: ShapeStructureWritable {
        var workflows: [String]?
        var nextToken: String?
    }
}

extension Glue.ListWorkflowsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Workflows", workflows)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    enum Logical: String, ShapeEnumeration {
        case and = "AND"
        case any = "ANY"
    }
}

extension Glue {
    enum LogicalOperator: String, ShapeEnumeration {
        case equals = "EQUALS"
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
    struct Node: ShapeStructureWritable {
        var type: NodeType?
        var name: String?
        var uniqueId: String?
        var triggerDetails: TriggerNodeDetails?
        var jobDetails: JobNodeDetails?
        var crawlerDetails: CrawlerNodeDetails?
    }
}

extension Glue.Node {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("UniqueId", uniqueId)
        writer.putIfPresent("TriggerDetails", triggerDetails)
        writer.putIfPresent("JobDetails", jobDetails)
        writer.putIfPresent("CrawlerDetails", crawlerDetails)
    }
}

extension Glue {
    enum NodeType: String, ShapeEnumeration {
        case crawler = "CRAWLER"
        case job = "JOB"
        case trigger = "TRIGGER"
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
    struct Predicate: ShapeStructureReadable, ShapeStructureWritable {
        var logical: Logical?
        var conditions: [Condition]?
    }
}

extension Glue.Predicate {
    init(_ reader: inout ObjectReader) throws {
        logical = reader.optional("Logical")
        conditions = reader.optional("Conditions")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Logical", logical)
        writer.putIfPresent("Conditions", conditions)
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

extension Glue {
    struct PutWorkflowRunPropertiesRequest: ShapeStructureReadable {
        var name: String
        var runId: String
        var runProperties: [String: String]
    }
}

extension Glue.PutWorkflowRunPropertiesRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runId = try reader.required("RunId")
        runProperties = try reader.required("RunProperties")
    }
}

extension Glue {
    struct PutWorkflowRunPropertiesResponse: ShapeStructureWritable {
    }
}

extension Glue.PutWorkflowRunPropertiesResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct QuerySchemaVersionMetadataInput: ShapeStructureReadable {
        var schemaId: SchemaId?
        var schemaVersionNumber: SchemaVersionNumber?
        var schemaVersionId: String?
        var metadataList: [MetadataKeyValuePair]?
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Glue.QuerySchemaVersionMetadataInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = reader.optional("SchemaId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
        schemaVersionId = reader.optional("SchemaVersionId")
        metadataList = reader.optional("MetadataList")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Glue {
    struct QuerySchemaVersionMetadataResponse: ShapeStructureWritable {
        var metadataInfoMap: [String: MetadataInfo]?
        var schemaVersionId: String?
        var nextToken: String?
    }
}

extension Glue.QuerySchemaVersionMetadataResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MetadataInfoMap", metadataInfoMap)
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Glue {
    struct QuerySessionContext: ShapeStructureReadable {
        var queryId: String?
        var queryStartTime: Timestamp?
        var clusterId: String?
        var queryAuthorizationId: String?
        var additionalContext: [String: String]?
    }
}

extension Glue.QuerySessionContext {
    init(_ reader: inout ObjectReader) throws {
        queryId = reader.optional("QueryId")
        queryStartTime = reader.optional("QueryStartTime")
        clusterId = reader.optional("ClusterId")
        queryAuthorizationId = reader.optional("QueryAuthorizationId")
        additionalContext = reader.optional("AdditionalContext")
    }
}

extension Glue {
    enum RecrawlBehavior: String, ShapeEnumeration {
        case crawlEverything = "CRAWL_EVERYTHING"
        case crawlNewFoldersOnly = "CRAWL_NEW_FOLDERS_ONLY"
        case crawlEventMode = "CRAWL_EVENT_MODE"
    }
}

extension Glue {
    struct RecrawlPolicy: ShapeStructureReadable, ShapeStructureWritable {
        var recrawlBehavior: RecrawlBehavior?
    }
}

extension Glue.RecrawlPolicy {
    init(_ reader: inout ObjectReader) throws {
        recrawlBehavior = reader.optional("RecrawlBehavior")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RecrawlBehavior", recrawlBehavior)
    }
}

extension Glue {
    struct RegisterSchemaVersionInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var schemaDefinition: String
    }
}

extension Glue.RegisterSchemaVersionInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        schemaDefinition = try reader.required("SchemaDefinition")
    }
}

extension Glue {
    struct RegisterSchemaVersionResponse: ShapeStructureWritable {
        var schemaVersionId: String?
        var versionNumber: Int?
        var status: SchemaVersionStatus?
    }
}

extension Glue.RegisterSchemaVersionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("VersionNumber", versionNumber)
        writer.putIfPresent("Status", status)
    }
}

extension Glue {
    struct RegistryId: ShapeStructureReadable {
        var registryName: String?
        var registryArn: String?
    }
}

extension Glue.RegistryId {
    init(_ reader: inout ObjectReader) throws {
        registryName = reader.optional("RegistryName")
        registryArn = reader.optional("RegistryArn")
    }
}

extension Glue {
    struct RegistryListItem: ShapeStructureWritable {
        var registryName: String?
        var registryArn: String?
        var description: String?
        var status: RegistryStatus?
        var createdTime: String?
        var updatedTime: String?
    }
}

extension Glue.RegistryListItem {
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
    enum RegistryStatus: String, ShapeEnumeration {
        case available = "AVAILABLE"
        case deleting = "DELETING"
    }
}

extension Glue {
    struct RemoveSchemaVersionMetadataInput: ShapeStructureReadable {
        var schemaId: SchemaId?
        var schemaVersionNumber: SchemaVersionNumber?
        var schemaVersionId: String?
        var metadataKeyValue: MetadataKeyValuePair
    }
}

extension Glue.RemoveSchemaVersionMetadataInput {
    init(_ reader: inout ObjectReader) throws {
        metadataKeyValue = try reader.required("MetadataKeyValue")
        schemaId = reader.optional("SchemaId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
        schemaVersionId = reader.optional("SchemaVersionId")
    }
}

extension Glue {
    struct RemoveSchemaVersionMetadataResponse: ShapeStructureWritable {
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

extension Glue.RemoveSchemaVersionMetadataResponse {
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

extension Glue {
    struct ResetJobBookmarkRequest: ShapeStructureReadable {
        var jobName: String
        var runId: String?
    }
}

extension Glue.ResetJobBookmarkRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        runId = reader.optional("RunId")
    }
}

extension Glue {
    struct ResetJobBookmarkResponse: ShapeStructureWritable {
        var jobBookmarkEntry: JobBookmarkEntry?
    }
}

extension Glue.ResetJobBookmarkResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobBookmarkEntry", jobBookmarkEntry)
    }
}

extension Glue {
    enum ResourceAction: String, ShapeEnumeration {
        case update = "UPDATE"
        case create = "CREATE"
    }
}

extension Glue {
    enum ResourceShareType: String, ShapeEnumeration {
        case foreign = "FOREIGN"
        case all = "ALL"
        case federated = "FEDERATED"
    }
}

extension Glue {
    enum ResourceState: String, ShapeEnumeration {
        case queued = "QUEUED"
        case inProgress = "IN_PROGRESS"
        case success = "SUCCESS"
        case stopped = "STOPPED"
        case failed = "FAILED"
    }
}

extension Glue {
    enum ResourceType: String, ShapeEnumeration {
        case jar = "JAR"
        case file = "FILE"
        case archive = "ARCHIVE"
    }
}

extension Glue {
    struct ResourceUri: ShapeStructureReadable, ShapeStructureWritable {
        var resourceType: ResourceType?
        var uri: String?
    }
}

extension Glue.ResourceUri {
    init(_ reader: inout ObjectReader) throws {
        resourceType = reader.optional("ResourceType")
        uri = reader.optional("Uri")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ResourceType", resourceType)
        writer.putIfPresent("Uri", uri)
    }
}

extension Glue {
    struct ResumeWorkflowRunRequest: ShapeStructureReadable {
        var name: String
        var runId: String
        var nodeIds: [String]
    }
}

extension Glue.ResumeWorkflowRunRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runId = try reader.required("RunId")
        nodeIds = try reader.required("NodeIds")
    }
}

extension Glue {
    struct ResumeWorkflowRunResponse: ShapeStructureWritable {
        var runId: String?
        var nodeIds: [String]?
    }
}

extension Glue.ResumeWorkflowRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RunId", runId)
        writer.putIfPresent("NodeIds", nodeIds)
    }
}

extension Glue {
    struct S3Encryption: ShapeStructureReadable, ShapeStructureWritable {
        var s3EncryptionMode: S3EncryptionMode?
        var kmsKeyArn: String?
    }
}

extension Glue.S3Encryption {
    init(_ reader: inout ObjectReader) throws {
        s3EncryptionMode = reader.optional("S3EncryptionMode")
        kmsKeyArn = reader.optional("KmsKeyArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("S3EncryptionMode", s3EncryptionMode)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
    }
}

extension Glue {
    enum S3EncryptionMode: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case sseKms = "SSE-KMS"
        case sseS3 = "SSE-S3"
    }
}

extension Glue {
    struct S3Target: ShapeStructureReadable, ShapeStructureWritable {
        var path: String?
        var exclusions: [String]?
        var connectionName: String?
        var sampleSize: Int?
        var eventQueueArn: String?
        var dlqEventQueueArn: String?
    }
}

extension Glue.S3Target {
    init(_ reader: inout ObjectReader) throws {
        path = reader.optional("Path")
        exclusions = reader.optional("Exclusions")
        connectionName = reader.optional("ConnectionName")
        sampleSize = reader.optional("SampleSize")
        eventQueueArn = reader.optional("EventQueueArn")
        dlqEventQueueArn = reader.optional("DlqEventQueueArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Path", path)
        writer.putIfPresent("Exclusions", exclusions)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("SampleSize", sampleSize)
        writer.putIfPresent("EventQueueArn", eventQueueArn)
        writer.putIfPresent("DlqEventQueueArn", dlqEventQueueArn)
    }
}

extension Glue {
    struct Schedule: ShapeStructureWritable {
        var scheduleExpression: String?
        var state: ScheduleState?
    }
}

extension Glue.Schedule {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ScheduleExpression", scheduleExpression)
        writer.putIfPresent("State", state)
    }
}

extension Glue {
    enum ScheduleState: String, ShapeEnumeration {
        case scheduled = "SCHEDULED"
        case notScheduled = "NOT_SCHEDULED"
        case transitioning = "TRANSITIONING"
    }
}

extension Glue {
    struct SchemaChangePolicy: ShapeStructureReadable, ShapeStructureWritable {
        var updateBehavior: UpdateBehavior?
        var deleteBehavior: DeleteBehavior?
    }
}

extension Glue.SchemaChangePolicy {
    init(_ reader: inout ObjectReader) throws {
        updateBehavior = reader.optional("UpdateBehavior")
        deleteBehavior = reader.optional("DeleteBehavior")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UpdateBehavior", updateBehavior)
        writer.putIfPresent("DeleteBehavior", deleteBehavior)
    }
}

extension Glue {
    enum SchemaDiffType: String, ShapeEnumeration {
        case syntaxDiff = "SYNTAX_DIFF"
    }
}

extension Glue {
    struct SchemaId: ShapeStructureReadable, ShapeStructureWritable {
        var schemaArn: String?
        var schemaName: String?
        var registryName: String?
    }
}

extension Glue.SchemaId {
    init(_ reader: inout ObjectReader) throws {
        schemaArn = reader.optional("SchemaArn")
        schemaName = reader.optional("SchemaName")
        registryName = reader.optional("RegistryName")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("RegistryName", registryName)
    }
}

extension Glue {
    struct SchemaListItem: ShapeStructureWritable {
        var registryName: String?
        var schemaName: String?
        var schemaArn: String?
        var description: String?
        var schemaStatus: SchemaStatus?
        var createdTime: String?
        var updatedTime: String?
    }
}

extension Glue.SchemaListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("SchemaStatus", schemaStatus)
        writer.putIfPresent("CreatedTime", createdTime)
        writer.putIfPresent("UpdatedTime", updatedTime)
    }
}

extension Glue {
    struct SchemaReference: ShapeStructureReadable, ShapeStructureWritable {
        var schemaId: SchemaId?
        var schemaVersionId: String?
        var schemaVersionNumber: Int?
    }
}

extension Glue.SchemaReference {
    init(_ reader: inout ObjectReader) throws {
        schemaId = reader.optional("SchemaId")
        schemaVersionId = reader.optional("SchemaVersionId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaId", schemaId)
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("SchemaVersionNumber", schemaVersionNumber)
    }
}

extension Glue {
    enum SchemaStatus: String, ShapeEnumeration {
        case available = "AVAILABLE"
        case pending = "PENDING"
        case deleting = "DELETING"
    }
}

extension Glue {
    struct SchemaVersionErrorItem: ShapeStructureWritable {
        var versionNumber: Int?
        var errorDetails: ErrorDetails?
    }
}

extension Glue.SchemaVersionErrorItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VersionNumber", versionNumber)
        writer.putIfPresent("ErrorDetails", errorDetails)
    }
}

extension Glue {
    struct SchemaVersionListItem: ShapeStructureWritable {
        var schemaArn: String?
        var schemaVersionId: String?
        var versionNumber: Int?
        var status: SchemaVersionStatus?
        var createdTime: String?
    }
}

extension Glue.SchemaVersionListItem {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("VersionNumber", versionNumber)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("CreatedTime", createdTime)
    }
}

extension Glue {
    struct SchemaVersionNumber: ShapeStructureReadable {
        var latestVersion: Bool?
        var versionNumber: Int?
    }
}

extension Glue.SchemaVersionNumber {
    init(_ reader: inout ObjectReader) throws {
        latestVersion = reader.optional("LatestVersion")
        versionNumber = reader.optional("VersionNumber")
    }
}

extension Glue {
    enum SchemaVersionStatus: String, ShapeEnumeration {
        case available = "AVAILABLE"
        case pending = "PENDING"
        case failure = "FAILURE"
        case deleting = "DELETING"
    }
}

extension Glue {
    struct SearchTablesRequest: ShapeStructureReadable {
        var catalogId: String?
        var nextToken: String?
        var filters: [PropertyPredicate]?
        var searchText: String?
        var sortCriteria: [SortCriterion]?
        var maxResults: Int?
        var resourceShareType: ResourceShareType?
        var includeStatusDetails: Bool?
    }
}

extension Glue.SearchTablesRequest {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
        nextToken = reader.optional("NextToken")
        filters = reader.optional("Filters")
        searchText = reader.optional("SearchText")
        sortCriteria = reader.optional("SortCriteria")
        maxResults = reader.optional("MaxResults")
        resourceShareType = reader.optional("ResourceShareType")
        includeStatusDetails = reader.optional("IncludeStatusDetails")
    }
}

extension Glue {
    struct SearchTablesResponse: ShapeStructureWritable {
        var nextToken: String?
        var tableList: [Table]?
    }
}

extension Glue.SearchTablesResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NextToken", nextToken)
        writer.putIfPresent("TableList", tableList)
    }
}

extension Glue {
    struct SecurityConfiguration: ShapeStructureWritable {
        var name: String?
        var createdTimeStamp: Timestamp?
        var encryptionConfiguration: EncryptionConfiguration?
    }
}

extension Glue.SecurityConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("CreatedTimeStamp", createdTimeStamp)
        writer.putIfPresent("EncryptionConfiguration", encryptionConfiguration)
    }
}

extension Glue {
    struct Segment: ShapeStructureReadable {
        var segmentNumber: Int
        var totalSegments: Int
    }
}

extension Glue.Segment {
    init(_ reader: inout ObjectReader) throws {
        segmentNumber = try reader.required("SegmentNumber")
        totalSegments = try reader.required("TotalSegments")
    }
}

extension Glue {
    struct SerDeInfo: ShapeStructureReadable, ShapeStructureWritable {
        var name: String?
        var serializationLibrary: String?
        var parameters: [String: String]?
    }
}

extension Glue.SerDeInfo {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        serializationLibrary = reader.optional("SerializationLibrary")
        parameters = reader.optional("Parameters")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("SerializationLibrary", serializationLibrary)
        writer.putIfPresent("Parameters", parameters)
    }
}

extension Glue {
    struct SkewedInfo: ShapeStructureReadable, ShapeStructureWritable {
        var skewedColumnNames: [String]?
        var skewedColumnValues: [String]?
        var skewedColumnValueLocationMaps: [String: String]?
    }
}

extension Glue.SkewedInfo {
    init(_ reader: inout ObjectReader) throws {
        skewedColumnNames = reader.optional("SkewedColumnNames")
        skewedColumnValues = reader.optional("SkewedColumnValues")
        skewedColumnValueLocationMaps = reader.optional("SkewedColumnValueLocationMaps")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SkewedColumnNames", skewedColumnNames)
        writer.putIfPresent("SkewedColumnValues", skewedColumnValues)
        writer.putIfPresent("SkewedColumnValueLocationMaps", skewedColumnValueLocationMaps)
    }
}

extension Glue {
    enum Sort: String, ShapeEnumeration {
        case asc = "ASC"
        case desc = "DESC"
    }
}

extension Glue {
    struct SortCriterion: ShapeStructureReadable {
        var fieldName: String?
        var sort: Sort?
    }
}

extension Glue.SortCriterion {
    init(_ reader: inout ObjectReader) throws {
        fieldName = reader.optional("FieldName")
        sort = reader.optional("Sort")
    }
}

extension Glue {
    enum SourceControlAuthStrategy: String, ShapeEnumeration {
        case personalAccessToken = "PERSONAL_ACCESS_TOKEN"
        case awsSecretsManager = "AWS_SECRETS_MANAGER"
    }
}

extension Glue {
    struct SourceControlDetails: ShapeStructureReadable, ShapeStructureWritable {
        var provider: SourceControlProvider?
        var repository: String?
        var owner: String?
        var branch: String?
        var folder: String?
        var lastCommitId: String?
        var authStrategy: SourceControlAuthStrategy?
        var authToken: String?
    }
}

extension Glue.SourceControlDetails {
    init(_ reader: inout ObjectReader) throws {
        provider = reader.optional("Provider")
        repository = reader.optional("Repository")
        owner = reader.optional("Owner")
        branch = reader.optional("Branch")
        folder = reader.optional("Folder")
        lastCommitId = reader.optional("LastCommitId")
        authStrategy = reader.optional("AuthStrategy")
        authToken = reader.optional("AuthToken")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Provider", provider)
        writer.putIfPresent("Repository", repository)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Branch", branch)
        writer.putIfPresent("Folder", folder)
        writer.putIfPresent("LastCommitId", lastCommitId)
        writer.putIfPresent("AuthStrategy", authStrategy)
        writer.putIfPresent("AuthToken", authToken)
    }
}
