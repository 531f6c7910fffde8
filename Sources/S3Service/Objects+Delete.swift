import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func deleteObject(_ input: S3.DeleteObjectRequest, _ call: Call) async throws -> S3.DeleteObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId, key: input.key)
        if input.ifMatchLastModifiedTime != nil || input.ifMatchSize != nil {
            throw PlainFailure.unsupported(header: "x-amz-if-match-size")
        }
        let conditions = WriteConditions(ifMatch: input.ifMatch.map(unquoted))
        try await answering(bucket: input.bucket, key: input.key) {
            _ = try await objects.delete(input.bucket, [input.key], conditions: conditions)
        }
        return .init()
    }

    /// Removes up to a thousand objects in one transaction; those with a condition, one by one.
    func deleteObjects(_ input: S3.DeleteObjectsRequest, _ call: Call) async throws -> S3.DeleteObjectsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let identifiers = input.delete.objects
        guard (1...1000).contains(identifiers.count) else { throw S3.MalformedXML() }
        var deleted: [S3.DeletedObject] = []
        var errors: [S3.Error] = []
        let plain = identifiers.filter { $0.eTag == nil && ($0.versionId ?? "null") == "null" }
        try await answering(bucket: input.bucket) {
            _ = try await objects.delete(input.bucket, plain.map(\.key))
        }
        for identifier in identifiers {
            do {
                try Self.check(versionID: identifier.versionId, key: identifier.key)
                if let etag = identifier.eTag {
                    let conditions = WriteConditions(ifMatch: unquoted(etag))
                    try await answering(bucket: input.bucket, key: identifier.key) {
                        _ = try await objects.delete(input.bucket, [identifier.key], conditions: conditions)
                    }
                }
                deleted.append(.init(key: identifier.key, versionId: identifier.versionId))
            } catch let failure as any ServiceFailure {
                errors.append(
                    .init(
                        key: identifier.key,
                        versionId: identifier.versionId,
                        code: failure.code,
                        message: failure.message
                    )
                )
            }
        }
        return .init(deleted: input.delete.quiet == true ? nil : deleted, errors: errors.isEmpty ? nil : errors)
    }
}
