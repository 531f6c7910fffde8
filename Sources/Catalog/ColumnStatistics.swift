package import Primitives
import Store

/// What is known of the values in a column of a table or of one partition.
package struct ColumnStatistics: Codable, Hashable, Sendable {
    package var columnName: String
    package var columnType: String
    package var analyzedAt: Timestamp
    package var values: Values

    package init(columnName: String, columnType: String, analyzedAt: Timestamp, values: Values) {
        self.columnName = columnName
        self.columnType = columnType
        self.analyzedAt = analyzedAt
        self.values = values
    }

    /// The figures, which differ by the kind of the values.
    package enum Values: Codable, Hashable, Sendable {
        case boolean(trueCount: Int, falseCount: Int, nullCount: Int)
        case date(Range<Timestamp>, Counts)
        case decimal(Range<Decimal>, Counts)
        case double(Range<Double>, Counts)
        case long(Range<Int>, Counts)
        case string(maximumLength: Int, averageLength: Double, Counts)
        case binary(maximumLength: Int, averageLength: Double, nullCount: Int)
    }

    /// How many values are missing, and how many different ones there are.
    package struct Counts: Codable, Hashable, Sendable {
        package var nulls: Int
        package var distinct: Int

        package init(nulls: Int, distinct: Int) {
            self.nulls = nulls
            self.distinct = distinct
        }
    }

    /// The least and the greatest value, as far as they are known.
    package struct Range<Bound: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
        package var minimum: Bound?
        package var maximum: Bound?

        package init(minimum: Bound?, maximum: Bound?) {
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// A decimal number as Glue writes it.
    package struct Decimal: Codable, Hashable, Sendable {
        /// A whole number in two's complement, the highest byte first.
        package var unscaledValue: [UInt8]
        /// How many of its digits stand behind the point.
        package var scale: Int

        package init(unscaledValue: [UInt8], scale: Int) {
            self.unscaledValue = unscaledValue
            self.scale = scale
        }
    }
}

/// What statistics belong to: a whole table, or one of its partitions.
package enum StatisticsSubject: Hashable, Sendable {
    case table
    case partition(values: [String])
}

/// Statistics, and where they belong.
struct StatisticsRecord: Codable, Sendable {
    let tableID: Int64
    /// Nil for those of the table.
    let partition: [String]?
    var statistics: ColumnStatistics

    /// Where those of a table's partitions lie.
    static let partitions = Table<Owned<StatisticsRecord>>("catalog_partition_statistics", coder: .json()) {
        key($0.tenant, $0.value.tableID, $0.value.partition ?? [], $0.value.statistics.columnName)
    }
    /// Where those of tables lie.
    static let tables = Table<Owned<StatisticsRecord>>("catalog_table_statistics", coder: .json()) {
        key($0.tenant, $0.value.tableID, [], $0.value.statistics.columnName)
    }

    static func key(
        _ tenant: Tenant,
        _ table: Int64,
        _ partition: [String],
        _ column: String? = nil
    ) -> TupleKey {
        var key = TupleKey(tenant, table)
        for value in partition { key.append(value) }
        if let column { key.append(column) }
        return key
    }
}

extension CatalogReader {
    /// The statistics of a column, nil where there are none.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionValueCount`; `.columnMissing` when the subject has no
    ///   such column.
    package func columnStatistics(
        of column: String,
        _ subject: StatisticsSubject,
        of table: CatalogTable
    ) throws -> ColumnStatistics? {
        let name = try self.column(column, subject, of: table).name
        switch subject {
        case .table:
            return try StatisticsRecord.tables.get(StatisticsRecord.key(tenant, table.id, [], name), view)?
                .value.statistics
        case .partition(let values):
            let key = StatisticsRecord.key(tenant, table.id, values, name)
            return try StatisticsRecord.partitions.get(key, view)?.value.statistics
        }
    }

    /// All statistics of a table, in the order of the columns' names.
    package func columnStatistics(of table: CatalogTable) throws -> [ColumnStatistics] {
        try StatisticsRecord.tables.scan(.prefix(TupleKey(tenant, table.id)), view).map(\.value.statistics)
    }

    /// The column as it is declared; names are found in any case.
    fileprivate func column(
        _ name: String,
        _ subject: StatisticsSubject,
        of table: CatalogTable
    ) throws -> CatalogColumn {
        let columns: [CatalogColumn]
        switch subject {
        case .table: columns = table.columns + table.partitionKeys
        case .partition(let values):
            let own = try partition(values, of: table).definition.storage?.columns ?? []
            columns = own.isEmpty ? table.columns : own
        }
        let folded = CatalogName.folded(name)
        guard let column = columns.first(where: { CatalogName.folded($0.name) == folded }) else {
            throw CatalogFailure.columnMissing(table: table.name, column: name)
        }
        return column
    }
}

extension CatalogWriter {
    /// Stores statistics of a column in place of what was known of it.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionValueCount`, `.columnMissing`.
    package func putColumnStatistics(
        _ statistics: ColumnStatistics,
        _ subject: StatisticsSubject,
        of table: CatalogTable
    ) throws {
        var statistics = statistics
        statistics.columnName = try reader.column(statistics.columnName, subject, of: table).name
        switch subject {
        case .table:
            let record = StatisticsRecord(tableID: table.id, partition: nil, statistics: statistics)
            try StatisticsRecord.tables.put(Owned(record, tenant), view)
        case .partition(let values):
            let record = StatisticsRecord(tableID: table.id, partition: values, statistics: statistics)
            try StatisticsRecord.partitions.put(Owned(record, tenant), view)
        }
    }

    /// Forgets what is known of a column.
    ///
    /// - Throws: `CatalogFailure.partitionMissing`, `.partitionValueCount`, `.columnMissing`, `.entityMissing`.
    package func deleteColumnStatistics(
        of column: String,
        _ subject: StatisticsSubject,
        of table: CatalogTable
    ) throws {
        let name = try reader.column(column, subject, of: table).name
        let deleted =
            switch subject {
            case .table:
                try StatisticsRecord.tables.delete(StatisticsRecord.key(tenant, table.id, [], name), view)
            case .partition(let values):
                try StatisticsRecord.partitions.delete(
                    StatisticsRecord.key(tenant, table.id, values, name),
                    view
                )
            }
        guard deleted != nil else { throw CatalogFailure.entityMissing(.columnStatistics, name: column) }
    }

    /// Forgets what is known of a table's columns that it has no more.
    func deleteStatisticsOfMissingColumns(of table: CatalogTable) throws {
        let names = Set((table.columns + table.partitionKeys).map(\.name))
        for statistics in try reader.columnStatistics(of: table) where !names.contains(statistics.columnName) {
            let key = StatisticsRecord.key(tenant, table.id, [], statistics.columnName)
            try StatisticsRecord.tables.delete(key, view)
        }
    }

    /// Forgets what is known of a partition's columns, or keeps it under other values.
    func moveStatistics(ofPartition values: [String], to newValues: [String]?, _ table: CatalogTable) throws {
        let key = StatisticsRecord.key(tenant, table.id, values)
        for record in try StatisticsRecord.partitions.scan(.prefix(key), view).map(\.value) {
            let name = record.statistics.columnName
            try StatisticsRecord.partitions.delete(
                StatisticsRecord.key(tenant, table.id, values, name),
                view
            )
            guard let newValues else { continue }
            let moved = StatisticsRecord(
                tableID: table.id,
                partition: newValues,
                statistics: record.statistics
            )
            try StatisticsRecord.partitions.put(Owned(moved, tenant), view)
        }
    }
}
