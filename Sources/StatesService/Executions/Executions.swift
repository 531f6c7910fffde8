import Primitives
import Runs
import ServiceKit
import StatesLanguage
import Store

extension StatesService {
    /// Starts an execution, unless one of that name and input runs already.
    ///
    /// Source: Step Functions API Reference, StartExecution.
    func startExecution(
        _ input: States.StartExecutionInput,
        _ call: Call
    ) async throws -> States.StartExecutionOutput {
        let new = try await newExecution(
            input.stateMachineArn,
            name: input.name,
            input: input.input,
            traceHeader: input.traceHeader,
            call
        )
        let record = new.record
        // What is logged is written between two commits.
        let isLogged = core.log(new.machine, record, call.world) != nil
        let session = try isLogged ? nil : core.session(of: new)
        let step = await Self.compute { session?.firstStep(at: record.startedAt, call.world) }
        let stored = try await store.write { [core] view -> ExecutionRecord in
            if let old = try core.executions.find(record.key, record.tenant, view) {
                guard old.isRunning, old.input == record.input else {
                    throw States.ExecutionAlreadyExists(message: "Execution Already Exists: '\(old.arn)'")
                }
                return old
            }
            guard let step else {
                try core.begin(record, view)
                return record
            }
            return try core.begin(record, with: step, view)
        }
        return .init(executionArn: stored.arn, startDate: stored.startedAt)
    }

    /// Has what users' expressions take done on the pool of tasks.
    ///
    /// An expression may take seconds, and on the thread of a connection it would hold up the neighbours.
    static func compute<Value, Failure>(
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await withTaskExecutorPreference(globalConcurrentExecutor, operation: body)
    }

    /// An execution to be started.
    func newExecution(
        _ arn: String,
        name: String?,
        input: String?,
        traceHeader: String?,
        _ call: Call
    ) async throws -> NewExecution {
        let text = input ?? "{}"
        try Self.check(executionInput: text)
        if let name { try StatesNames.check(name) }
        let (arn, testCase) = Self.parts(of: arn)
        let (machine, qualifier) = try await store.glance { [core] view in
            try core.machines.require(arn, call.tenant, view)
        }
        if let testCase { try checkCase(testCase, of: machine.name) }
        let name = name ?? call.world.ids.uuid()
        var version = qualifier.flatMap { Int($0) }
        var aliasARN: String?
        if let qualifier, version == nil, let alias = machine.aliases.first(where: { $0.name == qualifier }) {
            aliasARN = "\(machine.arn):\(alias.name)"
            version = Self.chosen(alias.routes, call.world.chance.unit())
        }
        let known = machine.versions.first { $0.number == version }
        var role = machine.roleARN
        var definition = machine.definition
        if let known {
            let revision = try await store.glance { [core] view in
                try core.machines.revision(known.revision, of: machine.name, call.tenant, view)
            }
            guard let revision else { throw MachineTable.missing(arn) }
            role = revision.roleARN
            definition = revision.definition
        }
        var record = ExecutionRecord(
            tenant: call.tenant,
            machine: machine.name,
            name: name,
            arn: machine.isExpress
                ? StatesNames.express(machine.name, name, call.world.ids.uuid(), call.tenant)
                : StatesNames.execution(machine.name, name, call.tenant),
            revision: known?.revision ?? machine.revision,
            roleARN: role,
            isExpress: machine.isExpress,
            input: text,
            startedAt: call.world.clock.now
        )
        record.traceHeader = traceHeader
        record.aliasARN = aliasARN
        record.testCase = testCase
        record.versionARN = version.map { "\(machine.arn):\($0)" }
        return NewExecution(record: record, machine: machine, definition: definition)
    }

    private static func chosen(_ routes: [MachineRecord.Alias.Route], _ unit: Double) -> Int? {
        var left = unit * 100
        for route in routes {
            left -= Double(route.weight)
            if left < 0 { return route.version }
        }
        return routes.last?.version
    }

    /// Source: StartExecution as AWS answers it for inputs that are no JSON.
    private static func check(executionInput text: String) throws {
        guard text.utf8.count <= 262_144 else {
            throw States.InvalidExecutionInput(
                message:
                    "Invalid State Machine Execution Input: 'Input exceeds the maximum number of bytes service limit.'"
            )
        }
        guard !text.isEmpty else {
            throw States.InvalidExecutionInput(
                message: "Invalid State Machine Execution Input: 'Invalid execution input.'"
            )
        }
        do throws(JSONSyntaxFailure) {
            _ = try JSONValue(parsing: text)
        } catch {
            throw States.InvalidExecutionInput(
                message: "Invalid State Machine Execution Input: '\(JSONComplaint(error, in: text).message)'"
            )
        }
    }

