// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension S3 {
    struct HeadBucketRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.HeadBucketRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct HeadObjectOutput: ShapeStructureWritable {
        var deleteMarker: Bool?
        var acceptRanges: String?
        var expiration: String?
        var restore: String?
        var archiveStatus: ArchiveStatus?
        var lastModified: Timestamp?
        var contentLength: Int?
        var checksumCRC32: String?
        var checksumCRC32C: String?
        var checksumCRC64NVME: String?
        var checksumSHA1: String?
        var checksumSHA256: String?
        var checksumSHA512: String?
        var checksumMD5: String?
        var checksumXXHASH64: String?
        var checksumXXHASH3: String?
        var checksumXXHASH128: String?
        var checksumType: String?
        var eTag: String?
        var missingMeta: Int?
        var versionId: String?
        var cacheControl: String?
        var contentDisposition: String?
        var contentEncoding: String?
        var contentLanguage: String?
        var contentType: String?
        var contentRange: String?
        var expires: String?
        var websiteRedirectLocation: String?
        var serverSideEncryption: String?
        var metadata: [String: String]?
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var bucketKeyEnabled: Bool?
        var storageClass: String?
        var requestCharged: RequestCharged?
        var replicationStatus: ReplicationStatus?
        var partsCount: Int?
        var tagCount: Int?
        var objectLockMode: String?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: String?
    }
}

extension S3.HeadObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeleteMarker", deleteMarker)
        writer.putIfPresent("AcceptRanges", acceptRanges)
        writer.putIfPresent("Expiration", expiration)
        writer.putIfPresent("Restore", restore)
        writer.putIfPresent("ArchiveStatus", archiveStatus)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("ContentLength", contentLength)
        writer.putIfPresent("ChecksumCRC32", checksumCRC32)
        writer.putIfPresent("ChecksumCRC32C", checksumCRC32C)
        writer.putIfPresent("ChecksumCRC64NVME", checksumCRC64NVME)
        writer.putIfPresent("ChecksumSHA1", checksumSHA1)
        writer.putIfPresent("ChecksumSHA256", checksumSHA256)
        writer.putIfPresent("ChecksumSHA512", checksumSHA512)
        writer.putIfPresent("ChecksumMD5", checksumMD5)
        writer.putIfPresent("ChecksumXXHASH64", checksumXXHASH64)
        writer.putIfPresent("ChecksumXXHASH3", checksumXXHASH3)
        writer.putIfPresent("ChecksumXXHASH128", checksumXXHASH128)
        writer.putIfPresent("ChecksumType", checksumType)
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("MissingMeta", missingMeta)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("CacheControl", cacheControl)
        writer.putIfPresent("ContentDisposition", contentDisposition)
        writer.putIfPresent("ContentEncoding", contentEncoding)
        writer.putIfPresent("ContentLanguage", contentLanguage)
        writer.putIfPresent("ContentType", contentType)
        writer.putIfPresent("ContentRange", contentRange)
        writer.putIfPresent("Expires", expires)
        writer.putIfPresent("WebsiteRedirectLocation", websiteRedirectLocation)
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
        writer.putIfPresent("Metadata", metadata)
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("ReplicationStatus", replicationStatus)
        writer.putIfPresent("PartsCount", partsCount)
        writer.putIfPresent("TagCount", tagCount)
        writer.putIfPresent("ObjectLockMode", objectLockMode)
        writer.putIfPresent("ObjectLockRetainUntilDate", objectLockRetainUntilDate)
        writer.putIfPresent("ObjectLockLegalHoldStatus", objectLockLegalHoldStatus)
    }
}

extension S3 {
    struct HeadObjectRequest: ShapeStructureReadable {
        var bucket: String
        var ifMatch: String?
        var ifModifiedSince: Timestamp?
        var ifNoneMatch: String?
        var ifUnmodifiedSince: Timestamp?
        var key: String
        var range: String?
        var responseCacheControl: String?
        var responseContentDisposition: String?
        var responseContentEncoding: String?
        var responseContentLanguage: String?
        var responseContentType: String?
        var responseExpires: Timestamp?
        var versionId: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var requestPayer: String?
        var partNumber: Int?
        var expectedBucketOwner: String?
        var checksumMode: String?
    }
}

