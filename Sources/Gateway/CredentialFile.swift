package import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The credentials of a lake: a JSON document in its data directory that its owner alone may read.
///
/// Commands change it beside a running server, which notices; a lock of its own keeps two commands apart.
package struct CredentialFile: Sendable {
    package let path: String

    /// The file of a data directory; it need not be there.
    package init(directory: String) {
        path = directory + "/credentials.json"
    }

    /// All credentials in the order in which they were made; none where there is no file.
    ///
    /// - Throws: `CredentialFileUnusable`.
    package func read() throws -> [StoredCredential] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return [] }
            throw unusable()
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw unusable() }
            if count == 0 { break }
            bytes += buffer.prefix(count)
        }
        guard let document = try? JSONValue(parsing: bytes), document["version"]?.int == 1,
            let entries = document["credentials"]?.array
        else { throw CredentialFileUnusable(path: path, reason: "it is no document of credentials") }
        return try entries.map { entry in
            guard let credential = StoredCredential(entry) else {
                throw CredentialFileUnusable(path: path, reason: "one of its credentials is incomplete")
            }
            return credential
        }
    }

    /// Changes the credentials; readers see all of the change or nothing of it.
    ///
    /// - Throws: `CredentialFileUnusable`, or what `change` throws, and then nothing is changed.
    package func update(_ change: (inout [StoredCredential]) throws -> Void) throws {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw unusable() }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw unusable() }
        var credentials = try read()
        try change(&credentials)
        let document: JSONValue = ["version": 1, "credentials": .array(credentials.map(\.json))]
        try replace(with: Array((document.prettyText() + "\n").utf8))
    }

    private func replace(with bytes: [UInt8]) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unusable() }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw unusable() }
            rest = rest.dropFirst(count)
        }
        guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            throw unusable()
        }
    }

    private func unusable() -> CredentialFileUnusable {
        CredentialFileUnusable(path: path, reason: String(cString: strerror(errno)))
    }
}

/// One key pair of a lake, and what its maker noted about it.
package struct StoredCredential: Sendable, Equatable {
    package let credential: Credential
    package let comment: String?
    package let createdAt: Timestamp

    package init(_ credential: Credential, comment: String?, createdAt: Timestamp) {
        self.credential = credential
        self.comment = comment
        self.createdAt = createdAt
    }

    fileprivate init?(_ value: JSONValue) {
        guard let key = value["accessKeyId"]?.string, let secret = value["secretAccessKey"]?.string,
            let account = value["account"]?.string,
            let created = value["createdAt"]?.string.flatMap({ Timestamp(iso8601: $0) })
        else { return nil }
        credential = Credential(
            accessKeyID: key,
            secret: secret,
            account: account,
            userName: value["userName"]?.string
        )
        comment = value["comment"]?.string
        createdAt = created
    }

    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("accessKeyId", .string(credential.accessKeyID)),
            ("secretAccessKey", .string(credential.secret)),
            ("account", .string(credential.account)),
        ]
        if let userName = credential.userName { members.append(("userName", .string(userName))) }
        if let comment { members.append(("comment", .string(comment))) }
        members.append(("createdAt", .string(createdAt.iso8601())))
        return .object(JSONObject(members))
    }
}

/// The credentials of a lake cannot be read or written.
package struct CredentialFileUnusable: Error, Equatable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String { "The file of credentials \(path) cannot be used: \(reason)." }
}

/// The system's `read`, which a method of that name hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
