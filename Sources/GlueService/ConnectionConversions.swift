import Catalog
import Shapes

extension Glue.ConnectionInput {
    /// - Throws: `InvalidInputException` for what a connection of this type cannot be without, and for credentials that
    ///   AWS would put into Secrets Manager.
    func check() throws {
        let authentication = authenticationConfiguration
        let refused: [(Bool, String)] = [
            (authentication?.oAuth2Properties != nil, "OAuth2Properties"),
            (authentication?.basicAuthenticationCredentials != nil, "BasicAuthenticationCredentials"),
            (authentication?.customAuthenticationCredentials != nil, "CustomAuthenticationCredentials"),
        ]
        for (isGiven, member) in refused where isGiven {
            throw PlainFailure("InvalidInputException", "\(member) is not supported by Hosu.")
        }
        let alternatives = Self.required[connectionType.rawValue] ?? []
        let given = Set(connectionProperties.keys)
        guard alternatives.isEmpty || alternatives.contains(where: { given.isSuperset(of: $0) }) else {
            let wanted = alternatives.map { $0.joined(separator: ", ") }.joined(separator: " or ")
            throw Glue.InvalidInputException(
                message: "A connection of type \(connectionType.rawValue) needs the properties \(wanted)."
            )
        }
    }

    /// Properties that a connection must have, in one of these ways.
    ///
    /// Source: Glue API Reference, ConnectionInput (ConnectionType).
    private static let required: [String: [[String]]] = [
        "JDBC": [["JDBC_CONNECTION_URL"], ["HOST", "PORT", "JDBC_ENGINE"]],
        "KAFKA": [["KAFKA_BOOTSTRAP_SERVERS"]],
        "MONGODB": [["CONNECTION_URL"]],
    ]
}

extension Glue.Connection {
    init(_ connection: CatalogConnection, properties: [String: String]) {
        self.init(
            name: connection.name,
            description: connection.description,
            connectionType: Glue.ConnectionType(rawValue: connection.type),
            matchCriteria: connection.matchCriteria,
            connectionProperties: properties,
            sparkProperties: connection.sparkProperties,
            athenaProperties: connection.athenaProperties,
            pythonProperties: connection.pythonProperties,
            physicalConnectionRequirements: connection.network.map {
                .init(
                    subnetId: $0.subnetID,
                    securityGroupIdList: $0.securityGroupIDs,
                    availabilityZone: $0.availabilityZone
                )
            },
            creationTime: connection.createdAt,
            lastUpdatedTime: connection.updatedAt,
            lastUpdatedBy: connection.updatedBy,
            status: .ready,
            authenticationConfiguration: connection.authentication.map {
                .init(
                    authenticationType: $0.type.flatMap(Glue.AuthenticationType.init),
                    secretArn: $0.secretARN,
                    kmsKeyArn: $0.keyARN
                )
            },
            connectionSchemaVersion: 1
        )
    }
}
