// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension S3 {
    struct AbacStatus: ShapeStructureReadable, ShapeStructureWritable {
        var status: BucketAbacStatus?
    }
}

extension S3.AbacStatus {
    init(_ reader: inout ObjectReader) throws {
        status = reader.optional("Status")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
    }
}

extension S3 {
    struct AbortIncompleteMultipartUpload: ShapeStructureReadable, ShapeStructureWritable {
        var daysAfterInitiation: Int?
    }
}

extension S3.AbortIncompleteMultipartUpload {
    init(_ reader: inout ObjectReader) throws {
        daysAfterInitiation = reader.optional("DaysAfterInitiation")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DaysAfterInitiation", daysAfterInitiation)
    }
}

extension S3 {
    struct AbortMultipartUploadOutput: ShapeStructureWritable {
        var requestCharged: RequestCharged?
    }
}

extension S3.AbortMultipartUploadOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct AbortMultipartUploadRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var uploadId: String
        var requestPayer: String?
        var expectedBucketOwner: String?
        var ifMatchInitiatedTime: Timestamp?
    }
}

extension S3.AbortMultipartUploadRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        uploadId = try reader.required("UploadId")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        ifMatchInitiatedTime = reader.optional("IfMatchInitiatedTime")
    }
}

extension S3 {
    struct AccelerateConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var status: BucketAccelerateStatus?
    }
}

extension S3.AccelerateConfiguration {
    init(_ reader: inout ObjectReader) throws {
        status = reader.optional("Status")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
    }
}

extension S3 {
    struct AccessControlPolicy: ShapeStructureReadable, ShapeStructureWritable {
        var grants: [Grant]?
        var owner: Owner?
    }
}

extension S3.AccessControlPolicy {
    init(_ reader: inout ObjectReader) throws {
        grants = reader.optional("Grants")
        owner = reader.optional("Owner")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Grants", grants)
        writer.putIfPresent("Owner", owner)
    }
}

extension S3 {
    struct AccessControlTranslation: ShapeStructureWritable {
        var owner: OwnerOverride
    }
}

extension S3.AccessControlTranslation {
    func write(to writer: inout ObjectWriter) {
        writer.put("Owner", owner)
    }
}

extension S3 {
    struct AnalyticsAndOperator: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tags: [Tag]?
    }
}

extension S3.AnalyticsAndOperator {
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
    struct AnalyticsConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var id: String
        var filter: AnalyticsFilter?
        var storageClassAnalysis: StorageClassAnalysis
    }
}

extension S3.AnalyticsConfiguration {
    init(_ reader: inout ObjectReader) throws {
        id = try reader.required("Id")
        storageClassAnalysis = try reader.required("StorageClassAnalysis")
        filter = reader.optional("Filter")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Id", id)
        writer.putIfPresent("Filter", filter)
        writer.put("StorageClassAnalysis", storageClassAnalysis)
    }
}

extension S3 {
    struct AnalyticsExportDestination: ShapeStructureReadable, ShapeStructureWritable {
        var s3BucketDestination: AnalyticsS3BucketDestination
    }
}

extension S3.AnalyticsExportDestination {
    init(_ reader: inout ObjectReader) throws {
        s3BucketDestination = try reader.required("S3BucketDestination")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("S3BucketDestination", s3BucketDestination)
    }
}

extension S3 {
    struct AnalyticsFilter: ShapeStructureReadable, ShapeStructureWritable {
        var prefix: String?
        var tag: Tag?
        var and: AnalyticsAndOperator?
    }
}

extension S3.AnalyticsFilter {
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
    struct AnalyticsS3BucketDestination: ShapeStructureReadable, ShapeStructureWritable {
        var format: AnalyticsS3ExportFileFormat
        var bucketAccountId: String?
        var bucket: String
        var prefix: String?
    }
}

extension S3.AnalyticsS3BucketDestination {
    init(_ reader: inout ObjectReader) throws {
        format = try reader.required("Format")
        bucket = try reader.required("Bucket")
        bucketAccountId = reader.optional("BucketAccountId")
        prefix = reader.optional("Prefix")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("Format", format)
        writer.putIfPresent("BucketAccountId", bucketAccountId)
        writer.put("Bucket", bucket)
        writer.putIfPresent("Prefix", prefix)
    }
}

extension S3 {
    enum AnalyticsS3ExportFileFormat: String, ShapeEnumeration {
        case csv = "CSV"
    }
}

