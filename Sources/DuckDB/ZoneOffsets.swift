import Foundation
import Synchronization

/// How far local time is ahead of UTC, by zone and moment.
///
/// A cache stands before Foundation's zones: making one costs more than all else that is done for a value.
enum ZoneOffsets {
    private static let zones = Mutex<[String: Zone]>([:])

    private enum Zone {
        case fixed(offsetInSeconds: Int)
        case named(TimeZone)
    }

    /// The offset of `UTC`, `+09:00` or `Asia/Seoul`; 0 for a zone nobody knows.
    static func offsetInSeconds(of zone: UnsafeRawBufferPointer, atEpochMicroseconds moment: Int64) -> Int {
        if zone.elementsEqual("UTC".utf8) { return 0 }
        let name = String(decoding: zone, as: UTF8.self)
        return offsetInSeconds(of: name, atEpochMicroseconds: moment) ?? 0
    }

    static func offsetInSeconds(of name: String, atEpochMicroseconds moment: Int64) -> Int? {
        guard let zone = find(name) else { return nil }
        switch zone {
        case .fixed(let offset): return offset
        case .named(let zone):
            return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1_000_000))
        }
    }

    /// The zone's name as Trino shows it: `UTC` for all spellings of it, offsets with two digits each.
    static func shown(_ name: String) -> String {
        guard case .fixed(let offset) = find(name) else { return name }
        if offset == 0 { return "UTC" }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + ":" + two(abs(offset) / 60 % 60)
    }

    private static func find(_ name: String) -> Zone? {
        if let known = zones.withLock({ $0[name] }) { return known }
        guard let zone = make(name) else { return nil }
        zones.withLock { $0[name] = zone }
        return zone
    }

    private static func make(_ name: String) -> Zone? {
        if name == "UTC" || name == "Z" || name == "GMT" { return .fixed(offsetInSeconds: 0) }
        if let sign = name.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            let parts = name.dropFirst().split(separator: ":")
            guard let hours = parts.first.flatMap({ Int($0) }), hours < 19 else { return nil }
            let minutes = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            let offset = hours * 3600 + minutes * 60
            return .fixed(offsetInSeconds: sign == UInt8(ascii: "-") ? -offset : offset)
        }
        return TimeZone(identifier: name).map { .named($0) }
    }
}
