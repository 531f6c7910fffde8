import Primitives
import StatesLanguage
import Store

/// What the store keeps of an execution, besides its history and its checkpoint.
struct ExecutionRecord: Codable, Sendable {
    let tenant: Tenant
    let machine: String
    let name: String
    let arn: String
    let revision: String
    let roleARN: String
    let isExpress: Bool
    /// As it was sent.
    let input: String
    let startedAt: Timestamp
    var traceHeader: String?
    var versionARN: String?
    var aliasARN: String?
    var status = "RUNNING"
    var stoppedAt: Timestamp?
    var output: String?
    var error: String?
    var cause: String?
    /// Of which distributed map it is a child; nil for all others.
    var map: MapPart?
    /// How often it was redriven; nil for never.
    var redriveCount: Int?
    var redrivenAt: Timestamp?
    var redriveToken: String?
    /// Whether what a redrive needs is kept; nil where nothing is.
    var isRedrivable: Bool?
    /// The test case whose mocked answers its tasks get.
    var testCase: String?

    /// Unique within the tenant.
    var key: String { isExpress ? arn : "\(machineName):\(name)" }
    /// The machine's name, for children with the label of their map.
    var machineName: String { map.map { "\(machine)/\($0.label)" } ?? machine }
    var isRunning: Bool { status == "RUNNING" }
    var machineARN: String { StatesNames.machine(machineName, tenant) }

    /// Takes over how an execution ended.
    mutating func end(_ status: Execution.Status, at now: Timestamp) {
        switch status {
        case .running: return
        case .succeeded(let output):
            self.status = "SUCCEEDED"
            self.output = output
        case .failed(let failure):
            self.status = "FAILED"
            error = failure.error
            cause = failure.cause
        case .timedOut: self.status = "TIMED_OUT"
        case .aborted(let failure):
            self.status = "ABORTED"
            error = failure.error
            cause = failure.cause
        }
        stoppedAt = now
    }

    /// The execution as its interpreter sees it.
    func identity() throws -> Execution.Identity {
        var identity = Execution.Identity(
            arn: arn,
            name: name,
            roleARN: roleARN,
            machineARN: machineARN,
            machineName: machineName,
            startedAt: startedAt,
            input: try JSONValue(parsing: input),
            isExpress: isExpress
        )
        identity.versionARN = versionARN
        identity.aliasARN = aliasARN
        identity.redriveCount = redriveCount ?? 0
        identity.testCase = testCase
        return identity
    }
}

/// The executions of all tenants, their histories and checkpoints, and what they have been told and not yet taken.
struct ExecutionTable: Sendable {
    /// All of a machine, and those of each status, by their start.
    private static let byStart = TableIndex<ExecutionRecord>("start") { record in
        guard !record.isExpress, record.map == nil else { return [] }
        let moment = record.startedAt.epochMicroseconds
        return [
            TupleKey(record.tenant, record.machine, "", moment),
            TupleKey(record.tenant, record.machine, record.status, moment),
        ]
    }
    /// The children of a map run, and those of each status, by their start.
    private static let byMapRun = TableIndex<ExecutionRecord>("map_run") { record in
        guard let map = record.map else { return [] }
        let moment = record.startedAt.epochMicroseconds
        return [
            TupleKey(record.tenant, map.run, "", moment),
            TupleKey(record.tenant, map.run, record.status, moment),
        ]
    }
    private static let records = Table<ExecutionRecord>(
        "states_executions",
        coder: .json(),
        indexes: [byStart, byMapRun],
        remembering: 256
    ) {
        TupleKey($0.tenant, $0.key)
    }
    private static let history: TableName = "states_history"
    private static let parts: TableName = "states_checkpoints"
    private static let inbox: TableName = "states_inbox"
    private static let tokens: TableName = "states_tokens"

    func find(_ key: String, _ tenant: Tenant, _ view: any ReadView) throws -> ExecutionRecord? {
        try Self.records.get(TupleKey(tenant, key), view)
    }

    func put(_ record: ExecutionRecord, _ view: any WriteView) throws {
        try Self.records.put(record, view)
    }

    func delete(_ record: ExecutionRecord, _ view: any WriteView) throws {
        try Self.records.delete(TupleKey(record.tenant, record.key), view)
    }

