import AccessPolicies
import Objects
import Primitives
package import ServiceKit
package import Shapes

extension S3Service {
    /// Lets the owner's account do everything that no policy denies it, and everybody else what a policy or an ACL allows.
    ///
    /// Where secrets are not checked, owners are not held to policies: whoever can reach the server can claim to be one.
    /// Users of an account have what the account has, for there are no policies of users.
    ///
    /// Source: Amazon S3 User Guide, "How Amazon S3 authorizes a request".
    package func authorize(_ operation: String, _ input: ShapeObject, _ call: inout Call) async throws {
        guard let needs = PermissionTable.needs(of: operation) else { return }
        guard let name = input["Bucket"]?.string, operation != "CreateBucket" else {
            guard call.principal.account != nil else { throw S3.AccessDenied() }
            call.isAuthorized = true
            return
        }
        let bucket = try await answering(bucket: name) { try await objects.bucket(name) }
        // Nearly every request ends here, so nothing is looked at that it does not need.
        if isFree(call.principal, bucket, call), input["CopySource"] == nil {
            call.isAuthorized = true
            return
        }
        try await authorize(needs, bucket, operation, input, &call)
    }

    private func authorize(
        _ needs: [PermissionNeed],
        _ bucket: Bucket,
        _ operation: String,
        _ input: ShapeObject,
        _ call: inout Call
    ) async throws {
        let key = input["Key"]?.string
        let target = AccessTarget(bucket: bucket, key: key, versionID: input["VersionId"]?.string)
        let asked = AccessRequest(operation: operation, input: input, call: call)
        for need in needs where need.isCalledFor(by: input) {
            switch need.target {
            case .bucket:
                let whole = AccessTarget(bucket: bucket, key: nil, versionID: nil)
                try await require(need.action(ofVersion: false), on: whole, asked)
            case .object:
                try await require(need.action(ofVersion: target.versionID != nil), on: target, asked)
            case .source:
                guard let text = input["CopySource"]?.string else { continue }
                let object = try await source(text)
                try await require(need.action(ofVersion: object.versionID != nil), on: object, asked)
            }
        }
        call.isAuthorized = true
        call.tenant = Tenant(account: bucket.owner.account, region: call.tenant.region)
        if key != nil {
            let whole = AccessTarget(bucket: bucket, key: nil, versionID: nil)
            call.hidesMissing = try await !allows("s3:ListBucket", on: whole, asked)
        }
    }

    /// The object that is copied.
    private func source(_ text: String) async throws -> AccessTarget {
        let source = try CopySource(text)
        let bucket = try await answering(bucket: source.bucket) { try await objects.bucket(source.bucket) }
        return AccessTarget(bucket: bucket, key: source.key, versionID: source.versionID)
    }

    /// Who may not list a bucket is not told that an object is missing from it.
    ///
    /// Source: Amazon S3 API Reference, GetObject and HeadObject, "Permissions".
    package func disclose(_ failure: any Error, _ call: Call) -> any Error {
        guard call.hidesMissing, let failure = failure as? any ServiceFailure else { return failure }
        return ["NoSuchKey", "NotFound"].contains(failure.code) ? S3.AccessDenied() : failure
    }

    /// Which of many deletions the caller may not have done, by their places.
    func refusals(
        of deletions: [Deletion],
        in name: String,
        _ call: Call
    ) async throws -> [Int: any ServiceFailure] {
        let bucket = try await answering(bucket: name) { try await objects.bucket(name) }
        if isFree(call.principal, bucket, call) { return [:] }
        let request = AccessRequest(operation: "DeleteObjects", input: .empty, call: call)
        var refusals: [Int: any ServiceFailure] = [:]
        for (index, deletion) in deletions.enumerated() {
            let target = AccessTarget(bucket: bucket, key: deletion.key, versionID: deletion.versionID)
            var actions = [deletion.versionID == nil ? "s3:DeleteObject" : "s3:DeleteObjectVersion"]
            if deletion.bypassesGovernance { actions.append("s3:BypassGovernanceRetention") }
            for action in actions where refusals[index] == nil {
                do {
                    try await require(action, on: target, request)
                } catch let failure as any ServiceFailure {
                    refusals[index] = failure
                }
            }
        }
        return refusals
    }

