// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    enum LastRefreshType: String, ShapeEnumeration {
        case full = "FULL"
        case incremental = "INCREMENTAL"
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
    enum MetadataOperation: String, ShapeEnumeration {
        case create = "CREATE"
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
    struct StatusDetails: ShapeStructureWritable {
        var requestedChange: Indirect<Table>?
        var viewValidations: [ViewValidation]?
    }
}

extension Glue.StatusDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestedChange", requestedChange)
        writer.putIfPresent("ViewValidations", viewValidations)
    }
}

extension Glue {
    struct StorageDescriptor: ShapeStructureReadable, ShapeStructureWritable {
        var columns: [Column]?
        var location: String?
        var additionalLocations: [String]?
        var inputFormat: String?
        var outputFormat: String?
        var compressed: Bool?
        var numberOfBuckets: Int?
        var serdeInfo: SerDeInfo?
        var bucketColumns: [String]?
        var sortColumns: [Order]?
        var parameters: [String: String]?
        var skewedInfo: SkewedInfo?
        var storedAsSubDirectories: Bool?
        var schemaReference: SchemaReference?
    }
}

extension Glue.StorageDescriptor {
    init(_ reader: inout ObjectReader) throws {
        columns = reader.optional("Columns")
        location = reader.optional("Location")
        additionalLocations = reader.optional("AdditionalLocations")
        inputFormat = reader.optional("InputFormat")
        outputFormat = reader.optional("OutputFormat")
        compressed = reader.optional("Compressed")
        numberOfBuckets = reader.optional("NumberOfBuckets")
        serdeInfo = reader.optional("SerdeInfo")
        bucketColumns = reader.optional("BucketColumns")
        sortColumns = reader.optional("SortColumns")
        parameters = reader.optional("Parameters")
        skewedInfo = reader.optional("SkewedInfo")
        storedAsSubDirectories = reader.optional("StoredAsSubDirectories")
        schemaReference = reader.optional("SchemaReference")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Columns", columns)
        writer.putIfPresent("Location", location)
        writer.putIfPresent("AdditionalLocations", additionalLocations)
        writer.putIfPresent("InputFormat", inputFormat)
        writer.putIfPresent("OutputFormat", outputFormat)
        writer.putIfPresent("Compressed", compressed)
        writer.putIfPresent("NumberOfBuckets", numberOfBuckets)
        writer.putIfPresent("SerdeInfo", serdeInfo)
        writer.putIfPresent("BucketColumns", bucketColumns)
        writer.putIfPresent("SortColumns", sortColumns)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("SkewedInfo", skewedInfo)
        writer.putIfPresent("StoredAsSubDirectories", storedAsSubDirectories)
        writer.putIfPresent("SchemaReference", schemaReference)
    }
}

extension Glue {
    struct StringColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var maximumLength: Int
        var averageLength: Double
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.StringColumnStatisticsData {
    init(_ reader: inout ObjectReader) throws {
        maximumLength = try reader.required("MaximumLength")
        averageLength = try reader.required("AverageLength")
        numberOfNulls = try reader.required("NumberOfNulls")
        numberOfDistinctValues = try reader.required("NumberOfDistinctValues")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("MaximumLength", maximumLength)
        writer.put("AverageLength", averageLength)
        writer.put("NumberOfNulls", numberOfNulls)
        writer.put("NumberOfDistinctValues", numberOfDistinctValues)
    }
}

extension Glue {
    struct Table: ShapeStructureWritable {
        var name: String
        var databaseName: String?
        var description: String?
        var owner: String?
        var createTime: Timestamp?
        var updateTime: Timestamp?
        var lastAccessTime: Timestamp?
        var lastAnalyzedTime: Timestamp?
        var retention: Int?
        var storageDescriptor: StorageDescriptor?
        var partitionKeys: [Column]?
        var viewOriginalText: String?
        var viewExpandedText: String?
        var tableType: String?
        var parameters: [String: String]?
        var createdBy: String?
        var isRegisteredWithLakeFormation: Bool?
        var targetTable: TableIdentifier?
        var catalogId: String?
        var versionId: String?
        var federatedTable: FederatedTable?
        var viewDefinition: ViewDefinition?
        var isMultiDialectView: Bool?
        var isMaterializedView: Bool?
        var status: Indirect<TableStatus>?
    }
}

extension Glue.Table {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("UpdateTime", updateTime)
        writer.putIfPresent("LastAccessTime", lastAccessTime)
        writer.putIfPresent("LastAnalyzedTime", lastAnalyzedTime)
        writer.putIfPresent("Retention", retention)
        writer.putIfPresent("StorageDescriptor", storageDescriptor)
        writer.putIfPresent("PartitionKeys", partitionKeys)
        writer.putIfPresent("ViewOriginalText", viewOriginalText)
        writer.putIfPresent("ViewExpandedText", viewExpandedText)
        writer.putIfPresent("TableType", tableType)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("CreatedBy", createdBy)
        writer.putIfPresent("IsRegisteredWithLakeFormation", isRegisteredWithLakeFormation)
        writer.putIfPresent("TargetTable", targetTable)
        writer.putIfPresent("CatalogId", catalogId)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("FederatedTable", federatedTable)
        writer.putIfPresent("ViewDefinition", viewDefinition)
        writer.putIfPresent("IsMultiDialectView", isMultiDialectView)
        writer.putIfPresent("IsMaterializedView", isMaterializedView)
        writer.putIfPresent("Status", status)
    }
}

