import Primitives
import ServiceKit
import Shapes
import Store

/// The values of secrets, by version and staging label.
///
/// Source: Secrets Manager API Reference, GetSecretValue, PutSecretValue, BatchGetSecretValue, ListSecretVersionIds,
/// UpdateSecretVersionStage.
extension SecretsService {
    func getSecretValue(
        _ input: Secrets.GetSecretValueRequest,
        _ call: Call
    ) async throws -> Secrets.GetSecretValueResponse {
        let found = try await find(input.secretId, versionID: input.versionId, stage: input.versionStage, call)
        return .init(
            arn: found.secret.arn,
            name: found.secret.name,
            versionId: found.version.id,
            secretBinary: found.value.binary,
            secretString: found.value.text,
            versionStages: found.version.stages.sorted(),
            createdDate: found.version.createdAt
        )
    }

    func batchGetSecretValue(
        _ input: Secrets.BatchGetSecretValueRequest,
        _ call: Call
    ) async throws -> Secrets.BatchGetSecretValueResponse {
        let ids: [String]
        var nextToken: String?
        switch (input.secretIdList, input.filters) {
        case (let list?, nil):
            guard input.maxResults == nil, input.nextToken == nil else {
                throw Secrets.InvalidParameterException(
                    message: "You can only use MaxResults and NextToken together with Filters."
                )
            }
            ids = list
        case (nil, let filters?):
            let page = try await list(
                filters,
                includingDeleted: false,
                limit: input.maxResults ?? 20,
                after: input.nextToken,
                scope: "secrets.values",
                call
            )
            ids = page.elements.map(\.arn)
            nextToken = page.nextToken
        case (nil, nil), (_?, _?):
            throw Secrets.InvalidParameterException(
                message: "You must provide either SecretIdList or Filters, and not both."
            )
        }
        var values: [Secrets.SecretValueEntry] = []
        var errors: [Secrets.APIErrorType] = []
        for id in ids {
            do {
                let found = try await find(id, versionID: nil, stage: nil, call)
                values.append(
                    .init(
                        arn: found.secret.arn,
                        name: found.secret.name,
                        versionId: found.version.id,
                        secretBinary: found.value.binary,
                        secretString: found.value.text,
                        versionStages: found.version.stages.sorted(),
                        createdDate: found.version.createdAt
                    )
                )
            } catch let failure as any ServiceFailure {
                errors.append(.init(secretId: id, errorCode: failure.code, message: failure.message))
            }
        }
        return .init(secretValues: values, nextToken: nextToken, errors: errors)
    }

    func putSecretValue(
        _ input: Secrets.PutSecretValueRequest,
        _ call: Call
    ) async throws -> Secrets.PutSecretValueResponse {
        guard input.rotationToken == nil else {
            throw Secrets.InvalidParameterException(message: "RotationToken is not supported by Hosu.")
        }
        guard let value = try Self.value(input.secretString, input.secretBinary) else {
            throw Secrets.InvalidRequestException(
                message: "You must provide either SecretString or SecretBinary."
            )
        }
        let written = try await write(
            value,
            to: input.secretId,
            token: input.clientRequestToken,
            stages: input.versionStages,
            call
        ) { _ in }
        let version = written.versionID.flatMap { written.secret.version($0) }
        return .init(
            arn: written.secret.arn,
            name: written.secret.name,
            versionId: written.versionID,
            versionStages: version?.stages.sorted()
        )
    }

    func listSecretVersionIds(
        _ input: Secrets.ListSecretVersionIdsRequest,
        _ call: Call
    ) async throws -> Secrets.ListSecretVersionIdsResponse {
        let secret = try await read(input.secretId, call)
        let versions = secret.versions.filter { input.includeDeprecated == true || !$0.stages.isEmpty }
        // The oldest first.
        func position(_ version: Secret.Version) -> String {
            padded(Int(version.createdAt.epochMicroseconds), 20) + version.id
        }
        let page = try Page(
            of: versions.sorted { position($0) < position($1) },
            after: input.nextToken,
            limit: input.maxResults ?? 100,
            scope: "secrets.versions/\(secret.arn)",
            position: position,
            invalidToken: Self.invalidToken
        )
        return .init(
            versions: page.elements.map { version in
                .init(
                    versionId: version.id,
                    versionStages: version.stages.isEmpty ? nil : version.stages.sorted(),
                    lastAccessedDate: version.accessedAt,
                    createdDate: version.createdAt,
                    kmsKeyIds: [secret.keyID ?? "DefaultEncryptionKey"]
                )
            },
            nextToken: page.nextToken,
            arn: secret.arn,
            name: secret.name
        )
    }

