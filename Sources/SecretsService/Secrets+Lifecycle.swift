import Primitives
import ServiceKit
import Shapes
import Store

/// Making, changing, deleting and restoring secrets.
///
/// Source: Secrets Manager API Reference, CreateSecret, UpdateSecret, DeleteSecret, RestoreSecret, DescribeSecret; the words
/// of failures are those of its answers.
extension SecretsService {
    func createSecret(
        _ input: Secrets.CreateSecretRequest,
        _ call: Call
    ) async throws -> Secrets.CreateSecretResponse {
        try Self.check(name: input.name)
        guard (input.addReplicaRegions ?? []).isEmpty else {
            throw Secrets.InvalidParameterException(message: "AddReplicaRegions is not supported by Hosu.")
        }
        try Self.refuseManaged(input.type)
        let value = try Self.value(input.secretString, input.secretBinary)
        let now = call.world.clock.now
        var secret = Secret(
            tenant: call.tenant,
            name: input.name,
            suffix: Self.suffix(call.world.ids),
            description: input.description,
            keyID: input.kmsKeyId,
            tags: try SecretTags.checked(input.tags ?? []),
            createdAt: now,
            changedAt: now
        )
        let versionID = input.clientRequestToken ?? call.world.ids.uuid()
        if value != nil {
            secret.versions = [.init(id: versionID, createdAt: now, stages: [Secret.current])]
        }
        let sealed: SealedValue? =
            if let value { try await seal(value, arn: secret.arn, versionID: versionID) } else { nil }
        let earlier = try await store.write { [secrets, secret] view -> (Secret, SealedValue?)? in
            try secrets.purge(call.tenant, at: now, view)
            if let earlier = try secrets.find(named: secret.name, call.tenant, at: now, view) {
                guard earlier.deletionAt == nil else {
                    throw Secrets.InvalidRequestException(
                        message:
                            "You can't create this secret because a secret with this name is already scheduled for "
                            + "deletion."
                    )
                }
                return (earlier, try secrets.value(of: versionID, earlier, view))
            }
            try secrets.put(secret, view)
            if let sealed { try secrets.put(sealed, versionID: versionID, of: secret, view) }
            return nil
        }
        if let (earlier, sealed) = earlier {
            // The same request again, after its answer was lost, makes nothing.
            guard let sealed, try await open(sealed, arn: earlier.arn, versionID: versionID) == value else {
                throw Secrets.ResourceExistsException(
                    message: "The operation failed because the secret \(input.name) already exists."
                )
            }
            secret = earlier
        }
        return .init(arn: secret.arn, name: secret.name, versionId: value == nil ? nil : versionID)
    }

    func updateSecret(
        _ input: Secrets.UpdateSecretRequest,
        _ call: Call
    ) async throws -> Secrets.UpdateSecretResponse {
        try Self.refuseManaged(input.type)
        let value = try Self.value(input.secretString, input.secretBinary)
        let written = try await write(
            value,
            to: input.secretId,
            token: input.clientRequestToken,
            stages: nil,
            call
        ) {
            if let description = input.description { $0.description = description }
            if let keyID = input.kmsKeyId { $0.keyID = keyID }
        }
        return .init(arn: written.secret.arn, name: written.secret.name, versionId: written.versionID)
    }

    /// Marks a secret for deletion, or deletes it at once.
    ///
    /// Without recovery, a secret that is not there is no failure.
    func deleteSecret(
        _ input: Secrets.DeleteSecretRequest,
        _ call: Call
    ) async throws -> Secrets.DeleteSecretResponse {
        let isForced = input.forceDeleteWithoutRecovery ?? false
        if isForced, input.recoveryWindowInDays != nil {
            throw Secrets.InvalidParameterException(
                message: "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays."
            )
        }
        let days = input.recoveryWindowInDays ?? 30
        guard (7...30).contains(days) else {
            throw Secrets.InvalidParameterException(
                message: "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive)."
            )
        }
        let now = call.world.clock.now
        let secret = try await store.write { [secrets] view -> Secret? in
            try secrets.purge(call.tenant, at: now, view)
            guard isForced else {
                var secret = try secrets.require(input.secretId, call.tenant, at: now, view)
                try secret.requireUndeleted()
                secret.deletedAt = now
                secret.deletionAt = now.advanced(byDays: days)
                try secrets.put(secret, view)
                return secret
            }
            guard let secret = try secrets.find(input.secretId, call.tenant, at: now, view) else { return nil }
            try secrets.delete(secret, view)
            return secret
        }
        return .init(
            arn: secret?.arn ?? Self.imaginedARN(input.secretId, call),
            name: secret?.name ?? input.secretId,
            deletionDate: secret?.deletionAt ?? now
        )
    }

    func restoreSecret(
        _ input: Secrets.RestoreSecretRequest,
        _ call: Call
    ) async throws -> Secrets.RestoreSecretResponse {
        let now = call.world.clock.now
        let secret = try await store.write { [secrets, rotations] view in
            var secret = try secrets.require(input.secretId, call.tenant, at: now, view)
            (secret.deletedAt, secret.deletionAt) = (nil, nil)
            if secret.rotation?.isEnabled == true {
                try rotations?.restart(secret, RotationProgress(), at: now, view)
            }
            try secrets.put(secret, view)
            return secret
        }
        return .init(arn: secret.arn, name: secret.name)
    }

    func describeSecret(
        _ input: Secrets.DescribeSecretRequest,
        _ call: Call
    ) async throws -> Secrets.DescribeSecretResponse {
        let secret = try await read(input.secretId, call)
        return .init(
            arn: secret.arn,
            name: secret.name,
            description: secret.description,
            kmsKeyId: secret.keyID,
            rotationEnabled: secret.rotation?.isEnabled,
            rotationLambdaARN: secret.rotation?.functionARN,
            rotationRules: secret.rotation?.rules,
            lastRotatedDate: secret.rotation?.rotatedAt,
            lastChangedDate: secret.changedAt,
            lastAccessedDate: secret.accessedAt,
            deletedDate: secret.deletedAt,
            nextRotationDate: secret.rotation?.nextBy,
            tags: SecretTags.shown(secret.tags),
            versionIdsToStages: secret.stagesByVersion,
            createdDate: secret.createdAt
        )
    }

    private static func check(name: String) throws {
        let isValid = name.utf8.allSatisfy { $0.isAlphanumeric || "-/_+=.@!".utf8.contains($0) }
        guard isValid else {
            throw PlainFailure(
                "ValidationException",
                "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!"
            )
        }
    }

    private static func refuseManaged(_ type: String?) throws {
        guard let type else { return }
        throw Secrets.InvalidParameterException(message: "The secret type \(type) is not supported by Hosu.")
    }

    private static func imaginedARN(_ id: String, _ call: Call) -> String {
        guard !id.hasPrefix("arn:") else { return id }
        return ARN(service: "secretsmanager", tenant: call.tenant, resource: "secret:\(id)").description
    }

    /// Six letters and digits.
    private static func suffix(_ ids: any IdentifierSource) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return String(RandomBytes(ids).picks(from: alphabet, count: 6))
    }
}
