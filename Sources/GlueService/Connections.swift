import Catalog
import Primitives
import ServiceKit

/// Connections to data stores; their passwords lie in the store sealed under the lake's master key.
///
/// Source: Glue API Reference, Connections API.
extension GlueService {
    func createConnection(
        _ input: Glue.CreateConnectionRequest,
        _ call: Call
    ) async throws -> Glue.CreateConnectionResponse {
        try requireOwnCatalog(input.catalogId, call)
        let connection = try await connection(input.connectionInput, named: input.connectionInput.name, call)
        let tags = try Self.checked(tags: input.tags ?? [:])
        try await write(input.catalogId, call) { catalog in
            try catalog.create(connection)
            try catalog.setTags(tags, of: .connection(connection.name))
        }
        return .init(createConnectionStatus: .ready)
    }

    func getConnection(
        _ input: Glue.GetConnectionRequest,
        _ call: Call
    ) async throws -> Glue.GetConnectionResponse {
        let (connection, encryption) = try await read(input.catalogId, call) {
            (try $0.entity(CatalogConnection.self, input.name), try $0.encryption())
        }
        let passwords = PasswordView(hides: input.hidePassword ?? false, encryption)
        return .init(connection: try await shown(connection, passwords))
    }

    func getConnections(
        _ input: Glue.GetConnectionsRequest,
        _ call: Call
    ) async throws -> Glue.GetConnectionsResponse {
        let (all, encryption) = try await read(input.catalogId, call) {
            (try $0.entities(CatalogConnection.self), try $0.encryption())
        }
        let wanted = Set(input.filter?.matchCriteria ?? [])
        let found = all.filter { connection in
            wanted.isSubset(of: connection.matchCriteria ?? [])
                && input.filter?.connectionType.map { $0.rawValue == connection.type } ?? true
                && input.filter?.connectionSchemaVersion.map { $0 == 1 } ?? true
        }
        let (page, nextToken) = try Listing(scope: "GetConnections").page(
            of: found,
            after: input.nextToken,
            limit: input.maxResults ?? 100,
            position: \.name
        )
        let passwords = PasswordView(hides: input.hidePassword ?? false, encryption)
        var connections: [Glue.Connection] = []
        for connection in page { connections.append(try await shown(connection, passwords)) }
        return .init(connectionList: connections, nextToken: nextToken)
    }

    /// Replaces all of a connection but its name and the time it was made.
    func updateConnection(
        _ input: Glue.UpdateConnectionRequest,
        _ call: Call
    ) async throws -> Glue.UpdateConnectionResponse {
        try requireOwnCatalog(input.catalogId, call)
        let connection = try await connection(input.connectionInput, named: input.name, call)
        try await write(input.catalogId, call) { catalog in
            let old = try catalog.reader.entity(CatalogConnection.self, input.name)
            try catalog.put(connection.replacing(old, at: catalog.now))
        }
        return .init()
    }

    func deleteConnection(
        _ input: Glue.DeleteConnectionRequest,
        _ call: Call
    ) async throws -> Glue.DeleteConnectionResponse {
        try await write(input.catalogId, call) { try $0.deleteConnection(input.connectionName) }
        return .init()
    }

    func batchDeleteConnection(
        _ input: Glue.BatchDeleteConnectionRequest,
        _ call: Call
    ) async throws -> Glue.BatchDeleteConnectionResponse {
        let (succeeded, errors) = try await write(input.catalogId, call) { catalog in
            var succeeded: [String] = []
            var errors: [String: Glue.ErrorDetail] = [:]
            for name in input.connectionNameList {
                do {
                    try catalog.deleteConnection(name)
                    succeeded.append(name)
                } catch let failure as CatalogFailure {
                    errors[name] = failure.asErrorDetail
                }
            }
            return (succeeded, errors)
        }
        return .init(succeeded: succeeded, errors: errors)
    }

    /// The record of what a client gave, its secrets sealed.
    func connection(
        _ input: Glue.ConnectionInput,
        named name: String,
        _ call: Call
    ) async throws -> CatalogConnection {
        try input.check()
        var properties = input.connectionProperties
        var sealed: [String: String] = [:]
        for key in CatalogConnection.secretProperties {
            guard let secret = properties.removeValue(forKey: key) else { continue }
            let bytes = try await secrets.seal(Array(secret.utf8), Self.purpose(key))
            sealed[key] = Base64.encode(bytes)
        }
        var connection = CatalogConnection(
            name: name,
            description: input.description,
            type: input.connectionType.rawValue,
            matchCriteria: input.matchCriteria,
            properties: properties,
            sealedProperties: sealed,
            createdAt: call.world.clock.now,
            updatedBy: call.principal.arn()?.description
        )
        connection.sparkProperties = input.sparkProperties
        connection.athenaProperties = input.athenaProperties
        connection.pythonProperties = input.pythonProperties
        connection.network = input.physicalConnectionRequirements.map {
            ConnectionNetwork(
                subnetID: $0.subnetId,
                securityGroupIDs: $0.securityGroupIdList,
                availabilityZone: $0.availabilityZone
            )
        }
        connection.authentication = input.authenticationConfiguration.map {
            ConnectionAuthentication(
                type: $0.authenticationType?.rawValue,
                secretARN: $0.secretArn,
                keyARN: $0.kmsKeyArn
            )
        }
        return connection
    }

    /// A connection as a client may see it.
    private func shown(
        _ connection: CatalogConnection,
        _ passwords: PasswordView
    ) async throws -> Glue.Connection {
        var properties = connection.properties
        for (key, sealed) in connection.sealedProperties {
            switch passwords {
            case .hidden: continue
            case .encrypted: properties["ENCRYPTED_" + key] = sealed
            case .plain:
                let bytes = try await secrets.open(Base64.decode(sealed) ?? [], Self.purpose(key))
                properties[key] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return Glue.Connection(connection, properties: properties)
    }

    /// What a secret property is sealed for.
    static func purpose(_ property: String) -> String { "glue connection \(property)" }
}

/// How passwords are handed out.
private enum PasswordView {
    case hidden
    case encrypted
    case plain

    init(hides: Bool, _ encryption: CatalogEncryption) {
        self = hides ? .hidden : (encryption.returnsPasswordsEncrypted ? .encrypted : .plain)
    }
}

extension CatalogWriter {
    fileprivate func deleteConnection(_ name: String) throws {
        try remove(CatalogConnection.self, name)
        try removeTags(of: .connection(name))
    }
}

extension CatalogConnection {
    /// This definition in place of `old`.
    fileprivate func replacing(_ old: CatalogConnection, at moment: Timestamp) -> CatalogConnection {
        var connection = CatalogConnection(
            name: old.name,
            description: description,
            type: type,
            matchCriteria: matchCriteria,
            properties: properties,
            sealedProperties: sealedProperties,
            createdAt: old.createdAt,
            updatedBy: updatedBy
        )
        connection.updatedAt = moment
        connection.sparkProperties = sparkProperties
        connection.athenaProperties = athenaProperties
        connection.pythonProperties = pythonProperties
        connection.network = network
        connection.authentication = authentication
        return connection
    }
}
