import Synchronization

/// A store that lives as long as its process; for tests and throw-away servers.
///
/// Bodies run one at a time on the calling thread, under the store's lock. A class because it owns that lock.
package final class InMemoryStore: MetadataStore {
    private let memory = Mutex(Memory())

    package init() {}

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        try readNow(body)
    }

    package func readNow<Value: Sendable>(_ body: @Sendable (any ReadView) throws -> Value) throws -> Value {
        try memory.withLock { memory in try body(MemoryView(memory)) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value {
        let (value, hooks) = try memory.withLock { memory in
            let view = MemoryView(memory)
            do {
                return (try body(view), view.hooks)
            } catch {
                view.undo()
                throw error
            }
        }
        for hook in hooks { hook() }
        return value
    }
}

/// All tables; a class so that views can share it, guarded by the store's mutex.
private final class Memory {
    var tables: [TableName: SortedRows] = [:]
}

/// A view of the memory that writes in place and remembers how to take that back.
private final class MemoryView: WriteView {
    private let memory: Memory
    private var previous: [(table: TableName, key: [UInt8], value: [UInt8]?)] = []
    private(set) var hooks: [@Sendable () -> Void] = []

    init(_ memory: Memory) {
        self.memory = memory
    }

    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]? {
        memory.tables[table]?[key.bytes]
    }

    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Row] {
        memory.tables[table]?.rows(in: range, limit: limit, reversed: reversed) ?? []
    }

    func put(_ value: [UInt8], at key: TupleKey, in table: TableName) throws {
        set(value, key: key.bytes, table: table)
    }

    func delete(_ key: TupleKey, in table: TableName) throws {
        set(nil, key: key.bytes, table: table)
    }

    func afterCommit(_ hook: @escaping @Sendable () -> Void) {
        hooks.append(hook)
    }

    func undo() {
        for change in previous.reversed() {
            memory.tables[change.table, default: SortedRows()][change.key] = change.value
        }
    }

    private func set(_ value: [UInt8]?, key: [UInt8], table: TableName) {
        previous.append((table, key, memory.tables[table]?[key]))
        memory.tables[table, default: SortedRows()][key] = value
    }
}

/// Rows in the order of their keys.
private struct SortedRows {
    private var keys: [[UInt8]] = []
    private var values: [[UInt8]] = []

    subscript(key: [UInt8]) -> [UInt8]? {
        get {
            let index = firstIndex(notBefore: key)
            return index < keys.count && keys[index] == key ? values[index] : nil
        }
        set {
            let index = firstIndex(notBefore: key)
            let isThere = index < keys.count && keys[index] == key
            switch (newValue, isThere) {
            case (let value?, true): values[index] = value
            case (let value?, false):
                keys.insert(key, at: index)
                values.insert(value, at: index)
            case (nil, true):
                keys.remove(at: index)
                values.remove(at: index)
            case (nil, false): break
            }
        }
    }

    func rows(in range: KeyRange, limit: Int, reversed: Bool) -> [Row] {
        let start = firstIndex(notBefore: range.lower)
        let end = range.upper.map(firstIndex(notBefore:)) ?? keys.count
        guard start < end, limit > 0 else { return [] }
        let count = min(limit, end - start)
        let indexes = reversed ? Array((end - count..<end).reversed()) : Array(start..<start + count)
        return indexes.map { Row(key: TupleKey(encoded: keys[$0]), value: values[$0]) }
    }

    private func firstIndex(notBefore key: [UInt8]) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle].precedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
