package import Primitives
package import Store

/// How far the rules of a bucket have been applied.
package struct LifecycleCursor: Codable, Equatable, Sendable {
    /// The last upload that was looked at.
    var uploadKey: String?
    var uploadID: String?
    var isPastUploads = false
    /// The last version that was looked at; no sequence for a current one.
    var key: String?
    var sequence: Int?
    /// When that version came, and how many of its key that are not current came after the current one, itself included.
    var modifiedAt: Timestamp?
    var noncurrentCount = 0

    /// The beginning of a bucket.
    package init() {}
}

/// Changes that are due in a bucket.
package struct LifecycleChanges: Sendable {
    enum Change: Sendable {
        case version(ObjectVersion, Lifecycle.Verdict)
        case abort(MultipartUpload)
    }

    fileprivate(set) var changes: [Change] = []
    /// Where to look next; nil at the end of the bucket.
    package fileprivate(set) var next: LifecycleCursor?

    package var isEmpty: Bool { changes.isEmpty }
}

extension ObjectStore {
    /// How many versions or uploads are looked at in one read.
    private static let lifecycleBatch = 1000

    /// Sets or removes the rules of a bucket, with writes of the caller's in the same transaction.
    package func setLifecycle(
        _ lifecycle: Lifecycle?,
        of bucket: String,
        alongside writes: @escaping @Sendable (any WriteView) throws -> Void = { _ in }
    ) async throws {
        try await write { [self] view in
            var changed = try buckets.require(bucket, view)
            changed.lifecycle = lifecycle
            try put(changed, view)
            try writes(view)
        }
    }

    /// What is due at `now` behind `cursor`.
    ///
    /// - Returns: nil when the bucket is gone or has other rules than those that the run applies.
    package func dueChanges(
        in name: String,
        runID: String,
        after cursor: LifecycleCursor,
        at now: Timestamp
    ) async throws -> LifecycleChanges? {
        try await reading { [self] view in
            guard let bucket = try buckets.find(name, view), let lifecycle = bucket.lifecycle,
                lifecycle.runID == runID
            else { return nil }
            guard cursor.isPastUploads || !lifecycle.abortsUploads else {
                return try dueAborts(bucket, lifecycle, cursor, now, view)
            }
            return try dueVersions(bucket, lifecycle, cursor, now, view)
        }
    }

    private func dueAborts(
        _ bucket: Bucket,
        _ lifecycle: Lifecycle,
        _ cursor: LifecycleCursor,
        _ now: Timestamp,
        _ view: any ReadView
    ) throws -> LifecycleChanges {
        var range = KeyRange.prefix(TupleKey(bucket.name))
        if let key = cursor.uploadKey, let id = cursor.uploadID {
            range = range.after(TupleKey(bucket.name, key, id))
        }
        let found = try uploads.scan(range, limit: Self.lifecycleBatch, view)
        var due = LifecycleChanges()
        for upload in found {
            guard let abortion = lifecycle.abortion(ofUploadTo: upload.key, from: upload.initiatedAt),
                abortion.moment <= now
            else { continue }
            due.changes.append(.abort(upload))
        }
        var next = LifecycleCursor()
        next.uploadKey = found.last?.key
        next.uploadID = found.last?.id
        next.isPastUploads = found.count < Self.lifecycleBatch
        due.next = next
        return due
    }

    private func dueVersions(
        _ bucket: Bucket,
        _ lifecycle: Lifecycle,
        _ cursor: LifecycleCursor,
        _ now: Timestamp,
        _ view: any ReadView
    ) throws -> LifecycleChanges {
        var request = VersionListRequest(bucket: bucket.name)
        request.limit = Self.lifecycleBatch
        request.afterRow = cursor.key.map { ($0, cursor.sequence) }
        let page = try listVersions(request, view)
        var due = LifecycleChanges()
        var cursor = cursor
        cursor.isPastUploads = true
        for entry in page.entries {
            let standing = try standing(of: entry, behind: cursor, view)
            let verdict = lifecycle.verdict(on: entry.version, standing, at: now)
            if verdict != .stays { due.changes.append(.version(entry.version, verdict)) }
            if case .noncurrent = standing {
                cursor.noncurrentCount += 1
            } else {
                cursor.noncurrentCount = 0
            }
            cursor.key = entry.version.key
            cursor.sequence = entry.sequence
            cursor.modifiedAt = entry.version.modifiedAt
        }
        due.next = page.next == nil ? nil : cursor
        return due
    }

    private func standing(
        of entry: VersionPage.Entry,
        behind cursor: LifecycleCursor,
        _ view: any ReadView
    ) throws -> VersionStanding {
        let version = entry.version
        if !entry.isLatest, let since = cursor.modifiedAt, cursor.key == version.key {
            return .noncurrent(since: since, newerCount: cursor.noncurrentCount)
        }
        guard version.isDeleteMarker else { return .current }
        return try older.isAlone(version.bucket, version.key, view) ? .loneMarker : .hidingMarker
    }

    /// Makes changes that are still due: what has changed since it was looked at stays as it is.
    ///
    /// Versions that are locked stay. Source: Amazon S3 User Guide, Object Lock considerations.
    package func apply(
        _ due: LifecycleChanges,
        in name: String,
        runID: String,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        guard let bucket = try buckets.find(name, view), bucket.lifecycle?.runID == runID else { return }
        for change in due.changes {
            switch change {
            case .abort(let upload):
                guard try uploads.find(name, upload.key, upload.id, view) == upload else { continue }
                let freed = try abort(upload, view)
                view.afterCommit { [pins] in pins.discard(freed) }
            case .version(let version, let verdict):
                guard let stored = try find(name, version.key, version.shownVersionID, view),
                    stored.version == version
                else { continue }
                try perform(verdict, stored, bucket, now, view)
            }
        }
    }

    private func perform(
        _ verdict: Lifecycle.Verdict,
        _ stored: StoredVersion,
        _ bucket: Bucket,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws {
        switch verdict {
        case .stays: break
        case .expires:
            // It may have been replaced meanwhile, and what replaced it is not old enough.
            guard case .current = stored else { return }
            var deletion = Deletion(key: stored.version.key)
            deletion.isExpiry = true
            _ = try delete(deletion, from: bucket, view)
        case .goes:
            guard !stored.version.lock.holds(at: now) else { return }
            try remove(stored, view)
            try announce(.expired, of: stored.version, in: bucket, nil, view)
        case .moves(let storageClass):
            let moved = stored.with { $0.attributes.storageClass = storageClass }
            try put(moved, view)
            try announce(.moved, of: moved.version, in: bucket, nil, view)
        }
    }
}
