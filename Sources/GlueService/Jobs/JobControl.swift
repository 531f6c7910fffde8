package import Catalog
package import Primitives
package import Runs
import Store

/// What a run is to begin with, besides its job.
package struct JobRunRequest: Sendable {
    package let id: String
    package var arguments: [String: String] = [:]
    package var timeoutInMinutes: Int?
    package var capacity: JobDefinition.Capacity?
    package var securityConfiguration: String?
    package var notifyDelayAfterInMinutes: Int?
    package var executionClass: String?
    package var isQueuing: Bool?
    package var triggerName: String?
    package var predecessors: [JobRun.Predecessor]?
    package var workflowName: String?
    package var workflowRunID: String?
    /// The run that is to be repeated.
    var previous: JobRun?

    /// Names a new run as AWS does; take it before the transaction that starts the run.
    package init(ids: any IdentifierSource) {
        id = "jr_" + ids.hex(byteCount: 32)
    }

    init(id: String) {
        self.id = id
    }
}

/// Starts and stops runs of jobs inside transactions of whoever asks: requests, triggers, workflows, retries.
package struct JobControl: Sendable {
    private let runs: RunRuntime
    private let stops: JobStops

    package init(runs: RunRuntime, stops: JobStops) {
        self.runs = runs
        self.stops = stops
    }

    /// Stores a run and lets it begin once that is committed; it waits where the job has no place and lets runs queue.
    ///
    /// - Throws: `EntityNotFoundException`, `ConcurrentRunsExceededException`, `InvalidInputException` for what Hosu does
    ///   not run.
    @discardableResult
    package func start(
        _ jobName: String,
        _ request: JobRunRequest,
        _ catalog: CatalogWriter
    ) throws -> JobRun {
        guard let job = try catalog.reader.find(Job.self, jobName) else {
            throw Glue.EntityNotFoundException(message: "Failed to start job run due to missing metadata")
        }
        try Self.requireRunnable(job.definition, request)
        let tenant = catalog.reader.tenant
        var definition = job.definition
        definition.timeoutInMinutes = request.timeoutInMinutes ?? definition.timeoutInMinutes
        definition.capacity = request.capacity ?? definition.capacity
        definition.securityConfiguration = request.securityConfiguration ?? definition.securityConfiguration
        definition.notifyDelayAfterInMinutes =
            request.notifyDelayAfterInMinutes ?? definition.notifyDelayAfterInMinutes
        definition.executionClass = request.executionClass ?? definition.executionClass
        definition.isQueuing = request.isQueuing ?? definition.isQueuing
        var run = JobRun(
            tenant: tenant,
            id: request.id,
            jobName: jobName,
            definition: definition,
            arguments: request.arguments,
            startedAt: catalog.now
        )
        run.triggerName = request.triggerName
        run.predecessors = request.predecessors
        run.workflowName = request.workflowName
        run.workflowRunID = request.workflowRunID
        run.previousRunID = request.previous?.id
        run.attempt = request.previous.map { $0.attempt + 1 } ?? 0
        let activeCount = try JobRuns.active(of: jobName, tenant, catalog.view).count
        if activeCount >= definition.maxConcurrentRuns {
            guard definition.isQueuing == true else {
                throw Glue.ConcurrentRunsExceededException(message: "Concurrent runs exceeded for \(jobName)")
            }
            run.state = .waiting
            run.stateDetail = "Concurrent runs exceeded for \(jobName)"
            try JobRuns.put(run, catalog.view)
            return run
        }
        try begin(run, catalog)
        return run
    }

    /// Tells a run that is not over to stop; it is STOPPING until all of its processes are gone, and over at once where it
    /// has none.
    package func stop(_ run: JobRun, _ catalog: CatalogWriter) throws {
        guard !run.state.isOver else { return }
        var run = run
        if run.claimedAt != nil {
            run.state = .stopping
            run.modifiedAt = catalog.now
            try JobRuns.put(run, catalog.view)
            let id = run.id
            catalog.view.afterCommit { [stops] in stops.stop(id) }
            return
        }
        // One that waits is none of the runtime's yet; by way of it all who want to know are told of the end.
        if run.state == .waiting { try begin(run, catalog) }
        try runs.cancel(RunKey(kind: JobRunner.kind, tenant: run.tenant, id: run.id), catalog.view)
    }

    /// Repeats a run that failed, as its job's retries say.
    func retry(_ run: JobRun, _ catalog: CatalogWriter) throws -> JobRun {
        var next = JobRun(
            tenant: run.tenant,
            id: try Self.retryID(of: run, catalog),
            jobName: run.jobName,
            definition: run.definition,
            arguments: run.arguments,
            startedAt: catalog.now
        )
        next.attempt = run.attempt + 1
        next.retryCount = run.retryCount + 1
        next.previousRunID = run.id
        next.triggerName = run.triggerName
        next.predecessors = run.predecessors
        next.workflowName = run.workflowName
        next.workflowRunID = run.workflowRunID
        try begin(next, catalog)
        return next
    }

    /// Lets the run that has waited longest begin, where there is one and a place for it.
    func beginWaiting(of jobName: String, _ catalog: CatalogWriter) throws {
        let tenant = catalog.reader.tenant
        guard var run = try JobRuns.firstWaiting(of: jobName, tenant, catalog.view) else { return }
        let most = try catalog.reader.find(Job.self, jobName)?.definition.maxConcurrentRuns ?? 1
        guard try JobRuns.active(of: jobName, tenant, catalog.view).count < most else { return }
        run.state = .starting
        run.stateDetail = nil
        run.modifiedAt = catalog.now
        try begin(run, catalog)
    }

    private func begin(_ run: JobRun, _ catalog: CatalogWriter) throws {
        try JobRuns.put(run, catalog.view)
        try runs.submit(
            Run(
                id: run.id,
                kind: JobRunner.kind,
                tenant: run.tenant,
                subject: run.jobName,
                createdAt: catalog.now
            ),
            catalog.view
        )
    }

    /// The next free id of those that repeat a run: its own with the number of the attempt.
    static func retryID(of run: JobRun, _ catalog: CatalogWriter) throws -> String {
        let base = run.id.firstRange(of: "_attempt_").map { String(run.id[..<$0.lowerBound]) } ?? run.id
        var number = run.attempt + 1
        while try JobRuns.find("\(base)_attempt_\(number)", of: run.jobName, run.tenant, catalog.view) != nil {
            number += 1
        }
        return "\(base)_attempt_\(number)"
    }

    /// Refuses by name what would otherwise fail in a way that says nothing.
    ///
    /// Differs: AWS runs them. The definitions can be kept here, so that a whole stack can be deployed; their runs cannot.
    private static func requireRunnable(_ definition: JobDefinition, _ request: JobRunRequest) throws {
        switch definition.command.name {
        case "gluestreaming", "glueray":
            throw Glue.InvalidInputException(
                message:
                    "Jobs of command \(definition.command.name) are not run by Hosu; glueetl and pythonshell are."
            )
        default: break
        }
        let language = request.arguments["--job-language"] ?? definition.defaultArguments["--job-language"]
        if let language, language.lowercased() != "python" {
            throw Glue.InvalidInputException(
                message: "Jobs in \(language) are not run by Hosu; --job-language python is."
            )
        }
        guard let location = definition.command.scriptLocation, S3Location(location) != nil else {
            throw Glue.InvalidInputException(
                message: "The job's ScriptLocation must name an object of S3, as s3://bucket/key."
            )
        }
    }
}

/// Is told of delays and of every end of a job run, inside the transaction that stores it.
package protocol JobRunObserver: Sendable {
    /// `willRetry` says that another run repeats it at once, by the job's retries.
    func ended(_ run: JobRun, willRetry: Bool, _ catalog: CatalogWriter) throws

    /// The run is not over after the delay that its job wants to be told of; once in each state that it is in then.
    func isLate(_ run: JobRun, _ catalog: CatalogWriter) throws
}

extension JobRunObserver {
    package func isLate(_ run: JobRun, _ catalog: CatalogWriter) throws {
        // Triggers wait for ends.
    }
}
