import AccessPolicies
import Objects
import Primitives
import ServiceKit
import Shapes

/// A request as the conditions of policies see it.
struct AccessRequest: Sendable {
    let operation: String
    let input: ShapeObject
    let call: Call

    /// Members of inputs whose text is the value of a key.
    ///
    /// Source: Service Authorization Reference, "Condition keys for Amazon S3".
    private static let members: [(key: String, member: String)] = [
        ("s3:delimiter", "Delimiter"),
        ("s3:if-match", "IfMatch"),
        ("s3:if-none-match", "IfNoneMatch"),
        ("s3:max-keys", "MaxKeys"),
        ("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
        ("s3:object-lock-mode", "ObjectLockMode"),
        ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate"),
        ("s3:prefix", "Prefix"),
        ("s3:versionid", "VersionId"),
        ("s3:x-amz-acl", "ACL"),
        ("s3:x-amz-copy-source", "CopySource"),
        ("s3:x-amz-grant-full-control", "GrantFullControl"),
        ("s3:x-amz-grant-read", "GrantRead"),
        ("s3:x-amz-grant-read-acp", "GrantReadACP"),
        ("s3:x-amz-grant-write", "GrantWrite"),
        ("s3:x-amz-grant-write-acp", "GrantWriteACP"),
        ("s3:x-amz-metadata-directive", "MetadataDirective"),
        ("s3:x-amz-object-ownership", "ObjectOwnership"),
        ("s3:x-amz-server-side-encryption", "ServerSideEncryption"),
        ("s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
        ("s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
        ("s3:x-amz-storage-class", "StorageClass"),
        ("s3:x-amz-website-redirect-location", "WebsiteRedirectLocation"),
    ]

    private static let creations: Set<String> = ["CompleteMultipartUpload", "CopyObject", "PutObject"]

    /// The values of all keys but the tags of the object as it is.
    func values(_ target: AccessTarget) -> RequestValues {
        var values = RequestValues()
        addTransport(to: &values)
        addPrincipal(to: &values)
        addSignature(to: &values)
        values.set("aws:ResourceAccount", target.bucket.owner.account)
        values.set("s3:ResourceAccount", target.bucket.owner.account)
        values.set("aws:RequestedRegion", target.bucket.owner.region)
        for (name, value) in target.bucket.tags {
            values.set("s3:BucketTag/\(name)", value)
            values.set("aws:ResourceTag/\(name)", value)
        }
        for (key, member) in Self.members { values.set(key, input[member].flatMap(Self.text)) }
        addLock(to: &values)
        values.set("s3:ObjectCreationOperation", Self.creations.contains(operation) ? "true" : "false")
        let tags = requestTags
        for (name, value) in tags { values.set("s3:RequestObjectTag/\(name)", value) }
        values["s3:RequestObjectTagKeys"] = tags.map(\.name)
        return values
    }

    private func addTransport(to values: inout RequestValues) {
        let now = call.world.clock.now
        values.set("aws:CurrentTime", now.iso8601())
        values.set("aws:EpochTime", "\(now.epochMilliseconds / 1000)")
        values.set("aws:SecureTransport", call.endpoint.hasPrefix("https:") ? "true" : "false")
        values.set("aws:SourceIp", call.sourceAddress)
        values.set("aws:UserAgent", call.headers["user-agent"])
        values.set("aws:Referer", call.headers["referer"])
        values.set("aws:ViaAWSService", "false")
        values.set("aws:PrincipalIsAWSService", "false")
    }

    private func addPrincipal(to values: inout RequestValues) {
        let principal = call.principal
        values.set("aws:PrincipalAccount", principal.account)
        values.set("aws:userid", principal.userID)
        switch principal {
        case .anonymous:
            values.set("aws:PrincipalType", "Anonymous")
            values.set("aws:userid", "anonymous")
        case .root:
            values.set("aws:PrincipalType", "Account")
            values.set("aws:PrincipalArn", principal.arn()?.description)
        case .user(_, let name, _, _):
            values.set("aws:PrincipalType", "User")
            values.set("aws:PrincipalArn", principal.arn()?.description)
            values.set("aws:username", name)
        case .assumedRole:
            values.set("aws:PrincipalType", "AssumedRole")
            values.set("aws:PrincipalArn", principal.roleARN)
        case .service:
            values.set("aws:PrincipalType", "AssumedRole")
            values.set("aws:ViaAWSService", "true")
        }
    }

    /// Source: Amazon S3 API Reference, "Amazon S3 Signature Version 4 authentication specific policy keys".
    private func addSignature(to values: inout RequestValues) {
        let signing = call.signing
        values.set("s3:x-amz-content-sha256", call.headers["x-amz-content-sha256"])
        guard let place = signing.place else { return }
        switch place {
        case .header: values.set("s3:authType", "REST-HEADER")
        case .query: values.set("s3:authType", "REST-QUERY-STRING")
        case .form: values.set("s3:authType", "POST")
        }
        values.set("s3:signatureversion", signing.algorithm)
        if let date = signing.date.flatMap({ Timestamp(basicISO8601: $0) }) {
            let age = call.world.machineClock.now.epochMilliseconds - date.epochMilliseconds
            values.set("s3:signatureAge", "\(max(age, 0))")
        }
    }

    /// The lock that is asked for, in headers or in a body of its own.
    private func addLock(to values: inout RequestValues) {
        var until = input["ObjectLockRetainUntilDate"]
        if let retention = input["Retention"]?.object {
            values.set("s3:object-lock-mode", retention["Mode"]?.string)
            until = retention["RetainUntilDate"]
        }
        if let hold = input["LegalHold"]?.object {
            values.set("s3:object-lock-legal-hold", hold["Status"]?.string)
        }
        guard case .timestamp(let moment)? = until else { return }
        values.set("s3:object-lock-retain-until-date", moment.iso8601())
        let days = Double(moment.epochMilliseconds - call.world.clock.now.epochMilliseconds) / 86_400_000
        values.set("s3:object-lock-remaining-retention-days", "\(Int(days.rounded(.up)))")
    }

    /// The tags that a header or a body gives the object.
    private var requestTags: [(name: String, value: String)] {
        switch input["Tagging"] {
        case .string(let text)?:
            return text.split(separator: "&").map { part in
                let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    .map { PercentCoding.decode($0, plusIsBlank: true) ?? String($0) }
                return (pair[0], pair.count == 2 ? pair[1] : "")
            }
        case .structure(let tagging)?:
            return (tagging["TagSet"]?.list ?? []).compactMap { tag in
                guard let name = tag.object?["Key"]?.string else { return nil }
                return (name, tag.object?["Value"]?.string ?? "")
            }
        default:
            return []
        }
    }

    private static func text(_ value: ShapeValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .boolean(let flag): flag ? "true" : "false"
        case .timestamp(let moment): moment.iso8601()
        case .null, .double, .blob, .list, .map, .structure, .document: nil
        }
    }
}
