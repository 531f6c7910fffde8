// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