extension S3.HeadObjectRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        ifMatch = reader.optional("IfMatch")
        ifModifiedSince = reader.optional("IfModifiedSince")
        ifNoneMatch = reader.optional("IfNoneMatch")
        ifUnmodifiedSince = reader.optional("IfUnmodifiedSince")
        range = reader.optional("Range")
        responseCacheControl = reader.optional("ResponseCacheControl")
        responseContentDisposition = reader.optional("ResponseContentDisposition")
        responseContentEncoding = reader.optional("ResponseContentEncoding")
        responseContentLanguage = reader.optional("ResponseContentLanguage")
        responseContentType = reader.optional("ResponseContentType")
        responseExpires = reader.optional("ResponseExpires")
        versionId = reader.optional("VersionId")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        requestPayer = reader.optional("RequestPayer")
        partNumber = reader.optional("PartNumber")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        checksumMode = reader.optional("ChecksumMode")
    }
}

extension S3 {
    struct IndexDocument: ShapeStructureReadable, ShapeStructureWritable {
        var suffix: String
    }
}

extension S3.IndexDocument {
    init(_ reader: inout ObjectReader) throws {
        suffix = try reader.required("Suffix")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Suffix", suffix)
    }
}

extension S3 {
    struct Initiator: ShapeStructureWritable {
        var id: String?
        var displayName: String?
    }
}

extension S3.Initiator {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ID", id)
        writer.putIfPresent("DisplayName", displayName)
    }
}

extension S3 {
    struct InputSerialization: ShapeStructureReadable {
        var csv: CSVInput?
        var compressionType: String?
        var json: JSONInput?
        var parquet: ParquetInput?
    }
}

extension S3.InputSerialization {
    init(_ reader: inout ObjectReader) throws {
        csv = reader.optional("CSV")
        compressionType = reader.optional("CompressionType")
        json = reader.optional("JSON")
        parquet = reader.optional("Parquet")
    }
}

extension S3 {
    enum IntelligentTieringAccessTier: String, ShapeEnumeration {
        case archiveAccess = "ARCHIVE_ACCESS"
        case deepArchiveAccess = "DEEP_ARCHIVE_ACCESS"
    }
}

extension S3 {
    struct IntelligentTieringAndOperator: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tags: [Tag]?
    }
}

extension S3.IntelligentTieringAndOperator {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tags = reader.optional("Tags")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tags", tags)
    }
}

extension S3 {
    struct IntelligentTieringConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String
        var filter: IntelligentTieringFilter?
        var status: IntelligentTieringStatus
        var tierings: [Tiering]
    }
}

extension S3.IntelligentTieringConfiguration {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        status = try reader.required("Status")
        tierings = try reader.required("Tierings")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.putIfPresent("Filter", filter)
        writer.put("Status", status)
        writer.put("Tierings", tierings)
    }
}

extension S3 {
    struct IntelligentTieringFilter: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tag: Tag?
        var and: IntelligentTieringAndOperator?
    }
}

extension S3.IntelligentTieringFilter {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tag = reader.optional("Tag")
        and = reader.optional("And")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tag", tag)
        writer.putIfPresent("And", and)
    }
}

extension S3 {
    enum IntelligentTieringStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct InventoryConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var destination: InventoryDestination
        var isEnabled: Bool
        var filter: InventoryFilter?
        var id: String
        var includedObjectVersions: InventoryIncludedObjectVersions
        var optionalFields: [InventoryOptionalField]?
        var schedule: InventorySchedule
    }
}

extension S3.InventoryConfiguration {
    init(_ reader: inout ObjectReader) throws {
        destination = try reader.required("Destination")
        isEnabled = try reader.required("IsEnabled")
        id = try reader.required("Id")
        includedObjectVersions = try reader.required("IncludedObjectVersions")
        schedule = try reader.required("Schedule")
        filter = reader.optional("Filter")
        optionalFields = reader.optional("OptionalFields")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Destination", destination)
        writer.put("IsEnabled", isEnabled)
        writer.putIfPresent("Filter", filter)
        writer.put("Id", id)
        writer.put("IncludedObjectVersions", includedObjectVersions)
        writer.putIfPresent("OptionalFields", optionalFields)
        writer.put("Schedule", schedule)
    }
}

