import HosuTesting
import Primitives
import Testing

@testable import AthenaService

@Suite struct QueriesTests {
    /// A lake with a table of people in CSV and one of orders, partitioned.
    private func lake() async throws -> AthenaClient {
        let athena = try await AthenaClient.start()
        try await athena.run("CREATE DATABASE db")
        try await athena.put("people/a.csv", "id,name,age\n1,Kim,30\n2,Lee,\n")
        try await athena.put("people/b.csv", "id,name,age\n3,\"Park\",41\n")
        try await athena.put("people/_SUCCESS", "nothing to read")
        try await athena.run(
            """
            CREATE EXTERNAL TABLE people (id int, name string, age int)
            ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' LOCATION 's3://lake/people/'
            TBLPROPERTIES ('skip.header.line.count'='1')
            """
        )
        return athena
    }

    @Test("a query leaves a result file, its metadata, and the bytes it read")
    func selects() async throws {
        let athena = try await lake()

        let execution = try await athena.run("SELECT name, age FROM people WHERE id < 3 ORDER BY id")

        let location = execution["ResultConfiguration"]?["OutputLocation"]?.string ?? ""
        #expect(execution["Status"]?["State"] == "SUCCEEDED", "\(execution)")
        #expect(execution["StatementType"] == "DML")
        #expect(execution["Statistics"]?["DataScannedInBytes"]?.int == 52)
        #expect(try await athena.text(location) == "\"name\",\"age\"\n\"Kim\",\"30\"\n\"Lee\",\n")
        #expect(
            try await athena.keys(under: "out/", in: "results").filter { $0.hasSuffix(".csv.metadata") }.count
                == 1
        )
        await athena.hosu.close()
    }

    @Test("products of decimals that need more than 64 bits are exact")
    func wideDecimals() async throws {
        let athena = try await lake()

        let rows = try await athena.rows(
            """
            SELECT sum(x * y), max(x * y) FROM (SELECT CAST(id AS decimal(15,2)) * 999999999 AS x,
            CAST(9999999999999.99 AS decimal(15,2)) AS y FROM people) t
            """
        )

        #expect(rows.last == ["59999999939999940000000.0600", "29999999969999970000000.0300"])
        await athena.hosu.close()
    }

    @Test("results come in pages, the names first")
    func pages() async throws {
        let athena = try await lake()
        let id = try await athena.run("SELECT * FROM (VALUES 1, 2, NULL) t(x)")["QueryExecutionId"] ?? ""

        var rows: [String] = []
        var token: JSONValue?
        repeat {
            var input = JSONObject([("QueryExecutionId", id), ("MaxResults", 2)])
            if let token { input["NextToken"] = token }
            let page = try await athena.hosu.invoke("athena", "GetQueryResults", .object(input))
            for row in page["ResultSet"]?["Rows"]?.array ?? [] {
                rows.append(row["Data"]?[0]?["VarCharValue"]?.string ?? "NULL")
            }
            token = page["NextToken"]
        } while token != nil

        #expect(rows == ["x", "1", "2", "NULL"])
        await athena.hosu.close()
    }

    @Test(
        "a new table has its rows in Parquet, is listed in a manifest and can be read",
        arguments: ["PARQUET", "TEXTFILE", "JSON"]
    )
    func createsTable(format: String) async throws {
        let athena = try await lake()

        let execution = try await athena.run(
            "CREATE TABLE adults WITH (format = '\(format)', external_location = 's3://lake/adults/') AS "
                + "SELECT id, upper(name) AS name, CAST(age AS bigint) AS age FROM people WHERE age > 20"
        )

        #expect(execution["Status"]?["State"] == "SUCCEEDED", "\(execution)")
        #expect(execution["StatementType"] == "DDL")
        #expect(try await athena.keys(under: "adults/").count == 1)
        #expect(
            try await athena.rows("SELECT * FROM adults ORDER BY id") == [
                ["id", "name", "age"], ["1", "KIM", "30"], ["3", "\"PARK\"", "41"],
            ]
        )
        let manifest = try await athena.text(execution["Statistics"]?["DataManifestLocation"]?.string ?? "")
        #expect(manifest.hasPrefix("s3://lake/adults/20260301_000000_00001_"))
        await athena.hosu.close()
    }

    @Test("a place that holds objects, and a name that is taken, are refused before anything changes")
    func refusesTakenPlaces() async throws {
        let athena = try await lake()

        let place = try await athena.outcome(
            "CREATE TABLE t WITH (external_location = 's3://lake/people/') AS SELECT 1 AS a"
        )
        let name = try await athena.outcome("CREATE TABLE people AS SELECT 1 AS a")

        #expect(
            place.hasPrefix(
                "FAILED HIVE_PATH_ALREADY_EXISTS: Target directory for table 'db.t' already exists: s3://lake/people/."
            )
        )
        #expect(name.contains("TABLE_ALREADY_EXISTS"))
        #expect(try await athena.rows("SHOW TABLES") == [["people"]])
        await athena.hosu.close()
    }

    @Test("a partitioned table gets its partitions, and INSERT adds to them")
    func partitions() async throws {
        let athena = try await lake()

        try await athena.run(
            "CREATE TABLE parts WITH (partitioned_by = ARRAY['k']) AS SELECT id, CASE WHEN id = 1 THEN 'a/b' ELSE 'c' END AS k FROM people"
        )
        let insert = try await athena.run("INSERT INTO parts VALUES (9, 'd'), (10, 'c')")

        #expect(insert["Status"]?["State"] == "SUCCEEDED", "\(insert)")
        #expect(try await athena.rows("SHOW PARTITIONS parts") == [["k=a%2Fb"], ["k=c"], ["k=d"]])
        #expect(
            try await athena.rows("SELECT k, count(*) AS n FROM parts GROUP BY k ORDER BY k") == [
                ["k", "n"], ["a/b", "1"], ["c", "3"], ["d", "1"],
            ]
        )
        await athena.hosu.close()
    }

    @Test("views are made, read and shown")
    func views() async throws {
        let athena = try await lake()

        #expect(
            try await athena.outcome("CREATE VIEW v AS SELECT id, name FROM people WHERE id > 1") == "SUCCEEDED"
        )

        #expect(try await athena.rows("SELECT count(*) AS n FROM v") == [["n"], ["2"]])
        #expect(try await athena.rows("SHOW VIEWS") == [["v"]])
        #expect(try await athena.outcome("DROP VIEW v") == "SUCCEEDED")
        await athena.hosu.close()
    }

    @Test(
        "failures carry Trino's code and place",
        arguments: [
            (
                "SELECT nope FROM people",
                "COLUMN_NOT_FOUND: line 1:8: Column 'nope' cannot be resolved or requester is not authorized to access requested resources"
            ),
            ("SELECT * FROM nope", "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.db.nope' does not exist"),
            ("SELECT 1 / (id - id) FROM people", "DIVISION_BY_ZERO: Division by zero"),
            (
                "SELECT CAST(name AS integer) FROM people WHERE id = 1",
                "INVALID_CAST_ARGUMENT: Cannot cast 'Kim' to INT"
            ),
            ("CREATE TABLE t AS SELECT json_parse('1') AS a", "NOT_SUPPORTED: Unsupported Hive type: json"),
            (
                "CREATE TABLE t AS SELECT NULL AS a",
                "COLUMN_TYPE_UNKNOWN: line 1:1: Column type is unknown at position 1"
            ),
        ]
    )
    func failures(sql: String, reason: String) async throws {
        let athena = try await lake()

        #expect(try await athena.outcome(sql).hasPrefix("FAILED " + reason))
        await athena.hosu.close()
    }
}
