import Primitives
package import ServiceKit
import Shapes
package import Store

/// AWS Secrets Manager: secrets with versions and staging labels, sealed under the lake's master key.
///
/// Differs: no replication, which is refused by name; resource policies are checked and kept, and decide
/// nothing, since other accounts cannot reach a secret at all.
package struct SecretsService: SecretsAPI {
    let store: any MetadataStore
    let box: SecretBox
    let secrets = SecretTable()
    /// Nil where secrets are only read.
    let rotations: Rotations?

    package init(store: any MetadataStore, secrets: SecretBox, rotations: Rotations? = nil) {
        self.store = store
        self.rotations = rotations
        box = secrets
    }
}

extension SecretsService {
    /// Reads the secret that a client names.
    func read(_ id: String, _ call: Call) async throws -> Secret {
        let now = call.world.clock.now
        return try await store.read { [secrets] view in try secrets.require(id, call.tenant, at: now, view) }
    }

    /// Changes the secret that a client names, unless it is to be deleted.
    func change(
        _ id: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout Secret, any WriteView) throws -> Void
    ) async throws -> Secret {
        let now = call.world.clock.now
        return try await store.write { [secrets] view in
            try secrets.purge(call.tenant, at: now, view)
            var secret = try secrets.require(id, call.tenant, at: now, view)
            try secret.requireUndeleted()
            try body(&secret, view)
            try secrets.put(secret, view)
            return secret
        }
    }

    /// A value sealed for one version of one secret.
    func seal(_ value: SecretValue, arn: String, versionID: String) async throws -> SealedValue {
        SealedValue(
            isText: value.isText,
            bytes: Base64.encode(try await box.seal(value.bytes, Self.purpose(arn, versionID)))
        )
    }

    func open(_ sealed: SealedValue, arn: String, versionID: String) async throws -> SecretValue {
        let bytes = try await box.open(Base64.decode(sealed.bytes) ?? [], Self.purpose(arn, versionID))
        return sealed.isText ? .text(String(decoding: bytes, as: UTF8.self)) : .binary(bytes)
    }

    private static func purpose(_ arn: String, _ versionID: String) -> String { "secret \(arn) \(versionID)" }
}
