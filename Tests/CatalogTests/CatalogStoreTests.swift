import Primitives
import Store
import Testing

@testable import Catalog

@Suite struct CatalogStoreTests {
    static let tenant = Tenant(account: "111122223333", region: "ap-northeast-2")
    static let start = Timestamp(CivilDate(year: 2026, month: 3, day: 1))
    let store = InMemoryStore()

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(CatalogReader(tenant: Self.tenant, view: $0)) }
    }

    @discardableResult
    private func write<Value: Sendable>(
        at seconds: Int = 0,
        _ body: @escaping @Sendable (CatalogWriter) throws -> Value
    ) async throws -> Value {
        let now = Self.start.advanced(by: .seconds(seconds))
        return try await store.write { try body(CatalogWriter(tenant: Self.tenant, now: now, view: $0)) }
    }

    private static func definition(_ name: String, keys: [String] = []) -> TableDefinition {
        TableDefinition(
            name: name,
            storage: StorageDescriptor(
                .parquet,
                columns: [CatalogColumn(name: "id", type: "bigint", comment: "고객 번호")],
                location: "s3://lake/\(name)/"
            ),
            partitionKeys: keys.map { CatalogColumn(name: $0, type: "string") },
            tableType: "EXTERNAL_TABLE",
            parameters: ["classification": "parquet"]
        )
    }

    @Test("names are folded to lower case, comments stay as they are")
    func folding() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "Sales", description: "매출"))
            try catalog.createTable(Self.definition("Orders"), in: "SALES", by: "arn:aws:iam::1:root")
        }

        let table = try await read { try $0.table("ORDERS", in: "sales") }
        #expect(table.name == "orders")
        #expect(table.databaseName == "sales")
        #expect(table.columns[0].comment == "고객 번호")
        #expect(table.createdAt == Self.start)
        #expect(table.serde == .parquet)
        #expect(try await read { try $0.database("sales").definition.description } == "매출")
    }

    @Test("what is missing, taken or misnamed is said by name")
    func failures() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            try catalog.createTable(Self.definition("t", keys: ["k"]), in: "a")
        }

        await #expect(throws: CatalogFailure.databaseExists(name: "a")) {
            try await write { try $0.createDatabase(DatabaseDefinition(name: "A")) }
        }
        await #expect(throws: CatalogFailure.databaseMissing(name: "b")) {
            try await write { try $0.createTable(Self.definition("t"), in: "b") }
        }
        await #expect(throws: CatalogFailure.databaseMissing(name: "b")) {
            try await read { try $0.table("t", in: "b") }
        }
        await #expect(throws: CatalogFailure.tableMissing(database: "a", name: "u")) {
            try await read { try $0.table("u", in: "a") }
        }
        await #expect(throws: CatalogFailure.tableExists(database: "a", name: "t")) {
            try await write { try $0.createTable(Self.definition("T"), in: "a") }
        }
        await #expect(throws: CatalogFailure.invalidName("a\nb", kind: .table)) {
            try await write { try $0.createTable(Self.definition("a\nb"), in: "a") }
        }
        await #expect(throws: CatalogFailure.partitionValueCount(expected: 1, given: 2)) {
            try await write {
                try $0.createPartition(
                    PartitionDefinition(values: ["1", "2"]),
                    of: try $0.reader.table("t", in: "a")
                )
            }
        }
        await #expect(throws: CatalogFailure.emptyPartitionValue(key: "k")) {
            try await write {
                try $0.createPartition(PartitionDefinition(values: [""]), of: try $0.reader.table("t", in: "a"))
            }
        }
    }

    @Test("a changed table keeps its old versions, unless told otherwise, and refuses stale changes")
    func versions() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            try catalog.createTable(Self.definition("t"), in: "a")
        }
        var changed = Self.definition("t")
        changed.parameters["step"] = "1"
        let second = changed
        changed.parameters["step"] = "2"
        let third = changed

        try await write(at: 1) { try $0.updateTable("t", in: "a", to: second, expectedVersion: "0") }
        try await write(at: 2) { try $0.updateTable("t", in: "a", to: third, keepingOldVersion: false) }
        await #expect(throws: CatalogFailure.versionConflict(table: "t")) {
            try await write { try $0.updateTable("t", in: "a", to: third, expectedVersion: "1") }
        }

        let table = try await read { try $0.table("t", in: "a") }
        #expect(table.versionID == 2)
        #expect(table.createdAt == Self.start)
        #expect(table.updatedAt == Self.start.advanced(by: .seconds(2)))
        #expect(try await read { try $0.versions(of: table).map(\.versionID) } == [2, 0])
        #expect(try await read { try $0.versions(of: table, below: 2, limit: 5).map(\.versionID) } == [0])
        #expect(try await read { try $0.version("0", of: table).definition.parameters["step"] } == nil)
        await #expect(throws: CatalogFailure.tableVersionMissing(table: "t", version: "1")) {
            try await read { try $0.version("1", of: table) }
        }
        await #expect(throws: CatalogFailure.tableVersionIsCurrent(table: "t", version: "2")) {
            try await write { try $0.deleteVersion("2", of: table) }
        }
        try await write { try $0.deleteVersion("0", of: table) }
        #expect(try await read { try $0.versions(of: table).map(\.versionID) } == [2])
    }

    @Test("partitions are found by value, by filter, by segment and page by page")
    func partitions() async throws {
        let table = try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            let table = try catalog.createTable(Self.definition("t", keys: ["year", "city"]), in: "a")
            for year in 2020..<2030 {
                for number in 0..<300 {
                    var storage = table.definition.storage
                    storage?.location = "s3://lake/t/\(year)/\(number)/"
                    try catalog.createPartition(
                        PartitionDefinition(values: ["\(year)", "c\(number)"], storage: storage),
                        of: table
                    )
                }
            }
            return table
        }
        let filter = try PartitionFilter(
            "year = '2025' and city in ('c7', 'c8', 'x')",
            keys: table.partitionKeys
        )

        let found = try await read { try $0.partitions(of: table, matching: filter) }
        #expect(found.map(\.values) == [["2025", "c7"], ["2025", "c8"]])
        #expect(found[0].definition.storage?.columns == table.columns)
        #expect(found[0].location == "s3://lake/t/2025/7/")
        #expect(filter.fixedValues == ["2025"])

        let segments = try await read { catalog in
            try (0..<3).map { number in
                let segment = PartitionSegment(number: number, total: 3)
                return Set(try catalog.partitions(of: table, segment: segment).map(\.values))
            }
        }
        #expect(segments.map(\.count).reduce(0, +) == 3000)
        #expect(segments[0].union(segments[1]).union(segments[2]).count == 3000)

        let page = try await read { try $0.partitions(of: table, limit: 1001) }
        let next = try await read { try $0.partitions(of: table, after: page[1000].values, limit: 5) }
        #expect(page.count == 1001)
        #expect(try await read { try $0.partitionValues(of: table) }[1001] == next[0].values)
    }

    @Test("a partition can be moved to other values, not onto another one")
    func movedPartitions() async throws {
        let table = try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            let table = try catalog.createTable(Self.definition("t", keys: ["k"]), in: "a")
            for value in ["1", "2"] {
                try catalog.createPartition(PartitionDefinition(values: [value]), of: table)
            }
            return table
        }

        try await write(at: 9) {
            try $0.updatePartition(
                ["1"],
                of: table,
                to: PartitionDefinition(values: ["3"], parameters: ["a": "b"])
            )
        }

        let moved = try await read { try $0.partition(["3"], of: table) }
        #expect(moved.definition.parameters == ["a": "b"])
        #expect(moved.createdAt == Self.start)
        await #expect(throws: CatalogFailure.partitionMissing(table: "t", values: ["1"])) {
            try await read { try $0.partition(["1"], of: table) }
        }
        await #expect(throws: CatalogFailure.partitionExists(table: "t", values: ["2"])) {
            try await write { try $0.updatePartition(["3"], of: table, to: PartitionDefinition(values: ["2"])) }
        }
    }

    @Test("a renamed table keeps its partitions; a dropped database takes all with it; tenants see only theirs")
    func lifetimes() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            let table = try catalog.createTable(Self.definition("t", keys: ["k"]), in: "a")
            try catalog.createPartition(PartitionDefinition(values: ["1"]), of: table)
            try catalog.renameTable("t", in: "a", to: "u")
        }
        let renamed = try await read { try $0.table("u", in: "a") }
        #expect(try await read { try $0.partitionValues(of: renamed) } == [["1"]])
        #expect(try await read { try $0.findTable("t", in: "a") } == nil)
        let stranger = Tenant(account: "999999999999", region: "ap-northeast-2")
        #expect(try await store.read { try CatalogReader(tenant: stranger, view: $0).databases() }.isEmpty)

        try await write { catalog in
            try catalog.deleteDatabase("A")
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            try catalog.createTable(Self.definition("u", keys: ["k"]), in: "a")
        }

        let fresh = try await read { try $0.table("u", in: "a") }
        #expect(try await read { try $0.partitionValues(of: fresh) }.isEmpty)
        #expect(try await read { try $0.partitionValues(of: renamed) }.isEmpty)
    }

    @Test("a stored partition reads back as it was, whatever it has")
    func records() throws {
        let records = [
            PartitionRecord(schema: nil, location: nil, parameters: [:], createdAt: Self.start),
            PartitionRecord(
                schema: .max,
                location: "s3://호수/",
                parameters: ["a": "", "나": "b"],
                createdAt: Timestamp(epochMicroseconds: -1),
                lastAccessedAt: Self.start,
                lastAnalyzedAt: Self.start
            ),
        ]

        for record in records {
            let bytes = try PartitionRecord.coder.encode(record)
            #expect(try PartitionRecord.coder.decode(bytes, of: "p") == record)
            #expect(throws: StoreFailure.self) {
                try PartitionRecord.coder.decode(Array(bytes.dropLast()), of: "p")
            }
        }
    }
}
