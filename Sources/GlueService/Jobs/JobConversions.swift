import Catalog
import Primitives

extension JobDefinition {
    /// What a request says, with what AWS fills in for the rest.
    ///
    /// - Throws: `InvalidInputException` for what AWS refuses.
    init(_ input: Glue.JobUpdate) throws {
        guard let role = input.role, !role.isEmpty else {
            throw Glue.InvalidInputException(message: "Role must be specified.")
        }
        guard let given = input.command, let name = given.name, !name.isEmpty else {
            throw Glue.InvalidInputException(message: "Command name must be specified.")
        }
        guard Self.commandNames.contains(name) else {
            throw Glue.InvalidInputException(
                message: "Unknown command name \(name): it must be one of "
                    + "\(Self.commandNames.joined(separator: ", "))."
            )
        }
        guard (0...10).contains(input.maxRetries ?? 0) else {
            throw Glue.InvalidInputException(message: "MaxRetries must be between 0 and 10.")
        }
        let most = input.executionProperty?.maxConcurrentRuns ?? 1
        guard most > 0 else {
            throw Glue.InvalidInputException(message: "MaxConcurrentRuns must be at least 1.")
        }
        let version = input.glueVersion ?? (name == "pythonshell" ? nil : Self.newestGlueVersion)
        self.init(
            mode: input.jobMode?.rawValue ?? "SCRIPT",
            isQueuing: input.jobRunQueuingEnabled,
            description: input.description,
            logURI: input.logUri,
            role: role,
            maxConcurrentRuns: most,
            command: Command(
                name: name,
                scriptLocation: given.scriptLocation,
                pythonVersion: given.pythonVersion ?? (name == "pythonshell" ? "3.9" : "3"),
                runtime: given.runtime
            ),
            defaultArguments: input.defaultArguments ?? [:],
            nonOverridableArguments: input.nonOverridableArguments,
            connections: input.connections?.connections,
            maxRetries: input.maxRetries ?? 0,
            timeoutInMinutes: try Self.timeout(input.timeout, command: name, glueVersion: version),
            capacity: try Capacity(
                CapacityRequest(
                    workerType: input.workerType,
                    numberOfWorkers: input.numberOfWorkers,
                    maxCapacity: input.maxCapacity,
                    allocatedCapacity: input.allocatedCapacity
                ),
                command: name
            ) ?? .standard(for: name),
            securityConfiguration: input.securityConfiguration,
            notifyDelayAfterInMinutes: input.notificationProperty?.notifyDelayAfter,
            glueVersion: version,
            executionClass: try Self.executionClass(input.executionClass, command: name),
            sourceControl: input.sourceControlDetails.map(SourceControl.init),
            maintenanceWindow: input.maintenanceWindow
        )
    }

    private static let commandNames = ["glueetl", "pythonshell", "gluestreaming", "glueray"]

    /// Source: Glue API Reference, CreateJob: "default to Glue 5.1".
    private static let newestGlueVersion = "5.1"

    /// Source: Glue API Reference, CreateJob: Timeout.
    static func timeout(_ given: Int?, command: String, glueVersion: String?) throws -> Int? {
        if let given {
            guard given <= 10_080 else {
                throw Glue.InvalidInputException(
                    message: "Timeout must be at most 10080 minutes (7 days), not \(given)."
                )
            }
            return given
        }
        if command == "gluestreaming" { return nil }
        let version = glueVersion.flatMap { Double($0) } ?? 0
        return version >= 5 ? 480 : 2880
    }

    static func executionClass(_ given: Glue.ExecutionClass?, command: String) throws -> String? {
        guard given == .flex, command != "glueetl" else { return given?.rawValue }
        throw Glue.InvalidInputException(
            message: "ExecutionClass FLEX is supported by jobs of command glueetl alone."
        )
    }
}

/// The members of a request that say how much a run may take.
struct CapacityRequest {
    var workerType: String?
    var numberOfWorkers: Int?
    var maxCapacity: Double?
    var allocatedCapacity: Int?
}

extension JobDefinition.Capacity {
    /// What is taken where nothing is said.
    ///
    /// Source: Glue API Reference, CreateJob: MaxCapacity.
    static func standard(for command: String) -> Self {
        Self(units: command == "pythonshell" ? 0.0625 : 10)
    }

