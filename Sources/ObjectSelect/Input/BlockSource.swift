import Compression
package import Primitives

/// Reads an object, or the stretch of it that a scan range asks for, in blocks of whole records.
///
/// An actor because the place in the object changes between reads.
actor BlockSource {
    private var chunks: BodyStream.Iterator
    private let decompressor: Decompressor
    private var cutter: BlockCutter
    private let pool: BlockingPool
    private let blockSize: Int
    private var isAtEnd = false
    private var hasBegun = false
    /// Delimiters that end records, where a scan range counts their places.
    private let scan: Scan?
    /// The place of the first byte that has not been handed out, in a scan.
    private var offset: Int64
    private var isSkipping: Bool
    /// Bytes read from the object, and bytes after decompression.
    private(set) var scannedByteCount: Int64 = 0
    private(set) var processedByteCount: Int64 = 0

    struct Scan {
        let range: SelectScanRange
        let delimiter: [UInt8]
    }

    init(
        _ source: SelectSource,
        compression: SelectInput.Compression,
        boundary: BlockCutter.Boundary,
        scan: Scan?,
        blockSize: Int,
        pool: BlockingPool
    ) throws {
        let first = scan.map { max(0, $0.range.first - Int64($0.delimiter.count)) } ?? 0
        chunks = source.bytes(min(first, source.byteCount)..<source.byteCount).makeAsyncIterator()
        decompressor = try SelectFailure.mapping { () throws(DecompressionFailure) in
            try Decompressor(compression.format)
        }
        cutter = BlockCutter(boundary)
        self.scan = scan
        self.blockSize = blockSize
        self.pool = pool
        offset = first
        isSkipping = first > 0 || (scan?.range.first ?? 0) > 0
    }

    /// The next block; nil at the end.
    func next() async throws -> [UInt8]? {
        while true {
            if isAtEnd {
                guard let rest = cutter.takeRest() else { return nil }
                guard let block = cut(rest, isWhole: true) else { return nil }
                return block
            }
            while cutter.byteCount < blockSize, !isAtEnd { try await read() }
            guard !isAtEnd, let block = try cutter.takeBlock() else {
                // A record longer than a block: more of it is needed.
                if !isAtEnd { try await read() }
                continue
            }
            if let block = cut(block, isWhole: false) { return block }
        }
    }

    private func read() async throws {
        var iterator = chunks
        let chunk = try await iterator.next()
        chunks = iterator
        guard let chunk else {
            isAtEnd = true
            try SelectFailure.mapping(decompressor.finish)
            return
        }
        scannedByteCount += Int64(chunk.count)
        var plain = try await pool.run { [decompressor] in
            try SelectFailure.mapping { () throws(DecompressionFailure) in try decompressor.plain(of: chunk) }
        }
        if !hasBegun, !plain.isEmpty {
            hasBegun = true
            // Source: Unicode Standard, the byte order mark of UTF-8.
            if plain.starts(with: [0xEF, 0xBB, 0xBF]), !isSkipping { plain.removeFirst(3) }
        }
        processedByteCount += Int64(plain.count)
        cutter.add(plain)
    }

    /// The part of a block whose records begin inside the scan range; nil where none does.
    private func cut(_ block: [UInt8], isWhole: Bool) -> [UInt8]? {
        guard let scan else { return block }
        var start = 0
        let blockOffset = offset
        offset += Int64(block.count)
        if isSkipping {
            guard let first = Self.end(of: scan.delimiter, in: block, from: 0) else { return nil }
            start = first
            isSkipping = false
        }
        var end = block.count
        let behind = scan.range.last + 1 - blockOffset
        if behind < Int64(block.count) {
            // The record that holds the last byte of the range is the last one.
            let from = max(start, Int(max(0, behind)) - scan.delimiter.count)
            if blockOffset + Int64(start) > scan.range.last {
                end = start
            } else {
                end = Self.end(of: scan.delimiter, in: block, from: from) ?? block.count
            }
            isAtEnd = true
            _ = cutter.takeRest()
        }
        return start < end ? Array(block[start..<end]) : nil
    }

    /// The place behind the first delimiter at or after `start`.
    private static func end(of delimiter: [UInt8], in block: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + delimiter.count <= block.count {
            if block[index] == delimiter[0], block[index..<(index + delimiter.count)].elementsEqual(delimiter) {
                return index + delimiter.count
            }
            index += 1
        }
        return nil
    }
}

/// The object that is queried.
package struct SelectSource: Sendable {
    /// How long it is.
    package let byteCount: Int64
    /// Its bytes of a range.
    package let bytes: @Sendable (Range<Int64>) -> BodyStream
    /// A local file with all its bytes, for formats that are read in no order; it stays while what is returned beside it is kept.
    package let file: @Sendable () async throws -> (path: String, lease: any Sendable)

    package init(
        byteCount: Int64,
        bytes: @escaping @Sendable (Range<Int64>) -> BodyStream,
        file: @escaping @Sendable () async throws -> (path: String, lease: any Sendable)
    ) {
        self.byteCount = byteCount
        self.bytes = bytes
        self.file = file
    }
}

extension SelectInput.Compression {
    fileprivate var format: CompressionFormat {
        switch self {
        case .none: .none
        case .gzip: .gzip
        case .bzip2: .bzip2
        }
    }
}

extension SelectFailure {
    /// Does `body`, whose failures become those that S3 Select names.
    fileprivate static func mapping<Value>(
        _ body: () throws(DecompressionFailure) -> Value
    ) throws(SelectFailure) -> Value {
        do {
            return try body()
        } catch .malformed {
            throw SelectFailure(
                "InvalidCompressionFormat",
                "The file is not in a supported compression format. Only GZIP and BZIP2 are supported at this time."
            )
        } catch {
            throw SelectFailure(
                "TruncatedInput",
                "Object decompression failed. Check that the object is properly compressed."
            )
        }
    }
}
