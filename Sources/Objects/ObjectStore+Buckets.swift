package import Primitives
import Store
import Synchronization

extension ObjectStore {
    /// Makes a bucket that `owner` has from then on.
    ///
    /// - Throws: `ObjectFailure.bucketNameInvalid`; `.bucketNameTaken` when there is one of that name, whoever has it.
    package func createBucket(_ name: String, owner: Tenant) async throws {
        guard Bucket.isValid(name: name) else { throw ObjectFailure.bucketNameInvalid(name) }
        let bucket = Bucket(name: name, owner: owner, createdAt: world.clock.now)
        try await write { [buckets] view in
            if let existing = try buckets.find(name, view) {
                throw ObjectFailure.bucketNameTaken(
                    name,
                    isOwnedByCaller: existing.owner.account == owner.account
                )
            }
            try buckets.put(bucket, view)
        }
    }

    /// - Throws: `ObjectFailure.bucketMissing`.
    package func bucket(_ name: String) async throws -> Bucket {
        try await reading { [buckets] view in try buckets.require(name, view) }
    }

    /// Whose the bucket is.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`.
    package func owner(of name: String) async throws -> Tenant {
        if let known = owners.withLock({ $0[name] }) { return known }
        // Through a transaction, whose hooks come in the order of commits: a deletion that follows is seen last.
        return try await write { [self] view in
            let owner = try buckets.require(name, view).owner
            view.afterCommit { [self] in owners.withLock { $0[name] = owner } }
            return owner
        }
    }

    /// The buckets of an account, by name.
    package func buckets(ownedBy account: String) async throws -> [Bucket] {
        try await reading { [buckets] view in try buckets.all(ownedBy: account, view) }
    }

    /// Changes what is set for a bucket and returns it as it is then.
    @discardableResult
    package func updateBucket(
        _ name: String,
        _ change: @escaping @Sendable (inout Bucket) -> Void
    ) async throws -> Bucket {
        try await write { [buckets] view in
            var bucket = try buckets.require(name, view)
            change(&bucket)
            try buckets.put(bucket, view)
            return bucket
        }
    }

    /// - Throws: `ObjectFailure.bucketMissing`; `.bucketNotEmpty` while it has objects or uploads in progress.
    package func deleteBucket(_ name: String) async throws {
        try await write { [self] view in
            _ = try buckets.require(name, view)
            guard try objects.isEmpty(name, view) else { throw ObjectFailure.bucketNotEmpty(name) }
            var freed: [BlobID] = []
            for upload in try uploads.all(bucket: name, view) { freed += try abort(upload, view) }
            try buckets.delete(name, view)
            let blobs = freed
            view.afterCommit { [self] in
                owners.withLock { $0[name] = nil }
                pins.discard(blobs)
            }
        }
    }
}
