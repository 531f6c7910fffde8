// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Athena {
    struct AclConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var s3AclOption: S3AclOption
    }
}

extension Athena.AclConfiguration {
    init(_ reader: inout ObjectReader) throws {
        s3AclOption = try reader.required("S3AclOption")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("S3AclOption", s3AclOption)
    }
}

extension Athena {
    struct AthenaError: ShapeStructureWritable {
        var errorCategory: Int?
        var errorType: Int?
        var retryable: Bool?
        var errorMessage: String?
    }
}

extension Athena.AthenaError {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCategory", errorCategory)
        writer.putIfPresent("ErrorType", errorType)
        writer.putIfPresent("Retryable", retryable)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Athena {
    enum AuthenticationType: String, ShapeEnumeration {
        case directoryIdentity = "DIRECTORY_IDENTITY"
    }
}

extension Athena {
    struct BatchGetNamedQueryInput: ShapeStructureReadable {
        var namedQueryIds: [String]
    }
}

extension Athena.BatchGetNamedQueryInput {
    init(_ reader: inout ObjectReader) throws {
        namedQueryIds = try reader.required("NamedQueryIds")
    }
}

extension Athena {
    struct BatchGetNamedQueryOutput: ShapeStructureWritable {
        var namedQueries: [NamedQuery]?
        var unprocessedNamedQueryIds: [UnprocessedNamedQueryId]?
    }
}

extension Athena.BatchGetNamedQueryOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NamedQueries", namedQueries)
        writer.putIfPresent("UnprocessedNamedQueryIds", unprocessedNamedQueryIds)
    }
}

extension Athena {
    struct BatchGetPreparedStatementInput: ShapeStructureReadable {
        var preparedStatementNames: [String]
        var workGroup: String
    }
}

extension Athena.BatchGetPreparedStatementInput {
    init(_ reader: inout ObjectReader) throws {
        preparedStatementNames = try reader.required("PreparedStatementNames")
        workGroup = try reader.required("WorkGroup")
    }
}

extension Athena {
    struct BatchGetPreparedStatementOutput: ShapeStructureWritable {
        var preparedStatements: [PreparedStatement]?
        var unprocessedPreparedStatementNames: [UnprocessedPreparedStatementName]?
    }
}

extension Athena.BatchGetPreparedStatementOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PreparedStatements", preparedStatements)
        writer.putIfPresent("UnprocessedPreparedStatementNames", unprocessedPreparedStatementNames)
    }
}

extension Athena {
    struct BatchGetQueryExecutionInput: ShapeStructureReadable {
        var queryExecutionIds: [String]
    }
}

extension Athena.BatchGetQueryExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        queryExecutionIds = try reader.required("QueryExecutionIds")
    }
}

extension Athena {
    struct BatchGetQueryExecutionOutput: ShapeStructureWritable {
        var queryExecutions: [QueryExecution]?
        var unprocessedQueryExecutionIds: [UnprocessedQueryExecutionId]?
    }
}

extension Athena.BatchGetQueryExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecutions", queryExecutions)
        writer.putIfPresent("UnprocessedQueryExecutionIds", unprocessedQueryExecutionIds)
    }
}

extension Athena {
    struct Classification: ShapeStructureReadable, ShapeStructureWritable {
        var name: String?
        var properties: [String: String]?
    }
}

extension Athena.Classification {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        properties = reader.optional("Properties")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Properties", properties)
    }
}

extension Athena {
    struct CloudWatchLoggingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool
        var logGroup: String?
        var logStreamNamePrefix: String?
        var logTypes: [String: [String]]?
    }
}

extension Athena.CloudWatchLoggingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = try reader.required("Enabled")
        logGroup = reader.optional("LogGroup")
        logStreamNamePrefix = reader.optional("LogStreamNamePrefix")
        logTypes = reader.optional("LogTypes")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Enabled", enabled)
        writer.putIfPresent("LogGroup", logGroup)
        writer.putIfPresent("LogStreamNamePrefix", logStreamNamePrefix)
        writer.putIfPresent("LogTypes", logTypes)
    }
}

