import AccessPolicies
import Objects
import Primitives
import Shapes
import Synchronization

/// What decides who may use a bucket, read from what is set for it.
struct BucketAccess: Sendable {
    let policy: Policy?
    let isPolicyPublic: Bool
    /// Whether a public policy lets in nobody but the owner's account.
    let restrictsPublicPolicy: Bool
    /// Whether ACLs let in nobody that they name by a group of everybody.
    let ignoresPublicLists: Bool
    /// Whether ACLs count at all.
    let usesLists: Bool
    /// The ACL of the bucket.
    let list: AccessList

    /// - Throws: `InternalError` when what is kept cannot be read: nobody can say what it forbids.
    init(_ bucket: Bucket) throws {
        do {
            policy = try bucket.policyText.map { text in try Policy(parsing: text, bucket: bucket.name) }
            let block = try Self.json(bucket.documents["publicAccessBlock"])
            restrictsPublicPolicy = block?["RestrictPublicBuckets"]?.bool ?? false
            ignoresPublicLists = block?["IgnorePublicAcls"]?.bool ?? false
            let ownership = try Self.json(bucket.documents["ownershipControls"])
            usesLists = ownership?["Rules"]?[0]?["ObjectOwnership"] != "BucketOwnerEnforced"
            list = AccessList(try Self.json(bucket.documents["acl"]))
        } catch {
            throw S3.InternalError(
                message: "The access settings of bucket \(bucket.name) cannot be read: \(error)."
            )
        }
        isPolicyPublic = policy?.isPublic ?? false
    }

    static func json(_ text: String?) throws -> JSONValue? {
        try text.map { text in try JSONValue(parsing: text) }
    }
}

extension Bucket {
    /// The policy as it was put; nil where there is none.
    var policyText: String? { documents["policy"] }
}

/// The grants of an ACL.
struct AccessList: Sendable, Equatable {
    /// What may be granted.
    enum Permission: String, Sendable {
        case fullControl = "FULL_CONTROL"
        case read = "READ"
        case write = "WRITE"
        case readList = "READ_ACP"
        case writeList = "WRITE_ACP"
    }

    private struct Grant: Sendable, Equatable {
        /// The canonical id of an account, or the URI of a group.
        let grantee: String
        let permission: Permission
    }

    private let grants: [Grant]

    /// Everybody, whether they sign or not.
    static let everybody = "http://acs.amazonaws.com/groups/global/AllUsers"
    /// Everybody who has an account.
    static let everyAccount = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"

    /// Reads an `AccessControlPolicy` as it is kept; none grants nobody but the owner anything.
    init(_ value: JSONValue?) {
        grants = (value?["Grants"]?.array ?? []).compactMap { grant in
            let grantee = grant["Grantee"]?["URI"]?.string ?? grant["Grantee"]?["ID"]?.string
            guard let grantee, let permission = grant["Permission"]?.string.flatMap(Permission.init) else {
                return nil
            }
            return Grant(grantee: grantee, permission: permission)
        }
    }

    /// Whether one of `grantees` was given the permission, or all of them together.
    func grants(_ permission: Permission, toAnyOf grantees: Set<String>) -> Bool {
        grants.contains { grant in
            grantees.contains(grant.grantee)
                && (grant.permission == permission || grant.permission == .fullControl)
        }
    }

    /// What the ACL of a bucket must grant for an action; nil where no grant helps.
    ///
    /// Source: Amazon S3 User Guide, "Access control list (ACL) overview", mapping of permissions.
    static func bucketPermission(for action: String) -> Permission? {
        switch action {
        case "s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads": .read
        case "s3:PutObject", "s3:DeleteObject": .write
        case "s3:GetBucketAcl": .readList
        case "s3:PutBucketAcl": .writeList
        default: nil
        }
    }

    /// What the ACL of an object must grant for an action; nil where no grant helps.
    static func objectPermission(for action: String) -> Permission? {
        switch action {
        case "s3:GetObject", "s3:GetObjectVersion": .read
        case "s3:GetObjectAcl", "s3:GetObjectVersionAcl": .readList
        case "s3:PutObjectAcl", "s3:PutObjectVersionAcl": .writeList
        default: nil
        }
    }
}

/// The access settings of buckets, read once for each state.
///
/// A class because it guards what it remembers; the texts that a bucket has decide whether it is still good.
final class BucketAccessCache: Sendable {
    private struct Entry: Sendable {
        let documents: [String: String]
        let access: BucketAccess
    }

    /// As many buckets as can be asked for in turn without reading their settings anew.
    private static let capacity = 1000
    private let entries = Mutex<[String: Entry]>([:])

    func access(of bucket: Bucket) throws -> BucketAccess {
        if let entry = entries.withLock({ $0[bucket.name] }), entry.documents == bucket.documents {
            return entry.access
        }
        let access = try BucketAccess(bucket)
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll() }
            entries[bucket.name] = Entry(documents: bucket.documents, access: access)
        }
        return access
    }
}
