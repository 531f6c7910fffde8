import Primitives
import SQLSyntax

/// `FOR TIMESTAMP AS OF` and `FOR VERSION AS OF`.
///
/// Source: Athena User Guide, Perform time travel and version travel queries; messages: Trino, `IcebergMetadata` and
/// `StatementAnalyzer`.
extension StatementAnalysis {
    /// A table as it was once.
    func table(_ name: QualifiedName, asOf period: QueryPeriod) throws(AnalysisFailure) -> Source {
        let full = try TableName(name, session)
        let unversioned = AnalysisFailure(
            .notSupported,
            name.span.start,
            "This connector does not support versioned tables"
        )
        guard full.database != "information_schema" else { throw unversioned }
        if let (base, _) = MetadataTable.split(full.table) {
            _ = try require(TableName(database: full.database, table: base), name.span)
            throw unversioned
        }
        let table = try require(full, name.span)
        guard case .table = table.kind, let versions = table.versions else { throw unversioned }
        if !tablesRead.contains(full) { tablesRead.append(full) }
        let context = ExpressionContext(scope: Scope(fields: [], parent: nil))
        let pointer = try type(period.end, context)
        guard !pointer.isNullLiteral else {
            throw AnalysisFailure(.invalidArguments, period.end.anchor, "Pointer value cannot be NULL")
        }
        let snapshot: Int64 =
            switch period.kind {
            case .timestamp: try self.snapshot(of: full, versions, at: pointer, period.end.anchor)
            case .version: try self.snapshot(versions, named: pointer, period.end.anchor)
            }
        return try scan(table.asOf(snapshot), name.span, snapshot: snapshot).source
    }

    private func snapshot(
        _ versions: TableVersions,
        named pointer: TypedExpression,
        _ position: SourcePosition
    ) throws(AnalysisFailure) -> Int64 {
        switch (pointer.type, pointer.folded) {
        case (.tinyint, .integer(let id)), (.smallint, .integer(let id)), (.integer, .integer(let id)),
            (.bigint, .integer(let id)):
            guard versions.snapshots.contains(where: { $0.id == id }) else {
                throw AnalysisFailure(.invalidArguments, nil, "Iceberg snapshot ID does not exists: \(id)")
            }
            return id
        case (.varchar, .string(let name)), (.char, .string(let name)):
            guard let id = versions.references[name] else {
                throw AnalysisFailure(
                    .invalidArguments,
                    nil,
                    "Cannot find snapshot with reference name: \(name)"
                )
            }
            return id
        case (_, nil): throw Self.notConstant(position)
        default:
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "Unsupported type for table version: \(pointer.type)"
            )
        }
    }

    private func snapshot(
        of name: TableName,
        _ versions: TableVersions,
        at pointer: TypedExpression,
        _ position: SourcePosition
    ) throws(AnalysisFailure) -> Int64 {
        switch pointer.type {
        case .date, .timestamp, .timestampWithTimeZone: break
        default:
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "Type \(pointer.type) invalid. Temporal pointers must be of type Timestamp, Timestamp with Time Zone, or Date."
            )
        }
        guard let moment = pointer.folded?.milliseconds else { throw Self.notConstant(position) }
        guard moment <= now.epochMilliseconds else {
            let shown = Timestamp(epochMilliseconds: moment).iso8601(withMilliseconds: true)
            throw AnalysisFailure(
                .invalidArguments,
                position,
                "Pointer value '\(shown)' is not in the past"
            )
        }
        guard let snapshot = versions.snapshot(atMilliseconds: moment),
            versions.snapshots.contains(where: { $0.id == snapshot })
        else {
            let shown = Timestamp(epochMilliseconds: moment).iso8601(withMilliseconds: true)
            throw AnalysisFailure(
                .invalidArguments,
                nil,
                "No version history table \(name.database).\(name.table) at or before \(shown)"
            )
        }
        return snapshot
    }

    private static func notConstant(_ position: SourcePosition) -> AnalysisFailure {
        AnalysisFailure(
            .expressionNotConstant,
            position,
            "Constant expression cannot contain column references"
        )
    }
}

extension LiteralValue {
    /// Milliseconds since 1970 in UTC; a time without zone is one of UTC.
    fileprivate var milliseconds: Int64? {
        switch self {
        case .date(let days): Int64(days) * 86_400_000
        case .timestamp(let moment), .timestampWithTimeZone(let moment, _):
            moment.epochSeconds * 1000 + moment.picosecondOfSecond / 1_000_000_000
        default: nil
        }
    }
}

extension TypedExpression {
    /// The value of an expression made of constants, `nil` when it has others or is of a kind that is not computed here.
    fileprivate var folded: LiteralValue? {
        switch node {
        case .literal(let value): return value
        case .negate(let inner):
            guard case .integer(let value)? = inner.folded else { return nil }
            return .integer(-value)
        case .cast(let inner, _): return inner.folded?.cast(to: type)
        case .atTimeZone(let inner, _): return inner.folded
        case .arithmetic(.add, let left, let right):
            guard let first = left.folded, let second = right.folded else { return nil }
            return first.advanced(by: second, sign: 1) ?? second.advanced(by: first, sign: 1)
        case .arithmetic(.subtract, let left, let right):
            guard let first = left.folded, let second = right.folded else { return nil }
            return first.advanced(by: second, sign: -1)
        case .call(let function, let arguments): return Self.folded(function, arguments.map(\.folded))
        default: return nil
        }
    }

