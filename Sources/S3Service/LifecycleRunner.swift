package import Objects
import Primitives
package import Runs
package import Store

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Applies the lifecycle rules of a bucket: when they are set, and then at each midnight in UTC, when days become due.
///
/// A bucket is gone through a thousand versions at a time, each batch in a transaction of its own, so that requests come in
/// between. The run of rules that were replaced ends when it wakes.
package struct LifecycleRunner: RunHandler {
    package static let kind: RunKind = "s3.lifecycle"

    /// A store that refuses writes may take them again, and rules must not be forgotten.
    package let policy = RunPolicy.untiring(concurrency: 1, longestDelay: .seconds(3600))
    private let objects: ObjectStore

    package init(objects: ObjectStore) {
        self.objects = objects
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        var cursor = LifecycleCursor()
        if !run.checkpoint.isEmpty {
            cursor = try JSONDecoder().decode(LifecycleCursor.self, from: Data(run.checkpoint))
        }
        // Where nothing is due, nothing needs to be written, and several batches are one step.
        for _ in 0..<10 {
            guard
                let due = try await objects.dueChanges(
                    in: run.subject,
                    runID: run.id,
                    after: cursor,
                    at: now
                )
            else { return .finished() }
            let apply: RunStep.Writes = { [objects] view in
                try objects.apply(due, in: run.subject, runID: run.id, at: now, view)
            }
            guard let next = due.next else {
                let tomorrow = now.advanced(by: .microseconds(1)).nextMidnight
                return .asleep(until: tomorrow, [], apply)
            }
            if !due.isEmpty { return .again(Array(try JSONEncoder().encode(next)), apply) }
            try Task.checkCancellation()
            cursor = next
        }
        return .again(Array(try JSONEncoder().encode(cursor)))
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // What the rules are is the bucket's; there is nothing to say of a run that ends.
    }
}
