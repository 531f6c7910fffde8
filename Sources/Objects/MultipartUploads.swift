package import Primitives
import Store

/// A part as the client names it to complete an upload.
package struct NamedPart: Equatable, Sendable {
    package var number: Int
    package var etag: String
    package var checksum: [UInt8]?

    package init(number: Int, etag: String, checksum: [UInt8]? = nil) {
        self.number = number
        self.etag = etag
        self.checksum = checksum
    }
}

extension MultipartUpload {
    /// Refuses a part whose checksum cannot become part of the object's.
    ///
    /// Parts of an object whose checksum is made over all its bytes may come without one.
    fileprivate func check(_ given: ChecksumAlgorithm?) throws(ObjectFailure) {
        guard let algorithm, given != algorithm, given != nil || !isFullObjectChecksum else { return }
        throw .partChecksumUnexpected(expected: algorithm.rawValue, actual: given?.rawValue)
    }
}

extension ObjectStore {
    /// Every part but the last has at least that many bytes.
    ///
    /// Source: Amazon S3 User Guide, multipart upload limits.
    package static let smallestPart: Int64 = 5 << 20
    package static let partNumbers = 1...10000

    /// Begins an upload in parts.
    package func beginUpload(
        _ bucket: String,
        _ key: String,
        attributes: ObjectAttributes,
        algorithm: ChecksumAlgorithm? = nil,
        isFullObjectChecksum: Bool = false,
        lock: ObjectLock = ObjectLock(),
        encryption: EncryptionRequest = .byDefault
    ) async throws -> MultipartUpload {
        try checkLength(ofKey: key)
        let encryption = try await self.encryption(encryption, in: try await self.bucket(bucket))
        var begun = MultipartUpload(
            bucket: bucket,
            key: key,
            id: BlobID(world).text + world.ids.hex(byteCount: 16),
            initiatedAt: world.clock.now,
            attributes: attributes,
            algorithm: algorithm,
            isFullObjectChecksum: isFullObjectChecksum
        )
        begun.lock = lock
        begun.encryption = encryption?.record
        let upload = begun
        try await write { [self] view in
            let bucket = try buckets.require(bucket, view)
            if bucket.objectLock == nil, lock != ObjectLock() {
                throw ObjectFailure.lockNotConfigured(bucket: bucket.name)
            }
            try uploads.put(upload, view)
        }
        return upload
    }

    /// The upload of that name, to look at.
    package func upload(_ bucket: String, _ key: String, _ id: String) async throws -> MultipartUpload {
        try await reading { [self] view in
            try buckets.requireExistence(bucket, view)
            return try uploads.require(bucket, key, id, view)
        }
    }

    /// Stores a part, in place of the one that had its number.
    package func putPart(
        _ upload: MultipartUpload,
        number: Int,
        expectation: BodyExpectation,
        customerKey: CustomerKey? = nil,
        body: BodyStream
    ) async throws -> UploadedPart {
        guard Self.partNumbers.contains(number) else { throw ObjectFailure.partNumberOutOfRange }
        try upload.check(expectation.algorithm)
        var expectation = expectation
        expectation.algorithm = expectation.algorithm ?? upload.madeAlgorithm
        if expectation.algorithm != upload.madeAlgorithm { expectation.secondAlgorithm = upload.madeAlgorithm }
        let encryption = try encryption(of: upload, customerKey)
        let received = try await receive(body, expectation, inlineLimit: nil, encryption: encryption)
        try await publish(received)
        var part = UploadedPart(
            number: number,
            etag: received.etag,
            byteCount: received.byteCount,
            modifiedAt: world.clock.now,
            checksum: received.checksum,
            pieces: received.place.pieces
        )
        part.madeChecksum = received.secondChecksum
        do {
            try await keep(part, upload, seals: received.seals)
        } catch {
            pins.discard(received.place.blobs)
            throw error
        }
        return part
    }

    /// Stores a range of another object as a part; its files are shared, so no byte is moved, unless either is encrypted.
    package func copyPart(
        _ upload: MultipartUpload,
        number: Int,
        from source: OpenObject,
        range: Range<Int64>,
        customerKey: CustomerKey? = nil
    ) async throws -> UploadedPart {
        guard Self.partNumbers.contains(number) else { throw ObjectFailure.partNumberOutOfRange }
        guard Int64(range.count) <= Self.largestUpload else {
            throw ObjectFailure.sourceTooLarge(byteCount: Int64(range.count))
        }
        let isInline = if case .inline = source.version.body { true } else { false }
        if isInline || source.dataKey != nil || upload.encryption != nil || customerKey != nil {
            // Parts have files of their own, all of them under the upload's key.
            let part = try await putPart(
                upload,
                number: number,
                expectation: BodyExpectation(algorithm: upload.madeAlgorithm),
                customerKey: customerKey,
                body: source.stream(range)
            )
            withExtendedLifetime(source.lease) {}
            return part
        }
        let (md5, checksum) = try await digest(source, range, upload.madeAlgorithm)
        let part = UploadedPart(
            number: number,
            etag: Hex.encode(md5),
            byteCount: Int64(range.count),
            modifiedAt: world.clock.now,
            checksum: checksum,
            pieces: source.version.body.pieces.stretch(range)
        )
        try await keep(part, upload)
        withExtendedLifetime(source.lease) {}
        return part
    }

    private func keep(
        _ part: UploadedPart,
        _ upload: MultipartUpload,
        seals: [BlobID: BlobSeal] = [:]
    ) async throws {
        try await write { [self] view in
            // It may have been aborted or completed while the bytes came.
            _ = try uploads.require(upload.bucket, upload.key, upload.id, view)
            for piece in part.pieces { try objects.retain(piece.blob, seal: seals[piece.blob], view) }
            if let old = try uploads.part(upload.id, part.number, view) {
                try letGo(.pieces(old.pieces), view)
            }
            try uploads.putPart(part, upload.id, view)
        }
    }

    /// Drops an upload and its parts.
    package func abortUpload(_ bucket: String, _ key: String, _ id: String) async throws {
        try await write { [self] view in
            try buckets.requireExistence(bucket, view)
            let freed = try abort(try uploads.require(bucket, key, id, view), view)
            view.afterCommit { [pins] in pins.discard(freed) }
        }
    }

    /// Removes an upload and returns the blobs that nothing refers to any more.
    func abort(_ upload: MultipartUpload, _ view: any WriteView) throws -> [BlobID] {
        var freed: [BlobID] = []
        for part in try uploads.parts(upload.id, view) {
            for piece in part.pieces where try objects.release(piece.blob, view) { freed.append(piece.blob) }
        }
        try uploads.delete(upload, view)
        return freed
    }

    /// Parts with numbers above `number`, in order.
    package func parts(_ upload: MultipartUpload, after number: Int, limit: Int) async throws -> [UploadedPart]
    {
        try await reading { [self] view in try uploads.parts(upload.id, after: number, limit: limit, view) }
    }

    /// Uploads in progress by key and then age, after the given ones.
    package func uploads(
        _ bucket: String,
        prefix: String,
        afterKey key: String?,
        afterID id: String?,
        limit: Int
    ) async throws -> [MultipartUpload] {
        try await reading { [self] view in
            try buckets.requireExistence(bucket, view)
            var range = KeyRange.strings(under: TupleKey(bucket), startingWith: prefix)
            switch (key, id) {
            case (let key?, let id?): range = range.after(TupleKey(bucket, key, id))
            case (let key?, nil): range = range.afterPrefix(TupleKey(bucket, key))
            case (nil, _): break
            }
            return try uploads.scan(range, limit: limit, view)
        }
    }
}
