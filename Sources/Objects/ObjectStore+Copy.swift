package import Primitives
import Store

/// A copy to be made inside the server.
package struct ObjectCopy: Sendable {
    package var sourceBucket: String
    package var sourceKey: String
    /// Nil for the current version, `null` for the one without a name.
    package var sourceVersionID: String?
    /// What must hold of the source.
    package var sourceConditions = ReadConditions()
    package var bucket: String
    package var key: String
    /// Nil to take over the source's.
    package var attributes: ObjectAttributes?
    /// Tags in place of the source's where its attributes are taken over.
    package var tags: [String: String]?
    package var conditions = WriteConditions()
    package var lock = ObjectLock()
    /// A checksum to make where the source has another or none.
    package var algorithm: ChecksumAlgorithm?
    package var encryption = EncryptionRequest.byDefault
    /// The key that the source was stored with.
    package var sourceCustomerKey: CustomerKey?
    /// The request that asks for it.
    package var origin: ChangeOrigin?

    package init(sourceBucket: String, sourceKey: String, bucket: String, key: String) {
        self.sourceBucket = sourceBucket
        self.sourceKey = sourceKey
        self.bucket = bucket
        self.key = key
    }
}

extension ObjectStore {
    /// Makes a new current version from another object.
    ///
    /// Its files are shared, so no byte is moved, unless the bytes must be encrypted otherwise. The ETag is that of an object
    /// that was uploaded at once.
    package func copy(_ copy: ObjectCopy) async throws -> ObjectVersion {
        try checkLength(ofKey: copy.key)
        let encryption = try await encryption(copy.encryption, in: try await bucket(copy.bucket))
        let source = try await open(
            copy.sourceBucket,
            copy.sourceKey,
            versionID: copy.sourceVersionID,
            conditions: copy.sourceConditions,
            customerKey: copy.sourceCustomerKey
        )
        guard source.version.byteCount <= Self.largestUpload else {
            throw ObjectFailure.sourceTooLarge(byteCount: source.version.byteCount)
        }
        let made = try await makeBody(from: source, encryption, copy.algorithm)
        var attributes = copy.attributes ?? source.version.attributes
        if let tags = copy.tags { attributes.tags = tags }
        var new = ObjectVersion(
            bucket: copy.bucket,
            key: copy.key,
            etag: made.etag,
            byteCount: made.byteCount,
            modifiedAt: world.clock.now,
            body: made.place
        )
        new.checksum = made.checksum
        new.attributes = attributes
        new.lock = copy.lock
        new.encryption = made.encryption
        let version: ObjectVersion
        do {
            version = try await write { [self, new] view in
                let bucket = try buckets.require(copy.bucket, view)
                try copy.conditions.check(try objects.find(copy.bucket, copy.key, view), key: copy.key)
                // The new references are counted first: the source may be the version that this one replaces.
                for blob in new.body.blobs { try objects.retain(blob, seal: made.seals[blob], view) }
                let version = try add(
                    new,
                    inline: made.inline,
                    to: bucket,
                    as: .copied,
                    by: copy.origin,
                    view
                )
                for blob in new.body.blobs { _ = try objects.release(blob, view) }
                return version
            }
        } catch {
            pins.discard(Array(made.seals.keys))
            throw error
        }
        withExtendedLifetime(source.lease) {}
        return version
    }

    /// The bytes of a copy: the source's own files, or new ones where both are not encrypted alike.
    ///
    /// Objects under keys of ours share files, since the secret can be sealed anew. With a client's key they do not: what an
    /// older record gave access to must not open the copy.
    private func makeBody(
        from source: OpenObject,
        _ encryption: BodyEncryption?,
        _ algorithm: ChecksumAlgorithm?
    ) async throws -> ReceivedBody {
        let isOurs = source.version.encryption.map(\.scheme.isOurs)
        let wanted = encryption?.record.scheme
        guard isOurs == wanted.map(\.isOurs), isOurs != false else {
            let made = try await receive(
                source.stream(),
                BodyExpectation(algorithm: algorithm ?? source.version.checksum?.algorithm),
                inlineLimit: Self.inlineLimit,
                encryption: encryption
            )
            try await publish(made)
            return made
        }
        let (etag, checksum) = try await seals(of: source, algorithm)
        var place = source.version.body
        var inline = source.inline
        if case .inline = place {
            let id = BlobID(world)
            place = .inline(id)
            inline = try encryption.sealed(inline, as: id)
        }
        var record = encryption?.record
        if let wanted, let dataKey = source.dataKey, case .pieces = place {
            record = try await reseal(dataKey, as: wanted)
        }
        return ReceivedBody(
            place: place,
            inline: inline,
            byteCount: source.version.byteCount,
            md5: [],
            checksum: checksum,
            encryption: record,
            etag: wanted?.hasDigestETag == false ? world.ids.hex(byteCount: 16) : etag
        )
    }

    /// The ETag and checksum of a copy; the bytes are read only when the source does not say them.
    private func seals(
        of source: OpenObject,
        _ algorithm: ChecksumAlgorithm?
    ) async throws -> (etag: String, checksum: StoredChecksum?) {
        let version = source.version
        let isDigest =
            version.encryption?.scheme.hasDigestETag ?? true
            && !version.etag.contains("-")
        let kept = version.checksum.flatMap { checksum in
            checksum.scope == .fullObject && checksum.algorithm == algorithm ?? checksum.algorithm
                ? checksum : nil
        }
        let wanted = algorithm ?? version.checksum?.algorithm
        if isDigest, kept != nil || wanted == nil { return (version.etag, kept) }
        let (md5, checksum) = try await digest(source, 0..<version.byteCount, wanted)
        return (Hex.encode(md5), checksum)
    }

    /// The digests of a range; MD5 and the checksum are made at once, while the next bytes are read.
    func digest(
        _ source: OpenObject,
        _ range: Range<Int64>,
        _ algorithm: ChecksumAlgorithm?
    ) async throws -> (md5: [UInt8], checksum: StoredChecksum?) {
        let sink = DigestSink(algorithm)
        let hashing = Lane(digests, depth: 2)
        let checking = Lane(pool, depth: 2)
        do {
            var chunks = source.stream(range).makeAsyncIterator()
            while let chunk = try await chunks.nextChunk() {
                try await hashing.add { chunk.withUnsafeBytes { sink.md5.update($0) } }
                guard algorithm != nil else { continue }
                try await checking.add { chunk.withUnsafeBytes { sink.checksum?.update($0) } }
            }
            try await hashing.finish()
            try await checking.finish()
        } catch {
            await hashing.settle()
            await checking.settle()
            throw error
        }
        let checksum = sink.checksum.map { StoredChecksum(algorithm: $0.algorithm, value: $0.value) }
        return (sink.md5.value, checksum)
    }
}

/// Two digests of the same bytes.
///
/// `@unchecked Sendable`: one lane touches `md5`, another `checksum`; both are read when these have finished.
private final class DigestSink: @unchecked Sendable {
    var md5 = MD5Digest()
    var checksum: Checksum?

    init(_ algorithm: ChecksumAlgorithm?) {
        checksum = algorithm.map { Checksum($0) }
    }
}
