package import Primitives
import Store

/// A new version of an object, but for its bytes.
package struct NewObject: Sendable {
    package var bucket: String
    package var key: String
    package var attributes: ObjectAttributes
    package var conditions: WriteConditions
    package var expectation: BodyExpectation

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
            etag: Hex.encode(md5),
            byteCount: byteCount,
            modifiedAt: moment,
            body: place
        )
        version.checksum = checksum
        version.attributes = object.attributes
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
            try await reading { [self] view in try checkAcceptance(of: object, view) }
        }
        let received = try await receive(body, object.expectation, mayBeInline: true)
        try await publish(received)
        let version = received.version(of: object, at: world.clock.now)
        do {
            try await write { [self] view in
                try checkAcceptance(of: object, view)
                try replace(with: version, inline: received.inline, seals: received.seals, view)
                try faults(.insideTransaction)
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

    private func checkAcceptance(of object: NewObject, _ view: any ReadView) throws {
        try buckets.requireExistence(object.bucket, view)
        guard object.conditions != WriteConditions() else { return }
        try object.conditions.check(try objects.find(object.bucket, object.key, view), key: object.key)
    }

    /// Makes `version` current and lets go of the one that was.
    ///
    /// References to its blobs are counted here; `inline` are its bytes where the store keeps them, `seals` those of
    /// blobs that nothing has referred to yet.
    func replace(
        with version: ObjectVersion,
        inline: [UInt8],
        seals: [BlobID: BlobSeal] = [:],
        _ view: any WriteView
    ) throws {
        if let old = try objects.find(version.bucket, version.key, view) { try letGo(old.body, view) }
        for blob in version.body.blobs { try objects.retain(blob, seal: seals[blob], view) }
        if case .inline(let id) = version.body { try objects.putBody(inline, id, view) }
        try objects.put(version, view)
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
