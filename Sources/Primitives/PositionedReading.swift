#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension UnsafeMutableRawBufferPointer {
    /// Fills the memory with the bytes of an open file from `offset` on; blocks.
    ///
    /// - Returns: How many there were, fewer only at the end of the file; nil for a failure, which `errno` tells.
    package func fill(from descriptor: Int32, at offset: Int64) -> Int? {
        var filled = 0
        while filled < count {
            let read = pread(
                descriptor,
                baseAddress?.advanced(by: filled),
                count - filled,
                off_t(offset) + off_t(filled)
            )
            if read < 0 {
                if errno == EINTR { continue }
                return nil
            }
            if read == 0 { break }
            filled += read
        }
        return filled
    }
}
