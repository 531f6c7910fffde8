import Primitives
import SQLAnalysis
import SQLSyntax

/// Dates, times, zones and intervals: what `+`, `-`, `*` and `AT TIME ZONE` mean for them.
struct Temporal {
    let failing: Failing
    let names: FreshNames

    func arithmetic(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let isInterval = Self.isInterval(left.type)
        switch operation {
        case .add where isInterval && !Self.isInterval(right.type):
            return try shift(right, by: left, sign: "", type)
        case .add where !isInterval:
            return try shift(left, by: right, sign: "", type)
        case .subtract where !isInterval && Self.isInterval(right.type):
            return try shift(left, by: right, sign: "-", type)
        case .subtract where !isInterval:
            return PrintedExpression(try difference(left, right), type)
        case .add, .subtract:
            return PrintedExpression("(\(left.text) \(operation.rawValue) \(right.text))", type)
        case .multiply, .divide:
            return PrintedExpression(try scale(operation, left, right, type), type)
        case .modulo:
            throw TranslationFailure("NOT_SUPPORTED", "% of \(left.type) and \(right.type)")
        }
    }

    /// Arguments of a function with what is below a microsecond taken away where it cannot matter.
    ///
    /// - Throws: `NOT_SUPPORTED` for functions that would lose it.
    static func cut(
        _ arguments: [PrintedExpression],
        for name: String
    ) throws(TranslationFailure) -> [PrintedExpression] {
        if comparingFunctions.contains(name) {
            let collections = arguments.map(\.type).filter { $0.elementType != nil }
            try DuckDBTypes.requirePlainEquality(collections, name)
        }
        var result: [PrintedExpression] = []
        for argument in arguments {
            guard case .timestamp(let precision) = argument.type, precision > 6,
                !preciseFunctions.contains(name)
            else {
                result.append(argument)
                continue
            }
            guard coarseFunctions.contains(name) else {
                throw TranslationFailure("NOT_SUPPORTED", "\(name) of \(argument.type) is not supported")
            }
            let text = "make_timestamp(epoch_ns(\(argument.text)) // 1000)"
            result.append(PrintedExpression(text, .timestamp(precision: 6)))
        }
        return result
    }

    /// Functions that look for equal elements or keys of arrays, which for moments in several zones the engine would
    /// not find.
    private static let comparingFunctions: Set<String> = [
        "array_distinct", "array_except", "array_histogram", "array_intersect", "array_position",
        "array_remove", "array_union", "arrays_overlap", "contains", "contains_sequence", "map",
        "map_from_entries", "multimap_from_entries",
    ]

    /// Functions that look at nothing smaller than a millisecond.
    private static let coarseFunctions: Set<String> = [
        "date", "date_format", "day", "day_of_week", "day_of_year", "format_datetime", "hour",
        "last_day_of_month", "millisecond", "minute", "month", "quarter", "second", "week", "year",
        "year_of_week",
    ]

    /// Functions that hand values on as they are.
    private static let preciseFunctions: Set<String> = [
        "array_distinct", "cardinality", "greatest", "least", "map", "repeat", "to_iso8601", "contains",
        "array_position", "array_remove", "element_at",
    ]

    static func isInterval(_ type: TrinoType) -> Bool {
        type == .intervalDayToSecond || type == .intervalYearToMonth
    }

    /// The DuckDB INTERVAL of one of our intervals, which are numbers.
    static func interval(_ value: PrintedExpression, sign: String = "") -> String {
        value.type == .intervalYearToMonth
            ? "to_months(\(sign)\(value.text))" : "to_milliseconds(\(sign)\(value.text))"
    }

