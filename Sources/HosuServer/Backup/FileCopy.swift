import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Takes files over from one place to another, with their digests; every method blocks.
struct FileCopy {
    /// How bytes may come to their new place.
    enum Mode {
        /// One file system block may be shared by a clone, or the whole file by a hard link.
        case shared
        /// A clone where the file system makes them, bytes otherwise.
        case cloned
        /// Bytes, always.
        case copied
    }

    struct Outcome {
        let digest: [UInt8]
        let byteCount: Int64
        let isShared: Bool
    }

    let mode: Mode
    private static let pieceSize = 1 << 20
    /// `FICLONE` of linux/fs.h.
    private static let cloneRequest: UInt = 0x4004_9409

    /// Makes `target`, which must not be there, a file with the bytes of `source`; not synced.
    func take(_ source: String, to target: String, permissions: mode_t) throws -> Outcome {
        switch mode {
        case .copied: return try copy(source, to: target, permissions: permissions)
        case .cloned:
            guard clone(source, to: target, permissions: permissions) else {
                return try copy(source, to: target, permissions: permissions)
            }
        case .shared:
            if clone(source, to: target, permissions: permissions) { break }
            guard link(source, target) == 0 else {
                guard errno == EXDEV || errno == EPERM || errno == EMLINK || errno == EOPNOTSUPP else {
                    throw failed(source)
                }
                return try copy(source, to: target, permissions: permissions)
            }
        }
        let (digest, byteCount) = try Self.digest(of: target)
        return Outcome(digest: digest, byteCount: byteCount, isShared: true)
    }

    /// The SHA-256 of a file, and its length.
    static func digest(of path: String) throws -> (digest: [UInt8], byteCount: Int64) {
        var checksum = Checksum(.sha256)
        var byteCount: Int64 = 0
        let file = try open(path, O_RDONLY, permissions: 0)
        defer { close(file) }
        try forEachPiece(of: file, path) { piece in
            checksum.update(piece)
            byteCount += Int64(piece.count)
        }
        return (checksum.value, byteCount)
    }

    private func clone(_ source: String, to target: String, permissions: mode_t) -> Bool {
        #if os(Linux)
        guard let from = try? Self.open(source, O_RDONLY, permissions: 0) else { return false }
        defer { close(from) }
        guard let into = try? Self.open(target, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions) else {
            return false
        }
        defer { close(into) }
        if ioctl(into, Self.cloneRequest, from) == 0 { return true }
        unlink(target)
        #endif
        return false
    }

    private func copy(_ source: String, to target: String, permissions: mode_t) throws -> Outcome {
        var checksum = Checksum(.sha256)
        var byteCount: Int64 = 0
        let from = try Self.open(source, O_RDONLY, permissions: 0)
        defer { close(from) }
        let into = try Self.open(target, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
        defer { close(into) }
        try Self.forEachPiece(of: from, source) { piece in
            checksum.update(piece)
            byteCount += Int64(piece.count)
            var rest = piece
            while !rest.isEmpty {
                let count = write(into, rest.baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw failed(target)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
        return Outcome(digest: checksum.value, byteCount: byteCount, isShared: false)
    }

    private static func forEachPiece(
        of file: Int32,
        _ path: String,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 16) { buffer in
            while true {
                let count = read(file, buffer.baseAddress, buffer.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw failed(path)
                }
                if count == 0 { return }
                try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
            }
        }
    }

    private static func open(_ path: String, _ flags: Int32, permissions: mode_t) throws -> Int32 {
        #if canImport(Glibc)
        let descriptor = Glibc.open(path, flags | O_CLOEXEC, permissions)
        #elseif canImport(Musl)
        let descriptor = Musl.open(path, flags | O_CLOEXEC, permissions)
        #else
        let descriptor = Darwin.open(path, flags | O_CLOEXEC, permissions)
        #endif
        guard descriptor >= 0 else { throw failed(path) }
        return descriptor
    }
}

/// The system's reason for a call about `path` that has just failed.
func failed(_ path: String) -> BackupFailure {
    let number = errno
    if number == ENOENT { return .fileFailed(path: path, reason: "it is not there") }
    return .fileFailed(path: path, reason: String(cString: strerror(number)))
}

/// Makes all that was written to the file system of `path` durable.
func syncFileSystem(of path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failed(path) }
    defer { close(descriptor) }
    // Once for all: a sync of each of a million files would take minutes. On Linux `sync` waits until all is written.
    sync()
    guard fsync(descriptor) == 0 else { throw failed(path) }
}
