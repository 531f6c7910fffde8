import Objects
import Primitives
import ServiceKit
import Shapes

// Who is granted what by ACLs, in the three forms that requests have it: canned, in headers, as a document.
//
// Source: Amazon S3 User Guide, Access control list (ACL) overview.

extension S3.AccessControlPolicy: BucketConfiguration {
    static let subresource = "acl"
    static let shapeName = "AccessControlPolicy"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }

    /// The most grants that S3 takes.
    private static let grantLimit = 100

    init(owner: S3.Owner, grants: [S3.Grant]) {
        self.init(grants: grants, owner: owner)
    }

    /// Whether anybody but the owner has anything.
    var grantsToOthers: Bool {
        (grants ?? []).contains { $0.grantee?.id != owner?.id || $0.grantee?.uri != nil }
    }

    /// Whether everybody, or everybody with an account, has anything.
    var isPublic: Bool {
        let groups: Set = [GranteeGroup.allUsers.uri, GranteeGroup.authenticatedUsers.uri]
        return (grants ?? []).contains { $0.grantee?.uri.map(groups.contains) ?? false }
    }

    /// The document of a request, checked.
    ///
    /// - Throws: `MalformedACLError`; `AccessDenied` when it would change the owner; `InvalidArgument` for a grantee that
    ///   cannot be; `UnresolvableGrantByEmailAddress`.
    func checked(owner: S3.Owner) throws -> Self {
        guard let grants, grants.count <= Self.grantLimit, let given = self.owner else {
            throw S3.MalformedACLError()
        }
        guard given.id == nil || given.id == owner.id else { throw S3.AccessDenied() }
        var checked: [S3.Grant] = []
        for grant in grants {
            guard let grantee = grant.grantee, let permission = grant.permission else {
                throw S3.MalformedACLError()
            }
            checked.append(S3.Grant(grantee: try grantee.checked(), permission: permission))
        }
        return Self(owner: owner, grants: checked)
    }
}

/// The groups that S3 has.
enum GranteeGroup: String, CaseIterable {
    case allUsers = "global/AllUsers"
    case authenticatedUsers = "global/AuthenticatedUsers"
    case logDelivery = "s3/LogDelivery"

    var uri: String { "http://acs.amazonaws.com/groups/\(rawValue)" }

    func grant(_ permission: S3.Permission) -> S3.Grant {
        S3.Grant(grantee: S3.Grantee(type: .group, uri: uri), permission: permission)
    }
}

extension S3.Grantee {
    init(owner: S3.Owner) {
        self.init(id: owner.id, type: .canonicalUser)
    }

    /// Differs: canonical users are not looked up, since every account exists here as soon as it is named.
    fileprivate func checked() throws -> Self {
        switch type {
        case .canonicalUser:
            guard let id, id.utf8.count == 64, id.allSatisfy(\.isHexDigit) else {
                throw S3.InvalidArgument(
                    message: "Invalid id",
                    argumentName: "CanonicalUser/ID",
                    argumentValue: id
                )
            }
            return S3.Grantee(id: id, type: .canonicalUser)
        case .group:
            guard let uri, GranteeGroup.allCases.contains(where: { $0.uri == uri }) else {
                throw S3.InvalidArgument(
                    message: "Invalid group uri",
                    argumentName: "Group/URI",
                    argumentValue: uri
                )
            }
            return S3.Grantee(type: .group, uri: uri)
        case .amazonCustomerByEmail:
            throw S3.UnresolvableGrantByEmailAddress(emailAddress: emailAddress)
        }
    }

    /// Reads `id="..."`, `uri="..."` or `emailAddress="..."`, parted by commas, as the headers of grants have it.
    fileprivate static func list(_ text: String, header: String) throws -> [Self] {
        try text.split(separator: ",").map { part in
            let pair = part.split(separator: "=", maxSplits: 1).map { piece in
                String(piece).trimming { $0 == " " || $0 == "\"" || $0 == "'" }
            }
            guard pair.count == 2 else {
                throw S3.InvalidArgument(
                    message: "Argument format not recognized",
                    argumentName: header,
                    argumentValue: text
                )
            }
            switch pair[0].lowercased() {
            case "id": return try S3.Grantee(id: pair[1], type: .canonicalUser).checked()
            case "uri": return try S3.Grantee(type: .group, uri: pair[1]).checked()
            case "emailaddress": throw S3.UnresolvableGrantByEmailAddress(emailAddress: pair[1])
            default:
                throw S3.InvalidArgument(
                    message: "Argument format not recognized",
                    argumentName: header,
                    argumentValue: text
                )
            }
        }
    }
}

