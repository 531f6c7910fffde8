import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// The list of every bucket whose owner is enforced: the owner has full control, nobody else has any.
    ///
    /// Source: Amazon S3 User Guide, Controlling ownership of objects.
    func getBucketAcl(_ input: S3.GetBucketAclRequest, _ call: Call) async throws -> S3.GetBucketAclOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        return .init(owner: owner(call.account), grants: [fullControl(call)])
    }

    func getObjectAcl(_ input: S3.GetObjectAclRequest, _ call: Call) async throws -> S3.GetObjectAclOutput {
        try Self.check(versionID: input.versionId)
        return try await within(input.bucket, call, expected: input.expectedBucketOwner, key: input.key) {
            _ = try await objects.head(input.bucket, input.key, versionID: input.versionId)
            return .init(owner: owner(call.account), grants: [fullControl(call)])
        }
    }

    private func fullControl(_ call: Call) -> S3.Grant {
        S3.Grant(
            grantee: S3.Grantee(id: owner(call.account).id, type: .canonicalUser),
            permission: .fullControl
        )
    }
}
