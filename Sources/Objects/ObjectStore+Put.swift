package import Primitives
import Store

/// A new version of an object, but for its bytes.
package struct NewObject: Sendable {
    package var bucket: String
    package var key: String
    package var attributes: ObjectAttributes
    package var conditions: WriteConditions
    package var expectation: BodyExpectation
    /// What is to keep it from being removed; the bucket's own rule applies where it says nothing.
    package var lock = ObjectLock()
    package var encryption = EncryptionRequest.byDefault
    /// The request that brings it; nil where none does.
    package var origin: ChangeOrigin?

    package init(
        bucket: String,
        key: String,
        attributes: ObjectAttributes = ObjectAttributes(),
        conditions: WriteConditions = WriteConditions(),
        expectation: BodyExpectation = BodyExpectation()
    ) {
        self.bucket = bucket
        self.key = key
        self.attributes = attributes
        self.conditions = conditions
        self.expectation = expectation
    }
}

extension ReceivedBody {
    fileprivate func version(of object: NewObject, at moment: Timestamp) -> ObjectVersion {
        var version = ObjectVersion(
            bucket: object.bucket,
            key: object.key,
            etag: etag,
            byteCount: byteCount,
            modifiedAt: moment,
            body: place
        )
        version.checksum = checksum
        version.attributes = object.attributes
        version.lock = object.lock
        version.encryption = encryption
        return version
    }
}

extension ObjectStore {
    /// Stores a body as the current version of its key; when this returns, it is durable and seen by all.
    ///
    /// - Throws: `ObjectFailure` for a missing bucket, a condition that does not hold, or a body that is not what the
    ///   request says it is; then nothing has changed.
    package func put(_ object: NewObject, body: BodyStream) async throws -> ObjectVersion {
        try checkLength(ofKey: object.key)
        // A large body is refused before it is taken; for a small one the transaction is soon enough.
        if (body.byteCount ?? .max) > Int64(Self.inlineLimit) {
            _ = try await reading { [self] view in try checkAcceptance(of: object, view) }
        }
        let encryption = try await encryption(object.encryption, in: try await bucket(object.bucket))
        let received = try await receive(
            body,
            object.expectation,
            inlineLimit: Self.inlineLimit,
            encryption: encryption
        )
        try await publish(received)
        let new = received.version(of: object, at: world.clock.now)
        let version: ObjectVersion
        do {
            version = try await write { [self] view in
                let bucket = try checkAcceptance(of: object, view)
                return try add(
                    new,
                    inline: received.inline,
                    seals: received.seals,
                    to: bucket,
                    as: object.origin?.isForm == true ? .post : .put,
                    by: object.origin,
                    view
                )
            }
        } catch {
            pins.discard(received.place.blobs)
            throw error
        }
        try faults(.committed)
        return version
    }

    /// - Throws: `ObjectFailure.keyTooLong`.
    func checkLength(ofKey key: String) throws {
        guard key.utf8.count <= Self.longestKey else {
            throw ObjectFailure.keyTooLong(byteCount: key.utf8.count)
        }
    }

    /// The bucket as it takes the object.
    private func checkAcceptance(of object: NewObject, _ view: any ReadView) throws -> Bucket {
        let bucket = try buckets.require(object.bucket, view)
        if bucket.objectLock == nil, object.lock != ObjectLock() {
            throw ObjectFailure.lockNotConfigured(bucket: bucket.name)
        }
        guard object.conditions != WriteConditions() else { return bucket }
        try object.conditions.check(try objects.find(object.bucket, object.key, view), key: object.key)
        return bucket
    }

    /// Drops the references of a body; files that nobody refers to any more go once that is committed.
    func letGo(_ body: ObjectBody, _ view: any WriteView) throws {
        var freed: [BlobID] = []
        if case .inline(let id) = body {
            try objects.deleteBody(id, view)
            freed.append(id)
        }
        for blob in body.blobs where try objects.release(blob, view) { freed.append(blob) }
        let blobs = freed
        if !blobs.isEmpty { view.afterCommit { [pins] in pins.discard(blobs) } }
    }
}
