import NIOCore
import NIOHTTP1
import NIOPosix
import Primitives
import Sandbox
import Synchronization

/// One environment of a function: a process in a sandbox, and the Runtime API by which it is given invocations.
///
/// Between invocations its processes stand still, as on AWS. A class because process, connections and invocations meet here.
final class FunctionEnvironment: RuntimeServing {
    /// How an invocation came to its end.
    enum Outcome: Sendable {
        case answered([UInt8])
        /// The answer came in parts, which the receiver has, or these bytes are where there is none.
        case streamed([UInt8])
        case failed(FunctionError)
        /// The environment was gone before it was given the invocation; another one may take it.
        case lost
    }

    /// How a start came to its end.
    enum Start: Sendable {
        case ready
        /// The runtime said why.
        case failed(FunctionError)
        case exited(SandboxedExit)
        case late
    }

    struct State {
        var machine = EnvironmentMachine()
        var process: SandboxedProcess?
        var program: Int32?
        var next: RuntimeReply?
        var work: Work?
        var starter: CheckedContinuation<Start, Never>?
        var start: Start?
        var exit: SandboxedExit?
        var isRetired = false
        var isClosed = false
        var peakMemoryInBytes: Int64 = 0
    }

    /// The invocation that the environment is at.
    struct Work {
        let invocation: Invocation
        let waiter: CheckedContinuation<Outcome, Never>
        let parts: AsyncStream<Invocation.Part>.Continuation
        let deadline: Duration
        var outcome: Outcome?
        var isStreamOpen = false
        var isLate = false
        var timer: Scheduled<Void>?
    }

    let function: FunctionSpecification
    let log: FunctionLog
    let isProvisioned: Bool
    /// The machine's, which the function sees.
    private let clock: any WorldClock
    let state = Mutex(State())

    init(
        _ function: FunctionSpecification,
        _ log: FunctionLog,
        isProvisioned: Bool,
        machineClock: any WorldClock
    ) {
        self.function = function
        self.log = log
        clock = machineClock
        self.isProvisioned = isProvisioned
    }

    /// Whether it can take an invocation.
    var isIdle: Bool { state.withLock { $0.machine.state == .idle } }

    /// Whether it shall end after what it does.
    var isRetired: Bool { state.withLock { $0.isRetired } }

    func retire() { state.withLock { $0.isRetired = true } }

    /// Serves a connection that the runtime made.
    func adopt(_ socket: Int32) { RuntimeConnection.adopt(socket, self) }

    // MARK: Invocations

