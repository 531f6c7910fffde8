import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// The versions and delete markers of a bucket, those of a key from the newest to the oldest.
    ///
    /// Source: Amazon S3 API Reference, ListObjectVersions.
    func listObjectVersions(
        _ input: S3.ListObjectVersionsRequest,
        _ call: Call
    ) async throws -> S3.ListObjectVersionsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let text = try ListedText(input.encodingType)
        let request = try VersionListRequest(input)
        let page = try await answering(bucket: input.bucket) { try await objects.listVersions(request) }
        let owner = owner(call.account)
        let moment = restoreMoment(input.optionalObjectAttributes, call)
        let next = page.next.map(VersionMarkers.init)
        return .init(
            isTruncated: page.next != nil,
            keyMarker: text(input.keyMarker ?? ""),
            versionIdMarker: input.versionIdMarker ?? "",
            nextKeyMarker: next.map { text($0.key) },
            nextVersionIdMarker: next?.versionID,
            versions: page.entries.filter { !$0.version.isDeleteMarker }
                .map { S3.ObjectVersion($0, text, owner: owner, restoresAt: moment) },
            deleteMarkers: page.entries.filter(\.version.isDeleteMarker).map { entry in
                S3.DeleteMarkerEntry(
                    owner: owner,
                    key: text(entry.version.key),
                    versionId: entry.version.shownVersionID,
                    isLatest: entry.isLatest,
                    lastModified: entry.version.modifiedAt
                )
            },
            name: input.bucket,
            prefix: text(request.prefix),
            delimiter: request.delimiter.map { text($0) },
            maxKeys: request.limit,
            commonPrefixes: page.prefixes.map { .init(prefix: text($0)) },
            encodingType: input.encodingType
        )
    }
}

/// A position in a listing of versions as its two markers say it.
private struct VersionMarkers {
    let key: String
    let versionID: String?

    init(_ position: VersionPosition) {
        switch position {
        case .key(let text), .prefix(let text): (key, versionID) = (text, nil)
        case .version(let text, let name): (key, versionID) = (text, name)
        }
    }
}

extension VersionListRequest {
    /// - Throws: `InvalidArgument` for numbers, markers and encodings that S3 does not take.
    fileprivate init(_ input: S3.ListObjectVersionsRequest) throws {
        self.init(bucket: input.bucket)
        prefix = input.prefix ?? ""
        delimiter = input.delimiter?.isEmpty == false ? input.delimiter : nil
        limit = try S3Service.pageSize(input.maxKeys)
        let key = input.keyMarker ?? ""
        if let versionID = input.versionIdMarker {
            guard !versionID.isEmpty else {
                throw Self.refusal("A version-id marker cannot be empty.", versionID)
            }
            guard !key.isEmpty else {
                throw Self.refusal("A version-id marker cannot be specified without a key marker.", versionID)
            }
            try S3Service.check(versionID: versionID, argument: "version-id-marker")
            after = .version(key: key, versionID: versionID)
        } else if !key.isEmpty {
            // A page may have ended with a common prefix, which must not come again.
            switch ListPosition(marker: key, prefix: prefix, delimiter: delimiter) {
            case .key(let key): after = .key(key)
            case .prefix(let prefix): after = .prefix(prefix)
            }
        }
    }

    private static func refusal(_ message: String, _ value: String) -> S3.InvalidArgument {
        S3.InvalidArgument(message: message, argumentName: "version-id-marker", argumentValue: value)
    }
}

extension S3.ObjectVersion {
    fileprivate init(
        _ entry: VersionPage.Entry,
        _ text: ListedText,
        owner: S3.Owner,
        restoresAt moment: Timestamp?
    ) {
        let version = entry.version
        self.init(
            eTag: quoted(version.etag),
            checksumAlgorithm: version.checksum.map { [$0.algorithm.rawValue] },
            checksumType: ChecksumMembers(version.checksum).type,
            size: Int(version.byteCount),
            storageClass: version.attributes.storageClass ?? StorageClasses.standard,
            key: text(version.key),
            versionId: version.shownVersionID,
            isLatest: entry.isLatest,
            lastModified: version.modifiedAt,
            owner: owner,
            restoreStatus: moment.flatMap { S3.RestoreStatus(version, at: $0) }
        )
    }
}
