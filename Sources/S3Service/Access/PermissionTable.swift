import Shapes

/// One action that an operation needs, and on what.
struct PermissionNeed: Sendable {
    /// What the action is performed on.
    enum Target: Sendable {
        case bucket
        case object
        /// The object that is copied.
        case source
    }

    let target: Target
    /// Without its service: `GetObject`.
    private let action: String
    /// The action instead, where the request names a version.
    private let versionedAction: String
    /// Members of the input of which one must be there for the action to be needed; empty for always.
    let triggers: [String]

    private init(_ target: Target, _ action: String, _ versioned: String?, _ triggers: [String]) {
        self.target = target
        self.action = "s3:" + action
        versionedAction = "s3:" + (versioned ?? action)
        self.triggers = triggers
    }

    static func bucket(_ action: String) -> PermissionNeed {
        PermissionNeed(.bucket, action, nil, [])
    }

    static func object(
        _ action: String,
        versioned: String? = nil,
        when triggers: [String] = []
    ) -> PermissionNeed {
        PermissionNeed(.object, action, versioned, triggers)
    }

    static func source(
        _ action: String,
        versioned: String? = nil,
        when triggers: [String] = []
    ) -> PermissionNeed {
        PermissionNeed(.source, action, versioned, triggers)
    }

    func action(ofVersion isVersion: Bool) -> String { isVersion ? versionedAction : action }

    func isCalledFor(by input: ShapeObject) -> Bool {
        triggers.isEmpty || triggers.contains { input[$0] != nil }
    }
}

/// Which actions each operation of S3 needs.
///
/// Source: Amazon S3 User Guide, "Required permissions for Amazon S3 API operations".
enum PermissionTable {
    /// The needs of an operation; nil for one that is not in the table, which only the owner's account may use.
    static func needs(of operation: String) -> [PermissionNeed]? { byOperation[operation] }

    private static let byOperation = Dictionary(uniqueKeysWithValues: rows.map { ($0.operation, $0.needs) })

    private static let grants = [
        "ACL", "GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP",
    ]

    /// What a write needs besides, by what its headers ask for.
    private static let extras: [PermissionNeed] = [
        .object("PutObjectAcl", when: grants),
        .object("PutObjectLegalHold", when: ["ObjectLockLegalHoldStatus"]),
        .object("PutObjectRetention", when: ["ObjectLockMode", "ObjectLockRetainUntilDate"]),
        .object("PutObjectTagging", when: ["Tagging"]),
    ]

    private static let reading: PermissionNeed = .object("GetObject", versioned: "GetObjectVersion")
    private static let copying: PermissionNeed = .source("GetObject", versioned: "GetObjectVersion")
    private static let bypass: PermissionNeed =
        .object("BypassGovernanceRetention", when: ["BypassGovernanceRetention"])

