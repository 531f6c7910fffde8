// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension S3 {
    struct NoncurrentVersionExpiration: ShapeStructureReadable, ShapeStructureWritable {
        var noncurrentDays: Int?
        var newerNoncurrentVersions: Int?
    }
}

extension S3.NoncurrentVersionExpiration {
    init(_ reader: inout ObjectReader) throws {
        noncurrentDays = reader.optional("NoncurrentDays")
        newerNoncurrentVersions = reader.optional("NewerNoncurrentVersions")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NoncurrentDays", noncurrentDays)
        writer.putIfPresent("NewerNoncurrentVersions", newerNoncurrentVersions)
    }
}

extension S3 {
    struct NoncurrentVersionTransition: ShapeStructureReadable, ShapeStructureWritable {
        var noncurrentDays: Int?
        var storageClass: String?
        var newerNoncurrentVersions: Int?
    }
}

extension S3.NoncurrentVersionTransition {
    init(_ reader: inout ObjectReader) throws {
        noncurrentDays = reader.optional("NoncurrentDays")
        storageClass = reader.optional("StorageClass")
        newerNoncurrentVersions = reader.optional("NewerNoncurrentVersions")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("NoncurrentDays", noncurrentDays)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("NewerNoncurrentVersions", newerNoncurrentVersions)
    }
}

extension S3 {
    struct NotificationConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var topicConfigurations: [TopicConfiguration]?
        var queueConfigurations: [QueueConfiguration]?
        var lambdaFunctionConfigurations: [LambdaFunctionConfiguration]?
        var eventBridgeConfiguration: EventBridgeConfiguration?
    }
}

extension S3.NotificationConfiguration {
    init(_ reader: inout ObjectReader) throws {
        topicConfigurations = reader.optional("TopicConfigurations")
        queueConfigurations = reader.optional("QueueConfigurations")
        lambdaFunctionConfigurations = reader.optional("LambdaFunctionConfigurations")
        eventBridgeConfiguration = reader.optional("EventBridgeConfiguration")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TopicConfigurations", topicConfigurations)
        writer.putIfPresent("QueueConfigurations", queueConfigurations)
        writer.putIfPresent("LambdaFunctionConfigurations", lambdaFunctionConfigurations)
        writer.putIfPresent("EventBridgeConfiguration", eventBridgeConfiguration)
    }
}

extension S3 {
    struct NotificationConfigurationFilter: ShapeStructureReadable, ShapeStructureWritable {
        var key: S3KeyFilter?
    }
}

extension S3.NotificationConfigurationFilter {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
    }
}

extension S3 {
    struct Object: ShapeStructureWritable {
        var key: String?
        var lastModified: Timestamp?
        var eTag: String?
        var checksumAlgorithm: [String]?
        var checksumType: String?
        var size: Int?
        var storageClass: ObjectStorageClass?
        var owner: Owner?
        var restoreStatus: RestoreStatus?
    }
}

extension S3.Object {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("ChecksumAlgorithm", checksumAlgorithm)
        writer.putIfPresent("ChecksumType", checksumType)
        writer.putIfPresent("Size", size)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("RestoreStatus", restoreStatus)
    }
}

extension S3 {
    enum ObjectAttributes: String, ShapeEnumeration {
        case eTag = "ETag"
        case checksum = "Checksum"
        case objectParts = "ObjectParts"
        case storageClass = "StorageClass"
        case objectSize = "ObjectSize"
    }
}

extension S3 {
    struct ObjectIdentifier: ShapeStructureReadable {
        var key: String
        var versionId: String?
        var eTag: String?
        var lastModifiedTime: Timestamp?
        var size: Int?
    }
}

extension S3.ObjectIdentifier {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        eTag = reader.optional("ETag")
        lastModifiedTime = reader.optional("LastModifiedTime")
        size = reader.optional("Size")
    }
}

extension S3 {
    struct ObjectLockConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var objectLockEnabled: String?
        var rule: ObjectLockRule?
    }
}

extension S3.ObjectLockConfiguration {
    init(_ reader: inout ObjectReader) throws {
        objectLockEnabled = reader.optional("ObjectLockEnabled")
        rule = reader.optional("Rule")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ObjectLockEnabled", objectLockEnabled)
        writer.putIfPresent("Rule", rule)
    }
}

extension S3 {
    struct ObjectLockLegalHold: ShapeStructureReadable, ShapeStructureWritable {
        var status: String?
    }
}

