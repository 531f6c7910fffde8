import Objects
import Primitives
import ServiceKit
import Shapes

extension Bucket {
    /// Who may do what with the bucket; where ACLs do not count, its owner everything.
    func acl(_ service: S3Service) throws -> S3.AccessControlPolicy {
        let owner = service.owner(self.owner.account)
        guard try ownership != .bucketOwnerEnforced, let acl = try configuration(S3.AccessControlPolicy.self)
        else {
            return .standard(owner)
        }
        return acl
    }

    /// Who may do what with one of its objects.
    func acl(of version: ObjectVersion, _ service: S3Service) throws -> S3.AccessControlPolicy {
        let owner = service.owner(self.owner.account)
        guard try ownership != .bucketOwnerEnforced, let text = version.attributes.acl else {
            return .standard(owner)
        }
        return try S3.AccessControlPolicy(json: text)
    }
}

extension S3.AccessControlPolicy {
    /// The owner has full control, nobody else has any.
    static func standard(_ owner: S3.Owner) -> Self {
        Self(owner: owner, grants: [S3.Grant(grantee: S3.Grantee(owner: owner), permission: .fullControl)])
    }
}

extension S3Service {
    func getBucketAcl(_ input: S3.GetBucketAclRequest, _ call: Call) async throws -> S3.GetBucketAclOutput {
        let acl = try await settings(of: input.bucket, call, input.expectedBucketOwner).acl(self)
        return .init(owner: acl.owner, grants: acl.grants)
    }

    func putBucketAcl(_ input: S3.PutBucketAclRequest, _ call: Call) async throws {
        let headers = input.grantHeaders
        try await change(input.bucket, call, input.expectedBucketOwner) { [self] bucket in
            guard try bucket.ownership != .bucketOwnerEnforced else { throw S3.AccessControlListNotSupported() }
            let owner = owner(bucket.owner.account)
            let acl = try requested(
                headers,
                input.accessControlPolicy,
                owner: owner,
                bucketOwner: owner,
                isBucket: true
            )
            if acl.isPublic, try bucket.publicAccessBlock.blockPublicAcls == true { throw S3.AccessDenied() }
            bucket.set(acl)
        }
    }

    func getObjectAcl(_ input: S3.GetObjectAclRequest, _ call: Call) async throws -> S3.GetObjectAclOutput {
        try Self.check(versionID: input.versionId)
        let bucket = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return try await answering(bucket: input.bucket, key: input.key) {
            let acl = try bucket.acl(
                of: try await objects.head(input.bucket, input.key, versionID: input.versionId),
                self
            )
            return .init(owner: acl.owner, grants: acl.grants)
        }
    }

    func putObjectAcl(_ input: S3.PutObjectAclRequest, _ call: Call) async throws -> S3.PutObjectAclOutput {
        try Self.check(versionID: input.versionId)
        let headers = input.grantHeaders
        let bucket = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return try await answering(bucket: input.bucket, key: input.key) {
            let version = try await objects.head(input.bucket, input.key, versionID: input.versionId)
            let bucketOwner = owner(bucket.owner.account)
            guard try bucket.ownership != .bucketOwnerEnforced else {
                guard input.accessControlPolicy == nil, !headers.isEmpty,
                    headers.isBucketOwnerFullControl(bucketOwner)
                else { throw S3.AccessControlListNotSupported() }
                return .init()
            }
            let acl = try requested(
                headers,
                input.accessControlPolicy,
                owner: try bucket.acl(of: version, self).owner ?? bucketOwner,
                bucketOwner: bucketOwner,
                isBucket: false
            )
            if acl.isPublic, try bucket.publicAccessBlock.blockPublicAcls == true { throw S3.AccessDenied() }
            let text = acl.json
            try await objects.updateAttributes(
                input.bucket,
                input.key,
                versionID: input.versionId,
                as: .aclSet,
                by: call.origin
            ) { $0.acl = text }
            return .init()
        }
    }

    /// The ACL that a request brings, in one of three forms.
    private func requested(
        _ headers: GrantHeaders,
        _ document: S3.AccessControlPolicy?,
        owner: S3.Owner,
        bucketOwner: S3.Owner,
        isBucket: Bool
    ) throws -> S3.AccessControlPolicy {
        guard let document else {
            guard !headers.isEmpty else { throw S3.MissingSecurityHeader(missingHeaderName: "x-amz-acl") }
            return try headers.policy(owner: owner, bucketOwner: bucketOwner, isBucket: isBucket)
        }
        guard headers.isEmpty else { throw S3.UnexpectedContent() }
        return try document.checked(owner: owner)
    }
}

// MARK: New objects and buckets

extension S3Service {
    /// The ACL of a new object as it is kept; nil where only the bucket's owner has anything.
    ///
    /// - Throws: `AccessControlListNotSupported` where ACLs do not count and the request wants more than
    ///   `bucket-owner-full-control`; `AccessDenied` where it would let in everybody and that is blocked.
    func acl(of input: some ObjectDescription, in name: String, _ call: Call) async throws -> String? {
        let headers = input.grantHeaders
        let bucket = try await answering(bucket: name) { try await objects.bucket(name) }
        let isForeign = call.account != bucket.owner.account
        if headers.isEmpty, !isForeign { return nil }
        let bucketOwner = owner(bucket.owner.account)
        let ownership = try bucket.ownership
        if ownership == .bucketOwnerEnforced {
            guard headers.isBucketOwnerFullControl(bucketOwner) else {
                throw S3.AccessControlListNotSupported()
            }
            return nil
        }
        let isGiven = ownership == .bucketOwnerPreferred && input.acl == "bucket-owner-full-control"
        let writer = isGiven ? bucketOwner : owner(call.account)
        let acl =
            headers.isEmpty
            ? S3.AccessControlPolicy.standard(writer)
            : try headers.policy(owner: writer, bucketOwner: bucketOwner, isBucket: false)
        if acl.isPublic, try bucket.publicAccessBlock.blockPublicAcls == true { throw S3.AccessDenied() }
        return acl.json
    }

    /// Sets up a new bucket as S3 does: ACLs off and public access blocked, unless the request has it otherwise.
    ///
    /// - Throws: `InvalidBucketAclWithObjectOwnership` for an ACL where ACLs are off,
    ///   `InvalidBucketAclWithBlockPublicAccessError` for one that would let in everybody.
    func setUp(_ bucket: inout Bucket, _ input: S3.CreateBucketRequest) throws {
        let given = input.objectOwnership ?? Ownership.bucketOwnerEnforced.rawValue
        guard let ownership = Ownership(rawValue: given) else {
            throw S3.InvalidArgument(
                message: "Invalid x-amz-object-ownership header: \(given)",
                argumentName: "x-amz-object-ownership",
                argumentValue: given
            )
        }
        bucket.set(S3.OwnershipControls(ownership))
        bucket.set(S3.PublicAccessBlockConfiguration.all)
        let headers = input.grantHeaders
        guard !headers.isEmpty else { return }
        let owner = owner(bucket.owner.account)
        let acl = try headers.policy(owner: owner, bucketOwner: owner, isBucket: true)
        if ownership == .bucketOwnerEnforced, acl.grantsToOthers {
            throw S3.InvalidBucketAclWithObjectOwnership()
        }
        if acl.isPublic { throw S3.InvalidBucketAclWithBlockPublicAccessError() }
        if ownership != .bucketOwnerEnforced { bucket.set(acl) }
    }
}
