import Objects
import Primitives

/// What a bucket tells of one change.
///
/// Source: Amazon S3 User Guide, "Event message structure", and "EventBridge event message structure".
struct EventRecord: Sendable {
    let change: ObjectChange
    let moment: Timestamp
    /// Larger than that of any change of the lake before.
    let sequence: Int64
    /// Of the request, or made for a change that none asked for.
    let requestID: String

    private var version: ObjectVersion { change.version }
    private var bucketARN: String {
        let partition = ARN.partition(ofRegion: change.bucket.owner.region)
        return "arn:\(partition):s3:::\(change.bucket.name)"
    }

    /// Sixteen hexadecimal digits, so that texts of the same key sort as the changes came.
    private var sequencer: String {
        let digits = String(sequence, radix: 16, uppercase: true)
        return "00" + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    }

    private var isRemoval: Bool {
        switch change.kind {
        case .deleted, .expired: true
        case .put, .post, .copied, .uploadCompleted, .marked, .expiredByMarker, .moved, .restoreBegun,
            .restored,
            .restoreExpired, .tagged, .untagged, .aclSet:
            false
        }
    }

    /// Whether the object stays what it was: records of that say neither its size nor its place in the order of changes.
    ///
    /// Source: events of S3 to queues and to EventBridge.
    private var isAboutSettings: Bool {
        switch change.kind {
        case .tagged, .untagged, .aclSet: true
        case .put, .post, .copied, .uploadCompleted, .deleted, .marked, .expired, .expiredByMarker, .moved,
            .restoreBegun,
            .restored, .restoreExpired:
            false
        }
    }

    private var isMarker: Bool { version.isDeleteMarker }

    /// The version of the record's form, which came with the kinds of events.
    private var form: String {
        switch change.kind {
        case .put, .post, .copied, .uploadCompleted, .deleted, .marked, .restoreBegun, .restored: "2.1"
        case .expired, .expiredByMarker, .moved, .restoreExpired, .tagged, .untagged, .aclSet: "2.3"
        }
    }

    /// The message for queues, topics and functions; `configurationID` is that of the target.
    func message(configurationID: String) -> String {
        var object = JSONObject()
        object["key"] = .string(Self.encoded(version.key))
        if !isRemoval, !isMarker, !isAboutSettings { object["size"] = .integer(version.byteCount) }
        if !isRemoval { object["eTag"] = .string(isMarker ? Self.emptyETag : version.etag) }
        if let id = version.versionID { object["versionId"] = .string(id) }
        if !isAboutSettings { object["sequencer"] = .string(sequencer) }
        let ownerID = S3Service.canonicalID(ofAccount: change.bucket.owner.account)
        let bucket: JSONValue = [
            "name": .string(change.bucket.name), "ownerIdentity": ["principalId": .string(ownerID)],
            "arn": .string(bucketARN),
        ]
        let origin = change.origin
        var record = JSONObject()
        record["eventVersion"] = .string(form)
        record["eventSource"] = "aws:s3"
        record["awsRegion"] = .string(change.bucket.owner.region)
        record["eventTime"] = .string(moment.iso8601(withMilliseconds: true))
        record["eventName"] = .string(change.kind.rawValue)
        let principal =
            if change.kind == .restored {
                "AmazonCustomer:\(ownerID)"
            } else {
                isByRule ? "s3.amazonaws.com" : "AWS:\(origin?.principalID ?? change.bucket.owner.account)"
            }
        record["userIdentity"] = ["principalId": .string(principal)]
        record["requestParameters"] = [
            "sourceIPAddress": .string(isByRule ? "s3.amazonaws.com" : origin?.sourceAddress ?? "127.0.0.1")
        ]
        record["responseElements"] = [
            "x-amz-request-id": .string(requestID),
            "x-amz-id-2": .string(Base64.encode(Array((requestID + requestID).utf8))),
        ]
        record["s3"] = [
            "s3SchemaVersion": "1.0", "configurationId": .string(configurationID), "bucket": bucket,
            "object": .object(object),
        ]
        if let restoration = version.restoration, change.kind == .restored {
            record["glacierEventData"] = [
                "restoreEventData": [
                    "lifecycleRestorationExpiryTime": .string(
                        restoration.expiresAt.iso8601(withMilliseconds: true)
                    ),
                    "lifecycleRestoreStorageClass": .string(version.attributes.storageClass ?? "GLACIER"),
                ]
            ]
        }
        return (["Records": [.object(record)]] as JSONValue).text
    }