extension S3 {
    enum ArchiveStatus: String, ShapeEnumeration {
        case archiveAccess = "ARCHIVE_ACCESS"
        case deepArchiveAccess = "DEEP_ARCHIVE_ACCESS"
    }
}

extension S3 {
    struct BlockedEncryptionTypes: ShapeStructureReadable, ShapeStructureWritable {
        var encryptionType: [EncryptionType]?
    }
}

extension S3.BlockedEncryptionTypes {
    init(_ reader: inout ObjectReader) throws {
        encryptionType = reader.optional("EncryptionType")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("EncryptionType", encryptionType)
    }
}

extension S3 {
    struct Bucket: ShapeStructureWritable {
        var name: String?
        var creationDate: Timestamp?
        var bucketRegion: String?
        var bucketArn: String?
    }
}

extension S3.Bucket {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("CreationDate", creationDate)
        writer.putIfPresent("BucketRegion", bucketRegion)
        writer.putIfPresent("BucketArn", bucketArn)
    }
}

extension S3 {
    enum BucketAbacStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    enum BucketAccelerateStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case suspended = "Suspended"
    }
}

extension S3 {
    struct BucketInfo: ShapeStructureReadable {
        var dataRedundancy: DataRedundancy?
        var type: BucketType?
    }
}

extension S3.BucketInfo {
    init(_ reader: inout ObjectReader) throws {
        dataRedundancy = reader.optional("DataRedundancy")
        type = reader.optional("Type")
    }
}

extension S3 {
    struct BucketLifecycleConfiguration: ShapeStructureReadable {
        var rules: [LifecycleRule]
    }
}

extension S3.BucketLifecycleConfiguration {
    init(_ reader: inout ObjectReader) throws {
        rules = try reader.required("Rules")
    }
}

extension S3 {
    struct BucketLoggingStatus: ShapeStructureReadable, ShapeStructureWritable {
        var loggingEnabled: LoggingEnabled?
    }
}

extension S3.BucketLoggingStatus {
    init(_ reader: inout ObjectReader) throws {
        loggingEnabled = reader.optional("LoggingEnabled")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("LoggingEnabled", loggingEnabled)
    }
}

extension S3 {
    enum BucketLogsPermission: String, ShapeEnumeration {
        case fullControl = "FULL_CONTROL"
        case read = "READ"
        case write = "WRITE"
    }
}

extension S3 {
    enum BucketNamespace: String, ShapeEnumeration {
        case accountRegional = "account-regional"
        case global = "global"
    }
}

extension S3 {
    enum BucketType: String, ShapeEnumeration {
        case directory = "Directory"
    }
}

extension S3 {
    enum BucketVersioningStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case suspended = "Suspended"
    }
}

extension S3 {
    struct CORSConfiguration: ShapeStructureReadable, ShapeStructureWritable {
        var corsRules: [CORSRule]
    }
}

extension S3.CORSConfiguration {
    init(_ reader: inout ObjectReader) throws {
        corsRules = try reader.required("CORSRules")
    }

    func write(to writer: inout ObjectWriter) {
        writer.put("CORSRules", corsRules)
    }
}

extension S3 {
    struct CORSRule: ShapeStructureReadable, ShapeStructureWritable {
        var id: String?
        var allowedHeaders: [String]?
        var allowedMethods: [String]
        var allowedOrigins: [String]
        var exposeHeaders: [String]?
        var maxAgeSeconds: Int?
    }
}

extension S3.CORSRule {
    init(_ reader: inout ObjectReader) throws {
        allowedMethods = try reader.required("AllowedMethods")
        allowedOrigins = try reader.required("AllowedOrigins")
        id = reader.optional("ID")
        allowedHeaders = reader.optional("AllowedHeaders")
        exposeHeaders = reader.optional("ExposeHeaders")
        maxAgeSeconds = reader.optional("MaxAgeSeconds")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ID", id)
        writer.putIfPresent("AllowedHeaders", allowedHeaders)
        writer.put("AllowedMethods", allowedMethods)
        writer.put("AllowedOrigins", allowedOrigins)
        writer.putIfPresent("ExposeHeaders", exposeHeaders)
        writer.putIfPresent("MaxAgeSeconds", maxAgeSeconds)
    }
}

extension S3 {
    struct CSVInput: ShapeStructureReadable {
        var fileHeaderInfo: String?
        var comments: String?
        var quoteEscapeCharacter: String?
        var recordDelimiter: String?
        var fieldDelimiter: String?
        var quoteCharacter: String?
        var allowQuotedRecordDelimiter: Bool?
    }
}

