import Primitives
import Testing

@testable import SQLAnalysis

@Suite struct PartitionProjectionTests {
    /// The rows say where the partitions read lie, below the table's own place.
    @Test("projected partitions are those that may hold rows of the answer", arguments: conditions)
    func projection(_ example: Example) throws {
        let scan = try #require(try Shop.analyze(example.sql).scans.first)

        let read = scan.partitions.map { scan.table.partitions[$0].location.dropFirst("s3://b/".count) }
        #expect(read.joined(separator: " ") == example.outcome)
    }

    private static let conditions = [
        Example(
            "SELECT n FROM logs WHERE day = '2024/01/01' AND hour IN (6, 7, 18) AND region = 'eu'",
            "logs/eu/2024/01/01/06/ logs/eu/2024/01/01/18/"
        ),
        Example(
            "SELECT n FROM logs WHERE day BETWEEN '2023/12/31' AND '2024/01/01' AND hour > 12 AND region <> 'us'",
            "logs/eu/2023/12/31/18/ logs/eu/2024/01/01/18/"
        ),
        Example("SELECT n FROM logs WHERE region = 'kr'", ""),
        Example(
            "SELECT n FROM logs WHERE day = '2024/01/01' AND region = 'us' AND (hour = 0 OR hour = 6)",
            "logs/us/2024/01/01/00/ logs/us/2024/01/01/06/"
        ),
        Example(
            "SELECT n FROM readings WHERE device = 'a b' AND month >= DATE '2024-01-01'",
            "readings/month=2024-01/device=a b/ readings/month=2024-02/device=a b/"
        ),
        Example(
            "SELECT n FROM readings WHERE month = DATE '2023-12-01' AND device IN ('x', 'y', 'x')",
            "readings/month=2023-12/device=x/ readings/month=2023-12/device=y/"
        ),
        Example("SELECT n FROM readings WHERE month = DATE '2023-12-02' AND device = 'x'", ""),
        Example(
            "SELECT x.n FROM (SELECT * FROM readings) x WHERE x.device = 'q' AND month < DATE '2023-12-01'",
            "readings/month=2023-11/device=q/"
        ),
    ]

    @Test("without conditions every value is read")
    func everything() throws {
        let scan = try #require(try Shop.analyze("SELECT count(*) FROM logs").scans.first)

        #expect(scan.partitions.count == 21 * 4 * 2)
    }

    @Test(
        "injected values must be named",
        arguments: ["", " WHERE device > 'a'", " WHERE device = 'a' OR n = 1"]
    )
    func injected(_ condition: String) {
        #expect {
            try Shop.analyze("SELECT n FROM readings" + condition)
        } throws: { error in
            (error as? AnalysisFailure)?.reason
                == "CONSTRAINT_VIOLATION: For the injected projected partition column device, the WHERE clause must contain "
                + "only static equality conditions, and at least one such condition must be present."
        }
    }

    @Test("properties that say nothing fail by their name", arguments: badProperties)
    func badProperty(_ name: String, _ value: String?, _ reason: String) {
        var table = CatalogTable(
            name: TableName(database: "shop", table: "t"),
            columns: [],
            partitionKeys: [CatalogColumn(name: "k", hiveType: "string")],
            parameters: [
                "projection.enabled": "true", "projection.k.type": "date", "projection.k.format": "yyyy-MM-dd",
                "projection.k.range": "2024-01-01,NOW",
            ]
        )
        table.parameters["projection.k." + name] = value

        #expect {
            try PartitionProjection(table, now: Shop.now)
        } throws: { error in
            (error as? AnalysisFailure)?.message.contains(reason) == true
        }
    }

    private static let badProperties: [(String, String?, String)] = [
        ("type", nil, "missing projection configuration: [k]"),
        ("type", "list", "Property 'projection.k.type' is 'list'"),
        ("type", "enum", "Property 'projection.k.values' is required"),
        ("range", nil, "Property 'projection.k.range' is required"),
        ("range", "2024-01-01", "must be two values"),
        ("range", "2024-13-01,NOW", "has '2024-13-01'"),
        ("range", "NOW,2020-01-01", "must not fall"),
        ("range", "NOW-2 MOONS,NOW", "has 'NOW-2 MOONS'"),
        ("format", "dd MMM yyyy", "is 'dd MMM yyyy'"),
        ("format", "yyyy", "has '2024-01-01'"),
        ("interval", "0", "must be a positive integer"),
        ("interval.unit", "FORTNIGHTS", "is 'FORTNIGHTS'"),
    ]

    @Test("dates are spelled and read by patterns", arguments: spellings)
    func spelling(_ pattern: String, _ text: String, _ moment: String) throws {
        let spelling = try #require(DateSpelling(pattern))
        let expected = try #require(Timestamp(iso8601: moment))

        #expect(spelling.moment(of: text) == expected)
        #expect(spelling.text(of: expected) == text)
    }

    private static let spellings = [
        ("yyyy-MM-dd", "2024-02-29", "2024-02-29T00:00:00Z"),
        ("yyyy/MM/dd/HH", "2024/02/29/23", "2024-02-29T23:00:00Z"),
        ("yyyyMMdd'T'HHmmss", "20240229T010203", "2024-02-29T01:02:03Z"),
        ("M'월' d''yy", "2월 9'24", "2024-02-09T00:00:00Z"),
        ("yyyy-MM-dd HH:mm:ss.SSS", "2024-02-29 01:02:03.450", "2024-02-29T01:02:03.450Z"),
    ]

    @Test("months are counted from their last days")
    func months() throws {
        let start = try #require(Timestamp(iso8601: "2024-01-31T05:00:00Z"))

        let moved = [1, 13, -2].map { DateUnit.month.advance(start, by: $0).iso8601() }
        #expect(moved == ["2024-02-29T05:00:00Z", "2025-02-28T05:00:00Z", "2023-11-30T05:00:00Z"])
    }
}
