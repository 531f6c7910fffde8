import Primitives

/// Reads one blob: the only place where bytes of files reach an answer.
///
/// What it returns has been verified; a blob without a seal, written before there were any, is held to its size alone.
/// A class because it owns an open file. Everything blocks.
final class BlobReader: Sendable {
    private let id: BlobID
    private let file: BlobFile
    private let seal: BlobSeal?
    private let coding: BlobCoding

    /// Opens the file of a blob.
    ///
    /// - Throws: `BlobDamage` when it is not there or has another size than it had.
    init(_ id: BlobID, in files: BlobFiles, seal: BlobSeal?, coding: BlobCoding = .plain) throws {
        self.id = id
        self.seal = seal
        self.coding = coding
        do {
            file = try BlobFile(reading: files.path(id))
            if let seal {
                let found = try file.size()
                guard found == seal.byteCount else {
                    throw BlobDamage(blob: id, reason: "it has \(found) bytes instead of \(seal.byteCount)")
                }
            }
        } catch let failure as FileFailure where !failure.isOutOfHandles {
            throw BlobDamage(blob: id, reason: failure.description)
        }
    }

    /// The bytes of a range of the body.
    ///
    /// Reads that begin and end at multiples of `BlobSeal.usualBlockByteCount` touch no block twice.
    ///
    /// - Throws: `BlobDamage` when a block that the range touches is not what was written.
    func read(_ range: Range<Int64>) throws -> ByteBlock {
        switch coding {
        case .plain: try stored(range)
        }
    }

    /// Bytes as they lie in the file, verified.
    private func stored(_ range: Range<Int64>) throws -> ByteBlock {
        let cover = seal?.blocks(covering: range) ?? range
        guard cover.lowerBound <= range.lowerBound, cover.upperBound >= range.upperBound else {
            throw BlobDamage(blob: id, reason: "it ends before byte \(range.upperBound)")
        }
        do {
            var block = try ByteBlock(byteCount: Int(cover.upperBound - cover.lowerBound)) { memory in
                let count = try file.read(into: memory, at: cover.lowerBound)
                guard count == memory.count else {
                    throw BlobDamage(blob: id, reason: "it ends at byte \(cover.lowerBound + Int64(count))")
                }
                try seal?.verify(UnsafeRawBufferPointer(memory), at: cover.lowerBound, of: id)
            }
            let start = Int(range.lowerBound - cover.lowerBound)
            block.narrow(to: start..<start + range.count)
            return block
        } catch let failure as FileFailure {
            throw BlobDamage(blob: id, reason: failure.description)
        }
    }
}
