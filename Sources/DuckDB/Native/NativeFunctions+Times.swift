import Primitives

/// A moment and the zone it is shown in.
struct ZonedMoment {
    let epochMicroseconds: Int64
    let zone: String
}

extension NativeFunctions {
    /// Dates and times from text and back.
    static let times: [NativeFunction] = timeCasts + timePatterns + isoTimes + durations

    private static func uncastable(_ text: String, to type: String) -> NativeFailure {
        NativeFailure("INVALID_CAST_ARGUMENT", "Value cannot be cast to \(type): \(text)")
    }

    /// `hosu_cast_x` fails on text of another form, `hosu_parse_x` gives NULL; a second argument is the number of
    /// decimals of a second, at most 6.
    private static let timeCasts: [NativeFunction] = [
        .number("hosu_cast_date", [.varchar], .date, as: Int32.self) { arguments, row throws(NativeFailure) in
            guard let day = parseDate(arguments.bytes(0, row)) else {
                throw uncastable(arguments.string(0, row), to: "date")
            }
            return day
        },
        .number("hosu_parse_date", [.varchar], .date, as: Int32.self) { arguments, row in
            parseDate(arguments.bytes(0, row))
        },
        .number("hosu_cast_time", [.varchar, .integer], .time, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            guard let time = parseTime(arguments, row) else {
                throw uncastable(arguments.string(0, row), to: "time")
            }
            return time
        },
        .number("hosu_parse_time", [.varchar, .integer], .time, as: Int64.self, parseTime),
        .number("hosu_cast_time_with_time_zone", [.varchar, .integer], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            guard let time = parseTimeWithTimeZone(arguments, row) else {
                throw uncastable(arguments.string(0, row), to: "time with time zone")
            }
            return time
        },
        .number(
            "hosu_parse_time_with_time_zone",
            [.varchar, .integer],
            .bigint,
            as: Int64.self,
            parseTimeWithTimeZone
        ),
        .number("hosu_cast_timestamp", [.varchar, .integer], .timestamp, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            guard let timestamp = parseTimestamp(arguments, row) else {
                throw uncastable(arguments.string(0, row), to: "timestamp")
            }
            return timestamp
        },
        .number("hosu_parse_timestamp", [.varchar, .integer], .timestamp, as: Int64.self, parseTimestamp),
        .zoned("hosu_cast_timestamp_with_time_zone", [.varchar, .integer]) {
            arguments,
            row throws(NativeFailure) in
            let precision = Int(arguments.number(1, row, Int32.self))
            guard let value = ClockText.zoned(arguments.bytes(0, row), precision: precision) else {
                throw uncastable(arguments.string(0, row), to: "timestamp with time zone")
            }
            return value
        },
        .zoned("hosu_parse_timestamp_with_time_zone", [.varchar, .integer]) { arguments, row in
            ClockText.zoned(
                arguments.bytes(0, row),
                precision: Int(arguments.number(1, row, Int32.self))
            )
        },
        // As Joda writes dates: no sign before years beyond 9999.
        .text("hosu_date_text", [.date]) { arguments, row, sink in
            let date = CivilDate(daysSinceEpoch: Int(arguments.number(0, row, Int32.self)))
            sink.append(date.year, paddedTo: 4)
            sink.append("-")
            sink.append(date.month, paddedTo: 2)
            sink.append("-")
            sink.append(date.day, paddedTo: 2)
            return true
        },
        .text("hosu_time_text", [.time, .integer]) { arguments, row, sink in
            let digits = Int(arguments.number(1, row, Int32.self))
            sink.append(time: arguments.number(0, row, Int64.self) * 1000, fractionDigits: digits)
            return true
        },
        .text("hosu_timestamp_text", [.timestamp, .integer]) { arguments, row, sink in
            sink.append(
                timestamp: arguments.number(0, row),
                unitsInSecond: 1_000_000,
                fractionDigits: Int(arguments.number(1, row, Int32.self))
            )
            return true
        },
        .text("hosu_time_with_time_zone_text", [.bigint, .integer]) { arguments, row, sink in
            sink.append(
                packedTime: arguments.number(0, row),
                fractionDigits: Int(arguments.number(1, row, Int32.self))
            )
            return true
        },
    ]

