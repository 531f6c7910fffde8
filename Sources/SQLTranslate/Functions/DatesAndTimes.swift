import Primitives
import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Date and time functions and operators.
    static let datesAndTimes: [FunctionRule] = {
        var rules: [FunctionRule] = [
            part("day", "day", interval: "{} // 86400000"),
            part("day_of_week", "isodow"),
            part("day_of_year", "dayofyear"),
            part("hour", "hour", interval: "{} // 3600000 % 24"),
            part("millisecond", "millisecond", interval: "{} % 1000", suffix: " % 1000"),
            part("minute", "minute", interval: "{} // 60000 % 60"),
            part("month", "month", interval: "{} % 12"),
            part("quarter", "quarter"),
            part("second", "second", interval: "{} // 1000 % 60"),
            part("week", "week"),
            part("year", "year", interval: "{} // 12"),
            part("year_of_week", "isoyear"),
        ]
        rules += shifts + differences + zones + epochs + isoTexts + durations + sequences
        return rules
    }()

    /// A field of a date or time in the value's own zone, or of an interval.
    private static func part(
        _ name: String,
        _ function: String,
        interval: String? = nil,
        suffix: String = ""
    ) -> FunctionRule {
        .rewritten(name) { call throws(TranslationFailure) in
            if Temporal.isInterval(call.type(0)) {
                guard let interval else {
                    throw TranslationFailure("NOT_SUPPORTED", "\(name) of \(call.type(0))")
                }
                return "CAST(\(interval.replacing("{}", with: call[0])) AS BIGINT)"
            }
            let value = "\(function)(\(call.arguments[0].local))"
            return suffix.isEmpty ? value : "(\(value)\(suffix))"
        }
    }

    // MARK: - Arithmetic

    private static let shifts: [FunctionRule] = [
        .rewritten("date") { call throws(TranslationFailure) in try call.cast(call.arguments[0], to: .date) },
        .built("date_add", nil, add),
        .built("date_trunc") { call throws(TranslationFailure) in
            let unit = try unit(call, call.type(1))
            let value = call.arguments[1]
            if unit == "millisecond", case .timestampWithTimeZone(3) = value.type { return value }
            switch value.type {
            case .date:
                if unit == "day" { return value }
                return PrintedExpression("CAST(date_trunc('\(unit)', \(value.text)) AS DATE)", call.result)
            case .time:
                let moment = "(DATE '1970-01-01' + \(value.text))"
                return PrintedExpression("CAST(date_trunc('\(unit)', \(moment)) AS TIME)", call.result)
            case .timeWithTimeZone:
                let local = ClockZone.localMicroseconds(value.text)
                let offset = ClockZone.offsetInMinutes(value.text)
                let size = sizes[unit] ?? 1
                let utc = "\(local) // \(size) * \(size) - \(offset) * 60000000"
                return PrintedExpression(
                    ClockZone.pack(utcMicroseconds: utc, offsetInMinutes: offset),
                    call.result
                )
            case .timestampWithTimeZone where isCalendarUnit(unit):
                return Temporal(failing: call.failing, names: call.names)
                    .zoned(value, call.result) { "date_trunc('\(unit)', \($0))" }
            case .timestampWithTimeZone:
                // What is cut off the local time is taken from the moment, so that its offset stays.
                let local = value.local
                return PrintedExpression(
                    utc: "(\(value.utc) - (\(local) - date_trunc('\(unit)', \(local))))",
                    zone: value.zone,
                    constantZone: value.zoned?.constantZone,
                    call.result
                )
            default:
                return PrintedExpression("date_trunc('\(unit)', \(value.text))", call.result)
            }
        },
        .rewritten("last_day_of_month") { "last_day(\($0.arguments[0].local))" },
        .rewritten("to_milliseconds") { $0[0] },
    ]

    private static let add: FunctionRule.Building = { call throws(TranslationFailure) in
        let unit = try unit(call, call.type(2))
        let value = call.arguments[2]
        let amount = call[1]
        let whole = call.arguments[1].constantInteger.map(String.init) ?? "CAST(\(amount) AS INTEGER)"
        let step =
            switch unit {
            case "millisecond": "to_milliseconds(\(amount))"
            case "second": "to_seconds(\(amount))"
            case "minute": "to_minutes(\(amount))"
            case "hour": "to_hours(\(amount))"
            case "day": "to_days(\(whole))"
            case "week": "to_weeks(\(whole))"
            case "month": "to_months(\(whole))"
            case "quarter": "to_months(3 * \(whole))"
            default: "to_years(\(whole))"
            }
        switch value.type {
        case .date:
            if unit == "day" { return PrintedExpression("(\(value.text) + \(whole))", call.result) }
            return PrintedExpression("CAST(\(value.text) + \(step) AS DATE)", call.result)
        case .time:
            return PrintedExpression("CAST(\(value.text) + \(step) AS TIME)", call.result)
        case .timeWithTimeZone:
            let moved = "\(ClockZone.utcMicroseconds(value.text)) + \(amount) * \(sizes[unit] ?? 1)"
            let offset = ClockZone.offsetInMinutes(value.text)
            return PrintedExpression(
                ClockZone.pack(utcMicroseconds: moved, offsetInMinutes: offset),
                call.result
            )
        case .timestampWithTimeZone where isCalendarUnit(unit):
            return Temporal(failing: call.failing, names: call.names).zoned(value, call.result) {
                "(\($0) + \(step))"
            }
        case .timestampWithTimeZone:
            return PrintedExpression(
                utc: "(\(value.utc) + \(step))",
                zone: value.zone,
                constantZone: value.zoned?.constantZone,
                call.result
            )
        default:
            return PrintedExpression("(\(value.text) + \(step))", call.result)
        }
    }

    /// The unit that a call names, which its value's type must have.
    private static func unit(_ call: FunctionCall, _ type: TrinoType) throws(TranslationFailure) -> String {
        let unit = try call.constantText(0, "a unit").lowercased()
        let (units, name) =
            switch type {
            case .date: (calendarUnits, "DATE")
            case .time, .timeWithTimeZone: (Array(sizes.keys), "TIME")
            default: (calendarUnits + sizes.keys, "TIMESTAMP")
            }
        guard units.contains(unit) else {
            throw TranslationFailure("INVALID_FUNCTION_ARGUMENT", "'\(unit)' is not a valid \(name) field")
        }
        return unit
    }

    private static let calendarUnits = ["day", "week", "month", "quarter", "year"]

    /// Microseconds of the units that have the same length always.
    private static let sizes: [String: Int64] = [
        "millisecond": 1000, "second": 1_000_000, "minute": 60_000_000, "hour": 3_600_000_000,
    ]

    private static func isCalendarUnit(_ unit: String) -> Bool {
        calendarUnits.contains(unit)
    }

    private static func isZoned(_ value: PrintedExpression) -> Bool { DuckDBTypes.isZoned(value.type) }

    private static let differences: [FunctionRule] = [
        .rewritten("date_diff") { call throws(TranslationFailure) in
            let (start, end) = (call.arguments[1], call.arguments[2])
            let unit = try unit(call, start.type)
            let order = [
                "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year",
            ]
            let number = order.firstIndex(of: unit) ?? 0
            switch start.type {
            case .time:
                let difference = "epoch_us(\(end.text)) - epoch_us(\(start.text))"
                return "((\(difference)) // \(sizes[unit] ?? 1))"
            case .timeWithTimeZone:
                let (from, to) = (
                    ClockZone.utcMicroseconds(start.text), ClockZone.utcMicroseconds(end.text)
                )
                return "((\(to) - \(from)) // \(sizes[unit] ?? 1))"
            case .date:
                if unit == "day" { return "CAST(\(end.text) - \(start.text) AS BIGINT)" }
                let moments = [start, end].map { "CAST(\($0.text) AS TIMESTAMP)" }
                return call.native(.dateDiff, ["\(number)"] + moments)
            case .timestampWithTimeZone where isCalendarUnit(unit):
                // Whole days and months are those of the first value's zone.
                let other: String
                if let zone = start.zoned?.constantZone {
                    other = Zones.local(end.utc, constantZone: zone)
                } else {
                    other = Zones.local(end.utc, zone: start.zone)
                }
                return call.native(.dateDiff, ["\(number)", start.local, other])
            default:
                return call.native(.dateDiff, ["\(number)", start.utcOrSelf, end.utcOrSelf])
            }
        }
    ]

    // MARK: - Zones and epochs

    private static let zones: [FunctionRule] = [
        .built("at_timezone") { call throws(TranslationFailure) in
            try Zones.shift(call.arguments[0], to: call.arguments[1], call.result, call.failing)
        },
        .rewritten("current_timezone") { _ in "'UTC'" },
        .refused("now", because: "the moment of a statement is a constant of it"),
        .rewritten("timezone_hour") { "(\(offsetInMinutes($0.arguments[0])) // 60)" },
        .rewritten("timezone_minute") { "(\(offsetInMinutes($0.arguments[0])) % 60)" },
        .built("with_timezone") { call throws(TranslationFailure) in
            let zone = try Zones.zone(call.arguments[1], call.failing)
            let local = call[0]
            if let name = zone.name {
                return PrintedExpression(
                    utc: Zones.utc(local, constantZone: name, near: local),
                    zone: zone.text,
                    constantZone: name,
                    call.result
                )
            }
            let utc = Zones.utc(local, zone: zone.text, near: local)
            return PrintedExpression(utc: utc, zone: zone.text, constantZone: nil, call.result)
        },
    ]

    private static func offsetInMinutes(_ value: PrintedExpression) -> String {
        if case .timeWithTimeZone = value.type { return ClockZone.offsetInMinutes(value.text) }
        return "((epoch_us(\(value.local)) - epoch_us(\(value.utc))) // 60000000)"
    }

    private static let epochs: [FunctionRule] = [
        .built("from_unixtime") { call throws(TranslationFailure) in
            // Java's Math.round: half up, towards positive infinity.
            let utc = "make_timestamp(CAST(floor(\(call[0]) * 1000 + 0.5::DOUBLE) AS BIGINT) * 1000)"
            switch call.count {
            case 1: return PrintedExpression(utc: utc, zone: "'UTC'", constantZone: "UTC", call.result)
            case 2:
                let zone = try Zones.zone(call.arguments[1], call.failing)
                let moment = zone.name == nil ? "CASE WHEN \(zone.text) IS NOT NULL THEN \(utc) END" : utc
                return PrintedExpression(
                    utc: moment,
                    zone: zone.text,
                    constantZone: zone.name,
                    call.result
                )
            default:
                let minutes = "(\(call[1]) * 60 + \(call[2]))"
                guard let hours = call.arguments[1].constantInteger, abs(hours) < 1_000,
                    let rest = call.arguments[2].constantInteger, abs(rest) < 60_000,
                    abs(hours * 60 + rest) <= Int64(ZoneName.furthestOffset)
                else {
                    let zone = "\(NativeFunction.zoneOfOffset.name)(\(minutes))"
                    return PrintedExpression(
                        utc: "CASE WHEN \(zone) IS NOT NULL THEN \(utc) END",
                        zone: zone,
                        constantZone: nil,
                        call.result
                    )
                }
                let name = ZoneName.shown(offsetInMinutes: Int(hours * 60 + rest))
                return PrintedExpression(
                    utc: utc,
                    zone: DuckDBText.string(name),
                    constantZone: name,
                    call.result
                )
            }
        },
        .refused("from_unixtime_nanos", because: "zoned timestamps keep microseconds"),
        .rewritten("to_unixtime") { call in
            "epoch(\(isZoned(call.arguments[0]) ? call.arguments[0].utc : call[0]))"
        },
    ]

    private static let isoTexts: [FunctionRule] = [
        .native("from_iso8601_date", .fromISODate),
        .native("from_iso8601_timestamp", .fromISOTimestamp),
        .refused("from_iso8601_timestamp_nanos", because: "zoned timestamps keep microseconds"),
        .rewritten("to_iso8601") { call throws(TranslationFailure) in
            let value = call.arguments[0]
            switch value.type {
            case .date: return "CAST(\(value.text) AS VARCHAR)"
            case .timestamp:
                return "replace(\(try call.cast(value, to: .varchar)), ' ', 'T')"
            case .timestampWithTimeZone(let precision):
                let local = PrintedExpression(value.local, .timestamp(precision: precision))
                let text = "replace(\(try call.cast(local, to: .varchar)), ' ', 'T')"
                if value.zoned?.constantZone == "UTC" { return "(\(text) || 'Z')" }
                return try call.bind(text: offsetInMinutes(value)) { minutes in
                    "(\(text) || CASE WHEN \(minutes) = 0 THEN 'Z' ELSE CASE WHEN \(minutes) < 0 THEN '-' ELSE '+' END"
                        + " || printf('%02d:%02d', abs(\(minutes)) // 60, abs(\(minutes)) % 60) END)"
                }
            default: throw TranslationFailure("NOT_SUPPORTED", "to_iso8601 of \(value.type)")
            }
        },
    ]

    private static let durations: [FunctionRule] = [
        .native("human_readable_seconds", .humanReadableSeconds),
        .native("parse_duration", .parseDuration),
    ]

    // MARK: - Sequences

    /// At most 10,000 entries; months are counted from the first value, so that its day of the month is kept.
    private static let sequences: [FunctionRule] = [
        .rewritten("sequence") { call throws(TranslationFailure) in
            let refusal = call.invalid("result of sequence function must not have more than 10000 entries")
            let zero = call.invalid("step must not be zero")
            let away = call.invalid(
                "sequence stop value should be greater than or equal to start value if step is greater than zero"
                    + " otherwise stop should be less than or equal to start"
            )
            return try call.bind(0, 1) { start, stop throws(TranslationFailure) in
                guard call.count > 2 else {
                    let series = try series(call, start, stop, nil)
                    return
                        "CASE WHEN abs(\(try distance(call, start, stop))) >= 10000 THEN \(refusal) ELSE \(series) END"
                }
                return try call.bind(2) { step throws(TranslationFailure) in
                    let days = call.invalid(
                        "sequence step must be a day interval if start and end values are dates"
                    )
                    let isPartOfDay =
                        call.type(0) == .date && call.type(2) == .intervalDayToSecond
                        ? "WHEN \(step) % 86400000 <> 0 THEN \(days) " : ""
                    return "CASE \(isPartOfDay)WHEN \(step) = 0 THEN \(zero)"
                        + " WHEN \(step) > 0 AND \(stop) < \(start) OR \(step) < 0 AND \(stop) > \(start) THEN \(away)"
                        + " WHEN abs(\(try distance(call, start, stop)) // \(step)) >= 10000 THEN \(refusal)"
                        + " ELSE \(try series(call, start, stop, step)) END"
                }
            }
        }
    ]

    /// How far it is from start to stop, in the units of the step.
    private static func distance(
        _ call: FunctionCall,
        _ start: String,
        _ stop: String
    ) throws(TranslationFailure) -> String {
        if call.type(0).isInteger { return "(CAST(\(stop) AS HUGEINT) - CAST(\(start) AS HUGEINT))" }
        if call.count > 2, call.type(2) == .intervalYearToMonth {
            return "date_sub('month', \(start), \(stop))"
        }
        if call.count == 2 { return "date_sub('day', \(start), \(stop))" }
        return "(epoch_ms(CAST(\(stop) AS TIMESTAMP)) - epoch_ms(CAST(\(start) AS TIMESTAMP)))"
    }

    private static func series(
        _ call: FunctionCall,
        _ start: String,
        _ stop: String,
        _ step: String?
    ) throws(TranslationFailure) -> String {
        if call.type(0).isInteger {
            let step = step ?? "CASE WHEN \(start) > \(stop) THEN -1 ELSE 1 END"
            return "generate_series(CAST(\(start) AS BIGINT), CAST(\(stop) AS BIGINT), CAST(\(step) AS BIGINT))"
        }
        let item = call.names.next("v")
        let name = try DuckDBTypes.name(of: call.type(0))
        if let step, call.type(2) == .intervalYearToMonth {
            let count = "date_sub('month', \(start), \(stop)) // \(step)"
            return "list_transform(generate_series(0, \(count)), lambda \(item):"
                + " CAST(\(start) + to_months(CAST(\(item) * \(step) AS INTEGER)) AS \(name)))"
        }
        let interval =
            step.map { "to_milliseconds(\($0))" }
            ?? "CASE WHEN \(start) > \(stop) THEN to_days(-1) ELSE to_days(1) END"
        let moments = "generate_series(CAST(\(start) AS TIMESTAMP), CAST(\(stop) AS TIMESTAMP), \(interval))"
        return "list_transform(\(moments), lambda \(item): CAST(\(item) AS \(name)))"
    }
}
