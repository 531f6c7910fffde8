import DuckDB
import Primitives

/// A database of others, attached to an engine until `close`.
///
/// What it reads and writes goes through sessions of its own, each a transaction of the database.
struct Attachment: Sendable {
    let connection: ForeignConnection
    /// The name under which the engine knows the database.
    let alias: String
    private let engine: Engine

    /// Connects.
    ///
    /// - Throws: `ForeignFailure` with what the database says.
    static func open(
        _ connection: ForeignConnection,
        _ engine: Engine,
        alias: String
    ) async throws -> Attachment {
        let attachment = Attachment(connection: connection, alias: alias, engine: engine)
        let encryption = try connection.encryption()
        try await attachment.reporting {
            let session = try await engine.makeSession()
            // A secret, since the engine tells what it attaches in its failures.
            try await session.run(attachment.secret(encryption))
            do {
                try await session.run(attachment.statement(encryption))
            } catch {
                _ = try? await session.run("DROP SECRET \(alias)")
                throw error
            }
        }
        return attachment
    }

    /// Disconnects.
    func close() async {
        guard let session = try? await engine.makeSession() else { return }
        _ = try? await session.run("DETACH DATABASE IF EXISTS \(alias)")
        _ = try? await session.run("DROP SECRET IF EXISTS \(alias)")
    }

    private func secret(_ encryption: String?) -> String {
        var options = [
            "HOST \(connection.host.engineLiteral)", "PORT '\(connection.port)'",
            "USER \(connection.user.engineLiteral)", "PASSWORD \(connection.password.engineLiteral)",
        ]
        if !connection.database.isEmpty { options.append("DATABASE \(connection.database.engineLiteral)") }
        if connection.kind == .mysql, let encryption { options.append("SSL_MODE \(encryption.engineLiteral)") }
        let type = connection.kind == .postgresql ? "postgres" : "mysql"
        return "CREATE TEMPORARY SECRET \(alias) (TYPE \(type), \(options.joined(separator: ", ")))"
    }

    private func statement(_ encryption: String?) -> String {
        switch connection.kind {
        case .postgresql:
            var words = ["connect_timeout=\(Self.patienceInSeconds)", "application_name=hosu"]
            if let encryption { words.append("sslmode=\(encryption)") }
            return "ATTACH '\(words.joined(separator: " "))' AS \(alias) (TYPE postgres, SECRET \(alias))"
        case .mysql:
            return "ATTACH '' AS \(alias) (TYPE mysql, SECRET \(alias))"
        }
    }

    /// How long a host may stay silent.
    private static let patienceInSeconds = 10

    /// Runs `body`, with failures in the database's words.
    func reporting<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as EngineFailure where failure.kind != .interrupted {
            throw ForeignFailure(failure, at: connection)
        }
    }

    /// A transaction of the database, in which `body` runs; what it did is undone where it throws.
    func transaction<Value: Sendable>(_ body: (Transaction) async throws -> Value) async throws -> Value {
        try await reporting {
            let transaction = Transaction(session: try await engine.makeSession(), attachment: self)
            try await transaction.session.run("BEGIN")
            do {
                for statement in settings { try await transaction.execute(statement) }
                let value = try await body(transaction)
                try await transaction.session.run("COMMIT")
                return value
            } catch {
                _ = try? await transaction.session.run("ROLLBACK")
                throw error
            }
        }
    }

    /// What a driver of Java's sets in a job: the zone is UTC.
    private var settings: [String] {
        switch connection.kind {
        case .postgresql:
            var settings = ["SET LOCAL TimeZone = 'UTC'"]
            if let schema = connection.parameters["currentschema"] {
                let names = schema.split(separator: ",").map { connection.kind.quoted(String($0).trimmed) }
                settings.append("SET LOCAL search_path = \(names.joined(separator: ", "))")
            }
            return settings
        case .mysql:
            // Connections are shared with reads that stand in no transaction; what is read depends on no zone.
            return []
        }
    }
}

/// One transaction of an attached database; its statements come one after the other.
struct Transaction: Sendable {
    let session: Session
    let attachment: Attachment

    private var functions: String { attachment.connection.kind == .postgresql ? "postgres" : "mysql" }

    /// Runs a statement of the database that gives no rows.
    func execute(_ statement: String) async throws {
        try await session.run("CALL \(functions)_execute('\(attachment.alias)', \(statement.engineLiteral))")
    }

    /// The engine's table of a query of the database.
    func table(_ query: String) -> String {
        "\(functions)_query('\(attachment.alias)', \(query.engineLiteral))"
    }

    /// The rows of a small query, each value as text.
    func rows(_ query: String) async throws -> [[String?]] {
        try await session.rows("SELECT * FROM \(table(query))")
    }

    /// The single value of a query.
    func value(_ query: String) async throws -> String? {
        try await rows(query).first?.first ?? nil
    }
}
