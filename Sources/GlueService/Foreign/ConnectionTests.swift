import Catalog
import ForeignDatabases
import ServiceKit
import Shapes

extension GlueService {
    /// Connects with a connection of the catalog, or with one that is not in it yet.
    ///
    /// - Throws: `InvalidInputException` with the database's own words where that fails, and by name for connections
    ///   that lead to no database of a kind that there is a driver for.
    /// - Source: Glue API Reference, TestConnection.
    func testConnection(
        _ input: Glue.TestConnectionRequest,
        _ call: Call
    ) async throws -> Glue.TestConnectionResponse {
        let connection: CatalogConnection
        switch (input.connectionName, input.testConnectionInput) {
        case (let name?, nil):
            connection = try await read(input.catalogId, call) { try $0.entity(CatalogConnection.self, name) }
        case (nil, let given?):
            let whole = Glue.ConnectionInput(
                name: "test",
                connectionType: given.connectionType,
                connectionProperties: given.connectionProperties,
                authenticationConfiguration: given.authenticationConfiguration
            )
            connection = try await self.connection(whole, named: "test", call)
        case (nil, nil), (.some, .some):
            throw Glue.InvalidInputException(
                message: "Either ConnectionName or TestConnectionInput must be given, and not both."
            )
        }
        let resolver = ConnectionResolver(secrets: secrets, access: foreign)
        let database = try await resolver.database(of: connection, call)
        do {
            try await foreign.databases.test(database)
        } catch let failure as ForeignFailure {
            throw Glue.InvalidInputException(message: failure.description)
        }
        return .init()
    }
}
