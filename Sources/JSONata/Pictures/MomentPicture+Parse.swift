import Primitives

extension MomentPicture {
    /// The moment that a text of this picture says, in milliseconds since 1970; nil for other texts.
    ///
    /// What is left out in front is taken from `now`, and what is left out behind is the least there is.
    func parse(_ text: String, now: MomentFields, _ evaluator: Evaluator) throws(JSONataFailure) -> Int64? {
        var pattern = "^"
        var markers: [Marker?] = []
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let literal):
                pattern += "(\(Self.escaped(literal)))"
                markers.append(nil)
            case .marker(let marker):
                pattern += "(\(try Self.pattern(marker, isTouched: isNumeric(index + 1))))"
                markers.append(marker)
            }
        }
        let regexp: ScriptRegexp
        do { regexp = try ScriptRegexp(pattern + "$", flags: "i") } catch {
            throw JSONataFailure("S0303", ["value": error.message])
        }
        let units = Array(text.utf16)
        guard let groups = try regexp.firstMatch(in: units, from: 0, evaluator: evaluator) else { return nil }
        var components: [Character: Int] = [:]
        for (marker, range) in zip(markers, groups.dropFirst()) {
            guard let marker, let range else { continue }
            components[marker.component] = try Self.value(
                String(decoding: units[range], as: UTF16.self),
                marker
            )
        }
        return components.isEmpty ? nil : try Self.moment(components, now)
    }

    private static func escaped(_ literal: String) -> String {
        var text = ""
        for character in literal {
            if ".*+?^${}()|[]\\/-".contains(character) { text += "\\" }
            text.append(character)
        }
        return text
    }

    /// Whether a number stands in the part at `index`, so that the one before must know where to end.
    private func isNumeric(_ index: Int) -> Bool {
        guard index < parts.count, case .marker(let marker) = parts[index] else { return false }
        return Self.numeric.contains(marker.component) && marker.names == nil
    }

    private static func pattern(_ marker: Marker, isTouched: Bool) throws(JSONataFailure) -> String {
        switch marker.component {
        case "Z", "z":
            var pattern = marker.component == "z" ? "GMT[-+][0-9]+" : "[-+][0-9]+"
            if let separator = marker.picture?.separators.first, marker.picture?.regularInterval ?? 0 > 0 {
                pattern += escaped(String(separator.character)) + "[0-9]+"
            }
            return pattern
        default:
            if let picture = marker.picture {
                let width = isTouched && picture.leastDigits > 0 ? picture.leastDigits : nil
                return try picture.pattern(digitCount: marker.yearDigits ?? width)
            }
            guard ["M", "x", "F", "P"].contains(marker.component) else {
                throw JSONataFailure("D3133", ["value": JSONText.quoted(String(marker.component))])
            }
            return "[a-zA-Z]+"
        }
    }

    private static func value(_ text: String, _ marker: Marker) throws(JSONataFailure) -> Int? {
        switch marker.component {
        case "Z", "z": return offset(marker.component == "z" ? String(text.dropFirst(3)) : text, marker)
        default: break
        }
        if let picture = marker.picture {
            return try picture.parse(text).flatMap { Int(exactly: $0) }
        }
        if marker.component == "P" { return ["am": 0, "pm": 1][text.lowercased()] }
        let names = marker.component == "F" ? MomentFields.dayNames : MomentFields.monthNames
        let position = names.firstIndex { name in
            let shown = marker.width?.most.map { String(name.prefix($0)) } ?? name
            return shown.lowercased() == text.lowercased()
        }
        return position.map { $0 + 1 }
    }

    /// Minutes ahead of UTC.
    private static func offset(_ text: String, _ marker: Marker) -> Int? {
        let isNegative = text.hasPrefix("-")
        let digits = text.dropFirst()
        let hours: Int?
        let minutes: Int?
        if let separator = marker.picture?.separators.first, marker.picture?.regularInterval ?? 0 > 0 {
            let parts = digits.split(separator: separator.character)
            hours = parts.first.flatMap { Int($0) }
            minutes = parts.count > 1 ? Int(parts[1]) : 0
        } else {
            hours = Int(digits.prefix(2))
            minutes = digits.count > 2 ? Int(digits.dropFirst(2)) : 0
        }
        guard let hours, let minutes else { return nil }
        return (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Fills in what was not said, between the first and the last that was.
    private static func moment(_ given: [Character: Int], _ now: MomentFields) throws(JSONataFailure) -> Int64 {
        var components = given
        let said = Set(given.keys.filter { "YXMxWwdD".contains($0) })
        func isMade(of letters: String) -> Bool { !said.isEmpty && said.isSubset(of: Set(letters)) }
        let isDayOfYear = !isMade(of: "YMD") && isMade(of: "Yd")
        if !isMade(of: "YMD"), isMade(of: "XxwF") || isMade(of: "XWF") || isMade(of: "Xxw") || isMade(of: "XW")
        {
            throw JSONataFailure("D3136")
        }
        let isHalfDay = given["h"] != nil || given["P"] != nil && given["H"] == nil
        let order = (isDayOfYear ? "Yd" : "YMD") + (isHalfDay ? "Phmsf" : "Hmsf")
        var hasStarted = false
        var hasEnded = false
        for component in order {
            if components[component] != nil {
                guard !hasEnded else { throw JSONataFailure("D3136") }
                hasStarted = true
            } else if hasStarted {
                components[component] = "MDd".contains(component) ? 1 : 0
                hasEnded = true
            } else {
                components[component] = component == "P" ? (now.hour >= 12 ? 1 : 0) : now.number(component)
            }
        }
        func part(_ component: Character, _ least: Int = 0) -> Int { components[component] ?? least }
        var days = CivilDate(year: part("Y"), month: 1, day: 1).daysSinceEpoch
        if isDayOfYear {
            days += part("d", 1) - 1
        } else {
            let month = max(1, part("M", 1)) - 1
            let first = CivilDate(year: part("Y") + month / 12, month: month % 12 + 1, day: 1)
            days = first.daysSinceEpoch + part("D", 1) - 1
        }
        var hour = part("H")
        if isHalfDay { hour = part("h") % 12 + (part("P") == 1 ? 12 : 0) }
        let minutes = hour * 60 + part("m") - (components["Z"] ?? components["z"] ?? 0)
        let seconds = Int64(days) * 86_400 + Int64(minutes) * 60 + Int64(part("s"))
        return seconds * 1000 + Int64(part("f"))
    }
}
