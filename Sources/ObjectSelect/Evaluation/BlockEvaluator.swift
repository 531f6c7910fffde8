import DuckDB

/// Runs a query over the records of one block; blocks can be run at once.
struct BlockEvaluator: Sendable {
    /// How records are found in a block.
    enum Layout: Sendable {
        case fields(CSVDialect, FieldLayout)
        case values
        case columns(ParquetColumns, [SelectReference])
    }

    struct Outcome: Sendable {
        var bytes: [UInt8] = []
        var recordCount: Int64 = 0
        var accumulators: [Accumulator] = []
    }

    let plan: SelectPlan
    let layout: Layout
    let output: SelectOutput

    var newAccumulators: [Accumulator] { plan.aggregates.map { Accumulator($0.function) } }

    /// Evaluates the records of `block`, at most `limit` of which are answered.
    func evaluate(_ block: [UInt8], limit: Int64) throws -> Outcome {
        var work = Work(plan: plan, writer: RecordWriter(output), limit: limit, accumulators: newAccumulators)
        try block.withUnsafeBufferPointer { bytes in
            switch layout {
            case .fields(let dialect, let layout):
                let reader = CSVReader(bytes, dialect, fieldLimit: layout.fieldLimit)
                let cursor = FieldCursor(reader, layout)
                var memory: [UInt8] = []
                let csv: CSVOutputDialect? = if case .csv(let dialect) = output { dialect } else { nil }
                while !work.isFull, try cursor.reader.next() {
                    guard try work.isWanted(cursor) else { continue }
                    if plan.items == nil, let csv {
                        try work.writer.write(cursor.reader, csv, &memory)
                        work.recordCount += 1
                    } else {
                        try work.answer(cursor)
                    }
                }
            case .values:
                var records = JSONRecords(bytes)
                let cursor = ValueCursor(plan.references)
                while !work.isFull, let value = try records.next() {
                    for record in try ValueCursor.records(of: value, plan.path[...]) where !work.isFull {
                        cursor.record = record
                        if try work.isWanted(cursor) { try work.answer(cursor) }
                    }
                }
            case .columns: break
            }
        }
        return work.outcome
    }

    func evaluate(
        _ chunk: DataChunk,
        _ columns: ParquetColumns,
        _ references: [SelectReference],
        limit: Int64
    ) throws
        -> Outcome
    {
        var work = Work(plan: plan, writer: RecordWriter(output), limit: limit, accumulators: newAccumulators)
        let vectors = columns.needed.indices.map { chunk.column($0) }
        let cursor = ValueCursor(references)
        for row in 0..<chunk.rowCount where !work.isFull {
            cursor.record = try columns.row(row, vectors)
            if try work.isWanted(cursor) { try work.answer(cursor) }
        }
        return work.outcome
    }

    /// The record of totals, once all blocks have been evaluated.
    func totals(_ accumulators: [Accumulator]) throws -> [UInt8] {
        let cursor = RecordCursor()
        for accumulator in accumulators { cursor.aggregates.append(try accumulator.result()) }
        var writer = RecordWriter(output)
        try writer.write((plan.items ?? []).map { SelectMember(name: $0.name, value: try $0.value(cursor)) })
        return writer.bytes
    }

    /// The state of one block's evaluation.
    private struct Work {
        let plan: SelectPlan
        var writer: RecordWriter
        let limit: Int64
        var accumulators: [Accumulator]
        var recordCount: Int64 = 0

        var isFull: Bool { recordCount >= limit }

        var outcome: Outcome {
            Outcome(bytes: writer.bytes, recordCount: recordCount, accumulators: accumulators)
        }

        func isWanted(_ cursor: RecordCursor) throws -> Bool {
            guard let condition = plan.condition else { return true }
            return try Operators.truth(condition(cursor), "WHERE") == true
        }

        mutating func answer(_ cursor: RecordCursor) throws {
            guard plan.aggregates.isEmpty else {
                for index in accumulators.indices {
                    try accumulators[index].add(plan.aggregates[index].argument.map { try $0(cursor) })
                }
                return
            }
            recordCount += 1
            guard let items = plan.items else { return try writer.write(cursor.members()) }
            var members: [SelectMember] = []
            members.reserveCapacity(items.count)
            for item in items { members.append(SelectMember(name: item.name, value: try item.value(cursor))) }
            try writer.write(members)
        }
    }
}
