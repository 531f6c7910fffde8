// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    enum Comparator: String, ShapeEnumeration {
        case equals = "EQUALS"
        case greaterThan = "GREATER_THAN"
        case lessThan = "LESS_THAN"
        case greaterThanEquals = "GREATER_THAN_EQUALS"
        case lessThanEquals = "LESS_THAN_EQUALS"
    }
}

extension Glue {
    struct CreateDatabaseRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseInput: DatabaseInput
        var tags: [String: String]?
    }
}

extension Glue.CreateDatabaseRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseInput = try reader.required("DatabaseInput")
        catalogId = reader.optional("CatalogId")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct CreateDatabaseResponse: ShapeStructureWritable {
    }
}

extension Glue.CreateDatabaseResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct CreateIcebergTableInput: ShapeStructureReadable {
        var location: String
        var schema: IcebergSchema
        var partitionSpec: IcebergPartitionSpec?
        var writeOrder: IcebergSortOrder?
        var properties: [String: String]?
    }
}

extension Glue.CreateIcebergTableInput {
    init(_ reader: inout ObjectReader) throws {
        location = try reader.required("Location")
        schema = try reader.required("Schema")
        partitionSpec = reader.optional("PartitionSpec")
        writeOrder = reader.optional("WriteOrder")
        properties = reader.optional("Properties")
    }
}

extension Glue {
    struct CreatePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionInput: PartitionInput
    }
}

extension Glue.CreatePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionInput = try reader.required("PartitionInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct CreatePartitionResponse: ShapeStructureWritable {
    }
}

extension Glue.CreatePartitionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct CreateTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var name: String?
        var tableInput: TableInput?
        var partitionIndexes: [PartitionIndex]?
        var transactionId: String?
        var openTableFormatInput: OpenTableFormatInput?
    }
}

extension Glue.CreateTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        catalogId = reader.optional("CatalogId")
        name = reader.optional("Name")
        tableInput = reader.optional("TableInput")
        partitionIndexes = reader.optional("PartitionIndexes")
        transactionId = reader.optional("TransactionId")
        openTableFormatInput = reader.optional("OpenTableFormatInput")
    }
}

extension Glue {
    struct CreateTableResponse: ShapeStructureWritable {
    }
}

extension Glue.CreateTableResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DataLakePrincipal: ShapeStructureReadable, ShapeStructureWritable {
        var dataLakePrincipalIdentifier: String?
    }
}

extension Glue.DataLakePrincipal {
    init(_ reader: inout ObjectReader) throws {
        dataLakePrincipalIdentifier = reader.optional("DataLakePrincipalIdentifier")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataLakePrincipalIdentifier", dataLakePrincipalIdentifier)
    }
}

extension Glue {
    struct Database: ShapeStructureWritable {
        var name: String
        var description: String?
        var locationUri: String?
        var parameters: [String: String]?
        var createTime: Timestamp?
        var createTableDefaultPermissions: [PrincipalPermissions]?
        var targetDatabase: DatabaseIdentifier?
        var catalogId: String?
        var federatedDatabase: FederatedDatabase?
    }
}

extension Glue.Database {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("LocationUri", locationUri)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("CreateTime", createTime)
        writer.putIfPresent("CreateTableDefaultPermissions", createTableDefaultPermissions)
        writer.putIfPresent("TargetDatabase", targetDatabase)
        writer.putIfPresent("CatalogId", catalogId)
        writer.putIfPresent("FederatedDatabase", federatedDatabase)
    }
}

extension Glue {
    enum DatabaseAttributes: String, ShapeEnumeration {
        case name = "NAME"
        case targetDatabase = "TARGET_DATABASE"
    }
}

extension Glue {
    struct DatabaseIdentifier: ShapeStructureReadable, ShapeStructureWritable {
        var catalogId: String?
        var databaseName: String?
        var region: String?
    }
}

extension Glue.DatabaseIdentifier {
    init(_ reader: inout ObjectReader) throws {
        catalogId = reader.optional("CatalogId")
        databaseName = reader.optional("DatabaseName")
        region = reader.optional("Region")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CatalogId", catalogId)
        writer.putIfPresent("DatabaseName", databaseName)
        writer.putIfPresent("Region", region)
    }
}

extension Glue {
    struct DatabaseInput: ShapeStructureReadable {
        var name: String
        var description: String?
        var locationUri: String?
        var parameters: [String: String]?
        var createTableDefaultPermissions: [PrincipalPermissions]?
        var targetDatabase: DatabaseIdentifier?
        var federatedDatabase: FederatedDatabase?
    }
}

extension Glue.DatabaseInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        description = reader.optional("Description")
        locationUri = reader.optional("LocationUri")
        parameters = reader.optional("Parameters")
        createTableDefaultPermissions = reader.optional("CreateTableDefaultPermissions")
        targetDatabase = reader.optional("TargetDatabase")
        federatedDatabase = reader.optional("FederatedDatabase")
    }
}

extension Glue {
    struct DeleteDatabaseRequest: ShapeStructureReadable {
        var catalogId: String?
        var name: String
    }
}

extension Glue.DeleteDatabaseRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteDatabaseResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteDatabaseResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeletePartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValues: [String]
    }
}

extension Glue.DeletePartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValues = try reader.required("PartitionValues")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeletePartitionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeletePartitionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var name: String
        var transactionId: String?
    }
}

extension Glue.DeleteTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        name = try reader.required("Name")
        catalogId = reader.optional("CatalogId")
        transactionId = reader.optional("TransactionId")
    }
}

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
    enum LastRefreshType: String, ShapeEnumeration {
        case full = "FULL"
        case incremental = "INCREMENTAL"
    }
}

extension Glue {
    enum MetadataOperation: String, ShapeEnumeration {
        case create = "CREATE"
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
