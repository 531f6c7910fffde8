// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
        var objectLockMode: ObjectLockMode?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
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

extension S3 {
    struct ReplicaModifications: ShapeStructureWritable {
        var status: ReplicaModificationsStatus
    }
}

extension S3.ReplicaModifications {
    func write(to writer: inout ObjectWriter) {
        writer.put("Status", status)
    }
}

extension S3 {
    enum ReplicaModificationsStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct ReplicationConfiguration: ShapeStructureWritable {
        var role: String
        var rules: [ReplicationRule]
    }
}

extension S3.ReplicationConfiguration {
    func write(to writer: inout ObjectWriter) {
        writer.put("Role", role)
        writer.put("Rules", rules)
    }
}

extension S3 {
    struct ReplicationRule: ShapeStructureWritable {
        var id: String?
        var priority: Int?
        var prefix: String?
        var filter: ReplicationRuleFilter?
        var status: ReplicationRuleStatus
        var sourceSelectionCriteria: SourceSelectionCriteria?
        var existingObjectReplication: ExistingObjectReplication?
        var destination: Destination
        var deleteMarkerReplication: DeleteMarkerReplication?
    }
}

extension S3.ReplicationRule {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ID", id)
        writer.putIfPresent("Priority", priority)
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Filter", filter)
        writer.put("Status", status)
        writer.putIfPresent("SourceSelectionCriteria", sourceSelectionCriteria)
        writer.putIfPresent("ExistingObjectReplication", existingObjectReplication)
        writer.put("Destination", destination)
        writer.putIfPresent("DeleteMarkerReplication", deleteMarkerReplication)
    }
}

extension S3 {
    struct ReplicationRuleAndOperator: ShapeStructureWritable {
        var prefix: String?
        var tags: [Tag]?
    }
}

extension S3.ReplicationRuleAndOperator {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tags", tags)
    }
}

extension S3 {
    struct ReplicationRuleFilter: ShapeStructureWritable {
        var prefix: String?
        var tag: Tag?
        var and: ReplicationRuleAndOperator?
    }
}

extension S3.ReplicationRuleFilter {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
        writer.putIfPresent("Tag", tag)
        writer.putIfPresent("And", and)
    }
}

extension S3 {
    enum ReplicationRuleStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    enum ReplicationStatus: String, ShapeEnumeration {
        case complete = "COMPLETE"
        case pending = "PENDING"
        case failed = "FAILED"
        case replica = "REPLICA"
        case completed = "COMPLETED"
    }
}

extension S3 {
    struct ReplicationTime: ShapeStructureWritable {
        var status: ReplicationTimeStatus
        var time: ReplicationTimeValue
    }
}

extension S3.ReplicationTime {
    func write(to writer: inout ObjectWriter) {
        writer.put("Status", status)
        writer.put("Time", time)
    }
}

extension S3 {
    enum ReplicationTimeStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct ReplicationTimeValue: ShapeStructureWritable {
        var minutes: Int?
    }
}

extension S3.ReplicationTimeValue {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Minutes", minutes)
    }
}

extension S3 {
    enum RequestCharged: String, ShapeEnumeration {
        case requester = "requester"
    }
}

extension S3 {
    struct RequestPaymentConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var payer: Payer
    }
}

extension S3.RequestPaymentConfiguration {
    init(_ reader: inout ObjectReader) throws {
        payer = try reader.required("Payer")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Payer", payer)
    }
}

extension S3 {
    struct RestoreStatus: ShapeStructureWritable {
        var isRestoreInProgress: Bool?
        var restoreExpiryDate: Timestamp?
    }
}

extension S3.RestoreStatus {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("IsRestoreInProgress", isRestoreInProgress)
        writer.putIfPresent("RestoreExpiryDate", restoreExpiryDate)
    }
}

extension S3 {
    struct RoutingRule: ShapeStructureReadable, ShapeStructureWritable {
        var condition: Condition?
        var redirect: Redirect
    }
}

extension S3.RoutingRule {
    init(_ reader: inout ObjectReader) throws {
        redirect = try reader.required("Redirect")
        condition = reader.optional("Condition")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Condition", condition)
        writer.put("Redirect", redirect)
    }
}

extension S3 {
    struct S3KeyFilter: ShapeStructureReadable, ShapeStructureWritable {
        var filterRules: [FilterRule]?
    }
}

extension S3.S3KeyFilter {
    init(_ reader: inout ObjectReader) throws {
        filterRules = reader.optional("FilterRules")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("FilterRules", filterRules)
    }
}

extension S3 {
    enum S3TablesBucketType: String, ShapeEnumeration {
        case aws = "aws"
        case customer = "customer"
    }
}

extension S3 {
    struct S3TablesDestinationResult: ShapeStructureWritable {
        var tableBucketArn: String
        var tableName: String
        var tableArn: String
        var tableNamespace: String
    }
}

