// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