    func updateSecretVersionStage(
        _ input: Secrets.UpdateSecretVersionStageRequest,
        _ call: Call
    ) async throws -> Secrets.UpdateSecretVersionStageResponse {
        let stage = input.versionStage
        let now = call.world.clock.now
        let secret = try await change(input.secretId, call) { secret, _ in
            for id in [input.moveToVersionId, input.removeFromVersionId].compactMap(\.self)
            where secret.version(id) == nil {
                throw Self.missing(versionID: id)
            }
            let holder = secret.version(labelled: stage)?.id
            if let source = input.removeFromVersionId, source != holder {
                throw Secrets.InvalidParameterException(
                    message: "Staging label \(stage) is not attached to version \(source)."
                )
            }
            guard let target = input.moveToVersionId else {
                guard input.removeFromVersionId != nil else {
                    throw Secrets.InvalidParameterException(
                        message: "You must provide MoveToVersionId or RemoveFromVersionId."
                    )
                }
                guard stage != Secret.current else {
                    throw Secrets.InvalidParameterException(
                        message:
                            "You can only move staging label AWSCURRENT to a different secret version. It can't be "
                            + "completely removed."
                    )
                }
                for index in secret.versions.indices { secret.versions[index].stages.remove(stage) }
                secret.changedAt = now
                return
            }
            if let holder, holder != target, input.removeFromVersionId == nil {
                throw Secrets.InvalidParameterException(
                    message:
                        "The parameter RemoveFromVersionId can't be empty. Staging label \(stage) is currently attached "
                        + "to version \(holder), so you must explicitly reference that version in RemoveFromVersionId."
                )
            }
            secret.move(stage, to: target)
            try Self.checkStages(secret)
            secret.changedAt = now
        }
        return .init(arn: secret.arn, name: secret.name)
    }

    // MARK: - Reading

    /// A value with the secret and version it belongs to.
    private struct Found {
        var secret: Secret
        var version: Secret.Version
        var value: SecretValue
    }

    private func find(_ id: String, versionID: String?, stage: String?, _ call: Call) async throws -> Found {
        let now = call.world.clock.now
        let (secret, version, sealed) = try await store.read { [secrets] view in
            let secret = try secrets.require(id, call.tenant, at: now, view)
            try secret.requireUndeleted()
            let version = try Self.version(versionID, stage, of: secret)
            guard let sealed = try secrets.value(of: version.id, secret, view) else {
                throw Self.missing(versionID: version.id)
            }
            return (secret, version, sealed)
        }
        try await remember(version, of: secret, call)
        return Found(
            secret: secret,
            version: version,
            value: try await open(sealed, arn: secret.arn, versionID: version.id)
        )
    }

    private static func version(_ id: String?, _ stage: String?, of secret: Secret) throws -> Secret.Version {
        guard let id else {
            let stage = stage ?? Secret.current
            guard let version = secret.version(labelled: stage) else {
                throw Secrets.ResourceNotFoundException(
                    message: "Secrets Manager can't find the specified secret value for staging label: \(stage)"
                )
            }
            return version
        }
        guard let version = secret.version(id) else { throw missing(versionID: id) }
        if let stage, !version.stages.contains(stage) {
            throw Secrets.InvalidRequestException(
                message: "You provided a VersionStage that is not associated to the provided VersionId."
            )
        }
        return version
    }

    private static func missing(versionID: String) -> Secrets.ResourceNotFoundException {
        .init(message: "Secrets Manager can't find the specified secret value for VersionId: \(versionID)")
    }

