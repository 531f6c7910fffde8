import Iceberg
import Primitives
import Testing

@Suite struct ScanPlanTests {
    @Test(
        "files are left out by their bounds and counts",
        arguments: [
            (.compare(1, .less, .long(10)), ["low"]), (.compare(1, .lessOrEqual, .long(10)), ["high", "low"]),
            (.compare(1, .greater, .long(9)), ["high"]), (.compare(1, .equal, .long(5)), ["low"]),
            (.compare(1, .equal, .int(5)), ["low"]), (.compare(1, .equal, .long(50)), []),
            (.isIn(1, [.long(50), .long(12)]), ["high"]), (.isIn(1, []), []), (.isNull(1), []),
            (.isNull(2), ["high", "low"]), (.isNotNull(2), []), (.startsWith(2, "a"), []),
            (.or([.compare(1, .equal, .long(5)), .compare(1, .equal, .long(15))]), ["high", "low"]),
            (.and([.compare(1, .greater, .long(5)), .compare(1, .less, .long(8))]), ["low"]), (.never, []),
            (.compare(3, .equal, .long(0)), ["high", "low"]),
            (.compare(99, .equal, .long(0)), ["high", "low"]),
        ] as [(RowPredicate, [String])]
    )
    func bounds(filter: RowPredicate, names: [String]) async throws {
        var table = IcebergFixture()
        let files = [table.file("low", 0...9), table.file("high", 10...19)]
        try await table.commit(SnapshotChange(.append, adding: files))

        #expect(try await table.names(filter) == names)
    }

    /// Microseconds of hours since 1970.
    private static func hours(_ count: Int64) -> IcebergValue { .long(count * 3_600_000_000) }

    @Test(
        "partitions are left out through their transforms",
        arguments: [
            (("at", .day), .int(0), .compare(3, .less, hours(24)), true),
            (("at", .day), .int(1), .compare(3, .lessOrEqual, hours(24)), true),
            (("at", .day), .int(1), .compare(3, .less, hours(23)), false),
            (("at", .day), .int(1), .compare(3, .equal, hours(30)), true),
            (("at", .day), .int(1), .compare(3, .equal, hours(50)), false),
            (("at", .day), .int(0), .compare(3, .equal, hours(-3)), true),
            (("at", .day), .int(-2), .compare(3, .equal, hours(-3)), false),
            (("at", .hour), .int(5), .compare(3, .greater, hours(6)), false),
            (("at", .day), nil, .isNull(3), true), (("at", .day), nil, .compare(3, .greater, hours(0)), false),
            (("id", .bucket(count: 16)), .int(3), .compare(1, .equal, .long(34)), true),
            (("id", .bucket(count: 16)), .int(4), .compare(1, .equal, .long(34)), false),
            (("id", .bucket(count: 16)), .int(4), .compare(1, .less, .long(34)), true),
            (("id", .bucket(count: 16)), .int(3), .isIn(1, [.long(1), .long(34)]), true),
            (("name", .truncate(width: 2)), .string("ab"), .compare(2, .equal, .string("abc")), true),
            (("name", .truncate(width: 2)), .string("ab"), .startsWith(2, "abx"), true),
            (("name", .truncate(width: 2)), .string("ab"), .startsWith(2, "a"), true),
            (("name", .truncate(width: 2)), .string("ab"), .startsWith(2, "b"), false),
            (("name", .identity), .string("ab"), .compare(2, .notEqual, .string("ab")), false),
            (("name", .identity), .string("ab"), .compare(2, .greater, .string("b")), false),
            (("name", .void), nil, .compare(2, .equal, .string("x")), true),
            (("name", .unknown("zorder")), .string("x"), .compare(2, .equal, .string("y")), true),
        ] as [((String, IcebergTransform), IcebergValue?, RowPredicate, Bool)]
    )
    func partitions(
        field: (String, IcebergTransform),
        value: IcebergValue?,
        filter: RowPredicate,
        isRead: Bool
    ) async throws {
        var table = IcebergFixture([field])
        var file = table.file("f", partition: [value])
        (file.lowerBounds, file.upperBounds, file.valueCounts, file.nullValueCounts) = ([:], [:], [:], [:])
        try await table.commit(SnapshotChange(.append, adding: [file]))

        #expect(try await table.names(filter) == (isRead ? ["f"] : []))
        // The summary in the list says the same of a manifest of one file, but not that all values are one.
        if case .compare(_, .notEqual, _) = filter { return }
        let plan = ScanPlan(table.metadata, filter: filter)
        #expect(try table.manifests().allSatisfy(plan.mayHold) == isRead)
    }
}
