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
        let step = Self.interval(interval, sign: sign)
        switch moment.type {
        case .date where interval.type == .intervalYearToMonth:
            return PrintedExpression("CAST(\(moment.text) + \(step) AS DATE)", type)
        case .date:
            return PrintedExpression(try shiftDate(moment, by: interval, sign: sign), type)
        case .time:
            return PrintedExpression("CAST(\(moment.text) + \(step) AS TIME)", type)
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
            let utc = Zones.utc(local, constantZone: name)
            return PrintedExpression(utc: utc, zone: moment.zone, constantZone: name, type)
        }
        return PrintedExpression(
            utc: Zones.utc(local, zone: moment.zone),
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
            return "((\(left.text) - \(right.text)) * 86400000)"
        case .timestampWithTimeZone:
            return "(epoch_ms(\(left.utc)) - epoch_ms(\(right.utc)))"
        case .timestamp:
            return "(epoch_ms(\(left.text)) - epoch_ms(\(right.text)))"
        case .time:
            return "((epoch_us(\(left.text)) - epoch_us(\(right.text))) // 1000)"
        default:
            throw TranslationFailure("NOT_SUPPORTED", "- of \(left.type) and \(right.type)")
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
        return "CAST(trunc(CAST(\(interval.text) AS DOUBLE) \(operation.rawValue) \(number.text)) AS \(name))"
    }
}

extension DuckDBPrinter {
    /// `value AT TIME ZONE zone`: the same moment, shown in another zone.
    func atTimeZone(
        _ value: PrintedExpression,
        _ zone: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        guard DuckDBTypes.isZoned(value.type) else {
            throw TranslationFailure("NOT_SUPPORTED", "AT TIME ZONE of \(value.type) is not supported")
        }
        if case .intervalDayToSecond(let milliseconds)? = zone.constant {
            let minutes = Int(milliseconds / 60_000)
            let name = Zones.name(offsetInMinutes: minutes)
            return PrintedExpression(
                utc: value.utc,
                zone: DuckDBText.string(name),
                constantZone: name,
                type
            )
        }
        guard zone.type.isText else {
            throw TranslationFailure("NOT_SUPPORTED", "AT TIME ZONE with an interval that is not a constant")
        }
        return PrintedExpression(
            utc: value.utc,
            zone: zone.text,
            constantZone: zone.constantString.map(Zones.canonical),
            type
        )
    }
}

extension Zones {
    static func name(offsetInMinutes minutes: Int) -> String {
        guard minutes != 0 else { return "UTC" }
        let magnitude = abs(minutes)
        let digits = [magnitude / 60, magnitude % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return (minutes < 0 ? "-" : "+") + digits.joined(separator: ":")
    }

    /// Names of UTC are one zone; all others stay as they are.
    static func canonical(_ name: String) -> String {
        switch name.uppercased() {
        case "UTC", "Z", "GMT", "ETC/UTC", "+00:00", "-00:00", "UCT", "ZULU": "UTC"
        default: name
        }
    }
}
