package import Catalog
package import Primitives
package import Runs
package import ServiceKit
import Shapes
package import Store

/// AWS Glue: the data catalog (databases, tables with versions, partitions and statistics, functions, connections,
/// classifiers, and its settings), crawlers that fill it, and jobs that run scripts on it.
package struct GlueService: GlueAPI {
    let catalog: CatalogStore
    let secrets: SecretBox
    let runs: RunRuntime
    let jobStops: JobStops
    let foreign: ForeignAccess

    package init(
        store: any MetadataStore,
        clock: any WorldClock,
        secrets: SecretBox,
        runs: RunRuntime,
        jobStops: JobStops = JobStops(),
        foreign: ForeignAccess = .withoutSecrets,
        observer: (any CatalogObserver)? = nil
    ) {
        catalog = CatalogStore(store: store, clock: clock, observer: observer)
        self.secrets = secrets
        self.runs = runs
        self.jobStops = jobStops
        self.foreign = foreign
    }
}

extension GlueService {
    /// Reads the caller's catalog, with failures as Glue words them.
    func read<Value: Sendable>(
        _ catalogID: String?,
        _ call: Call,
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        try requireOwnCatalog(catalogID, call)
        do {
            return try await catalog.read(call.tenant, body)
        } catch let failure as CatalogFailure {
            throw failure.asGlue
        }
    }

    /// Changes the caller's catalog, with failures as Glue words them.
    @discardableResult
    func write<Value: Sendable>(
        _ catalogID: String?,
        _ call: Call,
        _ body: @escaping @Sendable (CatalogWriter) throws -> Value
    ) async throws -> Value {
        try requireOwnCatalog(catalogID, call)
        do {
            return try await catalog.write(call.tenant, as: call.operation, body)
        } catch let failure as CatalogFailure {
            throw failure.asGlue
        }
    }

    /// Catalogs of other accounts need grants, which there are none of.
    func requireOwnCatalog(_ catalogID: String?, _ call: Call) throws {
        guard let catalogID, catalogID != call.tenant.account else { return }
        let caller = call.principal.arn()?.description ?? "anonymous"
        let resource = ARN(service: "glue", tenant: call.tenant, resource: "catalog")
        throw PlainFailure(
            "AccessDeniedException",
            "User: \(caller) is not authorized to perform: glue:\(call.operation) on resource: "
                + "\(resource.description.replacing(call.tenant.account, with: catalogID)). The caller's catalog is "
                + "\(call.tenant.account)."
        )
    }

    /// Refuses a member that would change the meaning of the request and that is not there yet.
    func refuse(_ isGiven: Bool, _ member: String) throws {
        guard isGiven else { return }
        throw PlainFailure("InvalidInputException", "\(member) is not supported by Hosu.")
    }
}

/// A listing that is read page by page.
struct Listing {
    let scope: String

    /// The position after which the page begins; nil for the first page.
    func position(_ token: String?) throws -> String? {
        guard let token else { return nil }
        guard let page = PageToken(token, scope: scope) else {
            throw Glue.InvalidInputException(message: "The NextToken is not one that \(scope) gave out.")
        }
        return page.position
    }

    /// One page of a listing that was read whole, sorted by `position`, a text unique to each element.
    func page<Element: Sendable>(
        of elements: [Element],
        after token: String?,
        limit: Int,
        position: (Element) -> String
    ) throws -> (elements: [Element], nextToken: String?) {
        let after = try self.position(token)
        let rest = elements.drop { element in after.map { position(element) <= $0 } ?? false }
        return page(Array(rest), limit: limit, position: position)
    }

    /// The elements of a page and the token of the next one, from one element more than the page holds.
    func page<Element>(
        _ elements: [Element],
        limit: Int,
        position: (Element) -> String
    ) -> (elements: [Element], nextToken: String?) {
        guard elements.count > limit, limit > 0 else { return (elements, nil) }
        let page = Array(elements.prefix(limit))
        return (page, PageToken(scope: scope, position: position(page[limit - 1])).text)
    }
}