    /// Ends an execution that runs; one that has ended stays as it is.
    func stopExecution(
        _ input: States.StopExecutionInput,
        _ call: Call
    ) async throws -> States.StopExecutionOutput {
        let now = call.world.clock.now
        let stoppedAt = try await store.write { [core, runs] view -> Timestamp in
            var record = try Self.require(input.executionArn, call, core, view)
            guard record.isRunning else { return record.stoppedAt ?? now }
            record.error = input.error
            record.cause = input.cause
            try core.executions.put(record, view)
            try runs.cancel(RunKey(kind: ExecutionRunner.kind, tenant: call.tenant, id: record.key), view)
            return now
        }
        return .init(stopDate: stoppedAt)
    }

    func describeExecution(
        _ input: States.DescribeExecutionInput,
        _ call: Call
    ) async throws -> States.DescribeExecutionOutput {
        let record = try await read(execution: input.executionArn, call)
        let hidesData = input.includedData == .metadataOnly
        let isFinal = !record.isRunning
        let (redriveStatus, reason) = RedriveRule.status(record, at: call.world.clock.now)
        return .init(
            executionArn: record.arn,
            stateMachineArn: record.machineARN,
            name: record.name,
            status: .init(rawValue: record.status) ?? .running,
            startDate: record.startedAt,
            stopDate: record.stoppedAt,
            input: hidesData ? nil : record.input,
            inputDetails: .init(included: !hidesData),
            output: hidesData ? nil : record.output,
            outputDetails: record.output == nil ? nil : .init(included: !hidesData),
            traceHeader: record.traceHeader,
            mapRunArn: record.map.map { StatesNames.mapRun($0.run, record.tenant) },
            error: isFinal ? record.error : nil,
            cause: isFinal ? record.cause : nil,
            stateMachineVersionArn: record.versionARN,
            stateMachineAliasArn: record.aliasARN,
            redriveCount: record.redriveCount ?? 0,
            redriveDate: record.redrivenAt,
            redriveStatus: redriveStatus,
            redriveStatusReason: reason
        )
    }

    func describeStateMachineForExecution(
        _ input: States.DescribeStateMachineForExecutionInput,
        _ call: Call
    ) async throws -> States.DescribeStateMachineForExecutionOutput {
        try await store.read { [core] view in
            let record = try Self.require(input.executionArn, call, core, view)
            guard
                let revision = try core.machines.revision(
                    record.revision,
                    of: record.machine,
                    call.tenant,
                    view
                )
            else { throw MachineTable.missing(record.machineARN) }
            let machine = try core.machines.find(record.machine, call.tenant, view)
            return .init(
                stateMachineArn: record.machineARN,
                name: record.machineName,
                definition: revision.definition,
                roleArn: record.roleARN,
                updateDate: revision.createdAt,
                loggingConfiguration: Self.shown(machine?.logging ?? .init()),
                tracingConfiguration: .init(enabled: machine?.isTraced ?? false),
                mapRunArn: record.map.map { StatesNames.mapRun($0.run, record.tenant) },
                label: record.map?.label,
                revisionId: machine?.isUpdated == true ? revision.revision : nil
            )
        }
    }

    // MARK: Parts

    func read(execution arn: String, _ call: Call) async throws -> ExecutionRecord {
        try await store.glance { [core] view in try Self.require(arn, call, core, view) }
    }

    static func require(
        _ arn: String,
        _ call: Call,
        _ core: StatesCore,
        _ view: any ReadView
    ) throws -> ExecutionRecord {
        let key = try StatesNames.parse(execution: arn)
        guard let record = try core.executions.find(key, call.tenant, view) else {
            throw States.ExecutionDoesNotExist(message: "Execution Does Not Exist: '\(arn)'")
        }
        return record
    }
}

/// An execution to be started, with the definition it follows.
struct NewExecution {
    let record: ExecutionRecord
    let machine: MachineRecord
    let definition: String
}

extension StatesCore {
    func session(of new: NewExecution) throws -> ExecutionSession {
        try session(new.record, new.definition, [])
    }
}
