// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct UpdateDatabaseRequest: ShapeStructureReadable {
        var catalogId: String?
        var name: String
        var databaseInput: DatabaseInput
    }
}

extension Glue.UpdateDatabaseRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        databaseInput = try reader.required("DatabaseInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdateDatabaseResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateDatabaseResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateGrokClassifierRequest: ShapeStructureReadable {
        var name: String
        var classification: String?
        var grokPattern: String?
        var customPatterns: String?
    }
}

extension Glue.UpdateGrokClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        classification = reader.optional("Classification")
        grokPattern = reader.optional("GrokPattern")
        customPatterns = reader.optional("CustomPatterns")
    }
}

extension Glue {
    struct UpdateIcebergInput: ShapeStructureReadable {
        var updateIcebergTableInput: UpdateIcebergTableInput
    }
}

extension Glue.UpdateIcebergInput {
    init(_ reader: inout ObjectReader) throws {
        updateIcebergTableInput = try reader.required("UpdateIcebergTableInput")
    }
}

extension Glue {
    struct UpdateIcebergTableInput: ShapeStructureReadable {
        var updates: [IcebergTableUpdate]
    }
}

extension Glue.UpdateIcebergTableInput {
    init(_ reader: inout ObjectReader) throws {
        updates = try reader.required("Updates")
    }
}

extension Glue {
    struct UpdateJobRequest: ShapeStructureReadable {
        var jobName: String
        var jobUpdate: JobUpdate
    }
}

extension Glue.UpdateJobRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        jobUpdate = try reader.required("JobUpdate")
    }
}

extension Glue {
    struct UpdateJobResponse: ShapeStructureWritable {
        var jobName: String?
    }
}

extension Glue.UpdateJobResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
    }
}

extension Glue {
    struct UpdateJsonClassifierRequest: ShapeStructureReadable {
        var name: String
        var jsonPath: String?
    }
}

extension Glue.UpdateJsonClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        jsonPath = reader.optional("JsonPath")
    }
}

extension Glue {
    struct UpdateOpenTableFormatInput: ShapeStructureReadable {
        var updateIcebergInput: UpdateIcebergInput?
    }
}

extension Glue.UpdateOpenTableFormatInput {
    init(_ reader: inout ObjectReader) throws {
        updateIcebergInput = reader.optional("UpdateIcebergInput")
    }
}

extension Glue {
    struct UpdatePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValueList: [String]
        var partitionInput: PartitionInput
    }
}

extension Glue.UpdatePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValueList = try reader.required("PartitionValueList")
        partitionInput = try reader.required("PartitionInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdatePartitionResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdatePartitionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateRegistryInput: ShapeStructureReadable {
        var registryId: RegistryId
        var description: String
    }
}

extension Glue.UpdateRegistryInput {
    init(_ reader: inout ObjectReader) throws {
        registryId = try reader.required("RegistryId")
        description = try reader.required("Description")
    }
}

extension Glue {
    struct UpdateRegistryResponse: ShapeStructureWritable {
        var registryName: String?
        var registryArn: String?
    }
}

extension Glue.UpdateRegistryResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("RegistryArn", registryArn)
    }
}

extension Glue {
    struct UpdateSchemaInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var schemaVersionNumber: SchemaVersionNumber?
        var compatibility: Compatibility?
        var description: String?
    }
}

extension Glue.UpdateSchemaInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        schemaVersionNumber = reader.optional("SchemaVersionNumber")
        compatibility = reader.optional("Compatibility")
        description = reader.optional("Description")
    }
}

extension Glue {
    struct UpdateSchemaResponse: ShapeStructureWritable {
        var schemaArn: String?
        var schemaName: String?
        var registryName: String?
    }
}

extension Glue.UpdateSchemaResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("RegistryName", registryName)
    }
}

extension Glue {
    struct UpdateTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var name: String?
        var tableInput: TableInput?
        var skipArchive: Bool?
        var transactionId: String?
        var versionId: String?
        var viewUpdateAction: ViewUpdateAction?
        var force: Bool?
        var updateOpenTableFormatInput: UpdateOpenTableFormatInput?
    }
}

extension Glue.UpdateTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        catalogId = reader.optional("CatalogId")
        name = reader.optional("Name")
        tableInput = reader.optional("TableInput")
        skipArchive = reader.optional("SkipArchive")
        transactionId = reader.optional("TransactionId")
        versionId = reader.optional("VersionId")
        viewUpdateAction = reader.optional("ViewUpdateAction")
        force = reader.optional("Force")
        updateOpenTableFormatInput = reader.optional("UpdateOpenTableFormatInput")
    }
}

