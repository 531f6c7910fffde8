import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Source: Amazon EventBridge API Reference, TagResource, UntagResource, ListTagsForResource.
extension EventsService {
    private static let mostTags = 50

    func tagResource(
        _ input: Events.TagResourceRequest,
        _ call: Call
    ) async throws -> Events.TagResourceResponse {
        let added = try Self.tags(input.tags)
        try await change(tagsOf: input.resourceARN, call) { tags in
            tags.merge(added) { $1 }
            guard tags.count <= Self.mostTags else {
                throw Self.invalid("A resource has \(Self.mostTags) tags at most.")
            }
        }
        return .init()
    }

    func untagResource(
        _ input: Events.UntagResourceRequest,
        _ call: Call
    ) async throws -> Events.UntagResourceResponse {
        try await change(tagsOf: input.resourceARN, call) { tags in
            for key in input.tagKeys { tags[key] = nil }
        }
        return .init()
    }

    func listTagsForResource(
        _ input: Events.ListTagsForResourceRequest,
        _ call: Call
    ) async throws -> Events.ListTagsForResourceResponse {
        let resource = try Self.resource(input.resourceARN, call)
        let tags = try await store.read { view in
            switch resource {
            case .bus(let name): try requireBus(name, call.tenant, view).tags
            case .rule(let name, let bus): try requireRule(name, bus, call.tenant, view).tags
            }
        }
        return .init(tags: Tags(tags).sorted.map { .init(key: $0.key, value: $0.value) })
    }

    static func tags(_ tags: [Events.Tag]) throws -> [String: String] {
        var made: [String: String] = [:]
        for tag in tags {
            guard made.updateValue(tag.value, forKey: tag.key) == nil else {
                throw invalid("Invalid parameter: Duplicated keys are not allowed.")
            }
        }
        return made
    }

    private enum Resource {
        case bus(String)
        case rule(String, bus: String)
    }

    private static func resource(_ text: String, _ call: Call) throws -> Resource {
        guard let arn = ARN(text) else {
            throw invalid("Parameter \(text) is not valid. Reason: Provided Arn is not in correct format.")
        }
        let isOwn = arn.account == call.tenant.account && arn.region == call.tenant.region
        if let name = name(of: "event-bus", in: arn) {
            guard isOwn else { throw noBus(name) }
            return .bus(name)
        }
        guard let path = name(of: "rule", in: arn) else {
            throw invalid("Parameter \(text) is not valid. Reason: Provided Arn is not in correct format.")
        }
        let parts = path.split(separator: "/").map(String.init)
        let bus = parts.count > 1 ? parts[0] : EventBusRecord.defaultName
        guard isOwn, let name = parts.last else { throw noRule(path, bus) }
        return .rule(name, bus: bus)
    }

    private func change(
        tagsOf text: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout [String: String]) throws -> Void
    ) async throws {
        let resource = try Self.resource(text, call)
        let now = call.world.clock.now
        let mark = call.world.ids.uuid()
        try await store.write { view in
            switch resource {
            case .bus(let name):
                var record = try requireBus(name, call.tenant, view)
                try body(&record.tags)
                record.touch(at: now)
                try tables.put(record, view)
            case .rule(let name, let bus):
                var rule = try requireRule(name, bus, call.tenant, view)
                try body(&rule.tags)
                try tables.put(rule, mark: mark, view)
            }
        }
    }
}