extension Glue {
    enum TableAttributes: String, ShapeEnumeration {
        case name = "NAME"
        case tableType = "TABLE_TYPE"
    }
}

extension Glue {
    struct TableError: ShapeStructureWritable {
        var tableName: String?
        var errorDetail: ErrorDetail?
    }
}

extension Glue.TableError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableName", tableName)
        writer.putIfPresent("ErrorDetail", errorDetail)
    }
}

extension Glue {
    struct TableIdentifier: ShapeStructureReadable, ShapeStructureWritable {
        var catalogId: String?
        var databaseName: String?
        var name: String?
        var region: String?
    }
}

extension Glue.TableIdentifier {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
        databaseName = reader.optional("DatabaseName")
        name = reader.optional("Name")
        region = reader.optional("Region")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CatalogId", catalogId)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Region", region)
    }
}

extension Glue {
    struct TableInput: ShapeStructureReadable {
        var name: String
        var description: String?
        var owner: String?
        var lastAccessTime: Timestamp?
        var lastAnalyzedTime: Timestamp?
        var retention: Int?
        var storageDescriptor: StorageDescriptor?
        var partitionKeys: [Column]?
        var viewOriginalText: String?
        var viewExpandedText: String?
        var tableType: String?
        var parameters: [String: String]?
        var targetTable: TableIdentifier?
        var viewDefinition: ViewDefinitionInput?
    }
}

extension Glue.TableInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        description = reader.optional("Description")
        owner = reader.optional("Owner")
        lastAccessTime = reader.optional("LastAccessTime")
        lastAnalyzedTime = reader.optional("LastAnalyzedTime")
        retention = reader.optional("Retention")
        storageDescriptor = reader.optional("StorageDescriptor")
        partitionKeys = reader.optional("PartitionKeys")
        viewOriginalText = reader.optional("ViewOriginalText")
        viewExpandedText = reader.optional("ViewExpandedText")
        tableType = reader.optional("TableType")
        parameters = reader.optional("Parameters")
        targetTable = reader.optional("TargetTable")
        viewDefinition = reader.optional("ViewDefinition")
    }
}

extension Glue {
    struct TableStatus: ShapeStructureWritable {
        var requestedBy: String?
        var updatedBy: String?
        var requestTime: Timestamp?
        var updateTime: Timestamp?
        var action: ResourceAction?
        var state: ResourceState?
        var error: ErrorDetail?
        var details: Indirect<StatusDetails>?
    }
}

extension Glue.TableStatus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestedBy", requestedBy)
        writer.putIfPresent("UpdatedBy", updatedBy)
        writer.putIfPresent("RequestTime", requestTime)
        writer.putIfPresent("UpdateTime", updateTime)
        writer.putIfPresent("Action", action)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Error", error)
        writer.putIfPresent("Details", details)
    }
}

extension Glue {
    struct TableVersion: ShapeStructureWritable {
        var table: Table?
        var versionId: String?
    }
}

extension Glue.TableVersion {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Table", table)
        writer.putIfPresent("VersionId", versionId)
    }
}

extension Glue {
    struct TableVersionError: ShapeStructureWritable {
        var tableName: String?
        var versionId: String?
        var errorDetail: ErrorDetail?
    }
}

extension Glue.TableVersionError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableName", tableName)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("ErrorDetail", errorDetail)
    }
}
