/// Durable, ordered bytes in named tables, with serializable transactions.
///
/// Bodies are synchronous, touch nothing but their view and must not call the store again: the view they hold is the
/// only way in. Time, identifiers and chance are taken before.
package protocol MetadataStore: Sendable {
    /// Shows `body` one consistent state of all tables, away from the cooperative pool.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadView) throws -> Value) async throws -> Value

    /// Shows `body` one consistent state on the calling thread, which blocks meanwhile.
    ///
    /// For code that runs on a blocking thread already, so that a hot read costs no change of threads.
    func readNow<Value: Sendable>(_ body: @Sendable (any ReadView) throws -> Value) throws -> Value

    /// Commits all that `body` wrote, or nothing when it throws.
    ///
    /// When this returns, the writes are durable; within an `EffectScope`, when that has ended. `body` may run again, so its only
    /// effect is through its view.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value
}

extension MetadataStore {
    /// As `read`, for a record or two: on the calling thread where that is no thread of the cooperative pool.
    ///
    /// Tasks that serve connections have executors of their own; a change of threads would cost them more than such a body
    /// takes, above all while an engine keeps every core busy.
    package func glance<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        try await EffectScope.current?.letGo()
        let isOwnThread = withUnsafeCurrentTask { $0?.unownedTaskExecutor != nil }
        return isOwnThread ? try readNow(body) : try await read(body)
    }
}

/// One consistent state of a store.
package protocol ReadView {
    /// The value at `key`, nil where there is none.
    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]?

    /// At most `limit` rows of `range` in the order of their keys, or from the last one back.
    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Row]
}

extension ReadView {
    /// At most `limit` rows of `range` in the order of their keys.
    package func scan(_ range: KeyRange, in table: TableName, limit: Int = .max) throws -> [Row] {
        try scan(range, in: table, limit: limit, reversed: false)
    }
}

/// One transaction: it reads its own writes, and nobody else sees them before they are committed.
package protocol WriteView: ReadView {
    /// Stores `value` at `key`, in place of what was there.
    func put(_ value: [UInt8], at key: TupleKey, in table: TableName) throws

    /// Removes what is at `key`; nothing happens where nothing is.
    func delete(_ key: TupleKey, in table: TableName) throws

    /// Calls `hook` once the transaction is durable, before `write` returns; never when it is undone.
    ///
    /// Hooks run in the order they were added, must be quick and must not wait.
    func afterCommit(_ hook: @escaping @Sendable () -> Void)
}

/// The name of one table: small letters, digits and underscores, beginning with a letter.
package struct TableName: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) {
        let isValid =
            text.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
        precondition(isValid, "a table name is made of small letters, digits and underscores: \(text)")
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }

    package var description: String { text }
}

/// A key and the value stored at it.
package struct Row: Hashable, Sendable {
    package let key: TupleKey
    package let value: [UInt8]

    package init(key: TupleKey, value: [UInt8]) {
        self.key = key
        self.value = value
    }
}

/// What a store finds wrong with its own data or its use.
package enum StoreFailure: Error, Equatable, CustomStringConvertible {
    /// Bytes that are no key of ours, or a key of another form than its reader expects.
    case malformedKey(String)
    /// A stored record that its coder cannot read.
    case malformedRecord(table: String, reason: String)
    /// A record written by a later release than this one.
    case recordFromTheFuture(table: String, version: UInt8)
    /// The disk has no room for the transaction; nothing of it was kept, and reads go on.
    case outOfSpace
    /// The store cannot be opened or has failed as a whole; the reason is for an operator.
    case unusable(reason: String)
    /// The store was closed while the call waited.
    case closed

    package var description: String {
        switch self {
        case .malformedKey(let reason): "A stored key cannot be read: \(reason)."
        case .malformedRecord(let table, let reason): "A record of table \(table) cannot be read: \(reason)."
        case .recordFromTheFuture(let table, let version):
            "A record of table \(table) has version \(version), which a later release of Hosu wrote."
        case .outOfSpace: "The disk of the data directory is full."
        case .unusable(let reason): "The metadata store cannot be used: \(reason)."
        case .closed: "The store is closed."
        }
    }
}
