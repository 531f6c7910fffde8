import Primitives
import Store

/// The current versions of all objects, by bucket and key, and the bodies and blobs they consist of.
///
/// Older versions and delete markers lie in `VersionTable`, so that listing stays a scan of this one.
struct ObjectTable: Sendable {
    static let name: TableName = "objects"
    private static let bodies: TableName = "object_bodies"
    static let blobs: TableName = "blobs"

    private static let objects = Table<ObjectVersion>(name, coder: coder) { key($0.bucket, $0.key) }

    static func key(_ bucket: String, _ key: String) -> TupleKey { TupleKey(bucket, key) }

    func find(_ bucket: String, _ key: String, _ view: any ReadView) throws -> ObjectVersion? {
        try Self.objects.get(Self.key(bucket, key), view)
    }

    func put(_ version: ObjectVersion, _ view: any WriteView) throws {
        try Self.objects.put(version, view)
    }

    func delete(_ version: ObjectVersion, _ view: any WriteView) throws {
        try Self.objects.delete(Self.key(version.bucket, version.key), view)
    }

    func decode(_ row: Row) throws -> ObjectVersion {
        try Self.objects.decode(row)
    }

    func isEmpty(_ bucket: String, _ view: any ReadView) throws -> Bool {
        try view.scan(.prefix(TupleKey(bucket)), in: Self.name, limit: 1).isEmpty
    }

    /// The bytes of a body in the store, verified.
    ///
    /// `byteCount` is how many they are. Those of earlier releases have no check behind them and are held to that alone.
    ///
    /// - Throws: `BlobDamage` when they are not there or not what was written.
    func body(_ id: BlobID, byteCount: Int64, _ view: any ReadView) throws -> [UInt8] {
        guard var bytes = try view.get(TupleKey(id.text), in: Self.bodies) else {
            throw BlobDamage(blob: id, reason: "its bytes are not in the store")
        }
        if bytes.count == byteCount { return bytes }
        let check = Array(bytes.suffix(CRC.Kind.crc32c.byteCount))
        bytes.removeLast(check.count)
        guard bytes.count == byteCount else {
            throw BlobDamage(
                blob: id,
                reason: "the store has \(bytes.count) bytes of it instead of \(byteCount)"
            )
        }
        guard Self.check(bytes) == check else {
            throw BlobDamage(blob: id, reason: "its bytes in the store are not what was written")
        }
        return bytes
    }

    func putBody(_ bytes: [UInt8], _ id: BlobID, _ view: any WriteView) throws {
        try view.put(bytes + Self.check(bytes), at: TupleKey(id.text), in: Self.bodies)
    }

    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        var crc = CRC(.crc32c)
        crc.update(bytes)
        return crc.bytes
    }

    func deleteBody(_ id: BlobID, _ view: any WriteView) throws {
        try view.delete(TupleKey(id.text), in: Self.bodies)
    }

    /// How many times objects and parts refer to a blob; 0 when it may be removed.
    func referenceCount(_ id: BlobID, _ view: any ReadView) throws -> Int64 {
        try blob(id, view).referenceCount
    }

    /// What the blob's file holds; nil for blobs of releases that did not keep it.
    func seal(_ id: BlobID, _ view: any ReadView) throws -> BlobSeal? {
        try blob(id, view).seal
    }

    /// The blob of a row of `blobs` and what its file holds.
    func sealedBlob(_ row: Row) throws -> (BlobID, BlobSeal?) {
        var reader = row.key.reader()
        return (BlobID(text: try reader.string()), try decodeBlob(row.value).seal)
    }

    /// Counts a reference more; the first brings the blob's seal.
    func retain(_ id: BlobID, seal: BlobSeal? = nil, _ view: any WriteView) throws {
        var record = try blob(id, view)
        record.referenceCount += 1
        record.seal = seal ?? record.seal
        try put(record, id, view)
    }

    /// Counts a reference less; true when it was the last.
    func release(_ id: BlobID, _ view: any WriteView) throws -> Bool {
        var record = try blob(id, view)
        record.referenceCount -= 1
        guard record.referenceCount <= 0 else {
            try put(record, id, view)
            return false
        }
        try view.delete(TupleKey(id.text), in: Self.blobs)
        return true
    }

    private struct BlobRecord {
        var referenceCount: Int64 = 0
        var seal: BlobSeal?
    }

    private func blob(_ id: BlobID, _ view: any ReadView) throws -> BlobRecord {
        try view.get(TupleKey(id.text), in: Self.blobs).map { try decodeBlob($0) } ?? BlobRecord()
    }

    private func decodeBlob(_ bytes: [UInt8]) throws -> BlobRecord {
        var reader = ByteReader(bytes[...])
        do {
            var record = BlobRecord(referenceCount: try reader.integer())
            if !reader.isAtEnd { record.seal = try reader.seal() }
            return record
        } catch {
            throw StoreFailure.malformedRecord(table: Self.blobs.text, reason: "\(error)")
        }
    }

    private func put(_ record: BlobRecord, _ id: BlobID, _ view: any WriteView) throws {
        var writer = ByteWriter()
        writer.write(record.referenceCount)
        if let seal = record.seal { writer.write(seal) }
        try view.put(writer.bytes, at: TupleKey(id.text), in: Self.blobs)
    }
}

