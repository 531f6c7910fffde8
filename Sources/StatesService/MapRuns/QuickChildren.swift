import Primitives
import StatesLanguage
import Store

/// Children about to be started, and what those come to that wait for nothing.
///
/// A child that ends at once is stored as it ends, in the commit that starts it: no run of its own, no second commit. All that
/// is computed, it is outside of the transaction.
struct QuickChildren: Sendable {
    struct Prepared: Sendable {
        let record: ExecutionRecord
        let part: MapPart
        /// Nil where the child must run by itself.
        let change: ExecutionChange?
    }

    /// The first child's number.
    let first: Int
    let prepared: [Prepared]
}

extension MapRunWork {
    private static let budget = Duration.milliseconds(50)

    /// Makes the next children ready to be started, at most so many.
    func prepare(_ run: MapRunRecord, atMost limit: Int, computes: Bool) async throws -> QuickChildren? {
        guard limit > 0, run.executions.pending > 0 else { return nil }
        let first = run.nextStart
        let children = try await core.store.read { [core] view in
            try core.mapRuns.children(of: run, from: first, limit: limit, view)
        }
        let now = world.clock.now
        let iteration = computes ? machine.iteration(ofScope: run.scope, state: run.state) : nil
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: Self.budget)
        var mayEnd = iteration != nil
        var prepared: [QuickChildren.Prepared] = []
        prepared.reserveCapacity(children.count)
        for (index, child) in children {
            let (record, part) = record(of: index, child, run, now)
            var change: ExecutionChange?
            if mayEnd, let iteration {
                change = try Self.end(of: record, iteration, now, world)
                // Where one has to wait, the others most likely have to as well.
                mayEnd = change != nil && clock.now < deadline
            }
            prepared.append(.init(record: record, part: part, change: change))
        }
        return QuickChildren(first: first, prepared: prepared)
    }

    /// What a child comes to; nil where it waits for something, or goes through many states.
    private static func end(
        of record: ExecutionRecord,
        _ machine: StateMachine,
        _ now: Timestamp,
        _ world: World
    ) throws -> ExecutionChange? {
        let session = ExecutionSession(machine: machine, execution: Execution(try record.identity()))
        guard let step = session.firstStep(at: now, world), step.execution.hasEnded,
            step.outcome.effects.isEmpty
        else { return nil }
        return step
    }

    /// The execution that a child will be.
    func record(
        of index: Int,
        _ child: ChildInputs.Child,
        _ run: MapRunRecord,
        _ now: Timestamp
    ) -> (ExecutionRecord, MapPart) {
        let part = MapPart(
            run: run.id,
            label: run.label,
            index: index,
            itemCount: child.itemCount,
            scope: run.scope,
            state: run.state
        )
        let full = "\(run.machine)/\(run.label)"
        // An Express child that is run again is another execution.
        let again = run.redriveCount > 0 && run.isExpress ? "/\(run.redriveCount)" : ""
        let name = UniqueName.version3(of: "\(run.arn)/\(index)\(again)")
        var execution = ExecutionRecord(
            tenant: run.tenant,
            machine: run.machine,
            name: name,
            arn: run.isExpress
                ? StatesNames.express(full, name, UniqueName.version3(of: name), run.tenant)
                : StatesNames.execution(full, name, run.tenant),
            revision: run.revision,
            roleARN: run.roleARN,
            isExpress: run.isExpress,
            input: child.input,
            startedAt: now
        )
        execution.map = part
        execution.testCase = run.testCase
        return (execution, part)
    }
}