extension S3.ObjectLockLegalHold {
    init(_ reader: inout ObjectReader) throws {
        status = reader.optional("Status")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
    }
}

extension S3 {
    struct ObjectLockRetention: ShapeStructureReadable, ShapeStructureWritable {
        var mode: String?
        var retainUntilDate: Timestamp?
    }
}

extension S3.ObjectLockRetention {
    init(_ reader: inout ObjectReader) throws {
        mode = reader.optional("Mode")
        retainUntilDate = reader.optional("RetainUntilDate")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Mode", mode)
        writer.putIfPresent("RetainUntilDate", retainUntilDate)
    }
}

extension S3 {
    struct ObjectLockRule: ShapeStructureReadable, ShapeStructureWritable {
        var defaultRetention: DefaultRetention?
    }
}

extension S3.ObjectLockRule {
    init(_ reader: inout ObjectReader) throws {
        defaultRetention = reader.optional("DefaultRetention")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DefaultRetention", defaultRetention)
    }
}

extension S3 {
    struct ObjectPart: ShapeStructureWritable {
        var partNumber: Int?
        var size: Int?
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
    }
}

extension S3.ObjectPart {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartNumber", partNumber)
        writer.putIfPresent("Size", size)
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
    }
}

extension S3 {
    enum ObjectStorageClass: String, ShapeEnumeration {
        case standard = "STANDARD"
        case reducedRedundancy = "REDUCED_REDUNDANCY"
        case glacier = "GLACIER"
        case standardIa = "STANDARD_IA"
        case onezoneIa = "ONEZONE_IA"
        case intelligentTiering = "INTELLIGENT_TIERING"
        case deepArchive = "DEEP_ARCHIVE"
        case outposts = "OUTPOSTS"
        case glacierIr = "GLACIER_IR"
        case snow = "SNOW"
        case expressOnezone = "EXPRESS_ONEZONE"
        case fsxOpenzfs = "FSX_OPENZFS"
        case fsxOntap = "FSX_ONTAP"
    }
}

extension S3 {
    struct ObjectVersion: ShapeStructureWritable {
        var eTag: String?
        var checksumAlgorithm: [String]?
        var checksumType: String?
        var size: Int?
        var storageClass: String?
        var key: String?
        var versionId: String?
        var isLatest: Bool?
        var lastModified: Timestamp?
        var owner: Owner?
        var restoreStatus: RestoreStatus?
    }
}

extension S3.ObjectVersion {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("ChecksumAlgorithm", checksumAlgorithm)
        writer.putIfPresent("ChecksumType", checksumType)
        writer.putIfPresent("Size", size)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("Key", key)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("IsLatest", isLatest)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("RestoreStatus", restoreStatus)
    }
}

extension S3 {
    enum OptionalObjectAttributes: String, ShapeEnumeration {
        case restoreStatus = "RestoreStatus"
    }
}

extension S3 {
    struct OutputLocation: ShapeStructureReadable {
        var s3: S3Location?
    }
}

extension S3.OutputLocation {
    init(_ reader: inout ObjectReader) throws {
        s3 = reader.optional("S3")
    }
}

extension S3 {
    struct OutputSerialization: ShapeStructureReadable {
        var csv: CSVOutput?
        var json: JSONOutput?
    }
}

extension S3.OutputSerialization {
    init(_ reader: inout ObjectReader) throws {
        csv = reader.optional("CSV")
        json = reader.optional("JSON")
    }
}

extension S3 {
    struct Owner: ShapeStructureReadable, ShapeStructureWritable {
        var displayName: String?
        var id: String?
    }
}

extension S3.Owner {
    init(_ reader: inout ObjectReader) throws {
        displayName = reader.optional("DisplayName")
        id = reader.optional("ID")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DisplayName", displayName)
        writer.putIfPresent("ID", id)
    }
}

extension S3 {
    enum OwnerOverride: String, ShapeEnumeration {
        case destination = "Destination"
    }
}

extension S3 {
    struct OwnershipControls: ShapeStructureReadable, ShapeStructureWritable {
        var rules: [OwnershipControlsRule]
    }
}

extension S3.OwnershipControls {
    init(_ reader: inout ObjectReader) throws {
        rules = try reader.required("Rules")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Rules", rules)
    }
}

