import Objects
import Primitives
import Shapes

extension ObjectFailure {
    /// The failure as S3 names it, for a request about `bucket` and `key`.
    ///
    /// Source: Amazon S3 API Reference, List of error codes.
    func asS3(bucket: String, key: String) -> any ServiceFailure {
        switch self {
        case .bucketMissing(let name):
            return S3.NoSuchBucket(bucketName: name)
        case .bucketNameInvalid(let name):
            return S3.InvalidBucketName(bucketName: name)
        case .bucketNameTaken(let name, let isOwnedByCaller):
            return isOwnedByCaller
                ? S3.BucketAlreadyOwnedByYou(bucketName: name) : S3.BucketAlreadyExists(bucketName: name)
        case .bucketNotEmpty(let name):
            return S3.BucketNotEmpty(bucketName: name)
        case .keyMissing(let key):
            return S3.NoSuchKey(key: key)
        case .keyTooLong(let byteCount):
            return S3.KeyTooLongError(size: "\(byteCount)", maxSizeAllowed: "\(ObjectStore.longestKey)")
        case .versionMissing(let key, let versionID):
            return S3.NoSuchVersion(key: key, versionId: versionID)
        case .keyDeleted(let key, let marker):
            return PlainFailure(S3.NoSuchKey(key: key), headers: marker.markerHeaders)
        case .versionIsMarker(let marker):
            var headers = marker.markerHeaders
            headers["allow"] = "DELETE"
            headers["last-modified"] = marker.modifiedAt.httpDate
            return PlainFailure(S3.MethodNotAllowed(resourceType: "DeleteMarker"), headers: headers)
        case .versionLocked:
            return S3.AccessDenied(message: "Access Denied because object protected by object lock.")
        case .lockNotConfigured:
            return S3.InvalidRequest(message: "Bucket is missing Object Lock Configuration")
        case .archived(_, let storageClass):
            return S3.InvalidObjectState(storageClass: storageClass)
        case .notArchived(let storageClass):
            return S3.InvalidObjectState(
                message: "Restore is not allowed for the object's current storage class",
                storageClass: storageClass ?? StorageClasses.standard
            )
        case .restoreInProgress:
            return S3.RestoreAlreadyInProgress()
        case .lockNeedsVersions:
            return S3.InvalidBucketState(
                message:
                    "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed."
            )
        case .conditionFailed(let header):
            return S3.PreconditionFailed(condition: header)
        case .notModified(let etag):
            return PlainFailure("NotModified", "Not Modified", httpStatus: 304, headers: ["ETag": quoted(etag)])
        case .rangeUnsatisfiable(let requested, let byteCount):
            return S3.InvalidRange(rangeRequested: requested, actualObjectSize: "\(byteCount)")
        case .digestMismatch(let expected, let calculated):
            return S3.BadDigest(expectedDigest: expected, calculatedDigest: calculated)
        case .checksumMismatch(let name):
            return S3.BadDigest(message: "The \(name) you specified did not match the calculated checksum.")
        case .checksumMalformed(let name):
            return S3.InvalidRequest(
                message: "Value for x-amz-checksum-\(name.lowercased()) header is invalid."
            )
        case .bodyTooLarge(let byteCount, let limit):
            return S3.EntityTooLarge(proposedSize: "\(byteCount)", maxSizeAllowed: "\(limit)")
        case .bodyIncomplete:
            return S3.IncompleteBody()
        case .uploadMissing(let id):
            return S3.NoSuchUpload(uploadId: id)
        case .partMissing(let number):
            return PlainFailure(
                "InvalidPartNumber",
                "The requested partnumber is not satisfiable",
                httpStatus: 416,
                members: ["PartNumberRequested": .string("\(number)")]
            )
        case .partInvalid(let number, let etag, let uploadID):
            return S3.InvalidPart(uploadId: uploadID, partNumber: "\(number)", eTag: etag)
        case .partsOutOfOrder:
            return S3.InvalidPartOrder()
        case .partTooSmall(let number, let etag, let byteCount):
            return S3.EntityTooSmall(
                proposedSize: "\(byteCount)",
                minSizeAllowed: "\(ObjectStore.smallestPart)",
                partNumber: "\(number)",
                eTag: etag
            )
        case .partNumberOutOfRange:
            return S3.InvalidArgument(
                message: "Part number must be an integer between 1 and 10000, inclusive",
                argumentName: "partNumber"
            )
        case .partChecksumUnexpected(let expected, let actual):
            return S3.InvalidRequest(
                message: "Checksum Type mismatch occurred, expected checksum Type: \(expected.lowercased()), "
                    + "actual checksum Type: \(actual?.lowercased() ?? "null")"
            )
        case .partChecksumUnnamed(let number, let name):
            return S3.InvalidRequest(
                message:
                    "The upload was created using a \(name.lowercased()) checksum. The complete request must "
                    + "include the checksum for each part. It was missing for part \(number) in the request."
            )
        case .objectSizeMismatch(let named, let actual):
            return S3.InvalidRequest(
                message: "The provided 'x-amz-mp-object-size' header value \(named) does not match what was "
                    + "computed: \(actual)"
            )
        case .sourceTooLarge:
            return S3.InvalidRequest(
                message:
                    "The specified copy source is larger than the maximum allowable size for a copy source: "
                    + "\(ObjectStore.largestUpload)"
            )
        case .sourceRangeInvalid(let byteCount):
            return S3.InvalidArgument(
                message: "Range specified is not valid for source object of size: \(byteCount)",
                argumentName: "x-amz-copy-source-range"
            )
        case .outOfSpace:
            return PlainFailure(
                "InsufficientStorage",
                "The disk that holds the lake is full: object \(key) of bucket \(bucket) was not stored.",
                httpStatus: 507
            )
        case .encryption(let failure):
            return failure.asS3(bucket: bucket, key: key)
        case .blobDamaged(let key, let reason):
            return S3.InternalError(
                message: "The bytes of object \(key) of bucket \(bucket) are damaged: \(reason)."
            )
        }
    }
}

extension ObjectVersion {
    /// What an answer says of the delete marker that it met.
    ///
    /// Source: Amazon S3 User Guide, Working with delete markers.
    fileprivate var markerHeaders: HeaderList {
        ["x-amz-delete-marker": "true", "x-amz-version-id": shownVersionID]
    }
}

extension PlainFailure {
    /// A header asks for what Hosu does not do; the object must not be stored as if it had not been asked for.
    static func unsupported(header: String) -> PlainFailure {
        PlainFailure(
            "NotImplemented",
            "A header you provided implies functionality that is not implemented",
            httpStatus: 501,
            members: ["Header": .string(header)]
        )
    }
}

/// An ETag as headers and listings show it.
func quoted(_ etag: String) -> String { "\"\(etag)\"" }

/// An ETag without the quotes that clients may or may not send.
func unquoted(_ etag: some StringProtocol) -> String {
    let text = etag.hasPrefix("W/") ? etag.dropFirst(2) : etag[...]
    return text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : String(text)
}
