import Crypto
import Foundation
import Primitives

/// A key of the operator's, under which data keys lie in the store.
struct MasterKey: Sendable, CustomStringConvertible {
    static let byteCount = 32
    static let idByteCount = 8

    /// Tells keys apart without saying anything of them.
    let id: [UInt8]
    private let key: SymmetricKey

    /// A new one.
    init() {
        self.init(SymmetricKey(size: .bits256))
    }

    private init(_ key: SymmetricKey) {
        self.key = key
        let digest = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Array("hosu master key id 1".utf8),
            outputByteCount: Self.idByteCount
        )
        id = digest.withUnsafeBytes { Array($0) }
    }

    /// 32 bytes in base64 or as 64 hexadecimal digits.
    init?(text: some StringProtocol) {
        let trimmed = String(text.filter { !$0.isWhitespace })
        let bytes = trimmed.utf8.count == 64 ? Hex.decode(trimmed) : Base64.decode(trimmed)
        guard let bytes, bytes.count == Self.byteCount else { return nil }
        self.init(SymmetricKey(data: bytes))
    }

    /// What `init(text:)` reads.
    fileprivate var text: String { key.withUnsafeBytes { Base64.encode(Array($0)) } }

    var name: String { Hex.encode(id) }

    var description: String { "master key \(name)" }

    var sealing: SealingKey { SealingKey(key, header: [SealedKey.underMasterKey] + id) }

    /// The id of the master key that sealed a data key; nil when a client's key did.
    static func id(of sealed: [UInt8]) -> [UInt8]? {
        guard sealed.first == SealedKey.underMasterKey, sealed.count > 1 + idByteCount else { return nil }
        return Array(sealed[1...idByteCount])
    }
}

/// The keys in one file: the first seals, all of them open.
struct MasterKeyFile: Sendable {
    let path: String

    /// The keys; nil where there is no file.
    ///
    /// A line has one key in base64 or hexadecimal digits; `#` begins a remark. A file of exactly 32 bytes is a key
    /// itself.
    ///
    /// - Throws: `MasterKeyFailure.unreadable`.
    func read() throws(MasterKeyFailure) -> [MasterKey]? {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            guard access(path, F_OK) == 0 else { return nil }
            throw .unreadable(place: path, reason: String(cString: strerror(errno)))
        }
        if data.count == MasterKey.byteCount, let key = MasterKey(text: Hex.encode(Array(data))) {
            return [key]
        }
        return try Self.keys(in: String(decoding: data, as: UTF8.self), from: path)
    }

    /// The keys that a text has, a line each.
    ///
    /// - Throws: `MasterKeyFailure.unreadable` that names `place`.
    static func keys(in text: String, from place: String) throws(MasterKeyFailure) -> [MasterKey] {
        var keys: [MasterKey] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
            guard !code.isEmpty else { continue }
            guard let key = MasterKey(text: code) else {
                throw .unreadable(
                    place: place,
                    reason: "line \(index + 1) is no key of 32 bytes in base64 or hexadecimal digits"
                )
            }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .unreadable(place: place, reason: "it has no key") }
        return keys
    }

    /// Writes the file with a new key and makes it durable, unless there is a file already; then its keys are returned.
    func create() throws -> [MasterKey] {
        if let keys = try read() { return keys }
        let key = MasterKey()
        let temporary = try stage(Self.text([key]))
        defer { unlink(temporary) }
        // Named only when it is whole, and never in place of another.
        guard link(temporary, path) == 0 else {
            if errno == EEXIST, let keys = try read() { return keys }
            throw FileFailure(path: path)
        }
        try syncDirectory()
        return [key]
    }

    /// Puts these keys in place of those that are there.
    func replace(with keys: [MasterKey]) throws {
        let temporary = try stage(Self.text(keys))
        guard rename(temporary, path) == 0 else {
            let failure = FileFailure(path: path)
            unlink(temporary)
            throw failure
        }
        try syncDirectory()
    }

    private static func text(_ keys: [MasterKey]) -> String {
        let remark = """
            # The master key of this lake. Whoever has it can read what the lake encrypts; without it nobody can.
            # Keep a copy of it elsewhere, and not beside copies of the lake.

            """
        return remark + keys.map { "\($0.text) # \($0.name)\n" }.joined()
    }

    /// A durable file of the text beside this one.
    private func stage(_ text: String) throws -> String {
        let temporary = path + ".new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure(path: temporary) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let failure = FileFailure(path: temporary)
            unlink(temporary)
            throw failure
        }
        return temporary
    }

    private func syncDirectory() throws {
        let directory = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { throw FileFailure(path: path) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw FileFailure(path: path) }
    }

    /// Whether others than its owner may read it.
    var isOpenToOthers: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }
}

/// Why what is encrypted cannot be read or written.
package enum MasterKeyFailure: Error, Equatable, CustomStringConvertible {
    case unreadable(place: String, reason: String)
    /// Objects were encrypted under a key that is not there.
    case missing(keyID: String, place: String)
    /// The keys that are there are others than the one objects were encrypted under.
    case another(keyID: String, found: [String], place: String)

    package var description: String {
        switch self {
        case .unreadable(let place, let reason):
            "The master key in \(place) cannot be read: \(reason)."
        case .missing(let keyID, let place):
            "Objects of this lake are encrypted under master key \(keyID), and \(place) is not there. Put the key back, "
                + "or say with --master-key-file where it is."
        case .another(let keyID, let found, let place):
            "Objects of this lake are encrypted under master key \(keyID), but \(place) has "
                + "\(found.joined(separator: ", ")). Put the right key there, or say with --master-key-file where it is."
        }
    }
}
