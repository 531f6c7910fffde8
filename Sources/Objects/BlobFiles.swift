import CPlatform
import Foundation
import Primitives

/// The files that hold the bytes of objects, under one directory.
///
/// `staging/` has files that are being written, `blobs/` those that are whole, spread over 256 directories by the last two digits of
/// their names, and `copies/` copies that the engine reads and that are made anew when they are missing. A file in
/// `blobs/` never changes. Every method but the paths blocks.
struct BlobFiles: Sendable {
    let directory: String
    /// Whether files are synced before they are named; off for throw-away servers.
    let isDurable: Bool
    var calls = FileCalls()

    /// Makes the directories that are missing.
    func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: directory + "/staging",
            withIntermediateDirectories: true
        )
        try FileManager.default.createDirectory(
            atPath: directory + "/copies",
            withIntermediateDirectories: true
        )
        // The last one is made last: where it is, the others are.
        if access(directory + "/blobs/ff", W_OK) == 0 { return }
        for shard in 0..<256 {
            let path = directory + "/blobs/" + Hex.encode([UInt8(shard)])
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
    }

    func stagingPath(_ id: BlobID) -> String { "\(directory)/staging/\(id)" }

    func path(_ id: BlobID) -> String { "\(shardPath(id))/\(id)" }

    func copyPath(_ id: BlobID) -> String { "\(directory)/copies/\(id)" }

    /// Makes the staged files durable; their names are not yet.
    func syncStaged(_ ids: [BlobID]) throws {
        guard isDurable else { return }
        for id in ids { try sync(path: stagingPath(id)) }
    }

    /// Makes the staged files durable, unless they are so already, and gives them their final names.
    func publish(_ ids: [BlobID], areSynced: Bool = false) throws {
        for id in ids {
            if isDurable, !areSynced { try sync(path: stagingPath(id)) }
            guard calls.rename(stagingPath(id), path(id)) == 0 else { throw FileFailure(path: path(id)) }
        }
        guard isDurable else { return }
        for shard in Set(ids.map(shardPath)) { try sync(path: shard) }
    }

    /// Removes the staged or whole file of that name; nothing happens where there is none.
    func remove(_ id: BlobID) {
        unlink(path(id))
        unlink(stagingPath(id))
        unlink(copyPath(id))
    }

    /// A copy of bytes for readers of files; not synced, since it can be made again.
    ///
    /// Readers that come at the same moment each write one, under the fresh name that they give, and the last one stays.
    func makeCopy(_ bytes: [UInt8], _ id: BlobID, staged: BlobID) throws -> String {
        let target = copyPath(id)
        if access(target, R_OK) == 0 { return target }
        let path = stagingPath(staged)
        do {
            let file = try BlobFile(creating: path, calls)
            try bytes.withUnsafeBytes { try file.append($0) }
            guard rename(path, target) == 0 else { throw FileFailure(path: target) }
        } catch {
            unlink(path)
            throw error
        }
        return target
    }

    /// A file without bytes, for readers of empty objects.
    func makeEmptyCopy() throws -> String {
        let path = directory + "/copies/empty"
        if access(path, R_OK) != 0 { _ = try? BlobFile(creating: path) }
        guard access(path, R_OK) == 0 else { throw FileFailure(path: path) }
        return path
    }

    func hasCopy(_ id: BlobID) -> Bool { access(copyPath(id), R_OK) == 0 }

    func size(_ id: BlobID) throws -> Int64 {
        var status = stat()
        guard stat(path(id), &status) == 0 else { throw FileFailure(path: path(id)) }
        return Int64(status.st_size)
    }

    /// Removes a staged file that was not published.
    func removeStaged(_ id: BlobID) {
        unlink(stagingPath(id))
    }

    /// The seal of a staged file that somebody else has written, and how many bytes it has before they are coded.
    ///
    /// For a coding that changes the bytes, a new staged file is written under another name.
    func seal(_ id: BlobID, as name: BlobID, _ coding: BlobCoding) throws -> (seal: BlobSeal, byteCount: Int64)
    {
        let file = try BlobFile(reading: stagingPath(id))
        var seal = BlobSeal.Builder()
        let writer =
            switch coding {
            case .plain: nil as BlobWriter?
            case .encrypted: BlobWriter(name, in: self, coding: coding)
            }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { memory.deallocate() }
        var offset: Int64 = 0
        while true {
            let count = try file.read(into: memory, at: offset)
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<count])
            if let writer { try writer.append(bytes) } else { seal.update(bytes) }
            offset += Int64(count)
            if count < memory.count { return (try writer?.finish() ?? seal.finish(), offset) }
        }
    }

    private func shardPath(_ id: BlobID) -> String { "\(directory)/blobs/\(id.text.suffix(2))" }

    private func sync(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path) }
        defer { close(descriptor) }
        guard calls.sync(descriptor) == 0 else { throw FileFailure(path: path) }
    }
}

/// The system calls that writes stand on, so that a test can let them fail as a disk would.
package struct FileCalls: Sendable {
    /// As `write(2)`.
    package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int = {
        Foundation.write($0, $1, $2)
    }
    /// As `fsync(2)`.
    package var sync: @Sendable (_ descriptor: Int32) -> Int32 = { fsync($0) }
    /// As `rename(2)`.
    package var rename: @Sendable (_ from: String, _ to: String) -> Int32 = { Foundation.rename($0, $1) }

    package init() {}
}

/// An open file; a class because it owns the descriptor, which it closes when it goes.
final class BlobFile: Sendable {
    private let path: String
    private let descriptor: Int32
    private let calls: FileCalls

    init(creating path: String, _ calls: FileCalls = FileCalls()) throws {
        self.path = path
        self.calls = calls
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path: path) }
    }

    init(reading path: String) throws {
        self.path = path
        calls = FileCalls()
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path) }
    }

    deinit {
        close(descriptor)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count {
            let count = calls.write(
                descriptor,
                bytes.baseAddress?.advanced(by: written),
                bytes.count - written
            )
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFailure(path: path)
            }
            written += count
        }
    }

    /// Asks the system to begin writing a stretch to the disk, so that a sync soon afterwards finds less to do.
    func beginWriting(_ range: Range<Int64>) {
        platform_begin_writing(descriptor, range.lowerBound, range.upperBound - range.lowerBound)
    }

    /// Fills `memory` with the bytes at `offset` and returns how many there were; fewer only at the end of the file.
    func read(into memory: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
        guard let count = memory.fill(from: descriptor, at: offset) else { throw FileFailure(path: path) }
        return count
    }

    func size() throws -> Int64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path) }
        return Int64(status.st_size)
    }
}

/// A file could not be made, read, written or named.
struct FileFailure: Error, CustomStringConvertible {
    let path: String
    let errorNumber: Int32

    init(path: String, errorNumber: Int32 = errno) {
        self.path = path
        self.errorNumber = errorNumber
    }

    /// Whether the process or the system has too many open files, which says nothing about this one.
    var isOutOfHandles: Bool { errorNumber == EMFILE || errorNumber == ENFILE }

    var isOutOfSpace: Bool { errorNumber == ENOSPC || errorNumber == EDQUOT }

    var description: String { "\(path): \(String(cString: strerror(errorNumber)))" }
}