extension S3.CSVInput {
    init(_ reader: inout ObjectReader) throws {
        fileHeaderInfo = reader.optional("FileHeaderInfo")
        comments = reader.optional("Comments")
        quoteEscapeCharacter = reader.optional("QuoteEscapeCharacter")
        recordDelimiter = reader.optional("RecordDelimiter")
        fieldDelimiter = reader.optional("FieldDelimiter")
        quoteCharacter = reader.optional("QuoteCharacter")
        allowQuotedRecordDelimiter = reader.optional("AllowQuotedRecordDelimiter")
    }
}

extension S3 {
    struct CSVOutput: ShapeStructureReadable {
        var quoteFields: String?
        var quoteEscapeCharacter: String?
        var recordDelimiter: String?
        var fieldDelimiter: String?
        var quoteCharacter: String?
    }
}

extension S3.CSVOutput {
    init(_ reader: inout ObjectReader) throws {
        quoteFields = reader.optional("QuoteFields")
        quoteEscapeCharacter = reader.optional("QuoteEscapeCharacter")
        recordDelimiter = reader.optional("RecordDelimiter")
        fieldDelimiter = reader.optional("FieldDelimiter")
        quoteCharacter = reader.optional("QuoteCharacter")
    }
}

extension S3 {
    struct Checksum: ShapeStructureWritable {
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
    }
}

extension S3.Checksum {
    func write(to writer: inout ObjectWriter) {
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
    }
}

extension S3 {
    struct CommonPrefix: ShapeStructureWritable {
        var prefix: String?
    }
}

extension S3.CommonPrefix {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Prefix", prefix)
    }
}

extension S3 {
    struct CompleteMultipartUploadOutput: ShapeStructureWritable {
        var location: String?
        var bucket: String?
        var key: String?
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
        var ssekmsKeyId: String?
        var bucketKeyEnabled: Bool?
        var requestCharged: RequestCharged?
    }
}

extension S3.CompleteMultipartUploadOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Location", location)
        writer.putIfPresent("Bucket", bucket)
        writer.putIfPresent("Key", key)
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
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct CompleteMultipartUploadRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var multipartUpload: CompletedMultipartUpload?
        var uploadId: String
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
        var mpuObjectSize: Int?
        var requestPayer: String?
        var expectedBucketOwner: String?
        var ifMatch: String?
        var ifNoneMatch: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
    }
}

extension S3.CompleteMultipartUploadRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        uploadId = try reader.required("UploadId")
        multipartUpload = reader.optional("MultipartUpload")
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
        checksumType = reader.optional("ChecksumType")
        mpuObjectSize = reader.optional("MpuObjectSize")
        requestPayer = reader.optional("RequestPayer")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        ifMatch = reader.optional("IfMatch")
        ifNoneMatch = reader.optional("IfNoneMatch")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
    }
}

extension S3 {
    struct CompletedMultipartUpload: ShapeStructureReadable {
        var parts: [CompletedPart]?
    }
}

extension S3.CompletedMultipartUpload {
    init(_ reader: inout ObjectReader) throws {
        parts = reader.optional("Parts")
    }
}

extension S3 {
    struct CompletedPart: ShapeStructureReadable {
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
        var partNumber: Int?
    }
}

extension S3.CompletedPart {
    init(_ reader: inout ObjectReader) throws {
        eTag = reader.optional("ETag")
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
        partNumber = reader.optional("PartNumber")
    }
}

extension S3 {
    struct Condition: ShapeStructureReadable, ShapeStructureWritable {
        var httpErrorCodeReturnedEquals: String?
        var keyPrefixEquals: String?
    }
}

extension S3.Condition {
    init(_ reader: inout ObjectReader) throws {
        httpErrorCodeReturnedEquals = reader.optional("HttpErrorCodeReturnedEquals")
        keyPrefixEquals = reader.optional("KeyPrefixEquals")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("HttpErrorCodeReturnedEquals", httpErrorCodeReturnedEquals)
        writer.putIfPresent("KeyPrefixEquals", keyPrefixEquals)
    }
}

extension S3 {
    struct ContinuationEvent: ShapeStructureWritable {
    }
}

extension S3.ContinuationEvent {
    func write(to writer: inout ObjectWriter) {
    }
}

extension S3 {
    struct CopyObjectOutput: ShapeStructureWritable {
        var copyObjectResult: CopyObjectResult?
        var expiration: String?
        var copySourceVersionId: String?
        var versionId: String?
        var serverSideEncryption: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var ssekmsEncryptionContext: String?
        var bucketKeyEnabled: Bool?
        var requestCharged: RequestCharged?
    }
}

