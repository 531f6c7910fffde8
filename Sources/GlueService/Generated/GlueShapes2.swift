// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct CreateCrawlerRequest: ShapeStructureReadable {
        var name: String
        var role: String
        var databaseName: String?
        var description: String?
        var targets: CrawlerTargets
        var schedule: String?
        var classifiers: [String]?
        var tablePrefix: String?
        var schemaChangePolicy: SchemaChangePolicy?
        var recrawlPolicy: RecrawlPolicy?
        var lineageConfiguration: LineageConfiguration?
        var lakeFormationConfiguration: LakeFormationConfiguration?
        var configuration: String?
        var crawlerSecurityConfiguration: String?
        var tags: [String: String]?
    }
}

extension Glue.CreateCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        role = try reader.required("Role")
        targets = try reader.required("Targets")
        databaseName = reader.optional("DatabaseName")
        description = reader.optional("Description")
        schedule = reader.optional("Schedule")
        classifiers = reader.optional("Classifiers")
        tablePrefix = reader.optional("TablePrefix")
        schemaChangePolicy = reader.optional("SchemaChangePolicy")
        recrawlPolicy = reader.optional("RecrawlPolicy")
        lineageConfiguration = reader.optional("LineageConfiguration")
        lakeFormationConfiguration = reader.optional("LakeFormationConfiguration")
        configuration = reader.optional("Configuration")
        crawlerSecurityConfiguration = reader.optional("CrawlerSecurityConfiguration")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct CreateCrawlerResponse: ShapeStructureWritable {
    }
}

extension Glue.CreateCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct CreateCsvClassifierRequest: ShapeStructureReadable {
        var name: String
        var delimiter: String?
        var quoteSymbol: String?
        var containsHeader: CsvHeaderOption?
        var header: [String]?
        var disableValueTrimming: Bool?
        var allowSingleColumn: Bool?
        var customDatatypeConfigured: Bool?
        var customDatatypes: [String]?
        var serde: CsvSerdeOption?
    }
}

extension Glue.CreateCsvClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        delimiter = reader.optional("Delimiter")
        quoteSymbol = reader.optional("QuoteSymbol")
        containsHeader = reader.optional("ContainsHeader")
        header = reader.optional("Header")
        disableValueTrimming = reader.optional("DisableValueTrimming")
        allowSingleColumn = reader.optional("AllowSingleColumn")
        customDatatypeConfigured = reader.optional("CustomDatatypeConfigured")
        customDatatypes = reader.optional("CustomDatatypes")
        serde = reader.optional("Serde")
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
    struct CreateGrokClassifierRequest: ShapeStructureReadable {
        var classification: String
        var name: String
        var grokPattern: String
        var customPatterns: String?
    }
}

extension Glue.CreateGrokClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        classification = try reader.required("Classification")
        name = try reader.required("Name")
        grokPattern = try reader.required("GrokPattern")
        customPatterns = reader.optional("CustomPatterns")
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
    struct CreateJobRequest: ShapeStructureReadable {
        var name: String
        var jobMode: JobMode?
        var jobRunQueuingEnabled: Bool?
        var description: String?
        var logUri: String?
        var role: String
        var executionProperty: ExecutionProperty?
        var command: JobCommand
        var defaultArguments: [String: String]?
        var nonOverridableArguments: [String: String]?
        var connections: ConnectionsList?
        var maxRetries: Int?
        var allocatedCapacity: Int?
        var timeout: Int?
        var maxCapacity: Double?
        var securityConfiguration: String?
        var tags: [String: String]?
        var notificationProperty: NotificationProperty?
        var glueVersion: String?
        var numberOfWorkers: Int?
        var workerType: String?
        var executionClass: ExecutionClass?
        var sourceControlDetails: SourceControlDetails?
        var maintenanceWindow: String?
    }
}