extension S3 {
    enum InventoryConfigurationState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension S3 {
    struct InventoryDestination: ShapeStructureReadable, ShapeStructureWritable {
        var s3BucketDestination: InventoryS3BucketDestination
    }
}

extension S3.InventoryDestination {
    init(_ reader: inout ObjectReader) throws {
        s3BucketDestination = try reader.required("S3BucketDestination")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("S3BucketDestination", s3BucketDestination)
    }
}

extension S3 {
    struct InventoryEncryption: ShapeStructureReadable, ShapeStructureWritable {
        var sses3: SSES3?
        var ssekms: SSEKMS?
    }
}

extension S3.InventoryEncryption {
    init(_ reader: inout ObjectReader) throws {
        sses3 = reader.optional("SSES3")
        ssekms = reader.optional("SSEKMS")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SSES3", sses3)
        writer.putIfPresent("SSEKMS", ssekms)
    }
}

extension S3 {
    struct InventoryFilter: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String
    }
}

extension S3.InventoryFilter {
    init(_ reader: inout ObjectReader) throws {
        prefix = try reader.required("Prefix")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Prefix", prefix)
    }
}

extension S3 {
    enum InventoryFormat: String, ShapeEnumeration {
        case csv = "CSV"
        case orc = "ORC"
        case parquet = "Parquet"
    }
}

extension S3 {
    enum InventoryFrequency: String, ShapeEnumeration {
        case daily = "Daily"
        case weekly = "Weekly"
    }
}

extension S3 {
    enum InventoryIncludedObjectVersions: String, ShapeEnumeration {
        case all = "All"
        case current = "Current"
    }
}

extension S3 {
    enum InventoryOptionalField: String, ShapeEnumeration {
        case size = "Size"
        case lastModifiedDate = "LastModifiedDate"
        case storageClass = "StorageClass"
        case eTag = "ETag"
        case isMultipartUploaded = "IsMultipartUploaded"
        case replicationStatus = "ReplicationStatus"
        case encryptionStatus = "EncryptionStatus"
        case objectLockRetainUntilDate = "ObjectLockRetainUntilDate"
        case objectLockMode = "ObjectLockMode"
        case objectLockLegalHoldStatus = "ObjectLockLegalHoldStatus"
        case intelligentTieringAccessTier = "IntelligentTieringAccessTier"
        case bucketKeyStatus = "BucketKeyStatus"
        case checksumAlgorithm = "ChecksumAlgorithm"
        case objectAccessControlList = "ObjectAccessControlList"
        case objectOwner = "ObjectOwner"
        case lifecycleExpirationDate = "LifecycleExpirationDate"
    }
}

extension S3 {
    struct InventoryS3BucketDestination: ShapeStructureReadable, ShapeStructureWritable {
        var accountId: String?
        var bucket: String
        var format: InventoryFormat
        var prefix: String?
        var encryption: InventoryEncryption?
    }
}

extension S3.InventoryS3BucketDestination {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        format = try reader.required("Format")
        accountId = reader.optional("AccountId")
        prefix = reader.optional("Prefix")
        encryption = reader.optional("Encryption")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AccountId", accountId)
        writer.put("Bucket", bucket)
        writer.put("Format", format)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Encryption", encryption)
    }
}

extension S3 {
    struct InventorySchedule: ShapeStructureReadable, ShapeStructureWritable {
        var frequency: InventoryFrequency
    }
}

extension S3.InventorySchedule {
    init(_ reader: inout ObjectReader) throws {
        frequency = try reader.required("Frequency")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Frequency", frequency)
    }
}

extension S3 {
    struct InventoryTableConfigurationResult: ShapeStructureWritable {
        var configurationState: InventoryConfigurationState
        var tableStatus: String?
        var error: ErrorDetails?
        var tableName: String?
        var tableArn: String?
    }
}

extension S3.InventoryTableConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("ConfigurationState", configurationState)
        writer.putIfPresent("TableStatus", tableStatus)
        writer.putIfPresent("Error", error)
        writer.putIfPresent("TableName", tableName)
        writer.putIfPresent("TableArn", tableArn)
    }
}

extension S3 {
    struct JSONInput: ShapeStructureReadable {
        var type: String?
    }
}

extension S3.JSONInput {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("Type")
    }
}

extension S3 {
    struct JSONOutput: ShapeStructureReadable {
        var recordDelimiter: String?
    }
}

extension S3.JSONOutput {
    init(_ reader: inout ObjectReader) throws {
        recordDelimiter = reader.optional("RecordDelimiter")
    }
}

extension S3 {
    struct JournalTableConfigurationResult: ShapeStructureWritable {
        var tableStatus: String
        var error: ErrorDetails?
        var tableName: String
        var tableArn: String?
        var recordExpiration: RecordExpiration
    }
}

