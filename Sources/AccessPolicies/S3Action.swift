/// An action that policies can name, and what it is performed on.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
struct S3Action: Sendable, Equatable {
    enum Kind: Sendable {
        case bucket
        case object
        /// Performed on no bucket; a bucket's policy cannot be about it.
        case account
    }

    /// With its service, as policies write it: `s3:GetObject`.
    let name: String
    let lowercasedName: String
    let kind: Kind

    private init(_ name: String, _ kind: Kind) {
        self.name = "s3:" + name
        lowercasedName = self.name.lowercased()
        self.kind = kind
    }

    /// Whether one of the resources of a statement can be what the action is performed on.
    func applies(toAnyOf resources: [String]) -> Bool {
        resources.contains { resource in
            switch kind {
            case .bucket: !resource.contains("/") || resource.hasPrefix("*")
            case .object: resource.contains("/") || resource.contains("*")
            case .account: false
            }
        }
    }

    static let all: [S3Action] =
        bucketActions.map { S3Action($0, .bucket) } + objectActions.map { S3Action($0, .object) }
        + accountActions.map { S3Action($0, .account) }

    private static let objectActions = [
        "AbortMultipartUpload", "BypassGovernanceRetention", "DeleteObject", "DeleteObjectTagging",
        "DeleteObjectVersion", "DeleteObjectVersionTagging", "GetObject", "GetObjectAcl",
        "GetObjectAttributes", "GetObjectLegalHold", "GetObjectRetention", "GetObjectTagging",
        "GetObjectTorrent", "GetObjectVersion", "GetObjectVersionAcl", "GetObjectVersionAttributes",
        "GetObjectVersionForReplication", "GetObjectVersionTagging", "GetObjectVersionTorrent",
        "InitiateReplication", "ListMultipartUploadParts", "ObjectOwnerOverrideToBucketOwner", "PutObject",
        "PutObjectAcl", "PutObjectLegalHold", "PutObjectRetention", "PutObjectTagging",
        "PutObjectVersionAcl", "PutObjectVersionTagging", "ReplicateDelete", "ReplicateObject",
        "ReplicateTags", "RestoreObject", "UpdateObjectEncryption",
    ]

    private static let bucketActions = [
        "CreateBucket", "CreateBucketMetadataTableConfiguration", "DeleteBucket",
        "DeleteBucketMetadataTableConfiguration", "DeleteBucketPolicy", "DeleteBucketWebsite",
        "GetAccelerateConfiguration", "GetAnalyticsConfiguration", "GetBucketAbac", "GetBucketAcl",
        "GetBucketCORS", "GetBucketLocation", "GetBucketLogging",
        "GetBucketMetadataTableConfiguration", "GetBucketNotification", "GetBucketObjectLockConfiguration",
        "GetBucketOwnershipControls", "GetBucketPolicy", "GetBucketPolicyStatus",
        "GetBucketPublicAccessBlock", "GetBucketRequestPayment", "GetBucketTagging", "GetBucketVersioning",
        "GetBucketWebsite", "GetEncryptionConfiguration", "GetIntelligentTieringConfiguration",
        "GetInventoryConfiguration", "GetLifecycleConfiguration", "GetMetricsConfiguration",
        "GetReplicationConfiguration", "ListBucket", "ListBucketMultipartUploads", "ListBucketVersions",
        "ListTagsForResource", "PauseReplication", "PutAccelerateConfiguration",
        "PutAnalyticsConfiguration", "PutBucketAbac", "PutBucketAcl", "PutBucketCORS", "PutBucketLogging",
        "PutBucketNotification", "PutBucketObjectLockConfiguration", "PutBucketOwnershipControls",
        "PutBucketPolicy", "PutBucketPublicAccessBlock", "PutBucketRequestPayment", "PutBucketTagging",
        "PutBucketVersioning", "PutBucketWebsite", "PutEncryptionConfiguration",
        "PutIntelligentTieringConfiguration", "PutInventoryConfiguration", "PutLifecycleConfiguration",
        "PutMetricsConfiguration", "PutReplicationConfiguration", "TagResource", "UntagResource",
        "UpdateBucketMetadataInventoryTableConfiguration", "UpdateBucketMetadataJournalTableConfiguration",
    ]

    private static let accountActions = [
        "CreateAccessPoint", "CreateJob", "GetAccountPublicAccessBlock", "ListAccessPoints",
        "ListAllMyBuckets", "ListJobs", "PutAccountPublicAccessBlock", "PutStorageLensConfiguration",
    ]
}
