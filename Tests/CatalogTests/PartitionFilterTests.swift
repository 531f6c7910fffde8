import Primitives
import Testing

@testable import Catalog

@Suite struct PartitionFilterTests {
    static let keys = [
        CatalogColumn(name: "region", type: "string"), CatalogColumn(name: "year", type: "int"),
        CatalogColumn(name: "day", type: "date"), CatalogColumn(name: "rate", type: "decimal(10,2)"),
        CatalogColumn(name: "at", type: "timestamp"), CatalogColumn(name: "ok", type: "boolean"),
    ]
    static let seoul = ["서울", "2026", "2026-03-01", "1.50", "2026-03-01 00:00:00.5", "true"]

    @Test(
        "an expression is true for a partition or not",
        arguments: [
            ("region = '서울'", true), ("region = '부산'", false), ("REGION <> '부산'", true),
            ("year = 2026", true), ("year = '2026'", true), ("2025 < year", true), ("year >= 2027", false),
            ("year in (2024, 2026)", true), ("year not in (2024, 2026)", false),
            ("year between 2020 and 2026", true), ("year not between 2020 and 2026", false),
            ("day > '2026-02-28'", true), ("day = date '2026-03-01'", true), ("day < '2026-03-01'", false),
            ("rate = 1.5", true), ("rate > 1.49", true), ("rate < -2", false), ("rate >= 10", false),
            ("at > '2026-03-01 00:00:00'", true), ("at = '2026-03-01 00:00:00.500'", true),
            ("region like '서%'", true), ("region like '_울'", true), ("region not like '%산'", true),
            ("region is null", false), ("region is not null", true),
            ("year = 2026 and (region = '부산' or region = '서울')", true),
            ("not year = 2026 or region = '서울'", true), ("NOT (year = 2026)", false),
            ("`year` = 2026 AND \"region\" != 'x''y'", true),
            ("year = 1 or year = 2026 and region = 'x'", false),
        ]
    )
    func matches(expression: String, expected: Bool) throws {
        let filter = try PartitionFilter(expression, keys: Self.keys)

        #expect(try filter.matches(Self.seoul) == expected)
    }

    @Test(
        "a partition whose value stands for NULL matches only what asks for NULL",
        arguments: [
            ("year = 2026", false), ("year <> 2026", false), ("not year = 2026", false),
            ("year is null", true), ("year is not null", false), ("year = 1 or region = '서울'", true),
            ("not (year = 1 and region = '서울')", false),
        ]
    )
    func nulls(expression: String, expected: Bool) throws {
        var values = Self.seoul
        values[1] = "__HIVE_DEFAULT_PARTITION__"

        #expect(try PartitionFilter(expression, keys: Self.keys).matches(values) == expected)
    }

    @Test(
        "what cannot be read is refused by name",
        arguments: [
            ("year =", PartitionFilterFailure.unsupported(expression: "year =")),
            ("year = 1 year", .unsupported(expression: "year = 1 year")),
            ("year = '1", .unsupported(expression: "year = '1")),
            ("year + 1 = 2", .unsupported(expression: "year + 1 = 2")),
            ("yaer = 1", .unknownColumn("yaer")), ("year = 'x'", .badLiteral("x", type: "integer")),
            ("day = '2026-13-01'", .badLiteral("2026-13-01", type: "date")),
            ("year like '2%'", .noLike(type: "int")), ("ok = true", .unknownType("boolean")),
        ]
    )
    func refuses(expression: String, failure: PartitionFilterFailure) {
        #expect(throws: CatalogFailure.filter(failure)) {
            try PartitionFilter(expression, keys: Self.keys)
        }
    }

    @Test("a stored value that is no value of its key's type is named")
    func unreadable() throws {
        var values = Self.seoul
        values[1] = "20x6"
        let filter = try PartitionFilter("year = 2026", keys: Self.keys)

        #expect(throws: CatalogFailure.unreadablePartitionValue(key: "year", type: "integer", value: "20x6")) {
            try filter.matches(values)
        }
    }

    @Test(
        "patterns of LIKE take any text, any character and escaped signs",
        arguments: [
            ("%", "", true), ("a%b%c", "aXXbYYc", true), ("a%b%c", "aXXbYY", false), ("a_c", "abc", true),
            ("a\\%", "a%", true), ("a\\%", "ab", false), ("", "", true), ("%%a", "ba", true),
        ]
    )
    func likes(pattern: String, text: String, expected: Bool) {
        #expect(LikePattern(pattern).matches(text) == expected)
    }

    @Test("folders of partitions carry their values there and back")
    func paths() {
        let values = ["a/b=c", "서울", "", "100%"]
        let path = PartitionPath.encode(keys: ["K", "city", "e", "p"], values: values)

        #expect(path == "k=a%2Fb%3Dc/city=서울/e=__HIVE_DEFAULT_PARTITION__/p=100%25")
        #expect(PartitionPath.decode(path).map(\.value) == ["a/b=c", "서울", PartitionPath.nullValue, "100%"])
        #expect(PartitionPath.values(of: ["k"], in: "k=1/part-0.parquet") == ["1"])
        #expect(PartitionPath.values(of: ["x"], in: "k=1/part-0.parquet") == nil)
    }

    @Test(
        "patterns of names work as Hive's",
        arguments: [
            ("*sales*", "daily_sales_1", true), ("sales", "daily_sales", false), ("a*|b", "b", true),
            ("A*", "abc", true), (".*_raw", "x_raw", true), ("(a|b)*", "abab", true), ("t[0-9]+", "t12", true),
        ]
    )
    func names(pattern: String, name: String, expected: Bool) throws {
        #expect(try NamePattern(pattern).matches(name) == expected)
        #expect(throws: CatalogFailure.invalidPattern("a(")) { try NamePattern("a(") }
    }
}
