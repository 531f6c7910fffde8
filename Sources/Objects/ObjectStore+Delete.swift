package import Primitives
package import Store

/// What is to be deleted.
package struct Deletion: Equatable, Sendable {
    package var key: String
    /// The version to remove for good, `null` for the one without a name; nil to delete the key.
    package var versionID: String?
    package var conditions = WriteConditions()
    /// Whether the caller asks, and is allowed, to remove what is retained in governance mode.
    package var bypassesGovernance = false
    /// The request that asks for it; nil where none does.
    package var origin: ChangeOrigin?
    /// Whether a rule of the bucket asks for it.
    var isExpiry = false

    package init(key: String, versionID: String? = nil, conditions: WriteConditions = WriteConditions()) {
        self.key = key
        self.versionID = versionID
        self.conditions = conditions
    }
}

/// What a deletion came to.
package struct Deleted: Equatable, Sendable {
    package let key: String
    /// The version that is gone for good; nil where none was there, or what was there stays as an older version.
    package var removed: ObjectVersion?
    /// The marker that hides the key from now on; nil where a version was named or the bucket keeps none.
    package var marker: ObjectVersion?
}

extension ObjectStore {
    /// Deletes keys; one that is not there counts as deleted.
    ///
    /// Where the bucket keeps versions, markers hide them.
    ///
    /// - Returns: what the deletions came to, in their order.
    @discardableResult
    package func delete(
        _ bucket: String,
        _ keys: [String],
        conditions: WriteConditions = WriteConditions()
    ) async throws -> [Deleted] {
        try await write { [self] view in try delete(bucket, keys, conditions: conditions, in: view) }
    }

    /// Deletes keys inside the caller's transaction.
    @discardableResult
    package func delete(
        _ bucket: String,
        _ keys: [String],
        conditions: WriteConditions = WriteConditions(),
        in view: any WriteView
    ) throws -> [Deleted] {
        let bucket = try buckets.require(bucket, view)
        return try keys.map { key in
            try delete(Deletion(key: key, conditions: conditions), from: bucket, view)
        }
    }

    /// Performs deletions in one transaction; each is refused by itself, and the others happen nevertheless.
    package func delete(
        _ bucket: String,
        _ deletions: [Deletion]
    ) async throws -> [Result<Deleted, ObjectFailure>] {
        try await write { [self] view in
            let bucket = try buckets.require(bucket, view)
            return try deletions.map { deletion in
                do {
                    return .success(try delete(deletion, from: bucket, view))
                } catch let failure as ObjectFailure {
                    return .failure(failure)
                }
            }
        }
    }

    /// What is refused is refused before anything is written.
    func delete(_ deletion: Deletion, from bucket: Bucket, _ view: any WriteView) throws -> Deleted {
        let key = deletion.key
        if let versionID = deletion.versionID {
            let stored = try find(bucket.name, key, versionID, view)
            try deletion.conditions.check(stored?.version, key: key)
            guard let stored else { return Deleted(key: key) }
            let isBypassed = deletion.bypassesGovernance
            guard !stored.version.lock.holds(at: world.clock.now, bypassesGovernance: isBypassed) else {
                throw ObjectFailure.versionLocked(key: key, versionID: versionID)
            }
            try remove(stored, view)
            try announce(deletion.kind, of: stored.version, in: bucket, deletion.origin, view)
            return Deleted(key: key, removed: stored.version)
        }
        let current = try objects.find(bucket.name, key, view)
        try deletion.conditions.check(current, key: key)
        if bucket.versioning == nil {
            guard let current else { return Deleted(key: key) }
            try remove(.current(current), view)
            try announce(deletion.kind, of: current, in: bucket, deletion.origin, view)
            return Deleted(key: key, removed: current)
        }
        var marker = ObjectVersion(
            bucket: bucket.name,
            key: key,
            etag: "",
            byteCount: 0,
            modifiedAt: world.clock.now,
            body: .empty
        )
        marker.isDeleteMarker = true
        let isReplaced = bucket.versioning == .suspended && current?.versionID == nil
        marker.versionID = try makeRoom(for: key, in: bucket, view)
        if let current { try objects.delete(current, view) }
        try older.push(marker, view)
        let kind = deletion.isExpiry ? ObjectChange.Kind.expiredByMarker : .marked
        try announce(kind, of: marker, in: bucket, deletion.origin, view)
        return Deleted(key: key, removed: isReplaced ? current : nil, marker: marker)
    }

    /// Changes what is said about an object, such as its tags, without a new version.
    @discardableResult
    package func updateAttributes(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        as kind: ObjectChange.Kind,
        by origin: ChangeOrigin?,
        _ change: @escaping @Sendable (inout ObjectAttributes) -> Void
    ) async throws -> ObjectVersion {
        try await write { [self] view in
            let version = try updateVersion(bucket, key, versionID: versionID, in: view) {
                change(&$0.attributes)
            }
            try announce(kind, of: version, in: try buckets.require(bucket, view), origin, view)
            return version
        }
    }
}

extension Deletion {
    /// What it is where something goes for good.
    fileprivate var kind: ObjectChange.Kind { isExpiry ? .expired : .deleted }
}

extension ObjectLock {
    /// Whether a version with this lock may not be removed at `moment`.
    ///
    /// Source: Amazon S3 User Guide, Locking objects with Object Lock: a legal hold has no end and no bypass, and
    /// retention in compliance mode none either.
    package func holds(at moment: Timestamp, bypassesGovernance: Bool = false) -> Bool {
        if legalHold == true { return true }
        guard let retention, retention.until > moment else { return false }
        switch retention.mode {
        case .compliance: return true
        case .governance: return !bypassesGovernance
        }
    }
}

extension ObjectVersion {
    /// The same version with other attributes or another place of the same bytes.
    func with(attributes: ObjectAttributes? = nil, body: ObjectBody? = nil) -> ObjectVersion {
        var version = self
        if let attributes { version.attributes = attributes }
        if let body { version.body = body }
        return version
    }
}
