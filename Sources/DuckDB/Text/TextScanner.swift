import CDuckDB

/// Turns stretches of text into rows for one thread.
///
/// The buffer holds a stretch with the whole of its last line and a line feed after the last byte, so that looking for
/// the end of a field needs no look at the buffer's end.
struct TextScanner {
    private static let longestLineByteCount = 32 << 20
    /// Bytes beyond the last that may be looked at.
    private static let padding = 32

    let request: TextScanRequest
    let words: TextWords
    /// Bytes read beyond a stretch, which most last lines end in.
    private let overhang: Int
    private let columns: [TextScanRequest.Column?]
    /// For each field the place of its column in the output, -1 where it is not wanted; ends with the last wanted one.
    let outputOfField: [Int]
    var outputs: [TextOutput] = []
    private let decoder: TextDecoder?

    var buffer: UnsafeMutableRawPointer
    private var capacity: Int
    /// Bytes of the file that the buffer holds.
    var filled = 0
    var position = 0
    /// Lines that begin here or later belong to the next stretch.
    var end = 0
    var fileIndex = 0
    /// Where in the file the buffer begins.
    var offset: Int64 = 0
    private var file: FileReader?
    /// Takes lines apart that are more than fields between delimiters.
    let splitter: LineSplitter?
    /// The compressed file that is being read; nil between files.
    private var source: PlainBytes?
    private var linesToSkip = 0

