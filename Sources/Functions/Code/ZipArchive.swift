import Compression
import Primitives

/// A zip file as its central directory tells it; nothing of it is trusted.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE) 6.3: end of central directory, central and local headers.
struct ZipArchive {
    /// One file, folder or link of an archive.
    struct Entry: Equatable {
        enum Kind: Equatable {
            case folder
            case file
            case link
        }

        /// The parts of its path, none of them empty, `.` or `..`.
        var path: [String]
        var kind: Kind
        /// Whether anybody may execute it.
        var isExecutable: Bool
        fileprivate var method: UInt16
        fileprivate var check: UInt32
        fileprivate var compressedCount: Int
        var byteCount: Int
        fileprivate var offset: Int
    }

    /// More entries than a package of code has, at which reading would take long.
    private static let entryLimit = 200_000

    let entries: [Entry]
    /// What all entries have together, as their directory says.
    var unpackedByteCount: Int { entries.reduce(0) { $0 + $1.byteCount } }
    private let bytes: [UInt8]

    /// - Throws: `CodeFailure.notUnzipped`.
    init(_ bytes: [UInt8]) throws(CodeFailure) {
        self.bytes = bytes
        let reader = ZipReader(bytes: bytes)
        guard let end = reader.endOfDirectory() else {
            throw .notUnzipped(reason: "The bytes are no zip file: there is no directory at their end.")
        }
        guard end.entryCount <= Self.entryLimit else {
            throw .notUnzipped(reason: "The zip file has more than \(Self.entryLimit) entries.")
        }
        var entries: [Entry] = []
        var position = end.offset
        for _ in 0..<end.entryCount {
            entries.append(try Self.entry(reader, &position))
        }
        self.entries = entries
    }

    /// The plain bytes of a file, or the target of a link; checked against size and CRC-32.
    ///
    /// - Throws: `CodeFailure.notUnzipped`.
    func contents(of entry: Entry) throws(CodeFailure) -> [UInt8] {
        let name = entry.path.joined(separator: "/")
        let reader = ZipReader(bytes: bytes)
        guard reader.number32(entry.offset) == 0x0403_4b50,
            let nameCount = reader.number16(entry.offset + 26),
            let extraCount = reader.number16(entry.offset + 28)
        else { throw .notUnzipped(reason: "\(name) is not where the zip file's directory says.") }
        let start = entry.offset + 30 + Int(nameCount) + Int(extraCount)
        guard start <= bytes.count, entry.compressedCount <= bytes.count - start else {
            throw .notUnzipped(reason: "\(name) is cut off.")
        }
        let packed = Array(bytes[start..<start + entry.compressedCount])
        let plain: [UInt8]
        switch entry.method {
        case 0: plain = packed
        case 8:
            do {
                plain = try Deflate.decompress(packed, upTo: entry.byteCount)
            } catch {
                throw .notUnzipped(reason: "\(name) is damaged: \(error).")
            }
        default:
            throw .notUnzipped(reason: "\(name) is compressed in a way that is not known (\(entry.method)).")
        }
        guard plain.count == entry.byteCount else {
            throw .notUnzipped(reason: "\(name) has \(plain.count) bytes, not \(entry.byteCount).")
        }
        var check = CRC(.crc32)
        check.update(plain)
        guard UInt32(truncatingIfNeeded: check.value) == entry.check else {
            throw .notUnzipped(reason: "\(name) does not have the check sum that the zip file says.")
        }
        return plain
    }

    private static func entry(_ reader: ZipReader, _ position: inout Int) throws(CodeFailure) -> Entry {
        guard reader.number32(position) == 0x0201_4b50,
            let madeBy = reader.number16(position + 4),
            let flags = reader.number16(position + 8),
            let method = reader.number16(position + 10),
            let check = reader.number32(position + 16),
            let compressed = reader.number32(position + 20),
            let plain = reader.number32(position + 24),
            let nameCount = reader.number16(position + 28),
            let extraCount = reader.number16(position + 30),
            let commentCount = reader.number16(position + 32),
            let attributes = reader.number32(position + 38),
            let offset = reader.number32(position + 42),
            let name = reader.slice(position + 46, Int(nameCount)),
            let extra = reader.slice(position + 46 + Int(nameCount), Int(extraCount))
        else { throw .notUnzipped(reason: "The zip file's directory is damaged.") }
        position += 46 + Int(nameCount) + Int(extraCount) + Int(commentCount)
        let text = String(decoding: name, as: UTF8.self)
        guard flags & 1 == 0 else { throw .notUnzipped(reason: "\(text) is encrypted.") }
        let sizes = try ZipReader.wide(extra, plain: plain, compressed: compressed, offset: offset)
        // What was made on Unix has the file's mode in the upper half.
        let mode = madeBy >> 8 == 3 ? attributes >> 16 : 0
        let kind: Entry.Kind
        switch mode & 0o170000 {
        case 0o120000: kind = .link
        case 0o040000: kind = .folder
        case 0, 0o100000: kind = text.hasSuffix("/") ? .folder : .file
        default: throw .notUnzipped(reason: "\(text) is neither file, folder nor link.")
        }
        return Entry(
            path: try parts(text),
            kind: kind,
            isExecutable: mode & 0o111 != 0,
            method: method,
            check: check,
            compressedCount: sizes.compressed,
            byteCount: sizes.plain,
            offset: sizes.offset
        )
    }

