#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Takes Zstandard's bytes in pieces and gives the plain ones, by the library inside the engine's.
///
/// The engine's library has no header for it, so its functions are looked up by their names; a build that hides them
/// reads no such files this way. A class because it owns the library's state; one thread uses it.
package final class ZstandardStream {
    private struct Buffer {
        var start: UnsafeMutableRawPointer?
        var count = 0
        var position = 0
    }

    private typealias Create = @convention(c) () -> OpaquePointer?
    private typealias Free = @convention(c) (OpaquePointer?) -> Int
    private typealias Decompress =
        @convention(c) (OpaquePointer?, UnsafeMutableRawPointer, UnsafeMutableRawPointer)
        -> Int

    /// The functions of the library; nil where they are hidden.
    private struct Library {
        let create: Create
        let free: Free
        let decompress: Decompress

        init?() {
            let own = dlopen(nil, RTLD_NOW)
            func find<Function>(_ name: String, _: Function.Type) -> Function? {
                dlsym(own, name).map { unsafeBitCast($0, to: Function.self) }
            }
            let stream = "EPNS_11ZSTD_DCtx_sE"
            guard let create = find("_ZN11duckdb_zstd18ZSTD_createDStreamEv", Create.self),
                let free = find("_ZN11duckdb_zstd16ZSTD_freeDStream\(stream)", Free.self),
                let decompress = find(
                    "_ZN11duckdb_zstd21ZSTD_decompressStream\(stream)PNS_16ZSTD_outBuffer_sEPNS_15ZSTD_inBuffer_sE",
                    Decompress.self
                )
            else { return nil }
            (self.create, self.free, self.decompress) = (create, free, decompress)
        }
    }

    private static let library = Library()

    private let library: Library
    private let stream: OpaquePointer
    /// Whether a frame has begun and not ended.
    package private(set) var isInside = false
    private static let outputSize = 1 << 17

    /// Nil where the engine's library does not offer it.
    package init?() {
        guard let library = Self.library, let stream = library.create() else { return nil }
        self.library = library
        self.stream = stream
    }

    deinit {
        _ = library.free(stream)
    }

    /// The plain bytes of the next compressed ones; nil for bytes that are not what they should be.
    package func plain(of bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var bytes = bytes
        let isWhole = bytes.withUnsafeMutableBytes { buffer -> Bool in
            var input = Buffer(start: buffer.baseAddress, count: buffer.count)
            while true {
                var hint = 0
                var isFull = false
                let chunk = [UInt8](unsafeUninitializedCapacity: Self.outputSize) { area, filled in
                    var output = Buffer(start: UnsafeMutableRawPointer(area.baseAddress), count: area.count)
                    hint = library.decompress(stream, &output, &input)
                    filled = output.position
                    isFull = output.position == output.count
                }
                // Failures are numbers just below zero.
                if hint < 0, hint > -1000 { return false }
                result += chunk
                isInside = hint != 0
                if input.position == input.count, !isFull { return true }
            }
        }
        return isWhole ? result : nil
    }
}
