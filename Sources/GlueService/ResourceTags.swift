import Catalog
import Primitives
import ServiceKit

/// Tags of databases, connections, crawlers, jobs, registries, schemas, triggers and workflows.
///
/// Source: Glue API Reference, Tagging APIs; Glue Developer Guide, AWS tags in AWS Glue.
extension GlueService {
    private static let tagLimit = 50

    func tagResource(_ input: Glue.TagResourceRequest, _ call: Call) async throws -> Glue.TagResourceResponse {
        let added = try Self.checked(tags: input.tagsToAdd)
        let resource = try Self.taggedResource(input.resourceArn, call)
        try await write(nil, call) { catalog in
            try Self.require(resource, catalog.reader)
            let tags = try catalog.reader.tags(of: resource).merging(added) { _, new in new }
            guard tags.count <= Self.tagLimit else {
                throw Glue.InvalidInputException(
                    message: "A resource can have at most \(Self.tagLimit) tags."
                )
            }
            try catalog.setTags(tags, of: resource)
        }
        return .init()
    }

    func untagResource(
        _ input: Glue.UntagResourceRequest,
        _ call: Call
    ) async throws -> Glue.UntagResourceResponse {
        let removed = Set(input.tagsToRemove)
        let resource = try Self.taggedResource(input.resourceArn, call)
        try await write(nil, call) { catalog in
            try Self.require(resource, catalog.reader)
            let tags = try catalog.reader.tags(of: resource).filter { !removed.contains($0.key) }
            try catalog.setTags(tags, of: resource)
        }
        return .init()
    }

    func getTags(_ input: Glue.GetTagsRequest, _ call: Call) async throws -> Glue.GetTagsResponse {
        let resource = try Self.taggedResource(input.resourceArn, call)
        let tags = try await read(nil, call) { catalog in
            try Self.require(resource, catalog)
            return try catalog.tags(of: resource)
        }
        return .init(tags: tags)
    }

    /// Tags that AWS takes.
    ///
    /// - Throws: `InvalidInputException` for names that begin with `aws:`, which are AWS's own.
    static func checked(tags: [String: String]) throws -> [String: String] {
        for key in tags.keys where key.lowercased().hasPrefix("aws:") {
            throw Glue.InvalidInputException(message: "The tag key \(key) must not begin with aws:.")
        }
        return tags
    }

    /// The resource that an ARN names.
    ///
    /// - Throws: `InvalidInputException` for ARNs of other accounts and regions, and of what has no tags.
    private static func taggedResource(_ text: String, _ call: Call) throws -> TaggedResource {
        guard let arn = ARN(text), arn.service == "glue", arn.account == call.tenant.account,
            arn.region == call.tenant.region
        else {
            throw Glue.InvalidInputException(
                message: "\(text) is not the ARN of a resource of account \(call.tenant.account) in "
                    + "\(call.tenant.region)."
            )
        }
        let parts = arn.resource.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw Glue.InvalidInputException(message: "\(text) names no resource that can have tags.")
        }
        switch parts[0] {
        case "database": return .database(CatalogName.folded(parts[1]))
        case "connection": return .connection(parts[1])
        case "crawler": return .crawler(parts[1])
        default: return .other(kind: parts[0], name: parts[1])
        }
    }

    /// - Throws: when the resource is not there, or is of a kind that has no tags.
    private static func require(_ resource: TaggedResource, _ catalog: CatalogReader) throws {
        switch resource {
        case .database(let name): try catalog.database(name)
        case .connection(let name): _ = try catalog.entity(CatalogConnection.self, name)
        case .crawler(let name): _ = try catalog.entity(Crawler.self, name)
        case .other("job", let name): _ = try catalog.entity(Job.self, name)
        case .other("registry", let name): _ = try catalog.entity(SchemaRegistry.self, name)
        case .other("schema", let name): _ = try catalog.schema(SchemaName(path: name))
        case .other("trigger", let name): _ = try catalog.entity(Trigger.self, name)
        case .other("workflow", let name): _ = try catalog.entity(Workflow.self, name)
        case .other(let kind, _):
            throw Glue.InvalidInputException(message: "A resource of kind \(kind) cannot have tags.")
        }
    }
}
