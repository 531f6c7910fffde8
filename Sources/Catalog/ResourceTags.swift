import Primitives
import Store

/// What tags can be on.
package enum TaggedResource: Hashable, Sendable {
    case database(String)
    case connection(String)
    case crawler(String)
    /// What other parts of Glue keep, such as `job/NAME`.
    case other(kind: String, name: String)

    /// As it stands at the end of an ARN.
    package var text: String {
        switch self {
        case .database(let name): "database/\(name)"
        case .connection(let name): "connection/\(name)"
        case .crawler(let name): "crawler/\(name)"
        case .other(let kind, let name): "\(kind)/\(name)"
        }
    }
}

/// The tags of one resource.
private struct TagRecord: Codable, Sendable {
    let resource: String
    var tags: [String: String]

    static let table = Table<Owned<TagRecord>>("catalog_tags", coder: .json()) {
        TupleKey($0.tenant, $0.value.resource)
    }
}

extension CatalogReader {
    /// The tags of a resource, whether it is there or not.
    package func tags(of resource: TaggedResource) throws -> [String: String] {
        try TagRecord.table.get(TupleKey(tenant, resource.text), view)?.value.tags ?? [:]
    }
}

extension CatalogWriter {
    /// Gives a resource these tags in place of those it has.
    package func setTags(_ tags: [String: String], of resource: TaggedResource) throws {
        guard !tags.isEmpty else { return try removeTags(of: resource) }
        try TagRecord.table.put(Owned(TagRecord(resource: resource.text, tags: tags), tenant), view)
    }

    /// Takes all tags off a resource; whoever removes a resource does this with it.
    package func removeTags(of resource: TaggedResource) throws {
        try TagRecord.table.delete(TupleKey(tenant, resource.text), view)
    }
}
