import Crypto
import Foundation
import Primitives
import Synchronization

/// What is needed to decrypt all bytes of an object.
struct SealedBytes: Sendable {
    let version: ObjectVersion
    let dataKey: DataKey?
    /// The bytes themselves where they lie in the store; opened already.
    let inline: [UInt8]
    let seals: [BlobID: BlobSeal]

    /// A name that these bytes and no others have.
    fileprivate var name: String {
        var digest = SHA256()
        switch version.body {
        case .empty: break
        case .inline(let id): digest.update(data: Array(id.text.utf8))
        case .pieces(let pieces):
            for piece in pieces {
                digest.update(data: Array("\(piece.blob) \(piece.offset) \(piece.byteCount)\n".utf8))
            }
        }
        return "plain-" + Hex.encode(Array(digest.finalize().prefix(16)))
    }
}

/// Decrypted bytes of objects for an engine that opens files by their paths, without plaintext in any directory.
///
/// The bytes lie in an anonymous file: in memory up to a limit for all of them together, beyond it in one of the disk that
/// has no name, whose blocks the system frees when it is closed, at the latest when the process ends. What has a path is
/// a link to the open file of this process. Copies that are in use are shared. A class because readers meet in it.
///
/// On systems without anonymous files in memory, a file without others' rights stands for them while it is in use.
final class PlainCopies: Sendable {
    /// A quarter of the memory that the process may have.
    static let usualMemoryInBytes: Int64 = {
        // Where a container has a limit, its control group says so; the machine's memory is not all ours then.
        let limits = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"].compactMap {
            (try? String(contentsOfFile: $0, encoding: .utf8)).flatMap { Int64($0.filter { $0.isNumber }) }
        }
        let machine = Int64(clamping: ProcessInfo.processInfo.physicalMemory)
        return (limits + [machine]).filter { $0 > 0 }.reduce(machine, min) / 4
    }()

    private struct Entry {
        let serial: Int
        weak let copy: PlainCopy?
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var lastSerial = 0
        var byteCountInMemory: Int64 = 0
    }

    private let files: BlobFiles
    /// Threads of their own, so that a large table does not stand in line before everybody's reads and writes.
    private let pool = BlockingPool(
        name: "decryption",
        threadCount: ProcessInfo.processInfo.activeProcessorCount
    )
    private let memoryInBytes: Int64
    private let state = Mutex(State())

    init(files: BlobFiles, memoryInBytes: Int64) {
        self.files = files
        self.memoryInBytes = memoryInBytes
    }

    /// Lets the threads end.
    func close() {
        pool.close()
    }

    /// A copy of the object, decrypted now or before.
    ///
    /// - Throws: `ObjectFailure.blobDamaged`, `.outOfSpace`.
    func copy(of source: SealedBytes) async throws -> PlainCopy {
        let name = source.name
        if let known = state.withLock({ $0.entries[name]?.copy }) { return known }
        let byteCount = source.version.byteCount
        let isInMemory = state.withLock { state in
            guard state.byteCountInMemory + byteCount <= memoryInBytes else { return false }
            state.byteCountInMemory += byteCount
            return true
        }
        let serial = state.withLock { state in
            state.lastSerial += 1
            return state.lastSerial
        }
        // From here on the copy gives its memory back when it goes, whatever happens.
        let file = try await pool.run { [self] in
            do {
                return try PlainFile(files.directory + "/copies/" + name, isInMemory: isInMemory)
            } catch {
                if isInMemory { release(byteCount) }
                throw error
            }
        }
        let copy = PlainCopy(
            file,
            name: name,
            serial: serial,
            heldInMemory: isInMemory ? byteCount : 0,
            copies: self
        )
        try await fill(file, from: source)
        // The end of a copy takes the lock, so it must not come while the lock is held.
        return try withExtendedLifetime(copy) {
            try state.withLock { state in
                if let other = state.entries[name]?.copy { return other }
                try file.name()
                state.entries[name] = Entry(serial: serial, copy: copy)
                return copy
            }
        }
    }

    /// Decrypts stretches of the object side by side.
    private func fill(_ file: PlainFile, from source: SealedBytes) async throws {
        let key = source.version.key
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                var start: Int64 = 0
                switch source.version.body {
                case .empty: break
                case .inline:
                    let bytes = source.inline
                    group.addTask { [pool] in
                        try await pool.run { try bytes.withUnsafeBytes { try file.write($0, at: 0) } }
                    }
                case .pieces(let pieces):
                    for piece in pieces {
                        let place = start - piece.offset
                        start += piece.byteCount
                        for reads in piece.reads.chunks(of: 16) {
                            group.addTask { [pool, files] in
                                try await pool.run {
                                    let reader = try BlobReader(
                                        piece.blob,
                                        in: files,
                                        seal: source.seals[piece.blob],
                                        coding: BlobCoding(source.dataKey)
                                    )
                                    for range in reads {
                                        try reader.read(range).withUnsafeBytes {
                                            try file.write($0, at: place + range.lowerBound)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        } catch let damage as BlobDamage {
            throw ObjectFailure.blobDamaged(key: key, reason: damage.description)
        } catch let failure as FileFailure where failure.isOutOfSpace {
            throw ObjectFailure.outOfSpace
        }
    }

    fileprivate func release(_ byteCount: Int64) {
        state.withLock { $0.byteCountInMemory -= byteCount }
    }

    fileprivate func forget(_ name: String, serial: Int, _ file: PlainFile, heldInMemory byteCount: Int64) {
        state.withLock { state in
            state.byteCountInMemory -= byteCount
            // Somebody may have made the copy anew under the same name meanwhile.
            guard state.entries[name]?.serial == serial else { return }
            state.entries[name] = nil
            file.unname()
        }
    }
}

/// One decrypted object; a class because its end frees the bytes.
final class PlainCopy: Sendable {
    private let file: PlainFile
    private let name: String
    private let serial: Int
    private let heldInMemory: Int64
    private let copies: PlainCopies

    fileprivate init(_ file: PlainFile, name: String, serial: Int, heldInMemory: Int64, copies: PlainCopies) {
        self.file = file
        self.name = name
        self.serial = serial
        self.heldInMemory = heldInMemory
        self.copies = copies
    }

    deinit {
        copies.forget(name, serial: serial, file, heldInMemory: heldInMemory)
    }

    /// Where a reader in this process finds the bytes.
    var path: String { file.path }
}

/// An anonymous file and the link by which this process finds it; a class because it owns the descriptor.
private final class PlainFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// - Throws: `FileFailure`.
    init(_ path: String, isInMemory: Bool) throws {
        self.path = path
        #if os(Linux)
        descriptor = isInMemory ? Self.openInMemory() : Self.openUnnamed(beside: path)
        #else
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        #endif
        guard descriptor >= 0 else { throw FileFailure(path: path) }
    }

    deinit {
        close(descriptor)
    }

    #if os(Linux)
    private static func openInMemory() -> Int32 {
        // The C module hides what is GNU's own, so the call is looked up by its name.
        typealias Create = @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32
        let closesOnExec: UInt32 = 1
        guard let symbol = dlsym(nil, "memfd_create") else { return -1 }
        return unsafeBitCast(symbol, to: Create.self)("hosu", closesOnExec)
    }

    private static func openUnnamed(beside path: String) -> Int32 {
        // O_TMPFILE, which the C module hides too.
        let unnamed = 0o20_000_000 | O_DIRECTORY
        let directory = (path as NSString).deletingLastPathComponent
        return open(directory, O_RDWR | unnamed | O_CLOEXEC, 0o600)
    }
    #endif

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws {
        var written = 0
        while written < bytes.count {
            let count = pwrite(
                descriptor,
                bytes.baseAddress?.advanced(by: written),
                bytes.count - written,
                off_t(offset) + off_t(written)
            )
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFailure(path: path)
            }
            written += count
        }
    }

    /// Makes the link, in place of one that was left.
    func name() throws {
        #if os(Linux)
        unlink(path)
        guard symlink("/proc/self/fd/\(descriptor)", path) == 0 else { throw FileFailure(path: path) }
        #endif
    }

    func unname() {
        unlink(path)
    }
}

extension [Range<Int64>] {
    fileprivate func chunks(of count: Int) -> [ArraySlice<Range<Int64>>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}

extension ObjectVersion {
    /// Whether only a client can bring what opens it.
    var isUnderCustomerKey: Bool { encryption.map { !$0.scheme.isOurs } ?? false }
}
