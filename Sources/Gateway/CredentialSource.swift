import Crypto
import Primitives

/// A key pair and whose it is.
package struct Credential: Sendable, Equatable {
    package let accessKeyID: String
    package let secret: String
    /// Twelve digits.
    package let account: String
    /// The name of the IAM user; nil for the root of the account.
    package let userName: String?
    /// Set for temporary credentials, which are good only with this token.
    package let sessionToken: String?

    package init(
        accessKeyID: String,
        secret: String,
        account: String,
        userName: String? = nil,
        sessionToken: String? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secret = secret
        self.account = account
        self.userName = userName
        self.sessionToken = sessionToken
    }

    /// The pair that examples and test suites use everywhere.
    package static let test = Credential(
        accessKeyID: "test",
        secret: "test",
        account: Tenant.standard.account
    )

    /// A new pair of the form that AWS gives: twenty letters and digits, and forty characters of base64.
    package static func generated(account: String, userName: String?) -> Credential {
        // A power of two of characters each, so that all are as likely.
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        func pick(_ count: Int, from alphabet: String) -> String {
            let characters = Array(alphabet.utf8)
            let key = SymmetricKey(size: SymmetricKeySize(bitCount: count * 8))
            return key.withUnsafeBytes { bytes in
                String(decoding: bytes.map { characters[Int($0) % characters.count] }, as: UTF8.self)
            }
        }
        return Credential(
            accessKeyID: "AKIA" + pick(16, from: letters + "234567"),
            secret: pick(40, from: letters + letters.lowercased() + "0123456789+/"),
            account: account,
            userName: userName
        )
    }

    /// The account an access key stands for where secrets are not checked: itself, when it is twelve digits.
    package static func account(ofAccessKey key: String) -> String {
        let isAccount = key.utf8.count == 12 && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isAccount ? key : Tenant.standard.account
    }
}

/// Knows the secrets of access keys.
package protocol CredentialSource: Sendable {
    /// The credential of that key; nil when there is none.
    func credential(ofAccessKey key: String) async throws -> Credential?

    /// Whether a secret that everybody knows is good.
    var isWellKnown: Bool { get }
}

/// Credentials that are given at the start and stay.
package struct StaticCredentials: CredentialSource {
    private let credentials: [String: Credential]

    package init(_ credentials: [Credential]) {
        self.credentials = Dictionary(credentials.map { ($0.accessKeyID, $0) }) { _, last in last }
    }

    /// Reads a file as the AWS command line keeps it: sections of `name = value` lines.
    ///
    /// Each section gives one key pair with `aws_access_key_id` and `aws_secret_access_key`. `account` (twelve digits)
    /// says whose it is; without it, a key of twelve digits is its own account, and others belong to `000000000000`.
    /// A section's name is the user's name, but for `default`, which is the root of its account.
    ///
    /// - Throws: `CredentialFileFailure` with the line.
    package init(file text: String) throws(CredentialFileFailure) {
        var credentials: [Credential] = []
        var section: (name: String, line: Int, values: [String: String])?
        func finish() throws(CredentialFileFailure) {
            guard let section else { return }
            credentials.append(try Self.credential(section.name, section.values, line: section.line))
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = trimmed(line.last == "\r" ? line.dropLast() : line)
            if content.isEmpty || content.hasPrefix("#") || content.hasPrefix(";") { continue }
            if content.hasPrefix("["), content.hasSuffix("]") {
                try finish()
                section = (trimmed(content.dropFirst().dropLast()), index + 1, [:])
                continue
            }
            let pair = content.split(separator: "=", maxSplits: 1).map { trimmed($0) }
            guard pair.count == 2, section != nil else {
                throw CredentialFileFailure(line: index + 1, problem: "expected [section] or name = value")
            }
            section?.values[pair[0].lowercased()] = pair[1]
        }
        try finish()
        guard !credentials.isEmpty else {
            throw CredentialFileFailure(line: 1, problem: "the file has no credentials")
        }
        self.init(credentials)
    }

    package func credential(ofAccessKey key: String) async throws -> Credential? {
        credentials[key]
    }

    package var all: [Credential] { Array(credentials.values) }

    /// Whether the secret that everybody knows is one of them.
    package var isWellKnown: Bool { credentials.values.contains(.test) }

    private static func credential(
        _ name: String,
        _ values: [String: String],
        line: Int
    ) throws(CredentialFileFailure) -> Credential {
        guard let key = values["aws_access_key_id"], let secret = values["aws_secret_access_key"] else {
            throw CredentialFileFailure(
                line: line,
                problem: "[\(name)] needs aws_access_key_id and aws_secret_access_key"
            )
        }
        let account = values["account"] ?? Credential.account(ofAccessKey: key)
        guard account.utf8.count == 12, account.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw CredentialFileFailure(line: line, problem: "the account of [\(name)] is not twelve digits")
        }
        return Credential(
            accessKeyID: key,
            secret: secret,
            account: account,
            userName: name == "default" ? nil : name,
            sessionToken: values["aws_session_token"]
        )
    }
}

/// A file of credentials that cannot be read.
package struct CredentialFileFailure: Error, Equatable, CustomStringConvertible {
    package let line: Int
    package let problem: String

    package var description: String { "line \(line): \(problem)" }
}
