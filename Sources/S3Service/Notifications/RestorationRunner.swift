package import Objects
import Primitives
package import Runs
package import Store

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Tells of restored copies when they are there, and when they are gone; only buckets that tell of anything have such runs.
package struct RestorationRunner: RunHandler {
    package static let kind: RunKind = "s3.restoration"

    package let policy = RunPolicy.untiring(concurrency: 4, longestDelay: .seconds(3600))
    private let objects: ObjectStore

    package init(objects: ObjectStore) {
        self.objects = objects
    }

    private struct Checkpoint: Codable {
        let bucket: String
        let key: String
        let versionID: String
        let moment: Timestamp
        let isEnd: Bool
    }

    /// Begins to wait for both moments of a version's restoration.
    static func follow(
        _ version: ObjectVersion,
        _ runs: RunRuntime,
        _ world: World,
        _ view: any WriteView
    ) throws {
        guard let restoration = version.restoration else { return }
        for (moment, isEnd) in [(restoration.readyAt, false), (restoration.expiresAt, true)]
        where moment >= world.clock.now {
            let checkpoint = Checkpoint(
                bucket: version.bucket,
                key: version.key,
                versionID: version.shownVersionID,
                moment: moment,
                isEnd: isEnd
            )
            try runs.submit(
                Run(
                    id: world.ids.uuid(),
                    kind: kind,
                    tenant: .standard,
                    subject: version.bucket,
                    createdAt: world.clock.now,
                    checkpoint: Array(try JSONEncoder().encode(checkpoint))
                ),
                view
            )
        }
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let checkpoint = try JSONDecoder().decode(Checkpoint.self, from: Data(run.checkpoint))
        guard context.world.clock.now >= checkpoint.moment else {
            return .asleep(until: checkpoint.moment, run.checkpoint)
        }
        return .finished { [objects] view in
            try objects.announceRestoration(
                checkpoint.isEnd,
                checkpoint.moment,
                checkpoint.bucket,
                checkpoint.key,
                checkpoint.versionID,
                view
            )
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // Nobody waits for an event that is not told.
    }
}
