import SQLAnalysis

/// An expression in DuckDB's SQL; `text` is atomic, so that it can stand as an operand anywhere.
struct PrintedExpression {
    var text: String
    var type: TrinoType
    /// A column, a parameter or a constant: writing it twice costs nothing.
    var isSimple = false
    /// The value, when the expression is a constant of the statement.
    var constant: LiteralValue?
    /// Moment (a TIMESTAMP in UTC) and zone (a VARCHAR) of a timestamp with time zone built right here; reading
    /// them so avoids a STRUCT that is taken apart at once.
    var zoned: Zoned?
    /// The same decimal in 64 bits; the engine fails where it has more digits than these hold.
    var narrow: String?
    /// The pieces of a lambda.
    var lambda: Lambda?

    struct Zoned {
        var utc: String
        var zone: String
        /// The zone's name when it is the same for every row.
        var constantZone: String?
    }

    struct Lambda {
        var parameterTypes: [TrinoType]
        var bodyType: TrinoType
        /// Prints the body for the given arguments.
        var apply: ([PrintedExpression]) throws(TranslationFailure) -> PrintedExpression
    }

    init(_ text: String, _ type: TrinoType, isSimple: Bool = false, constant: LiteralValue? = nil) {
        self.text = text
        self.type = type
        self.isSimple = isSimple
        self.constant = constant
    }

    /// A timestamp with time zone made of its parts.
    init(utc: String, zone: String, constantZone: String?, _ type: TrinoType) {
        self.init("struct_pack(u := \(utc), z := \(zone))", type)
        zoned = Zoned(utc: utc, zone: zone, constantZone: constantZone)
    }

    /// The constant text of a varchar expression.
    var constantString: String? {
        if case .string(let text)? = constant { return text }
        return nil
    }

    var constantInteger: Int64? {
        if case .integer(let value)? = constant { return value }
        return nil
    }

    var isNullConstant: Bool { constant == .null }

    /// The moment of a timestamp with time zone as a TIMESTAMP in UTC.
    var utc: String { zoned?.utc ?? "struct_extract(\(text), 'u')" }

    var zone: String { zoned?.zone ?? "struct_extract(\(text), 'z')" }

    /// The TIMESTAMP that a clock in the value's own zone shows; for other types the value itself.
    var local: String {
        guard DuckDBTypes.isZoned(type) else { return text }
        if let name = zoned?.constantZone { return Zones.local(utc, constantZone: name) }
        return Zones.local(utc, zone: zone)
    }
}

/// Arithmetic of time zones: ICU's rules for named zones, plain sums for offsets.
enum Zones {
    /// The local TIMESTAMP of the UTC TIMESTAMP `utc`.
    static func local(_ utc: String, constantZone name: String) -> String {
        guard name != "UTC" else { return utc }
        if let minutes = offsetInMinutes(name) { return "(\(utc) + to_minutes(\(minutes)))" }
        return "timezone(\(DuckDBText.string(name)), timezone('UTC', \(utc)))"
    }

    static func local(_ utc: String, zone: String) -> String {
        "CASE WHEN \(zone) = 'UTC' THEN \(utc) WHEN \(isOffset(zone)) THEN \(utc) + \(offset(zone))"
            + " ELSE timezone(\(zone), timezone('UTC', \(utc))) END"
    }

    /// The UTC TIMESTAMP of the local TIMESTAMP `local`.
    static func utc(_ local: String, constantZone name: String) -> String {
        guard name != "UTC" else { return local }
        if let minutes = offsetInMinutes(name) { return "(\(local) - to_minutes(\(minutes)))" }
        return "timezone('UTC', timezone(\(DuckDBText.string(name)), \(local)))"
    }

    static func utc(_ local: String, zone: String) -> String {
        "CASE WHEN \(zone) = 'UTC' THEN \(local) WHEN \(isOffset(zone)) THEN \(local) - \(offset(zone))"
            + " ELSE timezone('UTC', timezone(\(zone), \(local))) END"
    }

    /// `+09:00` is 540; `nil` for a zone with a name.
    static func offsetInMinutes(_ name: String) -> Int? {
        let text = Array(name.utf8)
        guard text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            let hours = Int(String(decoding: text[1...2], as: UTF8.self)),
            let minutes = Int(String(decoding: text[4...5], as: UTF8.self))
        else { return nil }
        return (text[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func isOffset(_ zone: String) -> String {
        "(\(zone) LIKE '+__:__' OR \(zone) LIKE '-__:__')"
    }

    private static func offset(_ zone: String) -> String {
        "to_minutes(CAST(\(zone)[1] || '1' AS INTEGER) * (CAST(\(zone)[2:3] AS INTEGER) * 60"
            + " + CAST(\(zone)[5:6] AS INTEGER)))"
    }
}
