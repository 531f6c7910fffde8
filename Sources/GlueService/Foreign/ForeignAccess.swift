import Catalog
package import ForeignDatabases
import Primitives
package import ServiceKit
import Shapes

/// What connections need besides the catalog: the databases themselves, and the secrets that hold passwords.
package struct ForeignAccess: Sendable {
    package let databases: ForeignDatabases
    /// The text of a secret of the caller's, by its name or ARN.
    let secret: @Sendable (_ id: String, Call) async throws -> String

    package init(
        databases: ForeignDatabases,
        secret: @escaping @Sendable (_ id: String, Call) async throws -> String
    ) {
        self.databases = databases
        self.secret = secret
    }

    /// Databases only, for connections that hold their passwords themselves.
    package static let withoutSecrets = ForeignAccess(databases: ForeignDatabases()) { id, _ in
        throw PlainFailure("InvalidInputException", "The secret \(id) cannot be read here.")
    }
}

/// Makes databases of the catalog's connections.
struct ConnectionResolver: Sendable {
    let secrets: SecretBox
    let access: ForeignAccess

    /// The database of a connection, with the password of its own or of its secret; `database` takes the place of the
    /// one in the URL.
    ///
    /// - Throws: `InvalidInputException` for connections that lead to no database of a kind that there is a driver for.
    /// - Source: AWS Glue Developer Guide, "AWS Glue connection properties": a secret holds `username` and `password`.
    func database(
        of connection: CatalogConnection,
        database: String? = nil,
        _ call: Call
    ) async throws -> ForeignConnection {
        let properties = connection.properties
        var user = properties["USERNAME"]
        var password: String?
        if let sealed = connection.sealedProperties["PASSWORD"] {
            let bytes = try await secrets.open(Base64.decode(sealed) ?? [], GlueService.purpose("PASSWORD"))
            password = String(decoding: bytes, as: UTF8.self)
        }
        if let id = properties["SECRET_ID"] ?? connection.authentication?.secretARN, !id.isEmpty {
            let secret = try await Self.credentials(in: access.secret(id, call), id)
            (user, password) = (secret.user ?? user, secret.password)
        }
        do throws(ForeignFailure) {
            var found = try ForeignConnection(
                jdbcURL: try Self.url(connection),
                user: user,
                password: password,
                database: database
            )
            if properties["JDBC_ENFORCE_SSL"]?.lowercased() == "true", found.parameters["sslmode"] == nil {
                found.parameters["sslmode"] = found.kind == .postgresql ? "require" : "required"
            }
            return found
        } catch {
            throw error.asGlue
        }
    }

    private static func url(_ connection: CatalogConnection) throws(ForeignFailure) -> String {
        let properties = connection.properties
        if let url = properties["JDBC_CONNECTION_URL"] { return url }
        let type = connection.type == "JDBC" ? properties["JDBC_ENGINE"] ?? "" : connection.type
        guard let host = properties["HOST"] else {
            throw .unsupported(
                "The connection \(connection.name) is of the type \(connection.type) and leads to no database over JDBC."
            )
        }
        let port = properties["PORT"].map { ":\($0)" } ?? ""
        let database = properties["DATABASE"] ?? properties["DATABASE_NAME"] ?? ""
        return "jdbc:\(type.lowercased())://\(host)\(port)/\(PercentCoding.encode(database))"
    }

    private static func credentials(in text: String, _ id: String) throws -> (user: String?, password: String) {
        guard let json = try? JSONValue(parsing: text), let password = json["password"]?.string else {
            throw PlainFailure(
                "InvalidInputException",
                "The secret \(id) is no JSON object with the members username and password."
            )
        }
        return (json["username"]?.string ?? json["user"]?.string, password)
    }
}

extension ForeignFailure {
    /// The failure as Glue names it.
    var asGlue: any ServiceFailure { PlainFailure("InvalidInputException", description) }
}
