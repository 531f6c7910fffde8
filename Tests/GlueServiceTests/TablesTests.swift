import Primitives
import Testing

@Suite struct TablesTests {
    private static let table: JSONValue = ["DatabaseName": "db", "Name": "t"]

    @Test("a table comes back with all it was made with, and with what Glue adds")
    func roundTrip() async throws {
        let glue = try await GlueHosu()
        try await glue("CreateDatabase", ["DatabaseInput": ["Name": "db"]])
        let input: JSONValue = [
            "Name": "Orders", "Description": "주문", "Owner": "me", "LastAccessTime": "2026-01-01T00:00:00Z",
            "Retention": 7, "ViewOriginalText": "/* v */", "ViewExpandedText": "/* w */", "TableType": "X",
            "Parameters": ["classification": "csv"],
            "PartitionKeys": [["Name": "dt", "Type": "date", "Comment": "날짜"]],
            "StorageDescriptor": [
                "Columns": [["Name": "Id", "Type": "INT", "Parameters": ["p": "q"]]], "Location": "s3://b/",
                "AdditionalLocations": ["s3://c/"], "InputFormat": "i", "OutputFormat": "o", "Compressed": true,
                "NumberOfBuckets": 4, "BucketColumns": ["Id"], "Parameters": ["a": "b"],
                "SerdeInfo": ["Name": "n", "SerializationLibrary": "l", "Parameters": ["s": "t"]],
                "SortColumns": [["Column": "Id", "SortOrder": 1]], "StoredAsSubDirectories": true,
                "SkewedInfo": [
                    "SkewedColumnNames": ["Id"], "SkewedColumnValues": ["1"],
                    "SkewedColumnValueLocationMaps": ["1": "s3://d/"],
                ],
            ],
        ]

        try await glue("CreateTable", ["DatabaseName": "DB", "TableInput": input])
        let reply = try await glue("GetTable", ["DatabaseName": "db", "Name": "ORDERS"])
        let table = try #require(reply["Table"])

        for member in input.object?.members ?? [] where member.name != "Name" {
            #expect(table[member.name] == member.value, "\(member.name)")
        }
        #expect(table["Name"] == "orders")
        #expect(table["DatabaseName"] == "db")
        #expect(table["CreateTime"] == "2026-03-01T00:00:00Z")
        #expect(table["VersionId"] == "0")
        #expect(table["CatalogId"] == "000000000000")
        #expect(table["CreatedBy"] == "arn:aws:iam::000000000000:root")
        #expect(table["IsRegisteredWithLakeFormation"] == false)
    }

    @Test("tables are found by patterns and come in pages")
    func patterns() async throws {
        let glue = try await GlueHosu()
        for name in ["raw_a", "raw_b", "silver_a", "raw_c"] { try await glue.makeTable(name) }

        let first = try await glue("GetTables", ["DatabaseName": "db", "Expression": "raw_*", "MaxResults": 2])
        let token = try #require(first["NextToken"])
        let second = try await glue(
            "GetTables",
            ["DatabaseName": "db", "Expression": "raw_*", "MaxResults": 2, "NextToken": token]
        )

        #expect(first["TableList"]?.array?.map { $0["Name"] } == ["raw_a", "raw_b"])
        #expect(second["TableList"]?.array?.map { $0["Name"] } == ["raw_c"])
        #expect(second["NextToken"] == nil)
        let both = try await glue("GetTables", ["DatabaseName": "db", "Expression": "*_a|*_c"])
        #expect(both["TableList"]?.array?.map { $0["Name"] } == ["raw_a", "raw_c", "silver_a"])
    }

    @Test("an update keeps the old version, SkipArchive does not, and a stale VersionId is refused")
    func versions() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable()
        func update(_ step: JSONValue, _ more: [(String, JSONValue)] = []) -> JSONValue {
            let input = GlueHosu.input("t", parameters: ["step": step])
            return .object(JSONObject([("DatabaseName", "db"), ("TableInput", input)] + more))
        }

        try await glue("UpdateTable", update("1", [("VersionId", "0")]))
        try await glue("UpdateTable", update("2", [("SkipArchive", true)]))
        let stale = try await glue.refusal("UpdateTable", update("3", [("VersionId", "1")]))

