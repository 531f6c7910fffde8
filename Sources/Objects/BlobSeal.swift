import Primitives

/// What is known of a blob's file once it is whole: its size, and a check over every block of it.
///
/// It lies in the store beside the count of the blob's references, written by the transaction that first refers to
/// the blob, so it costs no sync of its own and the file stays what it is: one that an engine can read. It is made over
/// the bytes as they lie in the file, so that a coded blob can be checked without what is needed to read it.
struct BlobSeal: Equatable, Sendable {
    static let usualBlockByteCount = 256 << 10

    /// The size of the file.
    let byteCount: Int64
    let blockByteCount: Int
    /// CRC-32C of the blocks in order; the last may be shorter than the others.
    let checks: [UInt32]

    /// Makes a seal from bytes that come in order, in pieces of any sizes.
    struct Builder: Sendable {
        private(set) var byteCount: Int64 = 0
        private var checks: [UInt32] = []
        private var block = CRC(.crc32c)
        /// How many bytes of the block that has begun are missing.
        private var rest = BlobSeal.usualBlockByteCount

        mutating func update(_ bytes: UnsafeRawBufferPointer) {
            var bytes = bytes
            while !bytes.isEmpty {
                let count = min(rest, bytes.count)
                block.update(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                bytes = UnsafeRawBufferPointer(rebasing: bytes[count...])
                byteCount += Int64(count)
                rest -= count
                if rest == 0 { endBlock() }
            }
        }

        /// The seal of all bytes so far.
        mutating func finish() -> BlobSeal {
            if rest < BlobSeal.usualBlockByteCount { endBlock() }
            return BlobSeal(
                byteCount: byteCount,
                blockByteCount: BlobSeal.usualBlockByteCount,
                checks: checks
            )
        }

        private mutating func endBlock() {
            checks.append(UInt32(truncatingIfNeeded: block.value))
            block = CRC(.crc32c)
            rest = BlobSeal.usualBlockByteCount
        }
    }

    /// The stretch of whole blocks that covers `range`.
    func blocks(covering range: Range<Int64>) -> Range<Int64> {
        let size = Int64(blockByteCount)
        let upper = (range.upperBound + size - 1) / size * size
        return range.lowerBound / size * size..<min(upper, byteCount)
    }

    /// Checks the blocks that `bytes` begin and end with; `offset` is where they lie in the file.
    ///
    /// - Throws: `BlobDamage` that names the first block that is not what was written.
    func verify(_ bytes: UnsafeRawBufferPointer, at offset: Int64, of blob: BlobID) throws(BlobDamage) {
        var start = 0
        var index = Int(offset / Int64(blockByteCount))
        while start < bytes.count {
            let end = min(start + blockByteCount, bytes.count)
            var check = CRC(.crc32c)
            check.update(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            guard index < checks.count, UInt32(truncatingIfNeeded: check.value) == checks[index] else {
                let place = offset + Int64(start)
                throw BlobDamage(
                    blob: blob,
                    reason: "bytes \(place) to \(place + Int64(end - start) - 1) are not what was written"
                )
            }
            start = end
            index += 1
        }
    }
}

/// A blob whose file is gone, or does not hold what was written to it.
struct BlobDamage: Error, Equatable, CustomStringConvertible {
    let blob: BlobID
    let reason: String

    var description: String { "file \(blob): \(reason)" }
}

extension ByteWriter {
    mutating func write(_ seal: BlobSeal) {
        write(seal.byteCount)
        write(seal.blockByteCount)
        var checks: [UInt8] = []
        checks.reserveCapacity(seal.checks.count * 4)
        for check in seal.checks {
            withUnsafeBytes(of: check.littleEndian) { checks.append(contentsOf: $0) }
        }
        write(checks)
    }
}

extension ByteReader {
    mutating func seal() throws -> BlobSeal {
        let byteCount = try integer()
        let blockByteCount = Int(try integer())
        let checks = try data().withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - 3, by: 4).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
            }
        }
        guard blockByteCount > 0,
            Int64(checks.count) == (byteCount + Int64(blockByteCount) - 1) / Int64(blockByteCount)
        else { throw Malformed() }
        return BlobSeal(byteCount: byteCount, blockByteCount: blockByteCount, checks: checks)
    }
}