extension S3.JournalTableConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("TableStatus", tableStatus)
        writer.putIfPresent("Error", error)
        writer.put("TableName", tableName)
        writer.putIfPresent("TableArn", tableArn)
        writer.put("RecordExpiration", recordExpiration)
    }
}

extension S3 {
    struct LambdaFunctionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String?
        var lambdaFunctionArn: String
        var events: [String]
        var filter: NotificationConfigurationFilter?
    }
}

extension S3.LambdaFunctionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        lambdaFunctionArn = try reader.required("LambdaFunctionArn")
        events = try reader.required("Events")
        id = reader.optional("Id")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Id", id)
        writer.put("LambdaFunctionArn", lambdaFunctionArn)
        writer.put("Events", events)
        writer.putIfPresent("Filter", filter)
    }
}

extension S3 {
    struct LifecycleExpiration: ShapeStructureReadable, ShapeStructureWritable {
        var date: Timestamp?
        var days: Int?
        var expiredObjectDeleteMarker: Bool?
    }
}

extension S3.LifecycleExpiration {
    init(_ reader: inout ObjectReader) throws {
        date = reader.optional("Date")
        days = reader.optional("Days")
        expiredObjectDeleteMarker = reader.optional("ExpiredObjectDeleteMarker")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Date", date)
        writer.putIfPresent("Days", days)
        writer.putIfPresent("ExpiredObjectDeleteMarker", expiredObjectDeleteMarker)
    }
}

extension S3 {
    struct LifecycleRule: ShapeStructureReadable, ShapeStructureWritable {
        var expiration: LifecycleExpiration?
        var id: String?
        var prefix: String?
        var filter: LifecycleRuleFilter?
        var status: String
        var transitions: [Transition]?
        var noncurrentVersionTransitions: [NoncurrentVersionTransition]?
        var noncurrentVersionExpiration: NoncurrentVersionExpiration?
        var abortIncompleteMultipartUpload: AbortIncompleteMultipartUpload?
    }
}

extension S3.LifecycleRule {
    init(_ reader: inout ObjectReader) throws {
        status = try reader.required("Status")
        expiration = reader.optional("Expiration")
        id = reader.optional("ID")
        prefix = reader.optional("Prefix")
        filter = reader.optional("Filter")
        transitions = reader.optional("Transitions")
        noncurrentVersionTransitions = reader.optional("NoncurrentVersionTransitions")
        noncurrentVersionExpiration = reader.optional("NoncurrentVersionExpiration")
        abortIncompleteMultipartUpload = reader.optional("AbortIncompleteMultipartUpload")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Expiration", expiration)
        writer.putIfPresent("ID", id)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Filter", filter)
        writer.put("Status", status)
        writer.putIfPresent("Transitions", transitions)
        writer.putIfPresent("NoncurrentVersionTransitions", noncurrentVersionTransitions)
        writer.putIfPresent("NoncurrentVersionExpiration", noncurrentVersionExpiration)
        writer.putIfPresent("AbortIncompleteMultipartUpload", abortIncompleteMultipartUpload)
    }
}

extension S3 {
    struct LifecycleRuleAndOperator: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tags: [Tag]?
        var objectSizeGreaterThan: Int?
        var objectSizeLessThan: Int?
    }
}

extension S3.LifecycleRuleAndOperator {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tags = reader.optional("Tags")
        objectSizeGreaterThan = reader.optional("ObjectSizeGreaterThan")
        objectSizeLessThan = reader.optional("ObjectSizeLessThan")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("ObjectSizeGreaterThan", objectSizeGreaterThan)
        writer.putIfPresent("ObjectSizeLessThan", objectSizeLessThan)
    }
}

extension S3 {
    struct LifecycleRuleFilter: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tag: Tag?
        var objectSizeGreaterThan: Int?
        var objectSizeLessThan: Int?
        var and: LifecycleRuleAndOperator?
    }
}

extension S3.LifecycleRuleFilter {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tag = reader.optional("Tag")
        objectSizeGreaterThan = reader.optional("ObjectSizeGreaterThan")
        objectSizeLessThan = reader.optional("ObjectSizeLessThan")
        and = reader.optional("And")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tag", tag)
        writer.putIfPresent("ObjectSizeGreaterThan", objectSizeGreaterThan)
        writer.putIfPresent("ObjectSizeLessThan", objectSizeLessThan)
        writer.putIfPresent("And", and)
    }
}

