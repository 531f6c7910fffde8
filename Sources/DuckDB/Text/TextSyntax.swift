import Regexp

/// How a line of text is taken apart.
enum TextSyntax: Sendable {
    /// Fields between delimiters, and nothing else.
    case plain
    /// Fields between delimiters, which lose their meaning behind an escape character.
    case escaped(delimiter: UInt8, escape: UInt8)
    /// Fields that may stand in quotes.
    case quoted(separator: UInt8, quote: UInt8, escape: UInt8)
    /// Groups of a regular expression: for each field those that may hold it, the first that took part.
    case matched(RegexpProgram, groups: [[Int]])

    /// - Throws: `HIVE_CURSOR_ERROR` for a pattern that is no regular expression, and for one that has other groups than
    ///   `allGroups`.
    init(
        quote: UInt8?,
        escape: UInt8?,
        pattern: String?,
        groups: String?,
        allGroups: String?,
        delimiter: UInt8?
    ) throws(NativeFailure) {
        if let pattern {
            let program: RegexpProgram
            do throws(RegexpFailure) {
                program = try RegexpProgram(pattern)
            } catch {
                throw NativeFailure(
                    "HIVE_CURSOR_ERROR",
                    "The regular expression \(pattern) cannot be read: \(error.message)"
                )
            }
            let numbers = (allGroups ?? groups ?? "").split(separator: ";", omittingEmptySubsequences: false)
                .map { field in field.split(separator: ",").compactMap { Int($0) } }
            guard allGroups == nil || numbers.count == program.groupCount else {
                throw NativeFailure(
                    "HIVE_CURSOR_ERROR",
                    "Number of matching groups doesn't match the number of columns"
                )
            }
            self = .matched(program, groups: numbers)
        } else if let quote, let escape, let delimiter {
            self = .quoted(separator: delimiter, quote: quote, escape: escape)
        } else if let escape, let delimiter {
            self = .escaped(delimiter: delimiter, escape: escape)
        } else {
            self = .plain
        }
    }
}

/// Takes lines apart that are more than fields between delimiters, one after another.
///
/// A class because it owns memory that is used again for every line; one thread uses it.
final class LineSplitter {
    private let syntax: TextSyntax
    private let matcher: RegexpMatcher?
    private let groups: [[Int]]
    /// Texts that do not stand in the line as they are.
    private var scratch: UnsafeMutableRawBufferPointer
    private var scratchCount = 0
    /// The fields of the line, which stay until the next; nil for those that it lacks.
    private(set) var fields: [UnsafeRawBufferPointer?] = []
    /// Bytes behind a text that may be looked at.
    private static let padding = 32

    /// Nil for lines of which there is no more to know than their delimiters.
    init?(_ syntax: TextSyntax) {
        self.syntax = syntax
        switch syntax {
        case .plain: return nil
        case .escaped, .quoted:
            matcher = nil
            groups = []
        case .matched(let program, let groups):
            matcher = RegexpMatcher(program)
            self.groups = groups
        }
        scratch = .allocate(byteCount: 1 << 12, alignment: 16)
    }

    deinit { scratch.deallocate() }

    /// Finds the fields of a line; `text` may be read for some bytes beyond its end.
    func split(_ text: UnsafeRawBufferPointer) throws(NativeFailure) {
        fields.removeAll(keepingCapacity: true)
        switch syntax {
        case .plain: fields.append(text)
        case .escaped(let delimiter, let escape): splitEscaped(text, delimiter, escape)
        case .quoted(let separator, let quote, let escape): splitQuoted(text, separator, quote, escape)
        case .matched: try match(text)
        }
    }

    private func match(_ text: UnsafeRawBufferPointer) throws(NativeFailure) {
        guard let matcher else { return }
        let isFound: Bool
        do throws(RegexpFailure) {
            isFound = try matcher.search(text, from: 0)
        } catch {
            throw NativeFailure("HIVE_CURSOR_ERROR", "Regular expression: \(error.message)")
        }
        guard isFound else { return }
        for candidates in groups {
            let range = candidates.lazy.compactMap { matcher.range(of: $0) }.first
            fields.append(range.map { UnsafeRawBufferPointer(rebasing: text[$0]) })
        }
    }