    private func shift(
        _ moment: PrintedExpression,
        by interval: PrintedExpression,
        sign: String,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        if case .timestamp(let precision) = moment.type, precision > 6 {
            throw TranslationFailure("NOT_SUPPORTED", "Arithmetic of \(moment.type) is not supported")
        }
        let step = Self.interval(interval, sign: sign)
        switch moment.type {
        case .date where interval.type == .intervalYearToMonth:
            return PrintedExpression("CAST(\(moment.text) + \(step) AS DATE)", type)
        case .date:
            return PrintedExpression(try shiftDate(moment, by: interval, sign: sign), type)
        case .time:
            return PrintedExpression("CAST(\(moment.text) + \(step) AS TIME)", type)
        case .timeWithTimeZone:
            let shifted =
                "\(ClockZone.utcMicroseconds(moment.text)) + \(sign.isEmpty ? "" : "-")\(interval.text) * 1000"
            let offset = ClockZone.offsetInMinutes(moment.text)
            return PrintedExpression(ClockZone.pack(utcMicroseconds: shifted, offsetInMinutes: offset), type)
        case .timestampWithTimeZone where interval.type == .intervalYearToMonth:
            return zoned(moment, type) { "(\($0) + \(step))" }
        case .timestampWithTimeZone:
            return PrintedExpression(
                utc: "(\(moment.utc) + \(step))",
                zone: moment.zone,
                constantZone: moment.zoned?.constantZone,
                type
            )
        default:
            return PrintedExpression("(\(moment.text) + \(step))", type)
        }
    }

    private func shiftDate(
        _ date: PrintedExpression,
        by interval: PrintedExpression,
        sign: String
    ) throws(TranslationFailure) -> String {
        let symbol = sign.isEmpty ? "+" : "-"
        let refusal = "INVALID_FUNCTION_ARGUMENT: Cannot add hour, minutes or seconds to a date"
        if case .intervalDayToSecond(let milliseconds)? = interval.constant {
            guard milliseconds % 86_400_000 == 0 else { return "CAST(\(failing.fail(refusal)) AS DATE)" }
            return "(\(date.text) \(symbol) \(milliseconds / 86_400_000))"
        }
        return try Binding(names: names).bind(interval) { (interval) in
            "CASE WHEN \(interval.text) % 86400000 <> 0 THEN \(failing.fail(refusal))"
                + " ELSE \(date.text) \(symbol) CAST(\(interval.text) // 86400000 AS INTEGER) END"
        }
    }

    /// Changes the local time of a timestamp with time zone and keeps its zone.
    func zoned(
        _ moment: PrintedExpression,
        _ type: TrinoType,
        _ change: (String) -> String
    ) -> PrintedExpression {
        let local = change(moment.local)
        if let name = moment.zoned?.constantZone {
            let utc = Zones.utc(local, constantZone: name, near: moment.utc)
            return PrintedExpression(utc: utc, zone: moment.zone, constantZone: name, type)
        }
        return PrintedExpression(
            utc: Zones.utc(local, zone: moment.zone, near: moment.utc),
            zone: moment.zone,
            constantZone: nil,
            type
        )
    }

    /// Milliseconds between two moments.
    private func difference(
        _ left: PrintedExpression,
        _ right: PrintedExpression
    ) throws(TranslationFailure) -> String {
        switch left.type {
        case .date:
            return "(CAST(\(left.text) - \(right.text) AS BIGINT) * 86400000)"
        case .timestamp(let precision) where precision > 6:
            throw TranslationFailure("NOT_SUPPORTED", "- of \(left.type) is not supported")
        case .timestampWithTimeZone:
            return try roundedMilliseconds("epoch_us(\(left.utc)) - epoch_us(\(right.utc))", left.type)
        case .timestamp:
            return try roundedMilliseconds("epoch_us(\(left.text)) - epoch_us(\(right.text))", left.type)
        case .time:
            return try roundedMilliseconds("epoch_us(\(left.text)) - epoch_us(\(right.text))", left.type)
        case .timeWithTimeZone:
            let (first, second) = (ClockZone.utcMicroseconds(left.text), ClockZone.utcMicroseconds(right.text))
            return try roundedMilliseconds("\(first) - \(second)", left.type)
        default:
            throw TranslationFailure("NOT_SUPPORTED", "- of \(left.type) and \(right.type)")
        }
    }

    /// A difference of microseconds, rounded half up.
    private func roundedMilliseconds(
        _ difference: String,
        _ type: TrinoType
    ) throws(TranslationFailure) -> String {
        guard type.fractionDigits > 3 else { return "((\(difference)) // 1000)" }
        return try Binding(names: names).bind(PrintedExpression("(\(difference))", .bigint)) { value in
            "((\(value.text) + CASE WHEN \(value.text) < 0 THEN -499 ELSE 500 END) // 1000)"
        }
    }