extension S3 {
    struct ListBucketAnalyticsConfigurationsOutput: ShapeStructureWritable {
        var isTruncated: Bool?
        var continuationToken: String?
        var nextContinuationToken: String?
        var analyticsConfigurationList: [AnalyticsConfiguration]?
    }
}

extension S3.ListBucketAnalyticsConfigurationsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("NextContinuationToken", nextContinuationToken)
        writer.putIfPresent("AnalyticsConfigurationList", analyticsConfigurationList)
    }
}

extension S3 {
    struct ListBucketAnalyticsConfigurationsRequest: ShapeStructureReadable {
        var bucket: String
        var continuationToken: String?
        var expectedBucketOwner: String?
    }
}

extension S3.ListBucketAnalyticsConfigurationsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        continuationToken = reader.optional("ContinuationToken")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct ListBucketIntelligentTieringConfigurationsOutput: ShapeStructureWritable {
        var isTruncated: Bool?
        var continuationToken: String?
        var nextContinuationToken: String?
        var intelligentTieringConfigurationList: [IntelligentTieringConfiguration]?
    }
}

extension S3.ListBucketIntelligentTieringConfigurationsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("NextContinuationToken", nextContinuationToken)
        writer.putIfPresent("IntelligentTieringConfigurationList", intelligentTieringConfigurationList)
    }
}

extension S3 {
    struct ListBucketIntelligentTieringConfigurationsRequest: ShapeStructureReadable {
        var bucket: String
        var continuationToken: String?
        var expectedBucketOwner: String?
    }
}

extension S3.ListBucketIntelligentTieringConfigurationsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        continuationToken = reader.optional("ContinuationToken")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct ListBucketInventoryConfigurationsOutput: ShapeStructureWritable {
        var continuationToken: String?
        var inventoryConfigurationList: [InventoryConfiguration]?
        var isTruncated: Bool?
        var nextContinuationToken: String?
    }
}

extension S3.ListBucketInventoryConfigurationsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("InventoryConfigurationList", inventoryConfigurationList)
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("NextContinuationToken", nextContinuationToken)
    }
}

extension S3 {
    struct ListBucketInventoryConfigurationsRequest: ShapeStructureReadable {
        var bucket: String
        var continuationToken: String?
        var expectedBucketOwner: String?
    }
}

extension S3.ListBucketInventoryConfigurationsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        continuationToken = reader.optional("ContinuationToken")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct ListBucketMetricsConfigurationsOutput: ShapeStructureWritable {
        var isTruncated: Bool?
        var continuationToken: String?
        var nextContinuationToken: String?
        var metricsConfigurationList: [MetricsConfiguration]?
    }
}

extension S3.ListBucketMetricsConfigurationsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("NextContinuationToken", nextContinuationToken)
        writer.putIfPresent("MetricsConfigurationList", metricsConfigurationList)
    }
}

extension S3 {
    struct ListBucketMetricsConfigurationsRequest: ShapeStructureReadable {
        var bucket: String
        var continuationToken: String?
        var expectedBucketOwner: String?
    }
}

extension S3.ListBucketMetricsConfigurationsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        continuationToken = reader.optional("ContinuationToken")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct ListBucketsOutput: ShapeStructureWritable {
        var buckets: [Bucket]?
        var owner: Owner?
        var continuationToken: String?
        var prefix: String?
    }
}

extension S3.ListBucketsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Buckets", buckets)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("Prefix", prefix)
    }
}

extension S3 {
    struct ListBucketsRequest: ShapeStructureReadable {
        var maxBuckets: Int?
        var continuationToken: String?
        var prefix: String?
        var bucketRegion: String?
    }
}

extension S3.ListBucketsRequest {
    init(_ reader: inout ObjectReader) throws {
        maxBuckets = reader.optional("MaxBuckets")
        continuationToken = reader.optional("ContinuationToken")
        prefix = reader.optional("Prefix")
        bucketRegion = reader.optional("BucketRegion")
    }
}

extension S3 {
    struct ListMultipartUploadsOutput: ShapeStructureWritable {
        var bucket: String?
        var keyMarker: String?
        var uploadIdMarker: String?
        var nextKeyMarker: String?
        var prefix: String?
        var delimiter: String?
        var nextUploadIdMarker: String?
        var maxUploads: Int?
        var isTruncated: Bool?
        var uploads: [MultipartUpload]?
        var commonPrefixes: [CommonPrefix]?
        var encodingType: String?
        var requestCharged: RequestCharged?
    }
}