extension S3.CopyObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CopyObjectResult", copyObjectResult)
        writer.putIfPresent("Expiration", expiration)
        writer.putIfPresent("CopySourceVersionId", copySourceVersionId)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("SSEKMSEncryptionContext", ssekmsEncryptionContext)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct CopyObjectRequest: ShapeStructureReadable {
        var acl: String?
        var bucket: String
        var cacheControl: String?
        var checksumAlgorithm: String?
        var contentDisposition: String?
        var contentEncoding: String?
        var contentLanguage: String?
        var contentType: String?
        var copySource: String
        var copySourceIfMatch: String?
        var copySourceIfModifiedSince: Timestamp?
        var copySourceIfNoneMatch: String?
        var copySourceIfUnmodifiedSince: Timestamp?
        var expires: String?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWriteACP: String?
        var ifMatch: String?
        var ifNoneMatch: String?
        var key: String
        var metadata: [String: String]?
        var metadataDirective: String?
        var taggingDirective: String?
        var serverSideEncryption: String?
        var storageClass: String?
        var websiteRedirectLocation: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKey: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var ssekmsEncryptionContext: String?
        var bucketKeyEnabled: Bool?
        var copySourceSSECustomerAlgorithm: String?
        var copySourceSSECustomerKey: String?
        var copySourceSSECustomerKeyMD5: String?
        var requestPayer: String?
        var tagging: String?
        var objectLockMode: String?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: String?
        var expectedBucketOwner: String?
        var expectedSourceBucketOwner: String?
    }
}

extension S3.CopyObjectRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        copySource = try reader.required("CopySource")
        key = try reader.required("Key")
        acl = reader.optional("ACL")
        cacheControl = reader.optional("CacheControl")
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        contentDisposition = reader.optional("ContentDisposition")
        contentEncoding = reader.optional("ContentEncoding")
        contentLanguage = reader.optional("ContentLanguage")
        contentType = reader.optional("ContentType")
        copySourceIfMatch = reader.optional("CopySourceIfMatch")
        copySourceIfModifiedSince = reader.optional("CopySourceIfModifiedSince")
        copySourceIfNoneMatch = reader.optional("CopySourceIfNoneMatch")
        copySourceIfUnmodifiedSince = reader.optional("CopySourceIfUnmodifiedSince")
        expires = reader.optional("Expires")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWriteACP = reader.optional("GrantWriteACP")
        ifMatch = reader.optional("IfMatch")
        ifNoneMatch = reader.optional("IfNoneMatch")
        metadata = reader.optional("Metadata")
        metadataDirective = reader.optional("MetadataDirective")
        taggingDirective = reader.optional("TaggingDirective")
        serverSideEncryption = reader.optional("ServerSideEncryption")
        storageClass = reader.optional("StorageClass")
        websiteRedirectLocation = reader.optional("WebsiteRedirectLocation")
        sseCustomerAlgorithm = reader.optional("SSECustomerAlgorithm")
        sseCustomerKey = reader.optional("SSECustomerKey")
        sseCustomerKeyMD5 = reader.optional("SSECustomerKeyMD5")
        ssekmsKeyId = reader.optional("SSEKMSKeyId")
        ssekmsEncryptionContext = reader.optional("SSEKMSEncryptionContext")
        bucketKeyEnabled = reader.optional("BucketKeyEnabled")
        copySourceSSECustomerAlgorithm = reader.optional("CopySourceSSECustomerAlgorithm")
        copySourceSSECustomerKey = reader.optional("CopySourceSSECustomerKey")
        copySourceSSECustomerKeyMD5 = reader.optional("CopySourceSSECustomerKeyMD5")
        requestPayer = reader.optional("RequestPayer")
        tagging = reader.optional("Tagging")
        objectLockMode = reader.optional("ObjectLockMode")
        objectLockRetainUntilDate = reader.optional("ObjectLockRetainUntilDate")
        objectLockLegalHoldStatus = reader.optional("ObjectLockLegalHoldStatus")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        expectedSourceBucketOwner = reader.optional("ExpectedSourceBucketOwner")
    }
}

