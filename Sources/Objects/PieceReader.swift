import Primitives

/// Reads the pieces of one object in order.
///
/// An actor because the file and the place in it change between reads.
actor PieceReader {
    private let object: OpenObject
    private var rest: ArraySlice<BlobPiece>
    private var reads: ArraySlice<Range<Int64>> = []
    private var reader: BlobReader?

    init(object: OpenObject, pieces: [BlobPiece]) {
        self.object = object
        rest = pieces[...]
    }

    /// The next bytes, verified; nil at the end.
    ///
    /// - Throws: `ObjectFailure.blobDamaged` when the file does not hold what was written to it.
    func next() async throws -> ByteBlock? {
        guard let piece = rest.first else { return nil }
        if reader == nil { reads = piece.reads[...] }
        guard let range = reads.first else {
            rest.removeFirst()
            return try await next()
        }
        let known = reader
        let (block, open) = try await object.pool.run { [object] in
            do {
                let seal = object.seals[piece.blob]
                let reader = try known ?? BlobReader(piece.blob, in: object.files, seal: seal)
                return (try reader.read(range), reader)
            } catch let damage as BlobDamage {
                throw ObjectFailure.blobDamaged(key: object.version.key, reason: damage.description)
            }
        }
        reads.removeFirst()
        reader = open
        if reads.isEmpty {
            rest.removeFirst()
            reader = nil
        }
        return block
    }
}

extension BlobPiece {
    private static let readByteCount: Int64 = 1 << 20

    /// The stretches in which it is read, of a mebibyte at most; they meet where blocks of the file do.
    var reads: [Range<Int64>] {
        var reads: [Range<Int64>] = []
        var start = offset
        let end = offset + byteCount
        while start < end {
            let next = min(end, (start / Self.readByteCount + 1) * Self.readByteCount)
            reads.append(start..<next)
            start = next
        }
        return reads
    }
}
