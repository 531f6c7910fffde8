import Primitives

/// A secret as it is kept, without its values.
struct Secret: Codable, Sendable {
    let tenant: Tenant
    let name: String
    /// Six letters and digits behind the name in the ARN, so that a secret of the same name made later is another one.
    let suffix: String
    var description: String?
    var keyID: String?
    var tags: [String: String]
    var policy: String?
    let createdAt: Timestamp
    var changedAt: Timestamp
    /// Midnight of the last day on which a value was read.
    var accessedAt: Timestamp?
    /// When the secret and all its values go; nil unless that was asked for.
    var deletionAt: Timestamp?
    /// When the deletion was asked for, which is what DescribeSecret shows.
    var deletedAt: Timestamp?
    /// Nil where no rotation was ever asked for.
    var rotation: Rotation?
    /// Oldest first.
    var versions: [Version] = []

    struct Version: Codable, Sendable {
        let id: String
        let createdAt: Timestamp
        var accessedAt: Timestamp?
        var stages: Set<String>
    }

    static let current = "AWSCURRENT"
    static let previous = "AWSPREVIOUS"

    var arn: String {
        ARN(service: "secretsmanager", tenant: tenant, resource: "secret:\(name)-\(suffix)").description
    }

    /// The labels of the versions that have any.
    var stagesByVersion: [String: [String]]? {
        let labelled = versions.filter { !$0.stages.isEmpty }
        guard !labelled.isEmpty else { return nil }
        return Dictionary(uniqueKeysWithValues: labelled.map { ($0.id, $0.stages.sorted()) })
    }

    func version(_ id: String) -> Version? { versions.first { $0.id == id } }

    func version(labelled stage: String) -> Version? { versions.first { $0.stages.contains(stage) } }

    /// Source: Secrets Manager API Reference, DeleteSecret: nothing but restoring and describing is left to do.
    func requireUndeleted() throws {
        guard deletionAt == nil else {
            throw Secrets.InvalidRequestException(
                message: "You can't perform this operation on the secret because it was marked for deletion."
            )
        }
    }

    /// Puts a label on a version, from where it was before.
    ///
    /// Source: Secrets Manager API Reference, UpdateSecretVersionStage: the version that loses AWSCURRENT gets AWSPREVIOUS.
    mutating func move(_ stage: String, to id: String) {
        let former = version(labelled: stage)?.id
        for index in versions.indices {
            versions[index].stages.remove(stage)
            if versions[index].id == id { versions[index].stages.insert(stage) }
        }
        guard stage == Self.current, let former, former != id else { return }
        move(Self.previous, to: former)
    }

    /// The versions without labels that are too many, taken off.
    ///
    /// Source: Secrets Manager User Guide, quotas: a secret has about 100 versions; those without labels go first.
    mutating func removeOldest() -> [String] {
        let unlabelled = versions.filter(\.stages.isEmpty).map(\.id)
        let surplus = Array(unlabelled.prefix(max(0, versions.count - 100)))
        versions.removeAll { surplus.contains($0.id) }
        return surplus
    }
}

/// What a version holds: text or bytes.
enum SecretValue: Equatable, Sendable {
    case text(String)
    case binary([UInt8])

    var isText: Bool {
        switch self {
        case .text: true
        case .binary: false
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .text(let text): Array(text.utf8)
        case .binary(let bytes): bytes
        }
    }
}

/// A value that nobody can read without the lake's master key.
struct SealedValue: Codable, Sendable {
    let isText: Bool
    /// In base64.
    let bytes: String
}