extension Glue.CreateJobRequest {
    init(_ reader: inout ObjectReader) throws {
        try reader.refuse("CodeGenConfigurationNodes", code: "InvalidInputException")
        name = try reader.required("Name")
        role = try reader.required("Role")
        command = try reader.required("Command")
        jobMode = reader.optional("JobMode")
        jobRunQueuingEnabled = reader.optional("JobRunQueuingEnabled")
        description = reader.optional("Description")
        logUri = reader.optional("LogUri")
        executionProperty = reader.optional("ExecutionProperty")
        defaultArguments = reader.optional("DefaultArguments")
        nonOverridableArguments = reader.optional("NonOverridableArguments")
        connections = reader.optional("Connections")
        maxRetries = reader.optional("MaxRetries")
        allocatedCapacity = reader.optional("AllocatedCapacity")
        timeout = reader.optional("Timeout")
        maxCapacity = reader.optional("MaxCapacity")
        securityConfiguration = reader.optional("SecurityConfiguration")
        tags = reader.optional("Tags")
        notificationProperty = reader.optional("NotificationProperty")
        glueVersion = reader.optional("GlueVersion")
        numberOfWorkers = reader.optional("NumberOfWorkers")
        workerType = reader.optional("WorkerType")
        executionClass = reader.optional("ExecutionClass")
        sourceControlDetails = reader.optional("SourceControlDetails")
        maintenanceWindow = reader.optional("MaintenanceWindow")
    }
}

extension Glue {
    struct CreateJobResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.CreateJobResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
    }
}

extension Glue {
    struct CreateJsonClassifierRequest: ShapeStructureReadable {
        var name: String
        var jsonPath: String
    }
}

extension Glue.CreateJsonClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        jsonPath = try reader.required("JsonPath")
    }
}

extension Glue {
    struct CreatePartitionIndexRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionIndex: PartitionIndex
    }
}

extension Glue.CreatePartitionIndexRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionIndex = try reader.required("PartitionIndex")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct CreatePartitionIndexResponse: ShapeStructureWritable {
    }
}

extension Glue.CreatePartitionIndexResponse {
    func write(to writer: inout ObjectWriter) {
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
    struct CreateRegistryInput: ShapeStructureReadable {
        var registryName: String
        var description: String?
        var tags: [String: String]?
    }
}

extension Glue.CreateRegistryInput {
    init(_ reader: inout ObjectReader) throws {
        registryName = try reader.required("RegistryName")
        description = reader.optional("Description")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct CreateRegistryResponse: ShapeStructureWritable {
        var registryArn: String?
        var registryName: String?
        var description: String?
        var tags: [String: String]?
    }
}

extension Glue.CreateRegistryResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryArn", registryArn)
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Tags", tags)
    }
}

extension Glue {
    struct CreateSchemaInput: ShapeStructureReadable {
        var registryId: RegistryId?
        var schemaName: String
        var dataFormat: DataFormat
        var compatibility: Compatibility?
        var description: String?
        var tags: [String: String]?
        var schemaDefinition: String?
    }
}

extension Glue.CreateSchemaInput {
    init(_ reader: inout ObjectReader) throws {
        schemaName = try reader.required("SchemaName")
        dataFormat = try reader.required("DataFormat")
        registryId = reader.optional("RegistryId")
        compatibility = reader.optional("Compatibility")
        description = reader.optional("Description")
        tags = reader.optional("Tags")
        schemaDefinition = reader.optional("SchemaDefinition")
    }
}

extension Glue {
    struct CreateSchemaResponse: ShapeStructureWritable {
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
        var tags: [String: String]?
        var schemaVersionId: String?
        var schemaVersionStatus: SchemaVersionStatus?
    }
}

extension Glue.CreateSchemaResponse {
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
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("SchemaVersionId", schemaVersionId)
        writer.putIfPresent("SchemaVersionStatus", schemaVersionStatus)
    }
}

extension Glue {
    struct CreateSecurityConfigurationRequest: ShapeStructureReadable {
        var name: String
        var encryptionConfiguration: EncryptionConfiguration
    }
}

extension Glue.CreateSecurityConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        encryptionConfiguration = try reader.required("EncryptionConfiguration")
    }
}

extension Glue {
    struct CreateSecurityConfigurationResponse: ShapeStructureWritable {
        var name: String?
        var createdTimestamp: Timestamp?
    }
}

extension Glue.CreateSecurityConfigurationResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("CreatedTimestamp", createdTimestamp)
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
    struct CreateUserDefinedFunctionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var functionInput: UserDefinedFunctionInput
    }
}

extension Glue.CreateUserDefinedFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        functionInput = try reader.required("FunctionInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct CreateUserDefinedFunctionResponse: ShapeStructureWritable {
    }
}

extension Glue.CreateUserDefinedFunctionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct CreateXMLClassifierRequest: ShapeStructureReadable {
        var classification: String
        var name: String
        var rowTag: String?
    }
}

extension Glue.CreateXMLClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        classification = try reader.required("Classification")
        name = try reader.required("Name")
        rowTag = reader.optional("RowTag")
    }
}

