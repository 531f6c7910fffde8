import CCompression

/// Deflate without the header and the check of gzip and zlib, of whole texts.
///
/// Source: RFC 1951.
package enum Deflate {
    private static let chunkSize = 1 << 16

    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard hosu_raw_deflate_init(&stream) == Z_OK else { preconditionFailure("zlib has no memory") }
        defer { deflateEnd(&stream) }
        return bytes.withUnsafeBufferPointer { input in
            // zlib reads from it only.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            return run {
                deflate(&stream, Z_FINISH)
            } into: {
                stream.next_out = $0
                stream.avail_out = $1
            } left: {
                stream.avail_out
            }.bytes
        }
    }

    /// - Throws: `DecompressionFailure`; `malformed` where more than `limit` bytes come.
    package static func decompress(
        _ bytes: [UInt8],
        upTo limit: Int = .max
    ) throws(DecompressionFailure) -> [UInt8] {
        var stream = z_stream()
        guard hosu_raw_inflate_init(&stream) == Z_OK else { preconditionFailure("zlib has no memory") }
        defer { inflateEnd(&stream) }
        let (result, code) = bytes.withUnsafeBufferPointer { input in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            return run(upTo: limit) {
                inflate(&stream, Z_NO_FLUSH)
            } into: {
                stream.next_out = $0
                stream.avail_out = $1
            } left: {
                stream.avail_out
            }
        }
        switch code {
        case Z_STREAM_END: return result
        case Z_BUF_ERROR, Z_OK: throw .truncated
        default: throw .malformed
        }
    }

    /// Calls the library until it makes no more.
    private static func run(
        upTo limit: Int = .max,
        _ step: () -> CInt,
        into give: (UnsafeMutablePointer<UInt8>?, UInt32) -> Void,
        left: () -> UInt32
    ) -> (bytes: [UInt8], code: CInt) {
        var result: [UInt8] = []
        while true {
            var code = Z_OK
            let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { output, filled in
                give(output.baseAddress, UInt32(output.count))
                code = step()
                filled = output.count - Int(left())
            }
            result += chunk
            guard result.count <= limit else { return (result, Z_DATA_ERROR) }
            guard code == Z_OK, !chunk.isEmpty else { return (result, code) }
        }
    }
}
