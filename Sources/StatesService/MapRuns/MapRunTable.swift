import Primitives
import StatesLanguage
import Store

/// The map runs of all tenants, with what they have not yet started and what has ended.
struct MapRunTable: Sendable {
    private static let byExecution = TableIndex<MapRunRecord>("execution") { run in
        [TupleKey(run.tenant, run.execution, run.startedAt.epochMicroseconds)]
    }
    private static let records = Table<MapRunRecord>("states_map_runs", coder: .json(), indexes: [byExecution])
    {
        TupleKey($0.tenant, $0.id)
    }
    private static let requests: TableName = "states_map_requests"
    private static let blocks: TableName = "states_map_blocks"
    private static let results: TableName = "states_map_results"
    private static let inbox: TableName = "states_map_inbox"
    private static let resting: TableName = "states_map_resting"
    private static let children: RecordCoder<ExecutionRecord> = .json()

    func find(_ id: String, _ tenant: Tenant, _ view: any ReadView) throws -> MapRunRecord? {
        try Self.records.get(TupleKey(tenant, id), view)
    }

    func put(_ run: MapRunRecord, _ view: any WriteView) throws {
        try Self.records.put(run, view)
    }

    /// The map runs of an execution, the first first.
    func list(_ execution: String, _ tenant: Tenant, _ view: any ReadView) throws -> [MapRunRecord] {
        try Self.records.scan(Self.byExecution, .prefix(TupleKey(tenant, execution)), view)
    }

    func request(_ id: String, _ tenant: Tenant, _ view: any ReadView) throws -> MapRunRequest? {
        try view.get(TupleKey(tenant, id), in: Self.requests).flatMap {
            MapRunRequest(try JSONValue(parsing: $0))
        }
    }

    func put(_ request: MapRunRequest, _ id: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try view.put(request.value.bytes, at: TupleKey(tenant, id), in: Self.requests)
    }

    // MARK: Children to be started

    private static let blockSize = 64 << 10
    private static let blockCount = 100

    /// Writes down children that are to be started, behind those that are there.
    func add(_ children: [ChildInputs.Child], to run: inout MapRunRecord, _ view: any WriteView) throws {
        var block: [JSONValue] = []
        var size = 0
        for child in children {
            block.append([.integer(Int64(child.itemCount)), .string(child.input)])
            size += child.input.utf8.count
            run.nextChild += 1
            run.items.pending += child.itemCount
            run.executions.pending += 1
            if size > Self.blockSize || block.count == Self.blockCount {
                try flush(&block, run, view)
                size = 0
            }
        }
        try flush(&block, run, view)
    }

    private func flush(_ block: inout [JSONValue], _ run: MapRunRecord, _ view: any WriteView) throws {
        guard !block.isEmpty else { return }
        let first = run.nextChild - block.count
        let value: JSONValue = ["first": .integer(Int64(first)), "children": .array(block)]
        try view.put(value.bytes, at: TupleKey(run.tenant, run.id, first), in: Self.blocks)
        block = []
    }

    /// At most `limit` children from the number on that have not been started.
    func children(
        of run: MapRunRecord,
        from index: Int,
        limit: Int,
        _ view: any ReadView
    ) throws -> [(index: Int, child: ChildInputs.Child)] {
        let prefix = TupleKey(run.tenant, run.id)
        var found: [(Int, ChildInputs.Child)] = []
        var next = index
        while found.count < limit, next < run.nextChild {
            let range = KeyRange.prefix(prefix).before(prefix.appending(next + 1))
            guard let row = try view.scan(range, in: Self.blocks, limit: 1, reversed: true).first,
                let (first, block) = try Self.block(row), next - first < block.count
            else { break }
            for part in block[(next - first)...] where found.count < limit {
                let count = part[0]?.int ?? 1
                found.append((next, .init(input: part[1]?.string ?? "null", itemCount: count)))
                next += 1
            }
        }
        return found
    }

    private static func block(_ row: Row) throws -> (first: Int, children: [JSONValue])? {
        let value = try JSONValue(parsing: row.value)
        guard let first = value["first"]?.int, let children = value["children"]?.array else { return nil }
        return (first, children)
    }

    /// Removes the blocks all of whose children have been started.
    func removeBlocks(of run: MapRunRecord, from first: Int, _ view: any WriteView) throws {
        let prefix = TupleKey(run.tenant, run.id)
        let start = max(0, first - Self.blockCount)
        let range = KeyRange.prefix(prefix).from(prefix.appending(start))
            .before(prefix.appending(run.nextStart))
        let rows = try view.scan(range, in: Self.blocks)
        for (index, row) in rows.enumerated() {
            // The last may have children that wait; those before it have none.
            if index == rows.count - 1, let (first, block) = try Self.block(row),
                first + block.count > run.nextStart
            {
                continue
            }
            try view.delete(row.key, in: Self.blocks)
        }
    }

