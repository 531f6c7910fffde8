// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

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
