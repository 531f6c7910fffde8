/// Undoes LZ4: frames, and what Hadoop writes.
///
/// What begins a file may be cut off anywhere; the plain bytes up to there are the result.
///
/// Source: lz4/lz4, doc/lz4_Frame_format.md and doc/lz4_Block_format.md; Apache Hadoop, BlockCompressorStream.
package enum LZ4Decoder {
    package static let frameMark: [UInt8] = [0x04, 0x22, 0x4D, 0x18]

    /// The plain bytes of the start of a file, in frames or written by Hadoop.
    package static func plain(ofStart bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        guard bytes.starts(with: frameMark) else {
            return try HadoopBlocks.plain(of: bytes) { (block, output) throws(DecompressionFailure) in
                try decode(block, into: &output, from: output.count)
            }
        }
        var output: [UInt8] = []
        var position = 0
        while bytes.dropFirst(position).starts(with: frameMark) {
            guard let next = try frame(bytes, position + 4, &output) else { return output }
            position = next
        }
        return output
    }

    /// Appends a frame and returns the place behind it; nil when it is cut off.
    private static func frame(
        _ bytes: [UInt8],
        _ start: Int,
        _ output: inout [UInt8]
    ) throws(DecompressionFailure) -> Int? {
        guard start + 3 <= bytes.count else { return nil }
        let flags = bytes[start]
        guard flags >> 6 == 1 else { throw .malformed }
        let isLinked = flags & 0x20 == 0
        let hasBlockChecksums = flags & 0x10 != 0
        var position = start + 3 + (flags & 0x08 != 0 ? 8 : 0) + (flags & 0x01 != 0 ? 4 : 0)
        let frameStart = output.count
        while position + 4 <= bytes.count {
            let word = (0..<4).reversed().reduce(0) { $0 << 8 | Int(bytes[position + $1]) }
            position += 4
            guard word != 0 else { return position + (flags & 0x04 != 0 ? 4 : 0) }
            let length = word & 0x7FFF_FFFF
            let end = min(position + length, bytes.count)
            if word >> 31 == 1 {
                output += bytes[position..<end]
            } else {
                let history = isLinked ? frameStart : output.count
                try decode(bytes[position..<end], into: &output, from: history)
            }
            position += length + (hasBlockChecksums ? 4 : 0)
        }
        return nil
    }

    /// Appends the plain bytes of a block, which may repeat those from `start` on; false when it is cut off.
    @discardableResult
    private static func decode(
        _ bytes: ArraySlice<UInt8>,
        into output: inout [UInt8],
        from start: Int
    ) throws(DecompressionFailure) -> Bool {
        var position = bytes.startIndex
        func length(_ first: Int) -> Int? {
            var length = first
            guard first == 15 else { return length }
            while position < bytes.endIndex {
                let byte = bytes[position]
                position += 1
                length += Int(byte)
                if byte != 255 { return length }
            }
            return nil
        }
        while position < bytes.endIndex {
            let token = bytes[position]
            position += 1
            guard let literals = length(Int(token >> 4)) else { return false }
            let end = min(position + literals, bytes.endIndex)
            output += bytes[position..<end]
            guard end == position + literals else { return false }
            position = end
            // The last sequence has no match.
            guard position < bytes.endIndex else { return true }
            guard position + 2 <= bytes.endIndex else { return false }
            let offset = Int(bytes[position]) | Int(bytes[position + 1]) << 8
            position += 2
            guard let match = length(Int(token & 15)) else { return false }
            try output.repeatTail(offset: offset, count: match + 4, from: start)
        }
        return true
    }
}
