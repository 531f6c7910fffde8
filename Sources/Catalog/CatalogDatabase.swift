package import Primitives

/// What a caller says about a database when it makes or changes one.
package struct DatabaseDefinition: Codable, Hashable, Sendable {
    /// In lower case once it is stored.
    package var name: String
    package var description: String?
    package var locationURI: String?
    package var parameters: [String: String]
    /// Who may do what with new tables; kept for the client's sake, decides nothing.
    package var defaultPermissions: [PrincipalPermissions]?
    /// The database a resource link stands for.
    package var target: DatabaseReference?

    package init(
        name: String,
        description: String? = nil,
        locationURI: String? = nil,
        parameters: [String: String] = [:],
        defaultPermissions: [PrincipalPermissions]? = nil,
        target: DatabaseReference? = nil
    ) {
        self.name = name
        self.description = description
        self.locationURI = locationURI
        self.parameters = parameters
        self.defaultPermissions = defaultPermissions
        self.target = target
    }
}

/// A database as the catalog keeps it.
package struct CatalogDatabase: Codable, Hashable, Sendable {
    package var definition: DatabaseDefinition
    package var createdAt: Timestamp

    package var name: String { definition.name }

    package init(definition: DatabaseDefinition, createdAt: Timestamp) {
        self.definition = definition
        self.createdAt = createdAt
    }
}

/// Permissions of Lake Formation on a principal.
package struct PrincipalPermissions: Codable, Hashable, Sendable {
    package var principal: String?
    package var permissions: [String]?

    package init(principal: String?, permissions: [String]?) {
        self.principal = principal
        self.permissions = permissions
    }
}

/// Another database, possibly of another account.
package struct DatabaseReference: Codable, Hashable, Sendable {
    package var catalogID: String?
    package var databaseName: String?
    package var region: String?

    package init(catalogID: String?, databaseName: String?, region: String?) {
        self.catalogID = catalogID
        self.databaseName = databaseName
        self.region = region
    }
}
