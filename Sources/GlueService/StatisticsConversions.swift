import Catalog
import Shapes

extension Glue.ColumnStatistics {
    /// - Throws: `InvalidInputException` when the figures are not those that the type announces.
    var catalogValue: ColumnStatistics {
        get throws {
            ColumnStatistics(
                columnName: columnName,
                columnType: columnType,
                analyzedAt: analyzedTime,
                values: try statisticsData.values(of: columnName)
            )
        }
    }

    init(_ statistics: ColumnStatistics) {
        self.init(
            columnName: statistics.columnName,
            columnType: statistics.columnType,
            analyzedTime: statistics.analyzedAt,
            statisticsData: Glue.ColumnStatisticsData(statistics.values)
        )
    }
}

extension Glue.ColumnStatisticsData {
    fileprivate func values(of column: String) throws -> ColumnStatistics.Values {
        let given: [(Glue.ColumnStatisticsType, Bool)] = [
            (.boolean, booleanColumnStatisticsData != nil), (.date, dateColumnStatisticsData != nil),
            (.decimal, decimalColumnStatisticsData != nil), (.double, doubleColumnStatisticsData != nil),
            (.long, longColumnStatisticsData != nil), (.string, stringColumnStatisticsData != nil),
            (.binary, binaryColumnStatisticsData != nil),
        ]
        if given.filter(\.1).map(\.0) == [type], let values { return values }
        throw Glue.InvalidInputException(
            message: "The statistics of column \(column) must have \(type.rawValue) data, as their type says, "
                + "and no other."
        )
    }

    /// The figures that the type announces; nil where they are missing or no numbers.
    private var values: ColumnStatistics.Values? {
        switch type {
        case .boolean:
            booleanColumnStatisticsData.map {
                .boolean(
                    trueCount: $0.numberOfTrues,
                    falseCount: $0.numberOfFalses,
                    nullCount: $0.numberOfNulls
                )
            }
        case .date:
            dateColumnStatisticsData.map {
                .date(
                    .init(minimum: $0.minimumValue, maximum: $0.maximumValue),
                    .init(nulls: $0.numberOfNulls, distinct: $0.numberOfDistinctValues)
                )
            }
        case .decimal:
            decimalColumnStatisticsData.map {
                .decimal(
                    .init(
                        minimum: $0.minimumValue?.catalogValue,
                        maximum: $0.maximumValue?.catalogValue
                    ),
                    .init(nulls: $0.numberOfNulls, distinct: $0.numberOfDistinctValues)
                )
            }
        case .double:
            doubleColumnStatisticsData.flatMap { data in
                guard data.minimumValue?.isFinite != false, data.maximumValue?.isFinite != false else {
                    return nil
                }
                return .double(
                    .init(minimum: data.minimumValue, maximum: data.maximumValue),
                    .init(nulls: data.numberOfNulls, distinct: data.numberOfDistinctValues)
                )
            }
        case .long:
            longColumnStatisticsData.map {
                .long(
                    .init(minimum: $0.minimumValue, maximum: $0.maximumValue),
                    .init(nulls: $0.numberOfNulls, distinct: $0.numberOfDistinctValues)
                )
            }
        case .string:
            stringColumnStatisticsData.flatMap {
                guard $0.averageLength.isFinite else { return nil }
                return .string(
                    maximumLength: $0.maximumLength,
                    averageLength: $0.averageLength,
                    .init(nulls: $0.numberOfNulls, distinct: $0.numberOfDistinctValues)
                )
            }
        case .binary:
            binaryColumnStatisticsData.flatMap {
                guard $0.averageLength.isFinite else { return nil }
                return .binary(
                    maximumLength: $0.maximumLength,
                    averageLength: $0.averageLength,
                    nullCount: $0.numberOfNulls
                )
            }
        }
    }

    fileprivate init(_ values: ColumnStatistics.Values) {
        switch values {
        case .boolean(let trueCount, let falseCount, let nullCount):
            self.init(
                type: .boolean,
                booleanColumnStatisticsData: .init(
                    numberOfTrues: trueCount,
                    numberOfFalses: falseCount,
                    numberOfNulls: nullCount
                )
            )
        case .date(let range, let counts):
            self.init(
                type: .date,
                dateColumnStatisticsData: .init(
                    minimumValue: range.minimum,
                    maximumValue: range.maximum,
                    numberOfNulls: counts.nulls,
                    numberOfDistinctValues: counts.distinct
                )
            )
        case .decimal(let range, let counts):
            self.init(
                type: .decimal,
                decimalColumnStatisticsData: .init(
                    minimumValue: range.minimum.map(Glue.DecimalNumber.init),
                    maximumValue: range.maximum.map(Glue.DecimalNumber.init),
                    numberOfNulls: counts.nulls,
                    numberOfDistinctValues: counts.distinct
                )
            )
        case .double(let range, let counts):
            self.init(
                type: .double,
                doubleColumnStatisticsData: .init(
                    minimumValue: range.minimum,
                    maximumValue: range.maximum,
                    numberOfNulls: counts.nulls,
                    numberOfDistinctValues: counts.distinct
                )
            )
        case .long(let range, let counts):
            self.init(
                type: .long,
                longColumnStatisticsData: .init(
                    minimumValue: range.minimum,
                    maximumValue: range.maximum,
                    numberOfNulls: counts.nulls,
                    numberOfDistinctValues: counts.distinct
                )
            )
        case .string(let maximum, let average, let counts):
            self.init(
                type: .string,
                stringColumnStatisticsData: .init(
                    maximumLength: maximum,
                    averageLength: average,
                    numberOfNulls: counts.nulls,
                    numberOfDistinctValues: counts.distinct
                )
            )
        case .binary(let maximum, let average, let nulls):
            self.init(
                type: .binary,
                binaryColumnStatisticsData: .init(
                    maximumLength: maximum,
                    averageLength: average,
                    numberOfNulls: nulls
                )
            )
        }
    }
}

extension Glue.DecimalNumber {
    fileprivate var catalogValue: ColumnStatistics.Decimal {
        ColumnStatistics.Decimal(unscaledValue: unscaledValue.bytes, scale: scale)
    }

    fileprivate init(_ decimal: ColumnStatistics.Decimal) {
        self.init(unscaledValue: Blob(decimal.unscaledValue), scale: decimal.scale)
    }
}
