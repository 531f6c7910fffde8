import Catalog
import Iceberg
import Objects
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate

/// UPDATE, DELETE and MERGE of Iceberg tables, merged when they are read: which rows go is written beside the files that hold
/// them, rows that come go into new files, and both are one snapshot.
///
/// Source: Athena User Guide, Update Iceberg table data (position deletes, format version 2).
extension QueryWork {
    func change(_ change: ResolvedStatement.RowChange, _ plan: Plan) async throws {
        let start = state.world.machineClock.now
        let loaded = try plan.loaded(change.target)
        let scan = plan.resolved.scans[change.targetScan]
        let filter = IcebergPredicate(scan, loaded.metadata.schema).predicate(scan.filters)
        let tasks = try await state.icebergTables.tasks(
            loaded.metadata,
            loaded.metadata.currentSnapshot,
            filter: filter
        )
        // A statement that reads its target more than once depends on all of it.
        let isReadOnce = plan.resolved.scans.filter { $0.table.name == change.target.name }.count == 1
        let all =
            isReadOnce
            ? tasks : try await state.icebergTables.tasks(loaded.metadata, loaded.metadata.currentSnapshot)
        let readSet = IcebergReadSet(all, of: loaded, filter: isReadOnce ? filter : .always, isWhole: true)
        if let removed = try await filesRemoved(by: change, tasks, loaded.metadata, plan) {
            let paths = try await removal(of: Set(removed.map(\.file.path)), loaded.metadata)
            let count = removed.reduce(0) { $0 + $1.file.recordCount }
            var outcome = outcome(ofWriting: count, plan, since: start)
            (outcome.scannedByteCount, outcome.scannedRowCount) = (0, nil)
            guard !paths.isEmpty else { return try await finish(outcome) }
            return try await commit(
                SnapshotChange(.delete, removing: paths),
                to: loaded,
                IcebergFiles(),
                readSet,
                outcome
            )
        }
        let id = record.id + "-rows"
        defer { state.engine.removeExport(id: id) }
        let sql = try plan.translator.print(change.query)
        let rows = try await ChangedRows(change, sql: sql, state.engine.reading(plan.files), id: id)
        try await rows.check()
        guard rows.rowCount > 0 else {
            return try await finish(outcome(ofWriting: 0, plan, since: start))
        }
        let touched = try await rows.touchedFiles()
        let known = Dictionary(tasks.map { ($0.file.path, $0) }) { first, _ in first }
        let emptied = try await emptiedFiles(touched, known, scan, loaded.metadata)
        let removed = try await removal(of: emptied, loaded.metadata)
        var written = try await write(
            deletions: touched.filter { !emptied.contains($0.path) },
            known,
            rows,
            loaded.metadata
        )
        if let sql = rows.comingRows {
            do {
                written = written + (try await IcebergWriter(work: self, metadata: loaded.metadata).write(sql))
            } catch {
                state.objects.discard(written.bodies)
                throw error
            }
        }
        try await commit(
            SnapshotChange(
                rows.comingRows == nil ? .delete : .overwrite,
                adding: written.files,
                removing: removed
            ),
            to: loaded,
            written,
            readSet,
            outcome(ofWriting: rows.rowCount, plan, since: start)
        )
    }

    /// Commits what was found out of the files of `readSet`, on newer metadata too where those are what they were.
    func commit(
        _ change: SnapshotChange,
        to loaded: LoadedIceberg,
        _ files: IcebergFiles,
        _ readSet: IcebergReadSet,
        _ outcome: Outcome
    ) async throws {
        let tables = state.icebergTables
        try await commit(
            .files(change),
            to: loaded,
            files,
            outcome: outcome,
            again: { newer in try await readSet.isUnchanged(in: newer, tables) ? .files(change) : nil }
        )
    }

    /// Files that go, with the files of deletions that concern none but them.
    func removal(of paths: Set<String>, _ metadata: TableMetadata) async throws -> Set<String> {
        guard !paths.isEmpty else { return [] }
        let all = try await state.icebergTables.tasks(metadata, metadata.currentSnapshot)
        return paths.union(all.deletesOnly(of: paths).map(\.path))
    }

    /// The files all of whose rows a DELETE takes, when its condition is on values that all rows of a file share and no file
    /// needs to be read to tell; nil for every other statement.
    private func filesRemoved(
        by change: ResolvedStatement.RowChange,
        _ tasks: [ScanTask],
        _ metadata: TableMetadata,
        _ plan: Plan
    ) async throws -> [ScanTask]? {
        // How many rows a file has left is known only of one that nothing was deleted from.
        guard change.kind == .delete, tasks.allSatisfy(\.deletes.isEmpty) else { return nil }
        guard let filter = change.filter else { return tasks }
        guard let shared = SharedValues(filter, plan.resolved.scans[change.targetScan], metadata, tasks) else {
            return nil
        }
        let sql = try plan.translator.print(shared.query)
        let numbers = try await state.engine.texts(sql).compactMap { row in row.first?.flatMap { Int($0) } }
        return numbers.filter { tasks.indices.contains($0) }.map { tasks[$0] }
    }