extension Athena {
    struct Column: ShapeStructureWritable {
        var name: String
        var type: String?
        var comment: String?
    }
}

extension Athena.Column {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Comment", comment)
    }
}

extension Athena {
    struct ColumnInfo: ShapeStructureWritable {
        var catalogName: String?
        var schemaName: String?
        var tableName: String?
        var name: String
        var label: String?
        var type: String
        var precision: Int?
        var scale: Int?
        var nullable: ColumnNullable?
        var caseSensitive: Bool?
    }
}

extension Athena.ColumnInfo {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CatalogName", catalogName)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("TableName", tableName)
        writer.put("Name", name)
        writer.putIfPresent("Label", label)
        writer.put("Type", type)
        writer.putIfPresent("Precision", precision)
        writer.putIfPresent("Scale", scale)
        writer.putIfPresent("Nullable", nullable)
        writer.putIfPresent("CaseSensitive", caseSensitive)
    }
}

extension Athena {
    enum ColumnNullable: String, ShapeEnumeration {
        case notNull = "NOT_NULL"
        case nullable = "NULLABLE"
        case unknown = "UNKNOWN"
    }
}

extension Athena {
    enum ConnectionType: String, ShapeEnumeration {
        case dynamodb = "DYNAMODB"
        case mysql = "MYSQL"
        case postgresql = "POSTGRESQL"
        case redshift = "REDSHIFT"
        case oracle = "ORACLE"
        case synapse = "SYNAPSE"
        case sqlserver = "SQLSERVER"
        case db2 = "DB2"
        case opensearch = "OPENSEARCH"
        case bigquery = "BIGQUERY"
        case googlecloudstorage = "GOOGLECLOUDSTORAGE"
        case hbase = "HBASE"
        case documentdb = "DOCUMENTDB"
        case cmdb = "CMDB"
        case tpcds = "TPCDS"
        case timestream = "TIMESTREAM"
        case saphana = "SAPHANA"
        case snowflake = "SNOWFLAKE"
        case datalakegen2 = "DATALAKEGEN2"
        case db2as400 = "DB2AS400"
    }
}

extension Athena {
    struct CreateDataCatalogInput: ShapeStructureReadable {
        var name: String
        var type: DataCatalogType
        var description: String?
        var parameters: [String: String]?
        var tags: [Tag]?
    }
}

extension Athena.CreateDataCatalogInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        type = try reader.required("Type")
        description = reader.optional("Description")
        parameters = reader.optional("Parameters")
        tags = reader.optional("Tags")
    }
}

extension Athena {
    struct CreateDataCatalogOutput: ShapeStructureWritable {
        var dataCatalog: DataCatalog?
    }
}

extension Athena.CreateDataCatalogOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataCatalog", dataCatalog)
    }
}

extension Athena {
    struct CreateNamedQueryInput: ShapeStructureReadable {
        var name: String
        var description: String?
        var database: String
        var queryString: String
        var clientRequestToken: String?
        var workGroup: String?
    }
}

extension Athena.CreateNamedQueryInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        database = try reader.required("Database")
        queryString = try reader.required("QueryString")
        description = reader.optional("Description")
        clientRequestToken = reader.optional("ClientRequestToken")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct CreateNamedQueryOutput: ShapeStructureWritable {
        var namedQueryId: String?
    }
}

extension Athena.CreateNamedQueryOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NamedQueryId", namedQueryId)
    }
}

extension Athena {
    struct CreatePreparedStatementInput: ShapeStructureReadable {
        var statementName: String
        var workGroup: String
        var queryStatement: String
        var description: String?
    }
}

extension Athena.CreatePreparedStatementInput {
    init(_ reader: inout ObjectReader) throws {
        statementName = try reader.required("StatementName")
        workGroup = try reader.required("WorkGroup")
        queryStatement = try reader.required("QueryStatement")
        description = reader.optional("Description")
    }
}