    /// The day of `[+-]y-m-d` with blanks round it; nil when it is something else or no day of the calendar.
    @inline(__always)
    static func parseDate(_ text: UnsafeRawBufferPointer) -> Int32? {
        var cursor = TextCursor(text)
        cursor.trimBlanks()
        guard let date = cursor.date(), cursor.isAtEnd else { return nil }
        return Int32(exactly: date.daysSinceEpoch)
    }

    private static func parseTime(_ arguments: NativeArguments, _ row: Int) -> Int64? {
        let precision = Int(arguments.number(1, row, Int32.self))
        guard let time = ClockText.time(arguments.bytes(0, row), precision: precision),
            time.offsetInMinutes == nil
        else { return nil }
        return time.microseconds
    }

    private static func parseTimeWithTimeZone(_ arguments: NativeArguments, _ row: Int) -> Int64? {
        let precision = Int(arguments.number(1, row, Int32.self))
        guard let time = ClockText.time(arguments.bytes(0, row), precision: precision) else { return nil }
        return PackedTime.pack(local: time.microseconds, offsetInMinutes: time.offsetInMinutes ?? 0)
    }

    private static func parseTimestamp(_ arguments: NativeArguments, _ row: Int) -> Int64? {
        let precision = Int(arguments.number(1, row, Int32.self))
        guard let value = ClockText.timestamp(arguments.bytes(0, row), precision: precision), value.zone == nil
        else { return nil }
        return value.microseconds
    }

    // MARK: - Patterns

    /// A pattern that is taken apart once as long as it stays the same from row to row.
    private struct PatternCache {
        let make: (String) throws(NativeFailure) -> TimePattern
        private var text: String?
        private var pattern: TimePattern?

        init(_ make: @escaping (String) throws(NativeFailure) -> TimePattern) {
            self.make = make
        }

        mutating func pattern(_ bytes: UnsafeRawBufferPointer) throws(NativeFailure) -> TimePattern {
            if let pattern, let text, text.utf8.elementsEqual(bytes) { return pattern }
            let text = String(decoding: bytes, as: UTF8.self)
            let made = try make(text)
            self.text = text
            pattern = made
            return made
        }
    }

    private static func mySQL(_ pattern: String) throws(NativeFailure) -> TimePattern {
        try TimePattern(mySQL: pattern)
    }

    private static func joda(_ pattern: String) throws(NativeFailure) -> TimePattern {
        try TimePattern(joda: pattern)
    }

    private static func teradata(_ pattern: String) throws(NativeFailure) -> TimePattern {
        try TimePattern(teradata: pattern)
    }

