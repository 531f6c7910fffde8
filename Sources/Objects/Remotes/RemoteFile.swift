import Crypto
import Foundation
import Primitives
import Synchronization

/// The remotes of a lake: a JSON document in its data directory that its owner alone may read.
///
/// Commands change it beside a running server, which notices; a lock of its own keeps two commands apart. Secrets in it
/// are sealed under the lake's master key. A class because it remembers what it has read last.
package final class RemoteFile: Sendable {
    private struct Document: Codable {
        var version = 1
        var remotes: [Remote] = []
    }

    package let path: String
    private let masterKey: MasterKeySource
    private let known = Mutex<(stamp: FileStamp?, remotes: [Remote])?>(nil)

    /// The file of a data directory; it need not be there.
    ///
    /// `masterKey` is nil for the lake's own.
    package init(directory: String, masterKey: MasterKeySource?) {
        path = directory + "/remotes.json"
        self.masterKey = masterKey ?? .ownFile(path: directory + "/master.key")
    }

    /// All remotes in the order in which they were added; read anew only where the file has changed.
    ///
    /// - Throws: `RemoteFailure.fileUnusable`.
    package func remotes() throws -> [Remote] {
        let stamp = FileStamp(ofFileAt: path)
        if let known = known.withLock({ $0 }), known.stamp == stamp { return known.remotes }
        let remotes = try read()
        known.withLock { $0 = (stamp, remotes) }
        return remotes
    }

    /// The remote that has a bucket; nil where none does.
    package func remote(of bucket: String) throws -> Remote? {
        try remotes().first { $0.buckets.contains(bucket) }
    }

    /// Changes the remotes; readers see all of the change or nothing of it.
    ///
    /// - Throws: `RemoteFailure.fileUnusable`, or what `change` throws, and then nothing is changed.
    package func update(_ change: (inout [Remote]) throws -> Void) throws {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw unusable() }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw unusable() }
        var document = Document(remotes: try read())
        let before = document.remotes
        try change(&document.remotes)
        guard document.remotes != before else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try replace(with: try encoder.encode(document))
    }

    private func read() throws -> [Remote] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            guard access(path, F_OK) == 0 else { return [] }
            throw unusable()
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: data), document.version == 1 else {
            throw RemoteFailure.fileUnusable(path: path, reason: "it is no document of remotes")
        }
        return document.remotes
    }

    private func replace(with bytes: Data) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unusable() }
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else { throw unusable() }
    }

    private func unusable() -> RemoteFailure {
        .fileUnusable(path: path, reason: String(cString: strerror(errno)))
    }
}

// MARK: Secrets

extension RemoteFile {
    private static let purpose = "remote"

    /// Seals a secret for the file; a master key is made where there is none.
    package func seal(_ text: String) throws -> SealedText {
        guard let master = try KeyRing.readOrCreate(masterKey).first else {
            throw RemoteFailure.fileUnusable(path: path, reason: "there is no master key to seal secrets with")
        }
        return try Self.seal(text, under: master.sealing)
    }

    private static func seal(_ text: String, under sealing: SealingKey) throws -> SealedText {
        let key = DataKey()
        let box = try AES.GCM.seal(Array(text.utf8), using: key.key, authenticating: Array(purpose.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return SealedText(sealedKey: Data(try sealing.seal(key, for: purpose)), text: combined)
    }

    private static func unseal(_ sealed: SealedText, _ keys: [MasterKey], remote: String) throws -> String {
        let id = MasterKey.id(of: Array(sealed.sealedKey))
        guard let master = keys.first(where: { $0.id == id }) else {
            throw RemoteFailure.secretUnreadable(
                remote: remote,
                reason: "master key \(Hex.encode(id ?? [])) is not there"
            )
        }
        do {
            let key = try master.sealing.open(Array(sealed.sealedKey), for: purpose)
            let box = try AES.GCM.SealedBox(combined: sealed.text)
            let bytes = try AES.GCM.open(box, using: key.key, authenticating: Array(purpose.utf8))
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw RemoteFailure.secretUnreadable(remote: remote, reason: "it was changed since it was sealed")
        }
    }

    /// What a remote is asked with; nil where it is asked by nobody.
    ///
    /// - Throws: `RemoteFailure` for a profile or a secret that cannot be read.
    package func login(to remote: Remote) throws -> RemoteLogin? {
        switch remote.access {
        case .anonymous:
            return nil
        case .profile(let name):
            do throws(SharedCredentials.Problem) {
                return try SharedCredentials.login(ofProfile: name)
            } catch {
                throw RemoteFailure.profileUnusable(
                    remote: remote.name,
                    profile: name,
                    reason: error.reason
                )
            }
        case .key(let id, let secret, let token):
            let keys = try KeyRing.read(masterKey) ?? []
            return RemoteLogin(
                keyID: id,
                secret: try Self.unseal(secret, keys, remote: remote.name),
                sessionToken: try token.map { try Self.unseal($0, keys, remote: remote.name) }
            )
        }
    }

    /// Seals all secrets under the key that seals now, so that former ones are needed no more.
    func reseal() throws {
        try update { remotes in
            guard remotes.contains(where: \.hasSecret) else { return }
            let keys = try KeyRing.read(masterKey) ?? []
            guard let master = keys.first else { return }
            func resealed(_ sealed: SealedText, _ remote: String) throws -> SealedText {
                guard !master.sealing.hasSealed(Array(sealed.sealedKey)) else { return sealed }
                return try Self.seal(try Self.unseal(sealed, keys, remote: remote), under: master.sealing)
            }
            for index in remotes.indices {
                let name = remotes[index].name
                guard case .key(let id, let secret, let token) = remotes[index].access else { continue }
                remotes[index].access = .key(
                    id: id,
                    secret: try resealed(secret, name),
                    sessionToken: try token.map { try resealed($0, name) }
                )
            }
        }
    }
}

extension Remote {
    fileprivate var hasSecret: Bool {
        if case .key = access { true } else { false }
    }
}

/// The file of credentials that AWS's tools share.
///
/// Source: AWS SDKs and Tools Reference Guide, "Format of the credentials file".
enum SharedCredentials {
    struct Problem: Error {
        let reason: String
    }

    private static var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["AWS_SHARED_CREDENTIALS_FILE"], !path.isEmpty { return path }
        return FileManager.default.homeDirectoryForCurrentUser.path + "/.aws/credentials"
    }

    static func login(ofProfile profile: String) throws(Problem) -> RemoteLogin {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Problem(reason: "\(path) cannot be read")
        }
        var current = ""
        var values: [String: String] = [:]
        var isThere = false
        for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let text = line.trimmingBlanks
            if text.hasPrefix("["), text.hasSuffix("]") {
                current = text.dropFirst().dropLast().trimmingBlanks
                isThere = isThere || current == profile
                continue
            }
            guard current == profile, !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else {
                continue
            }
            let name = text[..<equals].trimmingBlanks.lowercased()
            values[name] = text[text.index(after: equals)...].trimmingBlanks
        }
        guard isThere else { throw Problem(reason: "\(path) has no such profile") }
        guard let id = values["aws_access_key_id"], let secret = values["aws_secret_access_key"] else {
            throw Problem(reason: "it has no aws_access_key_id and aws_secret_access_key in \(path)")
        }
        return RemoteLogin(keyID: id, secret: secret, sessionToken: values["aws_session_token"])
    }
}

extension StringProtocol {
    fileprivate var trimmingBlanks: String { trimmingCharacters(in: .whitespaces) }
}
