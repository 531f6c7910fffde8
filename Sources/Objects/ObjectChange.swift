package import Store
import Synchronization

/// Something that happened to an object, for those whom the bucket's owner wants to be told of it.
package struct ObjectChange: Sendable {
    /// What happened, by S3's names of events; see `eventName`.
    package enum Kind: String, CaseIterable, Sendable {
        case put = "ObjectCreated:Put"
        case post = "ObjectCreated:Post"
        case copied = "ObjectCreated:Copy"
        case uploadCompleted = "ObjectCreated:CompleteMultipartUpload"
        case deleted = "ObjectRemoved:Delete"
        case marked = "ObjectRemoved:DeleteMarkerCreated"
        case expired = "LifecycleExpiration:Delete"
        case expiredByMarker = "LifecycleExpiration:DeleteMarkerCreated"
        case moved = "LifecycleTransition"
        case restoreBegun = "ObjectRestore:Post"
        case restored = "ObjectRestore:Completed"
        case restoreExpired = "ObjectRestore:Delete"
        case tagged = "ObjectTagging:Put"
        case untagged = "ObjectTagging:Delete"
        case aclSet = "ObjectAcl:Put"
    }

    package let kind: Kind
    /// The version that came, went or was changed; for a marker, the marker.
    package let version: ObjectVersion
    package let bucket: Bucket
    /// Nil where no request did it, but a query, a job or a rule.
    package let origin: ChangeOrigin?
    /// Whether only how long a restored copy stays has changed, which is no event of its own.
    package var isExtension = false

    package init(
        kind: Kind,
        version: ObjectVersion,
        bucket: Bucket,
        origin: ChangeOrigin?,
        isExtension: Bool = false
    ) {
        self.kind = kind
        self.version = version
        self.bucket = bucket
        self.origin = origin
        self.isExtension = isExtension
    }
}

/// The request that changed an object.
package struct ChangeOrigin: Equatable, Sendable {
    package let principalID: String
    package let account: String
    package let sourceAddress: String?
    package let requestID: String
    /// Whether a browser posted a form.
    package let isForm: Bool
    /// Of X-Ray, as the request brought it.
    package let traceHeader: String?

    package init(
        principalID: String,
        account: String,
        sourceAddress: String?,
        requestID: String,
        isForm: Bool = false,
        traceHeader: String? = nil
    ) {
        self.principalID = principalID
        self.account = account
        self.sourceAddress = sourceAddress
        self.requestID = requestID
        self.isForm = isForm
        self.traceHeader = traceHeader
    }
}

/// Is told of changes in buckets that have a document `notification`, inside the transactions that make them.
package protocol ObjectObserver: Sendable {
    /// Stores what follows from the change; what it throws undoes the change.
    func changed(_ change: ObjectChange, _ view: any WriteView) throws
}

extension Bucket {
    /// The document by which an owner says who is told of what.
    package static let notificationDocument = "notification"
}

extension ObjectStore {
    /// Tells `observer` of changes from now on.
    package func tell(_ observer: any ObjectObserver) {
        self.observer.withLock { $0 = observer }
    }

    /// Tells of a change where the bucket's owner wants that; for all other buckets this is one look at what they have set.
    func announce(
        _ kind: ObjectChange.Kind,
        of version: ObjectVersion,
        in bucket: Bucket,
        _ origin: ChangeOrigin?,
        isExtension: Bool = false,
        _ view: any WriteView
    ) throws {
        guard !bucket.documents.isEmpty, bucket.documents[Bucket.notificationDocument] != nil,
            let observer = observer.withLock({ $0 })
        else { return }
        try observer.changed(
            ObjectChange(
                kind: kind,
                version: version,
                bucket: bucket,
                origin: origin,
                isExtension: isExtension
            ),
            view
        )
    }
}
