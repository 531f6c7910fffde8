// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension S3 {
    struct DeleteObjectsOutput: ShapeStructureWritable {
        var deleted: [DeletedObject]?
        var requestCharged: RequestCharged?
        var errors: [Error]?
    }
}

extension S3.DeleteObjectsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Deleted", deleted)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("Errors", errors)
    }
}

extension S3 {
    struct DeleteObjectsRequest: ShapeStructureReadable {
        var bucket: String
        var delete: Delete
        var mfa: String?
        var requestPayer: String?
        var bypassGovernanceRetention: Bool?
        var expectedBucketOwner: String?
        var checksumAlgorithm: String?
    }
}

extension S3.DeleteObjectsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        delete = try reader.required("Delete")
        mfa = reader.optional("MFA")
        requestPayer = reader.optional("RequestPayer")
        bypassGovernanceRetention = reader.optional("BypassGovernanceRetention")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
    }
}

extension S3 {
    struct DeletePublicAccessBlockRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeletePublicAccessBlockRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeletedObject: ShapeStructureWritable {
        var key: String?
        var versionId: String?
        var deleteMarker: Bool?
        var deleteMarkerVersionId: String?
    }
}

extension S3.DeletedObject {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("DeleteMarker", deleteMarker)
        writer.putIfPresent("DeleteMarkerVersionId", deleteMarkerVersionId)
    }
}

extension S3 {
    struct Destination: ShapeStructureWritable {
        var bucket: String
        var account: String?
        var storageClass: String?
        var accessControlTranslation: AccessControlTranslation?
        var encryptionConfiguration: EncryptionConfiguration?
        var replicationTime: ReplicationTime?
        var metrics: Metrics?
    }
}

extension S3.Destination {
    func write(to writer: inout ObjectWriter) {
        writer.put("Bucket", bucket)
        writer.putIfPresent("Account", account)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("AccessControlTranslation", accessControlTranslation)
        writer.putIfPresent("EncryptionConfiguration", encryptionConfiguration)
        writer.putIfPresent("ReplicationTime", replicationTime)
        writer.putIfPresent("Metrics", metrics)
    }
}

extension S3 {
    struct DestinationResult: ShapeStructureWritable {
        var tableBucketType: S3TablesBucketType?
        var tableBucketArn: String?
        var tableNamespace: String?
    }
}

extension S3.DestinationResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TableBucketType", tableBucketType)
        writer.putIfPresent("TableBucketArn", tableBucketArn)
        writer.putIfPresent("TableNamespace", tableNamespace)
    }
}

extension S3 {
    struct Encryption: ShapeStructureReadable {
        var encryptionType: String
        var kmsKeyId: String?
        var kmsContext: String?
    }
}

extension S3.Encryption {
    init(_ reader: inout ObjectReader) throws {
        encryptionType = try reader.required("EncryptionType")
        kmsKeyId = reader.optional("KMSKeyId")
        kmsContext = reader.optional("KMSContext")
    }
}

extension S3 {
    struct EncryptionConfiguration: ShapeStructureWritable {
        var replicaKmsKeyID: String?
    }
}

extension S3.EncryptionConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplicaKmsKeyID", replicaKmsKeyID)
    }
}

extension S3 {
    enum EncryptionType: String, ShapeEnumeration {
        case none = "NONE"
        case sseC = "SSE-C"
    }
}

extension S3 {
    struct EndEvent: ShapeStructureWritable {
    }
}

extension S3.EndEvent {
    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct Error: ShapeStructureWritable {
        var key: String?
        var versionId: String?
        var code: String?
        var message: String?
    }
}

extension S3.Error {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("Code", code)
        writer.putIfPresent("Message", message)
    }
}

extension S3 {
    struct ErrorDetails: ShapeStructureWritable {
        var errorCode: String?
        var errorMessage: String?
    }
}

extension S3.ErrorDetails {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension S3 {
    struct ErrorDocument: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
    }
}

extension S3.ErrorDocument {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
    }
}

extension S3 {
    struct EventBridgeConfiguration: ShapeStructureReadable, ShapeStructureWritable {
    }
}