    /// Of the touched files those that have no rows left.
    private func emptiedFiles(
        _ touched: [TouchedFile],
        _ tasks: [String: ScanTask],
        _ scan: TableScan,
        _ metadata: TableMetadata
    ) async throws -> Set<String> {
        var emptied: Set<String> = []
        var doubtful: [ScanTask] = []
        for file in touched {
            guard let task = tasks[file.path] else { continue }
            let before = task.deletes.reduce(0) { $0 + $1.recordCount }
            if task.deletes.isEmpty {
                if file.rowCount == task.file.recordCount { emptied.insert(file.path) }
            } else if task.deletes.contains(where: { $0.content == .equalityDeletes })
                || file.rowCount + before >= task.file.recordCount
            {
                doubtful.append(task)
            }
        }
        guard !doubtful.isEmpty else { return emptied }
        let counts = try await rowCounts(doubtful, scan, metadata)
        for file in touched where counts[file.path] == file.rowCount { emptied.insert(file.path) }
        return emptied
    }

    /// How many rows files have left.
    private func rowCounts(
        _ tasks: [ScanTask],
        _ scan: TableScan,
        _ metadata: TableMetadata
    ) async throws -> [String: Int64] {
        guard let path = scan.columns.first(where: { $0.source == .path }) else { return [:] }
        var narrow = scan
        narrow.columns = [path]
        narrow.filters = []
        var files = TableFiles()
        try await add(tasks, of: narrow, metadata, to: &files)
        let span = SourceSpan(start: .start, end: .start)
        let item = ResolvedSelectItem(
            expression: TypedExpression(.column(path.column), type: .varchar, span: span),
            column: path.column
        )
        let query = ResolvedQuery(
            body: .select(ResolvedSelect(items: [item], relation: .scan(0))),
            columns: [path.column]
        )
        let inner = try DuckDBTranslator(scans: [narrow], files: files.scans).print(query)
        let sql = "SELECT path, count(*) FROM (\(inner)) AS live(path) GROUP BY path"
        let rows = try await state.engine.texts(sql).compactMap { row -> (String, Int64)? in
            guard row.count == 2, let path = row[0], let count = row[1].flatMap({ Int64($0) }) else {
                return nil
            }
            return (path, count)
        }
        return Dictionary(rows) { first, _ in first }
    }
}

/// A data file some of whose rows go.
struct TouchedFile: Hashable, Sendable {
    let path: String
    let rowCount: Int64
    let firstPosition: Int64
    let lastPosition: Int64
}

/// What a statement does to rows, kept in files of the engine until it is done.
struct ChangedRows: Sendable {
    private let change: ResolvedStatement.RowChange
    private let engine: QueryEngine
    /// A relation of the engine.
    let source: String
    private let counts: [Int64: Int64]

    private static let names = ["action", "path", "position"]

    init(
        _ change: ResolvedStatement.RowChange,
        sql: String,
        _ engine: QueryEngine,
        id: String
    ) async throws {
        let values = change.query.columns.indices.dropFirst(Self.names.count).map { "v\($0)" }
        let files = try await engine.export(
            sql,
            columns: zip(change.query.columns, Self.names + values).map { column, name in
                ResolvedColumn(id: column.id, name: name, type: column.type)
            },
            as: ExportFormat(storage: .parquet, compression: nil),
            partitionedBy: [],
            isOrderFree: true,
            id: id
        )
        self.change = change
        self.engine = engine
        source = "read_parquet([\(files.map { EngineText.string($0.path) }.joined(separator: ", "))])"
        guard !files.isEmpty else {
            counts = [:]
            return
        }
        let rows = try await engine.texts(
            "SELECT action, count(*) FROM \(source) WHERE action IS NOT NULL GROUP BY action"
        )
        let pairs = rows.compactMap { row -> (Int64, Int64)? in
            guard row.count == 2, let action = row[0].flatMap({ Int64($0) }),
                let count = row[1].flatMap({ Int64($0) })
            else { return nil }
            return (action, count)
        }
        counts = Dictionary(pairs) { first, _ in first }
    }

    /// Rows that the statement changes, takes away or adds.
    var rowCount: Int64 { counts.values.reduce(0, +) }

    private func count(_ action: ResolvedStatement.RowChange.Action) -> Int64 { counts[action.rawValue] ?? 0 }

    static let going = "action IN (1, 2)"

    /// A query for the rows that come; nil when none does.
    var comingRows: String? {
        guard count(.update) + count(.insert) > 0 else { return nil }
        let values = change.query.columns.indices.dropFirst(Self.names.count).map { "v\($0)" }
        return "SELECT \(values.joined(separator: ", ")) FROM \(source) WHERE action IN (2, 3)"
    }

    /// - Throws: `QueryFailure` for a row that a MERGE matched more than once.
    func check() async throws {
        guard change.kind == .merge, rowCount > 0 else { return }
        let doubled = try await engine.texts(
            "SELECT 1 FROM \(source) WHERE position IS NOT NULL GROUP BY path, position HAVING count(*) > 1 LIMIT 1"
        )
        guard doubled.isEmpty else {
            throw QueryFailure(
                "MERGE_TARGET_ROW_MULTIPLE_MATCHES",
                "One MERGE target table row matched more than one source row"
            )
        }
    }

    /// The files that rows go from, in order of their paths.
    func touchedFiles() async throws -> [TouchedFile] {
        guard count(.delete) + count(.update) > 0 else { return [] }
        let rows = try await engine.texts(
            "SELECT path, count(*), min(position), max(position) FROM \(source) WHERE \(Self.going) GROUP BY path ORDER BY path"
        )
        return rows.compactMap { row in
            let numbers = row.dropFirst().compactMap { $0.flatMap { Int64($0) } }
            guard let path = row.first ?? nil, numbers.count == 3 else { return nil }
            return TouchedFile(
                path: path,
                rowCount: numbers[0],
                firstPosition: numbers[1],
                lastPosition: numbers[2]
            )
        }
    }
}