extension String {
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }
}

/// A request that may bring an ACL in its headers.
protocol GrantingRequest {
    var acl: String? { get }
    var grantFullControl: String? { get }
    var grantRead: String? { get }
    var grantReadACP: String? { get }
    /// For buckets alone.
    var grantWrite: String? { get }
    var grantWriteACP: String? { get }
}

extension S3.CreateBucketRequest: GrantingRequest {}
extension S3.PutBucketAclRequest: GrantingRequest {}
extension S3.PutObjectAclRequest: GrantingRequest {}

extension GrantingRequest {
    var grantHeaders: GrantHeaders {
        GrantHeaders(
            canned: acl,
            fullControl: grantFullControl,
            read: grantRead,
            readACP: grantReadACP,
            write: grantWrite,
            writeACP: grantWriteACP
        )
    }
}

/// What the headers of a request say of an ACL.
struct GrantHeaders {
    var canned: String?
    var fullControl: String?
    var read: String?
    var readACP: String?
    var write: String?
    var writeACP: String?

    var isEmpty: Bool { canned == nil && grants.isEmpty }

    private var grants: [(name: String, text: String, permission: S3.Permission)] {
        [
            ("x-amz-grant-full-control", fullControl, .fullControl), ("x-amz-grant-read", read, .read),
            ("x-amz-grant-read-acp", readACP, .readAcp), ("x-amz-grant-write", write, .write),
            ("x-amz-grant-write-acp", writeACP, .writeAcp),
        ].compactMap { name, text, permission in text.map { (name, $0, permission) } }
    }

    /// Whether it says no more than that the owner of the bucket has all, which is true of every object anyway where
    /// ACLs do not count.
    func isBucketOwnerFullControl(_ bucketOwner: S3.Owner) -> Bool {
        guard grants.isEmpty else {
            return canned == nil && grants.count == 1 && fullControl == "id=\(bucketOwner.id ?? "")"
        }
        return canned == nil || canned == "bucket-owner-full-control"
    }

    /// The ACL that they mean.
    ///
    /// - Throws: `InvalidRequest` where both forms are there, `InvalidArgument` for a canned ACL that S3 has not.
    func policy(owner: S3.Owner, bucketOwner: S3.Owner, isBucket: Bool) throws -> S3.AccessControlPolicy {
        guard let canned else {
            let list = try grants.flatMap { name, text, permission in
                try S3.Grantee.list(text, header: name).map { S3.Grant(grantee: $0, permission: permission) }
            }
            return S3.AccessControlPolicy(owner: owner, grants: list)
        }
        guard grants.isEmpty else {
            throw S3.InvalidRequest(message: "Specifying both Canned ACLs and Header Grants is not allowed")
        }
        let full = S3.Grant(grantee: S3.Grantee(owner: owner), permission: .fullControl)
        guard let others = Self.cannedGrants(canned, owner, bucketOwner, isBucket: isBucket) else {
            throw S3.InvalidArgument(argumentName: "x-amz-acl", argumentValue: canned)
        }
        return S3.AccessControlPolicy(owner: owner, grants: [full] + others)
    }

    /// What a canned ACL grants besides full control for the owner; nil where there is none of that name.
    ///
    /// Source: Amazon S3 User Guide, Canned ACL.
    private static func cannedGrants(
        _ name: String,
        _ owner: S3.Owner,
        _ bucketOwner: S3.Owner,
        isBucket: Bool
    ) -> [S3.Grant]? {
        let isOther = bucketOwner.id != owner.id
        let bucketOwner = S3.Grantee(owner: bucketOwner)
        switch name {
        case "private": return []
        case "public-read": return [GranteeGroup.allUsers.grant(.read)]
        case "public-read-write":
            return [GranteeGroup.allUsers.grant(.read), GranteeGroup.allUsers.grant(.write)]
        case "authenticated-read": return [GranteeGroup.authenticatedUsers.grant(.read)]
        case "aws-exec-read":
            let bundler = "6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c"
            return [
                S3.Grant(grantee: S3.Grantee(id: bundler, type: .canonicalUser), permission: .read)
            ]
        case "log-delivery-write" where isBucket:
            return [GranteeGroup.logDelivery.grant(.write), GranteeGroup.logDelivery.grant(.readAcp)]
        case "bucket-owner-read" where !isBucket:
            return isOther ? [S3.Grant(grantee: bucketOwner, permission: .read)] : []
        case "bucket-owner-full-control" where !isBucket:
            return isOther ? [S3.Grant(grantee: bucketOwner, permission: .fullControl)] : []
        default: return nil
        }
    }
}