extension S3.ListMultipartUploadsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Bucket", bucket)
        writer.putIfPresent("KeyMarker", keyMarker)
        writer.putIfPresent("UploadIdMarker", uploadIdMarker)
        writer.putIfPresent("NextKeyMarker", nextKeyMarker)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Delimiter", delimiter)
        writer.putIfPresent("NextUploadIdMarker", nextUploadIdMarker)
        writer.putIfPresent("MaxUploads", maxUploads)
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("Uploads", uploads)
        writer.putIfPresent("CommonPrefixes", commonPrefixes)
        writer.putIfPresent("EncodingType", encodingType)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct ListMultipartUploadsRequest: ShapeStructureReadable {
        var bucket: String
        var delimiter: String?
        var encodingType: String?
        var keyMarker: String?
        var maxUploads: Int?
        var prefix: String?
        var uploadIdMarker: String?
        var expectedBucketOwner: String?
        var requestPayer: String?
    }
}

extension S3.ListMultipartUploadsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        delimiter = reader.optional("Delimiter")
        encodingType = reader.optional("EncodingType")
        keyMarker = reader.optional("KeyMarker")
        maxUploads = reader.optional("MaxUploads")
        prefix = reader.optional("Prefix")
        uploadIdMarker = reader.optional("UploadIdMarker")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        requestPayer = reader.optional("RequestPayer")
    }
}

extension S3 {
    struct ListObjectVersionsOutput: ShapeStructureWritable {
        var isTruncated: Bool?
        var keyMarker: String?
        var versionIdMarker: String?
        var nextKeyMarker: String?
        var nextVersionIdMarker: String?
        var versions: [ObjectVersion]?
        var deleteMarkers: [DeleteMarkerEntry]?
        var name: String?
        var prefix: String?
        var delimiter: String?
        var maxKeys: Int?
        var commonPrefixes: [CommonPrefix]?
        var encodingType: String?
        var requestCharged: RequestCharged?
    }
}

extension S3.ListObjectVersionsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("KeyMarker", keyMarker)
        writer.putIfPresent("VersionIdMarker", versionIdMarker)
        writer.putIfPresent("NextKeyMarker", nextKeyMarker)
        writer.putIfPresent("NextVersionIdMarker", nextVersionIdMarker)
        writer.putIfPresent("Versions", versions)
        writer.putIfPresent("DeleteMarkers", deleteMarkers)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Delimiter", delimiter)
        writer.putIfPresent("MaxKeys", maxKeys)
        writer.putIfPresent("CommonPrefixes", commonPrefixes)
        writer.putIfPresent("EncodingType", encodingType)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct ListObjectVersionsRequest: ShapeStructureReadable {
        var bucket: String
        var delimiter: String?
        var encodingType: String?
        var keyMarker: String?
        var maxKeys: Int?
        var prefix: String?
        var versionIdMarker: String?
        var expectedBucketOwner: String?
        var requestPayer: String?
        var optionalObjectAttributes: [OptionalObjectAttributes]?
    }
}

extension S3.ListObjectVersionsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        delimiter = reader.optional("Delimiter")
        encodingType = reader.optional("EncodingType")
        keyMarker = reader.optional("KeyMarker")
        maxKeys = reader.optional("MaxKeys")
        prefix = reader.optional("Prefix")
        versionIdMarker = reader.optional("VersionIdMarker")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        requestPayer = reader.optional("RequestPayer")
        optionalObjectAttributes = reader.optional("OptionalObjectAttributes")
    }
}

extension S3 {
    struct ListObjectsOutput: ShapeStructureWritable {
        var isTruncated: Bool?
        var marker: String?
        var nextMarker: String?
        var contents: [Object]?
        var name: String?
        var prefix: String?
        var delimiter: String?
        var maxKeys: Int?
        var commonPrefixes: [CommonPrefix]?
        var encodingType: String?
        var requestCharged: RequestCharged?
    }
}

