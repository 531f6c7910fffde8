import Objects
import ServiceKit
import Shapes

extension S3.ServerSideEncryptionConfiguration: BucketConfiguration {
    static let subresource = "encryption"
    static let shapeName = "ServerSideEncryptionConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.ServerSideEncryptionConfigurationNotFoundError(bucketName: bucket)
    }

    /// What every bucket has for which nothing is set.
    ///
    /// Source: Amazon S3 User Guide, Setting default server-side encryption behavior: SSE-S3 since January 2023.
    static let standard = S3.ServerSideEncryptionConfiguration(
        rules: [
            S3.ServerSideEncryptionRule(
                applyServerSideEncryptionByDefault: S3.ServerSideEncryptionByDefault(sseAlgorithm: "AES256"),
                bucketKeyEnabled: false
            )
        ]
    )
}

extension S3Service {
    func getBucketEncryption(
        _ input: S3.GetBucketEncryptionRequest,
        _ call: Call
    ) async throws -> S3.GetBucketEncryptionOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return .init(serverSideEncryptionConfiguration: try settings.configuration() ?? .standard)
    }

    /// Sets how objects are encrypted that come without a wish of their own.
    ///
    /// - Throws: `MalformedXML` for anything but one rule with an algorithm that S3 has; `InvalidArgument` for a key that
    ///   the algorithm does not use.
    func putBucketEncryption(_ input: S3.PutBucketEncryptionRequest, _ call: Call) async throws {
        var value = input.serverSideEncryptionConfiguration
        guard value.rules.count == 1, let rule = value.rules.first,
            rule.applyServerSideEncryptionByDefault != nil || rule.blockedEncryptionTypes != nil
        else {
            throw S3.MalformedXML()
        }
        if let byDefault = rule.applyServerSideEncryptionByDefault {
            guard ["AES256", "aws:kms", "aws:kms:dsse"].contains(byDefault.sseAlgorithm) else {
                throw S3.MalformedXML()
            }
            guard byDefault.sseAlgorithm != "AES256" || byDefault.kmsMasterKeyID == nil else {
                throw S3.InvalidArgument(
                    message:
                        "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or "
                        + "aws:kms:dsse",
                    argumentName: "ApplyServerSideEncryptionByDefault"
                )
            }
        }
        value.rules[0].bucketKeyEnabled = rule.bucketKeyEnabled ?? false
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
    }

    /// Brings back what every bucket has for which nothing is set.
    func deleteBucketEncryption(_ input: S3.DeleteBucketEncryptionRequest, _ call: Call) async throws {
        let type = S3.ServerSideEncryptionConfiguration.self
        try await remove(type, from: input.bucket, call, input.expectedBucketOwner)
    }
}
