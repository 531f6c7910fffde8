import ServiceKit
import Shapes

// Copies of a bucket elsewhere, and tables of its metadata: Hosu makes none, and says so where they are asked for.

extension S3Service {
    /// - Throws: `ReplicationConfigurationNotFoundError`, since none can be set.
    func getBucketReplication(
        _ input: S3.GetBucketReplicationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketReplicationOutput {
        _ = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        throw S3.ReplicationConfigurationNotFoundError(bucketName: input.bucket)
    }

    /// Succeeds, as it does on S3 where none is set.
    func deleteBucketReplication(_ input: S3.DeleteBucketReplicationRequest, _ call: Call) async throws {
        _ = try await settings(of: input.bucket, call, input.expectedBucketOwner)
    }

    func getBucketMetadataConfiguration(
        _ input: S3.GetBucketMetadataConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketMetadataConfigurationOutput {
        _ = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        throw S3.MetadataConfigurationNotFound(bucketName: input.bucket)
    }

    func getBucketMetadataTableConfiguration(
        _ input: S3.GetBucketMetadataTableConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketMetadataTableConfigurationOutput {
        _ = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        throw S3.MetadataConfigurationNotFound(bucketName: input.bucket)
    }
}
