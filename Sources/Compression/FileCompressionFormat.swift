/// How the start of a file is compressed, of those ways that whole files are.
package enum FileCompressionFormat: Sendable {
    case gzip
    case bzip2
    case zstandard
    case lz4
    case snappy

    /// The plain bytes of a file's start, which may be cut off anywhere; of blocks, those that are whole.
    package func plain(ofStart bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        switch self {
        case .gzip: try Decompressor(.gzip).plain(of: bytes)
        case .bzip2: try Decompressor(.bzip2).plain(of: bytes)
        case .zstandard: try Self.zstandard(bytes)
        case .lz4: try Self.blocks(bytes, .lz4)
        case .snappy: try Self.blocks(bytes, .snappy)
        }
    }

    private static func blocks(
        _ bytes: [UInt8],
        _ codec: BlockDecompressor.Codec
    ) throws(DecompressionFailure) -> [UInt8] {
        var blocks = BlockDecompressor(codec)
        return try blocks.plain(of: bytes)
    }

    private static func zstandard(_ bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        guard let plain = ZstandardStream()?.plain(of: bytes) else { throw .malformed }
        return plain
    }
}