extension Athena {
    struct CreatePreparedStatementOutput: ShapeStructureWritable {
    }
}

extension Athena.CreatePreparedStatementOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct CreateWorkGroupInput: ShapeStructureReadable {
        var name: String
        var configuration: WorkGroupConfiguration?
        var description: String?
        var tags: [Tag]?
    }
}

extension Athena.CreateWorkGroupInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        configuration = reader.optional("Configuration")
        description = reader.optional("Description")
        tags = reader.optional("Tags")
    }
}

extension Athena {
    struct CreateWorkGroupOutput: ShapeStructureWritable {
    }
}

extension Athena.CreateWorkGroupOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct CustomerContentEncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var kmsKey: String
    }
}

extension Athena.CustomerContentEncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        kmsKey = try reader.required("KmsKey")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("KmsKey", kmsKey)
    }
}

extension Athena {
    struct DataCatalog: ShapeStructureWritable {
        var name: String
        var description: String?
        var type: DataCatalogType
        var parameters: [String: String]?
        var status: DataCatalogStatus?
        var connectionType: ConnectionType?
        var error: String?
    }
}

extension Athena.DataCatalog {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Description", description)
        writer.put("Type", type)
        writer.putIfPresent("Parameters", parameters)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("ConnectionType", connectionType)
        writer.putIfPresent("Error", error)
    }
}

extension Athena {
    enum DataCatalogStatus: String, ShapeEnumeration {
        case createInProgress = "CREATE_IN_PROGRESS"
        case createComplete = "CREATE_COMPLETE"
        case createFailed = "CREATE_FAILED"
        case createFailedCleanupInProgress = "CREATE_FAILED_CLEANUP_IN_PROGRESS"
        case createFailedCleanupComplete = "CREATE_FAILED_CLEANUP_COMPLETE"
        case createFailedCleanupFailed = "CREATE_FAILED_CLEANUP_FAILED"
        case deleteInProgress = "DELETE_IN_PROGRESS"
        case deleteComplete = "DELETE_COMPLETE"
        case deleteFailed = "DELETE_FAILED"
    }
}

extension Athena {
    struct DataCatalogSummary: ShapeStructureWritable {
        var catalogName: String?
        var type: DataCatalogType?
        var status: DataCatalogStatus?
        var connectionType: ConnectionType?
        var error: String?
    }
}

extension Athena.DataCatalogSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CatalogName", catalogName)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("ConnectionType", connectionType)
        writer.putIfPresent("Error", error)
    }
}

extension Athena {
    enum DataCatalogType: String, ShapeEnumeration {
        case lambda = "LAMBDA"
        case glue = "GLUE"
        case hive = "HIVE"
        case federated = "FEDERATED"
    }
}

extension Athena {
    struct Database: ShapeStructureWritable {
        var name: String
        var description: String?
        var parameters: [String: String]?
    }
}

extension Athena.Database {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Parameters", parameters)
    }
}

extension Athena {
    struct Datum: ShapeStructureWritable {
        var varCharValue: String?
    }
}

extension Athena.Datum {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VarCharValue", varCharValue)
    }
}

extension Athena {
    struct DeleteDataCatalogInput: ShapeStructureReadable {
        var name: String
        var deleteCatalogOnly: Bool?
    }
}

extension Athena.DeleteDataCatalogInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        deleteCatalogOnly = reader.optional("DeleteCatalogOnly")
    }
}

extension Athena {
    struct DeleteDataCatalogOutput: ShapeStructureWritable {
        var dataCatalog: DataCatalog?
    }
}

extension Athena.DeleteDataCatalogOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataCatalog", dataCatalog)
    }
}

extension Athena {
    struct DeleteNamedQueryInput: ShapeStructureReadable {
        var namedQueryId: String
    }
}

