/// Reads signatures from their rows of text.
///
/// `name(type, type...)->type` with an optional ` | nondeterministic`. Words that begin with an upper-case letter
/// are type variables, `T:orderable` and `T:comparable` state what they demand (once), single lower-case words in
/// parentheses of varchar, char, decimal, time and timestamp are number variables, and results may compute with
/// them: `decimal(min(38, p + 1), s)`. `function(A, B, R)` is a lambda from A and B to R.
struct SignatureText {
    private let bytes: [UInt8]
    private var position = 0
    private var variables: [TypeVariable] = []

    private init(_ text: Substring) {
        bytes = Array(text.utf8)
    }

    /// The name a row begins with, lower case.
    static func name(of row: Substring) -> Substring { row.prefix { $0 != "(" } }

    /// The signature a row describes; `nil` when the row is malformed, which a test rules out for all our rows.
    static func parse(_ row: Substring, kind: FunctionKind) -> Signature? {
        var reader = SignatureText(row)
        let name = reader.word()
        guard reader.take("(") else { return nil }
        let start = reader.position
        var parameters: [TypePattern] = []
        var isVariadic = false
        if !reader.take(")") {
            repeat {
                guard let type = reader.type() else { return nil }
                parameters.append(type)
                if reader.take("."), reader.take("."), reader.take(".") { isVariadic = true }
            } while reader.take(",")
            guard reader.take(")") else { return nil }
        }
        let arguments = reader.bytes[start..<(reader.position - 1)]
        guard reader.take("-"), reader.take(">"), let result = reader.type() else { return nil }
        var isDeterministic = true
        if reader.take("|") { isDeterministic = reader.word() != "nondeterministic" }
        guard reader.isAtEnd else { return nil }
        return Signature(
            name: name,
            kind: kind,
            parameters: parameters,
            isVariadic: isVariadic,
            result: result,
            variables: reader.variables,
            isDeterministic: isDeterministic,
            text: display(name, String(decoding: arguments, as: UTF8.self), reader.variables)
        )
    }

    private static func display(_ name: String, _ arguments: String, _ variables: [TypeVariable]) -> String {
        let plain =
            arguments
            .replacing(":comparable", with: "")
            .replacing(":orderable", with: "")
            .replacing("...", with: "")
        let demands = variables.map { variable in
            switch variable.demand {
            case .nothing: variable.name
            case .comparable: variable.name + ":comparable"
            case .orderable: variable.name + ":orderable"
            }
        }
        return demands.isEmpty ? "\(name)(\(plain))" : "\(name)(\(plain)) \(demands.joined(separator: ", "))"
    }

    // MARK: - Reading

    private var isAtEnd: Bool {
        bytes[position...].allSatisfy { $0 == 0x20 }
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func word() -> String {
        skipBlanks()
        let start = position
        while position < bytes.count, SignatureText.isWordByte(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isLowercaseLetterOrDigit || byte == UInt8(ascii: "_")
            || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }

    private mutating func type() -> TypePattern? {
        let name = word()
        guard let first = name.utf8.first else { return nil }
        if first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") { return variable(name) }
        switch name {
        case "array": return list().flatMap { $0.count == 1 ? .array($0[0]) : nil }
        case "map": return list().flatMap { $0.count == 2 ? .map($0[0], $0[1]) : nil }
        case "row": return list().map(TypePattern.row)
        case "function":
            return list().flatMap { types in
                types.last.map { .function(Array(types.dropLast()), $0) }
            }
        case "varchar":
            guard take("(") else { return .concrete(.varchar) }
            guard let length = length(), take(")") else { return nil }
            return .varchar(length)
        case "char":
            guard take("("), let length = length(), take(")") else { return nil }
            return .char(length)
        case "decimal":
            guard take("("), let precision = length(), take(","), let scale = length(), take(")") else {
                return nil
            }
            return .decimal(precision, scale)
        case "time", "timestamp":
            guard take("("), let precision = length(), take(")") else { return nil }
            return zoned(precision, isTime: name == "time")
        case "interval":
            let words = [word(), word(), word()]
            return .concrete(words[0] == "year" ? .intervalYearToMonth : .intervalDayToSecond)
        default:
            return HiveTypeText.parse(name).map(TypePattern.concrete)
        }
    }

    private mutating func zoned(_ precision: LengthPattern, isTime: Bool) -> TypePattern {
        let start = position
        if word() == "with", word() == "time", word() == "zone" {
            return isTime ? .timeWithTimeZone(precision) : .timestampWithTimeZone(precision)
        }
        position = start
        return isTime ? .time(precision) : .timestamp(precision)
    }

    private mutating func variable(_ name: String) -> TypePattern {
        var demand = TypeVariable.Demand.nothing
        if take(":") { demand = word() == "orderable" ? .orderable : .comparable }
        if let known = variables.firstIndex(where: { $0.name == name }) {
            if demand != .nothing { variables[known].demand = demand }
        } else {
            variables.append(TypeVariable(name: name, demand: demand))
        }
        return .variable(name)
    }

    private mutating func list() -> [TypePattern]? {
        guard take("(") else { return nil }
        var types: [TypePattern] = []
        repeat {
            guard let type = type() else { return nil }
            types.append(type)
        } while take(",")
        return take(")") ? types : nil
    }

    private mutating func length() -> LengthPattern? {
        guard var left = lengthTerm() else { return nil }
        while true {
            if take("+") {
                guard let right = lengthTerm() else { return nil }
                left = .sum(left, right)
            } else if take("-") {
                guard let right = lengthTerm() else { return nil }
                left = .difference(left, right)
            } else {
                return left
            }
        }
    }

    private mutating func lengthTerm() -> LengthPattern? {
        guard var left = lengthFactor() else { return nil }
        while true {
            if take("*") {
                guard let right = lengthFactor() else { return nil }
                left = .product(left, right)
            } else if take("/") {
                guard let right = lengthFactor() else { return nil }
                left = .quotient(left, right)
            } else {
                return left
            }
        }
    }

    private mutating func lengthFactor() -> LengthPattern? {
        if take("(") {
            guard let inner = length(), take(")") else { return nil }
            return inner
        }
        let name = word()
        if let number = Int(name) { return .number(number) }
        guard name == "min" || name == "max" else { return name.isEmpty ? nil : .variable(name) }
        guard take("("), let left = length(), take(","), let right = length(), take(")") else { return nil }
        return name == "min" ? .minimum(left, right) : .maximum(left, right)
    }
}
