/// One block of Snappy: its length, then literals and copies of what came before.
///
/// Source: google/snappy, format_description.txt.
package enum SnappyBlock {
    /// How many bytes a block may become; more is taken for damage.
    private static let limit = 1 << 30

    package static func plain(of bytes: ArraySlice<UInt8>) throws(DecompressionFailure) -> [UInt8] {
        var input = bytes
        let count = try length(&input)
        var output: [UInt8] = []
        output.reserveCapacity(count)
        while let tag = input.popFirst() {
            switch tag & 3 {
            case 0: try literal(tag, &input, &output)
            case 1:
                let low = try next(&input)
                let offset = Int(tag >> 5) << 8 | Int(low)
                try output.appendCopy(offset: offset, count: Int(tag >> 2 & 7) + 4)
            case 2: try output.appendCopy(offset: try number(&input, 2), count: Int(tag >> 2) + 1)
            default: try output.appendCopy(offset: try number(&input, 4), count: Int(tag >> 2) + 1)
            }
            guard output.count <= count else { throw .malformed }
        }
        guard output.count == count else { throw .truncated }
        return output
    }

    private static func literal(
        _ tag: UInt8,
        _ input: inout ArraySlice<UInt8>,
        _ output: inout [UInt8]
    ) throws(DecompressionFailure) {
        var count = Int(tag >> 2)
        if count >= 60 { count = try number(&input, count - 59) }
        count += 1
        guard count <= input.count else { throw .truncated }
        output += input.prefix(count)
        input = input.dropFirst(count)
    }

    /// The length at the start: seven bits a byte, the lowest first.
    private static func length(_ input: inout ArraySlice<UInt8>) throws(DecompressionFailure) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = try next(&input)
            value |= Int(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else { break }
            shift += 7
            guard shift < 35 else { throw .malformed }
        }
        guard value <= limit else { throw .malformed }
        return value
    }

    private static func next(_ input: inout ArraySlice<UInt8>) throws(DecompressionFailure) -> UInt8 {
        guard let byte = input.popFirst() else { throw .truncated }
        return byte
    }

    /// A number of so many bytes, the lowest first.
    private static func number(
        _ input: inout ArraySlice<UInt8>,
        _ count: Int
    ) throws(DecompressionFailure) -> Int {
        guard input.count >= count else { throw .truncated }
        var value = 0
        for (index, byte) in input.prefix(count).enumerated() { value |= Int(byte) << (8 * index) }
        input = input.dropFirst(count)
        return value
    }
}

extension [UInt8] {
    /// Repeats bytes that lie `offset` before the end; they may reach into what is being written.
    mutating func appendCopy(offset: Int, count length: Int) throws(DecompressionFailure) {
        guard offset > 0, offset <= count else { throw .malformed }
        let start = count - offset
        if length <= offset {
            append(contentsOf: self[start..<(start + length)])
            return
        }
        reserveCapacity(count + length)
        for index in 0..<length { append(self[start + index]) }
    }
}
