import Primitives
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Hands out the files of a scan to threads, stretch by stretch, in their order.
///
/// A line belongs to the stretch its first byte lies in. A class because the threads of a scan share it.
final class TextBlocks: Sendable {
    /// A stretch of one file.
    struct Block {
        let file: Int
        let start: Int64
        let end: Int64
        /// Whether a line begins at `start` for certain.
        let isFirst: Bool
    }

    private struct Cursor {
        var file = 0
        /// Where the next stretch of the file begins; nil before its first.
        var offset: Int64?
        /// Where the rows of the file end.
        var end: Int64 = 0
    }

    let request: TextScanRequest
    private let cursor = Mutex(Cursor())

    init(_ request: TextScanRequest) {
        self.request = request
    }

    /// How many threads find something to do.
    var threadCount: Int {
        guard !request.isSequential else { return max(1, request.files.count) }
        return max(1, Int(request.byteCount / request.blockByteCount) + request.files.count)
    }

    /// The next stretch; nil after the last.
    func next() throws(NativeFailure) -> Block? {
        try cursor.withLock { cursor throws(NativeFailure) in
            while cursor.file < request.files.count {
                let file = request.files[cursor.file]
                guard !request.isSequential else {
                    // What is compressed cannot be entered in its middle.
                    cursor.file += 1
                    return Block(file: cursor.file - 1, start: 0, end: .max, isFirst: true)
                }
                let start: Int64
                if let offset = cursor.offset {
                    start = offset
                } else {
                    start = try Self.firstRow(of: file, after: request.skippedLineCount)
                    cursor.end = try Self.lastRow(of: file, before: request.skippedFooterCount)
                }
                guard start < cursor.end else {
                    cursor.file += 1
                    cursor.offset = nil
                    continue
                }
                let end = min(start + request.blockByteCount, cursor.end)
                let block = Block(file: cursor.file, start: start, end: end, isFirst: cursor.offset == nil)
                cursor.offset = end
                return block
            }
            return nil
        }
    }

    /// Where the rows of a file begin: after a byte order mark and the lines to skip.
    ///
    /// Source: Hadoop's LineRecordReader, which passes over a UTF-8 byte order mark.
    private static func firstRow(
        of file: TextScanRequest.File,
        after skippedLineCount: Int
    ) throws(NativeFailure) -> Int64 {
        let reader = try FileReader(file.path)
        var bytes = [UInt8](repeating: 0, count: skippedLineCount > 0 ? 64 << 10 : 3)
        var offset: Int64 = 0
        var remaining = skippedLineCount
        var isAfterReturn = false
        while true {
            let count = try reader.read(at: offset, into: &bytes)
            var index = offset == 0 && count >= 3 && bytes[0...2] == [0xEF, 0xBB, 0xBF] ? 3 : 0
            while index < count, remaining > 0 || isAfterReturn {
                let byte = bytes[index]
                if isAfterReturn {
                    isAfterReturn = false
                    // The second byte of a line's end, which has been counted.
                    if byte == UInt8(ascii: "\n") {
                        index += 1
                        continue
                    }
                    if remaining == 0 { break }
                }
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { remaining -= 1 }
                isAfterReturn = byte == UInt8(ascii: "\r")
                index += 1
            }
            offset += Int64(index)
            if index < count || count < bytes.count { return offset }
            if remaining == 0, !isAfterReturn { return offset }
        }
    }
}

extension TextBlocks {
    /// Where the lines at the end of a file begin that hold no row.
    private static func lastRow(
        of file: TextScanRequest.File,
        before footerCount: Int
    ) throws(NativeFailure) -> Int64 {
        guard footerCount > 0 else { return file.byteCount }
        let reader = try FileReader(file.path)
        var window: Int64 = 64 << 10
        while true {
            let start = max(0, file.byteCount - window)
            var bytes = [UInt8](repeating: 0, count: Int(file.byteCount - start))
            _ = try reader.read(at: start, into: &bytes)
            var remaining = footerCount
            for index in bytes.indices.reversed() {
                let byte = bytes[index]
                let isPair = byte == UInt8(ascii: "\r") && bytes[(index + 1)...].first == UInt8(ascii: "\n")
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isPair,
                    index < bytes.count - 1
                else { continue }
                remaining -= 1
                if remaining == 0 { return start + Int64(index) + 1 }
            }
            guard start > 0 else { return 0 }
            window *= 4
        }
    }
}

/// An open file; a class because it owns the descriptor, which it closes when it goes.
final class FileReader {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws(NativeFailure) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path) }
    }

    deinit {
        close(descriptor)
    }

    func read(at offset: Int64, into bytes: inout [UInt8]) throws(NativeFailure) -> Int {
        let result = bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(NativeFailure) in try read(at: offset, into: buffer) }
        }
        return try result.get()
    }

    /// Fills the buffer from a place in the file; less comes only at its end.
    func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(NativeFailure) -> Int {
        guard let count = buffer.fill(from: descriptor, at: offset) else { throw .unreadable(path) }
        return count
    }
}