extension Athena.DeleteNamedQueryInput {
    init(_ reader: inout ObjectReader) throws {
        namedQueryId = try reader.required("NamedQueryId")
    }
}

extension Athena {
    struct DeleteNamedQueryOutput: ShapeStructureWritable {
    }
}

extension Athena.DeleteNamedQueryOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct DeletePreparedStatementInput: ShapeStructureReadable {
        var statementName: String
        var workGroup: String
    }
}

extension Athena.DeletePreparedStatementInput {
    init(_ reader: inout ObjectReader) throws {
        statementName = try reader.required("StatementName")
        workGroup = try reader.required("WorkGroup")
    }
}

extension Athena {
    struct DeletePreparedStatementOutput: ShapeStructureWritable {
    }
}

extension Athena.DeletePreparedStatementOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct DeleteWorkGroupInput: ShapeStructureReadable {
        var workGroup: String
        var recursiveDeleteOption: Bool?
    }
}

extension Athena.DeleteWorkGroupInput {
    init(_ reader: inout ObjectReader) throws {
        workGroup = try reader.required("WorkGroup")
        recursiveDeleteOption = reader.optional("RecursiveDeleteOption")
    }
}

extension Athena {
    struct DeleteWorkGroupOutput: ShapeStructureWritable {
    }
}

extension Athena.DeleteWorkGroupOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Athena {
    struct EncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var encryptionOption: EncryptionOption
        var kmsKey: String?
    }
}

extension Athena.EncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        encryptionOption = try reader.required("EncryptionOption")
        kmsKey = reader.optional("KmsKey")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("EncryptionOption", encryptionOption)
        writer.putIfPresent("KmsKey", kmsKey)
    }
}

extension Athena {
    enum EncryptionOption: String, ShapeEnumeration {
        case sseS3 = "SSE_S3"
        case sseKms = "SSE_KMS"
        case cseKms = "CSE_KMS"
    }
}

extension Athena {
    struct EngineConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var coordinatorDpuSize: Int?
        var maxConcurrentDpus: Int?
        var defaultExecutorDpuSize: Int?
        var additionalConfigs: [String: String]?
        var sparkProperties: [String: String]?
        var classifications: [Classification]?
    }
}

extension Athena.EngineConfiguration {
    init(_ reader: inout ObjectReader) throws {
        coordinatorDpuSize = reader.optional("CoordinatorDpuSize")
        maxConcurrentDpus = reader.optional("MaxConcurrentDpus")
        defaultExecutorDpuSize = reader.optional("DefaultExecutorDpuSize")
        additionalConfigs = reader.optional("AdditionalConfigs")
        sparkProperties = reader.optional("SparkProperties")
        classifications = reader.optional("Classifications")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CoordinatorDpuSize", coordinatorDpuSize)
        writer.putIfPresent("MaxConcurrentDpus", maxConcurrentDpus)
        writer.putIfPresent("DefaultExecutorDpuSize", defaultExecutorDpuSize)
        writer.putIfPresent("AdditionalConfigs", additionalConfigs)
        writer.putIfPresent("SparkProperties", sparkProperties)
        writer.putIfPresent("Classifications", classifications)
    }
}

extension Athena {
    struct EngineVersion: ShapeStructureReadable, ShapeStructureWritable {
        var selectedEngineVersion: String?
        var effectiveEngineVersion: String?
    }
}

extension Athena.EngineVersion {
    init(_ reader: inout ObjectReader) throws {
        selectedEngineVersion = reader.optional("SelectedEngineVersion")
        effectiveEngineVersion = reader.optional("EffectiveEngineVersion")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SelectedEngineVersion", selectedEngineVersion)
        writer.putIfPresent("EffectiveEngineVersion", effectiveEngineVersion)
    }
}

extension Athena {
    struct GetDataCatalogInput: ShapeStructureReadable {
        var name: String
        var workGroup: String?
    }
}

extension Athena.GetDataCatalogInput {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct GetDataCatalogOutput: ShapeStructureWritable {
        var dataCatalog: DataCatalog?
    }
}

