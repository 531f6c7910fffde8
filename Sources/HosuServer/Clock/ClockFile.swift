import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `clock.json` in the data directory: the time of the lake over restarts.
///
/// A lake without it has the machine's time.
struct ClockFile: Sendable {
    let path: String

    init(directory: String) {
        path = directory + "/clock.json"
    }

    /// What the file says; nil where there is none.
    ///
    /// - Throws: `ConfigurationFailure.clockUnreadable` for a file that nobody wrote like this: a lake whose time is not known
    ///   must not open with another.
    func setting() throws -> ClockSetting? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path),
            let json = try? JSONValue(parsing: Array(data)),
            let anchor = json["machineMicroseconds"]?.int, let moment = json["lakeMicroseconds"]?.int,
            let rate = json["rate"]?.double, rate == 0 || ClockSetting.rates.contains(rate)
        else { throw ConfigurationFailure.clockUnreadable(path: path) }
        return ClockSetting(
            anchor: Timestamp(epochMicroseconds: Int64(anchor)),
            moment: Timestamp(epochMicroseconds: Int64(moment)),
            rate: rate
        )
    }

    /// Replaces the file; blocks for the time of a file call.
    func write(_ setting: ClockSetting) throws {
        let json: JSONValue = [
            "machineMicroseconds": .integer(setting.anchor.epochMicroseconds),
            "lakeMicroseconds": .integer(setting.moment.epochMicroseconds),
            "rate": .double(setting.rate),
        ]
        try Data(json.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
