/// A picture of `$formatNumber`: `#,##0.00;(#,##0.00)`.
///
/// Source: XPath and XQuery Functions and Operators 3.1, "Formatting numbers", as JSONata narrows it.
struct NumberPicture {
    struct Properties {
        var decimalSeparator: Character = "."
        var groupingSeparator: Character = ","
        var exponentSeparator: Character = "e"
        var minusSign: Character = "-"
        var percent: Character = "%"
        var perMille: Character = "\u{2030}"
        var digit: Character = "#"
        var patternSeparator: Character = ";"
        var digits: [Character] = Array("0123456789")

        init(_ options: Record?) {
            options?.visit { name, value in
                guard let sign = value.text?.first else { return }
                switch name {
                case "decimal-separator": decimalSeparator = sign
                case "grouping-separator": groupingSeparator = sign
                case "exponent-separator": exponentSeparator = sign
                case "minus-sign": minusSign = sign
                case "percent": percent = sign
                case "per-mille": perMille = sign
                case "digit": digit = sign
                case "pattern-separator": patternSeparator = sign
                case "zero-digit":
                    let zero = sign.unicodeScalars.first?.value ?? 48
                    digits = (zero..<(zero + 10)).map { Character(Unicode.Scalar($0) ?? "0") }
                default: break
                }
            }
        }

        var zero: Character { digits[0] }

        func isDigit(_ character: Character) -> Bool { digits.contains(character) }

        func isActive(_ character: Character) -> Bool {
            isDigit(character) || character == decimalSeparator || character == exponentSeparator
                || character == groupingSeparator || character == digit || character == patternSeparator
        }
    }

    let properties: Properties
    private var positive: NumberSubPicture
    private var negative: NumberSubPicture

    init(_ text: String, options: Record?) throws(JSONataFailure) {
        properties = Properties(options)
        let parts = Array(text).split(separator: properties.patternSeparator, omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw JSONataFailure("D3080") }
        positive = try NumberSubPicture(Array(parts.first ?? []), properties)
        if parts.count == 2 {
            negative = try NumberSubPicture(Array(parts[1]), properties)
        } else {
            negative = positive
            negative.prefix = String(properties.minusSign) + positive.prefix
        }
    }

    func format(_ value: Double) -> String {
        let picture = value >= 0 ? positive : negative
        var mantissa = value
        if picture.text.contains(properties.percent) {
            mantissa *= 100
        } else if picture.text.contains(properties.perMille) {
            mantissa *= 1000
        }
        var exponent: Int?
        if picture.exponentSize > 0 {
            var power = 0
            let most = power10(picture.scale)
            let least = power10(picture.scale - 1)
            if mantissa != 0, mantissa.isFinite {
                while abs(mantissa) < least {
                    mantissa *= 10
                    power -= 1
                }
                while abs(mantissa) > most {
                    mantissa /= 10
                    power += 1
                }
            }
            exponent = power
        }
        var text = picture.prefix + digits(mantissa, picture)
        if let exponent {
            var figures = String(abs(exponent))
            if figures.count < picture.exponentSize {
                figures = String(repeating: "0", count: picture.exponentSize - figures.count) + figures
            }
            text.append(properties.exponentSeparator)
            if exponent < 0 { text.append(properties.minusSign) }
            text += inFamily(figures)
        }
        return text + picture.suffix
    }

    private func power10(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }

    private func inFamily(_ figures: String) -> String {
        String(figures.map { $0.isASCII ? $0.wholeNumberValue.map { properties.digits[$0] } ?? $0 : $0 })
    }

    /// The figures of a number with its separators.
    private func digits(_ mantissa: Double, _ picture: NumberSubPicture) -> String {
        let rounded = abs(Builtin.rounded(mantissa, Double(picture.mostFraction)))
        let parts = NumberText.fixed(rounded, picture.mostFraction).split(separator: ".")
        var whole = Array((parts.first ?? "").drop { $0 == "0" })
        var fraction = parts.count > 1 ? Array(parts[1]) : []
        while fraction.last == "0" { fraction.removeLast() }
        if whole.count < picture.leastWhole {
            whole = Array(repeating: "0", count: picture.leastWhole - whole.count) + whole
        }
        if fraction.count < picture.leastFraction {
            fraction += Array(repeating: "0", count: picture.leastFraction - fraction.count)
        }
        var text = ""
        for (index, figure) in whole.enumerated() {
            let right = whole.count - index
            let isBreak =
                picture.regularGrouping > 0
                ? right % picture.regularGrouping == 0 : picture.wholeGroups.contains(right)
            if index > 0, isBreak { text.append(properties.groupingSeparator) }
            text.append(figure)
        }
        if picture.hasDecimalSeparator, !fraction.isEmpty {
            text.append(properties.decimalSeparator)
            for (index, figure) in fraction.enumerated() {
                if picture.fractionGroups.contains(index), index > 0 {
                    text.append(properties.groupingSeparator)
                }
                text.append(figure)
            }
        }
        return inFamily(text)
    }
}