    /// Whether a rule of the bucket did it, or time.
    private var isByRule: Bool {
        switch change.kind {
        case .expired, .expiredByMarker, .moved, .restored, .restoreExpired: true
        case .put, .post, .copied, .uploadCompleted, .deleted, .marked, .restoreBegun, .tagged, .untagged,
            .aclSet:
            false
        }
    }

    private static let emptyETag = "d41d8cd98f00b204e9800998ecf8427e"

    /// A key as messages have it: as in forms, with its slashes.
    ///
    /// Source: Amazon S3 User Guide, "Event message structure": "red flower.jpg" becomes "red+flower.jpg".
    private static func encoded(_ key: String) -> String {
        PercentCoding.encode(key, keeping: "/* ").replacingBlanks
    }

    // MARK: - EventBridge

    var detailType: String {
        switch change.kind {
        case .put, .post, .copied, .uploadCompleted: "Object Created"
        case .deleted, .marked, .expired, .expiredByMarker: "Object Deleted"
        case .moved: "Object Storage Class Changed"
        case .restoreBegun: "Object Restore Initiated"
        case .restored: "Object Restore Completed"
        case .restoreExpired: "Object Restore Expired"
        case .tagged: "Object Tags Added"
        case .untagged: "Object Tags Deleted"
        case .aclSet: "Object ACL Updated"
        }
    }

    /// Whether events of EventBridge say the place in the order of changes: those of objects that came or went do.
    private var isOrdered: Bool {
        switch change.kind {
        case .put, .post, .copied, .uploadCompleted, .deleted, .marked, .expired, .expiredByMarker: true
        case .moved, .restoreBegun, .restored, .restoreExpired, .tagged, .untagged, .aclSet: false
        }
    }

    private var reason: String? {
        switch change.kind {
        case .put: "PutObject"
        case .post: "POST Object"
        case .copied: "CopyObject"
        case .uploadCompleted: "CompleteMultipartUpload"
        case .deleted, .marked: "DeleteObject"
        case .expired, .expiredByMarker: "Lifecycle Expiration"
        case .moved, .restoreBegun, .restored, .restoreExpired, .tagged, .untagged, .aclSet: nil
        }
    }

    var resources: [String] { [bucketARN] }

    var detail: JSONValue {
        var object = JSONObject()
        object["key"] = .string(version.key)
        if !isRemoval, !isMarker, !isAboutSettings { object["size"] = .integer(version.byteCount) }
        if !isRemoval { object["etag"] = .string(isMarker ? Self.emptyETag : version.etag) }
        if let id = version.versionID { object["version-id"] = .string(id) }
        if isOrdered { object["sequencer"] = .string(sequencer) }
        let origin = change.origin
        var detail = JSONObject()
        detail["version"] = "0"
        detail["bucket"] = ["name": .string(change.bucket.name)]
        detail["object"] = .object(object)
        detail["request-id"] = .string(requestID)
        detail["requester"] = .string(
            isByRule ? "s3.amazonaws.com" : origin?.account ?? change.bucket.owner.account
        )
        if !isByRule { detail["source-ip-address"] = .string(origin?.sourceAddress ?? "127.0.0.1") }
        if let reason { detail["reason"] = .string(reason) }
        switch change.kind {
        case .deleted, .expired: detail["deletion-type"] = "Permanently Deleted"
        case .marked, .expiredByMarker: detail["deletion-type"] = "Delete Marker Created"
        case .moved:
            detail["destination-storage-class"] = .string(version.attributes.storageClass ?? "STANDARD")
        case .restoreBegun:
            detail["source-storage-class"] = .string(version.attributes.storageClass ?? "GLACIER")
        case .restored:
            detail["source-storage-class"] = .string(version.attributes.storageClass ?? "GLACIER")
            if let end = version.restoration?.expiresAt {
                detail["restore-expiry-time"] = .string(end.iso8601())
            }
        case .put, .post, .copied, .uploadCompleted, .restoreExpired, .tagged, .untagged, .aclSet: break
        }
        return .object(detail)
    }
}

extension String {
    fileprivate var replacingBlanks: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }, as: UTF8.self)
    }
}
