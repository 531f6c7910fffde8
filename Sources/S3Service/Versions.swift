import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// The name of a version as answers carry it: `null` for one without, nothing where the bucket never kept versions.
    func shownVersionID(of version: ObjectVersion) async throws -> String? {
        if let versionID = version.versionID { return versionID }
        let bucket = try await answering(bucket: version.bucket) { try await objects.bucket(version.bucket) }
        return bucket.versioning == nil ? nil : Bucket.nullVersion
    }

    /// The version of a request, in the form in which names of versions are.
    ///
    /// - Throws: `InvalidArgument` for what cannot be the name of a version.
    static func check(versionID: String?, argument: String = "versionId") throws {
        guard let versionID, versionID != Bucket.nullVersion, !isVersionID(versionID) else { return }
        throw S3.InvalidArgument(
            message: versionID.isEmpty
                ? "Version id cannot be the empty string" : "Invalid version id specified",
            argumentName: argument,
            argumentValue: versionID
        )
    }

    /// Whether a text looks like the names that are given to versions.
    private static func isVersionID(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Source: Amazon S3 API Reference, GetBucketVersioning: empty where versioning was never set.
    func getBucketVersioning(
        _ input: S3.GetBucketVersioningRequest,
        _ call: Call
    ) async throws -> S3.GetBucketVersioningOutput {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            switch try await objects.bucket(input.bucket).versioning {
            case nil: .init()
            case .enabled?: .init(status: .enabled)
            case .suspended?: .init(status: .suspended)
            }
        }
    }

    /// Lets a bucket keep versions or stops it; it never goes back to having none.
    ///
    /// Differs: MFA delete needs devices that nobody has here, so it is refused by name.
    /// Source: Amazon S3 API Reference, PutBucketVersioning.
    func putBucketVersioning(_ input: S3.PutBucketVersioningRequest, _ call: Call) async throws {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let configuration = input.versioningConfiguration
        try Self.refuse(mfa: configuration.mfaDelete == .enabled ? "" : input.mfa)
        guard let status = configuration.status else {
            throw S3.IllegalVersioningConfigurationException(
                message: "The Versioning element must be specified"
            )
        }
        try await answering(bucket: input.bucket) {
            _ = try await objects.updateBucket(input.bucket) { bucket in
                switch status {
                case .enabled: bucket.versioning = .enabled
                case .suspended:
                    guard bucket.objectLock == nil else {
                        throw ObjectFailure.lockNeedsVersions(bucket: bucket.name)
                    }
                    bucket.versioning = .suspended
                }
            }
        }
    }
}
