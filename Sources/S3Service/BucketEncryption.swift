import Objects
import ServiceKit
import Shapes

extension S3.ServerSideEncryptionConfiguration: BucketConfiguration {
    static let subresource = "encryption"
    static let shapeName = "ServerSideEncryptionConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.ServerSideEncryptionConfigurationNotFoundError(bucketName: bucket)
    }

    /// What a bucket of a lake that encrypts everything has where nothing is set, as every bucket of AWS.
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
    /// How objects are encrypted that come without a wish of their own.
    ///
    /// Differs: AWS answers for every bucket, since it encrypts every object. Here an object lies as it came unless
    /// encryption is asked for, and saying otherwise would be untrue: a bucket without a rule, in a lake that does not encrypt
    /// by default, has none, which S3 has an error for.
    func getBucketEncryption(
        _ input: S3.GetBucketEncryptionRequest,
        _ call: Call
    ) async throws -> S3.GetBucketEncryptionOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        if var configuration: S3.ServerSideEncryptionConfiguration = try settings.configuration() {
            // A rule that only blocks leaves the rest to the lake.
            if objects.encryptsByDefault, configuration.rules.first?.applyServerSideEncryptionByDefault == nil {
                let standard = S3.ServerSideEncryptionConfiguration.standard.rules.first
                configuration.rules[0].applyServerSideEncryptionByDefault =
                    standard?.applyServerSideEncryptionByDefault
            }
            return .init(serverSideEncryptionConfiguration: configuration)
        }
        guard objects.encryptsByDefault else {
            throw S3.ServerSideEncryptionConfigurationNotFoundError(bucketName: input.bucket)
        }
        return .init(serverSideEncryptionConfiguration: .standard)
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
        if rule.applyServerSideEncryptionByDefault?.sseAlgorithm == "aws:kms:dsse" {
            throw PlainFailure.dualLayerEncryption
        }
        value.rules[0].bucketKeyEnabled = rule.bucketKeyEnabled ?? false
        let wanted = value
        try await change(input.bucket, call, input.expectedBucketOwner) { bucket in
            var configuration = wanted
            // What is blocked stays blocked until a request says otherwise.
            if rule.blockedEncryptionTypes == nil,
                let known: S3.ServerSideEncryptionConfiguration = try bucket.configuration()
            {
                configuration.rules[0].blockedEncryptionTypes = known.rules.first?.blockedEncryptionTypes
            }
            bucket.set(configuration)
            bucket.encryption = configuration.rules.first.map(BucketEncryption.init(s3:))
        }
    }

    /// Brings back what every bucket has for which nothing is set.
    func deleteBucketEncryption(_ input: S3.DeleteBucketEncryptionRequest, _ call: Call) async throws {
        let type = S3.ServerSideEncryptionConfiguration.self
        try await change(input.bucket, call, input.expectedBucketOwner) { bucket in
            bucket.remove(type)
            bucket.encryption = nil
        }
    }
}

extension BucketEncryption {
    /// What a rule means for objects that come.
    fileprivate init(s3 rule: S3.ServerSideEncryptionRule) {
        let byDefault = rule.applyServerSideEncryptionByDefault
        self.init(algorithm: byDefault.flatMap { Algorithm(rawValue: $0.sseAlgorithm) })
        keyID = byDefault?.kmsMasterKeyID
        usesBucketKey = rule.bucketKeyEnabled
        blocksCustomerKeys = rule.blockedEncryptionTypes?.encryptionType?.contains(.sseC)
    }
}
