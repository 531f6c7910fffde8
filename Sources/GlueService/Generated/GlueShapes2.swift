// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct CrawlerMetrics: ShapeStructureWritable {
        var crawlerName: String?
        var timeLeftSeconds: Double?
        var stillEstimating: Bool?
        var lastRuntimeSeconds: Double?
        var medianRuntimeSeconds: Double?
        var tablesCreated: Int?
        var tablesUpdated: Int?
        var tablesDeleted: Int?
    }
}

extension Glue.CrawlerMetrics {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CrawlerName", crawlerName)
        writer.putIfPresent("TimeLeftSeconds", timeLeftSeconds)
        writer.putIfPresent("StillEstimating", stillEstimating)
        writer.putIfPresent("LastRuntimeSeconds", lastRuntimeSeconds)
        writer.putIfPresent("MedianRuntimeSeconds", medianRuntimeSeconds)
        writer.putIfPresent("TablesCreated", tablesCreated)
        writer.putIfPresent("TablesUpdated", tablesUpdated)
        writer.putIfPresent("TablesDeleted", tablesDeleted)
    }
}

extension Glue {
    struct CrawlerNodeDetails: ShapeStructureWritable {
        var crawls: [Crawl]?
    }
}

extension Glue.CrawlerNodeDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Crawls", crawls)
    }
}

extension Glue {
    enum CrawlerState: String, ShapeEnumeration {
        case ready = "READY"
        case running = "RUNNING"
        case stopping = "STOPPING"
    }
}

extension Glue {
    struct CrawlerTargets: ShapeStructureReadable, ShapeStructureWritable {
        var s3Targets: [S3Target]?
        var jdbcTargets: [JdbcTarget]?
        var mongoDBTargets: [MongoDBTarget]?
        var dynamoDBTargets: [DynamoDBTarget]?
        var catalogTargets: [CatalogTarget]?
        var deltaTargets: [DeltaTarget]?
        var icebergTargets: [IcebergTarget]?
        var hudiTargets: [HudiTarget]?
    }
}

extension Glue.CrawlerTargets {
    init(_ reader: inout ObjectReader) throws {
        s3Targets = reader.optional("S3Targets")
        jdbcTargets = reader.optional("JdbcTargets")
        mongoDBTargets = reader.optional("MongoDBTargets")
        dynamoDBTargets = reader.optional("DynamoDBTargets")
        catalogTargets = reader.optional("CatalogTargets")
        deltaTargets = reader.optional("DeltaTargets")
        icebergTargets = reader.optional("IcebergTargets")
        hudiTargets = reader.optional("HudiTargets")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("S3Targets", s3Targets)
        writer.putIfPresent("JdbcTargets", jdbcTargets)
        writer.putIfPresent("MongoDBTargets", mongoDBTargets)
        writer.putIfPresent("DynamoDBTargets", dynamoDBTargets)
        writer.putIfPresent("CatalogTargets", catalogTargets)
        writer.putIfPresent("DeltaTargets", deltaTargets)
        writer.putIfPresent("IcebergTargets", icebergTargets)
        writer.putIfPresent("HudiTargets", hudiTargets)
    }
}

extension Glue {
    struct CrawlsFilter: ShapeStructureReadable {
        var fieldName: FieldName?
        var filterOperator: FilterOperator?
        var fieldValue: String?
    }
}

extension Glue.CrawlsFilter {
    init(_ reader: inout ObjectReader) throws {
        fieldName = reader.optional("FieldName")
        filterOperator = reader.optional("FilterOperator")
        fieldValue = reader.optional("FieldValue")
    }
}

extension Glue {
    struct CreateClassifierRequest: ShapeStructureReadable {
        var grokClassifier: CreateGrokClassifierRequest?
        var xmlClassifier: CreateXMLClassifierRequest?
        var jsonClassifier: CreateJsonClassifierRequest?
        var csvClassifier: CreateCsvClassifierRequest?
    }
}

extension Glue.CreateClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        grokClassifier = reader.optional("GrokClassifier")
        xmlClassifier = reader.optional("XMLClassifier")
        jsonClassifier = reader.optional("JsonClassifier")
        csvClassifier = reader.optional("CsvClassifier")
    }
}

extension Glue {
    struct CreateClassifierResponse: ShapeStructureWritable {
    }
}

extension Glue.CreateClassifierResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct CreateConnectionRequest: ShapeStructureReadable {
        var catalogId: String?
        var connectionInput: ConnectionInput
        var tags: [String: String]?
    }
}

extension Glue.CreateConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        connectionInput = try reader.required("ConnectionInput")
        catalogId = reader.optional("CatalogId")
        tags = reader.optional("Tags")
    }
}

extension Glue {
    struct CreateConnectionResponse: ShapeStructureWritable {
        var createConnectionStatus: ConnectionStatus?
    }
}

extension Glue.CreateConnectionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CreateConnectionStatus", createConnectionStatus)
    }
}

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
    struct CreateTriggerRequest: ShapeStructureReadable {
        var name: String
        var workflowName: String?
        var type: TriggerType
        var schedule: String?
        var predicate: Predicate?
        var actions: [Action]
        var description: String?
        var startOnCreation: Bool?
        var tags: [String: String]?
        var eventBatchingCondition: EventBatchingCondition?
    }
}

extension Glue.CreateTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        type = try reader.required("Type")
        actions = try reader.required("Actions")
        workflowName = reader.optional("WorkflowName")
        schedule = reader.optional("Schedule")
        predicate = reader.optional("Predicate")
        description = reader.optional("Description")
        startOnCreation = reader.optional("StartOnCreation")
        tags = reader.optional("Tags")
        eventBatchingCondition = reader.optional("EventBatchingCondition")
    }
}

extension Glue {
    struct CreateTriggerResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.CreateTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
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
    struct CreateWorkflowRequest: ShapeStructureReadable {
        var name: String
        var description: String?
        var defaultRunProperties: [String: String]?
        var tags: [String: String]?
        var maxConcurrentRuns: Int?
    }
}

extension Glue.CreateWorkflowRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        description = reader.optional("Description")
        defaultRunProperties = reader.optional("DefaultRunProperties")
        tags = reader.optional("Tags")
        maxConcurrentRuns = reader.optional("MaxConcurrentRuns")
    }
}

extension Glue {
    struct CreateWorkflowResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.CreateWorkflowResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
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
