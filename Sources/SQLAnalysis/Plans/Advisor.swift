import SQLSyntax

/// Remarks on statements that are right but slow, costly or not what they seem; never part of an answer.
///
/// Only what is certain is said: each remark holds for the tables and files as they are.
package enum Advisor {
    /// One table that the statement reads.
    package struct Source: Sendable {
        let scan: TableScan
        let files: PlanNode.Files
        /// Whether files are read whole, whatever columns are asked for.
        let isText: Bool

        package init(scan: TableScan, files: PlanNode.Files, isText: Bool) {
            self.scan = scan
            self.files = files
            self.isText = isText
        }
    }

    /// Files that are smaller than this are not worth a remark, in bytes.
    private static let remarkable: Int64 = 1_000_000
    private static let wide = 20

    package static func advice(on statement: ResolvedStatement, reading sources: [Source]) -> [String] {
        var advice = statement.notes.map { "line \($0.span.start.line):\($0.span.start.column): \($0.message)" }
        for source in sources {
            let remarks = [unfiltered(source), whole(source), wide(source)]
            for remark in remarks.compactMap({ $0 }) where !advice.contains(remark) { advice.append(remark) }
        }
        if let sorted = sortedWhole(statement, sources) { advice.append(sorted) }
        return advice
    }

    private static func unfiltered(_ source: Source) -> String? {
        let table = source.scan.table
        let count = table.partitions.count
        guard count > 1, source.scan.partitions.count == count, source.scan.partitionPredicate == nil else {
            return nil
        }
        let keys = table.partitionKeys.map(\.name).joined(separator: ", ")
        return
            "All \(count) partitions of \(name(table)) are read: no condition of the query names a partition key "
            + "(\(keys))."
    }

    private static func whole(_ source: Source) -> String? {
        let table = source.scan.table
        let used = dataColumnCount(source.scan)
        guard source.isText, source.files.byteCount >= remarkable, used < table.columns.count else {
            return nil
        }
        return
            "The text files of \(name(table)) are read whole, \(source.files.byteCount) bytes, for \(used) of "
            + "\(table.columns.count) columns; of Parquet files only those columns would be read."
    }

    private static func wide(_ source: Source) -> String? {
        let table = source.scan.table
        guard !source.isText, table.columns.count >= wide, dataColumnCount(source.scan) == table.columns.count,
            source.files.byteCount >= remarkable
        else { return nil }
        return
            "All \(table.columns.count) columns of \(name(table)) are read; each one that is left out of the query "
            + "is not read."
    }

    private static func sortedWhole(_ statement: ResolvedStatement, _ sources: [Source]) -> String? {
        var action = statement.action
        if case .explain(let explain) = action { action = explain.statement }
        guard case .query(let query) = action, !query.orderBy.isEmpty, query.limit == nil,
            query.isNotGrouped, sources.reduce(0, { $0 + $1.files.byteCount }) >= remarkable
        else { return nil }
        return "ORDER BY without LIMIT sorts every row of the result."
    }

    private static func dataColumnCount(_ scan: TableScan) -> Int {
        scan.columns.count { column in
            guard case .data = column.source else { return false }
            return scan.liveColumns.contains(column.column.id)
        }
    }

    private static func name(_ table: CatalogTable) -> String { "\(table.name.database).\(table.name.table)" }
}

extension ResolvedQuery {
    /// Whether the result may have as many rows as the tables.
    fileprivate var isNotGrouped: Bool {
        guard case .select(let select) = body else { return false }
        return select.aggregation == nil && !select.isDistinct
    }
}
