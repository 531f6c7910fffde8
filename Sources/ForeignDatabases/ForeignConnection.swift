import Primitives

/// A database outside the lake, and how to get in.
package struct ForeignConnection: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case postgresql
        case mysql
    }

    package var kind: Kind
    package var host: String
    package var port: Int
    /// Empty for a MySQL server as a whole.
    package var database: String
    package var user: String
    package var password: String
    /// The parameters of the URL, names in lower case.
    package var parameters: [String: String]

    package init(
        kind: Kind,
        host: String,
        port: Int,
        database: String,
        user: String,
        password: String,
        parameters: [String: String] = [:]
    ) {
        self.kind = kind
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.password = password
        self.parameters = parameters
    }

    /// The database in messages, without credentials.
    package var place: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(kind.rawValue)://\(name):\(port)/\(database)"
    }
}

extension ForeignConnection {
    /// The database of a JDBC URL.
    ///
    /// `user` and `password` of the URL's parameters count where the arguments are nil or empty.
    ///
    /// - Throws: `ForeignFailure` for a URL that is none, and by name for databases that have no driver here.
    /// - Source: PostgreSQL JDBC Driver, "Connecting to the Database"; MySQL Connector/J, "Connection URL Syntax".
    package init(
        jdbcURL url: String,
        user: String?,
        password: String?,
        database: String? = nil
    ) throws(ForeignFailure) {
        guard let rest = url.dropping(prefix: "jdbc:") else {
            throw .invalid("\(Self.withoutParameters(url)) is no JDBC URL; it begins with jdbc:")
        }
        let name = rest.prefix { $0 != ":" }
        guard let kind = Self.kinds[name.lowercased()] else {
            throw .unsupported(
                "There is no driver for jdbc:\(name): postgresql, mysql and mariadb are there."
            )
        }
        let (address, query) = Self.split(rest.dropFirst(name.count + 1), at: "?")
        var parameters: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let (key, value) = Self.split(pair, at: "=")
            parameters[key.lowercased()] = PercentCoding.decode(value, plusIsBlank: false) ?? String(value)
        }
        var (hosts, path) = ("localhost", address)
        if let authority = address.dropping(prefix: "//") {
            let (first, last) = Self.split(authority, at: "/")
            (hosts, path) = (String(first), last)
        }
        if let at = hosts.lastIndex(of: "@") { hosts = String(hosts[hosts.index(after: at)...]) }
        guard !hosts.contains(",") else {
            throw .unsupported("The URL names several hosts (\(hosts)); name one.")
        }
        let (host, port) = try Self.hostAndPort(hosts, standard: kind == .postgresql ? 5432 : 3306)
        let given = Self.nonEmpty(user) ?? Self.nonEmpty(parameters["user"]) ?? ""
        let named = PercentCoding.decode(path, plusIsBlank: false) ?? String(path)
        self.init(
            kind: kind,
            host: host,
            port: port,
            database: Self.nonEmpty(database) ?? Self.nonEmpty(named) ?? (kind == .postgresql ? given : ""),
            user: given,
            password: Self.nonEmpty(password) ?? parameters["password"] ?? "",
            parameters: parameters.filter { $0.key != "user" && $0.key != "password" }
        )
    }

    private static let kinds: [String: Kind] = [
        "mariadb": .mysql,
        "mysql": .mysql,
        "postgresql": .postgresql,
    ]

    private static func hostAndPort(
        _ text: String,
        standard: Int
    ) throws(ForeignFailure) -> (String, Int) {
        var (host, port) = (text, "")
        if let end = text.lastIndex(of: "]"), text.hasPrefix("[") {
            host = String(text[text.index(after: text.startIndex)..<end])
            port = String(text[text.index(after: end)...].drop { $0 == ":" })
        } else if let colon = text.lastIndex(of: ":") {
            (host, port) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
        }
        if host.isEmpty { host = "localhost" }
        guard !port.isEmpty else { return (host, standard) }
        guard let number = Int(port), (1...65_535).contains(number) else {
            throw .invalid("\(port) is no port.")
        }
        return (host, number)
    }

    private static func split(
        _ text: some StringProtocol,
        at separator: Character
    ) -> (Substring, Substring) {
        let text = Substring(text)
        guard let index = text.firstIndex(of: separator) else { return (text, "") }
        return (text[..<index], text[text.index(after: index)...])
    }

    private static func nonEmpty(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What may be shown of a URL: parameters can hold passwords.
    private static func withoutParameters(_ url: String) -> String {
        String(url.prefix { $0 != "?" })
    }
}

extension ForeignConnection {
    /// Whether a parameter of the URL is set to `true`.
    func isSet(_ parameter: String) -> Bool {
        parameters[parameter.lowercased()]?.lowercased() == "true"
    }

    /// How the connection is encrypted, in the engine's words; nil for the engine's own rule, which is to try.
    ///
    /// - Throws: `ForeignFailure` for a mode that does not exist, and for certificates that lie in files of the server.
    /// - Source: PostgreSQL JDBC Driver, "Configuring the Client" (`ssl=true` alone stands for verify-full); MySQL
    ///   Connector/J, "Configuration Properties", Security.
    func encryption() throws(ForeignFailure) -> String? {
        for name in ["sslcert", "sslkey", "sslrootcert", "sslfactory", "trustcertificatekeystoreurl"]
        where parameters[name] != nil {
            throw .unsupported(
                "The parameter \(name) of the URL is not supported: it names a file or a class of Java."
            )
        }
        switch kind {
        case .postgresql:
            guard let mode = parameters["sslmode"]?.lowercased() else {
                return isSet("ssl") || parameters["ssl"] == "" ? "verify-full" : nil
            }
            guard ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"].contains(mode) else {
                throw .invalid("\(mode) is no sslmode.")
            }
            return mode
        case .mysql:
            if let mode = parameters["sslmode"]?.lowercased().replacing("-", with: "_") {
                guard let known = Self.modesOfMySQL[mode] else { throw .invalid("\(mode) is no sslMode.") }
                return known
            }
            if isSet("requiressl") || isSet("usessl") { return "required" }
            return parameters["usessl"]?.lowercased() == "false" ? "disabled" : nil
        }
    }

    /// Connector/J's names, and those of MariaDB's connector.
    private static let modesOfMySQL = [
        "disable": "disabled",
        "disabled": "disabled",
        "preferred": "preferred",
        "required": "required",
        "trust": "required",
        "verify_ca": "verify_ca",
        "verify_full": "verify_identity",
        "verify_identity": "verify_identity",
    ]
}

extension StringProtocol {
    /// The rest behind `prefix`, whatever its case; nil where the text begins otherwise.
    func dropping(prefix: String) -> Substring? {
        guard count >= prefix.count, self.prefix(prefix.count).lowercased() == prefix else { return nil }
        return Substring(dropFirst(prefix.count))
    }
}