extension Athena.GetDataCatalogOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataCatalog", dataCatalog)
    }
}

extension Athena {
    struct GetDatabaseInput: ShapeStructureReadable {
        var catalogName: String
        var databaseName: String
        var workGroup: String?
    }
}

extension Athena.GetDatabaseInput {
    init(_ reader: inout ObjectReader) throws {
        catalogName = try reader.required("CatalogName")
        databaseName = try reader.required("DatabaseName")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct GetDatabaseOutput: ShapeStructureWritable {
        var database: Database?
    }
}

extension Athena.GetDatabaseOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Database", database)
    }
}

extension Athena {
    struct GetNamedQueryInput: ShapeStructureReadable {
        var namedQueryId: String
    }
}

extension Athena.GetNamedQueryInput {
    init(_ reader: inout ObjectReader) throws {
        namedQueryId = try reader.required("NamedQueryId")
    }
}

extension Athena {
    struct GetNamedQueryOutput: ShapeStructureWritable {
        var namedQuery: NamedQuery?
    }
}

extension Athena.GetNamedQueryOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NamedQuery", namedQuery)
    }
}

extension Athena {
    struct GetPreparedStatementInput: ShapeStructureReadable {
        var statementName: String
        var workGroup: String
    }
}

extension Athena.GetPreparedStatementInput {
    init(_ reader: inout ObjectReader) throws {
        statementName = try reader.required("StatementName")
        workGroup = try reader.required("WorkGroup")
    }
}

extension Athena {
    struct GetPreparedStatementOutput: ShapeStructureWritable {
        var preparedStatement: PreparedStatement?
    }
}

extension Athena.GetPreparedStatementOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PreparedStatement", preparedStatement)
    }
}

extension Athena {
    struct GetQueryExecutionInput: ShapeStructureReadable {
        var queryExecutionId: String
    }
}

extension Athena.GetQueryExecutionInput {
    init(_ reader: inout ObjectReader) throws {
        queryExecutionId = try reader.required("QueryExecutionId")
    }
}

extension Athena {
    struct GetQueryExecutionOutput: ShapeStructureWritable {
        var queryExecution: QueryExecution?
    }
}

extension Athena.GetQueryExecutionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecution", queryExecution)
    }
}

extension Athena {
    struct GetQueryResultsInput: ShapeStructureReadable {
        var queryExecutionId: String
        var nextToken: String?
        var maxResults: Int?
        var queryResultType: QueryResultType?
    }
}

extension Athena.GetQueryResultsInput {
    init(_ reader: inout ObjectReader) throws {
        queryExecutionId = try reader.required("QueryExecutionId")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        queryResultType = reader.optional("QueryResultType")
    }
}

extension Athena {
    struct GetQueryResultsOutput: ShapeStructureWritable {
        var updateCount: Int?
        var resultSet: ResultSet?
        var nextToken: String?
    }
}

extension Athena.GetQueryResultsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UpdateCount", updateCount)
        writer.putIfPresent("ResultSet", resultSet)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct GetQueryRuntimeStatisticsInput: ShapeStructureReadable {
        var queryExecutionId: String
    }
}

extension Athena.GetQueryRuntimeStatisticsInput {
    init(_ reader: inout ObjectReader) throws {
        queryExecutionId = try reader.required("QueryExecutionId")
    }
}

extension Athena {
    struct GetQueryRuntimeStatisticsOutput: ShapeStructureWritable {
        var queryRuntimeStatistics: QueryRuntimeStatistics?
    }
}

extension Athena.GetQueryRuntimeStatisticsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryRuntimeStatistics", queryRuntimeStatistics)
    }
}

extension Athena {
    struct GetTableMetadataInput: ShapeStructureReadable {
        var catalogName: String
        var databaseName: String
        var tableName: String
        var workGroup: String?
    }
}