    /// Has the runtime answer one invocation.
    ///
    /// Cancelling the task ends the environment.
    func invoke(_ invocation: Invocation, within limit: Duration) async -> Outcome {
        let (parts, sender) = AsyncStream<Invocation.Part>.makeStream()
        async let delivery: [UInt8]? = Self.deliver(parts, to: invocation)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                begin(Work(invocation: invocation, waiter: continuation, parts: sender, deadline: limit))
            }
        } onCancel: {
            kill()
        }
        sender.finish()
        guard let collected = await delivery else {
            kill()
            return outcome
        }
        guard case .streamed = outcome else { return outcome }
        if collected.count > RuntimeConnection.answerLimit {
            return .failed(.tooLarge(limit: RuntimeConnection.answerLimit))
        }
        return .streamed(collected)
    }

    /// Hands the parts of an answer over, or collects them where nobody takes them; nil where the receiver is gone.
    private static func deliver(
        _ parts: AsyncStream<Invocation.Part>,
        to invocation: Invocation
    ) async -> [UInt8]? {
        var collected: [UInt8] = []
        do {
            for await part in parts {
                if let receive = invocation.receive {
                    try await receive(part)
                } else if case .bytes(let bytes) = part, collected.count <= RuntimeConnection.answerLimit {
                    collected += bytes
                }
            }
            return collected
        } catch {
            return nil
        }
    }

    private func begin(_ work: Work) {
        let id = work.invocation.requestID
        let isTaken = state.withLock { state in
            guard state.machine.state == .idle else { return false }
            state.work = work
            return true
        }
        guard isTaken else { return work.waiter.resume(returning: .lost) }
        let timer = schedule(work.deadline) { [weak self] in self?.expire(id) }
        state.withLock { $0.work?.timer = timer }
        perform(.invoke(id), reply: nil)
    }

    private func expire(_ id: String) {
        let isLate = state.withLock { state in
            guard state.work?.invocation.requestID == id else { return false }
            state.work?.isLate = true
            return true
        }
        if isLate { kill() }
    }

    func schedule(_ delay: Duration, _ body: @escaping @Sendable () -> Void) -> Scheduled<Void> {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        return loop.scheduleTask(in: .nanoseconds(Int64(delay / .nanoseconds(1))), body)
    }

    // MARK: What the runtime asks

    func receive(_ call: RuntimeCall, _ reply: RuntimeReply) -> Bool {
        switch call {
        case .next: return perform(.next, reply: reply)
        case .response(let id, let bytes):
            let outcome =
                bytes.map { Outcome.answered($0) }
                ?? .failed(.tooLarge(limit: RuntimeConnection.answerLimit))
            return perform(.answer(id), reply: reply, outcome: outcome)
        case .error(let id, let bytes, let type):
            var error = FunctionError(reported: bytes, type: type)
            error.isAnswer = true
            return perform(.answer(id), reply: reply, outcome: .failed(error))
        case .startError(let bytes, let type):
            let error = FunctionError(reported: bytes, type: type)
            return perform(.startFailure, reply: reply, start: .failed(error))
        case .streaming(let id, let contentType):
            guard perform(.answer(id), reply: nil, outcome: .streamed([]), isStreaming: true) else {
                reply.refuse(.badRequest, "InvalidRequestID", "There is no invocation \(id).")
                return false
            }
            let work = state.withLock { state in
                state.work?.isStreamOpen = true
                return state.work
            }
            work?.parts.yield(.contentType(contentType))
            return true
        case .unknown(let path):
            let isExtension = path.contains("/extension/") || path.contains("/telemetry")
            reply.refuse(
                isExtension ? .notImplemented : .notFound,
                isExtension ? "Extension.NotSupported" : "InvalidPath",
                isExtension
                    ? "The Extensions API and the Telemetry API are not supported."
                    : "The Runtime API has no \(path)."
            )
            return false
        }
    }

    func receive(_ part: StreamedPart, of channel: any Channel) {
        switch part {
        case .bytes(let bytes):
            state.withLock { $0.work }?.parts.yield(.bytes(bytes))
        case .end(let error):
            state.withLock { state in
                if let error { state.work?.outcome = .failed(error) }
                state.work?.isStreamOpen = false
            }
            let reply = RuntimeReply(channel: channel, version: .http1_1, isKeptAlive: true)
            reply.accept()
        }
    }

    /// Brings an event to the machine and does what it commands; answers whether the event was accepted.
    @discardableResult
    func perform(
        _ event: EnvironmentMachine.Event,
        reply: RuntimeReply?,
        start: Start? = nil,
        outcome: Outcome? = nil,
        isStreaming: Bool = false
    ) -> Bool {
        let commands = state.withLock { state in
            let commands = state.machine.receive(event)
            if commands.contains(.accept), outcome != nil { state.work?.outcome = outcome }
            if commands.contains(.keepNext) { state.next = reply }
            return commands
        }
        for command in commands {
            switch command {
            case .keepNext: break
            case .freeze: freeze()
            case .deliver: deliver()
            case .accept:
                if case .answer = event, case .failed(let error)? = outcome,
                    error.type == "Function.ResponseSizeTooLarge"
                {
                    reply?.refuse(.payloadTooLarge, "RequestEntityTooLarge", "The response is too large.")
                } else if !isStreaming {
                    reply?.accept()
                }
            case .refuse(let refusal):
                reply?.refuse(
                    refusal == .requestID ? .badRequest : .forbidden,
                    refusal.rawValue,
                    "The environment is not in a state for this call."
                )
                return false
            case .reportStart: finishStart(.ready)
            case .reportFailedStart: if let start { finishStart(start) }
            case .reportEnd: finishWork()
            case .reportLoss: loseWork()
            }
        }
        return true
    }

    private func deliver() {
        let (next, work) = state.withLock { state in
            defer { state.next = nil }
            return (state.next, state.work)
        }
        guard let next, let work else { return }
        thaw()
        let invocation = work.invocation
        let end = clock.now.advanced(by: work.deadline).epochMilliseconds
        var headers = [
            ("Content-Type", "application/json"),
            ("Lambda-Runtime-Aws-Request-Id", invocation.requestID),
            ("Lambda-Runtime-Deadline-Ms", "\(end)"),
            ("Lambda-Runtime-Invoked-Function-Arn", invocation.invokedARN),
        ]
        if let trace = invocation.traceID, trace.utf8.allSatisfy({ (32..<127).contains($0) }) {
            headers.append(("Lambda-Runtime-Trace-Id", trace))
        }
        if let text = Self.line(invocation.clientContext) {
            headers.append(("Lambda-Runtime-Client-Context", text))
        }
        if let text = Self.line(invocation.cognitoIdentity) {
            headers.append(("Lambda-Runtime-Cognito-Identity", text))
        }
        next.send(.ok, headers, invocation.payload)
    }

    /// A text in JSON as a header can hold it: on one line, in ASCII.
    private static func line(_ json: String?) -> String? {
        guard let json, let value = try? JSONValue(parsing: json) else { return nil }
        return value.text.utf16.reduce(into: "") { text, unit in
            if unit < 127, let scalar = Unicode.Scalar(unit) {
                text.unicodeScalars.append(scalar)
            } else {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
    }

    private func loseWork() {
        let work = state.withLock { state in
            defer { state.work = nil }
            return state.work
        }
        work?.timer?.cancel()
        work?.waiter.resume(returning: .lost)
    }

    private func finishWork() {
        let (work, exit) = state.withLock { state in
            defer { state.work = nil }
            return (state.work, state.exit)
        }
        guard let work else { return }
        work.timer?.cancel()
        let id = work.invocation.requestID
        let outcome: Outcome
        if work.isStreamOpen {
            outcome = .failed(work.isLate ? .timeout(id, after: work.deadline) : .truncated)
        } else if let known = work.outcome {
            outcome = known
        } else if work.isLate {
            outcome = .failed(.timeout(id, after: work.deadline))
        } else {
            outcome = .failed(.exit(id, exit ?? SandboxedExit(.lost)))
        }
        work.waiter.resume(returning: outcome)
    }
}
