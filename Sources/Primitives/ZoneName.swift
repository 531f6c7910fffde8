/// Names of time zones as Trino takes and shows them.
package enum ZoneName {
    /// The name a zone is shown by: `UTC` for all its spellings, `+09:00` for offsets, other names as they are.
    ///
    /// Names are case-sensitive; nil for a zone nobody knows.
    ///
    /// Source: Trino 4xx, the normalization of time zone names.
    package static func canonical(_ text: String) -> String? {
        if utcNames.contains(text) { return "UTC" }
        if known.contains(text) { return text }
        guard let minutes = offsetInMinutes(text) ?? prefixedOffset(text) else { return nil }
        return shown(offsetInMinutes: minutes)
    }

    /// Minutes east of Greenwich of `UTC` and of plain offsets such as `+9`, `-0530` and `+05:30`; nil for all else.
    package static func offsetInMinutes(_ text: String) -> Int? {
        if utcNames.contains(text) { return 0 }
        let bytes = Array(text.utf8)
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let hasColon = bytes.count == 6 && bytes[3] == UInt8(ascii: ":")
        let digits = hasColon ? [bytes[1], bytes[2], bytes[4], bytes[5]] : Array(bytes.dropFirst())
        guard [1, 2, 4].contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let values = digits.map { Int($0) - 48 }
        let hours = values.count == 1 ? values[0] : values[0] * 10 + values[1]
        let minutes = values.count == 4 ? values[2] * 10 + values[3] : 0
        let total = hours * 60 + minutes
        guard minutes < 60, total <= furthestOffset else { return nil }
        return sign == UInt8(ascii: "-") ? -total : total
    }

    /// An offset as Trino shows it, `UTC` for none.
    package static func shown(offsetInMinutes minutes: Int) -> String {
        guard minutes != 0 else { return "UTC" }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return (minutes < 0 ? "-" : "+") + two(hours) + ":" + two(rest)
    }

    /// 14 hours, in minutes.
    package static let furthestOffset = 14 * 60

    /// `UTC+9`, `GMT-05:00`; the signs of `Etc/GMT+9` are turned over.
    private static func prefixedOffset(_ text: String) -> Int? {
        for prefix in ["Etc/GMT", "Etc/UTC", "Etc/UT", "GMT", "UTC", "UT"] where text.hasPrefix(prefix) {
            let offset = offsetInMinutes(String(text.dropFirst(prefix.count)))
            return prefix == "Etc/GMT" ? offset.map { -$0 } : offset
        }
        return nil
    }

    private static let utcNames: Set<String> = {
        let plain = [
            "UTC", "GMT", "UCT", "UT", "Z", "Zulu", "Universal", "Greenwich", "GMT0", "GMT+0", "GMT-0",
        ]
        return Set(plain + plain.map { "Etc/\($0)" })
    }()

    private static let known: Set<String> = {
        var names = Set<String>()
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let area = parts[0].dropLast()
            for name in parts.dropFirst() { names.insert(area == "-" ? String(name) : "\(area)/\(name)") }
        }
        return names
    }()
}
