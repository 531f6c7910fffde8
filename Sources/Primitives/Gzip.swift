/// Undoes gzip, for bodies that clients compress.
///
/// Source: RFC 1952 (gzip) and RFC 1951 (deflate).
package enum Gzip {
    /// Why bytes cannot be decompressed.
    package enum Failure: Error, Sendable, Equatable {
        case malformed
        /// They end before the data do.
        case incomplete
        case checksumMismatch
        /// They would become more bytes than the reader takes.
        case tooLarge(limitInBytes: Int)
    }

    /// The bytes that were compressed, of one member or of several behind one another.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes[...]
        repeat {
            rest = rest.dropFirst(try headerByteCount(rest))
            let start = output.count
            var inflater = Inflater(rest, limit: limit)
            try inflater.run(into: &output)
            rest = rest.dropFirst(inflater.consumedByteCount)
            guard rest.count >= 8 else { throw .incomplete }
            let trailer = Array(rest.prefix(8))
            var check = CRC(.crc32)
            check.update(Array(output[start...]))
            guard number(trailer[0..<4]) == check.value,
                number(trailer[4..<8]) == UInt64(truncatingIfNeeded: output.count - start) & 0xFFFF_FFFF
            else { throw .checksumMismatch }
            rest = rest.dropFirst(8)
        } while !rest.isEmpty
        return output
    }

    /// How long the header of a member is, with what may stand in it.
    private static func headerByteCount(_ bytes: ArraySlice<UInt8>) throws(Failure) -> Int {
        let head = Array(bytes.prefix(10))
        guard head.count == 10 else { throw .incomplete }
        guard head[0] == 0x1F, head[1] == 0x8B, head[2] == 8, head[3] & 0xE0 == 0 else { throw .malformed }
        let flags = head[3]
        var rest = bytes.dropFirst(10)
        if flags & 4 != 0 {
            guard rest.count >= 2 else { throw .incomplete }
            rest = rest.dropFirst(2 + Int(number(rest.prefix(2))))
        }
        // A name and a remark, each with a zero at its end.
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard let end = rest.firstIndex(of: 0) else { throw .incomplete }
            rest = rest[(end + 1)...]
        }
        if flags & 2 != 0 { rest = rest.dropFirst(2) }
        return rest.startIndex - bytes.startIndex
    }

    /// A number that begins with its lowest byte.
    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// The machine that reads one deflate stream, bit by bit.
private struct Inflater {
    /// The code lengths that a canonical Huffman code was made of, as counts by length and symbols in order.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        /// Nil when the lengths give more codes than there are.
        init?(_ lengths: ArraySlice<Int>) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            var free = 1
            for count in counts.dropFirst() {
                free = free * 2 - count
                if free < 0 { return nil }
            }
            for length in 1..<16 {
                for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
            }
        }
    }

    private let bytes: ArraySlice<UInt8>
    private let limit: Int
    private var index: Int
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0

    init(_ bytes: ArraySlice<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        index = bytes.startIndex
    }

    /// The bytes that the stream took, of the last one perhaps not all bits.
    var consumedByteCount: Int { index - bytes.startIndex }

    mutating func run(into output: inout [UInt8]) throws(Gzip.Failure) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored(into: &output)
            case 1:
                guard let literals = Code(Self.fixedLengths[...]),
                    let distances = Code([Int](repeating: 5, count: 30)[...])
                else { throw .malformed }
                try expand(literals, distances, into: &output)
            case 2:
                let (literals, distances) = try readCodes()
                try expand(literals, distances, into: &output)
            default: throw .malformed
            }
        }
    }

    private mutating func take(_ count: UInt32) throws(Gzip.Failure) -> Int {
        while bitCount < count {
            guard index < bytes.endIndex else { throw .incomplete }
            bits |= UInt32(bytes[index]) << bitCount
            index += 1
            bitCount += 8
        }
        defer {
            bits >>= count
            bitCount -= count
        }
        return Int(bits & (1 << count - 1))
    }

    private mutating func symbol(_ code: Code) throws(Gzip.Failure) -> Int {
        var value = 0
        var first = 0
        var position = 0
        for length in 1..<16 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[position + value - first] }
            position += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .malformed
    }

    private mutating func copyStored(into output: inout [UInt8]) throws(Gzip.Failure) {
        bits = 0
        bitCount = 0
        let (count, complement) = (try take(16), try take(16))
        guard count == ~complement & 0xFFFF else { throw .malformed }
        guard index + count <= bytes.endIndex else { throw .incomplete }
        guard output.count + count <= limit else { throw .tooLarge(limitInBytes: limit) }
        output.append(contentsOf: bytes[index..<index + count])
        index += count
    }

    private mutating func expand(
        _ literals: Code,
        _ distances: Code,
        into output: inout [UInt8]
    ) throws(Gzip.Failure) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge(limitInBytes: limit) }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Self.lengthBases.count else { throw .malformed }
            let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
            let code = try self.symbol(distances)
            guard code < Self.distanceBases.count else { throw .malformed }
            let distance = Self.distanceBases[code] + (try take(UInt32(max(0, code / 2 - 1))))
            guard distance <= output.count else { throw .malformed }
            guard output.count + length <= limit else { throw .tooLarge(limitInBytes: limit) }
            let start = output.count - distance
            for offset in 0..<length { output.append(output[start + offset]) }
        }
    }

    private mutating func readCodes() throws(Gzip.Failure) -> (literals: Code, distances: Code) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let lengthCount = try take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .malformed }
        var lengths = [Int](repeating: 0, count: 19)
        for position in Self.lengthOrder.prefix(lengthCount) { lengths[position] = try take(3) }
        guard let code = Code(lengths[...]) else { throw .malformed }
        lengths = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try symbol(code)
            switch symbol {
            case 0..<16: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { throw .malformed }
                lengths += [Int](repeating: last, count: try take(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
            default: lengths += [Int](repeating: 0, count: try take(7) + 11)
            }
        }
        guard lengths.count == literalCount + distanceCount, lengths[256] > 0,
            let literals = Code(lengths[..<literalCount]), let distances = Code(lengths[literalCount...])
        else { throw .malformed }
        return (literals, distances)
    }

    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLengths =
        [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
        + [Int](repeating: 8, count: 8)
    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
        227, 258,
    ]
    private static let lengthBits: [UInt32] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
        4097,
        6145, 8193, 12_289, 16_385, 24_577,
    ]
}