extension Glue {
    struct CsvClassifier: ShapeStructureWritable {
        var name: String
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var version: Int?
        var delimiter: String?
        var quoteSymbol: String?
        var containsHeader: CsvHeaderOption?
        var header: [String]?
        var disableValueTrimming: Bool?
        var allowSingleColumn: Bool?
        var customDatatypeConfigured: Bool?
        var customDatatypes: [String]?
        var serde: CsvSerdeOption?
    }
}

extension Glue.CsvClassifier {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("Delimiter", delimiter)
        writer.putIfPresent("QuoteSymbol", quoteSymbol)
        writer.putIfPresent("ContainsHeader", containsHeader)
        writer.putIfPresent("Header", header)
        writer.putIfPresent("DisableValueTrimming", disableValueTrimming)
        writer.putIfPresent("AllowSingleColumn", allowSingleColumn)
        writer.putIfPresent("CustomDatatypeConfigured", customDatatypeConfigured)
        writer.putIfPresent("CustomDatatypes", customDatatypes)
        writer.putIfPresent("Serde", serde)
    }
}

extension Glue {
    enum CsvHeaderOption: String, ShapeEnumeration {
        case unknown = "UNKNOWN"
        case present = "PRESENT"
        case absent = "ABSENT"
    }
}

extension Glue {
    enum CsvSerdeOption: String, ShapeEnumeration {
        case openCSVSerDe = "OpenCSVSerDe"
        case lazySimpleSerDe = "LazySimpleSerDe"
        case none = "None"
    }
}

extension Glue {
    struct DataCatalogEncryptionSettings: ShapeStructureReadable, ShapeStructureWritable {
        var encryptionAtRest: EncryptionAtRest?
        var connectionPasswordEncryption: ConnectionPasswordEncryption?
    }
}

extension Glue.DataCatalogEncryptionSettings {
    init(_ reader: inout ObjectReader) throws {
        encryptionAtRest = reader.optional("EncryptionAtRest")
        connectionPasswordEncryption = reader.optional("ConnectionPasswordEncryption")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EncryptionAtRest", encryptionAtRest)
        writer.putIfPresent("ConnectionPasswordEncryption", connectionPasswordEncryption)
    }
}

extension Glue {
    enum DataFormat: String, ShapeEnumeration {
        case avro = "AVRO"
        case json = "JSON"
        case protobuf = "PROTOBUF"
    }
}

extension Glue {
    struct DataLakeAccessPropertiesOutput: ShapeStructureWritable {
        var dataLakeAccess: Bool?
        var dataTransferRole: String?
        var kmsKey: String?
        var managedWorkgroupName: String?
        var managedWorkgroupStatus: String?
        var redshiftDatabaseName: String?
        var statusMessage: String?
        var catalogType: String?
    }
}

extension Glue.DataLakeAccessPropertiesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataLakeAccess", dataLakeAccess)
        writer.putIfPresent("DataTransferRole", dataTransferRole)
        writer.putIfPresent("KmsKey", kmsKey)
        writer.putIfPresent("ManagedWorkgroupName", managedWorkgroupName)
        writer.putIfPresent("ManagedWorkgroupStatus", managedWorkgroupStatus)
        writer.putIfPresent("RedshiftDatabaseName", redshiftDatabaseName)
        writer.putIfPresent("StatusMessage", statusMessage)
        writer.putIfPresent("CatalogType", catalogType)
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
    struct DataQualityEncryption: ShapeStructureReadable, ShapeStructureWritable {
        var dataQualityEncryptionMode: DataQualityEncryptionMode?
        var kmsKeyArn: String?
    }
}

extension Glue.DataQualityEncryption {
    init(_ reader: inout ObjectReader) throws {
        dataQualityEncryptionMode = reader.optional("DataQualityEncryptionMode")
        kmsKeyArn = reader.optional("KmsKeyArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataQualityEncryptionMode", dataQualityEncryptionMode)
        writer.putIfPresent("KmsKeyArn", kmsKeyArn)
    }
}

