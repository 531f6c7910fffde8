import Catalog
import Primitives
import ServiceKit

/// The catalog of the account, the only one there is, and the import of Athena's catalog of old.
///
/// Source: Glue API Reference, GetCatalog, GetCatalogs, GetCatalogImportStatus, ImportCatalogToGlue.
extension GlueService {
    func getCatalog(_ input: Glue.GetCatalogRequest, _ call: Call) async throws -> Glue.GetCatalogResponse {
        guard input.catalogId == call.tenant.account else {
            throw Glue.EntityNotFoundException(message: "Catalog \(input.catalogId) not found.")
        }
        return .init(catalog: Self.rootCatalog(call))
    }

    /// No catalogs, and the account's own where it is asked for.
    func getCatalogs(_ input: Glue.GetCatalogsRequest, _ call: Call) async throws -> Glue.GetCatalogsResponse {
        _ = try Listing(scope: "GetCatalogs").position(input.nextToken)
        if let parent = input.parentCatalogId, parent != call.tenant.account {
            throw Glue.EntityNotFoundException(message: "Catalog \(parent) not found.")
        }
        return .init(catalogList: input.includeRoot == true ? [Self.rootCatalog(call)] : [])
    }

    func getCatalogImportStatus(
        _ input: Glue.GetCatalogImportStatusRequest,
        _ call: Call
    ) async throws -> Glue.GetCatalogImportStatusResponse {
        let last = try await read(input.catalogId, call) { try $0.lastImport() }
        return .init(
            importStatus: .init(
                importCompleted: true,
                importTime: last?.startedAt,
                importedBy: last?.startedBy
            )
        )
    }

    /// Notes that the import is done, since Athena has no other catalog here.
    func importCatalogToGlue(
        _ input: Glue.ImportCatalogToGlueRequest,
        _ call: Call
    ) async throws -> Glue.ImportCatalogToGlueResponse {
        let caller = call.principal.arn()?.description
        try await write(input.catalogId, call) { try $0.startImport(by: caller) }
        return .init()
    }

    private static func rootCatalog(_ call: Call) -> Glue.Catalog {
        let everyone = Glue.PrincipalPermissions(
            principal: .init(dataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS"),
            permissions: [.all]
        )
        return Glue.Catalog(
            catalogId: call.tenant.account,
            name: call.tenant.account,
            resourceArn: ARN(service: "glue", tenant: call.tenant, resource: "catalog").description,
            createTableDefaultPermissions: [everyone],
            createDatabaseDefaultPermissions: [everyone]
        )
    }
}
