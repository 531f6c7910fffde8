import Crypto
import Primitives
import Store

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The key that seals secrets of other services, such as passwords, sealed itself by the master key.
///
/// One key for all of them, so that a change of the master key seals one record anew.
struct SecretsKeyRecord: Codable, Sendable {
    static let purpose = "secrets"
    static let key = TupleKey("secrets")
    static let table = Table<SecretsKeyRecord>("lake_secrets", coder: .json()) { _ in key }

    var sealedKey: [UInt8]
}

extension ObjectStore {
    /// Seals a secret so that it may lie in the store; `purpose` must be the same when it is opened.
    ///
    /// - Throws: `MasterKeyFailure` where there is no key and none can be made.
    package func seal(secret: [UInt8], for purpose: String) async throws -> [UInt8] {
        let key = try await secretsKey().key
        let box = try AES.GCM.seal(secret, using: key, authenticating: Array(purpose.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return Array(combined)
    }

    /// Opens what `seal` returned.
    ///
    /// - Throws: when it was sealed for another purpose, or was changed since.
    package func open(secret sealed: [UInt8], for purpose: String) async throws -> [UInt8] {
        let key = try await secretsKey().key
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: key, authenticating: Array(purpose.utf8)))
    }

    /// Seals the key of secrets under another master key, if there is one.
    func reseal(secretsKeyUnder key: SealingKey) async throws {
        try await write { [self] view in
            guard let record = try SecretsKeyRecord.table.get(SecretsKeyRecord.key, view),
                !key.hasSealed(record.sealedKey)
            else { return }
            let secret = try keys.open(record.sealedKey, for: SecretsKeyRecord.purpose)
            let sealed = try key.seal(secret, for: SecretsKeyRecord.purpose)
            try SecretsKeyRecord.table.put(SecretsKeyRecord(sealedKey: sealed), view)
        }
    }

    /// The key of secrets, which is made where there is none yet.
    private func secretsKey() async throws -> DataKey {
        let known = try await store.read { view in try SecretsKeyRecord.table.get(SecretsKeyRecord.key, view) }
        if let known { return try keys.open(known.sealedKey, for: SecretsKeyRecord.purpose) }
        let fresh = try await keys.sealingKey().seal(DataKey(), for: SecretsKeyRecord.purpose)
        let record = try await write { view in
            if let other = try SecretsKeyRecord.table.get(SecretsKeyRecord.key, view) { return other }
            let record = SecretsKeyRecord(sealedKey: fresh)
            try SecretsKeyRecord.table.put(record, view)
            return record
        }
        return try keys.open(record.sealedKey, for: SecretsKeyRecord.purpose)
    }
}
