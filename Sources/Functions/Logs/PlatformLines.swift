import Primitives

/// The lines that the platform adds to a function's log, in text or as events in JSON.
///
/// Source: Lambda Developer Guide, Working with Lambda function logs, and Lambda Telemetry API Event schema reference;
/// levels: Log-level filtering, System log level event mapping.
struct PlatformLines {
    let logging: FunctionLogging
    /// `$LATEST` or a number.
    let version: String

    /// A phase in which an environment starts.
    enum Phase: String {
        case start = "init"
        /// Within an invocation, after the first attempt failed.
        case invoke
    }

    /// How a phase ended.
    enum Ending {
        case success
        case failure(FunctionError)

        fileprivate var status: String {
            switch self {
            case .success: "success"
            case .failure(let error): error.status.rawValue
            }
        }

        fileprivate var errorType: String? {
            guard case .failure(let error) = self, error.status == .error else { return nil }
            return error.type
        }

        fileprivate var isSuccess: Bool {
            switch self {
            case .success: true
            case .failure: false
            }
        }

        /// How REPORT ends.
        ///
        /// Source: reports that users have shown: those of exceptions say nothing, those of ends do.
        fileprivate var words: String {
            switch self {
            case .failure(let error) where !error.isAnswer:
                "Status: \(status)" + (errorType.map { "\tError Type: \($0)" } ?? "")
            case .success, .failure: ""
            }
        }
    }

    func initStart(runtime: String, isProvisioned: Bool, at time: Timestamp) -> String? {
        switch logging.format {
        case .text: "INIT_START Runtime Version: \(runtime)"
        case .json:
            event(
                "initStart",
                .info,
                [
                    "initializationType": .string(isProvisioned ? "provisioned-concurrency" : "on-demand"),
                    "phase": "init",
                    "runtimeVersion": .string(runtime),
                ],
                time
            )
        }
    }

    /// Says how a start ended that failed; of those that succeed the first invocation's report tells.
    func initReport(
        _ phase: Phase,
        _ duration: Duration,
        _ error: FunctionError,
        at time: Timestamp
    ) -> String? {
        switch logging.format {
        case .text:
            return "INIT_REPORT Init Duration: \(Self.milliseconds(duration)) ms\tPhase: \(phase.rawValue)\t"
                + "Status: \(error.status.rawValue)"
                + (error.status == .error ? "\tError Type: \(error.type)" : "")
        case .json:
            var record = JSONObject([
                ("initializationType", "on-demand"),
                ("phase", .string(phase.rawValue)),
                ("status", .string(error.status.rawValue)),
                ("metrics", .object(JSONObject([("durationMs", Self.number(duration))]))),
            ])
            if error.status == .error { record["errorType"] = .string(error.type) }
            return event("initReport", .warn, .object(record), time)
        }
    }

    func start(_ requestID: String, at time: Timestamp) -> String? {
        switch logging.format {
        case .text: "START RequestId: \(requestID) Version: \(version)"
        case .json:
            event(
                "start",
                .info,
                ["requestId": .string(requestID), "version": .string(version)],
                time
            )
        }
    }

    /// END and REPORT, or what stands for them.
    func end(
        _ requestID: String,
        _ report: InvocationReport,
        _ ending: Ending,
        at time: Timestamp
    ) -> [String] {
        switch logging.format {
        case .text:
            var line =
                "REPORT RequestId: \(requestID)\tDuration: \(Self.milliseconds(report.duration)) ms\t"
                + "Billed Duration: \(Self.whole(report.billedDuration)) ms\t"
                + "Memory Size: \(report.memorySizeInMegabytes) MB\t"
                + "Max Memory Used: \(report.maxMemoryUsedInMegabytes) MB\t"
            if let start = report.initDuration { line += "Init Duration: \(Self.milliseconds(start)) ms\t" }
            return ["END RequestId: \(requestID)", line + ending.words]
        case .json:
            let level: FunctionLogging.Level = ending.isSuccess ? .info : .warn
            var metrics = JSONObject([
                ("durationMs", Self.number(report.duration)),
                ("billedDurationMs", .integer(Self.whole(report.billedDuration))),
                ("memorySizeMB", .integer(Int64(report.memorySizeInMegabytes))),
                ("maxMemoryUsedMB", .integer(Int64(report.maxMemoryUsedInMegabytes))),
            ])
            metrics["initDurationMs"] = report.initDuration.map { Self.number($0) }
            var record = JSONObject([("requestId", .string(requestID))])
            var done = JSONObject([("requestId", .string(requestID)), ("status", .string(ending.status))])
            done["errorType"] = ending.errorType.map { .string($0) }
            done["metrics"] = ["durationMs": Self.number(report.duration)]
            record["metrics"] = .object(metrics)
            record["status"] = .string(ending.status)
            record["errorType"] = ending.errorType.map { .string($0) }
            return [
                event("runtimeDone", ending.isSuccess ? .debug : .warn, .object(done), time),
                event("report", level, .object(record), time),
            ].compactMap { $0 }
        }
    }

    /// The line about an invocation that took too long, or whose process ended.
    func complaint(_ requestID: String, _ text: String, at time: Timestamp) -> String {
        switch logging.format {
        case .text: "\(time.iso8601(withMilliseconds: true)) \(requestID) \(text)"
        case .json:
            Self.line([
                "timestamp": .string(time.iso8601(withMilliseconds: true)),
                "level": "ERROR",
                "message": .string(text),
                "requestId": .string(requestID),
            ])
        }
    }

    /// A remark of Hosu's own.
    func remark(_ text: String, at time: Timestamp) -> String {
        switch logging.format {
        case .text: text
        case .json:
            Self.line([
                "timestamp": .string(time.iso8601(withMilliseconds: true)), "level": "WARN",
                "message": .string(text),
            ])
        }
    }

    private func event(
        _ name: String,
        _ level: FunctionLogging.Level,
        _ record: JSONValue,
        _ time: Timestamp
    ) -> String? {
        guard level >= logging.systemLevel else { return nil }
        return Self.line([
            "time": .string(time.iso8601(withMilliseconds: true)),
            "type": .string("platform." + name),
            "record": record,
        ])
    }

    private static func line(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

    /// With two digits, as `Duration` of REPORT has.
    private static func milliseconds(_ duration: Duration) -> String {
        FunctionError.seconds(duration * 1000)
    }

    private static func number(_ duration: Duration) -> JSONValue {
        .double((duration / .microseconds(1)).rounded() / 1000)
    }

    private static func whole(_ duration: Duration) -> Int64 {
        Int64((duration / .milliseconds(1)).rounded(.up))
    }
}

extension FunctionLogging.Level: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