extension S3.EventBridgeConfiguration {
    init(_ reader: inout ObjectReader) throws {
    }

    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct ExistingObjectReplication: ShapeStructureWritable {
        var status: ExistingObjectReplicationStatus
    }
}

extension S3.ExistingObjectReplication {
    func write(to writer: inout ObjectWriter) {
        writer.put("Status", status)
    }
}

extension S3 {
    enum ExistingObjectReplicationStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    enum ExpirationState: String, ShapeEnumeration {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }
}

extension S3 {
    struct FilterRule: ShapeStructureReadable, ShapeStructureWritable {
        var name: String?
        var value: String?
    }
}

extension S3.FilterRule {
    init(_ reader: inout ObjectReader) throws {
        name = reader.optional("Name")
        value = reader.optional("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Value", value)
    }
}

extension S3 {
    struct GetBucketAbacOutput: ShapeStructureWritable {
        var abacStatus: AbacStatus?
    }
}

extension S3.GetBucketAbacOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AbacStatus", abacStatus)
    }
}

extension S3 {
    struct GetBucketAbacRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketAbacRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketAccelerateConfigurationOutput: ShapeStructureWritable {
        var status: BucketAccelerateStatus?
        var requestCharged: RequestCharged?
    }
}

extension S3.GetBucketAccelerateConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct GetBucketAccelerateConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
        var requestPayer: String?
    }
}

extension S3.GetBucketAccelerateConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        requestPayer = reader.optional("RequestPayer")
    }
}

extension S3 {
    struct GetBucketAclOutput: ShapeStructureWritable {
        var owner: Owner?
        var grants: [Grant]?
    }
}

extension S3.GetBucketAclOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Grants", grants)
    }
}

extension S3 {
    struct GetBucketAclRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketAclRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketAnalyticsConfigurationOutput: ShapeStructureWritable {
        var analyticsConfiguration: AnalyticsConfiguration?
    }
}

extension S3.GetBucketAnalyticsConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AnalyticsConfiguration", analyticsConfiguration)
    }
}

extension S3 {
    struct GetBucketAnalyticsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketAnalyticsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketCorsOutput: ShapeStructureWritable {
        var corsRules: [CORSRule]?
    }
}

extension S3.GetBucketCorsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CORSRules", corsRules)
    }
}

extension S3 {
    struct GetBucketCorsRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketCorsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketEncryptionOutput: ShapeStructureWritable {
        var serverSideEncryptionConfiguration: ServerSideEncryptionConfiguration?
    }
}

extension S3.GetBucketEncryptionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ServerSideEncryptionConfiguration", serverSideEncryptionConfiguration)
    }
}

extension S3 {
    struct GetBucketEncryptionRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketEncryptionRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketIntelligentTieringConfigurationOutput: ShapeStructureWritable {
        var intelligentTieringConfiguration: IntelligentTieringConfiguration?
    }
}

extension S3.GetBucketIntelligentTieringConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IntelligentTieringConfiguration", intelligentTieringConfiguration)
    }
}

extension S3 {
    struct GetBucketIntelligentTieringConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketIntelligentTieringConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketInventoryConfigurationOutput: ShapeStructureWritable {
        var inventoryConfiguration: InventoryConfiguration?
    }
}

extension S3.GetBucketInventoryConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("InventoryConfiguration", inventoryConfiguration)
    }
}

extension S3 {
    struct GetBucketInventoryConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketInventoryConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketLifecycleConfigurationOutput: ShapeStructureWritable {
        var rules: [LifecycleRule]?
        var transitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize?
    }
}

extension S3.GetBucketLifecycleConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Rules", rules)
        writer.putIfPresent("TransitionDefaultMinimumObjectSize", transitionDefaultMinimumObjectSize)
    }
}

extension S3 {
    struct GetBucketLifecycleConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketLifecycleConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketLocationOutput: ShapeStructureWritable {
        var locationConstraint: String?
    }
}

extension S3.GetBucketLocationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LocationConstraint", locationConstraint)
    }
}

