import Primitives
import Store
import Testing

@testable import Catalog

@Suite struct ColumnStatisticsTests {
    private static let tenant = Tenant(account: "111122223333", region: "ap-northeast-2")
    private static let now = Timestamp(CivilDate(year: 2026, month: 3, day: 1))
    private let store = InMemoryStore()

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(CatalogReader(tenant: Self.tenant, view: $0)) }
    }

    private func write(_ body: @escaping @Sendable (CatalogWriter) throws -> Void) async throws {
        try await store.write { try body(CatalogWriter(tenant: Self.tenant, now: Self.now, view: $0)) }
    }

    private static func definition(_ columns: [String]) -> TableDefinition {
        TableDefinition(
            name: "t",
            storage: StorageDescriptor(columns: columns.map { CatalogColumn(name: $0, type: "bigint") }),
            partitionKeys: [CatalogColumn(name: "k", type: "string")]
        )
    }

    private static func statistics(_ column: String, nulls: Int = 0) -> ColumnStatistics {
        ColumnStatistics(
            columnName: column,
            columnType: "bigint",
            analyzedAt: now,
            values: .long(.init(minimum: .min, maximum: .max), .init(nulls: nulls, distinct: 2))
        )
    }

    private func makeTable() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            let table = try catalog.createTable(Self.definition(["id", "n"]), in: "a")
            try catalog.createPartition(PartitionDefinition(values: ["1"]), of: table)
            try catalog.putColumnStatistics(Self.statistics("ID"), .table, of: table)
            try catalog.putColumnStatistics(Self.statistics("n"), .table, of: table)
            try catalog.putColumnStatistics(
                Self.statistics("id", nulls: 7),
                .partition(values: ["1"]),
                of: table
            )
        }
    }

    @Test("statistics of a table and of its partitions are kept apart, and found in any case")
    func subjects() async throws {
        try await makeTable()

        try await read { catalog in
            let table = try catalog.table("t", in: "a")
            #expect(try catalog.columnStatistics(of: "Id", .table, of: table) == Self.statistics("id"))
            #expect(
                try catalog.columnStatistics(of: "id", .partition(values: ["1"]), of: table)
                    == Self.statistics("id", nulls: 7)
            )
            #expect(try catalog.columnStatistics(of: "n", .partition(values: ["1"]), of: table) == nil)
            #expect(throws: CatalogFailure.columnMissing(table: "t", column: "x")) {
                try catalog.columnStatistics(of: "x", .table, of: table)
            }
        }
    }

    @Test("statistics move with a partition and go with it, with their column and with their table")
    func lifetime() async throws {
        try await makeTable()

        try await write { catalog in
            let table = try catalog.reader.table("t", in: "a")
            try catalog.updatePartition(["1"], of: table, to: PartitionDefinition(values: ["2"]))
        }
        try await read { catalog in
            let table = try catalog.table("t", in: "a")
            #expect(try catalog.columnStatistics(of: "id", .partition(values: ["2"]), of: table) != nil)
        }
        try await write { catalog in
            let table = try catalog.reader.table("t", in: "a")
            try catalog.deletePartition(["2"], of: table)
            try catalog.createPartition(PartitionDefinition(values: ["2"]), of: table)
            try catalog.updateTable("t", in: "a", to: Self.definition(["n"]))
            try catalog.updateTable("t", in: "a", to: Self.definition(["id", "n"]))
        }
        try await read { catalog in
            let table = try catalog.table("t", in: "a")
            #expect(try catalog.columnStatistics(of: "id", .partition(values: ["2"]), of: table) == nil)
            #expect(try catalog.columnStatistics(of: table).map(\.columnName) == ["n"])
        }
        try await write { catalog in
            try catalog.deleteTable("t", in: "a")
            try catalog.createTable(Self.definition(["id", "n"]), in: "a")
        }
        #expect(try await read { try $0.columnStatistics(of: try $0.table("t", in: "a")).isEmpty })
    }

    @Test("partition indexes go with their table, functions and tags with their database")
    func dependents() async throws {
        try await makeTable()
        try await write { catalog in
            let table = try catalog.reader.table("t", in: "a")
            try catalog.createPartitionIndex("i", keys: ["K"], of: table)
            let function = FunctionDefinition(
                name: "F",
                className: nil,
                owner: nil,
                ownerType: nil,
                type: nil,
                resources: nil
            )
            try catalog.createFunction(function, in: "a")
            try catalog.setTags(["k": "v"], of: .database("a"))
        }
        #expect(try await read { try $0.partitionIndexes(of: try $0.table("t", in: "a")).count } == 1)
        #expect(try await read { try $0.function("f", in: "A").name } == "f")

        try await write { catalog in
            try catalog.deleteDatabase("a")
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            try catalog.createTable(Self.definition(["id"]), in: "a")
        }

        try await read { catalog in
            let table = try catalog.table("t", in: "a")
            #expect(try catalog.partitionIndexes(of: table).isEmpty)
            #expect(try catalog.functions(in: "a").isEmpty)
            #expect(try catalog.tags(of: .database("a")).isEmpty)
        }
    }
}
