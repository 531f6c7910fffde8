import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func getBucketTagging(
        _ input: S3.GetBucketTaggingRequest,
        _ call: Call
    ) async throws -> S3.GetBucketTaggingOutput {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            let tags = try await objects.bucket(input.bucket).tags
            guard !tags.isEmpty else { throw S3.NoSuchTagSet(bucketName: input.bucket) }
            return S3.GetBucketTaggingOutput(tagSet: tagSet(tags))
        }
    }

    func putBucketTagging(_ input: S3.PutBucketTaggingRequest, _ call: Call) async throws {
        let tags = try tags(input.tagging.tagSet)
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            _ = try await objects.updateBucket(input.bucket) { $0.tags = tags }
        }
    }

    func deleteBucketTagging(_ input: S3.DeleteBucketTaggingRequest, _ call: Call) async throws {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            _ = try await objects.updateBucket(input.bucket) { $0.tags = [:] }
        }
    }

    func getObjectTagging(
        _ input: S3.GetObjectTaggingRequest,
        _ call: Call
    ) async throws -> S3.GetObjectTaggingOutput {
        try Self.check(versionID: input.versionId)
        return try await within(input.bucket, call, expected: input.expectedBucketOwner, key: input.key) {
            let version = try await objects.head(input.bucket, input.key, versionID: input.versionId)
            return S3.GetObjectTaggingOutput(
                versionId: try await shownVersionID(of: version),
                tagSet: tagSet(version.attributes.tags)
            )
        }
    }

    func putObjectTagging(
        _ input: S3.PutObjectTaggingRequest,
        _ call: Call
    ) async throws -> S3.PutObjectTaggingOutput {
        try Self.check(versionID: input.versionId)
        let tags = try tags(input.tagging.tagSet, limit: 10)
        return try await within(input.bucket, call, expected: input.expectedBucketOwner, key: input.key) {
            let version = try await objects.updateAttributes(
                input.bucket,
                input.key,
                versionID: input.versionId,
                as: .tagged,
                by: call.origin
            ) { $0.tags = tags }
            return S3.PutObjectTaggingOutput(versionId: try await shownVersionID(of: version))
        }
    }

    func deleteObjectTagging(
        _ input: S3.DeleteObjectTaggingRequest,
        _ call: Call
    ) async throws -> S3.DeleteObjectTaggingOutput {
        try Self.check(versionID: input.versionId)
        return try await within(input.bucket, call, expected: input.expectedBucketOwner, key: input.key) {
            let version = try await objects.updateAttributes(
                input.bucket,
                input.key,
                versionID: input.versionId,
                as: .untagged,
                by: call.origin
            ) { $0.tags = [:] }
            return S3.DeleteObjectTaggingOutput(versionId: try await shownVersionID(of: version))
        }
    }

    private func tagSet(_ tags: [String: String]) -> [S3.Tag] {
        tags.sorted { $0.key < $1.key }.map { S3.Tag(key: $0.key, value: $0.value) }
    }

    /// The tags of a request; each key once, at most `limit`.
    ///
    /// Source: Amazon S3 User Guide, Categorizing your storage using tags.
    func tags(_ given: [S3.Tag], limit: Int = 50) throws -> [String: String] {
        guard given.count <= limit else {
            if limit == 10 {
                throw PlainFailure("BadRequest", "Object tags cannot be greater than 10")
            }
            throw PlainFailure("BadRequest", "Bucket tag count cannot be greater than \(limit)")
        }
        var tags: [String: String] = [:]
        for tag in given {
            guard !tag.key.lowercased().hasPrefix("aws:") else {
                throw S3.InvalidTag(
                    message: "System tags cannot be added/updated by requester",
                    tagKey: tag.key
                )
            }
            guard (1...128).contains(tag.key.utf16.count), tag.key.unicodeScalars.allSatisfy(Self.isTagged)
            else {
                throw S3.InvalidTag(message: "The TagKey you have provided is invalid", tagKey: tag.key)
            }
            guard tag.value.utf16.count <= 256, tag.value.unicodeScalars.allSatisfy(Self.isTagged) else {
                throw S3.InvalidTag(
                    message: "The TagValue you have provided is invalid",
                    tagKey: tag.key,
                    tagValue: tag.value
                )
            }
            guard tags.updateValue(tag.value, forKey: tag.key) == nil else {
                throw S3.InvalidTag(
                    message: "Cannot provide multiple Tags with the same key",
                    tagKey: tag.key
                )
            }
        }
        return tags
    }

    /// Letters, digits and blanks of any script, and a few signs.
    private static func isTagged(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark,
            .spacingMark:
            true
        default: "_.:/=+-@".unicodeScalars.contains(scalar)
        }
    }
}
