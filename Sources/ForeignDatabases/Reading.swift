import DuckDB

/// What is read of a table or a query, and into what folder.
package struct ForeignReading: Sendable {
    package var source: ForeignSource
    /// Names of the columns in the order they are wanted; nil for all.
    package var columns: [String]?
    /// Conditions in the database's own language, all of which hold.
    package var conditions: [String] = []
    /// What the reader's engine filters by as well.
    package var filters: [ForeignFilter] = []
    package var split = ForeignSplit.automatic
    /// Whether moments without a zone stay without one.
    package var prefersNTZ = false
    /// A statement of the database that each part begins with.
    package var preparation: String?

    package init(_ source: ForeignSource) {
        self.source = source
    }
}

/// A file of rows that were read.
package struct ForeignFile: Hashable, Sendable {
    package let path: String
    package let rowCount: Int64
}

extension ForeignDatabases {
    /// Reads into Parquet files of a folder that is there, under one snapshot of the database.
    ///
    /// Parts of PostgreSQL are read at the same time, each by a connection of its own that sees what the first one saw.
    /// MySQL shares no snapshots, so that all parts are one statement there.
    ///
    /// - Returns: the files in the order of the parts; at least one, so that the columns are known.
    /// - Throws: `ForeignFailure`; the folder may hold files then.
    package func read(
        _ reading: ForeignReading,
        of connection: ForeignConnection,
        into folder: String
    ) async throws -> [ForeignFile] {
        try await attached(connection) { attachment in
            try await attachment.transaction { first in
                let layout = try await first.layout(of: reading.source, prefersNTZ: reading.prefersNTZ)
                let plan = try ReadPlan(reading, layout, connection.kind, folder: folder)
                if let preparation = reading.preparation { try await first.execute(preparation) }
                guard connection.kind == .postgresql, plan.parts.count > 1 else {
                    return [try await first.copy(plan.whole, to: plan.path(0))]
                }
                guard let snapshot = try await first.value("SELECT pg_export_snapshot() AS snapshot") else {
                    throw ForeignFailure.refused("\(connection.place): The database gave no snapshot.")
                }
                return try await readParts(plan, attachment, snapshot, reading.preparation)
            }
        }
    }

    private func readParts(
        _ plan: ReadPlan,
        _ attachment: Attachment,
        _ snapshot: String,
        _ preparation: String?
    ) async throws -> [ForeignFile] {
        try await withThrowingTaskGroup(of: (Int, ForeignFile).self) { group in
            var waiting = plan.parts.enumerated().makeIterator()
            func begin() {
                guard let (index, part) = waiting.next() else { return }
                group.addTask {
                    let file = try await attachment.transaction(seeing: snapshot) { transaction in
                        if let preparation { try await transaction.execute(preparation) }
                        return try await transaction.copy(part, to: plan.path(index))
                    }
                    return (index, file)
                }
            }
            for _ in 0..<min(parallelism, plan.parts.count) { begin() }
            var files: [Int: ForeignFile] = [:]
            while let (index, file) = try await group.next() {
                files[index] = file
                begin()
            }
            return files.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}

/// The statements of a read.
struct ReadPlan: Sendable {
    /// What the database is asked, and the engine's list of columns over the answer.
    struct Part: Sendable {
        let query: String
        let columns: String
    }

    let parts: [Part]
    /// All parts as one statement.
    let whole: Part
    private let folder: String

    init(
        _ reading: ForeignReading,
        _ layout: SourceLayout,
        _ kind: ForeignConnection.Kind,
        folder: String
    ) throws(ForeignFailure) {
        self.folder = folder
        var chosen = layout.readings
        if let names = reading.columns {
            chosen = []
            for name in names { chosen.append(try Self.column(name, layout.readings)) }
        }
        // A frame of which only rows are counted needs none of them, and a file needs one.
        if chosen.isEmpty { chosen = Array(layout.readings.prefix(1)) }
        let list = chosen.enumerated().map { "\($1.source) AS c\($0)" }.joined(separator: ", ")
        let columns = chosen.enumerated().map { "\($1.expression("c\($0)")) AS \($1.column.name.engineName)" }
        let conditions =
            reading.conditions.map(\.trimmed).filter { !$0.isEmpty }
            + reading.filters.compactMap { $0.condition(layout.readings, kind) }
        let select = "SELECT \(list) FROM \(reading.source.relation)"
        func statement(_ own: String?) -> String {
            let all = (conditions + (own.map { [$0] } ?? [])).map { "(\($0)\n)" }
            return all.isEmpty ? select : "\(select) WHERE \(all.joined(separator: " AND "))"
        }
        func part(_ text: String) -> Part {
            let query = reading.source.prelude.isEmpty ? text : "\(reading.source.prelude) \(text)"
            return Part(query: query, columns: columns.joined(separator: ", "))
        }
        var own = try reading.split.conditions(layout.readings, kind)
        if own == nil, reading.split == .automatic, let pages = layout.pageCount {
            own = Self.ranges(ofPages: pages)
        }
        if own?.isEmpty == true { own = ["1 = 0"] }
        let statements = own?.map { statement($0) } ?? [statement(nil)]
        parts = statements.map { part($0) }
        whole = part(statements.joined(separator: " UNION ALL "))
    }

    func path(_ index: Int) -> String {
        "\(folder)/part-\(String(repeating: "0", count: max(0, 5 - "\(index)".count)))\(index).parquet"
    }

    /// How many pages of 8 kB a part of a large table has.
    private static let pagesOfPart = 8192

    private static func ranges(ofPages count: Int) -> [String]? {
        guard count > pagesOfPart * 3 / 2 else { return nil }
        let starts = Array(stride(from: 0, to: count, by: pagesOfPart))
        return starts.enumerated().map { index, start in
            // Pages may be added meanwhile; the last part has no end.
            let low = "ctid >= '(\(start),0)'::tid"
            return index == starts.count - 1 ? low : "\(low) AND ctid < '(\(start + pagesOfPart),0)'::tid"
        }
    }

    private static func column(
        _ name: String,
        _ columns: [ColumnReading]
    ) throws(ForeignFailure) -> ColumnReading {
        if let found = columns.first(where: { $0.column.name == name }) { return found }
        throw .invalid(
            "There is no column \(name); there are \(columns.map(\.column.name).joined(separator: ", "))."
        )
    }
}

extension Transaction {
    /// Lets a query of the database flow into a file.
    fileprivate func copy(_ part: ReadPlan.Part, to path: String) async throws -> ForeignFile {
        let count = try await session.run(
            "COPY (SELECT \(part.columns) FROM \(table(part.query))) TO \(path.engineLiteral) "
                + "(FORMAT parquet, COMPRESSION snappy)"
        )
        return ForeignFile(path: path, rowCount: count)
    }
}

extension Attachment {
    /// A transaction that sees what another one saw when it gave out its snapshot.
    fileprivate func transaction<Value: Sendable>(
        seeing snapshot: String,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await transaction { transaction in
            try await transaction.execute("SET TRANSACTION SNAPSHOT \(connection.kind.literal(snapshot))")
            return try await body(transaction)
        }
    }
}