extension Glue {
    struct UpdateTableResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateTableResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateUserDefinedFunctionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var functionName: String
        var functionInput: UserDefinedFunctionInput
    }
}

extension Glue.UpdateUserDefinedFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        functionName = try reader.required("FunctionName")
        functionInput = try reader.required("FunctionInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdateUserDefinedFunctionResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateUserDefinedFunctionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateXMLClassifierRequest: ShapeStructureReadable {
        var name: String
        var classification: String?
        var rowTag: String?
    }
}

extension Glue.UpdateXMLClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        classification = reader.optional("Classification")
        rowTag = reader.optional("RowTag")
    }
}

extension Glue {
    struct UserDefinedFunction: ShapeStructureWritable {
        var functionName: String?
        var databaseName: String?
        var className: String?
        var ownerName: String?
        var functionType: FunctionType?
        var ownerType: PrincipalType?
        var createTime: Timestamp?
        var resourceUris: [ResourceUri]?
        var catalogId: String?
    }
}

extension Glue.UserDefinedFunction {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FunctionName", functionName)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("ClassName", className)
        writer.putIfPresent("OwnerName", ownerName)
        writer.putIfPresent("FunctionType", functionType)
        writer.putIfPresent("OwnerType", ownerType)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("ResourceUris", resourceUris)
        writer.putIfPresent("CatalogId", catalogId)
    }
}

extension Glue {
    struct UserDefinedFunctionInput: ShapeStructureReadable {
        var functionName: String?
        var className: String?
        var ownerName: String?
        var functionType: FunctionType?
        var ownerType: PrincipalType?
        var resourceUris: [ResourceUri]?
    }
}

extension Glue.UserDefinedFunctionInput {
    init(_ reader: inout ObjectReader) throws {
        functionName = reader.optional("FunctionName")
        className = reader.optional("ClassName")
        ownerName = reader.optional("OwnerName")
        functionType = reader.optional("FunctionType")
        ownerType = reader.optional("OwnerType")
        resourceUris = reader.optional("ResourceUris")
    }
}

extension Glue {
    struct ViewDefinition: ShapeStructureWritable {
        var isProtected: Bool?
        var definer: String?
        var viewVersionId: Int?
        var viewVersionToken: String?
        var refreshSeconds: Int?
        var lastRefreshType: LastRefreshType?
        var subObjects: [String]?
        var subObjectVersionIds: [Int]?
        var representations: [ViewRepresentation]?
    }
}

extension Glue.ViewDefinition {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsProtected", isProtected)
        writer.putIfPresent("Definer", definer)
        writer.putIfPresent("ViewVersionId", viewVersionId)
        writer.putIfPresent("ViewVersionToken", viewVersionToken)
        writer.putIfPresent("RefreshSeconds", refreshSeconds)
        writer.putIfPresent("LastRefreshType", lastRefreshType)
        writer.putIfPresent("SubObjects", subObjects)
        writer.putIfPresent("SubObjectVersionIds", subObjectVersionIds)
        writer.putIfPresent("Representations", representations)
    }
}

extension Glue {
    struct ViewDefinitionInput: ShapeStructureReadable {
        var isProtected: Bool?
        var definer: String?
        var representations: [ViewRepresentationInput]?
        var viewVersionId: Int?
        var viewVersionToken: String?
        var refreshSeconds: Int?
        var lastRefreshType: LastRefreshType?
        var subObjects: [String]?
        var subObjectVersionIds: [Int]?
    }
}

extension Glue.ViewDefinitionInput {
    init(_ reader: inout ObjectReader) throws {
        isProtected = reader.optional("IsProtected")
        definer = reader.optional("Definer")
        representations = reader.optional("Representations")
        viewVersionId = reader.optional("ViewVersionId")
        viewVersionToken = reader.optional("ViewVersionToken")
        refreshSeconds = reader.optional("RefreshSeconds")
        lastRefreshType = reader.optional("LastRefreshType")
        subObjects = reader.optional("SubObjects")
        subObjectVersionIds = reader.optional("SubObjectVersionIds")
    }
}

extension Glue {
    enum ViewDialect: String, ShapeEnumeration {
        case redshift = "REDSHIFT"
        case athena = "ATHENA"
        case spark = "SPARK"
    }
}

extension Glue {
    struct ViewRepresentation: ShapeStructureWritable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewOriginalText: String?
        var viewExpandedText: String?
        var validationConnection: String?
        var isStale: Bool?
    }
}

extension Glue.ViewRepresentation {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Dialect", dialect)
        writer.putIfPresent("DialectVersion", dialectVersion)
        writer.putIfPresent("ViewOriginalText", viewOriginalText)
        writer.putIfPresent("ViewExpandedText", viewExpandedText)
        writer.putIfPresent("ValidationConnection", validationConnection)
        writer.putIfPresent("IsStale", isStale)
    }
}

