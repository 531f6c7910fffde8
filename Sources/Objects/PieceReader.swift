import Primitives

/// Reads the pieces of one object in order, in stretches of half a mebibyte at most.
struct PieceCursor: Sendable {
    private let key: String
    private let files: BlobFiles
    private let seals: [BlobID: BlobSeal]
    private let coding: BlobCoding
    private var pieces: ArraySlice<BlobPiece>
    /// What is left to read of the first piece, once its file is open.
    private var reads: ArraySlice<Range<Int64>> = []
    private var reader: BlobReader?

    /// `key` names the object where a file is damaged.
    init(
        _ pieces: [BlobPiece],
        key: String,
        files: BlobFiles,
        seals: [BlobID: BlobSeal],
        coding: BlobCoding
    ) {
        self.coding = coding
        self.key = key
        self.files = files
        self.seals = seals
        self.pieces = pieces[...]
    }

    /// The next bytes, verified; nil at the end, and it blocks.
    ///
    /// - Throws: `ObjectFailure.blobDamaged` when a file does not hold what was written to it.
    mutating func next() throws -> ByteBlock? {
        do {
            while let piece = pieces.first {
                if reader == nil {
                    reader = try BlobReader(
                        piece.blob,
                        in: files,
                        seal: seals[piece.blob],
                        coding: coding
                    )
                    reads = piece.reads[...]
                }
                let block = try reads.popFirst().flatMap { try reader?.read($0) }
                if reads.isEmpty {
                    reader = nil
                    pieces.removeFirst()
                }
                if let block { return block }
            }
            return nil
        } catch let damage as BlobDamage {
            throw ObjectFailure.blobDamaged(key: key, reason: damage.description)
        }
    }
}

/// Lets an answer pull what a cursor reads; an actor because the cursor moves.
actor PieceReader {
    private let pool: BlockingPool
    /// Keeps the files while they are read.
    private let lease: BlobLease
    private var cursor: PieceCursor
    private var ahead: ByteBlock?

    /// `ahead` has been read already and comes first.
    init(_ cursor: PieceCursor, ahead: ByteBlock?, lease: BlobLease, pool: BlockingPool) {
        self.cursor = cursor
        self.ahead = ahead
        self.lease = lease
        self.pool = pool
    }

    func next() async throws -> ByteBlock? {
        if let block = ahead.take() { return block }
        let current = cursor
        let (block, next) = try await pool.run {
            var cursor = current
            let block = try cursor.next()
            return (block, cursor)
        }
        cursor = next
        return block
    }
}

extension BlobPiece {
    private static let readByteCount: Int64 = 512 << 10

    /// The stretches in which it is read; they meet where blocks of the file do.
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
