import Primitives
import Testing

@Suite struct PartitionsTests {
    private static let table: [(String, JSONValue)] = [("DatabaseName", "db"), ("TableName", "t")]

    private func of(_ members: (String, JSONValue)...) -> JSONValue {
        .object(JSONObject(Self.table + members))
    }

    private func glueWithPartitions() async throws -> GlueHosu {
        let glue = try await GlueHosu()
        try await glue.makeTable(keys: ["year:int", "city:string"])
        let inputs: [JSONValue] = ["2024", "2025", "2026"].flatMap { year in
            ["부산", "서울"].map { city in
                [
                    "Values": [.string(year), .string(city)],
                    "Parameters": ["rows": "1"],
                    "StorageDescriptor": [
                        "Columns": [["Name": "id", "Type": "bigint"]],
                        "Location": .string("s3://lake/t/\(year)/\(city)/"),
                    ],
                ]
            }
        }
        let reply = try await glue("BatchCreatePartition", of(("PartitionInputList", .array(inputs))))
        #expect(reply["Errors"] == [])
        return glue
    }

    private func values(_ reply: JSONValue) -> [String]? {
        reply["Partitions"]?.array?.map { partition in
            (partition["Values"]?.array ?? []).compactMap(\.string).joined(separator: "/")
        }
    }

    @Test("a partition keeps its own descriptor and parameters")
    func roundTrip() async throws {
        let glue = try await glueWithPartitions()

        let partition = try await glue("GetPartition", of(("PartitionValues", ["2025", "서울"])))["Partition"]

        #expect(partition?["Values"] == ["2025", "서울"])
        #expect(partition?["DatabaseName"] == "db")
        #expect(partition?["TableName"] == "t")
        #expect(partition?["Parameters"] == ["rows": "1"])
        #expect(partition?["StorageDescriptor"]?["Location"] == "s3://lake/t/2025/서울/")
        #expect(partition?["StorageDescriptor"]?["Columns"]?[0]?["Name"] == "id")
        #expect(partition?["CreationTime"] == "2026-03-01T00:00:00Z")
    }

    @Test(
        "partitions are filtered by expressions over their keys",
        arguments: [
            ("year = 2025", ["2025/부산", "2025/서울"]), ("city = '서울' and year > 2024", ["2025/서울", "2026/서울"]),
            ("year between 2025 and 2026 and city like '부%'", ["2025/부산", "2026/부산"]), ("year = 1", []),
        ]
    )
    func filters(expression: String, expected: [String]) async throws {
        let glue = try await glueWithPartitions()

        let reply = try await glue("GetPartitions", of(("Expression", .string(expression))))

        #expect(values(reply) == expected)
    }

    @Test("partitions come in pages, in segments and without columns")
    func pages() async throws {
        let glue = try await glueWithPartitions()

        let first = try await glue("GetPartitions", of(("MaxResults", 4), ("ExcludeColumnSchema", true)))
        let token = try #require(first["NextToken"])
        let second = try await glue("GetPartitions", of(("MaxResults", 4), ("NextToken", token)))
        var segments: [String] = []
        for number in 0..<2 {
            let segment: JSONValue = ["SegmentNumber": .integer(Int64(number)), "TotalSegments": 2]
            segments += values(try await glue("GetPartitions", of(("Segment", segment)))) ?? []
        }

        #expect(values(first)?.count == 4)
        #expect(first["Partitions"]?[0]?["StorageDescriptor"]?["Columns"] == nil)
        #expect(values(second) == ["2026/부산", "2026/서울"])
        #expect(second["NextToken"] == nil)
        #expect(second["Partitions"]?[0]?["StorageDescriptor"]?["Columns"] != nil)
        #expect(Set(segments).count == 6 && segments.count == 6)
    }