    /// Source: Secrets Manager API Reference, DescribeSecret, LastAccessedDate: the date alone is kept, so one read a day
    /// writes.
    private func remember(_ version: Secret.Version, of secret: Secret, _ call: Call) async throws {
        let today = Timestamp(call.world.clock.now.date)
        guard version.accessedAt != today else { return }
        try await store.write { [secrets] view in
            guard var secret = try secrets.find(secret.arn, secret.tenant, at: today, view),
                let index = secret.versions.firstIndex(where: { $0.id == version.id })
            else { return }
            secret.accessedAt = today
            secret.versions[index].accessedAt = today
            try secrets.put(secret, view)
        }
    }

    // MARK: - Writing

    /// A secret after a change, and the version that holds its new value, if there is one.
    struct Written: Sendable {
        var secret: Secret
        var versionID: String?
    }

    /// The value of a request, which has one form at most.
    static func value(_ text: String?, _ binary: Blob?) throws -> SecretValue? {
        switch (text, binary) {
        case (nil, nil): return nil
        case (let text?, nil): return .text(text)
        case (nil, let binary?):
            guard (1...65_536).contains(binary.bytes.count) else {
                throw Secrets.InvalidParameterException(
                    message: "SecretBinary must have 1 to 65536 bytes, not \(binary.bytes.count)."
                )
            }
            return .binary(binary.bytes)
        case (_?, _?):
            throw Secrets.InvalidParameterException(
                message:
                    "You can't specify both a binary secret value and a string secret value in the same secret."
            )
        }
    }

    /// Adds a version, unless the same request made it before, and changes what else is given.
    func write(
        _ value: SecretValue?,
        to id: String,
        token: String?,
        stages: [String]?,
        _ call: Call,
        _ change: @escaping @Sendable (inout Secret) -> Void
    ) async throws -> Written {
        let now = call.world.clock.now
        guard let value else {
            let secret = try await self.change(id, call) { secret, _ in
                change(&secret)
                secret.changedAt = now
            }
            return Written(secret: secret)
        }
        let secret = try await read(id, call)
        try secret.requireUndeleted()
        let versionID = token ?? call.world.ids.uuid()
        if secret.version(versionID) != nil {
            let sealed = try await store.read { [secrets] in try secrets.value(of: versionID, secret, $0) }
            // A rotation makes its version before its function gives it a value.
            if let sealed {
                guard try await open(sealed, arn: secret.arn, versionID: versionID) == value else {
                    throw Secrets.ResourceExistsException(
                        message:
                            "You can't use ClientRequestToken \(versionID) because that value is already in use for a "
                            + "version of secret \(secret.arn)."
                    )
                }
                return Written(secret: secret, versionID: versionID)
            }
        }
        let sealed = try await seal(value, arn: secret.arn, versionID: versionID)
        let written = try await self.change(secret.arn, call) { [secrets] secret, view in
            change(&secret)
            secret.changedAt = now
            let isFirst = secret.versions.isEmpty
            if secret.version(versionID) == nil {
                secret.versions.append(.init(id: versionID, createdAt: now, stages: []))
            }
            for stage in Set(stages ?? [Secret.current]).union(isFirst ? [Secret.current] : []).sorted() {
                secret.move(stage, to: versionID)
            }
            try Self.checkStages(secret)
            for old in secret.removeOldest() { try secrets.deleteValue(of: old, secret, view) }
            try secrets.put(sealed, versionID: versionID, of: secret, view)
        }
        return Written(secret: written, versionID: versionID)
    }

    /// Source: Secrets Manager User Guide, quotas: 20 staging labels on all versions of a secret together.
    private static func checkStages(_ secret: Secret) throws {
        guard secret.versions.reduce(0, { $0 + $1.stages.count }) <= 20 else {
            throw Secrets.LimitExceededException(message: "A secret can have at most 20 staging labels.")
        }
    }
}

extension SecretValue {
    fileprivate var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    fileprivate var binary: Blob? {
        if case .binary(let bytes) = self { Blob(bytes) } else { nil }
    }
}
