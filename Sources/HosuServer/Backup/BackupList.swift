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

/// Writes the list of a backup's files: a digest and a path a line, as `sha256sum --check` reads it.
///
/// A class because it owns the open file. Names that `sha256sum` would write with escapes are refused.
final class BackupListWriter {
    private let path: String
    private let file: UnsafeMutablePointer<FILE>
    private var checksum = Checksum(.sha256)
    private(set) var fileCount: Int64 = 0
    private(set) var byteCount: Int64 = 0
    private(set) var sharedFileCount: Int64 = 0

    init(path: String) throws {
        self.path = path
        guard let file = fopen(path, "wx") else { throw failed(path) }
        self.file = file
    }

    deinit {
        fclose(file)
    }

    func add(_ name: String, _ outcome: FileCopy.Outcome) throws {
        guard !name.contains(where: { $0 == "\n" || $0 == "\\" || $0 == "\r" }) else {
            throw BackupFailure.sourceDamaged(path: name, reason: "has a name that no list can hold")
        }
        let line = Array("\(Hex.encode(outcome.digest))  \(name)\n".utf8)
        checksum.update(line)
        guard fwrite(line, 1, line.count, file) == line.count else { throw failed(path) }
        fileCount += 1
        byteCount += outcome.byteCount
        if outcome.isShared { sharedFileCount += 1 }
    }

    /// Writes what waits, and returns the digest of the list.
    func finish() throws -> [UInt8] {
        guard fflush(file) == 0 else { throw failed(path) }
        return checksum.value
    }
}

/// Reads the list that `BackupListWriter` wrote, a line at a time.
///
/// A class because it owns the open file.
final class BackupListReader {
    struct Entry {
        let digest: [UInt8]
        let name: String
    }

    private let path: String
    private let file: UnsafeMutablePointer<FILE>

    init(path: String) throws {
        self.path = path
        guard let file = fopen(path, "r") else { throw failed(path) }
        self.file = file
    }

    deinit {
        fclose(file)
    }

    /// The next file; nil at the end.
    ///
    /// - Throws: `BackupFailure.unreadable` for a line of another form, and for names that lead out of the backup.
    func next() throws -> Entry? {
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        let count = getline(&line, &capacity, file)
        guard count > 0, let line else {
            guard ferror(file) == 0 else { throw failed(path) }
            return nil
        }
        let bytes = UnsafeRawBufferPointer(start: line, count: count)
        let text = String(
            decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...],
            as: UTF8.self
        )
        guard let digest = Hex.decode(text.prefix(64)), digest.count == 32, text.dropFirst(64).hasPrefix("  ")
        else {
            throw BackupFailure.unreadable(path: path, reason: "the line \"\(text)\" is no entry")
        }
        let name = String(text.dropFirst(66))
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first.map({ $0 == BackupManifest.dataName }) ?? false, parts.count > 1,
            !parts.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty })
        else {
            throw BackupFailure.unreadable(path: path, reason: "\(name) leads out of the backup")
        }
        return Entry(digest: digest, name: name)
    }
}
