/// Functions of strings and the like.
///
/// Source: Amazon S3 User Guide, SQL functions of S3 Select.
enum Functions {
    static func call(
        _ function: SelectFunction,
        _ arguments: [SelectValue],
        now: SelectTimestamp
    ) throws(SelectFailure) -> SelectValue {
        switch function {
        case .utcNow: return .timestamp(now)
        case .coalesce: return arguments.first { !$0.isAbsent } ?? .null
        case .nullif:
            guard case .bool(true) = try Operators.compare(.equal, arguments[0], arguments[1]) else {
                return arguments[0]
            }
            return .null
        case .charLength, .characterLength, .lower, .upper, .substring, .toString, .toTimestamp, .trimBoth,
            .trimLeading, .trimTrailing:
            if arguments.contains(where: \.isAbsent) { return .null }
            return try transform(function, arguments)
        }
    }

    private static func transform(
        _ function: SelectFunction,
        _ arguments: [SelectValue]
    ) throws(SelectFailure) -> SelectValue {
        switch function {
        case .charLength, .characterLength:
            return .int(Int64(try text(arguments[0], function).unicodeScalars.count))
        case .lower: return .string(try text(arguments[0], function).lowercased())
        case .upper: return .string(try text(arguments[0], function).uppercased())
        case .substring: return try substring(arguments)
        case .toString:
            guard case .timestamp(let moment) = arguments[0] else {
                throw SelectFailure.wrongArgument(function.rawValue, arguments[0])
            }
            return .string(try TimestampPattern.text(of: moment, try text(arguments[1], function)))
        case .toTimestamp:
            let text = try text(arguments[0], function)
            guard let moment = SelectTimestamp(text) else {
                throw SelectFailure.castFailed(arguments[0], to: .timestamp)
            }
            return .timestamp(moment)
        case .trimBoth, .trimLeading, .trimTrailing: return try trim(function, arguments)
        case .coalesce, .nullif, .utcNow: return .null
        }
    }

    private static func text(_ value: SelectValue, _ function: SelectFunction) throws(SelectFailure) -> String {
        guard case .string(let text) = value else {
            throw SelectFailure.wrongArgument(function.rawValue, value)
        }
        return text
    }

    /// Characters count from one; those before the first take from the count.
    private static func substring(_ arguments: [SelectValue]) throws(SelectFailure) -> SelectValue {
        let characters = Array(try text(arguments[0], .substring).unicodeScalars)
        guard case .int(let start) = arguments[1].computed else {
            throw SelectFailure.wrongArgument("SUBSTRING", arguments[1])
        }
        var end = Int64.max
        if arguments.count == 3 {
            guard case .int(let count) = arguments[2].computed else {
                throw SelectFailure.wrongArgument("SUBSTRING", arguments[2])
            }
            guard count >= 0 else {
                throw SelectFailure(
                    "EvaluatorInvalidArguments",
                    "SUBSTRING does not take a negative length: \(count)."
                )
            }
            let (sum, hasOverflown) = start.addingReportingOverflow(count)
            end = hasOverflown ? .max : sum
        }
        let lower = Int(clamping: max(start, 1) - 1)
        let upper = min(characters.count, Int(clamping: max(end, 1) - 1))
        guard lower < upper else { return .string("") }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: characters[lower..<upper])
        return .string(String(result))
    }

    private static func trim(
        _ function: SelectFunction,
        _ arguments: [SelectValue]
    ) throws(SelectFailure) -> SelectValue {
        var rest = Substring(try text(arguments[0], function)).unicodeScalars
        let removed = Set(arguments.count > 1 ? Array(try text(arguments[1], function).unicodeScalars) : [" "])
        if function != .trimTrailing { rest = rest.drop { removed.contains($0) } }
        if function != .trimLeading {
            while let last = rest.last, removed.contains(last) { rest.removeLast() }
        }
        return .string(String(Substring(rest)))
    }
}

/// Functions of timestamps that name a part.
///
/// Source: Amazon S3 User Guide, Date functions of S3 Select.
enum DateFunctions {
    static func call(
        _ function: DatedFunction,
        _ part: DatePart,
        _ arguments: [SelectValue]
    ) throws(SelectFailure) -> SelectValue {
        if arguments.contains(where: \.isAbsent) { return .null }
        switch function {
        case .extract: return .int(Int64(extract(part, try moment(arguments[0], function))))
        case .dateAdd:
            guard case .int(let count) = arguments[0].computed else {
                throw SelectFailure.wrongArgument(function.rawValue, arguments[0])
            }
            return .timestamp(try add(part, count, try moment(arguments[1], function)))
        case .dateDifference:
            let (from, upTo) = (try moment(arguments[0], function), try moment(arguments[1], function))
            return .int(difference(part, from, upTo))
        }
    }