    /// Nil where the request says nothing.
    ///
    /// Source: Glue API Reference, CreateJob; answers of Glue as clients have recorded them.
    init?(_ request: CapacityRequest, command: String) throws {
        // Zero is what clients send for nothing.
        let allocated = request.allocatedCapacity.flatMap { $0 == 0 ? nil : $0 }
        if request.workerType != nil || request.numberOfWorkers != nil {
            guard request.maxCapacity == nil else {
                throw Self.invalid("Please do not set Max Capacity if using Worker Type and Number of Workers.")
            }
            guard allocated == nil else {
                throw Self.invalid(
                    "Please do not set Allocated Capacity if using Worker Type and Number of Workers."
                )
            }
            guard command != "pythonshell" else {
                throw Self.invalid("Worker Type and Number of Workers are not supported for pythonshell jobs.")
            }
            guard let type = request.workerType, let count = request.numberOfWorkers else {
                throw Self.invalid("Please set both Worker Type and Number of Workers.")
            }
            guard Self.isWorkerType(type) else { throw Self.invalid("Worker Type \(type) is not known.") }
            let least = type == "G.025X" || type == "Z.2X" || type == "Standard" ? 1 : 2
            guard count >= least else {
                throw Self.invalid(
                    "To use Worker Type \(type), minimum allowed value of Number of Workers is \(least)."
                )
            }
            self.init(workerType: type, numberOfWorkers: count)
            return
        }
        if let units = request.maxCapacity, let allocated, units != Double(allocated) {
            throw Self.invalid("Please set only one of Max Capacity and Allocated Capacity.")
        }
        guard let units = request.maxCapacity ?? allocated.map(Double.init) else { return nil }
        if command == "pythonshell" {
            guard units == 0.0625 || units == 1 else {
                throw Self.invalid("Max Capacity of a pythonshell job must be 0.0625 or 1.0.")
            }
        } else {
            guard units >= 2, units == units.rounded() else {
                throw Self.invalid("Max Capacity of a \(command) job must be a whole number of at least 2.")
            }
        }
        self.init(units: units)
    }

    private static func invalid(_ message: String) -> Glue.InvalidInputException {
        Glue.InvalidInputException(message: message)
    }

    /// What is shown of it under the name that came before MaxCapacity: whole units, none of a share.
    var allocated: Int { Int(units) }
}

extension JobDefinition.SourceControl {
    init(_ details: Glue.SourceControlDetails) {
        self.init(
            provider: details.provider?.rawValue,
            repository: details.repository,
            owner: details.owner,
            branch: details.branch,
            folder: details.folder,
            lastCommitID: details.lastCommitId,
            authStrategy: details.authStrategy?.rawValue
        )
    }
}

extension Glue.SourceControlDetails {
    init(_ control: JobDefinition.SourceControl) {
        self.init(
            provider: control.provider.flatMap(Glue.SourceControlProvider.init),
            repository: control.repository,
            owner: control.owner,
            branch: control.branch,
            folder: control.folder,
            lastCommitId: control.lastCommitID,
            authStrategy: control.authStrategy.flatMap(Glue.SourceControlAuthStrategy.init)
        )
    }
}

extension Glue.JobUpdate {
    /// The same as a request to create gives it.
    init(_ input: Glue.CreateJobRequest) {
        self.init(
            jobMode: input.jobMode,
            jobRunQueuingEnabled: input.jobRunQueuingEnabled,
            description: input.description,
            logUri: input.logUri,
            role: input.role,
            executionProperty: input.executionProperty,
            command: input.command,
            defaultArguments: input.defaultArguments,
            nonOverridableArguments: input.nonOverridableArguments,
            connections: input.connections,
            maxRetries: input.maxRetries,
            allocatedCapacity: input.allocatedCapacity,
            timeout: input.timeout,
            maxCapacity: input.maxCapacity,
            workerType: input.workerType,
            numberOfWorkers: input.numberOfWorkers,
            securityConfiguration: input.securityConfiguration,
            notificationProperty: input.notificationProperty,
            glueVersion: input.glueVersion,
            executionClass: input.executionClass,
            sourceControlDetails: input.sourceControlDetails,
            maintenanceWindow: input.maintenanceWindow
        )
    }
}

