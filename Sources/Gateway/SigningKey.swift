import Crypto
import Primitives
import Synchronization

/// The key a secret gives for one day, region and service.
package struct SigningKey: Sendable {
    /// The code with the key taken in and no text yet: a copy of it saves two blocks of the digest for each signature.
    private let start: HMAC<SHA256>

    package init(secret: String, scope: CredentialScope) {
        var key = SymmetricKey(data: Array("AWS4\(secret)".utf8))
        for part in [scope.date, scope.region, scope.service, "aws4_request"] {
            key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
        }
        start = HMAC(key: key)
    }

    /// The signature of the text, in lower-case hexadecimal.
    package func sign(_ text: String) -> String {
        var code = start
        code.update(data: Array(text.utf8))
        return code.finalize().withUnsafeBytes { Hex.encode($0) }
    }
}

/// The signing keys that requests used last, for to make one takes longer than all the rest of a check.
///
/// A class because the requests of all connections meet in it.
package final class SigningKeys: Sendable {
    private struct Name: Hashable {
        let secret: String
        let date: String
        let region: String
        let service: String
    }

    /// Clients choose the region of a scope, so the number is limited.
    private static let capacity = 1024

    private let keys = Mutex<[Name: SigningKey]>([:])

    package init() {}

    /// The key for that secret and scope, made where it is not known.
    package func key(secret: String, scope: CredentialScope) -> SigningKey {
        let name = Name(secret: secret, date: scope.date, region: scope.region, service: scope.service)
        if let known = keys.withLock({ $0[name] }) { return known }
        let key = SigningKey(secret: secret, scope: scope)
        keys.withLock { keys in
            if keys.count >= Self.capacity { keys.removeAll(keepingCapacity: true) }
            keys[name] = key
        }
        return key
    }
}
