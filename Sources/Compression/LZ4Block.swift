/// One block of LZ4: runs of literals, each followed by a copy of what came before.
///
/// Source: lz4/lz4, doc/lz4_Block_format.md.
package enum LZ4Block {
    /// Appends the plain bytes of a block to what earlier blocks, which it may refer to, became.
    package static func append(
        _ bytes: ArraySlice<UInt8>,
        to output: inout [UInt8]
    ) throws(DecompressionFailure) {
        var index = bytes.startIndex
        let end = bytes.endIndex
        func extended(_ start: Int) throws(DecompressionFailure) -> Int {
            guard start == 15 else { return start }
            var length = start
            while true {
                guard index < end else { throw .truncated }
                let byte = bytes[index]
                index += 1
                length += Int(byte)
                if byte != 255 { return length }
            }
        }
        while index < end {
            let token = bytes[index]
            index += 1
            let literalCount = try extended(Int(token >> 4))
            guard literalCount <= end - index else { throw .truncated }
            output += bytes[index..<(index + literalCount)]
            index += literalCount
            // The last run has no copy.
            if index == end { return }
            guard end - index >= 2 else { throw .truncated }
            let offset = Int(bytes[index]) | Int(bytes[index + 1]) << 8
            index += 2
            try output.appendCopy(offset: offset, count: try extended(Int(token & 15)) + 4)
        }
    }
}
