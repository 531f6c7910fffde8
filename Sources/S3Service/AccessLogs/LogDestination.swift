import Objects
import Primitives

/// Where the log of a bucket goes, and under which keys.
struct LogDestination: Hashable, Sendable {
    /// Which day the folders of a key name.
    enum Folders: Hashable, Sendable {
        case ofDelivery
        /// The day on which requests came, so that each log has those of one day.
        case ofEvents
    }

    /// Whose log it is.
    let bucket: String
    let owner: Tenant
    let targetBucket: String
    let prefix: String
    /// Nil where keys have no folders but those of the prefix.
    let folders: Folders?
    /// What was granted on logs to others than the owner, as an ACL that is kept with each; nil where nothing was.
    let acl: String?

    /// What the configuration of a bucket says; nil where it has no log.
    init?(of bucket: Bucket) throws {
        guard let logging = try bucket.configuration(S3.BucketLoggingStatus.self)?.loggingEnabled else {
            return nil
        }
        self.bucket = bucket.name
        owner = bucket.owner
        targetBucket = logging.targetBucket
        prefix = logging.targetPrefix
        folders = logging.targetObjectKeyFormat?.partitionedPrefix.map { partitioned in
            switch partitioned.partitionDateSource {
            case .deliveryTime?: .ofDelivery
            case .eventTime?, nil: .ofEvents
            }
        }
        let grants = logging.grants
        let owner = S3.Owner(id: S3Service.canonicalID(ofAccount: bucket.owner.account))
        let full = S3.Grant(grantee: S3.Grantee(owner: owner), permission: .fullControl)
        acl = grants.isEmpty ? nil : S3.AccessControlPolicy(owner: owner, grants: [full] + grants).json
    }

    /// The day that lines of a moment are kept apart by; the same for all where logs are not of one day.
    func day(of moment: Timestamp) -> Timestamp? {
        guard folders == .ofEvents else { return nil }
        return Timestamp(moment.date)
    }

    /// The key of a log that is delivered now.
    ///
    /// Source: Amazon S3 API Reference, TargetObjectKeyFormat, SimplePrefix and PartitionedPrefix.
    func key(day: Timestamp?, now: Timestamp, unique: String) -> String {
        let moment = day ?? now
        let date = moment.date
        let days = [padded(date.year, 4), padded(date.month), padded(date.day)]
        let second = Int(moment.microsecondOfDay / 1_000_000)
        let clock = [padded(second / 3600), padded(second / 60 % 60), padded(second % 60)]
        var key = prefix
        if folders != nil {
            key += ([owner.account, owner.region, bucket] + days).map { $0 + "/" }.joined()
        }
        return key + (days + clock + [unique]).joined(separator: "-")
    }
}

extension S3.LoggingEnabled {
    /// What others are granted on logs, in the form of an ACL's grants.
    var grants: [S3.Grant] {
        (targetGrants ?? []).map { grant in
            let permission: S3.Permission? =
                switch grant.permission {
                case .fullControl?: .fullControl
                case .read?: .read
                case .write?: .write
                case nil: nil
                }
            return S3.Grant(grantee: grant.grantee, permission: permission)
        }
    }
}
