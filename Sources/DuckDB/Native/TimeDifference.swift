import Primitives

/// How many whole units lie between two local times.
///
/// Source: Joda-Time, `DateTimeField.getDifferenceAsLong`, which Trino's `date_diff` calls.
enum TimeDifference {
    /// Units by the numbers that statements pass.
    enum Unit: Int32 {
        case millisecond
        case second
        case minute
        case hour
        case day
        case week
        case month
        case quarter
        case year
    }

    /// Both are microseconds since 1970; what is below a millisecond does not count.
    static func count(_ unit: Unit, from start: Int64, to end: Int64) -> Int64 {
        let (first, last) = (start.flooredQuotient(1000), end.flooredQuotient(1000))
        switch unit {
        case .millisecond: return last - first
        case .second: return (last - first) / 1000
        case .minute: return (last - first) / 60_000
        case .hour: return (last - first) / 3_600_000
        case .day: return (last - first) / 86_400_000
        case .week: return (last - first) / 604_800_000
        case .month: return months(from: first, to: last)
        case .quarter: return months(from: first, to: last) / 3
        case .year: return last < first ? -years(from: last, to: first) : years(from: first, to: last)
        }
    }

    private struct Split {
        let date: CivilDate
        let millisecondOfDay: Int64

        init(_ milliseconds: Int64) {
            let day = milliseconds.flooredQuotient(86_400_000)
            date = CivilDate(daysSinceEpoch: Int(day))
            millisecondOfDay = milliseconds - day * 86_400_000
        }
    }

    private static func months(from start: Int64, to end: Int64) -> Int64 {
        end < start ? -ascendingMonths(from: end, to: start) : ascendingMonths(from: start, to: end)
    }

    /// The last day of a month counts as the same day of any longer month.
    private static func ascendingMonths(from start: Int64, to end: Int64) -> Int64 {
        let (first, last) = (Split(start), Split(end))
        var months = Int64(last.date.year - first.date.year) * 12 + Int64(last.date.month - first.date.month)
        let isLastDay =
            last.date.day == CivilDate.dayCount(month: last.date.month, year: last.date.year)
        let firstDay = isLastDay ? min(first.date.day, last.date.day) : first.date.day
        if (last.date.day, last.millisecondOfDay) < (firstDay, first.millisecondOfDay) { months -= 1 }
        return months
    }

    /// Compares the time within the years; 29 February counts as the 28th against a year without one.
    private static func years(from start: Int64, to end: Int64) -> Int64 {
        let (first, last) = (Split(start), Split(end))
        func rest(_ part: Split) -> Int64 {
            let begin = CivilDate(year: part.date.year, month: 1, day: 1).daysSinceEpoch
            return Int64(part.date.daysSinceEpoch - begin) * 86_400_000 + part.millisecondOfDay
        }
        func isLeap(_ year: Int) -> Bool { CivilDate.dayCount(month: 2, year: year) == 29 }
        let leapDay: Int64 = 59 * 86_400_000
        var (firstRest, lastRest) = (rest(first), rest(last))
        if firstRest >= leapDay {
            if isLeap(first.date.year) {
                if !isLeap(last.date.year) { firstRest -= 86_400_000 }
            } else if lastRest >= leapDay, isLeap(last.date.year) {
                lastRest -= 86_400_000
            }
        }
        return Int64(last.date.year - first.date.year) - (lastRest < firstRest ? 1 : 0)
    }
}
