import Primitives
import Store
import Testing

@testable import Catalog

@Suite struct PartitionMatcherTests {
    private static let keys = [
        CatalogColumn(name: "city", type: "string"), CatalogColumn(name: "day", type: "date"),
        CatalogColumn(name: "n", type: "int"),
    ]
    private static let prefix = TupleKey("tenant", 7)

    private static func reader(_ values: [String]) -> TupleReader {
        var key = prefix
        for value in values { key.append(value) }
        return key.reader(after: prefix)
    }

    @Test(
        "one partition after the other is taken as each would be alone",
        arguments: [
            "n > 4 and city = 'a'", "day = '2026-03-01' or n is null", "city like '%b' and not n = 3", "n <> 0",
        ]
    )
    func sequence(expression: String) throws {
        let filter = try PartitionFilter(expression, keys: Self.keys)
        var matcher = PartitionMatcher(filter)

        for city in ["a", "a\u{0}b", "서울"] {
            for day in ["2026-03-01", "2026-03-02"] {
                for n in ["0", "5", PartitionPath.nullValue, "5", "3"] {
                    let values = [city, day, n]
                    let isTaken = try matcher.matches(Self.reader(values))
                    #expect(try filter.matches(values) == isTaken)
                }
            }
        }
    }

    @Test("a value that its key's type does not allow matters only where the expression looks at it")
    func unreadable() throws {
        let values = ["a", "someday", "1"]
        var indifferent = PartitionMatcher(try PartitionFilter("n = 1", keys: Self.keys))
        var interested = PartitionMatcher(try PartitionFilter("day > '2026-01-01'", keys: Self.keys))

        let isTaken = try indifferent.matches(Self.reader(values))
        #expect(isTaken)
        #expect(
            throws: CatalogFailure.unreadablePartitionValue(key: "day", type: "date", value: "someday")
        ) {
            try interested.matches(Self.reader(values))
        }
        let isShorterTaken = try interested.matches(Self.reader(["a"]))
        #expect(!isShorterTaken)
    }
}
