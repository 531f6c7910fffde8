import Primitives
import Store

/// A data catalog as it is kept.
struct DataCatalogRecord: Codable, Sendable {
    /// The one that is always there: the tenant's own Glue Data Catalog.
    static let builtInName = "AwsDataCatalog"

    let name: String
    let tenant: Tenant
    /// As the API names it: `GLUE`, `LAMBDA` or `HIVE`.
    var type: String
    var description: String?
    var parameters: [String: String]
    var tags: [String: String]?

    var isBuiltIn: Bool { name == Self.builtInName }

    /// Whether it shows the tenant's own Glue Data Catalog, which is the only one that can be read.
    var isOwnGlue: Bool {
        type == "GLUE" && (parameters["catalog-id"] ?? tenant.account) == tenant.account
    }
}

/// The data catalogs of all tenants; names are compared without regard to case.
struct DataCatalogTable: Sendable {
    private static let catalogs = Table<DataCatalogRecord>("athena_data_catalogs", coder: .json()) {
        TupleKey($0.tenant, $0.name.lowercased())
    }

    func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> DataCatalogRecord? {
        if name.lowercased() == DataCatalogRecord.builtInName.lowercased() { return builtIn(tenant) }
        return try Self.catalogs.get(TupleKey(tenant, name.lowercased()), view)
    }

    /// All of a tenant's, by name.
    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [DataCatalogRecord] {
        ([builtIn(tenant)] + (try Self.catalogs.scan(.prefix(TupleKey(tenant)), view))).sorted {
            $0.name < $1.name
        }
    }

    func put(_ catalog: DataCatalogRecord, _ view: any WriteView) throws {
        try Self.catalogs.put(catalog, view)
    }

    func delete(_ name: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try Self.catalogs.delete(TupleKey(tenant, name.lowercased()), view)
    }

    private func builtIn(_ tenant: Tenant) -> DataCatalogRecord {
        DataCatalogRecord(
            name: DataCatalogRecord.builtInName,
            tenant: tenant,
            type: "GLUE",
            parameters: ["catalog-id": tenant.account]
        )
    }
}