    private static func moment(
        _ value: SelectValue,
        _ function: DatedFunction
    ) throws(SelectFailure) -> SelectTimestamp {
        guard case .timestamp(let moment) = value else {
            throw SelectFailure.wrongArgument(function.rawValue, value)
        }
        return moment
    }

    private static func extract(_ part: DatePart, _ moment: SelectTimestamp) -> Int {
        let parts = moment.parts
        return switch part {
        case .year: parts.year
        case .month: parts.month
        case .day: parts.day
        case .hour: parts.hour
        case .minute: parts.minute
        case .second: parts.second
        case .timezoneHour: (moment.offsetInMinutes ?? 0) / 60
        case .timezoneMinute: (moment.offsetInMinutes ?? 0) % 60
        }
    }

    /// The result is at least as precise as the part that was added.
    private static func add(
        _ part: DatePart,
        _ count: Int64,
        _ moment: SelectTimestamp
    ) throws(SelectFailure) -> SelectTimestamp {
        var result = moment
        switch part {
        case .year, .month:
            let (months, hasOverflown) = count.multipliedReportingOverflow(by: part == .year ? 12 : 1)
            guard !hasOverflown, abs(months) < 200_000 else { throw SelectFailure.integerOverflow }
            var parts = moment.parts
            let total = parts.year * 12 + parts.month - 1 + Int(months)
            guard total >= 12 else { throw SelectFailure.integerOverflow }
            (parts.year, parts.month) = (total / 12, total % 12 + 1)
            parts.day = min(parts.day, SelectTimestamp.daysIn(month: parts.month, year: parts.year))
            result = SelectTimestamp(
                parts,
                nanoseconds: moment.nanoseconds,
                fractionDigits: moment.fractionDigits,
                precision: max(moment.precision, part == .year ? .year : .month),
                offsetInMinutes: moment.offsetInMinutes
            )
        case .day, .hour, .minute, .second, .timezoneHour, .timezoneMinute:
            let (seconds, hasOverflown) = count.multipliedReportingOverflow(by: unit(part))
            let (sum, isTooLarge) = moment.seconds.addingReportingOverflow(seconds)
            guard !hasOverflown, !isTooLarge else { throw SelectFailure.integerOverflow }
            result.seconds = sum
            result.precision = max(
                moment.precision,
                part == .day ? .day : part == .second ? .second : .minute
            )
        }
        guard (1...9999).contains(result.parts.year) else { throw SelectFailure.integerOverflow }
        return result
    }

    private static func unit(_ part: DatePart) -> Int64 {
        switch part {
        case .day: 86400
        case .hour: 3600
        case .minute: 60
        case .year, .month, .second, .timezoneHour, .timezoneMinute: 1
        }
    }

    /// Whole units from the one to the other; negative where the second is earlier.
    private static func difference(_ part: DatePart, _ from: SelectTimestamp, _ upTo: SelectTimestamp) -> Int64
    {
        if SelectTimestamp.precedes(upTo, from) { return -difference(part, upTo, from) }
        switch part {
        case .year, .month:
            // Both are looked at in UTC.
            var (first, last) = (from, upTo)
            (first.offsetInMinutes, last.offsetInMinutes) = (0, 0)
            let (early, late) = (first.parts, last.parts)
            var months = (late.year - early.year) * 12 + late.month - early.month
            let earlyRest = (early.day, early.hour * 3600 + early.minute * 60 + early.second, from.nanoseconds)
            let lateRest = (late.day, late.hour * 3600 + late.minute * 60 + late.second, upTo.nanoseconds)
            if lateRest < earlyRest { months -= 1 }
            return Int64(part == .year ? months / 12 : months)
        case .day, .hour, .minute, .second, .timezoneHour, .timezoneMinute:
            let borrowed: Int64 = upTo.nanoseconds < from.nanoseconds ? 1 : 0
            return (upTo.seconds - from.seconds - borrowed) / unit(part)
        }
    }
}