extension ObjectTable {
    private static let coder = RecordCoder<ObjectVersion>(
        version: 2,
        encode: { version in
            var writer = ByteWriter()
            writer.write(version)
            return writer.bytes
        },
        decode: { body, recordVersion in
            var reader = ByteReader(body)
            return try reader.version(recordVersion)
        }
    )
}

extension ByteWriter {
    mutating func write(_ version: ObjectVersion) {
        write(version.bucket)
        write(version.key)
        write(version.versionID)
        write(version.etag)
        write(version.byteCount)
        write(version.modifiedAt.epochMicroseconds)
        write(version.checksum)
        write(version.attributes)
        write(version.partByteCounts.count)
        for byteCount in version.partByteCounts { write(byteCount) }
        write(version.body)
        write(version.isDeleteMarker ? 1 : 0)
        write(version.lock)
        write(version.encryption)
        write(version.restoration)
        write(version.partChecksums.count)
        for checksum in version.partChecksums { write(checksum) }
    }

    mutating func write(_ lock: ObjectLock) {
        write(lock.retention?.mode.rawValue)
        if let retention = lock.retention { write(retention.until.epochMicroseconds) }
        switch lock.legalHold {
        case nil: write(0)
        case false?: write(1)
        case true?: write(2)
        }
    }

    mutating func write(_ encryption: ObjectEncryption?) {
        guard let encryption else { return write(0) }
        switch encryption.scheme {
        case .managed: write(1)
        case .keyService(let keyID, let context, let usesBucketKey):
            write(2)
            write(keyID)
            write(context)
            write(usesBucketKey ? 1 : 0)
        case .customer(let keyMD5):
            write(3)
            write(keyMD5)
        }
        write(encryption.sealedKey)
    }

    mutating func write(_ restoration: ObjectRestoration?) {
        guard let restoration else { return write(0) }
        write(1)
        write(restoration.readyAt.epochMicroseconds)
        write(restoration.expiresAt.epochMicroseconds)
    }

    mutating func write(_ checksum: StoredChecksum?) {
        guard let checksum else { return write(nil as String?) }
        write(checksum.algorithm.rawValue as String?)
        switch checksum.scope {
        case .fullObject: write(0)
        case .composite(let partCount): write(partCount)
        }
        write(checksum.value)
    }

    mutating func write(_ attributes: ObjectAttributes) {
        write(attributes.contentType)
        write(attributes.contentEncoding)
        write(attributes.contentDisposition)
        write(attributes.contentLanguage)
        write(attributes.cacheControl)
        write(attributes.expires)
        write(attributes.websiteRedirectLocation)
        write(attributes.storageClass)
        write(attributes.userMetadata)
        write(attributes.tags)
        write(attributes.acl)
    }

    mutating func write(_ body: ObjectBody) {
        switch body {
        case .empty: write(0)
        case .inline(let id):
            write(-1)
            write(id.text)
        case .pieces(let pieces):
            write(pieces.count)
            for piece in pieces {
                write(piece.blob.text)
                write(piece.offset)
                write(piece.byteCount)
            }
        }
    }
}