extension S3 {
    struct GetBucketLocationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketLocationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketLoggingOutput: ShapeStructureWritable {
        var loggingEnabled: LoggingEnabled?
    }
}

extension S3.GetBucketLoggingOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LoggingEnabled", loggingEnabled)
    }
}

extension S3 {
    struct GetBucketLoggingRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketLoggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketMetadataConfigurationOutput: ShapeStructureWritable {
        var getBucketMetadataConfigurationResult: GetBucketMetadataConfigurationResult?
    }
}

extension S3.GetBucketMetadataConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("GetBucketMetadataConfigurationResult", getBucketMetadataConfigurationResult)
    }
}

extension S3 {
    struct GetBucketMetadataConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketMetadataConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketMetadataConfigurationResult: ShapeStructureWritable {
        var metadataConfigurationResult: MetadataConfigurationResult
    }
}

extension S3.GetBucketMetadataConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("MetadataConfigurationResult", metadataConfigurationResult)
    }
}

extension S3 {
    struct GetBucketMetadataTableConfigurationOutput: ShapeStructureWritable {
        var getBucketMetadataTableConfigurationResult: GetBucketMetadataTableConfigurationResult?
    }
}

extension S3.GetBucketMetadataTableConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("GetBucketMetadataTableConfigurationResult", getBucketMetadataTableConfigurationResult)
    }
}

extension S3 {
    struct GetBucketMetadataTableConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketMetadataTableConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketMetadataTableConfigurationResult: ShapeStructureWritable {
        var metadataTableConfigurationResult: MetadataTableConfigurationResult
        var status: String
        var error: ErrorDetails?
    }
}

extension S3.GetBucketMetadataTableConfigurationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("MetadataTableConfigurationResult", metadataTableConfigurationResult)
        writer.put("Status", status)
        writer.putIfPresent("Error", error)
    }
}

extension S3 {
    struct GetBucketMetricsConfigurationOutput: ShapeStructureWritable {
        var metricsConfiguration: MetricsConfiguration?
    }
}

extension S3.GetBucketMetricsConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("MetricsConfiguration", metricsConfiguration)
    }
}

extension S3 {
    struct GetBucketMetricsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketMetricsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketNotificationConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketNotificationConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketOwnershipControlsOutput: ShapeStructureWritable {
        var ownershipControls: OwnershipControls?
    }
}

extension S3.GetBucketOwnershipControlsOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("OwnershipControls", ownershipControls)
    }
}

extension S3 {
    struct GetBucketOwnershipControlsRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketOwnershipControlsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketPolicyOutput: ShapeStructureWritable {
        var policy: String?
    }
}

extension S3.GetBucketPolicyOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Policy", policy)
    }
}

extension S3 {
    struct GetBucketPolicyRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketPolicyStatusOutput: ShapeStructureWritable {
        var policyStatus: PolicyStatus?
    }
}

extension S3.GetBucketPolicyStatusOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PolicyStatus", policyStatus)
    }
}

extension S3 {
    struct GetBucketPolicyStatusRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketPolicyStatusRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketReplicationOutput: ShapeStructureWritable {
        var replicationConfiguration: ReplicationConfiguration?
    }
}

extension S3.GetBucketReplicationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ReplicationConfiguration", replicationConfiguration)
    }
}

extension S3 {
    struct GetBucketReplicationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketReplicationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketRequestPaymentOutput: ShapeStructureWritable {
        var payer: Payer?
    }
}

extension S3.GetBucketRequestPaymentOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Payer", payer)
    }
}

extension S3 {
    struct GetBucketRequestPaymentRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketRequestPaymentRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketTaggingOutput: ShapeStructureWritable {
        var tagSet: [Tag]
    }
}

extension S3.GetBucketTaggingOutput {
    func write(to writer: inout ObjectWriter) {
        writer.put("TagSet", tagSet)
    }
}

extension S3 {
    struct GetBucketTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketVersioningOutput: ShapeStructureWritable {
        var status: BucketVersioningStatus?
        var mfaDelete: MFADeleteStatus?
    }
}

