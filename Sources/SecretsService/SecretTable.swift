import Primitives
import Store

/// The secrets of all tenants, and apart from them the values of their versions.
struct SecretTable: Sendable {
    private struct ValueRecord: Codable, Sendable {
        let tenant: Tenant
        let arn: String
        let versionID: String
        let value: SealedValue
    }

    private static let byEnd = TableIndex<Secret>("end") { secret in
        secret.deletionAt.map { [TupleKey(secret.tenant, $0.epochMicroseconds)] } ?? []
    }
    private static let secrets = Table<Secret>("secrets", coder: .json(), indexes: [byEnd]) {
        TupleKey($0.tenant, $0.name)
    }
    private static let values = Table<ValueRecord>("secret_values", coder: .json()) {
        TupleKey($0.tenant, $0.arn, $0.versionID)
    }

    /// All secrets of a tenant in the order of their names, also those that are to be deleted.
    func all(_ tenant: Tenant, at now: Timestamp, _ view: any ReadView) throws -> [Secret] {
        try Self.secrets.scan(.prefix(TupleKey(tenant)), view).filter { !$0.isGone(at: now) }
    }

    func find(named name: String, _ tenant: Tenant, at now: Timestamp, _ view: any ReadView) throws -> Secret? {
        guard let secret = try Self.secrets.get(TupleKey(tenant, name), view), !secret.isGone(at: now) else {
            return nil
        }
        return secret
    }

    /// The secret that a name, an ARN, or an ARN without the six last characters names.
    ///
    /// Source: Secrets Manager API Reference, GetSecretValue, SecretId.
    func find(_ id: String, _ tenant: Tenant, at now: Timestamp, _ view: any ReadView) throws -> Secret? {
        guard id.hasPrefix("arn:") else { return try find(named: id, tenant, at: now, view) }
        guard let arn = ARN(id), arn.service == "secretsmanager", arn.account == tenant.account,
            arn.region == tenant.region, arn.resource.hasPrefix("secret:")
        else { return nil }
        let resource = String(arn.resource.dropFirst("secret:".count))
        if let dash = resource.lastIndex(of: "-"), resource[dash...].count == 7,
            let secret = try find(named: String(resource[..<dash]), tenant, at: now, view),
            secret.suffix == resource[resource.index(after: dash)...]
        {
            return secret
        }
        return try find(named: resource, tenant, at: now, view)
    }

    func require(_ id: String, _ tenant: Tenant, at now: Timestamp, _ view: any ReadView) throws -> Secret {
        guard let secret = try find(id, tenant, at: now, view) else {
            throw Secrets.ResourceNotFoundException(message: "Secrets Manager can't find the specified secret.")
        }
        return secret
    }

    func put(_ secret: Secret, _ view: any WriteView) throws {
        try Self.secrets.put(secret, view)
    }

    func value(of versionID: String, _ secret: Secret, _ view: any ReadView) throws -> SealedValue? {
        try Self.values.get(TupleKey(secret.tenant, secret.arn, versionID), view)?.value
    }

    func put(_ value: SealedValue, versionID: String, of secret: Secret, _ view: any WriteView) throws {
        try Self.values.put(
            ValueRecord(tenant: secret.tenant, arn: secret.arn, versionID: versionID, value: value),
            view
        )
    }

    func deleteValue(of versionID: String, _ secret: Secret, _ view: any WriteView) throws {
        try Self.values.delete(TupleKey(secret.tenant, secret.arn, versionID), view)
    }

    func delete(_ secret: Secret, _ view: any WriteView) throws {
        for version in secret.versions { try deleteValue(of: version.id, secret, view) }
        try Self.secrets.delete(TupleKey(secret.tenant, secret.name), view)
    }

    /// Removes what was to be deleted by now.
    func purge(_ tenant: Tenant, at now: Timestamp, _ view: any WriteView) throws {
        for secret in try Self.secrets.scan(Self.byEnd, .prefix(TupleKey(tenant)), view, limit: 100) {
            guard secret.isGone(at: now) else { return }
            try delete(secret, view)
        }
    }
}

extension Secret {
    fileprivate func isGone(at now: Timestamp) -> Bool { deletionAt.map { $0 <= now } ?? false }
}
