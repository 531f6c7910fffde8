import HosuTesting
import Primitives
import Testing

@Suite struct DatabasesTests {
    @Test("a database is kept as it was made, under a name in lower case")
    func roundTrip() async throws {
        let glue = try await GlueHosu()
        try await glue(
            "CreateDatabase",
            [
                "DatabaseInput": [
                    "Name": "Sales", "Description": "매출", "LocationUri": "s3://b/", "Parameters": ["k": "v"],
                ]
            ]
        )

        let database = try await glue("GetDatabase", ["Name": "SALES"])["Database"]

        #expect(database?["Name"] == "sales")
        #expect(database?["Description"] == "매출")
        #expect(database?["LocationUri"] == "s3://b/")
        #expect(database?["Parameters"] == ["k": "v"])
        #expect(database?["CatalogId"] == "000000000000")
        #expect(database?["CreateTime"] == "2026-03-01T00:00:00Z")
        let permission = database?["CreateTableDefaultPermissions"]?[0]
        #expect(permission?["Principal"]?["DataLakePrincipalIdentifier"] == "IAM_ALLOWED_PRINCIPALS")
        #expect(permission?["Permissions"] == ["ALL"])
    }

    @Test("an update replaces all but the name and the time of creation")
    func update() async throws {
        let glue = try await GlueHosu()
        try await glue("CreateDatabase", ["DatabaseInput": ["Name": "a", "Description": "old"]])
        glue.hosu.clock.advance(by: .seconds(60))

        try await glue(
            "UpdateDatabase",
            ["Name": "A", "DatabaseInput": ["Name": "x", "Parameters": ["k": "v"]]]
        )

        let database = try await glue("GetDatabase", ["Name": "a"])["Database"]
        #expect(database?["Name"] == "a")
        #expect(database?["Description"] == nil)
        #expect(database?["Parameters"] == ["k": "v"])
        #expect(database?["CreateTime"] == "2026-03-01T00:00:00Z")
    }

    @Test("databases come in pages in the order of their names")
    func pages() async throws {
        let glue = try await GlueHosu()
        for name in ["c", "a", "b"] {
            try await glue("CreateDatabase", ["DatabaseInput": ["Name": .string(name)]])
        }

        let first = try await glue("GetDatabases", ["MaxResults": 2])
        let token = try #require(first["NextToken"])
        let second = try await glue("GetDatabases", ["MaxResults": 2, "NextToken": token])

        #expect(first["DatabaseList"]?.array?.map { $0["Name"] } == ["a", "b"])
        #expect(second["DatabaseList"]?.array?.map { $0["Name"] } == ["c"])
        #expect(second["NextToken"] == nil)
        let names = try await glue("GetDatabases", ["AttributesToGet": ["NAME"]])
        #expect(names["DatabaseList"]?[0] == ["Name": "a"])
    }

    @Test("what cannot be done is refused in Glue's words")
    func refusals() async throws {
        let glue = try await GlueHosu()
        try await glue("CreateDatabase", ["DatabaseInput": ["Name": "a"]])
        let rows: [(String, JSONValue, String)] = [
            (
                "CreateDatabase", ["DatabaseInput": ["Name": "A"]],
                "AlreadyExistsException: Database already exists."
            ),
            ("GetDatabase", ["Name": "x"], "EntityNotFoundException: Database x not found."),
            ("DeleteDatabase", ["Name": "x"], "EntityNotFoundException: Database x not found."),
            (
                "UpdateDatabase", ["Name": "x", "DatabaseInput": ["Name": "x"]],
                "EntityNotFoundException: Database x not found."
            ),
            (
                "GetDatabases", ["NextToken": "rubbish"],
                "InvalidInputException: The NextToken is not one that GetDatabases gave out."
            ),
        ]

        for (operation, input, refusal) in rows {
            #expect(try await glue.refusal(operation, input) == refusal)
        }
        let foreign = try await glue.refusal("GetDatabase", ["Name": "a", "CatalogId": "111122223333"])
        #expect(
            foreign?.hasPrefix("AccessDeniedException: User: arn:aws:iam::000000000000:root is not auth")
                == true
        )
    }

    @Test("a dropped database takes its tables and partitions with it")
    func drop() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable(keys: ["k:string"])
        let one: JSONValue = ["DatabaseName": "db", "TableName": "t", "PartitionInput": ["Values": ["1"]]]
        try await glue("CreatePartition", one)

        try await glue("DeleteDatabase", ["Name": "db"])

        #expect(
            try await glue.refusal("GetTables", ["DatabaseName": "db"])
                == "EntityNotFoundException: Database db not found."
        )
        try await glue.makeTable(keys: ["k:string"])
        let partitions = try await glue("GetPartitions", ["DatabaseName": "db", "TableName": "t"])
        #expect(partitions["Partitions"] == [])
    }
}
