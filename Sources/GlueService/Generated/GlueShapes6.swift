// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    enum SourceControlProvider: String, ShapeEnumeration {
        case github = "GITHUB"
        case gitlab = "GITLAB"
        case bitbucket = "BITBUCKET"
        case awsCodeCommit = "AWS_CODE_COMMIT"
    }
}

extension Glue {
    struct StartCrawlerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.StartCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct StartCrawlerResponse: ShapeStructureWritable {
    }
}

extension Glue.StartCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct StartCrawlerScheduleRequest: ShapeStructureReadable {
        var crawlerName: String
    }
}

extension Glue.StartCrawlerScheduleRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerName = try reader.required("CrawlerName")
    }
}

extension Glue {
    struct StartCrawlerScheduleResponse: ShapeStructureWritable {
    }
}

extension Glue.StartCrawlerScheduleResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct StartJobRunRequest: ShapeStructureReadable {
        var jobName: String
        var jobRunQueuingEnabled: Bool?
        var jobRunId: String?
        var arguments: [String: String]?
        var allocatedCapacity: Int?
        var timeout: Int?
        var maxCapacity: Double?
        var securityConfiguration: String?
        var notificationProperty: NotificationProperty?
        var workerType: String?
        var numberOfWorkers: Int?
        var executionClass: ExecutionClass?
        var executionRoleSessionPolicy: String?
    }
}

extension Glue.StartJobRunRequest {
    init(_ reader: inout ObjectReader) throws {
        jobName = try reader.required("JobName")
        jobRunQueuingEnabled = reader.optional("JobRunQueuingEnabled")
        jobRunId = reader.optional("JobRunId")
        arguments = reader.optional("Arguments")
        allocatedCapacity = reader.optional("AllocatedCapacity")
        timeout = reader.optional("Timeout")
        maxCapacity = reader.optional("MaxCapacity")
        securityConfiguration = reader.optional("SecurityConfiguration")
        notificationProperty = reader.optional("NotificationProperty")
        workerType = reader.optional("WorkerType")
        numberOfWorkers = reader.optional("NumberOfWorkers")
        executionClass = reader.optional("ExecutionClass")
        executionRoleSessionPolicy = reader.optional("ExecutionRoleSessionPolicy")
    }
}

extension Glue {
    struct StartJobRunResponse: ShapeStructureWritable {
        var jobRunId: String?
    }
}

extension Glue.StartJobRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("JobRunId", jobRunId)
    }
}

extension Glue {
    struct StartTriggerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.StartTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct StartTriggerResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.StartTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
    }
}

extension Glue {
    struct StartWorkflowRunRequest: ShapeStructureReadable {
        var name: String
        var runProperties: [String: String]?
    }
}

extension Glue.StartWorkflowRunRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runProperties = reader.optional("RunProperties")
    }
}

extension Glue {
    struct StartWorkflowRunResponse: ShapeStructureWritable {
        var runId: String?
    }
}

extension Glue.StartWorkflowRunResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RunId", runId)
    }
}

extension Glue {
    struct StartingEventBatchCondition: ShapeStructureWritable {
        var batchSize: Int?
        var batchWindow: Int?
    }
}

extension Glue.StartingEventBatchCondition {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BatchSize", batchSize)
        writer.putIfPresent("BatchWindow", batchWindow)
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
    struct StopCrawlerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.StopCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct StopCrawlerResponse: ShapeStructureWritable {
    }
}

extension Glue.StopCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct StopCrawlerScheduleRequest: ShapeStructureReadable {
        var crawlerName: String
    }
}

extension Glue.StopCrawlerScheduleRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerName = try reader.required("CrawlerName")
    }
}

extension Glue {
    struct StopCrawlerScheduleResponse: ShapeStructureWritable {
    }
}

extension Glue.StopCrawlerScheduleResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct StopTriggerRequest: ShapeStructureReadable {
        var name: String
    }
}

extension Glue.StopTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
    }
}

extension Glue {
    struct StopTriggerResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.StopTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
    }
}

extension Glue {
    struct StopWorkflowRunRequest: ShapeStructureReadable {
        var name: String
        var runId: String
    }
}

extension Glue.StopWorkflowRunRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        runId = try reader.required("RunId")
    }
}

extension Glue {
    struct StopWorkflowRunResponse: ShapeStructureWritable {
    }
}

extension Glue.StopWorkflowRunResponse {
    func write(to writer: inout ObjectWriter) {
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

extension Glue {
    struct TagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tagsToAdd: [String: String]
    }
}

extension Glue.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tagsToAdd = try reader.required("TagsToAdd")
    }
}

extension Glue {
    struct TagResourceResponse: ShapeStructureWritable {
    }
}

