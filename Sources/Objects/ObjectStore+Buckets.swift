package import Primitives
import Store
import Synchronization

extension ObjectStore {
    /// Makes a bucket that `owner` has from then on, set up by `setUp`.
    ///
    /// - Throws: `ObjectFailure.bucketNameInvalid`; `.bucketNameTaken` when there is one of that name, whoever has it.
    package func createBucket(
        _ name: String,
        owner: Tenant,
        setUp: @escaping @Sendable (inout Bucket) throws -> Void = { _ in }
    ) async throws {
        guard Bucket.isValid(name: name) else { throw ObjectFailure.bucketNameInvalid(name) }
        let new = Bucket(name: name, owner: owner, createdAt: world.clock.now)
        try await write { [self] view in
            if let existing = try buckets.find(name, view) {
                throw ObjectFailure.bucketNameTaken(
                    name,
                    isOwnedByCaller: existing.owner.account == owner.account
                )
            }
            var bucket = new
            try setUp(&bucket)
            try put(bucket, view)
        }
    }

    /// A bucket as it is set, from memory where it was asked for before.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`.
    package func bucket(_ name: String) async throws -> Bucket {
        if let known = known.withLock({ $0[name] }) { return known }
        // Through a transaction, whose hooks come in the order of commits: a change that follows is seen last.
        return try await write { [self] view in
            let bucket = try buckets.require(name, view)
            remember(bucket, view)
            return bucket
        }
    }

    /// A bucket that was asked for before, as it is set; nil for others.
    package func knownBucket(_ name: String) -> Bucket? {
        known.withLock { $0[name] }
    }

    /// As `bucket`, with nil where there is none; asking for those costs no transaction.
    package func bucketIfThere(_ name: String) async throws -> Bucket? {
        if let known = knownBucket(name) { return known }
        guard try await glancing({ [buckets] view in try buckets.find(name, view) }) != nil else { return nil }
        return try await bucket(name)
    }

    /// Whose the bucket is.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`.
    package func owner(of name: String) async throws -> Tenant {
        try await bucket(name).owner
    }

    /// The buckets of an account, by name.
    package func buckets(ownedBy account: String) async throws -> [Bucket] {
        try await reading { [buckets] view in try buckets.all(ownedBy: account, view) }
    }

    /// Changes what is set for a bucket and returns it as it is then.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`; whatever `change` throws, and then nothing is changed.
    @discardableResult
    package func updateBucket(
        _ name: String,
        _ change: @escaping @Sendable (inout Bucket) throws -> Void
    ) async throws -> Bucket {
        try await write { [self] view in
            var bucket = try buckets.require(name, view)
            try change(&bucket)
            try put(bucket, view)
            return bucket
        }
    }

    func put(_ bucket: Bucket, _ view: any WriteView) throws {
        try buckets.put(bucket, view)
        remember(bucket, view)
    }

    private func remember(_ bucket: Bucket, _ view: any WriteView) {
        view.afterCommit { [self] in known.withLock { $0[bucket.name] = bucket } }
    }

    /// - Throws: `ObjectFailure.bucketMissing`; `.bucketNotEmpty` while it has objects, versions or delete markers.
    package func deleteBucket(_ name: String) async throws {
        try await write { [self] view in
            _ = try buckets.require(name, view)
            guard try objects.isEmpty(name, view), try older.isEmpty(name, view) else {
                throw ObjectFailure.bucketNotEmpty(name)
            }
            var freed: [BlobID] = []
            for upload in try uploads.all(bucket: name, view) { freed += try abort(upload, view) }
            try buckets.delete(name, view)
            let blobs = freed
            view.afterCommit { [self] in
                known.withLock { $0[name] = nil }
                pins.discard(blobs)
            }
        }
    }
}
