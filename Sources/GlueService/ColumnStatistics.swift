import Catalog
import Primitives
import ServiceKit

/// Statistics of columns, of whole tables and of partitions, as engines and clients report them.
///
/// Source: Glue API Reference, Column statistics API.
extension GlueService {
    func getColumnStatisticsForTable(
        _ input: Glue.GetColumnStatisticsForTableRequest,
        _ call: Call
    ) async throws -> Glue.GetColumnStatisticsForTableResponse {
        let (found, errors) = try await statistics(
            input.columnNames,
            .table,
            input.catalogId,
            input.databaseName,
            input.tableName,
            call
        )
        return .init(columnStatisticsList: found, errors: errors)
    }

    func getColumnStatisticsForPartition(
        _ input: Glue.GetColumnStatisticsForPartitionRequest,
        _ call: Call
    ) async throws -> Glue.GetColumnStatisticsForPartitionResponse {
        let (found, errors) = try await statistics(
            input.columnNames,
            .partition(values: input.partitionValues),
            input.catalogId,
            input.databaseName,
            input.tableName,
            call
        )
        return .init(columnStatisticsList: found, errors: errors)
    }

    func updateColumnStatisticsForTable(
        _ input: Glue.UpdateColumnStatisticsForTableRequest,
        _ call: Call
    ) async throws -> Glue.UpdateColumnStatisticsForTableResponse {
        let errors = try await putStatistics(
            input.columnStatisticsList,
            .table,
            input.catalogId,
            input.databaseName,
            input.tableName,
            call
        )
        return .init(errors: errors)
    }

    func updateColumnStatisticsForPartition(
        _ input: Glue.UpdateColumnStatisticsForPartitionRequest,
        _ call: Call
    ) async throws -> Glue.UpdateColumnStatisticsForPartitionResponse {
        let errors = try await putStatistics(
            input.columnStatisticsList,
            .partition(values: input.partitionValues),
            input.catalogId,
            input.databaseName,
            input.tableName,
            call
        )
        return .init(errors: errors)
    }

    func deleteColumnStatisticsForTable(
        _ input: Glue.DeleteColumnStatisticsForTableRequest,
        _ call: Call
    ) async throws -> Glue.DeleteColumnStatisticsForTableResponse {
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.deleteColumnStatistics(of: input.columnName, .table, of: table)
        }
        return .init()
    }

    func deleteColumnStatisticsForPartition(
        _ input: Glue.DeleteColumnStatisticsForPartitionRequest,
        _ call: Call
    ) async throws -> Glue.DeleteColumnStatisticsForPartitionResponse {
        let subject = StatisticsSubject.partition(values: input.partitionValues)
        try await write(input.catalogId, call) { catalog in
            let table = try catalog.reader.table(input.tableName, in: input.databaseName)
            try catalog.deleteColumnStatistics(of: input.columnName, subject, of: table)
        }
        return .init()
    }

    /// The statistics of the columns that have some, and why the others have none.
    private func statistics(
        _ columns: [String],
        _ subject: StatisticsSubject,
        _ catalogID: String?,
        _ database: String,
        _ table: String,
        _ call: Call
    ) async throws -> ([Glue.ColumnStatistics], [Glue.ColumnError]) {
        try await read(catalogID, call) { catalog in
            let table = try catalog.table(table, in: database)
            if case .partition(let values) = subject { _ = try catalog.partition(values, of: table) }
            var found: [Glue.ColumnStatistics] = []
            var errors: [Glue.ColumnError] = []
            for column in columns {
                do {
                    guard let statistics = try catalog.columnStatistics(of: column, subject, of: table) else {
                        throw CatalogFailure.entityMissing(.columnStatistics, name: column)
                    }
                    found.append(Glue.ColumnStatistics(statistics))
                } catch let failure as CatalogFailure {
                    errors.append(.init(columnName: column, error: failure.asErrorDetail))
                }
            }
            return (found, errors)
        }
    }

    /// Stores what can be stored and reports the rest column by column.
    private func putStatistics(
        _ statistics: [Glue.ColumnStatistics],
        _ subject: StatisticsSubject,
        _ catalogID: String?,
        _ database: String,
        _ table: String,
        _ call: Call
    ) async throws -> [Glue.ColumnStatisticsError] {
        try await write(catalogID, call) { catalog in
            let table = try catalog.reader.table(table, in: database)
            if case .partition(let values) = subject { _ = try catalog.reader.partition(values, of: table) }
            var errors: [Glue.ColumnStatisticsError] = []
            for statistic in statistics {
                do {
                    try catalog.putColumnStatistics(try statistic.catalogValue, subject, of: table)
                } catch let failure as CatalogFailure {
                    errors.append(.init(columnStatistics: statistic, error: failure.asErrorDetail))
                } catch let failure as Glue.InvalidInputException {
                    let detail = Glue.ErrorDetail(errorCode: failure.code, errorMessage: failure.message)
                    errors.append(.init(columnStatistics: statistic, error: detail))
                }
            }
            return errors
        }
    }
}