    /// Operations without a bucket need none; `DeleteObjects` asks for each of its keys when it comes to it.
    private static let rows: [(operation: String, needs: [PermissionNeed])] = [
        ("AbortMultipartUpload", [.object("AbortMultipartUpload")]),
        ("CompleteMultipartUpload", [.object("PutObject")]),
        ("CopyObject", [copying, .object("PutObject")] + extras),
        ("CreateBucket", []),
        ("CreateBucketMetadataConfiguration", [.bucket("CreateBucketMetadataTableConfiguration")]),
        ("CreateBucketMetadataTableConfiguration", [.bucket("CreateBucketMetadataTableConfiguration")]),
        ("CreateMultipartUpload", [.object("PutObject")] + extras),
        ("CreateSession", [.bucket("CreateSession")]),
        ("DeleteBucket", [.bucket("DeleteBucket")]),
        ("DeleteBucketAnalyticsConfiguration", [.bucket("PutAnalyticsConfiguration")]),
        ("DeleteBucketCors", [.bucket("PutBucketCORS")]),
        ("DeleteBucketEncryption", [.bucket("PutEncryptionConfiguration")]),
        ("DeleteBucketIntelligentTieringConfiguration", [.bucket("PutIntelligentTieringConfiguration")]),
        ("DeleteBucketInventoryConfiguration", [.bucket("PutInventoryConfiguration")]),
        ("DeleteBucketLifecycle", [.bucket("PutLifecycleConfiguration")]),
        ("DeleteBucketMetadataConfiguration", [.bucket("DeleteBucketMetadataTableConfiguration")]),
        ("DeleteBucketMetadataTableConfiguration", [.bucket("DeleteBucketMetadataTableConfiguration")]),
        ("DeleteBucketMetricsConfiguration", [.bucket("PutMetricsConfiguration")]),
        ("DeleteBucketOwnershipControls", [.bucket("PutBucketOwnershipControls")]),
        ("DeleteBucketPolicy", [.bucket("DeleteBucketPolicy")]),
        ("DeleteBucketReplication", [.bucket("PutReplicationConfiguration")]),
        ("DeleteBucketTagging", [.bucket("PutBucketTagging")]),
        ("DeleteBucketWebsite", [.bucket("DeleteBucketWebsite")]),
        ("DeleteObject", [.object("DeleteObject", versioned: "DeleteObjectVersion"), bypass]),
        ("DeleteObjectTagging", [.object("DeleteObjectTagging", versioned: "DeleteObjectVersionTagging")]),
        ("DeleteObjects", []),
        ("DeletePublicAccessBlock", [.bucket("PutBucketPublicAccessBlock")]),
        ("GetBucketAbac", [.bucket("GetBucketAbac")]),
        ("GetBucketAccelerateConfiguration", [.bucket("GetAccelerateConfiguration")]),
        ("GetBucketAcl", [.bucket("GetBucketAcl")]),
        ("GetBucketAnalyticsConfiguration", [.bucket("GetAnalyticsConfiguration")]),
        ("GetBucketCors", [.bucket("GetBucketCORS")]),
        ("GetBucketEncryption", [.bucket("GetEncryptionConfiguration")]),
        ("GetBucketIntelligentTieringConfiguration", [.bucket("GetIntelligentTieringConfiguration")]),
        ("GetBucketInventoryConfiguration", [.bucket("GetInventoryConfiguration")]),
        ("GetBucketLifecycle", [.bucket("GetLifecycleConfiguration")]),
        ("GetBucketLifecycleConfiguration", [.bucket("GetLifecycleConfiguration")]),
        ("GetBucketLocation", [.bucket("GetBucketLocation")]),
        ("GetBucketLogging", [.bucket("GetBucketLogging")]),
        ("GetBucketMetadataConfiguration", [.bucket("GetBucketMetadataTableConfiguration")]),
        ("GetBucketMetadataTableConfiguration", [.bucket("GetBucketMetadataTableConfiguration")]),
        ("GetBucketMetricsConfiguration", [.bucket("GetMetricsConfiguration")]),
        ("GetBucketNotification", [.bucket("GetBucketNotification")]),
        ("GetBucketNotificationConfiguration", [.bucket("GetBucketNotification")]),
        ("GetBucketOwnershipControls", [.bucket("GetBucketOwnershipControls")]),
        ("GetBucketPolicy", [.bucket("GetBucketPolicy")]),
        ("GetBucketPolicyStatus", [.bucket("GetBucketPolicyStatus")]),
        ("GetBucketReplication", [.bucket("GetReplicationConfiguration")]),
        ("GetBucketRequestPayment", [.bucket("GetBucketRequestPayment")]),
        ("GetBucketTagging", [.bucket("GetBucketTagging")]),
        ("GetBucketVersioning", [.bucket("GetBucketVersioning")]),
        ("GetBucketWebsite", [.bucket("GetBucketWebsite")]),
        ("GetObject", [reading]),
        ("GetObjectAcl", [.object("GetObjectAcl", versioned: "GetObjectVersionAcl")]),
        (
            "GetObjectAttributes",
            [reading, .object("GetObjectAttributes", versioned: "GetObjectVersionAttributes")]
        ),
        ("GetObjectLegalHold", [.object("GetObjectLegalHold")]),
        ("GetObjectLockConfiguration", [.bucket("GetBucketObjectLockConfiguration")]),
        ("GetObjectRetention", [.object("GetObjectRetention")]),
        ("GetObjectTagging", [.object("GetObjectTagging", versioned: "GetObjectVersionTagging")]),
        ("GetObjectTorrent", [.object("GetObject")]),
        ("GetPublicAccessBlock", [.bucket("GetBucketPublicAccessBlock")]),
        ("HeadBucket", [.bucket("ListBucket")]),
        ("HeadObject", [reading]),
        ("ListBucketAnalyticsConfigurations", [.bucket("GetAnalyticsConfiguration")]),
        ("ListBucketIntelligentTieringConfigurations", [.bucket("GetIntelligentTieringConfiguration")]),
        ("ListBucketInventoryConfigurations", [.bucket("GetInventoryConfiguration")]),
        ("ListBucketMetricsConfigurations", [.bucket("GetMetricsConfiguration")]),
        ("ListBuckets", []),
        ("ListDirectoryBuckets", []),
        ("ListMultipartUploads", [.bucket("ListBucketMultipartUploads")]),
        ("ListObjectVersions", [.bucket("ListBucketVersions")]),
        ("ListObjects", [.bucket("ListBucket")]),
        ("ListObjectsV2", [.bucket("ListBucket")]),
        ("ListParts", [.object("ListMultipartUploadParts")]),
        ("PutBucketAbac", [.bucket("PutBucketAbac")]),
        ("PutBucketAccelerateConfiguration", [.bucket("PutAccelerateConfiguration")]),
        ("PutBucketAcl", [.bucket("PutBucketAcl")]),
        ("PutBucketAnalyticsConfiguration", [.bucket("PutAnalyticsConfiguration")]),
        ("PutBucketCors", [.bucket("PutBucketCORS")]),
        ("PutBucketEncryption", [.bucket("PutEncryptionConfiguration")]),
        ("PutBucketIntelligentTieringConfiguration", [.bucket("PutIntelligentTieringConfiguration")]),
        ("PutBucketInventoryConfiguration", [.bucket("PutInventoryConfiguration")]),
        ("PutBucketLifecycle", [.bucket("PutLifecycleConfiguration")]),
        ("PutBucketLifecycleConfiguration", [.bucket("PutLifecycleConfiguration")]),
        ("PutBucketLogging", [.bucket("PutBucketLogging")]),
        ("PutBucketMetricsConfiguration", [.bucket("PutMetricsConfiguration")]),
        ("PutBucketNotification", [.bucket("PutBucketNotification")]),
        ("PutBucketNotificationConfiguration", [.bucket("PutBucketNotification")]),
        ("PutBucketOwnershipControls", [.bucket("PutBucketOwnershipControls")]),
        ("PutBucketPolicy", [.bucket("PutBucketPolicy")]),
        ("PutBucketReplication", [.bucket("PutReplicationConfiguration")]),
        ("PutBucketRequestPayment", [.bucket("PutBucketRequestPayment")]),
        ("PutBucketTagging", [.bucket("PutBucketTagging")]),
        ("PutBucketVersioning", [.bucket("PutBucketVersioning")]),
        ("PutBucketWebsite", [.bucket("PutBucketWebsite")]),
        ("PutObject", [.object("PutObject")] + extras),
        ("PutObjectAcl", [.object("PutObjectAcl", versioned: "PutObjectVersionAcl")]),
        ("PutObjectLegalHold", [.object("PutObjectLegalHold")]),
        ("PutObjectLockConfiguration", [.bucket("PutBucketObjectLockConfiguration")]),
        ("PutObjectRetention", [.object("PutObjectRetention"), bypass]),
        ("PutObjectTagging", [.object("PutObjectTagging", versioned: "PutObjectVersionTagging")]),
        ("PutPublicAccessBlock", [.bucket("PutBucketPublicAccessBlock")]),
        ("RenameObject", [.source("GetObject"), .source("DeleteObject"), .object("PutObject")]),
        ("RestoreObject", [.object("RestoreObject")]),
        ("SelectObjectContent", [.object("GetObject")]),
        (
            "UpdateBucketMetadataInventoryTableConfiguration",
            [.bucket("UpdateBucketMetadataInventoryTableConfiguration")]
        ),
        (
            "UpdateBucketMetadataJournalTableConfiguration",
            [.bucket("UpdateBucketMetadataJournalTableConfiguration")]
        ),
        ("UpdateObjectEncryption", [.object("UpdateObjectEncryption")]),
        ("UploadPart", [.object("PutObject")]),
        ("UploadPartCopy", [copying, .object("PutObject")]),
        ("WriteGetObjectResponse", []),
    ]
}
