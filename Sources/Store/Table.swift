/// Records of one type in one table of a store, with indexes kept by the same transactions.
///
/// A value; make it once as a `static let` or a stored property and hand it views.
package struct Table<Record: Sendable>: Sendable {
    package let name: TableName
    private let coder: RecordCoder<Record>
    private let key: @Sendable (Record) -> TupleKey
    private let indexes: [TableIndex<Record>]
    private let memo: RecordMemo<Record>?

    /// A table whose records lie at what `key` returns for them.
    ///
    /// An index added to a table that has records already stays empty for those until they are written again. As many
    /// records as `remembering` says stay in memory, for tables whose records are read often, one by one.
    package init(
        _ name: TableName,
        coder: RecordCoder<Record>,
        indexes: [TableIndex<Record>] = [],
        remembering: Int = 0,
        key: @escaping @Sendable (Record) -> TupleKey
    ) {
        self.name = name
        self.coder = coder
        self.key = key
        self.indexes = indexes
        memo = remembering > 0 ? RecordMemo(capacity: remembering) : nil
    }

    /// The record at `key`, nil where there is none.
    package func get(_ key: TupleKey, _ view: any ReadView) throws -> Record? {
        guard let bytes = try view.get(key, in: name) else { return nil }
        if let known = memo?.find(key, bytes) { return known }
        let record = try coder.decode(bytes, of: name)
        memo?.add(record, key, bytes)
        return record
    }

    /// Whether there is a record at `key`; cheaper than reading it.
    package func contains(_ key: TupleKey, _ view: any ReadView) throws -> Bool {
        try view.get(key, in: name) != nil
    }

    /// Stores `record` at its key, in place of what was there.
    package func put(_ record: Record, _ view: any WriteView) throws {
        let key = key(record)
        if !indexes.isEmpty {
            let old = try get(key, view)
            for index in indexes {
                let stale = old.map(index.keys) ?? []
                let fresh = index.keys(record)
                for entry in stale where !fresh.contains(entry) {
                    try view.delete(entry.appending(contentsOf: key), in: index.table(of: name))
                }
                for entry in fresh where !stale.contains(entry) {
                    try view.put(key.bytes, at: entry.appending(contentsOf: key), in: index.table(of: name))
                }
            }
        }
        let bytes = try coder.encode(record)
        try view.put(bytes, at: key, in: name)
        memo?.add(record, key, bytes)
    }

    /// Removes the record at `key` and returns it, nil where there was none.
    @discardableResult
    package func delete(_ key: TupleKey, _ view: any WriteView) throws -> Record? {
        guard let old = try get(key, view) else { return nil }
        for index in indexes {
            for entry in index.keys(old) {
                try view.delete(entry.appending(contentsOf: key), in: index.table(of: name))
            }
        }
        try view.delete(key, in: name)
        return old
    }

    /// At most `limit` records of `range` in the order of their keys, or from the last one back.
    package func scan(
        _ range: KeyRange,
        _ view: any ReadView,
        limit: Int = .max,
        reversed: Bool = false
    ) throws -> [Record] {
        try view.scan(range, in: name, limit: limit, reversed: reversed).map { try decode($0) }
    }

    /// At most `limit` records whose entries in `index` lie in `range`, in the order of those entries.
    ///
    /// Entries are the index's tuple followed by the record's key, so a tuple is found by `KeyRange.prefix`, and the
    /// next page begins `after` the last record's entry: `index.entry(of:at:)`.
    package func scan(
        _ index: TableIndex<Record>,
        _ range: KeyRange,
        _ view: any ReadView,
        limit: Int = .max,
        reversed: Bool = false
    ) throws -> [Record] {
        try view.scan(range, in: index.table(of: name), limit: limit, reversed: reversed).map { entry in
            guard let record = try get(TupleKey(encoded: entry.value), view) else {
                throw StoreFailure.malformedRecord(
                    table: index.table(of: name).text,
                    reason: "it names \(TupleKey(encoded: entry.value)), which is not there"
                )
            }
            return record
        }
    }

    /// The record that a row of this table holds, for callers that scan by themselves.
    package func decode(_ row: Row) throws -> Record {
        try coder.decode(row.value, of: name)
    }
}

/// A second order in which the records of a table can be found.
package struct TableIndex<Record: Sendable>: Sendable {
    let name: String
    let keys: @Sendable (Record) -> [TupleKey]

    /// An index that lists each record under every tuple of `keys`; under none, it leaves the record out.
    package init(_ name: String, keys: @escaping @Sendable (Record) -> [TupleKey]) {
        self.name = name
        self.keys = keys
    }

    /// Where the index lists the record at `key` under `tuple`.
    package func entry(of tuple: TupleKey, at key: TupleKey) -> TupleKey {
        tuple.appending(contentsOf: key)
    }

    func table(of name: TableName) -> TableName {
        TableName("\(name.text)_by_\(self.name)")
    }
}