    /// The parts of a path that stays where it is unpacked.
    private static func parts(_ name: String) throws(CodeFailure) -> [String] {
        guard !name.hasPrefix("/") else { throw .notUnzipped(reason: "\(name) is an absolute path.") }
        guard !name.utf8.contains(0), name.utf8.count <= 4096 else {
            throw .notUnzipped(reason: "The zip file has a name that is no path.")
        }
        let parts = name.split(separator: "/").map(String.init).filter { $0 != "." }
        guard !parts.contains("..") else { throw .notUnzipped(reason: "\(name) leads out of the package.") }
        guard parts.allSatisfy({ $0.utf8.count <= 255 }) else {
            throw .notUnzipped(reason: "\(name.prefix(64))... is longer than a file's name may be.")
        }
        return parts
    }
}

/// Numbers and pieces of a zip file, nil where it has none.
struct ZipReader {
    let bytes: [UInt8]

    func number16(_ position: Int) -> UInt16? {
        guard position >= 0, position + 2 <= bytes.count else { return nil }
        return UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
    }

    func number32(_ position: Int) -> UInt32? {
        guard let low = number16(position), let high = number16(position + 2) else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    func number64(_ position: Int) -> Int? {
        // Up to a terabyte: sums of positions and sizes, which strangers chose, then stay in range.
        guard let low = number32(position), let high = number32(position + 4), high < 1 << 8 else {
            return nil
        }
        return Int(low) | Int(high) << 32
    }

    func slice(_ position: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard position >= 0, count >= 0, position <= bytes.count, count <= bytes.count - position else {
            return nil
        }
        return bytes[position..<position + count]
    }

    /// Where the directory begins and how many entries it has; a comment of up to 64 KB may follow its end.
    func endOfDirectory() -> (offset: Int, entryCount: Int)? {
        var position = bytes.count - 22
        let lowest = max(0, position - 65_535)
        while position >= lowest {
            if number32(position) == 0x0605_4b50, let count = number16(position + 10),
                let offset = number32(position + 16)
            {
                if count == .max || offset == .max, let wide = wideEnd(before: position) { return wide }
                return (Int(offset), Int(count))
            }
            position -= 1
        }
        return nil
    }

    private func wideEnd(before position: Int) -> (offset: Int, entryCount: Int)? {
        guard number32(position - 20) == 0x0706_4b50, let end = number64(position - 12),
            number32(end) == 0x0606_4b50, let count = number64(end + 32), let offset = number64(end + 48)
        else { return nil }
        return (offset, count)
    }

    /// Sizes and offset of an entry, which stand in a field of their own where 32 bits do not hold them.
    static func wide(
        _ extra: ArraySlice<UInt8>,
        plain: UInt32,
        compressed: UInt32,
        offset: UInt32
    ) throws(CodeFailure) -> (plain: Int, compressed: Int, offset: Int) {
        var result = (plain: Int(plain), compressed: Int(compressed), offset: Int(offset))
        guard plain == .max || compressed == .max || offset == .max else { return result }
        let fields = ZipReader(bytes: Array(extra))
        var position = 0
        while let tag = fields.number16(position), let count = fields.number16(position + 2) {
            var place = position + 4
            position = place + Int(count)
            guard tag == 1 else { continue }
            func next(_ narrow: UInt32, _ known: Int) -> Int? {
                guard narrow == .max else { return known }
                defer { place += 8 }
                return place + 8 <= position ? fields.number64(place) : nil
            }
            guard let first = next(plain, result.plain), let second = next(compressed, result.compressed),
                let third = next(offset, result.offset)
            else { break }
            result = (first, second, third)
            return result
        }
        throw .notUnzipped(reason: "The zip file's directory is damaged.")
    }
}