    private static func folded(_ function: FunctionReference, _ arguments: [LiteralValue?]) -> LiteralValue? {
        switch (function.name, arguments.first) {
        case ("from_iso8601_timestamp", .string(let text)):
            return Timestamp(iso8601: text).map { .timestampWithTimeZone($0.asInstant, zone: "UTC") }
        case ("from_unixtime", .double(let seconds)) where arguments.count == 1:
            return .timestampWithTimeZone(Timestamp(epochSeconds: seconds).asInstant, zone: "UTC")
        case ("date_add", .string(let unit)):
            guard arguments.count == 3, case .integer(let count) = arguments[1], let moment = arguments[2]
            else { return nil }
            let milliseconds: [String: Int64] = [
                "millisecond": 1, "second": 1000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000,
                "week": 604_800_000,
            ]
            let months: [String: Int] = ["month": 1, "quarter": 3, "year": 12]
            if let size = milliseconds[unit.lowercased()] {
                return moment.advanced(by: .intervalDayToSecond(milliseconds: size * count), sign: 1)
            }
            return months[unit.lowercased()].flatMap {
                moment.advanced(by: .intervalYearToMonth(months: $0 * Int(count)), sign: 1)
            }
        default: return nil
        }
    }
}

extension LiteralValue {
    fileprivate func cast(to type: TrinoType) -> LiteralValue? {
        switch (self, type) {
        case (.integer, .tinyint), (.integer, .smallint), (.integer, .integer), (.integer, .bigint): self
        case (.integer(let value), .double): .double(Double(value))
        case (.string, .varchar), (.timestamp, .timestamp), (.timestampWithTimeZone, .timestampWithTimeZone),
            (.date, .date):
            self
        case (.string(let text), .bigint), (.string(let text), .integer): Int64(text).map(LiteralValue.integer)
        case (.string(let text), .date): TemporalText.date(text).map(LiteralValue.date)
        case (.string(let text), .timestamp), (.string(let text), .timestampWithTimeZone):
            TemporalText.timestamp(text).flatMap { parsed in
                let zone = parsed.zone ?? "UTC"
                guard let name = ZoneName.canonical(zone),
                    let moment = ZoneRules.firstMoment(
                        ofLocal: parsed.local.epochSeconds * 1_000_000,
                        in: name
                    )
                else { return nil }
                return .timestampWithTimeZone(Timestamp(epochMicroseconds: moment).asInstant, zone: name)
            }
        case (.date(let days), .timestamp), (.date(let days), .timestampWithTimeZone):
            .timestamp(InstantLiteral(epochSeconds: Int64(days) * 86_400))
        case (.timestamp(let moment), .timestampWithTimeZone): .timestampWithTimeZone(moment, zone: "UTC")
        case (.timestampWithTimeZone(let moment, "UTC"), .timestamp): .timestamp(moment)
        case (.timestampWithTimeZone(let moment, "UTC"), .date), (.timestamp(let moment), .date):
            .date(Int(moment.epochSeconds.flooredQuotient(86_400)))
        default: nil
        }
    }

    /// A date or time moved by an interval; months keep the day where the month has it.
    fileprivate func advanced(by interval: LiteralValue, sign: Int64) -> LiteralValue? {
        switch self {
        case .date(let days):
            let start = InstantLiteral(epochSeconds: Int64(days) * 86_400)
            return start.advanced(by: interval, sign).map { .date(Int($0.epochSeconds / 86_400)) }
        case .timestamp(let moment): return moment.advanced(by: interval, sign).map(LiteralValue.timestamp)
        case .timestampWithTimeZone(let moment, let zone):
            return moment.advanced(by: interval, sign).map { .timestampWithTimeZone($0, zone: zone) }
        default: return nil
        }
    }
}

extension InstantLiteral {
    fileprivate func advanced(by interval: LiteralValue, _ sign: Int64) -> InstantLiteral? {
        switch interval {
        case .intervalDayToSecond(let milliseconds):
            let total = epochSeconds * 1000 + picosecondOfSecond / 1_000_000_000 + sign * milliseconds
            let seconds = total.flooredQuotient(1000)
            let rest = picosecondOfSecond % 1_000_000_000
            return InstantLiteral(
                epochSeconds: seconds,
                picosecondOfSecond: (total - seconds * 1000) * 1_000_000_000 + rest
            )
        case .intervalYearToMonth(let months):
            let day = epochSeconds.flooredQuotient(86_400)
            let date = CivilDate(daysSinceEpoch: Int(day))
            let index = Int64(date.year * 12 + date.month - 1 + Int(sign) * months)
            let year = Int(index.flooredQuotient(12))
            let month = Int(index) - year * 12 + 1
            let last = CivilDate.dayCount(month: month, year: year)
            let moved = CivilDate(year: year, month: month, day: min(date.day, last))
            return InstantLiteral(
                epochSeconds: Int64(moved.daysSinceEpoch) * 86_400 + epochSeconds - day * 86_400,
                picosecondOfSecond: picosecondOfSecond
            )
        default: return nil
        }
    }
}

extension Timestamp {
    fileprivate var asInstant: InstantLiteral {
        let seconds = epochMicroseconds.flooredQuotient(1_000_000)
        return InstantLiteral(
            epochSeconds: seconds,
            picosecondOfSecond: (epochMicroseconds - seconds * 1_000_000) * 1_000_000
        )
    }
}
