package import Primitives
import Store

/// An upload in parts that has begun and is neither complete nor aborted.
package struct MultipartUpload: Equatable, Sendable {
    package let bucket: String
    package let key: String
    /// Sorts by the moment of its beginning.
    package let id: String
    package let initiatedAt: Timestamp
    package let attributes: ObjectAttributes
    /// The checksum that the client named for the object; nil where it named none.
    package let algorithm: ChecksumAlgorithm?
    /// Whether the object's checksum is made over all its bytes, not over its parts' checksums.
    package let isFullObjectChecksum: Bool
    /// The lock that the object is to have.
    package var lock = ObjectLock()
    /// How its parts and the object are encrypted; nil where they lie as they come.
    package var encryption: ObjectEncryption?

    /// The checksum that the object gets.
    ///
    /// Source: Amazon S3 User Guide, Checking object integrity: CRC64NVME where the client names none.
    var madeAlgorithm: ChecksumAlgorithm { algorithm ?? .crc64nvme }
}

/// A part of an upload, as last uploaded under its number.
package struct UploadedPart: Equatable, Sendable {
    package let number: Int
    /// Without quotes.
    package let etag: String
    package let byteCount: Int64
    package let modifiedAt: Timestamp
    package let checksum: StoredChecksum?
    /// The checksum that the object's is made of, where the part was sent with another.
    var madeChecksum: StoredChecksum?
    let pieces: [BlobPiece]
}

/// Uploads by bucket, key and id; parts by upload and number; and what completed uploads came to.
struct UploadTable: Sendable {
    static let name: TableName = "uploads"
    private static let partsName: TableName = "upload_parts"

    private static let uploads = Table<MultipartUpload>(name, coder: uploadCoder) { upload in
        TupleKey(upload.bucket, upload.key, upload.id)
    }

    /// Objects that uploads became, so that completing again gives the same answer.
    private static let finished = Table<FinishedUpload>("finished_uploads", coder: finishedCoder) { finished in
        TupleKey(finished.version.bucket, finished.version.key, finished.id)
    }

    struct FinishedUpload: Sendable {
        let id: String
        let version: ObjectVersion
    }

    func find(_ bucket: String, _ key: String, _ id: String, _ view: any ReadView) throws -> MultipartUpload? {
        try Self.uploads.get(TupleKey(bucket, key, id), view)
    }

    func require(_ bucket: String, _ key: String, _ id: String, _ view: any ReadView) throws -> MultipartUpload
    {
        guard let upload = try find(bucket, key, id, view) else { throw ObjectFailure.uploadMissing(id) }
        return upload
    }

    func decode(_ row: Row) throws -> MultipartUpload {
        try Self.uploads.decode(row)
    }

    func put(_ upload: MultipartUpload, _ view: any WriteView) throws {
        try Self.uploads.put(upload, view)
    }

    func all(bucket: String, _ view: any ReadView) throws -> [MultipartUpload] {
        try Self.uploads.scan(.prefix(TupleKey(bucket)), view)
    }

    func scan(_ range: KeyRange, limit: Int, _ view: any ReadView) throws -> [MultipartUpload] {
        try Self.uploads.scan(range, view, limit: limit)
    }

    /// Removes an upload and its parts.
    func delete(_ upload: MultipartUpload, _ view: any WriteView) throws {
        for row in try view.scan(.prefix(TupleKey(upload.id)), in: Self.partsName) {
            try view.delete(row.key, in: Self.partsName)
        }
        try Self.uploads.delete(TupleKey(upload.bucket, upload.key, upload.id), view)
    }

    func part(_ uploadID: String, _ number: Int, _ view: any ReadView) throws -> UploadedPart? {
        try view.get(TupleKey(uploadID, number), in: Self.partsName).map(decodePart)
    }

    func parts(
        _ uploadID: String,
        after number: Int = 0,
        limit: Int = .max,
        _ view: any ReadView
    ) throws -> [UploadedPart] {
        let range = KeyRange.prefix(TupleKey(uploadID)).after(TupleKey(uploadID, number))
        return try view.scan(range, in: Self.partsName, limit: limit).map { try decodePart($0.value) }
    }

