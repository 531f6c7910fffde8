import Catalog
import Primitives
import Runs
import ServiceKit
import Store

/// Runs of jobs.
///
/// Source: Glue API Reference, Job runs API.
extension GlueService {
    /// - Throws: `ConcurrentRunsExceededException` where the job has no place and does not let runs wait.
    func startJobRun(_ input: Glue.StartJobRunRequest, _ call: Call) async throws -> Glue.StartJobRunResponse {
        // It would narrow what the script may do; to overlook it would widen that.
        try refuse(input.executionRoleSessionPolicy != nil, "ExecutionRoleSessionPolicy")
        let fresh = JobRunRequest(ids: call.world.ids)
        let control = jobControl
        let run = try await write(nil, call) { catalog in
            var request = fresh
            if let id = input.jobRunId {
                let previous = try Self.run(id, of: input.jobName, call, catalog.view)
                guard previous.state.isOver else {
                    throw Glue.InvalidInputException(
                        message:
                            "Job run \(id) is in state \(previous.state.rawValue) and cannot be retried yet."
                    )
                }
                request = JobRunRequest(id: try JobControl.retryID(of: previous, catalog))
                request.previous = previous
                request.arguments = previous.arguments
            }
            request.arguments = input.arguments ?? request.arguments
            try request.set(input, job: catalog.reader.find(Job.self, input.jobName))
            return try control.start(input.jobName, request, catalog)
        }
        return .init(jobRunId: run.id)
    }

    func getJobRun(_ input: Glue.GetJobRunRequest, _ call: Call) async throws -> Glue.GetJobRunResponse {
        let run = try await read(nil, call) { catalog in
            try Self.run(input.runId, of: input.jobName, call, catalog.view)
        }
        let isComplete = input.predecessorsIncluded ?? false
        return .init(jobRun: Glue.JobRun(run, now: call.world.clock.now, showingPredecessors: isComplete))
    }

    /// The runs of a job, the last one first.
    func getJobRuns(_ input: Glue.GetJobRunsRequest, _ call: Call) async throws -> Glue.GetJobRunsResponse {
        let listing = Listing(scope: "GetJobRuns.\(input.jobName)")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 200
        let found = try await read(nil, call) { catalog in
            _ = try catalog.entity(Job.self, input.jobName)
            let last = try after.flatMap { try JobRuns.find($0, of: input.jobName, call.tenant, catalog.view) }
            return try JobRuns.all(
                of: input.jobName,
                behind: last,
                limit: limit + 1,
                call.tenant,
                catalog.view
            )
        }
        let (page, nextToken) = listing.page(found, limit: limit, position: \.id)
        return .init(jobRuns: page.map { .init($0, now: call.world.clock.now) }, nextToken: nextToken)
    }

    /// Tells runs to stop; those whose scripts run are STOPPING until all of their processes are gone.
    func batchStopJobRun(
        _ input: Glue.BatchStopJobRunRequest,
        _ call: Call
    ) async throws -> Glue.BatchStopJobRunResponse {
        let failures = try await write(nil, call) { [self] catalog in
            var failures: [String: Glue.ErrorDetail] = [:]
            for id in Set(input.jobRunIds) {
                failures[id] = try stop(id, of: input.jobName, call, catalog)
            }
            return failures
        }
        return .init(
            successfulSubmissions: input.jobRunIds.filter { failures[$0] == nil }.map {
                .init(jobName: input.jobName, jobRunId: $0)
            },
            errors: input.jobRunIds.compactMap { id in
                failures[id].map { .init(jobName: input.jobName, jobRunId: id, errorDetail: $0) }
            }
        )
    }

    /// Why a run cannot be stopped; nil where it is going to.
    private func stop(
        _ id: String,
        of job: String,
        _ call: Call,
        _ catalog: CatalogWriter
    ) throws -> Glue.ErrorDetail? {
        guard let run = try JobRuns.find(id, of: job, call.tenant, catalog.view) else {
            return .init(
                errorCode: "EntityNotFoundException",
                errorMessage: "Job run \(id) of job \(job) not found."
            )
        }
        guard !run.state.isOver else {
            return .init(
                errorCode: "JobRunInTerminalStateException",
                errorMessage: "Job run \(id) is in terminal state \(run.state.rawValue)."
            )
        }
        try jobControl.stop(run, catalog)
        return nil
    }

    private var jobControl: JobControl { JobControl(runs: runs, stops: jobStops) }

    private static func run(_ id: String, of job: String, _ call: Call, _ view: any ReadView) throws -> JobRun {
        guard let run = try JobRuns.find(id, of: job, call.tenant, view) else {
            throw Glue.EntityNotFoundException(message: "Job run \(id) of job \(job) not found.")
        }
        return run
    }
}

extension JobRunRequest {
    /// Takes over what a request says besides its arguments.
    fileprivate mutating func set(_ input: Glue.StartJobRunRequest, job: Job?) throws {
        guard let definition = job?.definition else { return }
        if let timeout = input.timeout {
            timeoutInMinutes = try JobDefinition.timeout(
                timeout,
                command: definition.command.name,
                glueVersion: definition.glueVersion
            )
        }
        var asked = CapacityRequest(
            workerType: input.workerType,
            numberOfWorkers: input.numberOfWorkers,
            maxCapacity: input.maxCapacity,
            allocatedCapacity: input.allocatedCapacity
        )
        // A request may change one of the two and leave the other to the job.
        if asked.workerType != nil || asked.numberOfWorkers != nil {
            asked.workerType = asked.workerType ?? definition.capacity.workerType
            asked.numberOfWorkers = asked.numberOfWorkers ?? definition.capacity.numberOfWorkers
        }
        capacity = try JobDefinition.Capacity(asked, command: definition.command.name)
        securityConfiguration = input.securityConfiguration
        notifyDelayAfterInMinutes = input.notificationProperty?.notifyDelayAfter
        executionClass = try JobDefinition.executionClass(
            input.executionClass,
            command: definition.command.name
        )
        isQueuing = input.jobRunQueuingEnabled
    }
}
