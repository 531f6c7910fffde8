/// How the bytes of a text file are compressed, which its name tells.
///
/// The names are those that the engine's readers know.
enum FileCompression: String, Hashable, Sendable {
    case none = "uncompressed"
    case bzip2
    case deflate
    case gzip
    case lz4
    case snappy
    case zstd

    /// Source: Athena User Guide, Use compression in Athena; the extensions of Hadoop's codecs.
    init(ofFileAt url: String) {
        let name = url.split(separator: "/").last ?? ""
        let suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
        self =
            switch suffix {
            case "bz2": .bzip2
            case "deflate": .deflate
            case "gz", "gzip": .gzip
            case "lz4": .lz4
            case "snappy": .snappy
            case "zst", "zstd": .zstd
            default: .none
            }
    }

    /// Whether the engine's readers of JSON decompress it themselves.
    var isKnownToEngine: Bool {
        switch self {
        case .none, .gzip, .zstd: true
        case .bzip2, .deflate, .lz4, .snappy: false
        }
    }
}
