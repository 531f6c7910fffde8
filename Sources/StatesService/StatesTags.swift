import ServiceKit
import Store

/// Source: Step Functions API Reference, TagResource, UntagResource, ListTagsForResource.
extension StatesService {
    func tagResource(_ input: States.TagResourceInput, _ call: Call) async throws -> States.TagResourceOutput {
        let tags = try StatesTags.checked(input.tags)
        try await changeTags(input.resourceArn, call) { $0.merge(tags) { _, new in new } }
        return .init()
    }

    func untagResource(
        _ input: States.UntagResourceInput,
        _ call: Call
    ) async throws -> States.UntagResourceOutput {
        try await changeTags(input.resourceArn, call) { tags in
            for key in input.tagKeys { tags[key] = nil }
        }
        return .init()
    }

    func listTagsForResource(
        _ input: States.ListTagsForResourceInput,
        _ call: Call
    ) async throws -> States.ListTagsForResourceOutput {
        let tags = try await store.read { [core] view in
            if let name = try? StatesNames.parse(activity: input.resourceArn) {
                guard let activity = try core.activities.find(name, call.tenant, view) else {
                    throw StatesTags.missing(input.resourceArn)
                }
                return activity.tags
            }
            let (name, _) = try StatesNames.parse(machine: input.resourceArn)
            guard let machine = try core.machines.find(name, call.tenant, view) else {
                throw StatesTags.missing(input.resourceArn)
            }
            return machine.tags
        }
        return .init(tags: Tags(tags).sorted.map { .init(key: $0.key, value: $0.value) })
    }

    private func changeTags(
        _ arn: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout [String: String]) -> Void
    ) async throws {
        try await store.write { [core] view in
            if let name = try? StatesNames.parse(activity: arn) {
                guard var activity = try core.activities.find(name, call.tenant, view) else {
                    throw StatesTags.missing(arn)
                }
                body(&activity.tags)
                try StatesTags.checkCount(activity.tags, arn)
                try core.activities.put(activity, view)
                return
            }
            let (name, _) = try StatesNames.parse(machine: arn)
            guard var machine = try core.machines.find(name, call.tenant, view) else {
                throw StatesTags.missing(arn)
            }
            body(&machine.tags)
            try StatesTags.checkCount(machine.tags, arn)
            try core.machines.put(machine, view)
        }
    }
}

enum StatesTags {
    static func checked(_ tags: [States.Tag]) throws -> [String: String] {
        var values: [String: String] = [:]
        for tag in tags { values[tag.key ?? ""] = tag.value ?? "" }
        try checkCount(values, "")
        return values
    }

    static func checkCount(_ tags: [String: String], _ arn: String) throws {
        guard tags.count <= 50 else {
            throw States.TooManyTags(message: "A resource can have at most 50 tags.", resourceName: arn)
        }
    }

    static func missing(_ arn: String) -> States.ResourceNotFound {
        .init(message: "Resource not found: '\(arn)'", resourceName: arn)
    }
}
