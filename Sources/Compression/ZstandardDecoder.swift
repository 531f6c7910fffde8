#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Undoes Zstandard with the system's library, which package managers themselves need and which is looked for when it is
/// first used.
///
/// Source: facebook/zstd, lib/zstd.h (streaming decompression).
package enum ZstandardDecoder {
    /// Whether the library is there.
    package static var isAvailable: Bool { library != nil }

    /// The plain bytes of the start of a file, which may be cut off anywhere.
    ///
    /// - Throws: `.malformed` for bytes that are none of Zstandard's, and where the library is missing.
    package static func plain(ofStart bytes: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
        guard let library, let stream = library.create() else { throw .malformed }
        defer { _ = library.free(stream) }
        var output: [UInt8] = []
        let isSound = bytes.withUnsafeBytes { input in
            var source = Buffer(start: UnsafeMutableRawPointer(mutating: input.baseAddress), size: input.count)
            while true {
                var code = 0
                let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 17) { space, filled in
                    var target = Buffer(start: UnsafeMutableRawPointer(space.baseAddress), size: space.count)
                    code = library.decompress(stream, &target, &source)
                    filled = target.position
                }
                output += chunk
                guard library.isError(code) == 0 else { return false }
                if source.position == source.size, chunk.count < 1 << 17 { return true }
            }
        }
        guard isSound || !output.isEmpty else { throw .malformed }
        return output
    }

    /// `ZSTD_inBuffer` and `ZSTD_outBuffer`, which are laid out alike.
    private struct Buffer {
        var start: UnsafeMutableRawPointer?
        var size: Int
        var position = 0
    }

    private struct Library: Sendable {
        let create: @convention(c) @Sendable () -> OpaquePointer?
        let free: @convention(c) @Sendable (OpaquePointer) -> Int
        let decompress:
            @convention(c) @Sendable (OpaquePointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer) -> Int
        let isError: @convention(c) @Sendable (Int) -> UInt32
    }

    private static let library: Library? = {
        let names = ["libzstd.so.1", "libzstd.1.dylib", "/opt/homebrew/lib/libzstd.1.dylib"]
        guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
            let create = dlsym(handle, "ZSTD_createDStream"),
            let free = dlsym(handle, "ZSTD_freeDStream"),
            let decompress = dlsym(handle, "ZSTD_decompressStream"),
            let isError = dlsym(handle, "ZSTD_isError")
        else { return nil }
        return Library(
            create: unsafeBitCast(create, to: (@convention(c) @Sendable () -> OpaquePointer?).self),
            free: unsafeBitCast(free, to: (@convention(c) @Sendable (OpaquePointer) -> Int).self),
            decompress: unsafeBitCast(
                decompress,
                to: (@convention(c) @Sendable (OpaquePointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer)
                    -> Int).self
            ),
            isError: unsafeBitCast(isError, to: (@convention(c) @Sendable (Int) -> UInt32).self)
        )
    }()
}
