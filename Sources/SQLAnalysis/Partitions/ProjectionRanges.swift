import Primitives

/// The properties of a projected key.
struct ProjectionProperties {
    private let all: [String: String]
    private let key: String

    init(_ all: [String: String], _ key: String) {
        self.all = all
        self.key = key
    }

    func optional(_ name: String) -> String? {
        all["projection.\(key).\(name)"]?.trimmingBlanks
    }

    func required(_ name: String, trimmed: Bool = true) throws(AnalysisFailure) -> String {
        guard let value = all["projection.\(key).\(name)"] else { throw failure(name, "is required") }
        return trimmed ? value.trimmingBlanks : value
    }

    /// The two ends of the range.
    func range() throws(AnalysisFailure) -> (String, String) {
        let ends = try required("range").split(separator: ",", omittingEmptySubsequences: false)
        guard ends.count == 2 else { throw failure("range", "must be two values with a comma between") }
        return (String(ends[0]).trimmingBlanks, String(ends[1]).trimmingBlanks)
    }

    /// A number above zero.
    func positive(_ name: String) throws(AnalysisFailure) -> Int? {
        guard let text = optional(name) else { return nil }
        guard let number = Int(text), number > 0 else {
            throw failure(name, "must be a positive integer, not '\(text)'")
        }
        return number
    }

    func failure(_ name: String, _ reason: String) -> AnalysisFailure {
        AnalysisFailure(
            .invalidTableProperty,
            nil,
            "Column projection for column '\(key)' failed. Property 'projection.\(key).\(name)' \(reason)"
        )
    }
}

/// Integers from one to another, some apart, with zeros in front where a number of digits is asked for.
struct IntegerRange {
    private let ends: ClosedRange<Int64>
    private let interval: Int64
    private let digits: Int

    init(_ properties: ProjectionProperties) throws(AnalysisFailure) {
        let (low, high) = try properties.range()
        guard let low = Int64(low), let high = Int64(high) else {
            throw properties.failure("range", "must be two integers")
        }
        guard low <= high else { throw properties.failure("range", "must not fall") }
        ends = low...high
        interval = Int64(try properties.positive("interval") ?? 1)
        digits = try properties.positive("digits") ?? 0
    }

    var count: UInt64 { UInt64(bitPattern: ends.upperBound &- ends.lowerBound) / UInt64(interval) + 1 }

    var values: some Sequence<String> {
        sequence(first: ends.lowerBound) { [ends, interval] last in
            let (next, overflows) = last.addingReportingOverflow(interval)
            return overflows || next > ends.upperBound ? nil : next
        }
        .lazy.map(spelled)
    }

    /// The text, where it is one of the values.
    func value(_ text: String) -> String? {
        guard let number = Int64(text), ends.contains(number) else { return nil }
        let distance = UInt64(bitPattern: number &- ends.lowerBound)
        return distance % UInt64(interval) == 0 ? spelled(number) : nil
    }

    private func spelled(_ number: Int64) -> String {
        let magnitude = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, digits - magnitude.count))
        return (number < 0 ? "-" : "") + zeros + magnitude
    }
}

/// Moments from one to another, some time apart.
struct DateRange {
    let format: DateSpelling
    private let first: Timestamp
    private let last: Timestamp
    private let interval: Int
    private let unit: DateUnit

    init(_ properties: ProjectionProperties, now: Timestamp) throws(AnalysisFailure) {
        let pattern = try properties.required("format", trimmed: false)
        guard let format = DateSpelling(pattern) else {
            throw properties.failure("format", "is '\(pattern)', which is not a date format that Hosu reads")
        }
        self.format = format
        let (low, high) = try properties.range()
        first = try Self.end(low, format, properties, now)
        last = try Self.end(high, format, properties, now)
        guard first <= last else { throw properties.failure("range", "must not fall") }
        let step = try properties.positive("interval")
        if let name = properties.optional("interval.unit") {
            guard let unit = DateUnit(name) else { throw properties.failure("interval.unit", "is '\(name)'") }
            self.unit = unit
        } else if let unit = format.finestUnit, unit == .day || unit == .month {
            self.unit = unit
        } else {
            throw properties.failure(
                "interval.unit",
                "is required, for the format is not of single days or months"
            )
        }
        let isPlain = format.finestUnit == .day || format.finestUnit == .month
        guard let interval = step ?? (isPlain ? 1 : nil) else {
            throw properties.failure("interval", "is required, for the format is not of single days or months")
        }
        self.interval = interval
    }

    /// `NOW`, `NOW-3YEARS` or a date of the format; as exact as the format.
    private static func end(
        _ text: String,
        _ format: DateSpelling,
        _ properties: ProjectionProperties,
        _ now: Timestamp
    ) throws(AnalysisFailure) -> Timestamp {
        if let moment = relative(text, now), let exact = format.moment(of: format.text(of: moment)) {
            return exact
        }
        guard let moment = format.moment(of: text) else {
            throw properties.failure("range", "has '\(text)', which is neither of the format nor NOW")
        }
        return moment
    }

    private static func relative(_ text: String, _ now: Timestamp) -> Timestamp? {
        guard text.hasPrefix("NOW") else { return nil }
        let rest = text.dropFirst(3).filter { $0 != " " }
        guard let sign = rest.first else { return now }
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard sign == "+" || sign == "-", let count = Int(digits),
            let unit = DateUnit(String(rest.dropFirst(1 + digits.count)))
        else { return nil }
        return unit.advance(now, by: sign == "-" ? -count : count)
    }

    var moments: some Sequence<Timestamp> {
        sequence(state: 0) { [first, last, interval, unit] step in
            let moment = unit.advance(first, by: step * interval)
            step += 1
            return moment <= last ? moment : nil
        }
    }
}

/// Units of time between projected dates.
enum DateUnit: String {
    case year
    case month
    case week
    case day
    case hour
    case minute
    case second
    case milli

    /// In any case, with an S at its end or without.
    init?(_ name: String) {
        let lower = name.lowercased()
        self.init(rawValue: lower.hasSuffix("s") ? String(lower.dropLast()) : lower)
    }

    func advance(_ moment: Timestamp, by count: Int) -> Timestamp {
        switch self {
        case .year: advance(moment, byMonths: 12 * count)
        case .month: advance(moment, byMonths: count)
        case .week: moment.advanced(byDays: 7 * count)
        case .day: moment.advanced(byDays: count)
        case .hour: moment.advanced(by: .seconds(3600 * count))
        case .minute: moment.advanced(by: .seconds(60 * count))
        case .second: moment.advanced(by: .seconds(count))
        case .milli: moment.advanced(by: .milliseconds(count))
        }
    }

    /// The same day of another month, or its last where it has no such day.
    private func advance(_ moment: Timestamp, byMonths count: Int) -> Timestamp {
        let date = moment.date
        let months = date.year * 12 + date.month - 1 + count
        let year = Int(Int64(months).flooredQuotient(12))
        let month = months - year * 12 + 1
        let day = min(date.day, CivilDate.dayCount(month: month, year: year))
        let start = Timestamp(CivilDate(year: year, month: month, day: day))
        return Timestamp(epochMicroseconds: start.epochMicroseconds + moment.microsecondOfDay)
    }
}