extension S3 {
    struct OwnershipControlsRule: ShapeStructureReadable, ShapeStructureWritable {
        var objectOwnership: String
    }
}

extension S3.OwnershipControlsRule {
    init(_ reader: inout ObjectReader) throws {
        objectOwnership = try reader.required("ObjectOwnership")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("ObjectOwnership", objectOwnership)
    }
}

extension S3 {
    struct ParquetInput: ShapeStructureReadable {
    }
}

extension S3.ParquetInput {
    init(_ reader: inout ObjectReader) throws {
    }
}

extension S3 {
    struct Part: ShapeStructureWritable {
        var partNumber: Int?
        var lastModified: Timestamp?
        var eTag: String?
        var size: Int?
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
    }
}

extension S3.Part {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartNumber", partNumber)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("Size", size)
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
    }
}

extension S3 {
    enum PartitionDateSource: String, ShapeEnumeration {
        case eventTime = "EventTime"
        case deliveryTime = "DeliveryTime"
    }
}

extension S3 {
    struct PartitionedPrefix: ShapeStructureReadable, ShapeStructureWritable {
        var partitionDateSource: PartitionDateSource?
    }
}

extension S3.PartitionedPrefix {
    init(_ reader: inout ObjectReader) throws {
        partitionDateSource = reader.optional("PartitionDateSource")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PartitionDateSource", partitionDateSource)
    }
}

extension S3 {
    enum Payer: String, ShapeEnumeration {
        case requester = "Requester"
        case bucketOwner = "BucketOwner"
    }
}

extension S3 {
    enum Permission: String, ShapeEnumeration {
        case fullControl = "FULL_CONTROL"
        case write = "WRITE"
        case writeAcp = "WRITE_ACP"
        case read = "READ"
        case readAcp = "READ_ACP"
    }
}

extension S3 {
    struct PolicyStatus: ShapeStructureWritable {
        var isPublic: Bool?
    }
}

extension S3.PolicyStatus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsPublic", isPublic)
    }
}

extension S3 {
    struct Progress: ShapeStructureWritable {
        var bytesScanned: Int?
        var bytesProcessed: Int?
        var bytesReturned: Int?
    }
}

extension S3.Progress {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BytesScanned", bytesScanned)
        writer.putIfPresent("BytesProcessed", bytesProcessed)
        writer.putIfPresent("BytesReturned", bytesReturned)
    }
}

extension S3 {
    struct ProgressEvent: ShapeStructureWritable {
        var details: Progress?
    }
}

extension S3.ProgressEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Details", details)
    }
}

extension S3 {
    enum ProtocolShape: String, ShapeEnumeration {
        case http = "http"
        case https = "https"
    }
}

extension S3 {
    struct PublicAccessBlockConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var blockPublicAcls: Bool?
        var ignorePublicAcls: Bool?
        var blockPublicPolicy: Bool?
        var restrictPublicBuckets: Bool?
    }
}

extension S3.PublicAccessBlockConfiguration {
    init(_ reader: inout ObjectReader) throws {
        blockPublicAcls = reader.optional("BlockPublicAcls")
        ignorePublicAcls = reader.optional("IgnorePublicAcls")
        blockPublicPolicy = reader.optional("BlockPublicPolicy")
        restrictPublicBuckets = reader.optional("RestrictPublicBuckets")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BlockPublicAcls", blockPublicAcls)
        writer.putIfPresent("IgnorePublicAcls", ignorePublicAcls)
        writer.putIfPresent("BlockPublicPolicy", blockPublicPolicy)
        writer.putIfPresent("RestrictPublicBuckets", restrictPublicBuckets)
    }
}

extension S3 {
    struct PutBucketAbacRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
        var abacStatus: AbacStatus
    }
}

extension S3.PutBucketAbacRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        abacStatus = try reader.required("AbacStatus")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketAccelerateConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var accelerateConfiguration: AccelerateConfiguration
        var expectedBucketOwner: String?
        var checksumAlgorithm: String?
    }
}

extension S3.PutBucketAccelerateConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        accelerateConfiguration = try reader.required("AccelerateConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
    }
}

