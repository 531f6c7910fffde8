package import Store
import Synchronization

/// What every store promises, as cases that a test runs against each of them.
package enum StoreContract {
    package struct Case: Sendable, CustomStringConvertible {
        package let description: String
        package let run: @Sendable (any MetadataStore) async throws -> Void
    }

    /// A store broke its promise.
    package struct Violation: Error, CustomStringConvertible {
        package let description: String
    }

    private struct Refusal: Error {}

    private static let table: TableName = "things"

    package static let cases: [Case] = [
        Case(description: "a table that was never written is empty", run: emptyTable),
        Case(description: "what was written is read, replaced and deleted", run: writeReadDelete),
        Case(description: "a failing body leaves nothing behind", run: failingBody),
        Case(description: "a failing first write into a table leaves the table usable", run: failingFirstWrite),
        Case(description: "a transaction sees its own writes", run: ownWrites),
        Case(description: "scans follow bounds, limits and direction", run: scans),
        Case(description: "empty keys and values are kept", run: emptyBytes),
        Case(description: "hooks run after the commit, in order, and never for a failing body", run: hooks),
        Case(description: "of parallel increments none is lost", run: parallelIncrements),
        Case(description: "a failing neighbour undoes nobody else's write", run: failingNeighbour),
    ]

    private static func expect(_ condition: Bool, _ promise: String) throws {
        guard condition else { throw Violation(description: promise) }
    }

    private static func emptyTable(_ store: any MetadataStore) async throws {
        let (value, rows) = try await store.read { view in
            (try view.get(TupleKey("a"), in: table), try view.scan(.all, in: table))
        }
        try expect(value == nil && rows.isEmpty, "an unwritten table has no rows")
        try await store.write { view in try view.delete(TupleKey("a"), in: table) }
    }

    private static func writeReadDelete(_ store: any MetadataStore) async throws {
        let key = TupleKey("a", 1)
        try await store.write { view in try view.put([1, 2, 3], at: key, in: table) }
        try expect(try store.readNow { try $0.get(key, in: table) } == [1, 2, 3], "a written value is read")
        try await store.write { view in try view.put([4], at: key, in: table) }
        try expect(try await store.read { try $0.get(key, in: table) } == [4], "a later value replaces it")
        try await store.write { view in try view.delete(key, in: table) }
        try expect(try store.readNow { try $0.get(key, in: table) } == nil, "a deleted value is gone")
    }

    private static func failingBody(_ store: any MetadataStore) async throws {
        try await store.write { view in try view.put([1], at: TupleKey("kept"), in: table) }
        do {
            try await store.write { view in
                try view.put([2], at: TupleKey("kept"), in: table)
                try view.put([2], at: TupleKey("lost"), in: table)
                throw Refusal()
            }
            throw Violation(description: "the error of a body is thrown")
        } catch is Refusal {
            let rows = try await store.read { try $0.scan(.all, in: table) }
            try expect(rows == [Row(key: TupleKey("kept"), value: [1])], "a failing body changes nothing")
        }
    }

    private static func failingFirstWrite(_ store: any MetadataStore) async throws {
        do {
            try await store.write { view in
                try view.put([2], at: TupleKey("lost"), in: table)
                throw Refusal()
            }
        } catch is Refusal {}
        try await store.write { view in try view.put([1], at: TupleKey("kept"), in: table) }
        let rows = try await store.read { try $0.scan(.all, in: table) }
        try expect(rows.map(\.key) == [TupleKey("kept")], "the table takes the next write")
    }

    private static func ownWrites(_ store: any MetadataStore) async throws {
        let seen = try await store.write { view in
            try view.put([1], at: TupleKey("a"), in: table)
            try view.put([2], at: TupleKey("b"), in: table)
            try view.delete(TupleKey("a"), in: table)
            return (try view.get(TupleKey("a"), in: table), try view.scan(.all, in: table).map(\.value))
        }
        try expect(seen.0 == nil && seen.1 == [[2]], "a transaction reads what it wrote")
    }

    private static func scans(_ store: any MetadataStore) async throws {
        try await store.write { view in
            for number in (0..<20).shuffled(by: 7) {
                try view.put([UInt8(number)], at: TupleKey("n", number), in: table)
            }
            try view.put([99], at: TupleKey("o", 1), in: table)
        }
        let under = KeyRange.prefix(TupleKey("n"))
        let scans: [(KeyRange, Int, Bool, [UInt8])] = [
            (under, .max, false, Array(0..<20)),
            (under, 3, false, [0, 1, 2]),
            (under, 3, true, [19, 18, 17]),
            (under, 0, false, []),
            (under.after(TupleKey("n", 17)), .max, false, [18, 19]),
            (under.from(TupleKey("n", 17)).before(TupleKey("n", 19)), .max, true, [18, 17]),
            (.keys(from: TupleKey("n", 5), upTo: TupleKey("n", 7)), .max, false, [5, 6]),
            (.keys(from: TupleKey("n", 7), upTo: TupleKey("n", 5)), .max, false, []),
            (.all, 1, true, [99]),
        ]
        for (range, limit, reversed, expected) in scans {
            let rows = try await store.read { view in
                try view.scan(range, in: table, limit: limit, reversed: reversed)
            }
            try expect(
                rows.flatMap(\.value) == expected,
                "scan of \(limit), reversed \(reversed), is \(expected), not \(rows.flatMap(\.value))"
            )
        }
    }

    private static func emptyBytes(_ store: any MetadataStore) async throws {
        try await store.write { view in
            try view.put([], at: TupleKey("empty"), in: table)
            try view.put([1], at: TupleKey(), in: table)
        }
        let rows = try await store.read { try $0.scan(.all, in: table) }
        let expected = [Row(key: TupleKey(), value: [1]), Row(key: TupleKey("empty"), value: [])]
        try expect(rows == expected, "empty keys and values come back as they are")
    }

    private static func hooks(_ store: any MetadataStore) async throws {
        let calls = Calls()
        try await store.write { view in
            try view.put([1], at: TupleKey("a"), in: table)
            view.afterCommit {
                let isThere = (try? store.readNow { try $0.get(TupleKey("a"), in: table) }) == [1]
                calls.add(isThere ? "first" : "too early")
            }
            view.afterCommit { calls.add("second") }
        }
        try expect(calls.all == ["first", "second"], "hooks run after the commit, not \(calls.all)")
        try? await store.write { view in
            view.afterCommit { calls.add("never") }
            throw Refusal()
        }
        try expect(calls.all.count == 2, "a failing body calls no hook")
    }

    private static func parallelIncrements(_ store: any MetadataStore) async throws {
        let key = TupleKey("counter")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await store.write { view in
                        let count = try view.get(key, in: table)?.first ?? 0
                        try view.put([count + 1], at: key, in: table)
                    }
                }
            }
            try await group.waitForAll()
        }
        try expect(try await store.read { try $0.get(key, in: table) } == [100], "no increment is lost")
    }

    private static func failingNeighbour(_ store: any MetadataStore) async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    try? await store.write { view in
                        try view.put([UInt8(number)], at: TupleKey(number), in: table)
                        if number % 3 == 0 { throw Refusal() }
                    }
                }
            }
        }
        let kept = try await store.read { try $0.scan(.all, in: table) }.flatMap(\.value)
        try expect(kept == (0..<60).filter { $0 % 3 != 0 }.map { UInt8($0) }, "only failing bodies are undone")
    }
}

/// What hooks said, in order.
private final class Calls: Sendable {
    private let calls = Mutex<[String]>([])

    var all: [String] { calls.withLock { $0 } }

    func add(_ call: String) { calls.withLock { $0.append(call) } }
}

extension Range<Int> {
    /// The numbers in an order that a seed decides.
    fileprivate func shuffled(by seed: UInt64) -> [Int] {
        let chance = SeededChance(seed: seed)
        return map { (chance.next(), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