extension Glue.TagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct TargetRedshiftCatalog: ShapeStructureWritable {
        var catalogArn: String
    }
}

extension Glue.TargetRedshiftCatalog {
    func write(to writer: inout ObjectWriter) {
        writer.put("CatalogArn", catalogArn)
    }
}

extension Glue {
    struct TestConnectionInput: ShapeStructureReadable {
        var connectionType: ConnectionType
        var connectionProperties: [String: String]
        var authenticationConfiguration: AuthenticationConfigurationInput?
    }
}

extension Glue.TestConnectionInput {
    init(_ reader: inout ObjectReader) throws {
        connectionType = try reader.required("ConnectionType")
        connectionProperties = try reader.required("ConnectionProperties")
        authenticationConfiguration = reader.optional("AuthenticationConfiguration")
    }
}

extension Glue {
    struct TestConnectionRequest: ShapeStructureReadable {
        var connectionName: String?
        var catalogId: String?
        var testConnectionInput: TestConnectionInput?
    }
}

extension Glue.TestConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        connectionName = reader.optional("ConnectionName")
        catalogId = reader.optional("CatalogId")
        testConnectionInput = reader.optional("TestConnectionInput")
    }
}

extension Glue {
    struct TestConnectionResponse: ShapeStructureWritable {
    }
}

extension Glue.TestConnectionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct Trigger: ShapeStructureWritable {
        var name: String?
        var workflowName: String?
        var id: String?
        var type: TriggerType?
        var state: TriggerState?
        var description: String?
        var schedule: String?
        var actions: [Action]?
        var predicate: Predicate?
        var eventBatchingCondition: EventBatchingCondition?
    }
}

extension Glue.Trigger {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("WorkflowName", workflowName)
        writer.putIfPresent("Id", id)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("Schedule", schedule)
        writer.putIfPresent("Actions", actions)
        writer.putIfPresent("Predicate", predicate)
        writer.putIfPresent("EventBatchingCondition", eventBatchingCondition)
    }
}

extension Glue {
    struct TriggerNodeDetails: ShapeStructureWritable {
        var trigger: Trigger?
    }
}

extension Glue.TriggerNodeDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Trigger", trigger)
    }
}

extension Glue {
    enum TriggerState: String, ShapeEnumeration {
        case creating = "CREATING"
        case created = "CREATED"
        case activating = "ACTIVATING"
        case activated = "ACTIVATED"
        case deactivating = "DEACTIVATING"
        case deactivated = "DEACTIVATED"
        case deleting = "DELETING"
        case updating = "UPDATING"
    }
}

extension Glue {
    enum TriggerType: String, ShapeEnumeration {
        case scheduled = "SCHEDULED"
        case conditional = "CONDITIONAL"
        case onDemand = "ON_DEMAND"
        case event = "EVENT"
    }
}

extension Glue {
    struct TriggerUpdate: ShapeStructureReadable {
        var name: String?
        var description: String?
        var schedule: String?
        var actions: [Action]?
        var predicate: Predicate?
        var eventBatchingCondition: EventBatchingCondition?
    }
}

extension Glue.TriggerUpdate {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        description = reader.optional("Description")
        schedule = reader.optional("Schedule")
        actions = reader.optional("Actions")
        predicate = reader.optional("Predicate")
        eventBatchingCondition = reader.optional("EventBatchingCondition")
    }
}

extension Glue {
    struct UntagResourceRequest: ShapeStructureReadable {
        var resourceArn: String
        var tagsToRemove: [String]
    }
}

extension Glue.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        resourceArn = try reader.required("ResourceArn")
        tagsToRemove = try reader.required("TagsToRemove")
    }
}

extension Glue {
    struct UntagResourceResponse: ShapeStructureWritable {
    }
}

extension Glue.UntagResourceResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    enum UpdateBehavior: String, ShapeEnumeration {
        case log = "LOG"
        case updateInDatabase = "UPDATE_IN_DATABASE"
    }
}

extension Glue {
    struct UpdateClassifierRequest: ShapeStructureReadable {
        var grokClassifier: UpdateGrokClassifierRequest?
        var xmlClassifier: UpdateXMLClassifierRequest?
        var jsonClassifier: UpdateJsonClassifierRequest?
        var csvClassifier: UpdateCsvClassifierRequest?
    }
}

extension Glue.UpdateClassifierRequest {
    init(_ reader: inout ObjectReader) throws {
        grokClassifier = reader.optional("GrokClassifier")
        xmlClassifier = reader.optional("XMLClassifier")
        jsonClassifier = reader.optional("JsonClassifier")
        csvClassifier = reader.optional("CsvClassifier")
    }
}

extension Glue {
    struct UpdateClassifierResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateClassifierResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateColumnStatisticsForPartitionRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var partitionValues: [String]
        var columnStatisticsList: [ColumnStatistics]
    }
}

