import Primitives
package import Store

/// Where a version lies.
enum StoredVersion: Equatable, Sendable {
    case current(ObjectVersion)
    case older(OlderVersion)

    var version: ObjectVersion {
        switch self {
        case .current(let version): version
        case .older(let older): older.version
        }
    }

    /// The same place with a version that was changed.
    func with(_ change: (inout ObjectVersion) throws -> Void) rethrows -> StoredVersion {
        switch self {
        case .current(var version):
            try change(&version)
            return .current(version)
        case .older(var row):
            try change(&row.version)
            return .older(row)
        }
    }
}

extension ObjectStore {
    /// The version that a request means: the current one, or the one it names.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`, `.keyMissing`, `.keyDeleted`; for a named one `.versionMissing` and
    ///   `.versionIsMarker`.
    func require(
        _ bucket: String,
        _ key: String,
        _ versionID: String? = nil,
        _ view: any ReadView
    ) throws -> ObjectVersion {
        if let versionID {
            let version = try requireStored(bucket, key, versionID, view).version
            guard !version.isDeleteMarker else { throw ObjectFailure.versionIsMarker(version) }
            return version
        }
        if let version = try objects.find(bucket, key, view) { return version }
        try buckets.requireExistence(bucket, view)
        if let newest = try older.newest(bucket, key, view), newest.version.isDeleteMarker {
            throw ObjectFailure.keyDeleted(key: key, marker: newest.version)
        }
        throw ObjectFailure.keyMissing(key)
    }

    /// - Throws: `ObjectFailure.bucketMissing`, `.versionMissing`.
    func requireStored(
        _ bucket: String,
        _ key: String,
        _ versionID: String,
        _ view: any ReadView
    ) throws -> StoredVersion {
        if let stored = try find(bucket, key, versionID, view) { return stored }
        try buckets.requireExistence(bucket, view)
        throw ObjectFailure.versionMissing(key: key, versionID: versionID)
    }

    /// The version of that name, `null` for the one without, be it an object or a marker.
    func find(
        _ bucket: String,
        _ key: String,
        _ versionID: String,
        _ view: any ReadView
    ) throws -> StoredVersion? {
        if let current = try objects.find(bucket, key, view), current.shownVersionID == versionID {
            return .current(current)
        }
        return try older.find(bucket, key, versionID, view).map(StoredVersion.older)
    }

    /// Adds a version to its key, as its bucket keeps versions, and returns it with the name it has there.
    ///
    /// It becomes the current one. What was current stays as an older version, or goes where the bucket keeps none.
    /// References to its blobs are counted here; `inline` are its bytes where the store keeps them, `seals` those of
    /// blobs that nothing has referred to yet.
    func add(
        _ new: ObjectVersion,
        inline: [UInt8],
        seals: [BlobID: BlobSeal] = [:],
        to bucket: Bucket,
        as kind: ObjectChange.Kind = .put,
        by origin: ChangeOrigin? = nil,
        _ view: any WriteView
    ) throws -> ObjectVersion {
        var version = new
        try lock(&version, as: bucket)
        version.versionID = try makeRoom(for: version.key, in: bucket, view)
        for blob in version.body.blobs { try objects.retain(blob, seal: seals[blob], view) }
        if case .inline(let id) = version.body { try objects.putBody(inline, id, view) }
        try objects.put(version, view)
        try announce(kind, of: version, in: bucket, origin, view)
        return version
    }

    /// Moves or removes what is in the place of a new version or marker, and returns the name the new one gets.
    func makeRoom(for key: String, in bucket: Bucket, _ view: any WriteView) throws -> String? {
        let current = try objects.find(bucket.name, key, view)
        switch bucket.versioning {
        case nil:
            if let current { try letGo(current.body, view) }
            return nil
        case .enabled?:
            if let current { try older.push(current, view) }
            return world.versionID()
        case .suspended?:
            if let current, current.versionID == nil {
                try letGo(current.body, view)
            } else {
                if let null = try older.find(bucket.name, key, Bucket.nullVersion, view) {
                    try letGo(null.version.body, view)
                    try older.delete(null, view)
                }
                if let current { try older.push(current, view) }
            }
            return nil
        }
    }

    /// Removes a version for good; when it was the newest of its key, the one before it takes its place.
    func remove(_ stored: StoredVersion, _ view: any WriteView) throws {
        let version = stored.version
        try letGo(version.body, view)
        switch stored {
        case .current:
            try objects.delete(version, view)
        case .older(let row):
            try older.delete(row, view)
            // Only the newest can have hidden others, and only where it is a marker.
            guard version.isDeleteMarker else { return }
            guard try objects.find(version.bucket, version.key, view) == nil else { return }
        }
        guard let next = try older.newest(version.bucket, version.key, view), !next.version.isDeleteMarker
        else { return }
        try older.delete(next, view)
        try objects.put(next.version, view)
    }

    /// Stores what is said about a version anew, such as its tags, without a further version.
    func put(_ stored: StoredVersion, _ view: any WriteView) throws {
        switch stored {
        case .current(let version): try objects.put(version, view)
        case .older(let row): try older.put(row, view)
        }
    }

    /// Changes what is said about a version, but for its bytes: the current one, or the one that is named.
    ///
    /// - Throws: as `head`, and what `change` throws; then nothing has changed.
    @discardableResult
    package func updateVersion(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        _ change: @escaping @Sendable (inout ObjectVersion) throws -> Void
    ) async throws -> ObjectVersion {
        try await write { [self] view in
            try updateVersion(bucket, key, versionID: versionID, in: view, change)
        }
    }

    /// As the other, inside the caller's transaction.
    @discardableResult
    package func updateVersion(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        in view: any WriteView,
        _ change: (inout ObjectVersion) throws -> Void
    ) throws -> ObjectVersion {
        let version = try require(bucket, key, versionID, view)
        let stored = try requireStored(bucket, key, version.shownVersionID, view).with(change)
        try put(stored, view)
        return stored.version
    }

    /// Checks a new version's lock and gives it the one that its bucket has for all.
    private func lock(_ version: inout ObjectVersion, as bucket: Bucket) throws {
        guard let rule = bucket.objectLock else {
            guard version.lock == ObjectLock() else {
                throw ObjectFailure.lockNotConfigured(bucket: bucket.name)
            }
            return
        }
        guard version.lock.retention == nil, let standard = rule.defaultRetention else { return }
        let until = version.modifiedAt.advanced(byDays: standard.period.dayCount)
        version.lock.retention = ObjectLock.Retention(mode: standard.mode, until: until)
    }
}

extension World {
    /// A new name for a version: 32 characters that say nothing and need no encoding in a URL.
    ///
    /// A transaction that runs again draws another; nobody has seen the first.
    func versionID() -> String {
        let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz.".utf8)
        var text: [UInt8] = []
        var pending = 0
        var bitCount = 0
        for byte in Hex.decode(ids.hex(byteCount: 24)) ?? [] {
            pending = (pending << 8 | Int(byte)) & 0xFFFF
            bitCount += 8
            while bitCount >= 6 {
                bitCount -= 6
                text.append(digits[pending >> bitCount & 63])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
