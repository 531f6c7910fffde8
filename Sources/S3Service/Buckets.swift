import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Makes a bucket in the caller's region.
    ///
    /// Making one's own bucket again succeeds in us-east-1 and fails everywhere else.
    /// Source: Amazon S3 API Reference, CreateBucket and its error BucketAlreadyOwnedByYou.
    func createBucket(_ input: S3.CreateBucketRequest, _ call: Call) async throws -> S3.CreateBucketOutput {
        let region = try Self.region(input.createBucketConfiguration?.locationConstraint, call.tenant.region)
        let owner = Tenant(account: call.account, region: region)
        let tags = try tags(input.createBucketConfiguration?.tags ?? [])
        // Tables could not say which of the two they mean.
        if let remote = try objects.remotes?.remote(of: input.bucket) {
            throw S3.BucketAlreadyExists(
                message: "The bucket \(input.bucket) is one of remote \(remote.name) of this lake.",
                bucketName: input.bucket
            )
        }
        do {
            try await objects.createBucket(input.bucket, owner: owner) { [self] bucket in
                try setUp(&bucket, input)
                bucket.tags = tags
                // A bucket whose versions can be locked keeps them from the start.
                if input.objectLockEnabledForBucket == true {
                    bucket.versioning = .enabled
                    bucket.objectLock = BucketLock()
                }
            }
        } catch ObjectFailure.bucketNameTaken(_, isOwnedByCaller: true) where region == "us-east-1" {
            return .init(location: "/\(input.bucket)")
        } catch let failure as ObjectFailure {
            throw failure.asS3(bucket: input.bucket, key: "")
        }
        let isGlobal = call.tenant.region == "us-east-1"
        return .init(location: isGlobal ? "/\(input.bucket)" : "\(call.endpoint)/\(input.bucket)")
    }

    /// The region a new bucket is in, by what the request asks for and where it was sent.
    private static func region(_ constraint: String?, _ endpoint: String) throws -> String {
        switch constraint {
        case nil, ""?:
            guard endpoint == "us-east-1" else { throw S3.IllegalLocationConstraintException() }
            return endpoint
        case "EU"?:
            return "eu-west-1"
        case let constraint?:
            guard constraint != "us-east-1", constraint.split(separator: "-").count >= 3 else {
                throw S3.InvalidLocationConstraint(locationConstraint: constraint)
            }
            guard endpoint == "us-east-1" || endpoint == constraint else {
                throw S3.IllegalLocationConstraintException(
                    message:
                        "The \(constraint) location constraint is incompatible for the region specific endpoint "
                        + "this request was sent to."
                )
            }
            return constraint
        }
    }

    func deleteBucket(_ input: S3.DeleteBucketRequest, _ call: Call) async throws {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try await answering(bucket: input.bucket) { try await objects.deleteBucket(input.bucket) }
    }

    func headBucket(_ input: S3.HeadBucketRequest, _ call: Call) async throws -> S3.HeadBucketOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let bucket = try await answering(bucket: input.bucket) { try await objects.bucket(input.bucket) }
        return .init(bucketRegion: bucket.owner.region, accessPointAlias: false)
    }

    /// The region of a bucket; none for us-east-1.
    ///
    /// Source: Amazon S3 API Reference, GetBucketLocation.
    func getBucketLocation(
        _ input: S3.GetBucketLocationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketLocationOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let region = try await answering(bucket: input.bucket) {
            try await objects.bucket(input.bucket).owner.region
        }
        return .init(locationConstraint: region == "us-east-1" ? "" : region)
    }

    func listBuckets(_ input: S3.ListBucketsRequest, _ call: Call) async throws -> S3.ListBucketsOutput {
        let buckets = try await objects.buckets(ownedBy: call.account)
            .filter { $0.name.hasPrefix(input.prefix ?? "") }
            .filter { input.bucketRegion == nil || $0.owner.region == input.bucketRegion }
        let page = try Page(
            of: buckets,
            after: input.continuationToken,
            limit: input.maxBuckets ?? 10_000,
            scope: "s3.buckets",
            position: \.name,
            invalidToken: S3.InvalidArgument(
                message: "The continuation token provided is incorrect",
                argumentName: "continuation-token"
            )
        )
        return .init(
            buckets: page.elements.map { bucket in
                S3.Bucket(name: bucket.name, creationDate: bucket.createdAt, bucketRegion: bucket.owner.region)
            },
            owner: owner(call.account),
            continuationToken: page.nextToken,
            prefix: input.prefix
        )
    }
}
