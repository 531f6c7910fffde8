// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    struct RequestProgress: ShapeStructureReadable {
        var enabled: Bool?
    }
}

extension S3.RequestProgress {
    init(_ reader: inout ObjectReader) throws {
        enabled = reader.optional("Enabled")
    }
}

extension S3 {
    struct RestoreObjectOutput: ShapeStructureWritable {
        var statusCode: Int?
        var requestCharged: RequestCharged?
        var restoreOutputPath: String?
    }
}

extension S3.RestoreObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("StatusCode", statusCode)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("RestoreOutputPath", restoreOutputPath)
    }
}

extension S3 {
    struct RestoreObjectRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var restoreRequest: RestoreRequest?
        var requestPayer: String?
        var checksumAlgorithm: String?
        var expectedBucketOwner: String?
    }
}

extension S3.RestoreObjectRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        restoreRequest = reader.optional("RestoreRequest")
        requestPayer = reader.optional("RequestPayer")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct RestoreRequest: ShapeStructureReadable {
        var days: Int?
        var glacierJobParameters: GlacierJobParameters?
        var type: RestoreRequestType?
        var tier: Tier?
        var description: String?
        var selectParameters: SelectParameters?
        var outputLocation: OutputLocation?
    }
}

extension S3.RestoreRequest {
    init(_ reader: inout ObjectReader) throws {
        days = reader.optional("Days")
        glacierJobParameters = reader.optional("GlacierJobParameters")
        type = reader.optional("Type")
        tier = reader.optional("Tier")
        description = reader.optional("Description")
        selectParameters = reader.optional("SelectParameters")
        outputLocation = reader.optional("OutputLocation")
    }
}

extension S3 {
    enum RestoreRequestType: String, ShapeEnumeration {
        case select = "SELECT"
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
    struct S3Location: ShapeStructureReadable {
        var bucketName: String
        var prefix: String
        var encryption: Encryption?
        var cannedACL: String?
        var accessControlList: [Grant]?
        var tagging: Tagging?
        var userMetadata: [MetadataEntry]?
        var storageClass: String?
    }
}

extension S3.S3Location {
    init(_ reader: inout ObjectReader) throws {
        bucketName = try reader.required("BucketName")
        prefix = try reader.required("Prefix")
        encryption = reader.optional("Encryption")
        cannedACL = reader.optional("CannedACL")
        accessControlList = reader.optional("AccessControlList")
        tagging = reader.optional("Tagging")
        userMetadata = reader.optional("UserMetadata")
        storageClass = reader.optional("StorageClass")
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
    struct ScanRange: ShapeStructureReadable {
        var start: Int?
        var end: Int?
    }
}

extension S3.ScanRange {
    init(_ reader: inout ObjectReader) throws {
        start = reader.optional("Start")
        end = reader.optional("End")
    }
}

extension S3 {
    enum SelectObjectContentEventStream: ShapeStructureWritable, Sendable {
        case records(RecordsEvent)
        case stats(StatsEvent)
        case progress(ProgressEvent)
        case cont(ContinuationEvent)
        case end(EndEvent)
    }
}

extension S3.SelectObjectContentEventStream {
    func write(to writer: inout ObjectWriter) {
        switch self {
        case .records(let event): writer.put("Records", event)
        case .stats(let event): writer.put("Stats", event)
        case .progress(let event): writer.put("Progress", event)
        case .cont(let event): writer.put("Cont", event)
        case .end(let event): writer.put("End", event)
        }
    }
}

extension S3 {
    struct SelectObjectContentOutput: ShapeStructureWritable {
    }
}

extension S3.SelectObjectContentOutput {
    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct SelectObjectContentRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var expression: String
        var expressionType: String
        var requestProgress: RequestProgress?
        var inputSerialization: InputSerialization
        var outputSerialization: OutputSerialization
        var scanRange: ScanRange?
        var expectedBucketOwner: String?
    }
}

extension S3.SelectObjectContentRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        expression = try reader.required("Expression")
        expressionType = try reader.required("ExpressionType")
        inputSerialization = try reader.required("InputSerialization")
        outputSerialization = try reader.required("OutputSerialization")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        requestProgress = reader.optional("RequestProgress")
        scanRange = reader.optional("ScanRange")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct SelectParameters: ShapeStructureReadable {
        var inputSerialization: InputSerialization
        var expressionType: String
        var expression: String
        var outputSerialization: OutputSerialization
    }
}

extension S3.SelectParameters {
    init(_ reader: inout ObjectReader) throws {
        inputSerialization = try reader.required("InputSerialization")
        expressionType = try reader.required("ExpressionType")
        expression = try reader.required("Expression")
        outputSerialization = try reader.required("OutputSerialization")
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
    struct Stats: ShapeStructureWritable {
        var bytesScanned: Int?
        var bytesProcessed: Int?
        var bytesReturned: Int?
    }
}

extension S3.Stats {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("BytesScanned", bytesScanned)
        writer.putIfPresent("BytesProcessed", bytesProcessed)
        writer.putIfPresent("BytesReturned", bytesReturned)
    }
}