extension S3.ListObjectsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("Marker", marker)
        writer.putIfPresent("NextMarker", nextMarker)
        writer.putIfPresent("Contents", contents)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Delimiter", delimiter)
        writer.putIfPresent("MaxKeys", maxKeys)
        writer.putIfPresent("CommonPrefixes", commonPrefixes)
        writer.putIfPresent("EncodingType", encodingType)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct ListObjectsRequest: ShapeStructureReadable {
        var bucket: String
        var delimiter: String?
        var encodingType: String?
        var marker: String?
        var maxKeys: Int?
        var prefix: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
        var optionalObjectAttributes: [OptionalObjectAttributes]?
    }
}

extension S3.ListObjectsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        delimiter = reader.optional("Delimiter")
        encodingType = reader.optional("EncodingType")
        marker = reader.optional("Marker")
        maxKeys = reader.optional("MaxKeys")
        prefix = reader.optional("Prefix")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        optionalObjectAttributes = reader.optional("OptionalObjectAttributes")
    }
}

extension S3 {
    struct ListObjectsV2Output: ShapeStructureWritable {
        var isTruncated: Bool?
        var contents: [Object]?
        var name: String?
        var prefix: String?
        var delimiter: String?
        var maxKeys: Int?
        var commonPrefixes: [CommonPrefix]?
        var encodingType: String?
        var keyCount: Int?
        var continuationToken: String?
        var nextContinuationToken: String?
        var startAfter: String?
        var requestCharged: RequestCharged?
    }
}

extension S3.ListObjectsV2Output {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("Contents", contents)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Delimiter", delimiter)
        writer.putIfPresent("MaxKeys", maxKeys)
        writer.putIfPresent("CommonPrefixes", commonPrefixes)
        writer.putIfPresent("EncodingType", encodingType)
        writer.putIfPresent("KeyCount", keyCount)
        writer.putIfPresent("ContinuationToken", continuationToken)
        writer.putIfPresent("NextContinuationToken", nextContinuationToken)
        writer.putIfPresent("StartAfter", startAfter)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct ListObjectsV2Request: ShapeStructureReadable {
        var bucket: String
        var delimiter: String?
        var encodingType: String?
        var maxKeys: Int?
        var prefix: String?
        var continuationToken: String?
        var fetchOwner: Bool?
        var startAfter: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
        var optionalObjectAttributes: [OptionalObjectAttributes]?
    }
}

extension S3.ListObjectsV2Request {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        delimiter = reader.optional("Delimiter")
        encodingType = reader.optional("EncodingType")
        maxKeys = reader.optional("MaxKeys")
        prefix = reader.optional("Prefix")
        continuationToken = reader.optional("ContinuationToken")
        fetchOwner = reader.optional("FetchOwner")
        startAfter = reader.optional("StartAfter")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        optionalObjectAttributes = reader.optional("OptionalObjectAttributes")
    }
}

extension S3 {
    struct ListPartsOutput: ShapeStructureWritable {
        var abortDate: Timestamp?
        var abortRuleId: String?
        var bucket: String?
        var key: String?
        var uploadId: String?
        var partNumberMarker: Int?
        var nextPartNumberMarker: Int?
        var maxParts: Int?
        var isTruncated: Bool?
        var parts: [Part]?
        var initiator: Initiator?
        var owner: Owner?
        var storageClass: String?
        var requestCharged: RequestCharged?
        var checksumAlgorithm: String?
        var checksumType: String?
    }
}

extension S3.ListPartsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AbortDate", abortDate)
        writer.putIfPresent("AbortRuleId", abortRuleId)
        writer.putIfPresent("Bucket", bucket)
        writer.putIfPresent("Key", key)
        writer.putIfPresent("UploadId", uploadId)
        writer.putIfPresent("PartNumberMarker", partNumberMarker)
        writer.putIfPresent("NextPartNumberMarker", nextPartNumberMarker)
        writer.putIfPresent("MaxParts", maxParts)
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("Parts", parts)
        writer.putIfPresent("Initiator", initiator)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("ChecksumAlgorithm", checksumAlgorithm)
        writer.putIfPresent("ChecksumType", checksumType)
    }
}

extension S3 {
    struct ListPartsRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var maxParts: Int?
        var partNumberMarker: Int?
        var uploadId: String
        var requestPayer: String?
        var expectedBucketOwner: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
    }
}

extension S3.ListPartsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        uploadId = try reader.required("UploadId")
        maxParts = reader.optional("MaxParts")
        partNumberMarker = reader.optional("PartNumberMarker")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
    }
}

extension S3 {
    struct LocationInfo: ShapeStructureReadable {
        var type: LocationType?
        var name: String?
    }
}

