import Foundation
import Synchronization

/// How far the local time of a zone is ahead of UTC, and which moment a local time stands for.
///
/// A cache stands before Foundation's zones: making one costs more than all else that is done for a value.
package enum ZoneRules {
    private static let zones = Mutex<[String: Zone]>([:])

    private enum Zone {
        case fixed(offsetInSeconds: Int)
        case named(TimeZone)

        func offset(atEpochMicroseconds moment: Int64) -> Int64 {
            switch self {
            case .fixed(let offset): Int64(offset) * 1_000_000
            case .named(let zone):
                Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1_000_000)))
                    * 1_000_000
            }
        }
    }

    /// The offset in seconds of `UTC`, `+09:00` or `Asia/Seoul`; nil for a zone nobody knows.
    package static func offsetInSeconds(of name: String, atEpochMicroseconds moment: Int64) -> Int? {
        find(name).map { Int($0.offset(atEpochMicroseconds: moment) / 1_000_000) }
    }

    /// The local time a clock in the zone shows at a moment; both are microseconds since 1970.
    package static func local(_ moment: Int64, in name: String) -> Int64? {
        find(name).map { moment + $0.offset(atEpochMicroseconds: moment) }
    }

    /// The moment a clock in the zone shows a local time.
    ///
    /// A time that a change to summer time leaves out is taken with the offset before the change, so it comes out
    /// later. Of a time that exists twice, the moment with the offset in force at `original` is taken; where that fits
    /// neither, which one depends on the zone.
    ///
    /// Source: Joda-Time, `DateTimeZone.convertLocalToUTC` that is not strict.
    package static func moment(ofLocal local: Int64, in name: String, near original: Int64) -> Int64? {
        guard let zone = find(name) else { return nil }
        let kept = zone.offset(atEpochMicroseconds: original)
        if zone.offset(atEpochMicroseconds: local - kept) == kept { return local - kept }
        let first = zone.offset(atEpochMicroseconds: local)
        let second = zone.offset(atEpochMicroseconds: local - first)
        guard first != second, first < 0 else { return local - second }
        let isChangeBetween = zone.offset(atEpochMicroseconds: local - second) != second
        return local - (isChangeBetween ? first : second)
    }

    /// The first moment at which a clock in the zone shows a local time; nil when there is no such moment.
    ///
    /// Source: Trino, which reads timestamps with time zone from text by `ZoneRules.getValidOffsets`.
    package static func firstMoment(ofLocal local: Int64, in name: String) -> Int64? {
        guard let zone = find(name) else { return nil }
        let day: Int64 = 86_400_000_000
        for offset in [
            zone.offset(atEpochMicroseconds: local - day), zone.offset(atEpochMicroseconds: local + day),
        ] where zone.offset(atEpochMicroseconds: local - offset) == offset {
            return local - offset
        }
        return nil
    }

    private static func find(_ name: String) -> Zone? {
        if let known = zones.withLock({ $0[name] }) { return known }
        guard let zone = make(name) else { return nil }
        zones.withLock { $0[name] = zone }
        return zone
    }

    private static func make(_ name: String) -> Zone? {
        guard let canonical = ZoneName.canonical(name) else { return nil }
        if let minutes = ZoneName.offsetInMinutes(canonical) { return .fixed(offsetInSeconds: minutes * 60) }
        return TimeZone(identifier: canonical).map { .named($0) }
    }
}
