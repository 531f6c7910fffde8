import Compression

/// How the bytes of a file of text are compressed.
enum TextCompression: String, Sendable {
    case none = "uncompressed"
    case bzip2
    case deflate
    case gzip
    case lz4
    case snappy
    case zstd
}

/// The plain bytes of a file that is compressed or in UTF-16, in UTF-8 and from its start on.
///
/// A class because it owns the file and what decompresses it; one thread uses it.
final class PlainBytes {
    private enum Decoder {
        case stream(Decompressor)
        case blocks(BlockDecompressor)
        case zstandard(ZstandardStream)
    }

    private let file: FileReader
    private var decoder: Decoder
    private var offset: Int64 = 0
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var hasEnded = false
    private var wideText: WideText?

    init(
        _ path: String,
        _ compression: TextCompression,
        _ wideForm: WideText.Form? = nil
    ) throws(NativeFailure) {
        file = try FileReader(path)
        wideText = wideForm.map(WideText.init)
        decoder = try Self.decoder(compression, path)
    }

    private static func decoder(_ compression: TextCompression, _ path: String) throws(NativeFailure) -> Decoder
    {
        do throws(DecompressionFailure) {
            switch compression {
            case .none: return .stream(try Decompressor(.none))
            case .bzip2: return .stream(try Decompressor(.bzip2))
            case .deflate, .gzip: return .stream(try Decompressor(.gzip))
            case .lz4: return .blocks(BlockDecompressor(.lz4))
            case .snappy: return .blocks(BlockDecompressor(.snappy))
            case .zstd: if let stream = ZstandardStream() { return .zstandard(stream) }
            }
        } catch {
            throw NativeFailure("HIVE_CANNOT_OPEN_SPLIT", "Error opening \(path)")
        }
        throw NativeFailure("NOT_SUPPORTED", "Text compressed with Zstandard is not read by this build")
    }

    /// The next bytes, some or many; nil after the last.
    ///
    /// - Throws: `HIVE_CURSOR_ERROR` for a file that is damaged or cut off.
    func next() throws(NativeFailure) -> [UInt8]? {
        while !hasEnded {
            let count = try file.read(at: offset, into: &buffer)
            offset += Int64(count)
            hasEnded = count < buffer.count
            let plain: [UInt8]
            do throws(DecompressionFailure) {
                plain = try decode(count < buffer.count ? Array(buffer[..<count]) : buffer)
                if hasEnded { try finish() }
            } catch {
                let cause = error == .truncated ? "ends before its last block does" : "is damaged"
                throw NativeFailure("HIVE_CURSOR_ERROR", "The compressed file \(file.path) \(cause)")
            }
            if !plain.isEmpty { return try narrowed(plain) }
        }
        if wideText?.isInside == true { throw notWide }
        return nil
    }

    private func narrowed(_ bytes: [UInt8]) throws(NativeFailure) -> [UInt8] {
        guard wideText != nil else { return bytes }
        guard let text = wideText?.utf8(of: bytes) else { throw notWide }
        return text
    }

    private var notWide: NativeFailure {
        NativeFailure("HIVE_BAD_DATA", "The text of \(file.path) is not UTF-16")
    }

    private func decode(_ bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        switch decoder {
        case .stream(let stream): return try stream.plain(of: bytes)
        case .blocks(var blocks):
            let plain = try blocks.plain(of: bytes)
            decoder = .blocks(blocks)
            return plain
        case .zstandard(let stream):
            guard let plain = stream.plain(of: bytes) else { throw .malformed }
            return plain
        }
    }

    private func finish() throws(DecompressionFailure) {
        switch decoder {
        case .stream(let stream): try stream.finish()
        case .blocks(let blocks): try blocks.finish()
        case .zstandard(let stream): if stream.isInside { throw .truncated }
        }
    }
}
