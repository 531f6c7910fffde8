/// The value of a constant; the expression that holds it says its type.
package enum LiteralValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// tinyint, smallint, integer and bigint.
    case integer(Int64)
    /// Digits, an optional sign and point, with exactly as many decimals as the type's scale: `-12.340`.
    case decimal(String)
    /// real and double.
    case double(Double)
    /// varchar and char (not padded).
    case string(String)
    case binary([UInt8])
    /// Days since 1970-01-01.
    case date(Int)
    /// Picoseconds since midnight.
    case time(Int64)
    case timeWithTimeZone(picoseconds: Int64, offsetInMinutes: Int)
    /// A timestamp without zone.
    case timestamp(InstantLiteral)
    /// The moment in UTC, and the zone as Trino shows it: `UTC`, `Asia/Seoul`, `+02:00`.
    case timestampWithTimeZone(InstantLiteral, zone: String)
    case intervalYearToMonth(months: Int)
    case intervalDayToSecond(milliseconds: Int64)
}

/// A date and time of day with the precision of Trino's widest timestamps.
package struct InstantLiteral: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00; negative before.
    package var epochSeconds: Int64
    /// 0 to 999,999,999,999.
    package var picosecondOfSecond: Int64

    package init(epochSeconds: Int64, picosecondOfSecond: Int64 = 0) {
        self.epochSeconds = epochSeconds
        self.picosecondOfSecond = picosecondOfSecond
    }

    package static func < (left: InstantLiteral, right: InstantLiteral) -> Bool {
        (left.epochSeconds, left.picosecondOfSecond) < (right.epochSeconds, right.picosecondOfSecond)
    }
}