/// One of the two halves of a picture.
struct NumberSubPicture {
    let text: [Character]
    var prefix: String
    let suffix: String
    private(set) var leastWhole: Int
    private(set) var leastFraction: Int
    private(set) var mostFraction: Int
    /// How many digits stand in front of the point when there is an exponent.
    let scale: Int
    let exponentSize: Int
    let hasDecimalSeparator: Bool
    /// How many digits stand to the right of each separator.
    let wholeGroups: [Int]
    /// How many digits stand between point and separator.
    let fractionGroups: [Int]
    /// The number of digits between separators that go on for ever; 0 where they do not.
    let regularGrouping: Int

    init(_ text: [Character], _ properties: NumberPicture.Properties) throws(JSONataFailure) {
        self.text = text
        func isCore(_ character: Character) -> Bool {
            properties.isActive(character) && character != properties.exponentSeparator
        }
        guard let first = text.firstIndex(where: isCore), let last = text.lastIndex(where: isCore) else {
            throw JSONataFailure("D3085")
        }
        let active = Array(text[first...last])
        prefix = String(text[..<first])
        suffix = String(text[(last + 1)...])
        let mark = active.firstIndex(of: properties.exponentSeparator)
        let mantissa = mark.map { Array(active[..<$0]) } ?? active
        let exponent = mark.map { Array(active[($0 + 1)...]) }
        let point = mantissa.firstIndex(of: properties.decimalSeparator)
        let whole = point.map { Array(mantissa[..<$0]) } ?? mantissa
        let fraction = point.map { Array(mantissa[($0 + 1)...]) } ?? []
        try Self.check(text, active, mantissa, whole, fraction, exponent, properties)

        func isPlace(_ character: Character) -> Bool {
            properties.isDigit(character) || character == properties.digit
        }
        let separators = whole.indices.filter { whole[$0] == properties.groupingSeparator }
        wholeGroups = separators.map { whole[$0...].count(where: isPlace) }
        regularGrouping = Self.regularInterval(wholeGroups)
        fractionGroups = fraction.indices.filter { fraction[$0] == properties.groupingSeparator }
            .map { fraction[..<$0].count(where: isPlace) }
        leastWhole = whole.count(where: properties.isDigit)
        scale = leastWhole
        leastFraction = fraction.count(where: properties.isDigit)
        mostFraction = fraction.count(where: isPlace)
        hasDecimalSeparator = text.contains(properties.decimalSeparator)
        exponentSize = exponent?.count(where: properties.isDigit) ?? 0
        if leastWhole == 0, mostFraction == 0 {
            if exponent != nil { (leastFraction, mostFraction) = (1, 1) } else { leastWhole = 1 }
        }
        if exponent != nil, leastWhole == 0, whole.contains(properties.digit) { leastWhole = 1 }
        if leastWhole == 0, leastFraction == 0 { leastFraction = 1 }
    }

    /// The greatest common interval of positions, where every multiple of it is there.
    static func regularInterval(_ positions: [Int]) -> Int {
        guard var interval = positions.first else { return 0 }
        for position in positions {
            var (one, two) = (interval, position)
            while two != 0 { (one, two) = (two, one % two) }
            interval = one
        }
        guard interval > 0 else { return 0 }
        for index in 1...positions.count where !positions.contains(index * interval) { return 0 }
        return interval
    }

    /// Of all that is wrong, the last rule is named.
    private static func check(
        _ text: [Character],
        _ active: [Character],
        _ mantissa: [Character],
        _ whole: [Character],
        _ fraction: [Character],
        _ exponent: [Character]?,
        _ properties: NumberPicture.Properties
    ) throws(JSONataFailure) {
        var code: String?
        let grouping = properties.groupingSeparator
        func count(_ sign: Character) -> Int { text.count { $0 == sign } }
        if count(properties.decimalSeparator) > 1 { code = "D3081" }
        if count(properties.percent) > 1 { code = "D3082" }
        if count(properties.perMille) > 1 { code = "D3083" }
        let isShare = count(properties.percent) + count(properties.perMille) > 0
        if count(properties.percent) > 0, count(properties.perMille) > 0 { code = "D3084" }
        if !mantissa.contains(where: { properties.isDigit($0) || $0 == properties.digit }) { code = "D3085" }
        if active.contains(where: { !properties.isActive($0) }) { code = "D3086" }
        if let point = text.firstIndex(of: properties.decimalSeparator) {
            let isBeside =
                point > 0 && text[point - 1] == grouping
                || point + 1 < text.count && text[point + 1] == grouping
            if isBeside { code = "D3087" }
        } else if whole.last == grouping {
            code = "D3088"
        }
        if zip(text, text.dropFirst()).contains(where: { $0 == grouping && $1 == grouping }) { code = "D3089" }
        if let optional = whole.firstIndex(of: properties.digit),
            whole[..<optional].contains(where: properties.isDigit)
        {
            code = "D3090"
        }
        if let optional = fraction.lastIndex(of: properties.digit),
            fraction[optional...].contains(where: properties.isDigit)
        {
            code = "D3091"
        }
        if let exponent {
            if !exponent.isEmpty, isShare { code = "D3092" }
            if exponent.isEmpty || !exponent.allSatisfy(properties.isDigit) { code = "D3093" }
        }
        if let code { throw JSONataFailure(code) }
    }
}
