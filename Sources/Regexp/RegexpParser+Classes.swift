/// Character classes, and the escapes that may stand in them.
extension RegexpParser {
    /// A class behind its opening bracket, up to its closing one.
    mutating func characterClass() throws(RegexpFailure) -> RegexpSet {
        let isNegated = take("^")
        var operands: [RegexpSet] = []
        var members: [RegexpSet] = []
        var isFirst = true
        while true {
            guard let scalar = current else { throw RegexpFailure("premature end of char-class") }
            position += 1
            if scalar == "]" {
                if !isFirst || !hasClosingBracket { break }
                members.append(folded(.point(scalar.value)))
            } else if scalar == "[" {
                if let bracket = try posixBracket() {
                    members.append(bracket)
                } else {
                    members.append(try characterClass())
                }
            } else if scalar == "&", current == "&" {
                position += 1
                operands.append(.union(members))
                members = []
            } else {
                members.append(try member(scalar))
            }
            isFirst = false
        }
        if isFirst { throw RegexpFailure("empty char-class") }
        let whole = operands.isEmpty ? RegexpSet.union(members) : .intersection(operands + [.union(members)])
        return isNegated ? .negated(whole) : whole
    }

    /// Whether a bracket that closes comes later, so that the one in front stands for itself.
    private var hasClosingBracket: Bool { scalars[position...].contains("]") }

    private func folded(_ set: RegexpSet) -> RegexpSet { options.ignoresCase ? .ignoringCase(set) : set }

    /// A code point, a range of them, or an escape that stands for several.
    private mutating func member(_ scalar: Unicode.Scalar) throws(RegexpFailure) -> RegexpSet {
        guard let low = try point(scalar) else {
            // `point` leaves escapes that stand for sets to us.
            let escape = scalars[position]
            position += 1
            return try setEscape(escape) ?? .union([])
        }
        guard current == "-", let next = peek(1), next != "]" else { return folded(.point(low)) }
        if next == "[" { return folded(.point(low)) }
        let start = position
        position += 2
        guard let high = try point(next) else {
            position = start
            return folded(.point(low))
        }
        guard low <= high else { throw RegexpFailure("empty range in char class") }
        return folded(.range(low, high))
    }

    /// The code point that begins with `scalar`; nil where it is an escape for a set, which is left to be read.
    private mutating func point(_ scalar: Unicode.Scalar) throws(RegexpFailure) -> UInt32? {
        guard scalar == "\\" else { return scalar.value }
        guard let escape = current else { throw RegexpFailure("end pattern at escape") }
        if "wWdDsSpP".unicodeScalars.contains(escape), escape != "p" && escape != "P" || peek(1) == "{" {
            return nil
        }
        position += 1
        return escape == "b" ? 8 : try codeEscape(escape)
    }

    /// `:name:]` behind an opening bracket inside a class.
    private mutating func posixBracket() throws(RegexpFailure) -> RegexpSet? {
        guard current == ":" else { return nil }
        let start = position
        position += 1
        let isNegated = take("^")
        var name = ""
        while let scalar = current, ("a"..."z").contains(scalar) {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(":"), take("]"), let property = RegexpProperty.brackets[name] else {
            position = start
            return nil
        }
        return isNegated ? .negated(.property(property)) : .property(property)
    }

    /// The set of `\w`, `\d`, `\s`, `\p{...}` and their complements; nil for all other escapes.
    mutating func setEscape(_ scalar: Unicode.Scalar) throws(RegexpFailure) -> RegexpSet? {
        switch scalar {
        case "w": return .property(.word)
        case "W": return .negated(.property(.word))
        case "d": return .property(.digit)
        case "D": return .negated(.property(.digit))
        case "s": return .property(.space)
        case "S": return .negated(.property(.space))
        case "p" where current == "{", "P" where current == "{":
            position += 1
            let isNegated = take("^") != (scalar == "P")
            var name = ""
            while let next = current, next != "}" {
                name.unicodeScalars.append(next)
                position += 1
            }
            guard take("}"), let property = RegexpProperty.named(name) else {
                throw RegexpFailure("invalid character property name {\(name)}")
            }
            return isNegated ? .negated(.property(property)) : .property(property)
        default: return nil
        }
    }

    /// The code point that an escape stands for.
    mutating func codeEscape(_ scalar: Unicode.Scalar) throws(RegexpFailure) -> UInt32 {
        switch scalar {
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "a": return 7
        case "e": return 27
        case "c":
            guard let letter = current else { throw RegexpFailure("end pattern at control") }
            position += 1
            return letter.value & 0x1F
        case "x":
            let digits = hexadecimal(atMost: 2)
            guard let code = digits else { throw RegexpFailure("invalid code point value") }
            guard code < 128 else { throw RegexpFailure("too short multibyte string") }
            return code
        case "u":
            let start = position
            guard let code = hexadecimal(atMost: 4), position - start == 4 else {
                throw RegexpFailure("too short digits")
            }
            return code
        case "0"..."7":
            var code = scalar.value - 48
            for _ in 0..<2 {
                guard let digit = current, ("0"..."7").contains(digit) else { break }
                code = code * 8 + digit.value - 48
                position += 1
            }
            guard code < 128 else { throw RegexpFailure("too short multibyte string") }
            return code
        default: return scalar.value
        }
    }

    private mutating func hexadecimal(atMost count: Int) -> UInt32? {
        var value: UInt32?
        for _ in 0..<count {
            guard let digit = current.flatMap({ Character($0).hexDigitValue }) else { break }
            value = (value ?? 0) * 16 + UInt32(digit)
            position += 1
        }
        return value
    }
}