extension S3 {
    struct CopyObjectResult: ShapeStructureWritable {
        var eTag: String?
        var lastModified: Timestamp?
        var checksumType: String?
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

extension S3.CopyObjectResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("LastModified", lastModified)
        writer.putIfPresent("ChecksumType", checksumType)
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
    struct CopyPartResult: ShapeStructureWritable {
        var eTag: String?
        var lastModified: Timestamp?
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

extension S3.CopyPartResult {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ETag", eTag)
        writer.putIfPresent("LastModified", lastModified)
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
    struct CreateBucketConfiguration: ShapeStructureReadable {
        var locationConstraint: String?
        var location: LocationInfo?
        var bucket: BucketInfo?
        var tags: [Tag]?
    }
}

extension S3.CreateBucketConfiguration {
    init(_ reader: inout ObjectReader) throws {
        locationConstraint = reader.optional("LocationConstraint")
        location = reader.optional("Location")
        bucket = reader.optional("Bucket")
        tags = reader.optional("Tags")
    }
}

extension S3 {
    struct CreateBucketOutput: ShapeStructureWritable {
        var location: String?
        var bucketArn: String?
    }
}

extension S3.CreateBucketOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Location", location)
        writer.putIfPresent("BucketArn", bucketArn)
    }
}

extension S3 {
    struct CreateBucketRequest: ShapeStructureReadable {
        var acl: String?
        var bucket: String
        var createBucketConfiguration: CreateBucketConfiguration?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWrite: String?
        var grantWriteACP: String?
        var objectLockEnabledForBucket: Bool?
        var objectOwnership: String?
        var bucketNamespace: BucketNamespace?
    }
}

extension S3.CreateBucketRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        acl = reader.optional("ACL")
        createBucketConfiguration = reader.optional("CreateBucketConfiguration")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWrite = reader.optional("GrantWrite")
        grantWriteACP = reader.optional("GrantWriteACP")
        objectLockEnabledForBucket = reader.optional("ObjectLockEnabledForBucket")
        objectOwnership = reader.optional("ObjectOwnership")
        bucketNamespace = reader.optional("BucketNamespace")
    }
}

extension S3 {
    struct CreateMultipartUploadOutput: ShapeStructureWritable {
        var abortDate: Timestamp?
        var abortRuleId: String?
        var bucket: String?
        var key: String?
        var uploadId: String?
        var serverSideEncryption: String?
        var sseCustomerAlgorithm: String?
        var sseCustomerKeyMD5: String?
        var ssekmsKeyId: String?
        var ssekmsEncryptionContext: String?
        var bucketKeyEnabled: Bool?
        var requestCharged: RequestCharged?
        var checksumAlgorithm: String?
        var checksumType: String?
    }
}

extension S3.CreateMultipartUploadOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AbortDate", abortDate)
        writer.putIfPresent("AbortRuleId", abortRuleId)
        writer.putIfPresent("Bucket", bucket)
        writer.putIfPresent("Key", key)
        writer.putIfPresent("UploadId", uploadId)
        writer.putIfPresent("ServerSideEncryption", serverSideEncryption)
        writer.putIfPresent("SSECustomerAlgorithm", sseCustomerAlgorithm)
        writer.putIfPresent("SSECustomerKeyMD5", sseCustomerKeyMD5)
        writer.putIfPresent("SSEKMSKeyId", ssekmsKeyId)
        writer.putIfPresent("SSEKMSEncryptionContext", ssekmsEncryptionContext)
        writer.putIfPresent("BucketKeyEnabled", bucketKeyEnabled)
        writer.putIfPresent("RequestCharged", requestCharged)
        writer.putIfPresent("ChecksumAlgorithm", checksumAlgorithm)
        writer.putIfPresent("ChecksumType", checksumType)
    }
}

extension S3 {
    struct CreateMultipartUploadRequest: ShapeStructureReadable {
        var acl: String?
        var bucket: String
        var cacheControl: String?
        var contentDisposition: String?
        var contentEncoding: String?
        var contentLanguage: String?
        var contentType: String?
        var expires: String?
        var grantFullControl: String?
        var grantRead: String?
        var grantReadACP: String?
        var grantWriteACP: String?
        var key: String
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
        var checksumAlgorithm: String?
        var checksumType: String?
    }
}

extension S3.CreateMultipartUploadRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        acl = reader.optional("ACL")
        cacheControl = reader.optional("CacheControl")
        contentDisposition = reader.optional("ContentDisposition")
        contentEncoding = reader.optional("ContentEncoding")
        contentLanguage = reader.optional("ContentLanguage")
        contentType = reader.optional("ContentType")
        expires = reader.optional("Expires")
        grantFullControl = reader.optional("GrantFullControl")
        grantRead = reader.optional("GrantRead")
        grantReadACP = reader.optional("GrantReadACP")
        grantWriteACP = reader.optional("GrantWriteACP")
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
        checksumAlgorithm = reader.optional("ChecksumAlgorithm")
        checksumType = reader.optional("ChecksumType")
    }
}

