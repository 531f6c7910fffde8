import CCompression

/// How bytes are compressed.
package enum CompressionFormat: Sendable {
    case none
    case gzip
    case bzip2
}

/// Why compressed bytes cannot be read.
package enum DecompressionFailure: Error {
    case malformed
    case truncated
}

/// Takes compressed bytes in pieces and gives the plain ones.
///
/// Several compressed streams may follow one another, as `gzip` and `bzip2` allow. A class because it owns the libraries'
/// state; one caller at a time uses it, which is why it is `@unchecked Sendable`.
package final class Decompressor: @unchecked Sendable {
    private enum State {
        case plain
        case gzip(UnsafeMutablePointer<z_stream>)
        case bzip2(UnsafeMutablePointer<bz_stream>)
    }

    private let state: State
    /// Whether a stream has begun and not ended.
    private var isInside = false
    private static let outputSize = 1 << 18

    package init(_ compression: CompressionFormat) throws(DecompressionFailure) {
        switch compression {
        case .none: state = .plain
        case .gzip:
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            state = .gzip(stream)
            guard hosu_inflate_init(stream) == Z_OK else { throw DecompressionFailure.malformed }
        case .bzip2:
            let stream = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)
            stream.initialize(to: bz_stream())
            state = .bzip2(stream)
            guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else { throw DecompressionFailure.malformed }
        }
    }

    deinit {
        switch state {
        case .plain: break
        case .gzip(let stream):
            inflateEnd(stream)
            stream.deallocate()
        case .bzip2(let stream):
            BZ2_bzDecompressEnd(stream)
            stream.deallocate()
        }
    }

    /// The plain bytes of the next compressed ones.
    ///
    /// - Throws: `DecompressionFailure.malformed` for bytes that are not what they should be.
    package func plain(of bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        switch state {
        case .plain: return bytes
        case .gzip(let stream): return try inflated(bytes, stream)
        case .bzip2(let stream): return try unpacked(bytes, stream)
        }
    }

    /// - Throws: `DecompressionFailure.truncated` when the last stream has no end.
    package func finish() throws(DecompressionFailure) {
        guard isInside else { return }
        throw .truncated
    }

    private func inflated(
        _ bytes: [UInt8],
        _ stream: UnsafeMutablePointer<z_stream>
    ) throws(DecompressionFailure) -> [UInt8] {
        var result: [UInt8] = []
        var bytes = bytes
        try bytes.withUnsafeMutableBufferPointer { (input) throws(DecompressionFailure) in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            while true {
                if stream.pointee.avail_in > 0 { isInside = true }
                var code = Z_OK
                let chunk = [UInt8](unsafeUninitializedCapacity: Self.outputSize) { output, filled in
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(output.count)
                    code = inflate(stream, Z_NO_FLUSH)
                    filled = output.count - Int(stream.pointee.avail_out)
                }
                result += chunk
                switch code {
                case Z_STREAM_END:
                    isInside = false
                    guard inflateReset(stream) == Z_OK else { throw DecompressionFailure.malformed }
                    // What follows a stream and is none itself is padding.
                    if let next = stream.pointee.next_in, stream.pointee.avail_in > 0, next.pointee != 0x1F {
                        return
                    }
                    if stream.pointee.avail_in == 0 { return }
                case Z_OK: if stream.pointee.avail_in == 0, chunk.count < Self.outputSize { return }
                case Z_BUF_ERROR: return
                default: throw DecompressionFailure.malformed
                }
            }
        }
        return result
    }

    private func unpacked(
        _ bytes: [UInt8],
        _ stream: UnsafeMutablePointer<bz_stream>
    ) throws(DecompressionFailure) -> [UInt8] {
        var result: [UInt8] = []
        var bytes = bytes
        try bytes.withUnsafeMutableBufferPointer { (input) throws(DecompressionFailure) in
            let start = UnsafeMutableRawPointer(input.baseAddress)
            stream.pointee.next_in = start?.assumingMemoryBound(to: CChar.self)
            stream.pointee.avail_in = UInt32(input.count)
            while true {
                if stream.pointee.avail_in > 0 { isInside = true }
                var code = BZ_OK
                let chunk = [UInt8](unsafeUninitializedCapacity: Self.outputSize) { output, filled in
                    output.withMemoryRebound(to: CChar.self) { output in
                        stream.pointee.next_out = output.baseAddress
                        stream.pointee.avail_out = UInt32(output.count)
                        code = BZ2_bzDecompress(stream)
                        filled = output.count - Int(stream.pointee.avail_out)
                    }
                }
                result += chunk
                switch code {
                case BZ_STREAM_END:
                    isInside = false
                    let (next, rest) = (stream.pointee.next_in, stream.pointee.avail_in)
                    BZ2_bzDecompressEnd(stream)
                    stream.pointee = bz_stream()
                    guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
                        throw DecompressionFailure.malformed
                    }
                    if rest == 0 { return }
                    (stream.pointee.next_in, stream.pointee.avail_in) = (next, rest)
                case BZ_OK: if stream.pointee.avail_in == 0, chunk.count < Self.outputSize { return }
                default: throw DecompressionFailure.malformed
                }
            }
        }
        return result
    }
}
