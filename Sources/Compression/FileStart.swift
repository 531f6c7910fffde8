/// How the start of a file is compressed, of those ways that whole files are.
package enum FileCompressionFormat: Sendable {
    case gzip
    case bzip2
    case zstandard
    case lz4
    case snappy

    /// The plain bytes of a file's start, which may be cut off anywhere.
    package func plain(ofStart bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        switch self {
        case .gzip: try Decompressor(.gzip).plain(of: bytes)
        case .bzip2: try Decompressor(.bzip2).plain(of: bytes)
        case .zstandard: try ZstandardDecoder.plain(ofStart: bytes)
        case .lz4: try LZ4Decoder.plain(ofStart: bytes)
        case .snappy: try SnappyDecoder.plain(ofStart: bytes)
        }
    }
}
