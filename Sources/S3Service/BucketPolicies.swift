import AccessPolicies
import Objects
import Primitives
import ServiceKit
import Shapes

extension Bucket {
    /// The name under which the policy is kept: its text, as it came.
    static let policyDocument = "policy"
}

extension S3Service {
    func getBucketPolicy(
        _ input: S3.GetBucketPolicyRequest,
        _ call: Call
    ) async throws -> S3.GetBucketPolicyOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        guard let text = settings.documents[Bucket.policyDocument] else {
            throw S3.NoSuchBucketPolicy(bucketName: input.bucket)
        }
        return .init(policy: text)
    }

    /// Sets who may do what with the bucket and its objects.
    ///
    /// - Throws: `MalformedPolicy`; `AccessDenied` for a policy that lets in everybody where that is blocked, as it is for
    ///   new buckets.
    func putBucketPolicy(_ input: S3.PutBucketPolicyRequest, _ call: Call) async throws {
        let text = input.policy
        guard text.utf8.first == UInt8(ascii: "{") else { throw S3.MalformedPolicy() }
        let policy: Policy
        do {
            policy = try Policy(parsing: text, bucket: input.bucket)
        } catch {
            throw S3.MalformedPolicy(message: error.message, detail: error.detail)
        }
        try await change(input.bucket, call, input.expectedBucketOwner) { bucket in
            if policy.isPublic, try bucket.publicAccessBlock.blockPublicPolicy == true {
                throw S3.AccessDenied(
                    message:
                        "User: \(call.principal.arn()?.description ?? "anonymous") is not authorized to perform: "
                        + "s3:PutBucketPolicy on resource: \"arn:aws:s3:::\(input.bucket)\" because public policies "
                        + "are prevented by the BlockPublicPolicy setting in S3 Block Public Access."
                )
            }
            bucket.documents[Bucket.policyDocument] = text
        }
    }

    func deleteBucketPolicy(_ input: S3.DeleteBucketPolicyRequest, _ call: Call) async throws {
        try await change(input.bucket, call, input.expectedBucketOwner) {
            $0.documents[Bucket.policyDocument] = nil
        }
    }

    func getBucketPolicyStatus(
        _ input: S3.GetBucketPolicyStatusRequest,
        _ call: Call
    ) async throws -> S3.GetBucketPolicyStatusOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        guard let text = settings.documents[Bucket.policyDocument] else {
            throw S3.NoSuchBucketPolicy(bucketName: input.bucket)
        }
        return .init(
            policyStatus: S3.PolicyStatus(isPublic: try Policy(parsing: text, bucket: input.bucket).isPublic)
        )
    }
}
