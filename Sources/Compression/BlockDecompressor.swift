/// Takes the bytes of a Snappy or LZ4 file in pieces and gives the plain ones.
///
/// There are two ways to put blocks into a file. Hadoop, whose way Hive and Athena read and write, puts the lengths of a
/// block before it; the formats' own have a mark at the start by which they are known. Both are read.
///
/// Source: apache/hadoop, BlockDecompressorStream; google/snappy, framing_format.txt; lz4/lz4, doc/lz4_Frame_format.md.
/// Differs: checksums inside the formats' own frames are not looked at, and LZ4 frames with a dictionary are refused.
package struct BlockDecompressor: Sendable {
    package enum Codec: Sendable {
        case lz4
        case snappy
    }

    private enum Framing {
        case unknown
        case hadoop
        case snappyFrames
        /// What the frame's header says; nil before it is read.
        case lz4Frames(LZ4Frame?)
    }

    private struct LZ4Frame {
        let hasBlockChecksums: Bool
        let hasContentChecksum: Bool
        let isLinked: Bool
    }

    private let codec: Codec
    private var framing = Framing.unknown
    private var pending: [UInt8] = []
    private var position = 0
    /// How much of a block of Hadoop's is still to come.
    private var missing = 0
    /// The last plain bytes, which linked blocks may refer to.
    private var window: [UInt8] = []
    /// How many bytes one block may take; more is taken for damage.
    private static let blockLimit = 1 << 28

    package init(_ codec: Codec) {
        self.codec = codec
    }

    /// The plain bytes of all blocks that are whole by now.
    ///
    /// - Throws: `DecompressionFailure.malformed` for bytes that are not what they should be.
    package mutating func plain(of bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        pending += bytes
        var output: [UInt8] = []
        while try step(&output) {}
        pending.removeFirst(position)
        position = 0
        return output
    }

    /// - Throws: `DecompressionFailure.truncated` when the last block is not whole.
    package func finish() throws(DecompressionFailure) {
        guard pending.isEmpty, missing == 0 else { throw .truncated }
    }

    private var available: Int { pending.count - position }

    /// Takes the next unit; false until more bytes come.
    private mutating func step(_ output: inout [UInt8]) throws(DecompressionFailure) -> Bool {
        switch framing {
        case .unknown:
            guard available >= 4 else { return false }
            let first = number(0, isBigEndian: false)
            switch codec {
            case .snappy: framing = first & 0xFF == 0xFF ? .snappyFrames : .hadoop
            case .lz4: framing = first == Self.lz4Magic ? .lz4Frames(nil) : .hadoop
            }
            return true
        case .hadoop: return try hadoopStep(&output)
        case .snappyFrames: return try snappyStep(&output)
        case .lz4Frames(let frame): return try lz4Step(frame, &output)
        }
    }

    private static let lz4Magic = 0x184D_2204

    private func number(_ offset: Int, isBigEndian: Bool) -> Int {
        let bytes = pending[(position + offset)..<(position + offset + 4)]
        return isBigEndian
            ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> {
        pending[(position + offset)..<(position + offset + count)]
    }

    private mutating func hadoopStep(_ output: inout [UInt8]) throws(DecompressionFailure) -> Bool {
        if missing == 0 {
            guard available >= 4 else { return false }
            missing = number(0, isBigEndian: true)
            position += 4
            guard missing <= Self.blockLimit else { throw .malformed }
            return true
        }
        guard available >= 4 else { return false }
        let count = number(0, isBigEndian: true)
        guard count <= Self.blockLimit else { throw .malformed }
        guard available >= 4 + count else { return false }
        let plain: [UInt8]
        switch codec {
        case .snappy: plain = try SnappyBlock.plain(of: slice(4, count))
        case .lz4:
            var block: [UInt8] = []
            try LZ4Block.append(slice(4, count), to: &block)
            plain = block
        }
        position += 4 + count
        guard plain.count <= missing else { throw .malformed }
        missing -= plain.count
        output += plain
        return true
    }

    private mutating func snappyStep(_ output: inout [UInt8]) throws(DecompressionFailure) -> Bool {
        guard available >= 4 else { return false }
        let head = number(0, isBigEndian: false)
        let (kind, count) = (head & 0xFF, head >> 8)
        guard available >= 4 + count else { return false }
        switch kind {
        case 0x00:
            guard count >= 4 else { throw .malformed }
            output += try SnappyBlock.plain(of: slice(8, count - 4))
        case 0x01:
            guard count >= 4 else { throw .malformed }
            output += slice(8, count - 4)
        case 0x02..<0x80: throw .malformed
        default: break
        }
        position += 4 + count
        return true
    }

    private mutating func lz4Step(
        _ frame: LZ4Frame?,
        _ output: inout [UInt8]
    ) throws(DecompressionFailure) -> Bool {
        guard let frame else { return try lz4Header() }
        guard available >= 4 else { return false }
        let head = number(0, isBigEndian: false)
        if head == 0 {
            guard available >= (frame.hasContentChecksum ? 8 : 4) else { return false }
            position += frame.hasContentChecksum ? 8 : 4
            // Another frame may follow.
            framing = .lz4Frames(nil)
            return true
        }
        let isStored = head & 0x8000_0000 != 0
        let count = head & 0x7FFF_FFFF
        guard count <= Self.blockLimit else { throw .malformed }
        let whole = 4 + count + (frame.hasBlockChecksums ? 4 : 0)
        guard available >= whole else { return false }
        if !frame.isLinked { window = [] }
        let start = window.count
        if isStored {
            window += slice(4, count)
        } else {
            try LZ4Block.append(slice(4, count), to: &window)
        }
        output += window[start...]
        if window.count > 1 << 16 { window.removeFirst(window.count - (1 << 16)) }
        position += whole
        return true
    }

    private mutating func lz4Header() throws(DecompressionFailure) -> Bool {
        guard available >= 7 else {
            // What is left behind the last frame is nothing.
            return false
        }
        guard number(0, isBigEndian: false) == Self.lz4Magic else { throw .malformed }
        let flags = pending[position + 4]
        guard flags >> 6 == 1, flags & 1 == 0 else { throw .malformed }
        let count = 7 + (flags & 8 != 0 ? 8 : 0)
        guard available >= count else { return false }
        position += count
        window = []
        framing = .lz4Frames(
            LZ4Frame(
                hasBlockChecksums: flags & 16 != 0,
                hasContentChecksum: flags & 4 != 0,
                isLinked: flags & 32 == 0
            )
        )
        return true
    }
}