extension S3 {
    enum DataRedundancy: String, ShapeEnumeration {
        case singleAvailabilityZone = "SingleAvailabilityZone"
        case singleLocalZone = "SingleLocalZone"
    }
}

extension S3 {
    struct DefaultRetention: ShapeStructureReadable, ShapeStructureWritable {
        var mode: String?
        var days: Int?
        var years: Int?
    }
}

extension S3.DefaultRetention {
    init(_ reader: inout ObjectReader) throws {
        mode = reader.optional("Mode")
        days = reader.optional("Days")
        years = reader.optional("Years")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Mode", mode)
        writer.putIfPresent("Days", days)
        writer.putIfPresent("Years", years)
    }
}

extension S3 {
    struct Delete: ShapeStructureReadable {
        var objects: [ObjectIdentifier]
        var quiet: Bool?
    }
}

extension S3.Delete {
    init(_ reader: inout ObjectReader) throws {
        objects = try reader.required("Objects")
        quiet = reader.optional("Quiet")
    }
}

extension S3 {
    struct DeleteBucketAnalyticsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketAnalyticsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketCorsRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketCorsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketEncryptionRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketEncryptionRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketIntelligentTieringConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketIntelligentTieringConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketInventoryConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketInventoryConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketLifecycleRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketLifecycleRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketMetricsConfigurationRequest: ShapeStructureReadable {
        var bucket: String
        var id: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketMetricsConfigurationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        id = try reader.required("Id")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketOwnershipControlsRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketOwnershipControlsRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketPolicyRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketPolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketReplicationRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketReplicationRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteBucketWebsiteRequest: ShapeStructureReadable {
        var bucket: String
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteBucketWebsiteRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}

extension S3 {
    struct DeleteMarkerEntry: ShapeStructureWritable {
        var owner: Owner?
        var key: String?
        var versionId: String?
        var isLatest: Bool?
        var lastModified: Timestamp?
    }
}

extension S3.DeleteMarkerEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Owner", owner)
        writer.putIfPresent("Key", key)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("IsLatest", isLatest)
        writer.putIfPresent("LastModified", lastModified)
    }
}

extension S3 {
    struct DeleteMarkerReplication: ShapeStructureWritable {
        var status: DeleteMarkerReplicationStatus?
    }
}

extension S3.DeleteMarkerReplication {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Status", status)
    }
}

extension S3 {
    enum DeleteMarkerReplicationStatus: String, ShapeEnumeration {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }
}

extension S3 {
    struct DeleteObjectOutput: ShapeStructureWritable {
        var deleteMarker: Bool?
        var versionId: String?
        var requestCharged: RequestCharged?
    }
}

extension S3.DeleteObjectOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DeleteMarker", deleteMarker)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("RequestCharged", requestCharged)
    }
}

extension S3 {
    struct DeleteObjectRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var mfa: String?
        var versionId: String?
        var requestPayer: String?
        var bypassGovernanceRetention: Bool?
        var expectedBucketOwner: String?
        var ifMatch: String?
        var ifMatchLastModifiedTime: Timestamp?
        var ifMatchSize: Int?
    }
}

extension S3.DeleteObjectRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        mfa = reader.optional("MFA")
        versionId = reader.optional("VersionId")
        requestPayer = reader.optional("RequestPayer")
        bypassGovernanceRetention = reader.optional("BypassGovernanceRetention")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
        ifMatch = reader.optional("IfMatch")
        ifMatchLastModifiedTime = reader.optional("IfMatchLastModifiedTime")
        ifMatchSize = reader.optional("IfMatchSize")
    }
}

extension S3 {
    struct DeleteObjectTaggingOutput: ShapeStructureWritable {
        var versionId: String?
    }
}

extension S3.DeleteObjectTaggingOutput {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VersionId", versionId)
    }
}

extension S3 {
    struct DeleteObjectTaggingRequest: ShapeStructureReadable {
        var bucket: String
        var key: String
        var versionId: String?
        var expectedBucketOwner: String?
    }
}

extension S3.DeleteObjectTaggingRequest {
    init(_ reader: inout ObjectReader) throws {
        bucket = try reader.required("Bucket")
        key = try reader.required("Key")
        versionId = reader.optional("VersionId")
        expectedBucketOwner = reader.optional("ExpectedBucketOwner")
    }
}
