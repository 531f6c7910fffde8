import Testing

@testable import SQLAnalysis

@Suite struct PartitionPruningTests {
    /// The rows say which of the partitions 2023/eu, 2023/us, 2024/eu, 2024/us, 2024/NULL are read.
    @Test("only partitions that may hold rows of the answer are read", arguments: filters + relations)
    func pruning(_ example: Example) throws {
        let statement = try Shop.analyze(example.sql)

        let read = statement.scans.filter { $0.table.name.table == "events" }
            .map { $0.partitions.map(String.init).joined() }
        #expect(read.joined(separator: " ") == example.outcome)
    }

    private static func filter(_ condition: String, _ partitions: String) -> Example {
        Example("SELECT n FROM events WHERE " + condition, partitions)
    }

    static let filters: [Example] = [
        Example("SELECT count(*) FROM events", "01234"),
        filter("year = 2024", "234"),
        filter("2024 <= year AND n = 5", "234"),
        filter("year <> 2024", "01"),
        filter("year = 2022", ""),
        filter("year IN (2023, 2030)", "01"),
        filter("year NOT IN (2023)", "234"),
        filter("year NOT IN (2023, NULL)", ""),
        filter("year BETWEEN 2000 AND 2023", "01"),
        filter("year = BIGINT '2023'", "01"),
        filter("year > 2023.5", "01234"),
        filter("region = 'eu'", "02"),
        filter("region <> 'eu'", "13"),
        filter("NOT region = 'eu'", "13"),
        filter("region IS NULL", "4"),
        filter("region IS NOT NULL", "0123"),
        filter("region = 'eu' OR region IS NULL", "024"),
        filter("region = 'eu' OR n = 1", "01234"),
        filter("(region = 'eu' OR n = 1) AND year = 2023", "01"),
        filter("region = NULL", ""),
        filter("region LIKE 'e%'", "02"),
        filter("region NOT LIKE 'e%'", "13"),
        filter("region LIKE '_s'", "13"),
        filter("upper(region) = 'EU'", "01234"),
        filter("day = DATE '2024-01-01'", "2"),
        filter("day >= DATE '2024-01-01'", "234"),
        filter("day < CAST('2024-01-01' AS date)", "01"),
        filter("day > TIMESTAMP '2023-12-31 12:00:00'", "234"),
        filter("CAST(year AS varchar) = '2023'", "01"),
        filter("CAST(year AS varchar) || region = '2023eu'", "0"),
        filter("region || '-' || name = 'eu-x'", "01234"),
        filter("year = 2024 AND region = name", "234"),
        filter("year = n", "01234"),
        filter("year = (SELECT max(year) FROM events WHERE region = 'us')", "01234 13"),
        filter("false", "01234"),
    ]

    static let relations: [Example] = [
        Example("SELECT 1 FROM events e, customers WHERE e.year = 2023", "01"),
        Example("SELECT 1 FROM customers c LEFT JOIN events e ON c.country = e.region AND e.year = 2023", "01"),
        Example(
            "SELECT 1 FROM customers c LEFT JOIN events e ON c.country = e.region WHERE e.year = 2023",
            "01234"
        ),
        Example(
            "SELECT 1 FROM events e LEFT JOIN customers c ON c.country = e.region AND e.year = 2023",
            "01234"
        ),
        Example(
            "SELECT 1 FROM events e LEFT JOIN customers c ON c.country = e.region WHERE e.year = 2023",
            "01"
        ),
        Example("SELECT 1 FROM events e RIGHT JOIN customers c ON e.year = 2023", "01"),
        Example("SELECT 1 FROM events e FULL JOIN customers c ON e.year = 2023 WHERE e.region = 'eu'", "01234"),
        Example("SELECT 1 FROM events e JOIN events f ON e.year = 2023 AND f.year = 2024", "01 234"),
        Example("SELECT 1 FROM (SELECT year AS y, n FROM events) WHERE y = 2023", "01"),
        Example("SELECT 1 FROM recent WHERE y = 2023 AND region = 'eu'", "0"),
        Example("SELECT 1 FROM (SELECT year AS y, count(*) c FROM events GROUP BY year) WHERE y = 2023", "01"),
        Example(
            "SELECT 1 FROM (SELECT year AS y, count(*) c FROM events GROUP BY ROLLUP (year)) WHERE y = 2023",
            "01234"
        ),
        Example("SELECT 1 FROM (SELECT year AS y, max(n) OVER () FROM events) WHERE y = 2023", "01234"),
        Example("SELECT 1 FROM (SELECT year FROM events LIMIT 5) WHERE year = 2023", "01234"),
        Example(
            "SELECT 1 FROM (SELECT year FROM events UNION ALL SELECT year + 1 FROM events) WHERE year = 2024",
            "234 01234"
        ),
        Example("SELECT 1 FROM (SELECT DISTINCT region FROM events) WHERE region = 'us'", "13"),
        Example("SELECT 1 FROM events TABLESAMPLE BERNOULLI (50) WHERE year = 2023", "01"),
    ]

    @Test("only columns that the statement uses are read")
    func columns() throws {
        let statement = try Shop.analyze(
            "SELECT o.id FROM orders o JOIN customers c USING (customer) WHERE score > 1"
        )

        #expect(
            statement.scans.map { $0.columns.map(\.column.name) } == [
                ["id", "customer"], ["customer", "score"],
            ]
        )
    }
}
