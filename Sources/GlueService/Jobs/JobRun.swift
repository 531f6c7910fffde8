package import Primitives
package import Store

/// One run of a job, from the request to start it to its end and after.
package struct JobRun: Codable, Hashable, Sendable {
    /// Source: AWS Glue Developer Guide, "Job run statuses".
    package enum State: String, Codable, Sendable {
        case starting = "STARTING"
        case running = "RUNNING"
        case stopping = "STOPPING"
        case stopped = "STOPPED"
        case succeeded = "SUCCEEDED"
        case failed = "FAILED"
        case timeout = "TIMEOUT"
        case waiting = "WAITING"

        /// Whether it counts against the most runs at once.
        package var isActive: Bool {
            switch self {
            case .starting, .running, .stopping: true
            case .stopped, .succeeded, .failed, .timeout, .waiting: false
            }
        }

        package var isOver: Bool {
            switch self {
            case .stopped, .succeeded, .failed, .timeout: true
            case .starting, .running, .stopping, .waiting: false
            }
        }
    }

    /// A run whose end let a trigger start this one.
    package struct Predecessor: Codable, Hashable, Sendable {
        package var jobName: String
        package var runID: String

        package init(jobName: String, runID: String) {
            self.jobName = jobName
            self.runID = runID
        }
    }

    package let tenant: Tenant
    package let id: String
    package let jobName: String
    /// 0 for a run that repeats no other.
    package var attempt = 0
    /// How many of the job's retries led to it.
    var retryCount = 0
    package var previousRunID: String?
    package var triggerName: String?
    package var predecessors: [Predecessor]?
    package var workflowName: String?
    package var workflowRunID: String?
    /// The definition that the run began with, with what its request changed.
    package var definition: JobDefinition
    /// What the request gave.
    package var arguments: [String: String]
    package let startedAt: Timestamp
    package var modifiedAt: Timestamp
    /// When it got its place among those that run; before that nothing has to be stopped.
    var claimedAt: Timestamp?
    /// When its script began; nil before.
    package var beganAt: Timestamp?
    package var completedAt: Timestamp?
    package var state = State.starting
    package var errorMessage: String?
    package var stateDetail: String?

    init(
        tenant: Tenant,
        id: String,
        jobName: String,
        definition: JobDefinition,
        arguments: [String: String],
        startedAt: Timestamp
    ) {
        self.tenant = tenant
        self.id = id
        self.jobName = jobName
        self.definition = definition
        self.arguments = arguments
        self.startedAt = startedAt
        modifiedAt = startedAt
    }

    /// What the script is given: the request's arguments before the job's, and those that may not be changed before all.
    ///
    /// Source: Glue API Reference, Job: DefaultArguments, NonOverridableArguments.
    package var effectiveArguments: [String: String] {
        definition.defaultArguments
            .merging(arguments) { _, given in given }
            .merging(definition.nonOverridableArguments ?? [:]) { _, fixed in fixed }
    }

    /// The time that the run used, up to `now` where it goes on.
    package func executionTimeInSeconds(now: Timestamp) -> Int {
        guard let beganAt else { return 0 }
        let (seconds, attoseconds) = (completedAt ?? now).since(beganAt).components
        return max(0, Int(seconds) + (attoseconds >= 500_000_000_000_000_000 ? 1 : 0))
    }
}

/// The runs of all jobs.
package enum JobRuns {
    private static let byStart = TableIndex<JobRun>("start") { run in
        [TupleKey(run.tenant, run.jobName, run.startedAt.epochMicroseconds, run.id)]
    }

    private static let active = TableIndex<JobRun>("active") { run in
        run.state.isActive ? [TupleKey(run.tenant, run.jobName)] : []
    }

    private static let waiting = TableIndex<JobRun>("waiting") { run in
        guard run.state == .waiting else { return [] }
        return [TupleKey(run.tenant, run.jobName, run.startedAt.epochMicroseconds)]
    }

    private static let table = Table<JobRun>(
        "glue_job_runs",
        coder: .json(),
        indexes: [active, byStart, waiting]
    ) { TupleKey($0.tenant, $0.jobName, $0.id) }

    /// The run of that id.
    package static func find(
        _ id: String,
        of job: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> JobRun? {
        try table.get(TupleKey(tenant, job, id), view)
    }

    /// At most `limit` runs of a job, the last one first, from the one behind `run` on.
    package static func all(
        of job: String,
        behind run: JobRun? = nil,
        limit: Int = .max,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> [JobRun] {
        var range = KeyRange.prefix(TupleKey(tenant, job))
        if let run {
            range = range.before(TupleKey(tenant, job, run.startedAt.epochMicroseconds, run.id))
        }
        return try table.scan(byStart, range, view, limit: limit, reversed: true)
    }

    /// Those that count against the most runs at once.
    package static func active(of job: String, _ tenant: Tenant, _ view: any ReadView) throws -> [JobRun] {
        try table.scan(active, .prefix(TupleKey(tenant, job)), view)
    }

    /// The run that has waited longest for a place.
    static func firstWaiting(of job: String, _ tenant: Tenant, _ view: any ReadView) throws -> JobRun? {
        try table.scan(waiting, .prefix(TupleKey(tenant, job)), view, limit: 1).first
    }

    package static func put(_ run: JobRun, _ view: any WriteView) throws {
        try table.put(run, view)
    }

    /// Forgets the runs of a job that are over.
    static func removeEnded(of job: String, _ tenant: Tenant, _ view: any WriteView) throws {
        for run in try all(of: job, tenant, view) where run.state.isOver {
            try table.delete(TupleKey(tenant, job, run.id), view)
        }
    }
}
