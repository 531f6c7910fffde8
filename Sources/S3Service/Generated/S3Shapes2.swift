// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    struct Tag: ShapeStructureReadable {
        var key: String
        var value: String
    }
}

extension S3.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = try reader.required("Key")
        value = try reader.required("Value")
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
    struct InvalidWriteOffset: ServiceFailure {
        var message: String
        var code: String { "InvalidWriteOffset" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct KeyTooLongError: ServiceFailure {
        var message: String = "Your key is too long"
        var size: String?
        var maxSizeAllowed: String?
        var code: String { "KeyTooLongError" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Size", size)
            writer.putIfPresent("MaxSizeAllowed", maxSizeAllowed)
            return writer.object
        }
    }
}

extension S3 {
    struct MalformedXML: ServiceFailure {
        var message: String = "The XML you provided was not well-formed or did not validate against our published schema"
        var code: String { "MalformedXML" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct MetadataTooLarge: ServiceFailure {
        var message: String = "Your metadata headers exceed the maximum allowed metadata size"
        var size: String?
        var maxSizeAllowed: String?
        var code: String { "MetadataTooLarge" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Size", size)
            writer.putIfPresent("MaxSizeAllowed", maxSizeAllowed)
            return writer.object
        }
    }
}

extension S3 {
    struct MethodNotAllowed: ServiceFailure {
        var message: String = "The specified method is not allowed against this resource."
        var method: String?
        var resourceType: String?
        var code: String { "MethodNotAllowed" }
        var httpStatus: Int { 405 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Method", method)
            writer.putIfPresent("ResourceType", resourceType)
            return writer.object
        }
    }
}

extension S3 {
    struct MissingContentLength: ServiceFailure {
        var message: String = "You must provide the Content-Length HTTP header."
        var code: String { "MissingContentLength" }
        var httpStatus: Int { 411 }
    }
}

extension S3 {
    struct MissingRequestBodyError: ServiceFailure {
        var message: String = "Request Body is empty"
        var code: String { "MissingRequestBodyError" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct NoSuchBucket: ServiceFailure {
        var message: String = "The specified bucket does not exist"
        var bucketName: String?
        var code: String { "NoSuchBucket" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchKey: ServiceFailure {
        var message: String = "The specified key does not exist."
        var key: String?
        var code: String { "NoSuchKey" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Key", key)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchTagSet: ServiceFailure {
        var message: String = "The TagSet does not exist"
        var bucketName: String?
        var code: String { "NoSuchTagSet" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchUpload: ServiceFailure {
        var message: String = "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed."
        var uploadId: String?
        var code: String { "NoSuchUpload" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("UploadId", uploadId)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchVersion: ServiceFailure {
        var message: String = "The specified version does not exist."
        var key: String?
        var versionId: String?
        var code: String { "NoSuchVersion" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Key", key)
            writer.putIfPresent("VersionId", versionId)
            return writer.object
        }
    }
}

extension S3 {
    struct NotFound: ServiceFailure {
        var message: String = "Not Found"
        var code: String { "NotFound" }
        var httpStatus: Int { 404 }
    }
}

extension S3 {
    struct NotModified: ServiceFailure {
        var message: String = "Not Modified"
        var code: String { "NotModified" }
        var httpStatus: Int { 304 }
    }
}

extension S3 {
    struct ObjectNotInActiveTierError: ServiceFailure {
        var message: String = "The source object of the COPY action is not in the active tier."
        var code: String { "ObjectNotInActiveTierError" }
        var httpStatus: Int { 403 }
    }
}

extension S3 {
    struct PreconditionFailed: ServiceFailure {
        var message: String = "At least one of the pre-conditions you specified did not hold"
        var condition: String?
        var code: String { "PreconditionFailed" }
        var httpStatus: Int { 412 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Condition", condition)
            return writer.object
        }
    }
}

extension S3 {
    struct TooManyBuckets: ServiceFailure {
        var message: String = "You have attempted to create more buckets than allowed"
        var code: String { "TooManyBuckets" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct TooManyParts: ServiceFailure {
        var message: String
        var code: String { "TooManyParts" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct XAmzContentSHA256Mismatch: ServiceFailure {
        var message: String = "The provided 'x-amz-content-sha256' header does not match what was computed."
        var clientComputedContentSHA256: String?
        var s3ComputedContentSHA256: String?
        var code: String { "XAmzContentSHA256Mismatch" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("ClientComputedContentSHA256", clientComputedContentSHA256)
            writer.putIfPresent("S3ComputedContentSHA256", s3ComputedContentSHA256)
            return writer.object
        }
    }
}
