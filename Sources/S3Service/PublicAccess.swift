import Objects
import ServiceKit
import Shapes

extension S3.PublicAccessBlockConfiguration: BucketConfiguration {
    static let subresource = "publicAccessBlock"
    static let shapeName = "PublicAccessBlockConfiguration"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchPublicAccessBlockConfiguration(bucketName: bucket)
    }

    /// What new buckets have.
    ///
    /// Source: Amazon S3 User Guide, Blocking public access to your Amazon S3 storage: on for buckets made since April
    /// 2023.
    static let all = S3.PublicAccessBlockConfiguration(
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true
    )
}

extension S3.OwnershipControls: BucketConfiguration {
    static let subresource = "ownershipControls"
    static let shapeName = "OwnershipControls"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.OwnershipControlsNotFoundError(bucketName: bucket)
    }

    init(_ ownership: Ownership) {
        self.init(rules: [S3.OwnershipControlsRule(objectOwnership: ownership.rawValue)])
    }
}

/// Who owns the objects of a bucket, and whether ACLs count.
///
/// Source: Amazon S3 User Guide, Controlling ownership of objects and disabling ACLs for your bucket.
enum Ownership: String {
    /// The bucket's owner has them all; ACLs do not count. New buckets are so.
    case bucketOwnerEnforced = "BucketOwnerEnforced"
    /// The bucket's owner has those that are given with the canned ACL `bucket-owner-full-control`.
    case bucketOwnerPreferred = "BucketOwnerPreferred"
    /// Whoever puts an object has it; so are buckets without ownership controls.
    case objectWriter = "ObjectWriter"
}

extension Bucket {
    var ownership: Ownership {
        get throws {
            let rule = try configuration(S3.OwnershipControls.self)?.rules.first
            return rule.flatMap { Ownership(rawValue: $0.objectOwnership) } ?? .objectWriter
        }
    }

    /// What is blocked of what would let in everybody; nothing where nothing is set.
    var publicAccessBlock: S3.PublicAccessBlockConfiguration {
        get throws { try configuration() ?? S3.PublicAccessBlockConfiguration() }
    }
}

extension S3Service {
    func getPublicAccessBlock(
        _ input: S3.GetPublicAccessBlockRequest,
        _ call: Call
    ) async throws -> S3.GetPublicAccessBlockOutput {
        .init(
            publicAccessBlockConfiguration: try await configuration(
                of: input.bucket,
                call,
                input.expectedBucketOwner
            )
        )
    }

    /// What the document leaves out is off.
    func putPublicAccessBlock(_ input: S3.PutPublicAccessBlockRequest, _ call: Call) async throws {
        let given = input.publicAccessBlockConfiguration
        let value = S3.PublicAccessBlockConfiguration(
            blockPublicAcls: given.blockPublicAcls ?? false,
            ignorePublicAcls: given.ignorePublicAcls ?? false,
            blockPublicPolicy: given.blockPublicPolicy ?? false,
            restrictPublicBuckets: given.restrictPublicBuckets ?? false
        )
        try await set(value, for: input.bucket, call, input.expectedBucketOwner)
    }

    func deletePublicAccessBlock(_ input: S3.DeletePublicAccessBlockRequest, _ call: Call) async throws {
        let type = S3.PublicAccessBlockConfiguration.self
        try await remove(type, from: input.bucket, call, input.expectedBucketOwner)
    }

    func getBucketOwnershipControls(
        _ input: S3.GetBucketOwnershipControlsRequest,
        _ call: Call
    ) async throws -> S3.GetBucketOwnershipControlsOutput {
        .init(ownershipControls: try await configuration(of: input.bucket, call, input.expectedBucketOwner))
    }

    /// - Throws: `InvalidBucketAclWithObjectOwnership` when ACLs are to be switched off while the bucket's lets others in.
    func putBucketOwnershipControls(_ input: S3.PutBucketOwnershipControlsRequest, _ call: Call) async throws {
        let value = input.ownershipControls
        guard value.rules.count == 1, let ownership = Ownership(rawValue: value.rules[0].objectOwnership) else {
            throw S3.MalformedXML()
        }
        try await change(input.bucket, call, input.expectedBucketOwner) { bucket in
            let acl = try bucket.configuration(S3.AccessControlPolicy.self)
            if ownership == .bucketOwnerEnforced, acl?.grantsToOthers == true {
                throw S3.InvalidBucketAclWithObjectOwnership()
            }
            bucket.set(value)
        }
    }

    func deleteBucketOwnershipControls(
        _ input: S3.DeleteBucketOwnershipControlsRequest,
        _ call: Call
    ) async throws {
        try await remove(S3.OwnershipControls.self, from: input.bucket, call, input.expectedBucketOwner)
    }
}
