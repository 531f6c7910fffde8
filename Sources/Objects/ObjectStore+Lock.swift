import Primitives
import Store

extension ObjectStore {
    /// Sets or removes the retention of a version.
    ///
    /// Source: Amazon S3 User Guide, Locking objects with Object Lock: anybody who may set retention may extend it; what
    /// is retained in governance mode is shortened or freed with the bypass alone, in compliance mode never.
    /// - Throws: `ObjectFailure.lockNotConfigured`; `.versionLocked` for a change that its present lock forbids; as `head`.
    @discardableResult
    package func setRetention(
        _ retention: ObjectLock.Retention?,
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        bypassesGovernance: Bool = false
    ) async throws -> ObjectVersion {
        let now = world.clock.now
        return try await updateLock(bucket, key, versionID: versionID) { version in
            if let old = version.lock.retention, old.until > now {
                let isExtended = retention.map { $0.mode == old.mode && $0.until >= old.until } ?? false
                guard isExtended || (old.mode == .governance && bypassesGovernance) else {
                    throw ObjectFailure.versionLocked(key: key, versionID: version.shownVersionID)
                }
            }
            version.lock.retention = retention
        }
    }

    /// Puts a legal hold on a version or takes it off.
    ///
    /// - Throws: `ObjectFailure.lockNotConfigured`; as `head`.
    @discardableResult
    package func setLegalHold(
        _ isHeld: Bool,
        _ bucket: String,
        _ key: String,
        versionID: String? = nil
    ) async throws -> ObjectVersion {
        try await updateLock(bucket, key, versionID: versionID) { $0.lock.legalHold = isHeld }
    }

    private func updateLock(
        _ bucket: String,
        _ key: String,
        versionID: String?,
        _ change: @escaping @Sendable (inout ObjectVersion) throws -> Void
    ) async throws -> ObjectVersion {
        try await write { [self] view in
            guard try buckets.require(bucket, view).objectLock != nil else {
                throw ObjectFailure.lockNotConfigured(bucket: bucket)
            }
            return try updateVersion(bucket, key, versionID: versionID, in: view, change)
        }
    }
}