extension Glue.Job {
    init(_ job: Job) {
        let definition = job.definition
        self.init(
            name: job.name,
            jobMode: Glue.JobMode(rawValue: definition.mode),
            jobRunQueuingEnabled: definition.isQueuing,
            description: definition.description,
            logUri: definition.logURI,
            role: definition.role,
            createdOn: job.createdAt,
            lastModifiedOn: job.updatedAt,
            executionProperty: .init(maxConcurrentRuns: definition.maxConcurrentRuns),
            command: .init(
                name: definition.command.name,
                scriptLocation: definition.command.scriptLocation,
                pythonVersion: definition.command.pythonVersion,
                runtime: definition.command.runtime
            ),
            defaultArguments: definition.defaultArguments.isEmpty ? nil : definition.defaultArguments,
            nonOverridableArguments: definition.nonOverridableArguments,
            connections: definition.connections.map { .init(connections: $0) },
            maxRetries: definition.maxRetries,
            allocatedCapacity: definition.capacity.allocated,
            timeout: definition.timeoutInMinutes,
            maxCapacity: definition.capacity.units,
            workerType: definition.capacity.workerType,
            numberOfWorkers: definition.capacity.numberOfWorkers,
            securityConfiguration: definition.securityConfiguration,
            notificationProperty: definition.notifyDelayAfterInMinutes.map { .init(notifyDelayAfter: $0) },
            glueVersion: definition.glueVersion,
            executionClass: definition.executionClass.flatMap(Glue.ExecutionClass.init),
            sourceControlDetails: definition.sourceControl.map(Glue.SourceControlDetails.init),
            maintenanceWindow: definition.maintenanceWindow
        )
    }
}

extension Glue.JobRun {
    /// How a run looks to clients at that moment.
    init(_ run: JobRun, now: Timestamp, showingPredecessors: Bool = true) {
        let definition = run.definition
        let seconds = run.executionTimeInSeconds(now: now)
        self.init(
            id: run.id,
            attempt: run.attempt,
            previousRunId: run.previousRunID,
            triggerName: run.triggerName,
            jobName: run.jobName,
            jobMode: Glue.JobMode(rawValue: definition.mode),
            jobRunQueuingEnabled: definition.isQueuing,
            startedOn: run.startedAt,
            lastModifiedOn: run.modifiedAt,
            completedOn: run.completedAt,
            jobRunState: Glue.JobRunState(rawValue: run.state.rawValue),
            arguments: run.arguments.isEmpty ? nil : run.arguments,
            errorMessage: run.errorMessage,
            predecessorRuns: (showingPredecessors ? run.predecessors ?? [] : []).map {
                .init(jobName: $0.jobName, runId: $0.runID)
            },
            allocatedCapacity: definition.capacity.allocated,
            executionTime: seconds,
            timeout: definition.timeoutInMinutes,
            maxCapacity: definition.capacity.units,
            workerType: definition.capacity.workerType,
            numberOfWorkers: definition.capacity.numberOfWorkers,
            securityConfiguration: definition.securityConfiguration,
            logGroupName: run.logGroupName,
            notificationProperty: definition.notifyDelayAfterInMinutes.map { .init(notifyDelayAfter: $0) },
            glueVersion: definition.glueVersion,
            dpuSeconds: run.completedAt == nil ? nil : Double(seconds) * definition.capacity.units,
            executionClass: definition.executionClass.flatMap(Glue.ExecutionClass.init),
            maintenanceWindow: definition.maintenanceWindow,
            stateDetail: run.stateDetail
        )
    }
}

extension JobRun {
    /// The group below which the groups of a run's output and errors lie.
    ///
    /// Source: Glue API Reference, JobRun: LogGroupName.
    var logGroupName: String {
        let group = definition.command.name == "pythonshell" ? "/aws-glue/python-jobs" : "/aws-glue/jobs"
        guard let configuration = definition.securityConfiguration else { return group }
        let role = definition.role.split(separator: "/").last.map(String.init) ?? definition.role
        return "\(group)-\(role)-\(configuration)"
    }
}