extension Glue {
    enum DataQualityEncryptionMode: String, ShapeEnumeration {
        case disabled = "DISABLED"
        case sseKms = "SSE-KMS"
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
    struct DateColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var minimumValue: Timestamp?
        var maximumValue: Timestamp?
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.DateColumnStatisticsData {
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
    struct DecimalColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var minimumValue: DecimalNumber?
        var maximumValue: DecimalNumber?
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.DecimalColumnStatisticsData {
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
    struct DecimalNumber: ShapeStructureReadable, ShapeStructureWritable {
        var unscaledValue: Blob
        var scale: Int
    }
}

extension Glue.DecimalNumber {
    init(_ reader: inout ObjectReader) throws {
        unscaledValue = try reader.required("UnscaledValue")
        scale = try reader.required("Scale")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("UnscaledValue", unscaledValue)
        writer.put("Scale", scale)
    }
}

extension Glue {
    enum DeleteBehavior: String, ShapeEnumeration {
        case log = "LOG"
        case deleteFromDatabase = "DELETE_FROM_DATABASE"
        case deprecateInDatabase = "DEPRECATE_IN_DATABASE"
    }
}

extension Glue {
    struct DeleteClassifierRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.DeleteClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct DeleteClassifierResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteClassifierResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteColumnStatisticsForPartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValues: [String]
        var columnName: String
    }
}

extension Glue.DeleteColumnStatisticsForPartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValues = try reader.required("PartitionValues")
        columnName = try reader.required("ColumnName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteColumnStatisticsForPartitionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteColumnStatisticsForPartitionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteColumnStatisticsForTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var columnName: String
    }
}

extension Glue.DeleteColumnStatisticsForTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        columnName = try reader.required("ColumnName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteColumnStatisticsForTableResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteColumnStatisticsForTableResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteConnectionRequest: ShapeStructureReadable {
        var catalogId: String?
        var connectionName: String
    }
}

extension Glue.DeleteConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        connectionName = try reader.required("ConnectionName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteConnectionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteConnectionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteCrawlerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.DeleteCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct DeleteCrawlerResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
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
    struct DeleteJobRequest: ShapeStructureReadable {
        var jobName: String
    }
}

extension Glue.DeleteJobRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
    }
}

extension Glue {
    struct DeleteJobResponse: ShapeStructureWritable {
        var jobName: String?
    }
}

extension Glue.DeleteJobResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobName", jobName)
    }
}

extension Glue {
    struct DeletePartitionIndexRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var indexName: String
    }
}

extension Glue.DeletePartitionIndexRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        indexName = try reader.required("IndexName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeletePartitionIndexResponse: ShapeStructureWritable {
    }
}

extension Glue.DeletePartitionIndexResponse {
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
    struct DeleteRegistryInput: ShapeStructureReadable {
        var registryId: RegistryId
    }
}

extension Glue.DeleteRegistryInput {
    init(_ reader: inout ObjectReader) throws {
        registryId = try reader.required("RegistryId")
    }
}

extension Glue {
    struct DeleteRegistryResponse: ShapeStructureWritable {
        var registryName: String?
        var registryArn: String?
        var status: RegistryStatus?
    }
}

extension Glue.DeleteRegistryResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RegistryName", registryName)
        writer.putIfPresent("RegistryArn", registryArn)
        writer.putIfPresent("Status", status)
    }
}

extension Glue {
    struct DeleteResourcePolicyRequest: ShapeStructureReadable {
        var policyHashCondition: String?
        var resourceArn: String?
    }
}

extension Glue.DeleteResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        policyHashCondition = reader.optional("PolicyHashCondition")
        resourceArn = reader.optional("ResourceArn")
    }
}

extension Glue {
    struct DeleteResourcePolicyResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeleteSchemaInput: ShapeStructureReadable {
        var schemaId: SchemaId
    }
}

extension Glue.DeleteSchemaInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
    }
}

extension Glue {
    struct DeleteSchemaResponse: ShapeStructureWritable {
        var schemaArn: String?
        var schemaName: String?
        var status: SchemaStatus?
    }
}

extension Glue.DeleteSchemaResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaArn", schemaArn)
        writer.putIfPresent("SchemaName", schemaName)
        writer.putIfPresent("Status", status)
    }
}

extension Glue {
    struct DeleteSchemaVersionsInput: ShapeStructureReadable {
        var schemaId: SchemaId
        var versions: String
    }
}

extension Glue.DeleteSchemaVersionsInput {
    init(_ reader: inout ObjectReader) throws {
        schemaId = try reader.required("SchemaId")
        versions = try reader.required("Versions")
    }
}

extension Glue {
    struct DeleteSchemaVersionsResponse: ShapeStructureWritable {
        var schemaVersionErrors: [SchemaVersionErrorItem]?
    }
}

extension Glue.DeleteSchemaVersionsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SchemaVersionErrors", schemaVersionErrors)
    }
}