extension S3.S3TablesDestinationResult {
    func write(to writer: inout ObjectWriter) {
        writer.put("TableBucketArn", tableBucketArn)
        writer.put("TableName", tableName)
        writer.put("TableArn", tableArn)
        writer.put("TableNamespace", tableNamespace)
    }
}

extension S3 {
    struct SSEKMS: ShapeStructureReadable, ShapeStructureWritable {
        var keyId: String
    }
}

extension S3.SSEKMS {
    init(_ reader: inout ObjectReader) throws {
        keyId = try reader.required("KeyId")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("KeyId", keyId)
    }
}

extension S3 {
    struct SSES3: ShapeStructureReadable, ShapeStructureWritable {
    }
}

extension S3.SSES3 {
    init(_ reader: inout ObjectReader) throws {
    }

    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct ServerSideEncryptionByDefault: ShapeStructureReadable, ShapeStructureWritable {
        var sseAlgorithm: String
        var kmsMasterKeyID: String?
    }
}

extension S3.ServerSideEncryptionByDefault {
    init(_ reader: inout ObjectReader) throws {
        sseAlgorithm = try reader.required("SSEAlgorithm")
        kmsMasterKeyID = reader.optional("KMSMasterKeyID")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("SSEAlgorithm", sseAlgorithm)
        writer.putIfPresent("KMSMasterKeyID", kmsMasterKeyID)
    }
}

extension S3 {
    struct ServerSideEncryptionConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var rules: [ServerSideEncryptionRule]
    }
}

extension S3.ServerSideEncryptionConfiguration {
    init(_ reader: inout ObjectReader) throws {
        rules = try reader.required("Rules")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Rules", rules)
    }
}

extension S3 {
    struct ServerSideEncryptionRule: ShapeStructureReadable, ShapeStructureWritable {
        var applyServerSideEncryptionByDefault: ServerSideEncryptionByDefault?
        var bucketKeyEnabled: Bool?
        var blockedEncryptionTypes: BlockedEncryptionTypes?
    }
}

extension S3.ServerSideEncryptionRule {
    init(_ reader: inout ObjectReader) throws {
        applyServerSideEncryptionByDefault = reader.optional("ApplyServerSideEncryptionByDefault")
        bucketKeyEnabled = reader.optional("BucketKeyEnabled")
        blockedEncryptionTypes = reader.optional("BlockedEncryptionTypes")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ApplyServerSideEncryptionByDefault", applyServerSideEncryptionByDefault)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("BlockedEncryptionTypes", blockedEncryptionTypes)
    }
}

extension S3 {
    struct SimplePrefix: ShapeStructureReadable, ShapeStructureWritable {
    }
}

extension S3.SimplePrefix {
    init(_ reader: inout ObjectReader) throws {
    }

    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct SourceSelectionCriteria: ShapeStructureWritable {
        var sseKmsEncryptedObjects: SseKmsEncryptedObjects?
        var replicaModifications: ReplicaModifications?
    }
}

extension S3.SourceSelectionCriteria {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SseKmsEncryptedObjects", sseKmsEncryptedObjects)
        writer.putIfPresent("ReplicaModifications", replicaModifications)
    }
}

extension S3 {
    struct SseKmsEncryptedObjects: ShapeStructureWritable {
        var status: SseKmsEncryptedObjectsStatus
    }
}

extension S3.SseKmsEncryptedObjects {
    func write(to writer: inout ObjectWriter) {
        writer.put("Status", status)
    }
}

extension S3 {
    enum SseKmsEncryptedObjectsStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct StorageClassAnalysis: ShapeStructureReadable, ShapeStructureWritable {
        var dataExport: StorageClassAnalysisDataExport?
    }
}

extension S3.StorageClassAnalysis {
    init(_ reader: inout ObjectReader) throws {
        dataExport = reader.optional("DataExport")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DataExport", dataExport)
    }
}

extension S3 {
    struct StorageClassAnalysisDataExport: ShapeStructureReadable, ShapeStructureWritable {
        var outputSchemaVersion: StorageClassAnalysisSchemaVersion
        var destination: AnalyticsExportDestination
    }
}

extension S3.StorageClassAnalysisDataExport {
    init(_ reader: inout ObjectReader) throws {
        outputSchemaVersion = try reader.required("OutputSchemaVersion")
        destination = try reader.required("Destination")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("OutputSchemaVersion", outputSchemaVersion)
        writer.put("Destination", destination)
    }
}

extension S3 {
    enum StorageClassAnalysisSchemaVersion: String, ShapeEnumeration {
        case v1 = "V_1"
    }
}

extension S3 {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String
        var value: String
    }
}

extension S3.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        value = try reader.required("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Key", key)
        writer.put("Value", value)
    }
}

