import Primitives

/// Reads one blob: the only place where bytes of files reach an answer.
///
/// What it returns has been verified; a blob without a seal, written before there were any, is held to its size alone.
/// A class because it owns an open file. Everything blocks.
final class BlobReader: Sendable {
    private let id: BlobID
    private let file: BlobFile
    private let seal: BlobSeal?
    private let decoding: Decoding

    private enum Decoding {
        case plain
        case encrypted(BlobCipher, SealedLayout)
    }

    /// Opens the file of a blob.
    ///
    /// - Throws: `BlobDamage` when it is not there or has another size than it had.
    init(_ id: BlobID, in files: BlobFiles, seal: BlobSeal?, coding: BlobCoding = .plain) throws {
        self.id = id
        self.seal = seal
        do {
            file = try BlobFile(reading: files.path(id))
            switch coding {
            case .plain: decoding = .plain
            case .encrypted(let key):
                decoding = .encrypted(BlobCipher(key, for: id), try SealedLayout(byteCount: try file.size()))
            }
            if let seal {
                let found = try file.size()
                guard found == seal.byteCount else {
                    throw BlobDamage(blob: id, reason: "it has \(found) bytes instead of \(seal.byteCount)")
                }
            }
        } catch let failure as FileFailure where !failure.isOutOfHandles {
            throw BlobDamage(blob: id, reason: failure.description)
        } catch is SealedLayout.Malformed {
            throw BlobDamage(blob: id, reason: "it has a size that no encrypted file has")
        }
    }

    /// The bytes of a range of the body.
    ///
    /// Reads that begin and end at multiples of `BlobSeal.usualBlockByteCount` touch no block twice.
    ///
    /// - Throws: `BlobDamage` when a block that the range touches is not what was written.
    func read(_ range: Range<Int64>) throws -> ByteBlock {
        switch decoding {
        case .plain: try stored(range)
        case .encrypted(let cipher, let layout): try opened(range, cipher, layout)
        }
    }

    /// Bytes that lie encrypted; the tag of each chunk says more than the check of its block, which is not looked at.
    private func opened(_ range: Range<Int64>, _ cipher: BlobCipher, _ layout: SealedLayout) throws -> ByteBlock
    {
        guard range.upperBound <= layout.plainByteCount else {
            throw BlobDamage(blob: id, reason: "it ends before byte \(range.upperBound)")
        }
        let place = layout.stored(covering: range)
        let sealed: ByteBlock
        do {
            sealed = try ByteBlock(byteCount: place.count) { memory in
                let count = try file.read(into: memory, at: place.lowerBound)
                guard count == memory.count else {
                    throw BlobDamage(blob: id, reason: "it ends at byte \(place.lowerBound + Int64(count))")
                }
            }
        } catch let failure as FileFailure {
            throw BlobDamage(blob: id, reason: failure.description)
        }
        do {
            return try ByteBlock(byteCount: range.count) { memory in
                try sealed.withUnsafeBytes { try layout.open($0, covering: range, with: cipher, into: memory) }
            }
        } catch {
            throw BlobDamage(
                blob: id,
                reason: "bytes \(place.lowerBound) to \(place.upperBound - 1) are not what was encrypted"
            )
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
