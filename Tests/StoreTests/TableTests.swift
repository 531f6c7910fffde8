import HosuTesting
import Store
import Testing

@Suite struct TableTests {
    private struct Lake: Codable, Equatable {
        var name: String
        var owner: String
        var depth: Int
    }

    private static let byOwner = TableIndex<Lake>("owner") { [TupleKey($0.owner)] }
    private static let lakes = Table<Lake>("lakes", coder: .json(), indexes: [byOwner]) { TupleKey($0.name) }

    @Test("an index follows its records through changes and deletion")
    func index() async throws {
        let store = InMemoryStore()
        try await store.write { view in
            try Self.lakes.put(Lake(name: "b", owner: "kim", depth: 1), view)
            try Self.lakes.put(Lake(name: "a", owner: "kim", depth: 2), view)
            try Self.lakes.put(Lake(name: "c", owner: "lee", depth: 3), view)
        }

        try await store.write { view in
            try Self.lakes.put(Lake(name: "b", owner: "lee", depth: 4), view)
            try Self.lakes.delete(TupleKey("c"), view)
        }

        let (kims, lees) = try await store.read { view in
            (
                try Self.lakes.scan(Self.byOwner, .prefix(TupleKey("kim")), view),
                try Self.lakes.scan(Self.byOwner, .prefix(TupleKey("lee")), view)
            )
        }
        #expect(kims == [Lake(name: "a", owner: "kim", depth: 2)])
        #expect(lees == [Lake(name: "b", owner: "lee", depth: 4)])
    }

    @Test("a table that remembers records shows each store and transaction its own")
    func remembering() async throws {
        struct Refusal: Error {}
        let lakes = Table<Lake>("lakes", coder: .json(), remembering: 2) { TupleKey($0.name) }
        let stores = [InMemoryStore(), InMemoryStore()]
        func depths(_ store: InMemoryStore) async throws -> [Int?] {
            try await store.read { view in
                try ["a", "b", "c"].map { try lakes.get(TupleKey($0), view)?.depth }
            }
        }

        for (number, store) in stores.enumerated() {
            try await store.write { view in
                for name in ["a", "b", "c"] {
                    try lakes.put(Lake(name: name, owner: "kim", depth: number), view)
                }
            }
        }
        await #expect(throws: Refusal.self) {
            try await stores[0].write { view in
                try lakes.put(Lake(name: "a", owner: "kim", depth: 7), view)
                #expect(try lakes.get(TupleKey("a"), view)?.depth == 7)
                throw Refusal()
            }
        }
        try await stores[1].write { view in _ = try lakes.delete(TupleKey("b"), view) }

        for _ in 0..<2 {
            #expect(try await depths(stores[0]) == [0, 0, 0])
            #expect(try await depths(stores[1]) == [1, nil, 1])
        }
    }

    @Test("a record of a later release is refused by name, a damaged one with its table")
    func unreadable() async throws {
        let store = InMemoryStore()
        try await store.write { view in
            try view.put([9, 0x7B], at: TupleKey("later"), in: "lakes")
            try view.put([1, 0x7B], at: TupleKey("damaged"), in: "lakes")
        }

        #expect(throws: StoreFailure.recordFromTheFuture(table: "lakes", version: 9)) {
            try store.readNow { try Self.lakes.get(TupleKey("later"), $0) }
        }
        #expect {
            try store.readNow { try Self.lakes.get(TupleKey("damaged"), $0) }
        } throws: { error in
            "\(error)".hasPrefix("A record of table lakes cannot be read")
        }
    }

    @Test("the store in memory keeps the contract", arguments: StoreContract.cases)
    func contract(contractCase: StoreContract.Case) async throws {
        try await contractCase.run(InMemoryStore())
    }
}