extension S3 {
    struct PutBucketAclRequest: ShapeStructureReadable {
        var acl: String?
        var accessControlPolicy: AccessControlPolicy?
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWrite: String?
        var grantWriteACP: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketAclRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        acl = reader.optional("ACL")
        accessControlPolicy = reader.optional("AccessControlPolicy")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWrite = reader.optional("GrantWrite")
        grantWriteACP = reader.optional("GrantWriteACP")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketAnalyticsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var analyticsConfiguration: AnalyticsConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketAnalyticsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        analyticsConfiguration = try reader.required("AnalyticsConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketCorsRequest: ShapeStructureReadable {
        var bucket: String
        var corsConfiguration: CORSConfiguration
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketCorsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        corsConfiguration = try reader.required("CORSConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketEncryptionRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketEncryptionRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        serverSideEncryptionConfiguration = try reader.required("ServerSideEncryptionConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketIntelligentTieringConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
        var intelligentTieringConfiguration: IntelligentTieringConfiguration
    }
}

extension S3.PutBucketIntelligentTieringConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        intelligentTieringConfiguration = try reader.required("IntelligentTieringConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketInventoryConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var inventoryConfiguration: InventoryConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketInventoryConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        inventoryConfiguration = try reader.required("InventoryConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketLifecycleConfigurationOutput: ShapeStructureWritable {
        var transitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize?
    }
}

extension S3.PutBucketLifecycleConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TransitionDefaultMinimumObjectSize", transitionDefaultMinimumObjectSize)
    }
}

extension S3 {
    struct PutBucketLifecycleConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var checksumAlgorithm: String?
        var lifecycleConfiguration: BucketLifecycleConfiguration?
        var expectedBucketOwner: String?
        var transitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize?
    }
}

extension S3.PutBucketLifecycleConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        lifecycleConfiguration = reader.optional("LifecycleConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        transitionDefaultMinimumObjectSize = reader.optional("TransitionDefaultMinimumObjectSize")
    }
}

extension S3 {
    struct PutBucketLoggingRequest: ShapeStructureReadable {
        var bucket: String
        var bucketLoggingStatus: BucketLoggingStatus
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketLoggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        bucketLoggingStatus = try reader.required("BucketLoggingStatus")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketMetricsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var metricsConfiguration: MetricsConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketMetricsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        metricsConfiguration = try reader.required("MetricsConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketNotificationConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var notificationConfiguration: NotificationConfiguration
        var expectedBucketOwner: String?
        var skipDestinationValidation: Bool?
    }
}

extension S3.PutBucketNotificationConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        notificationConfiguration = try reader.required("NotificationConfiguration")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        skipDestinationValidation = reader.optional("SkipDestinationValidation")
    }
}

extension S3 {
    struct PutBucketOwnershipControlsRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var expectedBucketOwner: String?
        var ownershipControls: OwnershipControls
        var checksumAlgorithm: String?
    }
}

extension S3.PutBucketOwnershipControlsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        ownershipControls = try reader.required("OwnershipControls")
        contentMD5 = reader.optional("ContentMD5")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
    }
}

extension S3 {
    struct PutBucketPolicyRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var confirmRemoveSelfBucketAccess: Bool?
        var policy: String
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        policy = try reader.required("Policy")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        confirmRemoveSelfBucketAccess = reader.optional("ConfirmRemoveSelfBucketAccess")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketRequestPaymentRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var requestPaymentConfiguration: RequestPaymentConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketRequestPaymentRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        requestPaymentConfiguration = try reader.required("RequestPaymentConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var tagging: Tagging
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        tagging = try reader.required("Tagging")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketVersioningRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var mfa: String?
        var versioningConfiguration: VersioningConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketVersioningRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        versioningConfiguration = try reader.required("VersioningConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        mfa = reader.optional("MFA")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutBucketWebsiteRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var websiteConfiguration: WebsiteConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutBucketWebsiteRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        websiteConfiguration = try reader.required("WebsiteConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectAclOutput: ShapeStructureWritable {
        var requestCharged: RequestCharged?
    }
}

extension S3.PutObjectAclOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct PutObjectAclRequest: ShapeStructureReadable {
        var acl: String?
        var accessControlPolicy: AccessControlPolicy?
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWrite: String?
        var grantWriteACP: String?
        var key: String
        var requestPayer: String?
        var versionId: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutObjectAclRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        acl = reader.optional("ACL")
        accessControlPolicy = reader.optional("AccessControlPolicy")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWrite = reader.optional("GrantWrite")
        grantWriteACP = reader.optional("GrantWriteACP")
        requestPayer = reader.optional("RequestPayer")
        versionId = reader.optional("VersionId")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectLegalHoldOutput: ShapeStructureWritable {
        var requestCharged: RequestCharged?
    }
}

extension S3.PutObjectLegalHoldOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct PutObjectLegalHoldRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var legalHold: ObjectLockLegalHold?
        var requestPayer: String?
        var versionId: String?
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutObjectLegalHoldRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        legalHold = reader.optional("LegalHold")
        requestPayer = reader.optional("RequestPayer")
        versionId = reader.optional("VersionId")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectLockConfigurationOutput: ShapeStructureWritable {
        var requestCharged: RequestCharged?
    }
}

extension S3.PutObjectLockConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct PutObjectLockConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var objectLockConfiguration: ObjectLockConfiguration?
        var requestPayer: String?
        var token: String?
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutObjectLockConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        objectLockConfiguration = reader.optional("ObjectLockConfiguration")
        requestPayer = reader.optional("RequestPayer")
        token = reader.optional("Token")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectOutput: ShapeStructureWritable {
        var expiration: String?
        var eTag: String?
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
        var serverSideEncryption: String?
        var versionId: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var ssekmsEncryptionContext: String?
        var bucketKeyEnabled: Bool?
        var size: Int?
        var requestCharged: RequestCharged?
    }
}

