/// Undoes Snappy: bare blocks, and the two ways in which files hold them.
///
/// What begins a file may be cut off anywhere; the plain bytes up to there are the result.
///
/// Source: google/snappy, format_description.txt and framing_format.txt; Apache Hadoop, BlockCompressorStream.
package enum SnappyDecoder {
    /// The mark that framed files begin with.
    package static let frameMark: [UInt8] = [0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)

    /// The plain bytes of the start of a file, framed or written by Hadoop.
    package static func plain(ofStart bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        if bytes.starts(with: frameMark) { return try framed(bytes) }
        return try HadoopBlocks.plain(of: bytes) { (block, output) throws(DecompressionFailure) in
            try decode(block, into: &output)
        }
    }

    /// The plain bytes of one block.
    ///
    /// - Throws: `.truncated` when some are missing.
    package static func plain(ofBlock bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        var output: [UInt8] = []
        guard try decode(bytes[...], into: &output) else { throw .truncated }
        return output
    }

    private static func framed(_ bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        while position + 4 <= bytes.count {
            let kind = bytes[position]
            let length = (1...3).reversed().reduce(0) { $0 << 8 | Int(bytes[position + $1]) }
            let start = position + 4
            let end = min(start + length, bytes.count)
            switch kind {
            case 0x00:
                // Four bytes of checksum come first.
                if start + 4 < end { try decode(bytes[(start + 4)..<end], into: &output) }
            case 0x01: if start + 4 < end { output += bytes[(start + 4)..<end] }
            case 0x02...0x7F: throw .malformed
            default: break
            }
            position = start + length
        }
        return output
    }

    /// Appends the plain bytes of a block; false when it is cut off.
    @discardableResult
    private static func decode(
        _ bytes: ArraySlice<UInt8>,
        into output: inout [UInt8]
    ) throws(DecompressionFailure) -> Bool {
        var position = bytes.startIndex
        var length = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard position < bytes.endIndex else { return false }
            let byte = bytes[position]
            position += 1
            length |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            guard shift < 28 else { throw .malformed }
        }
        let start = output.count
        while output.count - start < length {
            guard position < bytes.endIndex else { return false }
            let tag = bytes[position]
            position += 1
            if tag & 3 == 0 {
                var count = Int(tag >> 2)
                if count >= 60 {
                    guard let value = little(bytes, &position, count - 59) else { return false }
                    count = value
                }
                count += 1
                guard output.count - start + count <= length else { throw .malformed }
                let end = min(position + count, bytes.endIndex)
                output += bytes[position..<end]
                guard end == position + count else { return false }
                position = end
                continue
            }
            let count: Int
            let offset: Int
            if tag & 3 == 1 {
                guard let low = little(bytes, &position, 1) else { return false }
                count = Int(tag >> 2 & 7) + 4
                offset = Int(tag >> 5) << 8 | low
            } else {
                guard let value = little(bytes, &position, tag & 3 == 2 ? 2 : 4) else { return false }
                count = Int(tag >> 2) + 1
                offset = value
            }
            guard output.count - start + count <= length else { throw .malformed }
            try output.repeatTail(offset: offset, count: count, from: start)
        }
        return true
    }

    private static func little(_ bytes: ArraySlice<UInt8>, _ position: inout Int, _ count: Int) -> Int? {
        guard position + count <= bytes.endIndex else {
            position = bytes.endIndex
            return nil
        }
        var value = 0
        for index in (0..<count).reversed() { value = value << 8 | Int(bytes[position + index]) }
        position += count
        return value
    }
}

/// Blocks as Hadoop's codecs for Snappy and LZ4 write them: the plain size, then pieces with a size each.
enum HadoopBlocks {
    /// A piece is appended by `decode`, which returns false when it is cut off.
    static func plain(
        of bytes: [UInt8],
        _ decode: (ArraySlice<UInt8>, inout [UInt8]) throws(DecompressionFailure) -> Bool
    ) throws(DecompressionFailure) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        while let size = big(bytes, position) {
            position += 4
            let wanted = output.count + size
            while output.count < wanted {
                guard let length = big(bytes, position) else { return output }
                position += 4
                let end = min(position + length, bytes.count)
                let before = output.count
                let isWhole = try decode(bytes[position..<end], &output)
                guard output.count <= wanted else { throw .malformed }
                guard end == position + length else { return output }
                guard isWhole, output.count > before else { throw .malformed }
                position = end
            }
        }
        return output
    }

    private static func big(_ bytes: [UInt8], _ position: Int) -> Int? {
        guard position + 4 <= bytes.count else { return nil }
        return bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}

extension [UInt8] {
    /// Appends `count` bytes from `offset` bytes before the end, which may overlap what is appended.
    mutating func repeatTail(offset: Int, count: Int, from start: Int) throws(DecompressionFailure) {
        guard offset > 0, offset <= self.count - start else { throw .malformed }
        if offset >= count {
            append(contentsOf: self[(self.count - offset)..<(self.count - offset + count)])
        } else {
            for _ in 0..<count { append(self[self.count - offset]) }
        }
    }
}
