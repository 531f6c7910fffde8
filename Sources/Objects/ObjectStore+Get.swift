package import Primitives
import Store

/// A version whose bytes stay readable for as long as this is kept.
package struct OpenObject: Sendable {
    package let version: ObjectVersion
    let inline: [UInt8]
    let lease: BlobLease
    let files: BlobFiles
    let pool: BlockingPool

    /// The bytes of `range`, or all of them, in chunks of a mebibyte.
    ///
    /// - Precondition: the range lies within the object.
    package func stream(_ range: Range<Int64>? = nil) -> BodyStream {
        let range = range ?? 0..<version.byteCount
        switch version.body {
        case .empty: return .empty
        case .inline: return BodyStream(Array(inline[Int(range.lowerBound)..<Int(range.upperBound)]))
        case .pieces(let pieces):
            let stretch = pieces.stretch(range)
            let object = self
            return BodyStream(byteCount: Int64(range.count)) {
                let reader = PieceReader(object: object, pieces: stretch)
                return { try await reader.next() }
            }
        }
    }
}

extension ObjectStore {
    /// The current version of a key.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`, `.keyMissing`, or what `conditions` says.
    package func head(
        _ bucket: String,
        _ key: String,
        conditions: ReadConditions = ReadConditions()
    ) async throws -> ObjectVersion {
        try await reading { [self] view in
            let version = try require(bucket, key, view)
            try conditions.check(version)
            return version
        }
    }

    /// The current version of a key with its bytes, which later writes do not touch.
    package func open(
        _ bucket: String,
        _ key: String,
        conditions: ReadConditions = ReadConditions()
    ) async throws -> OpenObject {
        try await pool.run { [self] in
            pins.openGate()
            let found: (version: ObjectVersion, inline: [UInt8])
            do {
                found = try store.readNow { [self] view in
                    let version = try require(bucket, key, view)
                    try conditions.check(version)
                    guard case .inline(let id) = version.body else { return (version, []) }
                    guard let bytes = try objects.body(id, view) else {
                        throw ObjectFailure.blobDamaged(key: key, reason: "its bytes are not in the store")
                    }
                    return (version, bytes)
                }
            } catch {
                _ = pins.closeGate(pinning: [])
                throw error
            }
            return OpenObject(
                version: found.version,
                inline: found.inline,
                lease: pins.closeGate(pinning: found.version.body.blobs),
                files: files,
                pool: pool
            )
        }
    }

    func require(_ bucket: String, _ key: String, _ view: any ReadView) throws -> ObjectVersion {
        if let version = try objects.find(bucket, key, view) { return version }
        try buckets.requireExistence(bucket, view)
        throw ObjectFailure.keyMissing(key)
    }
}

/// Reads pieces in order; an actor because the file and the place in it change between reads.
private actor PieceReader {
    private static let chunkSize: Int64 = 1 << 20

    private let object: OpenObject
    private var rest: ArraySlice<BlobPiece>
    private var file: BlobFile?

    init(object: OpenObject, pieces: [BlobPiece]) {
        self.object = object
        rest = pieces[...]
    }

    func next() async throws -> [UInt8]? {
        guard let piece = rest.first else { return nil }
        let count = min(piece.byteCount, Self.chunkSize)
        let known = file
        let (bytes, open) = try await object.pool.run { [object] in
            do {
                let file = try known ?? BlobFile(reading: object.files.path(piece.blob))
                return (try file.bytes(at: piece.offset, byteCount: Int(count)), file)
            } catch let failure as FileFailure {
                throw ObjectFailure.blobDamaged(key: object.version.key, reason: failure.description)
            }
        }
        guard bytes.count == Int(count) else {
            throw ObjectFailure.blobDamaged(key: object.version.key, reason: "file \(piece.blob) is too short")
        }
        if count == piece.byteCount {
            rest.removeFirst()
            file = nil
        } else {
            rest[rest.startIndex].offset += count
            rest[rest.startIndex].byteCount -= count
            file = open
        }
        return bytes
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
