import Objects
import ServiceKit
import Shapes

extension S3Service {
    /// Whether an ACL lets somebody in who is not of the owner's account.
    ///
    /// Source: Amazon S3 User Guide, "Access control list (ACL) overview".
    func accessListAllows(
        _ action: String,
        on target: AccessTarget,
        _ access: BucketAccess,
        _ principal: Principal
    ) async throws -> Bool {
        guard access.usesLists else { return false }
        var grantees: Set<String> = []
        if let account = principal.account, let id = owner(account).id { grantees.insert(id) }
        if !access.ignoresPublicLists {
            grantees.insert(AccessList.everybody)
            if principal.account != nil { grantees.insert(AccessList.everyAccount) }
        }
        if let permission = AccessList.bucketPermission(for: action) {
            return access.list.grants(permission, toAnyOf: grantees)
        }
        guard let permission = AccessList.objectPermission(for: action) else { return false }
        guard let attributes = try await attributes(of: target) else {
            // Nobody was granted what is not there; who may list the bucket would see that it is not, and is told.
            return access.list.grants(.read, toAnyOf: grantees)
        }
        guard let list = attributes.acl else { return false }
        return AccessList(try BucketAccess.json(list)).grants(permission, toAnyOf: grantees)
    }

    /// What is kept with the object that an action is about; nil where there is none.
    func attributes(of target: AccessTarget) async throws -> ObjectAttributes? {
        guard let key = target.key else { return nil }
        do {
            return try await objects.head(target.bucket.name, key, versionID: target.versionID).attributes
        } catch is ObjectFailure {
            return nil
        }
    }
}
