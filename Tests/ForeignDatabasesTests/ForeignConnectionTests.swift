import Testing

@testable import ForeignDatabases

@Suite struct ForeignConnectionTests {
    @Test(
        "a JDBC URL names a database",
        arguments: [
            ("jdbc:postgresql://h:5433/db", "postgresql://h:5433/db", "me"),
            ("jdbc:postgresql://h/db?user=you&password=x", "postgresql://h:5432/db", "me"),
            ("jdbc:postgresql:db", "postgresql://localhost:5432/db", "me"),
            ("jdbc:postgresql://h/", "postgresql://h:5432/me", "me"),
            ("jdbc:postgresql://[::1]:1/%EA%B0%80", "postgresql://[::1]:1/가", "me"),
            ("jdbc:mysql://h", "mysql://h:3306/", "me"),
            ("JDBC:MariaDB://h/a", "mysql://h:3306/a", "me"),
        ]
    )
    func urls(url: String, place: String, user: String) throws {
        let connection = try ForeignConnection(jdbcURL: url, user: "me", password: "p")

        #expect(connection.place == place)
        #expect(connection.user == user)
    }

    @Test("the parameters of a URL name user and password where nobody else does")
    func credentials() throws {
        let connection = try ForeignConnection(
            jdbcURL: "jdbc:postgresql://h/d?user=a%40b&password=c%26+d&sslmode=require",
            user: nil,
            password: ""
        )

        #expect(connection.user == "a@b")
        #expect(connection.password == "c&+d")
        #expect(try connection.encryption() == "require")
    }

    @Test(
        "what is no URL of a driver that is there is refused by name",
        arguments: [
            ("http://h/", "http://h/ is no JDBC URL; it begins with jdbc:"),
            (
                "jdbc:oracle:thin:@h",
                "There is no driver for jdbc:oracle: postgresql, mysql and mariadb are there."
            ),
            ("jdbc:postgresql://a,b/d", "The URL names several hosts (a,b); name one."),
            ("jdbc:postgresql://h:x/d", "x is no port."),
        ]
    )
    func refusals(url: String, message: String) {
        let failure = #expect(throws: ForeignFailure.self) {
            _ = try ForeignConnection(jdbcURL: url, user: nil, password: nil)
        }

        #expect(failure?.description == message)
    }

    @Test("certificates in files of the server are refused by name")
    func certificates() throws {
        let connection = try ForeignConnection(
            jdbcURL: "jdbc:postgresql://h/d?sslrootcert=/etc/x",
            user: nil,
            password: nil
        )

        #expect(throws: ForeignFailure.self) { try connection.encryption() }
    }
}
