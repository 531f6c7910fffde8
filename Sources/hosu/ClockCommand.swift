import ArgumentParser
import Gateway
import HosuServer
import Primitives

/// `hosu clock`: shows and changes the time of a lake whose server runs.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Show or move the time of a running lake.",
        discussion: """
            A lake has the machine's time until somebody moves it. Whatever waits for a moment follows the lake's time: \
            waits and retries of state machines, schedules, lifecycle rules, delays of queues, windows of deletion, the \
            retention of logs. A move wakes each at its own moment, in order, and goes on when all that came of it is \
            done, jobs and queries included; a month takes as long as its work takes. Time does not go back, but for \
            --reset. The time is kept over restarts.

              hosu clock
              hosu clock --advance 30d
              hosu clock --freeze --set 2026-12-24T00:00:00Z
              hosu clock --scale 60
              hosu clock --reset

            A new lake begins at another time with `hosu serve --clock 2026-01-01T00:00:00Z`. Signatures and the time that \
            programs of jobs see are always the machine's.
            """
    )

    @OptionGroup var data: DataDirectoryOption

    @Option(
        help: ArgumentHelp(
            "The server, where it is not the one that has the data directory. (HOSU_ENDPOINT)",
            valueName: "url"
        )
    )
    var endpoint: String?

    @Option(help: ArgumentHelp("Move forward by a span such as 30d, 1h30m or 45s.", valueName: "span"))
    var advance: String?

    @Option(help: ArgumentHelp("Move forward to a moment such as 2026-12-24T00:00:00Z.", valueName: "moment"))
    var set: String?

    @Flag(help: "Let time stand still, but for moves.")
    var freeze = false

    @Flag(help: "Let time that stands still go on.")
    var unfreeze = false

    @Option(
        help: ArgumentHelp("Let so many seconds pass in one; 1 is the machine's rate.", valueName: "factor")
    )
    var scale: Double?

    @Flag(help: "Go back to the machine's time; what was stored since then may lie in the future.")
    var reset = false

    @Option(
        help: ArgumentHelp("How long a move may take in real time. (default: 10m)", valueName: "span")
    )
    var limit: String?

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        for (name, span) in [("--advance", advance), ("--limit", limit)] {
            guard let span, Duration(span: span) == nil else { continue }
            throw ValidationError("\(name) \(span) is no span of time such as 30d, 1h30m or 45s.")
        }
        if let set, Timestamp(iso8601: set) == nil {
            throw ValidationError("--set \(set) is no moment such as 2026-12-24T00:00:00Z.")
        }
        guard [advance != nil, set != nil, reset].filter({ $0 }).count < 2 else {
            throw ValidationError("Only one of --advance, --set and --reset can be done at once.")
        }
        guard [freeze, unfreeze, scale != nil].filter({ $0 }).count < 2 else {
            throw ValidationError("Only one of --freeze, --unfreeze and --scale can be done at once.")
        }
    }

    func run() async throws {
        let answer: HTTPAnswer
        do {
            let client = LoopbackClient(try Endpoint(place))
            defer { client.close() }
            answer = try await send(client)
        } catch let problem as EndpointProblem {
            Terminal.say("\(problem)")
            throw ExitCode.failure
        }
        let reply = try? JSONValue(parsing: answer.body)
        if json, let reply {
            Terminal.write(reply.text + "\n")
        } else if answer.status == 200, let reply {
            Terminal.write(Self.text(of: reply))
        }
        if let warning = reply?["warning"]?.string { Terminal.say(warning) }
        guard answer.status != 200 else { return }
        let text = reply?["message"]?.string ?? String(decoding: answer.body.prefix(500), as: UTF8.self)
        Terminal.say(Style.error.red(text.isEmpty ? "The server answered with status \(answer.status)." : text))
        throw ExitCode.failure
    }

    /// Where the server answers: as given, as it announced, or where it usually does.
    private var place: String {
        endpoint ?? (data.path == nil ? Variables.text("HOSU_ENDPOINT") : nil)
            ?? HosuCore.endpoint(ofServerOf: data.directory) ?? "http://127.0.0.1:4566"
    }

    private var order: JSONObject {
        var members: [(String, JSONValue)] = []
        if let advance { members.append(("advance", .string(advance))) }
        if let set { members.append(("set", .string(set))) }
        if reset { members.append(("reset", true)) }
        if freeze { members.append(("frozen", true)) }
        if unfreeze { members.append(("frozen", false)) }
        if let scale { members.append(("scale", .double(scale))) }
        if !members.isEmpty, let limit { members.append(("limit", .string(limit))) }
        return JSONObject(members)
    }

    private func send(_ client: LoopbackClient) async throws -> HTTPAnswer {
        let (path, order) = ("/_hosu/clock", order)
        let method = order.isEmpty ? "GET" : "POST"
        let body = order.isEmpty ? [] : JSONValue.object(order).bytes
        let caller = CallerEnvironment.current
        let signer = RequestSigner(
            accessKeyID: caller.accessKeyID,
            secret: caller.secret,
            region: caller.region
        )
        let headers = signer.signed(
            method,
            path: path,
            headers: [("host", client.endpoint.authority)],
            body: body,
            service: "hosu",
            now: World.system.clock.now
        )
        return try await client.send(method, path, headers: headers, body: body)
    }

    /// The answer for people.
    static func text(of reply: JSONValue) -> String {
        let time = reply["time"]?.string ?? ""
        let offset = reply["offsetSeconds"]?.double ?? 0
        var notes: [String] = []
        switch reply["state"]?.string {
        case "frozen"?: notes.append("frozen")
        case "scaled"?:
            let scale = reply["scale"]?.double ?? 1
            let text = Int(exactly: scale).map { "\($0)" } ?? "\(scale)"
            notes.append("goes at \(text) times the machine's rate")
        default: break
        }
        if abs(offset) >= 1 {
            notes.append("\(span(abs(offset))) \(offset > 0 ? "ahead of" : "behind") the machine")
        } else if notes.isEmpty {
            notes.append("the machine's time")
        }
        var text = "\(time)  \(notes.joined(separator: ", "))\n"
        if let moved = reply["moved"] {
            let seconds = moved["realSeconds"]?.double ?? 0
            text +=
                "\(moved["moments"]?.int ?? 0) moments, \(moved["woken"]?.int ?? 0) woken, in \(seconds) s\n"
        } else if let next = reply["next"]?.string {
            text += "next: \(next), of \(reply["sleepers"]?.int ?? 0) that wait\n"
        }
        return text
    }

    private static func span(_ seconds: Double) -> String {
        var rest = Int(seconds.rounded())
        var parts: [String] = []
        for (name, length) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] where rest >= length {
            parts.append("\(rest / length)\(name)")
            rest %= length
        }
        return parts.prefix(2).joined(separator: " ")
    }
}
