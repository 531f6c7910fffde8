#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What tells one state of a file from the next, for those who read it anew only where it has changed.
package struct FileStamp: Equatable, Sendable {
    private let inode: UInt64
    private let byteCount: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil while there is no file.
    package init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        inode = UInt64(status.st_ino)
        byteCount = Int64(status.st_size)
        seconds = time.tv_sec
        nanoseconds = time.tv_nsec
    }
}