extension S3.PutObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Expiration", expiration)
        writer.putIfPresent("ETag", eTag)
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
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("SSEKMSEncryptionContext", ssekmsEncryptionContext)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("Size", size)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct PutObjectRequest: ShapeStructureReadable {
        var acl: String?
        var bucket: String
        var cacheControl: String?
        var contentDisposition: String?
        var contentEncoding: String?
        var contentLanguage: String?
        var contentLength: Int?
        var contentMD5: String?
        var contentType: String?
        var checksumAlgorithm: String?
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
        var expires: String?
        var ifMatch: String?
        var ifNoneMatch: String?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWriteACP: String?
        var key: String
        var writeOffsetBytes: Int?
        var metadata: [String: String]?
        var serverSideEncryption: String?
        var storageClass: String?
        var websiteRedirectLocation: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var ssekmsEncryptionContext: String?
        var bucketKeyEnabled: Bool?
        var requestPayer: String?
        var tagging: String?
        var objectLockMode: String?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutObjectRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        acl = reader.optional("ACL")
        cacheControl = reader.optional("CacheControl")
        contentDisposition = reader.optional("ContentDisposition")
        contentEncoding = reader.optional("ContentEncoding")
        contentLanguage = reader.optional("ContentLanguage")
        contentLength = reader.optional("ContentLength")
        contentMD5 = reader.optional("ContentMD5")
        contentType = reader.optional("ContentType")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        checksumCRC32 = reader.optional("ChecksumCRC32")
        checksumCRC32C = reader.optional("ChecksumCRC32C")
        checksumCRC64NVME = reader.optional("ChecksumCRC64NVME")
        checksumSHA1 = reader.optional("ChecksumSHA1")
        checksumSHA256 = reader.optional("ChecksumSHA256")
        checksumSHA512 = reader.optional("ChecksumSHA512")
        checksumMD5 = reader.optional("ChecksumMD5")
        checksumXXHASH64 = reader.optional("ChecksumXXHASH64")
        checksumXXHASH3 = reader.optional("ChecksumXXHASH3")
        checksumXXHASH128 = reader.optional("ChecksumXXHASH128")
        expires = reader.optional("Expires")
        ifMatch = reader.optional("IfMatch")
        ifNoneMatch = reader.optional("IfNoneMatch")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWriteACP = reader.optional("GrantWriteACP")
        writeOffsetBytes = reader.optional("WriteOffsetBytes")
        metadata = reader.optional("Metadata")
        serverSideEncryption = reader.optional("ServerSideEncryption")
        storageClass = reader.optional("StorageClass")
        websiteRedirectLocation = reader.optional("WebsiteRedirectLocation")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        ssekmsKeyId = reader.optional("SSEKMSKeyId")
        ssekmsEncryptionContext = reader.optional("SSEKMSEncryptionContext")
        bucketKeyEnabled = reader.optional("BucketKeyEnabled")
        requestPayer = reader.optional("RequestPayer")
        tagging = reader.optional("Tagging")
        objectLockMode = reader.optional("ObjectLockMode")
        objectLockRetainUntilDate = reader.optional("ObjectLockRetainUntilDate")
        objectLockLegalHoldStatus = reader.optional("ObjectLockLegalHoldStatus")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectRetentionOutput: ShapeStructureWritable {
        var requestCharged: RequestCharged?
    }
}

