package import Primitives
package import Store

/// Where a data store is and how to get in, as the catalog keeps it.
package struct CatalogConnection: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.connection
    package static let tableName: TableName = "catalog_connections"

    package let name: String
    package var description: String?
    /// `JDBC`, `MONGODB`, `KAFKA`, `NETWORK` and so on.
    package var type: String
    package var matchCriteria: [String]?
    /// All properties but those that are secret.
    package var properties: [String: String]
    /// Secret properties, sealed, in base64.
    package var sealedProperties: [String: String]
    package var sparkProperties: [String: String]?
    package var athenaProperties: [String: String]?
    package var pythonProperties: [String: String]?
    package var network: ConnectionNetwork?
    package var authentication: ConnectionAuthentication?
    package let createdAt: Timestamp
    package var updatedAt: Timestamp
    /// The ARN of who changed it last.
    package var updatedBy: String?

    package init(
        name: String,
        description: String?,
        type: String,
        matchCriteria: [String]?,
        properties: [String: String],
        sealedProperties: [String: String],
        createdAt: Timestamp,
        updatedBy: String?
    ) {
        self.name = name
        self.description = description
        self.type = type
        self.matchCriteria = matchCriteria
        self.properties = properties
        self.sealedProperties = sealedProperties
        self.createdAt = createdAt
        updatedAt = createdAt
        self.updatedBy = updatedBy
    }

    /// The properties that nobody but who connects needs to see.
    ///
    /// Source: Glue API Reference, ConnectionPropertyKey: each has a counterpart `ENCRYPTED_...`.
    package static let secretProperties: Set<String> = [
        "KAFKA_CLIENT_KEYSTORE_PASSWORD",
        "KAFKA_CLIENT_KEY_PASSWORD",
        "KAFKA_SASL_PLAIN_PASSWORD",
        "KAFKA_SASL_SCRAM_PASSWORD",
        "PASSWORD",
    ]
}

/// Where in a network a connection starts.
package struct ConnectionNetwork: Codable, Hashable, Sendable {
    package var subnetID: String?
    package var securityGroupIDs: [String]?
    package var availabilityZone: String?

    package init(subnetID: String?, securityGroupIDs: [String]?, availabilityZone: String?) {
        self.subnetID = subnetID
        self.securityGroupIDs = securityGroupIDs
        self.availabilityZone = availabilityZone
    }
}

/// How a connection proves who it is, by a secret that lies elsewhere.
package struct ConnectionAuthentication: Codable, Hashable, Sendable {
    /// `BASIC`, `OAUTH2`, `CUSTOM` or `IAM`.
    package var type: String?
    package var secretARN: String?
    package var keyARN: String?

    package init(type: String?, secretARN: String?, keyARN: String?) {
        self.type = type
        self.secretARN = secretARN
        self.keyARN = keyARN
    }
}