extension S3.GetBucketVersioningOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
        writer.putIfPresent("MFADelete", mfaDelete)
    }
}

extension S3 {
    struct GetBucketVersioningRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketVersioningRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetBucketWebsiteOutput: ShapeStructureWritable {
        var redirectAllRequestsTo: RedirectAllRequestsTo?
        var indexDocument: IndexDocument?
        var errorDocument: ErrorDocument?
        var routingRules: [RoutingRule]?
    }
}

extension S3.GetBucketWebsiteOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RedirectAllRequestsTo", redirectAllRequestsTo)
        writer.putIfPresent("IndexDocument", indexDocument)
        writer.putIfPresent("ErrorDocument", errorDocument)
        writer.putIfPresent("RoutingRules", routingRules)
    }
}

extension S3 {
    struct GetBucketWebsiteRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetBucketWebsiteRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectAclOutput: ShapeStructureWritable {
        var owner: Owner?
        var grants: [Grant]?
        var requestCharged: RequestCharged?
    }
}

extension S3.GetObjectAclOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Grants", grants)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct GetObjectAclRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
    }
}

extension S3.GetObjectAclRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectAttributesOutput: ShapeStructureWritable {
        var deleteMarker: Bool?
        var lastModified: Timestamp?
        var versionId: String?
        var requestCharged: RequestCharged?
        var eTag: String?
        var checksum: Checksum?
        var objectParts: GetObjectAttributesParts?
        var storageClass: String?
        var objectSize: Int?
    }
}

extension S3.GetObjectAttributesOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeleteMarker", deleteMarker)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("Checksum", checksum)
        writer.putIfPresent("ObjectParts", objectParts)
        writer.putIfPresent("StorageClass", storageClass)
        writer.putIfPresent("ObjectSize", objectSize)
    }
}

extension S3 {
    struct GetObjectAttributesParts: ShapeStructureWritable {
        var totalPartsCount: Int?
        var partNumberMarker: Int?
        var nextPartNumberMarker: Int?
        var maxParts: Int?
        var isTruncated: Bool?
        var parts: [ObjectPart]?
    }
}

extension S3.GetObjectAttributesParts {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TotalPartsCount", totalPartsCount)
        writer.putIfPresent("PartNumberMarker", partNumberMarker)
        writer.putIfPresent("NextPartNumberMarker", nextPartNumberMarker)
        writer.putIfPresent("MaxParts", maxParts)
        writer.putIfPresent("IsTruncated", isTruncated)
        writer.putIfPresent("Parts", parts)
    }
}

extension S3 {
    struct GetObjectAttributesRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var maxParts: Int?
        var partNumberMarker: Int?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
        var objectAttributes: [ObjectAttributes]
    }
}

extension S3.GetObjectAttributesRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        objectAttributes = try reader.required("ObjectAttributes")
        versionId = reader.optional("VersionId")
        maxParts = reader.optional("MaxParts")
        partNumberMarker = reader.optional("PartNumberMarker")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectLegalHoldOutput: ShapeStructureWritable {
        var legalHold: ObjectLockLegalHold?
    }
}

extension S3.GetObjectLegalHoldOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LegalHold", legalHold)
    }
}

extension S3 {
    struct GetObjectLegalHoldRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
    }
}

extension S3.GetObjectLegalHoldRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectLockConfigurationOutput: ShapeStructureWritable {
        var objectLockConfiguration: ObjectLockConfiguration?
    }
}

extension S3.GetObjectLockConfigurationOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ObjectLockConfiguration", objectLockConfiguration)
    }
}

