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

    package var etag: String { received.etag }
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
    /// They are encrypted as `encryption` says, or else as the bucket that they are for; then they are written once more, and
    /// the first writing is removed. Their ETags look like those of an upload in one part, which are no digests of the
    /// bytes on AWS either.
    package func seal(
        _ staged: [StagedFile],
        for bucket: String,
        _ encryption: EncryptionRequest = .byDefault
    ) async throws -> [SealedBody] {
        var encryptions: [BodyEncryption?] = []
        do {
            let bucket = try await self.bucket(bucket)
            for _ in staged { encryptions.append(try await self.encryption(encryption, in: bucket)) }
        } catch {
            discard(staged)
            throw error
        }
        return try await withThrowingTaskGroup(of: (Int, ReceivedBody).self) { group in
            for (index, (file, encryption)) in zip(staged, encryptions).enumerated() {
                group.addTask { [self] in (index, try await seal(file, encryption)) }
            }
            var sealed: [Int: ReceivedBody] = [:]
            do {
                for try await (index, body) in group { sealed[index] = body }
            } catch {
                group.cancelAll()
                while let result = await group.nextResult() {
                    if case .success(let (index, body)) = result { sealed[index] = body }
                }
                pins.discard(sealed.values.flatMap(\.place.blobs))
                throw error
            }
            return staged.indices.compactMap { sealed[$0].map(SealedBody.init) }
        }
    }

    private func seal(_ staged: StagedFile, _ encryption: BodyEncryption?) async throws -> ReceivedBody {
        let id = encryption == nil ? staged.id : BlobID(world)
        let etag = world.ids.hex(byteCount: 16) + "-1"
        do {
            let coding = BlobCoding(encryption?.dataKey)
            async let made = digests.run { [files] in try files.seal(staged.id, as: id, coding) }
            // The disk takes the file while it is read for its checks, unless it is written anew.
            let areSynced = id == staged.id
            if areSynced { try await pool.run { [files] in try files.syncStaged([id]) } }
            let (seal, byteCount) = try await made
            return try await pool.run { [files] in
                if byteCount > 0 {
                    try files.publish([id], areSynced: areSynced)
                } else {
                    files.removeStaged(id)
                }
                if id != staged.id { files.removeStaged(staged.id) }
                let piece = BlobPiece(blob: id, offset: 0, byteCount: byteCount)
                return ReceivedBody(
                    place: byteCount == 0 ? .empty : .pieces([piece]),
                    seals: [id: seal],
                    byteCount: byteCount,
                    md5: [],
                    checksum: nil,
                    encryption: encryption?.record,
                    etag: etag
                )
            }
        } catch {
            pins.discard([id, staged.id])
            if let failure = error as? FileFailure, failure.isOutOfSpace { throw ObjectFailure.outOfSpace }
            throw error
        }
    }

    /// Takes a stream to its end and makes its bytes durable; small ones become so with the transaction that adopts them.
    ///
    /// They are encrypted as `encryption` says, or else as the bucket that they are for. Small are those of at most
    /// `inlineLimit` bytes.
    package func seal(
        _ body: BodyStream,
        for bucket: String,
        _ encryption: EncryptionRequest = .byDefault,
        inlineLimit: Int = ObjectStore.inlineLimit
    ) async throws -> SealedBody {
        let received = try await receive(
            body,
            BodyExpectation(),
            limit: .max,
            inlineLimit: inlineLimit,
            encryption: try await self.encryption(encryption, in: try await self.bucket(bucket))
        )
        try await publish(received)
        return SealedBody(received: received)
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
        version.encryption = body.received.encryption
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
