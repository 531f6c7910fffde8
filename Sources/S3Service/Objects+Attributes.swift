import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Source: Amazon S3 API Reference, GetObjectAttributes.
    func getObjectAttributes(
        _ input: S3.GetObjectAttributesRequest,
        _ call: Call
    ) async throws -> S3.GetObjectAttributesOutput {
        try Self.check(versionID: input.versionId)
        let version = try await within(input.bucket, call, expected: input.expectedBucketOwner, key: input.key)
        {
            let version = try await objects.head(input.bucket, input.key, versionID: input.versionId)
            try objects.checkKey(of: version, try input.customerKey())
            return version
        }
        var output = S3.GetObjectAttributesOutput(
            lastModified: version.modifiedAt,
            versionId: try await shownVersionID(of: version)
        )
        for attribute in input.objectAttributes {
            switch attribute {
            case .eTag: output.eTag = version.etag
            case .checksum: output.checksum = version.checksum.map(S3.Checksum.init(s3:))
            case .objectParts: output.objectParts = try parts(of: version, input)
            case .storageClass: output.storageClass = version.attributes.storageClass ?? StorageClasses.standard
            case .objectSize: output.objectSize = Int(version.byteCount)
            }
        }
        return output
    }

    /// How many parts an object was uploaded in; what they are only where its checksum is made of theirs.
    ///
    /// Source: Amazon S3 API Reference, GetObjectAttributesParts: `Part` is there for uploads with a checksum of parts.
    private func parts(
        of version: ObjectVersion,
        _ input: S3.GetObjectAttributesRequest
    ) throws -> S3.GetObjectAttributesParts? {
        guard !version.partByteCounts.isEmpty else { return nil }
        guard version.checksum?.isComposite == true else {
            return .init(totalPartsCount: version.partByteCounts.count)
        }
        let limit = try Self.pageSize(input.maxParts, argument: "max-parts")
        let marker = try Self.count(input.partNumberMarker, argument: "part-number-marker") ?? 0
        let numbered = version.partByteCounts.enumerated().map {
            (number: $0.offset + 1, byteCount: $0.element)
        }
        let shown = numbered.filter { $0.number > marker }.prefix(limit)
        return .init(
            totalPartsCount: numbered.count,
            partNumberMarker: marker,
            nextPartNumberMarker: shown.last?.number ?? marker,
            maxParts: limit,
            isTruncated: (shown.last?.number ?? numbered.count) < numbered.count,
            parts: shown.map { number, byteCount in
                S3.ObjectPart(partNumber: number, size: Int(byteCount))
                    .showing(ChecksumMembers(version.partChecksum(number)))
            }
        )
    }
}

extension ObjectVersion {
    /// The checksum of a part, numbered from 1; nil where the object's is not made of those of its parts.
    func partChecksum(_ number: Int) -> StoredChecksum? {
        guard let checksum, partChecksums.indices.contains(number - 1) else { return nil }
        return StoredChecksum(algorithm: checksum.algorithm, value: partChecksums[number - 1])
    }
}

extension S3.Checksum {
    /// The value without the number of parts, which headers add.
    fileprivate init(s3 stored: StoredChecksum) {
        let members = ChecksumMembers(StoredChecksum(algorithm: stored.algorithm, value: stored.value))
        self = S3.Checksum(checksumType: ChecksumMembers(stored).type).showing(members)
    }
}