    func putPart(_ part: UploadedPart, _ uploadID: String, _ view: any WriteView) throws {
        var writer = ByteWriter()
        writer.write(part.number)
        writer.write(part.etag)
        writer.write(part.byteCount)
        writer.write(part.modifiedAt.epochMicroseconds)
        writer.write(part.checksum)
        writer.write(ObjectBody.pieces(part.pieces))
        writer.write(part.madeChecksum)
        try view.put(writer.bytes, at: TupleKey(uploadID, part.number), in: Self.partsName)
    }

    func finished(_ bucket: String, _ key: String, _ id: String, _ view: any ReadView) throws -> ObjectVersion?
    {
        try Self.finished.get(TupleKey(bucket, key, id), view)?.version
    }

    func putFinished(_ version: ObjectVersion, _ id: String, _ view: any WriteView) throws {
        try Self.finished.put(FinishedUpload(id: id, version: version), view)
    }

    /// Forgets what uploads became before `moment`.
    func forgetFinished(before moment: Timestamp, _ view: any WriteView) throws {
        for finished in try Self.finished.scan(.all, view) where finished.version.modifiedAt < moment {
            try Self.finished.delete(
                TupleKey(finished.version.bucket, finished.version.key, finished.id),
                view
            )
        }
    }

    private func decodePart(_ bytes: [UInt8]) throws -> UploadedPart {
        do {
            var reader = ByteReader(bytes[...])
            var part = UploadedPart(
                number: Int(try reader.integer()),
                etag: try reader.text(),
                byteCount: try reader.integer(),
                modifiedAt: Timestamp(epochMicroseconds: try reader.integer()),
                checksum: try reader.checksum(),
                pieces: try reader.body().pieces
            )
            if !reader.isAtEnd { part.madeChecksum = try reader.checksum() }
            return part
        } catch {
            throw StoreFailure.malformedRecord(table: Self.partsName.text, reason: "\(error)")
        }
    }

    private static let uploadCoder = RecordCoder<MultipartUpload>(
        version: 2,
        encode: { upload in
            var writer = ByteWriter()
            writer.write(upload.bucket)
            writer.write(upload.key)
            writer.write(upload.id)
            writer.write(upload.initiatedAt.epochMicroseconds)
            writer.write(upload.attributes)
            writer.write(upload.algorithm?.rawValue)
            writer.write(upload.isFullObjectChecksum ? 1 : 0)
            writer.write(upload.lock)
            writer.write(upload.encryption)
            return writer.bytes
        },
        decode: { body, recordVersion in
            var reader = ByteReader(body)
            var upload = MultipartUpload(
                bucket: try reader.text(),
                key: try reader.text(),
                id: try reader.text(),
                initiatedAt: Timestamp(epochMicroseconds: try reader.integer()),
                attributes: try reader.attributes(withACL: recordVersion >= 2),
                algorithm: try reader.optionalText().flatMap(ChecksumAlgorithm.init(rawValue:)),
                isFullObjectChecksum: try reader.integer() == 1
            )
            guard recordVersion >= 2 else { return upload }
            upload.lock = try reader.lock()
            upload.encryption = try reader.encryption()
            return upload
        }
    )

    private static let finishedCoder = RecordCoder<FinishedUpload>(
        version: 2,
        encode: { finished in
            var writer = ByteWriter()
            writer.write(finished.id)
            // What it consisted of may be gone when this is read.
            writer.write(finished.version.with(body: .empty))
            return writer.bytes
        },
        decode: { body, recordVersion in
            var reader = ByteReader(body)
            return FinishedUpload(id: try reader.text(), version: try reader.version(recordVersion))
        }
    )
}

extension ObjectBody {
    /// The files it consists of; none for bodies in the store.
    var pieces: [BlobPiece] {
        switch self {
        case .empty, .inline: []
        case .pieces(let pieces): pieces
        }
    }
}
