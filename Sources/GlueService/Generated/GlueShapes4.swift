// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