    /// Whether there is nothing to ask: the owner's account, and no policy that could deny it anything.
    private func isFree(_ principal: Principal, _ bucket: Bucket, _ call: Call) -> Bool {
        bucket.owner.account == principal.account && (!call.isHeldToPolicies || bucket.policyText == nil)
    }

    /// - Throws: `AccessDenied`, with its reason where the caller is of the owner's account.
    private func require(_ action: String, on target: AccessTarget, _ request: AccessRequest) async throws {
        guard try await !allows(action, on: target, request) else { return }
        let principal = request.call.principal
        guard target.bucket.owner.account == principal.account, let arn = principal.arn() else {
            throw S3.AccessDenied()
        }
        // Source: Amazon S3 User Guide, "Troubleshoot access denied (403 Forbidden) errors in Amazon S3".
        throw S3.AccessDenied(
            message:
                "User: \(arn) is not authorized to perform: \(action) on resource: \"\(target.resource)\" "
                + "with an explicit deny in a resource-based policy"
        )
    }

    private func allows(
        _ action: String,
        on target: AccessTarget,
        _ request: AccessRequest
    ) async throws -> Bool {
        let bucket = target.bucket
        let principal = request.call.principal
        let isOwner = bucket.owner.account == principal.account
        if isOwner, !request.call.isHeldToPolicies { return true }
        let access = try self.access.access(of: bucket)
        var decision = PolicyDecision.unmatched
        if let policy = access.policy {
            let values = try await values(for: policy, target, request)
            decision = policy.decision(
                on: PolicyRequest(
                    principal: policyPrincipal(principal),
                    action: action,
                    resource: target.resource,
                    values: values
                )
            )
        }
        switch decision {
        case .denied:
            return isOwner && principal.isRoot && Self.actionsOfRoot.contains(action)
        case .allowed:
            return isOwner || !(access.restrictsPublicPolicy && access.isPolicyPublic)
        case .unmatched:
            if isOwner { return true }
            guard try await accessListAllows(action, on: target, access, principal) else { return false }
            request.call.notes?.note { $0.usedAccessList = true }
            return true
        }
    }

    /// What the owner's root can always do, so that nobody locks a bucket for ever.
    ///
    /// Source: Amazon S3 API Reference, DeleteBucketPolicy.
    private static let actionsOfRoot: Set<String> = [
        "s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:PutBucketPolicy",
    ]

    private func values(
        for policy: Policy,
        _ target: AccessTarget,
        _ request: AccessRequest
    ) async throws -> RequestValues {
        var values = request.values(target)
        if policy.asksForObjectTags, let tags = try await attributes(of: target)?.tags {
            for (name, value) in tags { values.set("s3:ExistingObjectTag/\(name)", value) }
        }
        return values
    }

    private func policyPrincipal(_ principal: Principal) -> PolicyPrincipal {
        guard let account = principal.account else { return .anonymous }
        return PolicyPrincipal(
            account: account,
            arns: principal.policyARNs,
            canonicalUserID: owner(account).id
        )
    }
}

extension Call {
    /// Whether the owner's account too is held to what a bucket's policy denies.
    fileprivate var isHeldToPolicies: Bool { signing.isChecked }
}

extension Principal {
    fileprivate var isRoot: Bool {
        if case .root = self { true } else { false }
    }
}

/// What an action is performed on.
struct AccessTarget: Sendable {
    let bucket: Bucket
    /// Nil for the bucket itself.
    let key: String?
    let versionID: String?

    /// The ARN, as policies name it.
    var resource: String {
        "arn:aws:s3:::" + bucket.name + (key.map { "/" + $0 } ?? "")
    }
}
