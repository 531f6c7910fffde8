package import Primitives
package import Store

/// A file that an engine or a writer of ours fills, and that belongs to no object yet.
package struct StagedFile: Sendable {
    let id: BlobID
    /// Where to write; nothing is there at first.
    package let path: String
}

/// Bytes that are durable and whole, and become an object when a transaction adopts them.
package struct SealedBody: Sendable {
    let received: ReceivedBody
    package let etag: String

    package var byteCount: Int64 { received.byteCount }
}

extension ObjectStore {
    /// A place for a file inside the store's directory, so that it becomes an object without being copied.
    package func stage() -> StagedFile {
        let id = BlobID(world)
        return StagedFile(id: id, path: files.stagingPath(id))
    }

    /// Makes files durable that have been written; they may be adopted then and must be discarded otherwise.
    ///
    /// Their ETags look like those of an upload in one part, which are no digests of the bytes on AWS either.
    package func seal(_ staged: [StagedFile]) async throws -> [SealedBody] {
        let ids = staged.map(\.id)
        let etags = staged.map { _ in world.ids.hex(byteCount: 16) + "-1" }
        do {
            return try await pool.run { [files] in
                let seals = try ids.map { try files.sealStaged($0) }
                try files.publish(ids)
                return zip(zip(ids, seals), etags).map { file, etag in
                    let (id, seal) = file
                    if seal.byteCount == 0 { files.remove(id) }
                    let piece = BlobPiece(blob: id, offset: 0, byteCount: seal.byteCount)
                    let body = ReceivedBody(
                        place: seal.byteCount == 0 ? .empty : .pieces([piece]),
                        seals: [id: seal],
                        byteCount: seal.byteCount,
                        md5: [],
                        checksum: nil
                    )
                    return SealedBody(received: body, etag: etag)
                }
            }
        } catch {
            pins.discard(ids)
            if let failure = error as? FileFailure, failure.isOutOfSpace { throw ObjectFailure.outOfSpace }
            throw error
        }
    }

    /// Takes a stream to its end and makes its bytes durable; small ones become so with the transaction that adopts them.
    package func seal(_ body: BodyStream) async throws -> SealedBody {
        let received = try await receive(body, BodyExpectation(), limit: .max, mayBeInline: true)
        try await publish(received)
        return SealedBody(received: received, etag: Hex.encode(received.md5))
    }

    /// Makes a sealed body the current version of a key, inside the caller's transaction.
    ///
    /// All that one transaction adopts, deletes and stores becomes visible together. Where the bucket keeps versions,
    /// what was current stays as an older one.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`, `.keyTooLong`.
    @discardableResult
    package func adopt(
        _ body: SealedBody,
        bucket: String,
        key: String,
        attributes: ObjectAttributes = ObjectAttributes(),
        at moment: Timestamp,
        in view: any WriteView
    ) throws -> ObjectVersion {
        try checkLength(ofKey: key)
        let bucket = try buckets.require(bucket, view)
        var version = ObjectVersion(
            bucket: bucket.name,
            key: key,
            etag: body.etag,
            byteCount: body.byteCount,
            modifiedAt: moment,
            body: body.received.place
        )
        version.checksum = body.received.checksum
        version.attributes = attributes
        return try add(version, inline: body.received.inline, seals: body.received.seals, to: bucket, view)
    }

    /// Removes files that were staged or sealed and will not be adopted.
    package func discard(_ staged: [StagedFile]) {
        pins.discard(staged.map(\.id))
    }

    package func discard(_ sealed: [SealedBody]) {
        pins.discard(sealed.flatMap(\.received.place.blobs))
    }
}
