import Primitives
import ServiceKit
import StatesLanguage
import Store
import Synchronization

extension StatesService {
    /// Runs an execution of an Express machine and answers when it has ended.
    ///
    /// Nothing of it is kept. It may take five minutes.
    func startSyncExecution(
        _ input: States.StartSyncExecutionInput,
        _ call: Call
    ) async throws -> States.StartSyncExecutionOutput {
        let new = try await newExecution(
            input.stateMachineArn,
            name: input.name,
            input: input.input,
            traceHeader: input.traceHeader,
            call
        )
        let record = new.record
        guard record.isExpress else {
            throw States.StateMachineTypeNotSupported(
                message: "This operation is not supported by this type of state machine"
            )
        }
        let log = core.log(new.machine, record, call.world)
        let session = try core.session(of: new)
        let driver = ExecutionDriver(core: core, world: call.world, tenant: call.tenant, session: session)
        let caller = BusyWork.current
        let ended = try await call.world.bustle.during("execution \(record.arn)") {
            // A task that began it has nothing else to do.
            caller?.rest()
            defer { caller?.wake() }
            return try await Self.compute { try await driver.runToEnd(logging: log) }
        }
        var final = record
        final.end(ended.status, at: call.world.clock.now)
        let hidesData = input.includedData == .metadataOnly
        let stoppedAt = final.stoppedAt ?? call.world.clock.now
        let milliseconds = Int(stoppedAt.epochMilliseconds - record.startedAt.epochMilliseconds)
        return .init(
            executionArn: record.arn,
            stateMachineArn: record.machineARN,
            name: record.name,
            startDate: record.startedAt,
            stopDate: stoppedAt,
            status: .init(rawValue: final.status) ?? .failed,
            error: final.error,
            cause: final.cause,
            input: hidesData ? nil : record.input,
            inputDetails: .init(included: !hidesData),
            output: hidesData ? nil : final.output,
            outputDetails: .init(included: !hidesData),
            traceHeader: record.traceHeader,
            billingDetails: .init(
                billedMemoryUsedInMB: 64,
                billedDurationInMilliseconds: (milliseconds + 99) / 100 * 100
            )
        )
    }
}

extension ExecutionDriver {
    /// Source: Step Functions Developer Guide, "Quotas": an Express execution takes at most five minutes.
    private static let longest = Duration.seconds(300)

    /// Runs without keeping anything, until the execution has ended.
    func runToEnd(logging log: ExecutionLog?) async throws -> Execution {
        let limit = session.execution.identity.startedAt.advanced(by: Self.longest)
        var current = session
        while !current.execution.hasEnded {
            let driver = ExecutionDriver(core: core, world: world, tenant: tenant, session: current)
            let (_, bell) = (0, AsyncStream<Void> { _ in })
            current.execution = try await driver.run(ringing: bell, first: []) {
                []
            } commit: { change in
                await log?.write(change.outcome.events)
            } rest: { change in
                await log?.write(change.outcome.events)
                return change.execution
            }
            guard !current.execution.hasEnded else { break }
            guard let wakeUp = current.execution.nextWakeUp, wakeUp < limit else {
                try await world.clock.sleep(until: limit, resting: BusyWork.current)
                return current.execution
            }
            try await world.clock.sleep(until: wakeUp, resting: BusyWork.current)
        }
        return current.execution
    }
}