extension S3.PutObjectRetentionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct PutObjectRetentionRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var retention: ObjectLockRetention?
        var requestPayer: String?
        var versionId: String?
        var bypassGovernanceRetention: Bool?
        var contentMD5: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.PutObjectRetentionRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        retention = reader.optional("Retention")
        requestPayer = reader.optional("RequestPayer")
        versionId = reader.optional("VersionId")
        bypassGovernanceRetention = reader.optional("BypassGovernanceRetention")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct PutObjectTaggingOutput: ShapeStructureWritable {
        var versionId: String?
    }
}

extension S3.PutObjectTaggingOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VersionId", versionId)
    }
}

extension S3 {
    struct PutObjectTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var contentMD5: String?
        var checksumAlgorithm: String?
        var tagging: Tagging
        var expectedBucketOwner: String?
        var requestPayer: String?
    }
}

extension S3.PutObjectTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        tagging = try reader.required("Tagging")
        versionId = reader.optional("VersionId")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        requestPayer = reader.optional("RequestPayer")
    }
}

extension S3 {
    struct PutPublicAccessBlockRequest: ShapeStructureReadable {
        var bucket: String
        var contentMD5: String?
        var checksumAlgorithm: String?
        var publicAccessBlockConfiguration: PublicAccessBlockConfiguration
        var expectedBucketOwner: String?
    }
}

extension S3.PutPublicAccessBlockRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        publicAccessBlockConfiguration = try reader.required("PublicAccessBlockConfiguration")
        contentMD5 = reader.optional("ContentMD5")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct QueueConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String?
        var queueArn: String
        var events: [String]
        var filter: NotificationConfigurationFilter?
    }
}

extension S3.QueueConfiguration {
    init(_ reader: inout ObjectReader) throws {
        queueArn = try reader.required("QueueArn")
        events = try reader.required("Events")
        id = reader.optional("Id")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Id", id)
        writer.put("QueueArn", queueArn)
        writer.put("Events", events)
        writer.putIfPresent("Filter", filter)
    }
}

extension S3 {
    struct RecordExpiration: ShapeStructureWritable {
        var expiration: ExpirationState
        var days: Int?
    }
}

extension S3.RecordExpiration {
    func write(to writer: inout ObjectWriter) {
        writer.put("Expiration", expiration)
        writer.putIfPresent("Days", days)
    }
}

extension S3 {
    struct RecordsEvent: ShapeStructureWritable {
        var payload: Blob?
    }
}

extension S3.RecordsEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Payload", payload)
    }
}

extension S3 {
    struct Redirect: ShapeStructureReadable, ShapeStructureWritable {
        var hostName: String?
        var httpRedirectCode: String?
        var `protocol`: ProtocolShape?
        var replaceKeyPrefixWith: String?
        var replaceKeyWith: String?
    }
}

extension S3.Redirect {
    init(_ reader: inout ObjectReader) throws {
        hostName = reader.optional("HostName")
        httpRedirectCode = reader.optional("HttpRedirectCode")
        `protocol` = reader.optional("Protocol")
        replaceKeyPrefixWith = reader.optional("ReplaceKeyPrefixWith")
        replaceKeyWith = reader.optional("ReplaceKeyWith")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("HostName", hostName)
        writer.putIfPresent("HttpRedirectCode", httpRedirectCode)
        writer.putIfPresent("Protocol", `protocol`)
        writer.putIfPresent("ReplaceKeyPrefixWith", replaceKeyPrefixWith)
        writer.putIfPresent("ReplaceKeyWith", replaceKeyWith)
    }
}

extension S3 {
    struct RedirectAllRequestsTo: ShapeStructureReadable, ShapeStructureWritable {
        var hostName: String
        var `protocol`: ProtocolShape?
    }
}

extension S3.RedirectAllRequestsTo {
    init(_ reader: inout ObjectReader) throws {
        hostName = try reader.required("HostName")
        `protocol` = reader.optional("Protocol")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("HostName", hostName)
        writer.putIfPresent("Protocol", `protocol`)
    }
}
