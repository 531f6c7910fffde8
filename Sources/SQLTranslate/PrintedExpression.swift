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

    /// A timestamp with time zone made of its parts; NULL when the moment is.
    init(utc: String, zone: String, constantZone: String?, _ type: TrinoType) {
        let packed = "struct_pack(u := \(utc), z := \(zone))"
        let isConstant = utc.hasPrefix("TIMESTAMP '")
        self.init(isConstant ? packed : "CASE WHEN \(utc) IS NOT NULL THEN \(packed) END", type)
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
    var utc: String {
        if isNullConstant { return "CAST(NULL AS TIMESTAMP)" }
        return zoned?.utc ?? "struct_extract(\(text), 'u')"
    }

    /// The moment of a timestamp with time zone, the value itself for every other type.
    var utcOrSelf: String { DuckDBTypes.isZoned(type) ? utc : text }

    var zone: String {
        if isNullConstant { return "CAST(NULL AS VARCHAR)" }
        return zoned?.zone ?? "struct_extract(\(text), 'z')"
    }

    /// The TIMESTAMP that a clock in the value's own zone shows; for other types the value itself.
    var local: String {
        if case .timeWithTimeZone = type { return ClockZone.local(text) }
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
        "\(NativeFunction.toLocal.name)(\(utc), \(zone))"
    }

    /// The UTC TIMESTAMP of the local TIMESTAMP `local`.
    ///
    /// Where a change of the clocks leaves a choice, the offset in force at the TIMESTAMP `near` is kept if it fits.
    static func utc(_ local: String, constantZone name: String, near: String) -> String {
        guard name != "UTC" else { return local }
        if let minutes = offsetInMinutes(name) { return "(\(local) - to_minutes(\(minutes)))" }
        return utc(local, zone: DuckDBText.string(name), near: near)
    }

    static func utc(_ local: String, zone: String, near: String) -> String {
        "\(NativeFunction.toUTC.name)(\(local), \(zone), \(near))"
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
}

/// Times of day with an offset, which are numbers: see `DuckDBTypes`.
enum ClockZone {
    static func utcMicroseconds(_ packed: String) -> String { "(\(packed) >> 11)" }

    static func offsetInMinutes(_ packed: String) -> String { "((\(packed) & 2047) - 1024)" }

    static func localMicroseconds(_ packed: String) -> String {
        "((\(utcMicroseconds(packed)) + \(offsetInMinutes(packed)) * 60000000 + 86400000000) % 86400000000)"
    }

    /// The TIME a clock with the offset shows.
    static func local(_ packed: String) -> String {
        "(TIME '00:00:00' + to_microseconds(\(localMicroseconds(packed))))"
    }

    /// Any number of microseconds of UTC with an offset in minutes.
    static func pack(utcMicroseconds: String, offsetInMinutes: String) -> String {
        "(((\(utcMicroseconds)) % 86400000000 + 86400000000) % 86400000000 * 2048 + \(offsetInMinutes) + 1024)"
    }

    static func pack(utcMicroseconds: Int64, offsetInMinutes: Int) -> Int64 {
        let day: Int64 = 86_400_000_000
        return ((utcMicroseconds % day + day) % day) << 11 | Int64(offsetInMinutes + 1024)
    }
}
