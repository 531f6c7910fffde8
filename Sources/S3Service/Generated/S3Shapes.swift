// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    enum ArchiveStatus: String, ShapeEnumeration {
        case archiveAccess = "ARCHIVE_ACCESS"
        case deepArchiveAccess = "DEEP_ARCHIVE_ACCESS"
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
        var objectLockMode: ObjectLockMode?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
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
        var objectLockMode: ObjectLockMode?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
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
        var objectLockMode: ObjectLockMode?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
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
    struct Grant: ShapeStructureWritable {
        var grantee: Grantee?
        var permission: Permission?
    }
}

extension S3.Grant {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Grantee", grantee)
        writer.putIfPresent("Permission", permission)
    }
}

extension S3 {
    struct Grantee: ShapeStructureWritable {
        var displayName: String?
        var emailAddress: String?
        var id: String?
        var type: TypeShape
        var uri: String?
    }
}

extension S3.Grantee {
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