extension Athena.GetTableMetadataInput {
    init(_ reader: inout ObjectReader) throws {
        catalogName = try reader.required("CatalogName")
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct GetTableMetadataOutput: ShapeStructureWritable {
        var tableMetadata: TableMetadata?
    }
}

extension Athena.GetTableMetadataOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableMetadata", tableMetadata)
    }
}

extension Athena {
    struct GetWorkGroupInput: ShapeStructureReadable {
        var workGroup: String
    }
}

extension Athena.GetWorkGroupInput {
    init(_ reader: inout ObjectReader) throws {
        workGroup = try reader.required("WorkGroup")
    }
}

extension Athena {
    struct GetWorkGroupOutput: ShapeStructureWritable {
        var workGroup: WorkGroup?
    }
}

extension Athena.GetWorkGroupOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("WorkGroup", workGroup)
    }
}

extension Athena {
    struct IdentityCenterConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enableIdentityCenter: Bool?
        var identityCenterInstanceArn: String?
    }
}

extension Athena.IdentityCenterConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enableIdentityCenter = reader.optional("EnableIdentityCenter")
        identityCenterInstanceArn = reader.optional("IdentityCenterInstanceArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EnableIdentityCenter", enableIdentityCenter)
        writer.putIfPresent("IdentityCenterInstanceArn", identityCenterInstanceArn)
    }
}

extension Athena {
    struct ListDataCatalogsInput: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
        var workGroup: String?
    }
}

extension Athena.ListDataCatalogsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct ListDataCatalogsOutput: ShapeStructureWritable {
        var dataCatalogsSummary: [DataCatalogSummary]?
        var nextToken: String?
    }
}

extension Athena.ListDataCatalogsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataCatalogsSummary", dataCatalogsSummary)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListDatabasesInput: ShapeStructureReadable {
        var catalogName: String
        var nextToken: String?
        var maxResults: Int?
        var workGroup: String?
    }
}

extension Athena.ListDatabasesInput {
    init(_ reader: inout ObjectReader) throws {
        catalogName = try reader.required("CatalogName")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct ListDatabasesOutput: ShapeStructureWritable {
        var databaseList: [Database]?
        var nextToken: String?
    }
}

extension Athena.ListDatabasesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DatabaseList", databaseList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListEngineVersionsInput: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Athena.ListEngineVersionsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Athena {
    struct ListEngineVersionsOutput: ShapeStructureWritable {
        var engineVersions: [EngineVersion]?
        var nextToken: String?
    }
}

extension Athena.ListEngineVersionsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EngineVersions", engineVersions)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListNamedQueriesInput: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
        var workGroup: String?
    }
}

extension Athena.ListNamedQueriesInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct ListNamedQueriesOutput: ShapeStructureWritable {
        var namedQueryIds: [String]?
        var nextToken: String?
    }
}

extension Athena.ListNamedQueriesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NamedQueryIds", namedQueryIds)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListPreparedStatementsInput: ShapeStructureReadable {
        var workGroup: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Athena.ListPreparedStatementsInput {
    init(_ reader: inout ObjectReader) throws {
        workGroup = try reader.required("WorkGroup")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Athena {
    struct ListPreparedStatementsOutput: ShapeStructureWritable {
        var preparedStatements: [PreparedStatementSummary]?
        var nextToken: String?
    }
}

extension Athena.ListPreparedStatementsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PreparedStatements", preparedStatements)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListQueryExecutionsInput: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
        var workGroup: String?
    }
}

extension Athena.ListQueryExecutionsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct ListQueryExecutionsOutput: ShapeStructureWritable {
        var queryExecutionIds: [String]?
        var nextToken: String?
    }
}

extension Athena.ListQueryExecutionsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("QueryExecutionIds", queryExecutionIds)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListTableMetadataInput: ShapeStructureReadable {
        var catalogName: String
        var databaseName: String
        var expression: String?
        var nextToken: String?
        var maxResults: Int?
        var workGroup: String?
    }
}