extension S3 {
    struct Tagging: ShapeStructureReadable {
        var tagSet: [Tag]
    }
}

extension S3.Tagging {
    init(_ reader: inout ObjectReader) throws {
        tagSet = try reader.required("TagSet")
    }
}

extension S3 {
    struct TargetGrant: ShapeStructureReadable, ShapeStructureWritable {
        var grantee: Grantee?
        var permission: BucketLogsPermission?
    }
}

extension S3.TargetGrant {
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
    struct TargetObjectKeyFormat: ShapeStructureReadable, ShapeStructureWritable {
        var simplePrefix: SimplePrefix?
        var partitionedPrefix: PartitionedPrefix?
    }
}

extension S3.TargetObjectKeyFormat {
    init(_ reader: inout ObjectReader) throws {
        simplePrefix = reader.optional("SimplePrefix")
        partitionedPrefix = reader.optional("PartitionedPrefix")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SimplePrefix", simplePrefix)
        writer.putIfPresent("PartitionedPrefix", partitionedPrefix)
    }
}

extension S3 {
    struct Tiering: ShapeStructureReadable, ShapeStructureWritable {
        var days: Int
        var accessTier: IntelligentTieringAccessTier
    }
}

extension S3.Tiering {
    init(_ reader: inout ObjectReader) throws {
        days = try reader.required("Days")
        accessTier = try reader.required("AccessTier")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Days", days)
        writer.put("AccessTier", accessTier)
    }
}

extension S3 {
    struct TopicConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String?
        var topicArn: String
        var events: [String]
        var filter: NotificationConfigurationFilter?
    }
}

extension S3.TopicConfiguration {
    init(_ reader: inout ObjectReader) throws {
        topicArn = try reader.required("TopicArn")
        events = try reader.required("Events")
        id = reader.optional("Id")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Id", id)
        writer.put("TopicArn", topicArn)
        writer.put("Events", events)
        writer.putIfPresent("Filter", filter)
    }
}

extension S3 {
    enum TypeShape: String, ShapeEnumeration {
        case canonicalUser = "CanonicalUser"
        case amazonCustomerByEmail = "AmazonCustomerByEmail"
        case group = "Group"
    }
}

extension S3 {
    struct UploadPartCopyOutput: ShapeStructureWritable {
        var copySourceVersionId: String?
        var copyPartResult: CopyPartResult?
        var serverSideEncryption: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var bucketKeyEnabled: Bool?
        var requestCharged: RequestCharged?
    }
}

extension S3.UploadPartCopyOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CopySourceVersionId", copySourceVersionId)
        writer.putIfPresent("CopyPartResult", copyPartResult)
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct UploadPartCopyRequest: ShapeStructureReadable {
        var bucket: String
        var copySource: String
        var copySourceIfMatch: String?
        var copySourceIfModifiedSince: Timestamp?
        var copySourceIfNoneMatch: String?
        var copySourceIfUnmodifiedSince: Timestamp?
        var copySourceRange: String?
        var key: String
        var partNumber: Int
        var uploadId: String
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var copySourceSSECustomerAlgorithm: String?
        var copySourceSSECustomerKey: String?
        var copySourceSSECustomerKeyMD5: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
        var expectedSourceBucketOwner: String?
    }
}

extension S3.UploadPartCopyRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        copySource = try reader.required("CopySource")
        key = try reader.required("Key")
        partNumber = try reader.required("PartNumber")
        uploadId = try reader.required("UploadId")
        copySourceIfMatch = reader.optional("CopySourceIfMatch")
        copySourceIfModifiedSince = reader.optional("CopySourceIfModifiedSince")
        copySourceIfNoneMatch = reader.optional("CopySourceIfNoneMatch")
        copySourceIfUnmodifiedSince = reader.optional("CopySourceIfUnmodifiedSince")
        copySourceRange = reader.optional("CopySourceRange")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        copySourceSSECustomerAlgorithm = reader.optional("CopySourceSSECustomerAlgorithm")
        copySourceSSECustomerKey = reader.optional("CopySourceSSECustomerKey")
        copySourceSSECustomerKeyMD5 = reader.optional("CopySourceSSECustomerKeyMD5")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        expectedSourceBucketOwner = reader.optional("ExpectedSourceBucketOwner")
    }
}

extension S3 {
    struct UploadPartOutput: ShapeStructureWritable {
        var serverSideEncryption: String?
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
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var bucketKeyEnabled: Bool?
        var requestCharged: RequestCharged?
    }
}

extension S3.UploadPartOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
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
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct UploadPartRequest: ShapeStructureReadable {
        var bucket: String
        var contentLength: Int?
        var contentMD5: String?
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
        var key: String
        var partNumber: Int
        var uploadId: String
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var requestPayer: String?
        var expectedBucketOwner: String?
    }
}