extension ByteReader {
    /// Reads a version as `recordVersion` of its record has it.
    mutating func version(_ recordVersion: UInt8) throws -> ObjectVersion {
        let (bucket, key, versionID) = (try text(), try text(), try optionalText())
        let (etag, byteCount, modified) = (try text(), try integer(), try integer())
        let checksum = try checksum()
        let attributes = try attributes(withACL: recordVersion >= 2)
        let partByteCounts = try byteCounts()
        var version = ObjectVersion(
            bucket: bucket,
            key: key,
            etag: etag,
            byteCount: byteCount,
            modifiedAt: Timestamp(epochMicroseconds: modified),
            body: try body()
        )
        version.versionID = versionID
        version.checksum = checksum
        version.attributes = attributes
        version.partByteCounts = partByteCounts
        guard recordVersion >= 2 else { return version }
        version.isDeleteMarker = try integer() == 1
        version.lock = try lock()
        version.encryption = try encryption()
        version.restoration = try restoration()
        for _ in 0..<(try count()) { version.partChecksums.append(Array(try data())) }
        return version
    }

    mutating func lock() throws -> ObjectLock {
        var lock = ObjectLock()
        if let name = try optionalText() {
            guard let mode = ObjectLock.Mode(rawValue: name) else { throw Malformed() }
            lock.retention = .init(mode: mode, until: Timestamp(epochMicroseconds: try integer()))
        }
        switch try integer() {
        case 1: lock.legalHold = false
        case 2: lock.legalHold = true
        default: break
        }
        return lock
    }

    mutating func encryption() throws -> ObjectEncryption? {
        let scheme: ObjectEncryption.Scheme
        switch try integer() {
        case 0: return nil
        case 1: scheme = .managed
        case 2:
            let keyID = try text()
            let context = try optionalText()
            scheme = .keyService(keyID: keyID, context: context, usesBucketKey: try integer() == 1)
        case 3: scheme = .customer(keyMD5: Array(try data()))
        default: throw Malformed()
        }
        return ObjectEncryption(scheme: scheme, sealedKey: Array(try data()))
    }

    mutating func restoration() throws -> ObjectRestoration? {
        guard try integer() == 1 else { return nil }
        let readyAt = Timestamp(epochMicroseconds: try integer())
        return ObjectRestoration(readyAt: readyAt, expiresAt: Timestamp(epochMicroseconds: try integer()))
    }

    mutating func checksum() throws -> StoredChecksum? {
        guard let name = try optionalText() else { return nil }
        guard let algorithm = ChecksumAlgorithm(rawValue: name) else { throw Malformed() }
        let partCount = Int(try integer())
        let scope = partCount == 0 ? StoredChecksum.Scope.fullObject : .composite(partCount: partCount)
        return StoredChecksum(algorithm: algorithm, scope: scope, value: Array(try data()))
    }

    /// Reads attributes; older records have none that say who may use the object.
    mutating func attributes(withACL: Bool) throws -> ObjectAttributes {
        var attributes = ObjectAttributes(contentType: try optionalText())
        attributes.contentEncoding = try optionalText()
        attributes.contentDisposition = try optionalText()
        attributes.contentLanguage = try optionalText()
        attributes.cacheControl = try optionalText()
        attributes.expires = try optionalText()
        attributes.websiteRedirectLocation = try optionalText()
        attributes.storageClass = try optionalText()
        attributes.userMetadata = try texts()
        attributes.tags = try texts()
        if withACL { attributes.acl = try optionalText() }
        return attributes
    }

    mutating func byteCounts() throws -> [Int64] {
        let count = try count()
        var byteCounts: [Int64] = []
        for _ in 0..<count { byteCounts.append(try integer()) }
        return byteCounts
    }

    mutating func body() throws -> ObjectBody {
        let count = try integer()
        if count == 0 { return .empty }
        if count == -1 { return .inline(BlobID(text: try text())) }
        var pieces: [BlobPiece] = []
        for _ in 0..<count {
            let blob = BlobID(text: try text())
            pieces.append(BlobPiece(blob: blob, offset: try integer(), byteCount: try integer()))
        }
        return .pieces(pieces)
    }
}
