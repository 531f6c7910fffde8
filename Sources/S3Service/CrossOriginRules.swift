import Objects
import ServiceKit
import Shapes

extension S3.CORSConfiguration: BucketConfiguration {
    static let subresource = "cors"
    static let shapeName = "CORSConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchCORSConfiguration(bucketName: bucket)
    }
}

extension S3Service {
    func getBucketCors(_ input: S3.GetBucketCorsRequest, _ call: Call) async throws -> S3.GetBucketCorsOutput {
        let value = try await configuration(
            S3.CORSConfiguration.self,
            of: input.bucket,
            call,
            input.expectedBucketOwner
        )
        return .init(corsRules: value.corsRules)
    }

    /// Source: Amazon S3 User Guide, Elements of a CORS configuration; Amazon S3 API Reference, PutBucketCors.
    func putBucketCors(_ input: S3.PutBucketCorsRequest, _ call: Call) async throws {
        let value = input.corsConfiguration
        guard (1...100).contains(value.corsRules.count) else { throw S3.MalformedXML() }
        for rule in value.corsRules { try rule.check() }
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deleteBucketCors(_ input: S3.DeleteBucketCorsRequest, _ call: Call) async throws {
        try await remove(S3.CORSConfiguration.self, from: input.bucket, call, input.expectedBucketOwner)
    }
}

extension S3.CORSRule {
    private static let methods: Set = ["DELETE", "GET", "HEAD", "POST", "PUT"]

    /// - Throws: `InvalidRequest` for methods and wildcards that S3 does not take, `MalformedXML` for an empty list.
    fileprivate func check() throws {
        guard !allowedMethods.isEmpty, !allowedOrigins.isEmpty, (id?.count ?? 0) <= 255 else {
            throw S3.MalformedXML()
        }
        for method in allowedMethods where !Self.methods.contains(method) {
            throw S3.InvalidRequest(
                message: "Found unsupported HTTP method in CORS config. Unsupported method is \(method)"
            )
        }
        for origin in allowedOrigins where origin.count(where: { $0 == "*" }) > 1 {
            throw S3.InvalidRequest(message: "AllowedOrigin \"\(origin)\" can not have more than one wildcard.")
        }
        for header in allowedHeaders ?? [] where header.count(where: { $0 == "*" }) > 1 {
            throw S3.InvalidRequest(message: "AllowedHeader \"\(header)\" can not have more than one wildcard.")
        }
        for header in exposeHeaders ?? [] where header.contains("*") {
            throw S3.InvalidRequest(
                message:
                    "ExposeHeader \"\(header)\" contains wildcard. We currently do not support wildcard for "
                    + "ExposeHeader."
            )
        }
    }
}