        #expect(
            stale == "ConcurrentModificationException: Update table failed due to concurrent modifications."
        )
        #expect(try await glue("GetTable", Self.table)["Table"]?["VersionId"] == "2")
        let all: JSONValue = ["DatabaseName": "db", "TableName": "t"]
        let versions = try await glue("GetTableVersions", all)["TableVersions"]?.array
        #expect(versions?.map { $0["VersionId"] } == ["2", "0"])
        #expect(versions?.map { $0["Table"]?["Parameters"]?["step"] } == ["2", nil])
        let page = try await glue(
            "GetTableVersions",
            ["DatabaseName": "db", "TableName": "t", "MaxResults": 1]
        )
        let rest = try await glue(
            "GetTableVersions",
            ["DatabaseName": "db", "TableName": "t", "NextToken": try #require(page["NextToken"])]
        )
        #expect(rest["TableVersions"]?.array?.map { $0["VersionId"] } == ["0"])
        let deleted = try await glue(
            "BatchDeleteTableVersion",
            ["DatabaseName": "db", "TableName": "t", "VersionIds": ["0", "1"]]
        )
        #expect(deleted["Errors"]?.array?.map { $0["VersionId"] } == ["1"])
        #expect(deleted["Errors"]?[0]?["ErrorDetail"]?["ErrorMessage"] == "Version not found.")
    }

    @Test("what cannot be done is refused in Glue's words")
    func refusals() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable()
        let missing: JSONValue = ["DatabaseName": "db", "Name": "x"]
        let rows: [(String, JSONValue, String)] = [
            (
                "CreateTable", ["DatabaseName": "db", "TableInput": ["Name": "T"]],
                "AlreadyExistsException: Table already exists."
            ),
            (
                "CreateTable", ["DatabaseName": "x", "TableInput": ["Name": "t"]],
                "EntityNotFoundException: Database x not found."
            ),
            ("CreateTable", ["DatabaseName": "db"], "InvalidInputException: TableInput cannot be null."),
            ("GetTable", missing, "EntityNotFoundException: Entity Not Found"),
            (
                "GetTable", ["DatabaseName": "x", "Name": "t"],
                "EntityNotFoundException: Database x not found."
            ),
            ("DeleteTable", missing, "EntityNotFoundException: Table x not found."),
            (
                "UpdateTable", ["DatabaseName": "db", "TableInput": ["Name": "x"]],
                "EntityNotFoundException: Table x not found."
            ),
            (
                "GetTables", ["DatabaseName": "db", "Expression": "a("],
                "InvalidInputException: The expression 'a(' is not a valid pattern."
            ),
            (
                "GetTableVersion", ["DatabaseName": "db", "TableName": "t", "VersionId": "7"],
                "EntityNotFoundException: Version not found."
            ),
            (
                "DeleteTableVersion", ["DatabaseName": "db", "TableName": "t", "VersionId": "0"],
                "InvalidInputException: Version 0 of table t is the current one and cannot be deleted."
            ),
            (
                "GetTable", ["DatabaseName": "db", "Name": "t", "TransactionId": "1"],
                "InvalidInputException: TransactionId is not supported by Hosu."
            ),
        ]

        for (operation, input, refusal) in rows {
            #expect(try await glue.refusal(operation, input) == refusal)
        }
    }

    @Test("several tables are dropped at once, and those that are missing are named")
    func batchDelete() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable("a")
        try await glue.makeTable("b")

        let reply = try await glue(
            "BatchDeleteTable",
            ["DatabaseName": "db", "TablesToDelete": ["a", "x", "b"]]
        )

        #expect(reply["Errors"]?.array?.map { $0["TableName"] } == ["x"])
        #expect(reply["Errors"]?[0]?["ErrorDetail"]?["ErrorCode"] == "EntityNotFoundException")
        #expect(try await glue("GetTables", ["DatabaseName": "db"])["TableList"] == [])
    }

    @Test(
        "a search looks into names, columns, comments and parameters",
        arguments: [
            ("고객", ["orders", "users"]), ("ORD", ["orders"]), ("\"orders\"", ["orders"]), ("\"order\"", []),
            ("gold", ["users"]), ("lake", []),
        ]
    )
    func search(text: String, names: [String]) async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable("users")
        try await glue("DeleteTable", ["DatabaseName": "db", "Name": "users"])
        try await glue(
            "CreateTable",
            ["DatabaseName": "db", "TableInput": GlueHosu.input("users", parameters: ["layer": "gold"])]
        )
        try await glue.makeTable("orders")

        let found = try await glue("SearchTables", ["SearchText": .string(text)])

        #expect(found["TableList"]?.array?.compactMap { $0["Name"]?.string } == names)
    }
}