    private static let timePatterns: [NativeFunction] = [
        formatter("hosu_date_format", mySQL),
        formatter("hosu_teradata_format", teradata),
        parser("hosu_date_parse", mySQL),
        parser("hosu_teradata_parse", teradata),
        NativeFunction(
            name: "hosu_format_datetime",
            parameters: [.timestamp, .varchar, .varchar],
            result: .varchar
        ) { call throws(NativeFailure) in
            var cache = PatternCache(joda)
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                let pattern = try cache.pattern(arguments.bytes(2, row))
                let moment: Int64 = arguments.number(0, row)
                try pattern.write(ShownTime(moment: moment, zone: arguments.string(1, row)), to: sink)
                return true
            }
        },
        NativeFunction(
            name: "hosu_parse_datetime",
            parameters: [.varchar, .varchar],
            result: .zonedTimestamp
        ) { call throws(NativeFailure) in
            var cache = PatternCache(joda)
            try call.fillZoned { arguments, row throws(NativeFailure) in
                let text = arguments.bytes(0, row)
                return try cache.pattern(arguments.bytes(1, row)).parse(text).moment(text)
            }
        },
    ]

    /// A local timestamp to text by a pattern.
    private static func formatter(
        _ name: String,
        _ make: @escaping @Sendable (String) throws(NativeFailure) -> TimePattern
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: [.timestamp, .varchar], result: .varchar) {
            call throws(NativeFailure) in
            var cache = PatternCache(make)
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                let pattern = try cache.pattern(arguments.bytes(1, row))
                try pattern.write(ShownTime(local: arguments.number(0, row)), to: sink)
                return true
            }
        }
    }

    /// Text to a local timestamp by a pattern.
    private static func parser(
        _ name: String,
        _ make: @escaping @Sendable (String) throws(NativeFailure) -> TimePattern
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: [.varchar, .varchar], result: .timestamp) {
            call throws(NativeFailure) in
            var cache = PatternCache(make)
            try call.fill { arguments, row throws(NativeFailure) -> Int64? in
                let pattern = try cache.pattern(arguments.bytes(1, row))
                return try pattern.parse(arguments.bytes(0, row)).local * 1000
            }
        }
    }

    // MARK: - ISO 8601 and durations

    private static func malformed(_ text: String) -> NativeFailure {
        NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid format: \"\(text)\"")
    }

    private static let isoTimes: [NativeFunction] = [
        .number("hosu_from_iso8601_date", [.varchar], .date, as: Int32.self) {
            arguments,
            row throws(NativeFailure) in
            guard let day = ISOTimeText.date(arguments.bytes(0, row)).flatMap(Int32.init(exactly:)) else {
                throw malformed(arguments.string(0, row))
            }
            return day
        },
        .zoned("hosu_from_iso8601_timestamp", [.varchar]) { arguments, row throws(NativeFailure) in
            guard let moment = ISOTimeText.moment(arguments.bytes(0, row)) else {
                throw malformed(arguments.string(0, row))
            }
            return moment
        },
    ]

    private static let durations: [NativeFunction] = [
        .number("hosu_date_diff", [.integer, .timestamp, .timestamp], .bigint, as: Int64.self) {
            arguments,
            row in
            let unit = TimeDifference.Unit(rawValue: arguments.number(0, row))
            return unit.map {
                TimeDifference.count($0, from: arguments.number(1, row), to: arguments.number(2, row))
            }
        },
        .text("hosu_human_readable_seconds", [.double]) { arguments, row, sink throws(NativeFailure) in
            sink.append(try DurationText.humanReadable(arguments.number(0, row)))
            return true
        },
        .number("hosu_parse_duration", [.varchar], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            try DurationText.milliseconds(arguments.string(0, row))
        },
    ]
}

/// Spans of time in words.
enum DurationText {
    /// `1 minute, 36 seconds`, without the parts that are none.
    ///
    /// Source: Trino documentation, Date and time functions, `human_readable_seconds`.
    static func humanReadable(_ seconds: Double) throws(NativeFailure) -> String {
        guard seconds.isFinite else {
            let shown = seconds.isNaN ? "NaN" : seconds < 0 ? "-Infinity" : "Infinity"
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid argument found: \(shown)")
        }
        guard var rest = Int64(exactly: seconds.magnitude.rounded()) else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid argument found: \(seconds)")
        }
        var parts: [String] = []
        for (unit, size) in [("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)]
        {
            let (count, left) = rest.quotientAndRemainder(dividingBy: Int64(size))
            rest = left
            if count > 0 { parts.append("\(count) \(unit)\(count == 1 ? "" : "s")") }
        }
        return parts.isEmpty ? "0 seconds" : parts.joined(separator: ", ")
    }

    private static let millisecondsByUnit: [String: Double] = [
        "ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000,
    ]

    /// `42.8ms`, `3.81 d`: a number and its unit, in milliseconds, rounded.
    ///
    /// Source: Trino documentation, Date and time functions, `parse_duration`; airlift, `Duration`.
    static func milliseconds(_ text: String) throws(NativeFailure) -> Int64 {
        guard let match = text.wholeMatch(of: #/\s*(\d+(?:\.\d+)?)\s*([a-zA-Z]+)\s*/#),
            let number = Double(match.1)
        else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "duration is not a valid data duration string: \(text)"
            )
        }
        guard let unit = millisecondsByUnit[String(match.2)] else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Unknown time unit: \(match.2)")
        }
        guard let value = Int64(exactly: (number * unit + 0.5).rounded(.down)) else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "duration is too large: \(text)")
        }
        return value
    }
}
