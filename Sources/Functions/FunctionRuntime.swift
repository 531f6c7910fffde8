import Primitives
import Sandbox
package import Scripts

/// Runs functions in environments of their own.
package struct FunctionRuntime: FunctionInvoking {
    private let configuration: FunctionConfiguration
    private let launcher: EnvironmentLauncher
    private let pool: FunctionPool
    private let clock: any WorldClock
    private let machineClock: any WorldClock
    private let bustle: Bustle
    private let ids: any IdentifierSource

    package init(
        _ configuration: FunctionConfiguration,
        scripts: ScriptConfiguration,
        packages: CodePackages,
        _ surroundings: ScriptSurroundings
    ) {
        self.configuration = configuration
        launcher = EnvironmentLauncher(configuration, scripts, packages, surroundings)
        pool = FunctionPool(configuration, surroundings.world.machineClock)
        clock = surroundings.world.clock
        machineClock = surroundings.world.machineClock
        bustle = surroundings.world.bustle
        ids = surroundings.world.ids
    }

    package func invoke(
        _ function: FunctionSpecification,
        _ invocation: Invocation
    ) async throws -> InvocationResult {
        try await pool.enter(function)
        let invocation = traced(invocation)
        do {
            // Real time passes while a function works, so no other time may jump.
            let result = try await bustle.during("function \(function.key.name)") {
                try await perform(function.sharingEnvironments, invocation)
            }
            await pool.leave(function)
            return result
        } catch {
            await pool.leave(function)
            throw error
        }
    }

    /// The invocation with a trace of its own where its invoker traces nothing.
    ///
    /// Source: Lambda Developer Guide, Defined runtime environment variables: `_X_AMZN_TRACE_ID` is there always.
    private func traced(_ invocation: Invocation) -> Invocation {
        guard invocation.traceID == nil else { return invocation }
        let seconds = String(machineClock.now.epochMilliseconds / 1000, radix: 16)
        var invocation = invocation
        invocation.traceID =
            "Root=1-\(seconds)-\(ids.hex(byteCount: 12));Parent=\(ids.hex(byteCount: 8));Sampled=0"
        return invocation
    }

    package func retire(_ function: FunctionKey) async { await pool.retire(function) }

    package func warm(_ function: FunctionSpecification, count: Int) async throws {
        let function = function.sharingEnvironments
        let missing = await pool.provision(function, count)
        for _ in 0..<missing {
            // Only where there is room: it is no reason to end others.
            guard await pool.environmentCount < configuration.environmentLimit,
                case .room = try await pool.take(function)
            else { return }
            let started = try await firstStart(function, isProvisioned: true)
            switch started.result {
            case .ready: await pool.giveBack(started.environment)
            case .failed: await pool.end(started.environment)
            }
        }
    }

    package func shortcoming(of runtime: FunctionRuntimeName) async -> String? {
        await launcher.shortcoming(of: runtime)
    }

    /// Starts processes that later environments of a runtime begin with, and returns when they are there.
    func prepare(_ runtime: FunctionRuntimeName) async throws { try await launcher.prepare(runtime) }

    /// How many invocations there are at the moment.
    package var invocationCount: Int { get async { await pool.invocationCount } }

    /// Ends all environments.
    package func close() async {
        await pool.close()
        await launcher.close()
    }

    // MARK: An invocation

    /// An environment that was started for an invocation.
    private struct Started {
        enum Result {
            case ready
            case failed(FunctionError)
        }

        var environment: FunctionEnvironment
        var result: Result
        var duration: Duration
    }

    private func perform(
        _ function: FunctionSpecification,
        _ invocation: Invocation
    ) async throws -> InvocationResult {
        while true {
            switch try await pool.take(function) {
            case .environment(let environment):
                let result = await run(invocation, in: environment, initDuration: nil)
                await pool.giveBack(environment)
                // It ended while it stood idle; the next one may be there still.
                guard let result else { continue }
                try Task.checkCancellation()
                return result
            case .room:
                return try await cold(function, invocation)
            }
        }
    }

    /// Starts an environment for an invocation.
    ///
    /// Source: Lambda Developer Guide, Lambda execution environment lifecycle: a start that fails is tried again when the
    /// function is invoked, then with the function's own timeout.
    private func cold(
        _ function: FunctionSpecification,
        _ invocation: Invocation
    ) async throws -> InvocationResult {
        var started = try await firstStart(function, isProvisioned: false)
        if case .failed = started.result {
            let log = started.environment.log
            if Task.isCancelled {
                await pool.end(started.environment)
                throw CancellationError()
            }
            await started.environment.close()
            await pool.forget(started.environment)
            let environment = environment(function, log, isProvisioned: false)
            started = try await start(environment, .invoke, function.timeout, invocation.requestID)
        }
        let environment = started.environment
        switch started.result {
        case .ready:
            let result = await run(invocation, in: environment, initDuration: started.duration)
            await pool.giveBack(environment)
            try Task.checkCancellation()
            return result ?? failure(.exit(invocation.requestID, SandboxedExit(.lost)), function, invocation)
        case .failed(let error):
            await environment.settle()
            let result = report(error, of: started, invocation)
            await pool.end(environment)
            try Task.checkCancellation()
            return result
        }
    }

    private func environment(
        _ function: FunctionSpecification,
        _ log: FunctionLog,
        isProvisioned: Bool
    ) -> FunctionEnvironment {
        FunctionEnvironment(function, log, isProvisioned: isProvisioned, machineClock: machineClock)
    }

    /// Starts a new environment, before anything is asked of it.
    private func firstStart(_ function: FunctionSpecification, isProvisioned: Bool) async throws -> Started {
        let log = launcher.log(of: function)
        do {
            let title = try await launcher.title(of: function.runtime)
            let line = log.lines.initStart(runtime: title, isProvisioned: isProvisioned, at: clock.now)
            log.begin()
            log.say(line)
        } catch {
            await pool.freeRoom()
            throw error
        }
        let environment = environment(function, log, isProvisioned: isProvisioned)
        return try await start(environment, .start, configuration.initTime, FunctionError.noRequest)
    }

    /// Has an environment load its function.
    ///
    /// - Throws: `FunctionFailure`; its room is given back then.
    private func start(
        _ environment: FunctionEnvironment,
        _ phase: PlatformLines.Phase,
        _ limit: Duration,
        _ requestID: String
    ) async throws -> Started {
        let began = ContinuousClock.now
        await pool.began(environment)
        let failure: FunctionError?
        do {
            try await launcher.start(environment)
            switch await environment.started(within: limit) {
            case .ready: failure = nil
            case .failed(let error): failure = error
            case .exited(let exit): failure = .exit(requestID, exit)
            case .late: failure = .timeout(requestID, after: limit)
            }
        } catch let missing as EntrypointMissing {
            failure = .invalidEntrypoint(requestID, missing.reason)
        } catch SandboxFailure.notStarted(let reason) where environment.function.runtime.family == .provided {
            failure = .invalidEntrypoint(requestID, reason)
        } catch {
            await pool.end(environment)
            if let failure = error as? SandboxFailure {
                throw FunctionFailure.runtimeMissing(failure.description)
            }
            throw error
        }
        let duration = ContinuousClock.now - began
        await environment.settle()
        guard let failure else { return Started(environment: environment, result: .ready, duration: duration) }
        let log = environment.log
        log.say(log.lines.initReport(phase, duration, failure, at: clock.now))
        return Started(environment: environment, result: .failed(failure), duration: duration)
    }

    /// Has an environment answer; nil where it was gone before it began.
    private func run(
        _ invocation: Invocation,
        in environment: FunctionEnvironment,
        initDuration: Duration?
    ) async -> InvocationResult? {
        let (function, log) = (environment.function, environment.log)
        log.begin()
        log.say(log.lines.start(invocation.requestID, at: clock.now))
        let began = ContinuousClock.now
        let outcome = await environment.invoke(invocation, within: function.timeout)
        let duration = ContinuousClock.now - began
        await environment.settle()
        var report = InvocationReport()
        report.duration = duration
        report.initDuration = initDuration
        report.memorySizeInMegabytes = function.memoryInMegabytes
        report.maxMemoryUsedInMegabytes = min(function.memoryInMegabytes, environment.peakMemoryInMegabytes)
        var payload: [UInt8] = []
        var failure: FunctionError?
        switch outcome {
        case .answered(let bytes): payload = bytes
        case .streamed(let bytes): payload = bytes
        case .failed(let error):
            payload = error.payload
            failure = error
            if error.status == .timeout { report.duration = function.timeout }
        case .lost: return nil
        }
        // Source: Lambda pricing: the start of an environment is billed since August 2025.
        report.billedDuration = Self.billed(report.duration + (initDuration ?? .zero))
        if let failure { complain(failure, invocation, environment) }
        let ending: PlatformLines.Ending = failure.map { .failure($0) } ?? .success
        log.say(log.lines.end(invocation.requestID, report, ending, at: clock.now))
        let result = InvocationResult(
            payload: payload,
            functionError: failure == nil ? nil : .unhandled,
            logTail: log.takeTail(),
            executedVersion: function.key.version,
            report: report
        )
        if case .answered = outcome { await hand(result, to: invocation) }
        return result
    }

    /// Gives an answer that came whole to who takes it in parts.
    private func hand(_ result: InvocationResult, to invocation: Invocation) async {
        guard let receive = invocation.receive else { return }
        // Who has gone needs nothing more.
        try? await receive(.contentType("application/json"))
        try? await receive(.bytes(result.payload))
    }

    /// Logs what the platform found; what the runtime reported is logged by the runtime.
    private func complain(
        _ failure: FunctionError,
        _ invocation: Invocation,
        _ environment: FunctionEnvironment
    ) {
        let log = environment.log
        let id = invocation.requestID
        if failure.status == .timeout {
            let seconds = FunctionError.seconds(environment.function.timeout)
            let text = "Task timed out after \(seconds) seconds"
            log.say(log.lines.complaint(id, text, at: clock.now))
        } else if let exit = environment.exit {
            let (type, reason) = FunctionError.words(of: exit)
            log.say(log.lines.remark("RequestId: \(id) Error: \(reason)\n\(type)", at: clock.now))
        }
    }

    /// What an invocation gives whose environment did not start.
    private func report(
        _ error: FunctionError,
        of started: Started,
        _ invocation: Invocation
    ) -> InvocationResult {
        let log = started.environment.log
        let function = started.environment.function
        log.say(log.lines.start(invocation.requestID, at: clock.now))
        if error.status == .timeout { complain(error, invocation, started.environment) }
        var report = InvocationReport()
        report.duration = error.status == .timeout ? function.timeout : started.duration
        report.billedDuration = Self.billed(report.duration)
        report.memorySizeInMegabytes = function.memoryInMegabytes
        report.maxMemoryUsedInMegabytes =
            min(function.memoryInMegabytes, started.environment.peakMemoryInMegabytes)
        log.say(log.lines.end(invocation.requestID, report, .failure(error), at: clock.now))
        var result = failure(error, function, invocation)
        result.logTail = log.takeTail()
        result.report = report
        return result
    }

    private func failure(
        _ error: FunctionError,
        _ function: FunctionSpecification,
        _ invocation: Invocation
    ) -> InvocationResult {
        InvocationResult(
            payload: error.payload,
            functionError: .unhandled,
            executedVersion: function.key.version
        )
    }

    private static func billed(_ duration: Duration) -> Duration {
        .milliseconds(Int64((duration / .milliseconds(1)).rounded(.up)))
    }
}