    init(_ request: TextScanRequest, _ columns: [TextScanRequest.Column?]) {
        self.request = request
        self.columns = columns
        words = TextWords(delimiter: request.delimiter)
        decoder = request.encoding.flatMap(TextDecoder.init)
        splitter = LineSplitter(request.syntax)
        var places = [Int](repeating: -1, count: request.fields.count)
        for (place, column) in columns.enumerated() {
            if case .field(let index) = column { places[index] = place }
        }
        outputOfField = Array(places[...(places.lastIndex { $0 >= 0 } ?? -1)])
        overhang = Int(request.blockByteCount / 64)
        capacity = Int(request.blockByteCount) + overhang + 2
        buffer = .allocate(byteCount: capacity + Self.padding, alignment: 16)
        buffer.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + Self.padding)
    }

    func deallocate() {
        buffer.deallocate()
    }

    /// Writes the next rows and returns how many; none after the last.
    mutating func fill(
        _ chunk: duckdb_data_chunk?,
        from blocks: TextBlocks
    ) throws(NativeFailure) -> Int {
        outputs = columns.enumerated().map { place, column in
            let vector = duckdb_data_chunk_get_vector(chunk, idx_t(place))
            switch column {
            case .field(let index): return TextOutput(vector, request.fields[index], decoder)
            case .fileIndex, nil: return TextOutput(vector, .bigint)
            }
        }
        let limit = Int(duckdb_vector_size())
        var rowCount = 0
        while rowCount < limit {
            if position >= end {
                if source != nil {
                    try loadMore()
                    continue
                }
                guard let block = try blocks.next() else { break }
                try load(block)
                continue
            }
            let first = rowCount
            if let splitter {
                rowCount = try splitRows(from: first, to: limit, splitter)
            } else {
                rowCount = try rows(from: first, to: limit)
            }
            for (place, column) in columns.enumerated() {
                if case .field = column { continue }
                for row in first..<rowCount { outputs[place].store(Int64(fileIndex), row) }
            }
        }
        return rowCount
    }

    // MARK: - Rows

    /// Writes rows until the stretch ends or the output is full.
    private mutating func rows(from first: Int, to limit: Int) throws(NativeFailure) -> Int {
        let base = UnsafeRawPointer(buffer)
        let (words, filled, end) = (words, filled, end)
        let fieldCount = outputOfField.count
        var cursor = position
        var row = first
        var failure: Int?
        let (nullText, places) = (request.nullText, outputOfField)
        outputs.withUnsafeMutableBufferPointer { outputs in
            places.withUnsafeBufferPointer { places in
                nullText.withUnsafeBytes { nullText in
                    while row < limit, cursor < end {
                        var field = 0
                        var hasMore = true
                        while field < fieldCount {
                            let start = cursor
                            cursor = words.fieldEnd(base, cursor)
                            let place = places[field]
                            if place >= 0 {
                                let text = UnsafeRawBufferPointer(start: base + start, count: cursor - start)
                                if !outputs[place].put(text, nullText, row) { failure = failure ?? start }
                            }
                            field &+= 1
                            if TextWords.endsLine(base, cursor) {
                                hasMore = false
                                break
                            }
                            cursor &+= 1
                        }
                        while field < fieldCount {
                            if places[field] >= 0 { outputs[places[field]].setNull(row) }
                            field &+= 1
                        }
                        if hasMore { cursor = words.lineEnd(base, cursor) }
                        cursor = TextWords.nextLine(base, cursor, filled)
                        row &+= 1
                    }
                }
            }
        }
        position = cursor
        if let failure { throw wrongEncoding(at: failure) }
        return row
    }

    func wrongEncoding(at place: Int) -> NativeFailure {
        NativeFailure(
            "HIVE_BAD_DATA",
            "The text at byte \(offset + Int64(place)) of \(request.files[fileIndex].path) is not \(request.encoding ?? "UTF-8")"
        )
    }

    // MARK: - Reading

    /// Reads a stretch; afterwards `position` is at its first line, or at `end` where none begins in it.
    private mutating func load(_ block: TextBlocks.Block) throws(NativeFailure) {
        let known = request.files[block.file]
        guard !request.isSequential else {
            fileIndex = block.file
            (position, filled, end, offset) = (0, 0, 0, 0)
            source = try PlainBytes(known.path, request.compression, request.wideForm)
            linesToSkip = request.skippedLineCount
            return try loadMore()
        }
        if file == nil || fileIndex != block.file { file = try FileReader(known.path) }
        fileIndex = block.file
        // The byte before tells whether a line begins with the stretch.
        offset = block.isFirst ? block.start : block.start - 1
        filled = 0
        end = Int(block.end - offset)
        try extend(to: Int(min(block.end + Int64(overhang), known.byteCount) - offset))
        position = 0
        if !block.isFirst {
            let lineEnd = words.lineEnd(UnsafeRawPointer(buffer), 0)
            position = lineEnd < end ? TextWords.nextLine(UnsafeRawPointer(buffer), lineEnd, filled) : end
        }
        guard position < end else { return }
        while offset + Int64(filled) < known.byteCount {
            let lineEnd = words.lineEnd(UnsafeRawPointer(buffer), end - 1)
            if lineEnd < filled { return }
            guard filled < end + Self.longestLineByteCount else {
                throw tooLong(known.path)
            }
            try extend(to: Int(min(offset + Int64(filled * 2), known.byteCount) - offset))
        }
    }

    /// Makes the buffer hold the next whole lines of a compressed file.
    private mutating func loadMore() throws(NativeFailure) {
        let isFirst = offset == 0 && filled == 0
        // The line that is not whole yet moves to the front.
        let rest = filled - position
        buffer.copyMemory(from: buffer + position, byteCount: rest)
        offset += Int64(position)
        (position, filled, end) = (0, rest, 0)
        while end == 0 {
            guard let bytes = try source?.next() else {
                source = nil
                endBuffer(at: filled)
                end = filled
                break
            }
            guard filled < Self.longestLineByteCount else { throw tooLong(request.files[fileIndex].path) }
            reserve(filled + bytes.count)
            bytes.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return }
                (buffer + filled).copyMemory(from: start, byteCount: bytes.count)
            }
            let old = filled
            endBuffer(at: filled + bytes.count)
            end = wholeLines(from: max(0, old - 1))
        }
        if isFirst, filled >= 3,
            [0, 1, 2].map({ buffer.load(fromByteOffset: $0, as: UInt8.self) }) == [0xEF, 0xBB, 0xBF]
        {
            position = 3
        }
        while linesToSkip > 0, position < end {
            let lineEnd = words.lineEnd(UnsafeRawPointer(buffer), position)
            position = TextWords.nextLine(UnsafeRawPointer(buffer), lineEnd, filled)
            linesToSkip -= 1
        }
    }

    /// Where the last line that is whole ends; 0 where none is.
    ///
    /// A carriage return at the very end may be half of an end.
    private func wholeLines(from start: Int) -> Int {
        var index = filled - 1
        while index >= start {
            let byte = buffer.load(fromByteOffset: index, as: UInt8.self)
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && index < filled - 1) {
                return index + 1
            }
            index -= 1
        }
        return 0
    }

    private func tooLong(_ path: String) -> NativeFailure {
        NativeFailure("HIVE_BAD_DATA", "A line of \(path) is longer than \(Self.longestLineByteCount) bytes")
    }

    /// Makes the buffer hold so many bytes of the file and puts a line feed after them.
    private mutating func extend(to byteCount: Int) throws(NativeFailure) {
        reserve(byteCount)
        let room = UnsafeMutableRawBufferPointer(start: buffer + filled, count: byteCount - filled)
        guard let file, try file.read(at: offset + Int64(filled), into: room) == room.count else {
            let path = request.files[fileIndex].path
            throw NativeFailure("HIVE_CURSOR_ERROR", "The file \(path) ends before its size")
        }
        endBuffer(at: byteCount)
    }

    /// Makes room for so many bytes; what is there stays.
    private mutating func reserve(_ byteCount: Int) {
        guard byteCount >= capacity else { return }
        let size = max(byteCount + 1, !request.isSequential ? 0 : capacity * 2)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: size + Self.padding, alignment: 16)
        larger.copyMemory(from: buffer, byteCount: filled)
        buffer.deallocate()
        buffer = larger
        capacity = size
    }

    /// Puts a line feed and the padding behind the last byte.
    private mutating func endBuffer(at byteCount: Int) {
        filled = byteCount
        (buffer + filled).initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "\n"), count: 1)
        (buffer + filled + 1).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
    }
}

