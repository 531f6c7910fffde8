// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
        var objectLockMode: ObjectLockMode?
        var objectLockRetainUntilDate: Timestamp?
        var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
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
    enum IntelligentTieringAccessTier: String, ShapeEnumeration {
        case archiveAccess = "ARCHIVE_ACCESS"
        case deepArchiveAccess = "DEEP_ARCHIVE_ACCESS"
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
    enum ObjectLockLegalHoldStatus: String, ShapeEnumeration {
        case on = "ON"
        case off = "OFF"
    }
}

extension S3 {
    enum ObjectLockMode: String, ShapeEnumeration {
        case governance = "GOVERNANCE"
        case compliance = "COMPLIANCE"
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
    enum OptionalObjectAttributes: String, ShapeEnumeration {
        case restoreStatus = "RestoreStatus"
    }
}

extension S3 {
    struct Owner: ShapeStructureWritable {
        var displayName: String?
        var id: String?
    }
}

extension S3.Owner {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("DisplayName", displayName)
        writer.putIfPresent("ID", id)
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
    enum Permission: String, ShapeEnumeration {
        case fullControl = "FULL_CONTROL"
        case write = "WRITE"
        case writeAcp = "WRITE_ACP"
        case read = "READ"
        case readAcp = "READ_ACP"
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
    enum ReplicationStatus: String, ShapeEnumeration {
        case complete = "COMPLETE"
        case pending = "PENDING"
        case failed = "FAILED"
        case replica = "REPLICA"
        case completed = "COMPLETED"
    }
}

extension S3 {
    enum RequestCharged: String, ShapeEnumeration {
        case requester = "requester"
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