extension Athena.ListTableMetadataInput {
    init(_ reader: inout ObjectReader) throws {
        catalogName = try reader.required("CatalogName")
        databaseName = try reader.required("DatabaseName")
        expression = reader.optional("Expression")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
        workGroup = reader.optional("WorkGroup")
    }
}

extension Athena {
    struct ListTableMetadataOutput: ShapeStructureWritable {
        var tableMetadataList: [TableMetadata]?
        var nextToken: String?
    }
}

extension Athena.ListTableMetadataOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableMetadataList", tableMetadataList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListTagsForResourceInput: ShapeStructureReadable {
        var resourceARN: String
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Athena.ListTagsForResourceInput {
    init(_ reader: inout ObjectReader) throws {
        resourceARN = try reader.required("ResourceARN")
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Athena {
    struct ListTagsForResourceOutput: ShapeStructureWritable {
        var tags: [Tag]?
        var nextToken: String?
    }
}

extension Athena.ListTagsForResourceOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ListWorkGroupsInput: ShapeStructureReadable {
        var nextToken: String?
        var maxResults: Int?
    }
}

extension Athena.ListWorkGroupsInput {
    init(_ reader: inout ObjectReader) throws {
        nextToken = reader.optional("NextToken")
        maxResults = reader.optional("MaxResults")
    }
}

extension Athena {
    struct ListWorkGroupsOutput: ShapeStructureWritable {
        var workGroups: [WorkGroupSummary]?
        var nextToken: String?
    }
}

extension Athena.ListWorkGroupsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("WorkGroups", workGroups)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Athena {
    struct ManagedLoggingConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool
        var kmsKey: String?
    }
}

extension Athena.ManagedLoggingConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = try reader.required("Enabled")
        kmsKey = reader.optional("KmsKey")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Enabled", enabled)
        writer.putIfPresent("KmsKey", kmsKey)
    }
}

extension Athena {
    struct ManagedQueryResultsConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var enabled: Bool
        var encryptionConfiguration: ManagedQueryResultsEncryptionConfiguration?
    }
}

extension Athena.ManagedQueryResultsConfiguration {
    init(_ reader: inout ObjectReader) throws {
        enabled = try reader.required("Enabled")
        encryptionConfiguration = reader.optional("EncryptionConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Enabled", enabled)
        writer.putIfPresent("EncryptionConfiguration", encryptionConfiguration)
    }
}

extension Athena {
    struct ManagedQueryResultsConfigurationUpdates: ShapeStructureReadable {
        var enabled: Bool?
        var encryptionConfiguration: ManagedQueryResultsEncryptionConfiguration?
        var removeEncryptionConfiguration: Bool?
    }
}

extension Athena.ManagedQueryResultsConfigurationUpdates {
    init(_ reader: inout ObjectReader) throws {
        enabled = reader.optional("Enabled")
        encryptionConfiguration = reader.optional("EncryptionConfiguration")
        removeEncryptionConfiguration = reader.optional("RemoveEncryptionConfiguration")
    }
}

extension Athena {
    struct ManagedQueryResultsEncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var kmsKey: String
    }
}

extension Athena.ManagedQueryResultsEncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        kmsKey = try reader.required("KmsKey")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("KmsKey", kmsKey)
    }
}

extension Athena {
    struct MonitoringConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var cloudWatchLoggingConfiguration: CloudWatchLoggingConfiguration?
        var managedLoggingConfiguration: ManagedLoggingConfiguration?
        var s3LoggingConfiguration: S3LoggingConfiguration?
    }
}

extension Athena.MonitoringConfiguration {
    init(_ reader: inout ObjectReader) throws {
        cloudWatchLoggingConfiguration = reader.optional("CloudWatchLoggingConfiguration")
        managedLoggingConfiguration = reader.optional("ManagedLoggingConfiguration")
        s3LoggingConfiguration = reader.optional("S3LoggingConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CloudWatchLoggingConfiguration", cloudWatchLoggingConfiguration)
        writer.putIfPresent("ManagedLoggingConfiguration", managedLoggingConfiguration)
        writer.putIfPresent("S3LoggingConfiguration", s3LoggingConfiguration)
    }
}

