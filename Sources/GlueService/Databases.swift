import Catalog
import Primitives
import ServiceKit

extension GlueService {
    func createDatabase(
        _ input: Glue.CreateDatabaseRequest,
        _ call: Call
    ) async throws -> Glue.CreateDatabaseResponse {
        try refuse(input.databaseInput.federatedDatabase != nil, "FederatedDatabase")
        let definition = input.databaseInput.definition
        let tags = try Self.checked(tags: input.tags ?? [:])
        try await write(input.catalogId, call) { catalog in
            let database = try catalog.createDatabase(definition)
            try catalog.setTags(tags, of: .database(database.name))
        }
        return .init()
    }

    func getDatabase(
        _ input: Glue.GetDatabaseRequest,
        _ call: Call
    ) async throws -> Glue.GetDatabaseResponse {
        let database = try await read(input.catalogId, call) { try $0.followed(try $0.database(input.name)) }
        return .init(database: Glue.Database(database, account: call.tenant.account))
    }

    func getDatabases(
        _ input: Glue.GetDatabasesRequest,
        _ call: Call
    ) async throws -> Glue.GetDatabasesResponse {
        let listing = Listing(scope: "GetDatabases")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 100
        if input.resourceShareType == .foreign || input.resourceShareType == .federated {
            return .init(databaseList: [])
        }
        let found = try await read(input.catalogId, call) { catalog in
            try catalog.databases(after: after, limit: limit + 1).map(catalog.followed)
        }
        let (databases, nextToken) = listing.page(found, limit: limit, position: \.name)
        let namesAlone = input.attributesToGet.map { $0 == [.name] } ?? false
        return .init(
            databaseList: databases.map {
                namesAlone
                    ? Glue.Database(name: $0.name) : Glue.Database($0, account: call.tenant.account)
            },
            nextToken: nextToken
        )
    }

    func updateDatabase(
        _ input: Glue.UpdateDatabaseRequest,
        _ call: Call
    ) async throws -> Glue.UpdateDatabaseResponse {
        try refuse(input.databaseInput.federatedDatabase != nil, "FederatedDatabase")
        let definition = input.databaseInput.definition
        try await write(input.catalogId, call) { try $0.updateDatabase(input.name, to: definition) }
        return .init()
    }

    /// Removes a database with all that is in it, at once.
    ///
    /// Differs: AWS may remove the tables some time after the answer.
    func deleteDatabase(
        _ input: Glue.DeleteDatabaseRequest,
        _ call: Call
    ) async throws -> Glue.DeleteDatabaseResponse {
        try await write(input.catalogId, call) { try $0.deleteDatabase(input.name) }
        return .init()
    }
}

extension Glue.DatabaseInput {
    var definition: DatabaseDefinition {
        DatabaseDefinition(
            name: name,
            description: description,
            locationURI: locationUri,
            parameters: parameters ?? [:],
            defaultPermissions: createTableDefaultPermissions?.map {
                PrincipalPermissions(
                    principal: $0.principal?.dataLakePrincipalIdentifier,
                    permissions: $0.permissions?.map(\.rawValue)
                )
            },
            target: targetDatabase.map {
                DatabaseReference(catalogID: $0.catalogId, databaseName: $0.databaseName, region: $0.region)
            }
        )
    }
}

extension Glue.Database {
    /// A database without default permissions gets those that AWS gives it: all, for `IAM_ALLOWED_PRINCIPALS`.
    init(_ database: CatalogDatabase, account: String) {
        let definition = database.definition
        let everyone = PrincipalPermissions(principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"])
        self.init(
            name: definition.name,
            description: definition.description,
            locationUri: definition.locationURI,
            parameters: definition.parameters.isEmpty ? nil : definition.parameters,
            createTime: database.createdAt,
            createTableDefaultPermissions: (definition.defaultPermissions ?? [everyone]).map { permission in
                Glue.PrincipalPermissions(
                    principal: permission.principal.map { .init(dataLakePrincipalIdentifier: $0) },
                    permissions: permission.permissions?.compactMap(Glue.Permission.init(rawValue:))
                )
            },
            targetDatabase: definition.target.map {
                .init(catalogId: $0.catalogID, databaseName: $0.databaseName, region: $0.region)
            },
            catalogId: account
        )
    }
}