    /// The executions of a machine that have the status, all where it is nil; the latest first.
    func list(
        _ machine: String,
        _ status: String?,
        _ tenant: Tenant,
        before position: String?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [(position: String, record: ExecutionRecord)] {
        try list(Self.byStart, TupleKey(tenant, machine, status ?? ""), before: position, limit: limit, view)
    }

    /// The children of a map run that have the status, all where it is nil; the latest first.
    func children(
        of run: MapRunRecord,
        _ status: String?,
        before position: String?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [(position: String, record: ExecutionRecord)] {
        try list(
            Self.byMapRun,
            TupleKey(run.tenant, run.id, status ?? ""),
            before: position,
            limit: limit,
            view
        )
    }

    private func list(
        _ index: TableIndex<ExecutionRecord>,
        _ prefix: TupleKey,
        before position: String?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [(position: String, record: ExecutionRecord)] {
        var range = KeyRange.prefix(prefix)
        if let position, let bytes = Hex.decode(position) { range = range.before(TupleKey(encoded: bytes)) }
        let found = try Self.records.scan(index, range, view, limit: limit, reversed: true)
        return found.map { record in
            let tuple = prefix.appending(record.startedAt.epochMicroseconds)
            let entry = index.entry(of: tuple, at: TupleKey(record.tenant, record.key))
            return (Hex.encode(entry.bytes), record)
        }
    }

    // MARK: History

    /// Appends events, which come in the order of their ids.
    func append(_ events: [HistoryEvent], to record: ExecutionRecord, _ view: any WriteView) throws {
        guard let first = events.first else { return }
        var writer = JSONWriter()
        writer.punctuation("[")
        for (index, event) in events.enumerated() {
            if index > 0 { writer.punctuation(",") }
            event.write(to: &writer)
        }
        writer.punctuation("]")
        try view.put(writer.bytes, at: TupleKey(record.tenant, record.key, first.id), in: Self.history)
    }

    /// At most `limit` events after the one with that id, or before it, the latest first.
    func events(
        of record: ExecutionRecord,
        from id: Int?,
        reversed: Bool,
        limit: Int,
        _ view: any ReadView
    ) throws -> [HistoryEvent] {
        let prefix = TupleKey(record.tenant, record.key)
        var found: [HistoryEvent] = []
        // A row has the events from the id in its key on, so the row before the place may have some as well.
        var range = KeyRange.prefix(prefix)
        if let id, reversed { range = range.before(prefix.appending(id)) }
        if let id, !reversed {
            let head = try view.scan(
                KeyRange.prefix(prefix).before(prefix.appending(id + 1)),
                in: Self.history,
                limit: 1,
                reversed: true
            )
            for row in head { found += try Self.events(row).filter { $0.id > id } }
            range = range.from(prefix.appending(id + 1))
        }
        while found.count < limit {
            let rows = try view.scan(range, in: Self.history, limit: 16, reversed: reversed)
            for row in rows {
                let events = try Self.events(row)
                found += reversed ? events.reversed().filter { $0.id < id ?? .max } : events
            }
            guard rows.count == 16, let last = rows.last else { break }
            range = reversed ? range.before(last.key) : range.after(last.key)
        }
        return Array(found.prefix(limit))
    }

    private static func events(_ row: Row) throws -> [HistoryEvent] {
        try JSONValue(parsing: row.value).array?.compactMap { HistoryEvent($0) } ?? []
    }

    // MARK: Checkpoints

    func put(_ parts: CheckpointParts, of record: ExecutionRecord, _ view: any WriteView) throws {
        let prefix = TupleKey(record.tenant, record.key)
        for key in parts.removed {
            guard key.hasSuffix("/") else {
                try view.delete(prefix.appending(key), in: Self.parts)
                continue
            }
            for row in try view.scan(.strings(under: prefix, startingWith: key), in: Self.parts) {
                try view.delete(row.key, in: Self.parts)
            }
        }
        for (key, bytes) in parts.written { try view.put(bytes, at: prefix.appending(key), in: Self.parts) }
    }

    func parts(of record: ExecutionRecord, _ view: any ReadView) throws -> [(key: String, bytes: [UInt8])] {
        let prefix = TupleKey(record.tenant, record.key)
        return try view.scan(.prefix(prefix), in: Self.parts).map { row in
            (key: Self.lastString(of: row.key, after: prefix), bytes: row.value)
        }
    }

    /// The string that a key has behind a prefix: a mark, the bytes, and what ends them.
    private static func lastString(of key: TupleKey, after prefix: TupleKey) -> String {
        let empty = prefix.appending("")
        let markCount = empty.bytes.count - prefix.bytes.count - 1
        return String(decoding: key.bytes.dropFirst(prefix.bytes.count + markCount).dropLast(), as: UTF8.self)
    }

    func removeCheckpoint(of record: ExecutionRecord, _ view: any WriteView) throws {
        let prefix = TupleKey(record.tenant, record.key)
        for table in [Self.parts, Self.inbox] {
            for row in try view.scan(.prefix(prefix), in: table) { try view.delete(row.key, in: table) }
        }
    }

    // MARK: What was told

    /// Puts a message behind those that have not been taken, and returns where it lies.
    @discardableResult
    func tell(_ message: JSONValue, to key: String, _ tenant: Tenant, _ view: any WriteView) throws -> TupleKey
    {
        let prefix = TupleKey(tenant, key)
        let last = try view.scan(.prefix(prefix), in: Self.inbox, limit: 1, reversed: true).first
        var number = Int64(0)
        if let last, case .integer(let known)? = try JSONValue(parsing: last.value)["number"] {
            number = known + 1
        }
        var object = message.object ?? JSONObject()
        object["number"] = .integer(number)
        let place = prefix.appending(number)
        try view.put(JSONValue.object(object).bytes, at: place, in: Self.inbox)
        return place
    }

    func told(_ record: ExecutionRecord, _ view: any ReadView) throws -> [Row] {
        try view.scan(.prefix(TupleKey(record.tenant, record.key)), in: Self.inbox)
    }

    func removeTold(_ keys: [TupleKey], _ view: any WriteView) throws {
        for key in keys { try view.delete(key, in: Self.inbox) }
    }

    // MARK: Tokens

    /// Which execution waits with a task token, and for which task.
    struct Holder: Sendable {
        let key: String
        let task: Int
    }

    func put(token: String, _ holder: Holder, _ tenant: Tenant, _ view: any WriteView) throws {
        let value: JSONValue = ["key": .string(holder.key), "task": .integer(Int64(holder.task))]
        try view.put(value.bytes, at: TupleKey(tenant, token), in: Self.tokens)
    }

    func holder(of token: String, _ tenant: Tenant, _ view: any ReadView) throws -> Holder? {
        guard let bytes = try view.get(TupleKey(tenant, token), in: Self.tokens) else { return nil }
        let value = try JSONValue(parsing: bytes)
        guard let key = value["key"]?.string, let task = value["task"]?.int else { return nil }
        return Holder(key: key, task: task)
    }

    func remove(token: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try view.delete(TupleKey(tenant, token), in: Self.tokens)
    }
}
