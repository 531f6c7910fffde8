import Primitives
import Runs
import ServiceKit
import StatesLanguage
import Store

/// Why an execution cannot be redriven, in the words of `DescribeExecution`.
///
/// Source: Step Functions API Reference, DescribeExecution, `redriveStatusReason`.
enum RedriveRule {
    /// Source: Step Functions Developer Guide, "Redrive eligibility for unsuccessful executions".
    private static let period = Duration.seconds(14 * 86400)
    private static let openTime = Duration.seconds(365 * 86400)

    /// Who can redrive an execution; where nobody can, why not.
    static func status(
        _ record: ExecutionRecord,
        at now: Timestamp
    ) -> (status: States.ExecutionRedriveStatus, reason: String?) {
        if let reason = Self.reason(record, at: now) { return (.notRedrivable, reason) }
        return (record.map == nil ? .redrivable : .redrivableByMapRun, nil)
    }

    /// Nil where nothing stands against it.
    static func reason(_ record: ExecutionRecord, at now: Timestamp) -> String? {
        switch record.status {
        case "RUNNING", "SUCCEEDED": return "Execution is \(record.status) and cannot be redriven"
        default: break
        }
        if let stoppedAt = record.stoppedAt, stoppedAt.advanced(by: period) < now {
            return "Execution redrivable period exceeded"
        }
        if record.startedAt.advanced(by: openTime) < now {
            return "Execution has exceeded the max execution time"
        }
        switch record.isRedrivable {
        case true?: return nil
        case false?: return "Execution history event limit exceeded"
        case nil: return "Execution was started before the launch of RedriveExecution"
        }
    }
}

extension StatesCore {
    /// Lets an execution that has failed go on; nil where it may not.
    func redrive(_ record: ExecutionRecord, _ now: Timestamp, _ view: any WriteView) throws -> ExecutionRecord?
    {
        guard RedriveRule.reason(record, at: now) == nil else { return nil }
        var redriven = record
        redriven.status = "RUNNING"
        redriven.stoppedAt = nil
        redriven.output = nil
        redriven.error = nil
        redriven.cause = nil
        redriven.isRedrivable = nil
        redriven.redriveCount = (record.redriveCount ?? 0) + 1
        redriven.redrivenAt = now
        try executions.put(redriven, view)
        try announce(redriven, at: now, in: view)
        try executions.tell(
            ExecutionMessage.redriven(count: redriven.redriveCount ?? 1),
            to: record.key,
            record.tenant,
            view
        )
        try submit(redriven, now, view)
        return redriven
    }
}

extension StatesService {
    /// Source: Step Functions API Reference, RedriveExecution.
    func redriveExecution(
        _ input: States.RedriveExecutionInput,
        _ call: Call
    ) async throws -> States.RedriveExecutionOutput {
        let now = call.world.clock.now
        let token = input.clientToken
        let date = try await store.write { [core] view -> Timestamp in
            var record = try Self.require(input.executionArn, call, core, view)
            // A request that is made again is answered as it was.
            if let token, token == record.redriveToken, let date = record.redrivenAt { return date }
            let reason =
                record.map != nil
                ? "Execution can be redriven by its Map Run alone" : RedriveRule.reason(record, at: now)
            if let reason {
                throw States.ExecutionNotRedrivable(
                    message: "Execution Not Redrivable: '\(reason)'"
                )
            }
            record.redriveToken = token
            guard let redriven = try core.redrive(record, now, view) else { return now }
            return redriven.redrivenAt ?? now
        }
        return .init(redriveDate: date)
    }
}
