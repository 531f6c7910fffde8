import Foundation
import Store
import StoreSQLite
import Testing

@Suite struct EffectScopeTests {
    private func withStore(_ body: (SQLiteStore) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.path + "/hosu-scope-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try SQLiteStore.open(path: directory + "/hosu.sqlite")
        try await body(store)
        try await store.close()
    }

    private func put(_ name: String, _ store: SQLiteStore) async throws {
        try await store.write { view in try view.put([1], at: TupleKey(name), in: "lakes") }
    }

    private func names(_ store: SQLiteStore) async throws -> [TupleKey] {
        try await store.read { try $0.scan(.all, in: "lakes").map(\.key) }
    }

    @Test("what is added at the end of a scope is in the transaction of its last write")
    func together() async throws {
        try await withStore { store in
            let scope = EffectScope(longestHold: 60)
            try await EffectScope.$current.withValue(scope) { try await put("effect", store) }

            let seen = try await scope.finish { view -> Bool in
                try view.put([2], at: TupleKey("note"), in: "lakes")
                return try view.get(TupleKey("effect"), in: "lakes") != nil
            }

            #expect(seen == true)
            #expect(try await names(store) == [TupleKey("effect"), TupleKey("note")])
        }
    }

    @Test("what fails at the end undoes itself alone")
    func failing() async throws {
        struct Failure: Error {}
        try await withStore { store in
            let scope = EffectScope(longestHold: 60)
            try await EffectScope.$current.withValue(scope) { try await put("effect", store) }

            let result = try await scope.finish { view -> Bool in
                try view.put([2], at: TupleKey("note"), in: "lakes")
                throw Failure()
            }

            #expect(result == nil)
            #expect(try await names(store) == [TupleKey("effect")])
        }
    }

    @Test("a second write and a read find the first one committed, and the last write is the one that is held")
    func several() async throws {
        try await withStore { store in
            let scope = EffectScope(longestHold: 60)
            let seen = try await EffectScope.$current.withValue(scope) {
                try await put("a", store)
                let seen = try await names(store)
                try await put("b", store)
                try await put("c", store)
                return seen
            }

            let count = try await scope.finish { view -> Int in try view.scan(.all, in: "lakes").count }

            #expect(seen == [TupleKey("a")])
            #expect(count == 3)
        }
    }

    @Test("a scope without writes adds nothing, and one that is over holds nothing")
    func nothing() async throws {
        try await withStore { store in
            let scope = EffectScope(longestHold: 60)
            let added = try await scope.finish { view -> Bool in
                try view.put([2], at: TupleKey("note"), in: "lakes")
                return true
            }
            try await EffectScope.$current.withValue(scope) { try await put("later", store) }

            #expect(added == nil)
            #expect(try await names(store) == [TupleKey("later")])
        }
    }

    @Test("who never ends a scope keeps other writers waiting for a moment only")
    func forgotten() async throws {
        try await withStore { store in
            let scope = EffectScope(longestHold: 0.05)
            try await EffectScope.$current.withValue(scope) { try await put("effect", store) }
            try await put("other", store)

            let added = try await scope.finish { view -> Bool in
                try view.put([2], at: TupleKey("note"), in: "lakes")
                return true
            }

            #expect(added == nil)
            #expect(try await names(store) == [TupleKey("effect"), TupleKey("other")])
        }
    }

    @Test("a body that throws holds nothing")
    func throwing() async throws {
        struct Failure: Error {}
        try await withStore { store in
            let scope = EffectScope(longestHold: 60)
            await EffectScope.$current.withValue(scope) {
                await #expect(throws: Failure.self) {
                    try await store.write { view in
                        try view.put([1], at: TupleKey("effect"), in: "lakes")
                        throw Failure()
                    }
                }
            }
            let added = try await scope.finish { view -> Bool in
                try view.put([2], at: TupleKey("note"), in: "lakes")
                return true
            }

            #expect(added == nil)
            #expect(try await names(store).isEmpty)
        }
    }
}