    private func splitEscaped(_ text: UnsafeRawBufferPointer, _ delimiter: UInt8, _ escape: UInt8) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == delimiter {
                fields.append(UnsafeRawBufferPointer(rebasing: text[start..<index]))
                start = index + 1
            } else if byte == escape {
                index += 1
            }
            index += 1
        }
        fields.append(UnsafeRawBufferPointer(rebasing: text[start...]))
        reserve(text.count)
    }

    /// The text without its escape characters; it stays until the next line.
    ///
    /// Source: Hive, LazyUtils.copyAndEscapeStringDataToText: `r` and `n` stand for the ends of lines.
    func unescaped(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard case .escaped(_, let escape) = syntax, text.contains(escape) else { return text }
        let start = scratchCount
        var index = 0
        while index < text.count {
            var byte = text[index]
            if byte == escape, index + 1 < text.count {
                index += 1
                byte = text[index]
                if byte == UInt8(ascii: "n") { byte = UInt8(ascii: "\n") }
                if byte == UInt8(ascii: "r") { byte = UInt8(ascii: "\r") }
            }
            put(byte)
            index += 1
        }
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scratch)[start..<scratchCount])
    }

    // MARK: - Memory

    private func reserve(_ byteCount: Int) {
        scratchCount = 0
        guard scratch.count < byteCount + Self.padding else { return }
        scratch.deallocate()
        scratch = .allocate(byteCount: 2 * byteCount + Self.padding, alignment: 16)
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        scratch[scratchCount] = byte
        scratchCount &+= 1
    }

    // MARK: - OpenCSV

    /// The fields of a line as OpenCSV 2.3 sees them; one whose quotes do not end is none.
    ///
    /// Source: Hive's OpenCSVSerde, which reads each line with OpenCSV's CSVReader; the rules of its CSVParser with white
    /// space before quotes ignored and quotes not strict.
    private func splitQuoted(
        _ text: UnsafeRawBufferPointer,
        _ separator: UInt8,
        _ quote: UInt8,
        _ escape: UInt8
    ) {
        reserve(text.count)
        var start = 0
        var isInQuotes = false
        var isInField = false
        var isBlank = true
        // Java counts characters; quotes among the first three have no meaning of their own.
        var characterCount = 0
        var index = 0
        let count = text.count
        var ends: [Int] = []
        ends.reserveCapacity(16)
        while index < count {
            let byte = text[index]
            let next = index &+ 1 < count ? text[index &+ 1] : nil
            let isInside = isInQuotes || isInField
            if byte == escape {
                if isInside, let next, next == quote || next == escape {
                    put(next)
                    isBlank = false
                    index &+= 1
                    characterCount &+= 1
                }
            } else if byte == quote {
                if isInside, next == quote {
                    put(quote)
                    isBlank = false
                    index &+= 1
                    characterCount &+= 1
                } else {
                    isInQuotes.toggle()
                    if characterCount > 2, text[index &- 1] != separator, let next, next != separator {
                        if scratchCount > start, isBlank {
                            scratchCount = start
                        } else {
                            put(quote)
                            isBlank = false
                        }
                    }
                    isInField.toggle()
                }
            } else if byte == separator, !isInQuotes {
                ends.append(scratchCount)
                start = scratchCount
                isBlank = true
                isInField = false
            } else {
                put(byte)
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { isBlank = false }
                isInField = true
            }
            if byte & 0xC0 != 0x80 { characterCount &+= 1 }
            index &+= 1
        }
        if !isInQuotes { ends.append(scratchCount) }
        start = 0
        for end in ends {
            fields.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scratch)[start..<end]))
            start = end
        }
    }
}

extension TextScanner {
    /// Writes rows until the stretch ends or the output is full.
    mutating func splitRows(
        from first: Int,
        to limit: Int,
        _ splitter: LineSplitter
    ) throws(NativeFailure) -> Int {
        let base = UnsafeRawPointer(buffer)
        var row = first
        while row < limit, position < end {
            let start = position
            let lineEnd = words.lineEnd(base, start)
            try splitter.split(UnsafeRawBufferPointer(start: base + start, count: lineEnd - start))
            for (field, place) in outputOfField.enumerated() where place >= 0 {
                guard field < splitter.fields.count, let text = splitter.fields[field] else {
                    outputs[place].setNull(row)
                    continue
                }
                let isRight = request.nullText.withUnsafeBytes { nullText in
                    put(text, nullText, splitter, field, place, row)
                }
                guard isRight else { throw wrongEncoding(at: start) }
            }
            position = TextWords.nextLine(base, lineEnd, filled)
            row &+= 1
        }
        return row
    }

    private mutating func put(
        _ text: UnsafeRawBufferPointer,
        _ nullText: UnsafeRawBufferPointer,
        _ splitter: LineSplitter,
        _ field: Int,
        _ place: Int,
        _ row: Int
    ) -> Bool {
        guard request.fields[field] == .varchar, !text.elementsEqual(nullText) else {
            return outputs[place].put(text, nullText, row)
        }
        // What is NULL is decided before escapes are undone.
        return outputs[place].putText(splitter.unescaped(text), row)
    }
}
