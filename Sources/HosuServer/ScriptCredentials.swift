import Gateway
import Primitives
import Scripts
import Synchronization

/// The keys by which scripts call the server that checks signatures: one for each account, made when it is needed first.
///
/// They live in memory alone, as scripts do. A class because whoever starts scripts and the door share it.
final class ScriptCredentials: CredentialSource {
    private let others: any CredentialSource
    private let made = Mutex<[String: Credential]>([:])

    init(besides others: any CredentialSource) {
        self.others = others
    }

    var isWellKnown: Bool { others.isWellKnown }

    func credential(ofAccessKey key: String) async throws -> Credential? {
        let own = made.withLock { made in made.values.first { $0.accessKeyID == key } }
        if let own { return own }
        return try await others.credential(ofAccessKey: key)
    }

    /// What scripts of that account sign with.
    func keys(_ tenant: Tenant) -> ScriptSurroundings.Keys {
        let credential = made.withLock { made in
            if let known = made[tenant.account] { return known }
            let fresh = Credential.generated(account: tenant.account, userName: nil)
            made[tenant.account] = fresh
            return fresh
        }
        return ScriptSurroundings.Keys(accessKeyID: credential.accessKeyID, secret: credential.secret)
    }
}

extension Configuration {
    /// The same configuration whose door takes the keys of scripts, and those keys.
    ///
    /// Where signatures are not checked, the account itself is a key.
    func admittingScripts() -> (Configuration, @Sendable (Tenant) async -> ScriptSurroundings.Keys) {
        switch gateway.authentication {
        case .open:
            return (
                self,
                { tenant in
                    let key = tenant.account == Tenant.standard.account ? "test" : tenant.account
                    return ScriptSurroundings.Keys(accessKeyID: key, secret: "test")
                }
            )
        case .strict(let source):
            let credentials = ScriptCredentials(besides: source)
            var configuration = self
            configuration.gateway.authentication = .strict(credentials)
            return (configuration, { credentials.keys($0) })
        }
    }
}
