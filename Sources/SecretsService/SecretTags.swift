import Primitives
import ServiceKit

/// Source: Secrets Manager API Reference, TagResource, UntagResource.
extension SecretsService {
    func tagResource(_ input: Secrets.TagResourceRequest, _ call: Call) async throws {
        let tags = try SecretTags.checked(input.tags)
        _ = try await change(input.secretId, call) { secret, _ in
            secret.tags.merge(tags) { _, new in new }
            try SecretTags.checkCount(secret.tags)
        }
    }

    func untagResource(_ input: Secrets.UntagResourceRequest, _ call: Call) async throws {
        _ = try await change(input.secretId, call) { secret, _ in
            for key in input.tagKeys { secret.tags[key] = nil }
        }
    }
}

enum SecretTags {
    static func checked(_ tags: [Secrets.Tag]) throws -> [String: String] {
        var values: [String: String] = [:]
        for tag in tags {
            guard let key = tag.key else {
                throw Secrets.InvalidParameterException(message: "A tag needs a Key.")
            }
            guard !key.lowercased().hasPrefix("aws:") else {
                throw Secrets.InvalidParameterException(
                    message: "Tag keys can't begin with aws:, as \(key) does; these are reserved."
                )
            }
            guard values.updateValue(tag.value ?? "", forKey: key) == nil else {
                throw Secrets.InvalidParameterException(message: "The tag key \(key) is given twice.")
            }
        }
        try checkCount(values)
        return values
    }

    static func checkCount(_ tags: [String: String]) throws {
        guard tags.count <= 50 else {
            throw Secrets.InvalidParameterException(
                message: "A secret can have at most 50 tags, not \(tags.count)."
            )
        }
    }

    /// Nothing where there are none, as Secrets Manager answers.
    static func shown(_ tags: [String: String]) -> [Secrets.Tag]? {
        tags.isEmpty ? nil : tags.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) }
    }
}