extension Glue {
    struct ViewRepresentationInput: ShapeStructureReadable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewOriginalText: String?
        var validationConnection: String?
        var viewExpandedText: String?
    }
}

extension Glue.ViewRepresentationInput {
    init(_ reader: inout ObjectReader) throws {
        dialect = reader.optional("Dialect")
        dialectVersion = reader.optional("DialectVersion")
        viewOriginalText = reader.optional("ViewOriginalText")
        validationConnection = reader.optional("ValidationConnection")
        viewExpandedText = reader.optional("ViewExpandedText")
    }
}

extension Glue {
    enum ViewUpdateAction: String, ShapeEnumeration {
        case add = "ADD"
        case replace = "REPLACE"
        case addOrReplace = "ADD_OR_REPLACE"
        case drop = "DROP"
    }
}

extension Glue {
    struct ViewValidation: ShapeStructureWritable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewValidationText: String?
        var updateTime: Timestamp?
        var state: ResourceState?
        var error: ErrorDetail?
    }
}

extension Glue.ViewValidation {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Dialect", dialect)
        writer.putIfPresent("DialectVersion", dialectVersion)
        writer.putIfPresent("ViewValidationText", viewValidationText)
        writer.putIfPresent("UpdateTime", updateTime)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Error", error)
    }
}

extension Glue {
    struct XMLClassifier: ShapeStructureWritable {
        var name: String
        var classification: String
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var version: Int?
        var rowTag: String?
    }
}

extension Glue.XMLClassifier {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Classification", classification)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("RowTag", rowTag)
    }
}

extension Glue {
    struct AccessDeniedException: ServiceFailure {
        var message: String
        var code: String { "AccessDeniedException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct AlreadyExistsException: ServiceFailure {
        var message: String
        var code: String { "AlreadyExistsException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConcurrentModificationException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentModificationException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConcurrentRunsExceededException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentRunsExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConditionCheckFailureException: ServiceFailure {
        var message: String
        var code: String { "ConditionCheckFailureException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConflictException: ServiceFailure {
        var message: String
        var code: String { "ConflictException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerNotRunningException: ServiceFailure {
        var message: String
        var code: String { "CrawlerNotRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerRunningException: ServiceFailure {
        var message: String
        var code: String { "CrawlerRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerStoppingException: ServiceFailure {
        var message: String
        var code: String { "CrawlerStoppingException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct EntityNotFoundException: ServiceFailure {
        var message: String
        var fromFederationSource: Bool?
        var code: String { "EntityNotFoundException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FromFederationSource", fromFederationSource)
            return writer.object
        }
    }
}

extension Glue {
    struct FederatedResourceAlreadyExistsException: ServiceFailure {
        var message: String
        var associatedGlueResource: String?
        var code: String { "FederatedResourceAlreadyExistsException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("AssociatedGlueResource", associatedGlueResource)
            return writer.object
        }
    }
}

extension Glue {
    struct FederationSourceException: ServiceFailure {
        var message: String
        var federationSourceErrorCode: FederationSourceErrorCode?
        var code: String { "FederationSourceException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FederationSourceErrorCode", federationSourceErrorCode)
            return writer.object
        }
    }
}

extension Glue {
    struct FederationSourceRetryableException: ServiceFailure {
        var message: String
        var code: String { "FederationSourceRetryableException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct GlueEncryptionException: ServiceFailure {
        var message: String
        var code: String { "GlueEncryptionException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct IdempotentParameterMismatchException: ServiceFailure {
        var message: String
        var code: String { "IdempotentParameterMismatchException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct InternalServiceException: ServiceFailure {
        var message: String
        var code: String { "InternalServiceException" }
        var httpStatus: Int { 500 }
    }
}

extension Glue {
    struct InvalidInputException: ServiceFailure {
        var message: String
        var fromFederationSource: Bool?
        var code: String { "InvalidInputException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FromFederationSource", fromFederationSource)
            return writer.object
        }
    }
}

extension Glue {
    struct InvalidStateException: ServiceFailure {
        var message: String
        var code: String { "InvalidStateException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct NoScheduleException: ServiceFailure {
        var message: String
        var code: String { "NoScheduleException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct OperationTimeoutException: ServiceFailure {
        var message: String
        var code: String { "OperationTimeoutException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ResourceNotReadyException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotReadyException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ResourceNumberLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "ResourceNumberLimitExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerNotRunningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerNotRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerRunningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerTransitioningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerTransitioningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct VersionMismatchException: ServiceFailure {
        var message: String
        var code: String { "VersionMismatchException" }
        var httpStatus: Int { 400 }
    }
}
