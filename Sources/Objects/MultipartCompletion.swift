import Primitives
import Store

extension ObjectStore {
    /// Makes the named parts one object, the current version of the upload's key; parts not named are dropped.
    ///
    /// No byte is moved: the object consists of the parts' files. Completing again what was completed gives the same
    /// answer and changes nothing. `parts` are in the order of their numbers; `checksum` is what the object's checksum
    /// must be, and `byteCount` its size, where the client says so.
    package func completeUpload(
        _ bucket: String,
        _ key: String,
        _ id: String,
        parts: [NamedPart],
        conditions: WriteConditions = WriteConditions(),
        checksum: [UInt8]? = nil,
        byteCount: Int64? = nil,
        origin: ChangeOrigin? = nil
    ) async throws -> ObjectVersion {
        let now = world.clock.now
        let version = try await write { [self] view in
            let place = try buckets.require(bucket, view)
            guard let upload = try uploads.find(bucket, key, id, view) else {
                if let version = try uploads.finished(bucket, key, id, view) { return version }
                throw ObjectFailure.uploadMissing(id)
            }
            try conditions.check(try objects.find(bucket, key, view), key: key)
            let chosen = try choose(parts, of: upload, view)
            let joined = try joinedVersion(of: upload, from: chosen, at: now)
            if let byteCount, byteCount != joined.byteCount {
                throw ObjectFailure.objectSizeMismatch(named: byteCount, actual: joined.byteCount)
            }
            if let checksum, let made = joined.checksum, made.value != checksum {
                throw ObjectFailure.checksumMismatch(made.algorithm.rawValue)
            }
            let version = try add(
                joined,
                inline: [],
                to: place,
                as: .uploadCompleted,
                by: origin,
                view
            )
            let freed = try abort(upload, view)
            try uploads.putFinished(version, id, view)
            view.afterCommit { [pins] in pins.discard(freed) }
            return version
        }
        try faults(.committed)
        return version
    }

    /// The stored parts that the client names.
    private func choose(
        _ named: [NamedPart],
        of upload: MultipartUpload,
        _ view: any WriteView
    ) throws -> [UploadedPart] {
        guard zip(named, named.dropFirst()).allSatisfy({ $0.number < $1.number }) else {
            throw ObjectFailure.partsOutOfOrder
        }
        var chosen: [UploadedPart] = []
        for name in named {
            if let algorithm = upload.algorithm, !upload.isFullObjectChecksum, name.checksum == nil {
                throw ObjectFailure.partChecksumUnnamed(number: name.number, algorithm.rawValue)
            }
            guard let part = try uploads.part(upload.id, name.number, view), part.etag == name.etag,
                name.checksum == nil || part.checksum == nil || name.checksum == part.checksum?.value
            else {
                throw ObjectFailure.partInvalid(number: name.number, etag: name.etag, uploadID: upload.id)
            }
            chosen.append(part)
        }
        for part in chosen.dropLast() where part.byteCount < Self.smallestPart {
            throw ObjectFailure.partTooSmall(number: part.number, etag: part.etag, byteCount: part.byteCount)
        }
        return chosen
    }

    private func joinedVersion(
        of upload: MultipartUpload,
        from parts: [UploadedPart],
        at moment: Timestamp
    ) throws -> ObjectVersion {
        let digests = parts.flatMap { Hex.decode($0.etag) ?? [] }
        var version = ObjectVersion(
            bucket: upload.bucket,
            key: upload.key,
            etag: "\(Hex.encode(MD5Digest.value(of: digests)))-\(parts.count)",
            byteCount: parts.reduce(0) { $0 + $1.byteCount },
            modifiedAt: moment,
            body: body(of: parts)
        )
        version.checksum = checksum(of: upload, from: parts)
        version.attributes = upload.attributes
        version.lock = upload.lock
        version.encryption = upload.encryption
        version.partByteCounts = parts.map(\.byteCount)
        if version.checksum?.isComposite == true {
            version.partChecksums = parts.compactMap { $0.checksum?.value }
        }
        return version
    }

    private func body(of parts: [UploadedPart]) -> ObjectBody {
        let pieces = parts.flatMap(\.pieces).filter { $0.byteCount > 0 }
        return pieces.isEmpty ? .empty : .pieces(pieces)
    }

    /// The object's checksum from those of its parts; nil where a part has none.
    private func checksum(of upload: MultipartUpload, from parts: [UploadedPart]) -> StoredChecksum? {
        let algorithm = upload.madeAlgorithm
        let values = parts.compactMap { part in
            [part.checksum, part.madeChecksum].compactMap { $0 }.first { $0.algorithm == algorithm }?.value
        }
        guard values.count == parts.count else { return nil }
        guard upload.isFullObjectChecksum, let kind = algorithm.crc else {
            return StoredChecksum(
                algorithm: algorithm,
                scope: .composite(partCount: parts.count),
                value: Checksum.value(of: values.flatMap { $0 }, algorithm)
            )
        }
        var whole = CRC(kind).value
        for (part, value) in zip(parts, values) {
            let check = value.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            whole = CRC.combine(whole, check, byteCount: part.byteCount, kind)
        }
        return StoredChecksum(algorithm: algorithm, value: CRC.bytes(of: whole, kind))
    }
}