/// Finds the ends of fields and lines eight bytes at a time.
struct TextWords {
    private static let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    private static let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
    private let delimiters: UInt64

    init(delimiter: UInt8?) {
        delimiters = UInt64(delimiter ?? UInt8(ascii: "\n")) &* 0x0101_0101_0101_0101
    }

    /// The first delimiter or end of a line from an index on; there must be one.
    @inline(__always)
    func fieldEnd(_ base: UnsafeRawPointer, _ start: Int) -> Int {
        var index = start
        while true {
            let word = Self.word(base, index)
            let found =
                Self.equal(word, delimiters) | Self.equal(word, Self.feeds) | Self.equal(word, Self.returns)
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 8
        }
    }

    /// The first end of a line from an index on; there must be one.
    @inline(__always)
    func lineEnd(_ base: UnsafeRawPointer, _ start: Int) -> Int {
        var index = start
        while true {
            let word = Self.word(base, index)
            let found = Self.equal(word, Self.feeds) | Self.equal(word, Self.returns)
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 8
        }
    }

    @inline(__always)
    static func endsLine(_ base: UnsafeRawPointer, _ index: Int) -> Bool {
        let byte = base.load(fromByteOffset: index, as: UInt8.self)
        return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// Where the line after an end of a line begins.
    @inline(__always)
    static func nextLine(_ base: UnsafeRawPointer, _ index: Int, _ filled: Int) -> Int {
        let isReturn = base.load(fromByteOffset: index, as: UInt8.self) == UInt8(ascii: "\r")
        guard isReturn, index &+ 1 < filled else { return index &+ 1 }
        let isPair = base.load(fromByteOffset: index &+ 1, as: UInt8.self) == UInt8(ascii: "\n")
        return isPair ? index &+ 2 : index &+ 1
    }

    @inline(__always)
    private static func word(_ base: UnsafeRawPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The highest bit of each byte that is equal; right up to the first of them, and beyond it perhaps not.
    @inline(__always)
    private static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
