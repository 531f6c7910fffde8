/// An item of a JSON path's sequences: JSON read from a text, or a value that the path computed or was passed.
indirect enum JSONItem {
    case null
    case bool(Bool)
    /// A whole number; `isWide` where its SQL type is bigint, not integer.
    case integer(Int64, isWide: Bool)
    case decimal(JSONDecimal)
    case double(Double)
    case string(String)
    /// A number that has no SQL type, as it was written.
    case unrepresentable(String)
    case array([JSONItem])
    case object([(name: String, value: JSONItem)])

    /// The item a whole text describes; nil where it is no JSON.
    ///
    /// Where `hasDecimals`, numbers with a point and without an exponent are decimals, as values that were passed are.
    init?(_ text: UnsafeRawBufferPointer, hasDecimals: Bool = false) {
        var scanner = JSONScanner(text)
        guard scanner.skipValue() != nil else { return nil }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
        self.init(valid: JSONScanner(text), hasDecimals)
    }

    private init(valid scanner: JSONScanner, _ hasDecimals: Bool) {
        var scanner = scanner
        let whole = scanner
        switch scanner.peek() {
        case .object:
            var members: [(name: String, value: JSONItem)] = []
            var places: [String: Int] = [:]
            _ = scanner.forEachMember { name, range in
                let value = JSONItem(valid: whole.part(range), hasDecimals)
                if let place = places[name] {
                    members[place].value = value
                } else {
                    places[name] = members.count
                    members.append((name, value))
                }
                return true
            }
            self = .object(members)
        case .array:
            var items: [JSONItem] = []
            _ = scanner.forEachElement { _, range in
                items.append(JSONItem(valid: whole.part(range), hasDecimals))
                return true
            }
            self = .array(items)
        case .string: self = scanner.skipValue().map { .string(whole.string(in: $0)) } ?? .null
        case .number:
            guard let range = scanner.skipValue() else {
                self = .null
                return
            }
            self = Self.number(UnsafeRawBufferPointer(rebasing: scanner.text[range]), hasDecimals)
        case .bool: self = .bool(scanner.text[scanner.position] == UInt8(ascii: "t"))
        case .null, nil: self = .null
        }
    }

    private static func number(_ text: UnsafeRawBufferPointer, _ hasDecimals: Bool) -> JSONItem {
        if hasDecimals, text.contains(UInt8(ascii: ".")),
            let value = JSONDecimal(String(decoding: text, as: UTF8.self))
        {
            return .decimal(value)
        }
        let isWhole = text.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        guard isWhole else { return .double(NativeFunctions.parseDouble(text) ?? .nan) }
        let shown = String(decoding: text, as: UTF8.self)
        return Int64(shown).map { .whole($0) } ?? .unrepresentable(shown)
    }

    static func whole(_ value: Int64) -> JSONItem { .integer(value, isWide: Int32(exactly: value) == nil) }

    /// As error messages of Trino name it.
    var kindName: String {
        switch self {
        case .null: "NULL"
        case .bool: "BOOLEAN"
        case .integer, .decimal, .double, .unrepresentable: "NUMBER"
        case .string: "STRING"
        case .array: "ARRAY"
        case .object: "OBJECT"
        }
    }

    var isStructure: Bool {
        switch self {
        case .array, .object: true
        case .null, .bool, .integer, .decimal, .double, .string, .unrepresentable: false
        }
    }
}

extension ByteSink {
    /// The item as JSON text without blanks, members in their order.
    func append(_ item: JSONItem) {
        switch item {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value, _): append(signed: value)
        case .decimal(let value): append(value.text)
        case .double(let value):
            if value.isFinite {
                append(java: value)
            } else {
                append(jsonString: value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
            }
        case .string(let text): append(jsonString: text)
        case .unrepresentable(let text): append(text)
        case .array(let items):
            append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(item)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(jsonString: member.name)
                append(UInt8(ascii: ":"))
                append(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }
}

/// An exact number with decimals.
struct JSONDecimal {
    var unscaled: Int128
    var scale: Int

    /// Reads digits with a point; nil for anything else and for more than 38 digits.
    init?(_ text: String) {
        var digits = ""
        var scale = 0
        var sawPoint = false
        for character in text {
            if character == ".", !sawPoint {
                sawPoint = true
            } else if character.isASCII, character.isNumber || (character == "-" && digits.isEmpty) {
                digits.append(character)
                if sawPoint { scale += 1 }
            } else {
                return nil
            }
        }
        guard digits.count < 40, let value = Int128(digits) else { return nil }
        unscaled = value
        self.scale = scale
    }

    /// Reads a number with or without an exponent; nil for anything else.
    init?(scientific text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count <= 2, let mantissa = parts.first,
            let value = JSONDecimal(mantissa.hasPrefix("+") ? String(mantissa.dropFirst()) : String(mantissa))
        else { return nil }
        self = value
        guard parts.count == 2 else { return }
        guard let exponent = Int(parts[1]), abs(exponent) < 1000 else { return nil }
        scale -= exponent
        while scale < 0, unscaled.magnitude < Self.power(37).magnitude {
            unscaled *= 10
            scale += 1
        }
        guard scale >= 0 || unscaled == 0 else { return nil }
        scale = max(scale, 0)
    }

    /// The unscaled value with that many decimals, rounded half up; nil where it has too many digits.
    func rounded(toScale target: Int) -> Int128? {
        guard target < scale else { return rescaled(to: target) }
        let drop = scale - target
        guard drop <= 38 else { return 0 }
        return try? NativeFunctions.divideHalfUp(unscaled, Self.power(drop))
    }

    init(_ unscaled: Int128, scale: Int) {
        self.unscaled = unscaled
        self.scale = scale
    }

    static func power(_ exponent: Int) -> Int128 {
        (0..<min(exponent, 38)).reduce(1) { power, _ in power * 10 }
    }

    /// The same number with more decimals; nil where it gets too large.
    func rescaled(to larger: Int) -> Int128? {
        guard larger > scale else { return unscaled }
        let (value, hasOverflown) = unscaled.multipliedReportingOverflow(by: Self.power(larger - scale))
        return hasOverflown ? nil : value
    }

    var double: Double {
        var text = Array(self.text.utf8)
        return text.withUnsafeMutableBytes { NativeFunctions.parseDouble(UnsafeRawBufferPointer($0)) } ?? .nan
    }

    var text: String {
        let sink = ByteSink(capacity: 48)
        sink.append(decimal: unscaled, scale: scale)
        return sink.takeText()
    }

    /// The next whole number below or above.
    func rounded(up: Bool) -> JSONDecimal {
        let unit = Self.power(scale)
        var (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: unit)
        if remainder < 0, !up { quotient -= 1 }
        if remainder > 0, up { quotient += 1 }
        return JSONDecimal(quotient, scale: 0)
    }
}
