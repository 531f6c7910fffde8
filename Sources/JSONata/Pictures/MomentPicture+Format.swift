import Primitives

/// A moment as the fields that pictures name; years, months and days of UTC.
struct MomentFields {
    let date: CivilDate
    let hour: Int
    let minute: Int
    let second: Int
    let millisecond: Int

    init(epochMilliseconds: Int64) {
        let days = epochMilliseconds.flooredQuotient(86_400_000)
        var rest = Int(epochMilliseconds - days * 86_400_000)
        date = CivilDate(daysSinceEpoch: Int(days))
        millisecond = rest % 1000
        rest /= 1000
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The Monday of the week that holds the first Thursday of a month, in days since 1970.
    private static func firstWeek(year: Int, month: Int) -> Int {
        let first = CivilDate(
            year: month > 12 ? year + 1 : month < 1 ? year - 1 : year,
            month: month > 12 ? month - 12 : month < 1 ? month + 12 : month,
            day: 1
        )
        return first.isoWeekday > 4
            ? first.daysSinceEpoch + 8 - first.isoWeekday : first.daysSinceEpoch + 1 - first.isoWeekday
    }

    /// The field that a component names; nil for those that are no numbers.
    func number(_ component: Character) -> Int? {
        let today = date.daysSinceEpoch
        switch component {
        case "Y": return date.year
        case "M": return date.month
        case "D": return date.day
        case "d": return today - CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch + 1
        case "F": return date.isoWeekday
        case "W": return week(today, months: 12, from: 1, most: 52)
        case "w": return week(today, months: 1, from: date.month, most: 4)
        case "X":
            if today < Self.firstWeek(year: date.year, month: 1) { return date.year - 1 }
            return today >= Self.firstWeek(year: date.year + 1, month: 1) ? date.year + 1 : date.year
        case "x":
            if today < Self.firstWeek(year: date.year, month: date.month) {
                return date.month == 1 ? 12 : date.month - 1
            }
            let isNext = today >= Self.firstWeek(year: date.year, month: date.month + 1)
            return isNext ? date.month % 12 + 1 : date.month
        case "H": return hour
        case "h": return hour % 12 == 0 ? 12 : hour % 12
        case "m": return minute
        case "s": return second
        case "f": return millisecond
        default: return nil
        }
    }

    /// The week within a year or a month, counted as ISO 8601 counts weeks of years.
    private func week(_ today: Int, months: Int, from month: Int, most: Int) -> Int {
        let start = Self.firstWeek(year: date.year, month: month)
        let week = (today - start + 7 * 100) / 7 - 100 + 1
        if week > most {
            let next =
                months == 12
                ? Self.firstWeek(year: date.year + 1, month: 1)
                : Self.firstWeek(year: date.year, month: month + 1)
            return today >= next ? 1 : week
        }
        guard week < 1 else { return week }
        let before =
            months == 12
            ? Self.firstWeek(year: date.year - 1, month: 1) : Self.firstWeek(year: date.year, month: month - 1)
        return (today - before) / 7 + 1
    }
}

extension MomentPicture {
    /// The moment as text, on a clock that is ahead of UTC by `offset` minutes.
    func format(epochMilliseconds: Int64, offsetInMinutes offset: Int) throws(JSONataFailure) -> String {
        let fields = MomentFields(epochMilliseconds: epochMilliseconds + Int64(offset) * 60_000)
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .marker(let marker): text += try Self.shown(marker, fields, offset)
            }
        }
        return text
    }

    private static func shown(
        _ marker: Marker,
        _ fields: MomentFields,
        _ offset: Int
    ) throws(JSONataFailure) -> String {
        switch marker.component {
        case "P": return cased(fields.hour >= 12 ? "pm" : "am", marker)
        case "C", "E": return "ISO"
        case "Z", "z": return try zone(marker, offset)
        default: break
        }
        guard var value = fields.number(marker.component) else { return "" }
        if marker.component == "Y", let digits = marker.yearDigits, digits < 10 {
            value %= (0..<digits).reduce(1) { power, _ in power * 10 }
        }
        guard marker.names != nil else { return try marker.picture?.format(Double(value)) ?? "" }
        let name: String
        switch marker.component {
        case "M", "x": name = MomentFields.monthNames[value - 1]
        case "F": name = MomentFields.dayNames[value - 1]
        default: throw JSONataFailure("D3133", ["value": JSONText.quoted(String(marker.component))])
        }
        let text = cased(name, marker)
        return marker.width?.most.map { String(text.prefix($0)) } ?? text
    }

    private static func cased(_ name: String, _ marker: Marker) -> String {
        switch marker.names {
        case .upper: name.uppercased()
        case .lower: name.lowercased()
        case .title, nil: name
        }
    }

    private static func zone(_ marker: Marker, _ offset: Int) throws(JSONataFailure) -> String {
        if offset == 0, marker.modifier == "t" { return "Z" }
        guard let picture = marker.picture else { return "" }
        let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
        let sign = offset < 0 ? "-" : "+"
        var text: String
        if picture.regularInterval > 0 {
            text = try picture.format(Double(hours * 100 + minutes))
        } else {
            switch picture.leastDigits {
            case 1, 2:
                text = try picture.format(Double(hours))
                if minutes != 0 { text += ":" + padded(minutes) }
            case 3, 4: text = try picture.format(Double(hours * 100 + minutes))
            default: throw JSONataFailure("D3134", ["value": String(picture.leastDigits)])
            }
        }
        text = sign + text
        return marker.component == "z" ? "GMT" + text : text
    }
}
