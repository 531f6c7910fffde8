import Catalog
import Primitives
import ServiceKit
import Store

/// What Athena tells of databases and tables, from the Glue Data Catalog.
extension AthenaService {
    func getDatabase(_ input: Athena.GetDatabaseInput, _ call: Call) async throws -> Athena.GetDatabaseOutput {
        try await requireCatalog(input.catalogName, call.tenant)
        let database = try await reading(call) { try $0.database(input.databaseName) }
        return .init(database: show(database))
    }

    func listDatabases(
        _ input: Athena.ListDatabasesInput,
        _ call: Call
    ) async throws -> Athena.ListDatabasesOutput {
        try await requireCatalog(input.catalogName, call.tenant)
        let databases = try await reading(call) { try $0.databases() }
        let page = try Page(
            of: databases,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            scope: "athena.databases",
            position: \.name,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(databaseList: page.elements.map(show), nextToken: page.nextToken)
    }

    func getTableMetadata(
        _ input: Athena.GetTableMetadataInput,
        _ call: Call
    ) async throws -> Athena.GetTableMetadataOutput {
        try await requireCatalog(input.catalogName, call.tenant)
        let table = try await reading(call) { try $0.table(input.tableName, in: input.databaseName) }
        return .init(tableMetadata: show(table))
    }

    func listTableMetadata(
        _ input: Athena.ListTableMetadataInput,
        _ call: Call
    ) async throws -> Athena.ListTableMetadataOutput {
        try await requireCatalog(input.catalogName, call.tenant)
        var tables = try await reading(call) { catalog in
            _ = try catalog.database(input.databaseName)
            return try catalog.tables(in: input.databaseName)
        }
        if let expression = input.expression, !expression.isEmpty {
            do {
                tables = try NamePattern(expression).filter(tables, by: \.name)
            } catch {
                throw Athena.InvalidRequestException("The expression \(expression) is not a pattern.")
            }
        }
        let page = try Page(
            of: tables,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            scope: "athena.tables/\(input.databaseName)",
            position: \.name,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(tableMetadataList: page.elements.map(show), nextToken: page.nextToken)
    }

    /// - Throws: `InvalidRequestException` for a catalog that is not there, or that cannot be read here.
    private func requireCatalog(_ name: String, _ tenant: Tenant) async throws {
        let catalog = try await state.store.read { try dataCatalog(name, tenant, $0) }
        guard catalog.isOwnGlue else {
            throw Athena.InvalidRequestException(
                "Data catalog \(name) of type \(catalog.type) cannot be read by Hosu, which reads the account's own Glue "
                    + "Data Catalog alone."
            )
        }
    }

    private func reading<Value: Sendable>(
        _ call: Call,
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        do {
            return try await state.catalog.read(call.tenant, body)
        } catch CatalogFailure.databaseMissing(let name) {
            throw Self.notFound("Database \(name) not found.", call)
        } catch CatalogFailure.tableMissing(_, let name) {
            throw Self.notFound("Entity Not Found: Table \(name) not found.", call)
        }
    }

    /// Source: Athena's answers, in which clients look for Glue's own error (PyAthena, `PATTERN_METADATA_SERVICE_ERROR`).
    private static func notFound(_ message: String, _ call: Call) -> Athena.MetadataException {
        Athena.MetadataException(
            message:
                "\(message) (Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException; "
                + "Request ID: \(call.requestID); Proxy: null)"
        )
    }

    private func show(_ database: CatalogDatabase) -> Athena.Database {
        .init(
            name: database.name,
            description: database.definition.description,
            parameters: database.definition.parameters.isEmpty ? nil : database.definition.parameters
        )
    }

    private func show(_ table: CatalogTable) -> Athena.TableMetadata {
        var parameters = table.definition.parameters
        if let storage = table.definition.storage {
            parameters["location"] = storage.location
            parameters["inputformat"] = storage.inputFormat
            parameters["outputformat"] = storage.outputFormat
            parameters["serde.serialization.lib"] = storage.serde?.library
            for (name, value) in storage.serde?.parameters ?? [:] { parameters["serde.param." + name] = value }
        }
        return .init(
            name: table.name,
            createTime: table.createdAt,
            lastAccessTime: table.definition.lastAccessedAt,
            tableType: table.definition.tableType,
            columns: table.columns.map(show),
            partitionKeys: table.partitionKeys.map(show),
            parameters: parameters
        )
    }

    private func show(_ column: CatalogColumn) -> Athena.Column {
        .init(name: column.name, type: column.type, comment: column.comment)
    }
}
