import CPlatform

/// What tells one state of a file from the next, for those who read it anew only where it has changed.
package struct FileStamp: Equatable, Sendable {
    private let inode: UInt64
    private let byteCount: Int64
    /// When it was changed last, since 1970.
    package let seconds: Int
    private let nanoseconds: Int

    /// Nil while there is no file.
    package init?(ofFileAt path: String) {
        var stamp = platform_file_stamp()
        guard platform_stamp_file(path, &stamp) == 0 else { return nil }
        inode = stamp.inode
        byteCount = stamp.byte_count
        seconds = Int(stamp.seconds)
        nanoseconds = Int(stamp.nanoseconds)
    }
}