extension Athena {
    struct NamedQuery: ShapeStructureWritable {
        var name: String
        var description: String?
        var database: String
        var queryString: String
        var namedQueryId: String?
        var workGroup: String?
    }
}

extension Athena.NamedQuery {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("Description", description)
        writer.put("Database", database)
        writer.put("QueryString", queryString)
        writer.putIfPresent("NamedQueryId", namedQueryId)
        writer.putIfPresent("WorkGroup", workGroup)
    }
}

extension Athena {
    struct PreparedStatement: ShapeStructureWritable {
        var statementName: String?
        var queryStatement: String?
        var workGroupName: String?
        var description: String?
        var lastModifiedTime: Timestamp?
    }
}

extension Athena.PreparedStatement {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatementName", statementName)
        writer.putIfPresent("QueryStatement", queryStatement)
        writer.putIfPresent("WorkGroupName", workGroupName)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("LastModifiedTime", lastModifiedTime)
    }
}

extension Athena {
    struct PreparedStatementSummary: ShapeStructureWritable {
        var statementName: String?
        var lastModifiedTime: Timestamp?
    }
}

extension Athena.PreparedStatementSummary {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatementName", statementName)
        writer.putIfPresent("LastModifiedTime", lastModifiedTime)
    }
}

extension Athena {
    struct QueryExecution: ShapeStructureWritable {
        var hosuAdvice: [String]?
        var queryExecutionId: String?
        var query: String?
        var statementType: StatementType?
        var managedQueryResultsConfiguration: ManagedQueryResultsConfiguration?
        var resultConfiguration: ResultConfiguration?
        var resultReuseConfiguration: ResultReuseConfiguration?
        var queryExecutionContext: QueryExecutionContext?
        var status: QueryExecutionStatus?
        var statistics: QueryExecutionStatistics?
        var workGroup: String?
        var engineVersion: EngineVersion?
        var executionParameters: [String]?
        var substatementType: String?
        var queryResultsS3AccessGrantsConfiguration: QueryResultsS3AccessGrantsConfiguration?
    }
}

extension Athena.QueryExecution {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("HosuAdvice", hosuAdvice)
        writer.putIfPresent("QueryExecutionId", queryExecutionId)
        writer.putIfPresent("Query", query)
        writer.putIfPresent("StatementType", statementType)
        writer.putIfPresent("ManagedQueryResultsConfiguration", managedQueryResultsConfiguration)
        writer.putIfPresent("ResultConfiguration", resultConfiguration)
        writer.putIfPresent("ResultReuseConfiguration", resultReuseConfiguration)
        writer.putIfPresent("QueryExecutionContext", queryExecutionContext)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("Statistics", statistics)
        writer.putIfPresent("WorkGroup", workGroup)
        writer.putIfPresent("EngineVersion", engineVersion)
        writer.putIfPresent("ExecutionParameters", executionParameters)
        writer.putIfPresent("SubstatementType", substatementType)
        writer.putIfPresent("QueryResultsS3AccessGrantsConfiguration", queryResultsS3AccessGrantsConfiguration)
    }
}

extension Athena {
    struct QueryExecutionContext: ShapeStructureReadable, ShapeStructureWritable {
        var database: String?
        var catalog: String?
    }
}

extension Athena.QueryExecutionContext {
    init(_ reader: inout ObjectReader) throws {
        database = reader.optional("Database")
        catalog = reader.optional("Catalog")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Database", database)
        writer.putIfPresent("Catalog", catalog)
    }
}

extension Athena {
    enum QueryExecutionState: String, ShapeEnumeration {
        case queued = "QUEUED"
        case running = "RUNNING"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case cancelled = "CANCELLED"
    }
}
