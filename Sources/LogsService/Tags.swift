import LogEvents
import Primitives
import ServiceKit

/// Tags of log groups, in the present way and in the one before it.
///
/// Source: CloudWatch Logs API Reference, TagResource, TagLogGroup.
extension LogsService {
    func tagResource(_ input: Logs.TagResourceRequest, _ call: Call) async throws {
        try await tag(try groupName(identifier: input.resourceArn, call), input.tags, call)
    }

    func untagResource(_ input: Logs.UntagResourceRequest, _ call: Call) async throws {
        try await untag(try groupName(identifier: input.resourceArn, call), input.tagKeys, call)
    }

    func listTagsForResource(
        _ input: Logs.ListTagsForResourceRequest,
        _ call: Call
    ) async throws -> Logs.ListTagsForResourceResponse {
        let name = try groupName(identifier: input.resourceArn, call)
        return .init(tags: try await worded { try await logs.group(name, call.tenant).tags })
    }

    func tagLogGroup(_ input: Logs.TagLogGroupRequest, _ call: Call) async throws {
        try await tag(input.logGroupName, input.tags, call)
    }

    func untagLogGroup(_ input: Logs.UntagLogGroupRequest, _ call: Call) async throws {
        try await untag(input.logGroupName, input.tags, call)
    }

    func listTagsLogGroup(
        _ input: Logs.ListTagsLogGroupRequest,
        _ call: Call
    ) async throws -> Logs.ListTagsLogGroupResponse {
        .init(tags: try await worded { try await logs.group(input.logGroupName, call.tenant).tags })
    }

    static func check(tags: [String: String]) throws {
        if let key = tags.keys.sorted().first(where: { $0.lowercased().hasPrefix("aws:") }) {
            throw Logs.InvalidParameterException(message: "The tag key \(key) must not begin with aws:.")
        }
    }

    private func tag(_ name: String, _ tags: [String: String], _ call: Call) async throws {
        try Self.check(tags: tags)
        try await worded {
            try await logs.change(name, call.tenant) { group in
                group.tags.merge(tags) { _, new in new }
                guard group.tags.count <= 50 else {
                    throw Logs.TooManyTagsException(
                        message: "A log group can have at most 50 tags.",
                        resourceName: name
                    )
                }
            }
        }
    }

    private func untag(_ name: String, _ keys: [String], _ call: Call) async throws {
        try await worded {
            try await logs.change(name, call.tenant) { group in
                for key in keys { group.tags[key] = nil }
            }
        }
    }
}
