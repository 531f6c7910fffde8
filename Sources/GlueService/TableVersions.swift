import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func getTableVersion(
        _ input: Glue.GetTableVersionRequest,
        _ call: Call
    ) async throws -> Glue.GetTableVersionResponse {
        let table = try await read(input.catalogId, call) { catalog in
            let table = try catalog.table(input.tableName, in: input.databaseName)
            guard let version = input.versionId else { return table }
            return try catalog.version(version, of: table)
        }
        return .init(tableVersion: Glue.TableVersion(table, account: call.tenant.account))
    }

    /// The versions of a table, the current one first.
    func getTableVersions(
        _ input: Glue.GetTableVersionsRequest,
        _ call: Call
    ) async throws -> Glue.GetTableVersionsResponse {
        let listing = Listing(scope: "GetTableVersions.\(input.databaseName).\(input.tableName)")
        let below = try listing.position(input.nextToken).flatMap(Int64.init)
        let limit = input.maxResults ?? 100
        let found = try await read(input.catalogId, call) { catalog in
            try catalog.versions(
                of: try catalog.table(input.tableName, in: input.databaseName),
                below: below,
                limit: limit + 1
            )
        }
        let (versions, nextToken) = listing.page(found, limit: limit) { String($0.versionID) }
        return .init(
            tableVersions: versions.map { Glue.TableVersion($0, account: call.tenant.account) },
            nextToken: nextToken
        )
    }

    func deleteTableVersion(
        _ input: Glue.DeleteTableVersionRequest,
        _ call: Call
    ) async throws -> Glue.DeleteTableVersionResponse {
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.deleteVersion(input.versionId, of: table)
        }
        return .init()
    }

    func batchDeleteTableVersion(
        _ input: Glue.BatchDeleteTableVersionRequest,
        _ call: Call
    ) async throws -> Glue.BatchDeleteTableVersionResponse {
        let errors = try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            var errors: [Glue.TableVersionError] = []
            for version in input.versionIds {
                do {
                    try catalog.deleteVersion(version, of: table)
                } catch let failure as CatalogFailure {
                    errors.append(
                        .init(
                            tableName: table.name,
                            versionId: version,
                            errorDetail: failure.asErrorDetail
                        )
                    )
                }
            }
            return errors
        }
        return .init(errors: errors)
    }
}

extension Glue.TableVersion {
    init(_ table: CatalogTable, account: String) {
        self.init(table: Glue.Table(table, account: account), versionId: String(table.versionID))
    }
}
