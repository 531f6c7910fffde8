package import Primitives
import Store

/// The policy that says who may do what with a tenant's catalog; kept, and asked by nobody.
package struct CatalogPolicy: Codable, Hashable, Sendable {
    /// The JSON as it was given.
    package var text: String
    /// Changes with each change of the policy.
    package var hash: String
    package var createdAt: Timestamp
    package var updatedAt: Timestamp

    /// What must hold of the policy that is there for a change to happen.
    package struct Condition: Hashable, Sendable {
        /// Whether there must be one; nil does not care.
        package var mustExist: Bool?
        package var hash: String?

        package init(mustExist: Bool? = nil, hash: String? = nil) {
            self.mustExist = mustExist
            self.hash = hash
        }

        func holds(for policy: CatalogPolicy?) -> Bool {
            if let mustExist, mustExist != (policy != nil) { return false }
            return hash == nil || hash == policy?.hash
        }
    }
}

/// What a tenant asked for as the encryption of its catalog.
package struct CatalogEncryption: Codable, Hashable, Sendable {
    /// `DISABLED`, `SSE-KMS` or `SSE-KMS-WITH-SERVICE-ROLE`.
    package var mode: String
    package var keyID: String?
    package var serviceRole: String?
    /// Whether passwords of connections are handed out only as they lie in the store.
    package var returnsPasswordsEncrypted: Bool
    package var passwordKeyID: String?

    package init(
        mode: String = "DISABLED",
        keyID: String? = nil,
        serviceRole: String? = nil,
        returnsPasswordsEncrypted: Bool = false,
        passwordKeyID: String? = nil
    ) {
        self.mode = mode
        self.keyID = keyID
        self.serviceRole = serviceRole
        self.returnsPasswordsEncrypted = returnsPasswordsEncrypted
        self.passwordKeyID = passwordKeyID
    }
}

/// That somebody asked for the import of Athena's own catalog of old.
package struct CatalogImport: Codable, Hashable, Sendable {
    package var startedAt: Timestamp
    /// The name or the ARN of who did.
    package var startedBy: String?
}

/// The one record of its kind that a tenant has.
private enum Settings {
    static let policies = Table<Owned<CatalogPolicy>>("catalog_policies", coder: .json()) {
        TupleKey($0.tenant)
    }
    static let encryption = Table<Owned<CatalogEncryption>>("catalog_encryption", coder: .json()) {
        TupleKey($0.tenant)
    }
    static let imports = Table<Owned<CatalogImport>>("catalog_imports", coder: .json()) {
        TupleKey($0.tenant)
    }
}

extension CatalogReader {
    /// The policy, nil where none was set.
    package func policy() throws -> CatalogPolicy? {
        try Settings.policies.get(TupleKey(tenant), view)?.value
    }

    /// What was asked for, or what AWS has where nothing was.
    package func encryption() throws -> CatalogEncryption {
        try Settings.encryption.get(TupleKey(tenant), view)?.value ?? CatalogEncryption()
    }

    /// The last import, nil where none was asked for.
    package func lastImport() throws -> CatalogImport? {
        try Settings.imports.get(TupleKey(tenant), view)?.value
    }
}

extension CatalogWriter {
    /// Sets the policy and returns it with its hash.
    ///
    /// - Throws: `CatalogFailure.policyCondition`.
    package func putPolicy(_ text: String, if condition: CatalogPolicy.Condition) throws -> CatalogPolicy {
        let old = try reader.policy()
        guard condition.holds(for: old) else { throw CatalogFailure.policyCondition }
        let policy = CatalogPolicy(
            text: text,
            hash: Base64.encode(MD5Digest.value(of: Array("\(old?.hash ?? "")\n\(text)".utf8))),
            createdAt: old?.createdAt ?? now,
            updatedAt: now
        )
        try Settings.policies.put(Owned(policy, tenant), view)
        return policy
    }

    /// Removes the policy.
    ///
    /// - Throws: `CatalogFailure.entityMissing`, `.policyCondition`.
    package func deletePolicy(if condition: CatalogPolicy.Condition) throws {
        guard let policy = try reader.policy() else {
            throw CatalogFailure.entityMissing(.resourcePolicy, name: "")
        }
        guard condition.holds(for: policy) else { throw CatalogFailure.policyCondition }
        try Settings.policies.delete(TupleKey(tenant), view)
    }

    /// Keeps what was asked for.
    package func putEncryption(_ encryption: CatalogEncryption) throws {
        try Settings.encryption.put(Owned(encryption, tenant), view)
    }

    /// Notes that an import was asked for; there is nothing to import.
    package func startImport(by caller: String?) throws {
        try Settings.imports.put(Owned(CatalogImport(startedAt: now, startedBy: caller), tenant), view)
    }
}
