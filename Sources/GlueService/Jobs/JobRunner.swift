import Catalog
import Logging
package import Primitives
package import Runs
package import Scripts
package import Store

/// Performs runs of jobs: has the script run, watches the time and what stops it, and stores how it ended.
package struct JobRunner: RunHandler {
    package static let kind: RunKind = "glue.job"

    /// A script is not begun twice: what it did before its process was lost cannot be known.
    package let policy: RunPolicy
    private let store: any MetadataStore
    private let control: JobControl
    private let stops: JobStops
    private let scripts: any ScriptRunning
    private let observers: [any JobRunObserver]
    private let clock: any WorldClock

    package init(
        store: any MetadataStore,
        runs: RunRuntime,
        stops: JobStops,
        scripts: any ScriptRunning,
        observers: [any JobRunObserver] = [],
        concurrency: Int,
        clock: any WorldClock
    ) {
        self.store = store
        control = JobControl(runs: runs, stops: stops)
        self.stops = stops
        self.scripts = scripts
        self.observers = observers
        self.clock = clock
        policy = RunPolicy(concurrency: concurrency, restartRule: .fail)
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let signal = stops.register(run.id)
        defer { stops.forget(run.id) }
        let now = clock.now
        let claimed = try await store.write { view -> JobRun? in
            guard var record = try Self.find(run, view), !record.state.isOver else { return nil }
            record.claimedAt = now
            record.modifiedAt = now
            try JobRuns.put(record, view)
            return record
        }
        guard let claimed else { return .finished() }
        let outcome = await outcome(of: claimed, until: signal, context.world.machineClock)
        // The server stops, or somebody has ended the run meanwhile.
        try Task.checkCancellation()
        let end = clock.now
        return .finished { [self] view in
            guard let record = try Self.find(run, view) else { return }
            try finish(record, as: outcome, CatalogWriter(tenant: run.tenant, now: end, view: view))
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard let record = try Self.find(run, view), !record.state.isOver else { return }
        let catalog = CatalogWriter(tenant: run.tenant, now: clock.now, view: view)
        switch end {
        case .cancelled: try finish(record, as: .stopped, catalog)
        case .failed(let reason):
            try finish(record, as: .failed("The job could not be run: \(reason)"), catalog)
        case .interrupted:
            // Source: the decision that a script is not begun twice, unless its author allowed retries.
            try finish(record, as: .failed("The server ended while the job ran."), catalog)
        }
    }

    private static func find(_ run: Run, _ view: any ReadView) throws -> JobRun? {
        try JobRuns.find(run.id, of: run.subject, run.tenant, view)
    }

    // MARK: - Running

    /// How a run came to its end.
    private enum Outcome: Sendable {
        case succeeded
        case failed(String)
        case stopped
        case timedOut
    }

    /// Has the script run until it ends, its time is over or it is told to stop; returns when its processes are gone.
    ///
    /// Its time is the machine's, as that of its processes is.
    private func outcome(
        of run: JobRun,
        until signal: AsyncStream<Void>,
        _ clock: any WorldClock
    ) async -> Outcome {
        let deadline = run.definition.timeoutInMinutes.map { clock.now.advanced(by: .seconds($0 * 60)) }
        return await withTaskGroup(of: Outcome?.self) { group in
            group.addTask { await result(of: run) }
            group.addTask {
                for await _ in signal {
                    await tellOfDelay(run)
                    return .stopped
                }
                return nil
            }
            if let moment = run.lateAt {
                group.addTask { [clock] in
                    guard (try? await clock.sleep(until: moment)) != nil else { return nil }
                    await tellOfDelay(run)
                    return nil
                }
            }
            if let deadline {
                group.addTask {
                    guard (try? await clock.sleep(until: deadline)) != nil else { return nil }
                    return .timedOut
                }
            }
            var first: Outcome?
            while first == nil, let outcome = await group.next() { first = outcome }
            group.cancelAll()
            await group.waitForAll()
            return first ?? .stopped
        }
    }

    private func result(of run: JobRun) async -> Outcome? {
        do {
            let result = try await scripts.run(ScriptOrder(run)) { await self.began(run) }
            switch result {
            case .succeeded: return .succeeded
            case .failed(let message): return .failed(message)
            }
        } catch is CancellationError {
            return nil
        } catch {
            return .failed("The job could not be run: \(error)")
        }
    }

    /// Notes that the script has begun.
    private func began(_ run: JobRun) async {
        let now = clock.now
        // Where the store refuses writes the end of the run will fail, and says so.
        try? await store.write { view in
            guard var record = try JobRuns.find(run.id, of: run.jobName, run.tenant, view) else { return }
            record.beganAt = now
            record.modifiedAt = now
            if record.state == .starting { record.state = .running }
            try JobRuns.put(record, view)
        }
        await tellOfDelay(run)
    }

    /// Tells whoever wants to know that a run goes on behind its time, with the state that it is in.
    ///
    /// Source: Glue API Reference, NotificationProperty; AWS Glue Developer Guide, "Automating AWS Glue with EventBridge".
    private func tellOfDelay(_ run: JobRun) async {
        let now = clock.now
        guard let moment = run.lateAt, now >= moment else { return }
        try? await store.write { [observers] view in
            guard let record = try JobRuns.find(run.id, of: run.jobName, run.tenant, view), !record.state.isOver
            else { return }
            let catalog = CatalogWriter(tenant: run.tenant, now: now, view: view)
            for observer in observers { try observer.isLate(record, catalog) }
        }
    }

    // MARK: - Ends

    /// Stores how a run ended, repeats it where its job says so, and lets another begin in its place.
    private func finish(_ run: JobRun, as outcome: Outcome, _ catalog: CatalogWriter) throws {
        var run = run
        run.modifiedAt = catalog.now
        run.completedAt = catalog.now
        switch outcome {
        case .succeeded: run.state = .succeeded
        case .failed(let message):
            run.state = .failed
            run.errorMessage = message
        case .stopped: run.state = .stopped
        case .timedOut:
            run.state = .timeout
            run.errorMessage = "Job run timed out after \(run.definition.timeoutInMinutes ?? 0) minutes."
        }
        try JobRuns.put(run, catalog.view)
        // Source: AWS Glue Developer Guide, job properties: "Jobs that reach the timeout limit are not restarted".
        let willRetry = run.state == .failed && run.retryCount < run.definition.maxRetries
        if willRetry {
            _ = try control.retry(run, catalog)
        } else {
            try control.beginWaiting(of: run.jobName, catalog)
        }
        for observer in observers { try observer.ended(run, willRetry: willRetry, catalog) }
    }
}

extension ScriptOrder {
    /// The script of a run with the arguments that AWS gives it.
    ///
    /// Source: AWS Glue Developer Guide, "Using job parameters": JOB_NAME is one's to read in Spark jobs, not in Python
    /// shell jobs.
    init(_ run: JobRun) {
        let isShell = run.definition.command.name == "pythonshell"
        let given = run.effectiveArguments
        var arguments: [String] = []
        if !isShell {
            for (name, value) in [
                ("--JOB_NAME", run.jobName), ("--JOB_RUN_ID", run.id), ("--JOB_ID", run.jobID),
            ]
            where given[name] == nil {
                arguments += [name, value]
            }
        }
        for (name, value) in given.sorted(by: { $0.key < $1.key }) { arguments += [name, value] }
        let group = run.logGroupName
        let isContinuous = given["--enable-continuous-cloudwatch-log"]?.lowercased() == "true"
        self.init(
            tenant: run.tenant,
            jobName: run.jobName,
            runID: run.id,
            language: isShell ? .pythonShell : .spark,
            script: run.definition.command.scriptLocation.flatMap { S3Location($0) }
                ?? S3Location(bucket: "", key: ""),
            arguments: arguments,
            logs: ScriptLogs(
                output: group + "/output",
                error: group + "/error",
                continuous: isContinuous ? given["--continuous-log-logGroup"] ?? group + "/logs-v2" : nil,
                continuousStream: (given["--continuous-log-logStreamPrefix"] ?? run.id) + "-driver"
            )
        )
        sparkRemote = given["--spark-remote"] ?? given["--conf"].flatMap(Self.remote)
    }
}

extension ScriptOrder {
    /// What `spark.remote` is in an argument `--conf`, which holds `a=1 --conf b=2`.
    private static func remote(_ settings: String) -> String? {
        settings.split(separator: " ").first { $0.hasPrefix("spark.remote=") }
            .map { String($0.dropFirst("spark.remote=".count)) }
    }
}

extension JobRun {
    /// When it is to be told that the run is not over yet; nil where nobody wants to know.
    fileprivate var lateAt: Timestamp? {
        definition.notifyDelayAfterInMinutes.map { startedAt.advanced(by: .seconds($0 * 60)) }
    }

    /// What AWS calls the job itself by; the same for all of its runs.
    fileprivate var jobID: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in jobName.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let text = String(hash, radix: 16)
        return "j_" + String(repeating: "0", count: 16 - text.count) + text
    }
}
