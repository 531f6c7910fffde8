import Primitives
import Store
import Testing

@testable import Catalog

@Suite struct ResourceLinkTests {
    private static let tenant = Tenant(account: "111122223333", region: "ap-northeast-2")
    private let store = InMemoryStore()

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (CatalogReader) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(CatalogReader(tenant: Self.tenant, view: $0)) }
    }

    private func write(_ body: @escaping @Sendable (CatalogWriter) throws -> Void) async throws {
        let now = Timestamp(CivilDate(year: 2026, month: 3, day: 1))
        try await store.write { try body(CatalogWriter(tenant: Self.tenant, now: now, view: $0)) }
    }

    private static func table(
        _ name: String,
        to target: String? = nil,
        in database: String = "real"
    )
        -> TableDefinition
    {
        let reference = target.map {
            TableReference(catalogID: tenant.account, databaseName: database, name: $0, region: nil)
        }
        guard reference == nil else { return TableDefinition(name: name, target: reference) }
        return TableDefinition(
            name: name,
            storage: StorageDescriptor(
                .parquet,
                columns: [CatalogColumn(name: "id", type: "bigint")],
                location: "s3://l/"
            ),
            partitionKeys: [CatalogColumn(name: "k", type: "string")]
        )
    }

    private func makeLinks() async throws {
        try await write { catalog in
            let reference = DatabaseReference(
                catalogID: Self.tenant.account,
                databaseName: "real",
                region: nil
            )
            try catalog.createDatabase(DatabaseDefinition(name: "real", description: "d"))
            try catalog.createDatabase(DatabaseDefinition(name: "link", target: reference))
            try catalog.createDatabase(DatabaseDefinition(name: "other"))
            let table = try catalog.createTable(Self.table("t"), in: "real")
            try catalog.createPartition(PartitionDefinition(values: ["1"]), of: table)
            try catalog.createTable(Self.table("l", to: "t"), in: "other")
        }
    }

    @Test("a link reads as its target, partitions included, under its own name")
    func reading() async throws {
        try await makeLinks()

        try await read { catalog in
            let linked = try catalog.table("l", in: "other")
            #expect(linked.name == "l" && linked.databaseName == "other")
            #expect(linked.columns.map(\.name) == ["id"])
            #expect(linked.definition.target?.name == "t")
            #expect(try catalog.partitions(of: linked).map(\.values) == [["1"]])
            let through = try catalog.tables(in: "link")
            #expect(through.map(\.name) == ["t"] && through.map(\.databaseName) == ["real"])
            #expect(try catalog.table("t", in: "link").databaseName == "real")
            #expect(try catalog.followed(try catalog.database("link")).definition.description == "d")
        }
    }

    @Test("changes go to the target, removals take the link alone")
    func changing() async throws {
        try await makeLinks()

        try await write { catalog in
            var definition = Self.table("l")
            definition.description = "changed"
            try catalog.updateTable("l", in: "other", to: definition)
            try catalog.createTable(Self.table("u"), in: "link")
            try catalog.deleteTable("l", in: "other")
            try catalog.deleteDatabase("link")
        }

        try await read { catalog in
            let target = try catalog.table("t", in: "real")
            #expect(target.definition.description == "changed" && target.versionID == 1)
            #expect(try catalog.tables(in: "real").map(\.name) == ["t", "u"])
            #expect(try catalog.tables(in: "other").isEmpty)
        }
    }

    @Test("a link to a table cannot be made through a link to a database")
    func twice() async throws {
        try await makeLinks()

        await #expect(throws: CatalogFailure.linkThroughLink(database: "link", table: "m")) {
            try await write { try $0.createTable(Self.table("m", to: "t"), in: "link") }
        }
    }

    @Test("a link without a target is a table without columns")
    func dangling() async throws {
        try await write { catalog in
            try catalog.createDatabase(DatabaseDefinition(name: "a"))
            try catalog.createTable(Self.table("l", to: "gone"), in: "a")
        }

        #expect(try await read { try $0.table("l", in: "a").columns.isEmpty })
        await #expect(throws: CatalogFailure.tableMissing(database: "real", name: "gone")) {
            try await write { try $0.updateTable("l", in: "a", to: Self.table("l")) }
        }
    }
}