extension Glue.UpdateColumnStatisticsForPartitionRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        partitionValues = try reader.required("PartitionValues")
        columnStatisticsList = try reader.required("ColumnStatisticsList")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdateColumnStatisticsForPartitionResponse: ShapeStructureWritable {
        var errors: [ColumnStatisticsError]?
    }
}

extension Glue.UpdateColumnStatisticsForPartitionResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct UpdateColumnStatisticsForTableRequest: ShapeStructureReadable {
        var catalogId: String?
        var databaseName: String
        var tableName: String
        var columnStatisticsList: [ColumnStatistics]
    }
}

extension Glue.UpdateColumnStatisticsForTableRequest {
    init(_ reader: inout ObjectReader) throws {
        databaseName = try reader.required("DatabaseName")
        tableName = try reader.required("TableName")
        columnStatisticsList = try reader.required("ColumnStatisticsList")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdateColumnStatisticsForTableResponse: ShapeStructureWritable {
        var errors: [ColumnStatisticsError]?
    }
}

extension Glue.UpdateColumnStatisticsForTableResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Errors", errors)
    }
}

extension Glue {
    struct UpdateConnectionRequest: ShapeStructureReadable {
        var catalogId: String?
        var name: String
        var connectionInput: ConnectionInput
    }
}

extension Glue.UpdateConnectionRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        connectionInput = try reader.required("ConnectionInput")
        catalogId = reader.optional("CatalogId")
    }
}

extension Glue {
    struct UpdateConnectionResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateConnectionResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateCrawlerRequest: ShapeStructureReadable {
        var name: String
        var role: String?
        var databaseName: String?
        var description: String?
        var targets: CrawlerTargets?
        var schedule: String?
        var classifiers: [String]?
        var tablePrefix: String?
        var schemaChangePolicy: SchemaChangePolicy?
        var recrawlPolicy: RecrawlPolicy?
        var lineageConfiguration: LineageConfiguration?
        var lakeFormationConfiguration: LakeFormationConfiguration?
        var configuration: String?
        var crawlerSecurityConfiguration: String?
    }
}

extension Glue.UpdateCrawlerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        role = reader.optional("Role")
        databaseName = reader.optional("DatabaseName")
        description = reader.optional("Description")
        targets = reader.optional("Targets")
        schedule = reader.optional("Schedule")
        classifiers = reader.optional("Classifiers")
        tablePrefix = reader.optional("TablePrefix")
        schemaChangePolicy = reader.optional("SchemaChangePolicy")
        recrawlPolicy = reader.optional("RecrawlPolicy")
        lineageConfiguration = reader.optional("LineageConfiguration")
        lakeFormationConfiguration = reader.optional("LakeFormationConfiguration")
        configuration = reader.optional("Configuration")
        crawlerSecurityConfiguration = reader.optional("CrawlerSecurityConfiguration")
    }
}

extension Glue {
    struct UpdateCrawlerResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateCrawlerResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateCrawlerScheduleRequest: ShapeStructureReadable {
        var crawlerName: String
        var schedule: String?
    }
}

extension Glue.UpdateCrawlerScheduleRequest {
    init(_ reader: inout ObjectReader) throws {
        crawlerName = try reader.required("CrawlerName")
        schedule = reader.optional("Schedule")
    }
}

extension Glue {
    struct UpdateCrawlerScheduleResponse: ShapeStructureWritable {
    }
}

extension Glue.UpdateCrawlerScheduleResponse {
    func write(to writer: inout ObjectWriter) {
    }
}

extension Glue {
    struct UpdateCsvClassifierRequest: ShapeStructureReadable {
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

extension Glue.UpdateCsvClassifierRequest {
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
    struct UpdateTriggerRequest: ShapeStructureReadable {
        var name: String
        var triggerUpdate: TriggerUpdate
    }
}

extension Glue.UpdateTriggerRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        triggerUpdate = try reader.required("TriggerUpdate")
    }
}

extension Glue {
    struct UpdateTriggerResponse: ShapeStructureWritable {
        var trigger: Trigger?
    }
}

extension Glue.UpdateTriggerResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Trigger", trigger)
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
    struct UpdateWorkflowRequest: ShapeStructureReadable {
        var name: String
        var description: String?
        var defaultRunProperties: [String: String]?
        var maxConcurrentRuns: Int?
    }
}

extension Glue.UpdateWorkflowRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        description = reader.optional("Description")
        defaultRunProperties = reader.optional("DefaultRunProperties")
        maxConcurrentRuns = reader.optional("MaxConcurrentRuns")
    }
}

extension Glue {
    struct UpdateWorkflowResponse: ShapeStructureWritable {
        var name: String?
    }
}

extension Glue.UpdateWorkflowResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
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
