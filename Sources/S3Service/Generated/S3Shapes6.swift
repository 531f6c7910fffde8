// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
    struct MalformedACLError: ServiceFailure {
        var message: String = "The XML you provided was not well-formed or did not validate against our published schema"
        var code: String { "MalformedACLError" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct MalformedPolicy: ServiceFailure {
        var message: String = "Policies must be valid JSON and the first byte must be '{'"
        var detail: String?
        var code: String { "MalformedPolicy" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Detail", detail)
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
    struct MetadataConfigurationNotFound: ServiceFailure {
        var message: String = "The metadata configuration was not found"
        var bucketName: String?
        var code: String { "MetadataConfigurationNotFound" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
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
    struct MissingSecurityHeader: ServiceFailure {
        var message: String = "Your request was missing a required header"
        var missingHeaderName: String?
        var code: String { "MissingSecurityHeader" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("MissingHeaderName", missingHeaderName)
            return writer.object
        }
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
    struct NoSuchBucketPolicy: ServiceFailure {
        var message: String = "The bucket policy does not exist"
        var bucketName: String?
        var code: String { "NoSuchBucketPolicy" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchCORSConfiguration: ServiceFailure {
        var message: String = "The CORS configuration does not exist"
        var bucketName: String?
        var code: String { "NoSuchCORSConfiguration" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchConfiguration: ServiceFailure {
        var message: String = "The specified configuration does not exist."
        var bucketName: String?
        var code: String { "NoSuchConfiguration" }
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
    struct NoSuchLifecycleConfiguration: ServiceFailure {
        var message: String = "The lifecycle configuration does not exist"
        var bucketName: String?
        var code: String { "NoSuchLifecycleConfiguration" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchObjectLockConfiguration: ServiceFailure {
        var message: String = "The specified object does not have a ObjectLock configuration"
        var key: String?
        var code: String { "NoSuchObjectLockConfiguration" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("Key", key)
            return writer.object
        }
    }
}

extension S3 {
    struct NoSuchPublicAccessBlockConfiguration: ServiceFailure {
        var message: String = "The public access block configuration was not found"
        var bucketName: String?
        var code: String { "NoSuchPublicAccessBlockConfiguration" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
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
    struct NoSuchWebsiteConfiguration: ServiceFailure {
        var message: String = "The specified bucket does not have a website configuration"
        var bucketName: String?
        var code: String { "NoSuchWebsiteConfiguration" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
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
    struct ObjectAlreadyInActiveTierError: ServiceFailure {
        var message: String
        var code: String { "ObjectAlreadyInActiveTierError" }
        var httpStatus: Int { 403 }
    }
}

extension S3 {
    struct ObjectLockConfigurationNotFoundError: ServiceFailure {
        var message: String = "Object Lock configuration does not exist for this bucket"
        var bucketName: String?
        var code: String { "ObjectLockConfigurationNotFoundError" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
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
    struct OwnershipControlsNotFoundError: ServiceFailure {
        var message: String = "The bucket ownership controls were not found"
        var bucketName: String?
        var code: String { "OwnershipControlsNotFoundError" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
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
    struct ReplicationConfigurationNotFoundError: ServiceFailure {
        var message: String = "The replication configuration was not found"
        var bucketName: String?
        var code: String { "ReplicationConfigurationNotFoundError" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
            return writer.object
        }
    }
}

extension S3 {
    struct RestoreAlreadyInProgress: ServiceFailure {
        var message: String = "Object restore is already in progress"
        var code: String { "RestoreAlreadyInProgress" }
        var httpStatus: Int { 409 }
    }
}

extension S3 {
    struct ServerSideEncryptionConfigurationNotFoundError: ServiceFailure {
        var message: String = "The server side encryption configuration was not found"
        var bucketName: String?
        var code: String { "ServerSideEncryptionConfigurationNotFoundError" }
        var httpStatus: Int { 404 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("BucketName", bucketName)
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
    struct TooManyConfigurations: ServiceFailure {
        var message: String = "You are attempting to create a new configuration but have already reached the 1,000-configuration limit."
        var code: String { "TooManyConfigurations" }
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
    struct UnexpectedContent: ServiceFailure {
        var message: String = "This request does not support content"
        var code: String { "UnexpectedContent" }
        var httpStatus: Int { 400 }
    }
}

extension S3 {
    struct UnresolvableGrantByEmailAddress: ServiceFailure {
        var message: String = "The email address you provided does not match any account on record."
        var emailAddress: String?
        var code: String { "UnresolvableGrantByEmailAddress" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("EmailAddress", emailAddress)
            return writer.object
        }
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
