import Primitives
import ServiceKit
import Store

/// Tags of workgroups and data catalogs.
extension AthenaService {
    func tagResource(_ input: Athena.TagResourceInput, _ call: Call) async throws -> Athena.TagResourceOutput {
        try await changeTags(of: input.resourceARN, call.tenant) { try TagChanges.merged(input.tags, into: $0) }
        return .init()
    }

    func untagResource(
        _ input: Athena.UntagResourceInput,
        _ call: Call
    ) async throws -> Athena.UntagResourceOutput {
        try await changeTags(of: input.resourceARN, call.tenant) { tags in
            var tags = Tags(tags ?? [:])
            tags.remove(keys: input.tagKeys)
            return tags.values
        }
        return .init()
    }

    func listTagsForResource(
        _ input: Athena.ListTagsForResourceInput,
        _ call: Call
    ) async throws -> Athena.ListTagsForResourceOutput {
        let subject = try TagSubject(input.resourceARN, call.tenant)
        let tags = try await state.store.read { [state] view in try subject.tags(state, view) }
        let page = try Page(
            of: Tags(tags ?? [:]).sorted,
            after: input.nextToken,
            limit: input.maxResults ?? 75,
            scope: "athena.tags/\(input.resourceARN)",
            position: \.key,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(
            tags: page.elements.map { .init(key: $0.key, value: $0.value) },
            nextToken: page.nextToken
        )
    }

    private func changeTags(
        of arn: String,
        _ tenant: Tenant,
        _ change: @escaping @Sendable ([String: String]?) throws -> [String: String]?
    ) async throws {
        let subject = try TagSubject(arn, tenant)
        try await state.store.write { [state] view in
            try subject.set(try change(try subject.tags(state, view)), state, view)
        }
    }
}

enum TagChanges {
    /// - Throws: `InvalidRequestException` for keys that no tag can have, and for more than fifty tags.
    ///
    /// Source: Amazon Athena User Guide, Tag Athena resources: at most 50 tags, keys do not begin with `aws:`.
    static func merged(_ added: [Athena.Tag], into tags: [String: String]?) throws -> [String: String]? {
        guard !added.isEmpty else { return tags }
        var merged = tags ?? [:]
        for tag in added {
            guard let key = tag.key, !key.lowercased().hasPrefix("aws:") else {
                throw Athena.InvalidRequestException("Tag keys must be there and must not begin with 'aws:'.")
            }
            merged[key] = tag.value ?? ""
        }
        guard merged.count <= 50 else {
            throw Athena.InvalidRequestException("A resource can have at most 50 tags.")
        }
        return merged
    }
}

/// A resource that can have tags, by its ARN.
private struct TagSubject: Sendable {
    private enum Kind: Sendable {
        case workGroup
        case dataCatalog
    }

    private let kind: Kind
    private let name: String
    private let tenant: Tenant
    private let arn: String

    init(_ text: String, _ tenant: Tenant) throws {
        guard let arn = ARN(text), arn.service == "athena", arn.account == tenant.account else {
            throw Athena.InvalidRequestException("The ARN \(text) is malformed.")
        }
        let parts = arn.resource.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw Athena.InvalidRequestException("The ARN \(text) is malformed.")
        }
        switch parts[0] {
        case "workgroup": kind = .workGroup
        case "datacatalog": kind = .dataCatalog
        default: throw Athena.InvalidRequestException("Resources of kind \(parts[0]) have no tags here.")
        }
        name = parts[1]
        self.tenant = tenant
        self.arn = text
    }

    func tags(_ state: AthenaState, _ view: any ReadView) throws -> [String: String]? {
        switch kind {
        case .workGroup:
            guard let group = try state.workGroups.find(name, tenant, view) else { throw missing }
            return group.tags
        case .dataCatalog:
            guard let catalog = try state.dataCatalogs.find(name, tenant, view) else { throw missing }
            return catalog.tags
        }
    }

    func set(_ tags: [String: String]?, _ state: AthenaState, _ view: any WriteView) throws {
        switch kind {
        case .workGroup:
            guard var group = try state.workGroups.find(name, tenant, view) else { throw missing }
            group.tags = tags
            try state.workGroups.put(group, view)
        case .dataCatalog:
            guard var catalog = try state.dataCatalogs.find(name, tenant, view) else { throw missing }
            guard !catalog.isBuiltIn else {
                throw Athena.InvalidRequestException("The catalog \(name) cannot be tagged.")
            }
            catalog.tags = tags
            try state.dataCatalogs.put(catalog, view)
        }
    }

    private var missing: Athena.ResourceNotFoundException {
        Athena.ResourceNotFoundException(message: "Resource \(arn) was not found.", resourceName: arn)
    }
}
