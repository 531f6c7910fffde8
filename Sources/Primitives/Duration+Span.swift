extension Duration {
    /// Reads a span of time as people write it: `30d`, `1d12h`, `90m`, `45s`, `250ms`, `2w`, a number of seconds, or ISO 8601's
    /// `P30D` and `PT1H30M`; nil for anything else, for nothing and for more than a thousand years.
    ///
    /// A month or a year is refused: it has no one length.
    package init?(span text: String) {
        var rest = Substring(text.lowercased())
        let isISO = rest.hasPrefix("p")
        if isISO {
            rest = rest.dropFirst()
        } else if let seconds = Double(text) {
            guard seconds >= 0, seconds <= Self.most else { return nil }
            self = .microseconds(Int64((seconds * 1_000_000).rounded()))
            return
        }
        var total = 0.0
        var isTime = !isISO
        var hasPart = false
        while !rest.isEmpty {
            if isISO, rest.first == "t", !isTime {
                isTime = true
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isASCII && $0.isLetter && !(isISO && $0 == "t") }
            rest = rest.dropFirst(unit.count)
            guard let number = Double(digits), let length = Self.units[String(unit)] else { return nil }
            // In ISO 8601 an M before the T is a month.
            guard !isISO || isTime == (length < 86_400), !(isISO && unit == "ms") else { return nil }
            total += number * length
            hasPart = true
        }
        guard hasPart, total <= Self.most else { return nil }
        self = .microseconds(Int64((total * 1_000_000).rounded()))
    }

    private static let most = 1000.0 * 366 * 86_400

    private static let units: [String: Double] = [
        "d": 86_400,
        "h": 3600,
        "m": 60,
        "ms": 0.001,
        "s": 1,
        "w": 604_800,
    ]
}