    @Test("a partition is changed, moved and deleted by its values")
    func changes() async throws {
        let glue = try await glueWithPartitions()
        try await glue(
            "UpdatePartition",
            of(("PartitionValueList", ["2024", "서울"]), ("PartitionInput", ["Parameters": ["rows": "9"]]))
        )
        try await glue(
            "BatchUpdatePartition",
            of(
                (
                    "Entries",
                    [["PartitionValueList": ["2024", "부산"], "PartitionInput": ["Values": ["2023", "부산"]]]]
                )
            )
        )
        try await glue("DeletePartition", of(("PartitionValues", ["2025", "서울"])))

        let all = try await glue("GetPartitions", of())
        #expect(values(all) == ["2023/부산", "2024/서울", "2025/부산", "2026/부산", "2026/서울"])
        #expect(all["Partitions"]?[1]?["Parameters"] == ["rows": "9"])
        let wanted: JSONValue = [["Values": ["2023", "부산"]], ["Values": ["2025", "서울"]]]
        #expect(values(try await glue("BatchGetPartition", of(("PartitionsToGet", wanted)))) == ["2023/부산"])
    }

    @Test("batches do what they can and report the rest item by item")
    func batches() async throws {
        let glue = try await glueWithPartitions()

        let created = try await glue(
            "BatchCreatePartition",
            of(
                (
                    "PartitionInputList",
                    [["Values": ["2024", "서울"]], ["Values": ["2030"]], ["Values": ["2030", "a"]]]
                )
            )
        )
        let deleted = try await glue(
            "BatchDeletePartition",
            of(("PartitionsToDelete", [["Values": ["2030", "a"]], ["Values": ["2031", "a"]]]))
        )

        #expect(
            created["Errors"] == [
                [
                    "PartitionValues": ["2024", "서울"],
                    "ErrorDetail": [
                        "ErrorCode": "AlreadyExistsException", "ErrorMessage": "Partition already exists.",
                    ],
                ],
                [
                    "PartitionValues": ["2030"],
                    "ErrorDetail": [
                        "ErrorCode": "InvalidInputException",
                        "ErrorMessage":
                            "The number of partition keys do not match the number of partition values",
                    ],
                ],
            ]
        )
        #expect(
            deleted["Errors"] == [
                [
                    "PartitionValues": ["2031", "a"],
                    "ErrorDetail": [
                        "ErrorCode": "EntityNotFoundException", "ErrorMessage": "Cannot find partition.",
                    ],
                ]
            ]
        )
    }

    @Test("what cannot be done is refused in Glue's words")
    func refusals() async throws {
        let glue = try await glueWithPartitions()
        let rows: [(String, JSONValue, String)] = [
            (
                "CreatePartition", of(("PartitionInput", ["Values": ["2024", "서울"]])),
                "AlreadyExistsException: Partition already exists."
            ),
            (
                "GetPartition", of(("PartitionValues", ["1", "x"])),
                "EntityNotFoundException: Cannot find partition."
            ),
            (
                "GetPartition", of(("PartitionValues", ["1"])),
                "InvalidInputException: The number of partition keys do not match the number of partition values"
            ),
            (
                "GetPartitions", ["DatabaseName": "db", "TableName": "x"],
                "EntityNotFoundException: Table x not found."
            ),
            (
                "GetPartitions", of(("Expression", "month = 1")),
                "InvalidInputException: Unknown column 'month'"
            ),
            (
                "GetPartitions", of(("Expression", "year like '2%'")),
                "InvalidInputException: Integral data type doesn't support operation 'LIKE'"
            ),
            (
                "GetPartitions", of(("Expression", "year = 'x'")),
                "InvalidInputException: \"x\" is not an integer."
            ),
            (
                "GetPartitions", of(("Expression", "year ==")),
                "InvalidInputException: Unsupported expression 'year =='"
            ),
            (
                "GetPartitions", of(("Segment", ["SegmentNumber": 2, "TotalSegments": 2])),
                "InvalidInputException: SegmentNumber 2 must be less than TotalSegments 2."
            ),
        ]

        for (operation, input, refusal) in rows {
            #expect(try await glue.refusal(operation, input) == refusal)
        }
    }
}
