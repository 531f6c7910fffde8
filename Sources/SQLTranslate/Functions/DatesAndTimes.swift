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
        rules += shifts + zones + epochs + isoTexts + sequences
        rules += [
            .refused("human_readable_seconds", because: "it needs a function of the engine that is not there"),
            .refused("parse_duration", because: "it needs a function of the engine that is not there"),
            .refused("to_char", because: "Teradata's formats are not available"),
            .refused("to_date", because: "Teradata's formats are not available"),
            .refused("to_timestamp", because: "Teradata's formats are not available"),
        ]
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
        .rewritten("date_diff") { call throws(TranslationFailure) in
            let unit = try unit(call)
            let (start, end) = (call.arguments[1], call.arguments[2])
            guard isCalendarUnit(unit) else {
                let (from, to) = isZoned(start) ? (start.utc, end.utc) : (start.text, end.text)
                return "date_sub('\(unit)', \(from), \(to))"
            }
            guard isZoned(start) else { return "date_sub('\(unit)', \(start.text), \(end.text))" }
            // Whole days and months are those of the first value's zone.
            let other: String
            if let zone = start.zoned?.constantZone {
                other = Zones.local(end.utc, constantZone: zone)
            } else {
                other = Zones.local(end.utc, zone: start.zone)
            }
            return "date_sub('\(unit)', \(start.local), \(other))"
        },
        .built("date_trunc") { call throws(TranslationFailure) in
            let unit = try unit(call)
            let value = call.arguments[1]
            switch value.type {
            case .date:
                guard isCalendarUnit(unit) else { throw notAField(unit, "DATE") }
                if unit == "day" { return value }
                return PrintedExpression("CAST(date_trunc('\(unit)', \(value.text)) AS DATE)", call.result)
            case .time:
                let moment = "(DATE '1970-01-01' + \(value.text))"
                return PrintedExpression("CAST(date_trunc('\(unit)', \(moment)) AS TIME)", call.result)
            case .timestampWithTimeZone:
                return Temporal(failing: call.failing, names: call.names)
                    .zoned(value, call.result) { "date_trunc('\(unit)', \($0))" }
            default:
                return PrintedExpression("date_trunc('\(unit)', \(value.text))", call.result)
            }
        },
        .rewritten("last_day_of_month") { "last_day(\($0.arguments[0].local))" },
        .rewritten("to_milliseconds") { $0[0] },
    ]

    private static let add: FunctionRule.Building = { call throws(TranslationFailure) in
        let unit = try unit(call)
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
            guard isCalendarUnit(unit) else { throw notAField(unit, "DATE") }
            if unit == "day" { return PrintedExpression("(\(value.text) + \(whole))", call.result) }
            return PrintedExpression("CAST(\(value.text) + \(step) AS DATE)", call.result)
        case .time:
            return PrintedExpression("CAST(\(value.text) + \(step) AS TIME)", call.result)
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

    private static let units: Set<String> = [
        "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year",
    ]

    private static func unit(_ call: FunctionCall) throws(TranslationFailure) -> String {
        let unit = try call.constantText(0, "a unit").lowercased()
        guard units.contains(unit) else {
            throw TranslationFailure("INVALID_FUNCTION_ARGUMENT", "'\(unit)' is not a valid TIMESTAMP field")
        }
        return unit
    }

    private static func notAField(_ unit: String, _ type: String) -> TranslationFailure {
        TranslationFailure("INVALID_FUNCTION_ARGUMENT", "'\(unit)' is not a valid \(type) field")
    }

    private static func isCalendarUnit(_ unit: String) -> Bool {
        ["day", "week", "month", "quarter", "year"].contains(unit)
    }

    private static func isZoned(_ value: PrintedExpression) -> Bool { DuckDBTypes.isZoned(value.type) }

    // MARK: - Zones and epochs

    private static let zones: [FunctionRule] = [
        .built("at_timezone") { call throws(TranslationFailure) in
            guard isZoned(call.arguments[0]), call.type(1).isText else {
                throw TranslationFailure("NOT_SUPPORTED", "at_timezone of \(call.type(0)) and \(call.type(1))")
            }
            return PrintedExpression(
                utc: call.arguments[0].utc,
                zone: call[1],
                constantZone: call.arguments[1].constantString.map(Zones.canonical),
                call.result
            )
        },
        .rewritten("current_timezone") { _ in "'UTC'" },
        .refused("now", because: "the moment of a statement is a constant of it"),
        .rewritten("timezone_hour") { call in
            "((epoch_us(\(call.arguments[0].local)) - epoch_us(\(call.arguments[0].utc))) // 3600000000)"
        },
        .rewritten("timezone_minute") { call in
            "((epoch_us(\(call.arguments[0].local)) - epoch_us(\(call.arguments[0].utc))) // 60000000 % 60)"
        },
        .built("with_timezone") { call in
            if let name = call.arguments[1].constantString.map(Zones.canonical) {
                let utc = Zones.utc(call[0], constantZone: name)
                return PrintedExpression(
                    utc: utc,
                    zone: DuckDBText.string(name),
                    constantZone: name,
                    call.result
                )
            }
            return PrintedExpression(
                utc: Zones.utc(call[0], zone: call[1]),
                zone: call[1],
                constantZone: nil,
                call.result
            )
        },
    ]

    private static let epochs: [FunctionRule] = [
        .built("from_unixtime") { call throws(TranslationFailure) in
            let utc = "make_timestamp(CAST(round(\(call[0]) * 1000) AS BIGINT) * 1000)"
            switch call.count {
            case 1: return PrintedExpression(utc: utc, zone: "'UTC'", constantZone: "UTC", call.result)
            case 2:
                let name = call.arguments[1].constantString.map(Zones.canonical)
                return PrintedExpression(
                    utc: utc,
                    zone: name.map(DuckDBText.string) ?? call[1],
                    constantZone: name,
                    call.result
                )
            default:
                guard let hours = call.arguments[1].constantInteger,
                    let minutes = call.arguments[2].constantInteger
                else {
                    throw TranslationFailure(
                        "NOT_SUPPORTED",
                        "from_unixtime with an offset that is not constant"
                    )
                }
                let name = Zones.name(offsetInMinutes: Int(hours * 60 + (hours < 0 ? -minutes : minutes)))
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
        .rewritten("from_iso8601_date") { $0.native(.castDate, [$0[0]]) },
        .built("from_iso8601_timestamp") { call throws(TranslationFailure) in
            let moment = "timezone('UTC', CAST(\(call[0]) AS TIMESTAMPTZ))"
            let offset = "regexp_extract(\(call[0]), '([+-][0-9]{2}):?([0-9]{2})?$', ['h', 'm'])"
            let zone = try call.bind(text: "CASE WHEN contains(\(call[0]), 'T') THEN \(offset) END") { parts in
                "CASE WHEN coalesce(\(parts).h, '') = '' OR \(parts).h || \(parts).m IN ('+00', '-00', '+0000', '-0000')"
                    + " THEN 'UTC' ELSE \(parts).h || ':' || CASE WHEN \(parts).m = '' THEN '00' ELSE \(parts).m END END"
            }
            return PrintedExpression(utc: moment, zone: zone, constantZone: nil, call.result)
        },
        .refused("from_iso8601_timestamp_nanos", because: "zoned timestamps keep microseconds"),
        .rewritten("to_iso8601") { call throws(TranslationFailure) in
            let value = call.arguments[0]
            switch value.type {
            case .date: return "CAST(\(value.text) AS VARCHAR)"
            case .timestamp(let precision):
                return "strftime(\(value.text), '%Y-%m-%dT%H:%M:%S\(fraction(precision))')"
            case .timestampWithTimeZone(let precision):
                let text = "strftime(\(value.local), '%Y-%m-%dT%H:%M:%S\(fraction(precision))')"
                if value.zoned?.constantZone == "UTC" { return "(\(text) || 'Z')" }
                let minutes = "((epoch_us(\(value.local)) - epoch_us(\(value.utc))) // 60000000)"
                return try call.bind(text: minutes) { minutes in
                    "(\(text) || CASE WHEN \(minutes) = 0 THEN 'Z' ELSE CASE WHEN \(minutes) < 0 THEN '-' ELSE '+' END"
                        + " || printf('%02d:%02d', abs(\(minutes)) // 60, abs(\(minutes)) % 60) END)"
                }
            default: throw TranslationFailure("NOT_SUPPORTED", "to_iso8601 of \(value.type)")
            }
        },
    ]

    private static func fraction(_ precision: Int) -> String {
        switch precision {
        case 0: ""
        case 1...3: ".%g"
        default: ".%f"
        }
    }

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