extension S3.UploadPartRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        partNumber = try reader.required("PartNumber")
        uploadId = try reader.required("UploadId")
        contentLength = reader.optional("ContentLength")
        contentMD5 = reader.optional("ContentMD5")
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
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct VersioningConfiguration: ShapeStructureReadable {
        var mfaDelete: MFADelete?
        var status: BucketVersioningStatus?
    }
}

extension S3.VersioningConfiguration {
    init(_ reader: inout ObjectReader) throws {
        mfaDelete = reader.optional("MFADelete")
        status = reader.optional("Status")
    }
}

extension S3 {
    struct WebsiteConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var errorDocument: ErrorDocument?
        var indexDocument: IndexDocument?
        var redirectAllRequestsTo: RedirectAllRequestsTo?
        var routingRules: [RoutingRule]?
    }
}

extension S3.WebsiteConfiguration {
    init(_ reader: inout ObjectReader) throws {
        errorDocument = reader.optional("ErrorDocument")
        indexDocument = reader.optional("IndexDocument")
        redirectAllRequestsTo = reader.optional("RedirectAllRequestsTo")
        routingRules = reader.optional("RoutingRules")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ErrorDocument", errorDocument)
        writer.putIfPresent("IndexDocument", indexDocument)
        writer.putIfPresent("RedirectAllRequestsTo", redirectAllRequestsTo)
        writer.putIfPresent("RoutingRules", routingRules)
    }
}

extension S3 {
    struct AccessControlListNotSupported: ServiceFailure {
        var message: String = "The bucket does not allow ACLs"
        var code: String { "AccessControlListNotSupported" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct AccessDenied: ServiceFailure {
        var message: String = "Access Denied"
        var code: String { "AccessDenied" }
        var httpStatus: Int { 403 }
    }
}

extension S3 {
    struct BadDigest: ServiceFailure {
        var message: String = "The Content-MD5 you specified did not match what we received."
        var expectedDigest: String?
        var calculatedDigest: String?
        var code: String { "BadDigest" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ExpectedDigest", expectedDigest)
            writer.putIfPresent("CalculatedDigest", calculatedDigest)
            return writer.object
        }
    }
}

extension S3 {
    struct BucketAlreadyExists: ServiceFailure {
        var message: String = "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again."
        var bucketName: String?
        var code: String { "BucketAlreadyExists" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct BucketAlreadyOwnedByYou: ServiceFailure {
        var message: String = "Your previous request to create the named bucket succeeded and you already own it."
        var bucketName: String?
        var code: String { "BucketAlreadyOwnedByYou" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct BucketNotEmpty: ServiceFailure {
        var message: String = "The bucket you tried to delete is not empty"
        var bucketName: String?
        var code: String { "BucketNotEmpty" }
        var httpStatus: Int { 409 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct CrossLocationLoggingProhibited: ServiceFailure {
        var message: String = "Cross S3 location logging not allowed."
        var targetBucketLocation: String?
        var code: String { "CrossLocationLoggingProhibited" }
        var httpStatus: Int { 403 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("TargetBucketLocation", targetBucketLocation)
            return writer.object
        }
    }
}

extension S3 {
    struct EncryptionTypeMismatch: ServiceFailure {
        var message: String
        var code: String { "EncryptionTypeMismatch" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct EntityTooLarge: ServiceFailure {
        var message: String = "Your proposed upload exceeds the maximum allowed object size."
        var proposedSize: String?
        var maxSizeAllowed: String?
        var code: String { "EntityTooLarge" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ProposedSize", proposedSize)
            writer.putIfPresent("MaxSizeAllowed", maxSizeAllowed)
            return writer.object
        }
    }
}

extension S3 {
    struct EntityTooSmall: ServiceFailure {
        var message: String = "Your proposed upload is smaller than the minimum allowed size"
        var proposedSize: String?
        var minSizeAllowed: String?
        var partNumber: String?
        var eTag: String?
        var code: String { "EntityTooSmall" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ProposedSize", proposedSize)
            writer.putIfPresent("MinSizeAllowed", minSizeAllowed)
            writer.putIfPresent("PartNumber", partNumber)
            writer.putIfPresent("ETag", eTag)
            return writer.object
        }
    }
}

extension S3 {
    struct IdMismatch: ServiceFailure {
        var message: String = "Document ID does not match the specified configuration ID."
        var code: String { "IdMismatch" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct IllegalLocationConstraintException: ServiceFailure {
        var message: String = "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to."
        var code: String { "IllegalLocationConstraintException" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct IllegalVersioningConfigurationException: ServiceFailure {
        var message: String = "The Versioning configuration specified in the request is invalid."
        var code: String { "IllegalVersioningConfigurationException" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct IncompleteBody: ServiceFailure {
        var message: String = "The request body terminated unexpectedly"
        var code: String { "IncompleteBody" }
        var httpStatus: Int { 400 }
    }
}