extension Glue {
    struct DeleteSecurityConfigurationRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.DeleteSecurityConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct DeleteSecurityConfigurationResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteSecurityConfigurationResponse {
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
    struct DeleteUserDefinedFunctionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var functionName: String
    }
}

extension Glue.DeleteUserDefinedFunctionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        functionName = try reader.required("FunctionName")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct DeleteUserDefinedFunctionResponse: ShapeStructureWritable {
    }
}

extension Glue.DeleteUserDefinedFunctionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct DeltaTarget: ShapeStructureReadable, ShapeStructureWritable {
        var deltaTables: [String]?
        var connectionName: String?
        var writeManifest: Bool?
        var createNativeDeltaTable: Bool?
    }
}

extension Glue.DeltaTarget {
    init(_ reader: inout ObjectReader) throws {
        deltaTables = reader.optional("DeltaTables")
        connectionName = reader.optional("ConnectionName")
        writeManifest = reader.optional("WriteManifest")
        createNativeDeltaTable = reader.optional("CreateNativeDeltaTable")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeltaTables", deltaTables)
        writer.putIfPresent("ConnectionName", connectionName)
        writer.putIfPresent("WriteManifest", writeManifest)
        writer.putIfPresent("CreateNativeDeltaTable", createNativeDeltaTable)
    }
}

extension Glue {
    struct DoubleColumnStatisticsData: ShapeStructureReadable, ShapeStructureWritable {
        var minimumValue: Double?
        var maximumValue: Double?
        var numberOfNulls: Int
        var numberOfDistinctValues: Int
    }
}

extension Glue.DoubleColumnStatisticsData {
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
    struct DynamoDBTarget: ShapeStructureReadable, ShapeStructureWritable {
        var path: String?
        var scanAll: Bool?
        var scanRate: Double?
    }
}

extension Glue.DynamoDBTarget {
    init(_ reader: inout ObjectReader) throws {
        path = reader.optional("Path")
        scanAll = reader.optional("scanAll")
        scanRate = reader.optional("scanRate")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Path", path)
        writer.putIfPresent("scanAll", scanAll)
        writer.putIfPresent("scanRate", scanRate)
    }
}

extension Glue {
    enum EnableHybridValues: String, ShapeEnumeration {
        case `true` = "TRUE"
        case `false` = "FALSE"
    }
}

extension Glue {
    struct EncryptionAtRest: ShapeStructureReadable, ShapeStructureWritable {
        var catalogEncryptionMode: CatalogEncryptionMode
        var sseAwsKmsKeyId: String?
        var catalogEncryptionServiceRole: String?
    }
}

extension Glue.EncryptionAtRest {
    init(_ reader: inout ObjectReader) throws {
        catalogEncryptionMode = try reader.required("CatalogEncryptionMode")
        sseAwsKmsKeyId = reader.optional("SseAwsKmsKeyId")
        catalogEncryptionServiceRole = reader.optional("CatalogEncryptionServiceRole")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("CatalogEncryptionMode", catalogEncryptionMode)
        writer.putIfPresent("SseAwsKmsKeyId", sseAwsKmsKeyId)
        writer.putIfPresent("CatalogEncryptionServiceRole", catalogEncryptionServiceRole)
    }
}

extension Glue {
    struct EncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var s3Encryption: [S3Encryption]?
        var cloudWatchEncryption: CloudWatchEncryption?
        var jobBookmarksEncryption: JobBookmarksEncryption?
        var dataQualityEncryption: DataQualityEncryption?
    }
}

extension Glue.EncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        s3Encryption = reader.optional("S3Encryption")
        cloudWatchEncryption = reader.optional("CloudWatchEncryption")
        jobBookmarksEncryption = reader.optional("JobBookmarksEncryption")
        dataQualityEncryption = reader.optional("DataQualityEncryption")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("S3Encryption", s3Encryption)
        writer.putIfPresent("CloudWatchEncryption", cloudWatchEncryption)
        writer.putIfPresent("JobBookmarksEncryption", jobBookmarksEncryption)
        writer.putIfPresent("DataQualityEncryption", dataQualityEncryption)
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
    struct ErrorDetails: ShapeStructureWritable {
        var errorCode: String?
        var errorMessage: String?
    }
}

extension Glue.ErrorDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Glue {
    enum ExecutionClass: String, ShapeEnumeration {
        case flex = "FLEX"
        case standard = "STANDARD"
    }
}