    private func scale(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: type)
        let (interval, number) = Self.isInterval(left.type) ? (left, right) : (right, left)
        if operation == .multiply, number.type.isInteger {
            return "CAST(\(interval.text) * \(number.text) AS \(name))"
        }
        let scaled = "CAST(trunc(CAST(\(interval.text) AS DOUBLE) \(operation.rawValue) "
        if case .double(let value)? = number.constant, value.isFinite, value != 0 {
            return scaled + "\(number.text)) AS \(name))"
        }
        let verb = operation == .multiply ? "multiply" : "divide"
        return try Binding(names: names).bind(number) { (number) in
            let isWrong = operation == .multiply ? "" : " OR \(number.text) = 0"
            let shown = "\(NativeFunction.doubleText.name)(\(number.text))"
            let failure = failing.fail("INVALID_FUNCTION_ARGUMENT: Cannot \(verb) by double ", value: shown)
            return "CASE WHEN isnan(\(number.text))\(isWrong) THEN \(failure)"
                + " ELSE \(scaled)\(number.text)) AS \(name)) END"
        }
    }
}

extension DuckDBPrinter {
    /// `value AT TIME ZONE zone`: the same moment, shown in another zone.
    ///
    /// - Throws: `INVALID_FUNCTION_ARGUMENT` for a constant zone that nobody knows.
    func atTimeZone(
        _ value: PrintedExpression,
        _ zone: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        try Zones.shift(value, to: zone, type, failing)
    }
}

extension Zones {
    static func name(offsetInMinutes minutes: Int) -> String { ZoneName.shown(offsetInMinutes: minutes) }

    /// A zone as an expression, and its name where it is constant.
    struct Zone {
        let text: String
        let name: String?
    }

    /// The zone that a varchar or an interval day to second stands for.
    static func zone(_ value: PrintedExpression, _ failing: Failing) throws(TranslationFailure) -> Zone {
        if value.type.isText {
            guard let text = value.constantString else {
                return Zone(text: "\(NativeFunction.zone.name)(\(value.text))", name: nil)
            }
            guard let name = ZoneName.canonical(text) else {
                if failing.isCaught {
                    return Zone(text: "\(NativeFunction.zone.name)(\(value.text))", name: nil)
                }
                throw TranslationFailure("INVALID_FUNCTION_ARGUMENT", "'\(text)' is not a valid time zone")
            }
            return Zone(text: DuckDBText.string(name), name: name)
        }
        if case .intervalDayToSecond(let milliseconds)? = value.constant {
            guard milliseconds % 60_000 == 0 else {
                throw TranslationFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Invalid time zone offset interval: interval contains seconds"
                )
            }
            let minutes = milliseconds / 60_000
            guard abs(minutes) <= Int64(ZoneName.furthestOffset) else {
                throw TranslationFailure("INVALID_FUNCTION_ARGUMENT", "Invalid offset minutes \(minutes)")
            }
            let name = ZoneName.shown(offsetInMinutes: Int(minutes))
            return Zone(text: DuckDBText.string(name), name: name)
        }
        let failure = failing.fail(
            "INVALID_FUNCTION_ARGUMENT: Invalid time zone offset interval: interval contains seconds"
        )
        let minutes = "CASE WHEN \(value.text) % 60000 <> 0 THEN \(failure) ELSE \(value.text) // 60000 END"
        return Zone(text: "\(NativeFunction.zoneOfOffset.name)(\(minutes))", name: nil)
    }

    /// The same moment in another zone.
    ///
    /// A time of day takes the offset only of zones without rules of their own.
    static func shift(
        _ value: PrintedExpression,
        to zone: PrintedExpression,
        _ type: TrinoType,
        _ failing: Failing
    ) throws(TranslationFailure) -> PrintedExpression {
        let target = try Self.zone(zone, failing)
        if DuckDBTypes.isZoned(value.type) {
            let utc =
                target.name == nil ? "CASE WHEN \(target.text) IS NOT NULL THEN \(value.utc) END" : value.utc
            return PrintedExpression(utc: utc, zone: target.text, constantZone: target.name, type)
        }
        guard case .timeWithTimeZone = value.type, let name = target.name,
            let minutes = ZoneName.offsetInMinutes(name)
        else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "AT TIME ZONE of \(value.type) is supported with constant offsets only"
            )
        }
        let utc = ClockZone.utcMicroseconds(value.text)
        return PrintedExpression(ClockZone.pack(utcMicroseconds: utc, offsetInMinutes: "\(minutes)"), type)
    }
}
