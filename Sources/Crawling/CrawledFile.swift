/// An object that a crawler looks at.
package struct CrawledFile: Hashable, Sendable {
    package var bucket: String
    package var key: String
    package var byteCount: Int64

    package init(bucket: String, key: String, byteCount: Int64) {
        self.bucket = bucket
        self.key = key
        self.byteCount = byteCount
    }

    package var url: String { "s3://\(bucket)/\(key)" }

    /// The key's last part.
    package var name: Substring {
        key[(key.lastIndex(of: "/").map { key.index(after: $0) } ?? key.startIndex)...]
    }
}

/// What was read of a file.
package struct FileSample: Sendable {
    package var file: CrawledFile
    /// The first bytes, out of their compression.
    package var head: [UInt8]
    /// Whether `head` is all there is.
    package var isWhole: Bool
    /// How many bytes of the file `head` was made of.
    package var bytesRead: Int64
    package var compression: FileCompression
    /// The last bytes of a file that keeps its schema there.
    package var tail: [UInt8]

    package init(
        file: CrawledFile,
        head: [UInt8],
        isWhole: Bool,
        bytesRead: Int64,
        compression: FileCompression = .none,
        tail: [UInt8] = []
    ) {
        self.file = file
        self.head = head
        self.isWhole = isWhole
        self.bytesRead = bytesRead
        self.compression = compression
        self.tail = tail
    }
}

/// How a whole file is compressed, told by its first bytes.
package enum FileCompression: String, Hashable, Sendable {
    case none
    case gzip
    case bzip2
    case zstd
    case lz4
    case snappy
    case zip

    package init(firstBytes bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(10))
        self = Self.marks.first { start.starts(with: $0.mark) }?.compression ?? .none
    }

    private static let marks: [(mark: [UInt8], compression: FileCompression)] = [
        ([0x1F, 0x8B], .gzip),
        (Array("BZh".utf8), .bzip2),
        ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
        ([0x04, 0x22, 0x4D, 0x18], .lz4),
        ([0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8), .snappy),
        (Array("PK".utf8) + [3, 4], .zip),
    ]

    /// The compression that a name tells of files without a mark: those that Hadoop writes.
    package init?(hadoopName name: some StringProtocol) {
        if name.hasSuffix(".snappy") {
            self = .snappy
        } else if name.hasSuffix(".lz4") {
            self = .lz4
        } else {
            return nil
        }
    }
}