extension S3 {
    struct GetObjectLockConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetObjectLockConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectOutput: ShapeStructureWritable {
        var deleteMarker: Bool?
        var acceptRanges: String?
        var expiration: String?
        var restore: String?
        var lastModified: Timestamp?
        var contentLength: Int?
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
        var missingMeta: Int?
        var versionId: String?
        var cacheControl: String?
        var contentDisposition: String?
        var contentEncoding: String?
        var contentLanguage: String?
        var contentRange: String?
        var contentType: String?
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

extension S3.GetObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeleteMarker", deleteMarker)
        writer.putIfPresent("AcceptRanges", acceptRanges)
        writer.putIfPresent("Expiration", expiration)
        writer.putIfPresent("Restore", restore)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("ContentLength", contentLength)
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
        writer.putIfPresent("MissingMeta", missingMeta)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("CacheControl", cacheControl)
        writer.putIfPresent("ContentDisposition", contentDisposition)
        writer.putIfPresent("ContentEncoding", contentEncoding)
        writer.putIfPresent("ContentLanguage", contentLanguage)
        writer.putIfPresent("ContentRange", contentRange)
        writer.putIfPresent("ContentType", contentType)
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
    struct GetObjectRequest: ShapeStructureReadable {
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

extension S3.GetObjectRequest {
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
    struct GetObjectRetentionOutput: ShapeStructureWritable {
        var retention: ObjectLockRetention?
    }
}

extension S3.GetObjectRetentionOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Retention", retention)
    }
}

extension S3 {
    struct GetObjectRetentionRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
    }
}

extension S3.GetObjectRetentionRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GetObjectTaggingOutput: ShapeStructureWritable {
        var versionId: String?
        var tagSet: [Tag]
    }
}

extension S3.GetObjectTaggingOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VersionId", versionId)
        writer.put("TagSet", tagSet)
    }
}

extension S3 {
    struct GetObjectTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var expectedBucketOwner: String?
        var requestPayer: String?
    }
}

extension S3.GetObjectTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        requestPayer = reader.optional("RequestPayer")
    }
}

extension S3 {
    struct GetPublicAccessBlockOutput: ShapeStructureWritable {
        var publicAccessBlockConfiguration: PublicAccessBlockConfiguration?
    }
}

extension S3.GetPublicAccessBlockOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PublicAccessBlockConfiguration", publicAccessBlockConfiguration)
    }
}

extension S3 {
    struct GetPublicAccessBlockRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.GetPublicAccessBlockRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct GlacierJobParameters: ShapeStructureReadable {
        var tier: Tier
    }
}

extension S3.GlacierJobParameters {
    init(_ reader: inout ObjectReader) throws {
        tier = try reader.required("Tier")
    }
}

extension S3 {
    struct Grant: ShapeStructureReadable, ShapeStructureWritable {
        var grantee: Grantee?
        var permission: Permission?
    }
}

extension S3.Grant {
    init(_ reader: inout ObjectReader) throws {
        grantee = reader.optional("Grantee")
        permission = reader.optional("Permission")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Grantee", grantee)
        writer.putIfPresent("Permission", permission)
    }
}

extension S3 {
    struct Grantee: ShapeStructureReadable, ShapeStructureWritable {
        var displayName: String?
        var emailAddress: String?
        var id: String?
        var type: TypeShape
        var uri: String?
    }
}

extension S3.Grantee {
    init(_ reader: inout ObjectReader) throws {
        type = try reader.required("Type")
        displayName = reader.optional("DisplayName")
        emailAddress = reader.optional("EmailAddress")
        id = reader.optional("ID")
        uri = reader.optional("URI")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DisplayName", displayName)
        writer.putIfPresent("EmailAddress", emailAddress)
        writer.putIfPresent("ID", id)
        writer.put("Type", type)
        writer.putIfPresent("URI", uri)
    }
}

extension S3 {
    struct HeadBucketOutput: ShapeStructureWritable {
        var bucketArn: String?
        var bucketLocationType: LocationType?
        var bucketLocationName: String?
        var bucketRegion: String?
        var accessPointAlias: Bool?
    }
}

extension S3.HeadBucketOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BucketArn", bucketArn)
        writer.putIfPresent("BucketLocationType", bucketLocationType)
        writer.putIfPresent("BucketLocationName", bucketLocationName)
        writer.putIfPresent("BucketRegion", bucketRegion)
        writer.putIfPresent("AccessPointAlias", accessPointAlias)
    }
}
