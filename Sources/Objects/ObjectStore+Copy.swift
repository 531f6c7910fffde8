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

    package init(sourceBucket: String, sourceKey: String, bucket: String, key: String) {
        self.sourceBucket = sourceBucket
        self.sourceKey = sourceKey
        self.bucket = bucket
        self.key = key
    }
}

extension ObjectStore {
    /// Makes a new current version from another object; its files are shared, so no byte is moved.
    ///
    /// The ETag is the MD5 of the bytes, as for an object that was uploaded at once.
    package func copy(_ copy: ObjectCopy) async throws -> ObjectVersion {
        try checkLength(ofKey: copy.key)
        let source = try await open(
            copy.sourceBucket,
            copy.sourceKey,
            versionID: copy.sourceVersionID,
            conditions: copy.sourceConditions
        )
        guard source.version.byteCount <= Self.largestUpload else {
            throw ObjectFailure.sourceTooLarge(byteCount: source.version.byteCount)
        }
        let (etag, checksum) = try await seals(of: source, copy.algorithm)
        let body: ObjectBody =
            if case .inline = source.version.body { .inline(BlobID(world)) } else { source.version.body }
        var attributes = copy.attributes ?? source.version.attributes
        if let tags = copy.tags { attributes.tags = tags }
        var made = ObjectVersion(
            bucket: copy.bucket,
            key: copy.key,
            etag: etag,
            byteCount: source.version.byteCount,
            modifiedAt: world.clock.now,
            body: body
        )
        made.checksum = checksum
        made.attributes = attributes
        made.lock = copy.lock
        let new = made
        let version = try await write { [self] view in
            let bucket = try buckets.require(copy.bucket, view)
            try copy.conditions.check(try objects.find(copy.bucket, copy.key, view), key: copy.key)
            // The new references are counted first: the source may be the version that this one replaces.
            for blob in body.blobs { try objects.retain(blob, view) }
            let version = try add(new, inline: source.inline, to: bucket, view)
            for blob in body.blobs { _ = try objects.release(blob, view) }
            return version
        }
        withExtendedLifetime(source.lease) {}
        return version
    }

    /// The ETag and checksum of a copy; the bytes are read only when the source does not say them.
    private func seals(
        of source: OpenObject,
        _ algorithm: ChecksumAlgorithm?
    ) async throws -> (etag: String, checksum: StoredChecksum?) {
        let version = source.version
        let isPlain = !version.etag.contains("-")
        let kept = version.checksum.flatMap { checksum in
            checksum.scope == .fullObject && checksum.algorithm == algorithm ?? checksum.algorithm
                ? checksum : nil
        }
        let wanted = algorithm ?? version.checksum?.algorithm
        if isPlain, kept != nil || wanted == nil { return (version.etag, kept) }
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