extension S3.LocationInfo {
    init(_ reader: inout ObjectReader) throws {
        type = reader.optional("Type")
        name = reader.optional("Name")
    }
}

extension S3 {
    enum LocationType: String, ShapeEnumeration {
        case availabilityZone = "AvailabilityZone"
        case localZone = "LocalZone"
    }
}

extension S3 {
    struct LoggingEnabled: ShapeStructureReadable, ShapeStructureWritable {
        var targetBucket: String
        var targetGrants: [TargetGrant]?
        var targetPrefix: String
        var targetObjectKeyFormat: TargetObjectKeyFormat?
    }
}

extension S3.LoggingEnabled {
    init(_ reader: inout ObjectReader) throws {
        targetBucket = try reader.required("TargetBucket")
        targetPrefix = try reader.required("TargetPrefix")
        targetGrants = reader.optional("TargetGrants")
        targetObjectKeyFormat = reader.optional("TargetObjectKeyFormat")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("TargetBucket", targetBucket)
        writer.putIfPresent("TargetGrants", targetGrants)
        writer.put("TargetPrefix", targetPrefix)
        writer.putIfPresent("TargetObjectKeyFormat", targetObjectKeyFormat)
    }
}

extension S3 {
    enum MFADelete: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    enum MFADeleteStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct MetadataConfigurationResult: ShapeStructureWritable {
        var destinationResult: DestinationResult
        var journalTableConfigurationResult: JournalTableConfigurationResult?
        var inventoryTableConfigurationResult: InventoryTableConfigurationResult?
    }
}

extension S3.MetadataConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("DestinationResult", destinationResult)
        writer.putIfPresent("JournalTableConfigurationResult", journalTableConfigurationResult)
        writer.putIfPresent("InventoryTableConfigurationResult", inventoryTableConfigurationResult)
    }
}

extension S3 {
    struct MetadataEntry: ShapeStructureReadable {
        var name: String?
        var value: String?
    }
}

extension S3.MetadataEntry {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        value = reader.optional("Value")
    }
}

extension S3 {
    struct MetadataTableConfigurationResult: ShapeStructureWritable {
        var s3TablesDestinationResult: S3TablesDestinationResult
    }
}

extension S3.MetadataTableConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("S3TablesDestinationResult", s3TablesDestinationResult)
    }
}

extension S3 {
    struct Metrics: ShapeStructureWritable {
        var status: MetricsStatus
        var eventThreshold: ReplicationTimeValue?
    }
}

extension S3.Metrics {
    func write(to writer: inout ObjectWriter) {
        writer.put("Status", status)
        writer.putIfPresent("EventThreshold", eventThreshold)
    }
}

extension S3 {
    struct MetricsAndOperator: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tags: [Tag]?
        var accessPointArn: String?
    }
}

extension S3.MetricsAndOperator {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tags = reader.optional("Tags")
        accessPointArn = reader.optional("AccessPointArn")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("AccessPointArn", accessPointArn)
    }
}

extension S3 {
    struct MetricsConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String
        var filter: MetricsFilter?
    }
}

extension S3.MetricsConfiguration {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.putIfPresent("Filter", filter)
    }
}

extension S3 {
    struct MetricsFilter: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tag: Tag?
        var accessPointArn: String?
        var and: MetricsAndOperator?
    }
}

extension S3.MetricsFilter {
    init(_ reader: inout ObjectReader) throws {
        prefix = reader.optional("Prefix")
        tag = reader.optional("Tag")
        accessPointArn = reader.optional("AccessPointArn")
        and = reader.optional("And")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tag", tag)
        writer.putIfPresent("AccessPointArn", accessPointArn)
        writer.putIfPresent("And", and)
    }
}

extension S3 {
    enum MetricsStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct MultipartUpload: ShapeStructureWritable {
        var uploadId: String?
        var key: String?
        var initiated: Timestamp?
        var storageClass: String?
        var owner: Owner?
        var initiator: Initiator?
        var checksumAlgorithm: String?
        var checksumType: String?
    }
}

extension S3.MultipartUpload {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UploadId", uploadId)
        writer.putIfPresent("Key", key)
        writer.putIfPresent("Initiated", initiated)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Initiator", initiator)
        writer.putIfPresent("ChecksumAlgorithm", checksumAlgorithm)
        writer.putIfPresent("ChecksumType", checksumType)
    }
}
