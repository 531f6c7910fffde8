import Objects
import Primitives
import ServiceKit
import Shapes

// What a bucket has switched on or off: acceleration, who pays, attribute-based access control, access logs.

extension S3.AccelerateConfiguration: BucketConfiguration {
    static let subresource = "accelerate"
    static let shapeName = "AccelerateConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }
}

extension S3.RequestPaymentConfiguration: BucketConfiguration {
    static let subresource = "requestPayment"
    static let shapeName = "RequestPaymentConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }
}

extension S3.AbacStatus: BucketConfiguration {
    static let subresource = "abac"
    static let shapeName = "AbacStatus"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }
}

extension S3Service {
    /// Empty where acceleration was never set.
    ///
    /// Source: Amazon S3 API Reference, GetBucketAccelerateConfiguration.
    func getBucketAccelerateConfiguration(
        _ input: S3.GetBucketAccelerateConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketAccelerateConfigurationOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return .init(status: try settings.configuration(S3.AccelerateConfiguration.self)?.status)
    }

    /// Kept and given back; there is no network of Amazon's to accelerate anything.
    func putBucketAccelerateConfiguration(
        _ input: S3.PutBucketAccelerateConfigurationRequest,
        _ call: Call
    ) async throws {
        guard input.accelerateConfiguration.status != nil else { throw S3.MalformedXML() }
        guard !input.bucket.contains(".") else {
            throw S3.InvalidRequest(
                message: "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names"
            )
        }
        try await set(input.accelerateConfiguration, for: input.bucket, call, input.expectedBucketOwner)
    }

    func getBucketRequestPayment(
        _ input: S3.GetBucketRequestPaymentRequest,
        _ call: Call
    ) async throws -> S3.GetBucketRequestPaymentOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return .init(
            payer: try settings.configuration(S3.RequestPaymentConfiguration.self)?.payer ?? .bucketOwner
        )
    }

    func putBucketRequestPayment(_ input: S3.PutBucketRequestPaymentRequest, _ call: Call) async throws {
        try await set(input.requestPaymentConfiguration, for: input.bucket, call, input.expectedBucketOwner)
    }

    func getBucketAbac(_ input: S3.GetBucketAbacRequest, _ call: Call) async throws -> S3.GetBucketAbacOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return .init(abacStatus: try settings.configuration() ?? S3.AbacStatus(status: .disabled))
    }

    /// - Throws: `NotImplemented` for switching it on: tags of buckets would have to decide who may come in.
    func putBucketAbac(_ input: S3.PutBucketAbacRequest, _ call: Call) async throws {
        switch input.abacStatus.status {
        case .disabled?:
            try await set(input.abacStatus, for: input.bucket, call, input.expectedBucketOwner)
        case .enabled?:
            throw PlainFailure(
                "NotImplemented",
                "Hosu does not decide access by the tags of buckets; attribute-based access control stays off.",
                httpStatus: 501
            )
        case nil:
            throw S3.MalformedXML()
        }
    }
}
