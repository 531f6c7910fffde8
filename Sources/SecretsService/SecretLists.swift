import Primitives
import ServiceKit
import Store

/// Finding secrets.
///
/// Source: Secrets Manager API Reference, ListSecrets and Filter.
extension SecretsService {
    func listSecrets(
        _ input: Secrets.ListSecretsRequest,
        _ call: Call
    ) async throws -> Secrets.ListSecretsResponse {
        let page = try await list(
            input.filters ?? [],
            includingDeleted: input.includePlannedDeletion ?? false,
            sortedBy: input.sortBy ?? .createdDate,
            descending: input.sortOrder != .asc,
            limit: input.maxResults ?? 100,
            after: input.nextToken,
            scope: "secrets.list",
            call
        )
        return .init(
            secretList: page.elements.map { secret in
                .init(
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
                    secretVersionsToStages: secret.stagesByVersion,
                    createdDate: secret.createdAt
                )
            },
            nextToken: page.nextToken
        )
    }

    /// A page of the secrets that pass all filters, the newest first unless told otherwise.
    func list(
        _ filters: [Secrets.Filter],
        includingDeleted: Bool,
        sortedBy order: Secrets.SortByType = .createdDate,
        descending: Bool = true,
        limit: Int,
        after token: String?,
        scope: String,
        _ call: Call
    ) async throws -> (elements: [Secret], nextToken: String?) {
        let now = call.world.clock.now
        let filters = try filters.map(SecretFilter.init)
        let all = try await store.read { [secrets] view in try secrets.all(call.tenant, at: now, view) }
        var found = all.filter { secret in
            (includingDeleted || secret.deletionAt == nil) && filters.allSatisfy { $0.accepts(secret) }
        }
        found.sort { left, right in
            let (leftKey, rightKey) = (left.key(order), right.key(order))
            if leftKey == rightKey { return left.name < right.name }
            return descending ? leftKey > rightKey : leftKey < rightKey
        }
        // Positions are places in the order, so that one page follows the other whatever the order.
        let numbered = found.enumerated().map { ($0.offset, $0.element) }
        let page = try Page(
            of: numbered,
            after: token,
            limit: limit,
            scope: "\(scope)/\(order.rawValue)/\(descending)",
            position: { padded($0.0, 9) },
            invalidToken: Self.invalidToken
        )
        return (page.elements.map(\.1), page.nextToken)
    }

    static var invalidToken: Secrets.InvalidNextTokenException {
        .init(message: "The NextToken value is invalid.")
    }
}

extension Secret {
    /// What secrets are sorted by, as text that sorts alike.
    fileprivate func key(_ order: Secrets.SortByType) -> String {
        func text(_ moment: Timestamp?) -> String { padded(Int(moment?.epochMicroseconds ?? 0), 20) }
        switch order {
        case .createdDate: return text(createdAt)
        case .lastAccessedDate: return text(accessedAt)
        case .lastChangedDate: return text(changedAt)
        case .name: return name
        }
    }
}

/// One filter: the secrets of which an attribute begins with one of the values.
struct SecretFilter: Sendable {
    private let key: Secrets.FilterNameStringType
    private let values: [(text: String, isNegated: Bool)]

    init(_ filter: Secrets.Filter) throws {
        guard let key = filter.key else {
            throw Secrets.InvalidParameterException(message: "A filter needs a Key.")
        }
        guard let values = filter.values, !values.isEmpty else {
            throw Secrets.InvalidParameterException(message: "The filter \(key.rawValue) needs Values.")
        }
        self.key = key
        self.values = values.map { $0.hasPrefix("!") ? (String($0.dropFirst()), true) : ($0, false) }
    }

    func accepts(_ secret: Secret) -> Bool {
        values.contains { value, isNegated in matches(secret, value) != isNegated }
    }

    /// Names and tags are told apart by case, descriptions are not; `all` looks for each word in everything.
    private func matches(_ secret: Secret, _ value: String) -> Bool {
        switch key {
        case .name: return secret.name.hasPrefix(value)
        case .description: return (secret.description ?? "").lowercased().hasPrefix(value.lowercased())
        case .tagKey: return secret.tags.keys.contains { $0.hasPrefix(value) }
        case .tagValue: return secret.tags.values.contains { $0.hasPrefix(value) }
        case .primaryRegion, .owningService: return false
        case .all:
            let texts = [secret.name, secret.description ?? ""] + secret.tags.keys + secret.tags.values
            return value.split(separator: " ").allSatisfy { word in
                texts.contains { $0.lowercased().contains(word.lowercased()) }
            }
        }
    }
}