    // MARK: Children that have ended

    /// Notes that a child has ended, and returns whether its map run rests.
    func ended(_ child: ExecutionRecord, _ part: MapPart, _ view: any WriteView) throws -> Bool {
        let run = TupleKey(child.tenant, part.run)
        let short = try keep(child, part, view)
        try view.put(short.bytes, at: run.appending(part.index), in: Self.inbox)
        guard try view.get(run, in: Self.resting) != nil else { return false }
        try view.delete(run, in: Self.resting)
        return true
    }

    /// Keeps how a child has ended, and returns that in short.
    @discardableResult
    func keep(_ child: ExecutionRecord, _ part: MapPart, _ view: any WriteView) throws -> JSONValue {
        let run = TupleKey(child.tenant, part.run)
        var object = JSONObject([
            ("i", .integer(Int64(part.index))), ("k", .string(child.key)), ("s", .string(child.status)),
            ("n", .integer(Int64(part.itemCount))),
        ])
        let short = JSONValue.object(object)
        if child.isExpress {
            object["r"] = .string(String(decoding: try Self.children.encode(child), as: UTF8.self))
        }
        try view.put(JSONValue.object(object).bytes, at: run.appending(part.index), in: Self.results)
        return short
    }

    /// Notes that the run rests, unless something has come for it.
    func rest(_ run: MapRunRecord, _ view: any WriteView) throws -> Bool {
        let key = TupleKey(run.tenant, run.id)
        guard try view.scan(.prefix(key), in: Self.inbox, limit: 1).isEmpty else { return false }
        try view.put([], at: key, in: Self.resting)
        return true
    }

    /// Whether the run rested, which it does no more.
    func wake(_ id: String, _ tenant: Tenant, _ view: any WriteView) throws -> Bool {
        guard try view.get(TupleKey(tenant, id), in: Self.resting) != nil else { return false }
        try view.delete(TupleKey(tenant, id), in: Self.resting)
        return true
    }

    /// Takes the news of children that have ended, and counts them.
    func takeEnded(_ run: inout MapRunRecord, limit: Int, _ view: any WriteView) throws -> Int {
        let rows = try view.scan(.prefix(TupleKey(run.tenant, run.id)), in: Self.inbox, limit: limit)
        for row in rows {
            let value = try JSONValue(parsing: row.value)
            let (status, count) = (value["s"]?.string ?? "FAILED", value["n"]?.int ?? 1)
            run.executions.running -= 1
            run.items.running -= count
            run.executions.add(status, 1)
            run.items.add(status, count)
            try view.delete(row.key, in: Self.inbox)
        }
        return rows.count
    }

    /// At most `limit` children that have ended, from the number on.
    func results(
        of run: MapRunRecord,
        from index: Int,
        limit: Int,
        _ view: any ReadView
    ) throws -> [ChildResult] {
        let prefix = TupleKey(run.tenant, run.id)
        let range = KeyRange.prefix(prefix).from(prefix.appending(index))
        return try view.scan(range, in: Self.results, limit: limit).map { row in
            let value = try JSONValue(parsing: row.value)
            return ChildResult(
                index: value["i"]?.int ?? 0,
                key: value["k"]?.string ?? "",
                status: value["s"]?.string ?? "",
                itemCount: value["n"]?.int ?? 1,
                record: try value["r"]?.string.map { text in
                    try Self.children.decode(Array(text.utf8), of: Self.results)
                }
            )
        }
    }

    func removeResult(_ index: Int, of run: MapRunRecord, _ view: any WriteView) throws {
        try view.delete(TupleKey(run.tenant, run.id, index), in: Self.results)
    }

    /// Removes some of what only a run that may go on needs; false when nothing is left.
    func sweep(_ run: MapRunRecord, limit: Int, _ view: any WriteView) throws -> Bool {
        let key = TupleKey(run.tenant, run.id)
        try view.delete(key, in: Self.requests)
        try view.delete(key, in: Self.resting)
        for table in [Self.results, Self.blocks, Self.inbox] {
            let rows = try view.scan(.prefix(key), in: table, limit: limit)
            for row in rows { try view.delete(row.key, in: table) }
            if rows.count == limit { return true }
        }
        return false
    }
}
