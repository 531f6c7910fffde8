package import Primitives
import Store

/// A version whose bytes stay readable for as long as this is kept.
package struct OpenObject: Sendable {
    package let version: ObjectVersion
    let inline: [UInt8]
    /// Of the blobs that the bytes asked for lie in.
    let seals: [BlobID: BlobSeal]
    /// What the files are encrypted with.
    let dataKey: DataKey?
    let lease: BlobLease
    let files: BlobFiles
    let pool: BlockingPool
    /// What was read when it was opened.
    var ahead: ReadAhead?

    /// The first bytes of a range, and where to go on.
    struct ReadAhead: Sendable {
        let range: Range<Int64>
        let block: ByteBlock?
        let cursor: PieceCursor
    }

    /// The bytes of `range`, or all of them, in chunks of half a mebibyte.
    ///
    /// - Precondition: the range lies within the object, and within what it was opened for.
    package func stream(_ range: Range<Int64>? = nil) -> BodyStream {
        let range = range ?? 0..<version.byteCount
        switch version.body {
        case .empty: return .empty
        case .inline:
            let isWhole = range == 0..<Int64(inline.count)
            return BodyStream(isWhole ? inline : Array(inline[Int(range.lowerBound)..<Int(range.upperBound)]))
        case .pieces:
            let known = ahead?.range == range ? ahead : nil
            let cursor = known?.cursor ?? cursor(over: range)
            return BodyStream(byteCount: Int64(range.count)) { [lease, pool] in
                let reader = PieceReader(cursor, ahead: known?.block, lease: lease, pool: pool)
                return { try await reader.next() }
            }
        }
    }

    /// Reads the first bytes of what it was opened for, so that damage there is known before an answer has begun.
    mutating func readAhead(_ range: Range<Int64>) throws {
        guard case .pieces = version.body else { return }
        var cursor = cursor(over: range)
        let block = try cursor.next()
        ahead = ReadAhead(range: range, block: block, cursor: cursor)
    }

    private func cursor(over range: Range<Int64>) -> PieceCursor {
        PieceCursor(
            version.body.pieces.stretch(range),
            key: version.key,
            files: files,
            seals: seals,
            coding: BlobCoding(dataKey)
        )
    }
}

extension ObjectStore {
    /// The current version of a key, or the one that is named (`null` for the one without a name).
    ///
    /// - Throws: `ObjectFailure.bucketMissing`, `.keyMissing`, `.keyDeleted`, `.versionMissing`, `.versionIsMarker`, or
    ///   what `conditions` says.
    package func head(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        conditions: ReadConditions = ReadConditions()
    ) async throws -> ObjectVersion {
        try await glancing { [self] view in
            let version = try require(bucket, key, versionID, view)
            try conditions.check(version)
            return version
        }
    }

    /// The same version as `head` gives with its bytes, which later writes do not touch.
    ///
    /// `range` says which bytes of the version will be read: of an object in ten thousand parts only the checks of those
    /// are looked up, and the first of them are read at once. Nil for all, which are read when they are asked for.
    ///
    /// - Throws: as `head`, and `ObjectFailure.archived`.
    package func open(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        conditions: ReadConditions = ReadConditions(),
        customerKey: CustomerKey? = nil,
        range: (@Sendable (ObjectVersion) throws -> Range<Int64>)? = nil
    ) async throws -> OpenObject {
        let small = try await pool.glance { [self] in
            try openNow(bucket, key, versionID, conditions, customerKey, isFileWanted: false, range)
        }
        if let small { return small }
        let large = try await pool.run { [self] in
            try openNow(bucket, key, versionID, conditions, customerKey, isFileWanted: true, range)
        }
        guard let large else { throw ObjectFailure.keyMissing(key) }
        return large
    }

    /// Opens on the calling thread; nil for bytes in files where those are not wanted.
    private func openNow(
        _ bucket: String,
        _ key: String,
        _ versionID: String?,
        _ conditions: ReadConditions,
        _ customerKey: CustomerKey?,
        isFileWanted: Bool,
        _ range: (@Sendable (ObjectVersion) throws -> Range<Int64>)?
    ) throws -> OpenObject? {
        let now = world.clock.now
        pins.openGate()
        let found: (version: ObjectVersion, range: Range<Int64>?, bytes: FoundBytes, dataKey: DataKey?)?
        do {
            found = try store.readNow { [self] view in
                let version = try require(bucket, key, versionID, view)
                if case .pieces = version.body, !isFileWanted { return nil }
                let dataKey = try dataKey(of: version, customerKey)
                try conditions.check(version)
                try version.checkReadable(at: now)
                let range = try range?(version)
                return (version, range, try bytes(of: version, dataKey, range, view), dataKey)
            }
        } catch {
            _ = pins.closeGate(pinning: [])
            throw error
        }
        let lease = pins.closeGate(pinning: found?.version.body.blobs ?? [])
        guard let found else { return nil }
        var object = OpenObject(
            version: found.version,
            inline: found.bytes.inline,
            seals: found.bytes.seals,
            dataKey: found.dataKey,
            lease: lease,
            files: files,
            pool: pool
        )
        if let range = found.range { try object.readAhead(range) }
        return object
    }

    /// What of a version's bytes the store knows.
    struct FoundBytes: Sendable {
        var inline: [UInt8] = []
        var seals: [BlobID: BlobSeal] = [:]
    }

    func bytes(
        of version: ObjectVersion,
        _ dataKey: DataKey?,
        _ range: Range<Int64>?,
        _ view: any ReadView
    ) throws -> FoundBytes {
        switch version.body {
        case .empty: return FoundBytes()
        case .inline(let id):
            return FoundBytes(
                inline: try naming(version.key) { try inlineBytes(of: version, id, dataKey, view) }
            )
        case .pieces(let pieces):
            let needed = range.map { pieces.stretch($0) } ?? pieces
            return FoundBytes(seals: try seals(of: needed, view))
        }
    }

    func seals(of pieces: [BlobPiece], _ view: any ReadView) throws -> [BlobID: BlobSeal] {
        var seals: [BlobID: BlobSeal] = [:]
        for piece in pieces where seals[piece.blob] == nil {
            seals[piece.blob] = try objects.seal(piece.blob, view)
        }
        return seals
    }

    /// Runs `body`, and names the object in what it finds damaged.
    func naming<Value>(_ key: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let damage as BlobDamage {
            throw ObjectFailure.blobDamaged(key: key, reason: damage.description)
        }
    }
}

extension [BlobPiece] {
    /// The pieces that make up a range of the bytes that these make up.
    func stretch(_ range: Range<Int64>) -> [BlobPiece] {
        var stretch: [BlobPiece] = []
        var start: Int64 = 0
        for piece in self {
            let lower = Swift.max(range.lowerBound, start)
            let upper = Swift.min(range.upperBound, start + piece.byteCount)
            if lower < upper {
                stretch.append(
                    BlobPiece(blob: piece.blob, offset: piece.offset + lower - start, byteCount: upper - lower)
                )
            }
            start += piece.byteCount
        }
        return stretch
    }
}
