import Primitives
import Runs
package import ServiceKit
import Shapes

/// `/_hosu/clock`: what time the lake has, and what changes it.
///
/// `GET` shows it. `POST` takes an object with one of `advance` (a span), `set` (a moment to come) and `reset` (true), and with
/// `frozen` or `scale`, which hold before the lake moves; `limit` is how long a move may take in real time.
package struct ClockControl: OperatorRoute {
    package let path = ["clock"]
    private let keeper: ClockKeeper
    private let world: World

    private static let members: Set<String> = ["advance", "set", "reset", "frozen", "scale", "limit"]
    private static let usualLimit = Duration.seconds(600)

    init(clock: VirtualClock, world: World, file: ClockFile) {
        self.world = world
        let pool = BlockingPool(name: "hosu-clock", threadCount: 1)
        keeper = ClockKeeper(clock: clock, bustle: world.bustle) { setting in
            try await pool.run { try file.write(setting) }
        }
    }

    package func answer(_ request: OperatorRequest) async throws -> LocalResponse {
        switch request.method {
        case "GET", "HEAD":
            return .json(.object(JSONObject(standing)))
        case "POST", "PUT":
            return try await change(try request.json)
        default:
            throw PlainFailure(
                "MethodNotAllowed",
                "The clock is read by GET and changed by POST.",
                httpStatus: 405
            )
        }
    }

    /// What time it is and how it goes on.
    private var standing: [(String, JSONValue)] {
        let clock = keeper.clock
        let setting = clock.setting
        let (now, machine) = (clock.now, world.machineClock.now)
        let state = setting.isFrozen ? "frozen" : setting.rate == 1 ? "running" : "scaled"
        return [
            ("time", .string(now.iso8601(withMilliseconds: true))),
            ("epochSeconds", .double(now.epochSeconds)),
            ("machineTime", .string(machine.iso8601(withMilliseconds: true))),
            ("offsetSeconds", .double((now.since(machine) / .milliseconds(1)).rounded() / 1000)),
            ("state", .string(state)),
            ("scale", .double(setting.rate)),
            ("sleepers", .integer(Int64(clock.sleeperCount))),
            ("next", clock.nextDeadline.map { .string($0.iso8601(withMilliseconds: true)) } ?? .null),
            ("busy", .array(keeper.busy.map { .string($0) })),
        ]
    }

    private func change(_ input: JSONValue) async throws -> LocalResponse {
        let order = try Order(input)
        do {
            if let rate = order.rate(keeper.clock.setting.rate) { try await keeper.setRate(rate) }
            switch order.move {
            case nil:
                return .json(.object(JSONObject(standing)))
            case .reset:
                let back = try await keeper.reset()
                guard back > .seconds(1) else { return .json(.object(JSONObject(standing))) }
                let text =
                    "Time went back by \(Int(back / .seconds(1))) seconds: what was stored meanwhile lies in the future, and "
                    + "what waits for a moment waits until the machine gets there."
                return .json(.object(JSONObject(standing + [("warning", .string(text))])))
            case .advance(let span):
                return told(try await keeper.advance(by: span, within: order.limit))
            case .set(let moment):
                return told(try await keeper.advance(to: moment, within: order.limit))
            }
        } catch let failure as ClockFailure {
            throw PlainFailure(failure)
        }
    }

    private func told(_ report: ClockKeeper.Report) -> LocalResponse {
        let moved: JSONValue = [
            "from": .string(report.from.iso8601(withMilliseconds: true)),
            "to": .string(report.to.iso8601(withMilliseconds: true)),
            "moments": .integer(Int64(report.momentCount)),
            "woken": .integer(Int64(report.wokenCount)),
            "realSeconds": .double((report.realTime / .milliseconds(1)).rounded() / 1000),
            "isComplete": .bool(report.isComplete),
            "busy": .array(report.busy.map { .string($0) }),
        ]
        var members = standing + [("moved", moved)]
        guard !report.isComplete else { return .json(.object(JSONObject(members))) }
        let busy =
            report.busy.isEmpty
            ? "there were too many moments" : "still busy: \(report.busy.prefix(10).joined(separator: ", "))"
        members =
            [
                ("error", "ClockStillBusy"),
                ("message", .string("The time for this move was over at \(report.to.iso8601()); \(busy).")),
            ] + members
        return .json(.object(JSONObject(members)), status: 504)
    }

    /// What a request asks for.
    private struct Order {
        enum Move {
            case advance(Duration)
            case set(Timestamp)
            case reset
        }

        var move: Move?
        var limit = usualLimit
        private var isFrozen: Bool?
        private var scale: Double?

        init(_ input: JSONValue) throws {
            guard let object = input.object else { throw Self.invalid("The body is no JSON object.") }
            if let unknown = object.names.filter({ !ClockControl.members.contains($0) }).sorted().first {
                throw Self.invalid(
                    "There is no \(unknown); known are \(ClockControl.members.sorted().joined(separator: ", "))."
                )
            }
            var moves: [Move] = []
            if let span = object["advance"] { moves.append(.advance(try Self.span(span, "advance"))) }
            if let moment = object["set"] {
                guard let moment = moment.string.flatMap({ Timestamp(iso8601: $0) }) else {
                    throw Self.invalid("set is no moment such as 2026-03-01T00:00:00Z.")
                }
                moves.append(.set(moment))
            }
            if let reset = object["reset"] {
                guard reset.bool == true else { throw Self.invalid("reset is true or not there.") }
                moves.append(.reset)
            }
            guard moves.count < 2 else {
                throw Self.invalid("Only one of advance, set and reset can be done at once.")
            }
            move = moves.first
            if let value = object["frozen"] {
                guard let value = value.bool else { throw Self.invalid("frozen is true or false.") }
                isFrozen = value
            }
            if let value = object["scale"] {
                guard let value = value.double else { throw Self.invalid("scale is a number.") }
                scale = value
            }
            guard isFrozen == nil || scale == nil else { throw Self.invalid("Give frozen or scale, not both.") }
            if case .reset? = move, isFrozen != nil || scale != nil {
                throw Self.invalid("A reset lets time go at the machine's rate.")
            }
            if let value = object["limit"] { limit = try Self.span(value, "limit") }
        }

        /// The rate that was asked for; nil to leave it as it is.
        func rate(_ current: Double) -> Double? {
            if let scale { return scale }
            guard let isFrozen, isFrozen != (current == 0) else { return nil }
            return isFrozen ? 0 : 1
        }

        private static func span(_ value: JSONValue, _ name: String) throws -> Duration {
            let text = value.string ?? value.double.map { "\($0)" } ?? ""
            guard let span = Duration(span: text) else {
                throw invalid("\(name) is no span of time such as 30d, 1h30m, PT5M or a number of seconds.")
            }
            return span
        }

        private static func invalid(_ message: String) -> PlainFailure { PlainFailure("InvalidInput", message) }
    }
}

extension PlainFailure {
    fileprivate init(_ failure: ClockFailure) {
        switch failure {
        case .moving:
            self.init("ClockIsMoving", "Another request moves the lake's time.", httpStatus: 409)
        case .backwards(let now, let target):
            self.init(
                "TimeGoesForward",
                "The lake's time is \(now.iso8601()), after \(target.iso8601()), and does not go back. A reset gives it the "
                    + "machine's time; a new lake begins at any time with `hosu serve --clock`."
            )
        case .rate(let rate):
            self.init("InvalidInput", "A scale is 0.001 to 100000, or 0 to stand still; it cannot be \(rate).")
        }
    }
}
