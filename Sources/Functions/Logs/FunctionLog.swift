import LogEvents
import Logging
import Primitives
import Sandbox
import Synchronization

/// The log stream of one environment: what its processes write, and what the platform says of them.
///
/// Events that come while others are being stored are stored together after them, so that invocations do not wait for the
/// store. A class because the thread that carries the function's output, the invocations and the store share it.
final class FunctionLog: OutputSink {
    private struct State {
        var output = LogCutter()
        var error = LogCutter()
        var waiting: [(time: Int64, message: String)] = []
        var byteCount = 0
        /// The last bytes since the invocation began.
        var tail: [UInt8] = []
        var isStoring = false
        var wasFull = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    /// What may wait to be stored before the function has to wait.
    private static let capacity = 4 << 20
    /// Source: Lambda API Reference, Invoke, LogResult.
    private static let tailByteCount = 4096

    let stream: String
    let lines: PlatformLines
    private let tenant: Tenant
    private let logs: LogStore
    private let clock: any WorldClock
    private let logger: Logger
    private let state = Mutex(State())
    /// Says that there is room again.
    private let onRoom = Mutex<@Sendable () -> Void>({})

    init(
        _ function: FunctionSpecification,
        stream: String,
        logs: LogStore,
        clock: any WorldClock,
        logger: Logger
    ) {
        self.stream = stream
        lines = PlatformLines(logging: function.logging, version: function.key.version)
        tenant = function.key.tenant
        self.logs = logs
        self.clock = clock
        self.logger = logger
    }

    var now: Timestamp { clock.now }

    func tell(onRoom: @escaping @Sendable () -> Void) { self.onRoom.withLock { $0 = onRoom } }

    // MARK: What the function writes

    var hasRoom: Bool {
        state.withLock { state in
            let hasRoom = state.byteCount < Self.capacity
            if !hasRoom { state.wasFull = true }
            return hasRoom
        }
    }

    func append(_ chunk: OutputChunk) {
        let time = clock.now.epochMilliseconds
        add { state in
            let events =
                switch chunk.stream {
                case .output: state.output.add(chunk.bytes)
                case .error: state.error.add(chunk.bytes)
                }
            return events.filter(isWanted).map { (time, $0) }
        }
    }

    func finish() {
        let time = clock.now.epochMilliseconds
        add { state in (state.output.finish() + state.error.finish()).filter(isWanted).map { (time, $0) } }
    }

    /// Takes lines that have not ended, as those at the end of an invocation.
    func flush() {
        let time = clock.now.epochMilliseconds
        add { state in (state.output.flush() + state.error.flush()).filter(isWanted).map { (time, $0) } }
    }

    /// Whether a line passes the filter of levels, which looks at lines in JSON alone.
    ///
    /// Source: Lambda Developer Guide, Log-level filtering: a `level` that is missing or unknown counts as INFO.
    private func isWanted(_ line: String) -> Bool {
        let logging = lines.logging
        guard logging.format == .json, logging.applicationLevel > .trace, line.utf8.first == UInt8(ascii: "{"),
            let value = try? JSONValue(parsing: line)
        else { return true }
        let name = value["level"]?.string?.uppercased() ?? "INFO"
        let level: FunctionLogging.Level =
            switch name {
            case "WARNING": .warn
            case "CRITICAL": .fatal
            default: FunctionLogging.Level(rawValue: name) ?? .info
            }
        return level >= logging.applicationLevel
    }

    // MARK: What the platform says

    func say(_ line: String?) {
        guard let line else { return }
        say([line])
    }

    func say(_ lines: [String]) {
        let time = clock.now.epochMilliseconds
        add { _ in lines.map { (time, $0) } }
    }

    /// Begins the log of an invocation, whose end `takeTail` gives.
    func begin() { state.withLock { $0.tail = [] } }

    func takeTail() -> [UInt8] {
        state.withLock { state in
            defer { state.tail = [] }
            return state.tail
        }
    }

    // MARK: The store

    private func add(_ make: (inout State) -> [(time: Int64, message: String)]) {
        let shallStore = state.withLock { state in
            let events = make(&state)
            guard !events.isEmpty else { return false }
            for event in events {
                state.byteCount += event.message.utf8.count
                state.tail += event.message.utf8
                state.tail.append(10)
            }
            if state.tail.count > Self.tailByteCount {
                state.tail.removeFirst(state.tail.count - Self.tailByteCount)
            }
            state.waiting += events
            guard !state.isStoring else { return false }
            state.isStoring = true
            return true
        }
        // It ends when nothing waits any more.
        if shallStore { Task { await store() } }
    }

    private func store() async {
        while true {
            let (events, closers) = state.withLock { state in
                let events = state.waiting
                state.waiting = []
                guard events.isEmpty else { return (events, [CheckedContinuation<Void, Never>]()) }
                state.isStoring = false
                defer { state.closers = [] }
                return (events, state.closers)
            }
            guard !events.isEmpty else {
                for closer in closers { closer.resume() }
                return
            }
            do {
                // Two streams of one process, and a clock that may be set: events must be in the order of their times.
                let sorted = events.enumerated().sorted { ($0.1.time, $0.0) < ($1.1.time, $1.0) }.map(\.1)
                try await logs.append(sorted, to: stream, of: lines.logging.group, tenant, creating: true)
            } catch {
                logger.warning("log of a function could not be stored", metadata: ["cause": "\(error)"])
            }
            let hasRoomAgain = state.withLock { state in
                state.byteCount -= events.reduce(0) { $0 + $1.message.utf8.count }
                defer { if state.byteCount < Self.capacity { state.wasFull = false } }
                return state.wasFull && state.byteCount < Self.capacity
            }
            if hasRoomAgain { onRoom.withLock { $0 }() }
        }
    }

    /// Returns when all that was said is stored.
    func stored() async {
        await withCheckedContinuation { continuation in
            let isStoring = state.withLock { state in
                if state.isStoring { state.closers.append(continuation) }
                return state.isStoring
            }
            if !isStoring { continuation.resume() }
        }
    }
}
