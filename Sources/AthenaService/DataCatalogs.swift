import Primitives
import ServiceKit
import Store

/// Catalogs that queries can name.
///
/// Differs: the tenant's own Glue Data Catalog is the only one whose tables can be read. Catalogs behind Lambda functions,
/// Hive metastores and other accounts are kept as they were described, and whatever reads them fails by name.
extension AthenaService {
    /// - Throws: `InvalidRequestException` when there is one of that name, for parameters that its type needs and has not,
    ///   and for federated catalogs, which are made from connections.
    func createDataCatalog(
        _ input: Athena.CreateDataCatalogInput,
        _ call: Call
    ) async throws -> Athena.CreateDataCatalogOutput {
        let made = DataCatalogRecord(
            name: input.name,
            tenant: call.tenant,
            type: input.type.rawValue,
            description: input.description,
            parameters: try Self.checked(input.parameters ?? [:], input.type, call.tenant),
            tags: try TagChanges.merged(input.tags ?? [], into: nil)
        )
        try await state.store.write { [state] view in
            guard try state.dataCatalogs.find(made.name, made.tenant, view) == nil else {
                throw Athena.InvalidRequestException("DataCatalog \(made.name) already exists")
            }
            try state.dataCatalogs.put(made, view)
        }
        return .init(dataCatalog: made.asDataCatalog)
    }

    func getDataCatalog(
        _ input: Athena.GetDataCatalogInput,
        _ call: Call
    ) async throws -> Athena.GetDataCatalogOutput {
        let found = try await state.store.read { try dataCatalog(input.name, call.tenant, $0) }
        return .init(dataCatalog: found.asDataCatalog)
    }

    func listDataCatalogs(
        _ input: Athena.ListDataCatalogsInput,
        _ call: Call
    ) async throws -> Athena.ListDataCatalogsOutput {
        let all = try await state.store.read { [state] in try state.dataCatalogs.all(call.tenant, $0) }
        let page = try Page(
            of: all,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            scope: "athena.catalogs",
            position: \.name,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(
            dataCatalogsSummary: page.elements.map {
                .init(catalogName: $0.name, type: Athena.DataCatalogType(rawValue: $0.type))
            },
            nextToken: page.nextToken
        )
    }

    func updateDataCatalog(
        _ input: Athena.UpdateDataCatalogInput,
        _ call: Call
    ) async throws -> Athena.UpdateDataCatalogOutput {
        let parameters = try input.parameters.map { try Self.checked($0, input.type, call.tenant) }
        try await state.store.write { [self] view in
            var catalog = try dataCatalog(input.name, call.tenant, view)
            guard !catalog.isBuiltIn else { throw Self.unchangeable(catalog.name) }
            catalog.type = input.type.rawValue
            if let description = input.description { catalog.description = description }
            if let parameters { catalog.parameters = parameters }
            try state.dataCatalogs.put(catalog, view)
        }
        return .init()
    }

    func deleteDataCatalog(
        _ input: Athena.DeleteDataCatalogInput,
        _ call: Call
    ) async throws -> Athena.DeleteDataCatalogOutput {
        let gone = try await state.store.write { [self] view in
            let catalog = try dataCatalog(input.name, call.tenant, view)
            guard !catalog.isBuiltIn else { throw Self.unchangeable(catalog.name) }
            try state.dataCatalogs.delete(catalog.name, call.tenant, view)
            return catalog
        }
        return .init(dataCatalog: gone.asDataCatalog)
    }

    /// - Throws: `InvalidRequestException` when it is not there.
    func dataCatalog(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> DataCatalogRecord {
        guard let catalog = try state.dataCatalogs.find(name, tenant, view) else {
            throw Athena.InvalidRequestException("Data catalog \(name) was not found")
        }
        return catalog
    }

    private static func unchangeable(_ name: String) -> Athena.InvalidRequestException {
        Athena.InvalidRequestException("The data catalog \(name) cannot be changed or deleted.")
    }

    /// Source: Athena API Reference, CreateDataCatalog, Parameters.
    private static func checked(
        _ parameters: [String: String],
        _ type: Athena.DataCatalogType,
        _ tenant: Tenant
    ) throws -> [String: String] {
        switch type {
        case .glue:
            guard let account = parameters["catalog-id"] else {
                throw Athena.InvalidRequestException("A catalog of type GLUE needs the parameter catalog-id.")
            }
            guard account.count == 12, account.allSatisfy(\.isNumber) else {
                throw Athena.InvalidRequestException("catalog-id \(account) is not an account's number.")
            }
        case .hive:
            guard parameters["metadata-function"] != nil else {
                throw Athena.InvalidRequestException(
                    "A catalog of type HIVE needs the parameter metadata-function."
                )
            }
        case .lambda:
            let hasBoth = parameters["metadata-function"] != nil && parameters["record-function"] != nil
            guard hasBoth || parameters["function"] != nil else {
                throw Athena.InvalidRequestException(
                    "A catalog of type LAMBDA needs the parameter function, or metadata-function and record-function."
                )
            }
        case .federated:
            throw Athena.InvalidRequestException("Catalogs of type FEDERATED are not supported by Hosu.")
        }
        return parameters
    }
}

extension DataCatalogRecord {
    /// As the API shows it.
    fileprivate var asDataCatalog: Athena.DataCatalog {
        .init(
            name: name,
            description: description,
            type: Athena.DataCatalogType(rawValue: type) ?? .glue,
            parameters: parameters
        )
    }
}
