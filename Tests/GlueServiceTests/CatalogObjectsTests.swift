import Primitives
import Testing

/// What the catalog keeps besides databases, tables and partitions.
@Suite struct CatalogObjectsTests {
    private static let day: JSONValue = "2026-03-01T00:00:00Z"

    private func statistics(_ column: String, _ type: String, _ data: JSONValue?) -> JSONValue {
        var figures = JSONObject([("Type", .string(type))])
        let name = type.prefix(1) + type.dropFirst().lowercased()
        if let data { figures["\(name)ColumnStatisticsData"] = data }
        return [
            "ColumnName": .string(column), "ColumnType": "x", "AnalyzedTime": Self.day,
            "StatisticsData": .object(figures),
        ]
    }

    @Test("statistics are stored column by column, and what is wrong with a column is said of that column")
    func statistics() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable()
        let counts: JSONValue = ["NumberOfNulls": 1, "NumberOfDistinctValues": 2]
        let good = statistics("ID", "LONG", counts)

        let reply = try await glue(
            "UpdateColumnStatisticsForTable",
            [
                "DatabaseName": "db", "TableName": "t",
                "ColumnStatisticsList": [
                    good, statistics("x", "LONG", counts), statistics("id", "LONG", nil),
                ],
            ]
        )
        let got = try await glue(
            "GetColumnStatisticsForTable",
            ["DatabaseName": "db", "TableName": "t", "ColumnNames": ["id", "y"]]
        )

        let messages = reply["Errors"]?.array?.map { $0["Error"]?["ErrorMessage"] }
        #expect(
            messages == [
                "Column x not found in table t.",
                "The statistics of column id must have LONG data, as their type says, and no other.",
            ]
        )
        #expect(got["ColumnStatisticsList"]?.array?.map { $0["ColumnName"] } == ["id"])
        #expect(got["Errors"]?[0]?["Error"]?["ErrorCode"] == "EntityNotFoundException")
    }

    @Test("what cannot be done is refused in Glue's words")
    func refusals() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable(keys: ["k:string"])
        let table: [(String, JSONValue)] = [("DatabaseName", "db"), ("TableName", "t")]
        func of(_ members: (String, JSONValue)...) -> JSONValue { .object(JSONObject(table + members)) }
        let connection: JSONValue = [
            "Name": "c", "ConnectionType": "KAFKA", "ConnectionProperties": ["HOST": "h"],
        ]
        let rows: [(String, JSONValue, String)] = [
            (
                "CreatePartitionIndex", of(("PartitionIndex", ["IndexName": "i", "Keys": ["x", "y"]])),
                "InvalidInputException: IndexKeys not a part of PartitionColumns. Verify the indexKeys : [x, y]"
            ),
            (
                "CreatePartitionIndex", of(("PartitionIndex", ["IndexName": "i", "Keys": ["k", "K"]])),
                "InvalidInputException: IndexKeys cannot be repeated. Verify the indexKeys : [k, K]"
            ),
            (
                "DeletePartitionIndex", of(("IndexName", "i")),
                "EntityNotFoundException: Index with the given indexName : i does not exist"
            ),
            ("GetConnection", ["Name": "c"], "EntityNotFoundException: Connection c not found."),
            (
                "CreateConnection", ["ConnectionInput": connection],
                "InvalidInputException: A connection of type KAFKA needs the properties KAFKA_BOOTSTRAP_SERVERS."
            ),
            (
                "GetUserDefinedFunction", ["DatabaseName": "db", "FunctionName": "f"],
                "EntityNotFoundException: Function f not found."
            ),
            (
                "CreateUserDefinedFunction", ["DatabaseName": "no", "FunctionInput": ["FunctionName": "f"]],
                "EntityNotFoundException: Database no not found."
            ),
            (
                "CreateUserDefinedFunction", ["DatabaseName": "db", "FunctionInput": [:]],
                "InvalidInputException: FunctionName cannot be null."
            ),
            ("GetResourcePolicy", [:], "EntityNotFoundException: Policy not found"),
            (
                "PutResourcePolicy", ["PolicyInJson": "[1]"],
                "InvalidInputException: The policy is not a valid JSON policy document."
            ),
            (
                "PutDataCatalogEncryptionSettings",
                [
                    "DataCatalogEncryptionSettings": [
                        "ConnectionPasswordEncryption": ["ReturnConnectionPasswordEncrypted": true]
                    ]
                ],
                "InvalidInputException: ConnectionPasswordEncryption needs an AwsKmsKeyId when passwords are "
                    + "returned encrypted."
            ),
            (
                "SearchTables", ["SortCriteria": [["FieldName": "Size"]]],
                "InvalidInputException: Tables cannot be sorted by Size."
            ),
            (
                "GetClassifiers", ["NextToken": "rubbish"],
                "InvalidInputException: The NextToken is not one that GetClassifiers gave out."
            ),
        ]

        for (operation, input, refusal) in rows {
            #expect(try await glue.refusal(operation, input) == refusal)
        }
    }

    @Test("a table is not made when one of its indexes is refused")
    func indexesOfNewTables() async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable("other")
        let input: JSONValue = [
            "DatabaseName": "db", "TableInput": GlueHosu.input("t", keys: ["k:string"]),
            "PartitionIndexes": [["IndexName": "i", "Keys": ["no"]]],
        ]

        #expect(try await glue.refusal("CreateTable", input)?.hasPrefix("InvalidInputException") == true)
        #expect(try await glue.refusal("GetTable", ["DatabaseName": "db", "Name": "t"]) != nil)
    }

    @Test(
        "a search compares texts by their words",
        arguments: [
            ("Name", "link", ["customer-link", "xx-link-yy"]), ("Name", "xxlinkyy", ["xxlinkyy"]),
            ("team", "Data", ["customer-link"]), ("DatabaseName", "d", []),
        ]
    )
    func search(key: String, value: String, names: [String]) async throws {
        let glue = try await GlueHosu()
        try await glue.makeTable("first")
        for name in ["xxlinkyy", "xx-link-yy", "customer-link"] {
            let parameters: JSONValue = name == "customer-link" ? ["team": "big-data"] : [:]
            try await glue(
                "CreateTable",
                ["DatabaseName": "db", "TableInput": GlueHosu.input(name, parameters: parameters)]
            )
        }

        let reply = try await glue(
            "SearchTables",
            [
                "Filters": [["Key": .string(key), "Value": .string(value)]],
                "SortCriteria": [["FieldName": "Name", "Sort": "ASC"]],
            ]
        )

        #expect(reply["TableList"]?.array?.compactMap { $0["Name"]?.string } == names)
    }
}