extension S3 {
    struct StatsEvent: ShapeStructureWritable {
        var details: Stats?
    }
}

extension S3.StatsEvent {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Details", details)
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
    enum Tier: String, ShapeEnumeration {
        case standard = "Standard"
        case bulk = "Bulk"
        case expedited = "Expedited"
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
    struct Transition: ShapeStructureReadable, ShapeStructureWritable {
        var date: Timestamp?
        var days: Int?
        var storageClass: String?
    }
}

extension S3.Transition {
    init(_ reader: inout ObjectReader) throws {
        date = reader.optional("Date")
        days = reader.optional("Days")
        storageClass = reader.optional("StorageClass")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Date", date)
        writer.putIfPresent("Days", days)
        writer.putIfPresent("StorageClass", storageClass)
    }
}

extension S3 {
    enum TransitionDefaultMinimumObjectSize: String, ShapeEnumeration {
        case variesByStorageClass = "varies_by_storage_class"
        case allStorageClasses128k = "all_storage_classes_128K"
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

extension S3 {
    struct InternalError: ServiceFailure {
        var message: String = "We encountered an internal error. Please try again."
        var code: String { "InternalError" }
        var httpStatus: Int { 500 }
    }
}

extension S3 {
    struct InvalidArgument: ServiceFailure {
        var message: String = "Invalid Argument"
        var argumentName: String?
        var argumentValue: String?
        var code: String { "InvalidArgument" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ArgumentName", argumentName)
            writer.putIfPresent("ArgumentValue", argumentValue)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidBucketAclWithBlockPublicAccessError: ServiceFailure {
        var message: String = "Bucket cannot have public ACLs set with BlockPublicAccess enabled"
        var code: String { "InvalidBucketAclWithBlockPublicAccessError" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct InvalidBucketAclWithObjectOwnership: ServiceFailure {
        var message: String = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
        var code: String { "InvalidBucketAclWithObjectOwnership" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct InvalidBucketName: ServiceFailure {
        var message: String = "The specified bucket is not valid."
        var bucketName: String?
        var code: String { "InvalidBucketName" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidBucketState: ServiceFailure {
        var message: String = "The request is not valid with the current state of the bucket."
        var code: String { "InvalidBucketState" }
        var httpStatus: Int { 409 }
    }
}

extension S3 {
    struct InvalidDigest: ServiceFailure {
        var message: String = "The Content-MD5 you specified was invalid."
        var code: String { "InvalidDigest" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct InvalidLocationConstraint: ServiceFailure {
        var message: String = "The specified location-constraint is not valid"
        var locationConstraint: String?
        var code: String { "InvalidLocationConstraint" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("LocationConstraint", locationConstraint)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidObjectState: ServiceFailure {
        var message: String = "The operation is not valid for the object's storage class"
        var storageClass: String?
        var accessTier: IntelligentTieringAccessTier?
        var code: String { "InvalidObjectState" }
        var httpStatus: Int { 403 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("StorageClass", storageClass)
            writer.putIfPresent("AccessTier", accessTier)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidPart: ServiceFailure {
        var message: String = "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag."
        var uploadId: String?
        var partNumber: String?
        var eTag: String?
        var code: String { "InvalidPart" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("UploadId", uploadId)
            writer.putIfPresent("PartNumber", partNumber)
            writer.putIfPresent("ETag", eTag)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidPartOrder: ServiceFailure {
        var message: String = "The list of parts was not in ascending order. Parts must be ordered by part number."
        var uploadId: String?
        var code: String { "InvalidPartOrder" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("UploadId", uploadId)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidRange: ServiceFailure {
        var message: String = "The requested range is not satisfiable"
        var rangeRequested: String?
        var actualObjectSize: String?
        var code: String { "InvalidRange" }
        var httpStatus: Int { 416 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("RangeRequested", rangeRequested)
            writer.putIfPresent("ActualObjectSize", actualObjectSize)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidRequest: ServiceFailure {
        var message: String = "Invalid Request"
        var code: String { "InvalidRequest" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct InvalidStorageClass: ServiceFailure {
        var message: String = "The storage class you specified is not valid"
        var storageClassRequested: String?
        var code: String { "InvalidStorageClass" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("StorageClassRequested", storageClassRequested)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidTag: ServiceFailure {
        var message: String = "The tag provided was not a valid tag."
        var tagKey: String?
        var tagValue: String?
        var code: String { "InvalidTag" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("TagKey", tagKey)
            writer.putIfPresent("TagValue", tagValue)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidTargetBucketForLogging: ServiceFailure {
        var message: String = "The target bucket for logging does not exist"
        var targetBucket: String?
        var code: String { "InvalidTargetBucketForLogging" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("TargetBucket", targetBucket)
            return writer.object
        }
    }
}

extension S3 {
    struct InvalidWriteOffset: ServiceFailure {
        var message: String
        var code: String { "InvalidWriteOffset" }
        var httpStatus: Int { 400 }
    }
}
